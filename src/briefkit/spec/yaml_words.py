"""What the YAML parser stumbled over, in words that say what to do."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

_HAS_KEY = re.compile(r":(?:\s|$)")


def explain_failure(failure: yaml.MarkedYAMLError, text: str) -> tuple[str, yaml.error.Mark | yaml._yaml.Mark | None]:
    """What is wrong with YAML text that could not be parsed, and where; in the parser's own words where it is rare.

    Args:
        failure: What the parser raised.
        text: What it was reading.
    """
    problem = failure.problem or ""
    for words, explain, at_opening in _EXPLAINED:
        mark = failure.context_mark if at_opening and failure.context_mark else failure.problem_mark
        if mark is not None and re.search(words, problem):
            lines = re.split(r"\r\n|[\n\r\x85\u2028\u2029]", text)
            before = next((line for line in reversed(lines[: mark.line]) if line.strip()), "")
            line = lines[mark.line] if mark.line < len(lines) else ""
            return explain(line, mark.column, before), mark
    return " ".join(filter(None, (problem, failure.context))), failure.problem_mark


def _explain_start(line: str, column: int, _: str) -> str:
    sign = line[column : column + 1]
    if "\t" in (sign, *line[:column]):
        return "a tab; indent with spaces"
    return f"a text that begins with {sign} needs quotation marks"


def _explain_value(line: str, column: int, before: str) -> str:
    """A colon where a value stands already: within a text, or of a key that stands too far right."""
    if _HAS_KEY.search(line[:column]):
        return "a text that holds ': ' needs quotation marks"
    if _measure_indent(line) > _measure_indent(before):
        return "indented further than the line before, which has a value already; align keys of one mapping"
    return "the line before has no ': ' behind its key"


def _explain_key(line: str, column: int, _: str) -> str:
    """Something that is no key where a key or the end of a mapping should be."""
    if line[:column].strip():
        return "text behind a quoted text; put all of it in quotation marks"
    return "the indentation is that of no line above; align keys of one mapping"


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_Explain = Callable[[str, int, str], str]

_EXPLAINED: tuple[tuple[str, _Explain, bool], ...] = (
    ("cannot start any token|tab character", _explain_start, False),
    ("mapping values are not allowed", _explain_value, False),
    ("expected key|expected <block end>, but found '(?:<scalar>|<block mapping start>)'", _explain_key, False),
    (
        "expected '-' indicator|expected <block end>, but found '\\?'",
        lambda *_: "no item of the list above; begin with '-', or correct the indentation",
        False,
    ),
    ("unexpected end of stream", lambda *_: "a quotation mark without its pair", True),
    ("expected ',' or '\\]'", lambda *_: "a '[' without its ']'", True),
    ("expected ',' or '}'", lambda *_: "a '{' without its '}'", True),
    ("could not find expected ':'", lambda *_: "no ': ' behind the key", True),
)
"""What the parser says (libyaml, or PyYAML's own), what we say, and whether of the place where something opens."""

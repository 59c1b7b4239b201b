"""What is said of YAML that cannot be parsed, by both parsers."""

from __future__ import annotations

import pytest
import yaml

from briefkit.spec.yaml_words import explain_failure

DEEPER = "indented further than the line before, which has a value already; align keys of one mapping"
NOWHERE = "the indentation is that of no line above; align keys of one mapping"
HOLDS_COLON = "a text that holds ': ' needs quotation marks"
TAB = "a tab; indent with spaces"


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("report:\n\ttitle: x\n", 2, TAB),
        ("report:\n  title: x\n    place: y\n", 3, DEEPER),
        ("report:\n  title: x\n\n    place: y\n", 4, DEEPER),
        ("report:\n  title: x\n\n    # a remark\n    place: y\n", 5, NOWHERE),
        ("report:\n  title: x: y\n", 2, HOLDS_COLON),
        ("report:\n  title: x\n place: y\n", 3, NOWHERE),
        ("report:\n  title x\n  place: y\n", 3, "the line before has no ': ' behind its key"),
        ("a: @x\n", 1, "a text that begins with @ needs quotation marks"),
        ("a: `x`\n", 1, "a text that begins with ` needs quotation marks"),
        ('a: "x\nb: y\n', 1, "a quotation mark without its pair"),
        ("a: [x, y\nb: z\n", 1, "a '[' without its ']'"),
        ("a: {x: y\nb: z\n", 1, "a '{' without its '}'"),
        ('a: "b" c\n', 1, "text behind a quoted text; put all of it in quotation marks"),
        ("- a\nb: c\n", 2, "no item of the list above; begin with '-', or correct the indentation"),
        ("a: x\nb\nc: y\n", 2, "no ': ' behind the key"),
    ],
)
def test_what_a_parser_stumbles_over_is_said(
    loader: type[yaml.SafeLoader | yaml.CSafeLoader], text: str, line: int, message: str
) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as failure:
        list(yaml.parse(text, Loader=loader))
    said, mark = explain_failure(failure.value, text)
    assert mark is not None
    assert (mark.line + 1, said) == (line, message)


def test_a_tab_behind_a_value_is_one() -> None:
    with pytest.raises(yaml.MarkedYAMLError) as failure:
        list(yaml.parse("a: x\n\tb: y\n", Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    assert explain_failure(failure.value, "a: x\n\tb: y\n")[0] in (TAB, HOLDS_COLON, DEEPER)


def test_what_is_rare_is_said_in_the_words_of_the_parser() -> None:
    with pytest.raises(yaml.MarkedYAMLError) as failure:
        list(yaml.parse("a: & b\n", Loader=yaml.SafeLoader))
    assert explain_failure(failure.value, "a: & b\n")[0].endswith("while scanning an anchor")

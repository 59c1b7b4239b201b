"""Front matter: ``key: value`` lines between two lines of dashes at the top of a text.

It is read line by line and not as YAML, so that a headline with a colon or an unclosed quote does no harm: a key, a
colon, and the rest of the line. A value may be in quotes, or folded over indented lines below ``>`` or ``|``; a list is
``[a, b]``, or lines that begin with a dash. Of an object below a key, or in a list, its ``name`` is the value. A line
``By NAME`` needs no key. Between two lines of plus signs the pairs are those of TOML, with an equals sign. Brackets of
links between notes go: ``[[Ada Lem]]`` is Ada Lem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefkit.errors import Diagnostic, warning

_FENCE = re.compile(r"-{3,}[^\S\n]*")
_END = re.compile(r"(?:-{3,}|\.{3})[^\S\n]*")
_TOML_FENCE = re.compile(r"\+{3}[^\S\n]*")
_TOML_PAIR = re.compile(r"(?P<key>[A-Za-z][\w-]{0,39})[^\S\n]*=[^\S\n]*(?P<value>.*)")
_TOML_TABLE = re.compile(r"\[.*\]")
_NESTED = re.compile(r"\s+(?P<key>[A-Za-z][\w -]{0,39}):(?:\s+(?P<value>.*)|\s*)")
_NAMED = re.compile(r"[A-Za-z][\w-]{0,39}:(?:\s+.*)?")
_NAME = re.compile(r"name:\s+(?P<value>.*)")
_FOLDED = (">", ">-", ">+", "|", "|-", "|+")
_LINK = re.compile(r"!?\[\[(?:[^\[\]|]{1,300}\|)?([^\[\]|]{1,300})\]\]")
_PAIR = re.compile(r"(?P<key>[A-Za-z@][\w .:-]{0,39}?)[^\S\n]*:(?:[^\S\n]+(?P<value>.*)|[^\S\n]*)")
_ITEM = re.compile(r"\s*-\s+(?P<value>.*)")
_BYLINE = re.compile(r"by\s+(?P<value>\S.*)", re.IGNORECASE)
_PART = re.compile(r"""\s*("[^"]*"|'[^']*'|[^,]*)\s*(?:,|$)""")
_LONGEST = 200
"""Lines within which front matter must be closed."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stood at the top of a text, and the rest.

    Attributes:
        fields: Values by key, as written.
        body: The text below.
        problems: I113 for lines that could not be read.
    """

    fields: dict[str, str | list[str]]
    body: str
    problems: tuple[Diagnostic, ...] = ()


def split_front_matter(text: str, path: str) -> FrontMatter:
    """Part a text from its front matter.

    A text whose first line is dashes but which has no closing line, or no ``key: value`` line between the two, has no
    front matter: all of it is body, so that nothing is lost.

    Args:
        text: The whole text.
        path: For messages.
    """
    lines = text.lstrip("\n").split("\n", _LONGEST)
    is_toml = _TOML_FENCE.fullmatch(lines[0]) is not None
    if not is_toml and not _FENCE.fullmatch(lines[0]):
        return FrontMatter({}, text)
    closing = _TOML_FENCE if is_toml else _END
    end = next((number for number, line in enumerate(lines[1:_LONGEST], 1) if closing.fullmatch(line)), None)
    first = len(text) - len(text.lstrip("\n")) + 1
    if end is None:
        return FrontMatter({}, text)
    fields, unread = _read_toml(lines[1:end]) if is_toml else _read_lines(lines[1:end])
    if not fields:
        reason = "the lines between the two rules at the top are not `key: value` lines; they were read as text"
        return FrontMatter({}, text, (warning("I113", reason, path, first),))
    problems = (warning("I113", "not `key: value`; the line was ignored", path, first + number) for number in unread)
    return FrontMatter(fields, "\n".join(lines[end + 1 :]), tuple(problems))


def _read_lines(lines: list[str]) -> tuple[dict[str, str | list[str]], list[int]]:
    """The fields, and the numbers from 1 of the lines that are none."""
    fields: dict[str, str | list[str]] = {}
    unread = []
    key = ""
    folded = False
    for number, line in enumerate(lines, 1):
        listed = fields.get(key)
        if not line.strip() or line.startswith("#"):
            continue
        if pair := _PAIR.fullmatch(line):
            key = pair["key"]
            folded = (pair["value"] or "").strip() in _FOLDED
            fields[key] = "" if folded else _read_value(pair["value"] or "")
        elif folded and line[0].isspace() and isinstance(listed, str):
            fields[key] = f"{listed} {line.strip()}".lstrip()
        elif (item := _ITEM.fullmatch(line)) and listed is not None and (not listed or isinstance(listed, list)):
            fields[key] = [*listed, *_read_item(item["value"])]
        elif (nested := _NESTED.fullmatch(line)) and listed is not None and (not listed or isinstance(listed, list)):
            name = [_unquote(nested["value"])] if nested["key"] == "name" and nested["value"] else []
            fields[key] = [*listed, *name]
        elif byline := _BYLINE.fullmatch(line.strip()):
            fields["by"] = byline["value"]
        else:
            unread.append(number)
    return fields, unread


def _read_item(value: str) -> list[str]:
    """The item of a list: of an object its name, if it begins with that."""
    name = _NAME.fullmatch(value)
    if name:
        return [_unquote(name["value"])]
    return [] if _NAMED.fullmatch(value) else [_unquote(value)]


def _read_toml(lines: list[str]) -> tuple[dict[str, str | list[str]], list[int]]:
    """The pairs above the first table, and the numbers from 1 of the lines that are none."""
    fields: dict[str, str | list[str]] = {}
    unread = []
    for number, line in enumerate(lines, 1):
        if _TOML_TABLE.fullmatch(line.strip()):
            break
        if pair := _TOML_PAIR.fullmatch(line.strip()):
            fields[pair["key"]] = _read_value(pair["value"])
        elif line.strip() and not line.lstrip().startswith("#"):
            unread.append(number)
    return fields, unread


def _read_value(value: str) -> str | list[str]:
    value = _LINK.sub(r"\1", value.strip())
    if value.startswith("[") and value.endswith("]"):
        return [name for part in _PART.findall(value[1:-1]) if (name := _unquote(part))]
    return _unquote(value)


def _unquote(value: str) -> str:
    value = _LINK.sub(r"\1", value.strip())
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value

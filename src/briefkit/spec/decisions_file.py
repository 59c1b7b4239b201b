"""Writing decisions into their file: what stands there, comments included, is left as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from briefkit.errors import SpecError, error

_KEY = re.compile(r"^(?P<key>[a-z]+):(?P<rest>.*)$")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.~-]*")


def add_decisions(
    text: str, edits: Mapping[str, Mapping[str, object]], lists: Mapping[str, Sequence[str]], path: str
) -> str:
    """The text of a decisions file with more in it.

    Args:
        text: The file as it is; empty for a new one.
        edits: By the id of an event or quotation, what is corrected: texts, or lists of texts.
        lists: Ids by key: "exclude", "split", "reviewed".
        path: For messages.

    Raises:
        SpecError: S106, where the file or a key that gets more is a list or mapping in brackets over several lines.
    """
    if text.lstrip().startswith("{"):
        raise SpecError(error("S106", "write one key a line, without braces around them", path, 1))
    lines = text.splitlines()
    blocks = {"edits": [f"  {identifier}: {{{_write_record(edit)}}}" for identifier, edit in edits.items()]}
    blocks |= {key: [f"  - {_write(identifier)}" for identifier in ids] for key, ids in lists.items()}
    for key, added in blocks.items():
        if added:
            lines = _add_block(lines, key, added, path)
    return "\n".join(lines) + "\n"


def _add_block(lines: list[str], key: str, added: Sequence[str], path: str) -> list[str]:
    """The lines with some at the end of a key's block, which is made if it is not there."""
    starts = [number for number, line in enumerate(lines) if (found := _KEY.match(line)) and found["key"] == key]
    if not starts:
        return [*lines, *([""] if lines and lines[-1].strip() else []), f"{key}:", *added]
    start = starts[0]
    rest = lines[start].partition(":")[2].strip()
    if rest[:1] + rest[-1:] in ("[]", "{}"):
        items = [each.strip().removeprefix("- ") for each in added]
        inside = rest[1:-1].strip().rstrip(",")
        joined = ", ".join([inside, *items] if inside else items)
        return [*lines[:start], f"{key}: {rest[0]}{joined}{rest[-1]}", *lines[start + 1 :]]
    if rest and not rest.startswith("#"):
        message = f"write one item a line under '{key}:', so that decisions can be added"
        raise SpecError(error("S106", message, path, start + 1))
    end = next((number for number in range(start + 1, len(lines)) if _KEY.match(lines[number])), len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return [*lines[:end], *added, *lines[end:]]


def _write_record(edit: Mapping[str, object]) -> str:
    return ", ".join(f"{key}: {_write(value)}" for key, value in edit.items())


def _write(value: object) -> str:
    """A value as YAML on one line; words are quoted as in JSON, which YAML reads too."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_write, value))}]"
    words = " ".join(str(value).split())
    return words if _PLAIN.fullmatch(words) else json.dumps(words, ensure_ascii=False)

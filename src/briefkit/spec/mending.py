"""Mending a spec: pieces of its text are replaced, and all else, comments and layout included, stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefkit.errors import Diagnostic, Replacement, SpecError
from briefkit.spec.files import read_text_file, read_yaml
from briefkit.spec.nodes import MappingNode, ScalarNode

_MARK = b"\xef\xbb\xbf"
"""A byte order mark in UTF-8."""
_QUOTATION_MARKS = ("'", '"')


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it is to be written.

    Attributes:
        path: The file.
        before: Its text as it is.
        after: Its text as it is to be.
        data: That, in bytes.
    """

    path: Path
    before: str
    after: str
    data: bytes


def mend_spec(path: Path, problems: Iterable[Diagnostic]) -> tuple[Mended, ...]:
    """The spec and its file of decisions with all mendings of problems in them; only those of the two that change.

    Args:
        path: The spec.
        problems: What is wrong with it.
    """
    changes: dict[Path, dict[Replacement, None]] = {file: {} for file in _list_mendable(path)}
    for problem in problems:
        file = Path(problem.path) if problem.path else None
        if file in changes:
            changes[file].update(dict.fromkeys(problem.mending))
    mended = (_mend_file(file, asked) for file, asked in changes.items() if asked)
    return tuple(each for each in mended if each.after != each.before)


def mend_text(text: str, replacements: Iterable[Replacement]) -> str:
    """A text with pieces of it replaced; a piece that does not stand where it should is left as it is."""
    lines = text.split("\n")
    for each in sorted(replacements, key=lambda each: (each.line, each.column), reverse=True):
        if not 1 <= each.line <= len(lines):
            continue
        line, start = lines[each.line - 1], each.column - 1
        start += line.startswith(_QUOTATION_MARKS, start)
        if line.startswith(each.old, start):
            lines[each.line - 1] = line[:start] + each.new + line[start + len(each.old) :]
    return "\n".join(lines)


def _list_mendable(path: Path) -> tuple[Path, ...]:
    """The spec and the file of decisions that it names: the desk's own words. Templates and sources are not touched."""
    try:
        tree = read_yaml(path).tree
    except SpecError:
        return ()
    node = tree.find_value("decisions") if isinstance(tree, MappingNode) else None
    named = isinstance(node, ScalarNode) and not node.is_null and node.text.strip()
    return (path, path.parent / node.text) if named and isinstance(node, ScalarNode) else (path,)


def _mend_file(path: Path, replacements: Iterable[Replacement]) -> Mended:
    before = read_text_file(path)
    after = mend_text(before, replacements)
    mark = _MARK if path.read_bytes().startswith(_MARK) else b""
    return Mended(path, before, after, mark + after.encode())

"""Nodes to values, by the kinds of the spec language; every problem is collected, with its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Final

from briefkit.errors import Diagnostic, Replacement, error
from briefkit.spec.kinds import (
    ByKey,
    Choice,
    Either,
    Kind,
    Listed,
    Record,
    Scalar,
    SpecValueError,
    describe_kind,
)
from briefkit.spec.nodes import ListNode, MappingNode, Mark, Node, ScalarNode, quote

MAX_PROBLEMS = 500
"""How many problems of one file are told."""


_CERTAIN = 0.75
"""Likeness, of 1, from which a misspelt word can be replaced: "titel" is that near to "title"."""


class _Wrong(Enum):
    """The kind of `WRONG`."""

    WRONG = "wrong"


WRONG: Final = _Wrong.WRONG
"""What `Reader.read` returns for a value that is wrong, which has been told."""


class TooManyProblemsError(Exception):
    """The file has more problems than anybody will read."""


class Reader:
    """Reads values and collects what is wrong with them.

    Attributes:
        problems: In the order they were found.
    """

    def __init__(self, problems: Iterable[Diagnostic] = ()) -> None:
        self.problems = list(problems)

    def read(self, kind: Kind, node: Node, path: str = "") -> object:
        """The value of a node.

        Args:
            kind: What it should be.
            node: What was written.
            path: Dotted path of the node, for messages: ``sources.0.path``.

        Returns:
            The value, or `WRONG` after a problem was added.

        Raises:
            TooManyProblemsError: `problems` holds `MAX_PROBLEMS`, and a last one that says so.
        """
        match kind, node:
            case Scalar(), ScalarNode():
                return self._read_scalar(kind, node, path)
            case Choice(), ScalarNode():
                return self._read_choice(kind, node, path)
            case Listed(), ListNode():
                return self._read_list(kind, node, path)
            case Listed(lone=True), ScalarNode(is_null=False):
                return self._read_list(kind, ListNode(node.mark, (node,)), path)
            case ByKey(), MappingNode():
                return self._read_entries(kind, node, path)
            case Record(), MappingNode():
                return self._read_record(kind, node, path)
            case Either(), MappingNode():
                return self._read_record(kind.long, node, path)
            case Either(), ScalarNode():
                return self.read(kind.short, node, path)
        return self._add_wrong_type(kind, node, path)

    def _add(self, mark: Mark, code: str, message: str, mending: tuple[Replacement, ...] = ()) -> _Wrong:
        self.problems.append(replace(mark.error(code, message), mending=mending))
        if len(self.problems) >= MAX_PROBLEMS:
            self.problems.append(
                error("S108", f"more than {MAX_PROBLEMS} problems; the others are not listed", mark.path)
            )
            raise TooManyProblemsError
        return WRONG

    def _add_wrong_type(self, kind: Kind, node: Node, path: str) -> _Wrong:
        expected = describe_kind(kind)
        if isinstance(kind, Record):
            expected = f"a mapping such as {kind.example}" if kind.example else "a mapping"
        message = f"{path or 'the file'} must be {expected}, not {_describe_node(node)}"
        meant = kind.instead if isinstance(kind, Listed) else ""
        if isinstance(kind, Scalar) and isinstance(node, ScalarNode):
            meant = kind.meant.get(node.text.lower(), "")
        return self._add(node.mark, "S105", f"{message}; write {meant}" if meant else message)

    def _read_scalar(self, kind: Scalar, node: ScalarNode, path: str) -> object:
        if node.is_null or not re.fullmatch(kind.pattern, node.text, re.ASCII):
            return self._add_wrong_type(kind, node, path)
        try:
            return kind.convert(node.text)
        except SpecValueError as failure:
            mending = _replace(node.mark, node.text, failure.instead) if failure.instead else ()
            return self._add(node.mark, failure.code, f"{path}: {failure}", mending)
        except ValueError as failure:
            return self._add(node.mark, "S106", f"{path}: {failure}")

    def _read_choice(self, kind: Choice, node: ScalarNode, path: str) -> object:
        if node.text in kind.values:
            return kind.values[node.text]
        words = f" ({', '.join(kind.values)})" if kind.label else ""
        message = f"{path} must be {describe_kind(kind)}{words}, not {_describe_node(node)}"
        only = None if node.text.lower() in kind.meant else _find_only(node.text, kind.values)
        mending = _replace(node.mark, node.text, only) if only else ()
        return self._add(node.mark, "S106", message + _suggest(node.text, kind.values, kind.meant), mending)

    def _read_list(self, kind: Listed, node: ListNode, path: str) -> object:
        values = [self.read(kind.item, item, f"{path}.{index}") for index, item in enumerate(node.items)]
        if WRONG in values:
            return WRONG
        if len(values) < kind.least:
            least = "must not be empty" if kind.least == 1 else f"needs {kind.least} items or more"
            return self._add(node.mark, "S106", f"{path} {least}")
        if kind.identity is not None:
            seen = set()
            for item, value in zip(node.items, values, strict=True):
                same = kind.identity(value)
                if same in seen:
                    return self._add(item.mark, "S106", f"{path} holds {quote(str(same))} twice")
                seen.add(same)
        return tuple(values)

    def _read_entries(self, kind: ByKey, node: MappingNode, path: str) -> object:
        values = {
            entry.key: self.read(kind.value, entry.value, f"{path}.{quote(entry.key)[1:-1]}") for entry in node.entries
        }
        keys = [self.read(kind.key, ScalarNode(each.mark, each.key), path) for each in node.entries if kind.key]
        return WRONG if WRONG in (*values.values(), *keys) else values

    def _read_record(self, record: Record, node: MappingNode, path: str) -> object:
        before = len(self.problems)
        values: dict[str, object] = {}
        given = set()
        for entry in node.entries:
            field = record.find_field(entry.key)
            if field is None:
                known = [each.key for each in record.fields]
                only = None if entry.key.lower() in record.meant else _find_only(entry.key, known)
                there = {each.key for each in node.entries if each.mark.path == entry.mark.path}
                mending = _replace(entry.mark, entry.key, only) if only and only not in there else ()
                self._add(entry.mark, "S104", _describe_unknown(entry.key, record, path), mending)
            elif isinstance(entry.value, ScalarNode) and entry.value.is_null:
                values |= {field.name: None} if field.clears else {}
            else:
                given.add(field.key)
                values[field.name] = self.read(field.kind, entry.value, f"{path}.{entry.key}".lstrip("."))
        for field in record.fields:
            if field.required and field.key not in given:
                self._add(node.mark, "S107", f"the required key '{field.key}' is missing{_in(path)}")
        if record.shapes and given not in map(set, record.shapes):
            self._add(node.mark, "S106", f"{path} must be {describe_kind(record)}")
        if len(self.problems) > before:
            return WRONG
        try:
            return record.build(**values)
        except SpecValueError as failure:
            culprit = _find_below(node, failure.key) if failure.key else None
            mending = _swap(node, failure.swap) if failure.swap else ()
            return self._add((culprit or node).mark, failure.code, f"{path or failure.key}: {failure}", mending)
        except ValueError as failure:
            return self._add(node.mark, "S106", f"{path}: {failure}")


def _find_below(node: Node, path: str) -> Node | None:
    """What stands below a node by its dotted path of keys and numbers of items; None where nothing does."""
    found: Node | None = node
    for step in path.split("."):
        match found:
            case MappingNode():
                found = found.find_value(step)
            case ListNode() if step.isdigit() and int(step) < len(found.items):
                found = found.items[int(step)]
            case _:
                return None
    return found


def _in(path: str) -> str:
    return f" in {path}" if path else ""


def _describe_node(node: Node) -> str:
    match node:
        case ListNode():
            return "a list"
        case MappingNode():
            return "a mapping"
        case ScalarNode(is_null=True):
            return "empty"
    return quote(node.text)


def _describe_unknown(key: str, record: Record, path: str) -> str:
    known = [field.key for field in record.fields]
    near = _suggest(key, known, record.meant) or f"; known are {', '.join(known)}"
    return f"unknown key {quote(key)}{_in(path)}{near}"


def _find_only(word: str, known: Iterable[str]) -> str | None:
    """The one known word that another must be; None where none is near enough, or several are."""
    close = difflib.get_close_matches(word[:40], known, n=2, cutoff=_CERTAIN)
    return close[0] if len(close) == 1 else None


def _replace(mark: Mark, old: str, new: str) -> tuple[Replacement, ...]:
    """That other words stand at a mark; nothing for a value from the command line, or one of several lines."""
    if mark.line is None or mark.column is None or not old or "\n" in old:
        return ()
    return (Replacement(mark.line, mark.column, old, new),)


def _swap(node: MappingNode, keys: tuple[str, str]) -> tuple[Replacement, ...]:
    """That the values of two keys change places."""
    first, second = map(node.find_value, keys)
    if not isinstance(first, ScalarNode) or not isinstance(second, ScalarNode):
        return ()
    both = _replace(first.mark, first.text, second.text), _replace(second.mark, second.text, first.text)
    return (*both[0], *both[1]) if all(both) else ()


def _suggest(word: str, known: Iterable[str], meant: Mapping[str, str]) -> str:
    """The known word that another may stand for: by its meaning, else by its letters."""
    other = meant.get(word.lower())
    close = [other] if other else difflib.get_close_matches(word[:40], known, n=1)
    return f"; did you mean '{close[0]}'?" if close else ""

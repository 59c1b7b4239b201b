"""What a YAML file is made of, each node with its place."""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.errors import Diagnostic, error


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a node stands.

    Attributes:
        path: The file as the user named it, or "--set".
        line: Line from 1; None for "--set".
        column: Column from 1, in code points; None for "--set".
    """

    path: str
    line: int | None = None
    column: int | None = None

    def error(self, code: str, message: str) -> Diagnostic:
        """A problem that stands here and stops the work."""
        return error(code, message, self.path, self.line, self.column)


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A single value, as it was written.

    Attributes:
        mark: Where it begins.
        text: Its text, without quotation marks.
        plain: Whether it stood without quotation marks, so that an empty one or ``null`` means that nothing was given.
    """

    mark: Mark
    text: str
    plain: bool = True

    @property
    def is_null(self) -> bool:
        """Whether nothing was given."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list of values."""

    mark: Mark
    items: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping with its value."""

    key: str
    mark: Mark
    value: Node


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys with their values; no key appears twice."""

    mark: Mark
    entries: tuple[Entry, ...] = ()

    def find_value(self, key: str) -> Node | None:
        """The value of a key, or None if it is not there."""
        return next((entry.value for entry in self.entries if entry.key == key), None)


Node = ScalarNode | ListNode | MappingNode
"""Everything that a file is made of."""


def quote(text: str) -> str:
    """A user's words as a message shows them: in quotation marks, on one line, not too long."""
    return repr(text if len(text) <= 40 else text[:39] + "…")

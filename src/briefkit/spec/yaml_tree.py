"""YAML text to a tree of nodes, each with its place; nothing is interpreted and nothing is constructed.

The tree is built from the parser's events, so that a file that is too deep, or whose aliases stand for too many values
(a "YAML bomb"), is refused while it is read. What the spec language does without (tags, merge keys, several documents,
keys that are no words) is refused too. YAML 1.1 as PyYAML reads it, but for its guesses at types: a scalar keeps its
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from briefkit.errors import Diagnostic, SpecError
from briefkit.spec.nodes import Entry, ListNode, MappingNode, Mark, Node, ScalarNode, quote
from briefkit.spec.yaml_words import explain_failure

MAX_DEPTH = 40
"""How deep lists and mappings may nest."""

MAX_NODES = 100_000
"""How many values a file may hold, an alias counting as all that it stands for."""

_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML does not allow (YAML 1.1, section 5.1)."""


def parse_tree(text: str, path: str) -> tuple[Node, list[Diagnostic]]:
    """Reads YAML text.

    Args:
        text: One YAML document.
        path: The file's name, for the marks.

    Returns:
        The tree, and its problems: of a key that appears twice, the first is in the tree.

    Raises:
        SpecError: The text cannot be read to its end.
    """
    bad = _CONTROL.search(text)
    if bad is not None:
        line = text.count("\n", 0, bad.start()) + 1
        at = Mark(path, line, bad.start() - text.rfind("\n", 0, bad.start()))
        raise SpecError(at.error("S102", f"the control character U+{ord(bad[0]):04X} is not allowed"))
    loader: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    composer = _Composer(yaml.parse(text, Loader=loader), path)
    try:
        return composer.compose(), composer.problems
    except SpecError as failure:
        raise SpecError([*composer.problems, *failure.diagnostics]) from None
    except yaml.MarkedYAMLError as failure:
        message, mark = explain_failure(failure, text)
        problem = _place(path, mark).error("S102", message)
        raise SpecError([*composer.problems, problem]) from None


def _place(path: str, mark: yaml.error.Mark | yaml._yaml.Mark | None) -> Mark:
    """Our mark for one of the parser's, which counts from 0."""
    return Mark(path, mark.line + 1, mark.column + 1) if mark else Mark(path, 1, 1)


@dataclass(frozen=True, slots=True)
class _Extent:
    """A node with the number of values in it and the levels below it, both with aliases counted in full."""

    node: Node
    size: int = 1
    height: int = 0


class _Composer:
    """Nodes from parser events.

    Attributes:
        problems: What is wrong, but did not stop the reading.
    """

    def __init__(self, events: Iterator[yaml.Event], path: str) -> None:
        self._events = events
        self._path = path
        self._anchors: dict[str, _Extent] = {}
        self.problems: list[Diagnostic] = []

    def compose(self) -> Node:
        """The first and only document; an empty file is an empty scalar."""
        node: Node = ScalarNode(Mark(self._path, 1, 1), "")
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "a second document begins here; a file holds one"
                    raise SpecError(_place(self._path, event.start_mark).error("S102", message))
                node = self._compose_node(next(self._events), 0).node
        return node

    def _compose_node(self, event: yaml.Event, depth: int) -> _Extent:
        mark = _place(self._path, event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            return self._find_anchor(str(event.anchor), mark, depth)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)  # noqa: S101 (the parser's grammar)
        if event.tag is not None:
            tag = quote(event.tag.replace("tag:yaml.org,2002:", "!!"))
            message = f"the tag {tag} is not allowed; values have no tags"
            self.problems.append(mark.error("S106", message))
        if depth > MAX_DEPTH:
            raise SpecError(mark.error("S108", f"nested more than {MAX_DEPTH} deep"))
        if isinstance(event, yaml.ScalarEvent):
            extent = _Extent(ScalarNode(mark, event.value, plain=not event.style))
        elif isinstance(event, yaml.SequenceStartEvent):
            extent = self._compose_list(mark, depth)
        else:
            extent = self._compose_mapping(mark, depth)
        if extent.size > MAX_NODES:
            raise SpecError(mark.error("S108", f"more than {MAX_NODES:,} values, counting what aliases stand for"))
        if event.anchor is not None:
            self._anchors[event.anchor] = extent
        return extent

    def _find_anchor(self, name: str, mark: Mark, depth: int) -> _Extent:
        extent = self._anchors.get(name)
        if extent is None:
            raise SpecError(mark.error("S102", f"the alias {quote('*' + name)} has no anchor that ends before it"))
        if depth + extent.height > MAX_DEPTH:
            raise SpecError(mark.error("S108", f"nested more than {MAX_DEPTH} deep"))
        return extent

    def _compose_list(self, mark: Mark, depth: int) -> _Extent:
        parts = []
        size = 1
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            parts.append(self._compose_node(event, depth + 1))
            size += parts[-1].size
        height = 1 + max((part.height for part in parts), default=0)
        return _Extent(ListNode(mark, tuple(part.node for part in parts)), size, height)

    def _compose_mapping(self, mark: Mark, depth: int) -> _Extent:
        entries: dict[str, Entry] = {}
        size, height = 1, 1
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._compose_node(event, depth + 1).node
            value = self._compose_node(next(self._events), depth + 1)
            size += value.size + 1
            height = max(height, value.height + 1)
            if not isinstance(key, ScalarNode):
                self.problems.append(key.mark.error("S105", "a key must be a word, not a list or a mapping"))
            elif key.text == "<<" and key.plain:
                self.problems.append(key.mark.error("S106", "the merge key '<<' is not allowed; repeat the keys"))
            elif key.text in entries:
                first = entries[key.text].mark.line
                self.problems.append(
                    key.mark.error("S103", f"key {quote(key.text)} appears twice; first in line {first}")
                )
            else:
                entries[key.text] = Entry(key.text, key.mark, value.node)
        return _Extent(MappingNode(mark, tuple(entries.values())), size, height)

"""The files that a spec may mean, for as long as it is too wrong to say which."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefkit.errors import SpecError
from briefkit.spec.files import read_yaml
from briefkit.spec.nodes import ListNode, MappingNode, Node, ScalarNode
from briefkit.spec.templates import list_template_files

_LONGEST = 1_000
"""Characters of a value that can be a path."""


def list_mentions(path: Path) -> tuple[Path, ...]:
    """The spec, and every path that a value of it would be, whether or not there is such a file.

    A spec that names a text or a logo which is not there cannot be read, until somebody makes that file.
    """
    found = {path: None}
    try:
        tree = read_yaml(path).tree
    except SpecError:
        return tuple(found)
    for text in _list_values(tree):
        found[path.parent / text] = None
        found.update(dict.fromkeys(list_template_files(text, path.parent)))
    return tuple(found)


def _list_values(node: Node) -> Iterator[str]:
    match node:
        case ScalarNode():
            if node.text and len(node.text) <= _LONGEST and node.text.isprintable():
                yield node.text
        case ListNode():
            for item in node.items:
                yield from _list_values(item)
        case MappingNode():
            for entry in node.entries:
                yield from _list_values(entry.value)

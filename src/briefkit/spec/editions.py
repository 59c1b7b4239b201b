"""Editions: the spec as one of its audiences gets it."""

from __future__ import annotations

from briefkit.errors import UsageError, error
from briefkit.spec.decisions import join_values
from briefkit.spec.language import SPEC
from briefkit.spec.nodes import Entry, ListNode, MappingNode, Node, ScalarNode
from briefkit.spec.overlay import lay_over


def list_audiences(tree: Node) -> tuple[str, ...]:
    """The names of a spec's audiences, in order."""
    audiences = tree.find_value("audiences") if isinstance(tree, MappingNode) else None
    return tuple(entry.key for entry in audiences.entries) if isinstance(audiences, MappingNode) else ()


def list_sections(tree: Node) -> tuple[str, ...]:
    """The ids of the sections that a spec lists; none where it lists none."""
    sections = tree.find_value("sections") if isinstance(tree, MappingNode) else None
    nodes = sections.items if isinstance(sections, ListNode) else ()
    ids = (node.find_value("id") if isinstance(node, MappingNode) else node for node in nodes)
    return tuple(each.text for each in ids if isinstance(each, ScalarNode))


def choose_edition(tree: Node, audience: str) -> Node:
    """The spec of one audience: what its edition says is laid over the rest, and what it excludes is added.

    Raises:
        UsageError: U101, if the spec has no such audience.
    """
    known = list_audiences(tree)
    if not isinstance(tree, MappingNode) or audience not in known:
        there = f"there are {', '.join(known)}" if known else "the spec has none"
        raise UsageError(error("U101", f"no audience {audience!r}; {there}"))
    audiences = tree.find_value("audiences")
    edition = audiences.find_value(audience) if isinstance(audiences, MappingNode) else None
    if not isinstance(edition, MappingNode):
        return tree
    entries = tuple(Entry(each.key, each.mark, _add(tree, each)) for each in edition.entries)
    return lay_over(SPEC, tree, MappingNode(tree.mark, entries))


def _add(tree: MappingNode, entry: Entry) -> Node:
    """The value of an edition's key: texts and exclusions are joined with the spec's own, others stand for them."""
    own = tree.find_value(entry.key)
    return join_values(entry.value, own) if own is not None and entry.key in ("texts", "exclude") else entry.value

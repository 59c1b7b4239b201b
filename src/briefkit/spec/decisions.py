"""The file with the desk's decisions: included by the spec, and read as if its keys stood there."""

from __future__ import annotations

from pathlib import Path

from briefkit.errors import SpecError, error
from briefkit.spec.decision_keys import DECISIONS
from briefkit.spec.files import YamlFile, read_yaml
from briefkit.spec.nodes import Entry, ListNode, MappingNode, Node, ScalarNode, quote
from briefkit.spec.overlay import SETTING
from briefkit.spec.reading import Reader


def include_decisions(reader: Reader, tree: Node, folder: Path) -> tuple[Node, YamlFile | None]:
    """The spec with the decisions of the file that it names, and that file.

    Lists are joined, the spec's own items first; of two edits of one id the spec's own holds.

    Args:
        reader: Takes what is wrong with the file.
        tree: The spec.
        folder: Its folder.
    """
    node = tree.find_value("decisions") if isinstance(tree, MappingNode) else None
    if not isinstance(tree, MappingNode) or not isinstance(node, ScalarNode) or node.is_null or not node.text.strip():
        return tree, None
    path = (folder if node.mark.path == SETTING else Path(node.mark.path).parent) / node.text
    try:
        file = read_yaml(path)
    except SpecError as failure:
        reasons = "; ".join(problem.message for problem in failure.diagnostics)
        reader.problems.append(node.mark.error("S101", f"the decisions {quote(node.text)}: {reasons}"))
        return tree, None
    reader.problems += file.problems
    if isinstance(file.tree, ScalarNode) and file.tree.is_null:
        return tree, file
    if not isinstance(file.tree, MappingNode):
        reader.problems.append(error("S105", "the file must be a mapping", str(path)))
        return tree, file
    known = {field.key for field in DECISIONS.fields}
    for entry in file.tree.entries:
        if entry.key in known:
            tree = _join(tree, entry)
        else:
            message = f"unknown key {quote(entry.key)}; known are {', '.join(field.key for field in DECISIONS.fields)}"
            reader.problems.append(entry.mark.error("S104", message))
    return tree, file


def _join(tree: MappingNode, added: Entry) -> MappingNode:
    """The spec with one key of the decisions added to its own value."""
    own = next((entry for entry in tree.entries if entry.key == added.key), None)
    if own is None or (isinstance(own.value, ScalarNode) and own.value.is_null):
        entries = (*(entry for entry in tree.entries if entry is not own), added)
        return MappingNode(tree.mark, entries)
    value = join_values(own.value, added.value)
    joined = Entry(own.key, own.mark, value)
    return MappingNode(tree.mark, tuple(joined if entry is own else entry for entry in tree.entries))


def join_values(own: Node, added: Node) -> Node:
    """Two lists as one, two mappings as one in which the first wins; of any other values the first."""
    if isinstance(own, ListNode) and isinstance(added, ListNode):
        return ListNode(own.mark, (*own.items, *added.items))
    if isinstance(own, MappingNode) and isinstance(added, MappingNode):
        keys = {entry.key for entry in own.entries}
        return MappingNode(own.mark, (*own.entries, *(entry for entry in added.entries if entry.key not in keys)))
    return own if isinstance(added, ScalarNode) and added.is_null else added

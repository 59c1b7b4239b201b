"""Trees laid over trees: a spec over its template, and ``--set`` over a spec."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeGuard

from briefkit.errors import Diagnostic, SpecError, UsageError, error
from briefkit.spec.kinds import Kind, Record
from briefkit.spec.nodes import Entry, ListNode, MappingNode, Mark, Node, ScalarNode, quote

SETTING = "--set"
"""What stands for the file's name in problems of settings."""

_SETTING_MARK = Mark(SETTING)
_MAX_STEPS = 10


def lay_over(kind: Kind, base: Node, top: Node) -> Node:
    """The top tree with what it leaves out taken from the base.

    Only records are joined key by key; a list, or a value that can be written in several ways, is taken whole. A
    record that was left empty leaves the base as it is, while any other empty value takes away what the base gives.

    Args:
        kind: What both trees should be; where they are not, the top one is returned for the reader to judge.
        base: Defaults.
        top: What wins; its marks are those of the joined records.
    """
    if not _is_joined(kind) or not isinstance(base, MappingNode):
        return top
    if isinstance(top, ScalarNode) and top.is_null:
        top = MappingNode(top.mark)
    if not isinstance(top, MappingNode):
        return top
    entries = {entry.key: entry for entry in top.entries}
    for below in base.entries:
        field, above = kind.find_field(below.key), entries.get(below.key)
        if field is not None and above is not None:
            entries[below.key] = replace(above, value=lay_over(field.kind, below.value, above.value))
        elif field is not None and _is_joined(field.kind):
            # What such a record still lacks is missing in the spec, not in the template.
            entries[below.key] = replace(below, value=lay_over(field.kind, below.value, ScalarNode(top.mark, "")))
        elif above is None:
            entries[below.key] = below
    return MappingNode(top.mark, tuple(entries.values()))


def _is_joined(kind: Kind) -> TypeGuard[Record]:
    return isinstance(kind, Record) and not kind.shapes


def apply_setting(tree: Node, setting: str) -> tuple[Node, list[Diagnostic]]:
    """The tree with one value put into it.

    Args:
        tree: The spec as it was read.
        setting: ``KEY=VALUE``. KEY is a dotted path: ``report.number``, ``sources.0.path``; the number just past the
            end of a list adds to it. VALUE that begins with a bracket, a brace or a quotation mark is read as YAML;
            anything else is taken as it stands.

    Returns:
        The tree, and the problems, whose path is ``--set``; the tree is as it was if the key leads nowhere.

    Raises:
        UsageError: There is no ``=``, or no key before it.
    """
    path, equals, text = setting.partition("=")
    steps = path.strip().split(".")
    if not equals or not all(steps) or len(steps) > _MAX_STEPS:
        raise UsageError(error("U101", f"{SETTING} takes KEY=VALUE such as report.number=13, not {quote(setting)}"))
    try:
        value, problems = _read_value(text.strip())
        return _put(tree, steps, value), problems
    except SpecError as failure:
        return tree, list(failure.diagnostics)
    except LookupError as failure:
        return tree, [_SETTING_MARK.error("S104", f"{quote(path)} leads nowhere: {failure.args[0]}")]


def _read_value(text: str) -> tuple[Node, list[Diagnostic]]:
    if not text.startswith(("[", "{", '"', "'")):
        return ScalarNode(_SETTING_MARK, text), []
    from briefkit.spec.yaml_tree import parse_tree  # PyYAML is slow to load

    return parse_tree(text, SETTING)


def _put(tree: Node | None, steps: list[str], value: Node) -> Node:
    """The tree with the value at the end of the steps; mappings that are missing on the way are made."""
    if not steps:
        return value
    step, *rest = steps
    if tree is None or (isinstance(tree, ScalarNode) and tree.is_null):
        tree = ListNode(_SETTING_MARK) if step == "0" else MappingNode(_SETTING_MARK)
    match tree:
        case MappingNode(mark, entries):
            put = Entry(step, _SETTING_MARK, _put(tree.find_value(step), rest, value))
            if tree.find_value(step) is None:
                return MappingNode(mark, (*entries, put))
            return MappingNode(mark, tuple(put if entry.key == step else entry for entry in entries))
        case ListNode(mark, items):
            index = int(step) if re.fullmatch("[0-9]{1,6}", step) else len(items) + 1
            if index > len(items):
                raise LookupError(f"the list has {len(items)} items, counted from 0, and no {quote(step)}")
            below = items[index] if index < len(items) else None
            return ListNode(mark, (*items[:index], _put(below, rest, value), *items[index + 1 :]))
        case ScalarNode(text=text):
            raise LookupError(f"there is no {quote(step)} in the value {quote(text)}")

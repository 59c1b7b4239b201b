"""What ``briefkit diff OLD NEW`` prints: what is otherwise in one report than in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from briefkit import api
from briefkit.cli.reporting import print_wrapped
from briefkit.model.changes import Change, ChangeKind
from briefkit.model.head import HEAD_FIELDS
from briefkit.model.report import Report, Section


def print_comparison(before: Report, now: Report) -> None:
    """Print what is otherwise: in the head, in the sections there are, in the desk's text, and row by row."""
    changes = api.compare_reports(before, now)
    lines = [*_compare_heads(before, now), *_compare_sections(before, now)]
    for kind in reversed(ChangeKind):
        lines += (f"{kind.value}: {_describe(change)}" for change in changes.of(kind))
    lines += (f"no longer printed: {row.id}  {row.text}" for row in changes.ended)
    for line in lines:
        print_wrapped(line)
    if not lines:
        print_wrapped("nothing is otherwise")
    elif changes.unchanged:
        print_wrapped(f"unchanged: {changes.unchanged:,} row{'s' * (changes.unchanged != 1)}")


def _describe(change: Change) -> str:
    details = f" ({'; '.join(change.details)})" if change.details else ""
    before = f"; before: {change.before}" if change.before else ""
    return f"{change.id}  {change.text}{details}{before}"


def _compare_heads(before: Report, now: Report) -> Iterator[str]:
    for each in fields(now.head):
        old, new = getattr(before.head, each.name), getattr(now.head, each.name)
        if old != new:
            label = HEAD_FIELDS[each.name].label or each.name
            yield f"{label.lower()}: {_say(new)}, before {_say(old)}"


def _say(value: object) -> str:
    if value is None or value in ("", ()):
        return "none"
    begin, finish = getattr(value, "begin", None), getattr(value, "finish", None)
    if begin or finish:
        return f"{begin or '…'} to {finish or '…'}"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return str(getattr(value, "label", value))


def _compare_sections(before: Report, now: Report) -> Iterator[str]:
    old, new = ({section.id: section for section in report.sections} for report in (before, now))
    yield from (f"new section: {new[each].title}" for each in new if each not in old)
    yield from (f"section taken out: {old[each].title}" for each in old if each not in new)
    for each in new:
        if each in old and _list_written(old[each]) != _list_written(new[each]):
            yield f"text of the desk changed: {new[each].title}"


def _list_written(section: Section) -> tuple[object, ...]:
    return section.blocks[: section.written]

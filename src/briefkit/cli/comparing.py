"""What ``briefkit diff OLD NEW`` prints: the differences between two reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from briefkit import api
from briefkit.cli.reporting import print_wrapped
from briefkit.model.changes import Change, ChangeKind
from briefkit.model.head import HEAD_FIELDS
from briefkit.model.report import Chronology, Empty, QuotationList, Report, Section, Source


def print_comparison(before: Report, now: Report) -> None:
    """Print the differences: in the head, in the sections, in the desk's text, in the sources, and row by row."""
    changes = api.compare_reports(before, now)
    lines = [*_compare_heads(before, now), *_compare_sections(before, now), *_compare_sources(before, now)]
    for kind in reversed(ChangeKind):
        lines += (f"{kind.value}: {_describe(change)}" for change in changes.of(kind))
    lines += (f"no longer printed: {row.id}  {row.text}" for row in changes.ended)
    for line in lines:
        print_wrapped(line)
    if not lines and _list_shown(before) == _list_shown(now):
        print_wrapped("no differences")
    elif not lines:
        print_wrapped("the same rows in other words: write a redline with -f docx -o changes.docx")
    elif unchanged := sum(count for _, count in changes.unchanged):
        print_wrapped(f"unchanged: {unchanged:,} row{'s' * (unchanged != 1)}")


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
        if each in old and _list_other(old[each]) != _list_other(new[each]):
            yield f"section changed: {new[each].title}"
    if before.notes != now.notes:
        yield "notes changed"


def _list_other(section: Section) -> tuple[object, ...]:
    """What a section has beside the desk's text and rows that are compared one by one."""
    made = section.blocks[section.written :]
    return tuple(block for block in made if not isinstance(block, Chronology | QuotationList | Empty))


def _compare_sources(before: Report, now: Report) -> Iterator[str]:
    old, new = ({source.id: _strip_source(source) for source in report.sources} for report in (before, now))
    yield from (f"new source: {new[each].title}" for each in new if each not in old)
    yield from (f"source no longer cited: {old[each].title}" for each in old if each not in new)
    for each in new:
        if each in old and old[each] != new[each]:
            text = "text" if old[each].text_sha256 != new[each].text_sha256 else "entry"
            yield f"{text} of a source changed: {new[each].title}"


def _list_shown(report: Report) -> tuple[object, ...]:
    """All of a report that a reader is shown."""
    return (report.head, report.sections, report.notes, report.edition, *map(_strip_source, report.sources))


def _strip_source(source: Source) -> Source:
    """A source without its number, which follows the order of citation, and what nobody is shown."""
    return replace(source, number=1, document=None, sha256=None)


def _list_written(section: Section) -> tuple[object, ...]:
    return section.blocks[: section.written]

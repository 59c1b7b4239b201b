"""What changed since the report before: what became of its rows, and whether this is a quiet time or a loud one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from briefkit.compose.naming import name_actor
from briefkit.languages import Catalogue, message, message_count
from briefkit.languages.dates import format_day
from briefkit.languages.lists import join_commas, join_semicolons
from briefkit.model.changes import Change, ChangeKind, Changes, Tally
from briefkit.model.report import Block, Bullets, Empty, Inline, Paragraph, Ref, Strong, Table, Text, Verbatim
from briefkit.model.selection import Selection
from briefkit.model.tracking import RowKind

NEW_MARK, CHANGED_MARK = "+", "~"
"""Signs after the date of a row that is new since the last report, or has changed."""
_LABELS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.CORRECTED: message("Corrected:"),
        ChangeKind.WITHDRAWN: message("Withdrawn:"),
        ChangeKind.CARRIED_OUT: message("Carried out:"),
        ChangeKind.UPDATED: message("Updated:"),
        ChangeKind.LATE: message("Late report:"),
    }
)
"""The kinds that are listed one by one; what is new is marked in the rows and counted."""
_COUNTS: Mapping[ChangeKind, tuple[str, str]] = MappingProxyType(
    {
        ChangeKind.CORRECTED: message_count("{number} corrected", "{number} corrected"),
        ChangeKind.WITHDRAWN: message_count("{number} withdrawn", "{number} withdrawn"),
        ChangeKind.CARRIED_OUT: message_count("{number} carried out", "{number} carried out"),
        ChangeKind.UPDATED: message_count("{number} updated", "{number} updated"),
        ChangeKind.LATE: message_count("{number} late", "{number} late"),
        ChangeKind.NEW: message_count("{number} new", "{number} new"),
    }
)
_ROWS: Mapping[RowKind, str] = MappingProxyType(
    {
        RowKind.EVENT: message("Events: {changes}."),
        RowKind.STATEMENT: message("Statements: {changes}."),
        RowKind.FIGURE: message("Figures: {changes}."),
    }
)
"""Rows are counted by what they are: four new figures are no four new events."""
_LISTED = 12
"""Changes of one kind that are listed; the rows have the marks of all."""
_COMPARED = 5
"""Types and places that the table compares, those with the most events in all its reports."""


def compose_changes(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """What changed since the report before."""
    changes = selection.changes
    if changes is None:
        return (Empty(catalogue.say("There is no earlier report to compare this one with."), periodic=False),)
    items = tuple(_list_items(changes, catalogue))
    countries = {actor.name: name_actor(actor, catalogue) for actor in selection.actors}
    return (
        Paragraph((Text(_summarise(changes, catalogue)),)),
        *((Bullets(items),) if items else ()),
        *_explain(changes, catalogue),
        _compare_counts(changes.tallies, countries, catalogue),
    )


def mark_changes(changes: Changes | None) -> Mapping[str, str]:
    """The sign of each row that has one, by its id.

    What is late has a sign of its own; what is new has none where nothing in the report is old, since a sign that all
    rows have says nothing.
    """
    if changes is None:
        return {}
    all_new = not changes.unchanged and all(each.kind is ChangeKind.NEW for each in changes.changes)
    unmarked = (ChangeKind.LATE, ChangeKind.NEW) if all_new else (ChangeKind.LATE,)
    return {
        each.id: NEW_MARK if each.kind is ChangeKind.NEW else CHANGED_MARK
        for each in changes.changes
        if each.kind not in unmarked
    }


def _summarise(changes: Changes, catalogue: Catalogue) -> str:
    day = format_day(changes.as_of, catalogue)
    since = (
        catalogue.say("No. {number} of {day}", number=changes.number, day=day)
        if changes.number is not None
        else catalogue.say("the report of {day}", day=day)
    )
    if not changes.changes:
        return catalogue.say("Nothing changed since {report}.", report=since)
    said = (
        catalogue.say(words, changes=join_commas(counts, catalogue))
        for row, words in _ROWS.items()
        if (counts := tuple(_count_rows(changes, row, catalogue)))
    )
    return " ".join((catalogue.say("Changes since {report}.", report=since), *said))


def _count_rows(changes: Changes, row: RowKind, catalogue: Catalogue) -> Iterator[str]:
    """How many rows of a kind changed in which way, and how many did not."""
    counts = Counter(change.kind for change in changes.changes if change.row is row)
    for kind in reversed(ChangeKind):
        if counts[kind]:
            yield catalogue.count(*_COUNTS[kind], counts[kind])
    if unchanged := dict(changes.unchanged).get(row):
        yield catalogue.count("{number} unchanged", "{number} unchanged", unchanged)


def _list_items(changes: Changes, catalogue: Catalogue) -> Iterator[tuple[Inline, ...]]:
    for kind, label in _LABELS.items():
        found = changes.of(kind)
        for change in found[:_LISTED]:
            yield (Strong(f"{catalogue.say(label)} "), *_describe(change, catalogue))
        if more := len(found[_LISTED:]):
            words = catalogue.count("{number} more, marked in its row.", "{number} more, marked in their rows.", more)
            yield (Text(f"{catalogue.say(label)} {words}"),)


def _describe(change: Change, catalogue: Catalogue) -> tuple[Inline, ...]:
    """The words of a row, how it changed, and what it was before."""
    text = " ".join((change.text or change.before).split())
    linked: Inline = Ref(change.id, text) if change.printed else Verbatim(text)
    details = f" ({join_semicolons(change.details, catalogue)})" if change.details else ""
    parts: list[Inline] = [linked, *((Text(details),) if details else ())]
    if change.before and change.text:
        parts += (Text(f" {catalogue.say('Before:')} "), Verbatim(" ".join(change.before.split())))
    return tuple(parts)


def _explain(changes: Changes, catalogue: Catalogue) -> Iterator[Block]:
    """What the counts leave open."""
    said = []
    if changes.ended:
        said.append(_say_ended(changes, catalogue))
    if not changes.reread:
        said.append(catalogue.say("Most of its sources were not read again, so that what became of them is not known."))
    if said:
        yield Paragraph((Text(" ".join(said)),))


def _say_ended(changes: Changes, catalogue: Catalogue) -> str:
    if changes.number is None:
        return catalogue.count(
            "{number} row of the report before is not repeated here; that does not mean it was wrong.",
            "{number} rows of the report before are not repeated here; that does not mean they were wrong.",
            len(changes.ended),
        )
    return catalogue.count(
        "{number} row of No. {issue} is not repeated here; that does not mean it was wrong.",
        "{number} rows of No. {issue} are not repeated here; that does not mean they were wrong.",
        len(changes.ended),
        issue=changes.number,
    )


def _compare_counts(tallies: Sequence[Tally], countries: Mapping[str, str], catalogue: Catalogue) -> Table:
    """Events of this report and of those before, by type and place."""
    before = (_name(tally, catalogue) for tally in tallies[1:])
    header = (catalogue.say("Events"), catalogue.say("This report"), *before)
    rows = [(catalogue.say("All"), [tally.events for tally in tallies])]
    for kind, counts in _pick([dict(tally.kinds) for tally in tallies]):
        rows.append((catalogue.say_in("event type", kind), counts))
    for place, counts in _pick([dict(tally.places) for tally in tallies]):
        rows.append((catalogue.say("in {place}", place=countries.get(place, place)), counts))
    cells = tuple(
        ((Text(catalogue.capitalise(name)),), *((Text(catalogue.write_number(each)),) for each in counts))
        for name, counts in rows
    )
    return Table(header, cells, catalogue.say("Events by type and place"), (2.0, *(1.0 for _ in tallies)))


def _pick(counts: Sequence[Mapping[str, int]]) -> list[tuple[str, list[int]]]:
    """The names with the most events in all reports, each with its counts."""
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    names = sorted(total, key=lambda name: (-total[name], name))[:_COMPARED]
    return [(name, [each.get(name, 0) for each in counts]) for name in names]


def _name(tally: Tally, catalogue: Catalogue) -> str:
    if tally.number is None:
        return format_day(tally.as_of, catalogue)
    return catalogue.say("No. {number}", number=tally.number)

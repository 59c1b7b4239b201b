"""What changed since the report before: what became of its rows, and whether this is a quiet time or a loud one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from briefkit.model.changes import Change, ChangeKind, Changes, Tally
from briefkit.model.date_words import format_day
from briefkit.model.report import Block, Bullets, Empty, Inline, Paragraph, Ref, Strong, Table, Text, Verbatim
from briefkit.model.selection import Selection

NEW_MARK, CHANGED_MARK = "+", "~"
"""Signs after the date of a row that is new since the last report, or has changed."""
_LABELS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.CORRECTED: "Corrected",
        ChangeKind.WITHDRAWN: "Withdrawn",
        ChangeKind.CARRIED_OUT: "Carried out",
        ChangeKind.UPDATED: "Updated",
        ChangeKind.LATE: "Late report",
    }
)
"""The kinds that are listed one by one; what is new is marked in the rows and counted."""
_LISTED = 12
"""Changes of one kind that are listed; the rows have the marks of all."""
_COMPARED = 5
"""Types and places that the table compares, those with the most events in all its reports."""


def compose_changes(selection: Selection, language: str) -> tuple[Block, ...]:
    """What changed since the report before."""
    changes = selection.changes
    if changes is None:
        return (Empty("There is no earlier report to compare this one with."),)
    items = tuple(_list_items(changes))
    return (
        Paragraph((Text(_summarise(changes, language)),)),
        *((Bullets(items),) if items else ()),
        *_explain(changes),
        _compare_counts(changes.tallies, language),
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


def _summarise(changes: Changes, language: str) -> str:
    day = format_day(changes.as_of, language)
    since = f"No. {changes.number} of {day}" if changes.number is not None else f"the report of {day}"
    counts = Counter(change.kind for change in changes.changes)
    if not counts:
        return f"Nothing changed since {since}."
    said = [f"{counts[kind]:,} {kind.value}" for kind in reversed(ChangeKind) if counts[kind]]
    return f"Since {since}: {', '.join(said)}; {changes.unchanged:,} unchanged."


def _list_items(changes: Changes) -> Iterator[tuple[Inline, ...]]:
    for kind, label in _LABELS.items():
        found = changes.of(kind)
        for change in found[:_LISTED]:
            yield (Strong(f"{label}: "), *_describe(change))
        if len(found) > _LISTED:
            yield (Text(f"{label}: {len(found) - _LISTED:,} more, marked in their rows."),)


def _describe(change: Change) -> tuple[Inline, ...]:
    """The words of a row, how it changed, and what it was before."""
    text = " ".join((change.text or change.before).split())
    linked: Inline = Ref(change.id, text) if change.printed else Verbatim(text)
    details = f" ({'; '.join(change.details)})" if change.details else ""
    parts: list[Inline] = [linked, *((Text(details),) if details else ())]
    if change.before and change.text:
        parts += (Text(" Before: "), Verbatim(" ".join(change.before.split())))
    return tuple(parts)


def _explain(changes: Changes) -> Iterator[Block]:
    """What the counts leave open."""
    said = []
    if changes.ended:
        number = len(changes.ended)
        rows, them = ("1 row of it is", "it") if number == 1 else (f"{number:,} rows of it are", "them")
        said.append(f"{rows} not in this report, which says nothing against {them}.")
    if not changes.reread:
        said.append("Most of its sources were not read again, so that what became of them is not known.")
    if said:
        yield Paragraph((Text(" ".join(said)),))


def _compare_counts(tallies: Sequence[Tally], language: str) -> Table:
    """Events of this report and of those before, by type and place."""
    header = ("Events", "This report", *(_name(tally, language) for tally in tallies[1:]))
    rows = [("All", [tally.events for tally in tallies])]
    rows += _pick([dict(tally.kinds) for tally in tallies])
    rows += ((f"in {place}", counts) for place, counts in _pick([dict(tally.places) for tally in tallies]))
    cells = tuple(((Text(_capitalise(name)),), *((Text(f"{each:,}"),) for each in counts)) for name, counts in rows)
    return Table(header, cells, "Events by type and place", (2.0, *(1.0 for _ in tallies)))


def _pick(counts: Sequence[Mapping[str, int]]) -> list[tuple[str, list[int]]]:
    """The names with the most events in all reports, each with its counts."""
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    names = sorted(total, key=lambda name: (-total[name], name))[:_COMPARED]
    return [(name, [each.get(name, 0) for each in counts]) for name in names]


def _name(tally: Tally, language: str) -> str:
    return f"No. {tally.number}" if tally.number is not None else format_day(tally.as_of, language)


def _capitalise(name: str) -> str:
    return name[:1].upper() + name[1:]

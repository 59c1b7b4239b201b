"""What changed since the reports before: each row of this one beside theirs, and theirs beside what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefkit.languages import Catalogue, load_catalogue, message
from briefkit.languages.dates import format_when
from briefkit.model.changes import Change, ChangeKind, Changes, Tally, sort_changes
from briefkit.model.citing import source_id
from briefkit.model.facts import ParsedDocument
from briefkit.model.head import Head
from briefkit.model.report import Chronology, QuotationList, Report
from briefkit.model.selection import WITHHELD, Selection
from briefkit.model.tracking import RowKind, Tracked
from briefkit.select.earlier import Pair, Sources, is_tracked, keep_ids, match_rows, read_sources

_CHRONOLOGY, _AHEAD, _FIGURES = "chronology", "ahead", "figures"
WITHDRAWN = "changes"
"""The section under which a report tracks the rows that it says are withdrawn, so that the next one says it no more."""


def follow_up(
    selection: Selection, earlier: Sequence[Report], documents: Iterable[ParsedDocument], head: Head
) -> Selection:
    """The selection with the ids of earlier reports, and with what changed since them.

    Args:
        selection: What is printed, with what its rows are told by.
        earlier: Earlier reports, the latest first; see `order_earlier`.
        documents: All that were read, whether or not the report is made of them.
        head: Of the new report: its number, and the language of the words that say what changed.
    """
    catalogue = load_catalogue(head.language)
    sources = read_sources(documents, earlier)
    rows = tuple(_list_earlier(earlier))
    selection = keep_ids(selection, match_rows(selection.tracked, rows, sources))
    pairs = match_rows(selection.tracked, rows, sources)
    changes = compare_rows(selection.tracked, rows, pairs, sources, catalogue)
    told = {each.id for report in earlier for each in report.tracked if each.section == WITHDRAWN}
    paired = {id(pair.before) for pair in pairs}
    reread = 2 * len(sources.hashes) >= len(sources.earlier)
    withheld = {source_id(each.id) for each in selection.dropped if each.reason in WITHHELD}
    left = [row for row in rows if id(row) not in paired and row.id not in told and withheld.isdisjoint(row.sources)]
    gone = tuple(_find_gone(left, sources, catalogue)) if reread else ()
    kept = {pair.before.id for pair in pairs} | {change.id for change in gone}
    changed = {change.id for change in changes}
    return replace(
        selection,
        changes=Changes(
            earlier[0].head.number,
            earlier[0].head.as_of,
            sort_changes((*changes, *gone)),
            unchanged=_count_kinds(each for each in selection.tracked if each.id not in changed),
            ended=tuple(_list_ended((row for row in _list_rows(earlier[0]) if row.id not in kept), selection.tracked)),
            reread=reread,
            tallies=(
                tally_rows(selection.tracked, replace(head, as_of=selection.as_of, period=selection.period)),
                *(tally_rows(report.tracked, report.head) for report in earlier),
            ),
        ),
        tracked=(*selection.tracked, *(_track_withdrawn(change) for change in gone)),
    )


def compare_reports(before: Report, now: Report) -> Changes:
    """What changed from an earlier report to this one, with nothing but the two at hand.

    A row whose source was read again with other words is corrected; one that only the earlier report has is `ended`.
    """
    hashes = [{source.id: source.text_sha256 or "" for source in report.sources} for report in (now, before)]
    sources = Sources({}, *hashes)
    rows, earlier = (list(each) for each in _list_both(now, before))
    pairs = match_rows(rows, earlier, sources)
    changes = compare_rows(rows, earlier, pairs, None, load_catalogue(now.head.language))
    changed, kept = {change.id for change in changes}, {id(pair.before) for pair in pairs}
    return Changes(
        before.head.number,
        before.head.as_of,
        sort_changes(changes),
        unchanged=_count_kinds(row for row in rows if row.id not in changed),
        ended=tuple(_list_ended((row for row in earlier if id(row) not in kept), rows)),
        tallies=(tally_rows(rows, now.head), tally_rows(earlier, before.head)),
    )


def compare_rows(
    now: Sequence[Tracked],
    earlier: Iterable[Tracked],
    pairs: Iterable[Pair],
    sources: Sources | None,
    catalogue: Catalogue,
) -> tuple[Change, ...]:
    """What is new and what changed among the rows of a report; nothing for those that are as they were.

    Args:
        now: Its rows.
        earlier: All rows of earlier reports; what one of them was told by is not new, whether or not it is paired.
        pairs: The rows that an earlier report has too.
        sources: What was read; None where only the reports are at hand.
        catalogue: Of the language of the words that say what changed.
    """
    before = {id(pair.now): pair.before for pair in pairs}
    told = {telling for row in earlier for telling in (row.id, *row.tellings)}
    found = []
    for row in now:
        known = before.get(id(row))
        if known is None:
            if told.isdisjoint((row.id, *row.tellings)):
                kind = ChangeKind.LATE if row.late else ChangeKind.NEW
                found.append(Change(kind, row.id, row.text, row=row.row_kind))
        elif (change := _compare(row, known, sources, catalogue)) is not None:
            found.append(change)
    return tuple(found)


def tally_rows(rows: Iterable[Tracked], head: Head) -> Tally:
    """How many events the chronology of a report has, of which types and where, the most frequent first."""
    events = [row for row in rows if row.section == _CHRONOLOGY]
    return Tally(
        head.number,
        head.as_of,
        head.period,
        len(events),
        _count(row.kind for row in events),
        _count(row.place for row in events if row.place),
    )


def _count_kinds(rows: Iterable[Tracked]) -> tuple[tuple[RowKind, int], ...]:
    """How many rows are events, statements and figures; a kind without any is left out."""
    counts = Counter(row.row_kind for row in rows)
    return tuple((kind, counts[kind]) for kind in RowKind if counts[kind])


def _count(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(names).items(), key=lambda each: (-each[1], each[0])))


def _list_rows(report: Report) -> Iterator[Tracked]:
    return (row for row in report.tracked if row.section != WITHDRAWN)


def _list_both(now: Report, before: Report) -> Iterator[Iterable[Tracked]]:
    """The rows of two reports; those that are printed, with their dates, where one of the two tracks none."""
    tracked = is_tracked(now) and is_tracked(before)
    return (_list_rows(report) if tracked else _list_printed(report) for report in (now, before))


def _list_printed(report: Report) -> Iterator[Tracked]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Chronology):
                for row in (*block.rows, *block.undated):
                    words = ", ".join(filter(None, (row.date, row.place, row.status)))
                    yield Tracked(row.id, section.id, f"{words}: {row.text}" if words else row.text, "", (row.id,))
            elif isinstance(block, QuotationList):
                for said in block.rows:
                    yield Tracked(said.id, section.id, f"{said.speaker}, {said.said}: {said.text}", "", (said.id,))


def _list_ended(left: Iterable[Tracked], now: Iterable[Tracked]) -> Iterator[Tracked]:
    """Earlier rows that no row of now tells, not even as one of several that are one by now."""
    told = {each for row in now for each in (row.id, *row.tellings)}
    return (row for row in left if told.isdisjoint((row.id, *row.tellings)))


def _list_earlier(earlier: Sequence[Report]) -> Iterator[Tracked]:
    """The rows of earlier reports, each as the latest one that has it."""
    seen: set[str] = set()
    for report in earlier:
        rows = [row for row in _list_rows(report) if row.id not in seen]
        yield from rows
        seen.update(row.id for row in rows)


def _compare(now: Tracked, before: Tracked, sources: Sources | None, catalogue: Catalogue) -> Change | None:
    carried_out = before.section == _AHEAD and now.section == _CHRONOLOGY and now.status == "happened"
    details = tuple(_list_details(now, replace(before, status=now.status) if carried_out else before, catalogue))
    reworded = now.text != before.text and now.section != _FIGURES
    old, row = before.text if reworded else "", now.row_kind
    if carried_out:
        return Change(ChangeKind.CARRIED_OUT, now.id, now.text, old, details, row=row)
    edited = sources is not None and any(sources.is_edited(each) for each in before.sources)
    if (reworded and (edited or sources is None)) or (edited and details):
        return Change(ChangeKind.CORRECTED, now.id, now.text, old, details, row=row)
    if details:
        return Change(ChangeKind.UPDATED, now.id, now.text, "", details, row=row)
    return None


def _list_details(now: Tracked, before: Tracked, catalogue: Catalogue) -> Iterator[str]:
    """What changed in a row, apart from its words."""
    if now.when != before.when:
        day, former = _say_when(now, catalogue), _say_when(before, catalogue)
        yield catalogue.say("its date is now {now}, not {before}", now=day, before=former)
    if now.status != before.status and now.status is not None:
        status, old = (catalogue.say_in("status", each) if each else "" for each in (now.status, before.status))
        yield catalogue.say("{now}, no longer {before}", now=status, before=old) if old else status
    if now.value is not None and before.value is not None and now.value != before.value:
        raised = now.value > before.value
        words = message("raised from {before} to {now}") if raised else message("lowered from {before} to {now}")
        value, former = catalogue.write_number(now.value), catalogue.write_number(before.value)
        yield catalogue.say(words, now=value, before=former)
    if more := len(set(now.sources) - set(before.sources)):
        yield catalogue.count("told by {number} more source", "told by {number} more sources", more)


def _say_when(row: Tracked, catalogue: Catalogue) -> str:
    return format_when(row.when, catalogue) if row.when else catalogue.say_in("date", "none")


def _find_gone(rows: Iterable[Tracked], sources: Sources, catalogue: Catalogue) -> Iterator[Change]:
    """What became of rows that this report has not: their source is gone, or does not say it any more."""
    for row in rows:
        at_hand = [source for source in row.sources if source in sources.parsed]
        if not row.sources:  # what the desk itself knows
            continue
        if not at_hand:
            details = (catalogue.say("its source was not found again"),)
            yield Change(ChangeKind.WITHDRAWN, row.id, "", row.text, details, printed=False, row=row.row_kind)
        elif row.section != _FIGURES and not any(sources.has_words(source, row.text) for source in at_hand):
            edited = next((source for source in at_hand if sources.is_edited(source)), None)
            if edited is None:  # the desk's own words, or those of a document that was not cited
                continue
            alike = sources.find_alike(edited, row.text)
            words = message("its source does not have these words any more")
            details = (catalogue.say(message("its source has other words now") if alike else words),)
            kind = ChangeKind.CORRECTED if alike else ChangeKind.WITHDRAWN
            yield Change(kind, row.id, alike or "", row.text, details, printed=False, row=row.row_kind)


def _track_withdrawn(change: Change) -> Tracked:
    return Tracked(change.id, WITHDRAWN, change.before, change.kind.value)

"""What ``briefkit show REPORT`` prints: the rows of a report, and what those that are named rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.api import read_record
from briefkit.cli.reporting import print_wrapped
from briefkit.errors import InputError, UsageError, error
from briefkit.model.evidence import Evidence, Involvement, Passage
from briefkit.model.record import Record
from briefkit.model.report import ChronologyRow, Cite, QuotationRow, Report, Row
from briefkit.model.tracking import Tracked

_BASES = {
    "stated": "its own words",
    "carried": "an earlier sentence",
    "published": "nothing but the day of publication",
    "none": "nothing",
    "edited": "the desk's correction",
}
"""What a date rests on, as `briefkit.model.facts.Basis` has it."""
_PARTS = {"doer": "does it", "done_to": "it is done to", "partner": "takes part", "speaker": "says it"}


def find_record(source: str) -> Record | None:
    """The report in a file; None for all that carries none."""
    try:
        return read_record(source)
    except InputError:
        return None


def list_rows(record: Record) -> None:
    """Print the id of each row of a report with its words."""
    listed = {row.id: row.text for row in record.report.tracked}
    listed |= {row.id: " | ".join(filter(None, _describe_row(row))) for row in record.report.rows()}
    for identifier, words in listed.items():
        print_wrapped(f"{identifier}  {words}")


def show_rows(record: Record, rows: Sequence[str], path: str) -> None:
    """Print rows of a report with their evidence, in the order asked for.

    Args:
        record: The report as a file has it.
        rows: Ids.
        path: The file, for messages.

    Raises:
        UsageError: U101, if the report has no such row.
    """
    printed = {row.id: row for row in record.report.rows()}
    tracked = {row.id: row for row in record.report.tracked}
    unknown = [row for row in rows if row not in printed and row not in tracked]
    if unknown:
        known = ", ".join(list(dict.fromkeys((*printed, *tracked)))[:5])
        message = f"{path} has no row {unknown[0]!r}; its rows begin with {known}" if known else f"{path} has no rows"
        raise UsageError(error("U101", message))
    evidence = {each.row: each for each in record.evidence}
    for number, row in enumerate(rows):
        if number:
            print()
        _print_row(row, printed.get(row), tracked.get(row), record.report)
        _print_evidence(evidence.get(row), record)


def _print_row(identifier: str, row: Row | None, tracked: Tracked | None, report: Report) -> None:
    sources = {source.id: source for source in report.sources}
    if row is None:
        print_wrapped(f"{identifier}  {tracked.text if tracked else ''}")
        return
    print_wrapped(f"{identifier}  {' | '.join(filter(None, _describe_row(row)))}")
    for cite in row.sources:
        source = sources[cite.source]
        day = ", ".join(filter(None, (source.title, source.outlet, source.published)))
        print_wrapped(f"[{source.number}{_locate(cite)}] {day}{f', {source.url}' if source.url else ''}", 1)


def _describe_row(row: Row) -> tuple[str, ...]:
    if isinstance(row, ChronologyRow):
        who = "; ".join(each.text for each in row.who)
        status = f"{row.status}: " if row.status else ""
        return (
            row.date,
            f"{status}{row.text}",
            f"who: {who}" if who else "",
            f"where: {row.place}" if row.place else "",
        )
    if isinstance(row, QuotationRow):
        return (row.speaker, row.role, row.said, row.text)
    return (row.name, row.role, row.country)


def _locate(cite: Cite) -> str:
    return f", {cite.locator}" if cite.locator else ""


def _print_evidence(evidence: Evidence | None, record: Record) -> None:
    if evidence is None:
        if not record.evidence:
            print_wrapped("The sentences around it are in the web page and the JSON: briefkit render SPEC -f html.", 1)
        return
    for field in evidence.edited:
        print_wrapped(f"The desk has corrected its {field}.", 1)
    for number, passage in enumerate(evidence.passages, 1):
        print_wrapped(f"{number}. {_name_document(passage)}", 1)
        for line in _describe_passage(passage):
            print_wrapped(line, 2)


def _name_document(passage: Passage) -> str:
    published = passage.published.isoformat() if passage.published else "no date"
    where = f"¶ {passage.paragraph}" if passage.paragraph else ""
    return ", ".join(filter(None, (passage.title, passage.outlet, published, where, passage.url)))


def _describe_passage(passage: Passage) -> Iterator[str]:
    before = f"… {passage.before} " if passage.before else ""
    after = f" {passage.after} …" if passage.after else ""
    yield f"{before}>> {passage.sentence} <<{after}"
    if passage.told_by:
        yield f"told by: “{passage.told_by}”"
    if passage.date_basis:
        words = f", “{passage.date_words}”" if passage.date_words else ""
        sentence = f", in: {passage.date_sentence}" if passage.date_sentence else ""
        basis = _BASES.get(passage.date_basis, passage.date_basis)
        yield f"date: {passage.date or 'none'}, from {basis}{words}{sentence}"
    for involved in passage.involved:
        yield f"who: {_describe_involved(involved)}"
    if passage.places:
        yield f"where: {', '.join(passage.places)}"
    if passage.shared:
        yield f"the same event, by: {', '.join(passage.shared)}"


def _describe_involved(involved: Involvement) -> str:
    words = f", “{involved.words}”" if involved.words and involved.words != involved.name else ""
    named = f", last named in: {involved.named}" if involved.named else ""
    return f"{involved.name} ({_PARTS.get(involved.part, involved.part)}{words}{named})"

"""Rows that only count, in stories of an invented flood."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day

from briefkit.model.document import Span
from briefkit.model.facts import ParsedDocument
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.selection import SelectedEvent, Told
from briefkit.select.older_counts import leave_out_older_counts

FIRST, SECOND = dt.date(2024, 2, 14), dt.date(2024, 2, 15)


@dataclasses.dataclass(frozen=True)
class Row:
    """A row, with the count that its sentence has."""

    text: str
    verb: str
    words: str
    value: int
    as_of: dt.date = FIRST
    stated: str | None = None
    weight: int = 50
    counted: str = "killed"


OLD = Row("Some 30 people have died in the flood.", "died", "Some 30", 30)
NEW = Row("The flood has left 41 people dead.", "left", "41", 41, SECOND)


def read(name: str, row: Row) -> tuple[ParsedDocument, SelectedEvent, FigureReading]:
    article = Article(name, row.text, row.as_of.isoformat())
    stated = day(row.stated) if row.stated else None
    article.event(row.text, stated or day(row.as_of.isoformat()), "stated" if stated else "published")
    trigger = article.find(row.verb)
    article.events[0] = dataclasses.replace(article.events[0], trigger=trigger, id=f"e-{name}")
    found = article.events[0]
    told = Told(name, found.id, (found.id,), found.sentence, row.text, 1)
    event = SelectedEvent(found.id, row.text, "other", found.status, found.date, (), (), (told,), 1, weight=row.weight)
    span = article.find(row.words)
    reading = FigureReading(
        f"f-{name}", row.counted, row.value, row.words, None, None, row.as_of, None, name, span, found.sentence, 1
    )
    return article.parsed(), event, reading


def keep(*rows: Row, asked: frozenset[str] = frozenset(), apart: bool = False) -> dict[str, int]:
    """The weight of each row that is left, by the name of its document; `apart` where they count two matters."""
    made = [read(name, row) for name, row in zip("abc", rows, strict=False)]
    readings = tuple(reading for _, _, reading in made)
    series = [FigureSeries((each,)) for each in readings] if apart else [FigureSeries(readings)]
    events, parsed = [event for _, event, _ in made], [each for each, _, _ in made]
    kept, dropped = leave_out_older_counts(events, series, parsed, asked)
    assert len(kept) + len(dropped) == len(rows)
    assert {each.reason for each in dropped} <= {"an earlier count of what a later row counts; see the figures"}
    return {event.id.removeprefix("e-"): event.weight for event in kept}


def but(row: Row, **changes: object) -> Row:
    return dataclasses.replace(row, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ((OLD, NEW), ["b"]),
        ((NEW, OLD), ["a"]),
        # of one day the higher, of equals the weightier
        ((but(OLD, as_of=SECOND), NEW), ["b"]),
        ((but(NEW, weight=51), NEW), ["a"]),
        # one of them states its day, or both state the same
        ((OLD, but(NEW, stated="2024-02-14")), ["b"]),
        ((but(OLD, stated="2024-02-14"), NEW), ["b"]),
        ((but(OLD, stated="2024-02-14"), but(NEW, stated="2024-02-14")), ["b"]),
        # two days that are stated may be of two incidents
        ((but(OLD, stated="2024-02-13"), but(NEW, stated="2024-02-14")), ["a", "b"]),
        # other ways to count
        ((but(OLD, text="The flood is feared to have hit some 30 people.", verb="feared", words="30"), NEW), ["b"]),
        ((but(OLD, text="The toll has risen to 30.", verb="risen", words="30"), NEW), ["b"]),
        ((but(OLD, text="Officials confirmed 30 deaths.", verb="confirmed", words="30"), NEW), ["b"]),
        ((but(OLD, counted="displaced"), but(NEW, counted="displaced")), ["b"]),
        ((but(OLD, counted="cases"), but(NEW, counted="cases")), ["b"]),
        # a row that tells more than a count, or one that counts others each time
        ((but(OLD, text="Boats saved 30 people from the dead town.", verb="saved", words="30"), NEW), ["a", "b"]),
        ((but(OLD, counted="arrested"), but(NEW, counted="arrested")), ["a", "b"]),
        ((but(OLD, counted="votes"), but(NEW, counted="votes")), ["a", "b"]),
    ],
)
def test_of_rows_that_only_count_the_latest_stays(rows: tuple[Row, ...], kept: list[str]) -> None:
    assert list(keep(*rows)) == kept


def test_it_weighs_as_much_as_the_weightiest() -> None:
    assert keep(but(OLD, weight=90), but(OLD, weight=40, value=35, words="30"), NEW) == {"c": 90}


def test_counts_of_two_matters_both_stay() -> None:
    assert list(keep(OLD, NEW, apart=True)) == ["a", "b"]


def test_what_the_desk_asks_for_stays() -> None:
    assert list(keep(OLD, NEW, asked=frozenset(("e-a",)))) == ["a", "b"]


def test_a_row_of_the_desk_that_rests_on_nothing_stays() -> None:
    _, event, _ = read("a", OLD)
    assert leave_out_older_counts([dataclasses.replace(event, reports=())], [], [], frozenset())[0][0].id == event.id


BOTH = "Some {} people have died and {} were hurt in the flood."


def keep_of_two(*counts: tuple[int, int, dt.date]) -> list[str]:
    """Which rows are left that count the dead and the hurt."""
    documents, events, dead, hurt = [], [], [], []
    for name, (died, harmed, as_of) in zip("abc", counts, strict=False):
        row = Row(BOTH.format(died, harmed), "died", str(died), died, as_of)
        parsed, event, reading = read(name, row)
        documents.append(parsed)
        events.append(event)
        dead.append(reading)
        at = row.text.index(str(harmed), reading.span.end)
        span = Span(at, at + len(str(harmed)))
        hurt.append(dataclasses.replace(reading, id=f"g-{name}", counted="injured", value=harmed, span=span))
    series = [FigureSeries(tuple(dead)), FigureSeries(tuple(hurt))]
    kept, _ = leave_out_older_counts(events, series, documents, frozenset())
    return [event.id.removeprefix("e-") for event in kept]


@pytest.mark.parametrize(
    ("counts", "kept"),
    [
        ([(30, 80, FIRST), (41, 100, FIRST)], ["b"]),
        ([(30, 80, FIRST), (41, 70, SECOND)], ["b"]),
        # of one day, one with more dead and one with more hurt: neither brings the other up to date
        ([(30, 100, FIRST), (41, 80, FIRST)], ["a", "b"]),
        ([(41, 80, FIRST), (30, 100, FIRST)], ["a", "b"]),
        ([(30, 100, FIRST), (41, 80, FIRST), (45, 110, SECOND)], ["c"]),
    ],
)
def test_a_row_with_two_counts_gives_way_where_both_are_given_anew(
    counts: list[tuple[int, int, dt.date]], kept: list[str]
) -> None:
    assert keep_of_two(*counts) == kept


def test_a_row_stays_that_counts_what_no_later_row_does() -> None:
    documents, events, readings = zip(
        *(read(name, row) for name, row in zip("ab", (OLD, NEW), strict=True)), strict=True
    )
    hurt = dataclasses.replace(readings[0], id="g-a", counted="injured")
    kept, _ = leave_out_older_counts(events, [FigureSeries(readings), FigureSeries((hurt,))], documents, frozenset())
    assert list(kept) == list(events)


def test_a_row_that_tells_something_else_as_well_stays() -> None:
    """ "The flood hit Orvel and killed 30 people" tells of the flood, whatever it has killed since."""
    row = dataclasses.replace(OLD, text="The flood hit Orvel and killed 30 people.", verb="killed", words="30")
    article, event, reading = read("a", row)
    hit = dataclasses.replace(article.events[0], id="e-hit", trigger=Span(10, 13))
    article = dataclasses.replace(article, events=(hit, *article.events))
    told = dataclasses.replace(event.reports[0], events=("e-hit", "e-a"))
    both = dataclasses.replace(event, reports=(told,))
    newer, other, latest = read("b", NEW)
    series = [FigureSeries((reading, latest))]

    def list_kept(first: SelectedEvent) -> list[str]:
        kept, _ = leave_out_older_counts([first, other], series, [article, newer], frozenset())
        return [each.id for each in kept]

    assert (list_kept(event), list_kept(both)) == (["e-b"], ["e-a", "e-b"])

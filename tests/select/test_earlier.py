from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day
from tests.select.test_horizon import tell
from tests.select.test_select import AS_OF, dyke, spec

from briefkit.model.citing import source_id
from briefkit.model.head import Head
from briefkit.model.report import Report, Source
from briefkit.model.selection import SelectedQuotation
from briefkit.model.tracking import Tracked
from briefkit.select import select
from briefkit.select.earlier import ALIKE, Pair, Sources, keep_ids, likeness, match_rows, order_earlier, read_sources

NOTHING_READ = Sources({}, {}, {})


def row(
    identifier: str, *tellings: str, section: str = "chronology", text: str = "It broke.", source: str = "s"
) -> Tracked:
    return Tracked(identifier, section, text, "other", tellings, (source,))


@pytest.mark.parametrize(
    ("now", "before", "pairs"),
    [
        # the same id
        ([row("e-1")], [row("e-1")], [("e-1", "e-1")]),
        # another telling is printed
        ([row("e-2", "e-1")], [row("e-1", "e-2")], [("e-2", "e-1")]),
        # nothing shared
        ([row("e-2", "e-3")], [row("e-1")], []),
        # a row that was split keeps one of its parts
        ([row("e-1"), row("e-2")], [row("e-1", "e-2")], [("e-1", "e-1")]),
        # rows that were merged go on with the first
        ([row("e-1", "e-2")], [row("e-1"), row("e-2")], [("e-1", "e-1")]),
        # of two rows that share a telling, that of the same section
        (
            [row("e-1", section="chronology")],
            [row("e-1", section="ahead"), row("e-1", section="chronology")],
            [("e-1", "e-1")],
        ),
        # a row goes on once: the next one that shares a telling with it is new
        ([row("e-1"), row("e-2", "e-1")], [row("e-1")], [("e-1", "e-1")]),
        ([row("e-1"), row("e-2", "e-1")], [row("e-1", "e-3"), row("e-4", "e-1")], [("e-1", "e-1"), ("e-2", "e-4")]),
    ],
)
def test_rows_that_share_a_telling_are_the_same(
    now: list[Tracked], before: list[Tracked], pairs: list[tuple[str, str]]
) -> None:
    found = match_rows(now, before, NOTHING_READ)
    assert [(pair.now.id, pair.before.id) for pair in found] == pairs
    assert all(pair.now.section == pair.before.section for pair in found)


@pytest.mark.parametrize(
    ("text", "hashed", "matches"),
    [
        ("Nine people died at the dyke in Lionde.", "new", True),
        ("The minister left for Maputo on Friday.", "new", False),  # not alike
        ("Nine people died at the dyke in Lionde.", "old", False),  # the source is as it was
    ],
)
def test_a_row_whose_source_was_edited_is_known_by_its_words(text: str, hashed: str, matches: bool) -> None:
    sources = Sources({}, {"s": hashed}, {"s": "old"})
    before = [row("e-1", text="Seven people died at the dyke in Lionde.")]
    assert bool(match_rows([row("e-9", text=text)], before, sources)) is matches


DYKE = "Seven people died at the dyke in Lionde."
NINE = "Nine people died at the dyke in Lionde."
EIGHT = "Eight people had died at the dyke in Lionde."


@pytest.mark.parametrize(
    ("now", "before", "pairs"),
    [
        # the likest
        ([row("e-8", text=EIGHT), row("e-9", text=NINE)], [row("e-1", text=DYKE)], [("e-9", "e-1")]),
        ([row("e-9", text=NINE), row("e-8", text=EIGHT)], [row("e-1", text=DYKE)], [("e-9", "e-1")]),
        # each once
        ([row("e-9", text=NINE)], [row("e-1", text=DYKE), row("e-2", text=EIGHT)], [("e-9", "e-1")]),
        (
            [row("e-9", text=NINE), row("e-8", text=EIGHT)],
            [row("e-1", text=DYKE), row("e-2", text=DYKE)],
            [("e-9", "e-1"), ("e-8", "e-2")],
        ),
        # half of the words are enough
        ([row("e-9", text="Nine died there.")], [row("e-1", text="Nine died here.")], [("e-9", "e-1")]),
        # in another section, or from another source, it is another row
        ([row("e-9", text=DYKE, section="ahead")], [row("e-1", text=DYKE)], []),
        ([row("e-9", text=DYKE, source="other")], [row("e-1", text=DYKE)], []),
        # one of its sources is enough
        (
            [dataclasses.replace(row("e-9", text=DYKE), sources=("t", "s"))],
            [dataclasses.replace(row("e-1", text=DYKE), sources=("s", "u"))],
            [("e-9", "e-1")],
        ),
        # what shares a telling is not looked for by its words
        ([row("e-1", text=NINE), row("e-9", text=DYKE)], [row("e-1", text=DYKE)], [("e-1", "e-1")]),
        ([row("e-1", text=DYKE)], [row("e-1", text=DYKE), row("e-2", text=DYKE)], [("e-1", "e-1")]),
    ],
)
def test_rows_of_edited_sources_go_on_where_they_are_likest(
    now: list[Tracked], before: list[Tracked], pairs: list[tuple[str, str]]
) -> None:
    sources = Sources({}, {"s": "new", "other": "new"}, {"s": "old", "other": "old"})
    assert [(pair.now.id, pair.before.id) for pair in match_rows(now, before, sources)] == pairs


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("Nine died", "nine DIED.", 1.0),
        ("Nine died there", "Nine died here", 0.5),
        ("Nine died", "Ten left", 0.0),
        ("", "Ten left", 0.0),
        ("Ten left", "", 0.0),
    ],
)
def test_likeness_is_the_share_of_words(one: str, other: str, share: float) -> None:
    assert likeness(one, other) == share
    assert (share >= ALIKE) == (share in (0.5, 1.0))


def test_a_row_keeps_the_id_that_it_has_in_the_report_before() -> None:
    event = tell("It broke.", day("2024-02-15"))
    selection = dataclasses.replace(
        select([dyke("a").parsed()], spec(), AS_OF), events=(event,), tracked=(row(event.id),)
    )
    pair = Pair(selection.tracked[0], row("e-1"))
    kept = keep_ids(selection, [pair])
    assert [each.id for each in kept.events] == ["e-1"]
    assert kept.tracked == (row("e-1", "e-1"),)
    # unless another row has that id
    taken = dataclasses.replace(selection, tracked=(*selection.tracked, row("e-1")))
    assert keep_ids(taken, [pair]) == taken


def test_of_rows_that_go_on_each_gets_an_id_of_its_own() -> None:
    first, second = tell("It broke.", day("2024-02-15")), tell("It held.", day("2024-02-16"))
    ahead = tell("It will open.", day("2024-03-01"))
    selection = dataclasses.replace(
        select([dyke("a").parsed()], spec(), AS_OF),
        events=(first, second),
        ahead=(ahead,),
        tracked=(row(first.id), row(second.id), row(ahead.id, section="ahead")),
    )
    one, other, third = selection.tracked
    # two rows were one before, and one was two: the first that is found counts
    pairs = [Pair(one, row("e-1")), Pair(other, row("e-1")), Pair(third, row("e-3")), Pair(third, row("e-4"))]
    kept = keep_ids(selection, pairs)
    assert [each.id for each in kept.events] == ["e-1", second.id]
    assert [each.id for each in kept.ahead] == ["e-3"]
    assert [each.id for each in kept.tracked] == ["e-1", second.id, "e-3"]


@pytest.mark.parametrize(("ids", "kept"), [((), ("q-a-1",)), (("q-a-1", "q-b-1"), ("q-a-1", "q-b-1"))])
def test_a_statement_that_goes_on_is_found_by_the_ids_that_documents_have(
    ids: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    text = '"Water is rising," said Ana Vale. "We left early," she said.'
    article = Article("a", text).quotation("Water is rising", "Ana Vale").quotation("We left early", "Ana Vale")
    first, second = (SelectedQuotation(each, "a", 1) for each in article.parsed().quotations)
    selection = dataclasses.replace(
        select([dyke("a").parsed()], spec(), AS_OF),
        quotations=(dataclasses.replace(first, ids=ids), second),
        tracked=(row("q-a-1", section="quotations"),),
    )
    renamed, other = keep_ids(selection, [Pair(selection.tracked[0], row("q-1"))]).quotations
    assert (renamed.quotation.id, renamed.ids) == ("q-1", kept)
    assert other == second


def test_without_numbers_reports_are_told_apart_by_their_days() -> None:
    heads = [Head("Floods", dt.date(2024, 2, 5), number=number) for number in (1, None, 2)]
    assert [report.head.number for report in order_earlier(Report(head, ()) for head in heads)] == [2, 1, None]


@pytest.mark.parametrize(
    ("words", "found"), [("Nine died there.", "Nine died here."), ("Ten people died there.", None), ("", None)]
)
def test_a_sentence_is_alike_that_has_half_of_the_words(words: str, found: str | None) -> None:
    sources = read_sources([Article("a", "Boats left. Nine died here.").parsed()], [])
    assert sources.find_alike(source_id("a"), words) == found


def test_the_latest_reports_count_however_they_are_given() -> None:
    heads = [Head(f"{number}", dt.date(2024, 2, min(number, 5)), number=number) for number in range(1, 7)]
    reports = [Report(head, ()) for head in heads]
    for given in (reports, reports[::-1]):
        assert [report.head.number for report in order_earlier(given)] == [6, 5, 4, 3]


def test_sources_are_as_the_latest_report_has_them() -> None:
    article = Article("a", "The dyke broke. Nine died.")
    source = Source(source_id("a"), 1, "Dyke", text_sha256="01" * 32)
    gone = Source(source_id("b"), 2, "Bridge", text_sha256="02" * 32)
    older = dataclasses.replace(source, text_sha256="03" * 32)
    reports = [Report(Head("Floods", dt.date(2024, 2, 20)), (), each) for each in ((source, gone), (older,))]
    sources = read_sources([article.parsed()], reports)
    assert sources.earlier == {source.id: "01" * 32, gone.id: "02" * 32}
    assert list(sources.hashes) == [source.id]
    assert sources.is_edited(source.id)
    assert not sources.is_edited(gone.id)
    assert sources.has_words(source.id, "The dyke\nbroke.")
    assert not sources.has_words(gone.id, "The dyke broke.")
    assert sources.find_alike(source.id, "The dyke has broke.") == "The dyke broke."
    assert sources.find_alike(source.id, "A bridge fell.") is None

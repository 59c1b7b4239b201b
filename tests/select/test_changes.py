from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from tests.articles import Article, day
from tests.select.test_select import AS_OF, spec

from briefkit.compose import compose_report
from briefkit.languages import ENGLISH
from briefkit.model.changes import Change, ChangeKind, Changes
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import Marking
from briefkit.model.head import Head
from briefkit.model.report import Report
from briefkit.model.tracking import RowKind, Tracked
from briefkit.model.when import Period
from briefkit.select import select
from briefkit.select.changes import compare_reports, compare_rows, tally_rows
from briefkit.select.earlier import Sources, match_rows

ROW = Tracked("e-1", "chronology", "It broke.", "disaster", ("e-1",), ("s",), day("2024-02-15"), "happened")
EDITED = Sources({}, {"s": "new"}, {"s": "old"})
AS_IT_WAS = Sources({}, {"s": "old"}, {"s": "old"})


def other(**fields: Any) -> Tracked:
    return dataclasses.replace(ROW, **fields)


@pytest.mark.parametrize(
    ("now", "before", "sources", "change"),
    [
        (ROW, [], AS_IT_WAS, Change(ChangeKind.NEW, "e-1", "It broke.")),
        (other(late=True), [], AS_IT_WAS, Change(ChangeKind.LATE, "e-1", "It broke.")),
        (ROW, [ROW], AS_IT_WAS, None),
        # the printed telling is another one: the event is as it was
        (other(text="The dyke broke."), [ROW], AS_IT_WAS, None),
        (
            other(sources=("s", "t", "u")),
            [ROW],
            AS_IT_WAS,
            Change(ChangeKind.UPDATED, "e-1", "It broke.", details=("told by 2 more sources",)),
        ),
        # nothing is inferred from one source fewer
        (ROW, [other(sources=("s", "t"))], AS_IT_WAS, None),
        (
            other(when=day("2024-02-14")),
            [ROW],
            AS_IT_WAS,
            Change(
                ChangeKind.UPDATED,
                "e-1",
                "It broke.",
                details=("its date is now 14 February 2024, not 15 February 2024",),
            ),
        ),
        (
            other(status="denied"),
            [ROW],
            AS_IT_WAS,
            Change(ChangeKind.UPDATED, "e-1", "It broke.", details=("denied, no longer happened",)),
        ),
        (
            other(value=1_200),
            [other(value=900)],
            AS_IT_WAS,
            Change(ChangeKind.UPDATED, "e-1", "It broke.", details=("raised from 900 to 1,200",)),
        ),
        (
            other(value=12),
            [other(value=90)],
            AS_IT_WAS,
            Change(ChangeKind.UPDATED, "e-1", "It broke.", details=("lowered from 90 to 12",)),
        ),
        # its source has other words
        (
            other(text="It cracked."),
            [ROW],
            EDITED,
            Change(ChangeKind.CORRECTED, "e-1", "It cracked.", "It broke."),
        ),
        (
            other(when=None),
            [ROW],
            EDITED,
            Change(ChangeKind.CORRECTED, "e-1", "It broke.", details=("its date is now none, not 15 February 2024",)),
        ),
        # two reports alone
        (other(text="It cracked."), [ROW], None, Change(ChangeKind.CORRECTED, "e-1", "It cracked.", "It broke.")),
        # what was ahead
        (
            other(text="It was opened."),
            [other(section="ahead", status="planned", text="It will be opened.")],
            AS_IT_WAS,
            Change(ChangeKind.CARRIED_OUT, "e-1", "It was opened.", "It will be opened."),
        ),
    ],
)
def test_a_row_is_compared_with_the_one_before(
    now: Tracked, before: list[Tracked], sources: Sources | None, change: Change | None
) -> None:
    pairs = match_rows([now], before, AS_IT_WAS)
    assert compare_rows([now], before, pairs, sources, ENGLISH) == (() if change is None else (change,))


def test_a_row_that_was_split_is_not_new() -> None:
    before = [other(tellings=("e-1", "e-2"))]
    now = [other(), other(id="e-2", tellings=("e-2",))]
    assert compare_rows(now, before, match_rows(now, before, AS_IT_WAS), AS_IT_WAS, ENGLISH) == ()


def test_events_are_counted_by_type_and_place() -> None:
    rows = [ROW, other(id="e-2", place="Lionde"), other(id="e-3", kind="aid", place="Lionde"), other(section="ahead")]
    head = Head("Floods", dt.date(2024, 2, 20), number=4, period=Period(None, AS_OF))
    tally = tally_rows(rows, head)
    assert (tally.number, tally.as_of, tally.period) == (4, head.as_of, head.period)
    assert (tally.events, tally.kinds, tally.places) == (3, (("disaster", 2), ("aid", 1)), (("Lionde", 2),))


BROKE = "The dyke at Lionde gave way on Thursday."
CRACKED = "The dyke at Lionde has cracked on Thursday."


def story(identifier: str, text: str, *sentences: str, published: str = "2024-02-16") -> ParsedDocument:
    article = Article(identifier, text, published)
    for sentence in sentences:
        article.event(sentence, day("2024-02-15"))
    return article.parsed()


FIRST = [
    story("a", f"{BROKE} Ana Vale flew over it.", BROKE[:-1]),
    story("b", "A bridge fell in Xai.", "A bridge fell"),
]


def follow(*weeks: list[ParsedDocument]) -> list[Changes]:
    """What each report after the first says has changed."""
    earlier: list[Report] = []
    found = []
    for week in weeks:
        selection = select(week, spec(), AS_OF, tuple(reversed(earlier)))
        earlier.append(compose_report(selection, spec()))
        if selection.changes is not None:
            found.append(selection.changes)
    return found


def kinds(changes: Changes) -> list[tuple[str, str, str]]:
    return [(change.kind.value, change.text, change.before) for change in changes.changes]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (FIRST, []),
        ([*FIRST, story("c", "A boat sank.", "A boat sank")], [("new", "A boat sank.", "")]),
        # the source is gone
        (FIRST[1:], [("withdrawn", "", BROKE)]),
        # it was read again with other words, alike or not
        ([story("a", f"{CRACKED} Ana Vale flew over it.", CRACKED[:-1]), FIRST[1]], [("corrected", CRACKED, BROKE)]),
        ([story("a", "Ana Vale flew over Xai."), FIRST[1]], [("withdrawn", "", BROKE)]),
        # it has the words still, and they are no row any more
        ([story("a", f"{BROKE} Ana Vale flew over it again."), FIRST[1]], []),
        # it says so in other words, and that is no row
        ([story("a", f"{CRACKED} Ana Vale flew over it."), FIRST[1]], [("corrected", CRACKED, BROKE)]),
    ],
)
def test_what_became_of_the_rows_of_a_report(
    second: list[ParsedDocument], expected: list[tuple[str, str, str]]
) -> None:
    (changes,) = follow(FIRST, second)
    assert kinds(changes) == expected


@pytest.mark.parametrize(
    "left_out",
    [
        {"exclude": ("a",)},
        {"report": dataclasses.replace(spec().report, marking=Marking("TLP:GREEN")), "audience": "public"},
    ],
)
def test_nothing_is_said_of_a_document_that_is_left_out(left_out: dict[str, Any]) -> None:
    first = compose_report(select(FIRST, spec(), AS_OF), spec())
    edited = story("a", f"{CRACKED} Ana Vale flew over it.", CRACKED[:-1])
    strict = dataclasses.replace(edited, document=dataclasses.replace(edited.document, marking=Marking("TLP:RED")))
    second = select([strict, FIRST[1]], dataclasses.replace(spec(), **left_out), AS_OF, (first,))
    assert second.changes is not None
    assert kinds(second.changes) == []
    assert [row.text for row in second.changes.ended] == [BROKE]


def test_a_row_that_is_withdrawn_is_said_once() -> None:
    changes = follow(FIRST, FIRST[1:], FIRST[1:])
    assert [kinds(each) for each in changes] == [[("withdrawn", "", BROKE)], []]


def test_a_row_of_an_issue_before_the_last_is_followed_too() -> None:
    early = dataclasses.replace(spec(), period=Period(dt.date(2024, 2, 10), dt.date(2024, 2, 15)))
    late = dataclasses.replace(spec(), period=Period(dt.date(2024, 2, 16), dt.date(2024, 2, 18)))
    first = compose_report(select(FIRST, early, AS_OF), early)
    second = compose_report(select(FIRST, late, AS_OF, (first,)), late)
    third = select(FIRST[1:], late, AS_OF, (second, first))
    assert third.changes is not None
    assert kinds(third.changes) == [("withdrawn", "", BROKE)]


def test_nothing_is_said_of_sources_that_were_not_read_again() -> None:
    (changes,) = follow(FIRST, [story("c", "A boat sank.", "A boat sank")])
    assert not changes.reread
    assert kinds(changes) == [("new", "A boat sank.", "")]
    assert [row.text for row in changes.ended] == [BROKE, "A bridge fell in Xai."]


def test_an_edited_row_keeps_its_id() -> None:
    first = compose_report(select(FIRST, spec(), AS_OF), spec())
    edited = [story("a", f"{CRACKED} Ana Vale flew over it.", CRACKED[:-1]), FIRST[1]]
    second = select(edited, spec(), AS_OF, (first,))
    assert {event.text: event.id for event in second.events}[CRACKED] == {each.text: each.id for each in first.tracked}[
        BROKE
    ]


def test_the_counts_of_a_report_stand_under_its_own_number_and_period() -> None:
    period = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    asked = dataclasses.replace(spec(), period=period)
    first, second = (dataclasses.replace(asked, report=dataclasses.replace(asked.report, number=n)) for n in (46, 47))
    before = compose_report(select(FIRST, first, AS_OF), first)
    changes = select(FIRST, second, AS_OF, (before,)).changes
    assert changes is not None
    assert [(tally.number, tally.as_of, tally.period) for tally in changes.tallies] == [
        (47, AS_OF, period),
        (46, AS_OF, period),
    ]


def test_unchanged_rows_are_counted() -> None:
    (changes,) = follow(FIRST, FIRST)
    assert (changes.unchanged, changes.ended, changes.changes) == (((RowKind.EVENT, 2),), (), ())
    assert [tally.events for tally in changes.tallies] == [2, 2]


def test_two_reports_alone_are_compared() -> None:
    weeks = (FIRST, [FIRST[0], story("c", "A boat sank.", "A boat sank")])
    first, second = (compose_report(select(week, spec(), AS_OF), spec()) for week in weeks)
    changes = compare_reports(first, second)
    assert kinds(changes) == [("new", "A boat sank.", "")]
    assert [row.text for row in changes.ended] == ["A bridge fell in Xai."]
    assert (changes.unchanged, changes.as_of) == (((RowKind.EVENT, 1),), AS_OF)


def test_a_row_that_is_one_with_another_by_now_is_still_printed() -> None:
    first, second = other(id="e-1", tellings=("e-1",)), other(id="e-2", tellings=("e-2",))
    merged = other(id="e-1", tellings=("e-1", "e-2"))
    before, now = (Report(Head("Floods", AS_OF), (), tracked=rows) for rows in ((first, second), (merged,)))
    assert compare_reports(before, now).ended == ()
    assert compare_reports(before, dataclasses.replace(now, tracked=(first,))).ended == (second,)


def test_a_source_with_other_words_corrects_a_row() -> None:
    edited = [story("a", f"{CRACKED} Ana Vale flew over it.", CRACKED[:-1]), FIRST[1]]
    first, second = (compose_report(select(week, spec(), AS_OF), spec()) for week in (FIRST, edited))
    assert kinds(compare_reports(first, second)) == [("corrected", CRACKED, BROKE)]

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day, month
from tests.compose.test_compose import block, compose, first, second

from briefkit.compose.key_points import compose_key_points, leave_out_repeated, turn_into_key_points
from briefkit.languages import ENGLISH
from briefkit.model.citing import source_id
from briefkit.model.document import Document, Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.report import (
    Bullets,
    Cite,
    Emphasis,
    Empty,
    Inline,
    KeyPoint,
    KeyPoints,
    Paragraph,
    Ref,
    Text,
    Verbatim,
)
from briefkit.model.selection import Explanation, SelectedEvent, Selection, Told
from briefkit.model.when import Precision, When

PUBLISHED = dt.date(2024, 2, 16)
STORY = "Boats left for the lower town.\n\nBoats came from the upper town."


def tell(
    text: str,
    start: int,
    *,
    weight: int = 50,
    documents: tuple[str, ...] = ("a",),
    when: When | None = None,
    status: EventStatus = EventStatus.HAPPENED,
    pinned: bool = False,
    basis: Basis = Basis.STATED,
) -> SelectedEvent:
    """An event; its tellings start at an offset in their documents, by which the earlier one goes first."""
    return SelectedEvent(
        f"e-{text}",
        text,
        "other",
        status,
        EventDate(when or day("2024-02-15"), basis),
        (),
        (),
        tuple(Told(each, f"e-{text}", (), Span(start, start + 5), text, 3) for each in documents),
        1,
        pinned=pinned,
        weight=weight,
    )


def selection(*events: SelectedEvent, stories: int = 7) -> Selection:
    """A selection of so many stories at least; of seven each gives one point, of one it gives four."""
    names = dict.fromkeys(told.document for event in events for told in event.reports)
    documents = tuple(Document(name, STORY, published=PUBLISHED) for name in names)
    groups = [(name,) for name in names]
    groups += [(f"silent-{number}",) for number in range(stories - len(groups))]
    return Selection(dt.date(2024, 2, 20), None, documents, tuple(groups), events, (), (), ())


def points(*events: SelectedEvent, stories: int = 7) -> tuple[KeyPoint, ...]:
    (made,) = compose_key_points(selection(*events, stories=stories), ENGLISH)
    assert isinstance(made, KeyPoints)
    return made.points


def texts(*events: SelectedEvent, stories: int = 7) -> list[str]:
    made = points(*events, stories=stories)
    return [point.content[-1].text for point in made if isinstance(point.content[-1], Verbatim)]


LATER = 40
EARLIER = 0


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        # what is planned or going on is news by its weight; of equals what happened goes before it
        (tell("Boats will leave.", LATER, status=EventStatus.PLANNED), tell("Boats left.", EARLIER, weight=1)),
        (tell("Boats are leaving.", LATER, status=EventStatus.ONGOING), tell("Boats left.", EARLIER, weight=1)),
        (tell("Boats left.", LATER), tell("Boats will leave.", EARLIER, status=EventStatus.PLANNED)),
        # news goes before what lies far back, whatever that weighs
        (tell("Boats left.", LATER, weight=1), tell("A dyke was built.", EARLIER, when=month("1971-05"))),
        (
            tell("Boats left.", LATER, weight=1, when=day("2024-01-16")),
            tell("Boats came.", EARLIER, when=day("2024-01-15")),
        ),
        # what stands by itself, before what leans on the sentence before
        (tell("Boats left.", LATER, weight=1), tell("They left.", EARLIER)),
        # what weighs more, before what is later
        (tell("Boats left.", LATER, weight=51), tell("Boats came.", EARLIER, when=day("2024-02-16"))),
        # of equals the latest, of one day what its story tells first
        (tell("Boats left.", LATER, when=day("2024-02-16")), tell("Boats came.", EARLIER)),
        (tell("Boats left.", EARLIER), tell("Boats came.", LATER)),
    ],
)
def test_of_two_events_of_a_story_the_more_important_is_a_key_point(
    better: SelectedEvent, worse: SelectedEvent
) -> None:
    assert texts(better, worse) == texts(worse, better) == [better.text]


@pytest.mark.parametrize("word", ["He", "it", "This", "These", "their", "Yesterday, he", "Late on Monday night, they"])
def test_words_that_lean_on_the_sentence_before(word: str) -> None:
    leaning = tell(f"{word} left the town.", EARLIER, weight=90)
    assert texts(leaning, tell("Boats left.", LATER)) == ["Boats left."]


@pytest.mark.parametrize(
    ("text", "explained", "chosen"),
    [
        ("He left the town.", (0, 2), True),
        ("On Monday, he left the town.", (11, 13), True),
        # a bracket behind another word
        ("He left the town.", (12, 16), False),
        # no word that leans, or not at the beginning
        ("Itasca left the town.", (7, 11), True),
        ("Boats left, and it rained.", (0, 5), True),
    ],
)
def test_a_word_that_a_bracket_explains_does_not_lean(text: str, explained: tuple[int, int], chosen: bool) -> None:
    span = Span(EARLIER + explained[0], EARLIER + explained[1])
    told = dataclasses.replace(tell(text, EARLIER, weight=90), explanations=(Explanation(span, day("2024-02-14")),))
    (found,) = texts(told, tell("Fog came.", LATER))
    assert (found != "Fog came.") is chosen


def test_what_one_telling_is_close_to_is_news() -> None:
    old = tell("A dyke broke.", LATER, documents=("a", "b"), when=day("2023-12-24"), weight=90)
    other = tell("Boats came.", EARLIER)
    chosen = selection(old, other)
    assert texts(old, other) == ["Boats came."]
    told_then = tuple(
        dataclasses.replace(each, published=dt.date(2023, 12, 26) if each.id == "b" else each.published)
        for each in chosen.documents
    )
    (made,) = compose_key_points(dataclasses.replace(chosen, documents=told_then), ENGLISH)
    assert isinstance(made, KeyPoints)
    assert [point.content[-1] for point in made.points] == [Verbatim("A dyke broke.")]


def test_what_is_pinned_is_a_key_point_beside_another_of_its_story() -> None:
    opening = tell("Boats left.", EARLIER, weight=90)
    pinned = tell("They will come.", LATER, status=EventStatus.PLANNED, pinned=True)
    other = tell("It is late.", LATER, pinned=True)
    assert texts(opening, pinned, other) == ["They will come.", "It is late."]


def test_seven_stories_at_most_in_the_order_of_the_chronology() -> None:
    events = [tell(f"Boat {each} left.", EARLIER, documents=(f"d{each}",), weight=each) for each in range(9)]
    assert texts(*events) == [f"Boat {each} left." for each in range(2, 9)]


@pytest.mark.parametrize(("stories", "share"), [(1, 4), (2, 4), (3, 3), (4, 2), (6, 2), (7, 1), (9, 1)])
def test_a_story_gives_no_more_than_its_share(stories: int, share: int) -> None:
    events = [tell(f"Boat {each} left.", EARLIER, weight=each) for each in range(6)]
    assert texts(*events, stories=stories) == [f"Boat {each} left." for each in range(6 - share, 6)]


def test_a_story_that_has_given_its_share_makes_room_for_others() -> None:
    events = [tell(f"Boat {each} left.", EARLIER, weight=90) for each in range(6)]
    other = tell("Boats came.", EARLIER, documents=("b",), weight=1)
    assert texts(*events, other, stories=2) == [*(f"Boat {each} left." for each in range(4)), "Boats came."]


def test_what_is_denied_or_has_no_date_is_no_key_point() -> None:
    denied = tell("Boats left.", EARLIER, status=EventStatus.DENIED)
    undated = dataclasses.replace(tell("Boats came.", LATER), date=EventDate(None, Basis.NONE))
    (made,) = compose_key_points(selection(denied, undated), ENGLISH)
    assert made == Empty("No dated event of the period was selected.")


def test_a_point_says_when_what_and_where_it_is_told() -> None:
    early = When("2024-02", Precision.MONTH, dt.date(2024, 2, 1), dt.date(2024, 2, 29), "START")
    happened = tell("Boats\nleft.", EARLIER, when=early, documents=("a", "b"))
    coming = day("2024-02-20")
    planned = tell("Boats will come.", EARLIER, when=coming, status=EventStatus.PLANNED, documents=("c",))
    one, other = points(happened, planned)
    assert one == KeyPoint(
        (Verbatim("Boats left."),),
        (Cite(source_id("a"), "¶ 3", (Span(0, 5),)), Cite(source_id("b"), "¶ 3", (Span(0, 5),))),
        (Ref(happened.id, "Early February 2024"),),
    )
    assert other.content == (Emphasis("Planned: "), Verbatim("Boats will come."))
    assert other.rows == (Ref(planned.id, "20 February 2024"),)
    announced = tell("Boats will come.", EARLIER, status=EventStatus.PLANNED, basis=Basis.PUBLISHED)
    assert points(announced)[0].content == (Emphasis("Announced: "), Verbatim("Boats will come."))
    claimed = tell("Boats left.", EARLIER, status=EventStatus.CLAIMED)
    assert points(claimed)[0].content == (Emphasis("Claimed: "), Verbatim("Boats left."))


def test_a_selection_of_articles_has_key_points() -> None:
    made = block(compose(first(), second()), "key-points")
    assert isinstance(made, KeyPoints)
    dated = [(point.rows[0].text, point.content) for point in made.points]
    assert ("15 February 2024", (Verbatim("The dyke at Lionde gave way on Thursday."),)) in dated
    assert all(point.sources for point in made.points)


def test_a_date_without_days_is_no_obstacle_to_key_points() -> None:
    article = Article("a", "Boats left. Boats came on Monday.")
    article.event("Boats left.", When("PRESENT_REF", Precision.VAGUE))
    article.event("Boats came on Monday.", day("2024-02-12"))
    made = block(compose(article), "key-points")
    assert isinstance(made, KeyPoints)
    assert made.points


def test_a_sentence_that_tells_of_two_dates_stands_once_under_the_more_precise_of_its_own() -> None:
    old = tell("Boats left.", 0, weight=90, when=month("2024-01"))
    stated = dataclasses.replace(tell("Boats left.", 0, when=day("2024-02-14")), id="e-2")
    carried = EventDate(day("2024-02-15"), Basis.PUBLISHED)
    guessed = dataclasses.replace(tell("Boats left.", 0), id="e-3", date=carried)
    assert [point.rows for point in points(old, stated, guessed)] == [(Ref("e-2", "14 February 2024"),)]
    pinned = dataclasses.replace(old, pinned=True)
    assert [point.rows for point in points(pinned, stated)] == [(Ref(old.id, "January 2024"),)]


def test_a_sentence_that_stands_once_weighs_what_its_weightiest_row_does() -> None:
    heavy = tell("Boats left.", 0, weight=90, when=month("2024-01"))
    precise = dataclasses.replace(tell("Boats left.", 0, weight=1), id="e-2")
    others = [tell(f"Boat {number} left.", 9, weight=50, documents=(f"b-{number}",)) for number in range(7)]
    assert Ref("e-2", "15 February 2024") in [row for point in points(heavy, precise, *others) for row in point.rows]


@pytest.mark.parametrize(
    ("item", "content"),
    [
        ((Text("Boats left. "), Cite("s-1")), (Text("Boats left."),)),
        ((Text("Boats left "), Cite("s-1"), Text(" on Monday.")), (Text("Boats left on Monday."),)),
        ((Emphasis("Boats"), Text(" left. "), Cite("s-1")), (Emphasis("Boats"), Text(" left."))),
        ((Emphasis("Boats left."), Cite("s-1"), Text(" ")), (Emphasis("Boats left."), Text(" "))),
        ((Cite("s-1"), Text("Boats left.")), (Text("Boats left."),)),
    ],
)
def test_a_line_of_the_desk_is_a_key_point_with_its_citations_behind(
    item: tuple[Inline, ...], content: tuple[Inline, ...]
) -> None:
    assert turn_into_key_points(Bullets((item,))) == KeyPoints((KeyPoint(content, (Cite("s-1"),)),))


def test_what_is_no_list_stays_as_it_is() -> None:
    paragraph = Paragraph((Text("Boats left."),))
    assert turn_into_key_points(paragraph) is paragraph


def citing(*spans: tuple[str, Span]) -> KeyPoint:
    return KeyPoint((Text("Boats left."),), tuple(Cite(source, "¶ 1", (span,)) for source, span in spans))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        # the same words of the same source
        ((("s-1", Span(0, 5)),), [1, 2]),
        ((("s-1", Span(0, 6)),), [0, 1, 2]),
        ((("s-2", Span(0, 5)),), [0, 2]),
        ((("s-1", Span(0, 5)), ("s-3", Span(7, 9))), [1]),
        # one of several is enough
        ((("s-9", Span(0, 5)), ("s-2", Span(3, 9))), [0, 2]),
        ((), [0, 1, 2]),
    ],
)
def test_what_the_desk_cites_is_not_said_again(written: tuple[tuple[str, Span], ...], kept: list[int]) -> None:
    made = [
        citing(("s-1", Span(0, 5))),
        citing(("s-2", Span(0, 5)), ("s-2", Span(3, 9))),
        citing(("s-3", Span(7, 9))),
    ]
    own = (Paragraph((Text("See below."),)), KeyPoints((citing(*written),)))
    assert leave_out_repeated((KeyPoints(tuple(made)),), own) == (KeyPoints(tuple(made[each] for each in kept)),)


def test_nothing_is_left_where_the_desk_says_all() -> None:
    point = citing(("s-1", Span(0, 5)))
    assert leave_out_repeated((KeyPoints((point,)),), (KeyPoints((point,)),)) == ()
    # that nothing was selected is no key point beside one of the desk
    assert leave_out_repeated((Empty("No dated event."),), (KeyPoints((point,)),)) == ()


@pytest.mark.parametrize(
    ("when", "first"),
    [
        (When("2024-02-14/..", Precision.DAY, dt.date(2024, 2, 14), None), False),
        (When("../2024-02-14", Precision.DAY, None, dt.date(2024, 2, 14)), False),
        (day("2024-02-14"), True),
    ],
)
def test_a_date_with_both_its_ends_goes_before_one_with_one(when: When, first: bool) -> None:
    known = dataclasses.replace(tell("Boats left.", 0, when=month("2024-01")), id="e-1")
    other = dataclasses.replace(tell("Boats left.", 0, when=when), id="e-2")
    for events in ((known, other), (other, known)):
        assert [row.target for point in points(*events) for row in point.rows] == ["e-2" if first else "e-1"]

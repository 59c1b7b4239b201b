from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day, month
from tests.compose.test_compose import block, compose, first, second

from briefkit.compose.citing import source_id
from briefkit.compose.key_points import compose_key_points
from briefkit.model.document import Document, Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.report import Cite, Emphasis, Empty, KeyPoint, KeyPoints, Ref, Text
from briefkit.model.selection import SelectedEvent, Selection, Told
from briefkit.model.when import Precision, When

PUBLISHED = dt.date(2024, 2, 16)
STORY = "LIONDE\n\nBoats left for the lower town.\n\nBoats came from the upper town."
"""A place on a line of its own, the opening, and the body; numbers of paragraphs start at 1."""
BODY = 3
OPENING = 2


def tell(
    text: str,
    start: int,
    *,
    paragraph: int = BODY,
    documents: tuple[str, ...] = ("a",),
    outlets: int = 1,
    basis: Basis = Basis.PUBLISHED,
    when: When | None = None,
    status: EventStatus = EventStatus.HAPPENED,
    pinned: bool = False,
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
        tuple(Told(each, f"e-{text}", (), Span(start, start + 5), text, paragraph) for each in documents),
        outlets,
        pinned=pinned,
    )


def selection(*events: SelectedEvent) -> Selection:
    names = dict.fromkeys(told.document for event in events for told in event.reports)
    documents = tuple(Document(name, STORY, published=PUBLISHED) for name in names)
    return Selection(dt.date(2024, 2, 20), None, documents, tuple((name,) for name in names), events, (), (), ())


def points(*events: SelectedEvent) -> tuple[KeyPoint, ...]:
    (made,) = compose_key_points(selection(*events), "en-GB")
    assert isinstance(made, KeyPoints)
    return made.points


def texts(*events: SelectedEvent) -> list[str]:
    return [point.content[-1].text for point in points(*events) if isinstance(point.content[-1], Text)]


LATER = 40
EARLIER = 0


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        # what happened and is news goes before what is planned or lies far back, whoever opens with that
        (
            tell("Boats left.", LATER),
            tell("Boats will leave.", EARLIER, paragraph=OPENING, basis=Basis.STATED, status=EventStatus.PLANNED),
        ),
        (
            tell("Boats left.", LATER),
            tell("A dyke was built.", EARLIER, paragraph=OPENING, basis=Basis.STATED, when=month("1971-05")),
        ),
        (
            tell("Boats left.", LATER, when=day("2024-01-16")),
            tell("Boats came.", EARLIER, paragraph=OPENING, basis=Basis.STATED, when=day("2024-01-15")),
        ),
        # what stands by itself, before what leans on the sentence before
        (
            tell("Boats left.", LATER),
            tell("They left.", EARLIER, paragraph=OPENING, basis=Basis.STATED, outlets=3),
        ),
        # the dated opening, before what more outlets tell
        (
            tell("Boats left.", LATER, paragraph=OPENING, basis=Basis.STATED),
            tell("Boats came.", EARLIER, basis=Basis.STATED, outlets=3, documents=("a", "b", "c")),
        ),
        (
            tell("Boats left.", LATER, paragraph=OPENING, basis=Basis.EDITED),
            tell("Boats came.", EARLIER, paragraph=OPENING, outlets=3, documents=("a", "b", "c")),
        ),
        # more outlets, before an opening without a date
        (tell("Boats left.", LATER, outlets=2), tell("Boats came.", EARLIER, paragraph=OPENING)),
        # an opening, before a date in the body
        (tell("Boats left.", LATER, paragraph=OPENING), tell("Boats came.", EARLIER, basis=Basis.STATED)),
        # the line with the place is no opening, but what stands before the first sentence counts as one
        (tell("Boats left.", LATER, paragraph=OPENING - 1), tell("Boats came.", EARLIER, basis=Basis.STATED)),
        # a date, before more tellings of one outlet
        (tell("Boats left.", LATER, basis=Basis.STATED), tell("Boats came.", EARLIER, documents=("a", "b"))),
        # more tellings, then the earlier one
        (tell("Boats left.", LATER, documents=("a", "b")), tell("Boats came.", EARLIER)),
        (tell("Boats left.", EARLIER), tell("Boats came.", LATER)),
    ],
)
def test_of_two_events_of_a_story_the_more_important_is_a_key_point(
    better: SelectedEvent, worse: SelectedEvent
) -> None:
    assert texts(better, worse) == texts(worse, better) == [better.text]


@pytest.mark.parametrize("word", ["He", "it", "This", "These", "their"])
def test_words_that_lean_on_the_sentence_before(word: str) -> None:
    leaning = tell(f"{word} left the town.", EARLIER, paragraph=OPENING, basis=Basis.STATED)
    assert texts(leaning, tell("Boats left.", LATER)) == ["Boats left."]


def test_what_one_telling_is_close_to_is_news() -> None:
    old = tell("A dyke broke.", LATER, documents=("a", "b"), when=day("2023-12-24"), paragraph=OPENING)
    other = tell("Boats came.", EARLIER)
    chosen = selection(old, other)
    assert texts(old, other) == ["Boats came."]
    told_then = tuple(
        dataclasses.replace(each, published=dt.date(2023, 12, 26) if each.id == "b" else each.published)
        for each in chosen.documents
    )
    (made,) = compose_key_points(dataclasses.replace(chosen, documents=told_then), "en-GB")
    assert isinstance(made, KeyPoints)
    assert [point.content[-1] for point in made.points] == [Text("A dyke broke.")]


def test_what_is_pinned_is_a_key_point_beside_another_of_its_story() -> None:
    opening = tell("Boats left.", EARLIER, paragraph=OPENING, basis=Basis.STATED)
    pinned = tell("They will come.", LATER, status=EventStatus.PLANNED, pinned=True)
    other = tell("It is late.", LATER, pinned=True)
    assert texts(opening, pinned, other) == ["They will come.", "It is late."]


def test_seven_stories_at_most_in_the_order_of_the_chronology() -> None:
    events = [tell(f"Boat {each} left.", EARLIER, documents=(f"d{each}",), outlets=1 + each) for each in range(9)]
    assert texts(*events) == [f"Boat {each} left." for each in range(2, 9)]


def test_what_is_denied_or_has_no_date_is_no_key_point() -> None:
    denied = tell("Boats left.", EARLIER, status=EventStatus.DENIED)
    undated = dataclasses.replace(tell("Boats came.", LATER), date=EventDate(None, Basis.NONE))
    (made,) = compose_key_points(selection(denied, undated), "en-GB")
    assert made == Empty("No dated event of the period was selected.")


def test_a_point_says_when_what_and_where_it_is_told() -> None:
    early = When("2024-02", Precision.MONTH, dt.date(2024, 2, 1), dt.date(2024, 2, 29), "START")
    happened = tell("Boats\nleft.", EARLIER, when=early, documents=("a", "b"))
    planned = tell("Boats will come.", EARLIER, status=EventStatus.PLANNED, documents=("c",))
    one, other = points(happened, planned)
    assert one == KeyPoint(
        (Text("Boats left."),),
        (Cite(source_id("a"), "¶ 3", (Span(0, 5),)), Cite(source_id("b"), "¶ 3", (Span(0, 5),))),
        (Ref(happened.id, "Early February 2024"),),
    )
    assert other.content == (Emphasis("Planned: "), Text("Boats will come."))
    assert other.rows == (Ref(planned.id, "15 February 2024"),)


def test_a_selection_of_articles_has_key_points() -> None:
    made = block(compose(first(), second()), "key-points")
    assert isinstance(made, KeyPoints)
    dated = [(point.rows[0].text, point.content) for point in made.points]
    assert ("15 February 2024", (Text("The dyke at Lionde gave way on Thursday."),)) in dated
    assert all(point.sources for point in made.points)


def test_a_date_without_days_is_no_obstacle_to_key_points() -> None:
    article = Article("a", "Boats left. Boats came on Monday.")
    article.event("Boats left.", When("PRESENT_REF", Precision.VAGUE))
    article.event("Boats came on Monday.", day("2024-02-12"))
    made = block(compose(article), "key-points")
    assert isinstance(made, KeyPoints)
    assert made.points

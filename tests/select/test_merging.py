from __future__ import annotations

import pytest
from tests.articles import Article, actor_id, day, month

from briefkit.model.selection import SelectedEvent
from briefkit.model.when import When
from briefkit.select.candidates import list_candidates
from briefkit.select.merging import merge_candidates
from briefkit.select.register import build_register

LIONDE = actor_id("Lionde", "place")


def merge(*articles: Article) -> tuple[SelectedEvent, ...]:
    parsed = [article.parsed() for article in articles]
    register = build_register(parsed, ())
    candidates = [found for each in parsed for found in list_candidates(each, register, frozenset())[0]]
    return merge_candidates(candidates, {each.document.id: each.document.outlet or "" for each in parsed})


def told(name: str, text: str, date: str = "2024-02-15", type: str = "disaster", status: str = "happened") -> Article:  # noqa: A002
    article = Article(name, text).actor("Lionde", "place")
    return article.event(text, day(date), type=type, status=status, places=(LIONDE,))


@pytest.mark.parametrize(
    ("left", "right", "events"),
    [
        # the same event in other words
        (
            told("a", "The dyke at Lionde gave way before dawn and flooded the lower town."),
            told("b", "Before dawn the dyke at Lionde gave way, flooding most of the lower town."),
            1,
        ),
        # another day
        (
            told("a", "The dyke at Lionde gave way before dawn and flooded the lower town."),
            told("b", "Before dawn the dyke at Lionde gave way, flooding most of the lower town.", "2024-03-15"),
            2,
        ),
        # another matter at the same place on the same day
        (
            told("a", "The dyke at Lionde gave way before dawn and flooded the lower town."),
            told("b", "Red Cross boats reached Lionde with tents, soap and maize for a thousand families."),
            2,
        ),
        # told and denied are two things
        (
            told("a", "Engineers found a crack in the dam wall at Lionde."),
            told("b", "Engineers found a crack in the dam wall at Lionde.", status="denied"),
            2,
        ),
        # a copied sentence whose date one outlet counted from another day
        (
            told("a", "The dyke at Lionde gave way before dawn and flooded the lower town of Chana."),
            told("b", "The dyke at Lionde gave way before dawn and flooded the lower town of Chana.", "2024-02-16"),
            1,
        ),
    ],
)
def test_date_words_and_a_participant_must_agree(left: Article, right: Article, events: int) -> None:
    assert len(merge(left, right)) == events


def test_every_telling_is_kept_and_outlets_are_counted() -> None:
    one = told("a", "The dyke at Lionde gave way before dawn and flooded the lower town.")
    two = told("b", "Before dawn the dyke at Lionde gave way, flooding most of the lower town.")
    (event,) = merge(one, two)
    assert [each.document for each in event.reports] == ["a", "b"]
    assert event.outlets == 2
    assert all(each.text in (one.text, two.text) for each in event.reports)


@pytest.mark.parametrize(
    ("second", "type", "events"),
    [
        # the body tells the lead again
        ("The lower town was flooded when the dyke at Lionde gave way.", "disaster", 1),
        # the same a second time, and something else
        ("The dyke at Lionde gave way again and flooded the lower town.", "disaster", 2),
        ("Boats took families from the lower town.", "aid", 2),
        # what is said is said as often as it stands there
        ("The dyke at Lionde flooded the lower town, he said.", "statement", 2),
    ],
)
def test_a_story_that_tells_its_event_again(second: str, type: str, events: int) -> None:  # noqa: A002
    first = "The dyke at Lionde gave way and flooded the lower town."
    article = Article("a", f"{first} {second}").actor("Lionde", "place")
    article.event(first, day("2024-02-15"), type="disaster", places=(LIONDE,))
    article.event(second, day("2024-02-15"), type=type, places=(LIONDE,))
    merged = merge(article)
    assert len(merged) == events
    assert {event.outlets for event in merged} == {1}


def test_a_month_and_a_day_of_it_are_one_date() -> None:
    def tell(name: str, text: str, when: When) -> Article:
        article = Article(name, text).actor("Lionde", "organisation")
        return article.event(text, when, type="disaster", actors=(actor_id("Lionde", "organisation"),))

    (event,) = merge(
        tell("a", "The dyke of Lionde gave way in February and flooded the lower town.", month("2024-02")),
        tell("b", "On 15 February the dyke of Lionde gave way and flooded the lower town.", day("2024-02-15")),
    )
    assert event.date.when == day("2024-02-15")
    assert event.disagreements == ()


def test_figures_that_differ_stand_side_by_side() -> None:
    (event,) = merge(
        told("a", "The flood at Lionde has drowned 38 people in the lower town, the institute said."),
        told("b", "The flood at Lionde has drowned 41 people in the lower town, the relief society said."),
    )
    (disagreement,) = event.disagreements
    assert disagreement.about == "figure"
    assert [(claim, documents) for claim, documents in disagreement.claims] == [
        ("38 people", ("a",)),
        ("41 people", ("b",)),
    ]


def test_dates_that_differ_stand_side_by_side() -> None:
    (event,) = merge(
        told("a", "The dyke at Lionde gave way before dawn and flooded the lower town of Chana."),
        told("b", "The dyke at Lionde gave way before dawn and flooded the lower town of Chana.", "2024-02-14"),
    )
    assert [(each.about, each.claims) for each in event.disagreements] == [
        ("date", (("15 February 2024", ("a",)), ("14 February 2024", ("b",))))
    ]


def test_a_shared_figure_joins_tellings_in_other_words() -> None:
    assert (
        len(
            merge(
                told("a", "Navy crews and volunteers took 340 people off roofs at Lionde on Saturday alone."),
                told(
                    "b",
                    "At Lionde the Red Cross helped to save 340 people who had climbed trees and roofs.",
                    type="aid",
                ),
            )
        )
        == 1
    )


def test_what_happened_is_printed_rather_than_what_was_planned() -> None:
    (event,) = merge(
        told("a", "The first convoy to Lionde with maize and beans is due to leave Chana.", status="planned"),
        told("b", "The first convoy to Lionde with maize and beans left Chana."),
    )
    assert event.status.value == "happened"

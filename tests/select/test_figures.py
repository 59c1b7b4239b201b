from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day
from tests.select.test_select import AS_OF, spec

from briefkit.extract import parse_document
from briefkit.model.document import Document
from briefkit.model.facts import Basis
from briefkit.model.figures import FigureSeries
from briefkit.model.selection import EXCLUDED
from briefkit.model.when import Period
from briefkit.select import select
from briefkit.select.figures import TAKEN_BACK
from briefkit.select.standings import Standing


def toll(
    name: str,
    count: str,
    published: str,
    happened: str = "2024-02-15",
    *,
    place: str = "Lionde",
    basis: Basis = Basis.STATED,
) -> Article:
    text = f"The flood at {place} killed {count} people."
    article = Article(name, f"{text} Story {name} of {published} has a text of its own.", published)
    article.actor(place, "place")
    article.event(text, day(happened), places=(article.actors[0].id,), basis=basis)
    return article


def gather(*articles: Article) -> tuple[FigureSeries, ...]:
    period = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    return select([article.parsed() for article in articles], spec(period), AS_OF).figures


def values(series: FigureSeries) -> list[int]:
    return [reading.value for reading in series.readings]


def test_a_series_holds_what_is_said_of_one_matter_in_order_of_publication() -> None:
    (series,) = gather(
        toll("b", "at least 15", "2024-02-17"), toll("a", "12", "2024-02-16"), toll("c", "14", "2024-02-18")
    )
    assert values(series) == [12, 15, 14]
    assert (series.latest.value, series.lowest, series.highest) == (15, 12, 15)
    assert series.latest.as_of == dt.date(2024, 2, 17)
    assert [reading.value for reading in series.falls] == [14]
    assert [reading.words for reading in series.readings] == ["12", "at least 15", "14"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # the same day and place
        (toll("a", "12", "2024-02-16"), toll("b", "15", "2024-02-17"), [[12, 15]]),
        # a day that is only carried over is no other day
        (toll("a", "12", "2024-02-16"), toll("b", "15", "2024-02-17", "2024-02-17", basis=Basis.CARRIED), [[12, 15]]),
        # another day that is stated, another place, ten times more
        (toll("a", "12", "2024-02-16"), toll("b", "15", "2024-02-17", "2024-02-17"), [[15], [12]]),
        (toll("a", "12", "2024-02-16"), toll("b", "15", "2024-02-17", place="Tete"), [[15], [12]]),
        (toll("a", "12", "2024-02-16"), toll("b", "150", "2024-02-17"), [[150], [12]]),
        (toll("a", "12", "2024-02-16"), toll("b", "120", "2024-02-17"), [[12, 120]]),
        # before the period
        (toll("a", "12", "2024-02-16"), toll("b", "15", "2024-02-17", "2023-05-01"), [[12]]),
    ],
)
def test_what_is_of_another_matter_is_another_series(left: Article, right: Article, expected: list[list[int]]) -> None:
    assert [values(series) for series in gather(left, right)] == expected


def story(name: str, published: str, text: str, *actors: tuple[str, str]) -> Article:
    """A story that counts the dead without a place."""
    article = Article(name, text, published)
    for actor, kind in actors:
        article.actor(actor, kind)
    return article.event(text.partition(".")[0], day("2024-02-15"), basis=Basis.CARRIED)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # a person, a body or a place that both name
        (("Ana Vale", "person"), ("Ana Vale", "person"), [[12, 15]]),
        (("Red Cross", "organisation"), ("Red Cross", "organisation"), [[12, 15]]),
        (("Lionde", "place"), ("Lionde", "place"), [[12, 15]]),
        # nobody, or a country alone
        (("Ana Vale", "person"), ("Omar Reis", "person"), [[15], [12]]),
        (("Karvia", "country"), ("Karvia", "country"), [[15], [12]]),
    ],
)
def test_counts_without_a_place_are_one_series_within_one_story(
    left: tuple[str, str], right: tuple[str, str], expected: list[list[int]]
) -> None:
    first = story("a", "2024-02-16", f"The flood killed 12 people. {left[0]} came by boat that night.", left)
    second = story("b", "2024-02-17", f"The water killed 15 people. Nobody had seen {right[0]} before noon.", right)
    assert [values(series) for series in gather(first, second)] == expected


def test_near_copies_and_repetitions_count_once() -> None:
    first = toll("a", "12", "2024-02-16")
    copy = toll("a", "12", "2024-02-16")
    copy.id = "copy"
    assert [values(series) for series in gather(first, copy)] == [[12]]


def test_a_figure_is_left_out_by_any_of_its_ids_and_said() -> None:
    copy = toll("a", "12", "2024-02-16")
    copy.id, copy.outlet = "copy", "Copier"
    copy.events = [dataclasses.replace(event, id=f"e-copy-{event.id}") for event in copy.events]
    articles = [article.parsed() for article in (toll("a", "12", "2024-02-16"), copy, toll("b", "15", "2024-02-17"))]
    (series,) = select(articles, spec(), AS_OF).figures
    own, other = series.readings[0].ids
    assert (own, series.readings[1].ids) == (series.readings[0].id, (series.readings[1].id,))
    for identifier in (own, other):
        selection = select(articles, dataclasses.replace(spec(), exclude=(identifier,)), AS_OF)
        assert [values(each) for each in selection.figures] == [[15]]
        assert [(each.id, each.reason) for each in selection.dropped if each.kind == "figure"] == [(own, EXCLUDED)]
        assert [each.id for each in selection.other_figures] == [own]
        assert selection.problems == ()


def test_an_id_that_two_documents_give_is_told_apart() -> None:
    told, told_again = toll("a", "12", "2024-02-16"), toll("b", "12", "2024-02-17")
    told_again.text += " Lorries with tents, maize and blankets came down the road from the hills before dark that day."
    told_again.events = [dataclasses.replace(each, id=told.events[0].id) for each in told_again.events]
    articles = [article.parsed() for article in (told, told_again)]
    (series,) = select(articles, spec(), AS_OF).figures
    first, second = (reading.id for reading in series.readings)
    assert second == f"{first}~2"
    for excluded, left in ((first, ["b"]), (second, ["a"])):
        (series,) = select(articles, dataclasses.replace(spec(), exclude=(excluded,)), AS_OF).figures
        assert [reading.document for reading in series.readings] == left


_TAILS = (
    "Ana Vale, the mayor, came by boat with tents, blankets and two engineers from the capital.",
    "In the evening a convoy of lorries with maize went up the valley road, which Ana Vale had opened at noon.",
    "Schools stay shut until Monday, said Ana Vale, while divers look for the ferry that broke loose.",
    "Ana Vale thanked the bakers of the old town, who gave bread to everybody in the queue at the station.",
)
"""What keeps stories from being copies of each other; all name the mayor."""


def gather_stories(*texts: str) -> list[tuple[str, list[int], str, list[str]]]:
    """What each series counts, its values, its latest words, and the words that fall behind them; a story a day."""
    period = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    parsed = [
        parse_document(
            Document(
                id=f"d{number}",
                text=f"{text}\n\n{_TAILS[number]}",
                outlet=f"Wire {number}",
                published=dt.date(2024, 2, 13 + number),
            )
        )
        for number, text in enumerate(texts)
    ]
    figures = select(parsed, spec(period), AS_OF).figures
    return sorted(
        (each.latest.counted, values(each), each.latest.words, [reading.words for reading in each.falls])
        for each in figures
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # a toll that rises, in whatever words
        (
            ["The flood killed nine people.", "The number of people killed in the floods rose to 16 on Wednesday."],
            [("killed", [9, 16], "16", [])],
        ),
        (
            [
                "Nine people were killed on Monday in the flood.",
                "The number of dead in the flood rose to 16 on Wednesday.",
            ],
            [("killed", [9, 16], "16", [])],
        ),
        (
            ["Nine people were killed on Monday in the flood.", "The flood has killed 16 people by Wednesday."],
            [("killed", [9, 16], "16", [])],
        ),
        # deaths of another cause, whichever comes first
        (
            ["The flood killed nine people.", "Two patients died of cholera."],
            [("killed", [2], "Two", []), ("killed", [9], "nine", [])],
        ),
        (
            ["Two patients died of cholera.", "Floods killed nine people."],
            [("killed", [2], "Two", []), ("killed", [9], "nine", [])],
        ),
        (
            ["The flood killed nine people.", "Cholera broke out in Lionde. Seven patients died."],
            [("killed", [7], "Seven", []), ("killed", [9], "nine", [])],
        ),
        (["Floods killed nine people.", "Landslides killed 16 people."], [("killed", [9, 16], "16", [])]),
        (["A quake killed nine people.", "Landslides killed 16 people."], [("killed", [9, 16], "16", [])]),
        # a toll that falls a little may be of an earlier hour, or another's; one that falls far is of a part
        (
            ["The flood killed 16 people.", "At least 14 people died in the flood."],
            [("killed", [16, 14], "16", ["At least 14"])],
        ),
        (
            ["The flood killed 16 people.", "Two people died in the flood."],
            [("killed", [2], "Two", []), ("killed", [16], "16", [])],
        ),
        (
            ["Two people died in the flood. The toll rose to 16."],
            [("killed", [2], "Two", []), ("killed", [16], "16", [])],
        ),
        # a toll that is brought down, and what may fall
        (
            ["The flood killed 40 people.", "The death toll of the flood was revised down to 16."],
            [("killed", [40, 16], "16", [])],
        ),
        (["Some 40 people are missing.", "Five people are still missing."], [("missing", [40, 5], "Five", [])]),
        (["Two people are missing.", "The number of missing fell to one."], [("missing", [2, 1], "one", [])]),
        # what is no count of now
        (
            [
                "The flood displaced 4,200 people.",
                "An earlier figure of 4,200 displaced counted only the district of Morrin.",
            ],
            [],
        ),
        (
            ["The flood killed 40 people.", "The flood killed 16 people, not 40 as first reported."],
            [("killed", [16], "16", [])],
        ),
        (
            ["The flood killed nine people.", "The flood killed 16 people; officials had put the death toll at nine."],
            [("killed", [9, 16], "16", [])],
        ),
        (["Five more people died in the flood."], []),
        # a unit of its own
        (
            ["The flood displaced 300 families.", "The flood displaced 1,200 people."],
            [("displaced", [300], "300 families", []), ("displaced", [1200], "1,200", [])],
        ),
        # those in shelters are not all who fled
        (
            ["About 4,200 had to leave their homes. Some 6,100 people are in shelters."],
            [("displaced", [4200], "About 4,200", []), ("in shelters", [6100], "Some 6,100", [])],
        ),
        # cases of an illness that is named before
        (
            ["There were 14 cases of cholera.", "Cholera spread in Lionde. Cases rose from 14 to 38."],
            [("cases", [14, 38], "38", [])],
        ),
    ],
)
def test_tolls_of_stories_that_follow_each_other(
    texts: list[str], expected: list[tuple[str, list[int], str, list[str]]]
) -> None:
    assert gather_stories(*texts) == expected


def test_a_number_that_is_taken_back_is_left_out_with_the_reason() -> None:
    texts = ("The flood killed 40 people in Lionde.", "The flood killed 16 people in Lionde, not 40 as first reported.")
    documents = [
        Document(id=f"d{number}", text=text, outlet=f"W{number}", published=dt.date(2024, 2, 13 + number))
        for number, text in enumerate(texts)
    ]
    selection = select([parse_document(document) for document in documents], spec(), AS_OF)
    assert [(each.reason, each.text[:25]) for each in selection.dropped if each.kind == "figure"] == [
        (Standing.WITHDRAWN, texts[1][:25]),
        (TAKEN_BACK, texts[0][:25]),
    ]


def gather_text(text: str) -> list[tuple[str | None, list[int]]]:
    """Places and values of the figures that are read from one article."""
    period = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    parsed = parse_document(Document(id="a", text=text, outlet="Orvel Wire", published=dt.date(2024, 2, 16)))
    selection = select([parsed], spec(period), AS_OF)
    names = {actor.id: actor.name for actor in selection.actors}
    return [(names.get(each.latest.place or ""), values(each)) for each in selection.figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # a place only where the clause says that they were counted there
        ("A flood killed 12 people in Mozambique on Thursday.", [("Mozambique", [12])]),
        ("MAPUTO, Feb 16 (Wire) - A flood killed 12 people on Thursday.", [(None, [12])]),
        ("The Mozambique flood killed 12 people on Thursday.", [(None, [12])]),
        ("Lorries reached Mozambique on Thursday, as the toll of the flood rose to 12.", [(None, [12])]),
        # a toll so far is one matter whatever day it is of
        (
            "By Tuesday 12 people had died in the flood.\n\nThe death toll rose to 15 on Thursday.",
            [(None, [12, 15])],
        ),
        # what a sentence takes back is no figure
        ("The mayor was not certain that 60 people had been killed on Thursday.", []),
        ("It isn't clear that 60 people died on Thursday.", []),
        ("The mayor cannot confirm that 60 people died on Thursday.", []),
        ("It is not yet clear whether 60 people were killed on Thursday.", []),
        ("The ministry denied that 60 people died on Thursday.", []),
        ("If the dyke breaks, 60 people could be killed, the mayor said on Thursday.", []),
        # one is no figure, and history is none of the period
        ("A flood killed one man on Thursday.", []),
        ("A like flood struck in 1968. It lasted two days and killed 700 people.", []),
    ],
)
def test_figures_of_real_sentences(text: str, figures: list[tuple[str | None, list[int]]]) -> None:
    assert gather_text(text) == figures


def test_a_vote_has_one_result() -> None:
    same = "Ana Vale opened the session. The bill passed in a 65-31 vote.", "The flood bill passed in a 65-31 vote."
    assert [found for _, found, *_ in gather_stories(*same)] == [[65, 65]]
    other = same[0], "Another bill failed in a 60-66 vote."
    assert sorted(found for _, found, *_ in gather_stories(*other)) == [[60], [65]]


def count_dead(*texts: str) -> list[tuple[str | None, list[int]]]:
    """The place of each series of dead, and its values; all stories are of the flood at Lionde, one a day."""
    documents = [
        Document(
            id=f"d{number}",
            text=f"{text} Ana Vale lives in Lionde, on river {number}. {_TAILS[number]}",
            published=dt.date(2024, 2, 13 + number),
        )
        for number, text in enumerate(texts)
    ]
    period = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    selection = select([parse_document(each) for each in documents], spec(period), AS_OF)
    names = {actor.id: actor.name for actor in selection.actors}
    return [(names.get(each.place or ""), values(each)) for each in selection.figures]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # the place has it in these days
        (
            ["The flood has killed 40 people in Lionde.", "The flood has killed 40 people."],
            [("Lionde", [40, 40])],
        ),
        # it only lies between those of the place, or does not have most of its numbers
        (
            [
                "The flood has killed 40 people in Lionde.",
                "The flood has killed 60 people in Lionde.",
                "The flood has killed 50 people.",
            ],
            [("Lionde", [40, 60]), (None, [50])],
        ),
        (
            [
                "The flood has killed 40 people in Lionde.",
                "The flood has killed 60 people in Lionde.",
                "The flood has killed 60 people.",
                "The flood has killed 61 people.",
            ],
            [("Lionde", [40, 60]), (None, [60, 61])],
        ),
        # it is another, or is too small to tell
        (
            ["The flood has killed 40 people in Lionde.", "The flood has killed 70 people."],
            [("Lionde", [40]), (None, [70])],
        ),
        (
            ["The flood has killed 4 people in Lionde.", "The flood has killed 4 people."],
            [("Lionde", [4]), (None, [4])],
        ),
        # of another cause
        (
            ["The flood has killed 40 people in Lionde.", "Cholera has killed 40 people."],
            [("Lionde", [40]), (None, [40])],
        ),
    ],
)
def test_a_count_without_a_place_is_that_of_the_place_that_has_most_of_its_numbers(
    texts: list[str], expected: list[tuple[str | None, list[int]]]
) -> None:
    assert count_dead(*texts) == expected


def count_retold(*stories: tuple[str, str]) -> list[list[int]]:
    """The values of each series of stories that have only a country in common, a story a day."""
    documents = [
        Document(
            id=f"d{number}",
            text=f"{text} {country} needs tents. {tail}",
            published=dt.date(2024, 2, 13 + number),
        )
        for number, ((text, country), tail) in enumerate(zip(stories, _APART, strict=False))
    ]
    period = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    return sorted(
        values(each) for each in select([parse_document(each) for each in documents], spec(period), AS_OF).figures
    )


_APART = (
    "Per Lund came by boat with two engineers from the capital.",
    "Olga Reis opened the valley road at noon for a convoy of lorries with maize.",
    "Schools stay shut until Monday, while divers look for the ferry.",
)
"""What gives each of the stories somebody of its own."""


@pytest.mark.parametrize(
    ("stories", "expected"),
    [
        # one number of one cause, whether it is told beside the number or before it
        (
            [
                ("A quake struck. It has killed up to 40,000 people.", "Mozambique"),
                ("The bottles follow the quake which killed as many as 40,000 people.", "Mozambique"),
            ],
            [[40_000, 40_000]],
        ),
        (
            [
                ("The quake has killed 400 people.", "Mozambique"),
                ("The quake has killed 400 people in all.", "Mozambique"),
                ("A quake came. The death toll is 400.", "Mozambique"),
            ],
            [[400, 400, 400]],
        ),
        # no cause is told: only a large number tells
        (
            [
                ("The quake has killed 40,000 people.", "Mozambique"),
                ("Some 40,000 people have been killed.", "Mozambique"),
            ],
            [[40_000, 40_000]],
        ),
        (
            [("The quake has killed 40 people.", "Mozambique"), ("Some 40 people have been killed.", "Mozambique")],
            [[40], [40]],
        ),
        # another country, cause, number or day
        (
            [("The quake has killed 400 people.", "Mozambique"), ("The quake has killed 400 people.", "Zambia")],
            [[400], [400]],
        ),
        (
            [("The quake has killed 400 people.", "Mozambique"), ("Cholera has killed 400 people.", "Mozambique")],
            [[400], [400]],
        ),
        (
            [("The quake has killed 400 people.", "Mozambique"), ("The quake has killed 450 people.", "Mozambique")],
            [[400], [450]],
        ),
        (
            [
                ("The quake killed 400 people on Monday.", "Mozambique"),
                ("The quake killed 400 people on Wednesday.", "Mozambique"),
            ],
            [[400], [400]],
        ),
        # two too small to tell
        (
            [("The quake has killed 4 people.", "Mozambique"), ("The quake has killed 4 people.", "Mozambique")],
            [[4], [4]],
        ),
    ],
)
def test_one_number_of_one_event_is_one_count(stories: list[tuple[str, str]], expected: list[list[int]]) -> None:
    assert count_retold(*stories) == expected


def test_people_of_one_body_are_not_part_of_the_count_of_all() -> None:
    found = count_dead(
        "The quake has killed 40 people in Lionde.", "The quake has killed 14 Tern Society staff in Lionde."
    )
    assert found == [("Lionde", [40]), ("Lionde", [14])]


def test_the_range_of_a_series_has_the_lower_end_of_its_ranges() -> None:
    (series,) = gather(toll("a", "30 to 50", "2024-02-16"), toll("b", "45-60", "2024-02-17"))
    assert (series.lowest, series.highest, series.latest.words) == (30, 60, "45-60")

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, actor_id, day, month
from tests.select.tellings_of import Telling, list_all, parse_story

from briefkit.model.document import Span
from briefkit.model.facts import UNRATED, Basis, EventDate, ParsedDocument, Part, Participant
from briefkit.model.selection import SelectedEvent
from briefkit.model.when import Precision, When
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
        # somebody's words tell it again; whatever else is said is not it
        ("The dyke at Lionde flooded the lower town, he said.", "statement", 1),
        ("The mayor of Lionde said the town had lost its mill.", "statement", 2),
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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a time of day counts nothing
        ("at 16:53 local time", "at 1653 local time"),
        ("at 1653 (2153 GMT)", "at 17:05 local time"),
        # two groups of one sentence
        ("and left 250 injured and 1,500 homeless", "and left 250 injured"),
    ],
)
def test_what_is_no_rival_stands_nowhere(left: str, right: str) -> None:
    (event,) = merge(
        told("a", f"A strong quake struck the lower town of Lionde {left}, the institute said."),
        told("b", f"A strong quake struck the lower town of Lionde {right}, the institute said."),
    )
    assert event.disagreements == ()


@pytest.mark.parametrize(
    ("words", "when", "differ"),
    [
        ("at 16:53 GMT", day("2024-02-16"), False),
        ("on 16 February at 16:53", day("2024-02-16"), True),
    ],
)
def test_a_time_of_day_alone_is_no_other_day(words: str, when: When, differ: bool) -> None:
    dyke = "The dyke at Lionde gave way before dawn and flooded the lower town of Chana"
    other = told("b", f"{dyke} {words}.", when.value)
    at = other.text.index(words)
    date = dataclasses.replace(other.events[0].date, span=Span(at, at + len(words)))
    other.events = [dataclasses.replace(other.events[0], date=date)]
    (event,) = merge(told("a", f"{dyke}."), other)
    assert [each.about for each in event.disagreements] == (["date"] if differ else [])


def test_dates_that_differ_stand_side_by_side() -> None:
    (event,) = merge(
        told("a", "The dyke at Lionde gave way before dawn and flooded the lower town of Chana."),
        told("b", "The dyke at Lionde gave way before dawn and flooded the lower town of Chana.", "2024-02-14"),
    )
    (dates,) = event.disagreements
    assert dates.about == "date"
    assert [(when.value, told) for when, told in dates.claims if isinstance(when, When)] == [
        ("2024-02-15", ("a",)),
        ("2024-02-14", ("b",)),
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


ANA = actor_id("Ana Vale")
HOSPITAL = (
    "Ana Vale opened the hospital with music and speeches.",
    "Governor Ana Vale opened a new hospital after years of delay.",
)
"""Sentences that share a quarter of their words; those of the other pairs share more or fewer."""
RESCUED = ("Boats carried 340 people out of the mill.", "Soldiers with ropes led 340 people out of the flooded mill.")
FEW_RESCUED = tuple(each.replace("340", "7") for each in RESCUED)
WEEK = When("2024-W07", Precision.WEEK, dt.date(2024, 2, 12), dt.date(2024, 2, 18))


def by(
    name: str,
    text: str,
    when: When | None = None,
    *,
    who: bool = True,
    basis: str = "stated",
    type: str = "aid",  # noqa: A002
) -> Article:
    """A telling in which Ana Vale takes part, or with `who` False one at a place called so."""
    article = Article(name, f"{text} Ana Vale slept.").actor("Ana Vale", "person" if who else "place")
    actors, places = ((ANA,), ()) if who else ((), (actor_id("Ana Vale", "place"),))
    return article.event(text, when or day("2024-02-15"), basis, type, actors=actors, places=places)


@pytest.mark.parametrize(
    ("left", "right", "events"),
    [
        # the same is done, by the same actor or at the same place
        (by("a", HOSPITAL[0]), by("b", HOSPITAL[1]), 1),
        (by("a", HOSPITAL[0], who=False), by("b", HOSPITAL[1], who=False), 1),
        (by("a", HOSPITAL[0]), by("b", HOSPITAL[1], basis="carried"), 1),
        (by("a", HOSPITAL[0]), by("b", "Ana Vale flew over the valley beside two pilots."), 2),
        # a shared figure says as much, but no small one, nor without words in common
        (by("a", RESCUED[0], who=False), by("b", RESCUED[1], who=False), 1),
        (by("a", FEW_RESCUED[0], who=False), by("b", FEW_RESCUED[1], who=False), 2),
        (by("a", RESCUED[0], who=False), by("b", RESCUED[1], who=False, basis="carried"), 2),
        (
            by("a", RESCUED[0], who=False),
            by("b", "Some 340 people voted on schools, clinics, roads, wells and lamps.", who=False),
            2,
        ),
        # a month holds a day for what is done by one actor, told with its date; a week holds none
        (by("a", HOSPITAL[0], month("2024-02")), by("b", HOSPITAL[0].replace("music", "songs")), 1),
        (by("a", HOSPITAL[0], month("2024-02")), by("b", HOSPITAL[1]), 2),
        (
            by("a", HOSPITAL[0], month("2024-02")),
            by("b", HOSPITAL[0].replace("music and speeches", "songs"), type="other"),
            1,
        ),
        (
            by("a", "The hospital opened with music.", month("2024-02"), who=False),
            by("b", "The hospital opened with songs.", who=False),
            2,
        ),
        (
            by("a", "The hospital opened with music.", month("2024-02")),
            by("b", "The hospital opened with songs.", basis="carried"),
            2,
        ),
        (by("a", "The hospital opened with music.", WEEK), by("b", "The hospital opened with songs."), 2),
        # copies need dates close by
        (by("a", HOSPITAL[0]), by("b", HOSPITAL[0], day("2024-02-17")), 1),
        (by("a", HOSPITAL[0]), by("b", HOSPITAL[0], day("2024-02-18")), 2),
        # what nobody shares is one event only as a copy
        (by("a", "The hospital opened with music."), by("b", "The hospital opened with songs.", who=False), 2),
        (by("a", "The hospital opened with music."), by("b", "The hospital opened with music.", who=False), 1),
    ],
)
def test_how_much_must_agree(left: Article, right: Article, events: int) -> None:
    assert len(merge(left, right)) == events


def test_a_telling_joins_any_of_those_before_it() -> None:
    first = told("a", "The dyke at Lionde gave way before dawn and flooded the lower town.")
    second = told("b", "Before dawn the dyke at Lionde gave way, flooding most of the lower town.")
    copy = Article("c", second.text).event(second.text, day("2024-02-17"))
    assert [len(event.reports) for event in merge(first, second, copy)] == [3]
    assert len(merge(first, copy)) == 2


def of_lionde(name: str, *tellings: tuple[str, When]) -> Article:
    article = Article(name, " ".join(text for text, _ in tellings)).actor("Lionde", "organisation")
    for text, when in tellings:
        article.event(text, when, type="disaster", actors=(actor_id("Lionde", "organisation"),))
    return article


@pytest.mark.parametrize(
    ("first", "second", "other"),
    [
        # the one in words most like its own
        (
            ("The dyke of Lionde gave way.", day("2024-02-15")),
            ("The dyke of Lionde gave way again before dawn.", day("2024-02-15")),
            ("Again before dawn the dyke of Lionde gave way.", day("2024-02-15")),
        ),
        # the one of the same day, though another that may be of it is in the same words
        (
            ("The dyke of Lionde gave way before dawn.", month("2024-02")),
            ("Lionde lost its dyke again before dawn.", day("2024-02-15")),
            ("The dyke of Lionde gave way before dawn.", day("2024-02-15")),
        ),
    ],
)
def test_a_telling_that_fits_two_events_joins_the_second(
    first: tuple[str, When], second: tuple[str, When], other: tuple[str, When]
) -> None:
    events = merge(of_lionde("a", first, second), of_lionde("b", other))
    assert [sorted(telling.text for telling in event.reports) for event in events] == [
        [first[0]],
        sorted((second[0], other[0])),
    ]


@pytest.mark.parametrize(
    ("texts", "when", "status", "events"),
    [
        # one figure and some of the words
        (RESCUED, "2024-02-15", "happened", 1),
        (FEW_RESCUED, "2024-02-15", "happened", 2),
        # another status, another day, and a less precise date
        ((RESCUED[0], RESCUED[0].replace("carried", "ferried")), "2024-02-15", "happened", 1),
        ((RESCUED[0], RESCUED[0].replace("carried", "ferried")), "2024-02-15", "planned", 2),
        ((RESCUED[0], RESCUED[0].replace("carried", "ferried")), "2024-02-16", "happened", 2),
        ((RESCUED[0], RESCUED[0].replace("carried", "ferried")), "2024-01", "happened", 2),
        ((RESCUED[0], RESCUED[0].replace("carried", "ferried")), "2024-02", "happened", 1),
    ],
)
def test_what_a_story_tells_again_in_its_body(texts: tuple[str, str], when: str, status: str, events: int) -> None:
    article = Article("a", " ".join((*texts, "Ana Vale slept."))).actor("Ana Vale")
    article.event(texts[0], day("2024-02-15"), type="aid", actors=(ANA,))
    article.event(texts[1], day(when) if len(when) > 7 else month(when), type="aid", status=status, actors=(ANA,))
    assert len(merge(article)) == events


def dated(name: str, published: str, date: str, basis: str) -> Article:
    text = "The dyke at Lionde gave way before dawn and flooded the lower town of Chana."
    article = Article(name, text, published).actor("Lionde", "place")
    return article.event(text, day(date), basis=basis, type="disaster", places=(LIONDE,), salience=90 - len(name))


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        # a reprint is later than its original
        (
            [dated("a", "2024-02-17", "2024-02-17", "published"), dated("bb", "2024-02-16", "2024-02-16", "published")],
            ("2024-02-16", "published"),
        ),
        # another telling states the day
        (
            [dated("a", "2024-02-17", "2024-02-17", "published"), dated("bb", "2024-02-16", "2024-02-15", "stated")],
            ("2024-02-15", "carried"),
        ),
        # a day that the printed telling states stands
        (
            [dated("a", "2024-02-17", "2024-02-16", "stated"), dated("bb", "2024-02-16", "2024-02-15", "stated")],
            ("2024-02-16", "stated"),
        ),
    ],
)
def test_the_day_of_a_merged_event(articles: list[Article], expected: tuple[str, str]) -> None:
    (event,) = merge(*articles)
    assert event.date.when is not None
    assert (event.date.when.value, event.date.basis.value) == expected


def planned(date: When, text: str = "Talks of the Tern Union are to open in Lionde next week.") -> Article:
    article = Article("a", text, "2024-02-09").actor("Tern Union", "organisation")
    return _by_union(article.event(text, date, status="planned"), Part.DOER)


def held(date: str, part: Part = Part.DOER) -> Article:
    text = "The Tern Union opened three days of talks on dams and a pact on fish."
    return _by_union(Article("b", text, "2024-02-17").actor("Tern Union", "organisation").event(text, day(date)), part)


def _by_union(article: Article, part: Part) -> Article:
    union = Participant(article.actors[0].id, part, article.actors[0].mentions[0])
    article.events[-1] = dataclasses.replace(article.events[-1], actors=(union.actor,), participants=(union,))
    return article


NEXT_WEEK = When("2024-W07", Precision.WEEK, dt.date(2024, 2, 12), dt.date(2024, 2, 18))


@pytest.mark.parametrize(
    ("plan", "done", "statuses"),
    [
        # what was planned is not printed beside what came of it
        (planned(NEXT_WEEK), held("2024-02-14"), ["happened"]),
        (planned(day("2024-02-14")), held("2024-02-14"), ["happened"]),
        (planned(day("2024-02-14")), held("2024-02-15"), ["happened"]),
        # another time, or another part in it
        (planned(day("2024-02-14")), held("2024-02-16"), ["planned", "happened"]),
        (planned(NEXT_WEEK), held("2024-02-14", Part.DONE_TO), ["planned", "happened"]),
    ],
)
def test_a_plan_that_was_carried_out_is_one_event_with_what_was_done(
    plan: Article, done: Article, statuses: list[str]
) -> None:
    assert [event.status.value for event in merge(plan, done)] == statuses


def test_the_day_of_a_plan_is_not_that_of_what_came_of_it() -> None:
    done = held("2024-02-15")
    done.events[-1] = dataclasses.replace(done.events[-1], date=EventDate(day("2024-02-15"), Basis.PUBLISHED))
    (event,) = merge(planned(day("2024-02-14")), done)
    assert (event.status.value, event.date.basis, event.date.when) == ("happened", Basis.PUBLISHED, day("2024-02-15"))


def stretch(days: int) -> When:
    return When("", Precision.DAY, dt.date(2024, 2, 12), dt.date(2024, 2, 11) + dt.timedelta(days=days))


@pytest.mark.parametrize(
    ("plan", "done", "events"),
    [
        # plans of up to eight days, and the day after them
        (stretch(7), "2024-02-12", 1),
        (stretch(7), "2024-02-19", 1),
        (stretch(7), "2024-02-20", 2),
        (stretch(8), "2024-02-16", 1),
        (stretch(9), "2024-02-16", 2),
        (When("2024-02-12/..", Precision.DAY, dt.date(2024, 2, 12), None), "2024-02-16", 2),
    ],
)
def test_plans_of_a_week_are_looked_for_until_the_day_after(plan: When, done: str, events: int) -> None:
    assert len(merge(planned(plan), held(done))) == events


OPENED = "Ana Vale opened the bridge at Sorn"


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        # what can be read alone: no pronoun in front, not very short, not very long
        (f"They say {OPENED} at noon.", f"At Sorn {OPENED} at noon.", 1),
        (f"At Sorn {OPENED} at noon.", f"They say {OPENED} at noon.", 0),
        (f"{OPENED} now.", f"{OPENED} too.", 0),
        (f"{OPENED}.", f"{OPENED} today.", 1),
        (f"{OPENED} {'w' * 366}", f"{OPENED} {'w' * 365}", 1),
        (f"{OPENED} {'w' * 365}", f"{OPENED} {'v' * 365}", 0),
        # a pronoun is worse than that
        (f"They say {OPENED} at noon.", f"{OPENED}.", 1),
        (f"{OPENED}.", f"They say {OPENED} at noon.", 0),
    ],
)
def test_the_telling_is_printed_that_can_be_read_alone(first: str, second: str, printed: int) -> None:
    stories = [parse_story(name, Telling(text, "opened", "Ana Vale")) for name, text in (("a", first), ("b", second))]
    (event,) = merge_candidates(list_all(*stories), {"a": "a", "b": "b"})
    assert event.text == (first, second)[printed]


@pytest.mark.parametrize(("more", "printed"), [(14, 1), (16, 0)], ids=["little more than a pronoun costs", "much more"])
def test_a_weightier_telling_is_printed_before_one_that_reads_better(more: int, printed: int) -> None:
    texts = (f"{OPENED}.", f"At Sorn {OPENED} at noon.")
    stories = [parse_story(name, Telling(text, "opened", "Ana Vale")) for name, text in zip("ab", texts, strict=True)]
    events = (dataclasses.replace(stories[0].events[0], salience=UNRATED + more),)
    stories[0] = dataclasses.replace(stories[0], events=events)
    (event,) = merge_candidates(list_all(*stories), {"a": "a", "b": "b"})
    assert (event.text, event.salience) == (texts[printed], UNRATED + more)


AT_NOON = Telling(f"At Sorn {OPENED} at noon.", "opened", "Ana Vale")


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        # a day before a month, a date before none, and what happened before all of this
        ({"date": "2024-02"}, {}, 1),
        ({}, {"date": "2024-02"}, 0),
        ({"date": "", "basis": "none"}, {}, 1),
        ({}, {"date": "", "basis": "none"}, 0),
        ({"status": "ongoing"}, {}, 1),
        ({}, {"status": "ongoing"}, 0),
        ({"status": "ongoing"}, {"date": "2024-02"}, 1),
    ],
)
def test_the_telling_is_printed_that_says_most_surely_when(
    first: dict[str, str], second: dict[str, str], printed: int
) -> None:
    tellings = [dataclasses.replace(AT_NOON, **each) for each in (first, second)]
    tellings[1] = dataclasses.replace(tellings[1], text=AT_NOON.text.replace("noon", "dusk"))
    (event,) = merge_candidates(list_all(parse_story("a", *tellings)), {"a": "a"})
    assert event.text == tellings[printed].text
    assert [told.text for told in event.reports] == [tellings[printed].text, tellings[1 - printed].text]


def test_of_what_the_desk_joins_its_first_is_printed() -> None:
    other = Telling("Farmers burned hay in the hills above Karsk.", "burned")
    candidates = list_all(parse_story("a", AT_NOON), parse_story("b", other))
    ids = [candidate.event.id for candidate in candidates]
    for order in (ids, ids[::-1]):
        (event,) = merge_candidates(candidates, {"a": "a", "b": "b"}, [order])
        assert event.id == order[0]
    assert len(merge_candidates(candidates, {"a": "a", "b": "b"})) == 2


def test_a_denial_of_one_event_is_shown_with_each_of_its_tellings() -> None:
    told = Telling("Ana Vale opened the bridge at Sorn at noon.", "opened", "Ana Vale")
    again = dataclasses.replace(told, text="At noon Ana Vale opened the bridge at Sorn.")
    denied = dataclasses.replace(told, status="denied")
    candidates = list_all(*(parse_story(name, each) for name, each in zip("abc", (told, again, denied), strict=True)))
    first, second = merge_candidates(candidates, dict(zip("abc", "abc", strict=True)))
    assert [each.claims for each in first.disagreements] == [((denied.text, ("c",)),)]
    assert [each.claims for each in second.disagreements] == [((first.text, ("a", "b")),)]


LATER = "2024-02-17"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        # what another one states, if it is one day and not later
        (("2024-02-16", "stated"), ("2024-02-16", "carried")),
        ((LATER, "stated"), (LATER, "carried")),
        (("2024-02-18", "stated"), (LATER, "published")),
        (("2024-02-16", "carried"), (LATER, "published")),
        (("2024-02-16", "published"), ("2024-02-16", "published")),
        (("2024-02-18", "published"), (LATER, "published")),
    ],
)
def test_where_only_the_day_of_publication_is_known_an_earlier_day_of_another_telling_counts(
    other: tuple[str, str], expected: tuple[str, str]
) -> None:
    (event,) = merge(dated("a", LATER, LATER, "published"), dated("bb", "2024-02-16", *other))
    assert event.date.when is not None
    assert (event.date.when.value, event.date.basis.value) == expected


def quake(name: str, text: str, verb: str, **more: str) -> ParsedDocument:
    return parse_story(name, Telling(text, verb, town="Sorn", **more))


def count_quakes(*stories: ParsedDocument) -> int:
    return len(merge_candidates(list_all(*stories), {story.document.id: story.document.id for story in stories}))


STRUCK = quake("a", "A powerful earthquake struck Sorn before dawn.", "struck")
PASSIVE = quake("b", "Sorn, whose port is busy, was hit by an earthquake.", "hit")


@pytest.mark.parametrize(
    ("other", "events"),
    [
        (PASSIVE, 1),
        (quake("b", "Sorn, whose port is busy, was hit by a tsunami.", "hit"), 2),
        (quake("b", "Sorn, whose port is busy, was hit by an earthquake.", "hit", date="2024-02-12"), 2),
        (quake("b", "Sorn, whose port is busy, was hit by an earthquake.", "hit", date="2024-02"), 2),
        (parse_story("b", Telling("Karsk, whose port is busy, was hit by an earthquake.", "hit", town="Karsk")), 2),
    ],
)
def test_what_struck_one_place_on_one_day_is_one_event(other: ParsedDocument, events: int) -> None:
    assert count_quakes(STRUCK, other) == count_quakes(other, STRUCK) == events


@pytest.mark.parametrize("aside", ["adjectival", "adverbial"])
def test_the_telling_is_printed_whose_main_clause_tells_it(aside: str) -> None:
    second = quake("b", "Boats left Sorn, which a powerful earthquake struck before dawn.", "struck", clause=aside)
    for stories in ((STRUCK, second), (second, STRUCK)):
        (event,) = merge_candidates(list_all(*stories), {"a": "a", "b": "b"})
        assert event.text == "A powerful earthquake struck Sorn before dawn."

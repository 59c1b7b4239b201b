from __future__ import annotations

import dataclasses

import pytest
from tests.select.tellings_of import Telling, list_all, parse_story

from briefkit.select.merging import merge_candidates

CRASH = Telling("A bus crashed on the coast road near Sorn on Thursday.", "crashed", town="Sorn", type="disaster")
WON = Telling("Ana Vale won the mayor's race in Karsk.", "won", "Ana Vale")


def count_events(first: Telling, second: Telling) -> int:
    return len(merge_candidates(list_all(parse_story("a", first, second)), {"a": "a"}))


def but(telling: Telling, **changes: str | None) -> Telling:
    return dataclasses.replace(telling, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # the deed is taken up by its noun, or by one that fits any
        (CRASH, Telling("The crash took place at noon.", "took")),
        (CRASH, Telling("The accident began with a burst tyre.", "began")),
        (CRASH, Telling("The bus overturned in the wet.", "overturned")),
        # the same person did the same, in other words
        (WON, Telling("Vale's victory came late: Ana Vale won by nine votes.", "won", "Ana Vale")),
        (
            Telling("Ana Vale ended her campaign.", "ended", "Ana Vale"),
            Telling("Ana Vale dropped out before the debate.", "dropped", "Ana Vale"),
        ),
        # again without a date, in a story of the next day
        (WON, Telling("Ana Vale won in all nine towns.", "won", "Ana Vale", date="2024-02-16", basis="published")),
        # a decision of which there is one a day
        (
            Telling("A judge in Karsk ruled the fishing ban unlawful.", "ruled", town="Karsk"),
            Telling("Ivo Lund ruled that boats may leave.", "ruled", "Ivo Lund"),
        ),
        # mentioned on the side, with its date
        (
            Telling("A court heard the suit filed by drivers on Thursday.", "filed", clause="adjectival"),
            Telling("Ana Vale filed it at dusk.", "filed", "Ana Vale"),
        ),
        # without a date of its own, and with a less precise one
        (WON, Telling("Ana Vale won by nine votes.", "won", "Ana Vale", date="", basis="none")),
        (WON, Telling("Ana Vale won in February.", "won", "Ana Vale", date="2024-02")),
        # the one who did it tells of it
        (
            Telling("Ana Vale ended her campaign.", "ended", "Ana Vale"),
            Telling("Ana Vale made the announcement on the radio.", "made", "Ana Vale", type="statement"),
        ),
        # as many, whatever was counted
        (
            Telling("Farmers turned out 2.9 million strong to vote in their elections.", "turned"),
            Telling("About 2.9 million farmers voted in their elections.", "voted"),
        ),
        # somebody's words
        (
            CRASH,
            Telling("A bus crashed near Sorn on the coast road, police said.", "said", town="Sorn", type="statement"),
        ),
    ],
)
def test_what_a_story_tells_again(first: Telling, second: Telling) -> None:
    assert count_events(first, second) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # what the crash did is news of its own, and so is its toll
        (CRASH, Telling("The crash prompted a strike of drivers.", "prompted")),
        (CRASH, Telling("The crash killed seven people.", "killed")),
        (CRASH, Telling("The accident left seven people dead.", "left")),
        # once more, another day, and another status
        (CRASH, Telling("Another bus crashed on the coast road near Sorn.", "crashed", town="Sorn", type="disaster")),
        (CRASH, but(CRASH, text="A bus crashed on the coast road near Sorn before.", date="2024-01-15")),
        (WON, Telling("Ana Vale has won nothing yet, she will win in May.", "win", "Ana Vale", status="planned")),
        # what is said must be the same
        (
            Telling("Ivo Lund admitted the theft of a car and horses.", "admitted", "Ivo Lund"),
            Telling("Ivo Lund admitted hiding boats under old bridges.", "admitted", "Ivo Lund"),
        ),
        # the same is done, by whom or what the story has not told of
        (CRASH, Telling("The lorry crashed in the hills.", "crashed", type="disaster")),
        # done to somebody else
        (
            Telling("Police charged Ana Vale with fraud.", "charged", None, "Ana Vale"),
            Telling("Police charged Ivo Lund with fraud.", "charged", None, "Ivo Lund"),
        ),
        # two that decide, and a decision on another day
        (
            Telling("Ana Vale ruled the fishing ban unlawful.", "ruled", "Ana Vale"),
            Telling("Ivo Lund ruled that boats may leave.", "ruled", "Ivo Lund"),
        ),
        (
            Telling("A judge in Karsk ruled the fishing ban unlawful.", "ruled", town="Karsk"),
            Telling("Ivo Lund ruled that boats may leave.", "ruled", "Ivo Lund", date="2024-02-16"),
        ),
        # the same at another time, and the same without one by somebody else
        (WON, Telling("Ana Vale won in January.", "won", "Ana Vale", date="2024-01")),
        (WON, Telling("Ivo Lund won by nine votes.", "won", "Ivo Lund", date="", basis="none")),
        # somebody else tells of it
        (
            Telling("Ana Vale ended her campaign.", "ended", "Ana Vale"),
            Telling("Ivo Lund made the announcement on the radio.", "made", "Ivo Lund", type="statement"),
        ),
        # fewer, which agree by chance
        (
            Telling("Farmers turned out 290 strong to vote in their elections.", "turned"),
            Telling("About 290 boats voted in elections.", "voted"),
        ),
        # another matter
        (CRASH, Telling("Farmers burned hay in the hills.", "burned")),
    ],
)
def test_what_else_a_story_tells(first: Telling, second: Telling) -> None:
    assert count_events(first, second) == 2


def test_a_later_story_may_not_be_what_is_taken_up() -> None:
    stories = parse_story("a", CRASH), parse_story("b", Telling("The crash took place at noon.", "took"))
    assert len(merge_candidates(list_all(*stories), {"a": "a", "b": "b"})) == 2


def test_what_has_a_date_is_printed_of_what_is_told_again_without_one() -> None:
    undated = Telling("Ana Vale won by nine votes.", "won", "Ana Vale", date="", basis="none")
    story = parse_story("a", undated, but(WON, text="It rained in Karsk, where Ana Vale won the mayor's race."))
    (event,) = merge_candidates(list_all(story), {"a": "a"})
    assert event.date.when == WON.when

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
        # another matter
        (CRASH, Telling("Farmers burned hay in the hills.", "burned")),
    ],
)
def test_what_else_a_story_tells(first: Telling, second: Telling) -> None:
    assert count_events(first, second) == 2


def test_a_later_story_may_not_be_what_is_taken_up() -> None:
    stories = parse_story("a", CRASH), parse_story("b", Telling("The crash took place at noon.", "took"))
    assert len(merge_candidates(list_all(*stories), {"a": "a", "b": "b"})) == 2

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from tests.articles import day, month
from tests.select.tellings_of import Telling, face, list_all, parse_story

from briefkit.model.facts import Part
from briefkit.select.merging import merge_candidates
from briefkit.select.retelling import retells

CRASH = Telling("A bus crashed on the coast road near Sorn on Thursday.", "crashed", town="Sorn", type="disaster")
WON = Telling("Ana Vale won the mayor's race in Karsk.", "won", "Ana Vale")


CASES = Telling("An outbreak led to 44 new cases being confirmed at a school in Sorn.", "confirmed", type="statement")


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
        # a verdict that is handed down, and what struck
        (
            Telling("A court in Karsk sentenced Ivo Lund to nine years.", "sentenced", None, "Ivo Lund"),
            Telling("Ana Vale, a judge of nine years, handed down the sentence.", "handed", "Ana Vale"),
        ),
        (
            Telling("A jury in Karsk convicted Ivo Lund of fraud.", "convicted", None, "Ivo Lund"),
            Telling("Jurors delivered the verdict at noon.", "delivered"),
        ),
        (
            Telling("Karvia was hit by a huge earthquake.", "hit", "Karvia", type="disaster"),
            Telling("It struck south of the capital at 4 p.m.", "struck", type="disaster"),
        ),
        # as many, whatever was counted
        (
            Telling("Farmers turned out 2.9 million strong to vote in their elections.", "turned"),
            Telling("About 2.9 million farmers voted in their elections.", "voted"),
        ),
        # the same done to as many on one day, even if it is said to be more
        (CASES, Telling("Tests confirmed a further 44 infections at the school in Sorn.", "confirmed")),
        (
            Telling("Guards arrested another 30 men over the riots at the port.", "arrested"),
            Telling("Some 30 were arrested over riots at the port.", "arrested"),
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
        # another sentence, and what struck where nothing of nature did
        (
            Telling("A court in Karsk sentenced Ivo Lund to nine years.", "sentenced", None, "Ivo Lund"),
            Telling("Ana Vale handed down a fine for the firm.", "handed", "Ana Vale"),
        ),
        (
            Telling("A van hit a wall in Karsk.", "hit", town="Karsk", type="disaster"),
            Telling("It struck south of the capital at 4 p.m.", "struck", type="disaster"),
        ),
        # fewer, which agree by chance
        (
            Telling("Farmers turned out 290 strong to vote in their elections.", "turned"),
            Telling("About 290 boats voted in elections.", "voted"),
        ),
        # more that are others: as many on another day, on a day that is only inferred, of other things, or not as many
        (CASES, Telling("Tests confirmed a further 44 infections at the school.", "confirmed", date="2024-02-14")),
        (CASES, Telling("Tests confirmed a further 44 infections at the school.", "confirmed", basis="carried")),
        (CASES, Telling("Tests confirmed a further 44 leaks in pipes of the old upper town.", "confirmed")),
        (CASES, Telling("Tests confirmed a further 45 infections at the school.", "confirmed")),
        (CASES, Telling("Some 44 pupils of another school in Sorn were cured.", "cured")),
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


NEVER = 1.01
"""More words than two sentences can have in common."""
ALIKE = 0.34
"""Overlap from which sentences of a story tell one event, whatever they are told for."""


def find_needed(earlier: dict[str, Any], later: dict[str, Any]) -> float:
    one, other = face(**earlier), face(**later)
    return next((step / 100 for step in range(101) if retells(one, other, step / 100)), NEVER)


CRASHED: dict[str, Any] = {"deed": ["crash"]}
BURNED: dict[str, Any] = {"deed": ["burn"]}
MANY, FEW = {"text": "About 340 boats stayed.", **CRASHED}, {"text": "Some 340 boats stayed.", **BURNED}
HELD, AT_HOME = {"text": "2.9 million farmers stayed.", **CRASHED}, {"text": "2.9 million stayed.", **BURNED}


@pytest.mark.parametrize(
    ("earlier", "later", "needed"),
    [
        (CRASHED, BURNED, ALIKE),
        # as many
        (MANY, FEW, 0.24),
        (HELD, AT_HOME, 0.24),
        (MANY, {"text": "Some 341 boats stayed.", **BURNED}, ALIKE),
        # what makes it another one
        ({"text": "Boats stayed again.", **CRASHED}, BURNED, NEVER),
        (CRASHED, {"text": "Boats stayed again.", **BURNED}, NEVER),
        (CRASHED, {"text": "More than nine boats stayed.", **BURNED}, ALIKE),
        # words of somebody are no more of what was told
        ({**CRASHED, "type": "statement"}, BURNED, NEVER),
        (CRASHED, {**BURNED, "type": "statement"}, NEVER),
        # what happened, goes on or is claimed
        (CRASHED, {**BURNED, "status": "ongoing"}, ALIKE),
        ({**CRASHED, "status": "claimed"}, BURNED, ALIKE),
        (CRASHED, {**BURNED, "status": "planned"}, NEVER),
        ({**CRASHED, "status": "conditional"}, BURNED, NEVER),
        ({**CRASHED, "status": "planned"}, {**BURNED, "status": "planned"}, ALIKE),
        # another day
        (CRASHED, {**BURNED, "when": day("2024-02-16")}, NEVER),
    ],
)
def test_sentences_of_a_story_are_of_one_event_from_so_many_like_words(
    earlier: dict[str, Any], later: dict[str, Any], needed: float
) -> None:
    assert find_needed(earlier, later) == needed


PART: dict[str, Any] = {"parts": (("ana", Part.DOER),)}
ACTOR: dict[str, Any] = {"present": ("ana",)}
NAME: dict[str, Any] = {"named": ["ana"]}
PLACE: dict[str, Any] = {"scenes": ("sorn",)}


@pytest.mark.parametrize(
    ("earlier", "later", "done", "said"),
    [
        (PART, PART, 0.0, 0.24),
        (ACTOR, ACTOR, 0.12, 0.24),
        (NAME, NAME, 0.12, 0.24),
        (PLACE, PLACE, 0.2, 0.24),
        # where one names nobody, and where both name others
        ({}, {}, 0.12, 0.12),
        (ACTOR, {}, 0.12, 0.12),
        (ACTOR, PLACE, 0.12, 0.12),
        (ACTOR, {"present": ("ben",)}, ALIKE, ALIKE),
    ],
)
def test_where_the_same_is_done_fewer_words_are_needed(
    earlier: dict[str, Any], later: dict[str, Any], done: float, said: float
) -> None:
    for deed, needed in (("crash", done), ("warn", said)):
        assert find_needed({"deed": [deed], **earlier}, {"deed": [deed], **later}) == needed
    for types, needed in ((("statement", "statement"), NEVER), (("statement", "aid"), done if done < ALIKE else NEVER)):
        one, other = ({"deed": ["crash"], "type": each} for each in types)
        assert find_needed({**one, **earlier}, {**other, **later}) == needed


PUBLISHED: dict[str, Any] = {"basis": "published"}
UNDATED: dict[str, Any] = {"basis": "none", "when": None}


@pytest.mark.parametrize(
    ("first", "second", "again"),
    [
        # one without a date
        ({}, UNDATED, True),
        ({"basis": "carried"}, UNDATED, False),
        # one of the day of publication, three days later at most
        ({}, {**PUBLISHED, "when": day("2024-02-16")}, True),
        ({}, {**PUBLISHED, "when": day("2024-02-18")}, True),
        ({}, {**PUBLISHED, "when": day("2024-02-19")}, False),
        ({}, {**PUBLISHED, "when": day("2024-02-14")}, False),
        ({"when": month("2024-02")}, {**PUBLISHED, "when": day("2024-02-03")}, False),
        (PUBLISHED, {**PUBLISHED, "when": day("2024-02-16")}, False),
        ({}, {"basis": "carried", "when": day("2024-02-16")}, False),
        # one within the other, if both are stated
        ({"when": month("2024-02")}, {}, True),
        ({"when": month("2024-01")}, {}, False),
        ({"when": month("2024-02")}, {"basis": "carried"}, False),
        ({}, {"when": day("2024-02-16")}, False),
    ],
)
def test_with_a_looser_date_the_same_is_told_again_of_the_same(
    first: dict[str, Any], second: dict[str, Any], again: bool
) -> None:
    for one, other in ((first, second), (second, first)):
        for shared, needed in ((PART, 0.0), (ACTOR, 0.12), (NAME, 0.12), (PLACE, NEVER), ({}, NEVER)):
            found = find_needed({**CRASHED, **shared, **one}, {**CRASHED, **shared, **other})
            assert found == (needed if again else NEVER)
        assert find_needed({**CRASHED, **PART, **one}, {**BURNED, **PART, **other}) == NEVER


IN_KARSK: dict[str, Any] = {"text": "In Karsk.", "verb": "Karsk"}
ARREST: dict[str, Any] = {"text": "The arrest of a crew drew crowds.", "verb": "drew", "deed": ["draw"]}
TOLD: dict[str, Any] = {"deed": ["hit"], "said": ["hit", "crash"]}


@pytest.mark.parametrize(
    ("earlier", "later", "taken_up"),
    [
        # by a noun for what was told, of which it is told again or which is only added to
        (TOLD, {"taken_up": ["crash"]}, True),
        (TOLD, {"taken_up": ["crash"], "deed": ["begin"]}, True),
        (TOLD, {"taken_up": ["crash"], "deed": ["crash"]}, True),
        (TOLD, {"taken_up": ["crash"], "deed": ["burn"]}, False),
        (TOLD, {"taken_up": ["fire"], "deed": ["begin"]}, False),
        # for what the sentence only names
        (ARREST, {"taken_up": ["arrest"], "deed": ["begin"]}, True),
        (ARREST, {"taken_up": ["arrest"], "deed": ["begin", "arrest"]}, True),
        (ARREST, {"taken_up": ["arrest"], "deed": ["burn"]}, False),
        # by a word for anything
        (TOLD, {"nameless": True, "deed": ["begin"]}, True),
        (TOLD, {"nameless": True, "deed": ["crash"]}, True),
        (TOLD, {"nameless": True, "deed": ["burn"]}, False),
        (TOLD, {"nameless": True}, False),
        # a toll is news
        (TOLD, {"nameless": True, "deed": ["begin"], "text": "Boats stayed where two died."}, False),
        (
            {**TOLD, "text": "Boats stayed where two died."},
            {"nameless": True, "deed": ["begin"], "text": "Boats stayed where two died."},
            True,
        ),
        # "took the decision": what can be decided, what is named, or what the same did
        ({**IN_KARSK, "said": ["ban"]}, {"again": True}, True),
        ({**IN_KARSK, "said": ["warn"]}, {"again": True}, True),
        ({**IN_KARSK, "said": ["crash"]}, {"again": True}, False),
        ({**IN_KARSK, "said": ["ban"]}, {"again": False}, False),
        (ARREST, {**ARREST, **BURNED, "again": True}, True),
        ({**IN_KARSK, **PART}, {"again": True, **PART}, True),
        ({**IN_KARSK, **ACTOR}, {"again": True, **ACTOR}, False),
        # of the same thing: "The bus overturned"
        ({"deed": ["crash"], **ACTOR}, {"deed": ["crash"], "heads": ["quay"], "present": ("ben",)}, True),
        ({"deed": ["crash"], **ACTOR}, {"deed": ["crash"], "heads": ["qua"], "present": ("ben",)}, False),
        ({"deed": ["warn"], **ACTOR}, {"deed": ["warn"], "heads": ["quay"], "present": ("ben",)}, False),
        ({"deed": ["hit"], **ACTOR}, {"deed": ["crash"], "heads": ["quay"], "present": ("ben",)}, False),
        # a decision of which there is one a day; what is told on the side
        ({"deed": ["resign"], **ACTOR}, {"deed": ["resign"], "present": ("ben",)}, True),
        ({"deed": ["crash"], "clause": "adjectival", **ACTOR}, {"deed": ["crash"], "present": ("ben",)}, True),
        ({"deed": ["crash"], **ACTOR}, {"deed": ["crash"], "clause": "adjectival", "present": ("ben",)}, True),
        ({"deed": ["warn"], "clause": "adjectival", **ACTOR}, {"deed": ["warn"], "present": ("ben",)}, False),
        ({"deed": ["hit"], "clause": "adjectival", **ACTOR}, {"deed": ["crash"], "present": ("ben",)}, False),
    ],
)
def test_what_takes_up_an_earlier_sentence_needs_no_like_words(
    earlier: dict[str, Any], later: dict[str, Any], taken_up: bool
) -> None:
    assert find_needed(earlier, later) == (0.0 if taken_up else ALIKE)

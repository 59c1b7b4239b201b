from __future__ import annotations

import pytest

from briefkit.model.document import Span
from briefkit.select.counted_places import PLACE_RULES, Counting, PlaceRule, find_counted_place

PLACES = ("Orvel", "Tarn", "Karvia")


def find_place(sentence: str, number: str = "12") -> str | None:
    whole = Span(0, len(sentence))
    start = sentence.index(number)
    mentions = [
        (place, Span(sentence.index(place), sentence.index(place) + len(place)))
        for place in PLACES
        if place in sentence
    ]
    return find_counted_place(Counting(sentence, whole, whole, start, start + len(number)), mentions)


SENTENCES = {
    PlaceRule.IN_CLAUSE: ["The flood killed 12 people in Orvel.", "Across Orvel 12 people died."],
    PlaceRule.WHERE: [
        "The marine had not been to Orvel, where as many as 12 people died.",
        "It spread from Orvel -- where it has killed up to 12 people -- to the coast.",
    ],
    PlaceRule.BESIDE: ["There are 12 confirmed cases in Orvel.", "He said 12 people in Orvel died."],
    PlaceRule.FRONTED: [
        "In Orvel, the worst-hit town, the mayor puts the toll at 12.",
        "In Orvel , where it began , the mayor puts the toll at 12.",
    ],
    PlaceRule.REPORTING: [
        "Orvel, the worst-hit country, has reported as many as 12 deaths.",
        "Orvel has so far confirmed 12 deaths.",
        "Orvel reported 12 suspected cases.",
        "Orvel has 40 confirmed cases and 12 deaths.",
    ],
    PlaceRule.OWN: [
        "Orvel yesterday revised downwards its suspected death toll from the flu from 176 to 12.",
        "Orvel's death toll rose from nine to 12.",
        "Orvel, the worst-hit town, puts its toll at 12.",
    ],
    PlaceRule.LABEL: ["Orvel: one death, at least 12 confirmed cases.", "Orvel : at least 12 confirmed cases"],
    PlaceRule.ALL_IN: ["So far 12 people have died, all of them in Orvel.", "It killed 12, all but one in Orvel."],
}


@pytest.mark.parametrize("sentence", [each for sentences in SENTENCES.values() for each in sentences])
def test_the_sentence_says_where(sentence: str) -> None:
    assert find_place(sentence) == "Orvel"


def test_every_rule_has_its_sentences() -> None:
    assert set(PLACE_RULES) == set(SENTENCES) == set(PlaceRule)
    for rule, sentences in SENTENCES.items():
        holding = PLACE_RULES[rule]
        for sentence in sentences:
            whole, at = Span(0, len(sentence)), sentence.index("Orvel")
            start = sentence.index("12")
            assert holding(Counting(sentence, whole, whole, start, start + 2), Span(at, at + len("Orvel")))


@pytest.mark.parametrize(
    "sentence",
    [
        # it names something else
        "The toll of the Orvel flood rose to 12.",
        "Some 12 people died in the Orvel flood.",
        # they were counted by it, but are elsewhere
        "Orvel said 12 people had died.",
        "Envoys of Orvel counted the votes; 12 people died.",
        # somebody came from there
        "He had come from Orvel when 12 people died.",
        # it is where a part of them were, or others
        "It found 12 cases, including four in Orvel.",
        "Orvel's worst flood killed 12 people.",
    ],
)
def test_a_place_that_says_something_else_is_not_where(sentence: str) -> None:
    assert find_place(sentence) is None


def test_of_two_places_the_one_of_the_clause_counts() -> None:
    assert find_place("Karvia has confirmed that 12 people died in Tarn.") == "Tarn"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("One of 12 cases in Karvia - had been visiting relatives in Orvel.", "Karvia"),
        ("There are 12 cases in Karvia, three in Orvel and two in Tarn.", "Karvia"),
        ("Orvel: one death, nine cases. Karvia: 12 cases.", "Karvia"),
        ("There are nine cases in Karvia, three in Orvel, out of 12 suspected cases.", "Karvia"),
        ("Karvia reported 12 suspected cases, including four in Orvel.", "Karvia"),
    ],
)
def test_a_place_of_another_count_is_not_where(sentence: str, place: str) -> None:
    assert find_place(sentence) == place

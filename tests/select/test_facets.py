"""What tellings are compared by."""

from __future__ import annotations

import dataclasses

import pytest
from tests.select.tellings_of import Telling, face, list_all, parse_story

from briefkit.select.facets import Facets, read_facets


def read(text: str, verb: str, clause: str | None = None) -> Facets:
    story = parse_story("a", Telling(text, verb))
    if clause:
        start = text.index(clause)
        span = type(story.events[0].span)(start, start + len(clause))
        event = dataclasses.replace(story.events[0], span=span, text=clause)
        story = dataclasses.replace(story, events=(event,))
    return read_facets(list_all(story)[0])


@pytest.mark.parametrize(
    ("text", "verb", "deed"),
    [
        ("Boats sank off Sorn.", "sank", ["sink"]),
        ("Police let go a driver.", "let", ["release"]),
        # a verb that says nothing itself: what its clause names behind it, else before it
        ("The council held talks in Sorn.", "held", ["meet"]),
        ("An arrest followed in Sorn.", "followed", ["arrest"]),
        ("Nothing was in Sorn.", "was", []),
    ],
)
def test_what_a_sentence_is_told_for(text: str, verb: str, deed: list[str]) -> None:
    found = read(text, verb).deed
    assert not deed or found & {*deed} or found == read(text, verb).said


@pytest.mark.parametrize(
    ("text", "verb", "heads", "taken_up", "nameless"),
    [
        ("The bus overturned in the wet.", "overturned", {"bus"}, set(), False),
        ("The crash took place at noon.", "took", {"crash"}, {"crash"}, False),
        ("This incident left two dead.", "left", {"incident"}, set(), True),
        ("The tragedies left two dead.", "left", {"tragedies"}, set(), False),
        # three words at most, and none of one or two letters
        ("The old grey town bus overturned.", "overturned", {"old", "grey", "town"}, set(), False),
        ("The EU bus overturned.", "overturned", {"bus"}, set(), False),
        ("A bus overturned in the wet.", "overturned", set(), set(), False),
    ],
)
def test_what_a_sentence_opens_with_as_known(
    text: str, verb: str, heads: set[str], taken_up: set[str], nameless: bool
) -> None:
    found = read(text, verb)
    assert (set(found.heads), found.nameless) == (heads, nameless)
    assert found.taken_up >= taken_up


@pytest.mark.parametrize(
    ("text", "verb", "again"),
    [
        ("The council took the decision in Orvel.", "took", True),
        ("The council made its announcement in Orvel.", "made", True),
        ("The council took a decision in Orvel.", "took", False),
        ("The council took the boats in Orvel.", "took", False),
        ("The council saw the decision in Orvel.", "saw", False),
    ],
)
def test_what_only_was_done_again(text: str, verb: str, again: bool) -> None:
    assert read(text, verb).again is again


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The dyke has not broken.", "broken", True),
        ("The dyke hasn’t broken.", "broken", True),
        ("The dyke never broke.", "broke", True),
        ("The dyke broke, not the wall.", "broke", False),
        # within twenty characters, and within the sentence
        ("It did not " + "x" * 15 + " break.", "break", True),
        ("It did not " + "x" * 16 + " break.", "break", False),
    ],
)
def test_a_not_right_before_the_deed_negates_it(text: str, verb: str, negated: bool) -> None:
    assert face(text, verb).negated is negated


def test_a_not_of_the_sentence_before_negates_nothing() -> None:
    story = parse_story("a", Telling("It did not.", "did"), Telling("It broke.", "broke"))
    assert [read_facets(each).negated for each in list_all(story)] == [False, False]


@pytest.mark.parametrize(
    ("text", "verb", "strikes", "force"),
    [
        ("A quake struck Sorn.", "struck", ["hit"], "quake"),
        ("An earthquake struck Sorn.", "struck", ["hit"], "quake"),
        ("A Typhoon struck Sorn.", "struck", ["hit"], "hurricane"),
        ("A landslide struck Sorn.", "struck", ["hit"], "landslide"),
        ("A quake struck Sorn.", "struck", [], None),
        ("Another quake struck Sorn.", "struck", ["hit"], None),
        ("A quake struck Sorn again.", "struck", ["hit"], None),
        ("A man struck Sorn.", "struck", ["hit"], None),
        # as the agent of a passive it stands behind the word
        ("Sorn was struck by a strong 6.4-magnitude earthquake.", "struck", ["hit"], "quake"),
        ("Sorn was struck by the worst of all its typhoons.", "struck", ["hit"], None),
        ("Sorn was struck by a lorry in the quake.", "struck", ["hit"], None),
        # what is named behind the word does not strike
        ("He struck Sorn like a quake.", "struck", ["hit"], None),
    ],
)
def test_which_force_of_nature_struck(text: str, verb: str, strikes: list[str], force: str | None) -> None:
    assert face(text, verb, strikes=strikes).catastrophe == force


@pytest.mark.parametrize(
    ("text", "single", "crowd"),
    [
        ("A man was saved.", True, False),
        ("One old woman was saved.", True, False),
        ("A very old woman was saved.", True, False),
        ("A woman and 340 people were saved.", True, False),
        ("Some 340 people were saved.", False, True),
        ("Some 10 people were saved.", False, True),
        ("Some 9 people were saved.", False, False),
        ("Some 340 boats were saved.", False, False),
    ],
)
def test_one_person_and_many(text: str, single: bool, crowd: bool) -> None:
    found = face(text, "saved")
    assert (found.single, found.crowd) == (single, crowd)


@pytest.mark.parametrize(
    ("text", "figures", "large"),
    [
        ("It saved 9 boats.", set(), set()),
        ("It saved 10 boats.", {("boat", 10)}, set()),
        ("It saved 999 boats.", {("boat", 999)}, set()),
        ("It saved 1,000 boats.", {("boat", 1000)}, {1000}),
    ],
)
def test_figures_that_do_not_agree_by_chance(text: str, figures: set[tuple[str, float]], large: set[float]) -> None:
    found = face(text, "saved")
    assert (set(found.figures), set(found.large)) == (figures, large)


def test_ages_and_ordinals() -> None:
    found = face("A 36-year-old and his second son, aged 7, at the age of 8 and the Third.", "son")
    assert (set(found.ages), set(found.ordinals)) == ({"36", "7", "8"}, {"second", "third"})


@pytest.mark.parametrize(
    ("text", "verb", "deed"),
    [
        ("A jury found the former mayor guilty of fraud.", "found", {"convict"}),
        ("Ivo Lund was found guilty of fraud.", "found", {"convict"}),
        ("A judge has found Ivo Lund not guilty of fraud.", "found", {"acquit"}),
        ("A judge has found Ivo Lund innocent.", "found", {"acquit"}),
        ("A jury finds Ivo Lund guilty.", "finds", {"convict"}),
        # what else is found
        ("Divers found a boat.", "found", {"find", "rule"}),
    ],
)
def test_a_verdict_in_two_words_is_one_deed(text: str, verb: str, deed: set[str]) -> None:
    assert read_facets(list_all(parse_story("a", Telling(text, verb)))[0]).deed == deed

from __future__ import annotations

import dataclasses
import re

import pytest
from tests.articles import day, month

from briefkit.compose.brackets import insert_brackets, tell_sentence
from briefkit.languages import ENGLISH
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, Basis, EventDate, EventStatus
from briefkit.model.report import Insertion, Text, Verbatim
from briefkit.model.selection import Explanation, RegisteredActor, SelectedEvent, Told
from briefkit.model.when import Precision, When
from briefkit.render.wording import say_plainly

AT = 100
"""Where the sentence begins in its document."""
NAMES = {
    "a-1": RegisteredActor("a-1", "Per Lund", ActorKind.PERSON),
    "a-2": RegisteredActor("a-2", "The Very Long and Ancient Society of Friends of the Upper River", ActorKind.GROUP),
    "a-3": RegisteredActor("a-3", "Lund [sic]", ActorKind.PERSON),
}  # fmt: skip
EVENING = When("2024-02-13TEV", Precision.PART_OF_DAY, day("2024-02-13").begin, day("2024-02-13").begin)


def tell(text: str, words: str, means: str | When, edited: bool = False) -> SelectedEvent:
    start, end = next(re.finditer(rf"\b{words}\b", text)).span()
    explanation = Explanation(Span(AT + start, AT + end), means, Span(3, 11))
    told = Told("a", "e-1", (), Span(AT, AT + len(text)), text, 1)
    date = EventDate(None, Basis.NONE)
    return SelectedEvent(
        "e-1", text, "other", EventStatus.HAPPENED, date, (), (), (told,), 1,
        edited=("text",) if edited else (), explanations=() if edited else (explanation,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "means", "printed"),
    [
        ("He left.", "He", "a-1", "He [Per Lund] left."),
        ("Boats  left\nwhen he\ncame.", "he", "a-1", "Boats left when he [Per Lund] came."),
        ("Boats left yesterday.", "yesterday", day("2024-02-15"), "Boats left yesterday [15 February 2024]."),
        ("Yesterday’s race fell out.", "Yesterday", day("2024-02-15"), "Yesterday’s [15 February 2024] race fell out."),
        ("Boats left last month.", "last month", month("2024-01"), "Boats left last month [January 2024]."),
        ("Boats left Tuesday evening.", "Tuesday evening", EVENING, "Boats left Tuesday evening [13 February 2024]."),
        ("They left.", "They", "a-2", "They left."),
        ("He left.", "He", "a-3", "He left."),
    ],
)
def test_brackets_stand_behind_what_they_explain(text: str, words: str, means: str | When, printed: str) -> None:
    told = tell_sentence(tell(text, words, means), NAMES, ENGLISH)
    assert isinstance(told, Verbatim)
    assert told.text == " ".join(text.split())
    assert say_plainly(told) == printed


def test_an_insertion_leads_to_its_words_and_to_the_name() -> None:
    assert insert_brackets(tell("Then he left.", "he", "a-1"), NAMES, ENGLISH) == (
        Insertion(7, "Per Lund", Span(AT + 5, AT + 7), Span(3, 11)),
    )


def test_the_wording_of_an_analyst_is_plain() -> None:
    assert tell_sentence(tell("He left.", "He", "a-1", edited=True), NAMES, ENGLISH) == Text("He left.")


def test_words_that_mean_several_have_one_bracket() -> None:
    both = tell("Both left.", "Both", "a-1")
    (one,) = both.explanations
    other = dataclasses.replace(one, means=day("2024-02-15"))
    made = insert_brackets(dataclasses.replace(both, explanations=(one, other)), NAMES, ENGLISH)
    assert [(each.words, each.rests_on) for each in made] == [("Per Lund and 15 February 2024", one.rests_on)]

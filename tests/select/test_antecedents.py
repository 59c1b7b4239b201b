"""Whom words such as "he" mean in a printed sentence, where it can hardly be anybody else."""

from __future__ import annotations

import dataclasses
import itertools

import pytest
from tests.articles import Article, actor_id

from briefkit.model.document import Span
from briefkit.model.facts import Part, Participant, Role
from briefkit.select.antecedents import find_meant

NAMES = {"Per Lund": "person", "Ana Vale": "person", "Lund": "person", "Orlan Power": "organisation"}
Told = tuple[str, dict[str, str]]
"""A sentence, and whom words of it mean that take part in what it tells; a word with "!" is not the one who acts."""


def find(*told: Told, references: bool = False, speaks: str | None = None, told_at: int = -1) -> dict[str, str]:
    """What the words of a sentence are said to mean.

    Args:
        told: The sentences of the story.
        references: Whether the words were only resolved, and nobody knows of parts.
        speaks: The words that say who speaks in the first sentence.
        told_at: The place of the sentence that is printed.
    """
    text = " ".join(sentence for sentence, _ in told)
    article = Article("a", text)
    starts = [0, *itertools.accumulate(len(sentence) + 1 for sentence, _ in told)]
    known = [name for name in NAMES if name in text and (name != "Lund" or "Per Lund" not in text)]
    found: dict[str, list[Span]] = {name: [] for name in known}
    for name in known:
        article.actor(name, NAMES[name], None, (Role("prime minister"),) if name == "Ana Vale" else ())
    for (sentence, meant), start in zip(told, starts, strict=False):
        article.event(sentence)
        taking_part = []
        for word, name in meant.items():
            plain = word.rstrip("!")
            span = Span(start + sentence.index(plain), start + sentence.index(plain) + len(plain))
            part = Part.DONE_TO if word.endswith("!") else Part.DOER
            taking_part.append(Participant(actor_id(name, NAMES[name]), part, span))
            if references and plain not in NAMES:
                found[name].append(span)
        span = Span(start, start + len(sentence))
        parts = () if references else tuple(taking_part)
        article.events[-1] = dataclasses.replace(article.events[-1], span=span, sentence=span, participants=parts)
    for place, name in enumerate(known):
        at = [number for number in range(len(text)) if text.startswith(name, number)]
        mentions = tuple(Span(number, number + len(name)) for number in at)
        article.actors[place] = dataclasses.replace(
            article.actors[place], mentions=mentions, references=tuple(found[name])
        )
    if speaks:
        article.quotation(speaks, speaks, "indirect", actor_id("Per Lund"))
    parsed = article.parsed()
    names = {actor.id: actor.name for actor in parsed.actors}
    printed = parsed.events[told_at].sentence
    return {text[slice(*span)]: names[actor.id] for span, actor, _ in find_meant(parsed, printed)}


CAME: Told = ("Per Lund came.", {"Per Lund": "Per Lund"})
SLEPT: Told = ("He slept.", {"He": "Per Lund"})
LEFT: Told = ("He left.", {"He": "Per Lund"})
HE, NOBODY = {"He": "Per Lund"}, dict[str, str]()


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ([CAME, LEFT], HE),
        # "he" may go on for four sentences
        ([CAME, SLEPT, LEFT], HE),
        ([CAME, SLEPT, SLEPT, SLEPT, LEFT], HE),
        ([CAME, SLEPT, SLEPT, SLEPT, SLEPT, LEFT], NOBODY),
        # as long as each sentence is about him, and he is its subject
        ([CAME, ("Guards saw him.", {"him!": "Per Lund"}), LEFT], NOBODY),
        ([CAME, ("Guards saw he slept.", {"he": "Per Lund"}), LEFT], NOBODY),
        ([CAME, ("She slept.", {"She": "Per Lund"}), LEFT], NOBODY),
        ([CAME, ("It rained.", {}), LEFT], NOBODY),
        ([CAME, ("On Friday he slept.", {"he": "Per Lund"}), LEFT], HE),
        # nobody without a name comes in
        ([CAME, ("He saw his client had paid.", {"He": "Per Lund"}), LEFT], NOBODY),
        # the sentence that names him tells what he does, near its start, or begins with him
        ([("x" * 59 + " Per Lund came.", {"Per Lund": "Per Lund"}), LEFT], HE),
        ([("x" * 60 + " Per Lund came.", {"Per Lund": "Per Lund"}), LEFT], NOBODY),
        ([("Guards saw Per Lund.", {"Per Lund!": "Per Lund"}), LEFT], NOBODY),
        ([("Per Lund was seen.", {"Per Lund!": "Per Lund"}), LEFT], HE),
        # a lone word may be misread
        ([("Lund came.", {"Lund": "Lund"}), ("He left.", {"He": "Lund"})], NOBODY),
        # an object, unless somebody without a name may be meant
        ([CAME, ("Guards saw him.", {"him!": "Per Lund"})], {"him": "Per Lund"}),
        ([CAME, ("A guard saw him.", {"him!": "Per Lund"})], NOBODY),
        # named in the sentence itself, before or behind, or meant by surer words of it
        ([CAME, ("He is Per Lund.", {"He": "Per Lund"})], NOBODY),
        ([CAME, ("He and Mr Lund are one.", {"He": "Per Lund", "Mr Lund": "Per Lund"})], NOBODY),
        # a name is no news to its reader
        ([CAME, ("Per Lund left.", {"Per Lund": "Per Lund"})], NOBODY),
        ([CAME, ("Mr Lund left.", {"Mr Lund": "Per Lund"})], NOBODY),
        # somebody else of the kind is named in between, or in the sentence that names him
        ([("Ana Vale met Per Lund.", {"Per Lund": "Per Lund"}), LEFT], NOBODY),
        ([CAME, ("Ana Vale slept.", {}), LEFT], NOBODY),
        ([("Ana Vale slept.", {}), CAME, LEFT], HE),
        ([CAME, LEFT, ("Ana Vale slept.", {})], NOBODY),
        ([("Per Lund left Orlan Power.", {"Per Lund": "Per Lund"}), LEFT], HE),
    ],
)
def test_whom_he_means(told: list[Told], meant: dict[str, str]) -> None:
    assert find(*told) == meant


def test_two_words_of_a_sentence_are_explained_each() -> None:
    told = ("He left when guards saw him.", {"He": "Per Lund", "him!": "Per Lund"})
    assert find(CAME, told) == {"He": "Per Lund", "him": "Per Lund"}
    first = ("It left as he slept.", {"It": "Orlan Power", "he": "Per Lund"})
    met = ("Per Lund ran Orlan Power.", {"Per Lund": "Per Lund"})
    assert find(met, ("On Friday he left it.", {"it!": "Orlan Power", "he": "Per Lund"})) == {"he": "Per Lund"}
    assert find(met, first) == {}


def test_words_that_may_mean_two_are_not_explained() -> None:
    both: Told = ("He left.", {"He": "Per Lund", "He!": "Ana Vale"})
    assert find(("Ana Vale slept.", {}), CAME, both) == {}


def test_who_speaks_late_in_a_sentence_is_whom_it_is_about() -> None:
    told: Told = ("x" * 70 + " Per Lund said.", {})
    assert find(told, LEFT) == {}
    assert find(told, LEFT, speaks="Per Lund") == HE


@pytest.mark.parametrize("told_at", [1, 2])
def test_words_that_were_only_resolved_are_explained_in_their_own_sentence(told_at: int) -> None:
    told: list[Told] = [("Per Lund came.", {}), LEFT, ("He said he slept.", {"He": "Per Lund"})]
    # without a part in the sentence before nobody knows whether it is about him
    assert find(*told, references=True, told_at=told_at) == (HE if told_at == 1 else {})


def test_what_others_were_resolved_to_before_and_behind_does_not_matter() -> None:
    told: list[Told] = [
        ("Orlan Power grew.", {}),
        ("The firm hired.", {"The firm": "Orlan Power"}),
        ("Per Lund came.", {}),
        ("He left.", {"He": "Per Lund"}),
        ("The firm sold.", {"The firm": "Orlan Power"}),
    ]
    assert find(*told, references=True, told_at=3) == HE
    assert find(*told, references=True, told_at=1) == {"The firm": "Orlan Power"}
    assert find(*told, references=True, told_at=4) == {"The firm": "Orlan Power"}


@pytest.mark.parametrize(
    ("name", "words", "end", "explained"),
    [
        # words of an office or a name, one to three of them
        ("Ana Vale", "The minister", "", True),
        ("Ana Vale", "The prime minister", "", True),
        ("Ana Vale", "The mayor", "", False),
        ("Orlan Power", "The power", "", True),
        ("Orlan Power", "This orlan power", "", True),
        ("Orlan Power", "The rich power", "", False),
        # a firm, in one word
        ("Orlan Power", "The firm", "", True),
        ("Orlan Power", "The old firm", "", False),
        ("Ana Vale", "The firm", "", False),
        # what goes on
        ("Ana Vale", "The minister", " of ports", False),
        ("Ana Vale", "The minister", "’s friend", False),
        ("Ana Vale", "The minister", " often", True),
    ],
)
def test_what_descriptions_mean(name: str, words: str, end: str, explained: bool) -> None:
    found = find((f"{name} came.", {name: name}), (f"{words}{end} left.", {words: name}))
    assert found == ({words: name} if explained else {})

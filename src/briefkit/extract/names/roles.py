"""The titles of every person of a document, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from briefkit.extract.names.antecedents import Antecedents
from briefkit.extract.names.casts import Cast, Placed
from briefkit.extract.names.complements import POSSESSIVE, closes
from briefkit.extract.names.gazetteer import cue_words
from briefkit.extract.names.titles import TitleReader
from briefkit.extract.names.wording import Title, is_plural
from briefkit.model.facts import ActorKind
from briefkit.text.function_words import words_of
from briefkit.text.tokens import Sentence


def read_titles(
    sentences: list[Sentence],
    casts: list[Cast],
    begins: list[dict[int, tuple[int, Cast]]],
    ends: list[dict[int, tuple[int, Cast]]],
) -> dict[Placed, list[Title]]:
    """The titles at every mention of a person.

    Args:
        sentences: The sentences that were read.
        casts: The actors; those who are persons may have titles.
        begins: For each sentence, the names other than persons' as `TitleReader` takes them.
        ends: The same by the index after their last word.
    """
    persons: dict[int, list[Placed]] = {}
    for cast in casts:
        if cast.kind is ActorKind.PERSON:
            for item in cast.mentions:
                persons.setdefault(item.sentence, []).append(item)
    antecedents = Antecedents()
    titles: dict[Placed, list[Title]] = {}
    for index, sentence in enumerate(sentences):
        if index in persons:
            reader = TitleReader(sentence, begins[index], ends[index], antecedents)
            items = sorted(persons[index], key=lambda item: item.mention.first)
            for item in items:
                found = reader.read(item.mention.first, item.mention.last)
                titles[item] = [title for title in found if not _is_named_with(sentence, title, item, items)]
            _share_plurals(sentence, items, titles, begins[index])
            _pass_on(sentence, items, titles)
            _read_kin(sentence, items, titles)
        antecedents.pass_sentence(sentence, begins[index])
    return titles


def _is_named_with(sentence: Sentence, title: Title, item: Placed, items: list[Placed]) -> bool:
    """Whether a title ends in the name of its holder, another one: "Secretary of State X, Treasury Secretary Y"."""
    return any(
        other is not item
        and title.first < other.mention.first < other.mention.last == title.last
        and sentence.lower[other.mention.first - 1] not in words_of("preposition")
        for other in items
    )


def _share_plurals(
    sentence: Sentence, items: list[Placed], titles: dict[Placed, list[Title]], begins: dict[int, tuple[int, Cast]]
) -> None:
    """Give the title of "Ministers X and Y" to Y too, of "Presidents X of A and Y of B" with B."""
    lower = sentence.lower
    for before, item in pairwise(items):
        if titles[item]:
            continue
        end = before.mention.last
        end = begins[end + 1][0] if lower[end] == "of" and end + 1 in begins else end
        if lower[end : item.mention.first] in (["and"], [","], [",", "and"]):
            shared = [title for title in titles[before] if is_plural(sentence, title)]
            last = item.mention.last
            own = begins.get(last + 1) if sentence.word(last) == "of" else None
            titles[item] = [replace(title, of=own[1]) for title in shared] if own else shared


def _pass_on(sentence: Sentence, items: list[Placed], titles: dict[Placed, list[Title]]) -> None:
    """Leave a title between two names to the second where the first only leads up: "Asked of X, the mayor, Y, said"."""
    if sentence.lower[0] not in cue_words("leading-phrase") and not sentence.lower[0].endswith("ing"):
        return
    for one, other in pairwise(items):
        shared = {title.first for title in titles[other] if title.first > one.mention.last}
        if shared and sentence.words[other.mention.first - 1] == ",":
            titles[one] = [title for title in titles[one] if title.first not in shared]


def _read_kin(sentence: Sentence, items: list[Placed], titles: dict[Placed, list[Title]]) -> None:
    """Say whose kin those are of whom nothing else is said: "Tom Orlan's brother Lee", "Lee Orlan, Tom's brother,"."""
    for one, other in pairwise(items):
        first, last = one.mention.first, one.mention.last
        end = None if titles[other] else _kin_end(sentence, last)
        if end and (other.mention.first == end or (other.mention.first == end + 1 and sentence.words[end] == ",")):
            titles[other] = [Title(first, end)]
        apposed = sentence.words[last] == "," and other.mention.first == last + 1
        if apposed and not titles[one] and (end := _kin_end(sentence, other.mention.last)) and closes(sentence, end):
            titles[one] = [Title(other.mention.first, end)]


def _kin_end(sentence: Sentence, at: int) -> int | None:
    """Index after "'s elder brother" that stands at a word; None for anything else."""
    lower = sentence.lower
    if lower[at : at + 1] == [] or lower[at] not in POSSESSIVE:
        return None
    at += 1 + (lower[at + 1 : at + 2] != [] and lower[at + 1] in cue_words("kin-adjective"))
    return at + 1 if sentence.word(at) in cue_words("relative") else None

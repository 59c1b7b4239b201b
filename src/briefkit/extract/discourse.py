"""Who has been spoken of so far in a document, and how salient each of them is at a place in it.

Salience follows the order that work on centering and anaphora agrees on: recency first, then subjects before other
mentions, and in reported speech the last speaker before all.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefkit.extract.descriptions import (
    WORD,
    Description,
    gender_of_noun,
    is_description,
    is_official,
    list_titles,
    may_mean_person,
    read_descriptions,
    read_head,
)
from briefkit.extract.lexicon import read_groups
from briefkit.extract.names.gazetteer import is_role_noun
from briefkit.extract.names.genders import given_name_gender
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.outlets import is_outlet

_HONORIFIC = re.compile(
    r"\b(?:(Mr|Sir|Lord|King|Prince|Pope|Father|Brother)|(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister))\.?\s*$"
)
_LAST_WORD = re.compile(r"(\w+)\.?\s$")
_OBLIQUE = re.compile(r"\b(?:of|for|in|at|from|with|on|to|by|against|about|like|than)\s(?:[\w.]+\s){0,2}$")
_PREDICATE = re.compile(r"\s(?:\w+ly\s|also\s)?(\w+)")
_WINDOW = 40
_MENTIONS = 40
_REACH = 12
_SPEAKERS = 3
_QUESTIONED = re.compile(
    r"\W*(?:(?:When|If|Once|After being) )?(?:asked|told|questioned|pressed|quizzed)\b[^.]*$", re.I
)
"""The clause before the one in which somebody answers; whom it names is mostly not who does."""
_UNNAMED = re.compile(
    r"\W*(?:(?:But|And|Then|Later) )?(?:In [A-Z]\w+, )?(?:[Aa]n?|[Oo]ne|Another|His|Her|Their|The \w+['’]s)\s"
)
_NOUN = re.compile(r"([\w.&-]+),?\s(?![A-Z])|([A-Z][\w.&-]*)\s")
_GIVEN_AGE = re.compile(r", (\d{1,3})\b")
_FRONTED = re.compile(r"[^,.\n]{0,80}, (?:he|she|[A-Z])")
_SUFFERS = re.compile(r"\b(?:was|were|is|are|had been|has been) \w+(?:ed|en|rt)\b")
_MODIFIED = re.compile(r" ([a-z]+)\b")
_NEARBY = 2  # sentences
_LONGEST_UNNAMED = 4  # words
_BEFORE_LAST = 1.3
_FAR = 1000  # characters
_MAIN = 3  # mentions
_NOBODY = ""
_EITHER = "-"


class Candidate(NamedTuple):
    """Somebody whom a reference may mean.

    Attributes:
        score: Salience.
        actor: None for a speaker of whom nothing but a description is known.
        is_subject: Whether a verb follows one of the mentions within reach.
    """

    score: float
    actor: Actor | None
    is_subject: bool = True


class Discourse:
    """Who has been spoken of so far in a document, and who has spoken.

    Args:
        text: The document's text.
        sentences: Its sentences in order; distance is counted in them.
        actors: Its actors.
        hidden: Spans in order whose mentions do not count, such as the insides of quotation marks.
    """

    def __init__(
        self, text: str, sentences: Sequence[Span], actors: Sequence[Actor], hidden: Sequence[Span] = ()
    ) -> None:
        self._text = text
        self._starts = [sentence.start for sentence in sentences]
        self._actors = {actor.id: actor for actor in actors}
        covers = [span.start for span in hidden]

        def is_hidden(span: Span) -> bool:
            at = bisect_right(covers, span.start) - 1
            return at >= 0 and hidden[at].end > span.start

        self._mentions = sorted((span, actor.id) for actor in actors for span in actor.mentions if not is_hidden(span))
        self._positions = [span.start for span, _ in self._mentions]
        self._sentences = [self._sentence(position) for position in self._positions]
        self._speakers: list[tuple[int, str]] = []
        self._weights: dict[int, tuple[float, bool]] = {}
        self._genders: dict[str, str | None] = {}
        self._titles: dict[str, frozenset[str]] = {}
        self._ages: dict[str, set[str]] | None = None
        self._titled: dict[tuple[ActorKind, str], list[Actor]] | None = None
        self._unnamed: dict[int, str | None] = {}
        self._countries: Counter[str] | None = None
        self._held: dict[str, dict[str, dict[str, Actor]]] | None = None

    def note_speaker(self, position: int, actor: Actor | None) -> None:
        """Record who speaks at a position; None for somebody of whom nothing but a description is known."""
        insort(self._speakers, (position, actor.id if actor else _NOBODY))

    def gender(self, actor: Actor) -> str | None:
        """``f``, ``m`` or None where nothing tells."""
        if actor.id not in self._genders:
            self._genders[actor.id] = _infer_gender(self._text, actor)
        return self._genders[actor.id]

    def titles(self, actor: Actor) -> frozenset[str]:
        """The words of somebody's titles, and the one before the name: "sgt"."""
        if actor.id not in self._titles:
            words = {word for role in actor.roles for word in WORD.findall(role.title.lower())}
            for span in actor.mentions[:_SPEAKERS]:
                before = _LAST_WORD.search(self._text, max(0, span.start - _WINDOW), span.start)
                words |= {before.group(1).lower()} if before else set()
            self._titles[actor.id] = frozenset(words)
        return self._titles[actor.id]

    def find_aged(self, age: str) -> Actor | None:
        """The only one whom the text gives an age behind the name: ``Lund, 31,``."""
        found = self._read_ages().get(age, set())
        return self._actors[next(iter(found))] if len(found) == 1 else None

    def has_age(self, actor: Actor) -> bool:
        """Whether the text gives somebody an age behind the name."""
        return any(actor.id in found for found in self._read_ages().values())

    def _read_ages(self) -> Mapping[str, set[str]]:
        if self._ages is None:
            self._ages = {}
            for span, actor in self._mentions:
                given = _GIVEN_AGE.match(self._text, span.end)
                if given and self._actors[actor].kind is ActorKind.PERSON:
                    self._ages.setdefault(given.group(1), set()).add(actor)
        return self._ages

    def find_body(self, noun: str) -> Actor | None:
        """The only body of the text whose name has the noun that describes it: "police" in ``Orvel Valley Police``."""
        return self._find_only(noun, ActorKind.ORGANISATION)

    def find_main_body(self, noun: str) -> Actor | None:
        """The body that the text is about, if one is named far more often than all others that a noun can stand for."""
        description = read_descriptions().get(noun)
        if description is None or description.kind is not ActorKind.ORGANISATION or description.titles:
            return None
        fitting = [actor for actor in self._actors.values() if suits(description, actor, self)]
        fitting.sort(key=lambda actor: -len(actor.mentions))
        if not fitting or len(fitting[0].mentions) < max([_MAIN, *(2 * len(actor.mentions) for actor in fitting[1:])]):
            return None
        return fitting[0]

    def is_of_main_country(self, actor: Actor) -> bool:
        """Whether a body is of the country that the text names most, itself and by its places and bodies."""
        countries = self._count_countries()
        return countries[actor.country or ""] == max(countries.values(), default=0)

    def find_main_country(self) -> Actor | None:
        """The country that the text is about, if it is named far more often than all others."""
        counts = self._count_countries().most_common()
        if not counts or counts[0][1] < max([_MAIN, *(_MAIN * count for _, count in counts[1:])]):
            return None
        code = counts[0][0]
        countries = [each for each in self._actors.values() if each.kind is ActorKind.COUNTRY and each.country == code]
        return countries[0] if len(countries) == 1 else None

    def _count_countries(self) -> Counter[str]:
        """How often the text names each country, by itself, its places and its bodies."""
        if self._countries is None:
            self._countries = Counter()
            for each in self._actors.values():
                if each.country and each.kind is not ActorKind.PERSON and not each.is_state:
                    self._countries[each.country] += len(each.mentions) + len(each.references)
        return self._countries

    def find_holder(self, noun: str, owner: Actor) -> Actor | None:
        """The only person of the text who is what a noun says of a body or country: "envoy" of ``Karvia's envoy``."""
        if self._held is None:
            self._held = {}
            for actor in self._actors.values():
                for role in actor.roles:
                    for head in read_head(role.title)[-1:] if role.of and not role.former else ():
                        self._held.setdefault(head, {}).setdefault(role.of or "", {})[actor.id] = actor
        held = self._held.get(noun, {})
        found = {**held.get(owner.name, {})}
        for alias in owner.aliases:
            found |= held.get(alias, {})
        return next(iter(found.values())) if len(found) == 1 else None

    def find_titled(self, noun: str) -> Actor | None:
        """The only person of the text who has the title that describes him: "mayor" for ``Mayor Lund``."""
        return self._find_only(noun, ActorKind.PERSON)

    def _find_only(self, noun: str, kind: ActorKind) -> Actor | None:
        """The only one of a kind to whom a noun belongs by name or title."""
        description = read_descriptions().get(noun)
        if description is None or description.kind is not kind or noun not in description.titles:
            return None
        if self._titled is None:
            self._titled = {}
            for actor in self._actors.values():
                words = self.titles(actor) if actor.kind is ActorKind.PERSON else WORD.findall(actor.name.lower())
                for word in set(words):
                    self._titled.setdefault((actor.kind, word), []).append(actor)
        found = self._titled.get((kind, noun), [])
        return found[0] if len(found) == 1 else None

    def learn_gender(self, actor: Actor, gender: str) -> None:
        """Take over what a pronoun tells of somebody whose name does not."""
        self._genders[actor.id] = self.gender(actor) or gender

    def rank_candidates(self, position: int) -> list[Candidate]:
        """Everybody named or speaking before a position within reach, the most salient first."""
        here = self._sentence(position)
        scores: dict[str, float] = {}
        subjects: set[str] = set()
        last = bisect_left(self._positions, position)
        for index in range(last - 1, max(-1, last - 1 - _MENTIONS), -1):
            distance = here - self._sentences[index]
            if distance > _REACH:
                break
            actor = self._mentions[index][1]
            weight, is_subject = self._weights.get(index) or self._weigh(index)
            if is_subject:
                subjects.add(actor)
            score = weight / (1 + distance)
            start = self._positions[index]
            if distance == 1 and weight > 1 and self._text.find("\n", start, min(position, start + _FAR)) < 0:
                score *= _BEFORE_LAST  # "Lund can. 'It was late,' he said."
            if score > scores.get(actor, 0.0):
                scores[actor] = score
        until = bisect_left(self._speakers, (position, _NOBODY))
        for back, (spoken, actor) in enumerate(reversed(self._speakers[max(0, until - _SPEAKERS) : until])):
            distance = here - self._sentence(spoken)
            if distance <= _REACH:
                subjects.add(actor)
                scores[actor] = max(scores.get(actor, 0.0), 2.2 / (1 + distance) / (1 + back))
        ranked = sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))
        return [Candidate(score, self._actors.get(actor), actor in subjects) for actor, score in ranked]

    def sentence_start(self, position: int) -> int:
        """Where the sentence begins that a position is in."""
        return self._starts[max(0, self._sentence(position) - 1)]

    def find_unnamed(self, position: int, gender: str) -> float:
        """How salient somebody is of whom a sentence nearby begins to tell without a name: "Her neighbour"."""
        here = self._sentence(position)
        scores = [0.0]
        for number in range(max(1, here - _NEARBY), here):
            if number not in self._unnamed:
                self._unnamed[number] = _read_unnamed(self._text, self._starts[number - 1])
            if self._unnamed[number] in (gender, _EITHER):
                scores.append(1.5 / (1 + here - number))
        return max(scores)

    def _opens_sentence(self, index: int) -> bool:
        """Whether a mention is the first in its sentence, or coordinated with the first."""
        for place in (index, index - 1):
            if place == 0 or self._sentences[place - 1] != self._sentences[index]:
                return True
            between = self._text[self._mentions[place - 1][0].end : self._mentions[place][0].start]
            owns = between.startswith(("'s ", "’s ")) and between.endswith(", ")  # "Ada's mother, Ann"
            if between not in (" and ", " or ", ", ") and not owns:
                return False
        return False

    def _weigh(self, index: int) -> tuple[float, bool]:
        """Salience of one mention, and whether a verb follows it.

        Salience is higher for a sentence's first mention, lower for a possessive and after a preposition.
        """
        text, span = self._text, self._mentions[index][0]
        weight = 1.5 if self._opens_sentence(index) else 1.0
        if text.startswith(("'s", "’s"), span.end):
            weight *= 0.5
        start = self._starts[max(0, self._sentences[index] - 1)]
        if _OBLIQUE.search(text, max(start, span.start - _WINDOW), span.start):
            weight *= 0.6
        modified = _MODIFIED.match(text, span.end)
        if modified and is_description(modified.group(1)):
            weight *= 0.3  # of "a Berg aide" the aide is spoken of
        if span.start - start < 2 * _WINDOW and _QUESTIONED.match(text, start, span.start):
            weight *= 0.3
        self._weights[index] = weight, _is_followed_by_verb(text, span.end)
        return self._weights[index]

    def _sentence(self, position: int) -> int:
        return bisect_right(self._starts, position)


def _read_unnamed(text: str, start: int) -> str | None:
    """The gender of somebody without a name whom a sentence begins to tell of, as the noun has it; None for nobody.

    In ``A father of two, he likes tea`` the noun tells of somebody who is named, and whoever only suffers ("a woman was
    hurt") is not likely to speak.
    """
    match = _UNNAMED.match(text, start, start + _WINDOW)
    if match is None or _FRONTED.match(text, start):
        return None
    at = match.end()
    words = read_groups("quotations_function_words.tsv")
    for _ in range(_LONGEST_UNNAMED):
        match = _NOUN.match(text, at)
        if match is None:
            return None
        noun, at = match.group(1) or match.group(2), match.end()
        described = read_descriptions().get(noun)
        gender = gender_of_noun(noun)
        if gender or noun in words["somebody"] or (described and may_mean_person(noun)):
            return None if _SUFFERS.match(text, at) else gender or _EITHER
    return None


def _is_followed_by_verb(text: str, end: int) -> bool:
    """Whether a verb follows a mention, as far as a list and its ending tell."""
    following = _PREDICATE.match(text, end)
    return following is not None and (following.group(1).endswith("ed") or following.group(1) in _read_verbs())


def suits(description: Description, actor: Actor, discourse: Discourse) -> bool:
    """Whether somebody is of the kind and gender that a description asks for, and has one of its titles."""
    if actor.kind is not description.kind:
        return False
    if description.kind is ActorKind.PERSON:
        if description.gender and discourse.gender(actor) not in (description.gender, None):
            return False
        words = discourse.titles(actor)
        if description.private and any(map(_is_other_work, words)):
            return False
        if "*" in description.titles:
            return any(is_official(word) for word in words)
    else:
        words = frozenset(WORD.findall(actor.name.lower()))
        if description.kind is ActorKind.ORGANISATION and not description.titles:
            # "The company" is no ministry, court or union, nor the outlet that tells of it.
            return not is_outlet(actor.name) and words.isdisjoint(read_groups("quotations_function_words.tsv")["body"])
        if "+" in description.titles and actor.name.isupper():
            return True
    return not description.titles or bool(description.titles & words)


def _is_other_work(word: str) -> bool:
    """Whether a title is an office, or an occupation other than those of the stage and of business: "paramedic"."""
    description = read_descriptions().get(word)
    return word in list_titles() or (is_role_noun(word) and not (description and description.private))


def _infer_gender(text: str, actor: Actor) -> str | None:
    """What forms of address, titles and the given name tell."""
    if actor.kind is not ActorKind.PERSON:
        return None
    for span in actor.mentions:
        honorific = _HONORIFIC.search(text, max(0, span.start - _WINDOW), span.start)
        if honorific:
            return "m" if honorific.group(1) else "f"
    for role in actor.roles:
        for word in WORD.findall(role.title.lower()):
            description = read_descriptions().get(word)
            if description and description.gender:
                return description.gender
    return given_name_gender(actor.name) if " " in actor.name else None


@cache
def _read_verbs() -> frozenset[str]:
    words = read_groups("quotations_function_words.tsv")
    return words["finite"] | words["past"] | {"said", "says", "say"}

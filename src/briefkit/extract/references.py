"""Who a pronoun or a description means: the most salient of those who agree with it, or nobody.

Salience follows the order that work on centering and anaphora agrees on: recency first, then subjects before other
mentions, and in reported speech the last speaker before all. Where two are equally likely the answer is None: a wrong
name under a quotation is worse than "the minister".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from briefkit.extract.lexicon import KEPT_WORDS, read_groups, read_table
from briefkit.extract.names.gazetteer import cue_words
from briefkit.extract.names.genders import given_name_gender, word_gender
from briefkit.extract.names.outlets import is_outlet
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind

_GENDER_OF_PRONOUN = {"he": "m", "him": "m", "she": "f", "her": "f"}
_KINDS_OF_PRONOUN = {
    "it": (ActorKind.ORGANISATION, ActorKind.COUNTRY),
    "they": (ActorKind.GROUP, ActorKind.ORGANISATION),
}
_HONORIFIC = re.compile(
    r"\b(?:(Mr|Sir|Lord|King|Prince|Pope|Father|Brother)|(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister))\.?\s*$"
)
_LAST_WORD = re.compile(r"(\w+)\.?\s$")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_HEAD_END = re.compile(r",|\s(?:of|for|in|at|by|from|with|on|to|who|that)\s")
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "his", "her", "their", "its"})
_GENERIC = frozenset({"the", "this", "that", "former", "top", "senior"})
_OBLIQUE = re.compile(r"\b(?:of|for|in|at|from|with|on|to|by|against|about|like|than)\s(?:[\w.]+\s){0,2}$")
_PREDICATE = re.compile(r"\s(?:\w+ly\s|also\s)?(\w+)")
_WINDOW = 40
_MENTIONS = 40
_REACH = 12
_SPEAKERS = 3
_AGE = re.compile(r"the (\d{1,3})-year-old(?: [\w-]+)?")
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
_INTERRUPTS = re.compile(r" (?:has |had )?[a-z]+(?: [a-z]+)?[,.]")
_NEARBY = 2  # sentences
_LONGEST_UNNAMED = 4  # words
_BEFORE_LAST = 1.3
_FAR = 1000  # characters
_TIE = 0.9
_NEAR = 0.3
_LONGEST_PLAIN = 2
_LONGEST_OF_BODY = 4
_MAIN = 3  # mentions
_NOBODY = ""
_EITHER = "-"


@dataclass(frozen=True, slots=True)
class _Description:
    """What a noun can stand for; `titles` are words that somebody's title, or an organisation's name, must have.

    `private` nouns stand for nobody who holds an office: "the businessman".
    """

    kind: ActorKind
    gender: str | None
    titles: frozenset[str]
    private: bool


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
            words = {word for role in actor.roles for word in _WORD.findall(role.title.lower())}
            for span in actor.mentions[:_SPEAKERS]:
                before = _LAST_WORD.search(self._text, max(0, span.start - _WINDOW), span.start)
                words |= {before.group(1).lower()} if before else set()
            self._titles[actor.id] = frozenset(words)
        return self._titles[actor.id]

    def find_aged(self, age: str) -> Actor | None:
        """The only one whom the text gives an age behind the name: ``Lund, 31,``."""
        if self._ages is None:
            self._ages = {}
            for span, actor in self._mentions:
                given = _GIVEN_AGE.match(self._text, span.end)
                if given and self._actors[actor].kind is ActorKind.PERSON:
                    self._ages.setdefault(given.group(1), set()).add(actor)
        found = self._ages.get(age, set())
        return self._actors[next(iter(found))] if len(found) == 1 else None

    def find_body(self, noun: str) -> Actor | None:
        """The only body of the text whose name has the noun that describes it: "police" in ``Orvel Valley Police``."""
        return self._find_only(noun, ActorKind.ORGANISATION)

    def find_main_body(self, noun: str) -> Actor | None:
        """The body that the text is about, if one is named far more often than all others that a noun can stand for."""
        description = _read_descriptions().get(noun)
        if description is None or description.kind is not ActorKind.ORGANISATION or description.titles:
            return None
        fitting = [actor for actor in self._actors.values() if _suits(description, actor, self)]
        first, second, *_ = [*sorted([len(actor.mentions) for actor in fitting], reverse=True), 0, 0]
        if first < max(_MAIN, 2 * second):
            return None
        return next(actor for actor in fitting if len(actor.mentions) == first)

    def find_titled(self, noun: str) -> Actor | None:
        """The only person of the text who has the title that describes him: "mayor" for ``Mayor Lund``."""
        return self._find_only(noun, ActorKind.PERSON)

    def _find_only(self, noun: str, kind: ActorKind) -> Actor | None:
        """The only one of a kind to whom a noun belongs by name or title."""
        description = _read_descriptions().get(noun)
        if description is None or description.kind is not kind or noun not in description.titles:
            return None
        if self._titled is None:
            self._titled = {}
            for actor in self._actors.values():
                words = self.titles(actor) if actor.kind is ActorKind.PERSON else _WORD.findall(actor.name.lower())
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
        described = _read_descriptions().get(noun)
        gender = gender_of_noun(noun)
        if gender or noun in words["somebody"] or (described and may_mean_person(noun)):
            return None if _SUFFERS.match(text, at) else gender or _EITHER
    return None


def _is_followed_by_verb(text: str, end: int) -> bool:
    """Whether a verb follows a mention, as far as a list and its ending tell."""
    following = _PREDICATE.match(text, end)
    return following is not None and (following.group(1).endswith("ed") or following.group(1) in _read_verbs())


def resolve_reference(reference: Span, text: str, discourse: Discourse) -> Actor | None:
    """The actor that a pronoun or description means.

    Args:
        reference: ``he``, ``the presidential aide``, ``the company``, without marks of punctuation.
        text: The document's text.
        discourse: What was said before the reference.

    Returns:
        The most salient actor that agrees in kind, gender and title; None where there is none, or where two are equal.
    """
    words = text[reference.start : reference.end].lower()
    gender = _GENDER_OF_PRONOUN.get(words)
    position = reference.start
    if gender and text.endswith(", ", 0, position) and _INTERRUPTS.match(text, reference.end):
        # In "Lund, he said, cannot win" it is not Lund who says so.
        position = discourse.sentence_start(position)
    candidates = discourse.rank_candidates(position)
    if gender:
        agreeing = [entry for entry in candidates if _agrees(entry.actor, gender, discourse)]
        if agreeing and agreeing[0].score < discourse.find_unnamed(reference.start, gender):
            return None
        chosen = _choose(agreeing)
        if chosen:
            discourse.learn_gender(chosen, gender)
        return chosen
    known = [entry for entry in candidates if entry.actor]
    if words in _KINDS_OF_PRONOUN:
        # "They" are mostly people nobody has named, and "it" a thing, unless an organisation has acted or is near.
        acting = (entry for entry in known if entry.is_subject or (words == "it" and entry.score >= _NEAR))
        return _choose(entry for entry in acting if entry.actor and entry.actor.kind in _KINDS_OF_PRONOUN[words])
    return _resolve_description(words, known, discourse)


def may_mean_person(words: str) -> bool:
    """Whether a description can mean one person who has no other name: no pronoun, plural, organisation or paper."""
    head = _read_head(words)
    if not head or head[-1].endswith("s"):
        return False
    description = _read_descriptions().get(head[-1])
    if description and description.kind is not ActorKind.PERSON:
        return False
    function_words = read_groups("quotations_function_words.tsv")
    return head[-1] not in function_words["subject"] and head[-1] not in function_words["message"]


def is_description(word: str) -> bool:
    """Whether a noun, in the singular or plural, can stand for somebody or something that speaks: ``officials``."""
    return not _read_descriptions().keys().isdisjoint((word, word.removesuffix("s"), word.removesuffix("es")))


def describes_person(word: str) -> bool:
    """Whether a noun in the singular stands for one person: ``spokesman``, ``woman``."""
    description = _read_descriptions().get(word)
    return word_gender(word) is not None or (description is not None and description.kind is ActorKind.PERSON)


def gender_of_noun(word: str) -> str | None:
    """The gender, "f" or "m", of the person that a noun stands for: ``woman``; None where it does not tell."""
    description = _read_descriptions().get(word)
    return word_gender(word) or (description.gender if description else None)


def _agrees(actor: Actor | None, gender: str, discourse: Discourse) -> bool:
    if actor is None:
        return True
    return actor.kind is ActorKind.PERSON and discourse.gender(actor) in (gender, None)


def _resolve_description(words: str, candidates: list[Candidate], discourse: Discourse) -> Actor | None:
    if aged := _AGE.fullmatch(words):
        return discourse.find_aged(aged.group(1))
    head = _read_head(words)
    if not head or head[0] in _INDEFINITE:
        return None
    description = _read_descriptions().get(head[-1])
    is_body = description is not None and description.kind is ActorKind.ORGANISATION
    if description and not description.titles and len(head) > (_LONGEST_OF_BODY if is_body else _LONGEST_PLAIN):
        # "The 45-year-old mother" is somebody new; "the mother" is not, nor is "the home-improvement retailer".
        return None
    fitting = []
    for entry in candidates:
        fit = _fit_of_title(head, entry.actor) if entry.actor else 0.0
        if entry.actor and (_suits(description, entry.actor, discourse) if description else fit > 0):
            fitting.append(Candidate(entry.score * (1 + fit), entry.actor, entry.is_subject))
    whole = [entry for entry in fitting if entry.actor and _fit_of_title(head, entry.actor) == 1.0]
    if whole and len(head) > _LONGEST_PLAIN:
        fitting = whole  # "the Republican nominee" is not the Democratic one
    if description and description.kind is ActorKind.ORGANISATION and not description.titles:
        acting = [entry for entry in fitting if entry.is_subject]
        fitting = acting or [entry for entry in fitting if entry.actor and _is_company(entry.actor.name)]
    return _choose(sorted(fitting, key=lambda entry: -entry.score))


def _is_company(name: str) -> bool:
    """Whether an organisation's name is that of a company: ``Orlan Pharma``, ``Orlan Ltd``."""
    last = _WORD.findall(name.lower())[-1:]
    return any(
        word in cue_words(heads) for word in last for heads in ("company-head", "firm-head", "organisation-suffix")
    )


def _suits(description: _Description, actor: Actor, discourse: Discourse) -> bool:
    """Whether somebody is of the kind and gender that a description asks for, and has one of its titles."""
    if actor.kind is not description.kind:
        return False
    if description.kind is ActorKind.PERSON:
        if description.gender and discourse.gender(actor) not in (description.gender, None):
            return False
        words = discourse.titles(actor)
        if not description.titles and description.private and any(_is_official(word) for word in words):
            return False
        if "*" in description.titles:
            return any(_is_official(word) for word in words)
    else:
        words = frozenset(_WORD.findall(actor.name.lower()))
        if description.kind is ActorKind.ORGANISATION and not description.titles:
            # "The company" is no ministry, court or union, nor the outlet that tells of it.
            return not is_outlet(actor.name) and words.isdisjoint(read_groups("quotations_function_words.tsv")["body"])
        if "+" in description.titles and actor.name.isupper():
            return True
    return not description.titles or bool(description.titles & words)


def _is_official(word: str) -> bool:
    description = _read_descriptions().get(word)
    return description is not None and description.kind is ActorKind.PERSON and bool(description.titles)


@lru_cache(KEPT_WORDS)
def _read_head(words: str) -> tuple[str, ...]:
    """The words of a description or title in lower case, without what depends on its noun."""
    return tuple(_WORD.findall(_HEAD_END.split(words.lower(), maxsplit=1)[0]))


def _fit_of_title(head: Sequence[str], actor: Actor) -> float:
    """The share of a description's words that one of somebody's titles has; the nouns at their heads must agree."""
    words = [word for word in head if word not in _GENERIC]
    best = 0.0
    for role in actor.roles:
        title = _read_head(role.title)
        if words and title and words[-1] == title[-1]:
            best = max(best, len(set(title) & set(words)) / len(words))
    return best


def _choose(candidates: Iterable[Candidate]) -> Actor | None:
    """The first, unless the second is as likely."""
    first, second = next(likely := iter(candidates), None), next(likely, None)
    if first is None or (second and second.score >= _TIE * first.score):
        return None
    return first.actor


def _infer_gender(text: str, actor: Actor) -> str | None:
    """What forms of address, titles and the given name tell."""
    if actor.kind is not ActorKind.PERSON:
        return None
    for span in actor.mentions:
        honorific = _HONORIFIC.search(text, max(0, span.start - _WINDOW), span.start)
        if honorific:
            return "m" if honorific.group(1) else "f"
    for role in actor.roles:
        for word in _WORD.findall(role.title.lower()):
            description = _read_descriptions().get(word)
            if description and description.gender:
                return description.gender
    return given_name_gender(actor.name) if " " in actor.name else None


@cache
def _read_verbs() -> frozenset[str]:
    words = read_groups("quotations_function_words.tsv")
    return words["finite"] | words["past"] | {"said", "says", "say"}


@cache
def _read_descriptions() -> Mapping[str, _Description]:
    return {
        noun: _Description(
            ActorKind(kind),
            None if gender == "-" else gender,
            frozenset() if titles in ("-", "!") else frozenset(titles.split()),
            titles == "!",
        )
        for noun, kind, gender, titles in read_table("quotations_descriptions.tsv")
    }

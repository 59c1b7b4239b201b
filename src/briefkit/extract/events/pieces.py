"""Pieces: where the clauses of a sentence can begin, told by conjunctions, marks and the forms of verbs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from enum import Enum
from itertools import pairwise

from briefkit.extract.events.triggers import Trigger
from briefkit.extract.events.verbs import Form
from briefkit.extract.events.wordclasses import (
    ADVERBS,
    BE,
    BEFORE_NOUNS,
    COORDINATORS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    UNITS,
    is_that_time,
    opens_clause,
)
from briefkit.extract.lexicon import read_groups
from briefkit.text.clauses import Link as GrammaticalLink
from briefkit.text.clauses import Reading
from briefkit.text.tokens import Sentence

_WORDS = read_groups("events_words.tsv")
_ADVERBIAL = _WORDS["adverbial"]
_WITHOUT_THAT = _WORDS["without_that"]
_REPORTS = _WORDS["reports"]
_OF_TIME = frozenset(("after", "following", "when", "while"))
"""Openers of clauses that happen at the time of the clause they hang on, and share its date."""
_BEFORE_ATTRIBUTIONS = frozenset((",", '"', "”", "''"))
_SUBJECT = 12
"""Words that a subject can have; what is longer is no subject."""
_CLAUSE_OPENERS = SUBORDINATORS | COORDINATORS | {"that"}
_CHAINING = BE | HAVE | MODALS | ADVERBS | NEGATIONS | {"that", "to"}
"""Words behind which a verb goes on with the one before them: "has been", "was to be"."""
_PERSONAL = frozenset(("he", "she", "it", "they", "we"))
"""Words that are a subject by themselves, as names are: "say he left", "say Lund left"."""
_NO_SUBJECT = PREPOSITIONS | BE
_BREAKS = frozenset((",", ";", ":", "—", "–"))
"""Marks that end a clause on a noun."""
_OPENERS_AND_BREAKS = _CLAUSE_OPENERS | _BREAKS
_COMMAS = frozenset((",", ";"))
_HARD_BREAKS = frozenset((";", "—", "–"))
_AUXILIARY = frozenset("BHUK")
"""Parts of speech of auxiliaries."""


class Link(Enum):
    """How a clause hangs on the others of its sentence.

    ADVERBIAL clauses say when or why ("after the dyke broke"), ADJECTIVAL ones are on a noun ("who left", "founded in
    1987"); both stand on the side of what the sentence tells.
    """

    MAIN = "main"
    COORDINATED = "coordinated"
    REPORTED = "reported"
    ADVERBIAL = "adverbial"
    ADJECTIVAL = "adjectival"


def cut_sentence(reading: Reading, triggers: Sequence[Trigger]) -> list[tuple[int, Link]]:
    """Where pieces begin, and how each hangs on the others.

    A conjunction ends a piece only if that has a verb, since "and" joins nouns as well. A comma ends a clause on the
    side that has its verb: "after the dyke broke, officials …", "who asked for it, said …".
    """
    lower = reading.sentence.lower
    verbs = {trigger.index: trigger for trigger in triggers}
    said = _find_unmarked_reports(reading.sentence, triggers)
    resumed = _find_resumptions(reading, triggers) | _find_attributions(lower, triggers)
    telling = _find_telling(lower, verbs.keys())
    opened = bool(lower) and opens_clause(lower, 0) and (lower[0] not in BEFORE_NOUNS or 0 in telling)
    fronted = 0 in verbs and not verbs[0].finite and _opens_with_two(reading)
    cuts = [(0, _link_of(lower[0]) if opened else Link.ADJECTIVAL if fronted else Link.MAIN)]
    side = cuts[0][1] is not Link.MAIN
    behind = Link.COORDINATED if side and lower[0] in _OF_TIME else Link.MAIN
    places = list(verbs)
    for index in _list_places(reading, verbs, said | resumed):
        word, previous = lower[index], lower[index - 1]
        before = bisect_left(places, index)
        told = before > 0 and places[before - 1] >= cuts[-1][0]
        if word == "that" and not is_that_time(lower, index):
            cuts.append((index, Link.REPORTED if _reports(lower, index, verbs) else Link.ADJECTIVAL))
            side = False
        elif index in said or index in resumed:
            cuts.append((index, Link.REPORTED if index in said else Link.MAIN))
            side = False
        elif word in SUBORDINATORS and opens_clause(lower, index) and (word not in BEFORE_NOUNS or index in telling):
            cuts.append((index, _link_of(word)))
            delayed = previous in UNITS
            side, behind = True, Link.COORDINATED if word in _OF_TIME and not delayed else Link.MAIN
        elif word in COORDINATORS and told:
            if previous == "," or _verb_follows(index, verbs):
                on_noun = side and cuts[-1][1] is Link.ADJECTIVAL and index + 1 in verbs
                cuts.append((index, Link.ADJECTIVAL if on_noun else Link.COORDINATED))
                side = on_noun
        elif previous == "," and side and told:
            cuts.append((index, behind))
            side = False
        elif previous == "," and told and _goes_on(index, verbs):
            cuts.append((index, Link.COORDINATED))
        elif previous in _HARD_BREAKS:
            cuts.append((index, Link.MAIN if previous == ";" else Link.COORDINATED))
        elif index in verbs and not verbs[index].finite:
            cuts.append((index, Link.ADJECTIVAL))
            side, behind = True, Link.MAIN
        elif side and told and _opens_with_participle(cuts[-1], verbs) and reading.tags[index] in _AUXILIARY:
            cuts.append((index, Link.MAIN))
            side = False
    return cuts


def _opens_with_two(reading: Reading) -> bool:
    """Whether a sentence opens with two participles: "Arrested in May and charged, he left"."""
    first, *behind = reading.clauses
    pair = any(each.link is GrammaticalLink.COORDINATED and each.parent == 0 for each in behind)
    return pair and first.link is GrammaticalLink.PARTICIPIAL


def _list_places(reading: Reading, verbs: Mapping[int, Trigger], found: Set[int]) -> list[int]:
    """The places at which a piece may begin, in order: those of verbs, conjunctions and what follows a mark."""
    lower, tags = reading.sentence.lower, reading.tags
    places = {index + (word in _BREAKS) for index, word in enumerate(lower) if word in _OPENERS_AND_BREAKS}
    places |= verbs.keys() | found
    if any(not trigger.finite for trigger in verbs.values()):
        places.update(index for index, tag in enumerate(tags) if tag in _AUXILIARY)
    places -= {0, len(lower)}
    return sorted(places)


def _link_of(word: str) -> Link:
    return Link.ADVERBIAL if word in _ADVERBIAL else Link.ADJECTIVAL


def _opens_with_participle(cut: tuple[int, Link], verbs: Mapping[int, Trigger]) -> bool:
    return cut[1] is Link.ADJECTIVAL and cut[0] in verbs


def _goes_on(index: int, verbs: Mapping[int, Trigger]) -> bool:
    """Whether a predicate follows a comma in a row of them: "he finished school, joined the army and left"."""
    return index in verbs and verbs[index].finite and verbs[index].form is Form.PAST


def _reports(lower: Sequence[str], index: int, verbs: Mapping[int, Trigger]) -> bool:
    """Whether "that" opens what somebody said.

    It stands right behind a verb or a noun of saying, "denied claims that", or soon behind a verb of saying, "told them
    that".
    """
    if lower[index - 1] in _REPORTS:
        return True
    near = [verbs[position] for position in range(max(0, index - 4), index) if position in verbs]
    return bool(near) and (near[-1].index == index - 1 or near[-1].verb.type == "statement")


def _find_unmarked_reports(sentence: Sentence, triggers: Sequence[Trigger]) -> frozenset[int]:
    """Where what was said begins without "that": "the ministry said on Friday two people were killed"."""
    lower, found = sentence.lower, set()
    for trigger, following in pairwise([trigger for trigger in triggers if trigger.finite]):
        start = trigger.index + 1
        if trigger.verb.lemma not in _WITHOUT_THAT or following.index <= start:
            continue
        start += lower[start] == "on" and lower[start + 1] in TIMES
        start += lower[start] in TIMES and lower[start + 1] != "'s"
        subject = lower[start : following.index]
        alone = len(subject) == 1 and subject[0] not in _PERSONAL and not sentence.words[start][0].isupper()
        if subject and not alone and _is_subject(subject):
            found.add(start)
    return frozenset(found)


def _find_telling(lower: Sequence[str], verbs: Set[int]) -> frozenset[int]:
    """The places behind which a verb stands before the next comma, so that "after" opens a clause there."""
    if BEFORE_NOUNS.isdisjoint(lower):
        return frozenset()
    found = set()
    told = False
    for index in range(len(lower) - 1, -1, -1):
        if told:
            found.add(index)
        if lower[index] in _COMMAS:
            told = False
        elif index in verbs:
            told = True
    return frozenset(found)


def _find_attributions(lower: Sequence[str], triggers: Sequence[Trigger]) -> frozenset[int]:
    """Where a sentence ends with who said so: ", the ministries said on Friday", ", said the mayor"."""
    if all(trigger.verb.type != "statement" for trigger in triggers):
        return frozenset()
    verbs = {trigger.index: trigger for trigger in triggers}
    first = triggers[0].index
    found = set()
    following: Trigger | None = None
    reports = goes_on = False
    for index in range(len(lower) - 1, max(first, 1), -1):
        if index in verbs:
            following, reports = verbs[index], not goes_on
        elif lower[index] == "that" or lower[index] == ":":
            goes_on = True
        if lower[index - 1] in _BEFORE_ATTRIBUTIONS and following is not None and reports:
            length = following.index - index
            if (
                following.verb.type == "statement"
                and length <= _SUBJECT
                and (not length or _is_subject(lower[index : following.index]))
            ):
                found.add(index)
    return frozenset(found)


def _find_resumptions(reading: Reading, triggers: Sequence[Trigger]) -> frozenset[int]:
    """Where a main clause gets its verb behind one on its subject: "the man who shot two guards fled on Friday"."""
    lower = reading.sentence.lower
    if SUBORDINATORS.isdisjoint(lower):
        return frozenset()
    verbs = {trigger.index for trigger in triggers}
    saying = {trigger.index for trigger in triggers if trigger.verb.type == "statement"}
    found = set()
    subject = told = inside = False
    for index, (word, tag) in enumerate(zip(lower, reading.tags, strict=True)):
        auxiliary = tag in _AUXILIARY
        if word in _BREAKS or word in COORDINATORS:
            inside = subject = False
        elif word in SUBORDINATORS and opens_clause(lower, index):
            inside, subject, told = True, subject or (index > 0 and not told), False
        elif auxiliary or (index in verbs and lower[index - 1] != "to"):
            chained = index > 0 and (lower[index - 1] in _CHAINING or (index - 1 in verbs and not auxiliary))
            if inside and subject and told and not chained:
                found.add(index)
                inside = False
            told = index not in saying  # behind these another clause can begin without "that"
    return frozenset(found)


def _is_subject(words: Sequence[str]) -> bool:
    """Whether words between two verbs can be the subject of the second."""
    if not words[0][0].isalnum() or words[0] in _NO_SUBJECT:
        return False
    return _COMMAS.isdisjoint(words) and _CLAUSE_OPENERS.isdisjoint(words)


def _verb_follows(index: int, verbs: Mapping[int, Trigger]) -> bool:
    """Whether a predicate begins right behind a conjunction: "visited Baku and identified ways"."""
    return any(position in verbs for position in range(index + 1, index + 4))

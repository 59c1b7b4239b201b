"""The country that the words beside a name tell: "Leeds-based X", "the German insurer X", "X, a bank in Chad,"."""

from __future__ import annotations

from briefkit.extract.names.casts import Cast
from briefkit.extract.names.complements import POSSESSIVE, closes
from briefkit.extract.names.descriptions import LONGEST, describes, leads_up, says_role
from briefkit.extract.names.gazetteer import cue_words
from briefkit.extract.names.runs import is_descriptive
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

Names = dict[int, tuple[int, Cast]]

_LOCATED = (ActorKind.COUNTRY, ActorKind.PLACE)
_ARTICLES = frozenset({"a", "an", "the"})
_OPENING = frozenset({",", "(", "-", "–", "—"})
_BASED = ("-", "based")
_SEATED = (["based", "in"], ["headquartered", "in"])
_BODIES = (
    "organisation-context",
    "definition-organisation",
    "definition-firm",
    "small-noun",
    "described-noun",
    "giant",
)


def code_based(sentence: Sentence, ends: Names, at: int) -> str | None:
    """The country in which somebody or a body is based whose name begins at a word: "Leeds-based architect X"."""
    first = _described_from(sentence, ends, at)
    return _located(ends.get(first - 2)) if tuple(sentence.lower[max(0, first - 2) : first]) == _BASED else None


def code_described(sentence: Sentence, ends: Names, at: int) -> str | None:
    """The country told before a body that begins at a word: "China's metals giant X", "the Leeds charity X".

    Behind the country stands only what describes the noun, and the noun says what is named.
    """
    first = _described_from(sentence, ends, at)
    if first == at or not _says_what(sentence, at - 1):
        return None
    return _located(ends.get(first - (sentence.word(first - 1) in POSSESSIVE)))


def code_apposed(sentence: Sentence, begins: Names, at: int) -> str | None:
    """The country that an apposition tells whose comma or bracket stands at a word; None where none is.

    ", a US-based relief group", ", the Brazilian oil company", ", a bank in Chad", ", Britain's largest lender".
    """
    if at + 2 >= len(sentence.lower) or sentence.lower[at] not in _OPENING:
        return None
    if sentence.lower[at + 1].isdigit() and sentence.lower[at + 2] == "," and at + 4 < len(sentence.lower):
        at += 2  # an age
    if sentence.lower[at + 1 : at + 3] in _SEATED:
        return _located(begins.get(at + 3))
    first = at + 1 + (sentence.lower[at + 1] in _ARTICLES)
    stop = min(first + LONGEST, len(sentence.lower))
    place = next((index for index in range(first, stop) if index in begins), stop)
    if not all(describes(sentence, index) or _says_what(sentence, index) for index in range(first, place)):
        return _seat(sentence, begins, first)
    if place == stop or not (place > first or sentence.lower[first - 1] in _ARTICLES or _owns(sentence, begins, place)):
        return _seat(sentence, begins, first)
    end = begins[place][0]
    end += 2 * (tuple(sentence.lower[end : end + 2]) == _BASED) or _owns(sentence, begins, place)
    noun = _pass_noun(sentence, end)
    return _located(begins[place]) if noun > end else _seat(sentence, begins, first)


def _described_from(sentence: Sentence, ends: Names, at: int) -> int:
    """Index of the first of the words in small letters that describe the name that begins at a word."""
    first = at
    while first > 0 and at - first < LONGEST + 1 and first not in ends and _leads_to(sentence, first - 1, at):
        first -= 1
    return first


def _leads_to(sentence: Sentence, at: int, name: int) -> bool:
    """Whether a word belongs to the noun before a name, or is that noun."""
    if not sentence.words[at].islower():
        return False
    trade = sentence.lower[at] in cue_words("trade-plural")
    return trade or (at == name - 1 and _says_what(sentence, at)) or leads_up(sentence, at)


def _says_what(sentence: Sentence, at: int) -> bool:
    """Whether a word in small letters says what somebody or a body is."""
    word = sentence.words[at]
    return word.islower() and (says_role(sentence, at) or any(word in cue_words(kind) for kind in _BODIES))


def _pass_noun(sentence: Sentence, at: int) -> int:
    """Index after the words that begin at a word and end with the noun that says what is named; `at` for no noun."""
    end = at
    while end < len(sentence.words) and end - at < LONGEST + 1 and sentence.words[end].islower():
        if _says_what(sentence, end):
            following = "".join(sentence.words[end + 1 : end + 2])
            if closes(sentence, end + 1) or following == "that" or following.endswith(("ing", "ed")):
                return end + 1
        elif not (describes(sentence, end) or is_descriptive(sentence.lower[end])):
            return at
        end += 1
    return at


def _seat(sentence: Sentence, begins: Names, at: int) -> str | None:
    """The country of the place in which what a noun says is: "a bank in Chad", "a lender based in Leeds"."""
    end = _pass_noun(sentence, at)
    if end == at:
        return None
    lower = sentence.lower
    if lower[end : end + 2] in _SEATED:
        return _located(begins.get(end + 2))
    return _located(begins.get(end + 1)) if lower[end : end + 1] in (["in"], ["from"]) else None


def _owns(sentence: Sentence, begins: Names, at: int) -> bool:
    """Whether the name that begins at a word has a mark of possession."""
    end = begins[at][0]
    return sentence.word(end) in POSSESSIVE


def _located(named: tuple[int, Cast] | None) -> str | None:
    return named[1].country if named and named[1].kind in _LOCATED else None

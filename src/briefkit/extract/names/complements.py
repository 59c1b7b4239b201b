"""What depends on a title: "of defence", "of the World Bank", "in Gaza province", "of the training centre".

What has a name is no part of the title but what it is held in; what has none, "of the training centre", is part of it,
and so is a body from which the office itself is named: "Chief of the General Staff".
"""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.extract.names.antecedents import Antecedents
from briefkit.extract.names.casts import Cast
from briefkit.extract.names.gazetteer import cue_words, load_gazetteer
from briefkit.extract.names.runs import pass_portfolio, run_end
from briefkit.extract.names.tokens import is_capitalised
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
PREPOSITIONS = frozenset({"of", "for", "at", "in", "with", "to", "on"})
_EMPLOYED = frozenset({"at", "for", "with", "of"})
_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST = 6  # words of a body without a name


@dataclass(frozen=True, slots=True)
class Complement:
    """What depends on a title.

    Attributes:
        last: Index after the last word that is part of the title.
        after: Index after all that depends on it: "in Chad" is no part of the title.
        of: The organisation or country that it says the title is held in.
        where: The place in which it says the title is held.
    """

    last: int
    after: int
    of: Cast | None = None
    where: Cast | None = None


def read_complement(
    sentence: Sentence, begins: dict[int, tuple[int, Cast]], antecedents: Antecedents, at: int
) -> Complement:
    """Read what depends on a title.

    Args:
        sentence: The sentence.
        begins: Its names by the index of their first word.
        antecedents: The organisations of the sentences before.
        at: Index after the title's head.
    """
    lower = sentence.lower
    if lower[at : at + 1] in (["of"], ["for"]):
        first = _pass_article(sentence, at + 1)
        end = pass_portfolio(sentence, first)
        if end > first and sentence.words[end - 1].islower() and (after := _pass_common(sentence, end)) > end:
            end = after if closes(sentence, after) else end  # "of digital campaigns"
        at = end if end > first else at
    if at + 1 >= len(lower) or lower[at] not in PREPOSITIONS:
        return Complement(at, at)
    first = _pass_described(sentence, begins, _pass_article(sentence, at + 1))
    if first not in begins:
        field = _read_nameless(sentence, antecedents, at, first)
        return field if field.of or field.after == at else _add_employer(sentence, begins, field)
    end, cast = begins[first]
    if lower[at] == "on" and cast.kind is not ActorKind.ORGANISATION:
        return Complement(at, at)  # "an expert on Chad"
    if lower[end : end + 1] and lower[end] in POSSESSIVE and end + 1 in begins:
        end, cast = begins[end + 1]
    if cast.kind is ActorKind.PLACE and end < len(lower) and is_capitalised(sentence.words[end]):
        end = run_end(sentence, end)  # "Leeds South district"
    after = pass_noun(sentence, first, end, cast)
    if lower[at] == "in":
        return Complement(at, after, where=cast)
    if lower[at] == "to":
        return Complement(after, after)
    keeps = after > end or names_office(sentence, end)
    return Complement(after if keeps else at, after, of=cast)


def names_office(sentence: Sentence, end: int) -> bool:
    """Whether a name that ends before a word belongs to the office's own: "Chief of the General Staff"."""
    return sentence.lower[end - 1] in cue_words("office-body")


def closes(sentence: Sentence, at: int) -> bool:
    """Whether an apposition can end before a word: "X, the envoy, said", but not "After X, the envoy said"."""
    lower = sentence.lower
    return at >= len(lower) or not lower[at].isalpha() or lower[at] in cue_words("apposition-end")


def _read_nameless(sentence: Sentence, antecedents: Antecedents, at: int, first: int) -> Complement:
    """Read "of the training centre", which the title keeps, and "for the ministry", if that has been named before."""
    lower = sentence.lower
    known = load_gazetteer().entries.get(sentence.words[first]) if first < len(sentence.words) else None
    adjective = known is not None and known.kind is None  # "of European research"
    end = _pass_common(sentence, first + adjective)
    if lower[at] not in ("of", "for") or end == first + adjective or not closes(sentence, end):
        return Complement(at, at)
    of = antecedents.named(lower[first]) if end == first + 1 else None
    return Complement(at if of else end, end, of)


def _add_employer(sentence: Sentence, begins: dict[int, tuple[int, Cast]], field: Complement) -> Complement:
    """The complement "of mine safety" with the body for which somebody does that: "at the Orlan Institute"."""
    at = field.after
    if sentence.word(at) not in _EMPLOYED:
        return field
    end, cast = begins.get(_pass_article(sentence, at + 1), (at, None))
    if cast is None or cast.kind is not ActorKind.ORGANISATION:
        return field
    return Complement(field.last, end, of=cast)


def _pass_article(sentence: Sentence, at: int) -> int:
    return at + (sentence.word(at) in _ARTICLES)


def _pass_described(sentence: Sentence, begins: dict[int, tuple[int, Cast]], at: int) -> int:
    """Index of the body's name that one or two adjectives stand before: "the right-wing Orlan Forum", or `at`."""
    for end in (at + 1, at + 2):
        if end in begins and begins[end][1].kind is ActorKind.ORGANISATION:
            described = all(
                sentence.words[index].islower() and _describes(sentence.lower[index]) for index in range(at, end)
            )
            return end if described and sentence.words[at - 1].isalpha() else at
    return at


def _describes(word: str) -> bool:
    """Whether a word in small letters can stand between "at the" and a name; not "in" or "who"."""
    return "-" in word or (
        word.isalpha() and not any(word in cue_words(name) for name in ("function", "apposition-end"))
    )


def _pass_common(sentence: Sentence, at: int) -> int:
    """Index after words in small letters that may describe or be a noun."""
    first = at
    while at < len(sentence.words) and at - first < _LONGEST and sentence.words[at].islower():
        word = sentence.lower[at]
        if at > first and word.endswith("ed"):
            break
        if any(word in cue_words(name) for name in ("function", "speech", "auxiliary", "apposition-end")):
            break
        at += 1
    return at


def pass_noun(sentence: Sentence, first: int, end: int, cast: Cast) -> int:
    """Index after the noun that an adjective or place begins: "the Kazakh delegation", "Gaza province"."""
    known = load_gazetteer().match(sentence.words, first)
    if cast.kind is ActorKind.PLACE or (known and known[1].kind is None):
        after = _pass_common(sentence, end)
        return after if closes(sentence, after) else end
    return end


def pass_object(sentence: Sentence, at: int) -> int:
    """Index after the noun in small letters, its article included, that begins at a word: "the contingent", or `at`."""
    first = _pass_article(sentence, at)
    end = _pass_common(sentence, first)
    return end if end > first and closes(sentence, end) else at

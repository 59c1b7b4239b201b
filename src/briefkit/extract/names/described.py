"""Bodies named by whose they are and a noun in small letters: "Chad's foreign ministry", "the Leeds coroner"."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import cue_words, load_gazetteer
from briefkit.extract.names.runs import POSSESSIVE
from briefkit.extract.names.tokens import is_capitalised
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_LONGEST = 4  # words that describe the noun
_OWNERS = (ActorKind.COUNTRY, ActorKind.PLACE, None)


def find_described(sentence: Sentence, at: int, kind: ActorKind | None) -> int | None:
    """Index after a body's noun where a body is described behind the name that ends before a word; None for no body.

    "Kenya's central bank", "Leeds health authority", "the Swiss supreme court". Where more of a name follows, the noun
    only says what is named, "Chad's space agency Varen"; and what is no more than a sort is nobody, "Leeds courts".

    Args:
        sentence: The sentence.
        at: Index after the name.
        kind: What it names; None for an adjective. Of bodies only a court is one of its own, "the Union's top court".
    """
    lower, words = sentence.lower, sentence.words
    owned = at < len(words) and words[at] in POSSESSIVE
    first = end = at + owned
    if first >= len(words) or not words[first].islower():
        return None
    stop = min(len(words), first + _LONGEST)
    while end < stop and lower[end] in cue_words("described-modifier") and words[end].islower():
        end += 1
    noun = _noun_end(sentence, end) or (end > first and _noun_end(sentence, end - 1)) or None
    if noun is None or not words[noun - 1].islower():
        return None
    if kind not in _OWNERS and not (owned and lower[noun - 1] == "court"):
        return None
    if lower[noun - 1] in cue_words("described-office"):
        return None if _is_named(sentence, noun) else _pass_office(sentence, noun)
    return None if is_capitalised("".join(words[noun : noun + 1]) or ".") else _pass_office(sentence, noun)


def find_office(sentence: Sentence, at: int, last: int) -> str | None:
    """The country of the office that a run ``[at, last)`` names with its place and without its holder; None for none.

    "The Texas Attorney General" acts as a body does; "the Texas Attorney General, Ann Orlan," is she.
    """
    lower = sentence.lower
    if "-".join(lower[last - 2 : last]) not in cue_words("described-pair"):
        return None
    known = load_gazetteer().match(sentence.words, at)
    if lower[last - 1] not in cue_words("described-office") or known is None or _is_named(sentence, last):
        return None
    levels = [word for word in lower[known[0] : last - 2] if word != "state"]
    placed = known[1].kind is ActorKind.PLACE and cue_words("title-place").issuperset(levels)
    return known[1].country if placed else None


def _noun_end(sentence: Sentence, at: int) -> int | None:
    """Index after the noun of a body that begins at a word: "ministry", "coast guard", "medical examiner"."""
    lower = sentence.lower
    if "-".join(lower[at : at + 2]) in cue_words("described-pair"):
        return at + 2
    return at + 1 if sentence.word(at) in cue_words("described-noun") else None


def _pass_office(sentence: Sentence, end: int) -> int:
    """Index after "'s office" behind somebody who holds one: "the Leeds coroner's office"."""
    lower = sentence.lower
    return (
        end + 2
        if sentence.words[end : end + 1] and lower[end] in POSSESSIVE and sentence.word(end + 1) == "office"
        else end
    )


def _is_named(sentence: Sentence, at: int) -> bool:
    """Whether behind an office stands who holds it: "the Leeds coroner Ann Orlan", "the Leeds coroner, Ann Orlan,"."""
    words = sentence.words[at : at + 2]
    if words[:1] == [","]:
        return len(words) > 1 and is_capitalised(words[1])
    return bool(words) and is_capitalised(words[0])

"""Organisations that a known name, or a people's, is only the beginning or end of: newspapers, parties, branches."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import cue_words, is_given_name, is_surname, load_gazetteer
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence


def body_end(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after a newspaper or party that begins a run ``[at, last)``; no word is one by itself."""
    return (_newspaper_end(sentence, at, last) or _party_end(sentence, at)) if last - at > 1 else None


def _newspaper_end(sentence: Sentence, at: int, last: int) -> int | None:
    """Index after a newspaper's name that begins a run ``[at, last)``: "Leeds Morning Star", "Sunday Mirror"."""
    lower = sentence.lower
    known = load_gazetteer().match(sentence.words, at)
    end = known[0] if known and known[1].kind is ActorKind.PLACE else at
    while end < last and lower[end] in cue_words("newspaper-edition"):
        end += 1
    return end + 1 if at < end < last and lower[end] in cue_words("newspaper") else None


def _party_end(sentence: Sentence, at: int) -> int | None:
    """Index after a party that is named by its followers: "Liberal Democrats", "Social Democrats"."""
    lower = sentence.lower
    named = lower[at] in cue_words("party-adjective") and lower[at + 1] in cue_words("party-follower")
    return at + 2 if named else None


def is_branch(sentence: Sentence, at: int, end: int, last: int) -> bool:
    """Whether a place behind a body's noun is part of the name: "Police Scotland"; not "the Army Chad sent".

    Args:
        sentence: The sentence.
        at: Index of the body's first word.
        end: Index after its noun.
        last: Index after the run's last word, with which the place has to end.
    """
    known = load_gazetteer().match(sentence.words, end)
    named = end - at > 1 or at == 0 or sentence.lower[at - 1] != "the"
    return named and known is not None and known[0] == last and known[1].kind in (ActorKind.PLACE, ActorKind.COUNTRY)


def is_named_like_bodies(sentence: Sentence, at: int, end: int) -> bool:
    """Whether somebody bears a surname that bodies are called by: "Will Banks"."""
    given, family = sentence.words[at], sentence.words[end - 1]
    return end - at == 2 and family.endswith("s") and is_given_name(given) and is_surname(family)

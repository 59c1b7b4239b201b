"""Organisations that a known name, or a people's, is only the beginning or end of: newspapers and parties."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import cue_words, load_gazetteer
from briefkit.extract.names.tokens import Sentence
from briefkit.model.facts import ActorKind


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

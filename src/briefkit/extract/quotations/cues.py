"""Cue verbs: the words that report what somebody said, and what may follow each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefkit.extract.lexicon import read_table


class Frame(StrEnum):
    """What a cue verb takes as the words that were said."""

    BARE = "bare"
    THAT = "that"
    ADDRESSEE = "addressee"
    QUESTION = "question"
    NAMING = "naming"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class CueVerb:
    """One form of a cue verb: its frame, and the particle that must follow it ("out" for "pointed")."""

    frame: Frame
    particle: str = ""


@cache
def read_cues() -> Mapping[str, CueVerb]:
    """Every form of every cue verb."""
    return {
        form: CueVerb(Frame(frame), lemma.partition(" ")[2])
        for lemma, forms, frame in read_table("quotations_cues.tsv")
        for form in forms.split()
    }


def reports(word: str) -> bool:
    """Whether a word is a form of a cue verb that needs no quotation marks."""
    verb = read_cues().get(word)
    return verb is not None and verb.frame not in (Frame.NAMING, Frame.MARKS)


@cache
def read_heralds() -> frozenset[str]:
    """Words, with the marks that may follow, one of which every sentence holds that reports but does not quote."""
    reporting = set(filter(reports, read_cues()))
    return frozenset(word + mark for word in reporting | {"according", "According"} for mark in ("", *",.:;"))

"""Corrected figures: what an outlet took back later stands on the row that prints it, beside the right figure.

A correction gives the wrong figure and then the right one: "An earlier version gave the price as 24 million dollars. It
is 18.4 million." The row of a telling by the same outlet that has the wrong one is marked, and stays as it was told.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefkit.model.document import Document
from briefkit.model.folding import fold
from briefkit.model.selection import Correction, Disagreement, SelectedEvent
from briefkit.select.disagreements import read_figures

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"'])")
_WRONG = re.compile(
    r"\b(?:earlier|previous|original|first)\sversions?\b|\b(?:our|an?|the)\s(?:earlier\s)?(?:article|report|story)\b"
    r"[^.;]{0,60}\b(?:gave|put|said|stated)\b|\b(?:erroneously|incorrectly|mistakenly|wrongly)\b",
    re.IGNORECASE,
)
"""What a sentence has that gives the wrong figure."""
_RIGHT = re.compile(
    r"\b(?:correct|right)\s(?:amount|count|figure|number|price|sum|toll|total|value)\s(?:is|was)\s(?P<words>[$€£]?\d[\d,.]*\d)"
)
"""The right figure where the sentence does not repeat what it counts."""
_LEAST = 10
"""The lowest figure that tells by itself that a row prints the wrong one."""


@dataclass(frozen=True, slots=True)
class _Corrected:
    """A figure that an outlet took back.

    Attributes:
        about: What it counts.
        wrong: It.
        words: The right one, as the correction has it.
        correction: Where that stands.
    """

    about: str
    wrong: float
    words: str
    correction: Correction


def mark_corrected(
    events: Sequence[SelectedEvent], corrections: Sequence[Correction], documents: Mapping[str, Document]
) -> tuple[SelectedEvent, ...]:
    """The events, with the right figure on each whose outlet took back the one that it prints.

    Args:
        events: All events.
        corrections: Those of all documents.
        documents: They, by their ids.
    """
    corrected = [each for correction in corrections for each in _read_corrected(correction)]
    if not corrected:
        return tuple(events)
    return tuple(_mark(event, corrected, documents) for event in events)


def _read_corrected(correction: Correction) -> Iterator[_Corrected]:
    """The wrong figures of a correction, each with the next one of its kind that is said to be right."""
    sentences = _SENTENCE.split(correction.text)
    for place, sentence in enumerate(sentences):
        if _WRONG.search(sentence) is None:
            continue
        for about, value, _ in read_figures(sentence):
            right = [each for later in sentences[place + 1 : place + 2] for each in read_figures(later)]
            words = next((words for also, other, words in right if also == about and other != value), None)
            if words is None and (named := _RIGHT.search(" ".join(sentences[place + 1 : place + 2]))):
                words = named["words"]
            if words is not None and value >= _LEAST:
                yield _Corrected(about, value, words, correction)


def _mark(event: SelectedEvent, corrected: Sequence[_Corrected], documents: Mapping[str, Document]) -> SelectedEvent:
    printed = {(about, value) for about, value, _ in read_figures(event.text)}
    told = {_name_outlet(documents[report.document]) for report in event.reports}
    notes = tuple(
        Disagreement("correction", ((each.words, (each.correction.document,)),))
        for each in corrected
        if (each.about, each.wrong) in printed and _name_outlet(documents[each.correction.document]) in told
    )
    return dataclasses.replace(event, disagreements=(*event.disagreements, *notes)) if notes else event


def _name_outlet(document: Document) -> str:
    """Who published a document; one that names no outlet is its own."""
    return fold(document.outlet) if document.outlet else document.id

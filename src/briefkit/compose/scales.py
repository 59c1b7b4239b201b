"""The scales that a report uses: likelihood and confidence of its judgements, grades of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefkit.model.grading import LIKELIHOOD_SCALES, RELIABILITY, Scales
from briefkit.model.report import Block, Bullets, Empty, Inline, Source, Strong, Text

_CONFIDENCE = "high, moderate or low: how well a judgement is founded, not how likely it is."
_RECORD = "It is for the source's record, and says nothing of whether a single report is true."


def compose_scales(scales: Scales, sources: Iterable[Source]) -> tuple[Block, ...]:
    """A line on each scale that is used: words of likelihood, confidence, grades of sources."""
    items = (*_explain_judgements(scales), *_explain_grades(sources))
    if not items:
        return (Empty("No likelihood, confidence or grade of a source is given.", periodic=False),)
    return (Bullets(items),)


def _explain_judgements(scales: Scales) -> Iterator[tuple[Inline, ...]]:
    for row in scales.likelihood:
        words = ", ".join(f"{term} {share}".replace(" ", "\u00a0") for term, share in LIKELIHOOD_SCALES[row])
        yield Strong("Likelihood (ICD 203): "), Text(f"{words}.")
    if scales.confidence:
        yield Strong("Confidence (ICD 203): "), Text(_CONFIDENCE)


def _explain_grades(sources: Iterable[Source]) -> Iterator[tuple[Inline, ...]]:
    if any(source.reliability for source in sources):
        grades = ", ".join(f"{letter}\u00a0{meaning}" for letter, meaning in RELIABILITY.items())
        yield Strong("Reliability of a source (Admiralty): "), Text(f"{grades}. {_RECORD}")

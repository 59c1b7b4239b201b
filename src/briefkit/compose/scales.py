"""The scales that a report uses: likelihood and confidence of its judgements, grades of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefkit.languages import Catalogue, message
from briefkit.languages.lists import join_commas
from briefkit.model.grading import LIKELIHOOD_SCALES, RELIABILITY, Scales
from briefkit.model.report import Block, Bullets, Empty, Inline, Source, Strong, Text

_CONFIDENCE = message("high, moderate or low: how well a judgement is founded, not how likely it is.")
_RECORD = message("It is for the source's record, and says nothing of whether a single report is true.")


def compose_scales(scales: Scales, sources: Iterable[Source], catalogue: Catalogue) -> tuple[Block, ...]:
    """A line on each scale that is used: words of likelihood, confidence, grades of sources."""
    items = (*_explain_judgements(scales, catalogue), *_explain_grades(sources, catalogue))
    if not items:
        words = catalogue.say("No likelihood, confidence or grade of a source is given.")
        return (Empty(words, periodic=False),)
    return (Bullets(items),)


def _explain_judgements(scales: Scales, catalogue: Catalogue) -> Iterator[tuple[Inline, ...]]:
    for row in scales.likelihood:
        terms = (f"{catalogue.say(term)} {share}".replace(" ", "\u00a0") for term, share in LIKELIHOOD_SCALES[row])
        yield _label(message("Likelihood (ICD 203):"), f"{join_commas(terms, catalogue)}.", catalogue)
    if scales.confidence:
        yield _label(message("Confidence (ICD 203):"), catalogue.say(_CONFIDENCE), catalogue)


def _explain_grades(sources: Iterable[Source], catalogue: Catalogue) -> Iterator[tuple[Inline, ...]]:
    if any(source.reliability for source in sources):
        grades = join_commas(
            (f"{letter}\u00a0{catalogue.say(meaning)}" for letter, meaning in RELIABILITY.items()), catalogue
        )
        yield _label(message("Reliability of a source (Admiralty):"), f"{grades}. {catalogue.say(_RECORD)}", catalogue)


def _label(label: str, words: str, catalogue: Catalogue) -> tuple[Inline, ...]:
    return Strong(f"{catalogue.say(label)} "), Text(words)

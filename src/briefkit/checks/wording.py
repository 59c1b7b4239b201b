"""Rules for words of likelihood, confidence and judgement, in the text that the desk wrote.

Of a spec, each text is checked where it is written, line by line (`briefkit.prose.checking`). What is left for here is
what no text alone shows, and reports that were read from a file or built by a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefkit.checks.case import Case, Finding, show
from briefkit.model.report import (
    Assessed,
    Block,
    Bullets,
    Cite,
    Inline,
    KeyPoints,
    Paragraph,
    Reported,
    Verbatim,
)
from briefkit.prose.likelihood import Judging, find_confidence, find_judgement, find_likelihoods

_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def find_mixed_words(case: Case) -> Iterator[Finding]:
    """Likelihood and confidence in one sentence."""
    if case.spec is not None or not case.is_english:
        return
    for _, text in _list_judgements(case):
        for sentence in _SENTENCES.split(text):
            likelihood = next(find_likelihoods(sentence), None)
            confidence = find_confidence(sentence)
            if likelihood and confidence:
                both = f"{confidence.words!r} and {likelihood.words!r}"
                yield Finding(f"{both} are in one sentence; give the confidence a sentence of its own")


def find_mixed_scales(case: Case) -> Iterator[Finding]:
    """Words of likelihood from both rows of the scale, or from none."""
    if not case.is_english:
        return
    first: tuple[str, Judging] | None = None
    for section, text in _list_judgements(case):
        for word in find_likelihoods(text):
            if word.row is None:
                if case.spec is None:
                    message = (
                        f"{word.words!r} is not a word of the likelihood scale; use one that is: 'unlikely', 'likely'"
                    )
                    yield Finding(message)
                continue
            first = first or (section, word)
            if word.row != first[1].row and (case.spec is None or section != first[0]):
                message = (
                    f"{word.words!r} in section {section!r} and {first[1].words!r} in section {first[0]!r} are words "
                    "of two scales; use one of them throughout"
                )
                yield Finding(message, f"texts.{section}")


def find_judgement_in_reports(case: Case) -> Iterator[Finding]:
    """The desk's judgement in a block that reports."""
    if case.spec is not None or not case.is_english:
        return
    for section in case.report.sections:
        for number, block in enumerate(section.blocks):
            if number < section.written or isinstance(block, Reported | KeyPoints):
                for text in _list_reported(block):
                    found = next(filter(None, map(find_judgement, _SENTENCES.split(text))), None)
                    if found:
                        message = (
                            f"{found.words!r} in {show(text)} judges, and section {section.id!r} reports; say whose "
                            "judgement it is, or move it to an assessment"
                        )
                        yield Finding(message)


def _list_judgements(case: Case) -> Iterator[tuple[str, str]]:
    """The text of each judgement, with the id of its section; a likelihood in a field of its own is a sentence."""
    for section in case.report.sections:
        for block in section.blocks:
            if isinstance(block, Assessed):
                own = f" It is {block.likelihood}." if block.likelihood else ""
                yield section.id, _say(block.judgement) + own


def _list_reported(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(content) | Reported(content):
            yield _say(content)
        case Bullets(items):
            yield from map(_say, items)
        case KeyPoints(points):
            yield from (_say(point.content) for point in points)


def _say(content: Iterable[Inline]) -> str:
    """The desk's own words in a line; those of a source are nobody's judgement here."""
    return "".join(each.text for each in content if not isinstance(each, Cite | Verbatim))

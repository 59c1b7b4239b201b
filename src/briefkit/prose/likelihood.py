"""Words of likelihood and confidence, and how they may be used (ICD 203, 2015, D.6.e.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.model.grading import LIKELIHOOD_ROWS, Scales

OUTSIDE = (
    "could possibly",
    "may possibly",
    "might possibly",
    "possibly",
    "perhaps",
    "maybe",
    "conceivably",
    "conceivable",
    "may well",
    "might well",
    "could well",
    "cannot be ruled out",
    "cannot rule out",
    "a real possibility",
    "a serious possibility",
    "a fair chance",
    "a good chance",
    "a chance",
    "quite likely",
    "more likely than not",
    "certain to",
)
"""Words that sound like a likelihood and are none of the scale."""
_CONFIDENCE = re.compile(r"\b(?:high|moderate|low|medium|some|great|full|limited)\s+confidence\b", re.IGNORECASE)


def _compile(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


_ROWS = tuple(map(_compile, LIKELIHOOD_ROWS))
_OUTSIDE = _compile(OUTSIDE)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


@dataclass(frozen=True, slots=True)
class Judging:
    """A word of likelihood or confidence.

    Attributes:
        words: As written.
        start: Where it begins in the sentence.
        row: Which row of terms it is of; None for what is of neither.
    """

    words: str
    start: int
    row: int | None


def find_likelihoods(sentence: str) -> Iterator[Judging]:
    """The words of likelihood in a sentence of an assessment, those inside quotation marks aside."""
    hidden = _QUOTED.sub(lambda found: " " * len(found[0]), sentence)
    found = [Judging(each[0], each.start(), None) for each in _OUTSIDE.finditer(hidden)]
    taken = [(each.start, each.start + len(each.words)) for each in found]
    for row, pattern in enumerate(_ROWS):
        for match in pattern.finditer(hidden):
            if not any(start <= match.start() < end for start, end in taken):
                found.append(Judging(match[0], match.start(), row))
    yield from sorted(found, key=lambda each: each.start)


def find_scales(texts: Sequence[str]) -> Scales:
    """The scales that judgements use."""
    used = {each.row for text in texts for each in find_likelihoods(text) if each.row is not None}
    return Scales(tuple(sorted(used)), any(find_confidence(text) for text in texts))


def find_confidence(sentence: str) -> Judging | None:
    """The words that say how sure a judgement is: "moderate confidence"."""
    found = _CONFIDENCE.search(sentence)
    return Judging(found[0], found.start(), None) if found else None

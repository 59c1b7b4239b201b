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
_JUDGING = re.compile(
    r"\b(?:we (?:assess|believe|expect|judge|think)|in our (?:assessment|judge?ment|opinion|view)|our assessment is)\b",
    re.IGNORECASE,
)
"""Words by which the desk says that it judges."""
_PLAIN_WORDS = frozenset(("remote", "probable", "a chance", "a good chance", "a fair chance", "certain to"))
"""Words of likelihood that mean something else as often: "remote villages", "a chance to speak"."""
_ATTRIBUTED = re.compile(
    r"\b(?:accord(?:s|ing) to|said|says?|saying|told|tells?|warn(?:s|ed|ing)?|expect(?:s|ed|ing)?|forecasts?"
    r"|predict(?:s|ed)?|estimat(?:e|es|ed)|believ(?:e|es|ed)|announc(?:e|es|ed)|report(?:s|ed)?|call(?:s|ed)|fear(?:s|ed)?"
    r"|hop(?:e|es|ed)|think(?:s)?|thought|claim(?:s|ed)?|argu(?:e|es|ed)|consider(?:s|ed)?|suggest(?:s|ed)?|wr(?:ite|ites|ote))\b",
    re.IGNORECASE,
)
"""Words by which a sentence says whose judgement it tells."""
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


def find_judgement(sentence: str) -> Judging | None:
    """The first words in a reported sentence that judge, where it does not say that somebody else does."""
    hidden = _QUOTED.sub(lambda found: " " * len(found[0]), sentence)
    own = _JUDGING.search(hidden)
    if own:
        return Judging(own[0], own.start(), None)
    if _ATTRIBUTED.search(hidden):
        return None
    return next((each for each in find_likelihoods(sentence) if each.words.lower() not in _PLAIN_WORDS), None)


def find_scales(texts: Sequence[str]) -> Scales:
    """The scales that judgements use."""
    used = {each.row for text in texts for each in find_likelihoods(text) if each.row is not None}
    return Scales(tuple(sorted(used)), any(find_confidence(text) for text in texts))


def find_confidence(sentence: str) -> Judging | None:
    """The words that say how sure a judgement is: "moderate confidence"."""
    found = _CONFIDENCE.search(sentence)
    return Judging(found[0], found.start(), None) if found else None

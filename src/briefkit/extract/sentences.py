"""Sentences, as spans of the text.

sentencex (Wikimedia) splits; what it misses in news is mended here: abbreviations that news uses before a name or a
number do not end a sentence, and a dateline ("BAKU, June 3 (Outlet) -") is a sentence of its own. A sentence never runs
over the end of a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefkit.model.document import Span
from briefkit.model.paragraphs import trim_span

_TITLE = re.compile(
    r"\b(?:Gen|Col|Lt|Maj|Capt|Sgt|Adm|Cmdr|Brig|Cpl|Sen|Rep|Gov|Pres|Rev|Hon|Amb|Prof|Dr|Mr|Mrs|Ms|Messrs|St|Mt|Ft)\.$"
    r"|(?<![\w.])[A-Z]\.$"
)
_MEASURE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs|approx|mos|bn|mn|tn|etc)\.$")
_DATELINE = re.compile(
    r"[^\W\d_a-z][\w.'’ -]{1,30}(?:,\s[A-Z][\w. ]{1,20}){0,2}(?:,\s\w{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?\s*"
    r"(?:\([^()\n]{2,40}\)\s*)?(?:--|[-–—])\s+"
)
"""Place in capitals, perhaps a region, a day and an outlet, then a dash."""
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.$")
_CALENDAR = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z]{3,4}\b"
)
_ODD_SPACE = re.compile(r"[^\S\x00-\x7f]")
"""White space outside ASCII, over which sentencex 1.0.32 stumbles behind a single capital and aborts the process."""
_NUMBER = re.compile(r"\b(?:Nos?|pp?|art|ca)\.$", re.IGNORECASE)

_NO_ABBREVIATION = re.compile(
    r"\b(?:art|con|ill|may|me|no)\.[\"”’')]*\s+(?=[\"“‘'(]*[A-Z])|\b[ap]\.m\.\s+(?=[\"“‘][A-Z])"
)
"""Words that sentencex takes for abbreviations, which are plain words in small letters; hours before a quotation."""


def split_sentences(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences of each paragraph, without the white space around them."""
    from sentencex import get_sentence_boundaries

    sentences: list[Span] = []
    for paragraph in paragraphs:
        dateline = read_dateline(text, paragraph)
        if dateline is not None:
            sentences.append(trim_span(text, *dateline))
            paragraph = Span(dateline.end, paragraph.end)
        body = text[paragraph.start : paragraph.end]
        pending: int | None = None
        for first, end in _split_more(body, get_sentence_boundaries("en", _ODD_SPACE.sub(" ", body))):
            start = first if pending is None else pending
            if _runs_on(body[start:end].rstrip(), body[end : end + 20].lstrip()):
                pending = start
                continue
            pending = None
            span = trim_span(text, paragraph.start + start, paragraph.start + end)
            if span.start < span.end:
                sentences.append(span)
        if pending is not None:
            sentences.append(trim_span(text, paragraph.start + pending, paragraph.end))
    return tuple(sentences)


def _split_more(body: str, boundaries: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, int]]:
    """The sentences that sentencex finds, cut again after plain words that it takes for abbreviations."""
    for boundary in boundaries:
        start, end = boundary["start_index"], boundary["end_index"]
        for match in _NO_ABBREVIATION.finditer(body, start, end):
            if match.end() < end:
                yield start, match.end()
                start = match.end()
        yield start, end


def read_dateline(text: str, paragraph: Span) -> Span | None:
    """The dateline that a paragraph opens with, dash and white space included."""
    match = _DATELINE.match(text, paragraph.start, min(paragraph.end, paragraph.start + 120))
    if match is None or not text[paragraph.start : paragraph.start + 3].isupper():
        return None
    return Span(*match.span())


def _runs_on(sentence: str, following: str) -> bool:
    """Whether the full stop at the end of `sentence` only marks an abbreviation."""
    if _TITLE.search(sentence):
        return following[:1].isalpha()
    if _CLOCK.search(sentence) or _WEEKDAY.search(sentence):
        return following[:1].islower() or following[:1].isdigit() or _CALENDAR.match(following) is not None
    if _MEASURE.search(sentence):
        return following[:1].islower() or following[:1].isdigit()
    return following[:1].isdigit() and _NUMBER.search(sentence) is not None

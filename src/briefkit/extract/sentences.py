"""Sentences, as spans of the text.

sentencex (Wikimedia) splits; what it misses in news is mended here: abbreviations that news uses before a name or a
number do not end a sentence, nor does a quotation before the words that say whose it is; and a dateline ("BAKU, June 3
(Outlet) -") is a sentence of its own. A sentence never runs over the end of a paragraph, nor on without end.

sentencex takes quadratic time over quotation marks that stay open and over text without spaces, so that a long
paragraph is given to it in windows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefkit.extract.run_ins import find_run_ins
from briefkit.extract.seams import OPENING, find_opening_seams, find_seams
from briefkit.model.document import Span
from briefkit.model.paragraphs import trim_span

_TITLE = re.compile(
    r"\b(?:Gen|Col|Lt|Maj|Capt|Sgt|Adm|Cmdr|Brig|Cpl|Sen|Rep|Gov|Pres|Rev|Hon|Amb|Prof|Dr|Mr|Mrs|Ms|Messrs|St|Mt|Ft)\.$"
    r"|(?<![\w.])[A-Z]\.$"
)
_MEASURE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs|approx|mos|bn|mn|tn|etc)\.$")
_DATELINE = re.compile(
    r"[^\W\d_a-z][\w.'’ /\\-]{1,30}(?:,\s[A-Z][\w. ]{1,20}){0,2}(?:,\s\w{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?\s*"
    r"(?:\([^()\n]{2,40}\)\s*)?(?:--|[-–—])\s+"
)
"""Place in capitals, or two with a stroke between, perhaps a region, a day and an outlet, then a dash."""
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.$")
_CALENDAR = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z]{3,4}\b"
)
_ODD_SPACE = re.compile(r"[^\S\x00-\x7f]")
"""White space outside ASCII, over which sentencex 1.0.32 stumbles behind a single capital and aborts the process."""
_NUMBER = re.compile(r"\b(?:Nos?|pp?|art|ca)\.$", re.IGNORECASE)

_NO_ABBREVIATION = re.compile(
    r"\b(?:art|con|ill|me|no|[Mm]ay)\.[\"”’')]*\s+(?=[\"“‘'(]*[A-Z])|\b[ap]\.m\.\s+(?=[\"“‘][A-Z])"
)
"""Words that sentencex takes for abbreviations, which are plain words in small letters; hours before a quotation."""

_CALL = re.compile(r"[!?…][\"”’']+$")
_NAME = r"[A-Z][\w.'’-]{0,30}"
_PARTICLE = r"(?:al|bin|bint|da|de|del|den|der|di|dos|du|el|ibn|la|le|van|von|y)"
_SAID = (
    r"(?:said|says|asked|asks|added|adds|answered|answers|cried|cries|declared|declares|demanded|demands|exclaimed|exclaims"
    r"|joked|jokes|replied|replies|shouted|shouts|told|tells|tweeted|tweets|warned|warns|wondered|wonders|wrote|writes)"
)
_CLAUSE_ENDS = (
    r"(?=[.,;:!?]|\s[-–—]|$|\s+(?:[a-z]+ly|after|as|at|before|during|earlier|him|her|in|journalists|last|late|me|on|reporters"
    r"|the\s(?:audience|court|crowd|press)|them|this|today|tonight|us|when|while|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day)\b)"
)
_WHOSE = re.compile(
    rf"(?!(?:A|An|And|But|He|Her|His|I|It|Its|My|Our|She|So|That|The|Their|Then|There|These|They|This|Those|We|You)\b)"
    rf"{_NAME}(?:\s+[a-z-]{{1,20}}){{0,2}}(?:\s+(?:{_NAME}|{_PARTICLE})){{0,5}}(?:,\s[^.,;:!?\"“”]{{1,60}},)?\s+{_SAID}\b{_CLAUSE_ENDS}"
)
"""The words behind a question or a call that say whose it was, with a capital: “Will it hold?” Ada Lund asked."""

_WINDOW = 4_000
"""Characters that sentencex is given at once; longer than all but one paragraph of news in a thousand."""
_MARGIN = 1_000
"""Characters at the end of a window in which an end of a sentence may still hang on what follows."""
_LONGEST = 5_000
"""Characters of a sentence, four times as many as the longest of news has. Longer ones are lists without end or made to
do harm; readers of sentences, who look back and ahead in them, then never look far."""
_TAIL = 20
"""Characters before the end of a sentence that tell whether it is one; the longest abbreviation has six."""
_AHEAD = 160
"""Characters behind the end of a sentence that do so."""


def split_sentences(text: str, paragraphs: tuple[Span, ...], title: str = "") -> tuple[Span, ...]:
    """The sentences of each paragraph, without the white space around them.

    Args:
        text: The document's text.
        paragraphs: Its paragraphs.
        title: Its title, which the text may repeat.
    """
    sentences: list[Span] = []
    for part in _part_at_seams(text, paragraphs, title):
        dateline = read_dateline(text, part)
        paragraph = part
        if dateline is not None:
            sentences.append(trim_span(text, *dateline))
            paragraph = Span(dateline.end, paragraph.end)
        body = text[paragraph.start : paragraph.end]
        start = 0
        for end in _split_more(body, _find_ends(body)):
            if end < len(body) and _runs_on(
                body[max(start, end - _TAIL) : end].rstrip(), body[end : end + _AHEAD].lstrip()
            ):
                continue
            for cut in (*_cut_long(body, start, end), end):
                span = trim_span(text, paragraph.start + start, paragraph.start + cut)
                if span.start < span.end:
                    sentences.append(span)
                start = cut
    return tuple(sentences)


def _part_at_seams(text: str, paragraphs: tuple[Span, ...], title: str) -> Iterator[Span]:
    """The paragraphs, cut at their seams."""
    for place, paragraph in enumerate(paragraphs):
        start = paragraph.start
        body = text[paragraph.start : paragraph.end]
        seams = {*find_seams(body)}
        if place < OPENING:
            seams.update(find_opening_seams(body, text, title))
        if place == 0:
            lead = max(seams, default=0)
            seams.update([lead + run_in for run_in in find_run_ins(body[lead:])])
        for seam in sorted(seams):
            yield Span(start, paragraph.start + seam)
            start = paragraph.start + seam
        yield Span(start, paragraph.end)


def _find_ends(body: str) -> Iterator[int]:
    """The ends of the sentences that sentencex finds in a paragraph; the last one is the paragraph's."""
    from sentencex import get_sentence_boundaries

    at = 0
    while at < len(body):
        window = _ODD_SPACE.sub(" ", body[at : at + _WINDOW])
        ends = [at + boundary["end_index"] for boundary in get_sentence_boundaries("en", window)]
        if at + _WINDOW < len(body):
            ends = [end for end in ends if end <= at + _WINDOW - _MARGIN] or ends[:-1]
        else:
            ends = [*(end for end in ends if end < len(body)), len(body)]
        yield from ends
        at = ends[-1] if ends else at + _WINDOW


def _cut_long(body: str, start: int, end: int) -> Iterator[int]:
    """Where a sentence is cut that is longer than any is: at its last blank within the bound, else at the bound."""
    while end - start > _LONGEST:
        limit = start + _LONGEST
        blank = body.rfind(" ", limit - _MARGIN, limit)
        start = limit if blank < 0 else blank + 1
        yield start


def _split_more(body: str, ends: Iterable[int]) -> Iterator[int]:
    """The ends of sentences, and those after plain words that sentencex takes for abbreviations."""
    start = 0
    for end in ends:
        for match in _NO_ABBREVIATION.finditer(body, start, end):
            if match.end() < end:
                yield match.end()
        yield end
        start = end


def read_dateline(text: str, paragraph: Span) -> Span | None:
    """The dateline that a paragraph opens with, dash and white space included."""
    match = _DATELINE.match(text, paragraph.start, min(paragraph.end, paragraph.start + 120))
    if match is None or not text[paragraph.start : paragraph.start + 3].isupper():
        return None
    return Span(*match.span())


def _runs_on(sentence: str, following: str) -> bool:
    """Whether the mark at the end of `sentence` only ends an abbreviation, or a quotation that is told whose it was."""
    if _CALL.search(sentence):
        return _WHOSE.match(following) is not None
    if _TITLE.search(sentence):
        return following[:1].isalpha()
    if _CLOCK.search(sentence) or _WEEKDAY.search(sentence):
        return following[:1].islower() or following[:1].isdigit() or _CALENDAR.match(following) is not None
    if _MEASURE.search(sentence):
        return following[:1].islower() or following[:1].isdigit()
    return following[:1].isdigit() and _NUMBER.search(sentence) is not None

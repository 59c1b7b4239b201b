"""Seams: where a headline, a caption or a time stamp runs into the story without a mark that ends it.

Text that was saved from a page or comes from a press database often opens so: "Aid reaches Orvel The first lorries have
arrived". Captions stand further down as well. What stands before a seam is no part of the sentence behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefkit.model.document import Span
from briefkit.text.function_words import words_of
from briefkit.text.outlets import is_outlet

OPENING = 3
"""Paragraphs of a document in which headlines and time stamps stand."""
_LONGEST = 700
"""Characters of a paragraph among which they do."""
_OPENERS = (
    "A|About|After|All|Almost|Although|Among|An|As|At|Before|Both|But|By|Despite|Dozens|During|Each|Every|Following|For"
    "|From|He|How|However|Hundreds|If|In|It|Many|Meanwhile|More|Most|Nearly|On|Several|She|Since|Some|That|The|There"
    "|These|They|This|Those|Thousands|To|Two|Until|Up|We|What|When|Where|While|Who|With"
)
"""Words that open sentences and are written small within them."""
_OPENER = re.compile(
    rf"(?<=[a-z0-9'’”)])\s+(?=(?:{_OPENERS})\s+[a-z0-9]|(?:The|A|An)\s+[A-Z][a-z]+(?:an|ch|ese|ish)\s+[a-z])"
)
_NOUN = re.compile(r"(?<![\w'’-])([a-z][\w'’-]*)\s+(?=(Police|[A-Z][a-z]+[a-rt-z]s)\s+[a-z])")
"""A plural with a capital between two words in small letters: "aid reaches town Lorries have arrived"."""
_STAMP = re.compile(
    r"\b\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?\s)?"
    r"(?:GMT|BST|UTC|UK|ET|PT|[ECMP][SD]T|CES?T|EES?T|IST|JST|AES?T)(?:\s(?:[Tt]ime|Help))?\s+"
    r"(?:\([A-Z][^()]{1,30}\)\s(?:--|[-–—])\s+)?(?=[A-Z])"
    r"|\b[Uu]pdated(?:\sat)?\s\d{1,2}[:.]\d\d\s+(?=An?\s|[A-Z][a-z])"
)
"""A time of day as pages are stamped, and the agency behind it: "9:46 am EDT (Wire) - The mayor …".

It has its zone, or is said to be that of the page: "Last updated at 11:24 The mayor …".
"""
_BEGUN = re.compile(r"\s+[\"“'‘(]?[A-Z]")
"""How a sentence begins behind a title that is more than its first words."""
_CREDIT = re.compile(
    r"(?:\)|-RRB-)\s+"
    r"(?=[A-Z]{3,}[A-Z .'’-]{0,25}\s?,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:\s\([^()]{2,30}\))?\s(?:--|[-–—])\s)"
)
"""The end of a picture's credit in brackets before a dateline: "(By Ana Lund -- Wire) ORVEL, Sept. 20 -- "."""
_PHOTOGRAPHER = re.compile(
    r"\b(?:Photo|Photograph|Picture|Image)s?:\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
    r"(?:/[A-Z]\w+(?:\s(?:Archive|Features|Images|Media|Newspapers|Pictures|Press))?){1,3}\s+(?=[A-Z])"
)
"""A picture's credit without brackets: "Photograph: Ana Lund/Wire The school has closed"."""
_CREDITED = re.compile(
    r"\s*(?:\(|-LRB-)\s?(?:"
    r"(?:By|Photo by|Photograph by)\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3}(?=\s?(?:--|[-–—/]|for\b|\)|-RRB-))"
    r"|(?:[A-Z][\w.'’-]*\s){1,3}(?:File )?(?:Photo|Images)\b"
    r"|[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3}\s(?:--|[-–—/])\s(?P<outlet>[A-Z][\w.'’]*(?:\s[A-Z][\w.'’]*){0,3}))"
    r"[^()\n]{0,60}"
)
"""The credit of a picture in brackets behind its caption: "(By Ana Lund -- Wire)", "(AP Photo/Ana Lund)"."""
_MORE = re.compile(r"\s*\S")
_ENDS = frozenset(".!?…:;`\"'”’»›)]}*」』。！？؟۔।")
"""Marks that end a sentence, or what is quoted or told in brackets at its end."""
_KINDS = re.compile(
    r"\b(?:class|grade|group|hepatitis|influenza|level|phase|plan|schedule|section|serie|series|type|vitamin)\s+$",
    re.IGNORECASE,
)
"""Words behind which "A" is a letter."""
_KIND = len(" influenza")


def find_seams(body: str) -> Iterator[int]:
    """Where a word that opens sentences has its capital within one in a paragraph.

    Args:
        body: The paragraph.
    """
    for match in _OPENER.finditer(body):
        if not _KINDS.search(body, max(0, match.start() - _KIND), match.end()):
            yield match.end()


def find_opening_seams(body: str, text: str, title: str) -> Iterator[int]:
    """Where what only the opening has ends in one of its paragraphs, in no order.

    Args:
        body: The paragraph.
        text: The document's text; a word that it has in small letters too is no name.
        title: The document's title; empty where it has none.
    """
    opening = body[:_LONGEST]
    yield from (match.end() for rule in (_STAMP, _CREDIT, _PHOTOGRAPHER) for match in rule.finditer(opening))
    if " " in title and opening.startswith(title) and _BEGUN.match(opening, len(title)):
        yield len(title) + 1
    for match in _NOUN.finditer(opening):
        before, word = match.groups()
        if before not in _joining() and re.search(rf"\b{word.lower()}\b", text):
            yield match.end()


def _joining() -> frozenset[str]:
    """Words behind which a name may stand with a capital."""
    return words_of(
        "article", "demonstrative", "possessive", "preposition", "coordinator", "be", "have", "subordinator"
    )


def is_heading(text: str, sentence: Span, paragraphs: Sequence[Span]) -> bool:
    """Whether a sentence is what stands before a seam: no mark ends it, and its paragraph goes on behind it."""
    if text[sentence.end - 1] in _ENDS:
        return False
    place = bisect_right(paragraphs, sentence.start, key=lambda each: each.start) - 1
    if place >= OPENING and _OPENER.match(text, sentence.end) is None:
        return False
    return _MORE.match(text, sentence.end, paragraphs[place].end) is not None


def find_credit(text: str, sentence: Span) -> Span | None:
    """The credit of a picture behind a sentence, which then is the picture's caption and tells no story; or None."""
    found = _CREDITED.match(text, sentence.end)
    if found is None or (found["outlet"] is not None and not is_outlet(found["outlet"])):
        return None
    return Span(*found.span())

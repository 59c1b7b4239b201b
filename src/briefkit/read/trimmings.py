"""Paragraphs of an article's element that are not of its text: calls, notices, links to other stories."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefkit.read.elements import Element
from briefkit.read.main_text import SENTENCE_END, weigh
from briefkit.read.markup import Paragraph, count_letters, find_paragraphs
from briefkit.read.metadata import read_host
from briefkit.read.names import is_named
from briefkit.read.phrases import begins_with_call, is_wall
from briefkit.read.tags import HEADINGS

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = rf"(?:{_WEEKDAY},?\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s[a-z]{{3,9}}\.?|[a-z]{{3,9}}\.?\s\d{{1,2}})(?:,?\s\d{{4}})?"
_STAMP = re.compile(
    rf"(?:(?:{_DAY}|yesterday|today|{_WEEKDAY}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}),?\s+(?:at\s|[-–—|·]\s)?)?"
    r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\d{1,2}(?=\s?[ap]\.?m))\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{2,4}T?)?"
    r"|(?:\d{1,2}|an?|one|two)\s?(?:s|m|h|d|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?)\.?\s+ago(?:\s+\d{1,2}[:.]\d{2})?",
    re.IGNORECASE,
)
"""The time of a post, alone in a line."""

_LINKED = 0.6
"""Share of a paragraph's letters that makes it a link."""

_LONG = 60
"""Characters of a paragraph that no article says twice."""

_LONGEST_CALL = 350
_POSTS = (
    r"(?:reporters?|writers?|editors?|journalists?|correspondents?|columnists?|authors?|fellow|professor|contributors?"
    r"|analyst|curator|critic|producer|photographer|blogger|founder|director|consultant|lecturer)"
)
_NOTE = re.compile(
    rf"\b(?:is|was|are|were)\b.{{0,120}}\b{_POSTS}\b|\bcan be (?:reached|contacted|followed)\b|\bcontributed to this\b"
    r"|@\w|\btranslated by\b",
    re.IGNORECASE | re.DOTALL,
)
"""What a last paragraph in italics says that tells of the author."""

_NOTE_ON_NAME = re.compile(
    r"(?:is|was|has|have|covers?|writes?|reports?|joined|works?|worked|contributed|can|lives?|specialises|specializes|leads|edits"
    r"|[A-Z][\w’']+(?: [A-Z][\w’']+)*['’]s)\b"
)
"""How a last paragraph goes on behind a name of the byline."""

_LAST = 3
"""Paragraphs at the end of which one may be a note on the author."""

_LONGEST_WALL = 8
"""Paragraphs that an offer may have at the end of a page."""

_LONGEST_LEAD = 2
"""Paragraphs of running text in a standfirst."""

_WORD = re.compile(r"\w+")
_MOST_QUOTES = 20
"""Quotes of a page that are looked for a second time."""

_SLANTED = 0.9
"""Share of its letters in italics that makes a last paragraph a note."""


def find_text(
    mains: Iterable[Element], headline: Element | None = None, host: str | None = None, byline: Iterable[str] = ()
) -> list[Paragraph]:
    """The article's paragraphs.

    Args:
        mains: Elements that hold the article.
        headline: Its heading, above which nothing is of the text.
        host: Where the page stands, to tell links of its own.
        byline: Who wrote it; a note on one of them is not of the text.
    """
    paragraphs = [paragraph for main in mains for paragraph in find_paragraphs(main)]
    for number, paragraph in enumerate(paragraphs):
        if headline is not None and paragraph.element is headline:
            paragraphs = paragraphs[number + 1 :]
            break
    kept = [paragraph for paragraph in paragraphs if not _is_trimming(paragraph, host)]
    first = next((number for number, each in enumerate(kept) if weigh(each) and each.element.tag not in HEADINGS), 0)
    kept = _drop_repeated_quotes(kept)
    kept = [each for number, each in enumerate(kept) if number >= first + _LONGEST_LEAD or not _is_lead(each)]
    kept = _cut_at_wall(kept)
    names = tuple(byline)
    for each in kept[-_LAST:]:
        if _is_note_on_author(each, names):
            kept.remove(each)
    while kept and kept[-1].element.tag in HEADINGS:
        kept.pop()
    last = {paragraph.text: number for number, paragraph in enumerate(kept)}
    return [each for number, each in enumerate(kept) if len(each.text) < _LONG or last[each.text] == number]


def _drop_repeated_quotes(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs without those set as a quote that only repeat words of another one."""
    quotes = [each for each in paragraphs if each.element.tag == "blockquote" or _parent_tag(each) == "blockquote"]
    if not quotes:
        return paragraphs
    said = " ".join(_fold(each.text) for each in paragraphs)
    repeated = {
        id(each)
        for each in quotes[:_MOST_QUOTES]
        if len(each.text) <= _LONGEST_CALL and said.count(_fold(each.text)) > 1
    }
    return [each for each in paragraphs if id(each) not in repeated]


def _parent_tag(paragraph: Paragraph) -> str:
    return paragraph.element.parent.tag if paragraph.element.parent is not None else ""


def _fold(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _cut_at_wall(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs without those from where a page says, near its end, that there is more for those who subscribe."""
    start = max(1, len(paragraphs) - _LONGEST_WALL)
    for number, paragraph in enumerate(paragraphs[start:], start):
        if len(paragraph.text) < _LONGEST_CALL and is_wall(paragraph.text):
            return paragraphs[:number]
    return paragraphs


def _is_note_on_author(paragraph: Paragraph, names: tuple[str, ...]) -> bool:
    """Whether a last paragraph tells who wrote the article: by a name of the byline, or set in italics."""
    text = paragraph.text
    if len(text) > _LONGEST_CALL:
        return False
    for name in names:
        if text.startswith(name) and _NOTE_ON_NAME.match(text[len(name) :].lstrip(" ,")):
            return True
    if not _NOTE.search(text):
        return False
    slanted = sum(count_letters(each.text) for each in paragraph.element.iterate() if each.tag in ("em", "i"))
    return slanted >= _SLANTED * count_letters(text)


def _is_lead(paragraph: Paragraph) -> bool:
    """Whether a paragraph above the text is a kicker or standfirst."""
    element: Element | None = paragraph.element
    if paragraph.element.tag == "h1":
        return True
    for _ in range(2):
        if element is not None:
            if (
                element.tag == "header"
                or is_named(element, "lead")
                or element.get("itemprop") in ("description", "alternativeHeadline")
            ):
                return True
            element = element.parent
    return False


def _is_trimming(paragraph: Paragraph, host: str | None) -> bool:
    letters = count_letters(paragraph.text)
    if letters < _LONGEST_CALL and begins_with_call(paragraph.text):
        return True
    if _STAMP.fullmatch(paragraph.text) or _is_under_picture(paragraph):
        return True
    if paragraph.linked <= _LINKED * letters:
        return False
    if SENTENCE_END.search(paragraph.text) or paragraph.element.tag in HEADINGS:
        return False
    return not _leads_elsewhere(paragraph.element, host)


def _is_under_picture(paragraph: Paragraph) -> bool:
    """Whether it is a caption: slanted or small words in one paragraph with a picture."""
    if len(paragraph.text) > _LONGEST_CALL or not any(each.tag in ("img", "picture") for each in paragraph.inline):
        return False
    slanted = sum(count_letters(each.text) for each in paragraph.inline if each.tag in ("em", "i", "small"))
    return slanted >= _SLANTED * count_letters(paragraph.text)


def _leads_elsewhere(element: Element, host: str | None) -> bool:
    """Whether a link in an element leads to another site."""
    for link in element.iterate():
        if link.tag == "a" and link.get("href").startswith(("http:", "https:", "//")):
            other = read_host(link.get("href")) or ""
            if host and not (other == host or _site(other) == _site(host)):
                return True
    return False


def _site(host: str) -> str:
    return ".".join(host.removeprefix("www.").split(".")[-2:])

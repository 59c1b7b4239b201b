"""Paragraphs of an article's element that are not of its text: calls, notices, links to other stories."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from briefkit.read.elements import HEADINGS, Element
from briefkit.read.main_text import SENTENCE_END, weigh
from briefkit.read.markup import Paragraph, count_letters, find_paragraphs
from briefkit.read.names import is_named
from briefkit.read.walls import is_wall

_STAMP = re.compile(
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
_CALL = re.compile(
    r"\W{0,3}(?:(?:read|see|watch|listen|hear|learn|find out)\s+(?:more|also|next|now|too)\b(?:\s*[:|–—-]|\s*$|\s+(?:on|about|at|from|in)\b)"
    r"|(?:also\s+(?:read|see|on|watch)|related|more(?:\s+(?:from|on|in|stories|news|reading))?|don['’]t\s+miss|watch|video|photos?|gallery|listen|podcast|must[ -]read|recommended|trending|up\s+next|next\s+up|in\s+case\s+you\s+missed\s+it)\b(?:\s+\w+){0,3}\s*[:|–—]"
    r"|(?:sign|signing)\s+up\b|subscribe\b|(?:follow|like|find|join)\s+(?:us|me|@\w+|our|him|her)\b|follow\s+[\w .]{2,40}\s+on\s+(?:twitter|facebook|instagram|x|telegram)"
    r"|.{0,40}(?:requires|enable|turn\\s+on)\\s+javascript\\b|(?:click|tap)\s+here\b|download\s+(?:our|the)\s+(?:\w+\s+)?app|get\s+(?:our|the|access)\b.{0,60}\b(?:newsletter|inbox|app|subscription|headlines)"
    r"|share\s+(?:this|on|via)\b|share\s*:|(?:photo|image|picture|credit|photograph|source)s?\s*(?:by\b|credits?\b|:)|\((?:photo|image|ap photo|reuters)\b|advertise?ment\b\W*$|adverts?\W*$|ads?\W*$|sponsored\W*$|promoted\W*$"
    r"|(?:story|article)\s+continues?\s+(?:below|after)|continue\s+reading|scroll\s+(?:down|for)|loading\b.{0,20}$"
    r"|(?:copyright|©|\(c\)\s*(?:19|20)\d\d)|all\s+rights\s+reserved|this\s+(?:material|document|content)\s+(?:may\s+not|is\s+subject\s+to)"
    r"|(?:additional\s+)?(?:reporting|writing|editing)\s+by\b|our\s+standards\s*:|(?:filed\s+under|filed\s+to|tags?|topics?|categor(?:y|ies)|posted\s+in|labels?|keywords?)\s*:"
    r"|(?:leave|post|write|add)\s+(?:a|your)\s+(?:comment|reply)|\d[\d,.]*\s+(?:comments?|shares?|views?|responses?|likes?)\b\W*$|comments?\W*(?:\(?\d+\)?)?\W*$|join\s+the\s+(?:conversation|discussion)|(?:tell|let)\s+us\s+(?:what|know|in)\b"
    r"|you\s+(?:may|might)\s+(?:also\s+)?(?:like|enjoy|be\s+interested)|(?:most|latest)\s+(?:read|popular|viewed|news|stories)\b|explore\s+further|citation\s*:"
    r"|we\s+(?:and\s+our\s+partners\s+)?use\s+cookies|(?:first|originally)\s+published\b|(?:last\s+)?updated\b.{0,60}$|published\b.{0,60}$|posted\b.{0,60}$"
    r"|have\s+(?:a\s+(?:news\s+)?(?:tip|story)|something\s+to)|got\s+a\s+(?:tip|story)|do\s+you\s+have\s+(?:a\s+(?:news\s+)?(?:tip|story)|something)|contact\s+(?:us|the\s+(?:author|writer|reporter))\b|e-?mail\s*:|view\s+(?:original|all|more|on)\b|view\s+\d+\s+|show\s+(?:more|all|less)\b|load\s+more|back\s+to\s+top|print\W*$|print\s+this|save\W*$|share\W*$|about\s+the\s+author"
    r"|lire\s+aussi|à\s+lire|lesen\s+sie\s+auch|lea\s+también|lee\s+también|leia\s+(?:também|mais)|veja\s+também|читайте\s+также|ayrıca\s+oku|baca\s+juga|mehr\s+zum\s+thema|weitere\s+beiträge)",
    re.IGNORECASE,
)
"""How paragraphs begin that call upon the reader, or lead to other stories."""


_AUTHOR = re.compile(
    r"\b(?:is|was|are|has|have|covers?|writes?|reports?|joined|works?|contributed|can\s+be\s+reached|lives?|specialises"
    r"|specializes|leads|edits)\b.{0,120}\b(?:reporters?|writers?|editors?|journalists?|correspondents?|columnists?|authors?|fellow"
    r"|professor|contributors?|analyst|curator|critic|producer|photographer|blogger|founder|director|consultant|report|story|article"
    r"|reached|email|e-mail|twitter|since|covered|written|reported)\b|@\w",
    re.IGNORECASE,
)
_LONGEST_WALL = 600
_LAST = 3
"""Paragraphs at the end of which one may be a note on the author."""

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
    kept = [each for number, each in enumerate(kept) if number >= first or not _is_lead(each)]
    names = tuple(byline)
    for each in kept[-_LAST:]:
        if _is_note_on_author(each, names):
            kept.remove(each)
    while kept and kept[-1].element.tag in HEADINGS:
        kept.pop()
    last = {paragraph.text: number for number, paragraph in enumerate(kept)}
    return [each for number, each in enumerate(kept) if len(each.text) < _LONG or last[each.text] == number]


def _is_note_on_author(paragraph: Paragraph, names: tuple[str, ...]) -> bool:
    """Whether a last paragraph tells who wrote the article: it begins with a name of the byline, or is set in italics."""
    text = paragraph.text
    if len(text) > _LONGEST_CALL or not _AUTHOR.search(text):
        return False
    if any(text.startswith((name, f"By {name}", f"— {name}")) for name in names):
        return True
    slanted = sum(count_letters(each.text) for each in paragraph.element.iterate() if each.tag in ("em", "i"))
    return slanted >= _SLANTED * count_letters(text)


def ends_at_wall(main: Element) -> bool:
    """Whether the last words in an element say that there is more for those who subscribe."""
    return is_wall(" ".join(paragraph.text for paragraph in list(find_paragraphs(main))[-_LAST:])[-_LONGEST_WALL:])


def _is_lead(paragraph: Paragraph) -> bool:
    """Whether a paragraph above the text is a kicker or standfirst."""
    element: Element | None = paragraph.element
    for _ in range(2):
        if element is not None:
            if is_named(element, "lead") or element.get("itemprop") in ("description", "alternativeHeadline"):
                return True
            element = element.parent
    return False


def _is_trimming(paragraph: Paragraph, host: str | None) -> bool:
    letters = count_letters(paragraph.text)
    if paragraph.element.tag == "h1":
        return True
    if letters < _LONGEST_CALL and _CALL.match(paragraph.text):
        return True
    if _STAMP.fullmatch(paragraph.text) or (letters < _LONGEST_CALL and is_wall(paragraph.text)):
        return True
    if paragraph.linked <= _LINKED * letters:
        return False
    if SENTENCE_END.search(paragraph.text) or paragraph.element.tag in HEADINGS:
        return False
    return not _leads_elsewhere(paragraph.element, host)


def _leads_elsewhere(element: Element, host: str | None) -> bool:
    """Whether a link in an element leads to another site."""
    for link in element.iterate():
        if link.tag == "a" and link.get("href").startswith(("http:", "https:", "//")):
            try:
                other = urlsplit(link.get("href")).hostname or ""
            except ValueError:
                continue
            if host and not (other == host or _site(other) == _site(host)):
                return True
    return False


def _site(host: str) -> str:
    return ".".join(host.removeprefix("www.").split(".")[-2:])

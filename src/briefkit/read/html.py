"""Web pages: the article's own text, found by jusText inside what the page declares to be the article."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefkit.errors import InputError, error
from briefkit.model.language import DEFAULT_LANGUAGE
from briefkit.read.assembly import assemble_document, read_stem
from briefkit.read.decoding import decode_text
from briefkit.read.header import read_header_line
from briefkit.read.metadata import ClaimSource, Metadata, add_claim, join_metadata
from briefkit.read.page import add_time_element, read_page_metadata
from briefkit.read.source import Reading, SourceFile, SourceOptions

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,500}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
"""Bytes within which a page must declare its encoding; four times what the HTML standard allows."""

_DECLARED = (
    ".//*[@itemprop='articleBody']",
    ".//article",
    ".//main",
    ".//*[@role='main']",
)
"""Where pages say that their article is, the most precise first."""

_ASIDE = (
    "self::nav or self::aside or self::footer or self::figcaption or self::dialog or self::menu or self::template"
    " or self::noscript or self::button or self::h1 or self::title or @hidden or @aria-hidden='true'"
    " or @role='navigation' or @role='complementary' or @role='dialog' or @role='contentinfo' or @role='search'"
)
"""Elements that HTML and WAI-ARIA define as not being part of the text around them, and the headline."""

LONGEST_PAGE = 5_000_000
"""Characters of a page, markup included."""

_MOST_ELEMENTS = 50_000
"""Elements of an article, or of a page that declares none."""

_MOST_PARAGRAPHS = 3000
"""Paragraphs of a page; jusText looks from each short one to its neighbours, which takes the square of their number."""

_WITHIN_ARTICLE = {
    "length_low": 20,
    "length_high": 20,
    "stopwords_low": 0.0,
    "stopwords_high": 0.0,
    "max_link_density": 0.5,
}
"""Thresholds where the page says itself what its article is: all but the shortest lines and lists of links are good.

Lines of fewer than 20 characters are good between good ones, as everywhere in jusText.
"""

_LENGTH_OF_BRIEFS = 70
"""Characters of a paragraph that is long in a page of short ones."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph as jusText found it.

    Attributes:
        text: Its words, parted by single blanks.
        good: Whether it belongs to the story.
        short: Whether only its neighbours can tell.
    """

    text: str
    good: bool
    short: bool


def read_html(file: SourceFile, options: SourceOptions) -> Reading:
    """A web page: its article, paragraphs parted by blank lines.

    Nothing is fetched, no entities but HTML's own are known, and the parser's limits on depth and size hold.

    Raises:
        InputError: I104, I105, I108 or I111.
    """
    charset = _CHARSET.search(file.content[:_HEAD])
    declared = charset.group(1).decode("ascii", "replace") if charset else None
    text, problems = decode_text(file.content, file.path, options.language, declared)
    page = _parse_page(text, file.path)
    known, doubts = read_page_metadata(page, options.language, file.path)
    language = known.language or options.language
    main = _find_main(page)
    known = add_time_element(known, page if main is None else main, language)
    pieces = _find_pieces(page, main, language, file.path)
    known, story = _split_pieces(pieces, known, language)
    known = join_metadata(known, file.known)
    metadata = add_claim(known, read_stem(file.stem), ClaimSource.FILE_NAME)
    document, disagreements = assemble_document(story, metadata, file.stem, file.origin, options)
    return Reading((document,), (*problems, *doubts, *disagreements))


def _parse_page(text: str, path: str) -> HtmlElement:
    from lxml import etree, html

    if len(text) > LONGEST_PAGE:
        reason = f"a page of {len(text):,} characters is too long to analyse; the limit is {LONGEST_PAGE:,}"
        raise InputError(error("I111", reason, path))
    # The encoding is behind us; libxml2 is not to see another one.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise InputError(error("I105", "the page has no elements", path)) from None


def _find_main(page: HtmlElement) -> HtmlElement | None:
    """The element that the page declares to be the article; of several, the one with the most words in paragraphs."""
    for path in _DECLARED:
        found = page.findall(path)
        if found:
            return max(found[:_MOST_PARAGRAPHS], key=_count_letters)
    return None


def _count_letters(element: HtmlElement) -> int:
    return sum(len("".join(paragraph.itertext())) for paragraph in element.iterfind(".//p"))


def _find_pieces(page: HtmlElement, main: HtmlElement | None, language: str | None, path: str) -> list[_Piece]:
    """The paragraphs of the declared article or, if nothing in it is good or nothing is declared, of the page.

    jusText wants one long paragraph to begin from; a page that has none is looked at again with a lower bound.
    """
    stoplist, thresholds = _choose_stoplist(language or DEFAULT_LANGUAGE)
    attempts = [
        (page, _ASIDE, stoplist, thresholds),
        (page, _ASIDE, stoplist, {**thresholds, "length_high": _LENGTH_OF_BRIEFS}),
    ]
    if main is not None:
        attempts.insert(0, (main, f"{_ASIDE} or self::article", frozenset(), _WITHIN_ARTICLE))
    for attempt in attempts:
        pieces = _classify(*attempt, path)
        if any(piece.good for piece in pieces):
            return pieces
    return []


def _choose_stoplist(language: str) -> tuple[frozenset[str], dict[str, float]]:
    """English words that tell running text from lists; for other languages jusText goes by lengths and links."""
    from justext import get_stoplist

    if language.partition("-")[0] == "en":
        return get_stoplist("English"), {}
    return frozenset(), {"stopwords_low": 0.0, "stopwords_high": 0.0}


def _classify(
    element: HtmlElement, dropped: str, stoplist: frozenset[str], thresholds: dict[str, float], path: str
) -> list[_Piece]:
    """What jusText makes of an element without those below it that are `dropped`, an XPath condition."""
    from justext import justext
    from justext.core import PARAGRAPH_TAGS
    from lxml import etree, html

    element = copy.deepcopy(element)
    for aside in element.xpath(f"descendant::*[{dropped}]"):
        if aside.getparent() is not None:
            aside.drop_tree()
    paragraph_count = sum(1 for _ in element.iter("br", *PARAGRAPH_TAGS))
    if paragraph_count > _MOST_PARAGRAPHS or sum(1 for _ in element.iter()) > _MOST_ELEMENTS:
        reason = f"a page of more than {_MOST_PARAGRAPHS:,} paragraphs or {_MOST_ELEMENTS:,} elements is too long"
        raise InputError(error("I111", reason, path))
    _keep_blanks(element)
    try:
        markup = html.tostring(element, encoding="unicode", with_tail=False)
        paragraphs = justext(markup, stoplist, **thresholds)
    except (etree.ParserError, etree.XMLSyntaxError):
        return []
    return [
        _Piece(" ".join(paragraph.text.split()), not paragraph.is_boilerplate, paragraph.cf_class == "short")
        for paragraph in paragraphs
        if paragraph.text
    ]


def _keep_blanks(element: HtmlElement) -> None:
    """Move blanks that stand alone between two inline elements to the words before; jusText drops them there."""
    from justext.core import PARAGRAPH_TAGS
    from lxml import etree

    words: tuple[HtmlElement, str] | None = None
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag == "br" or node.tag in PARAGRAPH_TAGS:
            words = None
        attribute = "text" if event == "start" else "tail"
        text = getattr(node, attribute)
        if text and not text.isspace():
            words = (node, attribute)
        elif text and words:
            setattr(*words, getattr(*words) + " ")


def _split_pieces(pieces: list[_Piece], known: Metadata, language: str | None) -> tuple[Metadata, str]:
    """What is known with what the lines above the story add, and the story.

    The story begins with the first good paragraph that is neither a header line nor short: a byline, a date, a kicker.
    """
    for number, piece in enumerate(pieces):
        found = read_header_line(piece.text, known, language)
        known = join_metadata(known, found) if found else known
        if found is None and piece.good and not piece.short:
            return known, "\n\n".join(piece.text for piece in pieces[number:] if piece.good)
    return known, ""

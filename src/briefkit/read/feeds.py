"""Feeds: RSS 0.9x and 2.0, RSS 1.0 (RDF) and Atom, an item after the other, also from XML that is damaged.

What gives the whole article (`content:encoded`, Atom's `content`) is the text; else the description is, which counts as
a summary unless it is as long as an article. Entities are those of HTML; none that the file defines is expanded.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml import etree

from briefkit.errors import BriefkitError, Diagnostic, InputError, Problems, error, warning
from briefkit.model.document import Document, Extent
from briefkit.read.assembly import assemble_document
from briefkit.read.decoding import decode_text
from briefkit.read.feedxml import breaks_off, check_references, find_encoding, find_entities, mend_feed
from briefkit.read.metadata import (
    ClaimSource,
    Metadata,
    join_metadata,
    read_fields,
    read_language,
    read_phrase,
    read_url,
)
from briefkit.read.parts import describe_excess, name_part
from briefkit.read.records import cut_outlet, describe_extents
from briefkit.read.recordtext import RecordText, judge_extent, take_off_markup
from briefkit.read.residue import take_off_foot
from briefkit.read.source import Reading, SourceFile, SourceOptions

_ITEMS = ("item", "entry")
_CHANNELS = ("channel", "feed")
_WHOLE = ("encoded", "content", "body", "full-text", "fulltext")
"""Local names of elements that hold the whole article: of the RSS content module, Atom, XHTML and Yandex."""

_SUMMARY = ("description", "summary")
_MEDIA = ("http://search.yahoo.com/mrss", "http://www.itunes.com/dtds/", "http://www.w3.org/2003/01/geo")
"""Beginnings of the namespaces whose titles and descriptions are those of pictures, films, sounds and places."""

_DATES = ("pubdate", "published", "date", "issued", "created", "updated", "modified")
"""Local names of an item's dates; the first that is there is taken, so that an update says nothing."""

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MAIL = re.compile(r"\S{1,200}@\S{1,200}(?:\s*\((?P<name>[^()]{0,200})\))?")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_PARTS = re.compile(r"\s+[-–—|>»:·]+\s+|\s*[|»]\s*|:\s+")
_WORDS = re.compile(r"[^\W_]+")
_SECTION_WORDS = (
    "africa all and articles arts asia atom breaking business culture economy education entertainment environment"
    " europe feed feeds headlines health home homepage international latest local main national news opinion politics"
    " regional rss science society sport sports stories tech technology top travel uk updates us world xml"
)
_SECTIONS = frozenset(_SECTION_WORDS.split())
"""Words of the titles of feeds that name a section and no outlet."""

_LONGEST_TITLE = 300
_MOST_ELEMENTS = 500
_MOST_SECTIONS = 5


def read_feed(file: SourceFile, options: SourceOptions) -> Reading:
    """The items of a feed as documents.

    Raises:
        InputError: I103 for a file that is no feed, I105 for one without items.
    """
    documents: list[Document] = []
    problems = Problems()
    whole = file.origin
    text, unsure = decode_text(file.content, file.path, options.language, find_encoding(file.content))
    problems.extend(unsure)
    feed = _Feed(text)
    entities = find_entities(text)
    number = last = 0
    for number, element in enumerate(feed, 1):
        if number > options.limits.parts:
            problems.add(describe_excess(options.limits.parts, "the others", file.path))
            break
        origin = replace(whole, part=name_part(file.part, f"item {number}"))
        try:
            item = read_item(element)
            metadata, doubts = _describe_item(item, join_metadata(feed.known, file.known), file, options)
            found = _find_text(item)
            unresolved = check_references(found.text, entities, file.path)
            metadata = replace(metadata, extent=found.extent)
            name = metadata.title or f"{file.stem}-{number}"
            document, disagreements = assemble_document(found.text, metadata, name, origin, options)
        except BriefkitError as failure:
            problems.extend(replace(each, message=f"item {number}: {each.message}") for each in failure.diagnostics)
        else:
            documents.append(document)
            last = number
            problems.extend((*doubts, *unresolved, *disagreements))
    if not documents and not list(problems):
        reason = f"damaged XML without an item: {feed.failure}" if feed.failure else "the feed contains no items"
        raise InputError(error("I103" if feed.failure else "I105", reason, file.path))
    if feed.failure:
        problems.add(warning("I103", f"damaged XML, read as far as it goes: {feed.failure}", file.path))
    if feed.failure and documents and last == number and breaks_off(text):
        documents[-1] = replace(documents[-1], extent=Extent.BEGINNING)
    problems.extend(describe_extents(documents, file.path))
    return Reading(tuple(documents), tuple(problems))


class _Feed:
    """The items of a feed, one at a time: each is let go before the next is read.

    Attributes:
        known: What the channel says of all items, as far as it was read.
        failure: What is wrong with the XML, if it is.
    """

    def __init__(self, text: str) -> None:
        self.known = Metadata()
        self.failure: str | None = None
        self._content = io.BytesIO(mend_feed(text))

    def __iter__(self) -> Iterator[etree._Element]:
        parser = etree.iterparse(
            self._content,
            events=("end",),
            encoding="utf-8",
            recover=True,
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            for _, element in parser:
                yield from self._take(element)
        except etree.XMLSyntaxError as failure:
            self.failure = str(failure)[:200]
        fatal = next((entry for entry in parser.error_log if entry.level == etree.ErrorLevels.FATAL), None)
        if fatal is not None:
            self.failure = f"line {fatal.line}: {fatal.message}"[:200]

    def _take(self, element: etree._Element) -> Iterator[etree._Element]:
        parent = element.getparent()
        name = _name(element)
        if name in _ITEMS:
            yield element
            element.clear()
            if parent is not None:
                while element.getprevious() is not None:
                    del parent[0]
        elif parent is not None and _name(parent) in _CHANNELS:
            self._learn(name, element)

    def _learn(self, name: str, element: etree._Element) -> None:
        """Take what an element of the channel says, if nothing has said it."""
        parent = element.getparent()
        if self.known.language is None:
            declared = parent.get(_LANG) if parent is not None else None
            said = _read_words(element).strip() if name == "language" else declared
            self.known = replace(self.known, language=read_language(said))
        if name == "title" and self.known.outlet is None:
            title = read_phrase(take_off_markup(_read_words(element)))
            self.known = replace(self.known, outlet=name_outlet(title) if title else None)


def name_outlet(title: str) -> str:
    """The outlet in the title of a feed, which often names a section too: ``World news | Tor Wire``."""
    parts = [part.strip() for part in _PARTS.split(title[:_LONGEST_TITLE]) if part.strip()]
    return next((part for part in parts if not set(_WORDS.findall(part.lower())) <= _SECTIONS), title)


def read_item(element: etree._Element) -> dict[str, object]:
    """What an item says, by name: those of elements in lower case, "byline", "url", "outlet" and "section"."""
    item: dict[str, object] = {"language": element.get(_LANG)}
    authors: list[str] = []
    sections: list[str] = []
    for child in islice(element, _MOST_ELEMENTS):
        name = _name(child)
        words = _read_words(child)
        if name in ("author", "creator"):
            authors.append(_find_name(child, words))
        elif name == "category":
            sections.append(child.get("label") or child.get("term") or words)
        elif name == "link":
            if child.get("rel", "alternate") == "alternate":
                item.setdefault("url", child.get("href") or words.strip())
        elif name == "source":
            title = next((each for each in child if _name(each) == "title"), child)
            item["outlet"] = take_off_markup(_read_words(title)).strip()
        elif words.strip():
            item.setdefault(name, words)
    guid = str(item.get("guid", "")).strip()
    item["url"] = str(item.get("origlink", "")).strip() or item.get("url") or (guid if read_url(guid) else None)
    item["byline"] = list(filter(None, authors))
    item["section"] = list(filter(None, map(str.strip, sections[:_MOST_SECTIONS])))
    return item


def _describe_item(
    item: dict[str, object], known: Metadata, file: SourceFile, options: SourceOptions
) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    names = ("byline", "url", "outlet", "section", "language")
    fields = {name: item.get(name) for name in names}
    fields["date"] = next((str(item[name]).strip() for name in _DATES if name in item), None)
    fields["title"] = take_off_markup(str(item.get("title", "")))
    said, problems = read_fields(fields, ClaimSource.FIELD, options.language, file.path)
    metadata = join_metadata(said, known)
    title = cut_outlet(metadata.title, metadata.outlet) if metadata.title else None
    return replace(metadata, title=title), problems


def _find_text(item: dict[str, object]) -> RecordText:
    """The whole article where the item has it, else the description; of both, what is longer."""
    whole = max((_tidy(str(item.get(name, ""))) for name in _WHOLE), key=len)
    summary = max((_tidy(str(item.get(name, ""))) for name in _SUMMARY), key=len)
    if len(whole) >= len(summary):
        return judge_extent(whole, Extent.WHOLE)
    return judge_extent(summary, Extent.SUMMARY)


def _tidy(words: str) -> str:
    """The text of an element, without what stands below it; line ends count only where there was markup."""
    text = take_off_markup(words)
    parts = _BLANK_LINE.split(text)
    paragraphs = (" ".join(part.split()) if text == words else part.strip() for part in parts)
    return take_off_foot("\n\n".join(filter(None, paragraphs)))


def _find_name(author: etree._Element, words: str) -> str:
    """An author's name: Atom gives it an element of its own, RSS writes ``address (Name)``."""
    for child in author:
        if _name(child) == "name":
            return _read_words(child).strip()
    match = _MAIL.fullmatch(words.strip())
    return (match["name"] or "").strip() if match else take_off_markup(words).strip()


def _read_words(element: etree._Element) -> str:
    """The text of an element, with all that stands in it."""
    return "".join(map(str, element.itertext()))


def _name(element: etree._Element) -> str:
    """The local name in lower case; that of pictures, films and sounds is none of an article's."""
    if not isinstance(element.tag, str):
        return ""
    space, _, name = element.tag.rpartition("}")
    return "" if space[1:].startswith(_MEDIA) else name.lower().rpartition(":")[2]

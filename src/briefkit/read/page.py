"""What a web page declares about itself: JSON-LD, meta elements, microdata, the canonical address, its title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice

from briefkit.errors import Diagnostic
from briefkit.read.dates import read_date
from briefkit.read.elements import Element
from briefkit.read.linked_data import MOST_NODES, choose_article, find_nodes
from briefkit.read.metadata import (
    ClaimSource,
    Metadata,
    add_claim,
    join_metadata,
    read_fields,
    read_language,
    read_phrase,
    read_url,
)

_META = {
    "title": ("og:title", "dc.title", "twitter:title", "parsely-title", "sailthru.title"),
    "author": (
        "author",
        "byl",
        "article:author",
        "og:article:author",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
    ),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "datepublished",
        "date",
        "pubdate",
        "publish-date",
        "publication_date",
        "dc.date.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "outlet": ("og:site_name", "dc.publisher", "application-name"),
    "url": ("og:url",),
    "language": ("content-language", "dc.language", "og:locale"),
    "section": ("article:section", "og:article:section", "parsely-section"),
}
"""Our field, and the names it goes by in meta elements, the first that is there wins."""

_ITEM_PROPERTIES = frozenset(["headline", "datePublished", "author", "publisher", "inLanguage", "articleSection"])
_ITEM_ARTICLE = re.compile(r"schema\.org/\w*(?:Article|BlogPosting)\b")
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d{1,6}\)(?P<url>\S{1,4000})|Page saved with SingleFile\s+url:\s*(?P<single>\S{1,4000})"
)


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What a page declares.

    Attributes:
        metadata: Of its article; without a title where only a heading could tell it.
        titles: What its article is called, with or without the outlet, the most trustworthy first.
        paid: Whether it says that its text is not free to read.
        paid_parts: Classes or ids of the elements that it says are not.
    """

    metadata: Metadata
    titles: tuple[str, ...] = ()
    paid: bool = False
    paid_parts: tuple[str, ...] = ()


def read_page(page: Element, markup: str, language: str | None, path: str) -> tuple[PageInfo, tuple[Diagnostic, ...]]:
    """All that a page declares about its article: JSON-LD before meta elements, both before microdata.

    Args:
        page: The ``html`` element.
        markup: What it was parsed from; browsers note in a comment where they have saved a page from.
        language: BCP 47 tag that orders day and month in dates in figures.
        path: For messages.
    """
    parts = _Parts(page)
    root_language = read_language(page.get("lang") or page.get("xml:lang"))
    language = root_language or language
    saved = _SAVED_FROM.search(markup[:4000])
    addresses = [url for url in (parts.canonical, read_url(parts.meta.get("og:url"))) if url]
    if saved and (url := read_url(saved["url"] or saved["single"])):
        addresses.append(url)
    article = choose_article(find_nodes(parts.scripts), addresses)
    if "datePublished" not in article and "dateCreated" in article:
        article = {**article, "datePublished": article["dateCreated"]}
    linked, linked_doubts = read_fields(article, ClaimSource.JSON_LD, language, path)
    meta, meta_doubts = read_fields(_name_fields(parts), ClaimSource.META, language, path)
    metadata = Metadata(url=addresses[0] if addresses else None, language=root_language)
    for more in (linked, meta, _read_microdata(parts.items, language)):
        metadata = join_metadata(metadata, more)
    metadata = replace(metadata, id=None)
    titles = tuple(dict.fromkeys(filter(None, (metadata.title, meta.title, read_phrase(parts.title)))))
    paid, paid_parts = _read_payment(article)
    return PageInfo(metadata, titles, paid, paid_parts), (*linked_doubts, *meta_doubts)


class _Parts:
    """Elements of a page that tell of it."""

    def __init__(self, page: Element) -> None:
        self.meta: dict[str, str] = {}
        self.authors: dict[str, list[str]] = {}
        self.scripts: list[str] = []
        self.items: list[Element] = []
        self.title = ""
        self.canonical: str | None = None
        for element in page.iterate():
            match element.tag:
                case "meta":
                    self._add_meta(element)
                case "script" if element.get("type").lower() == "application/ld+json":
                    self.scripts.append("".join(element.texts()))
                case "title" if not self.title:
                    self.title = element.text
                case "link" if "canonical" in element.get("rel").lower().split() and not self.canonical:
                    self.canonical = read_url(element.get("href"))
            if "itemprop" in element.attributes and len(self.items) < MOST_NODES:
                self.items.append(element)
        self.scripts = self.scripts[:MOST_NODES]

    def _add_meta(self, element: Element) -> None:
        content = element.get("content").strip()
        if content and len(self.meta) < MOST_NODES:
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                name = element.get(attribute).lower()
                if not name:
                    continue
                self.meta.setdefault(name, content)
                if name in _META["author"]:
                    self.authors.setdefault(name, []).append(content)


def _name_fields(parts: _Parts) -> dict[str, object]:
    meta = parts.meta
    fields = {key: next((meta[name] for name in names if name in meta), None) for key, names in _META.items()}
    found: dict[str, object] = {key: value for key, value in fields.items() if value}
    authors = next((parts.authors[name] for name in _META["author"] if name in parts.authors), None)
    return {**found, "author": authors} if authors else found


def _read_microdata(items: list[Element], language: str | None) -> Metadata:
    """What properties of an article say that are marked in the text; the first of each counts."""
    found: dict[str, object] = {}
    moment = None
    for item in islice(items, MOST_NODES):
        for name in item.get("itemprop").split():
            if name not in _ITEM_PROPERTIES or name in found or not _is_of_article(item):
                continue
            value = item.get("content") or item.get("datetime") or _read_name_in(item)
            if name == "datePublished":
                moment = moment or read_date(value, language)
            elif value:
                found[name] = value
    metadata, _ = read_fields(found, ClaimSource.META, language, "")
    return add_claim(metadata, moment, ClaimSource.TIME_ELEMENT)


def _is_of_article(item: Element) -> bool:
    """Whether the nearest thing that a property may be of is an article."""
    element = item.parent
    while element is not None:
        if "itemscope" in element.attributes or "itemtype" in element.attributes:
            return _ITEM_ARTICLE.search(element.get("itemtype")) is not None
        element = element.parent
    return False


def _read_name_in(item: Element) -> str:
    for element in item.iterate():
        if element.get("itemprop") == "name":
            return element.get("content") or element.text
    return item.text


def _read_payment(article: Mapping[str, object]) -> tuple[bool, tuple[str, ...]]:
    """Whether an article says that it is not free, and which of its parts."""
    parts = article.get("hasPart")
    selectors = []
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict) and _is_false(part.get("isAccessibleForFree")):
            selector = part.get("cssSelector")
            selectors += [
                each for each in (selector if isinstance(selector, list) else [selector]) if isinstance(each, str)
            ]
    names = [name for selector in selectors for name in re.findall(r"[.#]([\w-]+)", selector[:1000])]
    return _is_false(article.get("isAccessibleForFree")), tuple(names)


def _is_false(value: object) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower() == "false")

"""What a web page says about itself: JSON-LD, meta elements, the canonical address, the time element."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from briefkit.errors import Diagnostic
from briefkit.read.dates import read_date
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

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_POSTINGS = frozenset({"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"})
"""Types of schema.org that are articles although their names do not end in "Article"."""

_META = {
    "title": ("og:title", "dc.title", "twitter:title", "parsely-title"),
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
        "datepublished",
        "date",
        "pubdate",
        "publish-date",
        "publication_date",
        "dc.date.issued",
        "dc.date",
        "dcterms.date",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "outlet": ("og:site_name", "dc.publisher", "application-name"),
    "url": ("og:url",),
    "language": ("content-language", "dc.language", "og:locale"),
    "section": ("article:section", "og:article:section", "parsely-section"),
}
"""Our field, and the names it goes by in meta elements, the first that is there wins."""

_TITLE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ")
_MOST_NODES = 2000
"""JSON-LD objects and meta elements of a page that are looked at."""


def read_page_metadata(page: HtmlElement, language: str | None, path: str) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """All that a page declares about its article; JSON-LD before meta elements, both before what is only shown.

    Args:
        page: The ``html`` element.
        language: BCP 47 tag that orders day and month in dates in figures.
        path: For messages.
    """
    root_language = read_language(page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang"))
    language = root_language or language
    linked, linked_doubts = read_fields(_read_linked_data(page), ClaimSource.JSON_LD, language, path)
    meta, meta_doubts = read_fields(_read_meta(page), ClaimSource.META, language, path)
    canonical = next((read_url(link.get("href")) for link in page.iterfind(".//link[@rel='canonical']")), None)
    declared = Metadata(url=canonical, language=root_language)
    metadata = join_metadata(join_metadata(declared, linked), meta)
    metadata = replace(metadata, id=None, title=metadata.title or _read_title(page, metadata.outlet))
    return metadata, (*linked_doubts, *meta_doubts)


def add_time_element(metadata: Metadata, main: HtmlElement, language: str | None) -> Metadata:
    """The metadata with the date of a ``time`` element of the article.

    One that is marked as the time of publication always counts, another only where nothing else gives a date: it may
    as well be that of an update.
    """
    for time in main.iterfind(".//time"):
        marked = time.get("itemprop") == "datePublished" or "pubdate" in time.attrib
        moment = read_date(time.get("datetime") or "", language)
        if moment and (marked or not metadata.claims):
            return add_claim(metadata, moment, ClaimSource.TIME_ELEMENT)
    return metadata


def _read_title(page: HtmlElement, outlet: str | None) -> str | None:
    """The main heading if there is just one, else the title element without the outlet behind it."""
    headings = [
        heading for heading in islice(page.iterfind(".//h1"), _MOST_NODES) if "".join(heading.itertext()).strip()
    ]
    if len(headings) == 1:
        return read_phrase("".join(headings[0].itertext()))
    title = read_phrase(page.findtext(".//title"))
    for separator in _TITLE_SEPARATORS:
        if title and outlet and title.casefold().endswith(f"{separator}{outlet}".casefold()):
            return title[: -len(separator + outlet)].strip() or None
    return title


def _read_meta(page: HtmlElement) -> dict[str, object]:
    found: dict[str, str] = {}
    for meta in islice(page.iterfind(".//meta"), _MOST_NODES):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").lower()
            if name and content:
                found.setdefault(name, content)
    fields = {key: next((found[name] for name in names if name in found), None) for key, names in _META.items()}
    return {key: value for key, value in fields.items() if value}


def _read_linked_data(page: HtmlElement) -> Mapping[str, object]:
    """The first article in the page's JSON-LD, with its author and publisher looked up where it only refers to them."""
    nodes: list[dict[str, object]] = []
    for script in islice(page.iterfind(".//script[@type='application/ld+json']"), _MOST_NODES):
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        nodes += islice(_iterate_nodes(value), _MOST_NODES - len(nodes))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = next(filter(_is_article, nodes), {})
    return {key: _look_up(article[key], by_id) for key in article if not key.startswith("@")}


def _iterate_nodes(value: object) -> Iterator[dict[str, object]]:
    """Objects at the top, in lists, and in ``@graph`` and ``mainEntity``, in order of appearance."""
    waiting = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node[:_MOST_NODES])
        elif isinstance(node, dict):
            yield node
            waiting += (node[key] for key in ("mainEntity", "@graph") if key in node)


def _is_article(node: Mapping[str, object]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and (name.endswith("Article") or name in _POSTINGS) for name in names)


def _look_up(value: object, by_id: Mapping[object, dict[str, object]]) -> object:
    if isinstance(value, list):
        return [_look_up(item, by_id) for item in value[:_MOST_NODES] if not isinstance(item, list)]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value

"""News items in ninjs, the JSON of the press agencies (IPTC ninjs 1.x, 2.x and 3.x).

Taken are headline, body, byline, dates, language and address. The note to editors (`edNote`) never is: it is not for
print. A withheld or cancelled item gives no document, nor does one that may not be published yet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from briefkit.errors import InputError, note
from briefkit.model.document import Origin
from briefkit.read.dates import Moment, read_date
from briefkit.read.metadata import normalise_key, read_words
from briefkit.read.recordtext import take_off_markup

_MARKS = frozenset(("bodies", "headlines", "pubstatus", "embargoed", "embargoeduntil", "representationtype"))
"""Normalised names by which an item is known; any of them."""

_UNUSABLE = frozenset(("canceled", "cancelled", "withheld"))
_ARTICLES = frozenset(("", "text", "composite"))
"""Types of items that are read; a picture's or a film's text is its caption."""

_NO_BODY = ("caption", "quote", "fact", "note", "teaser", "summary", "abstract", "social", "push", "sms", "correction")
"""Words in the role of a body that is not the article."""

_BODIES = ("body_xhtml", "body_html", "body_richtext", "body_text", "body_markdown")
_SAME_LENGTH = 0.9
"""Part of the longest body's length from which on one with markup is the same text with its paragraphs."""


def is_ninjs(record: Mapping[str, object]) -> bool:
    """Whether a record is an item of ninjs."""
    names = set(map(normalise_key, record))
    return not names.isdisjoint(_MARKS) or {"uri", "versioncreated"} <= names


def read_ninjs(record: Mapping[str, object], origin: Origin, as_of: dt.date | None = None) -> dict[str, object]:
    """An item as a record with the names that all records have.

    The day on which an embargo ends is the day of publication, if the item is older.

    Args:
        record: The item.
        origin: For messages.
        as_of: The day that the report speaks from; None where there is none, and what is under embargo when it is
            sent is not used then.

    Raises:
        InputError: With a note I118 for an item that may not be used, or is no article.
    """
    item = {normalise_key(key): value for key, value in reversed(list(record.items()))}
    _check_status(item, origin)
    made = next((item[name] for name in ("versioncreated", "firstcreated", "contentcreated") if item.get(name)), None)
    embargo = _check_embargo(item, made, origin, as_of)
    fields: dict[str, object] = {
        "id": item.get("uri"),
        "title": _choose(item.get("headlines")) or read_words(item.get("headline")) or item.get("title"),
        "byline": item.get("byline") or _list_bylines(item.get("bylines")) or item.get("by"),
        "outlet": _find_outlet(item),
        "language": item.get("language"),
        "url": item.get("url") or item.get("link"),
        "section": item.get("section"),
        "date": embargo or made or item.get("date") or item.get("published"),
        "text": _find_body(item),
        "summary": _choose(item.get("descriptions")) or item.get("descriptiontext"),
    }
    return {key: value for key, value in fields.items() if value is not None}


def _check_status(item: Mapping[str, object], origin: Origin) -> None:
    status = str(item.get("pubstatus") or "").rpartition(":")[2].strip().lower()
    if status in _UNUSABLE:
        raise InputError(note("I118", f"its outlet says pubStatus: {status}; left out", origin.path, origin.line))
    kind = str(item.get("type") or "").rpartition(":")[2].strip().lower()
    if kind not in _ARTICLES:
        raise InputError(note("I115", f"an item of type {kind[:40]!r} is not an article", origin.path, origin.line))


def _check_embargo(item: Mapping[str, object], made: object, origin: Origin, as_of: dt.date | None) -> object:
    """When the embargo ends, if the item was sent under one.

    Raises:
        InputError: I118 where it ends after the day that the report speaks from, or that day is not known.
    """
    value = item.get("embargoeduntil") or item.get("embargoed")
    end = read_date(value) if isinstance(value, str) else None
    if end is None:
        return None
    sent = read_date(made) if isinstance(made, str) else None
    if sent and not _is_later(end, sent):
        return None
    if as_of is None or end.day > as_of:
        raise InputError(note("I118", f"under embargo until {value}; left out", origin.path, origin.line))
    return value


def _is_later(one: Moment, other: Moment) -> bool:
    if one.instant and other.instant:
        return one.instant > other.instant
    return one.day > other.day


def _choose(values: object) -> str | None:
    """Of headlines or descriptions in several roles, the main one, else the first."""
    items = [each for each in values if isinstance(each, dict) and read_words(each)] if isinstance(values, list) else []
    main = next((each for each in items if str(each.get("role")).lower() == "main"), items[0] if items else None)
    return read_words(main)


def _list_bylines(values: object) -> list[str] | None:
    if isinstance(values, str):
        return [values]
    return [words for each in values if (words := read_words(each))] if isinstance(values, list) else None


def _find_outlet(item: Mapping[str, object]) -> object:
    """The provider, the first source of information, or the holder of the copyright."""
    sources = item.get("infosources") or item.get("infosource")
    first = sources[0] if isinstance(sources, list) and sources and isinstance(sources[0], dict) else {}
    return item.get("provider") or item.get("source") or first.get("name") or item.get("copyrightholder")


def _find_body(item: Mapping[str, object]) -> str | None:
    """The body: of several that hold one text the one with paragraphs, else the longest."""
    bodies = item.get("bodies")
    listed = [each for each in bodies if isinstance(each, dict)] if isinstance(bodies, list) else []
    texts = [words for each in listed if not _is_aside(each) and (words := read_words(each))]
    texts += (body for name in map(normalise_key, _BODIES) if isinstance(body := item.get(name), str))
    plain = [(take_off_markup(text), text) for text in texts]
    longest = max((len(stripped) for stripped, _ in plain), default=0)
    same = [(stripped != text, text) for stripped, text in plain if len(stripped) >= _SAME_LENGTH * longest]
    return next((text for marked, text in same if marked), same[0][1] if same else None)


def _is_aside(body: Mapping[str, object]) -> bool:
    role = str(body.get("role") or "").lower()
    return any(word in role for word in _NO_BODY)

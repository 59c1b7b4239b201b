"""What is known about an article besides its text, from whichever place says it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice
from urllib.parse import urlsplit

from briefkit.errors import Diagnostic, warning
from briefkit.model.document import Extent
from briefkit.model.language import find_language, is_language, normalise_language
from briefkit.read.bylines import split_byline
from briefkit.read.dates import Moment, read_date
from briefkit.read.fieldnames import FIELDS, FURTHER_DATES, SAVED_DATES, VALUES

_KINDS = {name: kind for kind, names in FIELDS.items() for name in names.split()}
_BY = re.compile(r"^(?:byline\s*:\s*)?(?:by\s+)?", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]+")
_NOT_IN_URL = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")
_LONGEST_PHRASE = 1000
_LONGEST_URL = 4000
_MOST_NAMES = 50


class ClaimSource(IntEnum):
    """Who says when an article was published, the most trustworthy first."""

    FIELD = 0
    JSON_LD = 1
    META = 2
    TIME_ELEMENT = 3
    HEADER = 4
    DATELINE = 5
    ENVELOPE = 6
    FILE_NAME = 7
    SAVED = 8

    @property
    def label(self) -> str:
        """The source in words."""
        return (
            "the record or front matter",
            "JSON-LD",
            "the page's metadata",
            "the page's time element",
            "a header line",
            "the dateline",
            "the message it came in",
            "the file name",
            "the day it was saved or sent",
        )[self]


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A publication date, and who says so."""

    moment: Moment
    source: ClaimSource


@dataclass(frozen=True, slots=True)
class Metadata:
    """What some place says about an article; None and empty where it says nothing.

    Attributes:
        id: The record's own id.
        title: Headline.
        byline: Names.
        outlet: Who published it.
        agency: Outlet that only a dateline or a byline names; stands where nothing else names one.
        url: http or https where a place gives one such, else what it gives.
        language: BCP 47 tag.
        claims: Publication dates.
        section: Part of the paper.
        extent: How much of the article is there, where a place says that it is not all of it.
    """

    id: str | None = None
    title: str | None = None
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    agency: str | None = None
    url: str | None = None
    language: str | None = None
    claims: tuple[DateClaim, ...] = ()
    section: str | None = None
    extent: Extent = Extent.WHOLE


def join_metadata(first: Metadata, second: Metadata) -> Metadata:
    """What two places say together: the first wins, all claims are kept."""
    return Metadata(
        id=first.id or second.id,
        title=first.title or second.title,
        byline=first.byline or second.byline,
        outlet=first.outlet or second.outlet,
        agency=first.agency or second.agency,
        url=first.url or second.url,
        language=first.language or second.language,
        claims=first.claims + second.claims,
        section=first.section or second.section,
        extent=second.extent if first.extent is Extent.WHOLE else first.extent,
    )


def normalise_key(key: str) -> str:
    """A field's name without case, blanks, dashes and underscores: ``pub_date`` and ``pubDate`` are one."""
    return re.sub(r"[\s_.-]", "", key).lower()


def names_of_field(kind: str) -> tuple[str, ...]:
    """The names that one of our fields goes by, normalised; none for a field that there is not."""
    return tuple(FIELDS.get(kind, "").split())


def kind_of_field(key: str) -> str | None:
    """Which of our fields a name stands for: ``pubDate`` for "date"."""
    return _KINDS.get(normalise_key(key))


def read_fields(
    fields: Mapping[str, object], source: ClaimSource, language: str | None, path: str, line: int | None = None
) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """Metadata from named fields.

    Args:
        fields: Values by name; names that mean nothing here are passed over.
        source: Who says it.
        language: BCP 47 tag that orders day and month in dates such as 03.06.2021, unless a field gives one.
        path: For messages.
        line: For messages.

    Returns:
        The metadata, and a warning E102 for each date that cannot be read.
    """
    by_name = {normalise_key(key): value for key, value in reversed(list(fields.items())) if isinstance(key, str)}
    found: dict[str, list[object]] = {
        kind: [by_name[name] for name in names.split() if by_name.get(name) not in (None, "", [])]
        for kind, names in FIELDS.items()
    }
    tag = next(filter(None, map(read_language, found["language"])), None)
    claims, unread = _read_dates(by_name, found["date"], source, tag or language)
    problems = (warning("E102", f"{str(value)[:60]!r} cannot be read as a date", path, line) for value in unread)
    names, agency = _read_names(found["byline"][0]) if found["byline"] else ((), None)
    metadata = Metadata(
        id=next((str(value) for value in found["id"] if isinstance(value, str | int) and value is not True), None),
        title=next(filter(None, (read_phrase(read_words(value)) for value in found["title"])), None),
        byline=names,
        outlet=next(filter(None, map(_read_outlet, found["outlet"])), None),
        agency=agency or _find_host(found["outlet"]),
        url=_read_address(found),
        language=tag,
        claims=tuple(claims),
        section=next(filter(None, map(_read_section, found["section"])), None),
    )
    return metadata, tuple(problems)


def _read_address(found: Mapping[str, list[object]]) -> str | None:
    """The first web address among the fields for one, else the source, if that is one, else what there is."""
    addresses = (*map(read_url, (*found["url"], *found["outlet"])), *map(read_address, found["url"]))
    return next(filter(None, addresses), None)


def _find_host(sources: list[object]) -> str | None:
    """The host of a source that is an address; it stands where nothing names an outlet."""
    url = next(filter(None, map(read_url, sources)), None)
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None


def _read_dates(
    by_name: Mapping[str, object], values: list[object], source: ClaimSource, language: str | None
) -> tuple[list[DateClaim], list[object]]:
    """The publication dates of a record, and the values that are none; lesser dates only where there is no other."""
    claims: list[DateClaim] = []
    unread: list[object] = []
    for value in values:
        moment = _read_moment(value, language)
        if moment:
            claims.append(DateClaim(moment, source))
        else:
            unread.append(value)
    for names, lesser in ((FURTHER_DATES, source), (SAVED_DATES, ClaimSource.SAVED)):
        if claims:
            break
        moments = (_read_moment(by_name.get(name), language) for name in names.split())
        claims += (DateClaim(moment, lesser) for moment in islice(filter(None, moments), 1))
    return claims, unread


def _read_moment(value: object, language: str | None) -> Moment | None:
    """A date as words, or as seconds or milliseconds since 1970, which count from the year 2001 on."""
    if isinstance(value, str):
        return read_date(value, language)
    if not isinstance(value, int | float) or not 1e9 <= value < 1e13:
        return None
    instant = dt.datetime.fromtimestamp(value / 1000 if value >= 1e11 else value, dt.UTC)
    return Moment(instant.date(), instant)


def read_words(value: object) -> str | None:
    """The words of a field: a string, or an object that has them under one of the usual keys."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return next((value[key] for key in VALUES if isinstance(value.get(key), str)), None)
    return None


def read_phrase(value: object) -> str | None:
    """One line of text without control characters, of at most 1000 characters."""
    if not isinstance(value, str):
        return None
    return " ".join(_CONTROL.sub(" ", value[: 2 * _LONGEST_PHRASE]).split())[:_LONGEST_PHRASE] or None


def read_url(value: object) -> str | None:
    """An http or https address with a host, the scheme left out or not; None for all else."""
    if not isinstance(value, str) or len(value) > _LONGEST_URL:
        return None
    value = value.strip()
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    return value if parts.scheme in ("http", "https", "") and parts.netloc and not _NOT_IN_URL.search(value) else None


def read_host(url: str | None) -> str | None:
    """The host of an address; None where it has none, or is no address."""
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def read_address(value: object) -> str | None:
    """An address as a field gives it, whatever it is; whether it can be a link is for the renderers to say."""
    if not isinstance(value, str):
        return None
    address = _CONTROL.sub("", value[: 2 * _LONGEST_URL]).strip()
    return address if len(address) <= _LONGEST_URL else f"{address[:_LONGEST_URL]}…"


def read_language(value: object) -> str | None:
    """A BCP 47 tag in its usual spelling, `en_us` as `en-US`; also of "English" and "eng". None for all else."""
    tag = value.strip() if isinstance(value, str) else ""
    return find_language(tag) or (normalise_language(tag) if is_language(tag) else None)


def _read_section(value: object) -> str | None:
    """The name of a section; of several, as JSON-LD may have them, all in one line."""
    names = [read_phrase(item) for item in value[:_MOST_NAMES]] if isinstance(value, list) else [read_phrase(value)]
    return read_phrase(" / ".join(filter(None, names)))


def _read_outlet(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    name = read_phrase(value.get("name") or value.get("title") if isinstance(value, dict) else value)
    return None if name and read_url(name) else name


def _read_names(value: object) -> tuple[tuple[str, ...], str | None]:
    """The names in a field, and the outlet they sign for: a string, a list, or objects with a name."""
    names: list[str] = []
    outlet = None
    for item in value[:_MOST_NAMES] if isinstance(value, list) else [value]:
        phrase = read_phrase((item.get("name") or read_words(item)) if isinstance(item, dict) else item)
        if not phrase or read_url(phrase):
            continue
        phrase = _BY.sub("", phrase)
        byline = None if isinstance(item, dict) else split_byline(phrase)
        names += byline.names if byline else (phrase,)
        outlet = outlet or (byline.outlet if byline else None)
    return tuple(dict.fromkeys(names)), outlet


def add_claim(metadata: Metadata, moment: Moment | None, source: ClaimSource) -> Metadata:
    """The metadata with one more publication date, if there is one."""
    return replace(metadata, claims=(*metadata.claims, DateClaim(moment, source))) if moment else metadata

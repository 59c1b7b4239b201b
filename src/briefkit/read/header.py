"""Header lines: what stands above the text of an article, and tells date, byline, source or headline."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefkit.read.bylines import read_byline, split_byline
from briefkit.read.date_labels import find_update_label, is_date_label
from briefkit.read.dateline import starts_with_dateline
from briefkit.read.dates import Moment, find_date
from briefkit.read.metadata import (
    ClaimSource,
    DateClaim,
    Metadata,
    join_metadata,
    kind_of_field,
    read_fields,
    read_url,
)
from briefkit.read.pagelines import is_page_line
from briefkit.read.publishers import is_name, names_publisher, spell_name

_LABELLED = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{0,30}?)\s*:\s*(?P<value>\S.*)")
_KIND = re.compile(
    r"(?:for\s+immediate\s+release|(?:press|news|media)[\s-](?:release|statement|communiqu[eé]|notice|note)|communiqu[eé])",
    re.IGNORECASE,
)
"""What a line above the text says of the kind of text it is."""

_IN_TITLE = re.compile(r"\s*(?:\((?P<name>[^()]{3,60})\))?\s*")
_TIME = re.compile(
    r"(?<!\w)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\w)|(?<!\w)\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s(?:[A-Z]{1,4}T|UTC|MSK|[+-]\d{2}:?\d{2}))?(?!\w)"
)
"""A time, or a date whose order is not known, which says nothing."""

_ISSUE = re.compile(
    r"(?:№|n[°º]|(?<!\w)(?:issue|no|nr|num|vol|page|p|pp|seite|s|стр|с|sayfa|sayı|pág|página|pagina|pag|str|nº)(?!\w)\.?)\s?"
    r"\d{1,6}(?!\w)",
    re.IGNORECASE,
)
"""Issue and page of a paper."""

_PARTS = re.compile(r"[|·•]|\s[-–—]\s")
_EDGES = " \t\u00a0,;:–—-()"
_MOST_DATES = 3
_MOST_LINES = 12
"""Lines above the text that are looked at."""

_LONGEST_LINE = 200
_LONGEST_HEADLINE = 150
_NO_HEADLINE_END = (".", ",", ";", ":", "…", ".”", '."', ".’", ".'")

_WORDS_OF_PLACE = 2
"""Words of a place that stands with a date above a text of which no headline is known yet."""

_SPELT = 20_000
"""Characters of a text in which the spelling of a name is looked up."""


@dataclass(frozen=True, slots=True)
class Header:
    """What stood above a text, and the text without it."""

    metadata: Metadata
    body: str


def read_header(text: str, known: Metadata, language: str | None = None) -> Header:
    """Take the header lines off a text.

    Lines are taken from the top as long as each consists of nothing but dates, times, a byline, a source, an address,
    or what `known` says already; the first other line begins the body, and all that follows is left as it is. One
    short line without a full stop that stands above a blank line or above another header line is the headline, where
    none is known. A dateline is part of the body.

    Args:
        text: The text, front matter removed.
        known: What is known from better sources.
        language: BCP 47 tag, for dates in figures.

    Returns:
        `known` with what the header adds, and the body without blank lines around it.
    """
    lines = text.strip().split("\n", 4 * _MOST_LINES)
    metadata = known
    headline = ""
    number = taken = 0
    while number < len(lines) and taken < _MOST_LINES:
        line = lines[number].strip()
        if line:
            taken += 1
            found = read_header_line(line, metadata, language)
            if found is None and _is_publisher(lines, number):
                found = Metadata(agency=spell_name(line, [text[:_SPELT]]))
            if found is None and not metadata.title and _is_headline(lines, number, metadata, language):
                headline, found = line, Metadata(title=line)
            if found is None:
                break
            metadata = join_metadata(metadata, found)
        number += 1
    metadata = join_metadata(metadata, _read_title(metadata.title or "", metadata, language))
    body = "\n".join(lines[number:]).strip()
    if headline and not body:
        return Header(replace(metadata, title=None), headline)
    return Header(metadata, body)


def read_header_line(line: str, known: Metadata, language: str | None = None) -> Metadata | None:
    """What a header line says; None for a line that says anything else."""
    line = line.strip()
    if not line or len(line) > _LONGEST_LINE:
        return None
    url = read_url(line)
    if url:
        return Metadata(url=url)
    return _read_labelled(line, language) or _read_mixed(line, known, language)


def _read_labelled(line: str, language: str | None) -> Metadata | None:
    """A line such as ``Source: Northern Wire``; a sentence is none, and dates are left to `_read_mixed`."""
    match = _LABELLED.fullmatch(line)
    kind = kind_of_field(match["key"]) if match else None
    if match is None or kind in (None, "date", "id") or match["value"].endswith("."):
        return None
    metadata, _ = read_fields({match["key"]: match["value"]}, ClaimSource.HEADER, language, "")
    return metadata if metadata != Metadata() else None


def _read_mixed(line: str, known: Metadata, language: str | None) -> Metadata | None:
    """A line of dates, times, labels, a byline and an outlet, in any order and nothing else.

    Below a title, a date may have other names beside it: of the place, of a section.
    """
    rest, moments = _take_dates(line, language)
    names: tuple[str, ...] = ()
    outlet = None
    familiar = {name.casefold() for name in (known.title, known.outlet, *known.byline) if name}
    rest = _ISSUE.sub(" | ", rest) if moments else rest
    for part in _PARTS.split(_TIME.sub(" | ", rest)):
        piece = part.strip(_EDGES)
        if (
            not piece
            or is_date_label(piece, foreign=bool(moments))
            or is_page_line(piece, "ago")
            or _is_familiar(piece, familiar)
        ):
            continue
        if _KIND.fullmatch(piece):
            continue
        byline = read_byline(piece)
        if byline and not names:
            names, outlet = byline.names, byline.outlet or outlet
        elif (moments or _KIND.search(rest)) and not outlet and names_publisher(piece):
            outlet = piece
        elif not (moments and is_name(piece) and (known.title or len(piece.split()) <= _WORDS_OF_PLACE)):
            return None
    claims = tuple(DateClaim(moment, ClaimSource.HEADER) for moment in moments[:1])
    return Metadata(byline=names, agency=outlet, claims=claims)


def _is_familiar(piece: str, familiar: set[str]) -> bool:
    """Whether a piece only repeats the title, the outlet or names of the byline."""
    byline = split_byline(piece)
    names = byline.names if byline else ()
    return piece.casefold() in familiar or (bool(names) and familiar.issuperset(map(str.casefold, names)))


def _is_publisher(lines: list[str], number: int) -> bool:
    """Whether a line names who publishes the text: it stands right above the kind of text."""
    line = lines[number].strip()
    below = next((line.strip() for line in lines[number + 1 : number + 3] if line.strip()), "")
    return is_name(line) and " " in line and _KIND.fullmatch(below) is not None


def _read_title(title: str, known: Metadata, language: str | None) -> Metadata:
    """What a title says that ends in a date, or in a date and a name: ``Note to file, 16 May 2021 (A. Lem)``."""
    found = find_date(title, language)
    rest = _IN_TITLE.fullmatch(title[found.end :]) if found else None
    if found is None or rest is None or not title[: found.start].rstrip().endswith((",", "-", "–", "—", "|")):
        return Metadata()
    byline = split_byline(rest["name"]) if rest["name"] and not known.byline else None
    names = byline.names if byline and not byline.outlet and all(" " in name for name in byline.names) else ()
    return Metadata(byline=names, claims=(DateClaim(found.moment, ClaimSource.HEADER),))


def _take_dates(line: str, language: str | None) -> tuple[str, list[Moment]]:
    """The line with a bar for each date, and the dates that are not those of an update."""
    moments = []
    for _ in range(_MOST_DATES):
        found = find_date(line, language)
        if found is None:
            break
        before = line[: found.start]
        edited = find_update_label(before)
        if edited is not None:
            before = before[:edited]
        else:
            moments.append(found.moment)
        line = f"{before} | {line[found.end :]}"
    return line, moments


def _is_headline(lines: list[str], number: int, known: Metadata, language: str | None) -> bool:
    """Whether a line that is no other header line is the headline: short, no sentence, and set apart from the text."""
    line = lines[number].strip()
    if (
        number + 1 == len(lines)
        or len(line) > _LONGEST_HEADLINE
        or line.endswith(_NO_HEADLINE_END)
        or starts_with_dateline(line)
    ):
        return False
    following = next((line.strip() for line in lines[number + 1 : number + 3] if line.strip()), "")
    if following and read_header_line(following, known, language) is not None:
        return True
    return len(line.split()) > 1 and not lines[number + 1].strip()

"""What an article is called, and which outlet the title of its page names behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from briefkit.read.bylines import names_outlet
from briefkit.read.metadata import Metadata, read_host, read_phrase
from briefkit.read.page import PageInfo

_TITLE_SEPARATOR = re.compile(r"\s+(?:[|–—·»_-]|::|<<|>>)\s+")
_LONGEST_SECTION = 2
_LONGEST_OUTLET = 5
"""Words of an outlet's name that stands behind a title."""


def name_article(info: PageInfo, headline: str | None, stem: str) -> Metadata:
    """The metadata with title and outlet as the page shows them.

    The title is the one that is declared, else the headline, else the title element; without the outlet behind it,
    which is taken as one where no other is known.

    Args:
        info: What the page declares.
        headline: The words of its heading.
        stem: The name of its file, which browsers make of the title.
    """
    metadata = info.metadata
    shown = read_phrase(headline)
    outlet = _TITLE_SEPARATOR.split(metadata.outlet)[0].lstrip("@") if metadata.outlet else None
    title = metadata.title or shown or next(iter(info.titles), None)
    host = read_host(metadata.url) or ""
    outlet = outlet or next(filter(None, (_outlet_behind(each, shown, host) for each in (*info.titles, stem))), None)
    return replace(metadata, title=cut_outlet(title, outlet) if title else None, outlet=outlet)


def name_by_file(stem: str, outlet: str | None) -> str | None:
    """The title that the name of a file holds, as browsers name what they save; None for a name without blanks."""
    title = read_phrase(stem) if " " in stem else None
    return cut_outlet(title, outlet) if title else None


def cut_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name behind or before it."""
    if not outlet:
        return title
    name = _squash(outlet)
    if not name:
        return title
    for separator in _TITLE_SEPARATOR.finditer(title):
        before, behind = title[: separator.start()], title[separator.end() :]
        if before and _is_path(behind, name):
            return before.strip()
        if _squash(before) == name and behind:
            return behind.strip()
    return title


def _is_path(behind: str, name: str) -> bool:
    """Whether what stands behind a title is the outlet's name, with sections before it: "World | Northern Wire"."""
    *sections, last = _TITLE_SEPARATOR.split(behind)
    return _squash(last) == name and all(len(section.split()) <= _LONGEST_SECTION for section in sections)


def _squash(name: str) -> str:
    """A name without case, blanks and signs: "TheHill" and "The Hill" are one."""
    return "".join(filter(str.isalnum, name.casefold()))


def _outlet_behind(title: str, headline: str | None, host: str) -> str | None:
    """The name at the end of a title, where the headline stands before it or it can be nothing but an outlet's."""
    separators = list(_TITLE_SEPARATOR.finditer(title))
    if not separators:
        return None
    name = title[separators[-1].end() :].strip()
    if not name or len(name.split()) > _LONGEST_OUTLET:
        return None
    known = headline is not None and title[: separators[0].start()].strip().casefold().endswith(headline.casefold())
    if not known and headline is not None and title.casefold().startswith(headline.casefold()):
        known = _TITLE_SEPARATOR.match(title[len(headline) :]) is not None
    sure = names_outlet(name) or (len(_squash(name)) > 3 and _squash(name) in _squash(host))
    return name if known or sure else None

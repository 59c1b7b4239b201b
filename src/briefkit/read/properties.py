"""What a file's properties say of the document in it, where that can be believed.

Programs fill them in by themselves: the title with the name of a file or a template, the author with the account of
whoever made the file, the days with those on which it was saved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefkit.read.bylines import names_outlet, split_byline
from briefkit.read.dates import Moment
from briefkit.read.metadata import ClaimSource, DateClaim, Metadata, read_phrase

_NO_TITLE = re.compile(
    r"(?:microsoft\s+\w+\s+-\s.*|(?:word\s+|new\s+|microsoft\s+word\s+)?document\s*\(?\d*\)?|untitled.*|(?:no|default)\s+title"
    r"|doc\s?\d+|title|normal|template|layout\s*\d*|print(?:ing|\s+preview)?|blank(?:\s+page)?|about:blank|text|page\s*\d*"
    r"|new\s+page|\S+://\S+|.*\.(?:docx?|docm|dotx?|odt|ott|rtf|pdf|txt|html?|indd|qxp|pages|tmp|p65|fm|pmd|eps|ps|tex|dvi|md))",
    re.IGNORECASE,
)
"""What programs write where nobody gave a title."""

_NO_PERSON = re.compile(
    r"\b(?:users?|admin\w*|owner|author|default|unknown|anonymous|guest|test\w*|root|system|windows|microsoft|office|word"
    r"|libreoffice|openoffice|google|acrobat|adobe|python-docx|docx\S*|apache|poi|aspose\S*|writer|desktop|laptop|pc"
    r"|home|student|staff|team|press|media|desk|newsroom|secretariat|scanner|copier|xerox|canon|printer|inc|ltd|gmbh"
    r"|hp|dell|lenovo|asus|acer)\b",
    re.IGNORECASE,
)
"""Words of accounts, programs, machines and offices, which no person's name has."""

_PROGRAMS = frozenset(("python-docx", "apache poi", "docx4j", "aspose", "openxml sdk", "un-named"))
"""Who made a file by a program from its own template, whose properties it still has."""


@dataclass(frozen=True, slots=True)
class Properties:
    """Properties as they stand in a file.

    Attributes:
        title: Of the document.
        author: Who made it.
        created: When it was made.
        modified: When it was saved last.
    """

    title: str | None = None
    author: str | None = None
    created: Moment | None = None
    modified: Moment | None = None

    @property
    def headline(self) -> str | None:
        """The title, if it is one: a name of a file or a template, and what programs put in by themselves, is none."""
        title = read_phrase(self.title)
        if title is None or self._are_of_a_program or _NO_TITLE.fullmatch(title):
            return None
        return title if len(re.findall(r"[^\W\d_]+", title)) > 1 and "_" not in title else None

    @property
    def metadata(self) -> Metadata:
        """A person who is named in full, and the day on which the file was made; they stand where nothing else does."""
        if self._are_of_a_program:
            return Metadata()
        moment = self.created or self.modified
        return Metadata(
            byline=_read_author(read_phrase(self.author)),
            claims=(DateClaim(moment, ClaimSource.SAVED),) if moment else (),
        )

    @property
    def _are_of_a_program(self) -> bool:
        return (self.author or "").strip().lower() in _PROGRAMS


def _read_author(author: str | None) -> tuple[str, ...]:
    """The people an author's field names by first and last name; accounts and offices are nobody."""
    if not author or _NO_PERSON.search(author) or re.search(r"[\d@_\\/]", author):
        return ()
    byline = split_byline(author)
    return byline.names if byline and not byline.outlet and all(map(is_full_name, byline.names)) else ()


def is_full_name(name: str) -> bool:
    """Whether a name has a first name, or its letter, and a surname, and is no outlet's."""
    return 1 < len(name.split()) < 6 and not name.isupper() and not names_outlet(name)

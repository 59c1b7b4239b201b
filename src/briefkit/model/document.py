"""Documents as they were read: text, what is known about it, and where it came from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from briefkit.model.grading import Marking
from briefkit.model.portable import Portable


class Span(NamedTuple):
    """A piece of a document's text.

    Offsets are ``[start, end)`` and count Unicode code points, as Python's slices do.
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Origin(Portable):
    """Where a document's bytes came from.

    Attributes:
        path: The file, relative to the spec's folder or as the user named it.
        sha256: Hex digest of the file's bytes; of the part's, or of the record's line for JSON Lines.
        line: Line of the record in a JSON Lines file, from 1; None for a file that is one document.
        part: Which part of the file: the path inside an archive, an attachment's name, "record 3"; None for the whole.
    """

    path: str
    sha256: str
    line: int | None = None
    part: str | None = None


class Extent(StrEnum):
    """How much of the article a document's text is."""

    WHOLE = "whole"
    BEGINNING = "beginning"
    """Its source gives no more than the first words and says so, or breaks off."""
    SUMMARY = "summary"
    """Its source tells in a few words what the article says."""


@dataclass(frozen=True, slots=True)
class Document(Portable):
    """One article.

    Attributes:
        id: Unique among the documents of a run; from the record, or made of outlet, date and file name.
        text: The body, and the only text that offsets refer to.
        title: Headline, where it is not part of the text.
        byline: Names of those who wrote it; they are no actors of the story.
        outlet: Who published it.
        url: Where it was published.
        published: Day of publication in the outlet's own time, the clock for every relative date in it.
        published_at: Instant of publication, where the source tells it.
        language: BCP 47 tag.
        reliability: Admiralty letter A to F of the outlet's record.
        origin: The file it was read from.
        section: The part of the paper it stood in, as the source names it: "Opinion".
        marking: Who may see it; a report that cites it is marked no lower.
        extent: How much of the article the text is.
        identity: What the ids of its events and quotations are made of besides their words: what its file says, and
            nothing of the spec, so that no id changes when the spec supplies an outlet or a day. None for a document
            that no file gave; its outlet and day stand in.
        edited: What the desk corrected: "outlet", "title", "byline", "date".
    """

    id: str
    text: str
    title: str | None = None
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    published: dt.date | None = None
    published_at: dt.datetime | None = None
    language: str = "en"
    reliability: str | None = None
    origin: Origin | None = None
    section: str | None = None
    extent: Extent = Extent.WHOLE
    marking: Marking | None = None
    identity: str | None = field(default=None, repr=False, compare=False)
    edited: tuple[str, ...] = ()

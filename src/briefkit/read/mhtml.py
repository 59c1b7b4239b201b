"""Web pages that a browser saved as one file (MHTML): the page, with its pictures and styles left aside."""

from __future__ import annotations

from dataclasses import replace

from briefkit.errors import Diagnostic, InputError, error
from briefkit.model.document import Document
from briefkit.read.decoding import decode_text
from briefkit.read.html import read_html
from briefkit.read.metadata import ClaimSource, Metadata, add_claim, join_metadata, read_url
from briefkit.read.mime import Entity, parse_entity, read_sent
from briefkit.read.senders import read_subject
from briefkit.read.source import Reading, SourceFile, SourceOptions

_MOST_LEVELS = 5
"""Multiparts in multiparts that the page may lie in; browsers write one."""


def read_mhtml(file: SourceFile, options: SourceOptions) -> Reading:
    """The page that was saved; what it shows in frames, and pictures and styles, are passed over.

    The day in the header is the one on which it was saved, and counts only where nothing else gives a day.

    Raises:
        InputError: I105 for a file without a page, else as `read_html`.
    """
    message = parse_entity(file.content.removeprefix(b"\xef\xbb\xbf").lstrip())
    page = _find_page(message, _MOST_LEVELS)
    if page is None:
        raise InputError(error("I105", "the file contains no web page", file.path))
    known = Metadata(title=read_subject(message.field("subject")).title, url=_find_address(message, page))
    known = add_claim(known, read_sent(message.field("date")), ClaimSource.SAVED)
    content, problems = _recode(page, file.path, options.language)
    reading = read_html(replace(file, content=content, known=join_metadata(known, file.known)), options)
    documents = tuple(
        replace(item, origin=file.origin) if isinstance(item, Document) else item for item in reading.documents
    )
    return replace(reading, documents=documents, problems=(*problems, *reading.problems))


def _find_page(entity: Entity, levels: int) -> Entity | None:
    """The first page: the root that `start` names is the first part wherever browsers wrote the file."""
    if entity.content_type in ("text/html", "application/xhtml+xml"):
        return entity
    if not entity.content_type.startswith("multipart/") or not levels:
        return None
    return next((page for part in entity.split() if (page := _find_page(part, levels - 1))), None)


def _recode(page: Entity, path: str, language: str | None) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The markup; in UTF-8, with a mark that says so, where the header of the part declares an encoding."""
    content = page.decode()
    if page.charset is None:
        return content, ()
    text, problems = decode_text(content, path, language, page.charset)
    return b"\xef\xbb\xbf" + text.encode(), problems


def _find_address(message: Entity, page: Entity) -> str | None:
    """Where the page was: in the header of the file, or of the page, as an address with a host."""
    places = (
        message.field("snapshot-content-location"),
        page.field("content-location"),
        message.field("content-location"),
    )
    return next((url for place in places if (url := read_url(place))), None)

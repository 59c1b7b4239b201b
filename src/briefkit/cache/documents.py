"""Parsed documents as entries of a cache: what they are found by, and how they are packed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from typing import NamedTuple

from briefkit.cache.packing import Entry, Packer
from briefkit.errors import Diagnostic
from briefkit.model.document import Document, Span
from briefkit.model.facts import Actor, DateMention, Event, ParsedDocument, Quotation

KIND = "document"

CARRIED = frozenset({"url", "published_at", "reliability", "section", "extent", "marking", "edited"})
"""Fields of a document that an analysis passes on without a look at them; a test watches it."""

NAMING = frozenset({"id", "origin"})
"""Fields that an analysis names a document by in its problems, and uses for nothing else; a test watches it."""

_DECISIVE = tuple(each.name for each in fields(Document) if each.name not in CARRIED | NAMING)


class Facts(NamedTuple):
    """What is kept of a parsed document: all of it but the document, in the order of its fields."""

    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    dates: tuple[DateMention, ...]
    actors: tuple[Actor, ...]
    quotations: tuple[Quotation, ...]
    events: tuple[Event, ...]
    problems: tuple[Diagnostic, ...]

    def join(self, document: Document) -> ParsedDocument:
        """The parsed document again."""
        return ParsedDocument(document, *self)


_PACKER = Packer(Facts)


def make_keys(document: Document) -> tuple[bytes, bytes]:
    """What the analysis of a document is found by: first where it found no problems, then where it did.

    Without problems it holds nothing of the names that a document and its file go by, and is found again under other
    names: in a moved file, or further down in a longer list of records.
    """
    decisive = {name: getattr(document, name) for name in _DECISIVE}
    origin = document.origin
    place = (origin.path, origin.line, origin.part) if origin else None
    return _hash(decisive), _hash({**decisive, "id": document.id, "origin": place})


def list_facts(parsed: ParsedDocument) -> Facts:
    """What is kept of a parsed document."""
    return Facts(*(getattr(parsed, name) for name in Facts._fields))


def pack_document(parsed: ParsedDocument) -> Entry | None:
    """A parsed document to keep; None for one that would not come back from the cache as it went in."""
    facts = list_facts(parsed)
    try:
        value = _PACKER.pack(facts)
        same = _PACKER.unpack(value) == facts
    except ValueError:
        same = False
    return Entry(KIND, make_keys(parsed.document)[bool(parsed.problems)], value) if same else None


def unpack_document(value: bytes, document: Document) -> ParsedDocument:
    """What is kept of an earlier analysis, for a document that has one of its keys.

    Raises:
        ValueError: If that is no parsed document.
    """
    return _PACKER.unpack(value).join(document)


def check_document(value: bytes) -> None:
    """Hold that a value is a parsed document.

    Raises:
        ValueError: If it is none.
    """
    _PACKER.unpack(value)


def _hash(values: dict[str, object]) -> bytes:
    """A hash of values with whatever a text may hold: half a letter is no other text than the whole one."""
    line = json.dumps(values, ensure_ascii=False, default=str)
    return hashlib.sha256(line.encode("utf-8", "surrogatepass")).digest()

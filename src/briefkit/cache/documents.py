"""Parsed documents as entries of a cache: what they are found by, and how they are packed."""

from __future__ import annotations

import hashlib
from dataclasses import fields, replace

from briefkit.cache.packing import Entry, pack, unpack, write_json
from briefkit.errors import InputError
from briefkit.model.codec import READ_FROM_TEXT, document_to_json, from_json, to_json
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument

KIND = "document"

CARRIED = frozenset({"url", "published_at", "reliability", "section", "extent", "marking", "edited"})
"""Fields of a document that an analysis passes on without a look at them; a test watches it."""

NAMING = frozenset({"id", "origin"})
"""Fields that an analysis names a document by in its problems, and uses for nothing else; a test watches it."""

_DECISIVE = tuple(each.name for each in fields(Document) if each.name not in CARRIED | NAMING)


def make_keys(document: Document) -> tuple[bytes, bytes]:
    """What the analysis of a document is found by: first where it found no problems, then where it did.

    Without problems it holds nothing of the names that a document and its file go by, and is found again under other
    names: in a moved file, or further down in a longer list of records.
    """
    decisive = {name: getattr(document, name) for name in _DECISIVE}
    origin = document.origin
    place = (origin.path, origin.line, origin.part) if origin else None
    return _hash(decisive), _hash({**decisive, "id": document.id, "origin": place})


def pack_document(parsed: ParsedDocument) -> Entry | None:
    """A parsed document to keep; None for one that would not come back from the cache as it went in."""
    value = pack(write_json(to_json(parsed)))
    try:
        same = unpack_document(value, parsed.document) == parsed
    except ValueError:
        same = False
    return Entry(KIND, make_keys(parsed.document)[bool(parsed.problems)], value) if same else None


def unpack_document(value: bytes, document: Document) -> ParsedDocument:
    """What is kept of an earlier analysis, for a document that has one of its keys.

    Raises:
        ValueError: If that is no parsed document.
    """
    return replace(_decode(unpack(value)), document=document)


def check_document(value: bytes) -> None:
    """Hold that a value is a parsed document.

    Raises:
        ValueError: If it is none.
    """
    _decode(unpack(value))


def unpack_record(value: bytes, document: Document) -> dict[str, object]:
    """The same as the JSON object that `to_json` would give; a fifth of the work.

    Raises:
        ValueError: If that is no JSON object of a parsed document.
    """
    record = unpack(value)
    if not record.keys() >= set(READ_FROM_TEXT):
        raise ValueError("no parsed document")
    return {**document_to_json(document), **{name: record[name] for name in READ_FROM_TEXT}}


def _hash(values: dict[str, object]) -> bytes:
    return hashlib.sha256(write_json(values)).digest()


def _decode(record: dict[str, object]) -> ParsedDocument:
    try:
        return from_json(record)
    except InputError as problem:
        raise ValueError(str(problem)) from problem

"""Parsed documents as entries of a cache: what they are found by, and how they are packed."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import NamedTuple, TypeVar

from briefkit.errors import InputError
from briefkit.model.codec import READ_FROM_TEXT, document_to_json, from_json, to_json
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.store.entries import Row
from briefkit.store.session import Store

R = TypeVar("R")

KIND = "document"

CARRIED = frozenset({"url", "published_at", "reliability", "section", "extent", "marking"})
"""Fields of a document that an analysis passes on without a look at them; a test watches it."""

NAMING = frozenset({"id", "origin"})
"""Fields that an analysis names a document by in its problems, and uses for nothing else; a test watches it."""

_DECISIVE = tuple(each.name for each in fields(Document) if each.name not in CARRIED | NAMING)

MOST_UNPACKED = 1024 * 1024 * 1024
"""Bytes of one entry when unpacked; the longest text that is analysed by default makes a tenth of that."""


class Entry(NamedTuple):
    """A parsed document as it is kept.

    Attributes:
        key: What it is found by.
        value: Its JSON, compressed to a fifth, which takes a hundredth of the time of the analysis.
    """

    key: bytes
    value: bytes


def make_keys(document: Document) -> tuple[bytes, bytes]:
    """What the analysis of a document is found by: first where it found no problems, then where it did.

    Without problems it holds nothing of the names that a document and its file go by, and is found again under other
    names: in a moved file, or further down in a longer list of records.
    """
    decisive = {name: getattr(document, name) for name in _DECISIVE}
    origin = document.origin
    place = (origin.path, origin.line, origin.part) if origin else None
    return _hash(decisive), _hash({**decisive, "id": document.id, "origin": place})


def recall_documents(
    store: Store, documents: Sequence[Document], unpack: Callable[[bytes, Document], R]
) -> list[R | None]:
    """What a store has of documents, None for those that are to be analysed.

    Args:
        store: Of documents.
        documents: What is asked for.
        unpack: `unpack_document`, or another function that raises ValueError for what is damaged.
    """
    rows = store.find(list(map(make_keys, documents)))
    known = [_recall(row, document, unpack) for row, document in zip(rows, documents, strict=True)]
    store.discard(row for row, result in zip(rows, known, strict=True) if row is not None and result is None)
    return known


def _recall(row: Row | None, document: Document, unpack: Callable[[bytes, Document], R]) -> R | None:
    if row is None:
        return None
    try:
        return unpack(row.value, document)
    except ValueError:
        return None


def pack_document(parsed: ParsedDocument) -> Entry | None:
    """A parsed document to keep; None for one that would not come back from the cache as it went in."""
    line = json.dumps(to_json(parsed), ensure_ascii=False).encode("utf-8", "surrogatepass")
    try:
        same = from_json(json.loads(line)) == parsed
    except InputError:
        same = False
    if not same:
        return None
    return Entry(make_keys(parsed.document)[bool(parsed.problems)], zlib.compress(line))


def unpack_document(value: bytes, document: Document) -> ParsedDocument:
    """What is kept of an earlier analysis, for a document that has one of its keys.

    Raises:
        ValueError: If that is no parsed document.
    """
    return replace(_decode(_unpack(value)), document=document)


def check_document(value: bytes) -> None:
    """Hold that a value is a parsed document.

    Raises:
        ValueError: If it is none.
    """
    _decode(_unpack(value))


def unpack_record(value: bytes, document: Document) -> dict[str, object]:
    """The same as the JSON object that `to_json` would give; a fifth of the work.

    Raises:
        ValueError: If that is no JSON object of a parsed document.
    """
    record = _unpack(value)
    if not record.keys() >= set(READ_FROM_TEXT):
        raise ValueError("no parsed document")
    return {**document_to_json(document), **{name: record[name] for name in READ_FROM_TEXT}}


def _hash(values: dict[str, object]) -> bytes:
    written = json.dumps(values, ensure_ascii=False, default=str, sort_keys=True)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).digest()


def _unpack(value: bytes) -> dict[str, object]:
    unpacking = zlib.decompressobj()
    try:
        line = unpacking.decompress(value, MOST_UNPACKED)
    except zlib.error as problem:
        raise ValueError(str(problem)) from problem
    record = json.loads(line)
    if not unpacking.eof or not isinstance(record, dict):
        raise ValueError("no JSON object")
    return record


def _decode(record: dict[str, object]) -> ParsedDocument:
    try:
        return from_json(record)
    except InputError as problem:
        raise ValueError(str(problem)) from problem

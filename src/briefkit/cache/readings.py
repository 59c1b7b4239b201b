"""What became of files as entries of a cache: the documents in each, and the problems that were found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import NamedTuple

from briefkit.cache.documents import Facts, list_facts
from briefkit.cache.packing import Entry, Packer
from briefkit.errors import Diagnostic
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument

KIND = "file"

MOST_DOCUMENTS = 200
"""Documents of a file that is kept; files of more are collections that grow, of which each version would be."""


class Kept(NamedTuple):
    """What is kept of a file.

    Attributes:
        documents: In the order in which they stand in it.
        problems: What a person should know about it.
    """

    documents: tuple[Document | ParsedDocument, ...]
    problems: tuple[Diagnostic, ...]


class _Item(NamedTuple):
    """A document of a file, and what the file says was read from it, if it says so."""

    document: Document
    facts: Facts | None


class _Packed(NamedTuple):
    """What is kept of a file, as it is packed."""

    items: tuple[_Item, ...]
    problems: tuple[Diagnostic, ...]


_PACKER = Packer(_Packed)


def make_reading_key(sha256: str, name: str, circumstances: Iterable[object]) -> bytes:
    """What became of a file is found by.

    Args:
        sha256: Hex digest of its bytes.
        name: As it is called in messages.
        circumstances: Everything else that reading it depends on.
    """
    line = json.dumps([sha256, name, *map(repr, circumstances)], ensure_ascii=False)
    return hashlib.sha256(line.encode("utf-8", "surrogatepass")).digest()


def pack_reading(key: bytes, kept: Kept) -> Entry | None:
    """What became of a file, to keep; None for what would not come back as it went in, and for a large collection."""
    if len(kept.documents) > MOST_DOCUMENTS:
        return None
    value = _PACKER.pack_for_good(_Packed(tuple(map(_list_parts, kept.documents)), kept.problems))
    return None if value is None else Entry(KIND, key, value)


def unpack_reading(value: bytes) -> Kept:
    """What is kept of a file.

    Raises:
        ValueError: If that is damaged.
    """
    items, problems = _PACKER.unpack(value)
    return Kept(tuple(facts.join(document) if facts else document for document, facts in items), problems)


def check_reading(value: bytes) -> None:
    """Hold that a value is what became of a file.

    Raises:
        ValueError: If it is not.
    """
    _PACKER.unpack(value)


def _list_parts(item: Document | ParsedDocument) -> _Item:
    return _Item(item, None) if isinstance(item, Document) else _Item(item.document, list_facts(item))

"""What was picked from documents as entries of a cache: what it is found by, and how it is packed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from briefkit.cache.packing import Entry, Packer
from briefkit.model.facts import ParsedDocument
from briefkit.model.selection import Selection

KIND = "selection"

MOST_DOCUMENTS = 20_000
"""Documents of a selection that is kept; those of more would take hundreds of megabytes to pack."""

_ENCODER = msgspec.json.Encoder(enc_hook=repr)
_PACKER = Packer(Selection)


def make_selection_key(documents: Iterable[ParsedDocument], circumstances: Iterable[object]) -> bytes:
    """What was picked is found by: a hash of all that selecting is given.

    Args:
        documents: What it was picked from, in order.
        circumstances: Everything else that selecting depends on: the spec, the day and so on.

    Raises:
        ValueError: If a text holds half a letter, of which UTF-8 has none.
    """
    digest = hashlib.sha256()
    for part in _list_parts(documents, circumstances):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


def _list_parts(documents: Iterable[ParsedDocument], circumstances: Iterable[object]) -> Iterator[bytes]:
    """All that is hashed. JSON names no classes, which only documents need not; `repr` leaves out what is long."""
    for value in circumstances:
        yield repr(value).encode()
        yield _ENCODER.encode(value)
    yield from map(_ENCODER.encode, documents)


def pack_selection(key: bytes, selection: Selection) -> Entry | None:
    """What was picked, to keep; None for what would not come back as it went in, and for very much."""
    if len(selection.documents) > MOST_DOCUMENTS:
        return None
    value = _PACKER.pack_for_good(selection)
    return None if value is None else Entry(KIND, key, value)


def unpack_selection(value: bytes) -> Selection:
    """What was picked.

    Raises:
        ValueError: If that is damaged.
    """
    return _PACKER.unpack(value)


def check_selection(value: bytes) -> None:
    """Hold that a value is what was picked.

    Raises:
        ValueError: If it is not.
    """
    _PACKER.unpack(value)

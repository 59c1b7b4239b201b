"""Values of a cache: JSON made from our dataclasses and read straight back into them, compressed."""

from __future__ import annotations

import zlib
from typing import Generic, NamedTuple, TypeVar

import msgspec

T = TypeVar("T")

MOST_UNPACKED = 1024 * 1024 * 1024
"""Bytes of one value when unpacked; the longest text that is analysed by default makes a tenth of that."""


class Entry(NamedTuple):
    """What is kept of a document or file, or of what was picked from documents.

    Attributes:
        kind: A key of `briefkit.cache.versions.MAKERS`.
        key: What it is found by.
        value: JSON, compressed to a fifth, which takes a hundredth of the time of an analysis.
    """

    kind: str
    key: bytes
    value: bytes


class Packer(Generic[T]):
    """Packs values of a type, and unpacks them.

    The JSON is the cache's own: it follows the classes as they are, and only the version that wrote it reads it. What
    users read and correct is the JSON of `briefkit.model.parsed_writing`.

    Args:
        kind: A named tuple or a dataclass, made of these, of enumerations, times, texts and numbers.
    """

    def __init__(self, kind: type[T]) -> None:
        self._encoder = msgspec.json.Encoder()
        self._decoder = msgspec.json.Decoder(kind)

    def pack(self, value: T) -> bytes:
        """A value, compressed.

        Raises:
            ValueError: If it holds half a letter, of which UTF-8 has none.
        """
        return zlib.compress(self._encoder.encode(value))

    def pack_for_good(self, value: T) -> bytes | None:
        """A value, compressed; None for what would not come back as it went in.

        The bytes are compared as well, since 1 and 1.0 are equal and are not printed alike, and since the identities of
        documents do not count where these are compared.
        """
        try:
            packed = self.pack(value)
            back = self.unpack(packed)
            return packed if back == value and self.pack(back) == packed else None
        except ValueError:
            return None

    def unpack(self, packed: bytes) -> T:
        """A value that was packed.

        Raises:
            ValueError: If these bytes are none.
        """
        unpacking = zlib.decompressobj()
        try:
            line = unpacking.decompress(packed, MOST_UNPACKED)
        except zlib.error as problem:
            raise ValueError(str(problem)) from problem
        if not unpacking.eof:
            raise ValueError("cut off")
        try:
            return self._decoder.decode(line)
        except msgspec.MsgspecError as problem:  # which is a ValueError in later versions only
            raise ValueError(str(problem)) from problem

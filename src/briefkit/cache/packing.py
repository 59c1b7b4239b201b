"""Values of a cache: JSON objects, compressed, and what has been damaged told from what is whole."""

from __future__ import annotations

import json
import zlib
from typing import NamedTuple

MOST_UNPACKED = 1024 * 1024 * 1024
"""Bytes of one value when unpacked; the longest text that is analysed by default makes a tenth of that."""


class Entry(NamedTuple):
    """What is kept of a document or file.

    Attributes:
        kind: A key of `briefkit.cache.versions.MAKERS`.
        key: What it is found by.
        value: A JSON object, compressed to a fifth, which takes a hundredth of the time of an analysis.
    """

    kind: str
    key: bytes
    value: bytes


def write_json(record: object) -> bytes:
    """JSON in UTF-8, with whatever a text may hold: half a letter is no other text than the whole one."""
    return json.dumps(record, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")


def pack(line: bytes) -> bytes:
    """A JSON object, compressed."""
    return zlib.compress(line)


def unpack(value: bytes) -> dict[str, object]:
    """A JSON object that was packed.

    Raises:
        ValueError: If the value is none.
    """
    unpacking = zlib.decompressobj()
    try:
        line = unpacking.decompress(value, MOST_UNPACKED)
    except zlib.error as problem:
        raise ValueError(str(problem)) from problem
    record = json.loads(line)
    if not unpacking.eof or not isinstance(record, dict):
        raise ValueError("no JSON object")
    return record

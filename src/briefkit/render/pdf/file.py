"""A PDF file being written: numbered objects, most of them packed, in the terms of ISO 32000-1.

A chronology of ten thousand rows makes a hundred thousand objects, nearly all of them elements of the structure tree.
They go into object streams (7.5.7) as soon as they are known, so that neither the file nor the memory holds them
unpacked, and are found through a cross-reference stream (7.5.8).
"""

from __future__ import annotations

import hashlib
import struct
import zlib

_PACKED_TOGETHER = 256
_PLAIN, _PACKED = 1, 2
_ENTRY = struct.Struct(">BIH")


def write_text(text: str) -> str:
    """A text string: as it is where that is safe, else UTF-16 in hexadecimal (7.9.2.2)."""
    if text.isascii() and text.isprintable() and not set(text) & set("\\()"):
        return f"({text})"
    return f"<feff{text.encode('utf-16-be').hex()}>"


def write_name(name: str) -> str:
    """A name of printable ASCII (7.3.5)."""
    return "/" + "".join(sign if sign.isalnum() or sign in "-._~+" else f"#{ord(sign):02x}" for sign in name)


def refer(number: int) -> str:
    """A reference to an object."""
    return f"{number} 0 R"


class File:
    """A file being written; objects may be put in any order, and the same objects make the same bytes."""

    def __init__(self) -> None:
        """Begin a file, PDF 1.7."""
        self.data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self.table = bytearray(_ENTRY.pack(0, 0, 0xFFFF))
        self.count = 1
        self.pending: list[tuple[int, str]] = []

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self.count += 1
        self.table += bytes(_ENTRY.size)
        return self.count - 1

    def put(self, number: int, body: str) -> None:
        """Write an object that has a number; `body` is ASCII."""
        self.pending.append((number, body))
        if len(self.pending) == _PACKED_TOGETHER:
            self.pack_objects()

    def add(self, body: str) -> int:
        """Write an object; gives its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, entries: str, content: bytes, packed: bool = True) -> int:
        """Write a stream; gives its number.

        Args:
            entries: Of its dictionary, beside length and filter.
            content: The bytes.
            packed: Whether to compress them; not where their filter is among the entries, or readers want them plain.
        """
        number = self.reserve()
        if packed:
            content = zlib.compress(content)
            entries += "/Filter/FlateDecode"
        self._locate(number, _PLAIN, len(self.data), 0)
        self.data += f"{number} 0 obj\n<<{entries}/Length {len(content)}>>stream\n".encode("ascii")
        self.data += content
        self.data += b"\nendstream\nendobj\n"
        return number

    def pack_objects(self) -> None:
        """Write the objects that are waiting as one object stream."""
        if not self.pending:
            return
        places = []
        size = 0
        for number, body in self.pending:
            places.append(f"{number} {size}")
            size += len(body) + 1
        head = " ".join(places) + "\n"
        bodies = "\n".join(body for _, body in self.pending)
        entries = f"/Type/ObjStm/N {len(self.pending)}/First {len(head)}"
        stream = self.add_stream(entries, (head + bodies).encode("ascii"))
        for index, (number, _) in enumerate(self.pending):
            self._locate(number, _PACKED, stream, index)
        self.pending = []

    def finish(self, catalog: int, info: int) -> bytes:
        """The whole file, with the cross-reference stream that finds every object.

        Args:
            catalog: Number of the document catalogue.
            info: Number of the information dictionary.
        """
        self.pack_objects()
        digest = hashlib.sha256(self.data).hexdigest()[:32]
        start = len(self.data)
        number = self.reserve()
        self._locate(number, _PLAIN, start, 0)
        table = zlib.compress(bytes(self.table))
        self.data += (
            f"{number} 0 obj\n<</Type/XRef/Size {self.count}/W[1 4 2]/Root {refer(catalog)}/Info {refer(info)}"
            f"/ID[<{digest}><{digest}>]/Filter/FlateDecode/Length {len(table)}>>stream\n"
        ).encode("ascii")
        self.data += table
        self.data += f"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(self.data)

    def _locate(self, number: int, kind: int, place: int, index: int) -> None:
        _ENTRY.pack_into(self.table, number * _ENTRY.size, kind, place, index)

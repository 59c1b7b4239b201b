"""The parts of a ZIP file, unpacked within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from urllib.parse import unquote

from briefkit.render.docx.ooxml import show

MAX_UNPACKED = 64_000_000
"""Largest template, unpacked; a few bytes of ZIP can hold terabytes, and what is held here is held more than once."""

MAX_XML = 16_000_000
"""Largest part of XML."""

MAX_PARTS = 5_000

_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED = 0x1
_CHUNK = 1 << 16


def unpack(data: bytes) -> dict[str, bytes]:
    """Every part of a package by its name, in the order of the file.

    No more is unpacked of a part than it says it holds, and nothing at all if that is too much.

    Raises:
        ValueError: It is no package, or a part of it is damaged, too large or has an odd name; the message says which.
    """
    if data.startswith(_ENCRYPTED):
        raise ValueError("it is encrypted, or saved in the format of Word 97")
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise ValueError("it is not a .docx or .dotx file")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _check_names(entry.orig_filename for entry in entries)
            _check_sizes(entries)
            return {entry.filename: _read(package, entry) for entry in entries}
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError) as problem:
        raise ValueError(f"the ZIP file is damaged: {show(str(problem))}") from problem


def is_xml(name: str) -> bool:
    """Whether a part is XML, by its name."""
    return name.lower().endswith((".xml", ".rels"))


def _check_names(names: Iterable[str]) -> None:
    """Refuse names that Word would not write and that other readers may take for another place (ECMA-376-2, 6.2.2)."""
    seen: set[str] = set()
    for name in names:
        plain = unquote(name)
        if "\\" in plain or ":" in plain or not plain.isprintable():
            raise ValueError(f"a part of it has an odd name: {show(name)}")
        if any(not segment.strip(".") for segment in plain.split("/")):
            raise ValueError(f"a part of it has an odd name: {show(name)}")
        if plain.lower() in seen:
            raise ValueError(f"a part of it occurs twice: {show(name)}")
        seen.add(plain.lower())


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_PARTS:
        raise ValueError(f"it holds more than {MAX_PARTS:,} parts")
    whole = 0
    for entry in entries:
        whole += entry.file_size
        if whole > MAX_UNPACKED:
            raise ValueError(f"it holds more than {MAX_UNPACKED:,} bytes when unpacked, with {show(entry.filename)}")
        if is_xml(entry.filename) and entry.file_size > MAX_XML:
            raise ValueError(f"a part of it holds more than {MAX_XML:,} bytes of XML: {show(entry.filename)}")
        if entry.flag_bits & _LOCKED:
            raise ValueError(f"a part of it is encrypted: {show(entry.filename)}")
        if entry.compress_type not in _METHODS:
            raise ValueError(f"a part of it is packed in a way that Word does not use: {show(entry.filename)}")


def _read(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Unpack a part in pieces: a read of the whole would unpack first and look at the size afterwards."""
    unpacked = bytearray()
    try:
        with package.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                unpacked += chunk
        if len(unpacked) != entry.file_size:
            raise zipfile.BadZipFile("it is shorter than it says")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as problem:
        raise ValueError(f"a part of it is damaged: {show(entry.filename)}: {show(str(problem))}") from problem
    return bytes(unpacked)

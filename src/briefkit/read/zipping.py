"""ZIP files: opened within a bound on their directory, and unpacked within a bound on what comes out."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib

from briefkit.errors import InputError, error

_LONGEST_DIRECTORY = 8 * 2**20
"""Bytes of the list of members, which takes time and memory to read: 20,000 with names of 350 bytes."""

_END = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 65_535
"""The record at the end of the file, which tells how long the list is (APPNOTE.TXT, 4.3.16)."""

_ENCRYPTED = 0x1
"""Flag of a member that is encrypted (APPNOTE.TXT, 4.4.4)."""

_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, RuntimeError)
"""What the library raises for files that are damaged; NotImplementedError, a RuntimeError, for strange ones."""

_PIECE = 2**20
"""Bytes that are unpacked at a time."""


def open_zip(content: bytes, path: str) -> zipfile.ZipFile:
    """Open a ZIP file.

    Raises:
        InputError: I103 for a damaged one, I120 for one whose directory is too long.
    """
    place = content.rfind(_END, max(0, len(content) - _LONGEST_COMMENT - _END_SIZE))
    if place >= 0 and int.from_bytes(content[place + 12 : place + 16], "little") > _LONGEST_DIRECTORY:
        raise InputError(error("I120", "the list of files in the ZIP file is too long", path))
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGE:
        raise InputError(error("I103", "a damaged ZIP file", path)) from None


def unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int, path: str) -> bytes | None:
    """The content of a member, unpacked piece by piece; what it says of its size is not believed.

    Args:
        archive: The ZIP file.
        member: What is unpacked.
        most: Bytes that it may have.
        path: For messages.

    Returns:
        None where it has more than `most` bytes.

    Raises:
        InputError: I103 for a damaged one, I121 for an encrypted one.
    """
    if member.flag_bits & _ENCRYPTED:
        raise InputError(error("I121", "protected by a password; save it without one", path))
    pieces: list[bytes] = []
    size = 0
    try:
        with archive.open(member) as stream:
            while size <= most and (piece := stream.read(_PIECE)):
                pieces.append(piece)
                size += len(piece)
    except NotImplementedError:
        raise InputError(error("I103", "packed in a way that is not known; pack it again as ZIP", path)) from None
    except _DAMAGE:
        raise InputError(error("I103", "damaged in the archive", path)) from None
    return b"".join(pieces) if size <= most else None

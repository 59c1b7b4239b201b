"""Font files: which of them can print."""

from __future__ import annotations

import struct

_OUTLINES = {b"\0\1\0\0", b"true"}
_NEEDED = {b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"}
_REASONS = {
    b"OTTO": "it has PostScript outlines (CFF); take the family's TrueType file",
    b"wOFF": "it is a web font; take the family's TrueType file",
    b"wOF2": "it is a web font; take the family's TrueType file",
}
_HEADER = struct.Struct(">4sHHHH")
_ENTRY = struct.Struct(">4sIII")


def check_font(data: bytes) -> None:
    """Find out whether bytes are a font that can print: TrueType, or a collection whose first font is.

    Raises:
        ValueError: They are none; "it has PostScript outlines …", to be put behind what the font is called.
    """
    try:
        start = int.from_bytes(data[12:16], "big") if data.startswith(b"ttcf") else 0
        kind, count, *_ = _HEADER.unpack_from(data, start)
        if kind not in _OUTLINES:
            raise ValueError(_REASONS.get(kind, "it is no font"))
        entries = [_ENTRY.unpack_from(data, start + _HEADER.size + index * _ENTRY.size) for index in range(count)]
    except struct.error:
        raise ValueError("it is cut short") from None
    missing = sorted(name.decode("ascii") for name in _NEEDED - {name for name, *_ in entries})
    if missing:
        raise ValueError(f"it lacks the table {missing[0]!r}")
    if any(offset + length > len(data) for _, _, offset, length in entries):
        raise ValueError("it is cut short")

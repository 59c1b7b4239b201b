"""Make the colour profile that a PDF for archives names: sRGB (IEC 61966-2-1), as Little CMS has it built in.

Usage: python -m scripts.make_icc

The day it was made on is fixed, and it has no identifier, so that it is the same bytes whoever makes it.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PIL import ImageCms

TARGET = Path(__file__).resolve().parents[1] / "src/briefkit/render/pdf/colours/srgb.icc"
_DATE, _IDENTIFIER = slice(24, 36), slice(84, 100)  # of the header (ISO 15076-1, 7.2)


def make_profile() -> bytes:
    """The profile."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    profile[_IDENTIFIER] = bytes(16)
    return bytes(profile)


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(make_profile())

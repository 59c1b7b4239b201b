"""The pictures that a report can print: what their bytes are, and how large."""

from __future__ import annotations

import io
import struct
import warnings
from typing import NamedTuple

MAX_PIXELS = 60_000_000
"""Largest picture that is unpacked; more is refused before it fills the memory."""

_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


class Image(NamedTuple):
    """A sound picture.

    Attributes:
        media_type: "image/png" or "image/jpeg".
        width: In pixels.
        height: In pixels.
    """

    media_type: str
    width: int
    height: int


def read_image(data: bytes) -> Image:
    """Find out what bytes are; they are unpacked once, so that no broken picture gets into a file.

    Raises:
        ValueError: They are no sound PNG or JPEG, or the picture has more than `MAX_PIXELS`; "is too large; …", to be
            put behind what the picture is called.
    """
    from PIL import Image as Images  # here and not above: most reports have no picture

    too_large = f"is too large; {MAX_PIXELS:,} pixels are allowed"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Images.DecompressionBombWarning)
            image = Images.open(io.BytesIO(data), formats=tuple(_MEDIA_TYPES))
        with image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise ValueError(too_large)
            image.load()
            return Image(_MEDIA_TYPES[image.format or ""], width, height)
    except (Images.DecompressionBombWarning, Images.DecompressionBombError) as problem:
        raise ValueError(too_large) from problem
    except (OSError, EOFError, KeyError, SyntaxError, struct.error) as problem:
        raise ValueError("is neither a sound PNG nor a sound JPEG") from problem

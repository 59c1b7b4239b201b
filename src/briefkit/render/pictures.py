"""The pictures of a report: what they are, and how large."""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass

from briefkit.model.report import Figure

MAX_PIXELS = 60_000_000
"""Largest picture that is unpacked; more is refused before it fills the memory."""

_POINTS_PER_PIXEL = 72 / 150
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be printed.

    Attributes:
        media_type: "image/png" or "image/jpeg".
        width: In points, at 150 dots an inch.
        height: In points.
    """

    media_type: str
    width: float
    height: float


def measure_picture(figure: Figure) -> Picture:
    """Find out what the bytes of a figure are; they are unpacked once, so that no broken picture gets into a file.

    Raises:
        ValueError: The bytes are no sound PNG or JPEG, or the picture has more than `MAX_PIXELS`.
    """
    from PIL import Image  # here and not above: most reports have no picture

    too_large = f"the figure {figure.alt!r} is too large; {MAX_PIXELS:,} pixels are allowed"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(figure.image), formats=tuple(_MEDIA_TYPES))
        with image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise ValueError(too_large)
            image.load()
            media_type = _MEDIA_TYPES[image.format or ""]
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as problem:
        raise ValueError(too_large) from problem
    except (OSError, EOFError, KeyError, SyntaxError, struct.error) as problem:
        raise ValueError(f"the figure {figure.alt!r} is neither a sound PNG nor a sound JPEG") from problem
    return Picture(media_type, width * _POINTS_PER_PIXEL, height * _POINTS_PER_PIXEL)

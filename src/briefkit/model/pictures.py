"""The pictures that a report can print: what their bytes are, and how large."""

from __future__ import annotations

import io
import struct
import warnings
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL import Image as Images

MAX_PIXELS = 60_000_000
"""Largest picture that is unpacked; more is refused before it fills the memory."""

_ORIENTATION = 274
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


class Image(NamedTuple):
    """A sound picture.

    Attributes:
        media_type: "image/png" or "image/jpeg".
        width: In pixels.
        height: In pixels.
        orientation: How it has to be turned to stand upright (EXIF 2.3, tag 274): 1 for not at all, up to 8.
    """

    media_type: str
    width: int
    height: int
    orientation: int = 1


def looks_like_picture(data: bytes) -> bool:
    """Whether bytes begin as PNG (ISO/IEC 15948, 5.2) or JPEG (ITU-T T.81, B.2.1) does; cheap, and no proof."""
    return data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"))


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
            warnings.simplefilter("ignore")  # what is wrong with EXIF that only cameras read
            warnings.simplefilter("error", Images.DecompressionBombWarning)
            image = Images.open(io.BytesIO(data), formats=tuple(_MEDIA_TYPES))
        with image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise ValueError(too_large)
            image.load()
            return Image(_MEDIA_TYPES[image.format or ""], width, height, _read_orientation(image))
    except (Images.DecompressionBombWarning, Images.DecompressionBombError) as problem:
        raise ValueError(too_large) from problem
    except (OSError, EOFError, KeyError, SyntaxError, struct.error) as problem:
        raise ValueError("is neither a sound PNG nor a sound JPEG") from problem


def turn_upright(data: bytes) -> bytes:
    """A sound picture turned as its orientation says, in the same format and without EXIF.

    A JPEG is written anew at quality 95; one that stands upright should be left as it is.
    """
    from PIL import Image as Images
    from PIL import ImageOps

    with Images.open(io.BytesIO(data), formats=tuple(_MEDIA_TYPES)) as image:
        options = {"quality": 95, "subsampling": 0} if image.format == "JPEG" else {}
        turned = io.BytesIO()
        upright = ImageOps.exif_transpose(image)
        upright.info.pop("exif", None)
        upright.save(turned, image.format, icc_profile=image.info.get("icc_profile"), **options)
        return turned.getvalue()


def _read_orientation(image: Images.Image) -> int:
    """The orientation that a picture claims; 1 where it claims none that makes sense."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            claimed = image.getexif().get(_ORIENTATION, 1)
    except (OSError, EOFError, KeyError, SyntaxError, TypeError, ValueError, struct.error):
        return 1  # the picture is sound, only what is said about it is not
    return claimed if isinstance(claimed, int) and 1 <= claimed <= 8 else 1

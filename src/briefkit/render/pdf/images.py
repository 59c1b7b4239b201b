"""Pictures as the library takes them."""

from __future__ import annotations

import io

from PIL import Image

_PLAIN = ("L", "RGB")


def prepare_image(data: bytes, *, flat: bool) -> io.BytesIO | Image.Image:
    """A picture that `measure_picture` let pass, as a PDF can hold it; a JPEG in grey or RGB keeps its bytes.

    Where the file has to be `flat`, what is transparent becomes white.
    """
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
        if image.format == "JPEG" and image.mode in _PLAIN:
            return io.BytesIO(data)
        if not image.has_transparency_data:
            return (_halve_depth(image) if image.mode.startswith("I") else image).convert("RGB")
        clear = image.convert("RGBA")
        if not flat:
            return clear
        white = Image.new("RGBA", clear.size, "white")
        white.alpha_composite(clear)
        return white.convert("RGB")


def _halve_depth(image: Image.Image) -> Image.Image:
    """Greys of sixteen bits as greys of eight; a plain conversion would cut off all above the darkest."""
    return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")

"""Pictures as objects of a file."""

from __future__ import annotations

import io

from PIL import Image

from briefkit.render.pdf.file import File, refer

_DIRECT = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}


def embed_image(data: bytes, file: File) -> int:
    """Write a PNG or JPEG; gives the number of its object.

    A JPEG in grey or RGB keeps its bytes. Everything else becomes RGB, its transparency a soft mask.

    Args:
        data: The bytes of a picture that `measure_picture` let pass.
        file: Where to.
    """
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
        if image.format == "JPEG" and image.mode in _DIRECT:
            entries = describe_image(image, _DIRECT[image.mode]) + "/Filter/DCTDecode"
            return file.add_stream(entries, data, packed=False)
        mask = ""
        if image.has_transparency_data:
            alpha = image.convert("RGBA").getchannel("A")
            mask = f"/SMask {refer(file.add_stream(describe_image(alpha, '/DeviceGray'), alpha.tobytes()))}"
        plain = (_halve_depth(image) if image.mode.startswith("I") else image).convert("RGB")
        return file.add_stream(describe_image(plain, "/DeviceRGB") + mask, plain.tobytes())


def _halve_depth(image: Image.Image) -> Image.Image:
    """Greys of sixteen bits as greys of eight; a plain conversion would cut off all above the darkest."""
    return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")


def describe_image(image: Image.Image, colours: str) -> str:
    """The entries of an image's dictionary: its size in pixels and its colours."""
    return (
        f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}/ColorSpace{colours}/BitsPerComponent 8"
    )

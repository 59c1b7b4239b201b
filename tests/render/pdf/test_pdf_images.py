"""Pictures as objects of a PDF."""

from __future__ import annotations

import io

from PIL import Image

from briefkit.render.pdf.file import File
from briefkit.render.pdf.images import embed_image


class Keeper(File):
    """A file that keeps what is put into its streams."""

    def __init__(self) -> None:
        super().__init__()
        self.streams: list[bytes] = []

    def add_stream(self, entries: str, content: bytes, packed: bool = True) -> int:
        self.streams.append(content)
        return super().add_stream(entries, content, packed=packed)


def test_sixteen_bits_of_grey_are_scaled() -> None:
    levels = Image.new("I;16", (3, 1))
    for x, level in enumerate((0, 32768, 65535)):
        levels.putpixel((x, 0), level)
    data = io.BytesIO()
    levels.save(data, "PNG")
    file = Keeper()
    embed_image(data.getvalue(), file)
    assert list(file.streams[-1]) == [0, 0, 0, 128, 128, 128, 255, 255, 255]

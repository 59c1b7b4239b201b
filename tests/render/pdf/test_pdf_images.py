"""Pictures as a PDF holds them."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image
from tests.render.pdf.samples import make_report, read_pdf

from briefkit.model.report import Figure
from briefkit.model.theme import Theme


def save(image: Image.Image, form: str = "PNG") -> bytes:
    data = io.BytesIO()
    image.save(data, form)
    return data.getvalue()


def read_image(data: bytes, theme: Theme | None = None) -> Any:
    """The picture that a file has of one."""
    page: Any = read_pdf(make_report(Figure(data, "a map", "", "", "")), theme).pages[0]
    (image,) = page["/Resources"]["/XObject"].values()
    return image.get_object()


def test_sixteen_bits_of_grey_are_scaled() -> None:
    levels = Image.new("I;16", (3, 1))
    for x, level in enumerate((0, 32768, 65535)):
        levels.putpixel((x, 0), level)
    assert list(read_image(save(levels)).get_data()) == [0, 0, 0, 128, 128, 128, 255, 255, 255]


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_jpeg_keeps_its_bytes(mode: str) -> None:
    data = save(Image.new(mode, (40, 20)), "JPEG")
    image = read_image(data)
    assert image["/Filter"] == ["/DCTDecode"]
    assert image._data == data


def test_what_is_clear_stays_clear() -> None:
    clear = Image.new("RGBA", (4, 2), (200, 0, 0, 0))
    assert list(read_image(save(clear))["/SMask"].get_data()) == [0] * 8


def test_what_is_clear_is_white_for_archives() -> None:
    clear = Image.new("RGBA", (4, 2), (200, 0, 0, 0))
    image = read_image(save(clear), Theme(archive=True))
    assert "/SMask" not in image
    assert set(image.get_data()) == {255}


def test_a_picture_that_comes_twice_is_written_once() -> None:
    figure = Figure(save(Image.new("RGB", (4, 2))), "a map", "", "", "")
    page: Any = read_pdf(make_report(figure, figure)).pages[0]
    assert len(page["/Resources"]["/XObject"]) == 1

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from briefkit.languages import ENGLISH
from briefkit.model.report import Figure, Head, Report, Section
from briefkit.model.theme import Logo, Theme
from briefkit.render.docx import docx_bytes
from briefkit.render.pdf import pdf_bytes
from briefkit.render.pictures import fit_logo, measure_picture

CASE = Path(__file__).resolve().parents[3] / "shared" / "cases" / "render" / "logo" / "exif.jpg"
HEAD = Head("T", dt.date(2024, 3, 5))
CORNERS = {"red": (5, 5), "lime": (15, 5), "blue": (5, 35), "black": (15, 35)}
"""Colours of an upright picture of 20 by 40, and where they are."""

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera stores an upright picture, by the orientation that it then claims (EXIF 2.3)."""


def draw(form: str, orientation: object = None, mode: str = "RGB") -> bytes:
    image = Image.new("RGB", (20, 40), "white")
    for colour, (x, y) in CORNERS.items():
        image.paste(Image.new("RGB", (8, 8), colour), (x - 4, y - 4))
    if orientation in TURNS:
        image = image.transpose(TURNS[orientation])
    exif = Image.Exif()
    if orientation is not None:
        exif[274] = orientation
        exif[271] = "a camera"
    drawn = io.BytesIO()
    image.convert(mode).save(drawn, form, exif=exif)
    return drawn.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
@pytest.mark.parametrize("orientation", TURNS)
def test_pictures_are_turned_upright(form: str, orientation: int) -> None:
    picture = measure_picture(Figure(draw(form, orientation), "A"))
    assert (picture.width, picture.height) == pytest.approx((9.6, 19.2))
    assert picture.media_type == f"image/{form.lower()}"
    with Image.open(io.BytesIO(picture.image)) as image:
        assert (image.size, image.format, dict(image.getexif())) == ((20, 40), form, {})
        for colour, place in CORNERS.items():
            pixel, right = image.convert("RGB").getpixel(place), Image.new("RGB", (1, 1), colour).getpixel((0, 0))
            assert isinstance(pixel, tuple)
            assert isinstance(right, tuple)
            assert all(abs(is_ - should) < 60 for is_, should in zip(pixel, right, strict=True)), colour


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
@pytest.mark.parametrize("orientation", [None, 1, 0, 9, 77])
def test_upright_pictures_keep_their_bytes(form: str, orientation: object) -> None:
    data = draw(form, orientation)
    assert measure_picture(Figure(data, "A")).image == data


@pytest.mark.parametrize(
    "exif", [b"Exif\0\0", b"Exif\0\0MM\0*\xff\xff\xff\xff", b"nonsense", b"Exif\0\0II*\0\x08\0\0\0\xff\xff"]
)
def test_what_makes_no_sense_turns_nothing(exif: bytes) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (20, 40)).save(drawn, "JPEG", exif=exif)
    assert measure_picture(Figure(drawn.getvalue(), "A")).image == drawn.getvalue()


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_colours_stay_what_they_are(mode: str) -> None:
    with Image.open(io.BytesIO(measure_picture(Figure(draw("JPEG", 6, mode), "A")).image)) as image:
        assert image.mode == mode
        darkest, lightest = (image.convert("L").getpixel(place) for place in (CORNERS["black"], (10, 20)))
        assert darkest < 60 < 200 < lightest  # type: ignore[operator]


def test_the_same_bytes_again() -> None:
    data = draw("JPEG", 8)
    assert measure_picture(Figure(data, "A")).image == measure_picture(Figure(data, "A")).image != data


def test_both_formats_show_figure_and_logo_upright() -> None:
    report = Report(HEAD, (Section("s", "S", (Figure(draw("JPEG", 6), "A"),)),))
    theme = Theme(logo=Logo("mark.png", draw("PNG", 8)))
    with zipfile.ZipFile(io.BytesIO(docx_bytes(report, theme))) as package:
        media = [package.read(name) for name in package.namelist() if "/media/" in name]
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(report, theme))).pages
    shown = [Image.open(io.BytesIO(data)).size for data in media]
    drawn = [image.image.size for page in pages for image in page.images if image.image]
    assert shown == drawn == [(20, 40), (20, 40)]


@pytest.mark.skipif(not CASE.exists(), reason="no shared cases beside the repository")
def test_a_logo_that_lies_on_its_side() -> None:
    logo = Logo("exif.jpg", CASE.read_bytes())
    picture = fit_logo(logo, HEAD, 480, ENGLISH)
    assert picture.width > picture.height

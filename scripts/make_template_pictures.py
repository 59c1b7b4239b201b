"""Makes docs/pictures/ anew, the first page of a sample and of each template's example.

    python scripts/make_template_pictures.py

It needs pdftoppm of poppler-utils, which draws the pages; the pictures are for readers, and nothing depends on their
bytes.
"""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

from PIL import Image

from briefkit.api import build_briefing, load_spec, render_bytes
from briefkit.spec import list_templates

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
COLOURS = (64, 32, 16, 8)
"""How many colours a picture has: the most with which it is small enough."""
WIDTH, LARGEST = 600, 60_000
"""Pixels and bytes of the picture of a template."""
SAMPLE_WIDTH, SAMPLE_LARGEST = 1000, 140_000
"""Of that of the sample, in which words are to be read."""


def draw_first_page(pdf: bytes, width: int) -> Image.Image:
    """The first page of a PDF, so many pixels wide."""
    command = ["pdftoppm", "-png", "-f", "1", "-l", "1", "-scale-to-x", str(width), "-scale-to-y", "-1"]
    drawn = subprocess.run(command, input=pdf, stdout=subprocess.PIPE, check=True)
    return Image.open(io.BytesIO(drawn.stdout)).convert("RGB")


def pack(picture: Image.Image, largest: int) -> bytes:
    """A picture as a PNG of so many bytes at most.

    Raises:
        ValueError: It is too large with the fewest colours.
    """
    for colours in COLOURS:
        packed = io.BytesIO()
        picture.quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            packed, "PNG", optimize=True
        )
        if packed.tell() <= largest:
            return packed.getvalue()
    raise ValueError(f"a picture has more than {largest} bytes")


def make_picture(name: str, spec: Path, width: int, largest: int) -> None:
    """Draw the first page of what a spec asks for."""
    briefing = build_briefing(load_spec(spec))
    pdf = render_bytes(briefing.report, "pdf", briefing.spec.theme)
    (FOLDER / f"{name}.png").write_bytes(pack(draw_first_page(pdf, width), largest))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for template in list_templates():
        make_picture(template.name, template.example / "spec.yaml", WIDTH, LARGEST)
    make_picture("sample", ROOT / "sample_input" / "flood" / "spec.yaml", SAMPLE_WIDTH, SAMPLE_LARGEST)

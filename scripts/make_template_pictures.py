"""Makes docs/pictures/ anew, the first page of each template's example: ``python scripts/make_template_pictures.py``.

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

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
WIDTH = 600
COLOURS = (64, 32, 16, 8)
"""How many colours a picture has: the most with which it is small enough."""
LARGEST = 60_000


def draw_first_page(pdf: bytes) -> Image.Image:
    """The first page of a PDF, as wide as a picture is."""
    command = ["pdftoppm", "-png", "-f", "1", "-l", "1", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1"]
    drawn = subprocess.run(command, input=pdf, stdout=subprocess.PIPE, check=True)
    return Image.open(io.BytesIO(drawn.stdout)).convert("RGB")


def pack(picture: Image.Image) -> bytes:
    """A picture as a small PNG.

    Raises:
        ValueError: It is too large with the fewest colours.
    """
    for colours in COLOURS:
        packed = io.BytesIO()
        picture.quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            packed, "PNG", optimize=True
        )
        if packed.tell() <= LARGEST:
            return packed.getvalue()
    raise ValueError(f"a picture has more than {LARGEST} bytes")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for template in list_templates():
        briefing = build_briefing(load_spec(template.example / "spec.yaml"))
        pdf = render_bytes(briefing.report, "pdf", briefing.spec.theme)
        (FOLDER / f"{template.name}.png").write_bytes(pack(draw_first_page(pdf)))

"""Make advances.tsv of `briefkit.render`: how wide each character is in the widest of the fonts that people have.

It is measured twice: in the widest of all, and in the widest of those that a page is most likely to be set in, which
are the face packed for text and the two that have its widths in DOCX. A letter that the packed face lacks is taken
from the others.

usage: python scripts/make_metrics.py FONT...

FONT is a TrueType file; "Bold" in its name makes it a bold one. The table was made of Carlito (as wide as Calibri),
Liberation Sans (as wide as Arial), DejaVu Sans and, for Indian, Thai and Ethiopic letters, Noto Sans (Debian packages
fonts-crosextra-carlito, fonts-liberation2, fonts-dejavu-core, fonts-noto-core), regular and bold; the packed faces are
always measured too::

    cd /usr/share/fonts/truetype && python .../scripts/make_metrics.py crosextra/Carlito-{Regular,Bold}.ttf \
        liberation2/LiberationSans-{Regular,Bold}.ttf dejavu/DejaVuSans{,-Bold}.ttf \
        noto/NotoSans{Devanagari,Bengali,Tamil,Thai,Ethiopic}-{Regular,Bold}.ttf

Each line has four widths in em, rounded up, and the characters that are as wide: of plain and of bold words in the
widest, and of plain and of bold words in the likely ones.
"""

from __future__ import annotations

import itertools
import math
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import uharfbuzz

RENDER = Path(__file__).parent.parent / "src" / "briefkit" / "render"
OUT = RENDER / "data" / "advances.tsv"
PACKED = ("sans-regular", "sans-bold", "wide-regular", "wide-bold", "signs-regular")
LIKELY = ("Carlito", "LiberationSans", "sans")
"""Beginnings of the names of the fonts that a page is most likely to be set in."""
STEP = 0.02
RANGES = (
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0370, 0x052F), (0x0530, 0x058F), (0x0590, 0x06FF), (0x0900, 0x09FF),
    (0x0B80, 0x0BFF), (0x0E00, 0x0E5B), (0x10A0, 0x10FF), (0x1200, 0x137C), (0x1C90, 0x1CBF), (0x1E00, 0x1FFF),
    (0x2000, 0x2064), (0x20A0, 0x20CF), (0x2100, 0x22FF),
)  # fmt: skip
"""What is measured; a reader takes any other character for as wide as a Chinese one."""

Widths = dict[int, float]


def measure_font(path: Path) -> tuple[str, Widths]:
    """The full name of a font, and the advance of each code point that it has, in em."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    font = uharfbuzz.Font(face)
    widths = {
        code: font.get_glyph_h_advance(glyph) / face.upem
        for code in face.unicodes
        if (glyph := font.get_nominal_glyph(code)) is not None
    }
    return f"{face.get_name(4)}, {face.get_name(5).partition(';')[0]}", widths


def main() -> None:
    """Write the table."""
    names, widest, likely = [], _Widest(), _Widest()
    for path in (*map(Path, sys.argv[1:]), *(RENDER / "pdf" / "fonts" / f"{stem}.ttf" for stem in PACKED)):
        name, widths = measure_font(path)
        names.append(name)
        bold = "bold" in path.stem.lower()
        widest.add(widths, bold)
        if path.stem.startswith(LIKELY):
            likely.add(widths, bold)
    packed = measure_font(RENDER / "pdf" / "fonts" / f"{PACKED[0]}.ttf")[1]
    classes: dict[tuple[float, ...], list[str]] = defaultdict(list)
    for code in itertools.chain.from_iterable(range(first, last + 1) for first, last in RANGES):
        if code in widest.plain and unicodedata.category(chr(code)) not in ("Mn", "Me", "Cf", "Zl", "Zp"):
            measures = (*widest.measure(code), *(likely if code in packed else widest).measure(code))
            classes[tuple(map(_round_up, measures))].append(chr(code))
    lines = ["# How wide each character is, in em, in the widest of these fonts; made by scripts/make_metrics.py:"]
    lines += [f"# {name}" for name in names]
    lines += ["\t".join([*(f"{width:.2f}" for width in key), "".join(signs)]) for key, signs in sorted(classes.items())]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {sum(map(len, classes.values()))} characters in {len(classes)} classes")


class _Widest:
    """The widest advance of each code point in several fonts, plain and bold."""

    def __init__(self) -> None:
        self.plain: Widths = {}
        self.bold: Widths = {}

    def add(self, widths: Widths, bold: bool) -> None:
        known = self.bold if bold else self.plain
        known |= {code: max(known.get(code, 0.0), width) for code, width in widths.items()}

    def measure(self, code: int) -> tuple[float, float]:
        """The advance of plain and of bold words; bold ones are never the narrower."""
        return self.plain[code], max(self.plain[code], self.bold.get(code, 0.0))


def _round_up(width: float) -> float:
    return math.ceil(round(width / STEP, 6)) * STEP


if __name__ == "__main__":
    main()

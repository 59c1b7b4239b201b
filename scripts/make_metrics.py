"""Make advances.tsv of `briefkit.render`: how wide each character is in the widest of the fonts that people have.

usage: python scripts/make_metrics.py FONT...

FONT is a TrueType file; "Bold" in its name makes it a bold one. The table was made of Carlito (as wide as Calibri),
Liberation Sans (as wide as Arial), DejaVu Sans and, for Indian, Thai and Ethiopic letters, Noto Sans (Debian packages
fonts-crosextra-carlito, fonts-liberation2, fonts-dejavu-core, fonts-noto-core), regular and bold; the packed faces are
always measured too::

    cd /usr/share/fonts/truetype && python .../scripts/make_metrics.py crosextra/Carlito-{Regular,Bold}.ttf \
        liberation2/LiberationSans-{Regular,Bold}.ttf dejavu/DejaVuSans{,-Bold}.ttf \
        noto/NotoSans{Devanagari,Bengali,Tamil,Thai,Ethiopic}-{Regular,Bold}.ttf

Each line has a width in em of plain words, one of bold words, and the characters that are as wide, rounded up.
"""

from __future__ import annotations

import math
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import uharfbuzz

RENDER = Path(__file__).parent.parent / "src" / "briefkit" / "render"
OUT = RENDER / "data" / "advances.tsv"
PACKED = ("sans-regular", "sans-bold", "wide-regular", "wide-bold", "signs-regular")
STEP = 0.05
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
    widest: dict[bool, Widths] = {False: defaultdict(float), True: defaultdict(float)}
    names = []
    for path in (*map(Path, sys.argv[1:]), *(RENDER / "pdf" / "fonts" / f"{stem}.ttf" for stem in PACKED)):
        name, widths = measure_font(path)
        names.append(name)
        bold = "bold" in path.stem.lower()
        for code, width in widths.items():
            widest[bold][code] = max(widest[bold][code], width)
    classes: dict[tuple[float, float], list[str]] = defaultdict(list)
    for first, last in RANGES:
        for code in range(first, last + 1):
            plain = widest[False].get(code)
            if plain is not None and unicodedata.category(chr(code)) not in ("Mn", "Me", "Cf", "Zl", "Zp"):
                bold_width = max(plain, widest[True].get(code, 0.0))
                classes[_round_up(plain), _round_up(bold_width)].append(chr(code))
    lines = ["# How wide each character is, in em, in the widest of these fonts; made by scripts/make_metrics.py:"]
    lines += [f"# {name}" for name in names]
    lines += [f"{plain:.2f}\t{bold:.2f}\t{''.join(signs)}" for (plain, bold), signs in sorted(classes.items())]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {sum(map(len, classes.values()))} characters in {len(classes)} classes")


def _round_up(width: float) -> float:
    return math.ceil(round(width / STEP, 6)) * STEP


if __name__ == "__main__":
    main()

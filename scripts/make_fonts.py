"""Make the packed fonts of the PDF renderer from their originals.

The originals come from the Python packages ``fontpkg-source-sans-3`` (variable Source Sans 3), ``fontpkg-noto-sans``
(variable Noto Sans) and ``matplotlib`` (static DejaVu Sans); ``fonttools`` cuts them. None of these is needed to run
briefkit::

    pip install fonttools fontpkg-source-sans-3 fontpkg-noto-sans matplotlib
    python scripts/make_fonts.py

Each result holds only the characters that no face before it in the chain text, wide, signs already has, without
hinting, and of the layout tables only what joins and stacks Arabic and Hebrew letters. "Source" is a reserved font
name under the OFL, so the cut faces are called Briefkit Sans.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
from collections.abc import Iterable, Sequence
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path(__file__).parent.parent / "src" / "briefkit" / "render" / "pdf" / "fonts"
EPOCH_1904 = dt.datetime(1904, 1, 1, tzinfo=dt.UTC)
MADE = int((dt.datetime(2026, 1, 1, tzinfo=dt.UTC) - EPOCH_1904).total_seconds())

TEXT_RANGES = (
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0250, 0x036F), (0x0370, 0x03FF), (0x0400, 0x052F), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),
)  # fmt: skip
"""Latin, Cyrillic, Greek, punctuation, currency, arrows and the plainer signs of mathematics."""

WIDE_RANGES = (
    *TEXT_RANGES, (0x0530, 0x058F), (0x0590, 0x05FF), (0x0600, 0x06FF), (0x0750, 0x077F), (0x10A0, 0x10FF),
    (0x1C90, 0x1CBF), (0x1F00, 0x1FFF), (0x2460, 0x24FF), (0x25A0, 0x26FF), (0x2700, 0x27BF), (0x2D00, 0x2D2F),
    (0xFB00, 0xFB06), (0xFB13, 0xFB17), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0xFFFD, 0xFFFD),
)  # fmt: skip
"""Armenian, Hebrew, Arabic, Georgian, polytonic Greek, shapes, and the sign for what no face has."""

SIGN_RANGES = ((0x20A0, 0x20CF),)
"""Currency signs younger than the other faces, such as the manat and the lari."""

SHAPED_SCRIPTS = ("arab", "hebr")
"""Scripts whose letters take their form and place from their neighbours."""

SHAPING_FEATURES = ("ccmp", "init", "medi", "fina", "rlig", "liga", "mark", "mkmk")
"""OpenType features of those scripts: joined forms, ligatures, and points over and under letters."""


def find_original(package: str, name: str) -> Path:
    """The file `name` somewhere in an installed package."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"package {package} is not installed")
    return next(path for path in sorted(Path(spec.origin).parent.rglob("*.ttf")) if path.name == name)


def list_characters(ranges: Iterable[tuple[int, int]]) -> set[int]:
    """Every code point of the ranges, ends included."""
    return {code for first, last in ranges for code in range(first, last + 1)}


def cut_font(font: TTFont, characters: set[int], features: Sequence[str]) -> None:
    """Take everything out of a font but these characters' outlines and metrics, and these features of their shaping."""
    layout = () if features else ("GSUB", "GPOS", "GDEF")
    options = Options(
        hinting=False, layout_features=features, layout_scripts=SHAPED_SCRIPTS, notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 7, 13, 14],
        drop_tables=[*layout, "BASE", "STAT", "DSIG", "MATH", "FFTM", "kern", "gasp", "meta", "HVAR"],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def rename_font(font: TTFont, family: str, style: str) -> None:
    """Give a cut font its own name; two instances of one original must not share a PostScript name."""
    names = {1: family, 2: style, 3: f"briefkit:{family} {style}", 4: f"{family} {style}"}
    names[6] = f"{family}-{style}".replace(" ", "")
    for name_id, value in names.items():
        font["name"].removeNames(nameID=name_id)
        font["name"].setName(value, name_id, 3, 1, 0x409)


def write_font(font: TTFont, name: str) -> set[int]:
    """Write a font with a fixed date; gives back the characters it has."""
    font["head"].created = font["head"].modified = MADE
    font.recalcTimestamp = False
    path = OUT / name
    font.save(path)
    print(f"{path.name}: {path.stat().st_size:,} bytes, {len(font.getBestCmap())} characters")
    return set(font.getBestCmap())


def make_face(
    original: Path,
    name: str,
    style: str,
    characters: set[int],
    weight: int | None = None,
    features: Sequence[str] = (),
) -> set[int]:
    """One packed face from one original; `weight` picks the instance of a variable font."""
    font = TTFont(original)
    if weight is not None:
        axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": weight}
        font = instantiateVariableFont(font, axes)
    cut_font(font, characters, features)
    rename_font(font, "Briefkit " + name, style)
    return write_font(font, f"{name.lower()}-{style.lower()}.ttf")


def main() -> None:
    """Make all faces."""
    OUT.mkdir(exist_ok=True)
    roman = find_original("fontpkg_source_sans_3", "SourceSans3[wght].ttf")
    italic = find_original("fontpkg_source_sans_3", "SourceSans3-Italic[wght].ttf")
    wide = list_characters(TEXT_RANGES)
    had = make_face(roman, "Sans", "Regular", wide, 400)
    had &= make_face(roman, "Sans", "Bold", wide, 700)
    had &= make_face(italic, "Sans", "Italic", wide, 400)
    had &= make_face(italic, "Sans", "BoldItalic", wide, 700)
    rest = list_characters(WIDE_RANGES) - had
    had |= make_face(find_original("matplotlib", "DejaVuSans.ttf"), "Wide", "Regular", rest, features=SHAPING_FEATURES)
    make_face(find_original("matplotlib", "DejaVuSans-Bold.ttf"), "Wide", "Bold", rest, features=SHAPING_FEATURES)
    signs = list_characters(SIGN_RANGES) - had
    make_face(find_original("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"), "Signs", "Regular", signs, 400)


if __name__ == "__main__":
    main()

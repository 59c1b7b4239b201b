"""The faces of a file: what it uses of them, and their embedding as composite fonts (ISO 32000-1, 9.7)."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import uharfbuzz

from briefkit.render.pdf.file import File, refer
from briefkit.render.pdf.fonts import Face
from briefkit.render.pdf.shaping import Glyph

_SIGNS_A_BLOCK = 100
_POSTSCRIPT_NAME = 6
_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6
_NEEDLESS_TABLES = (b"cmap", b"name", b"post", b"OS/2", b"GSUB", b"GPOS", b"GDEF")
_ESCAPES = {code: f"\\{code:03o}" for code in map(ord, "\\()\r\n")}

_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


Sign = int | Glyph
"""What a file uses of a face: a character by its code point, or a glyph that shaping chose."""


class Codes(dict[Sign, str]):
    """What stands in a content stream for each sign of a face: two bytes, numbered as they first come."""

    def __missing__(self, sign: Sign) -> str:
        """Number a sign that comes for the first time."""
        number = len(self) + 1  # 0 is the glyph for what a face does not have
        code = "".join(map(chr, divmod(number, 256))).translate(_ESCAPES)
        self[sign] = code
        return code


def embed_face(face: Face, signs: Sequence[Sign], file: File) -> int:
    """Write the glyphs that a file uses of a face; gives the number of the font object.

    Args:
        face: The face.
        signs: In order of their codes from 1; the face has them all.
        file: Where to.
    """
    glyphs = [sign.number if isinstance(sign, Glyph) else face.glyphs[sign] for sign in signs]
    program, places = cut_program(face, glyphs)
    name = f"/BRFKIT+{face.font.face.get_name(_POSTSCRIPT_NAME)}"
    stream = file.add_stream(f"/Length1 {len(program)}", program)
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName{name}{describe_face(face.font)}/FontFile2 {refer(stream)}>>"
    )
    mapping = file.add_stream("", b"".join(place.to_bytes(2, "big") for place in (0, *places)))
    em = face.font.face.upem
    widths = write_numbers([face.font.get_glyph_h_advance(glyph) * 1000 / em for glyph in glyphs])
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/FontDescriptor {refer(descriptor)}/CIDToGIDMap {refer(mapping)}/W[1[{widths}]]>>"
    )
    unicode = file.add_stream("", map_to_unicode(signs).encode("ascii"))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{refer(descendant)}]"
        f"/ToUnicode {refer(unicode)}>>"
    )


def cut_program(face: Face, glyphs: Sequence[int]) -> tuple[bytes, list[int]]:
    """A font program with these glyphs alone, and their numbers in it; it has no tables but those of 9.9."""
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _NEEDLESS_TABLES)
    plan = uharfbuzz.SubsetPlan(face.font.face, wanted)
    places = plan.old_to_new_glyph_mapping
    return plan.execute().blob.data, [places[glyph] for glyph in glyphs]


def describe_face(font: uharfbuzz.Font) -> str:
    """What a font descriptor says of the measures of a face (9.8.1)."""
    tags = uharfbuzz.OTMetricsTag
    measures = (tags.HORIZONTAL_ASCENDER, tags.HORIZONTAL_DESCENDER, tags.CAP_HEIGHT)
    places = (
        *struct.unpack_from(">4h", font.face.reference_table("head").data, 36),
        *map(font.get_metric_position_with_fallback, measures),
    )
    *box, ascent, descent, capital = (place * 1000 / font.face.upem for place in places)
    angle, weight = map(font.get_style_value, (uharfbuzz.StyleTag.SLANT_ANGLE, uharfbuzz.StyleTag.WEIGHT))
    return (
        f"/Flags {_SYMBOLIC | (_ITALIC if angle else 0)}/FontBBox[{write_numbers(box)}]"
        f"/ItalicAngle {write_numbers([angle])}/Ascent {write_numbers([ascent])}/Descent {write_numbers([descent])}"
        f"/CapHeight {write_numbers([capital])}/StemV {write_numbers([50 + (weight / 65) ** 2])}"
    )


def map_to_unicode(signs: Sequence[Sign]) -> str:
    """The character map by which readers search and copy (9.10.3)."""
    texts = [sign.text if isinstance(sign, Glyph) else chr(sign) for sign in signs]
    blocks = []
    for start in range(0, len(texts), _SIGNS_A_BLOCK):
        block = texts[start : start + _SIGNS_A_BLOCK]
        lines = [f"<{number:04x}> <{text.encode('utf-16-be').hex()}>" for number, text in enumerate(block, start + 1)]
        blocks += [f"{len(lines)} beginbfchar", *lines, "endbfchar"]
    return _TO_UNICODE.format(blocks="\n".join(blocks))


def write_numbers(numbers: Sequence[float]) -> str:
    """Numbers, separated by spaces."""
    return " ".join(f"{number:.3f}".rstrip("0").rstrip(".") for number in numbers)

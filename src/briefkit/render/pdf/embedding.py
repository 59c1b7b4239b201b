"""The faces of a file: which characters of them it uses, and their embedding as composite fonts (ISO 32000-1, 9.7)."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC

from briefkit.render.pdf.file import File, refer
from briefkit.render.pdf.fonts import Face

_CHARACTERS_A_BLOCK = 100
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


class Codes(dict[int, str]):
    """What stands in a content stream for each character of a face: two bytes, numbered as they first come."""

    def __missing__(self, character: int) -> str:
        """Number a character that comes for the first time."""
        number = len(self) + 1  # 0 is the glyph for what a face does not have
        code = "".join(map(chr, divmod(number, 256))).translate(_ESCAPES)
        self[character] = code
        return code


def embed_face(face: Face, characters: Sequence[int], file: File) -> int:
    """Write the glyphs that a file uses of a face; gives the number of the font object.

    Args:
        face: The face.
        characters: Code points, in order of their codes from 1; the face has them all.
        file: Where to.
    """
    outlines = face.outlines
    name = f"/BRFKIT+{outlines.name.decode('ascii')}"
    glyphs = {0: 0}  # numbered as reportlab numbers the glyphs of a subset
    places = [0, *(glyphs.setdefault(outlines.charToGlyph[code], len(glyphs)) for code in characters)]
    program = outlines.makeSubset(list(characters))
    stream = file.add_stream(f"/Length1 {len(program)}", program)
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName{name}/Flags {outlines.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC}"
        f"/FontBBox[{write_numbers(outlines.bbox)}]/ItalicAngle {write_numbers([outlines.italicAngle])}"
        f"/Ascent {write_numbers([outlines.ascent])}/Descent {write_numbers([outlines.descent])}"
        f"/CapHeight {write_numbers([outlines.capHeight])}/StemV {write_numbers([outlines.stemV])}"
        f"/FontFile2 {refer(stream)}>>"
    )
    mapping = file.add_stream("", b"".join(place.to_bytes(2, "big") for place in places))
    widths = write_numbers([outlines.getCharWidth(code) for code in characters])
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/FontDescriptor {refer(descriptor)}/CIDToGIDMap {refer(mapping)}/W[1[{widths}]]>>"
    )
    unicode = file.add_stream("", map_to_unicode(characters).encode("ascii"))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{refer(descendant)}]"
        f"/ToUnicode {refer(unicode)}>>"
    )


def map_to_unicode(characters: Sequence[int]) -> str:
    """The character map by which readers search and copy (9.10.3)."""
    blocks = []
    for start in range(0, len(characters), _CHARACTERS_A_BLOCK):
        block = characters[start : start + _CHARACTERS_A_BLOCK]
        lines = [
            f"<{number:04x}> <{chr(code).encode('utf-16-be').hex()}>" for number, code in enumerate(block, start + 1)
        ]
        blocks += [f"{len(lines)} beginbfchar", *lines, "endbfchar"]
    return _TO_UNICODE.format(blocks="\n".join(blocks))


def write_numbers(numbers: Sequence[float]) -> str:
    """Numbers, separated by spaces."""
    return " ".join(f"{number:.3f}".rstrip("0").rstrip(".") for number in numbers)

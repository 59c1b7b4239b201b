"""A report from right to left: what is written as for any report is turned when it is finished, and nowhere else.

In a paragraph that runs from right to left Word takes the left of an alignment, an indent or a tab for the side where
it begins, and in such a table the first cell stands at the right (ECMA-376-1, 17.3.1.6 and 17.4.1). So paragraphs and
tables only have to say that they run so. Words are another matter: where the Unicode Bidirectional Algorithm (UAX #9)
goes by what is around a bracket or a full stop, Word goes by what its run says of itself (17.3.2.30). So runs are cut
where the algorithm changes sides.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, groupby, islice
from operator import itemgetter
from unicodedata import bidirectional

from briefkit.render.bidi import LETTERS_OF_A_NAME, find_base_apart, find_levels_apart
from briefkit.render.docx.markup import REFERENCES, escape_text

_DETAIL = "Detail"
_IN_ORDER = REFERENCES - {_DETAIL} | {"TOC1"}
"""Styles of paragraphs that run as the report does, whatever they say: what stands in them has its place there."""

_TITLES = frozenset({"Title", "Subtitle", "TOCHeading", "Caption", "FigureCaption", _DETAIL})
_HEADING = "Heading"
_LISTS = frozenset({"ListBullet", "ListNumber", "KeyPoint"})

_TABLE = re.compile(r'<w:tblPr><w:tblStyle w:val="\w+"/>')
_ANCHOR = re.compile("<wp:anchor .*?</wp:anchor>", re.DOTALL)
_PARAGRAPH = re.compile("<w:p>(?:<w:pPr>(.*?)</w:pPr>)?(.*?)</w:p>", re.DOTALL)
_STYLE = re.compile(r'<w:pStyle w:val="(\w+)"/>')
_BEHIND_DIRECTION = re.compile("(?=<w:(?:spacing|ind|jc|rPr|sectPr)[ />])|$")
_DIRECTIONS = ('<w:bidi w:val="0"/>', "<w:bidi/>")
_ALIGNMENT = re.compile('(?<=<w:jc w:val=")[a-z]+')
_BEHIND_SIDE = re.compile("(?=<w:(?:rPr|sectPr)[ />])|$")
_PIECE = re.compile("(<w:r>.*?</w:r>|</?w:hyperlink[^>]*>)", re.DOTALL)
_RUN = re.compile("<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(.*)</w:r>", re.DOTALL)
_WORDS = re.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>")
_SAID = re.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:br|tab)/>")
_LOOK_END = re.compile("(?=<w:lang )|$")
_RIGHT = "<w:rtl/>"

_OTHER_SIDE = {"left": "right", "right": "left"}
_BESIDE = {
    ' distR="0"': "",
    ' distL="': ' distR="',
    "<wp:align>right<": "<wp:align>left<",
    ' wrapText="left"': ' wrapText="bothSides"',
}
"""What changes of a picture beside words (`pictures.BESIDE`), in this order; LibreOffice takes the sides of wrapping
for those of the report, so all are open."""


def choose_turn(right_to_left: bool) -> Callable[[str], str]:
    """What lays a report out in its direction, given paragraphs of ours as XML."""
    return turn_right if right_to_left else str


def turn_right(xml: str) -> str:
    """Let paragraphs, tables and pictures beside words run from right to left.

    Args:
        xml: Whole paragraphs, with what is around them.
    """
    xml = _TABLE.sub(r"\g<0><w:bidiVisual/>", xml)
    xml = _ANCHOR.sub(_turn_anchor, xml)
    return _PARAGRAPH.sub(_turn_paragraph, xml)


def _turn_anchor(found: re.Match[str]) -> str:
    anchor = found[0]
    for written, turned in _BESIDE.items():
        anchor = anchor.replace(written, turned)
    return anchor


def _turn_paragraph(found: re.Match[str]) -> str:
    properties, content = found[1] or "", found[2]
    named = _STYLE.search(properties)
    style = named[1] if named else ""
    pieces = _PIECE.split(content)
    linked = accumulate(piece.startswith("<w:hyperlink") - piece.startswith("</w:hyperlink") for piece in pieces)
    parts = [(_read_run(piece), style in _IN_ORDER or depth > 0) for piece, depth in zip(pieces, linked, strict=True)]
    base = 1 if style in _IN_ORDER else find_base_apart(parts, 1)
    if base:
        sides = list_sides(parts)
        pieces = [_cut_run(piece, sides) if text else piece for piece, (text, _) in zip(pieces, parts, strict=True)]
    properties = _BEHIND_DIRECTION.sub(_DIRECTIONS[base], properties.replace(_DIRECTIONS[1], ""), count=1)
    if not base:
        properties = _set_side(properties, style, sum(len(text) for text, _ in parts))
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(pieces)}</w:p>"


def _set_side(properties: str, style: str, length: int) -> str:
    """Properties of a paragraph that runs from left to right, with the side of the page that it has in the report."""
    if "<w:jc " in properties:
        return _ALIGNMENT.sub(lambda found: _OTHER_SIDE.get(found[0], found[0]), properties)
    titled = style in _TITLES or style.startswith(_HEADING)
    if titled or (length <= LETTERS_OF_A_NAME and style not in _LISTS):
        return _BEHIND_SIDE.sub('<w:jc w:val="right"/>', properties, count=1)
    return properties


def _read_run(piece: str) -> str:
    """The words of a run, with a line feed for each break and tab; nothing for what is no run."""
    found = _SAID.finditer(piece) if piece.startswith("<w:r>") else ()
    return "".join("\n" if each[1] is None else html.unescape(each[1]) for each in found)


def list_sides(parts: Iterable[tuple[str, bool]]) -> Iterator[bool]:
    """Whether each letter of a paragraph that runs from right to left belongs in a run that does so too.

    Args:
        parts: Its words, each with whether they are isolated; what a line feed parts is read by itself (UAX #9, L1).
    """
    lines: list[list[tuple[str, bool]]] = [[]]
    for text, isolated in parts:
        first, *others = text.split("\n")
        lines[-1].append((first, isolated))
        lines += [[(other, isolated)] for other in others]
    for line in lines:
        said = [part for part in line if part[0]]
        marked = ((letter, number * isolated) for number, (text, isolated) in enumerate(said, 1) for letter in text)
        letters = zip(marked, find_levels_apart(said, 1), strict=True)
        for (turned, _), group in groupby(letters, key=lambda it: (it[1] % 2 == 1, it[0][1])):
            members = [letter for (letter, _), _ in group]
            right = turned or not any(bidirectional(letter) == "L" for letter in members)  # numbers go along
            yield from [right] * len(members)


def _cut_run(run: str, sides: Iterator[bool]) -> str:
    """A run in pieces that run one way each, given the sides of its letters and of those that follow."""
    found = _RUN.fullmatch(run)
    look, content = (found[1] or "", found[2]) if found else ("", "")
    look = look.replace(_RIGHT, "")
    pieces = []
    for index, piece in enumerate(_WORDS.split(content)):
        if index % 2:
            words = html.unescape(piece)
            for right, members in groupby(zip(words, islice(sides, len(words)), strict=True), key=itemgetter(1)):
                said = escape_text("".join(letter for letter, _ in members))
                pieces.append(_write_run(f'<w:t xml:space="preserve">{said}</w:t>', look, right))
        elif piece:
            pieces.append(_write_run(piece, look, right=False))
    return "".join(pieces)


def _write_run(content: str, look: str, right: bool) -> str:
    look = _LOOK_END.sub(_RIGHT, look, count=1) if right else look
    return f"<w:r><w:rPr>{look}</w:rPr>{content}</w:r>" if look else f"<w:r>{content}</w:r>"

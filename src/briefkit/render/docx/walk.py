"""What one part of a DOCX shows its readers, in the order of reading.

Word can show, hide or change words in many ways that briefkit never uses; `STRANGE` lists them. A file that has them is
not as it was written, whatever its words say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.claims import squeeze

_FIELDS, _DRAWINGS, _HIDDEN = "fields that can change words", "drawings", "hidden words"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
STRANGE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            map(qn, ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel"]), "tracked changes"
        ),
        **dict.fromkeys(map(qn, ["w:strike", "w:dstrike"]), "struck-out words"),
        **dict.fromkeys(map(qn, ["w:altChunk", "w:subDoc", "w:object", "w:control"]), "embedded files"),
        qn("w:commentReference"): "comments",
        qn("w:sym"): "symbols",
        f"{_MATH}oMath": "formulas",
        qn("w:pict"): _DRAWINGS,
        qn("a:t"): _DRAWINGS,
        qn("w:txbxContent"): "text boxes",
        qn("w:titlePg"): "first pages with a header of their own",
    }
)
"""What briefkit never writes, by its element."""
_KNOWN_FIELDS = frozenset(["PAGE", "NUMPAGES", "PAGEREF", "TOC", "SEQ"])
_PAGE_FIELDS = frozenset(["PAGE", "NUMPAGES", "PAGEREF"])
"""Fields whose result is the number of a page, which is another one in another look."""
_WORDS = {qn("w:t"): None, qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}
"""Elements that are read, and what they say if it is not their text."""
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_NOTE_MARK = "†"
"""What a mark of a note says: Word counts them itself, so that no number stands in the file."""
_PARAGRAPH, _RUN, _LOOK, _LINK = qn("w:p"), qn("w:r"), qn("w:rPr"), qn("w:hyperlink")
_PARAGRAPH_STYLE, _RUN_STYLE, _VALUE = qn("w:pStyle"), qn("w:rStyle"), qn("w:val")
_FIELD, _FIELD_KIND, _SIMPLE_FIELD, _INSTRUCTION = (
    qn("w:fldChar"),
    qn("w:fldCharType"),
    qn("w:fldSimple"),
    qn("w:instr"),
)
_INSTRUCTIONS = qn("w:instrText")
_VANISH = (qn("w:vanish"), qn("w:specVanish"))
_PICTURE, _GRAPHIC, _DESCRIBED = qn("a:blip"), qn("a:graphicData"), qn("wp:docPr")
_PICTURES = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_CONTENTS = "toc "
"""What the names of the styles of a table of contents begin with, whatever their ids."""
_OFF = frozenset(("0", "false", "off"))


@dataclass(frozen=True, slots=True)
class Styles:
    """What styles do to the words in them.

    Attributes:
        hidden: Ids of those whose words Word does not show.
        contents: Ids of those of a table of contents.
    """

    hidden: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()


class Walk:
    """A walk through a part.

    Attributes:
        pieces: The words of each paragraph, those of a text box in it apart; without white space, and none is empty.
        contents: The same for the table of contents.
        links: How many links there are, by their words, the id of the relationship and the name of a place in the file.
        pictures: The relationship of each picture with its description, behind how many pieces it stands.
        notes: Kind and number of each note that is referred to, in the order of their marks.
        margins: Relationships of headers and footers.
        strange: What briefkit never writes, with how often it is there.
    """

    def __init__(self, root: etree._Element, styles: Styles) -> None:
        """Walk through a part of a file with these styles."""
        self.pieces: list[str] = []
        self.contents: list[str] = []
        self.links: Counter[tuple[str, str, str]] = Counter()
        self.pictures: list[tuple[int, str, str]] = []
        self.notes: list[tuple[str, str]] = []
        self.margins: list[str] = []
        self.strange: Counter[str] = Counter()
        self._styles = styles
        self._paragraphs: list[_Paragraph] = []
        self._fields: list[_Field] = []
        self._linked: list[str] | None = None
        self._hidden = False
        self._description = ""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._begin(element)
            else:
                self._end(element)

    def _begin(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == _PARAGRAPH:
            self._paragraphs.append(_Paragraph())
        elif tag in STRANGE:
            self.strange[STRANGE[tag]] += _is_on(element)
        elif tag == _RUN:
            self._hidden = any(_is_on(each) for tag in _VANISH for each in element.findall(f"{_LOOK}/{tag}"))
        elif tag == _LINK:
            self._linked = []
        elif tag in _WORDS:
            self._say(_WORDS[tag] or element.text or "")
        elif tag in _NOTES:
            self.notes.append((_NOTES[tag], element.get(qn("w:id"), "")))
            self._say(_NOTE_MARK)
        elif tag in (_PARAGRAPH_STYLE, _RUN_STYLE):
            self._take_style(tag, element.get(_VALUE, ""))
        elif tag in (_FIELD, _SIMPLE_FIELD, _INSTRUCTIONS):
            self._take_field(element)
        elif tag in (qn("w:headerReference"), qn("w:footerReference")):
            self.margins.append(element.get(qn("r:id"), ""))
        else:
            self._take_picture(element)

    def _end(self, element: etree._Element) -> None:
        if element.tag == _PARAGRAPH:
            paragraph = self._paragraphs.pop()
            words = squeeze("".join(paragraph.words))
            if words:
                (self.contents if paragraph.is_contents else self.pieces).append(words)
        elif element.tag == _LINK:
            if not (self._paragraphs and self._paragraphs[-1].is_contents):
                link = (
                    squeeze("".join(self._linked or ())),
                    element.get(qn("r:id"), ""),
                    element.get(qn("w:anchor"), ""),
                )
                self.links[link] += 1
            self._linked = None
        elif element.tag == _SIMPLE_FIELD:
            self._close_field()

    def _say(self, words: str) -> None:
        if not self._paragraphs:
            return
        if self._hidden or self._paragraphs[-1].is_hidden:
            self.strange[_HIDDEN] += 1
            return
        if self._fields and self._fields[-1].is_number(words):
            return
        self._paragraphs[-1].words.append(words)
        if self._linked is not None:
            self._linked.append(words)

    def _take_style(self, tag: str, style: str) -> None:
        hidden = style in self._styles.hidden
        if tag == _RUN_STYLE:
            self._hidden = self._hidden or hidden
        elif self._paragraphs:
            self._paragraphs[-1].is_hidden = hidden
            self._paragraphs[-1].is_contents = style in self._styles.contents

    def _take_field(self, element: etree._Element) -> None:
        if element.tag == _INSTRUCTIONS:
            if self._fields:
                self._fields[-1].instruction += element.text or ""
        elif element.tag == _SIMPLE_FIELD:
            self._fields.append(_Field(element.get(_INSTRUCTION, ""), shown=True))
        elif element.get(_FIELD_KIND) == "begin":
            self._fields.append(_Field())
        elif element.get(_FIELD_KIND) == "separate" and self._fields:
            self._fields[-1].shown = True
        elif element.get(_FIELD_KIND) == "end":
            self._close_field()

    def _close_field(self) -> None:
        if self._fields and self._fields.pop().kind not in _KNOWN_FIELDS:
            self.strange[_FIELDS] += 1

    def _take_picture(self, element: etree._Element) -> None:
        if element.tag == _DESCRIBED:
            self._description = squeeze(element.get("descr", ""))
        elif element.tag == _GRAPHIC:
            self.strange[_DRAWINGS] += element.get("uri") != _PICTURES
        elif element.tag == _PICTURE:
            relation = element.get(qn("r:embed")) or element.get(qn("r:link")) or ""
            self.pictures.append((len(self.pieces), relation, self._description))


class _Paragraph:
    """A paragraph that is being read."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.is_contents = self.is_hidden = False


class _Field:
    """A field that is being read: what it is to work out, and whether its result has begun."""

    def __init__(self, instruction: str = "", *, shown: bool = False) -> None:
        self.instruction = instruction
        self.shown = shown

    @property
    def kind(self) -> str:
        return next(iter(self.instruction.split()), "").upper()

    def is_number(self, words: str) -> bool:
        """Whether words are its result, and the number of a page."""
        return self.shown and self.kind in _PAGE_FIELDS and words.strip().isdigit()


def read_styles(root: etree._Element) -> Styles:
    """The styles of a file; one is hidden of itself or by the style that it is based on."""
    styles = {style.get(qn("w:styleId"), ""): style for style in root.iter(qn("w:style"))}
    names = {each: _read_value(style, "w:name").lower() for each, style in styles.items()}
    bases = {each: _read_value(style, "w:basedOn") for each, style in styles.items()}
    hidden = {each for each, style in styles.items() if any(_is_on(found) for found in style.iter(*_VANISH))}
    while more := {each for each, base in bases.items() if base in hidden} - hidden:
        hidden |= more
    return Styles(frozenset(hidden), frozenset(each for each, name in names.items() if name.startswith(_CONTENTS)))


def _read_value(style: etree._Element, tag: str) -> str:
    found = style.find(qn(tag))
    return found.get(_VALUE, "") if found is not None else ""


def _is_on(element: etree._Element) -> bool:
    return element.get(_VALUE, "1").lower() not in _OFF

"""The body of a Word file: its paragraphs as a reader sees them, all changes accepted (ISO/IEC 29500-1, part 17)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefkit.read.containers import Containers
from briefkit.read.docx_styles import Look, is_on
from briefkit.read.headline import Paragraph
from briefkit.read.scripts import set_apart
from briefkit.read.word_fields import UNSEEN_FIELDS
from briefkit.read.written import tidy

_UNSEEN_NAMES = (
    "w:del w:moveFrom w:delText w:delInstrText w:object w:rt w:sectPr w:numPr w:fldData w:sdtEndPr mc:Fallback",
    "w:footnoteReference w:endnoteReference w:commentReference w:annotationRef w:footnoteRef w:endnoteRef w:pgNum",
    "w:rPrChange w:pPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:tblGridChange w:numberingChange",
)
"""Elements that hold nothing of the text as it is read: what was deleted or moved away, marks of notes and comments,
former properties, ruby glosses, and what is there once more for older programs."""

_UNSEEN = frozenset(name for line in _UNSEEN_NAMES for name in line.split())
_PLAIN = Look()

_LISTS_OF_PARTS = ("table of contents", "bibliographies", "page numbers", "cover pages", "watermarks")
_BREAKS = {"page": "\n", "column": "\n"}
_SIGNS = {"w:tab": " ", "w:ptab": " ", "w:cr": "\n", "w:noBreakHyphen": "-"}


@dataclass(slots=True)
class _Draft:
    """A paragraph that is being read; `boxes` are the text boxes anchored in it, which are read behind it."""

    pieces: list[str] = field(default_factory=list)
    look: Look = _PLAIN
    outlined: bool = False
    mark_gone: bool = False
    boxes: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class _Run:
    """Characters of one look, and what is seen of them."""

    hidden: bool = False
    raised: bool = False


@dataclass(slots=True)
class _Field:
    """A field, whose code comes before its result; a silent one shows nothing, now or ever."""

    code: str = ""
    in_code: bool = True
    silent: bool = True


class BodyReader:
    """Reads the part with the text; afterwards `paragraphs` has what is seen, and `embedded` the ids of taken-in files.

    Containers (the body, cells of tables, text boxes) and the paragraphs in them lie on stacks, for each may hold the
    others to any depth.
    """

    def __init__(self, looks: Mapping[str, Look]) -> None:
        """Begin an empty body; `looks` are the styles by id."""
        self.embedded: list[str] = []
        self._looks = looks
        self._unseen = 0
        self._containers = Containers()
        self._drafts: list[_Draft] = []
        self._joined: _Draft | None = None
        self._run = _Run()
        self._properties: list[str] = []
        self._in_text = self._in_code = False
        self._fields: list[_Field] = []
        self._controls: list[bool] = []
        self._silent = 0

    @property
    def paragraphs(self) -> list[Paragraph]:
        """What is seen."""
        return self._containers.paragraphs

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._unseen or name in _UNSEEN:
            if not self._unseen and name == "w:del" and self._properties:
                self._mark_deleted()
            self._unseen += 1
            return
        match name:
            case "w:p":
                self._drafts.append(self._joined or _Draft())
                self._joined = None
            case "w:r":
                self._run = _Run()
            case "w:t" | "m:t":
                self._in_text = True
            case "w:instrText":
                self._in_code = True
            case "w:br":
                self._add(_BREAKS.get(attributes.get("w:type", ""), "\n"))
            case "w:tab" if self._properties:
                pass
            case "w:tab" | "w:ptab" | "w:cr" | "w:noBreakHyphen":
                self._add(_SIGNS[name])
            case "w:pPr" | "w:rPr" | "w:trPr":
                self._properties.append(name)
            case "w:fldChar":
                self._turn_field(attributes.get("w:fldCharType", ""))
            case "w:fldSimple":
                self._turn_field("begin")
                self._fields[-1].code = attributes.get("w:instr", "")
                self._turn_field("separate")
            case "w:txbxContent":
                self._containers.open()
            case "w:tr":
                self._containers.open_row()
            case "w:tc":
                self._containers.open()
            case "w:sdt":
                self._controls.append(False)
            case "w:altChunk":
                self.embedded.append(attributes.get("r:id", ""))
            case _:
                self._read_property(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._unseen:
            self._unseen -= 1
            return
        match name:
            case "w:p" if self._drafts:
                self._close_paragraph()
            case "w:r":
                self._run = _Run()
            case "w:t" | "m:t":
                self._in_text = False
            case "w:instrText":
                self._in_code = False
            case "w:pPr" | "w:rPr" | "w:trPr" if self._properties:
                self._properties.pop()
            case "w:fldSimple":
                self._turn_field("end")
            case "w:body":
                self._close_joined()
            case "w:txbxContent":
                self._close_joined()
                self._close_box()
            case "w:tc":
                self._close_joined()
                self._containers.close_cell()
            case "w:tr":
                self._containers.close_row()
            case "w:sdt" if self._controls:
                self._silent -= self._controls.pop()

    def text(self, text: str) -> None:
        """Characters between tags."""
        if self._unseen:
            return
        if self._in_text:
            self._add(text)
        elif self._in_code and self._fields and len(self._fields[-1].code) < 100:
            self._fields[-1].code += text

    def _read_property(self, name: str, attributes: Mapping[str, str]) -> None:
        """What an element within properties says of a paragraph, a run or a control."""
        value = attributes.get("w:val", "")
        draft = self._drafts[-1] if self._drafts else None
        if self._controls and not self._controls[-1] and _is_silent(name, attributes):
            self._controls[-1] = True
            self._silent += 1
        elif not self._properties or draft is None:
            return
        elif name == "w:pStyle":
            draft.look = self._looks.get(value, _PLAIN)
        elif name == "w:outlineLvl":
            draft.outlined = value < "9"
        elif self._properties[0] == "w:pPr":
            return
        elif name == "w:vanish":
            self._run.hidden = is_on(attributes)
        elif name == "w:rStyle" and self._looks.get(value, _PLAIN).hidden:
            self._run.hidden = True
        elif name == "w:vertAlign":
            self._run.raised = value == "superscript"

    def _mark_deleted(self) -> None:
        """A deletion among a paragraph's properties is one of the mark at its end: the next one joins it."""
        if self._properties == ["w:pPr", "w:rPr"] and self._drafts:
            self._drafts[-1].mark_gone = True

    def _turn_field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
            self._silent += 1
        elif kind == "separate" and self._fields and self._fields[-1].in_code:
            current = self._fields[-1]
            current.in_code = False
            current.silent = UNSEEN_FIELDS.match(current.code) is not None
            self._silent -= not current.silent
        elif kind == "end" and self._fields:
            self._silent -= self._fields.pop().silent

    def _add(self, text: str) -> None:
        """Text as far as it is seen."""
        if not self._drafts or self._run.hidden or self._properties or self._silent:
            return
        pieces = self._drafts[-1].pieces
        pieces.append(set_apart(text, pieces[-1] if pieces else "") if self._run.raised else text)

    def _close_box(self) -> None:
        """A text box is read behind the paragraph that it is anchored in."""
        box = self._containers.close()
        if self._drafts:
            self._drafts[-1].boxes.extend(box)
        else:
            self._containers.add(box)

    def _close_paragraph(self) -> None:
        draft = self._drafts.pop()
        while self._fields and self._fields[-1].in_code:
            self._turn_field("end")
        if draft.mark_gone and not draft.boxes:
            self._joined = draft
            draft.mark_gone = False
        else:
            self._emit(draft)

    def _close_joined(self) -> None:
        """What waits for a paragraph to join it, where none comes any more."""
        if self._joined:
            self._emit(self._joined)
            self._joined = None

    def _emit(self, draft: _Draft) -> None:
        text = "" if draft.look.hidden else tidy("".join(draft.pieces))
        is_heading = draft.look.is_heading or draft.outlined
        if text:
            self._containers.add([Paragraph(text, draft.look.is_title, is_heading)])
        self._containers.add(draft.boxes)


def _is_silent(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether a property says that a control holds a prompt, or a list that Word made."""
    if name == "w:docPartGallery":
        return attributes.get("w:val", "").lower() in _LISTS_OF_PARTS
    return name == "w:showingPlcHdr" and is_on(attributes)

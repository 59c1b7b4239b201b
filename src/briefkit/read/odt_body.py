"""The body of an OpenDocument text: its paragraphs as a reader sees them, all changes accepted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefkit.read.containers import Containers
from briefkit.read.headline import Paragraph
from briefkit.read.scripts import set_apart
from briefkit.read.written import tidy

_UNSEEN_NAMES = (
    "text:tracked-changes text:note office:annotation text:ruby-text text:hidden-text text:placeholder draw:object",
    "text:table-of-content text:alphabetical-index text:bibliography text:illustration-index text:table-index",
    "text:object-index text:user-index text:page-number text:page-count text:variable-decls office:forms",
    "text:sequence-decls text:user-field-decls table:covered-table-cell svg:desc svg:title",
)
_UNSEEN = frozenset(name for line in _UNSEEN_NAMES for name in line.split())
"""Elements that hold nothing of the text as it is read: deleted text, notes, comments, prompts, indexes, numbers of
pages."""

_SIGNS = {"text:tab": " ", "text:s": " ", "text:line-break": "\n"}
_RAISED = re.compile(r"super\b|[1-9]\d*%")
_MOST_PARENTS = 20


@dataclass(slots=True)
class _Style:
    parent: str = ""
    hidden: bool = False
    raised: bool = False


@dataclass(slots=True)
class _Draft:
    """A paragraph that is being read; `boxes` are the text boxes anchored in it, which are read behind it."""

    style: str
    is_heading: bool
    hidden: bool = False
    pieces: list[str] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)


class StylesReader:
    """Reads styles, those of the package and those of the text."""

    def __init__(self) -> None:
        """Begin without any style."""
        self._styles: dict[str, _Style] = {}
        self._style: _Style | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "style:style":
            self._style = _Style(attributes.get("style:parent-style-name", ""))
            self._styles[attributes.get("style:name", "")] = self._style
        elif name == "style:text-properties" and self._style:
            self._style.hidden = attributes.get("text:display") == "none"
            self._style.raised = _RAISED.match(attributes.get("style:text-position", "")) is not None

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "style:style":
            self._style = None

    def text(self, text: str) -> None:
        """Characters between tags; styles have none."""

    def line_of(self, name: str) -> list[str]:
        """The names of a style and of those it is based on."""
        line = [name]
        while len(line) < _MOST_PARENTS and (style := self._styles.get(line[-1])) and style.parent:
            line.append(style.parent)
        return line

    def is_hidden(self, name: str) -> bool:
        """Whether text of a style is hidden."""
        return any((style := self._styles.get(each)) is not None and style.hidden for each in self.line_of(name))

    def is_raised(self, name: str) -> bool:
        """Whether text of a style stands above the line."""
        return any((style := self._styles.get(each)) is not None and style.raised for each in self.line_of(name))


class BodyReader:
    """Reads the part with the text; afterwards `paragraphs` has what is seen.

    Whatever may lie in its like (cells, text boxes, spans, sections) lies on a stack.
    """

    def __init__(self, styles: StylesReader) -> None:
        """Begin an empty body; the text's own styles are added to `styles`."""
        self._styles = styles
        self._unseen = 0
        self._containers = Containers()
        self._drafts: list[_Draft] = []
        self._spans: list[tuple[bool, bool]] = []
        self._hidden = self._raised = 0

    @property
    def paragraphs(self) -> list[Paragraph]:
        """What is seen."""
        return self._containers.paragraphs

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._unseen or name in _UNSEEN:
            self._unseen += 1
            return
        match name:
            case "text:p" | "text:h":
                style = attributes.get("text:style-name", "")
                self._drafts.append(_Draft(style, name == "text:h", self._styles.is_hidden(style)))
            case "text:span":
                style = attributes.get("text:style-name", "")
                self._open(self._styles.is_hidden(style), self._styles.is_raised(style))
            case "text:section":
                self._open(attributes.get("text:display") == "none")
            case "text:hidden-paragraph" if self._drafts:
                self._drafts[-1].hidden |= attributes.get("text:is-hidden") == "true"
            case "table:table-row":
                self._containers.open_row()
                self._open(attributes.get("table:visibility") == "collapse")
            case "table:table-cell" | "draw:text-box":
                self._containers.open()
            case "text:tab" | "text:s" | "text:line-break":
                self.text(_SIGNS[name])
            case _:
                self._styles.start(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._unseen:
            self._unseen -= 1
            return
        match name:
            case "text:p" | "text:h":
                self._close_paragraph()
            case "text:span" | "text:section":
                self._close()
            case "table:table-row":
                self._close()
                self._containers.close_row()
            case "table:table-cell":
                self._containers.close_cell()
            case "draw:text-box":
                self._close_box()
            case _:
                self._styles.end(name)

    def text(self, text: str) -> None:
        """Characters between tags; a line's end among them is white space."""
        if self._unseen or self._hidden or not self._drafts:
            return
        pieces = self._drafts[-1].pieces
        if text != "\n":
            text = " ".join(text.split("\n"))
        pieces.append(set_apart(text, pieces[-1] if pieces else "") if self._raised else text)

    def _open(self, hidden: bool, raised: bool = False) -> None:
        self._spans.append((hidden, raised))
        self._hidden += hidden
        self._raised += raised

    def _close(self) -> None:
        hidden, raised = self._spans.pop()
        self._hidden -= hidden
        self._raised -= raised

    def _close_box(self) -> None:
        """A text box is read behind the paragraph that it is anchored in."""
        box = self._containers.close()
        if self._drafts:
            self._drafts[-1].boxes.extend(box)
        else:
            self._containers.add(box)

    def _close_paragraph(self) -> None:
        draft = self._drafts.pop()
        text = "" if draft.hidden else tidy("".join(draft.pieces))
        if text:
            is_title = "Title" in self._styles.line_of(draft.style)
            self._containers.add([Paragraph(text, is_title, draft.is_heading)])
        self._containers.add(draft.boxes)

"""Footnotes and endnotes, whose parts python-docx does not know by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import PartFactory, XmlPart
from docx.oxml.ns import qn

from briefkit.render.docx.markup import write_root
from briefkit.render.docx.package import find_highest, find_part

NOTE_KINDS: Mapping[str, tuple[str, str]] = {
    "footnote": (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
    "endnote": (CONTENT_TYPE.WML_ENDNOTES, RELATIONSHIP_TYPE.ENDNOTES),
}
"""What the part of each kind of note is, and how it is related to the text."""

_LINES = (("separator", -1), ("continuationSeparator", 0))
"""What stands between text and notes is a note itself; each with its id."""


class NotesPart(XmlPart):
    """Footnotes or endnotes: those that are there, and new ones, which are text until the file is written."""

    def __init__(self, *arguments: Any) -> None:
        """Begin with no new notes; see `XmlPart`."""
        super().__init__(*arguments)
        self._new: list[str] = []
        self._next = find_highest(note.get(qn("w:id"), "") for note in self.element) + 1

    def add_note(self, kind: str, content: str) -> int:
        """Add a note, given as XML, and give its number within the file; Word counts the printed ones itself."""
        number = self._next
        self._next += 1
        self._new.append(f'<w:{kind} w:id="{number}">{content}</w:{kind}>')
        return number

    @property
    def blob(self) -> bytes:
        """The part with the new notes at its end; they are never a tree, which would be some times as large."""
        before, end, after = write_root(self.element).rpartition("</")
        return "".join((before, *self._new, end, after)).encode()


for _content_type, _ in NOTE_KINDS.values():
    PartFactory.part_type_for[_content_type] = NotesPart


def find_notes(document: Document, kind: str) -> NotesPart:
    """The part with the notes of a kind, made where a document has none."""
    spaced = '<w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{}/></w:r></w:p>'
    lines = "".join(f'<w:{kind} w:type="{name}" w:id="{n}">{spaced.format(name)}</w:{kind}>' for name, n in _LINES)
    return cast(NotesPart, find_part(document, *NOTE_KINDS[kind], f"{kind}s", lines))

"""Lines: runs of words, their links, bookmarks that links lead to, and the marks of notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import count

from docx.document import Document
from docx.oxml.ns import qn

from briefkit.model.theme import CitationStyle
from briefkit.render.docx.markup import LINE_BREAK, paragraph, run
from briefkit.render.docx.notes import find_notes
from briefkit.render.docx.package import Relations, find_highest
from briefkit.render.print_tree import Jump, Line, Look, NoteMark, Run

STYLES: Mapping[Look, str] = {
    Look.PLAIN: "",
    Look.STRONG: "Strong",
    Look.EMPHASIS: "Emphasis",
    Look.SECONDARY: "Secondary",
    Look.LABEL: "Label",
    Look.SPEAKER: "SpeakerName",
}
"""The character style of each look."""

_LIKE_LINKS = (Look.PLAIN, Look.SECONDARY)
_LINKED = '<w:u w:val="dotted"/>'
"""What tells a link within the report apart, in print without colours too, where its words have a look of their own."""

_NAME_LENGTH = 32
_NOT_IN_NAMES = re.compile("[^A-Za-z0-9_]")


class LineWriter:
    """Writes the lines of one file.

    Attributes:
        names: Names of the bookmarks, by the anchors that they mark.
        relations: What the text leads to.
        finish: What becomes of the XML of text and notes in this file.
        note_kind: "footnote" or "endnote"; None where citations are numbers in brackets.
    """

    def __init__(
        self, document: Document, anchors: Iterable[str], citations: CitationStyle, finish: Callable[[str], str]
    ) -> None:
        """Name the bookmarks for the anchors of the printout, beside those that the document has."""
        marks = document.element.xpath("//w:bookmarkStart")
        self.names = _name_bookmarks(sorted({*anchors}), [mark.get(qn("w:name"), "") for mark in marks])
        self.relations = Relations(document.part)
        self._unmarked = set(self.names)
        self._numbers = count(find_highest(mark.get(qn("w:id"), "") for mark in marks) + 1)
        self.finish = finish
        self.note_kind = None if citations is CitationStyle.REFERENCES else citations.note_kind
        if self.note_kind is not None:
            self._notes = find_notes(document, self.note_kind)
            self._note_relations = Relations(self._notes)

    def write(self, line: Line) -> str:
        """Write a line."""
        pieces = [
            self._write_note(each) if isinstance(each, NoteMark) else self._write_run(each, self.relations)
            for each in line
        ]
        return "".join(pieces)

    def write_lines(self, lines: Iterable[Line]) -> str:
        """Write the lines of a paragraph, each on a line of its own."""
        return LINE_BREAK.join(map(self.write, lines))

    def bookmark(self, anchor: str | None) -> str:
        """Mark the place of an anchor, once: a second place with the same anchor gets no mark."""
        if anchor not in self._unmarked:
            return ""
        self._unmarked.remove(anchor)
        number = next(self._numbers)
        return f'<w:bookmarkStart w:id="{number}" w:name="{self.names[anchor]}"/><w:bookmarkEnd w:id="{number}"/>'

    def enclose(self, anchor: str, words: str) -> str:
        """Let words, as XML, lead to an anchor."""
        return f'<w:hyperlink w:anchor="{self.names[anchor]}" w:history="1">{words}</w:hyperlink>'

    def _write_run(self, words: Run, relations: Relations) -> str:
        goal = words.goal
        if goal is None:
            return run(words.text, STYLES[words.look], language=words.language)
        if isinstance(goal, Jump):
            plain = words.look in _LIKE_LINKS
            written = run(words.text, "InternalLink") if plain else run(words.text, STYLES[words.look], _LINKED)
            return self.enclose(goal.anchor, written)
        written = run(words.text, "Hyperlink")
        return f'<w:hyperlink r:id="{relations.find_address(goal.url)}" w:history="1">{written}</w:hyperlink>'

    def _write_note(self, mark: NoteMark) -> str:
        """Write a note, and give its mark."""
        kind = self.note_kind or ""
        words = "".join([self._write_run(each, self._note_relations) for each in mark.content])
        start = f'<w:r><w:rPr><w:rStyle w:val="{kind.capitalize()}Reference"/></w:rPr>'
        content = paragraph(f"{kind.capitalize()}Text", f"{start}<w:{kind}Ref/></w:r>{run(' ')}{words}")
        number = self._notes.add_note(kind, self.finish(content))
        return f'{start}<w:{kind}Reference w:id="{number}"/></w:r>'


def _name_bookmarks(anchors: Iterable[str], others: Iterable[str]) -> dict[str, str]:
    """Give each anchor a name that Word takes: a letter, then letters, digits and _, 40 at most, unique in any case."""
    names: dict[str, str] = {}
    taken = {name.lower() for name in others}
    for anchor in anchors:
        stem = _NOT_IN_NAMES.sub("_", anchor)[:_NAME_LENGTH]
        if not stem[:1].isalpha():
            stem = f"b{stem}"
        name, number = stem, 1
        while name.lower() in taken:
            number += 1
            name = f"{stem}_{number}"
        taken.add(name.lower())
        names[anchor] = name
    return names

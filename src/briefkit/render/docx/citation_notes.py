"""Citations as footnotes or endnotes: a mark in the text, and a note that says where the words are from."""

from __future__ import annotations

from collections.abc import Iterable

from briefkit.model.report import Cite, Report
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.links import Links
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.package import Package
from briefkit.render.footnotes import NoteWording


def make_links(report: Report, theme: Theme, package: Package, taken: Iterable[str] = (), first_mark: int = 1) -> Links:
    """The links of a report, with its citations in the style of the theme; see `Links` for the arguments."""
    if theme.citations is CitationStyle.REFERENCES:
        return Links(report, package.add_address, taken, first_mark)
    in_notes = Links(report, package.add_note_address, taken, first_mark)
    notes = CitationNotes(report, theme.citations.note_kind, package, in_notes)
    return Links(report, package.add_address, taken, first_mark, notes.add)


class CitationNotes:
    """The notes of a report, written as its citations are."""

    def __init__(self, report: Report, kind: str, package: Package, links: Links) -> None:
        """Start without notes.

        Args:
            report: The report.
            kind: "footnote" or "endnote".
            package: The file that the notes go to.
            links: The links within the notes.
        """
        self._wording = NoteWording(report)
        self._kind = kind
        self._package = package
        self._links = links

    def add(self, cite: Cite) -> str:
        """Write a note, and give its mark; nothing where the report has no such source."""
        words = self._wording.describe(cite)
        if not words:
            return ""
        name = self._kind.capitalize()
        content = self._write_mark(f"<w:{self._kind}Ref/>") + run(" ") + write_inlines(words, self._links)
        number = self._package.add_note(self._kind, paragraph(f"{name}Text", content))
        return self._write_mark(f'<w:{self._kind}Reference w:id="{number}"/>')

    def _write_mark(self, mark: str) -> str:
        return f'<w:r><w:rPr><w:rStyle w:val="{self._kind.capitalize()}Reference"/></w:rPr>{mark}</w:r>'

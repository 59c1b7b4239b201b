"""The footnotes and endnotes of a Word template: a mark for each note, and a note for each mark."""

from __future__ import annotations

from collections.abc import Set

from lxml import etree

from briefkit.render.docx.ooxml import W, drop

Note = tuple[str, str]
"""Kind and id of a note."""

_KINDS = ("footnote", "endnote")


def list_notes(root: etree._Element) -> set[Note]:
    """The notes of a part with notes."""
    return {(kind, note.get(f"{W}id", "")) for kind in _KINDS for note in root.iterfind(f"{W}{kind}")}


def list_marks(root: etree._Element) -> set[Note]:
    """The notes that a text has marks of."""
    return {(kind, mark.get(f"{W}id", "")) for kind in _KINDS for mark in root.iter(f"{W}{kind}Reference")}


def drop_lost_marks(root: etree._Element, notes: Set[Note]) -> int:
    """Take the marks of notes that are not there out of a text, and give their number."""
    lost = [
        mark
        for kind in _KINDS
        for mark in root.iter(f"{W}{kind}Reference")
        if (kind, mark.get(f"{W}id", "")) not in notes
    ]
    for mark in lost:
        drop(mark)
    return len(lost)


def drop_lost_notes(root: etree._Element, marks: Set[Note]) -> None:
    """Take notes without a mark out of a part with notes; the lines that part notes from text have none and stay."""
    for kind in _KINDS:
        for note in root.findall(f"{W}{kind}"):
            if note.get(f"{W}type") is None and (kind, note.get(f"{W}id", "")) not in marks:
                drop(note)

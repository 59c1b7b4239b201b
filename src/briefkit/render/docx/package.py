"""The file: its entries, and the same bytes every time.

The package is written directly, as text into a ZIP file (ECMA-376 part 2): what a library would keep as objects, some
ten thousand relationships of a long report, is kept as lines.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice

from briefkit.model.report import Head
from briefkit.render.docx.frame import RELATION_TYPE, Frame, Needs
from briefkit.render.docx.markup import escape_attribute
from briefkit.render.docx.scripts import find_own_mark

_PIECES_A_WRITE = 256
_OUTSIDE = ' TargetMode="External"'
_ZIP_YEARS = (1980, 2107)


class Package:
    """A DOCX file in the making."""

    def __init__(self, frame: Frame, head: Head) -> None:
        """Start a file.

        Args:
            frame: What stands around the body.
            head: The report's head: its day dates the entries of the file, its language needs no mark in a run.
        """
        self._frame = frame
        self._day = head.as_of
        self._own_mark = find_own_mark(head.language)
        self._relations: list[str] = []
        self._notes: dict[str, list[str]] = {}
        self._note_relations: list[str] = []
        self._lists: list[str] = []
        self._pictures: dict[str, bytes] = {}

    def add_address(self, address: str) -> str:
        """Add an address outside the report and give the id of its relationship."""
        return self._relate(self._relations, "hyperlink", escape_attribute(address), _OUTSIDE)

    def add_note_address(self, address: str) -> str:
        """Add an address that a note leads to and give the id of its relationship."""
        return self._relate(self._note_relations, "hyperlink", escape_attribute(address), _OUTSIDE)

    def add_note(self, kind: str, content: str) -> int:
        """Add a note and give its number within the file; what is printed, Word counts itself.

        Args:
            kind: "footnote" or "endnote"; the same for all notes of a file.
            content: Its paragraphs, as XML.
        """
        notes = self._notes.setdefault(kind, [])
        number = self._frame.first_note + len(notes)
        notes.append(f'<w:{kind} w:id="{number}">{self._unmark(content)}</w:{kind}>')
        return number

    def add_picture(self, image: bytes, media_type: str) -> tuple[str, int]:
        """Add a picture; give the id of its relationship, and its number from 1."""
        number = len(self._pictures) + 1
        target = f"media/{self._frame.relation_prefix}{number}.{media_type.removeprefix('image/')}"
        self._pictures[posixpath.join(posixpath.dirname(self._frame.main_part), target)] = image
        return self._relate(self._relations, "image", target), number

    def find_notes(self) -> tuple[str, str] | None:
        """What the notes are and the name of their part, or None where there are none."""
        return next(((kind, self._frame.note_parts[kind]) for kind in self._notes), None)

    def add_list(self, style: str) -> int:
        """Start a numbered list at 1 and give its id.

        Args:
            style: The paragraph style of its items.
        """
        number = self._frame.first_list + len(self._lists)
        self._lists.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{self._frame.list_kinds[style]}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        return number

    def to_bytes(self, main: Iterable[str]) -> bytes:
        """Give the file; equal input gives equal bytes.

        Args:
            main: The main part, as XML, in any number of pieces; a long one is never held as a whole.
        """
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as target:
            for name, part in self._frame.write_parts():
                target.writestr(self._date_entry(name), part)
            with target.open(self._date_entry(self._frame.main_part), "w") as stream:
                for chunk in _gather(main):
                    stream.write(self._unmark(chunk).encode())
            for name, part in self._frame.write_late_parts(self._gather_needs()):
                target.writestr(self._date_entry(name), part)
            for name, image in self._pictures.items():
                target.writestr(self._date_entry(name), image)
        return packed.getvalue()

    def _gather_needs(self) -> Needs:
        return Needs(
            "".join(self._relations),
            "".join(self._lists),
            {kind: "".join(notes) for kind, notes in self._notes.items()},
            "".join(self._note_relations),
        )

    def _unmark(self, words: str) -> str:
        return words.replace(self._own_mark, "") if self._own_mark else words

    def _relate(self, relations: list[str], kind: str, target: str, mode: str = "") -> str:
        name = f"{self._frame.relation_prefix}{len(relations) + 1}"
        relations.append(f'<Relationship Id="{name}" Type="{RELATION_TYPE}/{kind}" Target="{target}"{mode}/>')
        return name

    def _date_entry(self, name: str) -> zipfile.ZipInfo:
        year = min(max(self._day.year, _ZIP_YEARS[0]), _ZIP_YEARS[1])
        entry = zipfile.ZipInfo(name, (year, self._day.month, self._day.day, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 0  # else the operating system's number
        return entry


def _gather(pieces: Iterable[str]) -> Iterator[str]:
    """Put pieces together, as each write to a ZIP file costs more than the words in it."""
    waiting = iter(pieces)
    while chunk := "".join(islice(waiting, _PIECES_A_WRITE)):
        yield chunk

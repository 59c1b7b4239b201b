"""The file: its parts, its metadata, and the same bytes every time.

The parts that no report changes lie in ``parts/``, with ``$names`` where the theme or the head of the report comes in.
The package is written directly, as text into a ZIP file (ECMA-376 part 2): what a library would keep as objects, some
ten thousand relationships of a long report, is kept as lines.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import islice
from string import Template

from briefkit.model.report import Head
from briefkit.render.docx.markup import escape_attribute
from briefkit.render.docx.scripts import find_own_mark

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer.xml": "footer.xml",
    "word/footer_lying.xml": "footer_lying.xml",
    "word/header.xml": "header.xml",
    "word/header_lying.xml": "header_lying.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
    "word/theme.xml": "theme.xml",
}
"""Where each file of ``parts/`` stands in the package; relationships and lists are known once the body is written."""

BODY = "<!--body-->"
"""Stands in ``document.xml`` for the body."""

_ABSTRACT_LISTS = {"ListNumber": 1, "KeyPoint": 2}
"""The kind of list of ``numbering.xml`` that a paragraph style counts by."""

_FIRST_LIST = 4
_PIECES_A_WRITE = 256
_RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ZIP_YEARS = (1980, 2107)


class Package:
    """A DOCX file in the making."""

    def __init__(self, values: Mapping[str, str], head: Head) -> None:
        """Start a file.

        Args:
            values: What stands in the parts for each ``$name``, as XML.
            head: The report's head: its day dates the entries of the file, its language needs no mark in a run.
        """
        self._values = values
        self._day = head.as_of
        self._own_mark = find_own_mark(head.language)
        self._tables = 0
        self._relations: list[str] = []
        self._lists: list[str] = []
        self._pictures: dict[str, bytes] = {}

    def add_address(self, address: str) -> str:
        """Add an address outside the report and give the id of its relationship."""
        return self._relate("hyperlink", escape_attribute(address), ' TargetMode="External"')

    def add_picture(self, image: bytes, media_type: str) -> tuple[str, int]:
        """Add a picture; give the id of its relationship, and its number from 1."""
        number = len(self._pictures) + 1
        target = f"media/picture{number}.{media_type.removeprefix('image/')}"
        self._pictures[f"word/{target}"] = image
        return self._relate("image", target), number

    def count_table(self) -> int:
        """Give the number of the next table that has a number, from 1."""
        self._tables += 1
        return self._tables

    def add_list(self, style: str) -> int:
        """Start a numbered list at 1 and give its id.

        Args:
            style: The paragraph style of its items.
        """
        number = _FIRST_LIST + len(self._lists)
        self._lists.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{_ABSTRACT_LISTS[style]}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        return number

    def to_bytes(self, body: Iterable[str]) -> bytes:
        """Give the file; equal input gives equal bytes.

        Args:
            body: Paragraphs and tables, as XML, in any number of pieces; a long one is never held as a whole.
        """
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as target:
            for name, file in _PARTS.items():
                with target.open(self._date_entry(name), "w") as stream:
                    before, mark, after = self._fill(file).partition(BODY)
                    stream.write(before.encode())
                    for chunk in _gather(body if mark else ()):
                        stream.write(self._unmark(chunk).encode())
                    stream.write(after.encode())
            for name, image in self._pictures.items():
                target.writestr(self._date_entry(name), image)
        return packed.getvalue()

    def _unmark(self, words: str) -> str:
        return words.replace(self._own_mark, "") if self._own_mark else words

    def _relate(self, kind: str, target: str, mode: str = "") -> str:
        name = f"link{len(self._relations) + 1}"
        self._relations.append(f'<Relationship Id="{name}" Type="{_RELATION_TYPE}/{kind}" Target="{target}"{mode}/>')
        return name

    def _fill(self, file: str) -> str:
        """A file of ``parts/`` with the values filled in, and what the body has added so far."""
        text = (files(__package__) / "parts" / file).read_text("utf-8")
        return Template(text).substitute(self._values, relations="".join(self._relations), lists="".join(self._lists))

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

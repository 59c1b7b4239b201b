"""What stands around the body of a file: styles, lists, headers, relationships, and what the file says of itself."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from string import Template
from typing import Protocol

RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BODY = "<!--body-->"
"""Stands in the packed ``document.xml`` for the body."""

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "customXml/_rels/item1.xml.rels": "manifest_rels.xml",
    "customXml/item1.xml": "manifest.xml",
    "customXml/itemProps1.xml": "manifest_properties.xml",
    "docProps/core.xml": "core.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer.xml": "footer.xml",
    "word/footer_lying.xml": "footer_lying.xml",
    "word/header.xml": "header.xml",
    "word/header_lying.xml": "header_lying.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
    "word/theme.xml": "theme.xml",
}
"""Where each file of ``parts/`` stands in the package, if no report changes it."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a body needs outside itself, as XML.

    Attributes:
        relations: Its relationships.
        lists: Its numbered lists.
        notes: Its notes, by "footnote" or "endnote".
        note_relations: The relationships of the notes.
    """

    relations: str
    lists: str
    notes: Mapping[str, str]
    note_relations: str


class Frame(Protocol):
    """The parts around a body.

    Attributes:
        main_part: Name of the part that the body stands in.
        first_list: The lowest number that no list has yet.
        first_note: The lowest number that no footnote or endnote has yet.
        note_parts: Names of the parts that notes go to, by "footnote" or "endnote".
        list_kinds: The kind of list that a paragraph style counts by.
        relation_prefix: What the ids of new relationships begin with.
    """

    @property
    def main_part(self) -> str: ...  # noqa: D102
    @property
    def first_list(self) -> int: ...  # noqa: D102
    @property
    def first_note(self) -> int: ...  # noqa: D102
    @property
    def note_parts(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def list_kinds(self) -> Mapping[str, int]: ...  # noqa: D102
    @property
    def relation_prefix(self) -> str: ...  # noqa: D102

    def write_parts(self) -> Iterator[tuple[str, bytes]]:
        """The parts that do not depend on the body, each with its name."""

    def write_late_parts(self, needs: Needs) -> Iterator[tuple[str, bytes]]:
        """The parts that do."""


class PackedFrame:
    """The frame that comes with briefkit: the files of ``parts/``, with ``$names`` where theme and head come in."""

    main_part = "word/document.xml"
    first_list = 4
    first_note = 1
    note_parts: Mapping[str, str] = {kind: f"word/{kind}s.xml" for kind in ("footnote", "endnote")}
    list_kinds: Mapping[str, int] = {"ListNumber": 1, "KeyPoint": 2}
    relation_prefix = "link"

    def __init__(self, values: Mapping[str, str]) -> None:
        """Make a frame.

        Args:
            values: What stands in the parts for each ``$name``, as XML.
        """
        self._values = {**values, "item": "1"}

    def write_parts(self) -> Iterator[tuple[str, bytes]]:
        """The parts that do not depend on the body, each with its name."""
        for name, file in _PARTS.items():
            yield name, fill_part(file, self._values).encode()

    def write_late_parts(self, needs: Needs) -> Iterator[tuple[str, bytes]]:
        """The parts that do."""
        yield "word/_rels/document.xml.rels", fill_part("document_rels.xml", {"relations": needs.relations}).encode()
        yield "word/numbering.xml", fill_part("numbering.xml", {**self._values, "lists": needs.lists}).encode()
        for kind, part in self.note_parts.items():
            notes = {"kind": kind, "notes": needs.notes.get(kind, "")}
            relations = {"relations": needs.note_relations if kind in needs.notes else ""}
            yield part, fill_part("notes.xml", notes).encode()
            yield find_relations_part(part), fill_part("relations.xml", relations).encode()

    def enclose(self, body: Iterator[str]) -> Iterator[str]:
        """The main part, with a body in it."""
        before, _, after = fill_part("document.xml", {}).partition(BODY)
        yield before
        yield from body
        yield after


def fill_part(file: str, values: Mapping[str, str]) -> str:
    """A file of ``parts/`` with values, as XML, for its ``$names``."""
    return Template((files(__package__) / "parts" / file).read_text("utf-8")).substitute(values)


def find_relations_part(part: str) -> str:
    """Name of the part that holds a part's relationships."""
    return posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")

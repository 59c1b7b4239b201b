"""What stands around the body of a file: styles, lists, headers, relationships, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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


class Frame(Protocol):
    """The parts around a body.

    Attributes:
        main_part: Name of the part that the body stands in.
        first_list: The lowest number that no list has yet.
        list_kinds: The kind of list that a paragraph style counts by.
        relation_prefix: What the ids of new relationships begin with.
    """

    @property
    def main_part(self) -> str: ...  # noqa: D102
    @property
    def first_list(self) -> int: ...  # noqa: D102
    @property
    def list_kinds(self) -> Mapping[str, int]: ...  # noqa: D102
    @property
    def relation_prefix(self) -> str: ...  # noqa: D102

    def write_parts(self) -> Iterator[tuple[str, bytes]]:
        """The parts that do not depend on the body, each with its name."""

    def write_late_parts(self, relations: str, lists: str) -> Iterator[tuple[str, bytes]]:
        """The parts that do.

        Args:
            relations: Relationships of the body, as XML.
            lists: Its numbered lists, as XML.
        """


class PackedFrame:
    """The frame that comes with briefkit: the files of ``parts/``, with ``$names`` where theme and head come in."""

    main_part = "word/document.xml"
    first_list = 4
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

    def write_late_parts(self, relations: str, lists: str) -> Iterator[tuple[str, bytes]]:
        """The parts that do."""
        yield "word/_rels/document.xml.rels", fill_part("document_rels.xml", {"relations": relations}).encode()
        yield "word/numbering.xml", fill_part("numbering.xml", {**self._values, "lists": lists}).encode()

    def enclose(self, body: Iterator[str]) -> Iterator[str]:
        """The main part, with a body in it."""
        before, _, after = fill_part("document.xml", {}).partition(BODY)
        yield before
        yield from body
        yield after


def fill_part(file: str, values: Mapping[str, str]) -> str:
    """A file of ``parts/`` with values, as XML, for its ``$names``."""
    return Template((files(__package__) / "parts" / file).read_text("utf-8")).substitute(values)

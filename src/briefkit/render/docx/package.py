"""The file: its parts, its metadata, and the same bytes every time.

The parts that no report changes lie in ``parts/``, with ``$names`` where the theme or the head of the report comes in.
python-docx opens them as a package and keeps relationships, pictures, lists and core properties; the body is put in
last, as text.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Mapping
from importlib.resources import files
from string import Template

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefkit.model.report import Head
from briefkit.render.sanitise import clean_text

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/document.xml": "document.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer.xml": "footer.xml",
    "word/header.xml": "header.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
    "word/theme.xml": "theme.xml",
}
"""Where each file of ``parts/`` stands in the package."""

_ABSTRACT_LISTS = {"ListNumber": 1, "KeyPoint": 2}
"""The kind of list of ``numbering.xml`` that a paragraph style counts by."""

_PROPERTY_LENGTH = 255
_ZIP_YEARS = (1980, 2107)


class Package:
    """A DOCX file in the making."""

    def __init__(self, values: Mapping[str, str], head: Head) -> None:
        """Open the packed parts.

        Args:
            values: What stands in the parts for each ``$name``, as XML.
            head: The report's head, for the core properties.
        """
        self._document = Document(io.BytesIO(_pack_parts(values)))
        self._day = head.as_of
        self._addresses = 0
        self._pictures = 0
        _describe(self._document, head)

    def add_address(self, address: str) -> str:
        """Add an address outside the report and give the id of its relationship.

        The relationship is filled in directly: ``relate_to`` compares each new address with all the others.
        """
        self._addresses += 1
        relation = f"link{self._addresses}"
        self._document.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, relation, is_external=True)
        return relation

    def add_picture(self, image: bytes, media_type: str) -> tuple[str, int]:
        """Add a picture; give the id of its relationship, and its number from 1.

        The part is made directly: python-docx knows fewer kinds of JPEG than there are.
        """
        self._pictures += 1
        name = PackURI(f"/word/media/picture{self._pictures}.{media_type.removeprefix('image/')}")
        part = Part(name, media_type, image, self._document.part.package)
        return self._document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE), self._pictures

    def add_list(self, style: str) -> int:
        """Start a numbered list at 1 and give its id.

        Args:
            style: The paragraph style of its items.
        """
        number = self._document.part.numbering_part.element.add_num(_ABSTRACT_LISTS[style])
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(number.numId)

    def to_bytes(self, body: Iterable[str]) -> bytes:
        """Give the file; equal input gives equal bytes.

        Args:
            body: Paragraphs and tables, as XML, in any number of pieces.
        """
        text = b"".join(piece.encode() for piece in body)  # first, as it adds addresses, pictures and lists
        saved = io.BytesIO()
        self._document.save(saved)
        year = min(max(self._day.year, _ZIP_YEARS[0]), _ZIP_YEARS[1])
        date_time = (year, self._day.month, self._day.day, 0, 0, 0)
        packed = io.BytesIO()
        with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
            for name in sorted(source.namelist()):
                data = source.read(name)
                entry = zipfile.ZipInfo(name, date_time)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0  # else the operating system's number
                with target.open(entry, "w") as stream:
                    if name == "word/document.xml":
                        before, mark, after = data.partition(b"<w:sectPr")
                        stream.write(before)
                        stream.write(text)
                        data = mark + after
                    stream.write(data)
        return packed.getvalue()


def _pack_parts(values: Mapping[str, str]) -> bytes:
    """Zip the files of ``parts/`` with the values filled in."""
    folder = files(__package__) / "parts"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, file in _PARTS.items():
            target.writestr(name, Template((folder / file).read_text("utf-8")).substitute(values))
    return packed.getvalue()


def _describe(document: WordDocument, head: Head) -> None:
    """Set every core property that has a meaning for a report."""
    day = dt.datetime.combine(head.as_of, dt.time())
    number = f"No. {head.number}" if head.number is not None else ""
    marking = head.marking.label if head.marking else ""
    properties = document.core_properties
    properties.title = _shorten_property(head.title)
    properties.subject = _shorten_property(", ".join(filter(None, [head.product, number, head.place])))
    properties.author = _shorten_property(head.originator)
    properties.last_modified_by = _shorten_property(head.originator)
    properties.category = _shorten_property(head.product)
    properties.keywords = _shorten_property("; ".join(filter(None, [head.product, number, head.place, marking])))
    properties.language = _shorten_property(head.language)
    properties.created = day
    properties.modified = day
    properties.revision = 1


def _shorten_property(text: str) -> str:
    """Keep within the 255 characters that core properties may have."""
    text = " ".join(clean_text(text).split())
    return text if len(text) <= _PROPERTY_LENGTH else text[: _PROPERTY_LENGTH - 1] + "…"

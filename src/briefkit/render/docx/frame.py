"""briefkit's own frame: a python-docx package made of the files in ``parts/``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import PartFactory
from docx.package import Package
from docx.parts.document import DocumentPart

from briefkit.render.docx.notes import NOTE_KINDS, find_notes
from briefkit.render.docx.package import add_part

LIST_KINDS: Mapping[str, int] = {"ListNumber": 1, "KeyPoint": 2}
"""Id of the abstract list in ``parts/numbering.xml`` that the paragraphs of a style count by."""

_PARTS = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
    "theme": (CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME),
}
"""The parts that the text refers to: what each file of ``parts/`` is, and how it is related to the text."""


def open_frame(values: Mapping[str, str]) -> Document:
    """A document without words; `values` gives the XML for each ``$name`` in the parts."""
    package = Package()
    text = fill_part("document", values)
    main = cast(
        DocumentPart, PartFactory(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, "", text, package)
    )
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for file, (content_type, relation) in _PARTS.items():
        add_part(main, f"/word/{file}.xml", content_type, relation, fill_part(file, values))
    document: Document = main.document
    for note_kind in NOTE_KINDS:
        find_notes(document, note_kind)
    return document


def fill_part(name: str, values: Mapping[str, str]) -> bytes:
    """A file of ``parts/`` with values, as XML, for its ``$names``."""
    return Template((files(__package__) / "parts" / f"{name}.xml").read_text("utf-8")).substitute(values).encode()

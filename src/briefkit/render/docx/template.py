"""A user's Word template: opened, cleaned, and refused where it cannot be filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from briefkit.errors import Diagnostic, OutputError, error
from briefkit.model.theme import WordTemplate
from briefkit.render.docx.cleaning import clean_package
from briefkit.render.docx.ledger import Ledger
from briefkit.render.docx.notes import NOTE_KINDS
from briefkit.render.docx.package import find_related
from briefkit.render.docx.unpacking import unpack

_WORDS = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER, *(relation for _, relation in NOTE_KINDS.values()))
"""How the text is related to the other parts that have words."""


@dataclass(frozen=True, slots=True)
class OpenTemplate:
    """A template without what must not go out.

    Attributes:
        path: The file as the user named it.
        document: What is left of it.
        findings: What was taken out, repaired or is doubtful; an error among them stops the work.
    """

    path: str
    document: Document
    findings: tuple[Diagnostic, ...] = ()

    def list_texts(self) -> Iterator[tuple[str, etree._Element]]:
        """Every part with words, the text itself first, each with its name."""
        for part in (self.document.part, *find_related(self.document, *_WORDS)):
            yield part.partname.lstrip("/"), part.element


def open_template(template: WordTemplate) -> OpenTemplate:
    """Open a Word template and take out what must not go out with a report.

    Raises:
        OutputError: R105, saying why it cannot be used.
    """
    ledger = Ledger()
    try:
        document = clean_package(unpack(template.data), ledger)
        if document.element.body is None:
            raise ValueError("its text has no body")
    except ValueError as problem:
        words = f"the Word template cannot be used: {problem}"
        raise OutputError(error("R105", words, template.path)) from problem
    return OpenTemplate(template.path, document, ledger.list_findings(template.path))

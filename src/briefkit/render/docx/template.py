"""A Word template of the house: opened, cleaned, and refused where it cannot be filled."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefkit.errors import Diagnostic, OutputError, error
from briefkit.model.theme import WordTemplate
from briefkit.render.docx.cleaning import clean_package
from briefkit.render.docx.ledger import Ledger
from briefkit.render.docx.ooxml import RELATION_TYPE, W, find_relations_part, parse_xml, resolve_target, serialise
from briefkit.render.docx.unpacking import unpack

_WORDS = ("header", "footer", "footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class OpenTemplate:
    """The parts of a template, without what must not go out.

    Attributes:
        path: The file as the user named it.
        main_part: Name of the part with the text.
        main: The text.
        parts: Every other part, as bytes.
        findings: What was taken out, mended or is doubtful; an error among them stops the work.
    """

    path: str
    main_part: str
    main: etree._Element
    parts: dict[str, bytes]
    findings: tuple[Diagnostic, ...] = ()

    @property
    def data(self) -> bytes:
        """The package as it stands, with the text as it is now; python-docx, Word and LibreOffice open it."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as package:  # stored: it is for reading at once
            for name, part in self.parts.items():
                package.writestr(zipfile.ZipInfo(name), part)
            package.writestr(zipfile.ZipInfo(self.main_part), serialise(self.main))
        return packed.getvalue()

    @property
    def relations_part(self) -> str:
        """Name of the part with the relationships of the text."""
        return find_relations_part(self.main_part)

    def read_relations(self) -> etree._Element:
        """The relationships of the text."""
        return parse_xml(self.parts[self.relations_part])

    def find_parts(self, *kinds: str) -> Iterator[tuple[str, str]]:
        """The parts that the text refers to, of some kinds: the id of each relationship and the name of its part."""
        for relation in self.read_relations():
            if relation.get("Type") in {f"{RELATION_TYPE}/{kind}" for kind in kinds}:
                name = resolve_target(self.main_part, relation.get("Target", ""))
                if name in self.parts:
                    yield relation.get("Id", ""), name

    def read_texts(self) -> Iterator[tuple[str, etree._Element]]:
        """Every part with words, the text itself first, each with its name."""
        yield self.main_part, self.main
        for _, name in self.find_parts(*_WORDS):
            yield name, parse_xml(self.parts[name])


def open_template(template: WordTemplate) -> OpenTemplate:
    """Open a Word template and take out what must not go out with a report.

    Raises:
        OutputError: R105, saying why it cannot be used.
    """
    ledger = Ledger()
    try:
        clean = clean_package(unpack(template.data), ledger)
        main = parse_xml(clean.parts.pop(clean.main_part))
        if main.find(f"{W}body") is None:
            raise ValueError("its text has no body")
    except ValueError as problem:
        words = f"the Word template cannot be used: {problem}"
        raise OutputError(error("R105", words, template.path)) from problem
    return OpenTemplate(template.path, clean.main_part, main, clean.parts, ledger.list_findings(template.path))

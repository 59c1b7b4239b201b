"""A Word template of the house: opened, and refused where it cannot be filled."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from briefkit.errors import Diagnostic, OutputError, error
from briefkit.model.theme import WordTemplate
from briefkit.render.docx.frame import RELATION_TYPE, find_relations_part

MAX_UNPACKED = 200_000_000
"""Largest template, unpacked; a few bytes of ZIP can hold terabytes."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_CONTENT_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN_TYPES = (f"{_TYPE}.document.main+xml", f"{_TYPE}.template.main+xml")
_WORDS = ("header", "footer", "footnotes", "endnotes")
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
)


@dataclass(frozen=True, slots=True)
class OpenTemplate:
    """The parts of a template.

    Attributes:
        path: The file as the user named it.
        main_part: Name of the part with the text.
        main: The text.
        parts: Every other part, as bytes.
    """

    path: str
    main_part: str
    main: etree._Element
    parts: dict[str, bytes]

    @property
    def relations_part(self) -> str:
        """Name of the part with the relationships of the text."""
        return find_relations_part(self.main_part)

    def read_relations(self) -> etree._Element:
        """The relationships of the text."""
        data = self.parts.get(self.relations_part)
        if data is None:
            return etree.Element("{http://schemas.openxmlformats.org/package/2006/relationships}Relationships")
        return parse_xml(data)

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
    """Open a Word template.

    Raises:
        OutputError: R105, saying why it cannot be used.
    """
    try:
        parts = _unpack(template.data)
        main_part = _find_main_part(parts)
        for name, data in parts.items():
            if name.endswith((".xml", ".rels")):
                parse_xml(data)
        main = parse_xml(parts.pop(main_part))
        if main.find(f"{W}body") is None:
            raise ValueError("its text has no body; save it as a Word document, not as Strict Open XML")
    except (ValueError, KeyError, OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as problem:
        raise OutputError(_refuse(template, str(problem))) from problem
    except etree.XMLSyntaxError as problem:
        raise OutputError(_refuse(template, f"a part of it is no XML: {problem.msg}")) from problem
    return OpenTemplate(template.path, main_part, main, parts)


def parse_xml(data: bytes) -> etree._Element:
    """Parse a part.

    Raises:
        ValueError: It declares a document type, which no part of a DOCX may.
        XMLSyntaxError: It is no XML.
    """
    root = etree.fromstring(data, _PARSER)
    described: Any = root.getroottree().docinfo
    if described.doctype:
        raise ValueError("a part of it declares a document type")
    return root


def _refuse(template: WordTemplate, reason: str) -> Diagnostic:
    return error("R105", f"the Word template cannot be used: {reason}", template.path)


def _unpack(data: bytes) -> dict[str, bytes]:
    if data.startswith(_ENCRYPTED):
        raise ValueError("it is encrypted, or saved in the format of Word 97")
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise ValueError("it is no .docx or .dotx file")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = [entry for entry in package.infolist() if not entry.is_dir()]
        if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise ValueError(f"it holds more than {MAX_UNPACKED:,} bytes")
        if len({entry.filename for entry in entries}) < len(entries):
            raise ValueError("a part of it is there twice")
        return {entry.filename: package.read(entry) for entry in entries}


def _find_main_part(parts: dict[str, bytes]) -> str:
    if "_rels/.rels" not in parts or _CONTENT_TYPES not in parts:
        raise ValueError("it is a ZIP file but no .docx or .dotx")
    kinds = {
        override.get("PartName", "").lstrip("/"): override.get("ContentType", "")
        for override in parse_xml(parts[_CONTENT_TYPES])
    }
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds.values()) or any(
        name.lower().endswith("vbaproject.bin") for name in parts
    ):
        raise ValueError("it has macros; save it as .docx or .dotx")
    for relation in parse_xml(parts["_rels/.rels"]):
        if relation.get("Type") == f"{RELATION_TYPE}/officeDocument":
            name = resolve_target("", relation.get("Target", ""))
            if name in parts and kinds.get(name) in _MAIN_TYPES:
                return name
    raise ValueError("it holds no Word document")


def resolve_target(part: str, target: str) -> str:
    """Name of the part that a relationship of another part leads to."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))

"""Word files (DOCX): the parts of the package, and what they say together.

Read part by part, and not with python-docx, which opens neither Strict Open XML nor a package with a relation that
leads nowhere, unpacks every part without a bound, and knows nothing of revisions, fields and text boxes.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import replace

from briefkit.errors import InputError, error
from briefkit.read.dates import read_date
from briefkit.read.docx_body import BodyReader
from briefkit.read.docx_styles import StylesReader
from briefkit.read.package import Package, QuietHandler, ValuesReader
from briefkit.read.properties import Properties
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.written import read_paragraphs

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OFFICE}relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OFFICE}math": "m",
    f"{_STRICT}officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
"""Namespaces of ISO/IEC 29500, transitional and strict, by the prefixes that its text uses."""

_MAIN = "word/document.xml"


def read_docx(file: SourceFile, options: SourceOptions) -> Reading:
    """A Word file: what a reader sees of its body, changes accepted.

    Raises:
        InputError: I103 for a damaged file, I105 without text, I111, I120 for one that unpacks to too much, I121.
    """
    package = Package(file.content, file.path, options.limits)
    main = _find_target(package, "", "/officeDocument") or _MAIN
    styles = StylesReader()
    package.parse_part(_find_target(package, main, "/styles") or "word/styles.xml", _PREFIXES, styles)
    body = BodyReader(styles.by_id)
    if not package.parse_part(main, _PREFIXES, body):
        raise InputError(error("I103", "a Word file without a text part", file.path))
    properties = _read_properties(package)
    embedded = _find_embedded(package, main, body.embedded, file)
    if embedded and not body.paragraphs:
        return Reading(parts=embedded)
    reading = read_paragraphs(body.paragraphs, file, options, properties=properties)
    return replace(reading, parts=embedded)


def _find_target(package: Package, source: str, kind: str) -> str | None:
    """The part that a relation of a kind leads to from a part, or from the package."""
    relations = _read_relations(package, source)
    return next((target for type_, target in relations.values() if type_.endswith(kind)), None)


def _find_embedded(package: Package, main: str, ids: list[str], file: SourceFile) -> tuple[SourceFile, ...]:
    """Files of other kinds that the body takes in as a whole, such as web pages."""
    if not ids:
        return ()
    relations = _read_relations(package, main)
    names = dict.fromkeys(relations[id_][1] for id_ in ids if id_ in relations)
    contents = {name: package.read_part(name) for name in names}
    return tuple(
        SourceFile(file.path, content, "/".join(filter(None, (file.part, name))), file.known, file.depth + 1)
        for name, content in contents.items()
        if content
    )


def _read_relations(package: Package, source: str) -> dict[str, tuple[str, str]]:
    """Kind and target of each relation of a part to another one, by its id."""
    folder, name = posixpath.split(source)
    found: dict[str, tuple[str, str]] = {}

    class RelationsReader(QuietHandler):
        def start(self, name: str, attributes: Mapping[str, str]) -> None:
            if name == "rel:Relationship" and attributes.get(":TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes.get(":Target", "")))
                found[attributes.get(":Id", "")] = (attributes.get(":Type", ""), target.lstrip("/"))

    package.parse_part(posixpath.join(folder, "_rels", f"{name}.rels"), _PREFIXES, RelationsReader())
    return found


def _read_properties(package: Package) -> Properties:
    """The core properties."""
    reader = ValuesReader()
    package.parse_part(_find_target(package, "", "/core-properties") or "docProps/core.xml", _PREFIXES, reader)
    values = reader.values
    return Properties(
        title=values.get("dc:title"),
        author=values.get("dc:creator"),
        created=read_date(values.get("dcterms:created", "")),
        modified=read_date(values.get("dcterms:modified", "")),
    )

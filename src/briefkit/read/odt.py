"""OpenDocument texts (ODT): the parts of the package, and what they say together (OASIS OpenDocument 1.3).

Read part by part, as Word files are: odfdo and odfpy build a tree of the whole text without a bound, and what is
hidden, deleted or noted beside it would be ours to tell all the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefkit.errors import InputError, error
from briefkit.read.dates import read_date
from briefkit.read.odt_body import BodyReader, StylesReader
from briefkit.read.package import Package, QuietHandler, ValuesReader
from briefkit.read.properties import Properties
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.written import read_paragraphs

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    **{f"{_ODF}{name}:1.0": name for name in ("office", "text", "table", "style", "meta", "manifest")},
    f"{_ODF}drawing:1.0": "draw",
    f"{_ODF}svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def read_odt(file: SourceFile, options: SourceOptions) -> Reading:
    """An OpenDocument text: what a reader sees of its body, changes accepted.

    Raises:
        InputError: I103 for a damaged file, I105 without text, I111, I120 for one that unpacks to too much, I121.
    """
    package = Package(file.content, file.path, options.limits)
    manifest = _ManifestReader()
    package.parse_part("META-INF/manifest.xml", _PREFIXES, manifest)
    if manifest.is_encrypted:
        raise InputError(error("I121", "protected by a password; save it without one", file.path))
    styles = StylesReader()
    package.parse_part("styles.xml", _PREFIXES, styles)
    body = BodyReader(styles)
    if not package.parse_part("content.xml", _PREFIXES, body):
        raise InputError(error("I103", "an OpenDocument file without a text part", file.path))
    return read_paragraphs(body.paragraphs, file, options, properties=_read_properties(package))


class _ManifestReader(QuietHandler):
    """Whether a part of the package is encrypted."""

    is_encrypted = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self.is_encrypted = self.is_encrypted or name == "manifest:encryption-data"


def _read_properties(package: Package) -> Properties:
    reader = ValuesReader()
    package.parse_part("meta.xml", _PREFIXES, reader)
    values = reader.values
    return Properties(
        title=values.get("dc:title"),
        author=values.get("meta:initial-creator") or values.get("dc:creator"),
        created=read_date(values.get("meta:creation-date", "")),
        modified=read_date(values.get("dc:date", "")),
    )

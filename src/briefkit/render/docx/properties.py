"""What the file says of itself: its core properties, and the manifest beside its text."""

from __future__ import annotations

import datetime as dt

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefkit.render.docx.frame import fill_part
from briefkit.render.docx.markup import escape_text
from briefkit.render.docx.package import add_part
from briefkit.render.print_tree import Metadata

_LENGTH = 255
_NAMESPACE = "urn:briefkit:manifest"
MANIFEST_ELEMENT = f"{{{_NAMESPACE}}}manifest"
"""The element whose text the manifest is."""


def describe(document: Document, metadata: Metadata) -> None:
    """Put the report's core properties in the place of those that a document has."""
    relations = document.part.package.rels
    for name in [name for name, each in relations.items() if each.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES]:
        del relations[name]
    properties = document.core_properties
    for name in ("title", "author", "subject", "keywords", "category", "language"):
        setattr(properties, name, _shorten(getattr(metadata, name)))
    properties.last_modified_by = properties.author
    properties.created = properties.modified = dt.datetime.combine(metadata.as_of, dt.time())
    properties.revision = 1


def add_manifest(document: Document, manifest: str) -> None:
    """Put the manifest beside the custom XML of a document, or in the place of one that it brings from before."""
    main, package = document.part, document.part.package
    for name, each in list(main.rels.items()):
        if each.reltype == RELATIONSHIP_TYPE.CUSTOM_XML and _NAMESPACE.encode() in each.target_part.blob:
            del main.rels[name]
    name = package.next_partname("/customXml/item%d.xml")
    xml = fill_part("manifest", {"manifest": escape_text(manifest)})
    item = add_part(main, name, CONTENT_TYPE.XML, RELATIONSHIP_TYPE.CUSTOM_XML, xml)
    name = name.replace("/item", "/itemProps")
    kind, relation = CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS
    add_part(item, name, kind, relation, fill_part("manifest_properties", {}))


def _shorten(text: str) -> str:
    return text if len(text) <= _LENGTH else text[: _LENGTH - 1] + "…"

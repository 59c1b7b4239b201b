"""The parts of a Word template and their relationships, read without trust."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from briefkit.render.docx.kinds import HYPERLINK, STRICT
from briefkit.render.docx.ooxml import find_relations_part, local_name, parse_part, resolve_target, show

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONS = "_rels/.rels"

_MACROS = ("macroenabled", "vbaproject", "vbadata")
_NOT_STRICT = (
    "it is saved as Strict Open XML; save it in Word as a Word document or Word template, not as Strict Open XML"
)
_HAS_MACROS = "it has macros; save it as .docx or .dotx"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship.

    Attributes:
        id: What elements name it by.
        kind: Its type.
        target: The part that it leads to, or the address outside the file.
        outside: Whether it leads out of the file.
    """

    id: str
    kind: str
    target: str
    outside: bool


class Inventory:
    """The parts of a package before anything is done to them; names do not heed case, as in Word."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """Look through a package.

        Raises:
            ValueError: It is no Word file, or one with macros; the message says so.
        """
        if PACKAGE_RELATIONS not in parts or CONTENT_TYPES not in parts:
            raise ValueError("it is a ZIP file but not a .docx or .dotx")
        self.parts = parts
        self._names = {name.lower(): name for name in parts}
        self._by_name: dict[str, str] = {}
        self._by_extension: dict[str, str] = {}
        for element in parse_part(CONTENT_TYPES, parts[CONTENT_TYPES]):
            kind = element.get("ContentType", "")
            if any(word in kind.lower() for word in _MACROS):
                raise ValueError(_HAS_MACROS)
            if local_name(element) == "Override":
                self._by_name[element.get("PartName", "").lstrip("/").lower()] = kind
            else:
                self._by_extension[element.get("Extension", "").lower()] = kind
        if any(name.endswith("vbaproject.bin") for name in self._names):
            raise ValueError(_HAS_MACROS)

    def find_part(self, name: str) -> str | None:
        """The name that a part has in the file; None if there is no such part, or none that a report may refer to."""
        found = self._names.get(name.lower()) or self._names.get(unquote(name).lower())
        return None if found is None or found == CONTENT_TYPES or found.lower().endswith(".rels") else found

    def read_type(self, name: str) -> str | None:
        """What the content types say of a part."""
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        return self._by_name.get(name.lower()) or self._by_extension.get(extension)

    def read_relations(self, part: str) -> Iterator[Relation]:
        """The relationships of a part, or of the package itself where the name is empty.

        Raises:
            ValueError: They cannot be read, or are those of a file that cannot be filled.
        """
        found = self._names.get(find_relations_part(part).lower() if part else PACKAGE_RELATIONS)
        if found is None:
            return
        for relation in list_relations(part, parse_part(found, self.parts[found])):
            if relation.kind.startswith(STRICT):
                raise ValueError(_NOT_STRICT)
            if any(word in relation.kind.lower() for word in _MACROS):
                raise ValueError(_HAS_MACROS)
            yield relation


def list_relations(part: str, root: etree._Element) -> Iterator[Relation]:
    """The relationships of a part, as the part for them states them."""
    for element in root:
        kind, target = element.get("Type", ""), element.get("Target", "")
        outside = element.get("TargetMode") == "External" or kind == HYPERLINK  # Word forgets it before "#_top"
        yield Relation(element.get("Id", ""), kind, target if outside else resolve_target(part, target), outside)


def refuse_strict(root: etree._Element, name: str) -> None:
    """Refuse a part in the namespaces of Strict Open XML.

    Raises:
        ValueError: It is one.
    """
    if str(root.tag).startswith("{" + STRICT):
        raise ValueError(f"{_NOT_STRICT} ({show(name)})")

"""The file: a python-docx document, what its text adds to the parts around it, and the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import count, islice
from typing import Any, cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import CT_Types, serialize_part_xml
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part, PartFactory, XmlPart
from docx.oxml.ns import nsdecls
from docx.parts.image import ImagePart

_DIGITS = 10
_PIECES_A_WRITE = 256
_ZIP_YEARS = (1980, 2107)
_DEFAULTS = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}


def add_part(source: Part, name: str, content_type: str, relation: str, xml: bytes) -> Part:
    """Add a part under a name that begins with a slash, and relate another part to it."""
    part = cast(Part, PartFactory(PackURI(name), content_type, relation, xml, source.package))
    source.relate_to(part, relation)
    return part


def find_part(document: Document, content_type: str, relation: str, root: str, content: str = "") -> XmlPart:
    """A part that the text refers to, made where a document has none.

    The new part has the name of its root element, and `content`, given as XML.
    """
    found = find_related(document, relation)
    if found:
        return found[0]
    main = document.part
    xml = f"<w:{root} {nsdecls('w', 'r')}>{content}</w:{root}>".encode()
    return cast(XmlPart, add_part(main, f"{main.partname.baseURI}/{root}.xml", content_type, relation, xml))


def find_related(document: Document, *relations: str) -> list[XmlPart]:
    """The parts that the text refers to by some kinds of relationship, each once; all of them XML."""
    found = (each.target_part for each in document.part.rels.values() if each.reltype in relations)
    return cast(list[XmlPart], list(dict.fromkeys(found)))


def find_highest(numbers: Iterable[str]) -> int:
    """The highest of the numbers that parts of a template state; what is none, or too long for one, does not count."""
    return max((int(number) for number in numbers if number.isdecimal() and len(number) < _DIGITS), default=0)


class Relations:
    """What a part leads to: addresses, each of them once, and pictures.

    Their ids are ours: `relate_to` of python-docx searches all the others for each new one.
    """

    def __init__(self, part: Part) -> None:
        """Begin with those that the part has."""
        self._part = part
        self._prefix = "link"
        while any(each.startswith(self._prefix) for each in part.rels):
            self._prefix += "_"
        self._addresses: dict[str, str] = {}
        self._numbers = count(1)

    def find_address(self, url: str) -> str:
        """The id of the relationship to an address."""
        if url not in self._addresses:
            self._addresses[url] = self._relate(RELATIONSHIP_TYPE.HYPERLINK, url, outside=True)
        return self._addresses[url]

    def add_picture(self, image: bytes, media_type: str) -> str:
        """Add a picture and give the id of its relationship."""
        name = self._part.package.next_partname(f"/word/media/image%d.{media_type.removeprefix('image/')}")
        return self._relate(RELATIONSHIP_TYPE.IMAGE, ImagePart(name, media_type, image))

    def _relate(self, kind: str, target: Part | str, outside: bool = False) -> str:
        name = f"{self._prefix}{next(self._numbers)}"
        self._part.rels.add_relationship(kind, target, name, outside)
        return name


def start_list(document: Document, kind: int) -> int:
    """Start a list at 1 that counts by the abstract list of an id; gives its own id."""
    lists: Any = document.part.numbering_part.element
    number = lists.add_num(kind)
    number.add_lvlOverride(0).add_startOverride(1)
    return cast(int, number.numId)


def save(document: Document, body: Iterable[str], day: dt.date) -> bytes:
    """The file; equal input gives equal bytes.

    Args:
        document: The document; no part is added to it while the body is made.
        body: Its main part, as XML in pieces; a long one is never held as a whole.
        day: The date of every entry, as no clock may show.
    """
    main, package = document.part, document.part.package
    parts = [part for part in package.parts if part is not main]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr(_date_entry(CONTENT_TYPES_URI, day), _list_types([main, *parts]))
        target.writestr(_date_entry(PACKAGE_URI.rels_uri, day), package.rels.xml)
        with target.open(_date_entry(main.partname, day), "w") as stream:
            for chunk in _gather(body):
                stream.write(chunk.encode())
        for part in (main, *parts):
            if part is not main:
                part.before_marshal()
                target.writestr(_date_entry(part.partname, day), part.blob)
            if part.rels:
                target.writestr(_date_entry(part.partname.rels_uri, day), part.rels.xml)
    return packed.getvalue()


def _list_types(parts: Iterable[Part]) -> bytes:
    types: Any = CT_Types.new()  # type: ignore[no-untyped-call]
    for extension, content_type in _DEFAULTS.items():
        types.add_default(extension, content_type)
    for part in parts:
        types.add_override(part.partname, part.content_type)
    return serialize_part_xml(types)


def _date_entry(name: PackURI, day: dt.date) -> zipfile.ZipInfo:
    year = min(max(day.year, _ZIP_YEARS[0]), _ZIP_YEARS[1])
    entry = zipfile.ZipInfo(name.lstrip("/"), (year, day.month, day.day, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # else the operating system's number
    return entry


def _gather(pieces: Iterable[str]) -> Iterator[str]:
    """Put pieces together, as each write to a ZIP file costs more than the words in it."""
    waiting = iter(pieces)
    while chunk := "".join(islice(waiting, _PIECES_A_WRITE)):
        yield chunk

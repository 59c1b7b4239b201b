"""What a DOCX shows its readers."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.claims import squeeze
from briefkit.render.docx.notes import NOTE_KINDS
from briefkit.render.docx.reading import read_relations
from briefkit.render.docx.relations import Relation
from briefkit.render.docx.walk import Styles, Walk, read_styles
from briefkit.render.printed import MOST_UNPACKED, Printed

_PROPERTIES = ("title", "subject", "creator", "keywords", "category", "description")
_CORE_PROPERTIES = "/metadata/core-properties"
"""What the type of their relationship ends with; LibreOffice begins it otherwise, and sets keywords without signs."""
_NUMBER = re.compile(r"%\d")
_LIST_WORDS = "words before the items of a list"
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_pis=True, remove_comments=True
)
_ERRORS = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError)


def read_printed(file: str) -> Printed:
    """What a file shows.

    Raises:
        ValueError: It is no DOCX that can be read.
    """
    try:
        with zipfile.ZipFile(file) as package:
            return _File(package).read()
    except KeyError as problem:
        raise ValueError("a part that it refers to is missing") from problem
    except (*_ERRORS, etree.XMLSyntaxError) as problem:
        raise ValueError(str(problem) or type(problem).__name__) from problem


class _File:
    """A DOCX that is open."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._roots = read_relations(package, "")
        self._main = next((each.target for each in self._of(self._roots, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)), "")
        self._relations = read_relations(package, self._main)
        styles = next((each.target for each in self._of(self._relations, RELATIONSHIP_TYPE.STYLES)), None)
        self._styles = read_styles(self._parse(styles)) if styles else Styles()

    def read(self) -> Printed:
        text = Walk(self._parse(self._main), self._styles)
        links = self._name_links(text, self._relations)
        strange = text.strange + self._count_list_words()
        pieces = list(text.pieces)
        for kind, (_, relation) in NOTE_KINDS.items():
            for part in (each.target for each in self._of(self._relations, relation)):
                numbers = [number for each, number in text.notes if each == kind]
                for note in self._list_notes(part, kind, numbers):
                    pieces += note.pieces
                    links += self._name_links(note, read_relations(self._package, part))
                    strange += note.strange
        margins = set()
        for name in dict.fromkeys(text.margins):
            margin = Walk(self._parse(self._relations[name].target), self._styles)
            margins.add("".join(margin.pieces))
            strange += margin.strange + Counter(drawings=len(margin.pictures))
        return Printed(
            tuple(pieces),
            frozenset(margins),
            links,
            tuple(self._describe_pictures(text)),
            tuple(text.contents),
            +strange,
            self._read_properties(),
        )

    @staticmethod
    def _of(relations: Mapping[str, Relation], kind: str) -> Iterator[Relation]:
        return (each for each in relations.values() if each.kind == kind)

    def _parse(self, part: str) -> etree._Element:
        root = etree.fromstring(self._read(part), _PARSER)
        described: Any = root.getroottree().docinfo
        if described.doctype:
            raise ValueError(f"its part {part} declares a document type")
        return root

    def _read(self, part: str) -> bytes:
        if self._package.getinfo(part).file_size > MOST_UNPACKED:
            raise ValueError(f"its part {part} is larger than {MOST_UNPACKED:,} bytes")
        return self._package.read(part)

    def _list_notes(self, part: str, kind: str, numbers: list[str]) -> Iterator[Walk]:
        """The notes in the order of their marks, in which Word prints them."""
        notes = {note.get(qn("w:id"), ""): note for note in self._parse(part).iter(qn(f"w:{kind}"))}
        return (Walk(notes[number], self._styles) for number in numbers if number in notes)

    @staticmethod
    def _name_links(walk: Walk, relations: Mapping[str, Relation]) -> Counter[tuple[str, str]]:
        named: Counter[tuple[str, str]] = Counter()
        for (words, relation, anchor), count in walk.links.items():
            address = relations[relation].target if relation in relations else ""
            named[words, f"{address}#{anchor}" if anchor else address] += count
        return named

    def _describe_pictures(self, text: Walk) -> Iterator[tuple[int, str]]:
        for place, name, description in text.pictures:
            found = self._relations.get(name)
            inside = found is not None and found.target in self._package.namelist()
            digest = hashlib.sha256(self._read(found.target)).hexdigest()[:8] if found and inside else "missing"
            yield place, f"{digest} {description}".strip()

    def _count_list_words(self) -> Counter[str]:
        """Levels of lists whose sign has words in it, which Word prints before each item."""
        parts = [each.target for each in self._of(self._relations, RELATIONSHIP_TYPE.NUMBERING)]
        signs = [each.get(qn("w:val"), "") for part in parts for each in self._parse(part).iter(qn("w:lvlText"))]
        wordy = [sign for sign in signs if sum(map(str.isalnum, _NUMBER.sub("", sign))) > 1]
        return Counter({_LIST_WORDS: len(wordy)})

    def _read_properties(self) -> Mapping[str, str]:
        parts = [each.target for each in self._roots.values() if each.kind.endswith(_CORE_PROPERTIES)]
        elements = [element for part in parts for element in self._parse(part)]
        said = {etree.QName(each).localname: squeeze(each.text or "") for each in elements if isinstance(each.tag, str)}
        said["keywords"] = "".join(filter(str.isalnum, said.get("keywords", "")))
        return {name: said[name] for name in _PROPERTIES if said.get(name)}

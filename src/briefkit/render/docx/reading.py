"""Parts of a DOCX file, read piece by piece: a long one is never held as a whole."""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO

from docx.oxml.ns import qn
from lxml import etree

_CHUNK = 1 << 20
_HELD = {qn("w:body"), qn("w:tbl")}
"""What pieces are read of while it is not whole yet."""

_MARK, _LINK = qn("w:bookmarkStart"), qn("w:hyperlink")
_ANCHOR, _RELATION = qn("w:anchor"), qn("r:id")
_NOTE_MARKS = (qn("w:footnoteReference"), qn("w:endnoteReference"))


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part.

    Attributes:
        kind: Its type, an address.
        target: What it leads to: the name of a part, or an address outside the file.
    """

    kind: str
    target: str


def read_relations(package: zipfile.ZipFile, part: str) -> dict[str, Relation]:
    """The relationships of a part, by their ids."""
    folder, name = posixpath.split(part)
    relations = etree.fromstring(package.read(posixpath.join(folder, "_rels", f"{name}.rels")))
    return {each.get("Id", ""): Relation(each.get("Type", ""), _resolve(folder, each)) for each in relations}


def _resolve(folder: str, relation: etree._Element) -> str:
    target = relation.get("Target", "")
    if relation.get("TargetMode") == "External":
        return target
    return posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")


class Text:
    """What a part says and where its links lead.

    Attributes:
        marks: Names of its bookmarks.
        anchors: Names of the bookmarks that its links lead to, with the number of links.
        relations: Ids of the relationships that its links lead to, with the number of links.
        unknown: Numbers of the notes that it has a mark of and that are not there.
    """

    def __init__(self, stream: IO[bytes], notes: Mapping[str, str] | None = None) -> None:
        """Read a part.

        Args:
            stream: The part.
            notes: What stands in the place of the marks of notes, by number.

        Raises:
            XMLSyntaxError: It is no XML.
        """
        self._notes = notes or {}
        self._pieces: list[str] = []
        self.marks: set[str] = set()
        self.anchors: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()
        self.unknown: set[str] = set()
        for piece in _read_pieces(stream):
            self._read(piece)
        self.words = "".join("".join(self._pieces).split())

    def _read(self, piece: etree._Element) -> None:
        for element in piece.iter(_MARK, _LINK, *_NOTE_MARKS):
            if element.tag == _MARK:
                self.marks.add(element.get(qn("w:name"), ""))
            elif element.tag == _LINK:
                goals = self.anchors if _ANCHOR in element.attrib else self.relations
                goals[element.get(_ANCHOR) or element.get(_RELATION, "")] += 1
            else:
                self._put_in(element)
        self._pieces.extend(map(str, piece.itertext()))

    def _put_in(self, mark: etree._Element) -> None:
        number = mark.get(qn("w:id"), "")
        if number not in self._notes:
            self.unknown.add(number)
        mark.text = self._notes.get(number)


def read_notes(stream: IO[bytes]) -> dict[str, str]:
    """What the notes of a part say, by their numbers."""
    notes = etree.parse(stream).getroot()
    return {
        note.get(qn("w:id"), ""): "".join(words.text or "" for words in note.iter(qn("w:t"))) for note in notes
    }


def _read_pieces(stream: IO[bytes]) -> Iterator[etree._Element]:
    """Paragraphs and rows, each as soon as it is whole; it is dropped afterwards."""
    parser = etree.XMLPullParser(("start",), huge_tree=True, resolve_entities=False)
    roots: list[etree._Element] = []
    while chunk := stream.read(_CHUNK):
        parser.feed(chunk)
        roots = roots or [root for _, root in parser.read_events()][:1]
        yield from _take_whole(roots[0])
    yield parser.close()


def _take_whole(element: etree._Element) -> Iterator[etree._Element]:
    """What an element holds, but for the last, which may go on; only what is whole of that."""
    for piece in element[:-1]:
        yield piece
        element.remove(piece)
    if len(element) and element[0].tag in _HELD:
        yield from _take_whole(element[0])

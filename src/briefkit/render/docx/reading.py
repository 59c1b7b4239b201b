"""Parts of a DOCX file, read piece by piece: a long one is never held as a whole."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import IO, Any

from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.docx.ooxml import find_relations_part
from briefkit.render.docx.relations import Relation, list_relations

_CHUNK = 1 << 17
_HELD = {qn("w:body"), qn("w:tbl")}
"""What pieces are read of while it is not whole yet."""

_LINK = qn("w:hyperlink")
_ID, _NAME, _ANCHOR, _RELATION = qn("w:id"), qn("w:name"), qn("w:anchor"), qn("r:id")
_NO_NOTES: Mapping[str, str] = {}
_NOTES = (qn("w:footnote"), qn("w:endnote"))
_ROOTS = ("document", "hdr", "ftr", "footnotes", "endnotes")
_READ = (*(qn(f"w:{name}") for name in (*_ROOTS, "bookmarkStart", "footnoteReference", "endnoteReference")), _LINK)
"""What is noted when it begins; the root of a part is the first."""


def read_relations(package: zipfile.ZipFile, part: str) -> dict[str, Relation]:
    """The relationships of a part, by their ids; none where it has no part for them."""
    relations_part = find_relations_part(part)
    if relations_part not in package.namelist():
        return {}
    return {each.id: each for each in list_relations(part, etree.fromstring(package.read(relations_part)))}


class Text:
    """What a part says and where its links lead.

    Attributes:
        marks: Names of its bookmarks.
        anchors: Names of the bookmarks that its links lead to, with the number of links.
        relations: Ids of the relationships that its links lead to, with the number of links.
        unknown: Numbers of the notes that it has a mark of and that are not there.
        said: What each note says, by its number.
        words: All that it says, without white space.
    """

    def __init__(self, stream: IO[bytes], notes: Mapping[str, str] = _NO_NOTES) -> None:
        """Read a part; `notes` gives, by number, what stands in the place of the marks of notes.

        Raises:
            XMLSyntaxError: It is no XML.
        """
        self._notes = notes
        self.marks: set[str] = set()
        self.anchors: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()
        self.unknown: set[str] = set()
        self.said: dict[str, str] = {}
        self.words = "".join("".join(self._read(stream)).split())

    def _read(self, stream: IO[bytes]) -> Iterator[str]:
        """The words of each paragraph, row or note."""
        for piece in self._list_pieces(stream):
            words = etree.tostring(piece, encoding="unicode", method="text", with_tail=False)
            if piece.tag in _NOTES:
                self.said[piece.get(_ID, "")] = words
            yield words

    def _list_pieces(self, stream: IO[bytes]) -> Iterator[etree._Element]:
        """What is read at once, each as soon as it is whole; marks and links are noted as they come by."""
        parser = etree.XMLPullParser(("start",), tag=_READ, huge_tree=True, resolve_entities=False)
        events: Any = parser.read_events()
        root = None
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            if root is None:
                _, root = next(events, (None, None))
            for _, element in events:
                self._note(element)
                del element  # else it is kept, with all that it stands in
            if root is not None:
                yield from _take_whole(root)
        root = parser.close()
        etree.SubElement(root, "end")
        yield from _take_whole(root)

    def _note(self, element: etree._Element) -> None:
        if (name := element.get(_NAME)) is not None:
            self.marks.add(name)
        elif (anchor := element.get(_ANCHOR)) is not None:
            self.anchors[anchor] += 1
        elif element.tag == _LINK:
            self.relations[element.get(_RELATION, "")] += 1
        else:
            number = element.get(_ID, "")
            if number not in self._notes:
                self.unknown.add(number)
            element.text = self._notes.get(number)


def _take_whole(element: etree._Element) -> Iterator[etree._Element]:
    """What an element holds, but for the last, which may go on; only what is whole of that. Each is dropped then."""
    for piece in list(element)[:-1]:
        yield piece
        piece.clear()  # before it is taken out, which goes through all that it holds
        element.remove(piece)
    if len(element) and element[0].tag in _HELD:
        yield from _take_whole(element[0])

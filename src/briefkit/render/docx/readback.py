"""A written file, read again: what of the report is not in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import IO
from xml.parsers.expat import ParserCreate

from lxml import etree

from briefkit.errors import OutputError, error
from briefkit.model.report import Report
from briefkit.render.claims import LinkCount, Part, claim_words, find_fewer, find_lost, list_parts, squeeze
from briefkit.render.docx.frame import RELATION_TYPE, find_relations_part
from briefkit.render.docx.template import parse_xml, resolve_target
from briefkit.render.targets import list_targets

_SHOWN = 60
_CHUNK = 1 << 20
_KEPT = 1 << 14
_MARKS = re.compile(rb'<w:bookmarkStart [^>]*?w:name="([^"]*)"')
_ANCHORS = re.compile(rb'<w:hyperlink [^>]*?w:anchor="([^"]*)"')
_RELATIONS = re.compile(rb'<w:hyperlink [^>]*?r:id="([^"]*)"')
_WORDS = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)")
_CUSTOM_PART = re.compile(r"customXml/item\d+\.xml")
_DOT = "·"
_MARGINS = {f"{RELATION_TYPE}/{end}" for end in ("header", "footer")}


@dataclass(frozen=True, slots=True)
class Making:
    """How a file was made of its report.

    Attributes:
        main_part: Name of the part with the text.
        bookmarks: Names of the bookmarks, by the ids of the report that they stand for.
        head: What the text says of the report's head.
        manifest: What the manifest says, as XML.
        notes: What the report's citations are, "footnote" or "endnote", and the name of their part; None where they
            are numbers in brackets.
        theirs: Targets of links that the Word template had before.
    """

    main_part: str
    bookmarks: Mapping[str, str]
    head: tuple[Part, ...]
    manifest: str
    notes: tuple[str, str] | None = None
    theirs: Collection[str] = ()


def check_file(report: Report, data: bytes, making: Making) -> None:
    """Read a file again and hold it against the report it was made from.

    Args:
        report: The report, its sections in the order in which the file has them.
        data: The bytes of the file.
        making: How it was made.

    Raises:
        OutputError: R103, for everything of the report that is not in it: words, citations as they are printed, notes,
            links, what they lead to, the marking in a header or footer, the manifest.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        lost = [*_list_lost_content(report, package, making), *_list_lost_frame(report, package, making)]
    if lost:
        raise OutputError([error("R103", f"the file was read again and lacks the {what}") for what in lost])


def _list_lost_content(report: Report, package: zipfile.ZipFile, making: Making) -> Iterator[str]:
    """What the text lacks; the words of a note count as standing where its mark does."""
    notes = _Text()
    text = _Text(*(_read_notes(package, notes, *making.notes) if making.notes else ()))
    with package.open(making.main_part) as stream:
        text.read(stream)
    flatten = lru_cache(_KEPT)(_squeeze_beside_marks if making.notes else squeeze)
    links = LinkCount(report, flatten)
    parts = links.watch(chain(making.head, list_parts(report, in_notes=making.notes is not None)))
    printed = text.words.replace(_DOT, "") if making.notes else text.words
    lost = find_lost(claim_words(parts, report, flatten), printed)  # and the links are counted
    yield from map(str, lost)
    yield from (f"{making.notes[0]} {number}" for number in sorted(text.unknown) if making.notes)
    anchors = text.anchors + notes.anchors
    targets = {making.bookmarks[target] for target in list_targets(report)}
    yield from (f"target {name}" for name in sorted((targets | anchors.keys()) - text.marks - {*making.theirs}))
    expected = {making.bookmarks[target]: number for target, number in links.targets.items()}
    yield from (f"link to {name}" for name in find_fewer(expected, anchors))
    addresses = _count_addresses(package, making.main_part, text.relations)
    if making.notes:
        addresses += _count_addresses(package, making.notes[1], notes.relations)
    yield from (f"link to {address[:_SHOWN]}" for address in find_fewer(links.addresses, addresses))


def _list_lost_frame(report: Report, package: zipfile.ZipFile, making: Making) -> Iterator[str]:
    """What is missing around the text: the marking, at every head and foot, and the manifest."""
    if report.head.marking is not None:
        margins = [each for each in _read_relations(package, making.main_part) if each.get("Type") in _MARGINS]
        if {each.get("Type") for each in margins} < _MARGINS:
            yield "marking"
        for name in sorted({resolve_target(making.main_part, each.get("Target", "")) for each in margins}):
            if squeeze(report.head.marking.label) not in _read_words(package.read(name)):
                yield f"marking in {name}"
    custom = filter(_CUSTOM_PART.fullmatch, package.namelist())
    if not any(making.manifest.encode() in package.read(name) for name in custom):
        yield "manifest"


def _read_words(data: bytes) -> str:
    text = _Text()
    text.read(io.BytesIO(data))
    return text.words


def _read_notes(
    package: zipfile.ZipFile, notes: _Text, kind: str, part: str
) -> tuple[re.Pattern[bytes], dict[bytes, bytes]]:
    """Read the notes; give what their marks look like, and what each note says, as XML."""
    data = package.read(part)
    notes.read(io.BytesIO(data))
    pieces = (piece.partition(b'"') for piece in data.split(f'<w:{kind} w:id="'.encode())[1:])
    said = {number: b"".join(_WORDS.findall(note)) for number, _, note in pieces}
    return re.compile(rf'<w:{kind}Reference w:id="([^"]*)"/>'.encode()), said


def _squeeze_beside_marks(text: str) -> str:
    """Words without white space, and without the dots that are left out before the mark of a note."""
    return squeeze(text).replace(_DOT, "")


def _read_relations(package: zipfile.ZipFile, part: str) -> etree._Element:
    return parse_xml(package.read(find_relations_part(part)))


def _count_addresses(package: zipfile.ZipFile, part: str, used: Mapping[str, int]) -> Counter[str]:
    """How many links of a part lead to each address."""
    addresses: Counter[str] = Counter()
    for relation in _read_relations(package, part):
        addresses[relation.get("Target", "")] += used.get(relation.get("Id", ""), 0)
    return addresses


class _Text:
    """What a part says and where its links lead, gathered while it is read: a long one is never held as a whole.

    Attributes:
        marks: Names of its bookmarks.
        anchors: Names of the bookmarks that its links lead to, with the number of links.
        relations: Ids of the relationships that its links lead to, with the number of links.
        unknown: Numbers of the notes that it has a mark of and that are not there.
    """

    def __init__(self, note_mark: re.Pattern[bytes] | None = None, notes: Mapping[bytes, bytes] | None = None) -> None:
        """Start without words.

        Args:
            note_mark: What the mark of a note looks like, with its number as a group; None without notes.
            notes: What stands in the place of the marks, as XML, by number.
        """
        self._note_mark = note_mark
        self._notes = notes or {}
        self._pieces: list[str] = []
        self.marks: set[str] = set()
        self.anchors: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()
        self.unknown: set[str] = set()

    @property
    def words(self) -> str:
        """The words, without white space."""
        return "".join("".join(self._pieces).split())

    def read(self, stream: IO[bytes]) -> None:
        """Read a part; an XML parser takes it whole, and gives the words.

        Raises:
            ExpatError: It is no XML.
        """
        parser = ParserCreate()
        parser.buffer_text = True
        parser.CharacterDataHandler = self._pieces.append
        rest = b""
        while chunk := stream.read(_CHUNK):
            text, mark, rest = (rest + chunk).rpartition(b"<")
            parser.Parse(self._read_tags(text))
            rest = mark + rest
        parser.Parse(self._read_tags(rest), True)

    def _read_tags(self, text: bytes) -> bytes:
        """Note bookmarks and links, and put notes in; an angle bracket that opens no tag cannot stand in XML."""
        self.marks.update(map(bytes.decode, _MARKS.findall(text)))
        for pattern, names in ((_ANCHORS, self.anchors), (_RELATIONS, self.relations)):
            names.update(map(bytes.decode, pattern.findall(text)))
        return self._note_mark.sub(self._put_in, text) if self._note_mark else text

    def _put_in(self, mark: re.Match[bytes]) -> bytes:
        if mark[1] not in self._notes:
            self.unknown.add(mark[1].decode())
        return self._notes.get(mark[1], b"")

"""A written file, read again: what of the report is not in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterator
from typing import IO
from xml.parsers.expat import ParserCreate

from briefkit.errors import Diagnostic, OutputError, error
from briefkit.model.report import Report
from briefkit.render.claims import Claim, find_lost, list_addresses, list_claims
from briefkit.render.docx.frame import find_relations_part
from briefkit.render.docx.template import parse_xml

_SHOWN = 60
_CHUNK = 1 << 20
_MARKS = re.compile(rb'<w:bookmarkStart [^>]*?w:name="([^"]*)"')
_ANCHORS = re.compile(rb'<w:hyperlink [^>]*?w:anchor="([^"]*)"')
_RELATIONS = re.compile(rb'<w:hyperlink [^>]*?r:id="([^"]*)"')


def check_file(
    report: Report,
    data: bytes,
    main_part: str,
    theirs: Collection[str] = (),
    notes: tuple[str, str] | None = None,
) -> None:
    """Read a file again and hold it against the report it was made from.

    Args:
        report: The report.
        data: The bytes of the file.
        main_part: Name of the part with the text.
        theirs: Targets of links that the Word template had before.
        notes: What the report's notes are, "footnote" or "endnote", and the name of their part; None without notes.

    Raises:
        OutputError: R103, for each event, statement, actor, source and link that is not in it.
    """
    lost = tuple(_list_losses(report, data, main_part, theirs, notes))
    if lost:
        raise OutputError(lost)


def _list_losses(
    report: Report, data: bytes, main_part: str, theirs: Collection[str], notes: tuple[str, str] | None
) -> Iterator[Diagnostic]:
    text = _Text(f"{notes[0]}Reference" if notes else "")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        with package.open(main_part) as stream:
            text.read(stream)
        addresses = _read_addresses(package.read(find_relations_part(main_part)), text.relations)
        if notes is not None:
            yield from _list_lost_notes(text, package, *notes)
    for claim in find_lost(list_claims(report), text.words):
        yield _lose(f"the {claim.kind} {claim.id}: {_shorten(claim)}")
    for name in sorted(text.anchors - text.marks - set(theirs)):
        yield _lose(f"the target {name} of a link")
    for address in sorted(list_addresses(report) - addresses):
        yield _lose(f"the link to {address[:_SHOWN]}")


def _list_lost_notes(text: _Text, package: zipfile.ZipFile, kind: str, part: str) -> Iterator[Diagnostic]:
    """The notes that are not there, and those that lead nowhere; where they lead within the text is noted there."""
    notes = _Text(kind)
    with package.open(part) as stream:
        notes.read(stream)
    for number in sorted(text.numbered - notes.numbered):
        yield _lose(f"the {kind} {number}")
    known = {each.get("Id", "") for each in parse_xml(package.read(find_relations_part(part)))}
    for relation in sorted(notes.relations - known):
        yield _lose(f"the address {relation} of a {kind}")
    text.anchors |= notes.anchors


def _lose(what: str) -> Diagnostic:
    return error("R103", f"the file was read again and lacks {what}")


def _shorten(claim: Claim) -> str:
    return claim.words if len(claim.words) <= _SHOWN else f"{claim.words[:_SHOWN]}…"


class _Text:
    """What a part says and where its links lead, gathered while it is read: a long one is never held as a whole."""

    def __init__(self, element: str = "") -> None:
        """Start without words.

        Args:
            element: Name of the elements whose ids are wanted too; none where empty.
        """
        self._numbers = re.compile(rf'<w:{element} w:id="([^"]*)"'.encode()) if element else None
        self._pieces: list[str] = []
        self.marks: set[str] = set()
        self.anchors: set[str] = set()
        self.relations: set[str] = set()
        self.numbered: set[str] = set()

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
            parser.Parse(chunk)
            text, mark, rest = (rest + chunk).rpartition(b"<")
            self._read_tags(text)
            rest = mark + rest
        self._read_tags(rest)
        parser.Parse(b"", True)

    def _read_tags(self, text: bytes) -> None:
        """Bookmarks and links; an angle bracket that opens no tag cannot stand in XML."""
        for pattern, names in ((_MARKS, self.marks), (_ANCHORS, self.anchors), (_RELATIONS, self.relations)):
            names.update(map(bytes.decode, pattern.findall(text)))
        if self._numbers is not None:
            self.numbered.update(map(bytes.decode, self._numbers.findall(text)))


def _read_addresses(data: bytes, used: set[str]) -> set[str]:
    return {each.get("Target", "") for each in parse_xml(data) if each.get("Id") in used}

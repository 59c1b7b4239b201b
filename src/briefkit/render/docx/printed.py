"""What a DOCX says to its readers."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.claims import squeeze
from briefkit.render.docx.notes import NOTE_KINDS
from briefkit.render.docx.reading import read_relations
from briefkit.render.docx.relations import Relation
from briefkit.render.printed import Printed

_MAIN = "word/document.xml"
_PARAGRAPH, _STYLE, _VALUE = qn("w:p"), qn("w:pStyle"), qn("w:val")
_WORDS = {qn("w:t"): None, qn("w:tab"): " ", qn("w:br"): " ", qn("w:noBreakHyphen"): "-"}
"""Elements that are read, and what they say if it is not their text."""
_CONTENTS = "TOC"
_MARGINS = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_DIGITS = re.compile(r"\d+")
_ERRORS = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError, KeyError)


def read_printed(file: str) -> Printed:
    """The words of a file, the contents aside, which Word makes anew.

    Raises:
        ValueError: It is no DOCX that can be read.
    """
    try:
        with zipfile.ZipFile(file) as package:
            return _read(package)
    except (*_ERRORS, etree.XMLSyntaxError) as problem:
        raise ValueError(str(problem) or type(problem).__name__) from problem


def _read(package: zipfile.ZipFile) -> Printed:
    relations = read_relations(package, _MAIN)
    parts = [_MAIN, *(each.target for each in relations.values() if each.kind in _NOTE_RELATIONS)]
    pieces: list[str] = []
    addresses: Counter[str] = Counter()
    for part in parts:
        root = _parse(package, part)
        pieces += filter(None, map(squeeze, _list_paragraphs(root)))
        addresses += _count_addresses(root, read_relations(package, part).values())
    margins = {each.target for each in relations.values() if each.kind in _MARGINS}
    said = {_DIGITS.sub("", squeeze(" ".join(_list_paragraphs(_parse(package, part))))) for part in margins}
    media = [name for name in package.namelist() if name.startswith("word/media/")]
    pictures = frozenset(hashlib.sha256(package.read(name)).hexdigest() for name in media)
    return Printed(tuple(pieces), frozenset(said), addresses, pictures)


_NOTE_RELATIONS = frozenset(relation for _, relation, *_ in NOTE_KINDS.values())


def _parse(package: zipfile.ZipFile, part: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(package.read(part), parser)


def _list_paragraphs(root: etree._Element) -> Iterator[str]:
    """The words of each paragraph, those of a text box in it apart."""
    opened: list[list[str]] = []
    skipped = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if tag == _PARAGRAPH:
            if event == "start":
                opened.append([])
            else:
                words = opened.pop()
                if not skipped:
                    yield "".join(words)
                skipped = 0
        elif event == "start" and opened:
            if tag in _WORDS:
                opened[-1].append(_WORDS[tag] or element.text or "")
            elif tag == _STYLE and element.get(_VALUE, "").upper().startswith(_CONTENTS):
                skipped = 1


def _count_addresses(root: etree._Element, relations: Iterable[Relation]) -> Counter[str]:
    targets = {each.id: each.target for each in relations if each.kind == RELATIONSHIP_TYPE.HYPERLINK}
    links = (link.get(qn("r:id"), "") for link in root.iter(qn("w:hyperlink")))
    return Counter(targets[link] for link in links if link in targets)

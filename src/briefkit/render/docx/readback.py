"""A written file, read again: what of the printout is not in it."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from briefkit.errors import OutputError, error
from briefkit.render.claims import MOST_NAMED, LinkCount, Part, claim_words, find_fewer, find_lost, list_body, squeeze
from briefkit.render.docx.notes import NOTE_KINDS
from briefkit.render.docx.reading import Text, read_relations
from briefkit.render.docx.relations import Relation
from briefkit.render.print_tree import Printout

_SHOWN = 60
_KEPT = 1 << 14
_MARGINS = {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}


@dataclass(frozen=True, slots=True)
class Making:
    """How a file was made of its printout.

    Attributes:
        main_part: Name of the part with the text.
        bookmarks: Names of the bookmarks, by the anchors that they stand for.
        head: What the text says of the report's head.
        note_kind: What the report's citations are, "footnote" or "endnote"; None where they are numbers in brackets.
        theirs: Targets of links that the Word template had before.
    """

    main_part: str
    bookmarks: Mapping[str, str]
    head: tuple[Part, ...]
    note_kind: str | None = None
    theirs: Collection[str] = ()


def check_file(printout: Printout, data: bytes, making: Making) -> None:
    """Read a file again and compare it with the printout it was made from.

    Raises:
        OutputError: R103, for everything of the printout that is not in it: words, citations as they are printed,
            notes, links, what they lead to, the marking in a header or footer, the manifest.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        relations = read_relations(package, making.main_part)
        lost = [
            *_list_lost_content(printout, package, making, relations),
            *_list_lost_frame(printout, package, relations),
        ]
    if lost:
        raise OutputError([error("R103", f"the file was read again and lacks the {what}") for what in lost])


def _list_lost_content(
    printout: Printout, package: zipfile.ZipFile, making: Making, relations: Mapping[str, Relation]
) -> Iterator[str]:
    """What the text lacks; the words of a note count as standing where its mark does."""
    notes_part = _find_notes(making.note_kind, relations)
    notes = Text(package.open(notes_part)) if notes_part is not None else None
    with package.open(making.main_part) as stream:
        text = Text(stream, notes.said if notes is not None else {})
    anchors, addresses = text.anchors, _count_addresses(text, relations)
    if notes is not None and notes_part is not None:
        anchors = anchors + notes.anchors
        addresses += _count_addresses(notes, read_relations(package, notes_part))
    flatten = lru_cache(_KEPT)(squeeze)
    links = LinkCount(flatten)
    parts = links.watch(chain(making.head, list_body(printout)))
    lost = find_lost(claim_words(parts, flatten), text.words)
    yield from map(str, islice(lost, MOST_NAMED))  # links are counted as the parts pass
    yield from (f"{making.note_kind} {number}" for number in sorted(text.unknown) if making.note_kind)
    targets = {*making.bookmarks.values(), *anchors} - text.marks - {*making.theirs}
    yield from (f"target {name}" for name in sorted(targets))
    expected = {making.bookmarks[anchor]: number for anchor, number in links.anchors.items()}
    yield from (f"link to {name}" for name in find_fewer(expected, anchors))
    yield from (f"link to {address[:_SHOWN]}" for address in find_fewer(links.addresses, addresses))


def _list_lost_frame(printout: Printout, package: zipfile.ZipFile, relations: Mapping[str, Relation]) -> Iterator[str]:
    """What is missing around the text: the marking, at every head and foot, and the manifest."""
    marking = printout.margins.marking
    if marking is not None:
        margins = [each for each in relations.values() if each.kind in _MARGINS]
        if {each.kind for each in margins} < _MARGINS:
            yield "marking"
        for name in sorted({each.target for each in margins}):
            if squeeze(marking.label) not in Text(package.open(name)).words:
                yield f"marking in {name}"
    custom = (each.target for each in relations.values() if each.kind == RELATIONSHIP_TYPE.CUSTOM_XML)
    if not any(etree.fromstring(package.read(name)).text == printout.manifest for name in custom):
        yield "manifest"


def _find_notes(kind: str | None, relations: Mapping[str, Relation]) -> str | None:
    """Name of the part with the notes of a kind."""
    return next((each.target for each in relations.values() if kind and each.kind == NOTE_KINDS[kind][1]), None)


def _count_addresses(text: Text, relations: Mapping[str, Relation]) -> Counter[str]:
    """How many links of a part lead to each address."""
    addresses: Counter[str] = Counter()
    for name, number in text.relations.items():
        if name in relations:
            addresses[relations[name].target] += number
    return addresses

"""Whether a written PDF holds what its report says: rows, quotations, actors, sources and links."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from briefkit.model.report import ActorTable, Chronology, Cite, QuotationList, Quoted, Report, Source, SourceList
from briefkit.render.pdf.document import list_missing
from briefkit.render.pdf.fonts import REPLACEMENT, drop_unseen
from briefkit.render.pdf.paint import address_link, name_destination
from briefkit.render.pdf.reader import WrittenFile
from briefkit.render.sanitise import clean_text, safe_url
from briefkit.render.wording import describe_source, enclose_words

_WHITE = re.compile(r"\s+")


class Claim(NamedTuple):
    """Something that has to be in the file.

    Attributes:
        what: What it is, for people: "event e-3f2a91".
        target: Id that links to it use.
        words: Printed by one element of the structure.
        url: Of a link that has to be there.
    """

    what: str
    target: str
    words: str
    url: str | None = None


def find_lost(data: bytes, report: Report) -> tuple[str, ...]:
    """What a report says and its PDF does not hold, in words for people; empty where all is there.

    The words of every event, quotation, actor and listed source are looked for in the order
    they are printed in; white space does not count. Every id has to be a destination, every address that may be one a
    link, and every link within the file has to lead to a destination.

    Args:
        data: The file, as it is written.
        report: What it was made from.
    """
    try:
        file = WrittenFile(data)
        places, (names, addresses) = file.read_destinations(), file.read_links()
        printed = "\n".join(_WHITE.sub("", words) for words in file.read_elements())
    except (ValueError, KeyError, IndexError) as problem:
        return (f"the file cannot be read back: {problem}",)
    table = str.maketrans(dict.fromkeys(list_missing(report) if REPLACEMENT in printed else (), REPLACEMENT))
    lost = []
    begin = 0
    for claim in list_claims(report):
        words = _WHITE.sub("", drop_unseen(unicodedata.normalize("NFC", clean_text(claim.words)))).translate(table)
        found = printed.find(words, begin)
        begin = found if found >= 0 else begin
        address = safe_url(claim.url)
        if found < 0:
            lost.append(f"the words of {claim.what}")
        elif name_destination(claim.target) not in places:
            lost.append(f"the target of {claim.what}")
        elif address is not None and address_link(address) not in addresses:
            lost.append(f"the link of {claim.what}")
    return (*lost, *(f"the place that links to {name} lead to" for name in sorted(names - places)))


def list_claims(report: Report) -> Iterator[Claim]:
    """Rows, quotations, actors and sources, in the order they are printed in."""
    for section in report.sections:
        yield Claim(f"section {section.title!r}", section.id, section.title)
        for block in section.blocks:
            match block:
                case Chronology():
                    yield from (Claim(f"event {row.id}", row.id, row.text) for row in (*block.rows, *block.undated))
                case ActorTable():
                    yield from (Claim(f"actor {row.id}", row.id, row.name) for row in block.rows)
                case QuotationList():
                    yield from (Claim(f"quotation {row.id}", row.id, row.text) for row in block.rows)
                case SourceList():
                    for source in report.sources:
                        yield Claim(f"source {source.id}", source.id, f"[{source.number}]", source.url)
                        yield Claim(f"source {source.id}", source.id, _name_source(source))
                case _:
                    pass


def _name_source(source: Source) -> str:
    """The line that names a source, as plain words."""
    entry, *_ = describe_source(source)
    words = (
        (enclose_words(it.text) if isinstance(it, Quoted) else it.text) for it in entry if not isinstance(it, Cite)
    )
    return "".join(words)

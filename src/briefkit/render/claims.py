"""What a reader has to find in a rendered file, whatever its format: events, statements, actors, sources, links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Inline,
    KeyPoints,
    Link,
    Paragraph,
    QuotationList,
    Report,
    Reported,
    Source,
    SourceList,
    Table,
)
from briefkit.render.sanitise import clean_text, safe_url
from briefkit.render.wording import label_status, nest_quotation

MOST_NAMED = 20
"""How many losses are named; a file that lacks more of them is no better known by the rest."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that have to stand in a file.

    Attributes:
        kind: What says them: "event".
        id: Its id in the report.
        words: The words, without white space.
    """

    kind: str
    id: str
    words: str


def squeeze(text: str) -> str:
    """Words without the white space between them, which every format sets as it likes."""
    return "".join(clean_text(text).split())


def list_claims(report: Report) -> Iterator[Claim]:
    """The words of every event, statement, actor and printed source, in the order they are printed."""
    for block in report.blocks():
        for kind, identity, texts in _list_texts(block, report):
            for text in texts:
                words = squeeze(text)
                if words:
                    yield Claim(kind, identity, words)


def list_addresses(report: Report) -> set[str]:
    """The addresses that have to be links of a file."""
    links = [inline.url for block in report.blocks() for inline in _list_inlines(block) if isinstance(inline, Link)]
    if any(isinstance(block, SourceList) for block in report.blocks()):
        links += [source.url for source in report.sources if source.url]
    return set(filter(None, map(safe_url, links)))


def find_lost(claims: Iterable[Claim], text: str) -> tuple[Claim, ...]:
    """The claims that are not in a text, `MOST_NAMED` of them at most.

    Args:
        claims: In the order in which they are printed, by and large: each is looked for behind the one before, and
            from the start where it is not there.
        text: The words of a file, without white space.
    """
    return tuple(islice(_find_lost(claims, text), MOST_NAMED))


def _find_lost(claims: Iterable[Claim], text: str) -> Iterator[Claim]:
    at = 0
    for claim in claims:
        found = text.find(claim.words, at)
        if found < 0:
            found = text.find(claim.words)
        if found < 0:
            yield claim
        else:
            at = found + len(claim.words)


def _list_texts(block: Block, report: Report) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    match block:
        case Chronology():
            for row in (*block.rows, *block.undated):
                yield "event", row.id, (_join_event(row),)
        case QuotationList():
            for statement in block.rows:
                yield "statement", statement.id, (statement.text,)
        case ActorTable():
            for actor in block.rows:
                yield "actor", actor.id, (actor.name,)
        case SourceList():
            for source in report.sources:
                yield "source", source.id, _list_source(source)
        case _:
            pass


def _join_event(row: ChronologyRow) -> str:
    """Date, place and what happened, as one after another they stand in a row: a date alone could be another's."""
    return f"{row.date}{row.marks}{row.place}{label_status(row.status)}{row.text}"


def _list_source(source: Source) -> tuple[str, ...]:
    return (nest_quotation(source.title), source.published, source.url or "")


def _list_inlines(block: Block) -> Iterator[Inline]:
    match block:
        case Paragraph() | Reported():
            yield from block.content
        case Assessed():
            yield from block.judgement
        case Bullets():
            yield from (inline for item in block.items for inline in item)
        case KeyPoints():
            yield from (inline for point in block.points for inline in point.content)
        case Chronology():
            rows = (*block.rows, *block.undated)
            yield from (inline for row in rows for note in row.notes for inline in note.content)
        case Table():
            yield from (inline for row in block.rows for cell in row for inline in cell)
        case _:
            pass

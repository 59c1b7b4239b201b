"""What a reader has to find in a rendered file, whatever its format: every word and every link of every block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import assert_never

from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    Cite,
    Empty,
    Figure,
    Heading,
    Inline,
    KeyFigures,
    KeyPoints,
    Link,
    Paragraph,
    QuotationList,
    Ref,
    Report,
    Reported,
    SourceList,
    Table,
    Text,
)
from briefkit.render.columns import CHRONOLOGY_COLUMNS, Column, Row, choose_actor_columns, choose_columns
from briefkit.render.sanitise import clean_text, safe_url
from briefkit.render.wording import (
    CHRONOLOGY,
    UNDATED,
    Content,
    describe_basis,
    describe_circumstances,
    describe_figure,
    describe_grounds,
    describe_nothing,
    describe_point,
    describe_source,
    describe_statement,
    group_by_speaker,
    say_plainly,
)

MOST_NAMED = 20
"""How many losses are named; a file that lacks more of them is no better known by the rest."""

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report that is lost or found as a whole.

    Attributes:
        kind: What it is: "event".
        id: Its id in the report, or its number from 1 among the parts of its block.
        content: What it says, as one after another the words stand in a file; a citation stands between words.
    """

    kind: str
    id: str
    content: Content


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

    def __str__(self) -> str:
        """For people: "event e-3f2a91: 5May2021Thepieropened."."""
        shown = self.words if len(self.words) <= _SHOWN else f"{self.words[:_SHOWN]}…"
        return f"{self.kind} {self.id}: {shown}"


def squeeze(text: str) -> str:
    """Words without the white space between them, which every format sets as it likes."""
    if text.isprintable():  # no white space but the plain one counts as printable
        return text.replace(" ", "")
    return "".join(clean_text(text).split())


def list_claims(report: Report) -> Iterator[Claim]:
    """The words of every part of a report, in the order they are printed."""
    for block in report.blocks():
        for part in list_parts(block, report):
            yield from claim_words(part, squeeze)


def claim_words(part: Part, flatten: Callable[[str], str]) -> Iterator[Claim]:
    """The words of a part, from one citation to the next.

    What a citation looks like is for the format to say, and also whether a dot parts it from the words before it.

    Args:
        part: The part.
        flatten: How the format at hand changes words; takes out white space at least.
    """
    words = ""
    for inline in part.content:
        if not isinstance(inline, Cite):
            words += flatten(say_plainly(inline))
            continue
        words = words.rstrip("·")
        if words:
            yield Claim(part.kind, part.id, words)
            words = ""
    if words:
        yield Claim(part.kind, part.id, words)


def list_addresses(report: Report) -> set[str]:
    """The addresses that have to be links of a file."""
    inlines = (inline for block in report.blocks() for content in _list_contents(block, report) for inline in content)
    return set(filter(None, (safe_url(inline.url) for inline in inlines if isinstance(inline, Link))))


def _list_contents(block: Block, report: Report) -> Iterator[Content]:
    """Where links to addresses can stand: of the rows of a report, in their remarks alone."""
    match block:
        case Chronology():
            return (note.content for row in (*block.rows, *block.undated) for note in row.notes)
        case ActorTable() | QuotationList():
            return iter(())
        case _:
            return (part.content for part in list_parts(block, report))


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


def list_parts(block: Block, report: Report) -> Iterator[Part]:
    """The parts of a block, in the order they are printed.

    Args:
        block: Any kind.
        report: The report that it is of; its sources are what a `SourceList` prints.
    """
    match block:
        case Heading():
            yield Part("heading", block.id or "1", (Text(block.text),))
        case Paragraph():
            yield Part("paragraph", "1", block.content)
        case Bullets():
            yield from _number("item", block.items)
        case KeyPoints():
            yield from _number("key point", map(describe_point, block.points))
        case KeyFigures():
            figures = ((Text(each.value), Text(each.label), *describe_basis(each)) for each in block.figures)
            yield from _number("key figure", figures)
        case Reported():
            yield Part("report", "1", block.content)
        case Assessed():
            yield Part("assessment", "1", (*block.judgement, *describe_grounds(block)))
        case Chronology():
            yield from _number("mark", ((Text(note),) for note in block.notes))
            for caption, rows in ((CHRONOLOGY, block.rows), (UNDATED, block.undated)):
                if rows:
                    yield Part("caption", "of events", (Text(caption),))
                yield from _list_rows("event", choose_columns(CHRONOLOGY_COLUMNS, rows), rows)
        case ActorTable():
            yield Part("caption", "of actors", (Text(block.caption),))
            yield from _list_rows("actor", choose_actor_columns(block), block.rows)
        case QuotationList():
            yield from _list_statements(block)
        case Table():
            yield Part("caption", "of a table", (Text(block.caption),))
            yield Part("header", "of a table", tuple(map(Text, block.header)))
            yield from _number("table row", (tuple(chain.from_iterable(row)) for row in block.rows))
        case Figure():
            yield Part("caption", "of a figure", (Text(describe_figure(block)),))
        case Empty():
            yield Part("remark", "1", (Text(describe_nothing(block)),))
        case SourceList():
            for source in report.sources:
                yield Part("source", source.id, (Text(f"[{source.number}]"),))
                yield from (Part("source", source.id, line) for line in describe_source(source))
        case _:
            assert_never(block)


def _number(kind: str, contents: Iterable[Iterable[Inline]]) -> Iterator[Part]:
    return (Part(kind, str(number), tuple(content)) for number, content in enumerate(contents, 1))


def _list_rows(kind: str, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> Iterator[Part]:
    """Rows, all their cells together as they stand side by side: a date alone could be another row's."""
    for row in rows:
        yield Part(kind, row.id, tuple([inline for column in columns for line in column.say(row) for inline in line]))


def _list_statements(block: QuotationList) -> Iterator[Part]:
    for speech in group_by_speaker(block.rows):
        speaker = Ref(speech.speaker_ref, speech.speaker) if speech.speaker_ref else Text(speech.speaker)
        yield Part("speaker", speech.rows[0].id, (speaker, Text(f", {speech.role}" if speech.role else "")))
        for row in speech.rows:
            yield Part("statement", row.id, (*describe_statement(row), *describe_circumstances(row, speech.role)))

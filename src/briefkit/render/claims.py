"""What a reader has to find in a rendered file, whatever its format: every word and every link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import assert_never

from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Empty,
    Figure,
    Head,
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
from briefkit.render.addresses import print_address
from briefkit.render.columns import (
    CHRONOLOGY_COLUMNS,
    CHRONOLOGY_IN_NOTES,
    Column,
    Row,
    choose_actor_columns,
    choose_columns,
)
from briefkit.render.footnotes import NoteWording
from briefkit.render.identification import identify_report, name_report
from briefkit.render.sanitise import clean_text
from briefkit.render.targets import find_citing_rows, list_targets, number_sources
from briefkit.render.wording import (
    CHRONOLOGY,
    NOTES,
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
    label_cite,
    link_mail,
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
        content: What it says, as one after another the words stand in a file.
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


def list_head(head: Head) -> Iterator[Part]:
    """The parts of a report's head, as a layout of ours prints them."""
    yield Part("head", "of the report", (Text(name_report(head)), Text(head.title)))
    yield from list_identification(head)


def list_identification(head: Head) -> Iterator[Part]:
    """The lines of a report's identification table."""
    for label, value in identify_report(head):
        yield Part("head", label, (Text(label), *link_mail(value)))


def list_parts(report: Report, in_notes: bool = False) -> Iterator[Part]:
    """The parts of a report after its head, in the order they are printed.

    Args:
        report: The report.
        in_notes: Whether its citations are footnotes or endnotes; the words of each then stand where its mark does.
    """
    notes = NoteWording(report)
    for section in report.sections:
        yield Part("section", section.id, (Text(section.title),))
        for block in section.blocks:
            parts = _list_block(block, report, CHRONOLOGY_IN_NOTES if in_notes else CHRONOLOGY_COLUMNS)
            if in_notes and not isinstance(block, ActorTable):  # it lists documents by number in either case
                parts = (Part(part.kind, part.id, tuple(_put_in(notes, part.content))) for part in parts)
            yield from parts
    if report.notes:
        yield Part("section", "of the notes", (Text(NOTES),))
        yield from _number("note", ((Text(note),) for note in report.notes))


def _put_in(notes: NoteWording, content: Content) -> Iterator[Inline]:
    for inline in content:
        yield from (notes.describe(inline) or (inline,)) if isinstance(inline, Cite) else (inline,)


def claim_words(parts: Iterable[Part], report: Report, flatten: Callable[[str], str]) -> Iterator[Claim]:
    """The words of parts, citations included as the numbers that are printed.

    Args:
        parts: The parts.
        report: The report that they are of.
        flatten: How the format at hand changes words; takes out white space at least.
    """
    numbers = number_sources(report)
    for part in parts:
        words = "".join(
            [
                flatten(label_cite(inline, numbers) if isinstance(inline, Cite) else say_plainly(inline))
                for inline in part.content
            ]
        )
        if words:
            yield Claim(part.kind, part.id, words)


class LinkCount:
    """The links that the parts of a report have, counted by where they lead.

    Attributes:
        targets: Ids of the report, with the number of links to each; those that are printed nowhere are left out.
        addresses: The same for addresses outside the report.
    """

    def __init__(self, report: Report, flatten: Callable[[str], str]) -> None:
        """Begin with none.

        Args:
            report: The report.
            flatten: How the format at hand changes words; a link without any is none.
        """
        self.targets: Counter[str] = Counter()
        self.addresses: Counter[str] = Counter()
        self._known = list_targets(report)
        self._flatten = flatten

    def watch(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Count the links of parts that pass."""
        for part in parts:
            for inline in part.content:
                if isinstance(inline, Cite | Ref | Link):
                    self._count(inline)
            yield part

    def _count(self, inline: Cite | Ref | Link) -> None:
        match inline:
            case Cite(target):
                if target in self._known:
                    self.targets[target] += 1
            case Ref(target, text):
                if target in self._known and self._flatten(text):
                    self.targets[target] += 1
            case Link(_, url):
                goal = print_address(url).goal
                if goal is not None and self._flatten(say_plainly(inline)):
                    self.addresses[goal.url] += 1
            case _:
                assert_never(inline)


def find_fewer(expected: Mapping[str, int], found: Mapping[str, int]) -> tuple[str, ...]:
    """What a file has fewer times than its report, sorted; `MOST_NAMED` of it at most."""
    return tuple(islice((each for each in sorted(expected) if found.get(each, 0) < expected[each]), MOST_NAMED))


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


def _list_block(block: Block, report: Report, columns: Sequence[Column[ChronologyRow]]) -> Iterator[Part]:
    """The parts of a block, in the order they are printed.

    Args:
        block: Any kind.
        report: The report that it is of; its sources are what a `SourceList` prints.
        columns: Of a chronology.
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
                yield from _list_rows("event", choose_columns(columns, rows), rows)
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
            citing = find_citing_rows(report)
            for source in report.sources:
                yield Part("source", source.id, (Ref(citing.get(source.id, ""), f"[{source.number}]"),))
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

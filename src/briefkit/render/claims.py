"""What a reader has to find in a rendered file, whatever its format: every word and every link of the print tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import assert_never

from briefkit.render.print_tree import (
    Address,
    Block,
    Drawing,
    Heading,
    Jump,
    KeyFigures,
    Line,
    Listing,
    NoteMark,
    Paragraph,
    Picture,
    Printout,
    Run,
    Table,
)

MOST_NAMED = 20
"""How many losses of a kind are named; more of them would not help anyone."""

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a printout that is lost or found as a whole.

    Attributes:
        name: What it is in the report: "event e-3f2a91".
        content: What it says, as one after another the words stand in a file.
    """

    name: str
    content: Line


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that have to stand in a file.

    Attributes:
        name: What says them.
        words: The words, without white space.
    """

    name: str
    words: str

    def __str__(self) -> str:
        """For people: "event e-3f2a91: 5May2021Thepieropened."."""
        shown = self.words if len(self.words) <= _SHOWN else f"{self.words[:_SHOWN]}…"
        return f"{self.name}: {shown}"


def squeeze(text: str) -> str:
    """Words without the white space between them, which every format sets as it likes.

    What cannot be printed stays: a report has none of it, and in a file it can turn the words around.
    """
    if text.isprintable():  # no white space but the plain one counts as printable
        return text.replace(" ", "")
    return "".join(text.split())


def list_details(printout: Printout) -> Iterator[Part]:
    """The parts of the identification block."""
    for label, value in printout.details:
        yield Part(f"head {label}", (Run(label), *value))


def list_head(printout: Printout) -> Iterator[Part]:
    """The parts that stand before the sections."""
    yield Part("head of the report", (Run(printout.masthead.product), Run(printout.masthead.title)))
    yield from list_details(printout)


def list_body(printout: Printout) -> Iterator[Part]:
    """The parts of the sections, in the order they are printed."""
    for block in printout.blocks():
        yield from _list_block(block)


def claim_words(parts: Iterable[Part], flatten: Callable[[str], str]) -> Iterator[Claim]:
    """The words of parts, as `flatten` leaves them for a format; those of a note stand where its mark does."""
    for part in parts:
        words = "".join([flatten(run.text) for run in unfold_notes(part.content)])
        if words:
            yield Claim(part.name, words)


class LinkCount:
    """The links of parts, counted by where they lead.

    Attributes:
        anchors: Anchors of the printout, with the number of links to each.
        addresses: The same for addresses outside the report.
    """

    def __init__(self, flatten: Callable[[str], str]) -> None:
        """Begin with none.

        Args:
            flatten: How the format changes words; a link without any words is no link.
        """
        self.anchors: Counter[str] = Counter()
        self.addresses: Counter[str] = Counter()
        self._flatten = flatten

    def watch(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Count the links of parts that pass."""
        for part in parts:
            for run in unfold_notes(part.content):
                if run.goal is not None and self._flatten(run.text):
                    self._count(run.goal)
            yield part

    def _count(self, goal: Jump | Address) -> None:
        match goal:
            case Jump(anchor):
                self.anchors[anchor] += 1
            case Address(url):
                self.addresses[url] += 1
            case _:
                assert_never(goal)


def unfold_notes(content: Line) -> Iterator[Run]:
    """The runs of a line, those of a note where its mark stands."""
    for piece in content:
        if isinstance(piece, NoteMark):
            yield from piece.content
        else:
            yield piece


def find_fewer(expected: Mapping[str, int], found: Mapping[str, int]) -> tuple[str, ...]:
    """What a file has fewer times than its printout, sorted; `MOST_NAMED` of it at most."""
    return tuple(islice((each for each in sorted(expected) if found.get(each, 0) < expected[each]), MOST_NAMED))


def find_lost(claims: Iterable[Claim], text: str) -> Iterator[Claim]:
    """The claims that are not in a text, which has no white space.

    Claims come by and large in the order in which they are printed: each is looked for behind the one before, and from
    the start where it is not there.
    """
    at = 0
    for claim in claims:
        found = text.find(claim.words, at)
        if found < 0:
            found = text.find(claim.words)
        if found < 0:
            yield claim
        else:
            at = found + len(claim.words)


def _list_block(block: Block) -> Iterator[Part]:
    """The parts of a block, in the order they are printed; the cells of a row stand together, side by side."""
    match block:
        case Heading():
            yield Part(block.part, (Run(block.text),))
        case Paragraph():
            yield Part(block.part, _join(block.lines))
        case Listing():
            for item in block.items:
                if item.marker:
                    yield Part(item.part, item.marker)
                yield from (Part(item.part, line) for line in item.lines)
        case Table():
            if block.caption is not None:
                yield Part("caption of a table", (Run(block.caption.text),))
            yield Part("header of a table", tuple(Run(column.title) for column in block.columns))
            for row in block.rows:
                yield Part(row.part, _join(chain.from_iterable(row.cells)))
        case KeyFigures():
            for number, figure in enumerate(block.figures, 1):
                yield Part(f"key figure {number}", (Run(figure.value), Run(figure.label), *figure.basis))
        case Picture() | Drawing():  # a DOCX has no words of a drawing
            if block.caption is not None:
                yield Part("caption of a figure", (Run(block.caption.text),))
        case _:
            assert_never(block)


def _join(lines: Iterable[Line]) -> Line:
    return tuple([piece for line in lines for piece in line])

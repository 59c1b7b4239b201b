"""Inline content to spans: which words are links, and where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from typing import assert_never

from briefkit.model.report import Cite, Emphasis, Inline, Link, Quoted, Ref, Report, Source, Strong, Text
from briefkit.render.addresses import print_address
from briefkit.render.pdf.text import Address, Jump, Span
from briefkit.render.targets import find_citing_rows, list_targets, number_sources
from briefkit.render.wording import enclose_words, label_cite, label_link


@dataclass(frozen=True, slots=True)
class Links:
    """What the links of a report can lead to.

    Attributes:
        numbers: Of the sources, by their ids.
        targets: Ids that are printed somewhere, so that a link to them holds.
        citing: The first row that cites each source.
        colour: Of words that are a link, RGB hex.
    """

    numbers: Mapping[str, int]
    targets: Set[str]
    citing: Mapping[str, str]
    colour: str

    def span(self, text: str, target: str | None) -> Span:
        """Words that lead to a target of the report, or plain words where it has no such target."""
        if target is None or target not in self.targets:
            return Span(text)
        return Span(text, colour=self.colour, goal=Jump(target))

    def address(self, text: str, url: str) -> Span:
        """Words that lead to an address, or plain words where it may not be a link."""
        goal = print_address(url).goal
        return Span(text) if goal is None else Span(text, colour=self.colour, goal=Address(goal.url))

    def cite(self, cite: Cite) -> Span:
        """A citation that leads to its source."""
        return self.span(label_cite(cite, self.numbers), cite.source)

    def number(self, source: Source) -> Span:
        """The number of an entry of the source list, which leads back to the first row that cites it."""
        return self.span(f"[{source.number}]", self.citing.get(source.id))

    def spans(self, content: Iterable[Inline]) -> Iterator[Span]:
        """Inline content as spans."""
        for inline in content:
            match inline:
                case Text(text):
                    yield Span(text)
                case Strong(text):
                    yield Span(text, bold=True)
                case Emphasis(text):
                    yield Span(text, italic=True)
                case Quoted(text):
                    yield Span(enclose_words(text))
                case Link():
                    yield self.address(label_link(inline), inline.url)
                case Cite():
                    yield self.cite(inline)
                case Ref(target, text, strong):
                    yield replace(self.span(text, target), bold=strong)
                case _:
                    assert_never(inline)


def collect_links(report: Report, colour: str) -> Links:
    """What the links of a report can lead to."""
    return Links(number_sources(report), list_targets(report), find_citing_rows(report), colour)

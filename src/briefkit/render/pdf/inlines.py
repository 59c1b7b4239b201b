"""Inline content to spans: which words are links, and where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import assert_never

from briefkit.model.report import (
    Cite,
    Emphasis,
    Inline,
    Link,
    Quoted,
    Ref,
    Report,
    Source,
    SourceList,
    Strong,
    Text,
)
from briefkit.render.pdf.text import Address, Jump, Span
from briefkit.render.sanitise import safe_url


@dataclass(frozen=True, slots=True)
class Links:
    """What the links of a report can lead to.

    Attributes:
        sources: By id.
        targets: Ids that are printed somewhere, so that a link to them holds.
        colour: Of words that are a link, RGB hex.
    """

    sources: Mapping[str, Source]
    targets: Set[str]
    colour: str

    def span(self, text: str, target: str | None) -> Span:
        """Words that lead to a target of the report, or plain words where it has no such target."""
        if target is None or target not in self.targets:
            return Span(text)
        return Span(text, colour=self.colour, goal=Jump(target))

    def address(self, text: str, url: str | None) -> Span:
        """Words that lead to an address, or plain words where it may not be a link."""
        safe = safe_url(url)
        return Span(text) if safe is None else Span(text, colour=self.colour, goal=Address(safe))

    def cite(self, cite: Cite) -> Span:
        """The number of a source in brackets, with the place in it; its id where the report has no such source."""
        source = self.sources.get(cite.source)
        label = cite.source if source is None else str(source.number)
        where = f", {cite.locator}" if cite.locator else ""
        return self.span(f"[{label}{where}]".replace(" ", "\u00a0"), cite.source)

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
                    yield Span(f"“{text}”")
                case Link(text, url):
                    yield self.address(text, url)
                    if text != url:
                        yield Span(" (")
                        yield self.address(url, url)
                        yield Span(")")
                case Cite():
                    yield self.cite(inline)
                case Ref(target, text):
                    yield self.span(text, target)
                case _:
                    assert_never(inline)

    def run(self, content: Iterable[Inline], separator: str = " ") -> list[Span]:
        """Inline content as spans with something between each two: a list of citations or of actors."""
        spans: list[Span] = []
        for inline in content:
            if spans:
                spans.append(Span(separator))
            spans.extend(self.spans((inline,)))
        return spans


def collect_links(report: Report, colour: str) -> Links:
    """What the links of a report can lead to; sources only where the report prints its source list."""
    sources = {source.id: source for source in report.sources}
    targets = report.targets()
    if not any(isinstance(block, SourceList) for block in report.blocks()):
        targets -= sources.keys()
    return Links(sources, targets, colour)

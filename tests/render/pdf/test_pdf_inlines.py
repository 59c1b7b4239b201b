from __future__ import annotations

import pytest
from tests.render.pdf.samples import make_chronology, make_report, read_links, read_pdf

from briefkit.model.report import Cite, Heading, Inline, Link, Paragraph, Ref, SourceList
from briefkit.render.pdf.inlines import collect_links
from briefkit.render.pdf.text import Address, Jump, Span

BLUE = "1F3A5F"
LISTED = collect_links(make_report(make_chronology(1), SourceList()), BLUE)
UNLISTED = collect_links(make_report(make_chronology(1)), BLUE)


@pytest.mark.parametrize(
    ("inline", "spans"),
    [
        (Cite("s2"), [Span("[2]", colour=BLUE, goal=Jump("s2"))]),
        (Cite("s2", "¶ 3"), [Span("[2,\u00a0¶\u00a03]", colour=BLUE, goal=Jump("s2"))]),
        (Cite("s9"), [Span("[s9]")]),
        (Ref("e0", "that day"), [Span("that day", colour=BLUE, goal=Jump("e0"))]),
        (Ref("e9", "that day"), [Span("that day")]),
        (Ref("e0", "that day", strong=True), [Span("that day", bold=True, colour=BLUE, goal=Jump("e0"))]),
        (Ref("e9", "that day", strong=True), [Span("that day", bold=True)]),
        (
            Link("https://example.org/a", "https://example.org/a"),
            [Span("https://example.org/a", colour=BLUE, goal=Address("https://example.org/a"))],
        ),
        (Link("x", "data:x"), [Span("x (data:x)")]),
    ],
)
def test_spans(inline: Inline, spans: list[Span]) -> None:
    assert list(LISTED.spans((inline,))) == spans


def test_a_citation_is_plain_where_no_source_list_is_printed() -> None:
    assert list(UNLISTED.spans((Cite("s2"),))) == [Span("[2]")]


def test_a_link_to_a_heading_without_words_leads_to_its_place() -> None:
    reader = read_pdf(make_report(Heading("", id="empty"), Paragraph((Ref("empty", "there"),))))
    assert [str(link["/Dest"]) for link in read_links(reader)] == ["/empty"]
    assert "/empty" in reader.named_destinations

"""Twice the input takes at most twice the time, for each format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.read.samples.exports import export, write_numbered
from tests.read.samples.feeds import enclose, write_item, write_rss
from tests.read.samples.mails import nest, send, write_mbox
from tests.read.samples.messages import attach, join_parts, write_part
from tests.read.samples.office import list_lines, write_document, write_odt, write_rtf
from tests.read.samples.packages import line, make_docx, make_odt, make_zip, paragraph
from tests.read.samples.pages import mark_up, write_comments, write_page
from tests.read.samples.pdfs import make_pages
from tests.read.samples.records import NAMES, dump, record, row, write_lines, write_table
from tests.read.samples.stories import BORDER, DAM, Story
from tests.read.samples.texts import write_headed
from tests.timing import hold_growth, spend_seconds

from briefkit.model.limits import Limits
from briefkit.read import read_sources
from briefkit.read.source import SourceOptions

_START = 0.03
"""Seconds that the smaller of two inputs takes at least, so that what is measured is more than noise."""

_MOST = 2.9
"""How many times as long twice the input may take: two, and what a busy machine adds."""

_OPTIONS = SourceOptions(limits=Limits(characters=100_000_000, parts=1_000_000))
_MOST_STEPS = 5
_TRIES = 2
"""How often the smaller of two inputs is measured; its shortest time counts, and a single one of the larger does."""


def repeat(story: Story, times: int) -> tuple[str, ...]:
    """The paragraphs of a long article, no two of them alike."""
    return tuple(f"{each} It was day {number}." for number in range(times) for each in story.paragraphs)


def article(times: int) -> Story:
    return Story(BORDER.title, BORDER.published, BORDER.outlet, BORDER.byline, repeat(BORDER, times))


MAKERS: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "long.txt": (40, lambda n: write_headed(article(n)).encode()),
    "lines.txt": (2000, lambda n: ("Prices rose. " + "a\n" * n).encode()),
    "long.md": (40, lambda n: f"# T\n\n{article(n).text}".encode()),
    "marks.md": (2000, lambda n: ("*a* [b](c) `d` _e_ " * n).encode()),
    "long.html": (40, lambda n: write_page(f"<article>{mark_up(repeat(DAM, n))}</article>").encode()),
    "comments.html": (
        4,
        lambda n: write_page(f"<article>{mark_up(DAM.paragraphs)}</article>{write_comments() * n}").encode(),
    ),
    "unclosed.html": (40, lambda n: write_page("".join(f"<div><b>{each}" for each in repeat(DAM, n))).encode()),
    "divs.html": (
        40,
        lambda n: write_page("".join(f"<div>{each}</div><aside>x</aside>" for each in repeat(DAM, n))).encode(),
    ),
    "long.docx": (40, lambda n: make_docx(write_document(article(n)))),
    "runs.docx": (2000, lambda n: make_docx(paragraph("", runs='<w:r><w:t xml:space="preserve">a b </w:t></w:r>' * n))),
    "long.odt": (40, lambda n: make_odt(write_odt(article(n)))),
    "spans.odt": (2000, lambda n: make_odt(f"<text:p>{'<text:span>a b </text:span>' * n}</text:p>" + line("End."))),
    "long.rtf": (40, lambda n: write_rtf(list_lines(article(n)))),
    "groups.rtf": (2000, lambda n: b"{\\rtf1\\ansi Prices rose. " + b"{\\b a}\\'e9 " * n + b"}"),
    "open-groups.rtf": (2000, lambda n: b"{\\rtf1\\ansi Prices rose. " + b"{" * n + b"}" * n + b"}"),
    "pages.pdf": (3, lambda n: make_pages(BORDER, n)),
    "long.eml": (40, lambda n: send(BORDER, write_part(article(n).text))),
    "quotes.eml": (2000, lambda n: send(BORDER, write_part(BORDER.text + "\n" + "> no\n" * n, encoding="7bit"))),
    "parts.eml": (
        10,
        lambda n: send(
            BORDER, join_parts(tuple(attach(write_headed(DAM).encode(), "text/plain", "a.txt") for _ in range(n)))
        ),
    ),
    "letters.mbox": (10, lambda n: write_mbox(*([nest(0)] * n))),
    "items.xml": (10, lambda n: write_rss("Wire", *([write_item(BORDER, enclose(BORDER))] * n))),
    "list.json": (20, lambda n: dump([record(BORDER)] * n)),
    "lines.jsonl": (20, lambda n: write_lines(*([record(BORDER)] * n))),
    "table.csv": (20, lambda n: write_table(NAMES, *([row(BORDER)] * n)).encode()),
    "export.txt": (10, lambda n: export(write_numbered, *([BORDER] * n)).encode()),
    "brackets.md": (2000, lambda n: ("# T\n\nPrices rose. " + "[a](" * n + "![" * n).encode()),
    "stars.md": (2000, lambda n: ("# T\n\nPrices rose. " + "*a **b _c `d " * n).encode()),
    "quotes.md": (2000, lambda n: ("# T\n\nPrices rose.\n" + "> > - a\n" * n).encode()),
    "labels.txt": (2000, lambda n: ("Title: a\nBy A B\nSource: c\n" * n + "\nPrices rose.").encode()),
    "words.txt": (2000, lambda n: ("Prices rose. " + "x" * 20 * n).encode()),
    "dates.txt": (2000, lambda n: ("Prices rose. " + "3 March 2026, " * n).encode()),
    "numbers.txt": (2000, lambda n: ("1 of 9 DOCUMENTS\n" * n + "\nPrices rose.").encode()),
    "rules.txt": (2000, lambda n: ("_" * 60 + "\nTitle: a\n").encode() * n + b"Full text: Prices rose."),
    "attributes.html": (
        2000,
        lambda n: write_page(
            f"<p {' '.join(f'a{i}=b' for i in range(n))}>Prices rose on Monday, they said.</p>"
        ).encode(),
    ),
    "links.html": (
        2000,
        lambda n: write_page("<p>Prices rose on Monday, they said.</p>" + "<a href='x'>a b</a> " * n).encode(),
    ),
    "asides.html": (
        2000,
        lambda n: write_page("<p>Prices rose on Monday, they said.</p>" + "<aside>a</aside> b" * n).encode(),
    ),
    "tables.html": (
        500,
        lambda n: write_page("<p>Prices rose on Monday, they said.</p>" + "<table><tr><td>a" * n).encode(),
    ),
    "scripts.html": (
        500,
        lambda n: write_page(
            "<p>Prices rose on Monday, they said.</p>" + "<script type='application/ld+json'>{\"a\": 1}</script>" * n
        ).encode(),
    ),
    "cells.docx": (
        300,
        lambda n: make_docx(f"<w:tbl>{'<w:tr><w:tc>' + paragraph('Prices rose.') + '</w:tc></w:tr>'}</w:tbl>" * n),
    ),
    "fields.docx": (
        1000,
        lambda n: make_docx(paragraph("Prices rose.") + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * n),
    ),
    "spaces.odt": (
        1000,
        lambda n: make_odt("<text:p>Prices rose.</text:p>" + "<text:p><text:s text:c='9'/></text:p>" * n),
    ),
    "pictures.rtf": (1000, lambda n: b"{\\rtf1\\ansi Prices rose. " + b"{\\pict 00ff00ff}\\u8217?" * n + b"}"),
    "glyphs.pdf": (10, lambda n: make_pages(BORDER, 1, n)),
    "headers.eml": (2000, lambda n: b"From: a\nTo: b\n" + b"X-A: c\n" * n + b"Subject: d\n\nPrices rose.\n"),
    "folded.eml": (2000, lambda n: b"From: a\nTo: b\nSubject: d\n" + b" =?utf-8?Q?e?=\n" * n + b"\nPrices rose.\n"),
    "boundaries.eml": (
        500,
        lambda n: send(BORDER, join_parts((write_part(BORDER.text), *([b"Content-Type: text/plain\n\n"] * n)))),
    ),
    "forwards.eml": (
        500,
        lambda n: send(
            BORDER, write_part("From: a\nSent: b\nTo: c\nSubject: d\n\n" * n + "Prices rose.\n", encoding="7bit")
        ),
    ),
    "from.mbox": (1000, lambda n: write_mbox(nest(0)) + b"From x\n" * n),
    "tags.xml": (500, lambda n: write_rss("Wire", write_item(BORDER, enclose(BORDER)), "<category>a</category>" * n)),
    "keys.json": (2000, lambda n: dump(record(BORDER) | {f"key {number}": "x" for number in range(n)})),
    "columns.csv": (
        500,
        lambda n: write_table((*NAMES, *(f"c{number}" for number in range(n))), (*row(BORDER), *["x"] * n)).encode(),
    ),
    "open-quote.csv": (500, lambda n: (write_table(NAMES, row(BORDER)) + '"a,b\n' + "c,d,e\n" * n).encode()),
    "archive.zip": (10, lambda n: make_zip({f"{number}.txt": write_headed(BORDER).encode() for number in range(n)})),
}
"""Files by name: a size to begin with, and the bytes of a file of a size."""


def measure(name: str, content: bytes, folder: Path) -> float:
    """CPU seconds of reading a file."""
    (folder / name).write_bytes(content)

    def work() -> None:
        documents, problems = read_sources(name, folder, _OPTIONS)
        assert documents, problems

    return spend_seconds(work)


@pytest.mark.parametrize("name", MAKERS)
def test_twice_the_input_takes_at_most_twice_the_time(name: str, tmp_path: Path) -> None:
    size, make = MAKERS[name]
    for _ in range(_MOST_STEPS):
        spent = measure(name, make(size), tmp_path)
        if spent >= _START:
            break
        size *= max(2, min(16, int(1.5 * _START / spent)))
    contents = {each: make(each) for each in (size, 2 * size)}

    def best(each: int) -> float:
        tries = _TRIES if each == size else 1
        return max(_START / 2, min(measure(name, contents[each], tmp_path) for _ in range(tries)))

    hold_growth(best, size, 2, _MOST)

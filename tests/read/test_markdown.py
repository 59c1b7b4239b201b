from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.document import Document
from briefkit.read.markdown import read_markdown, strip_markdown
from briefkit.read.source import SourceFile, SourceOptions


@pytest.mark.parametrize(
    ("markup", "headline", "text"),
    [
        ("# Ferry runs\n\nIt ran.", "Ferry runs", "It ran."),
        ("Ferry runs\n==========\n\nIt ran.", "Ferry runs", "It ran."),
        ("## Ferry *runs* ##\nIt ran.", "Ferry runs", "It ran."),
        ("It ran.\n\n## Later\n\nIt stopped.", None, "It ran.\n\nLater\n\nIt stopped."),
        ("one\ntwo\n\nthree", None, "one two\n\nthree"),
        ("**one** *two* ***three*** __four__ _five_ `six`", None, "one two three four five six"),
        ("2 * 3 * 4 and snake_case_name", None, "2 * 3 * 4 and snake_case_name"),
        ("[ferry](https://x.example/a 'b'), [port][1], <https://x.example>", None, "ferry, port, https://x.example"),
        ("![alt](a.jpg) after", None, "after"),
        ("> “We are ready,”\n> she said.", None, "“We are ready,” she said."),
        ("- one\n- two\n1. three", None, "one\n\ntwo\n\nthree"),
        ("one\n\n---\n\n* * *\n\ntwo", None, "one\n\ntwo"),
        (r"\*no\* 5 \> 3", None, "*no* 5 > 3"),
        ("a <b>c</b> <!-- d --> e < f", None, "a c e < f"),
        ("#hashtag stays", None, "#hashtag stays"),
        ("[[Ada Lem]], [[lem|the mayor]], ![[map.png]]", None, "Ada Lem, the mayor,"),
        ("It ==ran== ~~on~~.[^1]\n\nIt sank. ^a1b2", None, "It ran on.\n\nIt sank."),
        ("[![alt](a.jpg)](https://x.example)\n\nIt ran.", None, "It ran."),
        ("", None, ""),
    ],
)
def test_markup_goes_and_words_stay(markup: str, headline: str | None, text: str) -> None:
    assert strip_markdown(markup) == (headline, text)


def test_where_links_lead_that_are_named_elsewhere_goes() -> None:
    links = '[1]: https://ferry.example/x "The ferry"\n[two]: <https://two.example>'
    text = f"The [ferry][1] ran.\n\n{links}\n\n[Who]: he said."
    assert strip_markdown(text) == (None, "The ferry ran.\n\n[Who]: he said.")


def test_a_markdown_file() -> None:
    content = (
        "---\ndate: 2021-06-03\nauthors: [Ada Lem, Tor Vik]\nurl: https://wire.example/1\n---\n\n# Ferry runs\n\n"
        "*By Ada Lem*\n\nThe **ferry** ran\nagain.\n"
    )
    reading = read_markdown(SourceFile("a/ferry.md", content.encode()), SourceOptions(outlet="Wire"))
    (document,) = reading.documents
    assert isinstance(document, Document)
    assert (document.id, document.title, document.text) == (
        "2021-06-03-ferry",
        "Ferry runs",
        "The ferry ran again.",
    )
    assert (document.byline, document.published) == (("Ada Lem", "Tor Vik"), dt.date(2021, 6, 3))
    assert (document.outlet, document.url) == ("Wire", "https://wire.example/1")
    assert reading.problems == ()


def test_a_page_that_a_browser_has_clipped() -> None:
    content = (
        '---\ntitle: "Ferry runs"\nsource: "https://www.wire.example/1"\nauthor:\n  - "[[Ada Lem]]"\n'
        "published: 2021-06-03\ncreated: 2021-06-04\ntags:\n  - clippings\n---\n![hero](https://wire.example/a.jpg)\n\n"
        "The **ferry** ran on [Thursday](https://wire.example/2).\n\n> [!note] My comment\n> Ask them.\n"
    )
    reading = read_markdown(SourceFile("clip.md", content.encode()), SourceOptions())
    (document,) = reading.documents
    assert isinstance(document, Document)
    assert (document.title, document.text) == ("Ferry runs", "The ferry ran on Thursday.")
    assert (document.byline, document.published) == (("Ada Lem",), dt.date(2021, 6, 3))
    assert (document.outlet, document.url) == ("wire.example", "https://www.wire.example/1")
    assert [(each.code, each.severity.value) for each in reading.problems] == [("I115", "note")]


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="ab *_`[]()<>#->!\\\n=1.", max_size=80))
def test_letters_are_never_lost(text: str) -> None:
    headline, body = strip_markdown(text)
    kept = sum(character in "ab" for character in f"{headline or ''}{body}")
    if not any(mark in text for mark in "[<`"):
        assert kept == sum(character in "ab" for character in text)

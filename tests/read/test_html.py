from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document
from briefkit.read import html
from briefkit.read.html import read_html
from briefkit.read.source import SourceFile, SourceOptions

FILES = Path(__file__).parent / "files"
PROSE = (
    "The harbour office said on Thursday that the ferry would run again, and that all of those who had been waiting on"
    " the islands for ten days would be taken first, before the lorries and before the cars of the many summer guests."
)

BRIEF = "The ferry will run again on Thursday, the harbour office said after the storm had passed the islands."


def read_page(content: bytes | str, name: str = "page.html") -> Document:
    content = content.encode() if isinstance(content, str) else content
    reading = read_html(SourceFile(name, content), SourceOptions())
    (document,) = reading.documents
    assert isinstance(document, Document)
    return document


def test_an_article_that_the_page_declares() -> None:
    document = read_page((FILES / "declared.html").read_bytes())
    assert document.text.split("\n\n") == [
        "Talks about the new harbour wall began in Norhaven on Thursday.",
        "“No,” he said.",
        "The town council will vote in July.",
        "“We shall see,” said Mayor Ida Holm.",
        "“I have waited long,” she said.",
    ]
    assert document.title == "Harbour talks begin"
    assert document.byline == ("Ada Lem", "Tor Vik")
    assert document.outlet == "Norhaven Courier"
    assert document.url == "https://courier.example/harbour-talks"
    assert document.language == "en-GB"
    assert document.published == dt.date(2021, 6, 3)
    assert document.published_at == dt.datetime(2021, 6, 3, 6, 10, tzinfo=dt.timezone(dt.timedelta(hours=2)))


@pytest.mark.parametrize(
    ("attribute", "published"),
    [
        ("lang='en-US'", dt.date(2021, 3, 6)),
        ("lang='en-us'", dt.date(2021, 3, 6)),
        ("lang='en'", dt.date(2021, 3, 6)),
        ("lang='en_gb'", dt.date(2021, 6, 3)),
        ("", None),
    ],
)
def test_the_language_of_a_page_orders_its_dates(attribute: str, published: dt.date | None) -> None:
    page = f"<html {attribute}><meta name='date' content='03/06/2021'><article><p>{PROSE}</p></article></html>"
    assert read_page(page).published == published


def test_a_page_that_declares_nothing() -> None:
    document = read_page((FILES / "undeclared.html").read_bytes())
    paragraphs = document.text.split("\n\n")
    assert [paragraph[:18] for paragraph in paragraphs] == [
        "The ferry between ",
        "“We are glad,” sai",
        "The office said th",
        "“It was long.”",
        "The islands had be",
    ]
    assert document.title == "Ferry runs again after ten days of storm"
    assert document.byline == ("Ada Lem", "Tor Vik")
    assert document.published == dt.date(2021, 6, 3)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"<article><p>{PROSE}</p></article>", PROSE),
        (f"<main><p>{PROSE}</p></main>", PROSE),
        (f"<div role=main><p>{PROSE}</p></div>", PROSE),
        (
            f"<article><div itemprop='articleBody'><p>{PROSE}</p></div><p>Leave a comment here, please.</p></article>",
            PROSE,
        ),
        (f"<article></article><div><p>{PROSE}</p></div>", PROSE),
        (f"<form><p>{PROSE}</p></form>", PROSE),
        (
            f"<ul><li><a href=/>Home</a></li></ul><div><p>{BRIEF}</p><p>“Fine.”</p><p>{PROSE}</p></div>",
            f"{BRIEF}\n\n“Fine.”\n\n{PROSE}",
        ),
        (f"<article><p>{PROSE}</p><script>alert('no text')</script></article>", PROSE),
        ("<article><p>Caf&eacute; &amp; bar &#8220;Sun&#8221; burnt down</p></article>", "Café & bar “Sun” burnt down"),
    ],
)
def test_where_the_text_is_found(markup: str, text: str) -> None:
    assert read_page(markup).text == text


def test_no_entity_of_a_document_type_is_expanded() -> None:
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><article><p>{PROSE} &x;</p></article>'
    assert read_page(page).text.startswith(PROSE)
    assert "&x;" in read_page(page).text


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset='windows-1254'>", "cp1254"),
        ("<meta charset=iso-8859-9>", "cp1254"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250"),
        ("<meta charset=utf-8>", "utf-8"),
    ],
)
def test_the_declared_encoding_is_no_guess(head: str, encoding: str) -> None:
    words = "Mayor Müge Öztürk said çay was served"
    content = f"<html><head>{head}</head><body><article><p>{words}</p></article></body></html>".encode(encoding)
    reading = read_html(SourceFile("page.html", content), SourceOptions())
    assert [item.text for item in reading.documents if isinstance(item, Document)] == [words]
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "I105"),
        (b"<!-- nothing -->", "I105"),
        (b"<article><nav>Home</nav></article>", "I105"),
        (b"<h1>Your choice</h1><p>We and our 31 partners store and read data on your device.</p><p>More</p>", "I105"),
        (b"<article>" + b"<b>x</b>" * 100_000, "I111"),
        (b"x" * (html.LONGEST_PAGE + 1), "I111"),
    ],
)
def test_a_page_of_no_use(content: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_page(content)
    assert [problem.code for problem in caught.value.diagnostics] == [code]


def test_deep_nesting_loses_nothing() -> None:
    assert read_page(b"<div>" * 100_000 + b"The deepest words of all.").text == "The deepest words of all."


def test_pages_beside_the_repository(root: Path) -> None:
    folder = root.parent / "shared" / "cases" / "pages"
    if not folder.is_dir():
        pytest.skip("no shared cases beside the repository")
    for case in sorted(folder.iterdir()):
        expected = (case / "expected.txt").read_text(encoding="utf-8").removesuffix("\n")
        assert read_page((case / "page.html").read_bytes()).text == expected, case.name


@pytest.mark.parametrize(
    "piece",
    [
        "<div>x",
        "<p><font size={}>words here.",
        "<aside></aside>words ",
        "<h2>Related</h2>",
        "<h2>Comments</h2><p>x",
        "<article><h3><a>x</a></h3>",
        "<time>1</time>",
        "<blockquote>— x (@y) ",
        "<form><input type=text>",
        "<div class=paywall>subscribe ",
        "<p>By Ada Lem</p>",
        "<h1>Ferry {}</h1>",
        "<strong>Read also: <a>x</a></strong>",
        "<br>",
    ],
)
def test_time_is_in_proportion_to_length(piece: str) -> None:
    body = "".join(piece.format(number) for number in range(150_000 // len(piece)))
    begin = time.process_time()
    read_page(f"<title>Ferry</title><h1>Ferry</h1><p>{BRIEF}</p>{body}<p>{BRIEF}</p><p>{BRIEF}</p>".encode())
    assert time.process_time() - begin < 10


def test_pictures_within_a_page_do_not_make_it_long() -> None:
    picture = "<img src='data:image/png;base64," + "A" * html.LONGEST_PAGE + "'>"
    assert read_page(f"<article>{picture}<p>{PROSE}</p></article>").text == PROSE

"""Two hundred hostile strings in every place of a report, through all renderers: readable, or refused; never lost."""

from __future__ import annotations

import datetime as dt
import io
import re
import socket
import zipfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pypdf
import pytest
from lxml import etree
from markdown_it import MarkdownIt
from tests.render.docx.house import make_house_template
from tests.render.docx.integrity import find_faults, read_parts
from tests.render.html.pages import parse_page

from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Chronology,
    ChronologyRow,
    Cite,
    Emphasis,
    Head,
    Link,
    Paragraph,
    QuotationList,
    QuotationRow,
    Report,
    RowNote,
    Section,
    Source,
    SourceList,
    Table,
    Text,
)
from briefkit.model.theme import Theme, WordTemplate
from briefkit.render.docx import docx_bytes
from briefkit.render.html import html_bytes
from briefkit.render.markdown import markdown_bytes
from briefkit.render.pdf import pdf_bytes
from briefkit.render.sanitise import clean_text

MARKUP = (
    "AT&T R&D <b>",
    "<script>alert(1)</script>",
    "</w:t></w:r></w:p>",
    "<w:p/>",
    "]]>",
    "<![CDATA[x]]>",
    "<!-- x -->",
    "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    "&e;",
    "&amp;",
    "&#0;",
    "&#x41;",
    '" onload="x',
    "' or '1'='1",
    "<a href='javascript:x'>y</a>",
    "<img src='/etc/passwd'>",
    "<font color='x'>y</font>",
    "<para>x</para>",
    "<br/>",
    "<w:instrText> INCLUDETEXT x </w:instrText>",
    'w:val="Heading1"',
    "<w:sectPr/>",
)
TEMPLATES = (
    "{{chronology}}",
    "{{report.title}}",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "${7*7}",
    "$header",
    "$$",
    "#{x}",
    "%(x)s",
    "%s%n",
    "{0.__class__}",
    "{}",
    "{{",
    "}}",
    "\\input{x}",
    "\\write18{x}",
    "`x`",
    "$(x)",
    "=1+1",
    "@SUM(A1)",
    "DDEAUTO x",
    "<%= x %>",
    "<!--body-->",
    "<?briefkit 0 1?>",
    "__import__('os')",
    "../../etc/passwd",
    "file:///etc/passwd",
    "\\\\host\\share",
)
CONTROLS = tuple(
    f"a{chr(code)}b" for code in (*range(32), 0x7F, 0x85, 0x9F, 0xAD, 0xFFFE, 0xFFFF, 0xFEFF, 0xD800, 0xDFFF)
)
DIRECTIONS = tuple(
    f"a{chr(code)}b" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x2028)
)
LETTERS = (
    "Müdafiə Nazirliyi Şuşa",
    "Ğ İ ı ə Ə",
    "Москва Łódź",
    "Αθήνα",
    "Երևան",
    "თბილისი",
    "ירושלים",
    "القدس",
    "abc القدس 123 (x)",
    "e\u0301\u0327",
    "a" + "\u0301" * 60,
    "👩\u200d👩\u200d👧",
    "🇦🇿",
    "😀",
    "\U0010ffff",
    "\ue000",
    "北京",
    "ไทย",
    "𝔘𝔫",
    "ﬁ",
    "½",
    "\u00a0",
    "\u3000",
    "\u200b",
    "\u200c\u200d",
    "",
    " ",
    "   ",
    "\n",
    "\t",
    "\n\n\n",
    " a ",
    "a  b",
)
LONG = (
    "x" * 10_000,
    "ə" * 10_000,
    "א" * 10_000,
    "a " * 5_000,
    "&" * 5_000,
    "<" * 5_000,
    "https://x.example/" + "y" * 5_000,
)
ADDRESSES = tuple(
    f"{scheme}{rest}"
    for scheme, rest in product(
        ("javascript:", "data:text/html,", "file://", "vbscript:", "\\\\", "ftp://", "java\nscript:", "smb://"),
        ("/etc/passwd", "alert(1)", "x.example/a b"),
    )
)
DATES = tuple(f"{mark}3 May{mark}" for mark in ("'", '"', "<", ">", "&", "{{", "\\", "/", "|", "*", "_", "~", "^", "#"))
MORE = tuple(f"{word}{number}" for word, number in product(("&lt;", "<w:t>", "{{x}}", "%00", "\x1b[31m"), range(6)))
GROUPS = {
    "markup": MARKUP,
    "templates": TEMPLATES,
    "controls": CONTROLS,
    "directions": DIRECTIONS,
    "letters": LETTERS,
    "long": LONG,
    "addresses": ADDRESSES,
    "dates": DATES,
    "more": MORE,
}


def write_report(group: tuple[str, ...]) -> Report:
    """A report with a section for each string, which says it wherever words can stand."""
    sources = tuple(Source(f"s-{n}", n, words, url=words) for n, words in enumerate(group, 1))
    sections = tuple(write_section(f"{n}", words) for n, words in enumerate(group, 1))
    first = group[0] or "x"
    head = Head(first, dt.date(2021, 5, 6), originator=first, contact=first)
    return Report(head, (*sections, Section("all", "Sources", (SourceList(),))), sources, group)


def write_section(number: str, words: str) -> Section:
    short, cite = words[:50], Cite(f"s-{number}", words[:50])
    line = (Text(words), Emphasis(words), Link(words, words), cite)
    note = RowNote("Also", line)
    row = ChronologyRow(f"e-{number}", short, words, short, (Text(short),), (cite,), marks="°", notes=(note,))
    blocks = (
        Paragraph(line),
        Chronology((row,)),
        ActorTable("People", (ActorRow(f"a-{number}", words, (short,), role=words),)),
        QuotationList((QuotationRow(f"q-{number}", words, words),)),
        Table(("One", "Two"), (((Text(words),), line),)),
    )
    return Section(f"part-{number}", words or "x", blocks)


def squeeze(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refused(socket.socket):
        """Still a class, as `ssl` derives from it when a library imports it."""

        def __init__(self, *_: object, **__: object) -> None:
            raise AssertionError("something was fetched")

    monkeypatch.setattr(socket, "socket", Refused)


def test_there_are_enough() -> None:
    assert len({words for group in GROUPS.values() for words in group}) >= 200


THEMES = {"ours": Theme(), "house": Theme(word_template=WordTemplate("house.dotx", make_house_template()))}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("group", GROUPS)
def test_docx(group: str, theme: str) -> None:
    data = docx_bytes(write_report(GROUPS[group]), THEMES[theme])
    assert find_faults(data) == []
    parts = read_parts(data)
    body = parts["word/document.xml"]
    said = squeeze("".join(each.text or "" for each in body.iter("{*}t")))
    assert all(said.count(squeeze(clean_text(words))) >= 10 for words in GROUPS[group])
    assert not list(body.iter("{*}altChunk", "{*}object", "{*}script"))
    fields = {(each.text or "").split()[0] for each in body.iter("{*}instrText")}
    assert fields <= {"TOC", "PAGEREF", "SEQ", "PAGE", "NUMPAGES"}
    assert all(_is_safe(target) for target in _list_outside(parts))


def _list_outside(parts: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in parts.items():
        if name.endswith(".rels"):
            yield from (each.get("Target", "") for each in root if each.get("TargetMode") == "External")


def _is_safe(address: str) -> bool:
    return bool(re.match("(?:https?|mailto):", address, re.IGNORECASE))


@pytest.mark.parametrize("group", [name for name in GROUPS if name != "long"])
def test_pdf(group: str) -> None:
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(write_report(GROUPS[group]), Theme()))).pages
    said = squeeze("".join(page.extract_text() for page in pages))
    plain = [words for words in GROUPS[group] if words.isascii() and words.isprintable()]
    assert [words for words in plain if squeeze(words) not in said] == []
    for page in pages:
        for annotation in page.get("/Annots", ()):
            action = annotation.get_object().get("/A", {})
            assert action.get("/S") in (None, "/URI", "/GoTo")
            assert _is_safe(str(action.get("/URI", "http:")))


def test_words_longer_than_a_page_in_pdf() -> None:
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(write_report(("x" * 10_000,)), Theme()))).pages
    assert "".join(page.extract_text() for page in pages).count("x") >= 10 * 10_000


_FRAME = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "div",
    "header",
    "main",
    "nav",
    "section",
    "footer",
    "script",
}
_TABLES = {"table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"}
_CONTROLS = {"template", "label", "select", "option", "button", "output"}
_TEXT = {"a", "p", "h1", "h2", "dl", "dt", "dd", "ol", "ul", "li", "blockquote", "strong", "em", "span", "bdi", "br"}

_CONTROLS = {"template", "label", "select", "option", "button", "output"}


@pytest.mark.parametrize("group", GROUPS)
def test_html(group: str) -> None:
    page = parse_page(html_bytes(write_report(GROUPS[group]), Theme()))
    said = squeeze(page.find("main").text)
    assert all(said.count(squeeze(clean_text(words))) >= 10 for words in GROUPS[group])
    assert {element.tag for element in page.iterate()} - {""} <= _FRAME | _TABLES | _TEXT | _CONTROLS
    assert len(page.find_all("script")) == 2
    for element in page.iterate():
        assert not [name for name in element.attributes if name.startswith("on") or name in ("style", "src")]
        address = element.attributes.get("href", "#")
        assert address.startswith("#") or _is_safe(address)


@pytest.mark.parametrize("group", GROUPS)
def test_markdown(group: str) -> None:
    tokens = (
        MarkdownIt("commonmark").enable("table").parse(markdown_bytes(write_report(GROUPS[group]), Theme()).decode())
    )
    inlines = [child for token in tokens for child in token.children or ()]
    said = squeeze("".join(child.content for child in inlines if child.type == "text"))
    assert all(said.count(squeeze(clean_text(words))) >= 10 for words in GROUPS[group])
    markup = {child.content for child in inlines if child.type == "html_inline"}
    assert all(re.fullmatch(r'<br>|<a id="[\w%.~-]+">|</a>', found) for found in markup)
    assert {child.type for child in inlines} <= {"text", "html_inline", "link_open", "link_close", *_EMPHASIS}
    assert {token.type for token in tokens} & {"html_block", "code_block", "fence", "hr"} == set()
    links = [str(child.attrGet("href")) for child in inlines if child.type == "link_open"]
    assert all(address.startswith("#") or _is_safe(address) for address in links)


_EMPHASIS = ("strong_open", "strong_close", "em_open", "em_close")


def test_no_file_is_read_that_a_report_names(monkeypatch: pytest.MonkeyPatch) -> None:
    docx_bytes(write_report(("x",)), Theme())  # our own parts, once
    asked: list[str] = []
    real = Path.open

    def watch(path: Path, *arguments: object, **named: object) -> object:
        asked.append(str(path))
        return real(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", watch)
    data = docx_bytes(write_report(("/etc/hostname",)), Theme())
    assert not [path for path in asked if "/etc/" in path]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert all(not name.startswith(("/", "..")) for name in package.namelist())

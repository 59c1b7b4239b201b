"""OpenDocument texts; what the tests write is what LibreOffice writes, as OpenDocument 1.3 has it."""

from __future__ import annotations

import datetime as dt
import io
import time
import zipfile

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document
from briefkit.model.limits import Limits
from briefkit.read.formats import Format, choose_reader, detect_format
from briefkit.read.odt import read_odt
from briefkit.read.source import Reading, SourceFile, SourceOptions

ODF = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "table", "style", "meta", "manifest")
)
NAMES += (
    f' xmlns:draw="{ODF}:drawing:1.0" xmlns:svg="{ODF}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = """
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T1" style:family="text" style:parent-style-name="Hidden"/>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="Loop" style:family="text" style:parent-style-name="Loop"/>
"""
MIME = "application/vnd.oasis.opendocument.text"


def pack(body: str, *, meta: str = "", manifest: str = "", parts: dict[str, str] | None = None) -> bytes:
    """An OpenDocument text with a body and, where they are given, properties and other parts."""
    content = {
        "mimetype": MIME,
        "META-INF/manifest.xml": f"<manifest:manifest {NAMES}>{manifest}</manifest:manifest>",
        "meta.xml": f"<office:document-meta {NAMES}>{meta}</office:document-meta>",
        "content.xml": f"<office:document-content {NAMES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        **(parts or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in content.items():
            package.writestr(name, text)
    return stream.getvalue()


def read(content: bytes, limits: Limits | None = None) -> Reading:
    options = SourceOptions(limits=limits) if limits else SourceOptions()
    return read_odt(SourceFile("note.odt", content), options)


def read_one(content: bytes) -> Document:
    (document,) = read(content).documents
    assert isinstance(document, Document)
    return document


def par(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def row(*cells: str) -> str:
    inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{inner}</table:table-row>"


LONG = "The ferry to Sundby will run every hour from Monday, the harbour office of Norhaven said on its board."
SENTENCE = par("The ferry ran.")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (par("one<text:s text:c='3'/>two<text:tab/>three") + par("") + par("four\n  five"),
         "one two three\n\nfour five"),
        (par("By Ada<text:line-break/>Norhaven"), "By Ada\nNorhaven"),
        (par("co\xadoperation"), "cooperation"),
        (par("seen " + span("T1", "unseen") + span("Loop", "too")), "seen too"),
        (par("12" + span("Up", "3") + ", H" + span("Down", "2") + "O, 16" + span("Up", "th")), "12³, H2O, 16th"),
        (f"<text:section text:display='none'>{par('unseen')}</text:section>" + par("seen"), "seen"),
        (par("<text:hidden-paragraph text:is-hidden='true'/>unseen") + par("seen"), "seen"),
        ("<text:tracked-changes><text:changed-region><text:deletion>" + par("gone")
         + "</text:deletion></text:changed-region></text:tracked-changes>" + par("kept <text:change/>here"),
         "kept here"),
        (par("a<text:note><text:note-citation>1</text:note-citation><text:note-body>" + par("note")
         + "</text:note-body></text:note> b"), "a b"),
        (par("a<office:annotation><dc:creator>Ada</dc:creator>" + par("comment") + "</office:annotation> b"), "a b"),
        (par("a <text:a>link</text:a> <text:date>3 June</text:date>"), "a link 3 June"),
        (f"<text:list><text:list-item>{par('one')}</text:list-item><text:list-item>{par('two')}</text:list-item></text:list>",
         "one\n\ntwo"),
        (par("before<draw:frame><draw:text-box>" + par("boxed") + "</draw:text-box><svg:desc>s</svg:desc></draw:frame>")
         + par("behind"), "before\n\nboxed\n\nbehind"),
        (f"<table:table>{row(par('Town'), par('Dead'))}{row(par('Orvel'), par('3'))}</table:table>",
         "Town | Dead\n\nOrvel | 3"),
        (f"<table:table>{row(par(LONG), par('one') + par('two'))}</table:table>", f"{LONG}\n\none\n\ntwo"),
        ("<text:table-of-content><text:index-body>" + par("Aid 3") + "</text:index-body></text:table-of-content>"
         + par("text"), "text"),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_read(body: str, text: str) -> None:
    """A sentence above keeps short lines from being taken for a headline."""
    assert read_one(pack(par(LONG) + body)).text == f"{LONG}\n\n{text}"


@pytest.mark.parametrize(
    ("meta", "body", "title"),
    [
        ("", par("Ferry", "P1") + SENTENCE, "Ferry"),
        ("", "<text:h>Ferry</text:h>" + SENTENCE, "Ferry"),
        ("<dc:title>Ferry runs again</dc:title>", par("Ferry runs again") + SENTENCE, "Ferry runs again"),
        ("<dc:title>Untitled 1</dc:title>", SENTENCE, None),
    ],
)
def test_the_title_is_the_one_that_is_shown(meta: str, body: str, title: str | None) -> None:
    document = read_one(pack(body, meta=meta))
    assert (document.title, document.text) == (title, "The ferry ran.")


def test_properties_stand_where_nothing_else_does() -> None:
    meta = "<meta:initial-creator>Ada Lem</meta:initial-creator><meta:creation-date>2021-06-03T10:00:00.123456789"
    document = read_one(pack(SENTENCE, meta=f"{meta}</meta:creation-date><dc:date>2021-06-05T10:00:00</dc:date>"))
    assert (document.byline, document.published) == (("Ada Lem",), dt.date(2021, 6, 3))


LOCKED = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
ENTITIES = {"content.xml": "<!DOCTYPE a [<!ENTITY a 'ha'>]><a>&a;</a>"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (pack(SENTENCE)[:-40], "I103"),
        (pack("<text:p>"), "I103"),
        (pack("", parts=ENTITIES), "I103"),
        (pack(""), "I105"),
        (pack(par("a" * 3_000_000)), "I120"),
        (pack(SENTENCE, meta=f"<dc:title>{'a' * 3_000_000}</dc:title>"), "I120"),
        (pack(SENTENCE, manifest=LOCKED), "I121"),
    ],
)
def test_bad_files_are_told(content: bytes, problem: str) -> None:
    with pytest.raises(InputError) as failure:
        read(content, Limits(unpacked_size=2**20))
    assert [each.code for each in failure.value.diagnostics] == [problem]


def test_the_kind_is_known_by_content() -> None:
    kind = detect_format(SourceFile("note.bin", pack(SENTENCE)))
    assert (kind, choose_reader(kind)) == (Format.ODT, read_odt)


@pytest.mark.parametrize(
    "piece",
    ["text:p", "text:span", "text:section", "table:table-row", "table:table-cell", "draw:text-box", "text:note"],
)
def test_deep_nesting_takes_no_more_than_its_share_of_time(piece: str) -> None:
    content = pack(par(LONG) + f"<{piece}>a <text:p>b</text:p>" * 20_000 + f"</{piece}>" * 20_000)
    began = time.process_time()
    read(content)
    assert time.process_time() - began < 10

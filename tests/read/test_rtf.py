"""RTF files; what the tests write is what word processors write, as RTF 1.9.1 has it."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.errors import InputError, Severity
from briefkit.model.document import Document, Extent
from briefkit.model.limits import Limits
from briefkit.read.formats import Format, choose_reader, detect_format
from briefkit.read.rtf import read_rtf
from briefkit.read.rtf_text import RtfText
from briefkit.read.source import Reading, SourceFile, SourceOptions

LONG = "The ferry to Sundby will run every hour from Monday, the harbour office of Norhaven said on its board."
FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset2 Symbol;}{\f3\fcharset128 Gothic;}}"
)
STYLES = r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Title;}{\*\cs10 Strong;}}"


def pack(body: str, head: str = "") -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{STYLES}{head}\pard {body}}}".encode("latin-1")


def read(content: bytes) -> Reading:
    return read_rtf(SourceFile("note.rtf", content), SourceOptions())


def read_one(content: bytes) -> Document:
    (document,) = read(content).documents
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"one\par two\line Three {\b f}our\par", "one\n\ntwo\nThree four"),
        ("one\\\ntwo", "one\n\ntwo"),
        ("split ov\r\ner lines", "split over lines"),
        (r"caf\'e9 \u8364?5, \u-3913?dot, \lquote a\rquote  \endash  b\~c, well\_known, co\-op",
         "café €5, dot, ‘a’ – b c, well-known, coop"),
        (r"\uc2\u8364 ##5 \uc0\u8364 6 \uc1\u8364\'807 {\uc3 \u8364 ab}c", "€5 €6 €7 €c"),
        (r"\u-10179?\u-8704? and \u-10179?", "😀 and �"),
        (r"{\f1 \'ea\'ee\'f2} {\f3 \'83A} {\f2 \'b7}x", "кот ア x"),
        (r"seen {\v unseen}\v unseen\v0  too \plain kept", "seen too kept"),
        (r"kept{\deleted  gone}{\revised  new}", "kept new"),
        (r"12{\super 3}, H{\sub 2}O, 16{\super th}, km\up6 2\up0 .", "12³, H2O, 16th, km²."),
        (r"a{\super\chftn}{\footnote {\super 1} note}{\*\annotation no}{\*\atnid 1} b", "a b"),
        (r'{\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt the link}}', "the link"),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 7}}kept", "kept"),
        (r"{\header head\par}{\footerf foot}kept", "kept"),
        (r"{\pict\pngblip 89504e47}{\object{\*\objdata 00}{\result x}}kept", "kept"),
        ("\\bin5 {{}}}kept", "kept"),
        (r"{\listtext 1.\tab}{\*\unknown no{\b no}}one {\unknown two}", "one two"),
        (r"\trowd\intbl Town\cell Dead\cell\row\intbl Orvel\cell 3\cell\row\pard after",
         "Town | Dead\n\nOrvel | 3\n\nafter"),
        (rf"\intbl {LONG}\cell one\par two\cell\row\pard after", f"{LONG}\n\none\n\ntwo\n\nafter"),
        (r"before{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv b}}{\shptxt in the box\par}}{\shprslt x}} it\par behind",
         "before it\n\nin the box\n\nbehind"),
        (r"{\upr{plain}{\*\ud{\u8364 ?}}}5", "€5"),
        (r"\{braces\} \\ stay", r"{braces} \ stay"),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_read(body: str, text: str) -> None:
    """A sentence above keeps short lines from being taken for a headline."""
    assert read_one(pack(rf"{LONG}\par {body}")).text == f"{LONG}\n\n{text}"


def test_the_encoding_is_that_of_the_file() -> None:
    assert read_one(rb"{\rtf1\ansi\ansicpg1251 \'ea\'ee\'f2\'fb}").text == "коты"
    assert read_one(rb"{\rtf1\mac caf\'8e}").text == "café"
    assert read_one(rb"{\rtf1\ansi\ansicpg99999 caf\'e9}").text == "café"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("", r"\s2 Ferry\par\pard The ferry ran.", "Ferry"),
        ("", r"\s1 Ferry\par\pard The ferry ran.", "Ferry"),
        (r"{\info{\title Ferry runs again}}", r"Ferry runs again\par The ferry ran.", "Ferry runs again"),
        (r"{\info{\title Document1}{\author user}}", "The ferry ran.", None),
        ("", r"{\b Ferry runs}\par The ferry ran.", "Ferry runs"),
    ],
)
def test_the_title_is_the_one_that_is_shown(head: str, body: str, title: str | None) -> None:
    document = read_one(pack(body, head))
    assert (document.title, document.text, document.byline) == (title, "The ferry ran.", ())


def test_properties_stand_where_nothing_else_does() -> None:
    info = r"{\info{\author Ada Lem}{\creatim\yr2021\mo6\dy3\hr10\min5}{\revtim\yr2021\mo6\dy5}}"
    document = read_one(pack("The ferry ran.", info))
    assert (document.byline, document.published) == (("Ada Lem",), dt.date(2021, 6, 3))
    assert read_one(pack("The ferry ran.", r"{\info{\creatim\yr2021\mo16\dy3}}")).published is None


def test_an_old_press_line_gives_outlet_and_date() -> None:
    document = read_one(pack(r"{\b Ferry runs again}\par Northern Telegraph, 3 June 2021\par The ferry ran.\par"))
    assert (document.outlet, document.published) == ("Northern Telegraph", dt.date(2021, 6, 3))
    assert (document.title, document.text) == ("Ferry runs again", "The ferry ran.")


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    reading = read(pack(rf"{LONG}\par It had lain")[:-1])
    (document,) = reading.documents
    assert isinstance(document, Document)
    assert (document.text, document.extent) == (f"{LONG}\n\nIt had lain", Extent.BEGINNING)
    assert [(each.code, each.severity) for each in reading.problems] == [("I116", Severity.WARNING)]


def test_files_without_text_are_told() -> None:
    with pytest.raises(InputError) as failure:
        read(pack(r"{\pict 00}"))
    assert [each.code for each in failure.value.diagnostics] == ["I105"]
    with pytest.raises(InputError) as failure:
        read_rtf(SourceFile("a.rtf", pack("a " * 1000)), SourceOptions(limits=Limits(characters=1000)))
    assert [each.code for each in failure.value.diagnostics] == ["I111"]


def test_the_kind_is_known_by_content() -> None:
    kind = detect_format(SourceFile("note.doc", pack("a")))
    assert (kind, choose_reader(kind)) == (Format.RTF, read_rtf)


@pytest.mark.parametrize(
    "piece",
    ["{", "{a", "}", r"{\*\x ", r"{\field{\*\fldinst X}{\fldrslt ", r"{\shptxt a", r"\cell a", r"\intbl a\par ",
     r"\u8364 ?", r"{\upr{\*\ud ", r"{\info{\title a", r"\'83", "\\bin99999999999 ", r"\super 1"],
)  # fmt: skip
def test_twice_as_much_takes_no_more_than_its_share_of_time(piece: str) -> None:
    content = pack(f"{LONG}\\par " + piece * 50_000)
    began = time.process_time()
    RtfText(content)
    assert time.process_time() - began < 5


NAMES = r"\par \u55357 \'e9 \cell \row \shptxt \ud \field \fldrslt \title \v \uc9 \bin3 \fonttbl \f1"
WORDS = NAMES.split()


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from([*"{}\\* a1\n", *WORDS])))
def test_nothing_breaks_the_scanner(pieces: list[str]) -> None:
    RtfText(rb"{\rtf1 " + "".join(pieces).encode())

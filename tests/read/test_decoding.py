from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.errors import InputError
from briefkit.read.decoding import decode_json, decode_text

ENGLISH = "“We’re ready” – the café’s owner said so on Monday, and nobody in Norhaven’s council denied it."
TURKISH = "Belediye başkanı Ayşe Yılmaz bugün yaptığı açıklamada vapurun yeniden çalıştığını söyledi."
RUSSIAN = "Паром снова начал ходить в четверг, сообщила администрация порта после десяти дней шторма."


@pytest.mark.parametrize(
    "content",
    [
        ENGLISH.encode(),
        codecs.BOM_UTF8 + ENGLISH.encode(),
        codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + ENGLISH.encode("utf-32-le"),
    ],
)
def test_utf_8_and_byte_order_marks_are_no_guess(content: bytes) -> None:
    assert decode_text(content, "x.txt") == (ENGLISH, ())


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        (ENGLISH, "cp1252", None),
        (ENGLISH, "cp1252", "en-GB"),
        (TURKISH, "cp1254", "tr"),
        (TURKISH, "iso8859-9", "tr"),
        (RUSSIAN, "cp1251", None),
        (RUSSIAN, "koi8-r", None),
        (ENGLISH * 1000, "cp1252", None),
    ],
)
def test_other_encodings_are_guessed_with_a_warning(text: str, encoding: str, language: str | None) -> None:
    decoded, problems = decode_text(text.encode(encoding), "x.txt", language)
    assert decoded == text
    assert [problem.code for problem in problems] == ["I112"]


def test_a_declared_encoding_is_believed() -> None:
    assert decode_text(TURKISH.encode("cp1254"), "x.html", declared="ISO-8859-9") == (TURKISH, ())


@pytest.mark.parametrize("declared", ["unicode_escape", "hex", "rot13", "no-such", "utf-16", "\x00"])
def test_what_is_no_encoding_of_text_is_not_believed(declared: str) -> None:
    _, problems = decode_text(ENGLISH.encode("cp1252"), "x.html", declared=declared)
    assert [problem.code for problem in problems] == ["I112"]


@pytest.mark.parametrize("content", [b"a\0b", ENGLISH.encode("utf-16-le"), bytes(range(256)) * 4, b"\x00\xff"])
def test_bytes_that_are_no_text(content: bytes) -> None:
    with pytest.raises(InputError, match="I104"):
        decode_text(content, "x.txt")


def test_line_ends_and_control_characters() -> None:
    content = "a\r\nb\rc\td\x0be\x07f\x7fg\ufffeh\uffff\x1fi"
    text, problems = decode_text(content.encode(), "x.txt")
    assert text == "a\nb\nc\td efgh i"
    assert [str(problem) for problem in problems] == ["x.txt: warning[I110]: 6 control characters were removed"]


def test_json_is_kept_to_the_character() -> None:
    assert decode_json(b"\xef\xbb\xbf{}\r\n", "x.json") == "{}\r\n"
    with pytest.raises(InputError, match=r"x\.jsonl:7: error\[I104\]"):
        decode_json(ENGLISH.encode("cp1252"), "x.jsonl", 7)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    try:
        text, _ = decode_text(content, "x.txt")
    except InputError:
        return
    assert not any(ord(character) < 32 and character not in "\n\t" for character in text)

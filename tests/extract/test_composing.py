from __future__ import annotations

import dataclasses
import datetime as dt
import json
import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from briefkit.extract import parse_document
from briefkit.extract.composing import ComposedText, compose_text
from briefkit.model.document import Document, Span
from briefkit.model.facts import DateMention, DateType, ParsedDocument
from briefkit.model.parsed_reading import from_json
from briefkit.model.parsed_writing import to_json
from briefkit.model.when import When

UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
TEXT = """Police arrested José Núñez in Málaga on 4 March 2024.

Minister Søren Ångström met Zoë Müller in Düsseldorf on 3 March 2024. Rebels attacked Đặng Văn Lợi in Huế on Friday.

“The ferry is très safe,” said Hélène Bérubé, mayor of Sète, “and clean.” Bérubé said that the café would reopen.
"""
LETTERS = "eéE\u0301\u0308\u0323\u030aa한국\u1112\u1161\u11ab\u212bक\u093c\u0958🚢 .\n\u00ad\u200b\ufeffxy"


def write(text: str, **more: object) -> Document:
    return Document("d", text, published=dt.date(2024, 3, 5), outlet="Herald", **more)  # type: ignore[arg-type]


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(UNSEEN))


def describe(parsed: ParsedDocument) -> dict[str, object]:
    """What was read, without offsets, with composed letters."""
    text = parsed.document.text

    def words(value: object) -> object:
        if isinstance(value, Span):
            return plain(text[slice(*value)])
        if isinstance(value, tuple | list):
            return [words(each) for each in value]
        if dataclasses.is_dataclass(value):
            return {each.name: words(getattr(value, each.name)) for each in dataclasses.fields(value)}
        return plain(value) if isinstance(value, str) else value

    found = words(parsed)
    assert isinstance(found, dict)
    return {key: value for key, value in found.items() if key != "document"}


def spoil(text: str) -> str:
    """The text with something invisible in every longer word."""
    return " ".join(
        word[:3] + "\u00ad\u200b"[ord(word[2]) % 2] + word[3:] if len(word) > 4 else word for word in text.split(" ")
    )


def decompose(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("change", [decompose, spoil, lambda text: spoil(decompose(text))])
def test_the_same_is_read_however_letters_are_written(change: Callable[[str], str]) -> None:
    composed, other = parse_document(write(TEXT)), parse_document(write(change(TEXT)))
    assert describe(other) == describe(composed)
    assert {"José Núñez", "Málaga", "Hélène Bérubé", "Đặng Văn Lợi"} <= {actor.name for actor in other.actors}
    assert len(other.quotations) == 2


@pytest.mark.parametrize("change", [str, decompose, spoil])
def test_the_text_and_what_is_verbatim_stay_as_they_are(change: Callable[[str], str]) -> None:
    text = change(TEXT)
    parsed = parse_document(write(text))
    assert parsed.document.text == text
    for event in parsed.events:
        assert event.text == text[slice(*event.span)]
    assert parsed.quotations[0].text == change("The ferry is très safe, and clean.")
    assert from_json(json.loads(json.dumps(to_json(parsed)))) == parsed


def test_bylines_are_composed_too() -> None:
    text = "The dyke broke on Monday. Núñez was in the delta."
    found = [parse_document(write(text, byline=(change("José Núñez"),))).actors for change in (str, decompose)]
    assert found[0] == found[1]


@pytest.mark.parametrize("text", ["", "Plain words.", "José Núñez", "한국", "हिन्दी", "🚢", "می خواهیم"])
def test_what_is_composed_is_read_as_it_stands(text: str) -> None:
    assert compose_text(text) is None


@pytest.mark.parametrize(
    ("original", "composed"),
    [
        ("Jose\u0301", "José"),
        ("\u212bngstro\u0308m", "Ångström"),
        ("minis\u00adter", "minister"),
        ("\ufeffPolice\u200b said", "Police said"),
        ("e\u00ad\u0301", "é"),
        ("a\u0323\u0307", "ạ\u0307"),
        ("\u1112\u1161\u11ab", "한"),
        ("\u0958", "\u0915\u093c"),
        ("\u00ad", ""),
    ],
)
def test_composed_texts(original: str, composed: str) -> None:
    found = compose_text(original)
    assert found is not None
    assert found.text == composed


@given(st.text(LETTERS) | st.text(), st.data())
def test_spans_lead_back_to_the_same_words(original: str, data: st.DataObject) -> None:
    composed = ComposedText(original)
    assert composed.text == plain(original)
    size = len(composed.text)
    start = data.draw(st.integers(0, size))
    end = data.draw(st.integers(start, size))
    (mention,) = composed.take_back(_with_span(Span(start, end))).dates
    assert 0 <= mention.span.start <= mention.span.end <= len(original)
    found = plain(original[slice(*mention.span)])
    assert composed.text[start:end] in found
    if start < end and _is_whole(composed.text, start) and _is_whole(composed.text, end):
        assert found == composed.text[start:end]


@given(st.text(LETTERS))
def test_spans_keep_their_order(original: str) -> None:
    composed = ComposedText(original)
    spans = [Span(at, at + 1) for at in range(len(composed.text))]
    moved = [_move(composed, span) for span in spans]
    assert moved == sorted(moved)
    assert _move(composed, Span(0, 0)).start == _move(composed, Span(0, 0)).end


def _is_whole(text: str, at: int) -> bool:
    """Whether neither an accent nor the end of a Korean syllable stands behind an offset."""
    return at == len(text) or not (unicodedata.category(text[at])[0] == "M" or "\u1160" <= text[at] <= "\u11ff")


def _with_span(span: Span) -> ParsedDocument:
    when = When.__new__(When)
    return ParsedDocument(write(""), dates=(DateMention(span, DateType.DATE, when, "r"),))


def _move(composed: ComposedText, span: Span) -> Span:
    return composed.take_back(_with_span(span)).dates[0].span


@given(st.text(LETTERS + "“”’ JNMs,”"))
@example("He said, “\u200bWe left on Monday, all of us.”")
def test_anything_can_be_parsed(text: str) -> None:
    assume(text.strip())
    parsed = parse_document(write(text))
    assert from_json(json.loads(json.dumps(to_json(parsed)))) == parsed


def test_long_texts_take_time_in_proportion() -> None:
    started = time.process_time()
    ComposedText("Jose\u0301 " + "\u0301" * 200_000 + "\u00ad" * 200_000 + "e\u0301" * 200_000)
    assert time.process_time() - started < 5

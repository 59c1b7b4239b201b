"""Every layout of `cases.txt`, with its quotations, speakers and cues."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import Case, describe, quote, read_cases


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in read_cases()])
def test_layout(case: Case) -> None:
    found = tuple(describe(quotation, case.text) for quotation in quote(case.text, case.actors))
    assert found == case.expected


def test_words_come_without_their_marks_and_fragments_with_a_space() -> None:
    text = '"The harbour," Lund said, "is ours."'
    (quotation,) = quote(text, ("Ada Lund",))
    assert quotation.text == "The harbour, is ours."
    assert [text[slice(*span)] for span in quotation.quoted] == ["The harbour,", "is ours."]


def test_parts_in_marks_are_kept_apart() -> None:
    text = 'Lund said the harbour was "a disgrace" and "a ruin".'
    (quotation,) = quote(text, ("Ada Lund",))
    assert quotation.text == 'the harbour was "a disgrace" and "a ruin"'
    assert [text[slice(*span)] for span in quotation.quoted] == ["a disgrace", "a ruin"]


def test_ids_stay_when_the_text_around_changes() -> None:
    sentence = '"The harbour is ours," Lund said.'
    (alone,) = quote(sentence, ("Ada Lund",))
    moved = quote(f"The gates were shut. {sentence}\n\nNobody came.", ("Ada Lund",))
    assert [quotation.id for quotation in moved] == [alone.id]


def test_ids_of_one_sentence_are_counted() -> None:
    text = "Lund said the harbour was closed and added that it would open."
    first, second = quote(text, ("Ada Lund",))
    assert second.id == f"{first.id}-2"


def test_ids_differ_by_outlet() -> None:
    text = "Lund said the harbour was closed."
    assert quote(text, ("Ada Lund",), "Globe")[0].id != quote(text, ("Ada Lund",), "Post")[0].id

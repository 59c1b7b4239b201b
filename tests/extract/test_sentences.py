from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.paragraphs import split_paragraphs


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, split_paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rain fell. Roads closed.", ["Rain fell.", "Roads closed."]),
        ("Gen. Ardo Vale met Col. Mira Holt.", ["Gen. Ardo Vale met Col. Mira Holt."]),
        ("He came on Jan. 5. She left on Feb. 6.", ["He came on Jan. 5.", "She left on Feb. 6."]),
        ("They met in Jan. The rest waited.", ["They met in Jan.", "The rest waited."]),
        ("It cost $1.2 bn. in the first year.", ["It cost $1.2 bn. in the first year."]),
        ("It cost $5 mn. New Arland paid.", ["It cost $5 mn.", "New Arland paid."]),
        ("She lives in the U.S. He does not.", ["She lives in the U.S.", "He does not."]),
        ("It began at 3 a.m. Tuesday.", ["It began at 3 a.m. Tuesday."]),
        ("It began at 3 a.m. EST Sunday.", ["It began at 3 a.m. EST Sunday."]),
        ("It began at 3 a.m. Police came.", ["It began at 3 a.m.", "Police came."]),
        ("They left on Fri. June 3.", ["They left on Fri. June 3."]),
        ("John F. Vale spoke.", ["John F. Vale spoke."]),
        ("Resolution No. 6 passed.", ["Resolution No. 6 passed."]),
        ("He said no. 5 people left.", ["He said no. 5 people left."]),
        ("“We stay,” she said. “We work.”", ["“We stay,” she said.", "“We work.”"]),
        ("The mayor was ill. A lawyer came.", ["The mayor was ill.", "A lawyer came."]),
        (
            "“He told me.” Orm left. Ida said no. Police came.",
            ["“He told me.”", "Orm left.", "Ida said no.", "Police came."],
        ),
        ("He lives in Peoria, Ill. He fishes.", ["He lives in Peoria, Ill.", "He fishes."]),
        ("The dam broke on 1 May. Police left.", ["The dam broke on 1 May.", "Police left."]),
        ("It opened in May. Officials said so.", ["It opened in May.", "Officials said so."]),
        ("It fell (on 3 May.) Berg left.", ["It fell (on 3 May.)", "Berg left."]),
        ("One\n\nTwo", ["One", "Two"]),
        (
            "MEXICO CITY/GENEVA (Tern Wire) - Nine people died.",
            ["MEXICO CITY/GENEVA (Tern Wire) -", "Nine people died."],
        ),
        (
            "CHÓKWÈ, Feb. 16 (Limpopo Wire) - Nine people died. More fled.",
            ["CHÓKWÈ, Feb. 16 (Limpopo Wire) -", "Nine people died.", "More fled."],
        ),
        ("BAKU, June 3 — The sides met.", ["BAKU, June 3 —", "The sides met."]),
        ("Baku - the capital - is windy.", ["Baku - the capital - is windy."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_sentences_of_news(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Will it hold?” Ada Lund asked. Crews left.", ["“Will it hold?” Ada Lund asked.", "Crews left."]),
        ("“We must go! Now!” Ada Lund said on Monday.", ["“We must go! Now!” Ada Lund said on Monday."]),
        ('"Why?" Police chief Orm van der Holt asked.', ['"Why?" Police chief Orm van der Holt asked.']),
        ("“Never!” Ada Lund, the mayor, shouted. “Go!”", ["“Never!” Ada Lund, the mayor, shouted.", "“Go!”"]),
        ("“Never!” Protesters told reporters. Rain fell.", ["“Never!” Protesters told reporters.", "Rain fell."]),
        ("“Never!” the mayor said. “Go!” Police left.", ["“Never!” the mayor said.", "“Go!”", "Police left."]),
        ("“Never!” Lund said she would stay.", ["“Never!”", "Lund said she would stay."]),
        ("“Why?” The mayor asked for help.", ["“Why?”", "The mayor asked for help."]),
        ("“We stay.” Lund said on Monday that rain fell.", ["“We stay.”", "Lund said on Monday that rain fell."]),
    ],
)
def test_a_question_stays_with_the_words_that_tell_whose_it_was(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize("words", ["left; ", "a", "Ana Vale, ", "北京", "a" * 1500 + " "])
def test_a_sentence_without_end_is_cut_within_a_bound(words: str) -> None:
    text = words * (20_000 // len(words))
    found = sentences(text)
    assert max(map(len, found)) <= 5_000
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_sentence_without_end_is_cut_between_words() -> None:
    told = ["the", "flooded", "fields"] * 2_000
    assert " ".join(sentences(" ".join(told))).split() == told


def test_a_long_paragraph_is_cut_like_a_short_one() -> None:
    told = [f"Crew {number} of Gen. Vale came at 3 a.m. on 1 May." for number in range(1000)]
    assert sentences(" ".join(told)) == told


@pytest.mark.parametrize("words", ["“a ", "‘a ", "18:00 6 p.m. ", "Gov. Sen. Rep. No. "])
def test_a_long_sentence_is_one(words: str) -> None:
    text = words * (4_800 // len(words))
    assert sentences(text) == [text.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree", ["one\ntwo", "three"]),
        ("one\ntwo", ["one", "two"]),
        ("  one  \n \t \n\n two ", ["one", "two"]),
        ("\n\nheading\nbody goes on", ["heading", "body goes on"]),
    ],
)
def test_blank_lines_part_paragraphs_where_there_are_any(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_paragraphs(text)] == expected


@given(st.text(alphabet=st.sampled_from("aB. \n\t\"'“”!?-—,(1é\u2028\x00"), max_size=200))
def test_spans_are_sorted_trimmed_and_lose_no_word(text: str) -> None:
    paragraphs = split_paragraphs(text)
    spans = split_sentences(text, paragraphs)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    told = "".join(text[start:end] for start, end in spans)
    assert "".join(told.split()) == "".join(text.split())


@pytest.mark.parametrize("space", ["\u00a0", "\u0085", "\u1680", "\u2003", "\u2028", "\u202f", "\u205f", "\u3000"])
def test_space_of_any_kind_behind_a_capital(space: str) -> None:
    text = f"They chose option A{space}. Then they left."
    sentences = split_sentences(text, (Span(0, len(text)),))
    assert "".join(text[slice(*sentence)] for sentence in sentences).replace(space, "").count("option A") == 1
    assert sentences[-1].end == len(text)

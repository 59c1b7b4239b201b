from __future__ import annotations

import pytest
from tests.articles import Article, day, month

from briefkit.model.paragraphs import split_paragraphs
from briefkit.select.candidates import list_candidates, paragraph_number
from briefkit.select.register import build_register


def candidates(article: Article, *pinned: str) -> tuple[list[tuple[str, tuple[str, ...]]], dict[str, str]]:
    parsed = article.parsed()
    found, dropped = list_candidates(parsed, build_register([parsed], ()), frozenset(pinned))
    return [(each.event.id, each.ids) for each in found], {each.id: each.reason for each in dropped}


TEXT = "Officials said on Tuesday that the bridge fell on Sunday and could fall again."


def article() -> Article:
    return (
        Article("a", TEXT)
        .event("Officials said on Tuesday", day("2024-02-13"), type="statement")
        .event("that the bridge fell on Sunday", day("2024-02-11"), type="disaster")
        .event("could fall again.", status="conditional")
    )


def test_a_sentence_is_a_candidate_for_what_it_tells() -> None:
    assert candidates(article()) == (
        [("e-a-2", ("e-a-2",))],
        {"e-a-1": "its sentence tells what was said", "e-a-3": "only a possibility"},
    )


def test_events_of_one_sentence_and_date_are_one_candidate() -> None:
    told = Article("a", "Officials met on Sunday and signed a pact.")
    told.event("Officials met on Sunday", day("2024-02-11"), type="other")
    told.event("signed a pact.", day("2024-02-11"), type="agree")
    assert candidates(told)[0] == [("e-a-2", ("e-a-1", "e-a-2"))]


@pytest.mark.parametrize(
    ("said", "done", "kept", "reason"),
    [
        # what was said goes before that it was said
        (("published", "statement"), ("published", "disaster"), ["e-a-2"], "its sentence tells what was said"),
        # a date of its own goes before one that stands in
        (
            ("stated", "statement"),
            ("published", "disaster"),
            ["e-a-1"],
            "its sentence has an event with a date of its own",
        ),
    ],
)
def test_the_better_dated_event_stands_for_its_sentence(
    said: tuple[str, str], done: tuple[str, str], kept: list[str], reason: str
) -> None:
    told = Article("a", "Officials said that the bridge fell.")
    told.event("Officials said", day("2024-02-13"), said[0], said[1])
    told.event("that the bridge fell.", day("2024-02-16"), done[0], done[1])
    found, dropped = candidates(told)
    assert [identifier for identifier, _ in found] == kept
    assert list(dropped.values()) == [reason]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("A dyke broke. Image: Ana Vale.", "told in the caption of a picture"),
        ("Correction: A dyke broke.", "told in a correction"),
    ],
)
def test_what_is_none_of_the_story_is_left_out(words: str, reason: str) -> None:
    told = Article("a", words).event("A dyke broke.", day("2024-02-13"), type="disaster")
    assert candidates(told) == ([], {"e-a-1": reason})


def test_a_pinned_event_is_a_candidate_whatever_it_tells() -> None:
    found, dropped = candidates(article(), "e-a-3")
    assert "e-a-3" in {identifier for identifier, _ in found}
    assert "e-a-3" not in dropped


def test_paragraphs_count_from_one() -> None:
    text = "One.\n\nTwo.\n\nThree."
    paragraphs = split_paragraphs(text)
    assert [paragraph_number(paragraphs, text.index(word)) for word in ("One", "Two", "Three")] == [1, 2, 3]


def test_early_and_late_may_are_two_dates() -> None:
    told = Article("a", "Officials met in early May and signed in late May.")
    told.event("Officials met in early May", month("2024-05", "START"), type="consult")
    told.event("signed in late May.", month("2024-05", "END"), type="agree")
    assert [identifier for identifier, _ in candidates(told)[0]] == ["e-a-1", "e-a-2"]

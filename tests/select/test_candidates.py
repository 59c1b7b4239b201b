from __future__ import annotations

import pytest
from tests.articles import Article, actor_id, day, month

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
        .event("Officials said on Tuesday", day("2024-02-13"), type="statement", salience=20)
        .event("that the bridge fell on Sunday", day("2024-02-11"), type="disaster", salience=80)
        .event("could fall again.", status="conditional")
    )


def test_a_sentence_is_a_candidate_for_what_it_tells() -> None:
    assert candidates(article()) == (
        [("e-a-2", ("e-a-2",))],
        {"e-a-1": "hardly news: a remark, a state or told before", "e-a-3": "only a possibility"},
    )


@pytest.mark.parametrize(("met", "signed", "best"), [(40, 60, "e-a-2"), (60, 40, "e-a-1"), (50, 50, "e-a-1")])
def test_events_of_one_sentence_and_date_are_one_candidate_by_the_most_salient(
    met: int, signed: int, best: str
) -> None:
    told = Article("a", "Officials met on Sunday and signed a pact.")
    told.event("Officials met on Sunday", day("2024-02-11"), type="other", salience=met)
    told.event("signed a pact.", day("2024-02-11"), type="agree", salience=signed)
    assert candidates(told)[0] == [(best, ("e-a-1", "e-a-2"))]


@pytest.mark.parametrize(
    ("said", "done", "kept", "dropped"),
    [
        # what is more of news stands for its sentence
        (("published", 56), ("published", 60), ["e-a-2"], ["e-a-1"]),
        (("published", 60), ("published", 56), ["e-a-1"], ["e-a-2"]),
        # where both have dates of their own they are told beside each other, and only there
        (("stated", 50), ("stated", 60), ["e-a-1", "e-a-2"], []),
        (("stated", 60), ("stated", 50), ["e-a-1", "e-a-2"], []),
        (("stated", 40), ("published", 60), ["e-a-2"], ["e-a-1"]),
        (("published", 60), ("stated", 40), ["e-a-1"], ["e-a-2"]),
    ],
)
def test_the_more_salient_event_stands_for_its_sentence(
    said: tuple[str, int], done: tuple[str, int], kept: list[str], dropped: list[str]
) -> None:
    told = Article("a", "Officials said that the bridge fell.")
    told.event("Officials said", day("2024-02-13"), said[0], "statement", salience=said[1])
    told.event("that the bridge fell.", day("2024-02-16"), done[0], "disaster", salience=done[1])
    found, left_out = candidates(told)
    assert [identifier for identifier, _ in found] == kept
    assert left_out == dict.fromkeys(dropped, "its sentence is told for another event")


def test_a_candidate_knows_how_many_sentences_tell_something_before_it() -> None:
    told = Article("a", "Boats left on Monday and came on Friday. Rain is wet. A dyke broke. A bridge fell.")
    told.event("Boats left on Monday", day("2024-02-12")).event("came on Friday.", day("2024-02-16"))
    told.event("Rain is wet.", salience=0).event("A dyke broke.").event("A bridge fell.")
    parsed = told.parsed()
    found, _ = list_candidates(parsed, build_register([parsed], ()), frozenset())
    assert [(each.event.text, each.place) for each in found] == [
        ("Boats left on Monday", 0),
        ("came on Friday.", 0),
        ("A dyke broke.", 1),
        ("A bridge fell.", 2),
    ]


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


def test_a_government_names_its_country_and_is_nobody_apart_from_it() -> None:
    told = (
        Article("a", "The Karvian government signed a pact on Sunday.")
        .actor("Karvia", "country", "KV", (), "Karvian")
        .actor("Karvian government", "organisation", "KV")
        .event("signed a pact on Sunday", day("2024-02-11"), actors=(actor_id("Karvian government", "organisation"),))
    )
    parsed = told.parsed()
    register = build_register([parsed], ())
    ((candidate,), _) = list_candidates(parsed, register, frozenset())
    assert candidate.named == {each.id for each in register.actors}
    assert candidate.people == {}

"""The script that learns the weights, on invented articles."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from scripts import annotated
from scripts.learn_salience import Example, learn, read_examples

from briefkit.model.document import Span
from briefkit.model.facts import Basis

DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
DATE = re.compile(rf"-|{DAY}(?:/{DAY})?|\d{{4}}-(?:WI|SP|SU|FA)")
TEXT = "A storm killed three men in Orvel. Karl Lund said that the storm killed three men. Boats left and came."


def write_gold(folder: Path, *events: tuple[str, int, int]) -> str:
    """An article in which words tell events: the words, which of their places, and the number of the event."""
    told = []
    for words, place, group in events:
        start = -1
        for _ in range(place):
            start = TEXT.index(words, start + 1)
        told.append({"head": [start, start + len(words)], "group": group, "date": None})
    article = {"id": "a", "published": "2024-02-16", "title": "", "text": TEXT, "events": told}
    (folder / "gold.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    return str(folder / "gold.jsonl")


@pytest.mark.parametrize(
    ("events", "news"),
    [
        ([], []),
        ([("killed", 1, 1)], ["kill"]),
        # what is told again is no news, another event is
        ([("killed", 1, 1), ("killed", 2, 1)], ["kill"]),
        ([("killed", 1, 1), ("killed", 2, 2)], ["kill", "kill"]),
        # the event of ours that is nearest to the word
        ([("Boats", 1, 1)], ["leave"]),
        ([("came", 1, 1)], ["come"]),
    ],
)
def test_an_event_is_news_if_it_is_nearest_to_the_first_telling(
    tmp_path: Path, events: list[tuple[str, int, int]], news: list[str]
) -> None:
    examples = read_examples([write_gold(tmp_path, *events)], [])
    assert len(examples) == 5
    verbs = [answer for each in examples if each.news for answer in each.answers if answer.startswith("verb=")]
    assert verbs == [f"verb={base}" for base in news]


def test_weights_follow_the_examples_and_rare_answers_have_none() -> None:
    sentence = Span(0, 1)
    examples = [Example("a", sentence, ("of news", "of both"), True, Basis.STATED, True)] * 20
    examples += [Example("a", sentence, ("of remarks", "of both"), False, Basis.STATED, False)] * 20
    examples += [Example("a", sentence, ("rare",), True, Basis.STATED, True)] * 7
    weights = learn(examples)
    assert set(weights) == {"bias", "of news", "of remarks", "of both"}
    assert weights["of news"] > 0.5 > -0.5 > weights["of remarks"]
    assert abs(weights["of both"]) < 0.5
    assert learn(examples) == weights


@pytest.mark.parametrize("suffix", ["jsonl", "json"])
def test_packed_annotations_are_joined_with_the_texts_by_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    start = TEXT.index("killed")
    annotations = tmp_path / "annotations.tsv"
    annotations.write_text(f"# what it is\na\t{start}-{start + 6}:1:2024-02\n", encoding="utf-8")
    article = {"id": "a", "date": "2024-02-16", "text": TEXT}
    texts = tmp_path / f"texts.{suffix}"
    texts.write_text(json.dumps({"articles": [article]} if suffix == "json" else article), encoding="utf-8")
    monkeypatch.setattr(annotated, "ANNOTATIONS", annotations)
    examples = read_examples([], [str(texts)])
    assert [each.news for each in examples] == [True, False, False, False, False]
    assert read_examples([], []) == []


def test_packed_annotations_name_no_article_twice_and_stand_in_order() -> None:
    lines = annotated.ANNOTATIONS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len({identifier for identifier, _ in rows}) == len(rows) > 100
    for _, told in rows:
        tellings = [each.split(":") for each in told.split()]
        heads = [head.split("-") for head, _, _ in tellings]
        assert all(0 <= int(first) < int(end) for first, end in heads)
        assert all(DATE.fullmatch(date) for _, _, date in tellings)

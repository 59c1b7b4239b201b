"""The script that learns the weights, on invented articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from scripts.learn_salience import Example, learn, read_examples

from briefkit.model.document import Span

TEXT = "A storm killed three men in Orvel. Karl Lund said that the storm killed three men. Boats left and came."


def write_gold(folder: Path, *events: tuple[str, int, int]) -> str:
    """An article in which words tell events: the words, which of their places, and the number of the event."""
    told = []
    for words, place, group in events:
        start = -1
        for _ in range(place):
            start = TEXT.index(words, start + 1)
        told.append({"head": [start, start + len(words)], "group": group})
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
    examples = read_examples([write_gold(tmp_path, *events)])
    assert len(examples) == 5
    verbs = [answer for each in examples if each.news for answer in each.answers if answer.startswith("verb=")]
    assert verbs == [f"verb={base}" for base in news]


def test_weights_follow_the_examples_and_rare_answers_have_none() -> None:
    sentence = Span(0, 1)
    examples = [Example("a", sentence, ("of news", "of both"), True)] * 20
    examples += [Example("a", sentence, ("of remarks", "of both"), False)] * 20
    examples += [Example("a", sentence, ("rare",), True)] * 7
    weights = learn(examples)
    assert set(weights) == {"bias", "of news", "of remarks", "of both"}
    assert weights["of news"] > 0.5 > -0.5 > weights["of remarks"]
    assert abs(weights["of both"]) < 0.5
    assert learn(examples) == weights

"""Learn the weights of salience, `extract/data/salience.tsv`, from annotated articles.

usage: python -m scripts.learn_salience [--gold GOLD.jsonl...] [--texts FILE...] [--check]

GOLD.jsonl has an article a line: ``id``, ``published``, ``title``, ``text`` and ``events``, each with ``head`` (offsets
of the word that tells it) and ``group`` (shared by the tellings of one event). `annotations.tsv` has the same of more
articles, whose texts are looked for in the files of ``--texts`` (`annotated`). An event of ours is news if it is the
nearest to the first telling of an annotated event in its sentence. ``--check`` prints how well articles in ten folds
are told by what was learnt from the other nine, and by what the day of an event rests on how many of each salience are
news and have the annotated day; it writes nothing.

The packed weights are made with ``--gold ../shared/gold/report/dev.jsonl --texts ../shared/corpus/*.jsonl
../shared/gold/tls/*.json ../shared/gold/timelines/*.jsonl ../shared/gold/quotations/*.jsonl``.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from math import exp
from pathlib import Path
from typing import Any
from unittest import mock

from scripts.annotated import days_of, is_right, join_texts, read_days, read_lines

from briefkit.extract import parse_document, salience
from briefkit.extract.salience import TellingClause
from briefkit.model.document import Document, Span
from briefkit.model.facts import Basis

_TARGET = Path(__file__).parent.parent / "src" / "briefkit" / "extract" / "data" / "salience.tsv"
_HEAD = """\
# How much each answer about a clause counts for its being news, in thousandths of a logit: question=answer, weight.
# Learnt from {articles} annotated news articles ({events} clauses, {news} of them news) by
# scripts/learn_salience.py, as briefkit {version} reads them; Apache-2.0.
"""
_FOLDS = 10
_RAREST = 8
"""Answers that fewer clauses give are not learnt from."""
_RIDGE = 6.0
"""How strongly weights are held to nought; chosen on folds, between 4 and 15 little changes."""
_ROUNDS = 60
_BIAS = "bias"
Answers = tuple[tuple[str, ...], ...]
"""What each event of an article answers."""


@dataclass(frozen=True, slots=True)
class Example:
    """One of our events: its article, sentence, answers, whether it is news, and whether that has the right day."""

    article: str
    sentence: Span
    answers: tuple[str, ...]
    news: bool
    basis: Basis
    right: bool


def read_examples(gold: Sequence[str], texts: Sequence[str]) -> list[Example]:
    """Every event that briefkit reads in annotated articles."""
    annotated = [each for path in gold for each in read_lines(Path(path))]
    return [example for article in (*annotated, *join_texts(texts)) for example in _read_article(article)]


def _read_article(article: Mapping[str, Any]) -> list[Example]:
    captured: list[tuple[Sequence[TellingClause], Answers]] = []
    list_answers = salience.list_answers

    def capture(tellings: Sequence[TellingClause], *rest: Any) -> Answers:
        captured.append((tellings, list_answers(tellings, *rest)))
        return captured[-1][1]

    published = dt.date.fromisoformat(article["published"])
    document = Document(id=article["id"], text=article["text"], title=article["title"] or None, published=published)
    with mock.patch.object(salience, "list_answers", capture):
        parse_document(document)
    tellings, answers = captured[0]
    news = _find_news(tellings, article["events"])
    return [
        Example(
            article["id"],
            telling.event.sentence,
            given,
            place in news,
            telling.event.date.basis,
            place in news and _has_day(telling, news[place]),
        )
        for place, (telling, given) in enumerate(zip(tellings, answers, strict=True))
    ]


def _has_day(telling: TellingClause, annotated: Mapping[str, Any]) -> bool:
    own = telling.event.date
    return is_right(days_of(own.when), read_days(annotated["date"]), published=own.basis is Basis.PUBLISHED)


def _find_news(
    tellings: Sequence[TellingClause], annotated: Sequence[Mapping[str, Any]]
) -> dict[int, Mapping[str, Any]]:
    """The places of the events that tell an annotated event for the first time, and these."""
    by_sentence: dict[Span, list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        by_sentence[telling.event.sentence].append(place)
    told: set[object] = set()
    news: dict[int, Mapping[str, Any]] = {}
    for sentence, places in sorted(by_sentence.items()):
        inside = [event for event in annotated if sentence.start <= event["head"][0] < sentence.end]
        for event in (event for event in inside if event["group"] not in told):
            start = event["head"][0]
            news[min(places, key=lambda place: abs(tellings[place].event.trigger.start - start))] = event
        told |= {event["group"] for event in inside}
    return news


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Weights of a logistic regression with ridge, by Newton steps for one weight after the other."""
    counts = Counter(answer for example in examples for answer in set(example.answers))
    names = sorted(answer for answer, count in counts.items() if count >= _RAREST)
    places = {name: place for place, name in enumerate(names)}
    rows = [tuple(sorted({places[answer] for answer in example.answers if answer in places})) for example in examples]
    columns: list[list[int]] = [[] for _ in names]
    for number, row in enumerate(rows):
        for place in row:
            columns[place].append(number)
    wanted = [float(example.news) for example in examples]
    logits = [0.0] * len(rows)
    weights, bias = [0.0] * len(names), 0.0
    for _ in range(_ROUNDS):
        bias += _step(logits, wanted, range(len(rows)), 0.0, 0.0)
        for place, column in enumerate(columns):
            weights[place] += _step(logits, wanted, column, weights[place], _RIDGE)
    return {_BIAS: bias, **dict(zip(names, weights, strict=True))}


def _step(logits: list[float], wanted: Sequence[float], rows: Sequence[int], weight: float, ridge: float) -> float:
    """One Newton step for one weight; the logits are brought up to date."""
    slope, bend = ridge * weight, ridge
    for row in rows:
        chance = 1 / (1 + exp(-logits[row]))
        slope += chance - wanted[row]
        bend += chance * (1 - chance)
    step = -slope / bend
    for row in rows:
        logits[row] += step
    return step


def check(examples: Sequence[Example]) -> None:
    """Print how well unseen articles are told.

    For a chance from which sentences are kept: how many are, how many of them are news, and how many news are kept.
    For what a day rests on and each tenth of the chance: how many of the most likely events of sentences are news
    whose day is right.
    """
    articles = sorted({example.article for example in examples})
    fold_of = {article: place % _FOLDS for place, article in enumerate(articles)}
    chances: dict[tuple[str, Span], float] = defaultdict(float)
    news: dict[tuple[str, Span], bool] = defaultdict(bool)
    likeliest: dict[tuple[str, Span], Example] = {}
    for fold in range(_FOLDS):
        weights = learn([example for example in examples if fold_of[example.article] != fold])
        for example in (example for example in examples if fold_of[example.article] == fold):
            logit = weights[_BIAS] + sum(weights.get(answer, 0.0) for answer in set(example.answers))
            key = (example.article, example.sentence)
            chance = 1 / (1 + exp(-logit))
            if chance > chances[key]:
                chances[key], likeliest[key] = chance, example
            news[key] = news[key] or example.news
    found = sum(news.values())
    print(f"{len(articles)} articles, {len(examples)} events, {len(news)} sentences, {found} of them news")
    for bound in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        kept = [key for key, chance in chances.items() if chance >= bound]
        right = sum(news[key] for key in kept)
        precision, recall = 100 * right / len(kept), 100 * right / found
        print(f"from {bound:.2f}: kept {len(kept)}, news {precision:.1f} %, found {recall:.1f} %")
    by_basis: dict[tuple[Basis, int], Counter[bool]] = defaultdict(Counter)
    for key, example in likeliest.items():
        by_basis[example.basis, int(_FOLDS * chances[key])][example.right] += 1
    for (basis, tenth), counted in sorted(by_basis.items(), key=lambda each: (each[0][0].value, each[0][1])):
        share = 100 * counted[True] / counted.total()
        print(f"{basis.value:10} from {tenth / _FOLDS:.1f}: news with the right day {share:.0f} % of {counted.total()}")


def main() -> None:
    """Learn the weights, or check how well they tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", nargs="*", default=[])
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if not (arguments.gold or arguments.texts):
        parser.error("give --gold or --texts")
    examples = read_examples(arguments.gold, arguments.texts)
    if arguments.check:
        check(examples)
        return
    weights = {name: round(1000 * weight) for name, weight in learn(examples).items()}
    head = _HEAD.format(
        articles=len({example.article for example in examples}),
        events=len(examples),
        news=sum(example.news for example in examples),
        version=version("briefkit"),
    )
    rows = (f"{name}\t{weight}\n" for name, weight in weights.items() if weight)
    _TARGET.write_text(head + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()

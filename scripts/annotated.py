"""Annotated news articles: the lines of `annotations.tsv`, joined with the texts that they are about.

The texts are not packed. They are looked for, by their ids, in files of JSON Lines, or of JSON with a list of
``articles``, each with ``id``, ``date``, ``title`` and ``text``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ANNOTATIONS = Path(__file__).with_name("annotations.tsv")
_UNTOLD = "-"


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def join_texts(paths: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The annotated articles with their texts; all must be there, or none is asked for.

    Args:
        paths: Files with the texts; none for no articles.

    Yields:
        ``id``, ``published``, ``title``, ``text`` and ``events``, each with ``head`` (offsets of the word that tells
        it), ``group`` (shared by the tellings of one event) and ``date`` (ISO 8601; None where no day is told).

    Raises:
        KeyError: An article is in none of the files.
    """
    if not paths:
        return
    found: dict[str, dict[str, Any]] = {}
    for path in map(Path, paths):
        lists = path.suffix == ".json"
        articles = json.loads(path.read_text(encoding="utf-8"))["articles"] if lists else read_lines(path)
        found |= {article["id"]: article for article in articles}
    for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            identifier, told = line.split("\t")
            article = found[identifier]
            events = [_read_telling(each) for each in told.split()]
            yield {**article, "published": article["date"], "title": article.get("title") or "", "events": events}


def _read_telling(written: str) -> dict[str, Any]:
    head, group, date = written.split(":")
    return {"head": [int(at) for at in head.split("-")], "group": int(group), "date": None if date == _UNTOLD else date}

"""The sentences of `news.txt`: what stands in each, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefkit.model.facts import DateMention

Mentions = Callable[..., list[DateMention]]

NEWS = Path(__file__).with_name("news.txt")
NONE = "none"


def read_news() -> Iterator[tuple[str, bool, list[str]]]:
    """Each sentence with the times under it, and whether the day stands first in its figures."""
    part, sentence = "", ""
    times: list[str] = []
    for line in [*NEWS.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith(" "):
            times.append(line.strip())
            continue
        if times:
            yield sentence, part == "[day first]", times
            times = []
        if line.startswith("["):
            part = line
        elif not line.startswith("#"):
            sentence = line


def write_mention(text: str, mention: DateMention) -> str:
    """A mention as the file writes it."""
    when = mention.when
    kind = "" if mention.type == "DATE" else f"{mention.type} "
    mod = f" ({when.mod})" if when.mod else ""
    days = f" : {when.begin} .. {when.finish}" if when.begin != when.finish else ""
    return f"{text[mention.span.start : mention.span.end]} = {kind}{when.value}{mod}{days}"


@pytest.mark.parametrize(("sentence", "day_first", "times"), list(read_news()), ids=str)
def test_sentence(mentions: Mentions, sentence: str, day_first: bool, times: list[str]) -> None:
    found = [write_mention(sentence, mention) for mention in mentions(sentence, day_first=day_first)]
    assert (found or [NONE]) == times


def test_every_sentence_has_its_times() -> None:
    lines = NEWS.read_text(encoding="utf-8").splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line and line[0] not in " #[":
            assert following.startswith(" "), line

"""The paragraphs of `news.txt`: who says what in each, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.extract.quotations.casebook import describe, quote

NEWS = Path(__file__).with_name("news.txt").read_text(encoding="utf-8").splitlines()
CAST = tuple(
    name.strip() for line in NEWS if line.startswith("cast:") for name in line.removeprefix("cast:").split(";")
)
NONE = ("none",)


def read_news() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each text with the quotations under it."""
    text = ""
    quotations: list[str] = []
    for line in [*NEWS, ""]:
        if line.startswith(" "):
            quotations.append(line.strip())
            continue
        if quotations:
            yield text.replace(" ¶ ", "\n\n"), tuple(quotations)
        text, quotations = line, []


@pytest.mark.parametrize(("text", "quotations"), list(read_news()), ids=str)
def test_text(text: str, quotations: tuple[str, ...]) -> None:
    found = tuple(describe(quotation, text) for quotation in quote(text, CAST))
    assert (found or NONE) == quotations


def test_every_text_has_its_quotations() -> None:
    for line, following in zip(NEWS, [*NEWS[1:], ""], strict=True):
        if line and line[0] not in " #[" and not line.startswith("cast:"):
            assert following.startswith(" "), line

"""What each code means and what to do about it, from the page that ships with briefkit: docs/errors.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

PAGE = "docs/errors.md"
"""Where the page stands in the repository; the wheel has a copy of that file, and nothing else tells of codes."""

_HEADING = re.compile(r"## (.+)")
_ROW = re.compile(r"\| ([A-Z]\d{3}) \| (.+) \| (.+) \|")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the page says of a code.

    Attributes:
        code: The code.
        link: The part of the page that tells of it, relative to the repository: "docs/errors.md#input".
        wrong: What is wrong, without Markdown but for the backticks of names.
        cure: What to do about it, likewise.
    """

    code: str
    link: str
    wrong: str
    cure: str


@lru_cache(maxsize=1)
def read_manual() -> dict[str, Explanation]:
    """What the page says of all codes, in its order, by code."""
    return {each.code: each for each in _read_rows(_find_page().read_text(encoding="utf-8"))}


def _find_page() -> Path:
    """The page: in the installed package, or in the repository."""
    packed = Path(str(files("briefkit").joinpath("errors.md")))
    return packed if packed.is_file() else Path(__file__).parents[2] / PAGE


def _read_rows(page: str) -> Iterator[Explanation]:
    link = PAGE
    for line in page.splitlines():
        if heading := _HEADING.fullmatch(line):
            link = f"{PAGE}#{_make_anchor(heading[1])}"
        elif row := _ROW.fullmatch(line):
            yield Explanation(row[1], link, _write_plain(row[2]), _write_plain(row[3]))


def _make_anchor(heading: str) -> str:
    """The anchor that GitHub and GitLab give a heading: "The desk's own text" has "the-desks-own-text"."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _write_plain(cell: str) -> str:
    """A cell with the addresses of its links behind their words."""
    return _LINK.sub(lambda link: f"docs/{link[2]}" if link[1] == link[2] else f"{link[1]} (docs/{link[2]})", cell)

"""The page of codes, as it is packed and read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefkit.errors import CODES
from briefkit.manual import PAGE, read_manual


def test_every_code_is_explained_in_order() -> None:
    assert list(read_manual()) == list(CODES)
    assert all(page.wrong and page.cure for page in read_manual().values())


@pytest.mark.parametrize(
    ("code", "link", "words"),
    [
        (
            "U101",
            "docs/errors.md#usage",
            "`briefkit COMMAND --help` lists its arguments and options.",
        ),
        ("P104", "docs/errors.md#the-desks-own-text", "Give the confidence a sentence of its own."),
        ("R106", "docs/errors.md#rendering-and-writing", "docs/word-templates.md lists the placeholders"),
        ("R104", "docs/errors.md#rendering-and-writing", "Name a font file under `fonts` (docs/spec.md#fonts-and-"),
    ],
)
def test_what_is_said_of_a_code(code: str, link: str, words: str) -> None:
    page = read_manual()[code]
    assert page.link == link
    assert words in page.wrong + page.cure
    assert "](" not in page.wrong + page.cure


def test_links_lead_to_headings(root: Path) -> None:
    headings = re.findall(r"^## (.*)", (root / PAGE).read_text(encoding="utf-8"), re.MULTILINE)
    anchors = {re.sub(r"[^a-z -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert {page.link.partition("#")[2] for page in read_manual().values()} <= anchors

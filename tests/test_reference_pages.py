"""The pages of reference that are made from the code are those that it makes now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from scripts.reference import make_pages
from scripts.reference.docstrings import read_docstring

import briefkit

PAGES = make_pages()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == PAGES[path], "run: python -m scripts.reference"


def test_every_name_of_the_library_has_a_heading(root: Path) -> None:
    headings = re.findall(r"^### `(\w+)`$", (root / "docs/api.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(headings) == sorted(name for name in briefkit.__all__ if not name.startswith("_"))


def test_every_field_and_argument_is_explained(root: Path) -> None:
    for page in ("api.md", "cli.md", "report-schema.md"):
        text = (root / "docs" / page).read_text(encoding="utf-8")
        empty = re.findall(r"^\| `[^`]+` .*\|\s*\|$", text, re.MULTILINE)
        assert not empty, f"{page}: {empty[:5]}"


def test_a_docstring_is_taken_apart() -> None:
    def example() -> None:
        """Do it.

        Twice, if need be.

        Args:
            first: A thing:
                with more said of it.
            second: Another.

        Returns:
            Nothing at all.

        Raises:
            ValueError: If it cannot be.
        """

    said = read_docstring(example)
    assert said.text == "Do it.\n\nTwice, if need be."
    assert said.sections == {
        "Args": {"first": "A thing: with more said of it.", "second": "Another."},
        "Returns": {"": "Nothing at all."},
        "Raises": {"ValueError": "If it cannot be."},
    }

from __future__ import annotations

import pytest

from briefkit.render.pdf.printed import find_numbers
from briefkit.render.printed import match_pages


@pytest.mark.parametrize(
    ("pages", "words", "numbers"),
    [
        ("Page{number}of{pages}", ["Valleydesk", "Page3of10", "TLP:GREEN"], [3]),
        ("Page{number}of{pages}", ["Page3", "of"], [3]),
        ("Page{number}of{pages}", ["Page", "of", "10"], []),
        ("صفحة{number}من{pages}", ["مكتب", "صفحة", "3", "من", "10", "TLP:GREEN"], [3]),
        ("{number}/{pages}", ["3/10", "4/10"], [3, 4]),
        ("Page{number}of{pages}", [], []),
    ],
)
def test_numbers_of_pages(pages: str, words: list[str], numbers: list[int]) -> None:
    assert list(find_numbers(words, match_pages(pages))) == numbers

"""What documents have of words is what reading each text anew would find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.document import Document
from briefkit.model.folding import fold
from briefkit.select.wordings import Wordings
from briefkit.select.words import list_stems

TEXTS = st.lists(st.text(alphabet="abcdefgh 12٣_é’.\n", max_size=80), max_size=5)


@given(TEXTS)
def test_words_and_stems(texts: list[str]) -> None:
    wordings = Wordings(Document(str(number), text) for number, text in enumerate(texts))
    assert len(wordings) == len(texts)
    numbers: dict[str, int] = {}
    for number, text in enumerate(texts):
        words = re.findall(r"\w+", fold(text))
        assert list(wordings.list_numbers(str(number))) == [numbers.setdefault(word, len(numbers)) for word in words]
        assert wordings.gather_stems(str(number)) == frozenset(list_stems(text))


@given(TEXTS, st.lists(st.text(alphabet="abc12", min_size=1, max_size=3), min_size=1, max_size=3))
def test_beginnings(texts: list[str], beginnings: list[str]) -> None:
    wordings = Wordings(Document(str(number), text) for number, text in enumerate(texts))
    pattern = re.compile(rf"\b(?:{'|'.join(beginnings)})")
    expected = {str(number) for number, text in enumerate(texts) if pattern.search(fold(text))}
    assert wordings.find_beginning(beginnings) == expected

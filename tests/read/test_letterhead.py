from __future__ import annotations

import pytest

from briefkit.read.letterhead import read_letterhead


@pytest.mark.parametrize(
    ("above", "publisher", "lines"),
    [
        ([], None, ()),
        (["MINISTRY OF TRANSPORT", "12 Harbour Road, Norhaven"], "Ministry of Transport", ()),
        (["WORLD", "3 June 2021"], None, ("3 June 2021",)),
        (["By Ada Lem", "The ferry ran."], None, ("By Ada Lem", "The ferry ran.")),
    ],
)
def test_what_stands_above_a_headline(above: list[str], publisher: str | None, lines: tuple[str, ...]) -> None:
    found = read_letterhead(above, ["The ferry ran again."], None)
    assert (found.publisher, found.lines) == (publisher, lines)

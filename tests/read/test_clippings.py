from __future__ import annotations

import pytest
from tests.timing import hold_growth, spend_seconds

from briefkit.read.clippings import Clipping, take_off_own


@pytest.mark.parametrize(
    ("text", "rest", "own"),
    [
        ("It ran.\n\n> [!note] My comment\n> Ask them.\n\nIt sank.", "It ran.\n\n\nIt sank.", True),
        ("It ran.\n\n> [!quote] Lem\n> We saw it.", "It ran.\n\n>  Lem\n> We saw it.", False),
        ("It ran.\n\n> We saw it.", "It ran.\n\n> We saw it.", False),
        (
            "It ran.\n\n## My comment\n\nAsk.\n\n### When\n\nx\n\n## Later\n\nIt sank.",
            "It ran.\n\n## Later\n\nIt sank.",
            True,
        ),
        ("It ran.\n\n# Notes:\nAsk.", "It ran.\n", True),
        ("# Notes\n\nIt ran.", "# Notes\n\nIt ran.", False),
        ("# Notes from the ferry\n\nIt ran.", "# Notes from the ferry\n\nIt ran.", False),
        ("It ran. %%ask%%\n- [ ] call\n- [x] write\n#ferry #sea/north\n", "It ran. \n", False),
        ("It ran.[^1]\n\n[^1]: Ask.", "It ran.[^1]\n", False),
    ],
)
def test_what_the_reader_has_added_goes(text: str, rest: str, own: bool) -> None:
    assert take_off_own(text) == Clipping(rest, own)


@pytest.mark.parametrize("piece", ["<!--", "%% ", "> [!note]\n", "# Notes\n", "- [ ] a\n"])
def test_time_is_in_proportion_to_length(piece: str) -> None:
    def measure(times: int) -> float:
        return spend_seconds(lambda: take_off_own(piece * times))

    measure(100)
    hold_growth(measure, 20_000, 4, 8, 0.5)

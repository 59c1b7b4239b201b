from __future__ import annotations

from itertools import combinations

import pytest

from briefkit.model.grading import TLP_COLOURS, Marking
from briefkit.model.theme import Theme
from briefkit.render.pdf.flow import Area, Words
from briefkit.render.pdf.margins import Frame, set_frame
from briefkit.render.pdf.setting import Setting, make_setting
from briefkit.render.print_tree import Margins
from briefkit.render.wording import PAGES

LONG = "A title of many words " * 20
GREEN = Marking("TLP:GREEN")


def setting(theme: Theme | None = None) -> Setting:
    return make_setting(theme or Theme(), "en-GB")


def words_of(frame: Frame) -> list[Words]:
    return [mark for mark in (*frame.fixed, frame.place_number(2)) if isinstance(mark, Words) and mark.line.pieces]


def text_of(words: Words) -> str:
    return "".join(piece.text for piece in words.line.pieces)


@pytest.mark.parametrize(("label", "colour"), TLP_COLOURS.items())
def test_tlp_labels_are_large_bold_coloured_on_black_and_at_the_right(label: str, colour: str) -> None:
    frame = set_frame(Margins("No. 7 · Crossings", "As of 9 March", PAGES, Marking(label)), setting(), 3)
    labels = [words for words in words_of(frame) if text_of(words) == label]
    grounds = [mark for mark in frame.fixed if isinstance(mark, Area) and mark.colour == "000000"]
    assert len(labels) == len(grounds) == 2
    for words, ground in zip(labels, grounds, strict=True):
        (piece,) = words.line.pieces
        assert piece.colour == colour
        assert piece.size >= 12
        assert piece.face.fontName.endswith("bold")
        assert ground.x < words.x
        assert ground.x + ground.width == pytest.approx(57 + setting().width)


def test_other_markings_are_plain() -> None:
    frame = set_frame(Margins("No. 7", "As of 9 March", PAGES, Marking("CONFIDENTIAL", "UN")), setting(), 1)
    assert not [mark for mark in frame.fixed if isinstance(mark, Area) and mark.colour == "000000"]
    labels = [words for words in words_of(frame) if text_of(words) == "CONFIDENTIAL"]
    assert [label.line.pieces[0].colour for label in labels] == ["000000", "000000"]


@pytest.mark.parametrize("marking", [None, GREEN, Marking("TLP:AMBER+STRICT"), Marking("SECRET " * 30, "UN")])
@pytest.mark.parametrize("words", ["short", LONG, "שלום " * 60, "x" * 500])
@pytest.mark.parametrize("total", [1, 12, 12345])
@pytest.mark.parametrize("theme", [Theme(), Theme(page="Letter", margin_side=140)])
def test_nothing_in_the_margins_runs_into_anything(
    marking: Marking | None, words: str, total: int, theme: Theme
) -> None:
    for page in (setting(theme), setting(theme).turn()):
        frame = set_frame(Margins(words, words, PAGES, marking), page, total)
        places = [(it.y, it.x, it.x + it.line.width) for it in words_of(frame)]
        for (y, left, right), (other_y, other_left, other_right) in combinations(places, 2):
            assert abs(y - other_y) > 10 or right <= other_left or other_right <= left
        assert all(theme.margin_side - 0.01 <= left for _, left, _ in places)
        assert all(right <= page.page_width - theme.margin_side + 0.01 for _, _, right in places)


def test_a_long_title_is_cut_before_the_marking() -> None:
    header = words_of(set_frame(Margins(f"Situation report No. 7 · {LONG}", "", PAGES, GREEN), setting(), 1))[0]
    assert text_of(header).startswith("Situation report No. 7 · A title of many words")
    assert text_of(header).endswith("…")


def test_a_long_marking_is_whole() -> None:
    label = " ".join(["SECRET"] * 30)
    frame = set_frame(Margins("a title", "a date", PAGES, Marking(label, "UN")), setting(), 1)
    assert [text_of(words) for words in words_of(frame)].count(label) == 2

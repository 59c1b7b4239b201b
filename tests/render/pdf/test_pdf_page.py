from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from tests.render.pdf.samples import HEAD, make_report

from briefkit.model.grading import TLP_COLOURS, Marking
from briefkit.model.theme import Theme
from briefkit.render.pdf.content import ContentStream, FaceBook
from briefkit.render.pdf.flow import Area, Words
from briefkit.render.pdf.page import make_frame
from briefkit.render.pdf.setting import Setting, make_setting

DAY = dt.date(2024, 3, 9)


def setting() -> Setting:
    return make_setting(make_report(), Theme())


@pytest.mark.parametrize(("label", "colour"), TLP_COLOURS.items())
def test_tlp_labels_are_large_bold_coloured_on_black_and_at_the_right(label: str, colour: str) -> None:
    frame = make_frame(replace(HEAD, marking=Marking(label)), setting(), 3)
    marks = [*frame.fixed, frame.number(2)]
    labels = [mark for mark in marks if isinstance(mark, Words) and mark.line.pieces[0].text == label]
    grounds = [mark for mark in marks if isinstance(mark, Area) and mark.colour == "000000"]
    assert len(labels) == len(grounds) == 2
    for words, ground in zip(labels, grounds, strict=True):
        (piece,) = words.line.pieces
        assert piece.colour == colour
        assert piece.size >= 12
        assert piece.face.name.endswith("bold")
        assert ground.x < words.x
        assert ground.x + ground.width == pytest.approx(57 + setting().width)


def test_other_markings_are_plain() -> None:
    marks = make_frame(replace(HEAD, marking=Marking("CONFIDENTIAL", "UN")), setting(), 1).fixed
    assert not [mark for mark in marks if isinstance(mark, Area) and mark.colour == "000000"]
    labels = [mark for mark in marks if isinstance(mark, Words) and mark.line.pieces[0].text == "CONFIDENTIAL"]
    assert [label.line.pieces[0].colour for label in labels] == ["000000", "000000"]


def test_a_long_title_is_cut_before_the_marking() -> None:
    head = replace(HEAD, title="A title of many words " * 20)
    marks = make_frame(head, setting(), 1).fixed
    lines = [mark for mark in marks if isinstance(mark, Words) and "No. 7" in mark.line.pieces[0].text]
    assert len(lines) == 1
    text = "".join(piece.text for piece in lines[0].line.pieces)
    assert text.startswith("Situation report No. 7 · A title of many words")
    assert text.endswith("…")
    assert lines[0].line.width < setting().width - 80


def test_rules_are_drawn_over_grounds() -> None:
    stream = ContentStream(FaceBook())
    for area in (Area(0, 0, 9, 9, "FFFFFF"), Area(0, 0, 9, 0.4, "000000"), Area(0, 0, 9, 8, "EEEEEE")):
        stream.add_area(area, 0, 0)
    assert [line.split()[-3] for line in stream.code().decode().splitlines() if line.endswith("re f")] == [
        "9.00", "8.00", "0.40",
    ]  # fmt: skip

from __future__ import annotations

import datetime as dt

import pytest

from briefkit.compose.citing import inherit_marking, list_sources
from briefkit.languages import ENGLISH
from briefkit.model.citing import cite
from briefkit.model.document import Document
from briefkit.model.grading import Marking
from briefkit.model.report import Bullets, Section
from briefkit.model.selection import Selection

DAY = dt.date(2024, 2, 16)
CARRIED = "also carried by an unnamed outlet, 16 February 2024"


@pytest.mark.parametrize(
    ("copies", "said"),
    [
        (0, ()),
        (2, (CARRIED,) * 2),
        (8, (CARRIED,) * 8),
        (9, (*(CARRIED,) * 8, "1 more near-copy")),
        (1999, (*(CARRIED,) * 8, "1,991 more near-copies")),
    ],
)
def test_of_many_copies_of_a_story_a_source_names_the_first_ones(copies: int, said: tuple[str, ...]) -> None:
    documents = tuple(Document(f"d-{number}", "Boats left.", published=DAY) for number in range(copies + 1))
    group = tuple(document.id for document in documents)
    selection = Selection(DAY, None, documents, (group,), (), (), (), ())
    section = Section("background", "Background", (Bullets(((cite("d-0"),),)),))
    (source,) = list_sources([section], selection, ENGLISH)
    assert source.copies == said


@pytest.mark.parametrize(
    ("own", "marked", "expected"),
    [
        (None, (None, None), None),
        (None, ("GREEN", None), "GREEN"),
        (None, ("GREEN", "AMBER"), "AMBER"),
        ("CLEAR", ("GREEN", "AMBER"), "CLEAR"),
        ("RED", (None, None), "RED"),
    ],
)
def test_a_report_has_its_own_marking_else_the_strictest_of_what_it_cites(
    own: str | None, marked: tuple[str | None, ...], expected: str | None
) -> None:
    def mark(level: str | None) -> Marking | None:
        return Marking(f"TLP:{level}") if level else None

    documents = tuple(
        Document(f"d-{number}", "Boats left.", published=DAY, marking=mark(level))
        for number, level in enumerate(marked)
    )
    uncited = Document("d-9", "Boats came.", published=DAY, marking=mark("RED"))
    selection = Selection(DAY, None, (*documents, uncited), tuple((each.id,) for each in documents), (), (), (), ())
    section = Section("background", "Background", (Bullets(tuple((cite(each.id),) for each in documents)),))
    sources = list_sources([section], selection, ENGLISH)
    assert inherit_marking(mark(own), sources, selection) == mark(expected)

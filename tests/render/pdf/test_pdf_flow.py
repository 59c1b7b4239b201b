from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.pdf.flow import Box, Page, keep_with_next, paginate, stack_lines
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Line


def box(name: str, height: float = 10, before: float = 0, keep: bool = False, header: Box | None = None) -> Box:
    return Box(height, (), before, keep, (name,), header=header)


def names(pages: Sequence[Page]) -> list[str]:
    return [" ".join(placed.box.anchors[0] for placed in page) for page in pages]


HEADER = box("H", 5)


@pytest.mark.parametrize(
    ("boxes", "pages"),
    [
        ([], [""]),
        ([box("a"), box("b"), box("c"), box("d")], ["a b c", "d"]),
        ([box("a"), box("b", before=15), box("c")], ["a", "b c"]),
        ([box("a"), box("b"), box("title", keep=True), box("c")], ["a b", "title c"]),
        ([box("a"), box("title", keep=True)], ["a title"]),
        ([box("a"), box("b", 20, keep=True), box("c", 20)], ["a", "b", "c"]),
        ([box("a", 25, header=HEADER), box("b", 10, header=HEADER)], ["H a", "H b"]),
        ([HEADER, box("a", 25, header=HEADER), box("b", 25, header=HEADER)], ["H a", "H b"]),
        ([box("giant", 50), box("b")], ["giant", "b"]),
    ],
)
def test_pages_of_thirty_points(boxes: list[Box], pages: list[str]) -> None:
    assert names(list(paginate(boxes, 30))) == pages


def test_distance_is_kept_within_a_page_and_dropped_at_its_head() -> None:
    pages = paginate([box("a", before=7), box("b", before=7), box("c", before=7)], 30)
    assert [[placed.y for placed in page] for page in pages] == [[0, 17], [0]]


@pytest.mark.parametrize(("count", "kept"), [(1, [False]), (2, [True, False]), (3, [True, True, False])])
def test_no_line_of_a_paragraph_stands_alone(count: int, kept: list[bool]) -> None:
    line = Line((), 0, 10, 8)
    assert [strip.keep for strip in stack_lines([line] * count, Element("P"))] == kept
    assert [strip.keep for strip in stack_lines([line] * 5, Element("P"))] == [True, False, False, True, False]
    assert all(strip.keep for strip in keep_with_next(stack_lines([line] * count, Element("P"))))


@given(st.lists(st.tuples(st.floats(1, 40), st.floats(0, 10), st.booleans()), max_size=60))
def test_every_box_is_placed_once_in_order_within_its_page(sizes: list[tuple[float, float, bool]]) -> None:
    boxes = [box(str(index), *size) for index, size in enumerate(sizes)]
    pages = list(paginate(boxes, 100))
    assert [placed.box for page in pages for placed in page] == boxes
    for page in pages:
        for above, below in pairwise(page):
            assert below.y >= above.y + above.box.height - 1e-6
        assert not page or page[-1].y + page[-1].box.height <= 100 + 1e-6

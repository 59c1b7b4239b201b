from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.frames import Frame

from briefkit.render.pdf.flow import Joined, Strip, Strips, keep_ends, stack_lines
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Line

Page = list[tuple[float, Strip]]


class Recorder(Canvas):
    """Notes which strips stand on which page, and how far below the head of the page."""

    def print_strips(self, strips: Iterable[tuple[float, Strip]], width: float) -> None:
        self.pages = getattr(self, "pages", [])
        self.pages += [[] for _ in range(self.getPageNumber() - len(self.pages))]
        self.pages[-1] += [(self.top - self.absolutePosition(0, top)[1], strip) for top, strip in strips]


def paginate(flowables: Sequence[Strips], height: float) -> list[Page]:
    """The pages that flowables make."""
    Recorder.top = height
    template = BaseDocTemplate(
        io.BytesIO(),
        pageTemplates=[PageTemplate("all", [Frame(0, 0, 100, height, 0, 0, 0, 0)], pagesize=(100, height))],
        keepTogetherClass=Joined,
    )
    template.build(list(flowables), canvasmaker=Recorder)
    pages: list[Page] = getattr(template.canv, "pages", [])
    return pages


def strip(name: str, height: float = 10, before: float = 0, keep: bool = False, header: Strip | None = None) -> Strip:
    return Strip(height, (), before, keep, (name,), header=header)


def names(pages: Sequence[Page]) -> list[str]:
    return [" ".join(each.anchors[0] for _, each in page) for page in pages]


HEADER = strip("H", 5)
CASES: list[tuple[list[Strip], list[str]]] = [
    ([strip("a"), strip("b"), strip("c"), strip("d")], ["a b c", "d"]),
    ([strip("a"), strip("b", before=15), strip("c")], ["a", "b c"]),
    ([strip("a"), strip("b"), strip("title", keep=True), strip("c")], ["a b", "title c"]),
    ([strip("a"), strip("title", keep=True)], ["a title"]),
    ([strip("a"), strip("b", 20, keep=True), strip("c", 20)], ["a", "b", "c"]),
    ([strip("a", 25, header=HEADER), strip("b", 10, header=HEADER)], ["H a", "H b"]),
    ([HEADER, strip("a", 25, header=HEADER), strip("b", 25, header=HEADER)], ["H a", "H b"]),
]


@pytest.mark.parametrize(("strips", "pages"), CASES)
@pytest.mark.parametrize("apart", [False, True], ids=["in one flowable", "each in its own"])
def test_pages_of_thirty_points(strips: list[Strip], pages: list[str], apart: bool) -> None:
    flowables = [Strips([each], each.keep) for each in strips] if apart else [Strips(strips)]
    assert names(paginate(flowables, 30)) == pages


def test_distance_is_kept_within_a_page_and_dropped_at_its_head() -> None:
    pages = paginate([Strips([strip("a", before=7), strip("b", before=7)]), Strips([strip("c", before=7)])], 30)
    assert [[y for y, _ in page] for page in pages] == [[0, 17], [0]]


def test_strips_are_made_only_as_pages_fill() -> None:
    made = []

    def make(count: int) -> Iterable[Strip]:
        for number in range(count):
            made.append(number)
            yield strip(str(number))

    flowable = Strips(make(1000))
    frame = Frame(0, 0, 100, 30, 0, 0, 0, 0)
    canvas = Recorder(io.BytesIO())
    assert not frame.add(flowable, canvas, trySplit=1)
    first, rest = frame.split(flowable, canvas)
    assert [[each.anchors[0] for each in part.pulled] for part in (first, rest)] == [["0", "1", "2"], ["3"]]
    assert len(made) == 4


@pytest.mark.parametrize(("count", "kept"), [(1, [False]), (2, [True, False]), (3, [True, True, False])])
def test_no_line_of_a_paragraph_stands_alone(count: int, kept: list[bool]) -> None:
    line = Line((), 0, 10, 8)
    assert [each.keep for each in stack_lines([line] * count, Element("P"))] == kept
    assert [each.keep for each in stack_lines([line] * 5, Element("P"))] == [True, False, False, True, False]
    together = list(keep_ends(stack_lines([line] * 5, Element("P"))))
    assert [each.keep for each in together] == [True, True, True, True, False]


@pytest.mark.parametrize("over", [-1e-5, -1e-7, -1e-9, 0.0, 1e-9, 1e-7, 5e-7, 1e-6, 2e-6, 1e-5, 1e-4, 1e-3])
@pytest.mark.parametrize("first", [0, 1])
def test_nothing_is_lost_where_strips_fill_a_page_to_the_last_hair(over: float, first: int) -> None:
    above = [Strips([strip("above")])] * first
    strips = [strip("a"), strip("b", 20 - 10 * first + over), strip("c"), strip("d")]
    placed = names(paginate([*above, Strips(strips)], 30))
    assert " ".join(placed).split()[first:] == ["a", "b", "c", "d"]


SIZES = st.lists(st.tuples(st.floats(1, 40), st.floats(0, 10), st.booleans()), max_size=30)


@given(st.lists(st.tuples(SIZES, st.booleans()), min_size=1, max_size=4))
def test_every_strip_is_placed_once_in_order_within_its_page(
    parts: list[tuple[list[tuple[float, float, bool]], bool]],
) -> None:
    made = [
        ([strip(f"{part}-{index}", *size) for index, size in enumerate(sizes)], keep)
        for part, (sizes, keep) in enumerate(parts)
    ]
    pages = paginate([Strips(strips, keep) for strips, keep in made], 100)
    placed = [each.anchors[0] for page in pages for _, each in page]
    assert placed == [each.anchors[0] for strips, _ in made for each in strips]
    for page in pages:
        for (above_y, above), (below_y, _) in pairwise(page):
            assert below_y >= above_y + above.height - 1e-6
        assert not page or page[-1][0] + page[-1][1].height <= 100 + 1e-5

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefkit.render.pdf.fonts import load_face, split_by_face, text_face
from briefkit.render.pdf.text import Line, Span, TextStyle, set_lines
from briefkit.render.print_tree import Address
from briefkit.render.sanitise import clean_text

STYLE = TextStyle(10, 13)


def words_of(lines: list[Line]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 1000, ["one two three"]),
        ("one two three", 40, ["one two", "three"]),
        ("  one \t two\u2003three  ", 1000, ["one two three"]),
        ("one\n\ntwo", 1000, ["one", "", "two"]),
        ("one\u00a0two three", 40, ["one\u00a0two", "three"]),
        ("north-western", 35, ["north-", "western"]),
        ("on 2021-06-03", 50, ["on", "2021-06-03"]),
        ("Upper/Lower", 30, ["Upper/", "Lower"]),
        ("word—word", 30, ["word—", "word"]),
        ("wo\u00adrd", 1000, ["word"]),
        ("aaaa\u200bbbbb", 26, ["aaaa", "bbbb"]),
        ("https://example.org/one/two", 75, ["https://", "example.org/", "one/two"]),
        ("", 100, []),
        ("   ", 100, []),
    ],
)
def test_lines(text: str, width: float, lines: list[str]) -> None:
    assert words_of(set_lines([Span(text)], STYLE, width)) == lines


def test_no_line_breaks_between_spans_without_space() -> None:
    lines = set_lines([Span("one two"), Span("[3]", bold=True), Span(" four")], STYLE, 42)
    assert words_of(lines) == ["one", "two[3]", "four"]


def test_pieces_keep_look_and_goal() -> None:
    goal = Address("https://example.org")
    (line,) = set_lines([Span("a b "), Span("c d", italic=True, colour="FF0000", goal=goal)], STYLE, 1000)
    first, second = line.pieces
    assert (first.text, first.colour, first.span.goal) == ("a b ", "000000", None)
    assert (second.text, second.face, second.colour, second.span.goal) == (
        "c d",
        text_face(False, True),
        "FF0000",
        goal,
    )
    assert second.x == pytest.approx(first.width)


def test_a_character_goes_to_the_first_face_that_has_it() -> None:
    sans, wide, signs = text_face(True, False), load_face("wide-bold"), load_face("signs-regular")
    assert split_by_face("aბ₼Ж", True, False) == [("a", sans), ("ბ", wide), ("₼", signs), ("Ж", sans)]
    assert split_by_face("北", True, False) == [("北", wide)]  # which prints a box for it
    assert split_by_face("\u200f22", True, False) == [("\u200f22", sans)]  # the mark says how the number stands


RIGHTWARD = "ابتلمهیکשלום\u064e\u05b8\u200c\u200f\u200e(١2)aé .,"


@example("00\u0656\u05d0\u0626\u0637", 36.0)  # a mark on a number, before letters from right to left
@example("0\u0660\u02ea\u0626\u063b", 31.0)  # a number between letters from right to left
@example("000000ئ\u200eښ00", 40.0)  # two letters that would join but for the mark between them
@given(st.text(max_size=300) | st.text(RIGHTWARD, max_size=60), st.floats(1, 400))
def test_lines_fit_and_lose_nothing(text: str, width: float) -> None:
    lines = set_lines([Span(clean_text(text))], STYLE, width)
    widest = set_lines([Span(clean_text(text))], STYLE, float("inf"))
    assert "".join(words_of(lines)).replace(" ", "") == "".join(words_of(widest)).replace(" ", "")
    for line in lines:
        characters = sum(len(piece.text) for piece in line.pieces)
        assert line.width <= width + 1e-6 or characters == 1 or not any(piece.width for piece in line.pieces[1:])


def seen(line: Line) -> str:
    """What stands in a line from left to right."""
    return "".join(
        piece.text[::-1] if piece.strokes else piece.text for piece in sorted(line.pieces, key=lambda it: it.x)
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("שלום עולם", ["םלוע םולש"]),
        ("הוא אמר Zürich ואז הלך", ["ךלה זאו Zürich רמא אוה"]),
        ("he said שלום עולם and left", ["he said םלוע םולש and left"]),
        ("done in 2024 שלום", ["done in 2024 םולש"]),
        ("שלום (עולם) 12.5", ["12.5 )םלוע( םולש"]),  # a bracket stands mirrored, see test_brackets_are_mirrored
        ("plain\nשלום", ["plain", "םולש"]),
    ],
)
def test_lines_from_right_to_left(text: str, lines: list[str]) -> None:
    assert [seen(line) for line in set_lines([Span(text)], STYLE, 1000)] == lines


def test_lines_are_broken_before_they_are_turned() -> None:
    lines = set_lines([Span("אחת שתים שלוש ארבע")], STYLE, 50)
    assert words_of(lines) == ["אחת שתים", "שלוש ארבע"]
    assert [seen(line) for line in lines] == ["םיתש תחא", "עברא שולש"]


@pytest.mark.parametrize(("text", "left"), [("שלום", False), ("Mira Sol met שלום", True), ("שלום said nothing", True)])
def test_what_runs_from_right_to_left_stands_at_the_right(text: str, left: bool) -> None:
    (line,) = set_lines([Span(text)], STYLE, 400)
    ends = max(piece.x + piece.width for piece in line.pieces)
    assert min(piece.x for piece in line.pieces) == pytest.approx(0 if left else 400 - line.width)
    assert ends == pytest.approx(line.width if left else 400)
    (endless,) = set_lines([Span(text)], STYLE, float("inf"))
    assert min(piece.x for piece in endless.pieces) == 0


def test_the_parts_of_a_reference_stand_from_left_to_right() -> None:
    (line,) = set_lines([Span("שלום עליכם"), Span(", June")], TextStyle(10, 14, reference=True), 400)
    assert min(piece.x for piece in line.pieces) == 0
    assert max(line.pieces, key=lambda it: it.x).text.endswith("June")


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (["Herald", ", ", "“האמל (3) 5”", ", ", "3 March"], "Herald, “5 )3( למאה”, 3 March"),
        (["Herald", ", ", "“2024: האמל 3”", ", ", "5 March"], "Herald, “3 למאה :2024”, 5 March"),
        (["חדשות 7", ", ", "“Pier 12”", ", ", "5 March"], "7 תושדח, “Pier 12”, 5 March"),
        (["Herald", ", ", "by סלמה 5", ", ", "5 March"], "Herald, by 5 המלס, 5 March"),
    ],
)
@pytest.mark.parametrize("width", [1000.0, 60.0])
def test_a_part_of_a_reference_changes_nothing_around_it(parts: list[str], shown: str, width: float) -> None:
    lines = set_lines([Span(part) for part in parts], TextStyle(10, 14, reference=True), width)
    if width == 1000:
        assert [seen(line) for line in lines] == [shown]
    assert "".join(words_of(lines)).replace(" ", "") == "".join(parts).replace(" ", "")


def test_pieces_of_a_turned_line_keep_look_and_goal() -> None:
    goal = Address("https://example.org")
    (line,) = set_lines([Span("שלום "), Span("עולם", colour="FF0000", goal=goal)], STYLE, 400)
    first, last = line.pieces[0], line.pieces[-1]
    assert (first.text, first.span.goal, last.text, last.colour, last.span.goal) == (
        "שלום",
        None,
        "עולם",
        "FF0000",
        goal,
    )
    assert last.x + last.width < first.x


def test_long_text_takes_one_pass() -> None:
    calls = 0

    class Counting(dict[int, float]):
        def __getitem__(self, key: int) -> float:
            nonlocal calls
            calls += 1
            return super().__getitem__(key)

        def get(self, key: int, default: float = 0) -> float:  # type: ignore[override]
            nonlocal calls
            calls += 1
            return super().get(key, default)

    counts = []
    face = text_face(False, False)
    original = face.widths
    object.__setattr__(face, "widths", Counting(original))
    try:
        for size in (20_000, 40_000):
            calls = 0
            set_lines([Span("y" * size)], STYLE, 200)
            counts.append(calls)
    finally:
        object.__setattr__(face, "widths", original)
    assert counts[1] <= 2.1 * counts[0]

from __future__ import annotations

import re
import time
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont

from briefkit.model.theme import Theme
from briefkit.render.paper import measure_page
from briefkit.render.pdf.fonts import load_face
from briefkit.render.print_tree import Column, Look, NoteMark, Row, Run, Table
from briefkit.render.widths import TUNING, estimate_likely_width, estimate_width, fit_columns, share_width

WIDTH = measure_page(Theme())[0] - 2 * Theme().margin_side
DATE, PLACE, EVENT, WHO, OUTLETS, SOURCES = (
    Column("Date", 86, whole=True),
    Column("Place", 72),
    Column("What happened", 0),
    Column("Who", 78),
    Column("Outlets", 40),
    Column("Sources", 45),
)
CHRONOLOGY = (DATE, PLACE, EVENT, WHO, OUTLETS, SOURCES)
LIGHT = (DATE, PLACE, EVENT, WHO)
ACTORS = (Column("Name", 104), Column("Also known as", 82), Column("Role", 112), Column("Country", 62))
LONG = (
    "24 September 2024",
    "Thohoyandou,\nJohannesburg",
    "It rained.",
    "Timur Abdrakhmanov",
    "12",
    "[10,\u00a0¶\u00a010]",
)
FONTS = Path("/usr/share/fonts/truetype")
HAVE = [
    FONTS / "crosextra/Carlito-Bold.ttf",
    FONTS / "liberation2/LiberationSans-Bold.ttf",
    FONTS / "dejavu/DejaVuSans-Bold.ttf",
]


def make_table(columns: tuple[Column, ...], *rows: tuple[str, ...], proportional: bool = False) -> Table:
    """A table whose first column is bold."""
    looks = (Look.STRONG, *[Look.PLAIN] * len(columns))
    cells = ((((Run(text, look),),) for text, look in zip(row, looks, strict=False)) for row in rows)
    return Table(columns, tuple(Row(tuple(row)) for row in cells), proportional=proportional)


def list_words(table: Table) -> list[tuple[int, str, bool]]:
    """The words of a table with their columns and whether they are bold, titles first."""
    titles = [(index, word, True) for index, column in enumerate(table.columns) for word in column.title.split()]
    return titles + [
        (index, word, index == 0)
        for row in table.rows
        for index, cell in enumerate(row.cells)
        for line in cell
        for run in line
        if isinstance(run, Run)
        for word in re.split("[ \n]+", run.text)
    ]


@pytest.mark.parametrize("size", [7, 9, 10.5, 12])
@pytest.mark.parametrize("columns", [CHRONOLOGY, CHRONOLOGY[2:3], CHRONOLOGY[:2], ACTORS])
def test_columns_fill_the_width(columns: tuple[Column, ...], size: float) -> None:
    widths = fit_columns(make_table(columns, LONG[: len(columns)]), 480, size)
    assert sum(widths) == pytest.approx(480)
    assert min(widths) > 0


def test_widths_are_shared_in_proportion() -> None:
    assert share_width((1, 3), 400) == [100, 300]


@pytest.mark.parametrize("font", HAVE, ids=lambda path: path.stem)
@pytest.mark.parametrize("size", [8, 9, 10])
@pytest.mark.parametrize("columns", [CHRONOLOGY, LIGHT, ACTORS])
def test_no_word_is_broken_in_the_fonts_that_people_have(columns: tuple[Column, ...], size: float, font: Path) -> None:
    """A table of six columns, of which one is to have nearly half: only in those that a page is likely to be set in."""
    if not font.exists():
        pytest.skip(f"{font.name} is not installed")
    table = make_table(columns, LONG[: len(columns)])
    fitted = fit_columns(table, WIDTH, size)
    plain, bold = (TTFont(path.stem, str(path)) for path in (_plain_of(font), font))
    for index, word, is_bold in list_words(table):
        words_width = (bold if is_bold else plain).stringWidth(word, size)
        if columns is not CHRONOLOGY or "DejaVu" not in font.name:
            assert words_width + 7 <= fitted[index], word


@pytest.mark.parametrize("font", HAVE, ids=lambda path: path.stem)
@pytest.mark.parametrize("size", [8, 9, 10])
def test_no_word_of_a_title_is_broken_in_any_font(size: float, font: Path) -> None:
    if not font.exists():
        pytest.skip(f"{font.name} is not installed")
    fitted = fit_columns(make_table(CHRONOLOGY, LONG), WIDTH, size)
    bold = TTFont(font.stem, str(font))
    for column, width in zip(CHRONOLOGY, fitted, strict=True):
        assert max(bold.stringWidth(word, size) for word in column.title.split()) + 7 <= width, column.title


def _plain_of(font: Path) -> Path:
    name = font.name.replace("-Bold", "-Regular")
    return font.with_name(name) if font.with_name(name).exists() else font.with_name(font.name.replace("-Bold", ""))


@pytest.mark.parametrize(
    "columns", [CHRONOLOGY, CHRONOLOGY[:5], (*CHRONOLOGY[:4], SOURCES), LIGHT, (DATE, EVENT, SOURCES)]
)
@pytest.mark.parametrize("size", [8, 9])
def test_what_happened_has_nearly_half_of_the_width(columns: tuple[Column, ...], size: float) -> None:
    usual = (
        "24 September 2024",
        "Kazakhstan,\nMaputo",
        "It rained.",
        "Guterres,\nSadykova",
        "12",
        "[10,\u00a0¶\u00a012]",
    )
    row = tuple(text for column, text in zip(CHRONOLOGY, usual, strict=True) if column in columns)
    share = 0.45 if len(columns) < len(CHRONOLOGY) else 0.42  # with all columns a day needs room beside its month
    assert fit_columns(make_table(columns, row), WIDTH, size)[columns.index(EVENT)] >= share * WIDTH - 1e-6


def test_dates_break_before_what_happened_gives_way() -> None:
    small, large, huge = (fit_columns(make_table(LIGHT, LONG[:4]), WIDTH, size) for size in (8, 11, 14))
    assert small[0] > estimate_width("24 September") * 8 + TUNING.padding
    # "24 September" above "2024", as long as the other columns can give way for it
    assert large[0] == pytest.approx(estimate_width("24 September") * 11 + TUNING.padding)
    assert large[2] == pytest.approx(0.45 * WIDTH)
    assert huge[0] < estimate_width("24 September") * 14 + TUNING.padding


@pytest.mark.parametrize("size", [8, 9, 9.5])
def test_a_day_stays_beside_its_month_in_a_table_with_all_columns(size: float) -> None:
    row = ("24 September 2024", "Kazakhstan", "It rained.", "Guterres", "12", "[10,\u00a0¶\u00a012]")
    date, _, event, *_ = fit_columns(make_table(CHRONOLOGY, row), WIDTH, size)
    assert date >= estimate_width("24 September", False) * size + TUNING.padding - 1e-6
    assert event >= TUNING.least_share * WIDTH - 1e-6


def test_dates_are_pressed_last_where_words_are_measured_in_likely_fonts() -> None:
    row = ("early May 2023†", "Kazakhstan", "x", "Abdrakhmanov", "12", "[10]")
    date, place, event, *_ = fit_columns(make_table(CHRONOLOGY, row), 467, 9)
    assert event == pytest.approx(0.45 * 467)
    assert date >= estimate_width("2023†") * 9 + TUNING.padding - 1e-6
    assert place < estimate_width("Kazakhstan", False) * 9 + TUNING.padding


def test_other_columns_give_way_before_whole_lines_do() -> None:
    columns = (Column("Date", 120, whole=True), Column("Place", 200), EVENT)
    row = ("24 September 2024", "Over the hills and far away from here", "x")
    date, place, event = fit_columns(make_table(columns, row), 480, 9)
    assert date == pytest.approx(estimate_width("24 September 2024") * 9 + TUNING.padding)
    assert place == pytest.approx(480 * 0.55 - date)
    assert event == pytest.approx(216)


def test_longest_words_win_over_the_share_of_what_happened() -> None:
    row = (LONG[0], "Llanfairpwllgwyn", "It rained.", "Wolfeschlegelstein", "12", LONG[5])
    widths = fit_columns(make_table(CHRONOLOGY, row), WIDTH, 9)
    assert widths[1] == pytest.approx(estimate_likely_width("Llanfairpwllgwyn", False) * 9 + TUNING.padding)
    assert widths[2] < TUNING.open_share * WIDTH


def test_titles_are_whole_where_cells_cannot_be() -> None:
    endless = tuple(sign * 500 for sign in "abcdef")
    widths = fit_columns(make_table(CHRONOLOGY, endless), 480, 9)
    assert sum(widths) == pytest.approx(480)
    for column, width in zip(CHRONOLOGY, widths, strict=True):
        assert width >= max(map(estimate_width, column.title.split())) * 9 + TUNING.padding


def test_a_word_of_what_happened_is_looked_at_where_there_is_little_room() -> None:
    columns = (*CHRONOLOGY[:2], EVENT, *CHRONOLOGY[3:])
    rows = [(*LONG[:2], text, *LONG[3:]) for text in ("x", "Incomprehensibilities")]
    short, long = (fit_columns(make_table(columns, row), 380, 10)[2] for row in rows)
    assert short < long


def test_a_column_is_no_wider_than_what_it_holds() -> None:
    short = fit_columns(make_table(LIGHT, ("2024", "Oslo", "x", "Ida")), 480, 9)
    long = fit_columns(make_table(LIGHT, LONG[:4]), 480, 9)
    assert short[:2] < long[:2]
    assert short[2] > long[2]


@pytest.mark.parametrize(
    ("texts", "widths"),
    [
        (("a", "b"), (120, 360)),
        (("Incomprehensibilities", "b"), (120, 360)),  # a quarter of the width is all that a word can claim
        (("Mozambique", "b"), (120, 360)),
    ],
)
def test_shares_are_kept_where_words_allow(texts: tuple[str, ...], widths: tuple[float, ...]) -> None:
    columns = (Column("A", 1), Column("B", 3))
    assert fit_columns(make_table(columns, texts, proportional=True), 480, 9) == pytest.approx(widths)


def test_shares_give_way_to_words() -> None:
    columns = (Column("A", 1), Column("B", 15))
    narrow, wide = fit_columns(make_table(columns, ("Mozambique", "b"), proportional=True), 480, 9)
    assert narrow == pytest.approx(estimate_width("Mozambique") * 9 + TUNING.padding)
    assert narrow + wide == pytest.approx(480)


def test_a_word_goes_on_over_runs_and_marks_of_notes() -> None:
    def fit(*line: Run | NoteMark) -> float:
        return fit_columns(Table((PLACE, EVENT), (Row(((line,), ())),)), 480, 9)[0]

    assert fit(Run("Johannes"), NoteMark(()), Run("burg")) == fit(Run("Johannesburg"))


@pytest.mark.parametrize(
    ("whole", "part"),
    [("Al-Sudani", "Sudani"), ("24–26", "24–"), ("北京市政府", "北"), ("two\u200bone", "two"), ("he said", "said")],
)
def test_lines_may_end_within(whole: str, part: str) -> None:
    columns = (Column("A", 0.1), EVENT)
    found, least = (fit_columns(make_table(columns, (text, "x")), 480, 9)[0] for text in (whole, part))
    assert found == pytest.approx(least)


@pytest.mark.parametrize("whole", ["45-50,000", "2008/09"])
def test_numbers_with_a_hyphen_or_slash_stay_whole(whole: str) -> None:
    columns = (Column("A", 0.1), EVENT)
    found, least = (fit_columns(make_table(columns, (text, "x")), 480, 9)[0] for text in (whole, whole[:3]))
    assert found > least


@given(
    st.lists(
        st.sampled_from([chr(code) for code in load_face("sans-bold").widths if chr(code).isprintable()]), min_size=1
    )
)
def test_the_estimate_is_never_less_than_the_packed_face(signs: list[str]) -> None:
    for bold, stem in ((True, "sans-bold"), (False, "sans-regular")):
        widths = load_face(stem).widths
        assert estimate_width("".join(signs), bold) >= estimate_likely_width("".join(signs), bold)
        assert estimate_likely_width("".join(signs), bold) >= 0.999 * sum(widths.get(ord(sign), 0) for sign in signs)


@pytest.mark.parametrize("word", ["նախարարություն", "სამინისტრო", "المنصوري", "משרד", "Министерство", "Υπουργείο"])
def test_the_estimate_of_other_scripts_is_on_the_safe_side(word: str) -> None:
    widths = {**load_face("wide-bold").widths, **load_face("sans-bold").widths}
    assert sum(widths[ord(sign)] for sign in word) <= estimate_width(word) <= len(word)


@pytest.mark.parametrize(("text", "width"), [("北京", 2.0), ("e\u0301", estimate_width("e")), ("\u200d\u00ad", 0.0)])
def test_what_was_not_measured(text: str, width: float) -> None:
    assert estimate_width(text) == pytest.approx(width)


def test_the_tuned_numbers() -> None:
    assert asdict(TUNING) == {
        "asked_size": 9.0,
        "open_share": 0.45,
        "least_share": 0.38,
        "word_share": 0.25,
        "padding": 7.5,
    }


def test_a_long_table_takes_time_in_proportion() -> None:
    def measure(count: int) -> float:
        rows = [
            (f"{index % 28 + 1} May 2024", f"Place {index}", "x", f"Name {index}", "1", f"[{index}]")
            for index in range(count)
        ]
        table = make_table(CHRONOLOGY, *rows)
        started = time.process_time()
        fit_columns(table, WIDTH, 9)
        return time.process_time() - started

    assert measure(10_000) < 1.0  # 0.1 s on the machine it was written on

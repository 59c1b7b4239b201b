"""PDF files, made with reportlab."""

from __future__ import annotations

import datetime as dt
import io
import random
import time
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph

from briefkit.errors import InputError, Severity
from briefkit.model.document import Document, Extent
from briefkit.model.limits import Limits
from briefkit.read.formats import Format, choose_reader, detect_format
from briefkit.read.pdf import read_pdf
from briefkit.read.source import Reading, SourceFile, SourceOptions

WIDTH, HEIGHT = A4
MARGIN = 57
STORY = [
    "The ferry to Sundby ran again on Thursday after ten days in port, the harbour office of Norhaven said.",
    "Passengers had waited since the storm. “We slept in the hall,” said Ada Lem, a teacher from Orvel who missed the"
    " wedding of her brother.",
    "The company, Nordferry, promised to pay for the hotels. Its spokesman Tor Vik said that 1,200 people had asked for"
    " their money back and that all would be paid before the end of the month, whatever the insurers decided.",
    "In Sundby the mayor thanked the crews. She said that the town had flour and fuel for another fortnight.",
    "The pier of Norhaven lost forty metres of its railing; repairs will take until spring, according to the office.",
]
TITLE = "Ferry to Sundby runs again after ten days, and the town on the other side breathes freely"
INDENTED = ParagraphStyle("indented", fontName="Times-Roman", fontSize=10, leading=12, firstLineIndent=10, alignment=4)
SPACED = ParagraphStyle("spaced", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=7)
HEADLINE = ParagraphStyle("headline", fontName="Helvetica-Bold", fontSize=20, leading=23)


def tell(count: int) -> list[str]:
    """Paragraphs of one to three sentences' groups, none like the one beside it."""
    chance = random.Random(13)
    return [" ".join(chance.choices(STORY, k=chance.randint(1, 3))) for _ in range(count)]


def typeset(columns: int, style: ParagraphStyle, count: int) -> bytes:
    """A story under a headline, in columns, on pages with a running head and a number."""
    stream = io.BytesIO()
    width = (WIDTH - 2 * MARGIN - (columns - 1) * 17) / columns

    def frames(height: float) -> list[Frame]:
        return [Frame(MARGIN + number * (width + 17), MARGIN, width, height, 0, 0, 0, 0) for number in range(columns)]

    def finish(canvas: Any, document: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(MARGIN, HEIGHT - 28, "Norhaven Gazette · 3 June 2021")
        canvas.drawRightString(WIDTH - MARGIN, 28, str(document.page))

    top = Frame(MARGIN, HEIGHT - MARGIN - 120, WIDTH - 2 * MARGIN, 120, 0, 0, 0, 0)
    first = PageTemplate(
        "first", [top, *frames(HEIGHT - 2 * MARGIN - 120)], onPage=finish, autoNextPageTemplate="later"
    )
    later = PageTemplate("later", frames(HEIGHT - 2 * MARGIN), onPage=finish)
    document = BaseDocTemplate(stream, pagesize=A4, pageTemplates=[first, later])
    story = [Paragraph(text, style) for text in tell(count)]
    document.build([Paragraph(TITLE, HEADLINE), Paragraph("By Ada Lem", SPACED), FrameBreak(), *story])
    return stream.getvalue()


Page = list[tuple[float, float, float, str]]


def draw(*pages: Page, prepare: Callable[[Canvas], None] = lambda canvas: None, **options: Any) -> bytes:
    """Pages with lines at places, from left and top, in sizes; a negative size is bold."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, **options)
    for page in pages:
        prepare(canvas)
        for left, top, size, text in page:
            canvas.setFont("Helvetica-Bold" if size < 0 else "Helvetica", abs(size))
            canvas.drawString(left, HEIGHT - top, text)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def read(content: bytes, limits: Limits | None = None) -> Reading:
    options = SourceOptions(limits=limits) if limits else SourceOptions()
    return read_pdf(SourceFile("ferry.pdf", content), options)


def read_one(content: bytes) -> Document:
    (document,) = read(content).documents
    assert isinstance(document, Document)
    return document


def lines(*texts: str, left: float = 60, top: float = 100, size: float = 10, pitch: float = 13) -> Page:
    """Lines one under the other."""
    return [(left, top + number * pitch, size, text) for number, text in enumerate(texts)]


FULL = "The harbour office of Norhaven said on its board that the ferry would run every hour"
THEN = "from Monday on, as it had before the storm of last week, and that nobody would pay."


@pytest.mark.parametrize(
    ("columns", "style", "count"),
    [(1, SPACED, 15), (1, INDENTED, 25), (2, SPACED, 20), (2, INDENTED, 33), (3, SPACED, 24), (3, INDENTED, 40)],
)
def test_columns_are_read_one_after_the_other(columns: int, style: ParagraphStyle, count: int) -> None:
    """Also over pages, under a headline that stands over all of them; the last column is not full."""
    document = read_one(typeset(columns, style, count))
    assert document.text.split("\n\n") == tell(count)
    assert (document.title, document.byline) == (TITLE, ("Ada Lem",))
    assert (document.outlet, document.published) == ("Norhaven Gazette", dt.date(2021, 6, 3))


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        pytest.param(lines(FULL, THEN), [f"{FULL} {THEN}"], id="lines"),
        pytest.param(lines(FULL, THEN, "It ran.", FULL, THEN), [f"{FULL} {THEN} It ran.", f"{FULL} {THEN}"], id="ran"),
        pytest.param(
            lines(FULL, THEN) + lines(FULL, THEN, top=136), [f"{FULL} {THEN}", f"{FULL} {THEN}"], id="gap"
        ),
        pytest.param(
            lines(FULL, THEN) + lines(FULL, left=70, top=126) + lines(THEN, top=139),
            [f"{FULL} {THEN}", f"{FULL} {THEN}"],
            id="indent",
        ),
        pytest.param(
            lines(FULL, THEN) + lines(FULL[:73], "2,000 people a week.", top=136) + lines(FULL, THEN, top=172),
            [f"{FULL} {THEN}", f"{FULL[:73]} 2,000 people a week.", f"{FULL} {THEN}"],
            id="ragged between gaps",
        ),
        pytest.param(
            lines("Background", size=-10) + lines(FULL, THEN, top=113), ["Background", f"{FULL} {THEN}"], id="bold"
        ),
        pytest.param(
            lines(FULL, "• one ferry in the morning and another one in the evening, each with room for cars",
                  "• a bus"),
            [FULL, "• one ferry in the morning and another one in the evening, each with room for cars", "• a bus"],
            id="bullets",
        ),
        pytest.param(lines(FULL + " and co-", "operation was well-", "known there, cooperation helped."),
                     [f"{FULL} and cooperation was well-known there, cooperation helped."], id="hyphens"),
        pytest.param(lines(FULL + " to Norhaven-", "Sundby and the har-", "bour"),
                     [f"{FULL} to Norhaven-Sundby and the harbour"], id="hyphen before a capital"),
    ],
)  # fmt: skip
def test_lines_become_paragraphs(page: Page, paragraphs: list[str]) -> None:
    """A line of story above keeps short lines from being taken for a headline."""
    begin = lines(FULL, THEN, top=60)
    document = read_one(draw(begin + [(left, top + 30, size, text) for left, top, size, text in page]))
    assert document.text.split("\n\n") == [f"{FULL} {THEN}", *paragraphs]


def flow(*markup: str) -> bytes:
    """Paragraphs in one column, with the markup of reportlab."""
    stream = io.BytesIO()
    frame = Frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN, 0, 0, 0, 0)
    document = BaseDocTemplate(stream, pagesize=A4, pageTemplates=[PageTemplate("page", [frame])])
    document.build([Paragraph(text, SPACED) for text in markup])
    return stream.getvalue()


def test_raised_figures_are_no_digits_of_others() -> None:
    markup = (
        f"{FULL}. It took 12<super>3</super> days, 5 km<super>2</super> of H<sub>2</sub>O, on the 16<super>th</super>."
    )
    assert read_one(flow(markup)).text == f"{FULL}. It took 12³ days, 5 km² of H2O, on the 16th."


def test_notes_at_the_foot_go_with_their_marks() -> None:
    notes = lines("1 Report of the harbour office, page 4.", "2 In crowns of 2020.", top=780, size=8, pitch=10)
    markup = [(60.0, 130.0, 10.0, "It paid 300 crowns"), (146.8, 126.5, 6.0, "2"), (153.0, 130.0, 10.0, "for it.")]
    document = read_one(draw([*lines(FULL, THEN), (446.0, 109.5, 6.0, "1"), *markup, *notes]))
    assert document.text == f"{FULL} {THEN}\n\nIt paid 300 crowns for it."


LEFT = lines(
    "The ferry ran again on Monday and the",
    "harbour office said that all of them",
    "would go on as before, whatever they",
    "cost, and that nobody would have to",
    "pay for the days in port. It wrote so",
    "to all who had waited, on a long white",
)
BELOW = lines(
    "board, and they went home; the hall was empty by noon and the town was quiet again on that day.",
    "The mayor thanked the crews for what they had done in the storm, and for the bread they had.",
    top=200,
)
BOX = lines(
    "Norhaven has 4,000 people",
    "and one pier, which was",
    "built in 1902 by hand.",
    left=330,
    top=110,
    size=8,
    pitch=10,
)


def test_a_box_beside_the_text_is_read_behind_the_paragraph_it_breaks() -> None:
    text = read_one(draw([*LEFT, *BOX, *BELOW])).text
    paragraphs = text.split("\n\n")
    assert paragraphs[0].startswith("The ferry ran again on Monday and the harbour office")
    assert "to all who had waited, on a long white board, and they went home" in text
    assert "Norhaven has 4,000 people and one pier, which was built in 1902 by hand." in paragraphs


@pytest.mark.parametrize(
    ("pages", "texts"),
    [
        ([[(60, 30, 8, "Wire")], [(60, 30, 8, "Wire")]], []),
        ([[(60, 30, 8, "Wire 3/2021")], [(60, 32, 8, "Wire 4/2021")]], []),
        ([[(60, 30, 8, "Wire"), (60, 800, 8, "— 1 —")], [(60, 30, 8, "Wire"), (60, 800, 8, "— 2 —")]], []),
        ([[(60, 800, 8, "Page 1 of 1")]], []),
        ([[(60, 800, 8, "PR 2021/7 — Page 1 of 1")]], []),
        ([[(60, 30, 8, "6/3/21, 6:30 PM"), (250, 30, 8, "Ferry - Wire"), (60, 820, 8, "https://wire.example/1"),
           (500, 820, 8, "1/1")]], []),
        ([[(60, 800, 8, "It stopped in May.")]], ["It stopped in May."]),
    ],
)  # fmt: skip
def test_heads_and_feet_are_no_text(pages: list[Page], texts: list[str]) -> None:
    stories = [(f"The ferry ran. {FULL}", THEN), (f"The bus came. {FULL}", f"Or not. {THEN}")][: len(pages)]
    document = read_one(draw(*(page + lines(*story) for page, story in zip(pages, stories, strict=True))))
    assert document.text.split("\n\n") == [*map(" ".join, stories), *texts]


def test_the_address_that_a_browser_prints_is_kept() -> None:
    foot = [(60.0, 820.0, 8.0, "https://wire.example/1"), (500.0, 820.0, 8.0, "1/1")]
    assert read_one(draw(lines(FULL, THEN) + foot)).url == "https://wire.example/1"


LARGE = lines("Ferry to Sundby runs", top=70, size=18)


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        (lines("Ferry to Sundby", "runs", top=30, size=18, pitch=20), None),
        (lines("Ferry to Sundby runs", top=30, size=-10), None),
        (lines("THE NORHAVEN TIMES", top=30, size=30) + LARGE, "The Norhaven Times"),
        (lines("Press release, 3 June 2021, Norhaven", top=20) + LARGE, None),
        (lines("Northern Telegraph, 3 June 2021", top=20) + LARGE, "Northern Telegraph"),
    ],
)
def test_the_headline_is_what_is_set_largest(top: Page, outlet: str | None) -> None:
    document = read_one(draw(top + lines(FULL, THEN)))
    assert (document.title, document.outlet, document.text) == ("Ferry to Sundby runs", outlet, f"{FULL} {THEN}")


def shrink(canvas: Canvas) -> None:
    """What is drawn afterwards is scaled and moved, as many programs do."""
    canvas.translate(20, 200)
    canvas.scale(0.75, 0.75)


def turn(canvas: Canvas) -> None:
    """What is drawn afterwards runs up the page, which is shown turned."""
    canvas.setPageRotation(90)
    canvas.translate(WIDTH, 0)
    canvas.rotate(90)
    canvas.translate(0, -200)


def mark(canvas: Canvas) -> None:
    """A mark across the page, a line up its margin, and words beyond its edge."""
    canvas.saveState()
    canvas.translate(200, 300)
    canvas.rotate(45)
    canvas.setFont("Helvetica-Bold", 60)
    canvas.drawString(0, 0, "DRAFT")
    canvas.rotate(45)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(0, 190, "printed by hand")
    canvas.restoreState()
    canvas.drawString(60, HEIGHT + 40, "cut off")


@pytest.mark.parametrize("prepare", [shrink, turn, mark])
def test_the_text_is_read_however_the_page_is_turned(prepare: Callable[[Canvas], None]) -> None:
    content = draw(lines("Ferry to Sundby runs", top=60, size=18) + lines(FULL, THEN), prepare=prepare)
    document = read_one(content)
    assert (document.title, document.text) == ("Ferry to Sundby runs", f"{FULL} {THEN}")


def test_what_the_file_says_of_itself_stands_where_nothing_else_does() -> None:
    def prepare(canvas: Canvas) -> None:
        canvas.setTitle("Ferry runs again")
        canvas.setAuthor("Ada Lem")

    document = read_one(draw(lines(FULL, THEN), prepare=prepare, invariant=1))
    assert (document.title, document.byline) == ("Ferry runs again", ("Ada Lem",))
    assert document.published == dt.date(2000, 1, 1)
    dated = read(draw(lines("3 June 2021", top=60) + lines(FULL, THEN), invariant=1))
    assert isinstance(dated.documents[0], Document)
    assert (dated.documents[0].published, dated.problems) == (dt.date(2021, 6, 3), ())


def test_properties_that_cannot_be_decoded_are_none() -> None:
    content = draw(lines(FULL, THEN), prepare=lambda canvas: canvas.setTitle("Ferry runs again"))
    assert b"(Ferry runs again)" in content
    broken = content.replace(b"(Ferry runs again)", b"<FEFFD8004100410041>")
    assert read_one(broken).title is None


def show(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (8, 8))), 60, 60, 300, 300)


def codes(content: bytes, limits: Limits | None = None) -> list[str]:
    with pytest.raises(InputError) as failure:
        read(content, limits)
    return [str(each) for each in failure.value.diagnostics]


def test_pages_that_are_pictures_need_ocr() -> None:
    assert codes(draw([], prepare=show)) == [
        "ferry.pdf: error[I105]: pictures of pages without text; it needs OCR (text recognition) first"
    ]
    assert codes(draw([])) == ["ferry.pdf: error[I105]: the document has no text"]
    reading = read(draw(lines(FULL, THEN), [], [], prepare=show))
    assert len(reading.documents) == 1
    assert [str(each) for each in reading.problems if each.code != "E101"] == [
        "ferry.pdf: warning[I105]: pages 2, 3: pictures of pages without text; it needs OCR (text recognition) first"
    ]


def test_bad_files_are_told() -> None:
    content = draw(lines(FULL, THEN), encrypt=StandardEncryption("secret"))
    assert codes(content) == ["ferry.pdf: error[I121]: protected by a password; save it without one"]
    assert [each[:24] for each in codes(b"%PDF-1.4 no more")] == ["ferry.pdf: error[I103]: "]
    assert [each[:24] for each in codes(draw(lines(FULL)), Limits(characters=20))] == ["ferry.pdf: error[I111]: "]


def test_pages_beyond_the_limit_are_told() -> None:
    reading = read(draw(lines(FULL, THEN), lines("It ran.", top=200), lines("It stopped.", top=300)), Limits(pages=1))
    (document,) = reading.documents
    assert isinstance(document, Document)
    assert (document.text, document.extent) == (f"{FULL} {THEN}", Extent.BEGINNING)
    assert [(each.code, each.severity, each.message) for each in reading.problems if each.code != "E101"] == [
        ("I120", Severity.ERROR, "3 pages; the first 1 were read (limits.pages)")
    ]


def test_a_file_that_is_cut_off_never_breaks_the_reader() -> None:
    content = typeset(2, INDENTED, 9)
    seen: set[str] = set()
    for end in range(0, len(content), len(content) // 40):
        try:
            read(content[:end])
        except InputError as failure:
            seen.add(failure.diagnostics[0].code)
    assert seen <= {"I103", "I105"}


def test_the_kind_is_known_by_content() -> None:
    kind = detect_format(SourceFile("ferry.bin", draw(lines(FULL))))
    assert (kind, choose_reader(kind)) == (Format.PDF, read_pdf)


def test_twice_as_much_takes_no_more_than_twice_the_time() -> None:
    times = []
    for count in (4_000, 8_000):
        page = [(20 + number % 40 * 14.0, 20 + number // 40 * 0.4, 4.0, "word") for number in range(count)]
        content = draw(page, page)
        began = time.process_time()
        read(content)
        times.append(time.process_time() - began)
    assert times[1] < 3 * times[0] + 1


def test_a_page_of_too_many_pieces_is_told() -> None:
    crowd = [(20 + number % 500 * 1.0, 20 + number // 500 * 10.0, 4.0, "a") for number in range(30_001)]
    assert codes(draw(crowd)) == ["ferry.pdf: error[I120]: page 1: too many pieces of text, and not read"]
    assert [each.code for each in read(draw(crowd, lines(FULL, THEN))).problems] == ["I120", "E101"]

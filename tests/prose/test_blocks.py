from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from PIL import Image

from briefkit.extract import parse_document
from briefkit.model.citing import cite
from briefkit.model.document import Document, Span
from briefkit.model.prose import Prose
from briefkit.model.report import (
    Assessed,
    Block,
    Bullets,
    Emphasis,
    Figure,
    Heading,
    Link,
    Paragraph,
    Strong,
    Table,
    Text,
)
from briefkit.model.selection import Selection
from briefkit.prose.blocks import BlockWriter
from briefkit.prose.citable import Citable
from briefkit.prose.markdown import parse_markdown

DAY = dt.date(2024, 2, 16)
TEXT = "The ferry sank on Monday.\n\nIt was old."
PARSED = parse_document(Document("wire-1", TEXT, published=DAY))
CITABLE = Citable(Selection(DAY, None, (PARSED.document,), (("wire-1",),), (), (), (), ()), [PARSED])


def write(text: str, folder: Path = Path(), *, assessed: bool = False) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks of a text, and what is said of it."""
    writer = BlockWriter(Prose(text, "a.md", folder), CITABLE, assessed)
    blocks = tuple(writer.write(parse_markdown(writer.prose)[0]))
    return blocks, [f"{problem.line}:{problem.column} {problem.code} {problem.message}" for problem in writer.problems]


SECOND = cite("wire-1", 2, (Span(27, 38),))


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("# The week", Heading("The week", 2)),
        ("### Its end", Heading("Its end", 3)),
        ("It sank [@wire-1].", Paragraph((Text("It sank "), cite("wire-1"), Text(".")))),
        ("Old [@wire-1; @wire-1, ¶ 2]", Paragraph((Text("Old "), cite("wire-1"), Text(" "), SECOND))),
        ("Old [@wire-1, ¶ 2]", Paragraph((Text("Old "), SECOND))),
        ("Old [@wire-1 par. 2]", Paragraph((Text("Old "), SECOND))),
        ("*Old* and **sunk**", Paragraph((Emphasis("Old"), Text(" and "), Strong("sunk")))),
        ("[here](https://a.example)", Paragraph((Link("here", "https://a.example"),))),
        ("1. one\n2. two", Bullets(((Text("one"),), (Text("two"),)), numbered=True)),
        ("| a |\n|---|\n| b [@wire-1] |", Table(("a",), (((Text("b "), cite("wire-1")),),))),
        ("> [!ASSESSMENT]\n> It is likely.", Assessed((Text("It is likely."),))),
    ],
)
def test_prose_becomes_blocks_of_the_report(text: str, block: Block) -> None:
    assert write(text) == ((block,), [])


def test_everything_in_an_assessment_is_assessed() -> None:
    blocks, _ = write("It is likely.\n\n- One.\n- Two.", assessed=True)
    assert blocks == (Assessed((Text("It is likely."),)), Assessed((Text("One."),)), Assessed((Text("Two."),)))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("It sank [@wire-2].", "1:9 P101 no document, row or figure has the id 'wire-2'; the nearest are wire-1"),
        ("It sank [@wire-1, ¶ 3].", "1:9 P101 'wire-1' has 2 paragraphs, and no ¶ 3"),
        ("\nIt sank [@x; @wire-1].", "2:9 P101 no document, row or figure has the id 'x'"),
    ],
)
def test_a_citation_that_leads_nowhere_is_an_error(text: str, problem: str) -> None:
    assert write(text)[1] == [problem]


def make_picture() -> bytes:
    data = io.BytesIO()
    Image.new("1", (2, 1)).save(data, "PNG")
    return data.getvalue()


def test_a_picture_is_read_from_the_folder_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps/a.png").write_bytes(make_picture())
    assert write('![A map](maps/a.png "The river")', tmp_path) == ((Figure(make_picture(), "A map", "The river"),), [])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gone.png", "no such file"),
        ("../a.png", "a picture has to be in the folder of the text that shows it"),
        ("/etc/passwd", "a picture has to be in the folder of the text that shows it"),
        ("https://a.example/a.png", "a picture has to be in the folder of the text that shows it"),
        ("link.png", "a picture has to be in the folder of the text that shows it"),
        ("a.txt", "is neither a sound PNG nor a sound JPEG"),
    ],
)
def test_a_picture_that_cannot_be_used_is_an_error(name: str, reason: str, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (tmp_path / "a.png").write_bytes(make_picture())
    (folder / "a.txt").write_text("no picture")
    (folder / "link.png").symlink_to(tmp_path / "a.png")
    blocks, problems = write(f"![A map]({name})", folder)
    assert blocks == ()
    assert problems == [f"1:1 P106 the picture {name!r} cannot be printed: {reason}"]

from __future__ import annotations

from pathlib import Path

import pytest

from briefkit.model.prose import Prose
from briefkit.prose.markdown import (
    CitationMark,
    ProseHeading,
    ProseList,
    ProseParagraph,
    ProsePicture,
    ProseTable,
    Spot,
    Style,
    Words,
    parse_markdown,
)


def read(text: str, **options: int | bool) -> tuple[object, ...]:
    blocks, problems = parse_markdown(Prose(text, "a.md", Path(), **options))  # type: ignore[arg-type]
    assert problems == ()
    return blocks


def words(text: str, line: int, column: int, style: Style = Style.PLAIN, url: str | None = None) -> Words:
    return Words(text, Spot(line, column), style, url)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("## The week", ProseHeading("The week", 2)),
        ("Nothing happened.", ProseParagraph((words("Nothing happened.", 1, 1),))),
        (
            "A **big** *row*.",
            ProseParagraph(
                (
                    words("A ", 1, 1),
                    words("big", 1, 5, Style.STRONG),
                    words(" ", 1, 10),
                    words("row", 1, 12, Style.EMPHASIS),
                    words(".", 1, 16),
                )
            ),
        ),
        (
            "\n\nOver\ntwo [@e-1; @q-2].",
            ProseParagraph(
                (
                    words("Over", 3, 1),
                    words(" ", 4, 1),
                    words("two ", 4, 1),
                    CitationMark("e-1; @q-2", Spot(4, 5)),
                    words(".", 4, 17),
                )
            ),
        ),
        (
            "So [@e-1;\n  @q-2] on.",
            ProseParagraph((words("So ", 1, 1), CitationMark("e-1; @q-2", Spot(1, 4)), words(" on.", 2, 8))),
        ),
        (
            "[the plan](https://a.example/b)",
            ProseParagraph((words("the plan", 1, 2, url="https://a.example/b"),)),
        ),
        ("- one\n- two", ProseList(((words("one", 1, 3),), (words("two", 2, 3),)), numbered=False)),
        ("3. one", ProseList(((words("one", 1, 4),),), numbered=True)),
        (
            "| a | b |\n|---|---|\n| 1 | [@e-1] |",
            ProseTable(
                ((words("a", 1, 3),), (words("b", 1, 7),)),
                (((words("1", 3, 3),), (CitationMark("e-1", Spot(3, 7)),)),),
            ),
        ),
        ('![A map](maps/a.png "The line")', ProsePicture("maps/a.png", "A map", "The line", Spot(1, 1))),
        ("> [!ASSESSMENT]\n> It is likely.", ProseParagraph((words("It is likely.", 2, 3),), assessed=True)),
        ("> Somebody said.", ProseParagraph((words("Somebody said.", 1, 3),))),
        ("<b>not HTML</b>", ProseParagraph((words("<b>not HTML</b>", 1, 1),))),
    ],
)
def test_blocks_have_their_places(text: str, block: object) -> None:
    assert read(text) == (block,)


def test_prose_within_a_spec_has_lines_only() -> None:
    (block,) = read("A line.", line=7, indented=True)
    assert block == ProseParagraph((Words("A line.", Spot(7, None)),))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a\n  - b", "a list inside a list is printed as one level"),
        ("```\ncode\n```", "code is printed as plain words"),
        ("See ![a map](a.png) here.", "a picture within a line is left out; give it a paragraph"),
    ],
)
def test_what_cannot_be_printed_is_said(text: str, message: str) -> None:
    _, (problem,) = parse_markdown(Prose(text, "a.md", Path()))
    assert (problem.code, problem.message) == ("P106", message)

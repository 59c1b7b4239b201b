from __future__ import annotations

import pytest
from tests.timing import hold_growth, spend_seconds

from briefkit.read.bylines import Byline
from briefkit.read.residue import take_off_residue

BODY = 'The ferry ran again on Thursday, the harbour office said.\n\n"We saw it," Tor Vik said.\n\nIt runs until May.'


@pytest.mark.parametrize(
    "head",
    [
        "Ferry runs",
        "Ferry runs\n3 hours ago",
        "Ferry runs\nUpdated about an hour ago\nShare\nSave",
        "Ferry runs\nShare this article\n12 comments\n4 min read",
        "Ferry runs\nBy\nSource:",
        "Ferry runs\n\nPhoto: Ada Lem/Tor Wire",
        "Ferry runs\n\nTor Images The ferry at Sund, seen from the pier",
        "Ferry runs\n\nThe ferry at Sund (Prisma Pictures)",
        "Ferry runs\nAdvertisement\nRead more: Ten ferries",
        "Ferry runs\n\nTor Images\nLorries at the pier",
        "Ferry runs\nShare | Save",
    ],
)
def test_what_stands_above_the_text_goes(head: str) -> None:
    cleaned = take_off_residue(f"{head}\n\n{BODY}")
    assert list(filter(None, cleaned.text.split("\n"))) == ["Ferry runs", *filter(None, BODY.split("\n"))]


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("Ada Lem\nNorthern correspondent\nReporting from Sund", Byline(("Ada Lem",))),
        ("Ada Lem\nPolitical editor, Tor Wire", Byline(("Ada Lem",))),
        ("Ada Lem | Tor Post\nPublished 3 June 2021", Byline(("Ada Lem",), "Tor Post")),
        ("Ada Lem\n3 hours ago", Byline(("Ada Lem",))),
        ("Ada Lem\nTor News, Sund", Byline(("Ada Lem",))),
        ("TWN\n03/06/2021 - 10:15", Byline((), "TWN")),
        ("Northern Telegraph\n3 June 2021", Byline((), "Northern Telegraph")),
        ("Körfez Postası\n3 Haziran 2021", Byline((), "Körfez Postası")),
        ("Ada Lem", None),
        ("By Ada Lem\n3 June 2021", None),
    ],
)
def test_a_byline_without_by(lines: str, byline: Byline | None) -> None:
    assert take_off_residue(f"Ferry runs\n\n{lines}\n\n{BODY}").byline == byline


@pytest.mark.parametrize(
    "foot",
    [
        "More on this story\nBridge shut\nWhat is a ferry for?",
        "Related articles:\n\nBridge shut\n\nTen ferries that sank in 2019",
        "Reporting by Ada Lem in Sund; Editing by Tor Vik",
        "Additional reporting by Ada Lem and Tor Vik\n\nOur Standards: The Tor Wire Principles",
        "This article was first published on 3 January 2020.",
        "Ada Lem is a reporter in Sund. She joined the Post in 2019.\n\n© 2021 Tor Post. All rights reserved.",
        "Tags: ferry, Sund\nShare\nFacebook",
        "Follow Ada Lem on X",
        "___\n\nLem reported from Sund. Tor Wire writer Kim Orl in Tarnov contributed to this report.",
        "Sign up for our newsletter.",
        "ENDS\n\nNotes to editors\n\nThe harbour office was founded in 1900. It has ten boats.",
        "###\nMedia contact: press@tor.example",
        "Photo: Tor Wire",
        "https://tor.example/1",
    ],
)
def test_what_stands_below_the_text_goes(foot: str) -> None:
    assert take_off_residue(f"{BODY}\n\n{foot}").text == BODY


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nProduction from the field rose to 3 million barrels.",
        f"{BODY}\n\nThe report was published on Monday.",
        f"{BODY}\n\nSupport for the ferry was strong here.",
        f"{BODY}\n\nReporting by state media was banned.",
        f"{BODY}\n\nAda Lund is an author of the plan.",
        f"{BODY}\n\nRead more books, she said.",
        "Police Release Photos of the ferry\n\n" + BODY,
        "More from the harbour\n\n" + BODY,
        f"Related: the ferry\n\n{BODY}",
        f'{BODY}\n\n---\n\n"It ran as it should." -Tor Vik',
        f"{BODY}\n\n---\n\nThe list:\n\n- boats",
        "It ran.",
        "",
    ],
)
def test_what_is_the_articles_stays(text: str) -> None:
    assert take_off_residue(text).text == text


def test_a_pointer_between_paragraphs_goes() -> None:
    head, tail = BODY.split("\n\n", 1)
    assert take_off_residue(f"{head}\n\nREAD MORE: Bridge shut\n\n{tail}").text == f"{head}\n\n\n{tail}"


def test_a_picture_between_paragraphs_goes() -> None:
    head, tail = BODY.split("\n\n", 1)
    assert (
        take_off_residue(f"{head}\n\nTor Images\nThe pier was built in 1990.\n\n{tail}").text == f"{head}\n\n\n{tail}"
    )


def test_a_comment_of_the_readers_own_is_left_out_with_a_word() -> None:
    cleaned = take_off_residue(f"{BODY}\n\nMy comment: ask the harbour office. It knows.\n\nAnd soon.")
    assert (cleaned.text, cleaned.own) == (BODY, True)


@pytest.mark.parametrize("piece", ["Share\n", "A\n", "Reporting by \n", "By x\n", "Photo: ", "Ada Lem ", "\n"])
def test_time_is_in_proportion_to_length(piece: str) -> None:
    def measure(times: int) -> float:
        return spend_seconds(lambda: take_off_residue(piece * times))

    measure(100)
    hold_growth(measure, 20_000, 4, 8, 0.5)

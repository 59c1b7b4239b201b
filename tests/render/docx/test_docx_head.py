from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree
from tests.render.docx.integrity import W, find_faults, read_parts

from briefkit.model.grading import Marking
from briefkit.model.report import Head, Report
from briefkit.model.theme import Theme
from briefkit.model.when import Period
from briefkit.render.docx import docx_bytes

PAGES = "Page  PAGE 1 of  NUMPAGES 1"

DAY = dt.date(2021, 6, 3)


def read_parts_of(head: Head) -> dict[str, etree._Element]:
    data = docx_bytes(Report(head, ()), Theme())
    assert find_faults(data) == []
    return read_parts(data)


def identify(head: Head) -> etree._Element:
    return next(read_parts_of(head)["word/document.xml"].iter(f"{W}tbl"))


def read_rows(head: Head) -> list[tuple[str, str]]:
    cells = ["".join(words.text or "" for words in cell.iter(f"{W}t")) for cell in identify(head).iter(f"{W}tc")]
    return list(zip(cells[::2], cells[1::2], strict=True))


def read_cells(part: etree._Element) -> list[str]:
    """The words of a header or footer, a string for each of its places; those of fields included."""
    return ["".join(map(str, cell.itertext())) for cell in part.iter(f"{W}tc")]


@pytest.mark.parametrize(("number", "spans"), [(None, ["3"]), (12, [])])
def test_two_pairs_a_row_and_the_rest_for_a_last_one(number: int | None, spans: list[str]) -> None:
    table = identify(Head("T", DAY, number=number))
    assert len(table.findall(f"{W}tr")) == 1
    assert [each.get(f"{W}val") for each in table.iter(f"{W}gridSpan")] == spans
    assert sum(int(each.get(f"{W}w", "0")) for each in table.iter(f"{W}tcW")) == 9626


def test_only_what_is_given() -> None:
    assert read_rows(Head("T", DAY)) == [("As of", "3 June 2021")]


@pytest.mark.parametrize(
    ("contact", "addresses"),
    [
        ("Desk, desk@example.org", ["mailto:desk@example.org"]),
        ("a.b+c@x-y.example; d@e.example.", ["mailto:a.b+c@x-y.example", "mailto:d@e.example"]),
        ("@desk, desk@home", []),
        ("x" * 100_000 + "@", []),
        ("a@b.c?bcc=d&body=<x>", ["mailto:a@b.c"]),
    ],
)
def test_mail_addresses_are_links(contact: str, addresses: list[str]) -> None:
    head = Head("T", DAY, contact=contact)
    relations = read_parts_of(head)["word/_rels/document.xml.rels"]
    assert [each.get("Target") for each in relations if each.get("Type", "").endswith("/hyperlink")] == addresses
    assert read_rows(head)[-1][1] == contact


def test_whole_identification_in_order() -> None:
    head = Head(
        "T",
        DAY,
        number=12,
        place="Upper river",
        period=Period(dt.date(2021, 5, 28), DAY),
        cutoff=dt.datetime(2021, 6, 3, 18, tzinfo=dt.timezone(dt.timedelta(hours=4))),
        originator="River desk",
        prepared_by="Duty analyst",
        cleared_by="Head of desk",
        to=("Field offices", "Logistics"),
        cc=("Archive",),
        next_report="10 June 2021",
        contact="desk@example.org",
    )
    assert read_rows(head) == [
        ("Number", "12"),
        ("Period", "28 May – 3 June 2021"),
        ("Information cut-off", "3 June 2021, 18:00 (UTC+04:00)"),
        ("As of", "3 June 2021"),
        ("Place", "Upper river"),
        ("Originator", "River desk"),
        ("Prepared by", "Duty analyst"),
        ("Cleared by", "Head of desk"),
        ("To", "Field offices; Logistics"),
        ("Cc", "Archive"),
        ("Next report", "10 June 2021"),
        ("Contact", "desk@example.org"),
    ]


@pytest.mark.parametrize(
    ("begin", "finish", "expected"),
    [
        (dt.date(2021, 6, 3), DAY, "3 June 2021"),
        (dt.date(2021, 6, 1), DAY, "1–3 June 2021"),
        (dt.date(2020, 6, 1), DAY, "1 June 2020 – 3 June 2021"),
        (dt.date(2020, 12, 28), DAY, "28 December 2020 – 3 June 2021"),
        (None, DAY, "until 3 June 2021"),
        (DAY, None, "since 3 June 2021"),
    ],
)
def test_period(begin: dt.date | None, finish: dt.date | None, expected: str) -> None:
    assert ("Period", expected) in read_rows(Head("T", DAY, period=Period(begin, finish)))


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (None, "3 June 2021, 08:05"),
        (dt.UTC, "3 June 2021, 08:05 (UTC)"),
        (dt.timezone(dt.timedelta(hours=-3, minutes=-30), "NST"), "3 June 2021, 08:05 (UTC-03:30)"),
    ],
)
def test_cutoff(zone: dt.tzinfo | None, expected: str) -> None:
    head = Head("T", DAY, cutoff=dt.datetime(2021, 6, 3, 8, 5, tzinfo=zone))
    assert ("Information cut-off", expected) in read_rows(head)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferries", "Situation report · Ferries"),
        ("Ferries\non two  lines", "Situation report · Ferries on two lines"),
        ("word " * 40, "Situation report · " + " ".join(["word"] * 16) + "…"),
        ("w" * 200, "Situation report · " + "w" * 55 + "…"),
        ("水" * 200, "Situation report · " + "水" * 45 + "…"),
    ],
)
def test_header_is_one_line(title: str, expected: str) -> None:
    assert read_cells(read_parts_of(Head(title, DAY))["word/header1.xml"]) == [expected]


@pytest.mark.parametrize(
    ("originator", "marking", "expected"),
    [
        ("River desk", None, ["As of 3 June 2021 · River desk", PAGES]),
        ("River desk", Marking("TLP:RED"), ["As of 3 June 2021 · River desk", PAGES, "\u2002TLP:RED\u2002"]),
        (
            "Directorate for the Coordination of the Upper and Lower River Basins",
            Marking("TLP:AMBER+STRICT"),
            ["As of 3 June 2021 · Directorate for the…", PAGES, "\u2002TLP:AMBER+STRICT\u2002"],
        ),
    ],
)
def test_footer_is_one_line_whose_parts_keep_apart(
    originator: str, marking: Marking | None, expected: list[str]
) -> None:
    footer = read_parts_of(Head("T", DAY, originator=originator, marking=marking))["word/footer1.xml"]
    assert read_cells(footer) == expected
    widths = [int(each.get(f"{W}w", "0")) for each in footer.iter(f"{W}tcW")]
    assert sum(widths) == pytest.approx(9626, abs=2)
    assert marking is None or widths[0] == pytest.approx(widths[2], abs=2)  # the number stands in the middle


@pytest.mark.parametrize(
    ("marking", "colour"),
    [
        (Marking("TLP:RED"), "FF2B2B"),
        (Marking("TLP:AMBER+STRICT"), "FFC000"),
        (Marking("TLP:CLEAR"), "FFFFFF"),
        (Marking("CONFIDENTIAL", "UN"), None),
    ],
)
def test_marking(marking: Marking, colour: str | None) -> None:
    parts = read_parts_of(Head("T", DAY, marking=marking))
    for end in ("header", "footer"):
        words = list(parts[f"word/{end}1.xml"].iter(f"{W}r"))[-1]
        assert "".join(map(str, words.itertext())) == f"\u2002{marking.label}\u2002"
        assert [each.get(f"{W}val") for each in words.iter(f"{W}color")] == ([colour] if colour else [])
        assert [each.get(f"{W}fill") for each in words.iter(f"{W}shd")] == (["000000"] if colour else [])


def test_marking_that_tlp_does_not_know() -> None:
    with pytest.raises(ValueError, match="TLP:WHITE"):
        docx_bytes(Report(Head("T", DAY, marking=Marking("TLP:WHITE")), ()), Theme())

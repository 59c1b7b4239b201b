from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from briefkit.render.docx.context import Context
from briefkit.render.docx.head import write_footer, write_header, write_identification
from briefkit.render.docx.links import Links

from briefkit.model.grading import Marking
from briefkit.model.report import Head, Report
from briefkit.model.theme import Theme
from briefkit.model.when import Period
from briefkit.render.docx.frame import PackedFrame
from briefkit.render.docx.package import Package

DAY = dt.date(2021, 6, 3)


def identify(head: Head, add_address: Callable[[str], str] = "to {}".format) -> str:
    report = Report(head, ())
    package = Package(PackedFrame({}), head)
    return write_identification(Context(report, Theme(), package, Links(report, add_address), 9600))


def read_rows(head: Head) -> list[tuple[str, str]]:
    cells = [re.sub("<[^>]*>", "", cell) for cell in identify(head).split("<w:tc>")[1:]]
    return list(zip(cells[::2], cells[1::2], strict=True))


@pytest.mark.parametrize(("number", "spans"), [(None, ["3"]), (12, [])])
def test_two_pairs_a_row_and_the_rest_for_a_last_one(number: int | None, spans: list[str]) -> None:
    xml = identify(Head("T", DAY, number=number))
    assert xml.count("<w:tr>") == 1
    assert re.findall('<w:gridSpan w:val="([^"]*)"', xml) == spans
    assert sum(map(int, re.findall('<w:tcW w:w="([^"]*)"', xml))) == 9600


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
    asked: list[str] = []

    def note(address: str) -> str:
        asked.append(address)
        return "rId1"

    head = Head("T", DAY, contact=contact)
    identify(head, note)
    assert asked == addresses
    assert read_rows(head)[-1][1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == contact


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
        ("Ferries", "Situation report · Ferries\t"),
        ("Ferries\non two  lines", "Situation report · Ferries on two lines\t"),
        ("word " * 40, "Situation report · " + " ".join(["word"] * 13) + "…\t"),
        ("w" * 200, "Situation report · " + "w" * 65 + "…\t"),
    ],
)
def test_header_is_one_line(title: str, expected: str) -> None:
    xml = write_header(Head(title, DAY), 9000).replace("<w:tab/>", "\t")
    assert re.sub("<[^>]*>", "", xml) == expected


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
    head = Head("T", DAY, marking=marking)
    for xml in (write_header(head, 9000), write_footer(head, 9000)):
        run = xml[xml.rindex("<w:r>") :]
        assert f"\u2002{marking.label}\u2002<" in run
        found = re.search('w:color w:val="([^"]*)".*w:fill="000000"', run)
        assert (found and found[1]) == colour


def test_marking_that_tlp_does_not_know() -> None:
    with pytest.raises(ValueError, match="TLP:WHITE"):
        write_header(Head("T", DAY, marking=Marking("TLP:WHITE")), 9000)

from __future__ import annotations

import datetime as dt

from briefkit.languages import ENGLISH
from briefkit.model.report import Head
from briefkit.model.when import Period
from briefkit.render.identification import describe_footer, describe_header, identify_report, name_report

DAY = dt.date(2024, 3, 9)


def test_only_what_is_given_is_in_the_identification_table() -> None:
    assert identify_report(Head("T", DAY), ENGLISH) == (("As of", "9 March 2024"),)


def test_everything_that_is_given_is_there_in_its_order() -> None:
    head = Head(
        "T",
        DAY,
        number=7,
        place="Gaza",
        period=Period(dt.date(2024, 3, 2), DAY),
        cutoff=dt.datetime(2024, 3, 9, 18, tzinfo=dt.UTC),
        originator="Desk",
        prepared_by="A",
        cleared_by="B",
        to=("C", "D"),
        cc=("E",),
        next_report="16 March",
        contact="desk@example.org",
    )
    assert identify_report(head, ENGLISH) == (
        ("Number", "7"),
        ("Period", "2–9 March 2024"),
        ("Information cut-off", "9 March 2024, 18:00 (UTC)"),
        ("As of", "9 March 2024"),
        ("Place", "Gaza"),
        ("Originator", "Desk"),
        ("Prepared by", "A"),
        ("Cleared by", "B"),
        ("To", "C; D"),
        ("Cc", "E"),
        ("Next report", "16 March"),
        ("Contact", "desk@example.org"),
    )


def test_a_report_is_named_by_its_product_and_number() -> None:
    assert name_report(Head("T", DAY), ENGLISH) == "Situation report"
    assert name_report(Head("T", DAY, product="Media digest", number=3), ENGLISH) == "Media digest No. 3"


def test_lines_at_head_and_foot_of_every_page() -> None:
    head = Head("Ferries", DAY, number=12, originator="River desk")
    assert describe_header(head, ENGLISH) == "Situation report No. 12 · Ferries"
    assert describe_footer(head, ENGLISH) == "As of 9 March 2024 · River desk"
    assert describe_footer(Head("Ferries", DAY), ENGLISH) == "As of 9 March 2024"

from __future__ import annotations

import datetime as dt

import pytest

from briefkit.read.dateline import Dateline, read_dateline
from briefkit.read.dates import Moment

DAY = Moment(dt.date(2021, 6, 3))


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("NORHAVEN, June 3 (Northern Wire) - The ferry", Dateline("Northern Wire")),
        ("NORHAVEN, June 3, 2021 (Northern Wire) — The ferry", Dateline("Northern Wire", DAY)),
        ("NORHAVEN, 3 June 2021 (Northern Wire) –The ferry", Dateline("Northern Wire", DAY)),
        ("NORHAVEN, 2021-06-03 - The ferry", Dateline(None, DAY)),
        ("NORHAVEN (NW) — The ferry", Dateline("NW")),
        ("NORHAVEN/ÖSTERVIK, Jun. 3 (NW) -- The ferry", Dateline("NW")),
        ("Port St. Ida, June 3 (NW) - The ferry", Dateline("NW")),
        ("НОРХАВЕН, 3 июня 2021. /СТВ/. Паром", Dateline("СТВ", DAY)),
        ("НОРХАВЕН, 3 июня. /СТВ/. Паром", Dateline("СТВ")),
        ("NORHAVEN, June 3. /NW/. The ferry", Dateline("NW")),
        ("Норхавен. 3 июня 2021 г. СТВ - Паром", Dateline("СТВ", DAY)),
        ("НОРХАВЕН, 3 июн - Паром", Dateline()),
        ("НОРХАВЕН, 3 июн – Север Новости. Паром", Dateline("Север Новости")),
        ("NORHAVEN, June 3 - The ferry ran. It was late.", Dateline()),
        ("(NW) - NORHAVEN, 3 GIU 2021 - Il traghetto", Dateline("NW", DAY)),
        ("Norhaven, 3 jun (NW).- El barco", Dateline("NW")),
        ("Norhaven, 3 de junio de 2021 (NW) - El barco", Dateline("NW", DAY)),
        ("Norhaven 3. června (NW) - Trajekt", Dateline("NW")),
        ("\n\nNORHAVEN, Feb. 29 - The ferry", Dateline()),
    ],
)
def test_a_dateline(text: str, dateline: Dateline) -> None:
    assert read_dateline(text) == dateline


@pytest.mark.parametrize(
    "text",
    [
        "The ferry ran again.",
        "NORHAVEN - The ferry ran again",
        "Norhaven (the capital) – which is small – celebrated",
        "Delta Flight 12 — the one that was lost — is back",
        "The Wall (Part One) - a review",
        "NORHAVEN, June 3 (Northern Wire) The ferry",
        "(NW) - The ferry ran - and sank",
        "The ferry/boat question, 3 June. /Sic/",
        "Паром снова ходит, 3 июня 2021 - и каждый день",
        "Норхавен, 3 парома - и ни одного моста",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None

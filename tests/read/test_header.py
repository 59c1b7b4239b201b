from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.read.header import read_header
from briefkit.read.metadata import Metadata

STORY = "The ferry ran again on Thursday, the harbour office said.\n\nIt had lain in port for ten days."
DAY = dt.date(2021, 6, 3)
NOTHING: dict[str, Any] = {"title": None, "byline": (), "published": None, "agency": None, "outlet": None, "url": None}


def describe(metadata: Metadata) -> dict[str, Any]:
    return {
        "title": metadata.title,
        "byline": metadata.byline,
        "published": metadata.claims[0].moment.day if metadata.claims else None,
        "agency": metadata.agency,
        "outlet": metadata.outlet,
        "url": metadata.url,
    }


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", {}),
        (" date 2021-06-03 By Ada Lem\n\n", {"published": DAY, "byline": ("Ada Lem",)}),
        ("By Ada Lem\n\n", {"byline": ("Ada Lem",)}),
        ("By Ada Lem, Northern Wire\n", {"byline": ("Ada Lem",), "agency": "Northern Wire"}),
        ("Date: 3 June 2021\n", {"published": DAY}),
        ("Published: June 3, 2021\n\n", {"published": DAY}),
        ("Published on Thursday, June 3, 2021 at 10:15\n\n", {"published": DAY}),
        ("Publication date: 2021-06-03\n\n", {"published": DAY}),
        ("Thursday, June 3, 2021\n\n", {"published": DAY}),
        ("2021-06-03\n", {"published": DAY}),
        ("13.06.2021\n", {"published": dt.date(2021, 6, 13)}),
        ("Updated: 4 June 2021\nPublished: 3 June 2021\n\n", {"published": DAY}),
        ("By Ada Lem | 3 June 2021 | 4 min read\n\n", {"published": DAY, "byline": ("Ada Lem",)}),
        ("By Ada Lem 3 June 2021 Updated 15:50\n\n", {"published": DAY, "byline": ("Ada Lem",)}),
        ("3 JUNE 2021 10:15 BY ADA LEM\n\n", {"published": DAY, "byline": ("ADA LEM",)}),
        ("Updated 10:15 p.m. CEST\n3 June 2021, 09:30 UTC\n\n", {"published": DAY}),
        ("June 3, 2021 - By Ada Lem\n\n", {"published": DAY, "byline": ("Ada Lem",)}),
        ("Northern Telegraph, 3 June 2021\n\n", {"agency": "Northern Telegraph", "published": DAY}),
        (
            "Ferry runs again\n\nPress release, 3 June 2021, Norhaven\n\n",
            {"title": "Ferry runs again", "published": DAY},
        ),
        (
            "Ferry runs again\n\nNorthern Telegraph | By Ada Lem | 3 June 2021\n\n",
            {"title": "Ferry runs again", "agency": "Northern Telegraph", "byline": ("Ada Lem",), "published": DAY},
        ),
        ("Publié le 3 juin 2021 à 10h15 | Mis à jour le 4 juin 2021\n\n", {"published": DAY}),
        ("Mis à jour le 4 juin 2021 à 9h | Publié le 3 juin 2021\n\n", {"published": DAY}),
        ("Veröffentlicht am 3. Juni 2021, 10:15 Uhr\nStand: 4. Juni 2021\n\n", {"published": DAY}),
        ("Publicado el 3 de junio de 2021 a las 10:15 h\n\n", {"published": DAY}),
        ("Опубликовано: 3 июня 2021 г. в 10:15 | Обновлено 4 июня 2021\n\n", {"published": DAY}),
        ("Yayınlanma: 3 Haziran 2021 10:15 - Güncelleme: 4 Haziran 2021 11:00\n\n", {"published": DAY}),
        ("Опубликовано 03.06.2021 в 10:15\n\n", {"published": DAY}),
        ("Norhavener Zeitung vom 3.6.2021, Seite 3\n\n", {"agency": "Norhavener Zeitung", "published": DAY}),
        ("L'Écho de Norhaven, jeudi 3 juin 2021\n\n", {"agency": "L'Écho de Norhaven", "published": DAY}),
        ("Северная правда, № 45, 3 июня 2021 года\n\n", {"agency": "Северная правда", "published": DAY}),
        ("Par Ada Lem\nPublié le 3 juin 2021\n\n", {"byline": ("Ada Lem",), "published": DAY}),
        ("Von Ada Lem, 3. Juni 2021\n\n", {"byline": ("Ada Lem",), "published": DAY}),
        ("Автор: Ада Лем\n3 июня 2021\n\n", {"byline": ("Ада Лем",), "published": DAY}),
        ("Haber: Ada Lem / 3 Haziran 2021 Perşembe\n\n", {"byline": ("Ada Lem",), "published": DAY}),
        ("نشر في: 3 يونيو 2021\n\n", {"published": DAY}),
        ("发布时间：2021年6月3日 10:15\n\n", {"published": DAY}),
        ("Le Phare de Norhaven, 3 juin 2021\n\n", {"agency": "Le Phare de Norhaven", "published": DAY}),
        ("Норхавенский вестник, 3 июня 2021\n\n", {"agency": "Норхавенский вестник", "published": DAY}),
        ("Norhaven, 3 June 2021\n\nFerry runs again\n\n", {"title": "Ferry runs again", "published": DAY}),
        (
            "MINISTRY OF TRANSPORT\nPRESS RELEASE\n\nFerry runs again\n\n",
            {"title": "Ferry runs again", "agency": "Ministry of Transport"},
        ),
        (
            "Press release | Foreign Ministry | 3 June 2021\nFerry runs again\n\n",
            {"title": "Ferry runs again", "agency": "Foreign Ministry", "published": DAY},
        ),
        ("FOR IMMEDIATE RELEASE\n\nFerry runs again\n\n", {"title": "Ferry runs again"}),
        (
            "Note to file, 3 June 2021 (A. Lem)\n\n",
            {"title": "Note to file, 3 June 2021 (A. Lem)", "byline": ("A. Lem",), "published": DAY},
        ),
        (
            "Ferry runs again – 3 June 2021 (Reuters)\n\n",
            {"title": "Ferry runs again – 3 June 2021 (Reuters)", "published": DAY},
        ),
        ("What happened on 3 June 2021\n\n", {"title": "What happened on 3 June 2021"}),
        ("Source: Northern Wire\n", {"outlet": "Northern Wire"}),
        ("URL: https://wire.example/1\n", {"url": "https://wire.example/1"}),
        ("https://wire.example/1\n", {"url": "https://wire.example/1"}),
        ("Ferry runs again\n\n", {"title": "Ferry runs again"}),
        ("Ferry\n\n3 June 2021\n\n", {"title": "Ferry", "published": DAY}),
        (
            "Ferry runs again\nBy Ada Lem\n3 June 2021\n\n",
            {"title": "Ferry runs again", "byline": ("Ada Lem",), "published": DAY},
        ),
        (
            "3 June 2021\n\nFerry runs again\n\nBy Ada Lem\n\n",
            {"title": "Ferry runs again", "byline": ("Ada Lem",), "published": DAY},
        ),
        (
            "Title: Ferry: it runs\nAuthor: Ada Lem and Tor Vik\n",
            {"title": "Ferry: it runs", "byline": ("Ada Lem", "Tor Vik")},
        ),
    ],
)
def test_header_lines_are_taken_off(header: str, expected: dict[str, Any]) -> None:
    found = read_header(header + STORY, Metadata())
    assert describe(found.metadata) == NOTHING | expected
    assert found.body == STORY


@pytest.mark.parametrize(
    "first",
    [
        "By Thursday, the ferry ran again.",
        "NORHAVEN, June 3, 2021 (Northern Wire) - The ferry ran again\n",
        "On June 3, 2021, the ferry ran again.",
        "June 3, 2021 was a good day for Norhaven.",
        "The ferry ran again, the office said:\n",
        "The ferry ran again.\n",
        "“We are ready.”\n",
        "Date: to be fixed.\n",
        "Source: the ministry, which did not want to say more.",
        "Updated: the ferry ran again.",
        "A short line without a stop\nthat goes on here.",
        "Silence",
        "Note: this is part of the story, whatever it looks like.",
        "x" * 10_000,
    ],
)
def test_the_first_paragraph_is_never_eaten(first: str) -> None:
    text = f"{first}\n{STORY}"
    found = read_header(text, Metadata())
    assert found.body == text
    assert found.metadata == Metadata()


def test_what_is_known_wins_and_is_not_repeated_in_the_text() -> None:
    known = Metadata(title="Ferry runs again", byline=("Ada Lem",))
    text = f"Ferry runs again\n\nAda Lem, 3 June 2021\n\n{STORY}"
    found = read_header(text, known)
    assert (found.metadata.title, found.metadata.byline, found.body) == ("Ferry runs again", ("Ada Lem",), STORY)


def test_a_headline_with_nothing_below_is_the_text() -> None:
    found = read_header("Ferry runs again\n\n3 June 2021\n", Metadata())
    assert (found.metadata.title, found.body) == (None, "Ferry runs again")


def test_a_file_of_header_lines_only_has_no_text() -> None:
    assert read_header("By Ada Lem\n3 June 2021\n", Metadata()).body == ""


def test_only_so_many_lines_are_looked_at() -> None:
    text = "\n".join(["3 June 2021"] * 20) + "\nThe end."
    assert read_header(text, Metadata()).body.count("2021") == 8


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["By ", "Ada Lem", "3 June 2021", ": ", "\n", "Source", ". ", "x", " | "])).map("".join)
)
def test_the_body_is_the_end_of_the_text(text: str) -> None:
    body = read_header(text, Metadata()).body
    assert text.strip().endswith(body) or body in text

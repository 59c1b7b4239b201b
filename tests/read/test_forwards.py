from __future__ import annotations

import pytest

from briefkit.read.forwards import split_letters

HEADER = "From: Ada Lem\nDate: 16 Oct 2025\nSubject: Tolls\n"


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Tolls fell.", ["Tolls fell."]),
        (f"Note\n\n{HEADER}\nTolls fell.", ["Note\n", "\nTolls fell."]),
        (f"----- Any words -----\n\n{HEADER}\nTolls fell.", ["", "\nTolls fell."]),
        (f"{HEADER}\nOne.\n\n{HEADER}\nTwo.", ["", "\nOne.\n", "\nTwo."]),
        ("From: Ada Lem\nTolls fell.", ["From: Ada Lem\nTolls fell."]),
        ("From: Ada Lem\nTo: Hanne\nTolls fell.", ["From: Ada Lem\nTo: Hanne\nTolls fell."]),
        ("To: Hanne\nDate: 16 Oct 2025\nSubject: x", ["To: Hanne\nDate: 16 Oct 2025\nSubject: x"]),
        (f"> {HEADER}".replace("\n", "\n> "), [f"> {HEADER}".replace("\n", "\n> ")]),
        ("------\n\n", ["------\n\n"]),
    ],
)
def test_where_messages_begin(text: str, letters: list[str]) -> None:
    assert [letter.text for letter in split_letters(text)] == letters


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (
            "From: Ada Lem\nTo: a@m.example; b@m.example;\n c@m.example\nSubject: x",
            {"from": "Ada Lem", "to": "a@m.example; b@m.example; c@m.example", "subject": "x"},
        ),
        ("From:\n\nAda Lem\n\nDate:\n\ntoday\n\nSubject:\n\nx", {"from": "Ada Lem", "date": "today", "subject": "x"}),
        ("*From:* Ada Lem\n*Sent:* today\n*Subject:* x", {"from": "Ada Lem", "date": "today", "subject": "x"}),
        (
            f"From: Ada Lem\nDate: today\nSubject: {'x' * 60}\ny\n",
            {"from": "Ada Lem", "date": "today", "subject": f"{'x' * 60} y"},
        ),
        ("De : Ada Lem\nEnvoyé\u00a0: hier\nObjet : x", {"from": "Ada Lem", "date": "hier", "subject": "x"}),
    ],
)
def test_what_the_lines_say(lines: str, fields: dict[str, str]) -> None:
    assert split_letters(f"{lines}\n\nTolls fell.")[1].fields == fields


@pytest.mark.parametrize(
    ("rule", "forwarded"),
    [
        ("---------- Forwarded message ---------", True),
        ("-------- Пересылаемое сообщение --------", True),
        ("-----Original Message-----", False),
        ("________________________________", False),
        ("Begin forwarded message:", True),
    ],
)
def test_whether_it_was_forwarded(rule: str, forwarded: bool) -> None:
    assert split_letters(f"{rule}\n{HEADER}\nTolls fell.")[1].forwarded is forwarded

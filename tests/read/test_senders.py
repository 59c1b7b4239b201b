from __future__ import annotations

import pytest

from briefkit.read.senders import Sender, Subject, is_outlet, name_outlet, read_name, read_sender, read_subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Tolls fall", Subject("Tolls fall")),
        ("Fwd: Tolls fall", Subject("Tolls fall", forwards=True)),
        ("FW: RE: [EXTERNAL] Tolls: a guide", Subject("Tolls: a guide", forwards=True)),
        ("[EXTERNAL] Re[2]: Tolls", Subject("Tolls", answers=True)),
        ("RE: FW: Tolls", Subject("Tolls", answers=True)),
        ("WG: Maut", Subject("Maut", forwards=True)),
        ("AW: Maut", Subject("Maut", answers=True)),
        ("TR : Péages", Subject("Péages", forwards=True)),
        ("RV: Peajes", Subject("Peajes", forwards=True)),
        ("İLT: Geçiş", Subject("Geçiş", forwards=True)),
        ("YNT: Geçiş", Subject("Geçiş", answers=True)),
        ("Karvia: tolls fall", Subject("Karvia: tolls fall")),
        ("[Exclusive] Tolls fall", Subject("[Exclusive] Tolls fall")),
        ("Fwd:", Subject(None, forwards=True)),
        ("", Subject(None)),
    ],
)
def test_subjects(text: str, subject: Subject) -> None:
    assert read_subject(text) == subject


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Karvia Daily <News@karvia.example>", Sender("Karvia Daily", "news@karvia.example")),
        ('"Karvia Daily" <news@karvia.example>', Sender("Karvia Daily", "news@karvia.example")),
        ("Karvia Daily [mailto:news@karvia.example]", Sender("Karvia Daily", "news@karvia.example")),
        ("'Ada Lem' via Desk <desk@m.example>", Sender("Ada Lem", "desk@m.example")),
        ("Ada Lem (MFA) <ada@m.example>", Sender("Ada Lem", "ada@m.example")),
        ("news@karvia.example (Karvia Daily)", Sender("Karvia Daily", "news@karvia.example")),
        ("<news@karvia.example>", Sender(None, "news@karvia.example")),
        ("news@karvia.example", Sender(None, "news@karvia.example")),
        ("Karvia Daily", Sender("Karvia Daily")),
        ("", Sender(None)),
    ],
)
def test_senders(text: str, sender: Sender) -> None:
    assert read_sender(text) == sender


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Karvia Daily <karviadaily@mail.example>", True),
        ("Velmark Today <desk@velmark.example>", True),
        ("Coastal Union <statements@coastal-union.example>", True),
        ("Ministry of Roads <minister@gov.example>", True),
        ("ЛОТА <x@lota.example>", True),
        ("news@karvia.example", True),
        ("Hanne Bjerke <hanne.bjerke@mission.example>", False),
        ("Hanne Bjerke <hbjerke@mission.example>", False),
        ("Bjerke, Hanne <h.b@mission.example>", False),
        ("Hanne Bjerke", False),
    ],
)
def test_outlets_and_persons(text: str, outlet: bool) -> None:
    assert is_outlet(read_sender(text), bulk=False) is outlet


def test_names() -> None:
    assert read_name(read_sender("BJERKE, Hanne <h@m.example>")) == "Hanne BJERKE"
    assert read_name(read_sender("h@m.example")) is None
    assert name_outlet(read_sender("news@karvia.example")) == "karvia.example"
    assert is_outlet(read_sender("Hanne Bjerke <hanne@m.example>"), bulk=True)

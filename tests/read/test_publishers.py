from __future__ import annotations

import pytest

from briefkit.read.publishers import names_publisher, spell_name


@pytest.mark.parametrize(
    ("words", "publisher"),
    [
        ("Northern Telegraph", True),
        ("Foreign Ministry of Karvia", True),
        ("OFFICE OF THE GOVERNOR", True),
        ("The Norhaven Times", True),
        ("Union Leaders Meet In Orvel", False),
        ("Le Phare de Norhaven", True),
        ("Норхавенский вестник", True),
        ("Körfez Postası", True),
        ("Встреча в Норхавене", False),
        ("Вестник вышел снова утром после забастовки", False),
        ("Politics", False),
        ("the ministry of transport said", False),
        ("12 Harbour Road, Norhaven", False),
        ("Ada Lem", False),
    ],
)
def test_names_of_publishers(words: str, publisher: bool) -> None:
    assert names_publisher(words) is publisher


@pytest.mark.parametrize(
    ("name", "text", "spelt"),
    [
        ("COASTAL UNION", "The Coastal Union welcomes it.", "Coastal Union"),
        ("MINISTRY OF TRANSPORT", "It opened.", "Ministry of Transport"),
        ("LOTA", "It opened.", "LOTA"),
        ("LOTA World Service", "lota world service", "LOTA World Service"),
    ],
)
def test_names_in_capitals_are_spelt_as_in_the_text(name: str, text: str, spelt: str) -> None:
    assert spell_name(name, [text]) == spelt

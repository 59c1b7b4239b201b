from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.slugs import make_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Flood at Lionde", "flood-at-lionde"),
        ("Müdafiə Nazirliyi: Şuşa, İlham & “Ağdam”", "mudafie-nazirliyi-susa-ilham-agdam"),
        ("Mu\u0308nchen", "munchen"),
        ("Паводок – Й", "паводок-й"),
        ("Паводок – И\u0306", "паводок-й"),
        ("हिन्दी रिपोर्ट", "हिन्दी-रिपोर्ट"),
        ("北京 2024", "北京-2024"),
        ("تقرير عن العبارة", "تقرير-عن-العبارة"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\u202eb\x00c\u200bd\\e:f*g?", "a-b-c-d-e-f-g"),
        ("\ud800 lone", "lone"),
        ("CON", "con-report"),
        ("lpt1.", "lpt1-report"),
        ("console", "console"),
        ("🚢 !", "report"),
        ("", "report"),
        ("x" * 500, "x" * 120),
        ("北" * 500, "北" * 40),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert make_slug(title) == slug


@given(st.text() | st.text("ABÄЙйИ\u0306İß.-/\\: \u202e北🚢"))
def test_a_slug_is_a_name_on_any_file_system(title: str) -> None:
    slug = make_slug(title)
    assert 0 < len(slug.encode()) <= 127
    assert slug == slug.lower() == unicodedata.normalize("NFC", slug)
    assert not set(slug) & set('<>:"/\\|?*. \x00')
    assert not slug.startswith("-")
    assert not slug.endswith("-")

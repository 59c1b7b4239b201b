"""The benchmark of event days: what it takes for right, on invented dates and articles."""

from __future__ import annotations

import datetime as dt

import pytest
from benchmarks.event_days import read_article
from scripts.annotated import Days, is_right, read_days

from briefkit.model.facts import Basis

DAY = dt.date(2024, 2, 15)
TEXT = "A dyke broke in Orvel on Monday. Nine people drowned. Karl Lund was born in 1950."


def days(first: str, last: str) -> Days:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (None, None),
        ("2024-02-15", (DAY, DAY)),
        ("2024-02", days("2024-02-01", "2024-02-29")),
        ("2023-12", days("2023-12-01", "2023-12-31")),
        ("2024", days("2024-01-01", "2024-12-31")),
        ("2023-SP", days("2023-03-01", "2023-05-31")),
        ("2023-WI", days("2023-12-01", "2024-02-29")),
        ("2024-02-15/2024-03", days("2024-02-15", "2024-03-31")),
    ],
)
def test_days_of_an_annotation(date: str | None, expected: Days) -> None:
    assert read_days(date) == expected


@pytest.mark.parametrize(
    ("read", "wanted", "published", "right"),
    [
        ((DAY, DAY), "2024-02-15", False, True),
        ((DAY, DAY), "2024-02-14", False, False),
        ((DAY, DAY), "2024-02", False, False),
        (None, "2024-02-15", False, False),
        # any day of a few
        ((DAY, DAY), "2024-02-13/2024-02-17", False, True),
        ((DAY, DAY), "2024-02-12/2024-02-17", False, False),
        # where no day is told, none is right, and that of publication, if it is marked as such
        (None, None, False, True),
        ((DAY, DAY), None, True, True),
        ((DAY, DAY), None, False, False),
    ],
)
def test_what_counts_as_right(read: Days, wanted: str | None, published: bool, right: bool) -> None:
    assert is_right(read, read_days(wanted), published=published) is right


def test_an_event_is_dated_by_briefkit_by_publication_and_by_the_first_date_of_its_sentence() -> None:
    told = [("broke", "2024-02-12"), ("drowned", "2024-02-12"), ("born", None), ("Orvel", "2024")]
    heads = [(TEXT.index(word), TEXT.index(word) + len(word), date) for word, date in told]
    events = [{"head": [start, end], "group": start, "date": date} for start, end, date in heads]
    article = {"id": "a", "published": "2024-02-16", "title": "", "text": TEXT, "events": events}
    broke, drowned, born = read_article(article, 0)
    assert (broke.basis, broke.rule, broke.right) == (
        Basis.STATED,
        "stated",
        {"briefkit": True, "publication date": False, "first date in the sentence": True},
    )
    assert (drowned.basis, drowned.rule, drowned.right) == (
        Basis.CARRIED,
        "story",
        {"briefkit": True, "publication date": False, "first date in the sentence": False},
    )
    assert (born.basis, born.right["publication date"], born.right["first date in the sentence"]) == (
        Basis.STATED,
        True,
        False,
    )
    assert not list(read_article(article, 101))

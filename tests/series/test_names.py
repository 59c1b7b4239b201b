from __future__ import annotations

import datetime as dt

import pytest

from briefkit.series.ledger import Issue
from briefkit.series.names import fill_name, name_manifest, name_record
from briefkit.series.periods import Days
from briefkit.spec.series import SeriesSpec

DAYS = Days(dt.date(2020, 12, 28), dt.date(2021, 1, 3))
ISSUE = Issue(7, DAYS, DAYS.finish, {})


@pytest.mark.parametrize(
    ("name", "audience", "filled"),
    [
        ("{slug}-{number}-{date}", None, "dam-0007-2021-01-03"),
        ("{slug} {week}", None, "dam 2020-W53"),
        ("{period}", None, "2020-W53"),
        ("{number}", "Partner missions", "0007-partner-missions"),
        ("{audience}_{number}", "public", "public_0007"),
        ("{audience}", None, "all"),
        ("brief", None, "brief"),
    ],
)
def test_names(name: str, audience: str | None, filled: str) -> None:
    series = SeriesSpec("dam", 7, DAYS.begin, name=name)
    assert fill_name(series, ISSUE, audience) == filled


def test_each_edition_has_a_record_of_its_own() -> None:
    assert (name_record(None), name_record("The Public")) == ("report.json", "report-the-public.json")
    assert (name_manifest(None), name_manifest("The Public")) == ("manifest.json", "manifest-the-public.json")

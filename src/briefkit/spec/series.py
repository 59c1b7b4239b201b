"""A series as a spec asks for it: reports made every day, week or month under one name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Cadence = int | Literal["month"]
"""How long each period of a series is: so many days, or a month."""


@dataclass(frozen=True, slots=True)
class SeriesSpec:
    """Reports that follow each other, each on the days after those of the one before.

    Attributes:
        slug: Name of the series in names of files.
        period: How long each issue's period is.
        start: First day of the first period; a monthly series begins each period on this day of the month.
        folder: Where the issues are kept, relative to the spec's folder.
        name: What a report's file is called, without its ending; see `briefkit.series.names`.
        formats: Formats that each issue has beside JSON.
        first: Number of the first issue.
    """

    slug: str
    period: Cadence
    start: dt.date
    folder: str = "issues"
    name: str = "{slug}-{number}-{date}"
    formats: tuple[str, ...] = ("docx",)
    first: int = 1

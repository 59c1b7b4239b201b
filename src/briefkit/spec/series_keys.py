"""The keys of a spec's `series`: a part of the table of the spec language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from briefkit.errors import Diagnostic
from briefkit.spec import dates, scalars
from briefkit.spec.kinds import Choice, Field, Listed, Record, Scalar, SpecValueError
from briefkit.spec.nodes import MappingNode, Node, quote
from briefkit.spec.series import Cadence, SeriesSpec

NAME_PLACEHOLDERS = ("slug", "number", "date", "week", "period", "audience")
"""What may stand in braces in the name of an issue's files."""

_WORDS: dict[str, Cadence] = {"daily": 1, "weekly": 7, "monthly": "month"}
_OTHER_CADENCES = {
    "biweekly": "2w for every two weeks",
    "day": "daily",
    "every two weeks": "2w",
    "fortnight": "2w",
    "fortnightly": "2w",
    "month": "monthly",
    "week": "weekly",
}
_CADENCE = rf"{'|'.join(_WORDS)}|{dates.LAST}"
_SLUG = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?"
_SAFE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,98}[A-Za-z0-9_-])?")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LAST_SHARED_DAY = 28
"""The last day that every month has."""


def _read_cadence(text: str) -> Cadence:
    return _WORDS[text] if text in _WORDS else dates.read_last(text).days


def _read_slug(text: str) -> str:
    if _DEVICE.fullmatch(text):
        raise ValueError(f"{quote(text)} cannot be the name of a file on Windows")
    return text


def _read_name(text: str) -> str:
    scalars.check_placeholders(text, NAME_PLACEHOLDERS)
    plain = re.sub(r"\{[^{}]*\}", "x", text)
    if not _SAFE.fullmatch(plain):
        raise ValueError(
            "must be the name of a file without its ending: letters A to Z, figures, blanks, dots, hyphens and "
            f"underscores, at most 100, not {quote(text)}"
        )
    if _DEVICE.fullmatch(text):
        raise ValueError(f"{quote(text)} cannot be the name of a file on Windows")
    return text


def _read_folder(text: str) -> str:
    scalars.check_placeholders(text, ())
    scalars.check_inside(text)
    return text


def _build_series(**given: Any) -> SeriesSpec:
    start: dt.date = given["start"]
    if given["period"] == "month" and start.day > _LAST_SHARED_DAY:
        raise SpecValueError(
            f"a monthly series begins on one of the days 1 to {_LAST_SHARED_DAY}, which every month has, "
            f"not on the {start.day}th",
            "S106",
            "start",
        )
    return SeriesSpec(**given)


SERIES = Record(
    "A series of reports",
    (
        Field(
            "slug",
            Scalar(
                "a name in small letters, figures and hyphens",
                _read_slug,
                _SLUG,
                {"type": "string", "pattern": f"^{_SLUG}$"},
            ),
            "Name of the series in names of files.",
            required=True,
        ),
        Field(
            "period",
            Scalar(
                "daily, weekly, monthly, or days or weeks such as 10d or 2w",
                _read_cadence,
                _CADENCE,
                {"type": "string", "pattern": f"^({_CADENCE})$"},
                meant=_OTHER_CADENCES,
            ),
            "How long each issue's period is.",
            required=True,
        ),
        Field("start", scalars.DATE, "First day of the first period.", required=True),
        Field(
            "folder",
            Scalar("a folder", _read_folder, json={"type": "string"}),
            "Where the issues are kept, relative to the spec.",
        ),
        Field(
            "name",
            Scalar(
                f"a name, which may hold {', '.join(f'{{{each}}}' for each in NAME_PLACEHOLDERS)}",
                _read_name,
                json={"type": "string"},
            ),
            "What a report's file is called, without its ending.",
        ),
        Field(
            "formats",
            Listed(
                Choice({"docx": "docx", "pdf": "pdf", "html": "html", "md": "md", "csv": "csv"}),
                lone=True,
                identity=str,
            ),
            "What each issue is rendered to; `report.json` is always there.",
        ),
        Field("first", scalars.whole_number(1), "Number of the first issue."),
    ),
    _build_series,
    model=SeriesSpec,
)

_GIVEN_BY_SERIES = {"number": "number", "period": "period", "cutoff": "last day"}
"""Keys of `report` that a series supplies, and what they are in words."""


def find_given_twice(tree: Node) -> Iterator[Diagnostic]:
    """A problem for each key of a spec with a series that gives what the series gives too."""
    series = tree.find_value("series") if isinstance(tree, MappingNode) else None
    if not isinstance(tree, MappingNode) or not isinstance(series, MappingNode):
        return
    audiences = tree.find_value("audiences")
    editions = audiences.entries if isinstance(audiences, MappingNode) else ()
    for holder in (tree, *(entry.value for entry in editions)):
        report = holder.find_value("report") if isinstance(holder, MappingNode) else None
        for entry in report.entries if isinstance(report, MappingNode) else ():
            if entry.key in _GIVEN_BY_SERIES:
                message = f"the series gives each issue its {_GIVEN_BY_SERIES[entry.key]}; remove 'report.{entry.key}'"
                yield entry.mark.error("S106", message)
    for entry in tree.entries:
        if entry.key == "output":
            message = "an issue's files go to the folder of the series; remove 'output' and name 'series.formats'"
            yield entry.mark.error("S106", message)

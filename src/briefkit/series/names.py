"""What the files of an issue are called."""

from __future__ import annotations

from briefkit.model.slugs import make_slug
from briefkit.series.ledger import Issue
from briefkit.series.periods import name_period, name_week
from briefkit.spec.series import SeriesSpec

DECISIONS = "decisions.yaml"
"""The copy of the decisions that an issue was made with."""


def fill_name(series: SeriesSpec, issue: Issue, audience: str | None) -> str:
    """The name of an issue's report, without its ending; that of an edition always says whose it is."""
    pattern = series.name
    if audience is not None and "{audience}" not in pattern:
        pattern += "-{audience}"
    values = {
        "slug": series.slug,
        "number": issue.folder,
        "date": issue.as_of.isoformat(),
        "week": name_week(issue.as_of),
        "period": name_period(issue.days),
        "audience": "all" if audience is None else make_slug(audience),
    }
    for name, value in values.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern


def name_record(audience: str | None) -> str:
    """What the JSON report of an issue is called, or of one of its editions."""
    return f"report{_suffix(audience)}.json"


def name_manifest(audience: str | None) -> str:
    """What the manifest of an issue is called, or of one of its editions."""
    return f"manifest{_suffix(audience)}.json"


def _suffix(audience: str | None) -> str:
    return "" if audience is None else f"-{make_slug(audience)}"

"""Issues of a series on the command line: which one is asked for, whether it is kept, and what there is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefkit.api import IssuePlan, Spec, Stock, plan_issue, read_earlier, read_record
from briefkit.cli.reporting import print_line
from briefkit.errors import Diagnostic, UsageError, error
from briefkit.model.report import Report


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command was asked for.

    Attributes:
        spec: The spec, of an issue where it has a series.
        as_of: The day that the report speaks from.
        earlier: Reports to compare it with, the latest first.
        plan: The issue; None where the spec has no series.
        problems: What a person should look at in the spec and its series.
    """

    spec: Spec
    as_of: dt.date | None
    earlier: tuple[Report, ...]
    plan: IssuePlan | None
    problems: tuple[Diagnostic, ...]


def ask_issue(
    read: tuple[Spec, tuple[Diagnostic, ...]], as_of: dt.date | None, number: int | None, against: Sequence[Path] | None
) -> Asked:
    """The issue that a day or a number asks for; a spec without a series as it is.

    Args:
        read: The spec and its warnings.
        as_of: The day that was given.
        number: The number of an issue that was given.
        against: Earlier reports that were given; else those of the issues before are taken.

    Raises:
        InputError: If an earlier report cannot be read.
        SpecError: If there can be no such issue, see `briefkit.series.planning.plan_issue`.
        UsageError: U101, for a number where there is no series, or a number and a day.
    """
    spec, problems = read
    given = tuple(read_record(path).report for path in against or ())
    if spec.series is None:
        if number is not None:
            raise UsageError(error("U101", "--issue needs a spec with 'series'", spec.path))
        return Asked(spec, as_of, given, None, problems)
    plan = plan_issue(spec, as_of=as_of, number=number)
    earlier = given or read_earlier(plan)
    return Asked(plan.apply(spec), plan.as_of, earlier, plan, (*problems, *plan.problems))


def is_kept(spec: Spec, formats: Sequence[str], output: str | None, audience: str | None, *, replace: bool) -> bool:
    """Whether a render makes an issue that is kept and counted: of a series, and not to another place.

    Raises:
        UsageError: U101, for options that an issue leaves no choice of, and ``--replace`` where no issue is kept.
    """
    kept = spec.series is not None and output is None
    if replace and not kept:
        raise UsageError(error("U101", "--replace is for issues of a series; without one files are always replaced"))
    if kept and formats:
        message = "the formats of an issue are those of 'series.formats'; add -o to render a draft to another place"
        raise UsageError(error("U101", message))
    if kept and audience is not None:
        message = "an issue has all its editions; leave --audience out, or add -o to render a draft to another place"
        raise UsageError(error("U101", message))
    return kept


def show_issues(stock: Stock) -> None:
    """A line for each issue."""
    for issue in stock.issues:
        begin, finish = issue.days
        print_line(f"{issue.folder}  {begin} to {finish}  {', '.join(sorted(issue.files))}")

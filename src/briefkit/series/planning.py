"""Planning: which issue is made, on which days, after which others."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefkit.errors import Diagnostic, Severity, SpecError, UsageError, error
from briefkit.model.when import Period
from briefkit.series.ledger import Issue
from briefkit.series.names import fill_name, name_record
from briefkit.series.periods import Days, count_periods, find_last_ended, find_period
from briefkit.series.stock import Stock, find_home, need_series, take_stock
from briefkit.spec.briefing import Output, Spec
from briefkit.spec.series import SeriesSpec

_DAY = dt.timedelta(days=1)
_LAST_YEAR = 2999
"""As in a spec: later days leave no room for arithmetic."""


@dataclass(frozen=True, slots=True)
class IssuePlan:
    """The issue of a series that is about to be made, or made again.

    Attributes:
        series: The series.
        issue: The issue, as yet without files.
        folder: Where its files go.
        earlier: JSON reports of the issues before it, newest first; of the edition whose spec was planned.
        issues: All issues that there are, oldest first, this one among them where it is made again.
        assumed: Whether nobody asked for this issue by day or number: it is simply the next.
        guarded: Why it is not written over what is there unless that is asked for; empty where it may be.
        problems: What a person should look at.
    """

    series: SeriesSpec
    issue: Issue
    folder: Path
    earlier: tuple[Path, ...] = ()
    issues: tuple[Issue, ...] = ()
    assumed: bool = False
    guarded: str = ""
    problems: tuple[Diagnostic, ...] = ()

    @property
    def number(self) -> int:
        """Number of the issue."""
        return self.issue.number

    @property
    def period(self) -> Period:
        """The days that it covers."""
        return Period(*self.issue.days)

    @property
    def as_of(self) -> dt.date:
        """The day it speaks from, the last of its period."""
        return self.issue.as_of

    def apply(self, spec: Spec) -> Spec:
        """The spec of this issue: with its number, its period and the files that it is rendered to.

        Args:
            spec: The spec that was planned, or one of its editions.
        """
        name = fill_name(self.series, self.issue, spec.audience)
        files = [(form, f"{name}.{form}") for form in self.series.formats]
        folder = f"{self.series.folder}/{self.folder.name}"
        outputs = [Output(form, f"{folder}/{file}") for form, file in (*files, ("json", name_record(spec.audience)))]
        head = dataclasses.replace(spec.report, number=self.number)
        numbered = dataclasses.replace(spec, report=head, period=self.period, outputs=tuple(outputs))
        return numbered.with_provenance(spec.provenance)


def plan_issue(spec: Spec, *, as_of: dt.date | None = None, number: int | None = None) -> IssuePlan:
    """The issue of a series that a day or a number asks for, or the next one.

    Args:
        spec: A spec with a series.
        as_of: The issue is the one on the last period that has ended by this day.
        number: Number of the issue: one that there is, or the next.

    Raises:
        UsageError: U101, if the spec has no series, or both a day and a number are given.
        SpecError: N101, if the ledger is wrong; N102, if the folder holds what is in the way; N103, if issues between
            the last one and the one that is asked for are missing; N104, if the periods of the spec do not go on where
            the last issue ended; N105, if there is no such issue; S109, if the folder leaves that of the spec.
    """
    series = need_series(spec)
    if as_of is not None and number is not None:
        raise UsageError(error("U101", "give a day or the number of an issue, not both"))
    home = find_home(spec, series)
    stock = take_stock(home, series)
    if any(problem.severity is Severity.ERROR for problem in stock.problems):
        raise SpecError(stock.problems)
    issue, problems = _find_asked(spec, series, stock, as_of, number), list(stock.problems)
    guarded = "" if issue is None else _find_guard(stock, issue.number)
    if issue is None:
        issue, found = _plan_next(spec, series, stock, as_of)
        problems += found
    before = [each for each in reversed(stock.issues) if each.number < issue.number]
    records = (home / each.folder / name_record(spec.audience) for each in before)
    return IssuePlan(
        series=series,
        issue=dataclasses.replace(issue, files={}),
        folder=home / issue.folder,
        earlier=tuple(path for path in records if path.is_file()),
        issues=stock.issues,
        assumed=as_of is None and number is None,
        guarded=guarded,
        problems=tuple(problems),
    )


def check_overwriting(plan: IssuePlan) -> None:
    """Refuse to write an issue over one that should stay as it is.

    Raises:
        SpecError: N106, if the issue is not the last one, or was changed after it was written.
    """
    if plan.guarded:
        raise SpecError(error("N106", f"{plan.guarded}; add --replace to write over it", str(plan.folder)))


def check_inputs(plan: IssuePlan, spec: Spec, files: Iterable[Path]) -> None:
    """Refuse to make issues of issues.

    Raises:
        SpecError: S114, if a file that the report is made of lies in the folder of an issue.
    """
    home = plan.folder.parent.resolve()
    for path in files:
        real = path.resolve()
        if real.is_relative_to(home) and real.parent != home:
            message = f"the sources take in {path}, a file of an issue; exclude {plan.series.folder!r} from them"
            raise SpecError(spec.error_at("sources", "S114", message))


def _find_asked(
    spec: Spec, series: SeriesSpec, stock: Stock, as_of: dt.date | None, number: int | None
) -> Issue | None:
    """The issue that there is already and is asked for; None where the next one is.

    Raises:
        SpecError: N105, if neither is.
    """
    following = stock.issues[-1].number + 1 if stock.issues else series.first
    if number is not None:
        found = next((issue for issue in stock.issues if issue.number == number), None)
        if found is None and number != following:
            there = (
                f"there are issues {stock.issues[0].number} to {following - 1}"
                if stock.issues
                else "there are none yet"
            )
            raise SpecError(error("N105", f"no issue {number}: {there}, and the next is {following}", spec.path))
        return found
    if as_of is None or not stock.issues:
        return None
    _check_day(as_of)
    newest = find_last_ended(series.start, series.period, as_of)
    if newest is not None and newest.finish > stock.issues[-1].days.finish:
        return None
    return next((issue for issue in reversed(stock.issues) if issue.days.finish <= as_of), None)


def _plan_next(spec: Spec, series: SeriesSpec, stock: Stock, as_of: dt.date | None) -> tuple[Issue, list[Diagnostic]]:
    """The issue after the last one, and what is doubtful about it.

    Raises:
        SpecError: N103 to N105.
    """
    last = stock.issues[-1] if stock.issues else None
    begin = series.start if last is None else last.days.finish + _DAY
    days = find_period(series.start, series.period, begin)
    issue = Issue(series.first if last is None else last.number + 1, days, days.finish, {})
    problems = [] if last is None or days.begin == begin else [_judge_seam(spec, last, days)]
    if as_of is not None:
        _check_asked(spec, series, issue, as_of)
    return issue, problems


def _judge_seam(spec: Spec, last: Issue, days: Days) -> Diagnostic:
    """A warning for days that a later start leaves out.

    Raises:
        SpecError: N104, if the period began before the last issue ended.
    """
    begin = last.days.finish + _DAY
    if days.begin < begin:
        message = (
            f"issue {last.number} ended on {last.days.finish}, within the period of {days.begin} to {days.finish}; "
            f"set 'series.start' to {begin}, so that periods are counted from there"
        )
        raise SpecError(spec.error_at("series.start", "N104", message))
    message = (
        f"no issue covers {begin} to {days.begin - _DAY}, since issue {last.number} ended before and the series starts "
        f"on {days.begin}; set 'series.start' to {begin} if you did not mean that"
    )
    return spec.warn_at("series.start", "N103", message)


def _check_asked(spec: Spec, series: SeriesSpec, following: Issue, as_of: dt.date) -> None:
    """Hold that the next issue is the one that a day asks for.

    Raises:
        SpecError: N105, if its period has not ended by then; N103, if others have ended since.
    """
    _check_day(as_of)
    asked = find_last_ended(series.start, series.period, as_of)
    number, (begin, finish) = following.number, following.days
    if asked is None or asked.begin < begin:
        message = (
            f"no issue ends on or before {as_of}; issue {number} covers {begin} to {finish}: give --as-of {finish}"
        )
        raise SpecError(spec.error_at("series.start", "N105", message))
    if asked.begin > begin:
        missing = count_periods(series.start, series.period, begin, asked.begin - _DAY)
        message = (
            f"{missing} issue{'s' * (missing != 1)} before that of {asked.begin} to {asked.finish} would be skipped; "
            f"render issue {number} first, with --as-of {finish}, or set 'series.start' to {asked.begin} to leave them "
            "out"
        )
        raise SpecError(spec.error_at("series.start", "N103", message))


def _check_day(day: dt.date) -> None:
    if day.year > _LAST_YEAR:
        raise SpecError(error("N105", f"{day} is beyond the year {_LAST_YEAR}, the last year for issues of a series"))


def _find_guard(stock: Stock, number: int) -> str:
    """Why an issue that is there should stay as it is; empty for the last one, as it was written."""
    if number != stock.issues[-1].number:
        return f"issue {number} is not the last one, and issue {number + 1} follows it"
    if number in stock.changed:
        return f"issue {number} was changed after it was written"
    return ""

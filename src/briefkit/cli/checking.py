"""``briefkit check``: all that is wrong or doubtful about a spec, up to the files that it would write, or a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefkit import api
from briefkit.cli.caching import Caching
from briefkit.cli.fixing import fix_spec
from briefkit.cli.issues import Asked, ask_issue
from briefkit.cli.outputs import plan_outputs
from briefkit.cli.parts import digest_briefing
from briefkit.cli.progress import show_progress
from briefkit.cli.reporting import print_line
from briefkit.cli.run import Run
from briefkit.errors import BriefkitError, Diagnostic, OutputError, Severity, SpecError, UsageError, error


@dataclass(frozen=True, slots=True)
class Checks:
    """How specs are checked.

    Attributes:
        audience: Whose edition is checked; None for the whole report.
        day: The day the report speaks from; None for what the spec says.
        issue: Of a series: the number of the issue.
        against: Earlier reports that it is compared with, the latest first.
        settings: Values laid over the spec.
        jobs: Most processes to parse in; None for one on each processor.
        cluster: A Dask scheduler whose workers parse instead.
        caching: Which cache of parsed documents is used.
        strict: Whether warnings are findings.
        fix: Whether the spec is mended where only one change can be right.
    """

    audience: str | None
    day: dt.date | None
    issue: int | None
    against: Sequence[Path]
    settings: Sequence[str]
    jobs: int | None
    cluster: str | None
    caching: Caching
    strict: bool
    fix: bool = False


REPORTS = frozenset((".docx", ".pdf", ".html", ".htm", ".json"))
"""Endings of files that carry a report."""


def is_spec(path: Path) -> bool:
    """Whether a file is taken for a spec and not for a report; one that is not there is, too."""
    return path.suffix.lower() not in REPORTS


def check_finished(run: Run, path: Path, checks: Checks) -> None:
    """Tell everything in a finished report that breaks a rule of the field.

    Args:
        run: The run, at work on this report.
        path: A file that carries a report.
        checks: How it is checked; nothing of what only a spec has.

    Raises:
        InputError: If it carries no report that can be read.
        UsageError: U101, for an option that a report leaves no choice of.
        typer.Exit: 1, if there are findings.
    """
    options = (
        ("--audience", checks.audience),
        ("--as-of", checks.day),
        ("--issue", checks.issue),
        ("--set", checks.settings),
        ("--fix", checks.fix),
    )
    for name, given in options:
        if given:
            raise UsageError(error("U101", f"{name} is for specs; a finished report is checked as it is", str(path)))
    report = api.read_record(path).report
    found = api.check_standards(report, str(path), earlier=[api.read_record(each).report for each in checks.against])
    run.finish(found, strict=checks.strict)
    sections, sources = len(report.sections), len(report.sources)
    print_line(f"{path}: {sections} section{'s' * (sections != 1)}, {sources} source{'s' * (sources != 1)}")


def check_spec(run: Run, path: Path, checks: Checks) -> None:
    """Tell everything that is wrong or doubtful about a spec and its sources, and what a report would hold.

    Args:
        run: The run, at work on this spec.
        path: The spec.
        checks: How it is checked.

    Raises:
        BriefkitError: If no report could be made.
        typer.Exit: 1, if there are findings.
    """
    if checks.fix:
        fix_spec(path, lambda: _find_problems(path, checks))
    read = checks.caching.lay_over(api.read_spec(path, checks.settings, checks.audience))
    run.part.spec = read[0]
    asked, briefing = _build(read, checks)
    found = (*asked.problems, *briefing.problems, *api.check_report(briefing.report, asked.spec.theme))
    try:
        plan_outputs(briefing, (), None)
    except SpecError as wrong:
        raise SpecError((*found, *wrong.diagnostics)) from None
    if any(problem.severity is Severity.ERROR for problem in found):
        raise OutputError(found)
    digest = digest_briefing(briefing)
    run.part.digests.append(digest)
    counted = (f"{count} {noun if count != 1 else noun[:-1]}" for noun, count in digest.counts.items())
    run.finish(found, strict=checks.strict)
    print_line(f"{path}: {', '.join(counted)}")


def _build(read: tuple[api.Spec, tuple[Diagnostic, ...]], checks: Checks) -> tuple[Asked, api.Briefing]:
    asked = ask_issue(read, checks.day, checks.issue, checks.against)
    with show_progress() as progress:
        briefing = api.build_briefing(
            asked.spec,
            as_of=asked.as_of,
            earlier=asked.earlier,
            jobs=checks.jobs,
            cluster=checks.cluster,
            progress=progress,
        )
    return asked, briefing


def _find_problems(path: Path, checks: Checks) -> tuple[Diagnostic, ...]:
    """What is wrong with a spec itself or, where it can be read, with the report that it asks for."""
    try:
        read = checks.caching.lay_over(api.read_spec(path, checks.settings, checks.audience))
        return _build(read, checks)[1].problems
    except BriefkitError as wrong:
        return wrong.diagnostics

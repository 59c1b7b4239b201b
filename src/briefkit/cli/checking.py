"""``briefkit check``: all that is wrong or doubtful about a spec, up to the files that it would write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefkit import api
from briefkit.cli.caching import Caching
from briefkit.cli.issues import ask_issue
from briefkit.cli.outputs import plan_outputs
from briefkit.cli.parts import digest_briefing
from briefkit.cli.progress import show_progress
from briefkit.cli.reporting import print_line
from briefkit.cli.run import Run
from briefkit.errors import OutputError, Severity, SpecError


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
    read = checks.caching.lay_over(api.read_spec(path, checks.settings, checks.audience))
    run.part.spec = read[0]
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

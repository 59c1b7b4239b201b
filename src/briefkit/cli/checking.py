"""``briefkit check``: all that is wrong or doubtful about a spec, up to the files that it would write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from briefkit import api
from briefkit.cli.outputs import plan_outputs
from briefkit.cli.parts import digest_briefing
from briefkit.cli.progress import show_progress
from briefkit.cli.reporting import print_line
from briefkit.cli.run import Run
from briefkit.errors import OutputError, Severity, SpecError
from briefkit.model.report import Report


def check_spec(
    run: Run,
    spec: Path,
    audience: str | None,
    day: dt.date | None,
    earlier: Sequence[Report],
    settings: Sequence[str],
    jobs: int | None,
    *,
    strict: bool,
) -> None:
    """Tell everything that is wrong or doubtful about a spec and its sources, and what a report would hold.

    Args:
        run: The run, at work on this spec.
        spec: Its file.
        audience: Whose edition is checked; None for the whole report.
        day: The day the report speaks from; None for what the spec says.
        earlier: Reports that it is compared with, the latest first.
        settings: Values laid over it.
        jobs: Most processes to parse in; None for one on each processor.
        strict: Whether warnings are findings.

    Raises:
        BriefkitError: If no report could be made.
        typer.Exit: 1, if there are findings.
    """
    checked, problems = api.read_spec(spec, settings, audience)
    run.part.spec = checked
    with show_progress() as progress:
        briefing = api.build_briefing(checked, as_of=day, earlier=earlier, jobs=jobs, progress=progress)
    found = (*problems, *briefing.problems, *api.check_report(briefing.report, checked.theme))
    try:
        plan_outputs(briefing, (), None)
    except SpecError as wrong:
        raise SpecError((*found, *wrong.diagnostics)) from None
    if any(problem.severity is Severity.ERROR for problem in found):
        raise OutputError(found)
    digest = digest_briefing(briefing)
    run.part.digests.append(digest)
    counted = (f"{count} {noun if count != 1 else noun[:-1]}" for noun, count in digest.counts.items())
    run.finish(found, strict=strict)
    print_line(f"{spec}: {', '.join(counted)}")

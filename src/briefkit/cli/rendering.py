"""Rendering one edition of a report: its files, and what a person should look at."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefkit import api
from briefkit.cli.issues import Asked
from briefkit.cli.outputs import check_apart, plan_outputs
from briefkit.cli.parts import Digest, digest_briefing
from briefkit.errors import Diagnostic


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of rendering an edition.

    Attributes:
        files: Contents by path.
        problems: Everything that a person should look at.
        digest: The report in short.
    """

    files: Mapping[Path, bytes]
    problems: tuple[Diagnostic, ...]
    digest: Digest


def render_edition(
    asked: Asked,
    parsing: api.Parsing,
    formats: Sequence[str],
    output: str | None,
    *,
    kept: bool,
    taken: Iterable[Path],
    against: Iterable[Path] | None,
) -> Rendered:
    """The files of an edition.

    Args:
        asked: The edition.
        parsing: What was read of its sources.
        formats: Formats asked for; see `plan_outputs`.
        output: Where they go; see `plan_outputs`.
        kept: Whether it is of an issue of a series that is kept.
        taken: Paths of other editions.
        against: Files of earlier reports, which are not written over.

    Raises:
        BriefkitError: As `briefkit.api.build_briefing`, `render_bytes` and `plan_outputs` do.
    """
    briefing = api.build_briefing(asked.spec, as_of=asked.as_of, parsing=parsing, earlier=asked.earlier)
    briefing = dataclasses.replace(briefing, files=(*briefing.files, *(against or ())))
    planned = plan_outputs(briefing, formats, output)
    check_apart(briefing, planned, taken)
    report, theme = briefing.report, asked.spec.theme
    if kept and asked.plan is not None:
        files = {asked.plan.folder / name: each for name, each in api.render_issue(asked.plan, briefing).items()}
    else:
        files = {}
        for form, path in planned:
            files |= api.render_files(report, form, path, theme, briefing.selection)
    problems = [*asked.problems, *briefing.problems]
    problems += api.check_report(report, theme, [form for form, _ in planned])
    if output != "-":
        problems += [each for form, path in planned for each in api.find_replaced(path, form, report)]
    return Rendered(files, tuple(problems), digest_briefing(briefing))

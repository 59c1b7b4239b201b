"""Issues of a series."""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefkit.api.briefing import Briefing, draw_stores
from briefkit.api.parsing import Parsing
from briefkit.api.records import read_record
from briefkit.api.rendering import render_files
from briefkit.errors import OutputError, SpecError, error
from briefkit.model.report import Report
from briefkit.series import IssuePlan, check_inputs
from briefkit.spec.briefing import Spec


def read_earlier(plan: IssuePlan) -> tuple[Report, ...]:
    """The reports of the issues before one, the latest first, as many as a report is compared with.

    Raises:
        InputError: V101 or V102, if one is not as it was written; see `read_record`.
    """
    from briefkit.select.earlier import MOST_EARLIER

    return tuple(read_record(path).report for path in plan.earlier[:MOST_EARLIER])


def check_issue(plan: IssuePlan, spec: Spec, parsing: Parsing) -> None:
    """Refuse an issue that is made of other issues, and one that nobody asked for and nothing was published for.

    Args:
        plan: The issue.
        spec: What it is made by.
        parsing: What was read of the spec's sources.

    Raises:
        SpecError: S114 or N108.
    """
    check_inputs(plan, spec, parsing.files)
    days = [parsed.document.published for parsed in draw_stores(spec, parsing, plan.as_of).documents]
    if plan.assumed and not any(day is not None and day in plan.period for day in days):
        message = (
            f"no source was published in the period of issue {plan.number}, {plan.period.begin} to "
            f"{plan.period.finish}; add --as-of {plan.as_of} to make it anyway"
        )
        raise SpecError(spec.error_at("series", "N108", message))


def render_issue(plan: IssuePlan, briefing: Briefing) -> dict[str, bytes]:
    """The files of an issue, or of one of its editions, by name.

    These are the report in every format of the series and as JSON, its manifest, and a copy of the decisions that it
    was made with.

    Args:
        plan: The issue.
        briefing: What was built of the spec that `plan.apply` gave.

    Raises:
        OutputError: As `render_bytes`; R101, if the decisions have changed since they were read.
    """
    from briefkit.render.manifest import write_manifest
    from briefkit.series import DECISIONS, name_manifest

    spec, report = briefing.spec, briefing.report
    files = {
        path.name: content
        for each in spec.outputs
        for path, content in render_files(report, each.format, Path(each.path), spec.theme, briefing.selection).items()
    }
    files[name_manifest(spec.audience)] = f"{write_manifest(report)}\n".encode()
    if spec.decisions is not None:
        files[DECISIONS] = _copy_decisions(spec, spec.decisions)
    return files


def _copy_decisions(spec: Spec, path: str) -> bytes:
    """The decisions that a spec was read with."""
    try:
        content = Path(path).read_bytes()
    except OSError as failure:
        raise OutputError(error("R101", f"cannot be copied: {failure.strerror}", path)) from failure
    if spec.provenance is not None and hashlib.sha256(content).hexdigest() != spec.provenance.decisions:
        raise OutputError(error("R101", "was changed while the report was made; render it again", path))
    return content

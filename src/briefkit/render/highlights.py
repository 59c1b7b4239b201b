"""What a report says in a few lines, for where there is no room for all of it."""

from __future__ import annotations

from briefkit.model.report import KeyPoints, Report
from briefkit.model.theme import CitationStyle
from briefkit.render.lowering.inlines import InlineLowering
from briefkit.render.wording import describe_point


def list_key_points(report: Report) -> tuple[str, ...]:
    """The key points as they are printed, each with the numbers of its sources; none where the report has none."""
    lowering = InlineLowering(report, CitationStyle.REFERENCES)
    blocks = (block for section in report.sections for block in section.blocks if isinstance(block, KeyPoints))
    points = (point for block in blocks for point in block.points)
    return tuple(
        "".join(run.text for run in lowering.lower_references(describe_point(point, lowering.catalogue)))
        for point in points
    )

"""What every part of the writer needs to know of the report at work."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefkit.model.report import Report
from briefkit.model.theme import Theme
from briefkit.render.captions import Captions
from briefkit.render.docx.links import Links
from briefkit.render.docx.package import Package


@dataclass(frozen=True, slots=True)
class Context:
    """The report at work.

    Attributes:
        report: The report.
        theme: How it looks; lengths in points.
        package: The file it becomes.
        links: Its links.
        text_width: Width of the text, in twips (1/20 point).
        captions: Counts the captions.
    """

    report: Report
    theme: Theme
    package: Package
    links: Links
    text_width: int
    captions: Captions = field(default_factory=Captions)

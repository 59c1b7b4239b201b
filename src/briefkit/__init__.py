"""briefkit: situation reports from news, every line traceable to its source.

The names below are the library (``docs/python.md``); everything else is how it is built. They are loaded when first
used, so that ``import briefkit`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

from briefkit._version import __version__

TYPE_CHECKING = False  # type checkers take it for true; typing itself would cost more than all the rest here
if TYPE_CHECKING:
    from briefkit.api import (
        Briefing,
        build_briefing,
        build_report,
        check_report,
        check_standards,
        judge_problems,
        load_spec,
        parse,
        read_earlier,
        read_record,
        read_spec,
        render_bytes,
        render_csv,
        render_docx,
        render_html,
        render_issue,
        render_markdown,
        render_pdf,
    )
    from briefkit.errors import BriefkitError, Diagnostic, InputError, OutputError, Severity, SpecError, UsageError
    from briefkit.findings import Findings
    from briefkit.model.charts import (
        CourseReading,
        EventCount,
        EventCounts,
        FigureCourse,
        Network,
        NetworkActor,
        Tie,
        Timeline,
        TimelineEntry,
    )
    from briefkit.model.document import Document, Span
    from briefkit.model.facts import ParsedDocument
    from briefkit.model.grading import Marking
    from briefkit.model.head import Head
    from briefkit.model.maps import MapPlace, PlaceMap, UnplacedPlace
    from briefkit.model.record import Record
    from briefkit.model.report import (
        ActorRow,
        ActorTable,
        Assessed,
        Block,
        Bullets,
        Chronology,
        ChronologyRow,
        Cite,
        Emphasis,
        Empty,
        Figure,
        Heading,
        Inline,
        Insertion,
        KeyFigure,
        KeyFigures,
        KeyPoint,
        KeyPoints,
        Link,
        Paragraph,
        QuotationList,
        QuotationRow,
        Quoted,
        Ref,
        Report,
        Reported,
        RowNote,
        Section,
        Source,
        SourceList,
        Strong,
        Table,
        Text,
        Verbatim,
    )
    from briefkit.model.theme import CitationStyle, FontFile, Logo, Theme, WordTemplate
    from briefkit.model.tracking import Tracked
    from briefkit.model.when import Period, Precision, When
    from briefkit.series import IssuePlan, hold_series, keep_issue, plan_issue
    from briefkit.spec.briefing import Spec

_HOMES = {
    "api": (
        "Briefing build_briefing build_report check_report check_standards judge_problems load_spec parse "
        "read_earlier read_record read_spec render_bytes render_csv render_docx render_html render_issue "
        "render_markdown render_pdf"
    ),
    "errors": "BriefkitError Diagnostic InputError OutputError Severity SpecError UsageError",
    "findings": "Findings",
    "model.charts": (
        "CourseReading EventCount EventCounts FigureCourse Network NetworkActor Tie Timeline TimelineEntry"
    ),
    "model.document": "Document Span",
    "model.facts": "ParsedDocument",
    "model.grading": "Marking",
    "model.head": "Head",
    "model.maps": "MapPlace PlaceMap UnplacedPlace",
    "model.record": "Record",
    "model.report": (
        "ActorRow ActorTable Assessed Block Bullets Chronology ChronologyRow Cite Emphasis Empty Figure Heading Inline "
        "Insertion KeyFigure KeyFigures KeyPoint KeyPoints Link Paragraph QuotationList QuotationRow Quoted Ref Report "
        "Reported RowNote Section Source SourceList Strong Table Text Verbatim"
    ),
    "model.theme": "CitationStyle FontFile Logo Theme WordTemplate",
    "model.tracking": "Tracked",
    "model.when": "Period Precision When",
    "series": "IssuePlan hold_series keep_issue plan_issue",
    "spec.briefing": "Spec",
}
"""The modules that the names come from."""

__all__ = [
    "ActorRow",
    "ActorTable",
    "Assessed",
    "Block",
    "Briefing",
    "BriefkitError",
    "Bullets",
    "Chronology",
    "ChronologyRow",
    "CitationStyle",
    "Cite",
    "CourseReading",
    "Diagnostic",
    "Document",
    "Emphasis",
    "Empty",
    "EventCount",
    "EventCounts",
    "Figure",
    "FigureCourse",
    "Findings",
    "FontFile",
    "Head",
    "Heading",
    "Inline",
    "InputError",
    "Insertion",
    "IssuePlan",
    "KeyFigure",
    "KeyFigures",
    "KeyPoint",
    "KeyPoints",
    "Link",
    "Logo",
    "MapPlace",
    "Marking",
    "Network",
    "NetworkActor",
    "OutputError",
    "Paragraph",
    "ParsedDocument",
    "Period",
    "PlaceMap",
    "Precision",
    "QuotationList",
    "QuotationRow",
    "Quoted",
    "Record",
    "Ref",
    "Report",
    "Reported",
    "RowNote",
    "Section",
    "Severity",
    "Source",
    "SourceList",
    "Span",
    "Spec",
    "SpecError",
    "Strong",
    "Table",
    "Text",
    "Theme",
    "Tie",
    "Timeline",
    "TimelineEntry",
    "Tracked",
    "UnplacedPlace",
    "UsageError",
    "Verbatim",
    "When",
    "WordTemplate",
    "__version__",
    "build_briefing",
    "build_report",
    "check_report",
    "check_standards",
    "hold_series",
    "judge_problems",
    "keep_issue",
    "load_spec",
    "parse",
    "plan_issue",
    "read_earlier",
    "read_record",
    "read_spec",
    "render_bytes",
    "render_csv",
    "render_docx",
    "render_html",
    "render_issue",
    "render_markdown",
    "render_pdf",
]


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names.split():
            return getattr(import_module(f"briefkit.{home}"), name)
    raise AttributeError(f"module 'briefkit' has no attribute {name!r}")

"""The spec language: the table of every key, its kind and its meaning.

Whatever reads, checks or describes a spec goes by this table. The keys below its first level are in the modules named
``…_keys``; a key is added to one of these tables and nowhere else, and a field of the report's head in
`briefkit.model.head`. Defaults are those of the dataclasses in `briefkit.spec.briefing` and `briefkit.model`.
"""

from __future__ import annotations

from operator import attrgetter

from briefkit.model.theme import CitationStyle
from briefkit.spec import scalars
from briefkit.spec.briefing import Output
from briefkit.spec.decision_keys import DECISIONS, KNOWN_ACTOR
from briefkit.spec.kinds import ByKey, Choice, Field, Listed, Record
from briefkit.spec.report_keys import REPORT
from briefkit.spec.section_keys import DESK_TEXT, EDITION, SECTION
from briefkit.spec.select_keys import SELECT
from briefkit.spec.series_keys import SERIES
from briefkit.spec.source_keys import LEVELS, LIMITS, SOURCE
from briefkit.spec.theme_keys import ARCHIVE, FONTS

DEFAULT_TEMPLATE = "situation-report"


def _build_output(**path: str) -> Output:
    ((name, value),) = path.items()
    return Output(name, value)


OUTPUT = Record(
    "A file to write",
    (
        Field("docx", scalars.OUTPUT_PATH, "A Word document."),
        Field("pdf", scalars.OUTPUT_PATH, "A PDF."),
        Field("html", scalars.OUTPUT_PATH, "A web page in one file."),
        Field("md", scalars.OUTPUT_PATH, "Markdown."),
        Field("json", scalars.OUTPUT_PATH, "The report and what was picked, for programs."),
        Field(
            "csv", scalars.OUTPUT_PATH, "Tables for spreadsheets: for `brief.csv`, `brief-events.csv` and four more."
        ),
    ),
    _build_output,
    shapes=(("docx",), ("pdf",), ("html",), ("md",), ("json",), ("csv",)),
    example="{docx: out/brief.docx}",
    meant={"word": "docx", "doc": "docx", "web": "html", "markdown": "md", "excel": "csv", "xlsx": "csv"},
)

SPEC = Record(
    "The spec",
    (
        Field("briefkit", scalars.VERSION, "Version of the spec language.", required=True),
        Field("template", scalars.NAME, "The name of a template, or a folder of your own, relative to the spec."),
        Field("word_template", scalars.NAME, "A Word file of your house to fill, relative to the file that names it."),
        Field(
            "logo",
            scalars.NAME,
            "PNG or JPEG beside the title, relative to the file that names it; a Word template has its own.",
        ),
        FONTS,
        ARCHIVE,
        Field(
            "citations",
            Choice({style.value: style for style in CitationStyle}),
            "How sources are cited in a DOCX: by numbers that lead to the source list, the default, or in notes.",
        ),
        Field("report", REPORT, "The head of the report.", required=True),
        Field("sources", Listed(SOURCE, least=1), "Where the documents are.", required=True),
        Field("limits", LIMITS, "Limits for one file; a file beyond them is an error, and the others are read."),
        Field(
            "cache",
            scalars.FOLDER,
            "A folder below the spec where what was read is kept for later runs; see [caching.md](caching.md).",
        ),
        Field("select", SELECT, "What is picked from the documents."),
        Field("actors", Listed(KNOWN_ACTOR), "Who and what the desk knows; it overrides what was read."),
        Field(
            "decisions",
            scalars.NAME,
            "A YAML file with the keys from `edits` to `reviewed`, beside the file that names it.",
        ),
        *DECISIONS.fields,
        Field("sections", Listed(SECTION, identity=attrgetter("id")), "The sections of the report, in order."),
        Field("boundaries", scalars.TEXT, "The note on boundaries under a map, instead of briefkit's own."),
        Field(
            "texts",
            ByKey("section id", DESK_TEXT),
            "Text of your own for a section, in Markdown; see [desk-text.md](desk-text.md).",
        ),
        Field(
            "audiences",
            ByKey("audience", EDITION),
            "Editions of the report, which differ by marking, sections and sources; see [audiences.md](audiences.md).",
        ),
        Field(
            "series",
            SERIES,
            "What makes the report an issue of a series, in place of `output` and of number, period and cut-off in "
            "`report`; see [series.md](series.md).",
        ),
        Field(
            "checks",
            LEVELS,
            "How much the problems of a code matter: `error` fails a run, `off` leaves them out; see [ci.md](ci.md).",
        ),
        Field("output", Listed(OUTPUT, identity=attrgetter("path")), "Files to write.", attribute="outputs"),
    ),
    dict,
)

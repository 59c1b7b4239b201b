"""The spec language: one table of every key, its kind and its meaning.

Whatever reads, checks or describes a spec goes by this table; a key is added here and nowhere else, and a field of the
report's head in `briefkit.model.head`. Defaults are those of the dataclasses in `briefkit.spec.briefing` and
`briefkit.model`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import combinations
from operator import attrgetter
from typing import Any, get_type_hints

from briefkit.errors import Level
from briefkit.model.event_types import EVENT_TYPES
from briefkit.model.facts import ActorKind, EventStatus, QuotationKind, Role
from briefkit.model.genre import Genre
from briefkit.model.grading import RELIABILITY, Marking
from briefkit.model.head import HEAD_FIELDS, Head
from briefkit.model.limits import LEAST_MEMORY, Limits
from briefkit.model.theme import CitationStyle, Theme
from briefkit.model.when import Period
from briefkit.spec import scalars
from briefkit.spec.briefing import (
    DESK_SECTIONS,
    EDITABLE,
    MADE_SECTIONS,
    UNDATED,
    ActorSelect,
    DocumentSelect,
    Edit,
    EventSelect,
    KnownActor,
    LastDays,
    Output,
    OwnFigure,
    OwnRow,
    PeriodRule,
    QuotationSelect,
    SectionSpec,
    SourceSpec,
)
from briefkit.spec.kinds import ByKey, Choice, Either, Field, Kind, Listed, Record, Scalar, SpecValueError
from briefkit.spec.known import build_known_actor, build_role
from briefkit.spec.series_keys import SERIES

DEFAULT_TEMPLATE = "situation-report"


def _words(*values: str) -> Choice:
    return Choice({value: value for value in values})


def _build_days(begin: dt.date | None = None, finish: dt.date | None = None) -> Period:
    if begin is None and finish is None:
        raise ValueError("give from, to, or both")
    if begin is not None and finish is not None and finish < begin:
        raise SpecValueError(f"ends on {finish}, before it begins on {begin}", "S111", "to", swap=("from", "to"))
    return Period(begin, finish)


def _build_period(
    begin: dt.date | None = None,
    finish: dt.date | None = None,
    last: LastDays | None = None,
    month: Period | None = None,
) -> PeriodRule:
    return last or month or _build_days(begin, finish)


def _build_marking(scheme: str, level: str) -> Marking:
    if scheme.upper() == "TLP":
        raise ValueError("a TLP marking is one word: marking: TLP:GREEN")
    return Marking(level, scheme)


def _build_output(**path: str) -> Output:
    ((name, value),) = path.items()
    return Output(name, value)


_EVENT_TYPE = Choice({name: name for name in EVENT_TYPES}, "an event type")
_NAMES = Listed(scalars.NAME)
_IDS = Listed(scalars.NAME)
_LEVELS = ByKey("code", Choice({level.value: level for level in Level}), scalars.CODE)
_LIMIT = Field(
    "limit",
    scalars.LIMIT,
    "At most this many in all; `auto` is what a report of three pages has room for, empty is all.",
    clears=True,
)
_FROM = Field("from", scalars.DATE, "First day.", attribute="begin")
_TO = Field("to", scalars.DATE, "Last day, included.", attribute="finish")

PERIOD = Record(
    "Reporting period",
    (
        _FROM,
        _TO,
        Field("last", scalars.LAST, "This many days or weeks, ending with the as-of date."),
        Field("month", scalars.MONTH, "A calendar month."),
    ),
    _build_period,
    shapes=(("from", "to"), ("last",), ("month",)),
    example="{last: 7d}",
)

_SELECT_PERIOD = Either(_words("report", "all"), Record("Days", (_FROM, _TO), _build_days))

MARKING = Either(
    scalars.TLP,
    Record(
        "Marking of another scheme",
        (
            Field("scheme", scalars.NAME, "The classification scheme: `UN`.", required=True),
            Field("level", scalars.NAME, "The level as printed: `CONFIDENTIAL`.", required=True),
        ),
        _build_marking,
        example="{scheme: UN, level: CONFIDENTIAL}",
    ),
)

_KINDS_BY_TYPE: Mapping[object, Kind] = {
    str: scalars.TEXT,
    int | None: scalars.whole_number(0),
    Period | None: PERIOD,
    dt.datetime | None: scalars.MOMENT,
    Marking | None: MARKING,
    tuple[str, ...]: Listed(scalars.NAME, lone=True),
}
_KINDS_BY_NAME: Mapping[str, Kind] = {
    "title": scalars.NAME,
    "product": scalars.NAME,
    "language": scalars.LANGUAGE,
}
"""Kinds of the fields of the head that do not take every value of their type."""


def _describe_head() -> Iterator[Field]:
    """A key for each field of the head, except the as-of date, which is an argument and not part of a spec."""
    types = get_type_hints(Head)
    for each in dataclasses.fields(Head):
        if each.name != "as_of":
            kind = _KINDS_BY_NAME.get(each.name) or _KINDS_BY_TYPE[types[each.name]]
            required = each.default is dataclasses.MISSING
            yield Field(each.name, kind, HEAD_FIELDS[each.name].meaning, required)


def _build_report(period: PeriodRule | None = None, **head: Any) -> dict[str, object]:
    """The head and the reporting period, under their names in `Spec`."""
    return {"report": Head(as_of=UNDATED, **head), "period": period}


REPORT = Record("The head", tuple(_describe_head()), _build_report, model=Head)

_PATH = Field("path", scalars.NAME, "File, folder or glob, relative to the spec.", required=True)


def _read_source(text: str) -> SourceSpec:
    return SourceSpec(scalars.read_name(text))


FIELDS = Record(
    "Names of fields",
    (
        Field("text", scalars.NAME, "Field with the text; a dot reaches into an object: `story.body`."),
        Field("title", scalars.NAME, "Field with the headline."),
        Field("date", scalars.NAME, "Field with the day of publication."),
        Field("byline", scalars.NAME, "Field with the authors."),
        Field("outlet", scalars.NAME, "Field with the outlet."),
        Field("url", scalars.NAME, "Field with the address."),
        Field("language", scalars.NAME, "Field with the language."),
        Field("section", scalars.NAME, "Field with the part of the paper."),
        Field("id", scalars.NAME, "Field with the id."),
    ),
    dict,
)

SOURCE = Either(
    Scalar("a path", _read_source),
    Record(
        "A source",
        (
            _PATH,
            Field("document", scalars.NAME, "One document of a file with many: its id, title, part or number."),
            Field("title", scalars.NAME, "Headline."),
            Field("date", scalars.PUBLISHED, "When it was published."),
            Field("outlet", scalars.NAME, "Who published it."),
            Field("byline", Listed(scalars.NAME, lone=True), "Who wrote it."),
            Field("url", scalars.URL, "Where it was published."),
            Field("language", scalars.LANGUAGE, "Language of the text."),
            Field("marking", MARKING, "Who may see it; a report that cites it is marked no lower."),
            Field(
                "reliability", _words(*RELIABILITY), "The source's record, from A (completely reliable) to F (unknown)."
            ),
            Field("fields", FIELDS, "Names of the fields of its records, or of the columns of its tables."),
            Field(
                "exclude",
                Listed(scalars.NAME, lone=True),
                "Files, folders, globs or documents of the path that are not read.",
            ),
            Field("checks", _LEVELS, "Like `checks` of the spec, for these files only; it overrides that."),
        ),
        SourceSpec,
    ),
)

EVENTS = Record(
    "Which events",
    (
        Field(
            "period",
            _SELECT_PERIOD,
            "When they happened: in the report's period, at any time, or in a period of your own.",
        ),
        Field("actors", _NAMES, "Names, at least one of which must take part."),
        Field(
            "match",
            scalars.MATCH,
            "Words that the event, its place or its actors must match ([match language](spec.md#the-match-language)).",
        ),
        Field("types", Listed(_EVENT_TYPE), "Event types, one of which it must have ([list](#event-types))."),
        Field("places", _NAMES, "Names, one of which must be its place."),
        Field(
            "min_sources",
            scalars.whole_number(1),
            "How many independent origins must report it; copies, and reports that cite the same agency, count as one.",
        ),
        Field("dates", scalars.whole_number(1), "Keep the events of this many of the most reported dates."),
        Field("per_date", scalars.whole_number(1), "At most this many on each date."),
        _LIMIT,
        Field(
            "group_by",
            _words("day", "country"),
            "How rows of the chronology are grouped ([details](spec.md#sections)).",
        ),
        Field("pin", _IDS, "Ids that are always in."),
        Field("exclude", _IDS, "Ids that are never in."),
    ),
    EventSelect,
)

DOCUMENTS = Record(
    "Which documents",
    (
        Field("match", scalars.MATCH, "What the title or the text must match; other documents are left out."),
        Field(
            "genres",
            Listed(Choice({genre.value: genre for genre in Genre}), least=1),
            "Kinds of texts that give rows; other kinds are left out, with a note.",
        ),
    ),
    DocumentSelect,
)

QUOTATIONS = Record(
    "Which quotations",
    (
        Field(
            "period",
            _SELECT_PERIOD,
            "When they were published: in the report's period, at any time, or in a period of your own.",
        ),
        Field("speakers", _NAMES, "Names, one of which must be the speaker."),
        Field(
            "kinds",
            Listed(Choice({kind.value: kind for kind in QuotationKind})),
            "In quotation marks, partly in quotation marks, or reported without.",
        ),
        Field(
            "match",
            scalars.MATCH,
            "Words that the quotation must match ([match language](spec.md#the-match-language)).",
        ),
        Field("per_speaker", scalars.whole_number(1), "At most this many for each speaker."),
        _LIMIT,
        Field("group_by", _words("speaker", "date"), "How statements are grouped in the report."),
        Field("pin", _IDS, "Ids that are always in."),
        Field("exclude", _IDS, "Ids that are never in."),
    ),
    QuotationSelect,
)

ACTOR_KINDS = Choice({kind.value: kind for kind in ActorKind})

ACTOR_TABLES = Record(
    "Which actors",
    (
        Field("kinds", Listed(ACTOR_KINDS, identity=str), "Kinds, each with a table of its own."),
        Field("min_mentions", scalars.whole_number(1), "How often it must be mentioned by name."),
        _LIMIT,
    ),
    ActorSelect,
)

SELECT = Record(
    "What is picked",
    (
        Field("documents", DOCUMENTS, "Documents."),
        Field("events", EVENTS, "Events of the chronology."),
        Field("quotations", QUOTATIONS, "Quotations."),
        Field("actors", ACTOR_TABLES, "Rows of the actor tables.", attribute="actor_tables"),
    ),
    dict,
)

ROLE = Record(
    "A role",
    (
        Field("title", scalars.NAME, "The title without the name.", required=True),
        Field("of", scalars.NAME, "Organisation or country it is held in."),
        Field("former", scalars.FLAG, "Whether it is over; give `until` if you know when it ended."),
        Field("from", scalars.WHEN, "When it began, as precisely as is known.", attribute="since"),
        Field("until", scalars.WHEN, "When it ended, as precisely as is known; the last day is included."),
    ),
    build_role,
    model=Role,
)

KNOWN_ACTOR = Record(
    "An actor",
    (
        Field("name", scalars.NAME, "The name to print.", required=True),
        Field("kind", ACTOR_KINDS, "What it is."),
        Field("aliases", _NAMES, "Other spellings and names."),
        Field("roles", Listed(ROLE), "Titles, the most important first; see [names.md](names.md#roles-from-the-desk)."),
        Field("country", scalars.COUNTRY, "Country it belongs to."),
        Field("at", scalars.POINT, "Where a place lies, for [the map](pictures.md#the-map-placemap): `-24.61 33.05`."),
    ),
    build_known_actor,
    model=KnownActor,
)

_STATUS = Choice({status.value: status for status in EventStatus})
_SOURCES = "Its sources, as texts cite them: `e-3f2a91`, `herald-12, ¶ 3`; none for what the desk itself knows."


def _build_edit(**changes: Any) -> Edit:
    given = dict.fromkeys(key for keys in EDITABLE.values() for key in keys if key in changes)
    for first, second in combinations(given, 2):
        if not any(first in keys and second in keys for keys in EDITABLE.values()):
            message = f"{first} is of {_name_edited(first)}, and {second} of {_name_edited(second)}"
            raise SpecValueError(message, "S106", first)
    return Edit(**changes)


def _name_edited(key: str) -> str:
    """What a key of an edit can be said of: "an event or a quotation"."""
    kinds = (kind for kind, keys in EDITABLE.items() if key in keys)
    return " or ".join(f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" for kind in kinds)


EDIT = Record(
    "An edit",
    (
        Field("date", scalars.WHEN, "When it happened or was said, as precisely as is known; the day of publication."),
        Field("text", scalars.NAME, "What happened or was said, in your words."),
        Field("type", _EVENT_TYPE, "The type of an event."),
        Field("who", Listed(scalars.NAME, lone=True), "Who takes part in an event."),
        Field("where", Listed(scalars.NAME, lone=True), "Where an event happened."),
        Field("status", _STATUS, "Whether an event happened, is planned or is only claimed."),
        Field("speaker", scalars.NAME, "Who said a quotation."),
        Field("role", scalars.NAME, "The speaker's role at the time."),
        Field("outlet", scalars.NAME, "Who published a document."),
        Field("title", scalars.NAME, "The headline of a document."),
        Field("byline", Listed(scalars.NAME, lone=True), "Who wrote a document."),
        Field("was", scalars.NAME, "The sentence as it was when you decided; finds it again if its id is gone."),
    ),
    _build_edit,
    model=Edit,
)

OWN_ROW = Record(
    "A row of your own",
    (
        Field("text", scalars.NAME, "What happened.", required=True),
        Field("date", scalars.WHEN, "When, as precisely as is known."),
        Field("who", Listed(scalars.NAME, lone=True), "Who takes part."),
        Field("where", Listed(scalars.NAME, lone=True), "Where."),
        Field("status", _STATUS, "Whether it happened, is planned or is only claimed."),
        Field("sources", Listed(scalars.NAME, lone=True), _SOURCES),
    ),
    OwnRow,
)

OWN_FIGURE = Record(
    "A figure of your own",
    (
        Field("value", scalars.NAME, "As it is printed: `14`.", required=True),
        Field("label", scalars.NAME, "What it counts.", required=True),
        Field("as_of", scalars.WHEN, "The day, month or year that it is for.", required=True),
        Field("sources", Listed(scalars.NAME, lone=True), _SOURCES),
    ),
    OwnFigure,
)

DECISIONS = Record(
    "The desk's decisions",
    (
        Field("edits", ByKey("id of an event, quotation or document", EDIT), "Corrections, shown as such."),
        Field("merge", Listed(Listed(scalars.NAME, least=2)), "Events that are one; the first of each is printed."),
        Field("split", _IDS, "Events that get rows of their own, even if others report the same."),
        Field(
            "exclude",
            _IDS,
            "Events, quotations, figures, actors and documents that the report leaves out, by id or name.",
        ),
        Field("rows", Listed(OWN_ROW), "Rows of your own in the chronology."),
        Field("figures", Listed(OWN_FIGURE), "Figures of your own."),
        Field("reviewed", _IDS, "Rows that somebody has checked; `briefkit review` does not ask about them again."),
    ),
    dict,
)
"""What a decisions file holds; a spec can have the same keys."""

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

_OTHER_SECTION_NAMES = {
    "analysis": "assessment",
    "caveats": "gaps",
    "changed": "changes",
    "events": "chronology",
    "forecast": "outlook",
    "highlights": "key-points",
    "history": "background",
    "information-gaps": "gaps",
    "methodology": "method",
    "needs": "response",
    "numbers": "figures",
    "people": "actors",
    "quotes": "quotations",
    "references": "sources",
    "situation-overview": "overview",
    "statements": "quotations",
    "statistics": "figures",
    "summary": "key-points",
    "upcoming": "ahead",
    "what-changed": "changes",
}
"""What people call sections, by what a spec calls them; some are the titles that a report prints."""

KNOWN_SECTION = Choice(
    {name: SectionSpec(name) for name in (*MADE_SECTIONS, *DESK_SECTIONS)}, meant=_OTHER_SECTION_NAMES
)

SECTION = Either(
    KNOWN_SECTION,
    Record(
        "A section with a title, or of your own",
        (
            Field("id", scalars.SECTION_ID, "A section of briefkit's, or a name of your own.", required=True),
            Field("title", scalars.NAME, "Its title, if not the usual one."),
        ),
        SectionSpec,
    ),
)

DESK_TEXT = Either(
    Scalar("a text", lambda text: False, json={"type": "string"}),
    Record(
        "A text of the desk",
        (
            Field("text", scalars.NAME, "Markdown."),
            Field("file", scalars.NAME, "A Markdown file, relative to the file that names it."),
            Field(
                "replace", scalars.FLAG, "Whether it replaces what briefkit makes; otherwise it is printed above it."
            ),
        ),
        lambda text=None, file=None, replace=False: replace,
        shapes=(("text",), ("file",), ("text", "replace"), ("file", "replace")),
    ),
)
"""Only whether the text replaces a section is read here; `briefkit.spec.prose_files` reads the text itself."""


def _build_edition(**given: object) -> dict[str, object]:
    return given


EDITION_HEAD = Record(
    "The head of an edition",
    tuple(dataclasses.replace(field, required=False) for field in REPORT.fields),
    _build_edition,
)

EDITION = Record(
    "An edition for one audience",
    (
        Field("report", EDITION_HEAD, "Fields of its head that differ from the spec's: its marking, its recipients."),
        Field("sections", Listed(SECTION, identity=attrgetter("id")), "Its sections, in order."),
        Field("texts", ByKey("section id", DESK_TEXT), "Texts in place of the spec's own."),
        Field("exclude", _IDS, "What it leaves out in addition to what the spec excludes."),
    ),
    _build_edition,
)

_FONTS = Field(
    "fonts",
    Listed(scalars.NAME, identity=str),
    "TrueType files, relative to the file that names them, for what the packed fonts of the PDF lack, in this order.",
)
_ARCHIVE = Field("archive", scalars.FLAG, "Whether the PDF is PDF/A-3, for archives.")

LIMITS = Record(
    "What a file may cost",
    (
        Field("file_size", scalars.size(1), "Size of a file on the disk; a larger one is not read."),
        Field("unpacked_size", scalars.size(1), "Size of all that is unpacked from one file."),
        Field("parts", scalars.whole_number(1), "Documents, attachments and records inside one file."),
        Field("depth", scalars.whole_number(0), "Files inside files: an attachment in an archive lies at depth 2."),
        Field("pages", scalars.whole_number(1), "Pages of a PDF."),
        Field("characters", scalars.whole_number(1, 100_000_000), "Length of one document's text."),
        Field("seconds", scalars.duration(), "Time to read one file, and to analyse one document."),
        Field("memory", scalars.size(LEAST_MEMORY), "Memory of a process that reads files."),
    ),
    Limits,
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
        _FONTS,
        _ARCHIVE,
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
            _LEVELS,
            "How much the problems of a code matter: `error` fails a run, `off` leaves them out; see [ci.md](ci.md).",
        ),
        Field("output", Listed(OUTPUT, identity=attrgetter("path")), "Files to write.", attribute="outputs"),
    ),
    dict,
)

_COLOURS = {
    "accent": "Headings and rules.",
    "muted": "Secondary words.",
    "table_head": "Background colour of table header rows.",
    "table_rule": "Lines in tables.",
    "table_band": "Background colour of every other table row; FFFFFF for none.",
}


def _build_theme(fonts: tuple[str, ...] = (), **look: Any) -> Theme:
    return Theme(**look)


THEME = Record(
    "The theme",
    (
        Field("page", _words("A4", "Letter"), "Paper."),
        Field("margin_top", scalars.points(18, 216), "From the edge of the page to the text, header included."),
        Field("margin_bottom", scalars.points(18, 216), "From the edge of the page to the text, footer included."),
        Field("margin_side", scalars.points(18, 216), "Left and right."),
        Field("font", scalars.NAME, "Family of the text in DOCX; PDF uses the packed fonts."),
        Field("font_size", scalars.points(6, 24), "Size of the text."),
        Field("table_font_size", scalars.points(6, 24), "Size of the text in tables."),
        Field("line_spacing", scalars.factor(0.8, 2), "Of running text, as a multiple of the usual distance."),
        *(Field(key, scalars.COLOUR, use) for key, use in _COLOURS.items()),
        Field("contents", scalars.FLAG, "Whether a DOCX has a table of contents."),
        _FONTS,
        _ARCHIVE,
    ),
    _build_theme,
    model=Theme,
)
"""The table of a template's theme.yaml; the files of its fonts are read later."""

"""The keys of a spec's `select`: which documents, events, quotations and actors a report is made of."""

from __future__ import annotations

from briefkit.model.event_types import EVENT_TYPES
from briefkit.model.facts import ActorKind, QuotationKind
from briefkit.model.genre import Genre
from briefkit.spec import scalars
from briefkit.spec.briefing import ActorSelect, DocumentSelect, EventSelect, QuotationSelect
from briefkit.spec.kinds import Choice, Either, Field, Listed, Record, choose
from briefkit.spec.report_keys import DAYS

EVENT_TYPE = Choice({name: name for name in EVENT_TYPES}, "an event type")
_NAMES = Listed(scalars.NAME)
_IDS = Listed(scalars.NAME)
_LIMIT = Field(
    "limit",
    scalars.LIMIT,
    "At most this many in all; `auto` is what a report of three pages has room for, empty is all.",
    clears=True,
)
_SELECT_PERIOD = Either(choose("report", "all"), DAYS)

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
        Field("types", Listed(EVENT_TYPE), "Event types, one of which it must have ([list](#event-types))."),
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
            choose("day", "country"),
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
        Field("group_by", choose("speaker", "date"), "How statements are grouped in the report."),
        Field("pin", _IDS, "Ids that are always in."),
        Field("exclude", _IDS, "Ids that are never in."),
    ),
    QuotationSelect,
)

ACTOR_KINDS = Choice(
    {kind.value: kind for kind in ActorKind},
    meant={
        **dict.fromkeys(("body", "company", "firm", "institution", "party"), "organisation"),
        **dict.fromkeys(("nation", "state"), "country"),
        **dict.fromkeys(("city", "location", "region", "town", "village"), "place"),
        **dict.fromkeys(("human", "individual"), "person"),
    },
)

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

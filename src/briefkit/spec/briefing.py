"""The briefing spec as values: what an analyst asks for, once its YAML has been read and checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from briefkit.errors import Diagnostic, Level, Severity, warning
from briefkit.model.facts import ActorKind, EventStatus, QuotationKind, Role
from briefkit.model.genre import Genre
from briefkit.model.grading import Marking
from briefkit.model.head import Head
from briefkit.model.limits import LIMITS, Limits
from briefkit.model.prose import Prose
from briefkit.model.provenance import Provenance
from briefkit.model.theme import Theme
from briefkit.model.when import Period, When
from briefkit.spec.match import Match
from briefkit.spec.series import SeriesSpec


@dataclass(frozen=True, slots=True)
class LastDays:
    """The `days` days that end with the as-of date, which is the last of them."""

    days: int


PeriodRule = Period | LastDays
"""A period as a spec gives it; ``{month: 2021-05}`` is read as a `Period`."""


AUTO: Final = "auto"
"""A limit that keeps the report short; see `briefkit.select.lengths`."""

Limit = int | Literal["auto"] | None
"""How many of something a report has at most: a number, as many as a short report has room for, or all."""

SECTIONS: tuple[str, ...] = (
    "key-points",
    "changes",
    "figures",
    "background",
    "chronology",
    "actors",
    "quotations",
    "ahead",
    "sources",
)
"""Ids of the sections that briefkit makes, in the order in which a report has them where a spec names none."""

ANNEXES: tuple[str, ...] = ("scales", "glossary", "method", "distribution")
"""Ids of the sections that briefkit makes of the report as a whole, where a spec asks for them."""

PICTURES: tuple[str, ...] = ("map", "timeline", "activity", "network")
"""Ids of the sections that briefkit draws, where a spec asks for them."""

MADE_SECTIONS: tuple[str, ...] = (*SECTIONS, "situation", *PICTURES, *ANNEXES)
"""Ids of all sections that briefkit makes."""

DESK_SECTIONS: tuple[str, ...] = (
    "bottom-line",
    "overview",
    "assessment",
    "outlook",
    "response",
    "gaps",
)
"""Ids of sections of the canonical outline that the desk writes; without a text they say that it is missing."""

ASSESSED_SECTIONS = frozenset(("assessment", "outlook"))
"""Ids of sections whose text is the desk's judgement, kept apart from what is reported (ICD 203)."""

GAP_SECTIONS = frozenset(("gaps",))
"""Ids of sections that say what is not known, for which nothing can be cited."""

UNDATED = dt.date.min
"""As-of date of a head for which no as-of date has been decided yet."""


def resolve_period(rule: PeriodRule | None, as_of: dt.date) -> Period | None:
    """The days that a rule means on the as-of date."""
    if isinstance(rule, LastDays):
        begin = as_of.toordinal() - rule.days + 1
        return Period(dt.date.fromordinal(max(1, begin)), as_of)
    return rule


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column in the spec's file, from 1, or in another file that it includes."""

    line: int
    column: int
    path: str | None = None


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """Where documents are, and what is known of them.

    What an entry for one file, or for one document of a file, says holds; what one for a folder or a glob says stands
    where the files are silent.

    Attributes:
        path: File, folder or glob, relative to the spec's folder.
        outlet: Who published them.
        reliability: Admiralty letter A to F.
        language: BCP 47 tag.
        marking: Who may see them.
        document: The one document of its files that is meant: id, title, part, or number of a record.
        title: Headline.
        date: Day, or instant, of publication.
        byline: Names of those who wrote it.
        url: Where it was published.
        exclude: Files, folders or globs below the path, or documents, that are not read.
        fields: For records and tables, their names of our fields: "text", "title", "date".
        checks: What is made of problems with its files, by code; it wins over the spec's.
    """

    path: str
    outlet: str | None = None
    reliability: str | None = None
    language: str | None = None
    document: str | None = None
    title: str | None = None
    date: dt.date | dt.datetime | None = None
    byline: tuple[str, ...] = ()
    url: str | None = None
    exclude: tuple[str, ...] = ()
    marking: Marking | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    checks: Mapping[str, Level] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DocumentSelect:
    """Which documents are considered at all.

    Attributes:
        match: Words that the title or the text must match.
        genres: Kinds of texts that give rows; what is recognised as another is left out.
    """

    match: Match | None = None
    genres: tuple[Genre, ...] = (Genre.NEWS,)


@dataclass(frozen=True, slots=True)
class EventSelect:
    """Which events are picked; everything given must hold.

    Attributes:
        period: "report", "all", or days.
        actors: Names, any of which must take part; empty for all.
        match: Words the event's sentence, its place or its actors must match.
        types: PLOVER event types; empty for all.
        places: Names, any of which must be the place; empty for all.
        min_sources: Independent origins that must tell it.
        dates: Keep the events of the N most reported dates.
        per_date: At most so many events on each date.
        limit: At most so many events; `AUTO` for what a short report has room for, None for all.
        pin: Ids that are always in.
        exclude: Ids that are never in.
        group_by: What brings rows together: "day" or "country".
    """

    period: str | Period = "report"
    actors: tuple[str, ...] = ()
    match: Match | None = None
    types: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    min_sources: int = 1
    dates: int | None = None
    per_date: int | None = None
    limit: Limit = AUTO
    pin: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    group_by: str = "day"


@dataclass(frozen=True, slots=True)
class QuotationSelect:
    """Which quotations are picked; everything given must hold.

    Attributes:
        period: Days of publication: "report", "all", or days.
        speakers: Names; empty for all.
        kinds: Direct, mixed, indirect.
        match: Words the quotation must match.
        per_speaker: At most so many of one speaker.
        limit: At most so many; `AUTO` for what a short report has room for, None for all.
        group_by: What brings statements together: "speaker" or "date".
        pin: Ids that are always in.
        exclude: Ids that are never in.
    """

    period: str | Period = "report"
    speakers: tuple[str, ...] = ()
    kinds: tuple[QuotationKind, ...] = (QuotationKind.DIRECT, QuotationKind.MIXED)
    match: Match | None = None
    per_speaker: int | None = None
    limit: Limit = AUTO
    group_by: str = "speaker"
    pin: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorSelect:
    """Which actors are listed.

    Attributes:
        kinds: Each kind gets a table of its own.
        min_mentions: Mentions by name that are needed.
        limit: At most so many, over all kinds; `AUTO` for what a short report has room for, None for all.
    """

    kinds: tuple[ActorKind, ...] = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY)
    min_mentions: int = 1
    limit: Limit = AUTO


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A section of the report.

    Attributes:
        id: One of `MADE_SECTIONS` or `DESK_SECTIONS`, or a name of the desk's own.
        title: As printed; None for the usual one.
        prose: The desk's text, which stands above what briefkit makes.
        replaces: Whether that text stands instead of what briefkit makes.
    """

    id: str
    title: str | None = None
    prose: Prose | None = None
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class KnownActor:
    """What the desk knows of an actor; it wins over what was read."""

    name: str
    kind: ActorKind = ActorKind.PERSON
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    country: str | None = None
    at: tuple[float, float] | None = None
    """Latitude and longitude of a place."""


@dataclass(frozen=True, slots=True)
class Edit:
    """An analyst's correction of one event, quotation or document; fields that are None stay as they were read.

    Attributes:
        date: When it happened, was said, or was published.
        text: What happened, or was said, in the desk's words.
        type: PLOVER event type.
        who: Names of those who take part.
        where: Names of the places.
        status: Whether it happened.
        speaker: Who said it.
        role: The speaker's role at the time.
        outlet: Who published it.
        title: Its headline.
        byline: Names of those who wrote it.
        was: The sentence as it was when the desk decided; finds it again if its id is gone.
    """

    date: When | None = None
    text: str | None = None
    type: str | None = None
    who: tuple[str, ...] | None = None
    where: tuple[str, ...] | None = None
    status: EventStatus | None = None
    speaker: str | None = None
    role: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: tuple[str, ...] | None = None
    was: str | None = None


EDITABLE: Mapping[str, tuple[str, ...]] = {
    "event": ("date", "text", "type", "who", "where", "status"),
    "quotation": ("date", "text", "speaker", "role"),
    "document": ("date", "outlet", "title", "byline"),
}
"""What an edit can correct of each kind of thing."""


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row of the chronology that the desk wrote.

    Attributes:
        text: What happened.
        date: When; None for a row without a date.
        who: Names of those who take part.
        where: Names of the places.
        status: Whether it happened.
        sources: What it rests on, as prose cites it: an event, a quotation, a figure, a document, "document, ¶ 3"; none
            for what the desk itself knows.
    """

    text: str
    date: When | None = None
    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    status: EventStatus = EventStatus.HAPPENED
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """A figure that the desk gives.

    Attributes:
        value: As printed: "14".
        label: What it counts: "Detained at the bridge".
        as_of: The day, month or year that it is for.
        sources: As those of `OwnRow`.
    """

    value: str
    label: str
    as_of: When
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """A file to write: its format and its path, in which ``{slug}``, ``{date}`` and ``{number}`` are filled in."""

    format: str
    path: str


@dataclass(frozen=True, slots=True)
class Spec:
    """A whole briefing spec.

    Attributes:
        path: The spec's file as the user named it, for messages.
        folder: Folder that relative paths start from.
        template: Name of the template its defaults came from.
        report: The head, without a reporting period and as of `UNDATED`; `briefkit.compose` sets both.
        sources: Where the documents are.
        period: The reporting period, which may depend on the as-of date.
        documents: Which documents are considered.
        events: Which events are picked.
        quotations: Which quotations are picked.
        actor_tables: Which actors are listed.
        actors: The desk's own knowledge.
        edits: Corrections by the id of an event, quotation or document.
        merge: Ids of events that are one; the first of each is printed.
        split: Ids of events that are rows of their own, whatever tells the same.
        exclude: Ids of events, quotations, figures, actors and documents, and names of actors, that the report leaves
            out.
        rows: Rows of the desk's own.
        figures: Figures of the desk's own.
        reviewed: Ids of rows that somebody has looked at.
        audiences: Names of the editions that the spec has.
        audience: Whose edition this is; None for the whole report.
        omitted: Ids of sections that the whole report has and this edition has not.
        decisions: The file that some of these stand in, as the user named it; None where the spec names none.
        sections: In the order they are printed.
        boundaries: What a map says of its boundaries, in the house's own words.
        checks: What is made of problems that are no errors, by code.
        outputs: Files to write.
        series: The series that the report is an issue of; `briefkit.series` gives number, period and outputs.
        theme: The look, from the template.
        places: Where each value stands in the file, by dotted path: ``sources.0.path``.
        limits: What a file may cost.
        cache: Folder where what was read is kept for later runs; None for none.
        provenance: Digests of the file and of what was laid under and over it; None for a spec made or changed in
            Python: ``dataclasses.replace`` does not take it along.
    """

    path: str
    folder: Path
    template: str
    report: Head
    sources: tuple[SourceSpec, ...]
    period: PeriodRule | None = None
    documents: DocumentSelect = field(default_factory=DocumentSelect)
    events: EventSelect = field(default_factory=EventSelect)
    quotations: QuotationSelect = field(default_factory=QuotationSelect)
    actor_tables: ActorSelect = field(default_factory=ActorSelect)
    actors: tuple[KnownActor, ...] = ()
    edits: Mapping[str, Edit] = field(default_factory=dict)
    merge: tuple[tuple[str, ...], ...] = ()
    split: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    rows: tuple[OwnRow, ...] = ()
    figures: tuple[OwnFigure, ...] = ()
    reviewed: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    audience: str | None = None
    omitted: tuple[str, ...] = ()
    decisions: str | None = None
    sections: tuple[SectionSpec, ...] = tuple(map(SectionSpec, SECTIONS))
    boundaries: str = ""
    checks: Mapping[str, Level] = field(default_factory=dict)
    outputs: tuple[Output, ...] = ()
    series: SeriesSpec | None = None
    theme: Theme = field(default_factory=Theme)
    places: Mapping[str, Place] = field(default_factory=dict)
    limits: Limits = LIMITS
    cache: Path | None = None
    provenance: Provenance | None = field(default=None, init=False)

    @property
    def made_sections(self) -> frozenset[str]:
        """Ids of the sections that briefkit makes, those that the desk's text stands for aside."""
        return frozenset(
            section.id for section in self.sections if section.id in MADE_SECTIONS and not section.replaces
        )

    def warn_at(self, path: str, code: str, message: str) -> Diagnostic:
        """A warning at the place of a value, by its dotted path, in the spec or in a file that it includes."""
        while path and path not in self.places:  # of a lone value that stands for a list, the key has the place
            path = path.rpartition(".")[0]
        place = self.places.get(path)
        if place is None:
            return warning(code, message, self.path)
        return warning(code, message, place.path or self.path, place.line, place.column)

    def error_at(self, path: str, code: str, message: str) -> Diagnostic:
        """An error at the place of a value; see `warn_at`."""
        return replace(self.warn_at(path, code, message), severity=Severity.ERROR)

    def with_cache(self, folder: Path | None) -> Spec:
        """The same spec with another cache or none; it keeps its provenance, since no report depends on a cache."""
        return replace(self, cache=folder).with_provenance(self.provenance)

    def with_provenance(self, provenance: Provenance | None) -> Spec:
        """The same spec, known to be what a file says."""
        spec = replace(self)
        object.__setattr__(spec, "provenance", provenance)
        return spec

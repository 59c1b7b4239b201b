"""What a spec picks from the parsed documents, and why the rest was left out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from briefkit.errors import Diagnostic
from briefkit.model.changes import Changes
from briefkit.model.document import Document, Span
from briefkit.model.evidence import Evidence
from briefkit.model.facts import UNRATED, ActorKind, EventDate, EventStatus, Part, Quotation, Role
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.genre import Genre
from briefkit.model.messages import message
from briefkit.model.tracking import Tracked
from briefkit.model.when import Period, When

STATEMENT = "statement of "
"""Opens the name of an origin that is what somebody gave to all of the press, before the register id of who did."""
SHARED = "text of "
"""Opens the name of an origin that is a text of several outlets which credits nobody, before the first outlet."""
UNNAMED = "unnamed: "
"""Opens the name of an origin that is a document whose outlet nobody names, before the document's id."""
KEY_POINTS = range(3, 8)
"""How many key points a report has: as many as fit a reader's first glance."""


def count_key_points(rows: int) -> int:
    """How many key points a report of so many rows has at most; they must not say all that the rows say."""
    return min(KEY_POINTS[-1], max(KEY_POINTS[0], rows - 2))


EXCLUDED = message("excluded by the spec")
"""Why something is left out that the spec names under ``exclude``."""
OUTSIDE = "outside the period"
"""Why something of another time is left out."""
TIMELESS = "has no time of its own"
"""Why something that nothing dates is left out of a report on a period."""
TOO_STRICT = message("marked more strictly than this edition")
"""Why a document is left out of an edition whose readers may not see it."""
NO_MATCH = message("does not match")
"""Why a document is left out that has none of the words which the spec asks for."""
OUT_OF_SCOPE = message("without bearing on the period")
"""Why a document is left out that was published long before or after the period and tells nothing of it."""
WITHHELD = (EXCLUDED, TOO_STRICT)
"""Reasons of the desk's own to leave something out."""


@dataclass(frozen=True, slots=True)
class Told:
    """One document's telling of an event.

    Attributes:
        document: Id of the document.
        event: Id of the event in that document that says most about it.
        events: Ids of all events of that sentence and date; an analyst may name any of them.
        span: The sentence that tells it.
        text: That sentence, verbatim.
        paragraph: Number of its paragraph in the document, from 1; 0 where a row of the desk rests on the whole of it.
    """

    document: str
    event: str
    events: tuple[str, ...]
    span: Span
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A point on which tellings of one event differ.

    Attributes:
        about: What differs: "figure" or "date"; or "denial", where another event is told that one of the two denies; or
            "correction", where an outlet took back a figure later.
        claims: What each side says, its words or its date, and the ids of the documents that say it, in order of
            publication.
    """

    about: str
    claims: tuple[tuple[str | When, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What words of a printed sentence mean that say nothing without their story.

    Attributes:
        span: The words, in the text of the document of the printed telling: "he", "the company", "Tuesday".
        means: Id in the register of who is meant, or the time.
        rests_on: Where that document last names who is meant; None for a time, which its publication date decides.
    """

    span: Span
    means: str | When
    rests_on: Span | None = None


@dataclass(frozen=True, slots=True)
class SelectedEvent:
    """One event, told by one or more documents.

    Attributes:
        id: Id of the event whose sentence is printed.
        text: The sentence to print: verbatim, or an analyst's edit.
        type: PLOVER event type.
        status: Of the telling that is printed.
        date: The date of the telling that is printed, or an analyst's edit.
        actors: Ids in the register of those who take part, in order of appearance over all tellings.
        places: Ids in the register.
        reports: Every telling; the printed one first, the others in order of publication.
        outlets: How many outlets tell it.
        disagreements: Where the tellings differ.
        edited: Fields that an analyst's edit changed.
        pinned: Whether the spec asked for it by id.
        present: Ids in the register of everybody and every place in anything that its sentences tell.
        salience: How likely it is news of its own, 0 to 100; that of its best telling.
        weight: How much it matters to the report; see `briefkit.select.weighing`.
        explanations: What its printed sentence means by words such as "he" and "Tuesday", in their order.
        origins: Whom its tellings go back to: outlets, an agency that several of them print or cite, `STATEMENT` and a
            register id, `SHARED` and the outlet that printed a text first, where several carry it without a credit,
            or, where no outlet is named, `UNNAMED` and a document's id.
        reported: First day on which a telling of it was published.
        late: Whether it happened before the period and was reported only within it.
        due: The coming day that was announced, where `date` is that of the announcement.
        unknown: Whether it was due by the as-of date, and nothing that was read says whether it happened.
        own: Whether the desk wrote it; `reports` is then what it rests on, and empty for what the desk itself knows.
        country: Name of the country that it belongs to; see `briefkit.select.countries`.
        parts: Ids in the register of those who take part in what its printed clause tells, each with the part; empty
            where the desk says who takes part, for it does not say how.
    """

    id: str
    text: str
    type: str
    status: EventStatus
    date: EventDate
    actors: tuple[str, ...]
    places: tuple[str, ...]
    reports: tuple[Told, ...]
    outlets: int
    disagreements: tuple[Disagreement, ...] = ()
    edited: tuple[str, ...] = ()
    pinned: bool = False
    present: tuple[str, ...] = ()
    salience: int = UNRATED
    weight: int = 0
    explanations: tuple[Explanation, ...] = ()
    origins: tuple[str, ...] = ()
    reported: dt.date | None = None
    late: bool = False
    due: When | None = None
    unknown: bool = False
    own: bool = False
    country: str = ""
    parts: tuple[tuple[str, Part], ...] = ()


@dataclass(frozen=True, slots=True)
class SelectedQuotation:
    """One statement, as its first document has it.

    Attributes:
        quotation: As read from the first document that has it.
        document: Id of that document.
        paragraph: Number of its paragraph there, from 1.
        speaker: Id in the register, where the speaker is known.
        role: The speaker's role at the time.
        copies: Ids of other documents that carry the same words, with paragraph numbers.
        ids: Ids of the quotation in all of them; an analyst may name any.
        said: When it was said, if the document tells in so many words.
        place: Id in the register of where it was said, if the document tells beside the cue.
        edited: Fields that an analyst's edit changed.
    """

    quotation: Quotation
    document: str
    paragraph: int
    speaker: str | None = None
    role: Role | None = None
    copies: tuple[tuple[str, int], ...] = ()
    ids: tuple[str, ...] = ()
    said: When | None = None
    place: str | None = None
    edited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorParts:
    """How often an actor takes which part.

    Attributes:
        did: Sentences of the documents, copies aside, that tell of something it does.
        suffered: The same of something that is done to it.
        joined: The same of something in which it is a partner, or takes a part that is not told.
        said: Its statements in them.
    """

    did: int = 0
    suffered: int = 0
    joined: int = 0
    said: int = 0


@dataclass(frozen=True, slots=True)
class RegisteredActor:
    """One actor across all documents.

    Attributes:
        id: ``a-`` and a hash of kind and folded name.
        name: The fullest or most frequent name, or the spec's.
        kind: Person, organisation, country, place or group.
        country: ISO 3166-1 alpha-2 code.
        aliases: Other names, the most frequent first.
        roles: Distinct roles, the latest first; where the desk gives their times, those held within the period.
        role_days: For each role the last day on which a document gave it; None where no dated one did.
        mentions: Number of mentions by name in all documents.
        documents: Ids of the documents that name it, in order of publication.
        first_seen: First publication date of those documents.
        last_seen: Last publication date of those documents.
        known: Whether the spec names it.
        did: Sentences of the documents, copies aside, that tell of something it does.
        suffered: The same of something that is done to it.
        joined: The same of something in which it is a partner, or takes a part that is not told.
        said: Its statements in them.
        in_period: The same four within the days reported on; what has no day of its own is of the day of publication.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: int = 0
    documents: tuple[str, ...] = ()
    first_seen: dt.date | None = None
    last_seen: dt.date | None = None
    known: bool = False
    role_days: tuple[dt.date | None, ...] = ()
    did: int = 0
    suffered: int = 0
    joined: int = 0
    said: int = 0
    in_period: ActorParts = ActorParts()


@dataclass(frozen=True, slots=True)
class FigureOfDesk:
    """A figure that the desk gives.

    Attributes:
        id: ``f-desk-`` and a hash of what it says.
        value: As printed.
        label: What it counts.
        as_of: For when it holds.
        reports: What it rests on; none for what the desk itself knows.
    """

    id: str
    value: str
    label: str
    as_of: When
    reports: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A paragraph in which an outlet corrects what it published.

    Attributes:
        document: Id of the document.
        paragraph: Its number, from 1.
        text: The paragraph, verbatim.
    """

    document: str
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a short form stands for, where a document spells it out: "World Food Programme (WFP)".

    Attributes:
        short: The acronym or abbreviation.
        words: What it stands for, as written.
        document: Id of the document.
        span: Both, in the text of the document.
        paragraph: Number of its paragraph, from 1.
    """

    short: str
    words: str
    document: str
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that was left out, and why.

    Attributes:
        id: Id of the event, quotation, figure, actor or document.
        kind: "event", "quotation", "figure", "actor" or "document".
        reason: In words: "outside the period".
        text: Its first words, so that a reader knows what it was.
        limited: Whether nothing but a limit kept it out.
        genre: What a document is that was left out as no news.
    """

    id: str
    kind: str
    reason: str
    text: str = ""
    limited: bool = False
    genre: Genre | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that nothing was read from, for there are no rules for its language.

    Attributes:
        title: Headline or first words.
        language: BCP 47 tag.
        outlet: Who published it.
        published: When.
    """

    title: str
    language: str
    outlet: str | None = None
    published: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A document of a store that was not loaded, for it does not match.

    Attributes:
        id: The document's id.
        words: Its title or first words.
        published: Day of publication.
    """

    id: str
    words: str
    published: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Unloaded:
    """Documents of stores that were never loaded, for they cannot be in the report.

    Attributes:
        out_of_scope: How many have no bearing on the period.
        unmatched: The others, which do not match.
        newest: The last day of publication of all that a store holds.
    """

    out_of_scope: int = 0
    unmatched: tuple[Unmatched, ...] = ()
    newest: dt.date | None = None

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.out_of_scope or self.unmatched)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read for a report, so that "nothing happened" can be told from "nothing was read".

    Attributes:
        read: Documents that were read.
        considered: Those that the report is made of.
        words: Words of their texts.
        outlets: Names of those who published them, in order of name.
        left_out: Why the others were left out, in the report's language, and how many for each reason.
        copies: Near-copies of another one among those considered.
        undated: Those without a publication date.
        languages: Their languages, and how many documents are in each, the most frequent first.
        oldest: First publication date.
        newest: Last publication date.
        unread: Those in languages without rules, in order of publication.
        cut: Those considered of which only the beginning is there.
        summaries: Those considered that are only summaries of articles.
    """

    read: int = 0
    considered: int = 0
    words: int = 0
    outlets: tuple[str, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    copies: int = 0
    undated: int = 0
    languages: tuple[tuple[str, int], ...] = ()
    oldest: dt.date | None = None
    newest: dt.date | None = None
    unread: tuple[Unread, ...] = ()
    cut: int = 0
    summaries: int = 0


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything that a report is composed from.

    Attributes:
        as_of: The day the report speaks from.
        period: Days reported on.
        documents: Those considered, in order of publication, then of id.
        groups: Ids of near-copies of one story, the earliest first; every document is in exactly one group.
        events: In order of time.
        quotations: In order of publication.
        actors: The register, the most mentioned first; all of them, for names behind ids.
        listed: Ids of the actors that the actor tables list, in order.
        corrections: In order of publication.
        figures: What the documents count, those that most of them tell first.
        dropped: What was left out, and why.
        problems: What a person should look at.
        background: Events before the period that the period's documents tell as history, in order of time.
        ahead: What is announced for a day after the as-of date, in order of that day.
        overdue: What was due within the period, while nothing says whether it happened, in order of that day.
        corpus: What was read.
        over: Events that nothing but a limit kept out, in order of time.
        own_figures: Figures that the desk gives, in its order.
        other_figures: What documents count and no series has; `dropped` says why.
        expansions: What the documents spell out of short forms, in order of publication; only where the report has a
            glossary.
        tracked: What each printed row is told by.
        changes: What changed since the report before; None where there is none.
        evidence: What each printed event and statement rests on, word by word.
    """

    as_of: dt.date
    period: Period | None
    documents: tuple[Document, ...]
    groups: tuple[tuple[str, ...], ...]
    events: tuple[SelectedEvent, ...]
    quotations: tuple[SelectedQuotation, ...]
    actors: tuple[RegisteredActor, ...]
    listed: tuple[str, ...]
    corrections: tuple[Correction, ...] = ()
    figures: tuple[FigureSeries, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    background: tuple[SelectedEvent, ...] = ()
    ahead: tuple[SelectedEvent, ...] = ()
    overdue: tuple[SelectedEvent, ...] = ()
    corpus: Corpus = Corpus()
    over: tuple[SelectedEvent, ...] = ()
    own_figures: tuple[FigureOfDesk, ...] = ()
    other_figures: tuple[FigureReading, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    tracked: tuple[Tracked, ...] = ()
    changes: Changes | None = None
    evidence: tuple[Evidence, ...] = ()

"""What is read from a document: dates, actors, quotations, events, each with the span it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefkit.errors import Diagnostic
from briefkit.model.document import Document, Span
from briefkit.model.messages import message_in
from briefkit.model.portable import Portable
from briefkit.model.when import When

UNRATED = 65
"""The salience of an event that nobody has rated: enough for a row, whatever its date rests on."""


class DateType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class DateMention(Portable):
    """A time expression.

    Attributes:
        span: The expression as TIMEX3 delimits it: "June 3", without the preposition.
        type: TIMEX3 type.
        when: What it means.
        rule: Name of the rule that read it.
        default: Whether only a rule of thumb chose past or future.
    """

    span: Span
    type: DateType
    when: When
    rule: str
    default: bool = False


class ActorKind(StrEnum):
    """Kinds of actors and places."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"


STATE_BODIES = (" government", " military")
"""How bodies end that stand for their country."""


@dataclass(frozen=True, slots=True)
class Role(Portable):
    """What somebody is: a title, and the organisation or country it is held in.

    Attributes:
        title: The title as written, without the name: "Deputy Defence Minister".
        of: Organisation or country it belongs to, as the text calls it there: "Azerbaijan", "FBI".
        span: Where the title stands; None where it came from the spec.
        former: Whether the text says that it is over ("former", "ex-", "then-").
        since: When it began, if the spec says so.
        until: When it ended, if the spec says so.
    """

    title: str
    of: str | None = None
    span: Span | None = None
    former: bool = False
    since: When | None = None
    until: When | None = None


@dataclass(frozen=True, slots=True)
class Actor(Portable):
    """Somebody or something that acts or is acted upon, within one document.

    Attributes:
        id: ``a-`` and a hash of kind and folded name; the same in every document that uses the same name.
        name: The fullest name in the document.
        kind: Person, organisation, country, place or group.
        country: ISO 3166-1 alpha-2 code.
        aliases: Other names in the document, in order of appearance.
        roles: In order of appearance.
        mentions: Spans of every mention by name, sorted.
        references: Spans of pronouns and descriptions that were resolved to it ("he", "the presidential aide"), sorted.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Span, ...] = ()
    references: tuple[Span, ...] = ()

    @property
    def is_state(self) -> bool:
        """Whether it is a country's government or army, called by the country: "Karvian government"."""
        return self.kind is ActorKind.ORGANISATION and bool(self.country) and self.name.endswith(STATE_BODIES)


class QuotationKind(StrEnum):
    """How words are quoted: all in marks, a clause with a part in marks, or reported without marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quotation(Portable):
    """Somebody's words.

    Attributes:
        id: ``q-`` and a hash that a moved file or a better extractor leaves as it is.
        kind: Direct, mixed or indirect.
        span: From the first to the last character of what was said, marks included.
        spans: Its fragments where the cue interrupts it or paragraphs break it; one span otherwise.
        text: What was said: the fragments, without outer marks, cuts shown as they stand in `spans`.
        speaker: Full name of the speaker where known, else what stands in the text.
        speaker_id: The speaker's id among the document's actors.
        speaker_span: The words that name the speaker: "the presidential aide".
        cue: The reporting word: "noted".
        cue_span: Where it stands.
        quoted: Parts of `span` inside quotation marks, marks excluded.
    """

    id: str
    kind: QuotationKind
    span: Span
    spans: tuple[Span, ...]
    text: str
    speaker: str | None = None
    speaker_id: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    quoted: tuple[Span, ...] = ()


class EventStatus(StrEnum):
    """What the text says of an event's reality.

    ``claimed`` is what one side asserts of another, and ``denied`` what somebody says did not happen.
    """

    HAPPENED = message_in("status", "happened")
    ONGOING = message_in("status", "ongoing")
    PLANNED = message_in("status", "planned")
    CLAIMED = message_in("status", "claimed")
    DENIED = message_in("status", "denied")
    CONDITIONAL = message_in("status", "conditional")


class ClauseKind(StrEnum):
    """Where in its sentence a clause stands.

    ``main`` and what is coordinated with or reported in it; ``adverbial`` says when or why ("after the dyke broke");
    ``adjectival`` is on a noun ("who left", "founded in 1987").
    """

    MAIN = "main"
    ADVERBIAL = "adverbial"
    ADJECTIVAL = "adjectival"


class Basis(StrEnum):
    """What an event's date rests on.

    ``stated`` in its own clause or sentence, ``carried`` over from an earlier sentence or, in a report, from
    another telling, ``published``: nothing but the publication date, ``none``: no date at all. ``edited``: an analyst's
    correction.
    """

    STATED = "stated"
    CARRIED = "carried"
    PUBLISHED = "published"
    NONE = "none"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class EventDate(Portable):
    """When an event happened, and how that is known.

    Attributes:
        when: None if and only if `basis` is ``none``.
        basis: What the date rests on.
        span: The words it was read from, for ``stated`` and ``carried``.
        default: Whether only a rule of thumb chose past or future.
    """

    when: When | None
    basis: Basis
    span: Span | None = None
    default: bool = False


class Part(StrEnum):
    """The part that somebody takes in an event: who does it, to whom it is done, with whom."""

    DOER = "doer"
    DONE_TO = "done_to"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Participant(Portable):
    """Somebody who takes part in an event.

    Attributes:
        actor: Id of an actor of the document.
        part: The part taken.
        span: The words that say so: a name, "he", "the company".
    """

    actor: str
    part: Part
    span: Span


@dataclass(frozen=True, slots=True)
class Event(Portable):
    """Something that happened, is planned or is denied.

    Attributes:
        id: ``e-`` and a hash of the document's identity and the words of its sentence, with a counter for repeats.
        span: The clause that tells it.
        sentence: The sentence that the clause stands in.
        text: The clause, verbatim.
        trigger: The word that tells what happened.
        type: PLOVER event type in lower case, or "other".
        status: What the text says of its reality.
        date: When.
        actors: Ids of those who take part, in the order of `participants`.
        places: Ids of the places where it happened, the most precise first.
        clause: Where in its sentence the clause stands.
        participants: Who takes which part; empty in a record that names the actors only.
        involved: Ids of the persons and bodies that its sentence involves, in order of appearance: subjects of any
            clause, who is cited, bodies through their people.
        salience: How likely it is news of its own, for which a chronology has a row, 0 to 100.
    """

    id: str
    span: Span
    sentence: Span
    text: str
    trigger: Span
    type: str
    status: EventStatus
    date: EventDate
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    clause: ClauseKind = ClauseKind.MAIN
    participants: tuple[Participant, ...] = ()
    involved: tuple[str, ...] = ()
    salience: int = UNRATED


@dataclass(frozen=True, slots=True)
class ParsedDocument(Portable):
    """A document and all that was read from it. Every tuple is in order of appearance.

    Attributes:
        document: The article, with its text.
        paragraphs: Spans of the paragraphs.
        sentences: Spans of the sentences.
        dates: Time expressions and what they mean.
        actors: People, bodies, countries and places that the text names.
        quotations: What is said, and by whom.
        events: What happened, was planned or was denied.
        problems: What a person should know about the document.
    """

    document: Document
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    dates: tuple[DateMention, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Diagnostic, ...] = ()

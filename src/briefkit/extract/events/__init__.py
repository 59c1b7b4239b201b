"""Events: what happened, is planned or is denied, one a clause, with type, status, date, actors and places."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence

from briefkit.extract.events.clauses import Clause, Link, split_clauses
from briefkit.extract.events.dating import DateCarrier, join_ranges
from briefkit.extract.events.participants import Participants
from briefkit.extract.events.triggers import Token, event_type, find_triggers, split_tokens
from briefkit.extract.ids import make_id
from briefkit.model.document import Span
from briefkit.model.facts import Actor, DateMention, Event, EventDate, EventStatus, Quotation

_DENIALS = frozenset(("deny", "dismiss", "reject", "refute", "dispute"))


def extract_events(
    text: str,
    published: dt.date | None,
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    dates: Sequence[DateMention],
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    key: str,
) -> tuple[Event, ...]:
    """The events of a document, in order of appearance.

    Args:
        text: The document's text.
        published: Its publication date.
        paragraphs: Its paragraphs; the first ones hold the dateline.
        sentences: Its sentences.
        dates: Its time expressions.
        actors: Its actors, for who and where.
        quotations: Its quotations; what is told within quotation marks is its speaker's word and no event, and a
            "today" there is the speaker's.
        key: Outlet and publication date, which ids hash together with the sentence's words.
    """
    carrier = DateCarrier(published)
    participants = Participants(text, actors, paragraphs)
    quoted = sorted(span for quotation in quotations for span in quotation.quoted)
    dates = join_ranges(text, dates)
    taken: set[str] = set()
    events: list[Event] = []
    for sentence in sentences:
        tokens = split_tokens(text, sentence)
        triggers = [trigger for trigger in find_triggers(tokens) if not _covered(quoted, trigger.span)]
        clauses = split_clauses(tokens, triggers)
        mentions = [mention for mention in _within(dates, sentence) if not _covered(quoted, mention.span)]
        matrix: Clause | None = None
        for clause, date in zip(clauses, carrier.date_clauses(tokens, clauses, mentions), strict=True):
            status = _read_status(matrix, clause)
            events.append(_build_event(text, sentence, tokens, clause, status, date, participants, key, taken))
            matrix = clause
    return tuple(events)


def _build_event(
    text: str,
    sentence: Span,
    tokens: Sequence[Token],
    clause: Clause,
    status: EventStatus,
    date: EventDate,
    participants: Participants,
    key: str,
    taken: set[str],
) -> Event:
    span = _clause_span(tokens, clause)
    return Event(
        id=make_id("e", key, text[sentence.start : sentence.end], taken),
        span=span,
        sentence=sentence,
        text=text[span.start : span.end],
        trigger=clause.trigger.span,
        type=event_type(tokens, clause.trigger, clause.end),
        status=status,
        date=date,
        actors=participants.actors_in(span, sentence),
        places=participants.places_in(span, sentence),
    )


def _clause_span(tokens: Sequence[Token], clause: Clause) -> Span:
    """From the first word of a clause to its last, without the conjunction and the marks at its edges."""
    first, end = clause.first, clause.end
    while first < clause.trigger.index and (
        not tokens[first].text[0].isalnum() or tokens[first].lower in {"and", "but"}
    ):
        first += 1
    while end - 1 > clause.trigger.index and tokens[end - 1].text in {",", ";", ":", "—", "–", "and", "but"}:
        end -= 1
    return Span(tokens[first].start, tokens[end - 1].end)


def _read_status(matrix: Clause | None, clause: Clause) -> EventStatus:
    """The status of a clause behind its matrix clause; what somebody denies is denied."""
    if matrix is not None and clause.link is Link.REPORTED and matrix.trigger.verb.lemma in _DENIALS:
        return EventStatus.DENIED
    return clause.trigger.status


def _within(dates: Sequence[DateMention], sentence: Span) -> Sequence[DateMention]:
    first = bisect_left(dates, sentence.start, key=lambda mention: mention.span.start)
    last = bisect_left(dates, sentence.end, key=lambda mention: mention.span.start)
    return dates[first:last]


def _covered(quoted: Sequence[Span], span: Span) -> bool:
    place = bisect_left(quoted, Span(span.start + 1, 0)) - 1
    return place >= 0 and quoted[place].end >= span.end

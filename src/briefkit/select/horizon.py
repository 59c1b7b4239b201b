"""Before and after the period: history that its documents look back on, late reports, and what lies ahead.

An event has three times: when it happened, when it was first reported, and when we read it, which is the as-of date.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefkit.model.document import Document
from briefkit.model.facts import Basis, EventDate, EventStatus, ParsedDocument
from briefkit.model.replacing import replace_fields
from briefkit.model.selection import SelectedEvent
from briefkit.model.when import Period, Precision, When
from briefkit.select.lengths import Room, count_within
from briefkit.select.sameness import DELAY
from briefkit.select.wordings import Wordings
from briefkit.select.words import list_stems
from briefkit.text.lists import KEPT_WORDS

_BACKGROUND = 5
"""As many rows of history as a report has."""
_AHEAD = 8
"""As many coming events."""
_OVERDUE = 3
"""As many plans whose day has passed without news of them."""
_OWN = (Basis.STATED, Basis.EDITED)
"""What the date of an event rests on if it is its own."""
_STILL_NEWS = dt.timedelta(days=3)
"""How long before its first report an event can lie and still be news, wherever it stands in its story."""
_NEWS_AT_THE_TOP = dt.timedelta(days=21)
"""The same of an event that opens its story."""
_OPENING = 2
"""Paragraphs that open a story."""
_STEM = 5
"""Letters by which a plan is compared with what is told later: "crest", "crested"."""
_KNOWN = 2
"""Words that an event shares with what was told of its day before the period, if it is no late report."""
_TOLD_AGAIN = 2
"""Words of a plan that a later sentence repeats if it tells what became of it."""
_MOST = 3
"""Documents that may have a word however few there are, and it still tells one plan from another."""
_MATTER_AGAIN = 0.6
"""Share of the words of a plan that a later document repeats if it is on the same matter."""
_SAYS_LITTLE = re.compile("^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[0-9].*|will|plan|said|next|last|week|year)")
"""What tells nothing of what is planned."""


def date_reports(events: Iterable[SelectedEvent], documents: Iterable[Document]) -> tuple[SelectedEvent, ...]:
    """The events with the day on which each was first reported."""
    published = {document.id: document.published for document in documents}
    return tuple(replace_fields(event, reported=_first_day(event, published)) for event in events)


def _first_day(event: SelectedEvent, published: Mapping[str, dt.date | None]) -> dt.date | None:
    return min((day for told in event.reports if (day := published[told.document])), default=None)


Known = Mapping[dt.date, frozenset[str]]
"""What was told of each day before a period began."""


def list_known(events: Iterable[SelectedEvent], period: Period | None) -> Known:
    """The words of what was reported before a period, by the last day on which it happened."""
    known: dict[dt.date, frozenset[str]] = {}
    for event in events:
        finish = event.date.when.finish if event.date.when else None
        if period and period.begin and finish and event.reported and event.reported < period.begin:
            known[finish] = known.get(finish, frozenset()) | _list_words(event.text)
    return known


def place_event(event: SelectedEvent, period: Period, known: Known) -> SelectedEvent | None:
    """The event as a report on a period has it; None where it does not belong there.

    What has no time of its own does not. What happened before the period and was reported only within it is late; what
    is announced within it for a later day stands under the day of its announcement.

    Args:
        event: The event, with its own date.
        period: The days reported on.
        known: What was told before the period.
    """
    when = event.date.when
    if when is None or when.begin is None or when.finish is None:
        return None
    if period.overlaps(when.begin, when.finish):
        return event
    if event.reported is None or event.reported not in period:
        return None
    if _is_coming(event, event.reported):
        day = event.reported
        announced = When(day.isoformat(), Precision.DAY, day, day)
        return replace(event, date=EventDate(announced, Basis.PUBLISHED), due=when)
    return replace(event, late=True) if _is_late(event, when.finish, event.reported, known) else None


def _is_late(event: SelectedEvent, finish: dt.date, reported: dt.date, known: Known) -> bool:
    """Whether what happened before the period was news when it was reported, and neither history nor known already."""
    if event.status is EventStatus.PLANNED or event.date.basis not in _OWN or finish >= reported:
        return False
    if len(_list_words(event.text) & known.get(finish, frozenset())) >= _KNOWN:
        return False
    opens = any(told.paragraph <= _OPENING for told in event.reports)
    return reported - finish <= (_NEWS_AT_THE_TOP if opens else _STILL_NEWS)


def _is_coming(event: SelectedEvent, day: dt.date) -> bool:
    """Whether an event is planned for a time after a day that its words name."""
    begin = event.date.when.begin if event.date.when else None
    return event.status is EventStatus.PLANNED and event.date.basis in _OWN and begin is not None and begin > day


@dataclass(frozen=True, slots=True)
class Beyond:
    """What lies before and after the period, each in order of time.

    Attributes:
        background: The weightiest of what happened before it and is told within it as history.
        ahead: The weightiest of what is announced for a day after the as-of date.
        overdue: The weightiest of what was due within it, while nothing says whether it happened.
        unknown: Ids of all that was due, while nothing says whether it happened.
    """

    background: tuple[SelectedEvent, ...]
    ahead: tuple[SelectedEvent, ...]
    overdue: tuple[SelectedEvent, ...]
    unknown: frozenset[str]


def look_beyond(
    events: Sequence[SelectedEvent],
    period: Period | None,
    documents: Sequence[ParsedDocument],
    as_of: dt.date,
    room: Mapping[str, Room],
    wordings: Wordings,
) -> Beyond:
    """What lies before and after the period.

    Args:
        events: Those that nothing but their time can speak against.
        period: The days whose events are picked; None for all.
        documents: All that are considered.
        as_of: The day the report speaks from.
        room: What a short report has for each section, where the spec leaves the limit open.
        wordings: The words of the documents.
    """
    known = list_known(events, period)
    # of plans without news a short report has the weightiest one, whatever room there is
    one = replace(room["ahead"], words=0) if "ahead" in room else None
    due = [event for event in events if _was_due(event, period, as_of)]
    told = _find_follow_ups(due, documents, wordings) if due else frozenset()
    overdue = [event for event in due if event.id not in told]
    return Beyond(
        _weightiest(
            [event for event in events if _is_history(event, period, known)], _BACKGROUND, room.get("background")
        ),
        _weightiest([event for event in events if _is_coming(event, as_of)], _AHEAD, room.get("ahead")),
        _weightiest(overdue, _OVERDUE, one),
        frozenset(event.id for event in overdue),
    )


def _weightiest(events: Sequence[SelectedEvent], most: int, room: Room | None) -> tuple[SelectedEvent, ...]:
    """So many of the weightiest events, or fewer if there is no room for them, in order of time."""
    ranked = sorted(events, key=lambda event: (-event.weight, event.id))[:most]
    chosen = ranked if room is None else ranked[: count_within((event.text for event in ranked), room)]
    return tuple(sorted(chosen, key=lambda event: (_begin_or_last(event), event.id)))


def _begin_or_last(event: SelectedEvent) -> dt.date:
    """The day on which an event begins; what has none stands behind all others."""
    begin = event.date.when.begin if event.date.when else None
    return begin or dt.date.max


def _is_history(event: SelectedEvent, period: Period | None, known: Known) -> bool:
    """Whether an event lies before the period and is told within it, and not as a late report."""
    finish = event.date.when.finish if event.date.when else None
    if period is None or period.begin is None or finish is None or finish >= period.begin:
        return False
    if event.reported is not None and (event.reported not in period or _is_late(event, finish, event.reported, known)):
        return False
    return event.date.basis in _OWN and event.status in (EventStatus.HAPPENED, EventStatus.ONGOING)


def _was_due(event: SelectedEvent, period: Period | None, as_of: dt.date) -> bool:
    """Whether a plan was due before the as-of date, within the period."""
    when = event.date.when
    if when is None or when.finish is None or when.finish >= as_of or event.reported is None:
        return False
    return _is_coming(event, event.reported) and (period is None or when.finish in period)


def _find_follow_ups(
    plans: Sequence[SelectedEvent], documents: Sequence[ParsedDocument], wordings: Wordings
) -> frozenset[str]:
    """Ids of the plans of which something is said on the day they were due, or later.

    To say that nobody reports an outcome is a claim about all that was read, so whatever may tell of it counts: a later
    sentence that repeats some words of the plan, one of them if it tells of that very day, or a document on the matter.
    Words that most documents have tell nothing.
    """
    matters = [_list_matter(parsed.document, wordings) for parsed in documents]
    using = Counter(word for matter in matters for word in matter)
    words = {plan.id: _tell_apart(plan, using, len(documents)) for plan in plans}
    coming = sorted(plans, key=_begin_or_last, reverse=True)
    come: list[SelectedEvent] = []
    for parsed, matter in sorted(zip(documents, matters, strict=True), key=lambda each: _published(each[0])):
        while coming and _begin_or_last(coming[-1]) <= _published(parsed):
            come.append(coming.pop())
        shared = {plan.id: words[plan.id] & matter for plan in come}
        come = [plan for plan in come if len(shared[plan.id]) < _MATTER_AGAIN * len(words[plan.id])]
        if any(shared[plan.id] for plan in come):
            text = parsed.document.text
            spans = dict.fromkeys((*parsed.sentences, *(event.sentence for event in parsed.events)))
            told = {span: _list_words(text[slice(*span)]) for span in spans}
            sentences = [told[span] for span in parsed.sentences]
            days = [(told[event.sentence], event.date.when) for event in parsed.events]
            least = {plan.id: min(_TOLD_AGAIN, len(words[plan.id])) for plan in come}
            come = [plan for plan in come if not _is_followed(plan, shared[plan.id], least[plan.id], sentences, days)]
    return frozenset(plan.id for plan in plans) - {plan.id for plan in (*come, *coming)}


def _published(parsed: ParsedDocument) -> dt.date:
    """The day of a document's publication; one without may be later than all others."""
    return parsed.document.published or dt.date.max


def _tell_apart(plan: SelectedEvent, using: Mapping[str, int], documents: int) -> frozenset[str]:
    """The words of a plan that most documents do not have; all of them where none is left."""
    words = _list_words(plan.text)
    return frozenset(word for word in words if using[word] <= max(_MOST, documents // 2)) or words


def _is_followed(
    plan: SelectedEvent,
    shared: frozenset[str],
    least: int,
    sentences: Sequence[frozenset[str]],
    days: Sequence[tuple[frozenset[str], When | None]],
) -> bool:
    """Whether a sentence of a document may tell what became of a plan.

    Args:
        plan: The plan.
        shared: Its words that the document has.
        least: How many of them a sentence repeats that tells what became of it.
        sentences: The words of each sentence.
        days: Those of the sentence of each event, and when it happened.
    """
    if len(shared) >= least and any(len(shared & sentence) >= least for sentence in sentences):
        return True
    due = plan.date.when
    return any(
        when is not None and due is not None and _is_at_time(when, due) and shared & sentence for sentence, when in days
    )


def _is_at_time(when: When, due: When) -> bool:
    """Whether something happened when a plan was due, or a day late."""
    if due.finish is None:
        return False
    return replace_fields(due, finish=due.finish + DELAY).contains(when)


def _list_words(text: str) -> frozenset[str]:
    """The beginnings of the words that say what something is about."""
    return frozenset(map(_shorten, list_stems(text))) - _NOTHING


def _list_matter(document: Document, wordings: Wordings) -> frozenset[str]:
    """The same of a document with its title."""
    return frozenset(map(_shorten, wordings.gather_stems(document.id))) - _NOTHING | _list_words(document.title or "")


_NOTHING = frozenset(("",))


@lru_cache(KEPT_WORDS)
def _shorten(stem: str) -> str:
    """As much of a stem as is compared; nothing of one that says little."""
    return "" if _SAYS_LITTLE.match(stem) else stem[:_STEM]

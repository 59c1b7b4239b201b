"""What became of plans whose day has passed: whether anything tells of it, and whether that tells it happened."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from briefkit.model.document import Document
from briefkit.model.facts import EventStatus, ParsedDocument
from briefkit.model.replacing import replace_fields
from briefkit.model.selection import SelectedEvent
from briefkit.model.when import When
from briefkit.select.sameness import DELAY
from briefkit.select.wordings import Wordings
from briefkit.select.words import list_stems
from briefkit.text.lists import KEPT_WORDS

_STEM = 5
"""Letters by which a plan is compared with what is told later: "crest", "crested"."""
_TOLD_AGAIN = 2
"""Words of a plan that a later sentence repeats if it tells what became of it."""
_MOST = 3
"""Documents that may have a word however few there are, and it still tells one plan from another."""
_MATTER_AGAIN = 0.6
"""Share of the words of a plan that a later document repeats if it is on the same matter."""
_CALLED_OFF = re.compile(
    r"\b(?:cancel|postpon|delay|call(?:ed|ing)? off|put(?:ting)? off|adjourn|instead of)", re.IGNORECASE
)
"""What says in a sentence that something planned did not happen."""
_SAYS_LITTLE = re.compile(
    "^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[0-9].*|will|plan|said|next|last|week|year"
    "|(?:after|because|before|earlier|from|have|into|later|more|over|than|that|their|they|which|with|would)$"
    "|(?:three|four|five|seven|eight|nine|hours?|days?|months?)$)"
)
"""What tells nothing of what is planned."""


def begin_or_last(event: SelectedEvent) -> dt.date:
    """The day on which an event begins; what has none stands behind all others."""
    begin = event.date.when.begin if event.date.when else None
    return begin or dt.date.max


class Outcomes:
    """What documents tell of plans whose day has passed."""

    def __init__(self, documents: Sequence[ParsedDocument], wordings: Wordings) -> None:
        """Take what may tell of them.

        Args:
            documents: All that are considered.
            wordings: Their words.
        """
        self._documents, self._wordings = documents, wordings

    @cached_property
    def _matters(self) -> Sequence[frozenset[str]]:
        """What each document is about."""
        return [_list_matter(parsed.document, self._wordings) for parsed in self._documents]

    @cached_property
    def _using(self) -> Mapping[str, int]:
        """How many documents have each word."""
        return Counter(word for matter in self._matters for word in matter)

    def find_follow_ups(self, plans: Sequence[SelectedEvent]) -> frozenset[str]:
        """Ids of the plans of which something is said on the day they were due, or later.

        To say that nobody reports an outcome is a claim about all that was read, so whatever may tell of it counts: a
        later sentence that repeats some words of the plan, one of them if it tells of that very day, or two of the plan
        and the sentence before it, for "the results are expected on Saturday" leans on that; or a document on the
        matter. Words that most documents have tell nothing.
        """
        if not plans:
            return frozenset()
        words = {plan.id: self._tell_apart(list_topics(plan.text)) for plan in plans}
        leaning = _list_leaning(plans, self._documents)
        around = {plan.id: words[plan.id] | self._tell_apart(leaning[plan.id]) for plan in plans}
        coming = sorted(plans, key=begin_or_last, reverse=True)
        come: list[SelectedEvent] = []
        told_in_turn = sorted(zip(self._documents, self._matters, strict=True), key=lambda each: _published(each[0]))
        for parsed, matter in told_in_turn:
            while coming and begin_or_last(coming[-1]) <= _published(parsed):
                come.append(coming.pop())
            shared = {plan.id: words[plan.id] & matter for plan in come}
            come = [plan for plan in come if len(shared[plan.id]) < _MATTER_AGAIN * len(words[plan.id])]
            if any(around[plan.id] & matter for plan in come):
                text = parsed.document.text
                spans = dict.fromkeys((*parsed.sentences, *(event.sentence for event in parsed.events)))
                told = {span: list_topics(text[slice(*span)]) for span in spans}
                sentences = [told[span] for span in parsed.sentences]
                days = [(told[event.sentence], event.date.when) for event in parsed.events]
                least = {plan.id: min(_TOLD_AGAIN, len(words[plan.id])) for plan in come}
                come = [
                    plan
                    for plan in come
                    if not _is_followed(plan, shared[plan.id], least[plan.id], sentences, days)
                    and not _is_told_around(plan, around[plan.id], days)
                ]
        return frozenset(plan.id for plan in plans) - {plan.id for plan in (*come, *coming)}

    def find_done(self, plans: Sequence[SelectedEvent]) -> frozenset[str]:
        """Ids of the plans of which a later document tells that they happened on the day they were due, or a day late.

        That takes more than a follow-up: an event of that day that happened and is not called off, told with two words
        of the clause that tells the plan, and most of those that say what it is about.
        """
        wanted = {plan.id for plan in plans}
        clauses = {
            event.id: list_topics(event.text)
            for parsed in (self._documents if wanted else ())
            for event in parsed.events
            if event.id in wanted
        }
        done: set[str] = set()
        for plan in plans:
            clause = clauses.get(plan.id, frozenset())
            about = self._tell_apart(clause if len(clause) > _TOLD_AGAIN else list_topics(plan.text))
            least = max(_TOLD_AGAIN, _MATTER_AGAIN * len(about))
            later = (
                parsed
                for parsed, matter in zip(self._documents, self._matters, strict=True)
                if begin_or_last(plan) <= _published(parsed) < dt.date.max and len(about & matter) >= least
            )
            if any(len(about & told) >= least for parsed in later for told in _list_done(parsed, plan)):
                done.add(plan.id)
        return frozenset(done)

    def _tell_apart(self, words: frozenset[str]) -> frozenset[str]:
        """Those of some words that most documents do not have; all of them where none is left."""
        most = max(_MOST, len(self._documents) // 2)
        return frozenset(word for word in words if self._using[word] <= most) or words


def _list_done(parsed: ParsedDocument, plan: SelectedEvent) -> Iterator[frozenset[str]]:
    """The words of what a document tells to have happened when a plan was due.

    That is a sentence, or only a clause of one that tells of another plan: "will meet on Friday, as a storm has shut".
    """
    text, due = parsed.document.text, plan.date.when
    planning = {event.sentence for event in parsed.events if event.status is EventStatus.PLANNED}
    for event in parsed.events:
        when, sentence = event.date.when, text[slice(*event.sentence)]
        if event.status is not EventStatus.HAPPENED or _CALLED_OFF.search(sentence) is not None:
            continue
        if when is not None and due is not None and _is_at_time(when, due):
            yield list_topics(event.text if event.sentence in planning else sentence)


def _list_leaning(plans: Sequence[SelectedEvent], documents: Sequence[ParsedDocument]) -> Mapping[str, frozenset[str]]:
    """The words of the sentence before each plan."""
    by_id = {parsed.document.id: parsed for parsed in documents}
    leaning: dict[str, frozenset[str]] = {}
    for plan in plans:
        told = plan.reports[0]
        parsed = by_id.get(told.document)
        at = 0 if parsed is None else bisect_left(parsed.sentences, told.span.start, key=lambda span: span.start)
        before = parsed.document.text[slice(*parsed.sentences[at - 1])] if parsed is not None and at else ""
        leaning[plan.id] = list_topics(before)
    return leaning


def _published(parsed: ParsedDocument) -> dt.date:
    """The day of a document's publication; one without may be later than all others."""
    return parsed.document.published or dt.date.max


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


def _is_told_around(
    plan: SelectedEvent, around: frozenset[str], days: Sequence[tuple[frozenset[str], When | None]]
) -> bool:
    """Whether something told of the day a plan was due has two words of it and of what it leans on."""
    due = plan.date.when
    return any(
        when is not None and due is not None and _is_at_time(when, due) and len(around & sentence) >= _TOLD_AGAIN
        for sentence, when in days
    )


def _is_at_time(when: When, due: When) -> bool:
    """Whether something happened when a plan was due, or a day late."""
    if due.finish is None:
        return False
    return replace_fields(due, finish=due.finish + DELAY).contains(when)


def list_topics(text: str) -> frozenset[str]:
    """The beginnings of the words that say what something is about."""
    return frozenset(map(_shorten, list_stems(text))) - _NOTHING


def _list_matter(document: Document, wordings: Wordings) -> frozenset[str]:
    """The same of a document with its title."""
    return frozenset(map(_shorten, wordings.gather_stems(document.id))) - _NOTHING | list_topics(document.title or "")


_NOTHING = frozenset(("",))


@lru_cache(KEPT_WORDS)
def _shorten(stem: str) -> str:
    """As much of a stem as is compared; nothing of one that says little."""
    return "" if _SAYS_LITTLE.match(stem) else stem[:_STEM]

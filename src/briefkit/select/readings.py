"""Readings of figures: each count of people, cases or votes in a document, with its id, its place and who says it."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, Basis, Event, EventDate, EventStatus, ParsedDocument, Quotation
from briefkit.model.figures import FigureReading
from briefkit.model.folding import fold
from briefkit.model.selection import OUTSIDE, TIMELESS
from briefkit.model.when import Period
from briefkit.select.ballots import find_matter
from briefkit.select.candidates import paragraph_number
from briefkit.select.causes import find_causes, kinds_of, name_cause, pick_cause
from briefkit.select.certainty import Certainty, find_certainty
from briefkit.select.count_days import Dating, find_day_of_count
from briefkit.select.count_rules import Counted
from briefkit.select.counted_places import Counting, find_counted_place
from briefkit.select.counts import Count, find_illness, read_counts
from briefkit.select.groups import find_group
from briefkit.select.inherited_places import PlacesBefore
from briefkit.select.register import Register
from briefkit.select.standings import Standing
from briefkit.text.function_words import words_of

_LEAST = 2
"""The lowest count that is a figure unless a sum comes down to it: "one man was hurt" is told by its row."""
_BEFORE = dt.timedelta(days=366)
"""How long before the period a time lies that puts what is told behind it into history: "In 1968 an outbreak …"."""
_NEAR_COUNT = 70
"""Characters around a count in which the years stand that it is of, unless they open the sentence."""
_OPENING = " \t\n\"'“‘(-–—"
"""What may stand before the first word of a sentence."""
_NEAR = 400
"""Characters behind such a time in which it may still be that of what is told."""
_FEW = 4
"""Time expressions among which the last one with days is looked for."""
_THE = re.compile(r"\bthe\s$")
_WHO = re.compile(r"\s(?:[a-z]+\s){0,2}(?:who|whom)\s(?:had|has|have|was|were)\b")
_NAMELESS = re.compile(
    r"\s(?:(?:are|is|was|were|have|has|had|been|more|others?|still)\s)*(?:dead|hurt|injured|killed|missing|unaccounted|wounded)\b"
)
"""Behind a number, a fate of people whom only the words before name."""
_ANOTHER = re.compile(r"\b(?:another|a\sfurther)\s$", re.IGNORECASE)
_OTHERS = re.compile(r"\s(?:others|more)\b", re.IGNORECASE)
"""Before and behind a number, what makes it one that goes on with the count before."""
_DRIVEN = (Counted.DISPLACED, Counted.SHELTERED, Counted.MISSING, Counted.ARRESTED)
_SINCE = re.compile(r"\b(?i:since|between|from)\s(?:early\s|late\s|mid-)?(?:[A-Z][a-z]{2,8}\s)?((?:1[89]|20)\d\d)\b")
_EVER = re.compile(r"\b(?:biggest|deadliest|first|highest|largest|lowest|most|worst)\b[^.;]{0,40}$")
"""Before a year, what makes it no part of the count: "the worst since 2003"."""
_GIVER = re.compile(
    r"(?:\s\([^)]{1,24}\))?,?(?:\s(?:which|who|that))?(?:\s(?:also|had|has|have|now))*"
    r"\s(?:confirm(?:s|ed)|count(?:s|ed)|estimat(?:es|ed)|gave|gives|puts?|recorded|report(?:s|ed)|sa(?:ys|id))\s[^.;:\d]{0,40}$"
)
"""Between a person or a body and a count, what makes the count theirs: "the agency, which put the toll at 38"."""
_SPEAKER = re.compile(r"[^\W\d_][\w.&-]*(?:\s?['’]s|\s[\w.,&-]+){0,6}")
"""Words for who says so, no longer than a body's name with an office: what is longer may be misread."""
_NOBODY = words_of(
    *("pronoun-subject", "pronoun-object", "pronoun-possessive", "pronoun-indefinite", "demonstrative", "relative"),
    *("possessive", "quantifier", "number"),
)
"""First words of what tells nobody who it is."""
_UNSURE = re.compile(
    r"(?:\b(?:can)?not|n['’]t) (?:\w+ ){0,2}(?:certain|clear|confirm(?:ed)?|known|sure)\b"
    r"|\bno (?:evidence|proof|sign) (?:that|of)\b"
    r"|\b(?:if|whether) (?:\w+ ){0,6}(?:died|killed|injured|infected)\b"
    r"|\b(?:assuming|if|suppose|supposing)\b[^.;]{0,120}\bthen\b|^\W*(?:assuming|suppose|supposing)\b"
    r"|\bthere (?:could|may|might) be\b|\?\W*$",
    re.IGNORECASE,
)
"""What takes a count back in its own sentence, or supposes or asks it."""
_SO_FAR = re.compile(
    r"\btoll\b|\bso far\b|\bby (?:now|then|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(?:have|has|had) (?:\w+ ){0,2}"
    r"(?:been|claimed|died|displaced|drowned|fled|injured|killed|left|lost|perished)\b",
    re.IGNORECASE,
)
"""What makes a count one of all until then."""
_OPEN = re.compile(
    r"\b(?:if|unless|whether|can|could|may|might|must|shall|should|will|would|never|nobody|none|not|expected|likely)\b"
    r"|\bno\b(?!\s(?:fewer|less|longer)\b)|\?\W*$",
    re.IGNORECASE,
)
"""What leaves it open whether a sentence without an event says what is so."""
_UNREAL = (EventStatus.DENIED, EventStatus.CONDITIONAL, EventStatus.PLANNED)
_COUNTER = re.compile(r"(?<=-[0-9a-f]{8})-\d+$")
"""What an event's id has behind the hash of its sentence, where that tells several or stands there twice."""
_ID_LENGTH = 8
HISTORY = "told as history"
UNTOLD = "it is not said what was voted on"


def read_figures(
    parsed: ParsedDocument, period: Period | None, register: Register
) -> Iterator[tuple[FigureReading, str | None]]:
    """Every figure of a document in its order, and why it is none of the report's; None for one that is.

    Args:
        parsed: The document.
        period: Days reported on; what happened outside, or is told as history, is none of the report's.
        register: All actors.
    """
    reader = _Reader(parsed, register)
    for told in _list_sentences(parsed):
        counts = reader.read_counts(told)
        early = None if period is None or period.begin is None else period.begin - _BEFORE
        scenes = told.list_scenes(parsed) if counts else ()
        of_period = [scene for scene in scenes if _is_of(scene.date, period)]
        for count in counts:
            at = told.span.start + count.start
            scene = min(of_period or scenes, key=lambda scene: abs(scene.at - at))
            reason = None if count.standing.is_current else count.standing.value
            if reason is None and period is not None and scene.date.when is None and parsed.document.published is None:
                reason = TIMELESS
            elif reason is None and count.counted is Counted.VOTES and find_matter(told.words) is None:
                reason = UNTOLD
            elif reason is None and not of_period:
                reason = OUTSIDE
            elif reason is None and (
                _is_history(parsed, told.span, scene.date, period) or _counts_from_before(told.words, count, early)
            ):
                reason = HISTORY
            yield reader.build_reading(told, count, scene), reason


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a document says of the time of a count.

    Attributes:
        span: The words that say so: the clause of an event, or the sentence where it tells none.
        at: Where the event is told.
        date: When.
    """

    span: Span
    at: int
    date: EventDate


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with what it tells.

    Attributes:
        span: Where it stands.
        words: It.
        events: What it tells.
        before: The last event before it, if it tells none: "Two children are missing".
    """

    span: Span
    words: str
    events: tuple[Event, ...]
    before: Event | None

    @property
    def is_told(self) -> bool:
        """Whether it says what is so: not only what is planned, denied or feared."""
        if self.events:
            return any(event.status not in _UNREAL for event in self.events)
        return _OPEN.search(self.words) is None

    def is_real(self, at: int) -> bool:
        """Whether what it tells at a place happened: "the mayor denied that 40 people died" tells of nobody dead."""
        around = [event for event in self.events if event.span.start <= at < event.span.end]
        nearest = min(around or self.events, key=lambda event: abs(event.trigger.start - at), default=None)
        return nearest is None or nearest.status not in _UNREAL

    def list_scenes(self, parsed: ParsedDocument) -> list[_Scene]:
        """The times of what it tells; where it tells no event, its own, else that of the last one."""
        events = [event for event in self.events if event.status not in _UNREAL]
        if events:
            return [_Scene(event.span, event.trigger.start, event.date) for event in events]
        return [_Scene(self.span, self.span.start, self._find_date(parsed))]

    def _find_date(self, parsed: ParsedDocument) -> EventDate:
        at = bisect_left(parsed.dates, self.span.start, key=lambda mention: mention.span.start)
        for mention in parsed.dates[at : at + _FEW]:
            if mention.span.start < self.span.end and mention.when.begin is not None:
                return EventDate(mention.when, Basis.STATED, mention.span)
        when = self.before.date.when if self.before else None
        return EventDate(when, Basis.CARRIED if when else Basis.NONE)


def _list_sentences(parsed: ParsedDocument) -> Iterator[_Sentence]:
    """The sentences of a document in order."""
    text, before = parsed.document.text, None
    events = {span: tuple(group) for span, group in groupby(parsed.events, key=lambda event: event.sentence)}
    for span in sorted({*events, *parsed.sentences}):
        told = events.get(span, ())
        yield _Sentence(span, text[span.start : span.end], told, None if told else before)
        before = told[-1] if told else before


class _Reader:
    """Reads the counts of one document."""

    def __init__(self, parsed: ParsedDocument, register: Register) -> None:
        """Read what the document names."""
        self._parsed = parsed
        self._register = register
        self._named = {kind: _list_mentions(parsed, kind) for kind in (ActorKind.PLACE, ActorKind.COUNTRY)}
        self._before_it = PlacesBefore(parsed)
        self._before: tuple[int, Counted] | None = None
        self._group: tuple[Span, tuple[str, bool]] = (Span(0, 0), ("", False))
        self._place: tuple[int, str | None] = (0, None)
        self._causes = find_causes(parsed.document.text)
        self._illness = find_illness(parsed.document.text)
        self._taken: Counter[str] = Counter()

    def read_counts(self, told: _Sentence) -> list[Count]:
        """The counts of a sentence that are figures, or were."""
        paragraph = paragraph_number(self._parsed.paragraphs, told.span.start)
        before = self._before[1] if self._before is not None and self._before[0] == paragraph else None
        found = read_counts(told.words, of_illness=self._is_of_illness(told.span.start), before=before)
        self._before = (paragraph, found[-1].counted) if found else None
        counts = [count for count in found if count.moving or count.value >= _LEAST]
        if not counts or _UNSURE.search(told.words):
            return []
        return [
            count
            for count in counts
            if (told.is_told and told.is_real(told.span.start + count.start)) or _is_known(told.words, count)
        ]

    def _is_of_illness(self, at: int) -> bool:
        return self._illness is not None and self._illness < at

    def build_reading(self, told: _Sentence, count: Count, scene: _Scene) -> FigureReading:
        """What a sentence counts."""
        parsed, document = self._parsed, self._parsed.document
        span = Span(told.span.start + count.start, told.span.start + count.end)
        paragraph = paragraph_number(parsed.paragraphs, told.span.start)
        begin = parsed.paragraphs[paragraph - 1].start if parsed.paragraphs else 0
        driving = count.counted in _DRIVEN
        title = document.title or ""
        cause, is_stated = pick_cause(self._causes, title, told.span, begin, span.start, driving=driving)
        counting = Counting(document.text, told.span, scene.span, span.start, span.end)
        place = self._find_place(counting, paragraph, continues=count.takes_up or _is_continued(told.words, count))
        is_vote = count.counted is Counted.VOTES
        on = find_matter(told.words) if is_vote else None
        group, is_own = (on or "", False) if is_vote else self._find_group(told, count, kinds_of(cause))
        said_by = _find_speaker(parsed, span, self._register) or self._find_giver(told.span, span.start)
        happened = None if count.moving else _find_day(scene.date, told.words)
        dating = Dating(document.text, told.span, *span, count.moving, happened, document.published)
        identifier = _make_id(told, count, self._taken)
        return FigureReading(
            id=identifier,
            counted=count.counted.value,
            value=count.value,
            words=count.words,
            place=None if place is None else self._register.ids[document.id, place],
            happened=happened,
            as_of=find_day_of_count(parsed, dating),
            said_by=said_by,
            document=document.id,
            span=span,
            sentence=told.span,
            paragraph=paragraph,
            ids=(identifier,),
            unit=count.unit,
            cause=name_cause(cause),
            cause_stated=is_stated,
            lowered=count.standing is Standing.LOWERED,
            low=count.low,
            group=group,
            group_of=(said_by or "") if is_own else None,
            speaker=None if said_by else _find_unnamed(parsed, span),
            certainty=self._find_certainty(told, count).value,
        )

    def _find_place(self, counting: Counting, paragraph: int, *, continues: bool) -> str | None:
        """Where people were counted: by the words of the sentence, else the place that it points back to.

        Args:
            counting: The count.
            paragraph: The number of its paragraph.
            continues: Whether it goes on with the count before, which was at the same place.
        """
        for kind, named in self._named.items():
            mentions = (*named, *self._before_it.list_tied(counting.sentence, kind))
            place = find_counted_place(counting, mentions)
            if place is not None:
                break
        else:
            place = self._before_it.find_pointed(counting.sentence)
        if place is None and continues and self._place[0] == paragraph:
            place = self._place[1]
        self._place = (paragraph, place)
        return place

    def _find_group(self, told: _Sentence, count: Count, kinds: frozenset[str]) -> tuple[str, bool]:
        """Whom of all a count is of; one that names nobody is of those before: "14 UN staff died and 56 were hurt"."""
        group = find_group(told.words, count.end, kinds)
        if group == ("", False) and self._group[0] == told.span and _NAMELESS.match(told.words, count.end):
            return self._group[1]
        self._group = (told.span, group)
        return group

    def _find_certainty(self, told: _Sentence, count: Count) -> Certainty:
        """Whether a count of an illness is suspected or confirmed; cases that are told without a word are confirmed."""
        if not self._is_of_illness(told.span.end) or count.counted not in (Counted.KILLED, Counted.CASES):
            return Certainty.TOLD
        certainty = find_certainty(told.words, count.start, count.end)
        is_of_cases = count.counted is Counted.CASES and certainty is Certainty.CONFIRMED
        return Certainty.TOLD if is_of_cases else certainty

    def _find_giver(self, sentence: Span, at: int) -> str | None:
        """The register id of the person or body that the sentence says counts."""
        text = self._parsed.document.text
        for actor in self._parsed.actors:
            if actor.kind not in (ActorKind.PERSON, ActorKind.ORGANISATION):
                continue
            for mention in actor.mentions:
                if sentence.start <= mention.start and mention.end < at and _GIVER.match(text[mention.end : at]):
                    return self._register.ids[self._parsed.document.id, actor.id]
        return None


def _is_continued(sentence: str, count: Count) -> bool:
    """Whether a count goes on with the one before in its words: "another 40 were injured", "40 others are missing"."""
    return _ANOTHER.search(sentence, 0, count.start) is not None or _OTHERS.match(sentence, count.end) is not None


def _list_mentions(parsed: ParsedDocument, kind: ActorKind) -> list[tuple[str, Span]]:
    return [(actor.id, at) for actor in parsed.actors if actor.kind is kind for at in actor.mentions]


def _make_id(told: _Sentence, count: Count, taken: Counter[str]) -> str:
    """An id that stays as long as those of the events of its sentence, and the same count of people in it.

    It is made of the id of the first event, which is made of the document's identity and the sentence's words, and of
    the words alone where they tell no event.

    Args:
        told: The sentence.
        count: What it counts.
        taken: How often each id was made in the document; that of the new one is counted.
    """
    first = _COUNTER.sub("", told.events[0].id) if told.events else fold(told.words)
    key = f"{first}\n{count.counted} {count.value}".encode("utf-8", "surrogatepass")
    identifier = f"f-{hashlib.sha1(key, usedforsecurity=False).hexdigest()[:_ID_LENGTH]}"
    taken[identifier] += 1
    return identifier if taken[identifier] == 1 else f"{identifier}-{taken[identifier]}"


def _is_of(date: EventDate, period: Period | None) -> bool:
    when = date.when
    if period is None or when is None or when.begin is None or when.finish is None:
        return True
    return period.overlaps(when.begin, when.finish)


def _is_known(sentence: str, count: Count) -> bool:
    """Whether a sentence takes for known whom it counts, whatever it says: "to feed the 580 people who had fled"."""
    return _THE.search(sentence, 0, count.start) is not None and _WHO.match(sentence, count.end) is not None


def _counts_from_before(sentence: str, count: Count, early: dt.date | None) -> bool:
    """Whether a count is one of years that began long before the period: "has killed 257 people since late 2003"."""
    if early is None:
        return False
    for match in _SINCE.finditer(sentence):
        opens = not sentence[: match.start()].strip(_OPENING)
        is_near = opens or count.start - _NEAR_COUNT < match.start() < count.end + _NEAR_COUNT
        if is_near and int(match[1]) < early.year and _EVER.search(sentence, 0, match.start()) is None:
            return True
    return False


def _find_day(date: EventDate, sentence: str) -> dt.date | None:
    """The day that a clause states for what befell them; none for a toll so far, which only says as of when."""
    when = date.when
    if when is None or date.basis is not Basis.STATED or _SO_FAR.search(sentence):
        return None
    return when.begin


def _is_history(parsed: ParsedDocument, sentence: Span, date: EventDate, period: Period | None) -> bool:
    """Whether an event without a day of its own stands right behind a time long before the period."""
    if period is None or period.begin is None or date.basis is Basis.STATED:
        return False
    at = bisect_left(parsed.dates, sentence.end, key=lambda mention: mention.span.start)
    near = (each for each in reversed(parsed.dates[max(0, at - _FEW) : at]) if each.when.finish is not None)
    last = next(near, None)
    if last is None or last.when.finish is None or sentence.start - last.span.start >= _NEAR:
        return False
    return last.when.finish < period.begin - _BEFORE


def _find_speaker(parsed: ParsedDocument, span: Span, register: Register) -> str | None:
    """The register id of whose statement a figure stands in, if it is one's."""
    for quotation in _list_statements(parsed, span):
        if quotation.speaker_id:
            return register.ids[parsed.document.id, quotation.speaker_id]
    return None


def _find_unnamed(parsed: ParsedDocument, span: Span) -> str | None:
    """Whose statement a figure stands in, in the words of the text: "health officials", but not "he"."""
    for quotation in _list_statements(parsed, span):
        words = " ".join((quotation.speaker or "").split())
        if _SPEAKER.fullmatch(words) and words.lower().split()[0] not in _NOBODY:
            return words
    return None


def _list_statements(parsed: ParsedDocument, span: Span) -> Iterator[Quotation]:
    """The statements that a figure stands in, the inner ones first."""
    at = bisect_left(parsed.quotations, span.end, key=lambda quotation: quotation.span.start)
    for quotation in reversed(parsed.quotations[max(0, at - 3) : at]):
        if quotation.span.start <= span.start < quotation.span.end:
            yield quotation

"""The date of an event: in its own words, else carried over from earlier ones, else the publication date.

Only one event in seven has its date in its own sentence, so most of a chronology rests on what this module says of the
others; `EventDate.basis` tells which way it went. What is carried follows the tenses: a simple past goes on from the
sentence before, a present perfect has no day but that of the telling, and a past perfect looks back from all of them.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefkit.extract.events.clauses import Clause
from briefkit.extract.events.pieces import Link
from briefkit.extract.events.time_adverbials import TimeAdverbial, read_adverbials
from briefkit.extract.events.tokens import ANAPHORS, UNITS, Token
from briefkit.extract.events.triggers import Tense, Trigger
from briefkit.model.document import Span
from briefkit.model.facts import Basis, DateMention, EventDate, EventStatus
from briefkit.model.when import Precision, When
from briefkit.text.clauses import Link as GrammaticalLink
from briefkit.text.clauses import Reading

_OPENING = 5
"""Sentences with events in which a story tells its day."""
_RECENT = dt.timedelta(days=6)
"""How long before publication a story's day can lie: what "on Friday" reaches back to."""
_LEAD = dt.timedelta(days=31)
"""The same for the first sentence, which tells what the story is about."""

_UNITS = (0, 6, 30, 92, 365)
"""The longest day, week, month, season and year, less a day."""

_MEANWHILE = frozenset(("when", "while"))
"""Openers of clauses that say when the one before them happened: "he was hurt when the bridge fell on Friday"."""
_HAPPENING = frozenset(("began", "happened", "held", "occurred", "place", "started", "took"))
"""Verbs that only tell when something was: "a rally held on Monday"."""
_WITHIN = frozenset(("at", "during", "in"))
_REPEATED = frozenset(("frequently", "often", "regularly", "repeatedly", "routinely", "sometimes"))
_FINDINGS = frozenset(("concluded", "determined", "discovered", "found", "observed", "showed", "suggested"))
_OWNING = (GrammaticalLink.RELATIVE, GrammaticalLink.ADVERBIAL)
"""Clauses on the side, whose times date no other clause."""
_BESIDE = 3
"""How many words from a verb an adverb can stand."""
_DEFINITE = frozenset(("the", "this", "that"))
_TOLD = (EventStatus.HAPPENED, EventStatus.CLAIMED, EventStatus.DENIED)
_ON_THE_SIDE = (Link.ADVERBIAL, Link.ADJECTIVAL)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with what it tells.

    Attributes:
        opens: Whether it opens a paragraph.
        tokens: Its tokens.
        clauses: Its clauses.
        mentions: The time expressions that stand in it.
        reading: Its grammar; None where it has no clauses.
    """

    opens: bool
    tokens: Sequence[Token]
    clauses: Sequence[Clause]
    mentions: Sequence[DateMention]
    reading: Reading | None


def date_tellings(
    tellings: Sequence[Telling], published: dt.date | None, *, parted: bool
) -> list[tuple[EventDate, ...]]:
    """The dates of the clauses of each sentence of a document.

    News stories have a day: what the opening sentences date, and what most of the rest, undated, happened on. Where
    the opening dates nothing, that day is the publication date. What a sentence dates otherwise holds for those right
    behind it that open with a word for something in it: "He was elected in 2016. He took office late." Once a
    paragraph looks far back, what it tells further on has no day, until one is given.

    Args:
        tellings: Its sentences.
        published: Its publication date.
        parted: Whether its paragraphs tell what belongs together.
    """
    times = [_read_times(telling, published) for telling in tellings]
    thread = _Thread(_find_story_day(times, published))
    dates = []
    for telling, time in zip(tellings, times, strict=True):
        if telling.opens:
            thread = _Thread(thread.story, speech=thread.speech)
        if not _goes_on(telling.tokens):
            thread = dataclasses.replace(thread, continued=None)
        context = _Context(telling, time, published, thread)
        dates.append(tuple([_date(context, index) for index in range(len(telling.clauses))]))
        thread = dataclasses.replace(thread, speech=_follow_speech(context))
        if time.happened:
            last = time.happened[-1]
            far = parted and _is_far(last.when, published)
            thread = dataclasses.replace(thread, continued=last, background=far)
    return dates


@dataclass(frozen=True, slots=True)
class _Times:
    """The times that a sentence tells.

    Attributes:
        own: The time adverbial of each clause.
        shared: The time of each, its own or that of the clause it shares it with.
        told: The clauses that tell what happened, each with its time.
    """

    own: Sequence[TimeAdverbial | None]
    shared: Sequence[DateMention | None]
    told: Sequence[tuple[Clause, DateMention]]

    @property
    def happened(self) -> list[DateMention]:
        """What the main clauses are dated with."""
        return [mention for clause, mention in self.told if clause.link not in _ON_THE_SIDE]

    @property
    def beside(self) -> list[DateMention]:
        """What the clauses on the side are dated with."""
        return [mention for clause, mention in self.told if clause.link in _ON_THE_SIDE]


def _read_times(telling: Telling, published: dt.date | None) -> _Times:
    tokens, clauses = telling.tokens, telling.clauses
    adverbials = read_adverbials(tokens, telling.mentions)
    owners = _find_owners(telling.reading, adverbials)
    own = [
        _nearest(tokens, clause, [each for each in adverbials if _belongs(each, clause, tokens, owners)], published)
        for clause in clauses
    ]
    shared = _share(tokens, clauses, own, published)
    told = [
        (clause, mention)
        for clause, mention in zip(clauses, shared, strict=True)
        if mention is not None and mention.when.begin is not None and clause.trigger.status is EventStatus.HAPPENED
    ]
    return _Times(own, shared, told)


def _find_owners(reading: Reading | None, adverbials: Sequence[TimeAdverbial]) -> dict[int, int]:
    """Where the verb of a clause on the side stands, for each time that is in such a clause, by the place of that."""
    if reading is None or not adverbials:
        return {}
    starts = reading.sentence.starts
    owners = {}
    for clause in reading.clauses:
        for oblique in clause.obliques if clause.link in _OWNING else ():
            first, last = starts[oblique.phrase.first], starts[oblique.phrase.end - 1]
            owners.update(
                dict.fromkeys(
                    (each.mention.span.start for each in _between(adverbials, first, last + 1)),
                    starts[clause.verb.main],
                )
            )
    return owners


def _belongs(adverbial: TimeAdverbial, clause: Clause, tokens: Sequence[Token], owners: dict[int, int]) -> bool:
    """Whether a time can be that of a clause, and is not one of a clause on the side whose verb tells no event.

    A participle leaves open which verb its time belongs to, and an adverb ("recently") belongs to that beside it.
    """
    at, trigger = adverbial.mention.span.start, clause.trigger
    if adverbial.mention.rule == "reference":
        near = tokens[max(0, trigger.index - _BESIDE) : trigger.index + _BESIDE]
        return near[0].start <= at <= near[-1].end
    return owners.get(at, trigger.span.start) == trigger.span.start


def _find_story_day(times: Sequence[_Times], published: dt.date | None) -> DateMention | None:
    """The first day that the opening gives to something that happened, if it is close to publication."""
    opening = [time for time in times if time.shared][:_OPENING]
    for place, time in enumerate(opening):
        reach = _RECENT if place else _LEAD
        for mention in time.happened:
            begin = mention.when.begin
            if published is None or begin is None or begin != mention.when.finish:
                continue
            if dt.timedelta(0) <= published - begin <= reach:
                return dataclasses.replace(mention, when=When(begin.isoformat(), Precision.DAY, begin, begin))
    return None


def _is_far(when: When, published: dt.date | None) -> bool:
    """Whether a date is so far back that a story which tells it looks back as well."""
    return published is not None and when.finish is not None and when.finish < published - _LEAD


@dataclass(frozen=True, slots=True)
class _Thread:
    """What a sentence goes on from.

    Attributes:
        story: What gave the story its day.
        continued: The time of the sentence before, where this one takes it up.
        speech: What somebody said in the sentence before.
        background: Whether the paragraph looks far back.
    """

    story: DateMention | None
    continued: DateMention | None = None
    speech: _Speech | None = None
    background: bool = False


@dataclass(frozen=True, slots=True)
class _Speech:
    """What somebody said at a time that is told; `names` are the capitalised words of the sentences since."""

    mention: DateMention
    names: frozenset[str]

    def goes_on(self, reading: Reading | None, trigger: Span) -> bool:
        """Whether who says something now was told of before: "he", "the top official", "Vale"."""
        if reading is None:
            return False
        sentence = reading.sentence
        said = next((each for each in reading.clauses if sentence.starts[each.verb.main] == trigger.start), None)
        if said is None or not said.subjects:
            return False
        head, tag = said.subjects[0].head, reading.tags[said.subjects[0].head]
        definite = sentence.lower[said.subjects[0].first] in _DEFINITE
        return tag == "P" or (tag == "N" and definite) or (tag == "E" and sentence.lower[head] in self.names)


@dataclass(frozen=True, slots=True)
class _Context:
    """What the dates of a sentence's clauses are told from: itself, its times, the publication date, what was before."""

    telling: Telling
    times: _Times
    published: dt.date | None
    thread: _Thread

    def is_told(self, index: int) -> bool:
        """Whether a clause tells what happened, is said to have happened, or did not."""
        return self.telling.clauses[index].trigger.status in _TOLD


_NO_DATE = EventDate(None, Basis.NONE)


def _date_stated(context: _Context, index: int) -> EventDate | None:
    """Its own time, or that of the clause it shares it with: "troops left on Friday and took the town"."""
    mention = context.times.shared[index]
    if mention is None or mention.when.begin is None:
        return None
    return EventDate(mention.when, Basis.STATED, mention.span, mention.default)


def _date_vague(context: _Context, index: int) -> EventDate | None:
    """A time that has no day: "decades ago the mill burned"."""
    trigger = context.telling.clauses[index].trigger
    past = trigger.tense in (Tense.PAST, Tense.PAST_PERFECT) and context.is_told(index)
    return _NO_DATE if past and context.times.shared[index] is not None else None


def _date_happening(context: _Context, index: int) -> EventDate | None:
    """The time at which what it happened in took place: "two were killed in a bombing that happened on Sunday"."""
    reading, clauses = context.telling.reading, context.telling.clauses
    if reading is None or index + 1 >= len(clauses) or context.times.own[index + 1] is None:
        return None
    starts = reading.sentence.starts
    verb = clauses[index + 1].trigger.span.start
    side = next((each for each in reading.clauses if starts[each.verb.main] == verb), None)
    if side is None or side.parent is None or side.antecedent is None or side.verb.words[-1] not in _HAPPENING:
        return None
    above, noun = reading.clauses[side.parent], side.antecedent.head
    tokens, clause = context.telling.tokens, clauses[index]
    if not tokens[clause.first].start <= starts[above.verb.main] < tokens[clause.end - 1].end:
        return None
    within = any(
        oblique.phrase.head == noun
        for oblique in above.obliques
        if oblique.preposition is not None and reading.sentence.lower[oblique.preposition] in _WITHIN
    )
    return _carry(context.times.own[index + 1].mention) if within else None


def _date_repeated(context: _Context, index: int) -> EventDate | None:
    """No day, for what happened more than once: "he repeatedly called the vote a hoax"."""
    at = context.telling.clauses[index].trigger.index
    beside = context.telling.tokens[max(0, at - 2) : at + 2]
    return _NO_DATE if context.is_told(index) and any(token.lower in _REPEATED for token in beside) else None


def _date_found(context: _Context, index: int) -> EventDate | None:
    """No day, for what research found: "the team found that fish keep reefs clean"."""
    trigger = context.telling.clauses[index].trigger
    finding = trigger.tense is Tense.PAST and context.telling.tokens[trigger.index].lower in _FINDINGS
    return _NO_DATE if finding and context.is_told(index) and _has_content(context, trigger) else None


def _has_content(context: _Context, trigger: Trigger) -> bool:
    """Whether a verb has a clause as its object."""
    reading = context.telling.reading
    if reading is None:
        return False
    starts = reading.sentence.starts
    at = next((i for i, each in enumerate(reading.clauses) if starts[each.verb.main] == trigger.span.start), None)
    return any(each.parent == at and each.link is GrammaticalLink.COMPLEMENT for each in reading.clauses)


def _date_after(context: _Context, index: int) -> EventDate | None:
    """The time of what it came after, but not weeks after: "he became mayor after she left on Friday"."""
    if index + 1 == len(context.telling.clauses):
        return None
    adverbial = context.times.own[index + 1]
    opener = context.telling.clauses[index + 1].first
    tokens = context.telling.tokens
    if adverbial is None or tokens[opener].lower != "after" or tokens[opener - 1].lower in UNITS:
        return None
    return _carry(adverbial.mention)


def _date_reported(context: _Context, index: int) -> EventDate | None:
    """The day of the telling, for what is told without a time: "said on Friday that the talks had begun"."""
    clause = context.telling.clauses[index]
    if not index or clause.link is not Link.REPORTED or clause.trigger.status is EventStatus.ONGOING:
        return None
    matrix = context.times.shared[index - 1]
    return _carry(matrix) if matrix is not None else _date_said_on(context, index - 1)


def _date_continued(context: _Context, index: int) -> EventDate | None:
    """The time of the sentence before, where a past goes on from it: "It took two days"."""
    past = context.telling.clauses[index].trigger.tense is Tense.PAST
    return _carry(context.thread.continued) if past and context.thread.continued is not None and context.is_told(index) else None


def _date_said_on(context: _Context, index: int) -> EventDate | None:
    """The time of what the same one said before: "In January Ana Vale said … The mayor underlined …"."""
    clause, speech = context.telling.clauses[index], context.thread.speech
    if speech is None or not _speaks(clause) or clause.trigger.tense is not Tense.PAST or not context.is_told(index):
        return None
    return _carry(speech.mention) if speech.goes_on(context.telling.reading, clause.trigger.span) else None


def _follow_speech(context: _Context) -> _Speech | None:
    """What the next sentence can go on from."""
    mention = next((mention for clause, mention in context.times.told if _speaks(clause) and clause.link is Link.MAIN), None)
    names = frozenset(token.lower for token in context.telling.tokens if token.text[0].isupper())
    if mention is not None:
        return _Speech(mention, names)
    if context.thread.speech is not None and any(_date_said_on(context, index) for index in range(len(context.telling.clauses))):
        return _Speech(context.thread.speech.mention, context.thread.speech.names | names)
    return None


def _speaks(clause: Clause) -> bool:
    return clause.trigger.verb.type == "statement"


def _date_far_back(context: _Context, index: int) -> EventDate | None:
    """No day, for a past perfect and for a past in a paragraph that looks far back."""
    trigger = context.telling.clauses[index].trigger
    past = context.thread.background and trigger.tense is Tense.PAST and trigger.verb.type != "statement"
    return _NO_DATE if context.is_told(index) and (past or trigger.tense is Tense.PAST_PERFECT) else None


def _date_of_story(context: _Context, index: int) -> EventDate | None:
    """The story's day, but for what is so now and a present perfect."""
    trigger = context.telling.clauses[index].trigger
    if context.thread.story is None or trigger.status is EventStatus.ONGOING or trigger.tense is Tense.PRESENT_PERFECT:
        return None
    return _carry(_latest([context.thread.story, *context.times.beside]))


def _date_coordinated(context: _Context, index: int) -> EventDate | None:
    """The time of what is told along with it: "two were killed and eight were hurt on Sunday"."""
    clauses = context.telling.clauses
    if index + 1 >= len(clauses) or clauses[index + 1].link is not Link.COORDINATED:
        return None
    one, other = clauses[index].trigger, clauses[index + 1].trigger
    if one.status is not other.status or one.tense is not other.tense:
        return None
    return _date_stated(context, index + 1) or _date_happening(context, index + 1)


DATE_RULES: tuple[tuple[str, Callable[[_Context, int], EventDate | None]], ...] = (
    ("stated", _date_stated),
    ("happening", _date_happening),
    ("coordinated", _date_coordinated),
    ("vague", _date_vague),
    ("repeated", _date_repeated),
    ("found", _date_found),
    ("after", _date_after),
    ("reported", _date_reported),
    ("continued", _date_continued),
    ("said on", _date_said_on),
    ("far back", _date_far_back),
    ("story", _date_of_story),
)
"""How a clause comes by its date: the first that gives one; the publication date where none does."""


def _date(context: _Context, index: int) -> EventDate:
    for _, rule in DATE_RULES:
        date = rule(context, index)
        if date is not None:
            return date
    if context.published is None:
        return _NO_DATE
    when = When(context.published.isoformat(), Precision.DAY, context.published, context.published)
    return EventDate(when, Basis.PUBLISHED)


def _goes_on(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a word that takes up the one before it."""
    return bool(tokens) and (tokens[0].lower in ANAPHORS or any(token.lower == "also" for token in tokens[:6]))


def _latest(mentions: Sequence[DateMention]) -> DateMention:
    """The one that begins last; what a remark dates later than the story was not over by its day."""
    return max(mentions, key=lambda mention: mention.when.begin or dt.date.min)


def _carry(mention: DateMention) -> EventDate:
    if mention.when.begin is None:
        return _NO_DATE
    return EventDate(mention.when, Basis.CARRIED, mention.span, mention.default)


def _nearest(
    tokens: Sequence[Token], clause: Clause, adverbials: Sequence[TimeAdverbial], published: dt.date | None
) -> TimeAdverbial | None:
    """The date of a clause: the one it opens with, else the nearest, behind the trigger rather than ahead.

    The shorter time goes before the longer: "on Friday, at this year's conference" happened on Friday.
    """
    parts = [(clause.first, clause.end)] if clause.head is None else [clause.head, (clause.first, clause.end)]
    usable = [
        each
        for first, end in parts
        for found in _between(adverbials, tokens[first].start, tokens[end - 1].end)
        if (each := found.seen_from(clause.trigger, published)).can_date(clause.trigger, published)
    ]
    opening = next((each for each in usable if each.opens), None)
    if opening is not None:
        usable = [each for each in usable if each is opening or opening.mention.when.contains(each.mention.when)]
    at = clause.trigger.span.start
    return min(
        usable,
        key=lambda each: (
            _length(each.mention.when),
            abs(each.mention.span.start - at),
            each.mention.span.start < at,
        ),
        default=None,
    )


def _between(adverbials: Sequence[TimeAdverbial], start: int, end: int) -> Sequence[TimeAdverbial]:
    first = bisect_left(adverbials, start, key=lambda each: each.mention.span.start)
    return adverbials[first : bisect_left(adverbials, end, key=lambda each: each.mention.span.start)]


def _length(when: When) -> int:
    """How long a time is, by units: no year is shorter than another."""
    return bisect_left(_UNITS, (when.finish - when.begin).days) if when.begin and when.finish else len(_UNITS) + 1


def _share(
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    own: Sequence[TimeAdverbial | None],
    published: dt.date | None,
) -> list[DateMention | None]:
    """Each clause's date: its own, else that of the predicate it is coordinated with, or of what happened meanwhile."""
    shared: list[TimeAdverbial | None] = []
    before: Clause | None = None
    for clause, adverbial in zip(clauses, own, strict=True):
        if adverbial is None and before is not None and clause.link is Link.COORDINATED:
            fits = clause.trigger.status is before.trigger.status
            adverbial = shared[-1] if fits and _can_date(shared[-1], clause, published) else None
        elif before is not None and shared[-1] is None and tokens[clause.first].lower in _MEANWHILE:
            shared[-1] = adverbial if _can_date(adverbial, before, published) else None
        shared.append(adverbial)
        before = clause
    return [each.mention if each else None for each in shared]


def _can_date(adverbial: TimeAdverbial | None, clause: Clause, published: dt.date | None) -> bool:
    return adverbial is not None and adverbial.can_date(clause.trigger, published)

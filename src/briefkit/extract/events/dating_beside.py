"""Dates that a clause without one has from another clause, a noun of its sentence or "at the time"."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefkit.extract.dates.values import move, shifted_when
from briefkit.extract.events.dating_context import NO_DATE, Context, carry_over
from briefkit.extract.events.time_adverbials import open_dated_phrase, read_adverbials
from briefkit.extract.events.triggers import Tense
from briefkit.extract.events.verbs import event_nouns
from briefkit.extract.events.wordclasses import BEFORE_NOUNS, UNITS
from briefkit.model.facts import Basis, DateMention, DateType, EventDate
from briefkit.model.when import Precision, When
from briefkit.text.clauses import Clause
from briefkit.text.clauses import Link as GrammaticalLink
from briefkit.text.phrases import Phrase

_HAPPENING = frozenset(("began", "happened", "held", "occurred", "place", "started", "took"))
"""Verbs that only tell when something was: "a rally held on Monday"."""
_WITHIN = frozenset(("at", "during", "for", "in"))
_THERE = frozenset(("when", "where"))
"""What joins to an event that which happened at it: "a summit where they signed a pact on Sunday"."""
_COMMON = "NM"
"""Parts of speech of nouns that are no names: a "2005 Kestrel" is older than what happened to it."""
_MEANWHILE = frozenset(("as", "when", "while"))
_HARM = frozenset(("assault", "death", "disaster"))
_SIDES = {"after": -1, "before": 1}
"""On which side of the clause above that lies which is counted from it: "left a day after Lund was shot"."""
_COUNTED = re.compile(r"P(\d{1,3})([DWMY])")
"""Values of stretches that are counted in full days, weeks, months or years (ISO-TimeML 1.2.1)."""
_GRAINS = {"D": Precision.DAY, "W": Precision.WEEK, "M": Precision.MONTH, "Y": Precision.YEAR}
_LENGTHS = {Precision.DAY: 1, Precision.WEEK: 1, Precision.MONTH: 31, Precision.YEAR: 366}
"""Days that a date may have from which so many units are counted."""
_DAY = dt.timedelta(1)
_LONG = dt.timedelta(27)
"""From the first to the last day of the shortest month."""
_LATEST = frozenset(("LESS_THAN", "EQUAL_OR_LESS"))
_UNCERTAIN = frozenset(("MORE_THAN", "EQUAL_OR_MORE"))
_AFTER = "after"
_SOON = frozenset(("immediately", "shortly", "soon"))
_IN_NOUN_PHRASE = frozenset("DJNMEodCI")
_HEADS = ("N", "M", "E", "J")
"""Parts of speech of a noun, and what stands before it, behind the date that says which one it is."""
_THEN = frozenset(("then", "time"))
_AT_OR_IN = frozenset(("at", "during", "in"))
_AT_THE = (["at", "the"], ["at", "that"])
_OF_WHAT = (["of"], ["that"], ["when"])
"""What tells which time "at the time" is."""
_SHORT = frozenset(("minute", "minutes", "moment", "moments", "hour", "hours", "second", "seconds"))
"""Units of which some make no other day."""


def date_happening(context: Context, index: int) -> EventDate | None:
    """The time at which what it happened in took place: "two were killed in a bombing that happened on Sunday"."""
    clauses, grammar = context.telling.clauses, context.telling.grammar
    time = context.times.own[index + 1] if index + 1 < len(clauses) else None
    if time is None:
        return None
    side = context.find(index + 1)
    if side.parent is None or side.antecedent is None:
        return None
    reading, noun = grammar.reading, side.antecedent.head
    words, above, clause = reading.sentence.lower, reading.clauses[side.parent], clauses[index]
    if not clause.first <= above.verb.main < clause.end:
        return None
    takes_place = side.verb.words[-1] in _HAPPENING or (side.marker is not None and words[side.marker] in _THERE)
    within = any(
        oblique.phrase.head == noun
        for oblique in above.obliques
        if oblique.preposition is not None and words[oblique.preposition] in (_WITHIN if takes_place else ())
    )
    return carry_over(time.mention) if within else None


def date_after(context: Context, index: int) -> EventDate | None:
    """The time of what it came after, but not weeks after: "he became mayor after she left on Friday"."""
    if index + 1 == len(context.telling.clauses):
        return None
    adverbial = context.times.own[index + 1]
    opener = context.telling.clauses[index + 1].first
    lower = context.telling.sentence.lower
    if adverbial is None or lower[opener] != "after" or lower[opener - 1] in UNITS:
        return None
    return carry_over(adverbial.mention)


def date_meanwhile(context: Context, index: int) -> EventDate | None:
    """The time of the clause that says when: "Lund was held in 2015 when police searched his house"."""
    if not context.telling.mentions:
        return None
    clause, found = context.telling.clauses[index], context.find(index)
    if found.link is not GrammaticalLink.ADVERBIAL or found.parent is None or found.marker is None:
        return None
    above = find_clause(context, found.parent)
    if above is None:
        mention = _find_beside(context, found.marker)
    else:
        mention = None if above > index else context.times.shared[above]
    past = clause.trigger.tense is Tense.PAST and context.is_told(index)
    if mention is None or not past or context.telling.sentence.lower[found.marker] not in _MEANWHILE:
        return None
    return carry_over(mention)


def _find_beside(context: Context, marker: int) -> DateMention | None:
    """The time right before a clause, of one that tells no event: "It was quiet on Saturday as the crowds left"."""
    mention = _find_before(context, marker)
    none = mention is None or mention.when.begin is None or _is_to_come(mention.when, context.published)
    return None if none else mention


def date_as(context: Context, index: int) -> EventDate | None:
    """The day on which somebody was harmed as something happened: "nine men died as their boat sank on Friday".

    Elsewhere "as" gives a reason, which may be older: "the mayor resigned as he was charged in May".
    """
    telling, trigger = context.telling, context.telling.clauses[index].trigger
    past = trigger.tense is Tense.PAST and context.is_told(index)
    if not telling.mentions or not past or trigger.verb.type not in _HARM:
        return None
    reading, found = telling.grammar.reading, context.find(index)
    for side in reading.list_below(found):
        marked = side.marker is not None and reading.sentence.lower[side.marker] in _MEANWHILE
        beside = marked and side.link is GrammaticalLink.ADVERBIAL and side.verb.main > found.verb.main
        mention = _find_behind(context, side, index) if beside and side.verb.past and not side.verb.perfect else None
        if mention is not None:
            return replace(carry_over(mention), basis=Basis.STATED)
    return None


def _find_behind(context: Context, side: Clause, index: int) -> DateMention | None:
    """The day behind a verb and before the next one, as a clause takes it; none that is to come."""
    telling, reading = context.telling, context.telling.grammar.reading
    following = reading.clause_of_verb[side.verb.main] + 1
    last = reading.clauses[following].verb.first if following < len(reading.clauses) else len(reading.tags)
    start, end = reading.sentence.span(side.verb.end - 1, max(last, side.verb.end))
    first = bisect_left(telling.mentions, start, key=lambda each: each.span.start)
    within = [
        each
        for each in telling.mentions[first : bisect_left(telling.mentions, end, key=lambda it: it.span.start)]
        if each.when.precision is Precision.DAY
    ]
    adverbials = [
        each for each in read_adverbials(reading, within) if not each.attributive and each.governor not in BEFORE_NOUNS
    ]
    seen = (each.seen_from(telling.clauses[index].trigger, context.published).mention for each in adverbials)
    return next((it for it in seen if it.when.begin is not None and not _is_to_come(it.when, context.published)), None)


def date_under(context: Context, index: int) -> EventDate | None:
    """The month or year of what came after it: "was founded in 2003 after the mill burned"; not a day or a week."""
    found = context.find(index)
    if found.link is not GrammaticalLink.ADVERBIAL or found.parent is None or not found.marker:
        return None
    lower = context.telling.sentence.lower
    above = find_clause(context, found.parent)
    mention = None if above is None or above > index else context.times.shared[above]
    counted = _is_counted(lower, found.marker, _find_before(context, found.marker))
    if mention is None or lower[found.marker] != _AFTER or counted:
        return None
    begin, finish = mention.when.begin, mention.when.finish
    if begin is None or finish is None or finish - begin < _LONG or not context.is_told(index):
        return None
    if context.published is not None and finish >= context.published:
        return None  # "has run it since 1990 after it won a tender"
    return carry_over(mention)


def date_of_antecedent(context: Context, index: int) -> EventDate | None:
    """The time within the noun that a clause says something of: "for a March 21 call that he made"."""
    if not context.telling.mentions or not context.is_told(index):
        return None
    found = context.find(index)
    antecedent = found.antecedent
    if antecedent is None or found.marker is None or found.marker < 1:
        return None
    occasion = context.telling.sentence.lower[found.marker - 1] in _WITHIN  # "the 1991 Hajj, in which nine died"
    if not occasion and context.telling.grammar.reading.tags[antecedent.head] not in _COMMON:
        return None
    mention = _find_within(context, antecedent, index)
    return None if mention is None or _is_to_come(mention.when, context.published) else carry_over(mention)


def date_of_when(context: Context, index: int) -> EventDate | None:
    """The time that "when" or "where" says more of: "in May, when the firm left", "in Sund in May, where nine died"."""
    found, lower = context.find(index), context.telling.sentence.lower
    marker = found.marker
    past = context.telling.clauses[index].trigger.tense is Tense.PAST and context.is_told(index)
    if not context.telling.mentions or not marker or lower[marker] not in _THERE or not past:
        return None
    before = marker - (lower[marker - 1] == ",")
    if before < 1:
        return None
    mention = _find_before(context, before)
    if mention is None or mention.when.begin is None or _is_to_come(mention.when, context.published):
        return None
    adverbial, *_ = read_adverbials(context.telling.grammar.reading, [mention])
    return carry_over(adverbial.seen_from(context.telling.clauses[index].trigger, context.published).mention)


def _find_within(context: Context, phrase: Phrase, index: int) -> DateMention | None:
    """The time that stands before the head of a phrase, as a clause takes it."""
    telling = context.telling
    first, end = telling.sentence.span(open_dated_phrase(telling.grammar.reading.tags, phrase.first), phrase.head)
    within = [each for each in telling.mentions if first <= each.span.start and each.span.end <= end]
    adverbials = read_adverbials(telling.grammar.reading, within)
    seen = [each.seen_from(telling.clauses[index].trigger, context.published).mention for each in adverbials]
    return next((mention for mention in seen if mention.when.begin is not None), None)


def date_then(context: Context, index: int) -> EventDate | None:
    """The time of the sentence before, for what was "at the time"; no day where that tells none."""
    past = context.telling.clauses[index].trigger.tense is Tense.PAST and context.is_told(index)
    if not past or not _points_back(context.telling.sentence.lower):
        return None
    return carry_over(context.thread.before) if context.thread.before is not None else NO_DATE


def date_in_that(context: Context, index: int) -> EventDate | None:
    """The time of the sentence before, for what was "in that trial"."""
    clause, before = context.telling.clauses[index], context.thread.before
    if before is None or clause.trigger.tense is not Tense.PAST or not context.is_told(index):
        return None
    lower = context.telling.sentence.lower[clause.first if index else 0 : clause.end]
    that = (at for at in range(1, len(lower) - 1) if lower[at] == "that" and lower[at - 1] in _AT_OR_IN)
    return carry_over(before) if any(lower[at + 1] in event_nouns() for at in that) else None


def _points_back(lower: Sequence[str]) -> bool:
    """Whether words point to a time that was told: "at the time", "back then"; not "at the time of the vote"."""
    if _THEN.isdisjoint(lower):
        return False
    for at in [at for at, word in enumerate(lower) if word in _THEN]:
        if lower[max(0, at - 2) : at] in _AT_THE and lower[at + 1 : at + 2] not in _OF_WHAT:
            return True
        if lower[at] == "then" and lower[at - 1 : at] == ["back"]:
            return True
    return False


class Counted(NamedTuple):
    """How far a clause lies from the one above.

    Attributes:
        amount: The stretch of time between them; None where it has no number: "days after".
        side: -1 for what came before the clause above, 1 for what came after it.
        above: Which clause that is; None for one that tells no event.
    """

    amount: DateMention | None
    side: int
    above: int | None


def read_counted(context: Context, index: int) -> Counted | None:
    """How far a clause lies from that which is told: "a day after the rebels left", "two years before he died"."""
    if not context.telling.mentions:
        return None
    found, lower = context.find(index), context.telling.sentence.lower
    marker = found.marker
    if found.link is not GrammaticalLink.ADVERBIAL or marker is None or not marker or lower[marker] not in _SIDES:
        return None
    amount = _find_before(context, marker)
    if not _is_counted(lower, marker, amount) or not context.is_told(index):
        return None
    above = None if found.parent is None else find_clause(context, found.parent)
    return Counted(amount, _SIDES[lower[marker]], above)


def _is_counted(lower: Sequence[str], marker: int, before: DateMention | None) -> bool:
    """Whether a stretch of time before a word is counted from there: "a month after"; not "last month after"."""
    return lower[marker - 1] in UNITS and (before is None or before.type is DateType.DURATION)


def _find_before(context: Context, index: int) -> DateMention | None:
    """The date or duration that stands right before a word; None for one without a number: "days after"."""
    end = context.telling.sentence.span(index - 1, index).end
    return next((mention for mention in context.telling.mentions if mention.span.end == end), None)


def count_from(base: When | None, counted: Counted, unit: str, published: dt.date | None) -> EventDate:
    """The date that lies so far from another; none where the words leave it open.

    Args:
        base: The date of the clause above.
        counted: How far from it.
        unit: The word for the unit; what came hours after something came on its day.
        published: The publication date; what happened did not happen later.
    """
    amount = counted.amount
    if base is None or base.begin is None or base.finish is None:
        return NO_DATE
    if unit in _SHORT:
        return EventDate(base, Basis.CARRIED, amount.span if amount else None)
    match = _COUNTED.fullmatch(amount.when.value) if amount else None
    if amount is None or match is None or amount.when.mod in _UNCERTAIN:
        return NO_DATE
    grain, count = _GRAINS[match[2]], int(match[1])
    if (base.finish - base.begin).days >= _LENGTHS[grain]:
        return NO_DATE
    when = shifted_when(base.begin, grain, counted.side * count, amount.when.mod)
    if amount.when.mod in _LATEST:
        near, far = base.begin + counted.side * _DAY, move(base.begin, grain, counted.side * count)
        first, last = sorted((near, far))
        when = When(f"{first.isoformat()}/{last.isoformat()}", Precision.DAY, first, last)
    return NO_DATE if _is_to_come(when, published) else EventDate(when, Basis.CARRIED, amount.span)


def date_counted_from_noun(context: Context, index: int) -> EventDate | None:
    """The time so long after what a noun with a date tells: "days after Lund's 25 June death, he left"."""
    if _AFTER not in context.telling.sentence.lower:
        return None
    mention = context.times.shared[index] or _find_attributive(context, index)
    if mention is None:
        return None
    reading = context.telling.grammar.reading
    starts, lower, tags = reading.sentence.starts, reading.sentence.lower, reading.tags
    first, end = bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)
    after = first - 1
    while after > 0 and tags[after] in _IN_NOUN_PHRASE and lower[after] != _AFTER:
        after -= 1
    if after <= 0 or lower[after] != _AFTER:
        return None
    if lower[after - 1] in _SOON:
        return EventDate(mention.when, Basis.STATED, mention.span, mention.default)
    if lower[after - 1] not in UNITS:
        return None
    verb = context.telling.clauses[index].trigger.index
    fronted = "," in tags[end:verb]
    if first - after > 1 and not (fronted or tags[end : end + 1] in _HEADS):
        return None
    counted = Counted(_find_before(context, after), 1, None)
    found = count_from(mention.when, counted, lower[after - 1], context.published)
    return found if found.when is None else replace(found, basis=Basis.STATED)


def _find_attributive(context: Context, index: int) -> DateMention | None:
    """The first date in a clause that belongs to a noun: "two days after the February 5 vote"."""
    clause, telling = context.telling.clauses[index], context.telling
    start, end = telling.sentence.span(clause.first, clause.end)
    within = [each for each in telling.mentions if start <= each.span.start < end and each.when.begin is not None]
    adverbials = read_adverbials(telling.grammar.reading, within)
    return next((each.mention for each in adverbials if each.attributive), None)


def find_clause(context: Context, place: int) -> int | None:
    """Which clause of the telling the verb of a clause of the grammar tells; None for one that tells no event."""
    verb = context.telling.grammar.reading.clauses[place].verb.main
    return next((at for at, clause in enumerate(context.telling.clauses) if clause.trigger.index == verb), None)


def _is_to_come(when: When, published: dt.date | None) -> bool:
    return published is not None and when.begin is not None and when.begin > published

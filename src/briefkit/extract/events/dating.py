"""The date of an event: in its own words, else carried over from earlier ones, else the publication date.

Only one event in seven has its date in its own sentence, so most of a chronology rests on what this module says of the
others; `EventDate.basis` tells which way it went. What is carried follows the tenses: a simple past goes on from the
sentence before, a present perfect has no day but that of the telling, and a past perfect looks back from all of them.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from briefkit.extract.events.clauses import Clause
from briefkit.extract.events.dated_nouns import DatedNouns
from briefkit.extract.events.dating_beside import (
    count_from,
    date_after,
    date_as,
    date_counted_from_noun,
    date_happening,
    date_in_that,
    date_meanwhile,
    date_of_antecedent,
    date_of_when,
    date_then,
    date_under,
    read_counted,
)
from briefkit.extract.events.dating_by_noun import date_of_noun
from briefkit.extract.events.dating_context import NO_DATE, Context, Speech, Thread, carry_over
from briefkit.extract.events.dating_in_court import (
    CRIMES,
    date_of_the_case,
    date_of_the_claim,
    date_of_the_crime,
    find_stage,
)
from briefkit.extract.events.pieces import Link
from briefkit.extract.events.story_day import LEAD, find_filing_day, find_story_day
from briefkit.extract.events.time_adverbials import CLOCK
from briefkit.extract.events.times import RECENT, Telling, latest, read_times
from briefkit.extract.events.triggers import Tense, Trigger
from briefkit.extract.events.undated import is_undated
from briefkit.extract.events.verbs import Form
from briefkit.extract.events.wordclasses import ANAPHORS
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.when import Precision, When
from briefkit.text.clauses import Link as GrammaticalLink
from briefkit.text.function_words import is_number
from briefkit.text.morphology import verb_class
from briefkit.text.tokens import Sentence

_ON, _SOME_DAY = len(" on "), "XXXX-XX-XX"
"""What stands between an hour and its day, and the value of a day that the text does not tell."""
_COUNT = 5
"""Words at most of a count: "at least 20 other people"."""
_MANY = frozenset(("dozens", "hundreds", "many", "scores", "several", "thousands"))
_REPEATED = frozenset(("frequently", "often", "regularly", "repeatedly", "routinely", "sometimes"))
_FINDINGS = frozenset(("concluded", "determined", "discovered", "found", "observed", "showed", "suggested"))
_APART = frozenset(("but", ";"))
"""What parts clauses that do not share a time."""
_LATER = frozenset(("afterwards", "eventually", "later", "subsequently"))
_QUOTES = (['"'], ["“"], ["''"], ["``"])
"""Marks with which a sentence opens that lets somebody speak and goes on with nothing."""
_HE = frozenset(("he", "she"))
_SAYING = verb_class("reporting") | verb_class("speaking")
_AT_DEATH = frozenset(("assault", "death", "disaster", "statement"))
"""Types of events that somebody who died can have done on that day, and of what others say."""


def date_tellings(
    tellings: Sequence[Telling], published: dt.date | None, *, parted: bool
) -> list[tuple[EventDate, ...]]:
    """The dates of the clauses of each sentence of a document.

    News stories have a day: what the opening sentences date, and what most of the rest, undated, happened on. Where
    the opening dates nothing, that day is the publication date. What a sentence dates otherwise holds for those right
    behind it that open with a word for something in it: "He was elected in 2016. He took office late." Once a
    paragraph looks far back, what it tells further on has no day, until one is given. Paragraphs of a single sentence
    go on from each other as sentences do.

    Args:
        tellings: Its sentences.
        published: Its publication date.
        parted: Whether its paragraphs tell what belongs together.
    """
    times = [read_times(telling, published) for telling in tellings]
    happened = ((telling, clause) for telling, time in zip(tellings, times, strict=True) for clause, _ in time.happened)
    stage = next((find_stage(telling.sentence.lower, clause.trigger) for telling, clause in happened), None)
    nouns = DatedNouns(tellings, times)
    filed = find_filing_day(tellings, published)
    dead: set[str] = set()
    story = find_story_day(tellings, times, published)
    thread = Thread(story.mention if story else None, dead=dead, stage=stage)
    dates = []
    opened = alone = False
    for place, (telling, time) in enumerate(zip(tellings, times, strict=True)):
        quoted = telling.sentence.lower[:1] in _QUOTES
        if telling.opens:
            thread = thread.open_paragraph(goes_on=alone)
        alone = telling.opens or (alone and quoted)
        goes_on = quoted or telling.in_entry or _goes_on(telling.sentence.lower)
        if thread.continued is not None and not goes_on:
            thread = thread._replace(continued=None)
        lede = not opened and story is not None and story.tells_lede
        late = story is not None and not story.holds(place, len(tellings))
        context = Context(telling, time, published, filed, thread, nouns, lede, late)
        opened = opened or any(clause.trigger.status is EventStatus.HAPPENED for clause in telling.clauses)
        dates.append(tuple([_date(context, index) for index in range(len(telling.clauses))]))
        dead.update(_list_dead(telling))
        if dead:
            thread = thread._replace(he_died=_is_of_dead(telling, thread))
        speech = _follow_speech(context)
        if speech is not thread.speech:
            thread = thread._replace(speech=speech)
        if time.happened:
            clause, last = time.happened[-1]
            far = parted and all(_is_far(each.when, published) for _, each in time.happened)
            until_now = clause.trigger.tense is Tense.PRESENT_PERFECT and last.when.begin != last.when.finish
            thread = thread._replace(continued=None if until_now else last, background=far, before=last)
        elif time.beside is not thread.before:
            thread = thread._replace(before=time.beside)
    return dates


def _is_far(when: When, published: dt.date | None) -> bool:
    """Whether a date is so far back that a story which tells it looks back as well."""
    return published is not None and when.finish is not None and when.finish < published - LEAD


def _date_stated(context: Context, index: int) -> EventDate | None:
    """Its own time, or that of the clause it shares it with: "troops left on Friday and took the town"."""
    mention = context.times.shared[index]
    if mention is None or mention.when.begin is None:
        return None
    return EventDate(mention.when, Basis.STATED, mention.span, mention.default)


def _date_by_occasion(context: Context, index: int) -> EventDate | None:
    """No day, for an hour of a day that is not told: "at 1.30 a.m. on the morning of his death"."""
    mention = context.times.shared[index]
    if mention is None or mention.rule != CLOCK:
        return None
    mentions = context.telling.mentions
    at = bisect_right(mentions, mention.span.end, key=lambda each: each.span.start)
    behind = next(iter(mentions[at : at + 1]), None)
    if behind is None or behind.span.start - mention.span.end > _ON or behind.when.begin is not None:
        return None
    return NO_DATE if behind.when.value.startswith(_SOME_DAY) else None


def _date_by_clock(context: Context, index: int) -> EventDate | None:
    """The story's day, for a time of day alone that would be on a day long before: "At 2 a.m. the dyke broke"."""
    mention, thread, published = context.times.shared[index], context.thread, context.published
    if mention is None or mention.rule != CLOCK or thread.story is None or thread.background or published is None:
        return None
    begin = mention.when.begin
    if begin is None or begin >= published - RECENT or begin in context.times.days:
        return None
    return carry_over(thread.story)


def _date_vague(context: Context, index: int) -> EventDate | None:
    """A time that has no day: "decades ago the mill burned"."""
    trigger = context.telling.clauses[index].trigger
    past = trigger.tense in (Tense.PAST, Tense.PAST_PERFECT) and context.is_told(index)
    return NO_DATE if past and context.times.shared[index] is not None else None


def _date_repeated(context: Context, index: int) -> EventDate | None:
    """No day, for what happened more than once: "he repeatedly called the vote a hoax"."""
    at = context.telling.clauses[index].trigger.index
    beside = context.telling.sentence.lower[max(0, at - 2) : at + 2]
    return NO_DATE if context.is_told(index) and not _REPEATED.isdisjoint(beside) else None


def _date_found(context: Context, index: int) -> EventDate | None:
    """No day, for what research found: "the team found that fish keep reefs clean"."""
    trigger = context.telling.clauses[index].trigger
    word, *behind = context.telling.sentence.lower[trigger.index : trigger.index + 2]
    if word not in _FINDINGS or trigger.tense is not Tense.PAST or not context.is_told(index):
        return None
    content = context.telling.grammar.has_content(context.find(index))
    return NO_DATE if content or behind == ["that"] else None


def _date_in_progress(context: Context, index: int) -> EventDate | None:
    """No day, for what a main clause says was going on at the time: "crews were investigating"."""
    clause, trigger = context.telling.clauses[index], context.telling.clauses[index].trigger
    return NO_DATE if _is_past_progressive(trigger) and context.is_told(index) and clause.link is Link.MAIN else None


def _is_past_progressive(trigger: Trigger) -> bool:
    return trigger.form is Form.PROGRESSIVE and trigger.tense is Tense.PAST


def _date_undated(context: Context, index: int) -> EventDate | None:
    """No day, for states, careers and what lasted long: "she studied law"."""
    return NO_DATE if context.is_told(index) and is_undated(context.telling, index) else None


def _date_counted(context: Context, index: int) -> EventDate | None:
    """The time so long before or after the clause above: "it came two days after the mayor resigned"."""
    counted = read_counted(context, index)
    if counted is None:
        return None
    unit = context.telling.sentence.lower[(context.find(index).marker or 0) - 1]
    above = None if counted.above is None else _date(context, counted.above)
    if above is None or above.basis is Basis.PUBLISHED:
        above = _date_otherwise(context, story=True)  # "This comes two days after …"
    return count_from(above.when, counted, unit, context.published)


def _date_reported(context: Context, index: int) -> EventDate | None:
    """The day of the telling, for what is told without a time: "said on Friday that the talks had begun"."""
    clause = context.telling.clauses[index]
    going_on = clause.trigger.status is EventStatus.ONGOING and not _is_past_progressive(clause.trigger)
    if not index or clause.link is not Link.REPORTED or going_on:
        return None
    matrix = context.times.shared[index - 1]
    return carry_over(matrix) if matrix is not None else _date_said_on(context, index - 1)


def _date_attributed(context: Context, index: int) -> EventDate | None:
    """The day of the telling, for what an attribution behind it tells: "Two were held, police said on Friday"."""
    place, trigger = context.telling.attributions.get(index), context.telling.clauses[index].trigger
    recent = trigger.tense in (Tense.PAST, Tense.PRESENT_PERFECT) and context.is_told(index)
    matrix = context.times.shared[place] if place is not None and recent else None
    return carry_over(matrix) if matrix is not None else None


def _date_continued(context: Context, index: int) -> EventDate | None:
    """The time of the sentence before, where a past goes on from it: "It took two days".

    What came later than a time far back has no day: "He was fined in 2007. He later left".
    """
    trigger, thread = context.telling.clauses[index].trigger, context.thread
    if thread.continued is None or trigger.tense is not Tense.PAST or not context.is_told(index):
        return None
    beside = context.telling.sentence.lower[max(0, trigger.index - 2) : trigger.index]
    later = not _LATER.isdisjoint(beside) and _is_far(thread.continued.when, context.published)
    return NO_DATE if later else carry_over(thread.continued)


def _date_said_on(context: Context, index: int) -> EventDate | None:
    """The time of what the same one said before: "In January Ana Vale said … The mayor underlined …"."""
    clause, speech = context.telling.clauses[index], context.thread.speech
    if speech is None or not _speaks(clause) or clause.trigger.tense is not Tense.PAST or not context.is_told(index):
        return None
    goes_on = speech.goes_on(context.telling.grammar.reading, context.find(index))
    return carry_over(speech.mention) if goes_on else None


def _follow_speech(context: Context) -> Speech | None:
    """What the next sentence can go on from."""
    mention = next(
        (mention for clause, mention in context.times.happened if _speaks(clause) and clause.link is Link.MAIN), None
    )
    if mention is not None:
        names = _list_capitalised(context.telling.sentence)
        return Speech(mention, names, names)
    speech = context.thread.speech
    if speech and any(_date_said_on(context, index) for index in range(len(context.telling.clauses))):
        return Speech(speech.mention, speech.first, speech.first | _list_capitalised(context.telling.sentence))
    return None


def _list_capitalised(sentence: Sentence) -> frozenset[str]:
    return frozenset(low for low, word in zip(sentence.lower, sentence.words, strict=True) if word[0].isupper())


def _speaks(clause: Clause) -> bool:
    return clause.trigger.verb.type == "statement"


def _date_far_back(context: Context, index: int) -> EventDate | None:
    """No day, for a past perfect and for a past in a paragraph that looks far back."""
    trigger = context.telling.clauses[index].trigger
    past = context.thread.background and trigger.tense is Tense.PAST and trigger.verb.type != "statement"
    back = trigger.tense is Tense.PAST_PERFECT and not (
        _is_backshifted(context, index) and trigger.verb.type not in CRIMES
    )
    return NO_DATE if context.is_told(index) and (past or back) else None


def _is_backshifted(context: Context, index: int) -> bool:
    """Whether "had" only reports "has" or a past, as in "Vale said she had resigned" (Quirk et al. 14.31)."""
    own, happened = context.find(index), context.telling.clauses[index].trigger.status is EventStatus.HAPPENED
    if own.link is not GrammaticalLink.COMPLEMENT or own.parent is None or not happened:
        return False
    said = context.telling.grammar.reading.clauses[own.parent]
    return said.base in _SAYING and said.verb.past and not said.verb.perfect


def _list_dead(telling: Telling) -> Iterator[str]:
    """The words of the name of somebody of whom a sentence tells that he died."""
    reading = telling.grammar.reading
    for clause in telling.clauses:
        if clause.trigger.verb.type != "death" or clause.trigger.status is not EventStatus.HAPPENED:
            continue
        for subject in telling.grammar.find(clause.trigger.index).subjects:
            if reading.tags[subject.head] == "E":
                yield reading.sentence.lower[subject.head]


def _date_of_the_dead(context: Context, index: int) -> EventDate | None:
    """No day, for what somebody did of whose death the story told: "he played in two bands"."""
    trigger = context.telling.clauses[index].trigger
    if not context.thread.dead or trigger.passive or trigger.tense is not Tense.PAST:
        return None
    if context.thread.goes_on_from_another_day:
        return None  # "He was born in 1920. He went to sea."
    if trigger.verb.type in _AT_DEATH or not context.is_told(index):
        return None
    lower, thread = context.telling.sentence.lower, context.thread
    his = any(
        lower[each.head] in thread.dead or (thread.he_died and lower[each.head] in _HE)
        for each in context.find(index).subjects
    )
    return NO_DATE if his else None


def _is_of_dead(telling: Telling, thread: Thread) -> bool:
    """Whether "he" in the next sentence is somebody who died: who is named last as the subject of a main clause."""
    reading, died = telling.grammar.reading, thread.he_died
    for clause in reading.clauses:
        if clause.link in (GrammaticalLink.MAIN, GrammaticalLink.COORDINATED):
            for subject in clause.subjects:
                if reading.tags[subject.head] == "E":
                    died = reading.sentence.lower[subject.head] in thread.dead
    return died


def _date_of_story(context: Context, index: int) -> EventDate | None:
    """The story's day, but for what is so now or planned and a present perfect that does not tell the news itself.

    What a clause on the side dates later than the story was not over by its day.
    """
    trigger = context.telling.clauses[index].trigger
    late = context.late and trigger.verb.type != "statement"
    if context.thread.story is None or late or (trigger.tense is Tense.PRESENT_PERFECT and not context.lede):
        return None
    planned = trigger.status is EventStatus.PLANNED and context.telling.clauses[index].link is not Link.REPORTED
    if planned or trigger.status is EventStatus.ONGOING:
        return None
    said = context.find_saying(index)
    if said is not None and said.verb.perfect and not said.verb.past:
        return None  # "the mayor has said that the bridge will open"
    beside = context.times.beside
    day = latest([context.thread.story, beside]) if beside else context.thread.story
    return None if day.when.begin == day.when.finish == context.published else carry_over(day)


def _date_coordinated(context: Context, index: int) -> EventDate | None:
    """The time of what is told along with it: "two were killed and eight were hurt on Sunday", "and eight hurt"."""
    clauses = context.telling.clauses
    if index + 1 >= len(clauses):
        return None
    one, other = clauses[index].trigger, clauses[index + 1].trigger
    if not _APART.isdisjoint(context.telling.sentence.lower[one.index : other.index]):
        return None  # "was born in Orvel, but moved to Sund in 1999"
    if clauses[index + 1].link is not Link.COORDINATED and not _is_gapped(context.telling, one, other):
        return None
    if one.status is not other.status or one.tense is not other.tense:
        return None
    return _date_stated(context, index + 1) or date_happening(context, index + 1)


def _is_gapped(telling: Telling, one: Trigger, other: Trigger) -> bool:
    """Whether a participle behind a count shares the verb of a passive: "two were killed and eight hurt"."""
    joined, *counted = telling.sentence.lower[one.index + 1 : other.index] or [""]
    counts = len(counted) <= _COUNT and any(is_number(word) or word in _MANY for word in counted)
    return one.passive and not other.finite and joined == "and" and counts


DATE_RULES: tuple[tuple[str, Callable[[Context, int], EventDate | None]], ...] = (
    ("by occasion", _date_by_occasion),
    ("counted from a noun", date_counted_from_noun),
    ("by clock", _date_by_clock),
    ("stated", _date_stated),
    ("happening", date_happening),
    ("coordinated", _date_coordinated),
    ("then", date_then),
    ("in that", date_in_that),
    ("vague", _date_vague),
    ("repeated", _date_repeated),
    ("found", _date_found),
    ("undated", _date_undated),
    ("counted", _date_counted),
    ("of antecedent", date_of_antecedent),
    ("of when", date_of_when),
    ("meanwhile", date_meanwhile),
    ("as", date_as),
    ("under", date_under),
    ("after", date_after),
    ("of noun", date_of_noun),
    ("of the claim", date_of_the_claim),
    ("reported", _date_reported),
    ("attributed", _date_attributed),
    ("of the dead", _date_of_the_dead),
    ("of the crime", date_of_the_crime),
    ("of the case", date_of_the_case),
    ("continued", _date_continued),
    ("said on", _date_said_on),
    ("in progress", _date_in_progress),
    ("far back", _date_far_back),
    ("story", _date_of_story),
)
"""How a clause comes by its date: the first that gives one; the publication date where none does."""


def _date(context: Context, index: int) -> EventDate:
    for _, rule in DATE_RULES:
        date = rule(context, index)
        if date is not None:
            return date
    return _date_otherwise(context, story=False)


def _date_otherwise(context: Context, *, story: bool) -> EventDate:
    """The publication date, or the story's day where that counts."""
    if story and context.thread.story is not None:
        return carry_over(context.thread.story)
    if context.filed is None:
        return NO_DATE
    when = When(context.filed.isoformat(), Precision.DAY, context.filed, context.filed)
    return EventDate(when, Basis.PUBLISHED)


def _goes_on(lower: Sequence[str]) -> bool:
    """Whether a sentence opens with a word that takes up the one before it."""
    return bool(lower) and (lower[0] in ANAPHORS or "also" in lower[:6])

"""Events: what happened, is planned or is denied, one a clause, with type, status, date, actors and places."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from briefkit.extract.discourse import Discourse
from briefkit.extract.events.attributions import find_attributions
from briefkit.extract.events.clauses import Clause, relink, split_clauses
from briefkit.extract.events.dating import date_tellings
from briefkit.extract.events.entries import opens_entry, tell_in_past
from briefkit.extract.events.grammar import Grammar, read_grammar
from briefkit.extract.events.involvement import Involvement
from briefkit.extract.events.namings import Namings, is_covered
from briefkit.extract.events.participants import Participants
from briefkit.extract.events.pieces import Link
from briefkit.extract.events.places import Happening, Places
from briefkit.extract.events.same_forms import read_same_forms
from briefkit.extract.events.settings import read_age, takes_long
from briefkit.extract.events.times import Telling
from briefkit.extract.events.triggers import Tense, event_type, find_triggers
from briefkit.extract.ids import make_id
from briefkit.extract.page_words import find_end_of_story, invites_reader, names_staff
from briefkit.extract.salience import TellingClause, rate_events
from briefkit.extract.seams import find_credit, is_heading
from briefkit.model.document import Span
from briefkit.model.facts import (
    Actor,
    Basis,
    ClauseKind,
    DateMention,
    Event,
    EventDate,
    EventStatus,
    Participant,
    Quotation,
)
from briefkit.text.clauses import Link as GrammaticalLink
from briefkit.text.tokens import Sentence

_AT_ANY_TIME = frozenset(("always", "ever", "long", "often", "only", "rarely"))
_KINDS = {Link.ADVERBIAL: ClauseKind.ADVERBIAL, Link.ADJECTIVAL: ClauseKind.ADJECTIVAL}
_PARTED = 4
"""Paragraphs from which a text is parted by what it tells; one in a single piece has lost them."""
_NOUNS = "NM"
"""Parts of speech of nouns that are no names."""
_PAST = "Y"
"""Part of speech of a verb in the past tense."""
_WAS = frozenset(("was", "were", "had"))
_HYPOTHETICAL = frozenset(("would", "wouldn't"))
_AT_EDGES = frozenset((",", ";", ":", "—", "–", "and", "but"))


def extract_events(
    text: str,
    published: dt.date | None,
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    words: Sequence[Sentence],
    dates: Sequence[DateMention],
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    key: str,
    title: str = "",
) -> tuple[Event, ...]:
    """The events of a document, in order of appearance.

    Args:
        text: The document's text.
        published: Its publication date.
        paragraphs: Its paragraphs; the first ones hold the dateline.
        sentences: Its sentences.
        words: The words of each.
        dates: Its time expressions.
        actors: Its actors, for who and where.
        quotations: Its quotations; what is told within quotation marks is its speaker's word and no event, and a
            "today" there is the speaker's.
        key: Outlet and publication date, which ids hash together with the sentence's words.
        title: Its title, which says what the story is about and where.
    """
    quoted = sorted(span for quotation in quotations for span in quotation.quoted)
    namings = Namings(text, actors, quoted)
    captions = {sentence: credit for sentence in sentences if (credit := find_credit(text, sentence))}
    hidden = sorted((*quoted, *captions, *captions.values()))
    discourse = _gather_speakers(text, sentences, actors, quotations, hidden)
    scene = Scene(
        Participants(text, namings, discourse), Places(text, namings, paragraphs, title), Involvement(namings)
    )
    taken: set[str] = set()
    told: list[TellingClause] = []
    aside = _list_asides(text, paragraphs, sentences)
    opening = _list_opening(paragraphs, sentences, aside)
    tellings: list[Telling] = []
    for sentence, read in zip(sentences, words, strict=True):
        telling = _read_telling(
            sentence, read, sentence in opening, sentence in aside, dates, quoted, namings, published
        )
        tellings.append(_read_entry(telling, tellings[-1] if tellings else None, published))
    scene.participants.look_ahead([telling.grammar.reading for telling in tellings])
    dated = date_tellings(tellings, published, parted=len(paragraphs) >= _PARTED)
    pictures = _list_pictures(sentences, captions)
    for sentence, telling, days in zip(sentences, tellings, dated, strict=True):
        told += _tell(sentence, telling, days, scene, published, key, taken)
        if sentence not in pictures:
            scene.participants.note(telling.grammar.reading)
    return rate_events(told, text, title, published, paragraphs, actors)


def _list_pictures(sentences: Sequence[Span], captions: Mapping[Span, Span]) -> Set[Span]:
    """The captions of pictures, each with its credit, and the sentences that are no more than a credit."""
    credited = captions.values()
    return {
        sentence
        for sentence in sentences
        if sentence in captions
        or any(credit.start <= sentence.start and sentence.end <= credit.end + 1 for credit in credited)
    }


def _list_asides(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span]) -> Set[Span]:
    """The sentences that are no part of the story: headings, what stands behind it, words of the page."""
    end = find_end_of_story(text)
    return {each for each in sentences if each.start >= end or _is_aside(text, each, paragraphs)}


def _is_aside(text: str, sentence: Span, paragraphs: Sequence[Span]) -> bool:
    words = text[sentence.start : sentence.end]
    return invites_reader(words) or names_staff(words) or is_heading(text, sentence, paragraphs)


def _list_opening(paragraphs: Sequence[Span], sentences: Sequence[Span], headings: Set[Span]) -> Set[Span]:
    """The sentences that open a paragraph, and those right behind the headings that do."""
    starts = {paragraph.start for paragraph in paragraphs}
    opening: set[Span] = set()
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        if sentence.start in starts or (before in headings and before in opening):
            opening.add(sentence)
    return opening


def _read_telling(
    sentence: Span,
    words: Sentence,
    opens: bool,
    aside: bool,
    dates: Sequence[DateMention],
    quoted: Sequence[Span],
    namings: Namings,
    published: dt.date | None,
) -> Telling:
    """A sentence with its clauses and times.

    Args:
        sentence: Where it stands.
        words: Its words.
        opens: Whether it opens a paragraph.
        aside: Whether it is no part of the story and tells nothing; a pronoun may mean whom it names.
        dates: The time expressions of the document.
        quoted: What stands within quotation marks.
        namings: What is named where.
        published: The publication date.
    """
    mentions = [mention for mention in _within(dates, sentence) if not is_covered(quoted, mention.span)]
    grammar = read_grammar(words, namings, mentions)
    told = () if aside else find_triggers(grammar)
    triggers = [trigger for trigger in told if not is_covered(quoted, trigger.span)]
    clauses = relink(split_clauses(grammar.reading, triggers), grammar)
    clauses = read_same_forms(clauses, grammar, mentions, published)
    return Telling(opens, clauses, mentions, grammar, find_attributions(grammar, clauses))


def _read_entry(telling: Telling, before: Telling | None, published: dt.date | None) -> Telling:
    """A sentence as an entry of a chronology tells it, if it opens one or goes on with that of the sentence before."""
    goes_on = not telling.opens and before is not None and before.in_entry
    if not goes_on and not (telling.opens and opens_entry(telling.sentence, telling.mentions, published)):
        return telling
    return telling._replace(clauses=tell_in_past(telling.clauses), in_entry=True)


def _tell(
    sentence: Span,
    telling: Telling,
    days: Sequence[EventDate],
    scene: Scene,
    published: dt.date | None,
    key: str,
    taken: set[str],
) -> Iterator[TellingClause]:
    """The events of a sentence, each with the clause that tells it; `days` are the dates of its clauses."""
    grammar, said = telling.grammar, telling.sentence
    involved = scene.involvement.find(grammar.reading) if telling.clauses else ()
    kinds = [event_type(said.words, clause.trigger, clause.end) for clause in telling.clauses]
    where = scene.find_places(telling, kinds, days, published)
    attributing = set(telling.attributions.values())
    for place, (clause, kind, date, places) in enumerate(zip(telling.clauses, kinds, days, where, strict=True)):
        if place in attributing:
            continue
        status = _read_status(telling, clause, date, published)
        cast = scene.find_participants(grammar, clause), places
        event = _build_event(sentence, said, clause, kind, status, date, cast, involved, key, taken)
        yield TellingClause(event, grammar.reading, grammar.find(clause.trigger.index))


@dataclass(frozen=True, slots=True)
class Scene:
    """Who and where: looked up for each clause of a document."""

    participants: Participants
    places: Places
    involvement: Involvement

    def find_participants(self, grammar: Grammar, clause: Clause) -> tuple[Participant, ...]:
        """Who takes part in what a clause tells."""
        found = grammar.find(clause.trigger.index)
        taking_part = self.participants.find(grammar.reading, found)
        return self.involvement.drop_tellers(grammar.reading, found, taking_part)

    def find_places(
        self, telling: Telling, kinds: Sequence[str], dates: Sequence[EventDate], published: dt.date | None
    ) -> list[tuple[str, ...]]:
        """The ids of the places where what each clause of a sentence tells happened."""
        told = [
            Happening(
                telling.grammar.find(clause.trigger.index),
                kind,
                read_age(date, published),
                date.when.begin if date.when else None,
                takes_long(date),
            )
            for clause, kind, date in zip(telling.clauses, kinds, dates, strict=True)
        ]
        return self.places.find_all(telling.grammar.reading, told, opens=telling.opens)


def _gather_speakers(
    text: str,
    sentences: Sequence[Span],
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    hidden: Sequence[Span],
) -> Discourse:
    """Who is spoken of and who speaks."""
    discourse = Discourse(text, sentences, actors, hidden)
    by_id = {actor.id: actor for actor in actors}
    for quotation in quotations:
        discourse.note_speaker(quotation.span.start, by_id.get(quotation.speaker_id or ""))
    return discourse


def _build_event(
    sentence: Span,
    words: Sentence,
    clause: Clause,
    kind: str,
    status: EventStatus,
    date: EventDate,
    told: tuple[tuple[Participant, ...], tuple[str, ...]],
    involved: tuple[str, ...],
    key: str,
    taken: set[str],
) -> Event:
    span, text = _clause_span(words, clause), words.text
    return Event(
        id=make_id("e", key, text[sentence.start : sentence.end], taken),
        span=span,
        sentence=sentence,
        text=text[span.start : span.end],
        trigger=clause.trigger.span,
        type=kind,
        status=status,
        date=date,
        actors=tuple(dict.fromkeys(each.actor for each in told[0])),
        places=told[1],
        clause=_KINDS.get(clause.link, ClauseKind.MAIN),
        participants=told[0],
        involved=involved,
    )


def _clause_span(sentence: Sentence, clause: Clause) -> Span:
    """From the first word of a clause to its last, without the conjunction and the marks at its edges."""
    first, end, lower = clause.first, clause.end, sentence.lower
    while first < clause.trigger.index and (not lower[first][0].isalnum() or lower[first] in {"and", "but"}):
        first += 1
    while end - 1 > clause.trigger.index and lower[end - 1] in _AT_EDGES:
        end -= 1
    return sentence.span(first, end)


def _read_status(telling: Telling, clause: Clause, date: EventDate, published: dt.date | None) -> EventStatus:
    """The status of a clause in its sentence.

    What begins after the telling is planned, unless a verb in the past has its day: the document is dated wrongly. What
    a noun is to do on a day that is past is only thought of, since that is the day of another verb: "failed last week
    to come up with a plan to close"; so is a bare "would", unless a day is given or somebody said so, and what a
    question asks. A participle without a date describes its noun, and a perfect of all times ("only two have ever
    resigned") its subject.
    """
    lower, status = telling.sentence.lower, clause.trigger.status
    if clause.link not in _KINDS and lower[-1:] == ["?"]:
        return EventStatus.CONDITIONAL
    begin = date.when.begin if date.when else None
    if status is EventStatus.ONGOING and published is not None and begin is not None and begin > published:
        return status if _is_day_of_past(telling, clause, date) else EventStatus.PLANNED
    if date.basis is Basis.STATED:
        return EventStatus.CONDITIONAL if _is_plan_of_past(telling, clause, date, published) else status
    if status is EventStatus.PLANNED and clause.link is not Link.REPORTED and _has_before(lower, clause, _HYPOTHETICAL):
        return EventStatus.CONDITIONAL
    if clause.trigger.tense is Tense.PRESENT_PERFECT and _has_before(lower, clause, _AT_ANY_TIME):
        return EventStatus.ONGOING
    return EventStatus.ONGOING if status is EventStatus.HAPPENED and not clause.trigger.finite else status


def _is_plan_of_past(telling: Telling, clause: Clause, date: EventDate, published: dt.date | None) -> bool:
    """Whether a clause says what a noun is for, "a plan to close", and its day is over: that is when somebody acted."""
    finish = date.when.finish if date.when else None
    if clause.trigger.status is not EventStatus.PLANNED or published is None or finish is None or finish >= published:
        return False
    told = telling.grammar.find(clause.trigger.index)
    is_content = told.link is GrammaticalLink.INFINITIVE and told.parent is not None and told.verb.first > 0
    return is_content and telling.grammar.reading.tags[told.verb.first - 1] in _NOUNS


def _is_day_of_past(telling: Telling, clause: Clause, date: EventDate) -> bool:
    """Whether the verb nearest before a clause's day is another, in the past: "is sold and was made on 3 May"."""
    starts = [mention.span.start for mention in telling.mentions if mention.when == date.when]
    reading = telling.grammar.reading
    verbs = [each.verb for each in reading.clauses if starts and reading.sentence.starts[each.verb.main] < starts[0]]
    if not verbs or verbs[-1].main == clause.trigger.index:
        return False
    return verbs[-1].form == _PAST or reading.sentence.lower[verbs[-1].first] in _WAS


def _has_before(lower: Sequence[str], clause: Clause, words: frozenset[str]) -> bool:
    """Whether one of some words stands in a clause before its trigger."""
    return not words.isdisjoint(lower[clause.first : clause.trigger.index])


def _within(dates: Sequence[DateMention], sentence: Span) -> Sequence[DateMention]:
    first = bisect_left(dates, sentence.start, key=lambda mention: mention.span.start)
    last = bisect_left(dates, sentence.end, key=lambda mention: mention.span.start)
    return dates[first:last]

"""The times of a sentence: which of its time expressions dates which of its clauses."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefkit.extract.events.clauses import Clause
from briefkit.extract.events.grammar import Grammar
from briefkit.extract.events.pieces import Link
from briefkit.extract.events.settings import AT_THE_SCENE
from briefkit.extract.events.time_adverbials import CLOCK, TimeAdverbial, open_dated_phrase, read_adverbials
from briefkit.extract.events.verbs import event_nouns
from briefkit.extract.events.wordclasses import UNITS
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import DateMention, EventStatus
from briefkit.model.when import When
from briefkit.text.clauses import Clause as GrammaticalClause
from briefkit.text.clauses import Link as GrammaticalLink
from briefkit.text.clauses import SubjectBy
from briefkit.text.tokens import Sentence

RECENT = dt.timedelta(days=6)
"""How long before publication a story's day can lie: what "on Friday" reaches back to."""
_WILL = frozenset(("will", "shall", "'ll", "’ll"))
"""First words of verbs that tell what is to come."""
_UNITS = (0, 6, 30, 92, 365)
"""The longest day, week, month, season and year, less a day."""
_MEANWHILE = frozenset(("when", "while"))
"""Openers of clauses that say when the one before them happened: "he was hurt when the bridge fell on Friday"."""
_AT_THAT_TIME = frozenset(("after", "as", "once", "when", "while"))
"""Openers of clauses before the main one that say when it was: "When the bridge fell on Friday, the mayor left"."""
_OWNING = (GrammaticalLink.RELATIVE, GrammaticalLink.ADVERBIAL)
"""Clauses on the side, whose times date no other clause."""
_BEFOREHAND = frozenset(("after", "by", "for", "from", "of"))
"""Prepositions with a verb in -ing that tells what was done before: "jailed for shooting two men in 2015"."""
_SHOWING = frozenset(("find", "hear", "indicate", "learn", "reveal", "show", "suggest"))
"""Verbs behind a comma of what the rest of a sentence is known from: data, a court."""
_BESIDE = 3
"""How many words from a verb an adverb can stand."""
_DOCUMENTS = frozenset(
    ("data", "document", "documents", "figures", "findings", "letter", "memo", "paper", "poll", "report", "results",
     "statement", "studies", "study", "survey")
)  # fmt: skip
"""Nouns for what tells the news of a story, whose day is that of the news."""
_WORDS = read_groups("events_words.tsv")
_IDLE, _BESIDES, _IN_RELATION = _WORDS["describing"], _WORDS["besides"], _WORDS["in_relation"]
_ON_THE_SIDE = (Link.ADVERBIAL, Link.ADJECTIVAL)


class Telling(NamedTuple):
    """A sentence with what it tells.

    Attributes:
        opens: Whether it opens a paragraph.
        clauses: Its clauses.
        mentions: The time expressions that stand in it.
        grammar: Its grammar.
        attributions: By the place of a clause that is told by an attribution behind it, the place of that.
        in_entry: Whether it stands in an entry of a chronology: "1998 - Storm Gerda destroys the harbour".
    """

    opens: bool
    clauses: Sequence[Clause]
    mentions: Sequence[DateMention]
    grammar: Grammar
    attributions: Mapping[int, int]
    in_entry: bool = False

    @property
    def sentence(self) -> Sentence:
        """Its words."""
        return self.grammar.reading.sentence


class Times(NamedTuple):
    """The times that a sentence tells.

    Attributes:
        own: The time adverbial of each clause.
        shared: The time of each, its own or that of the clause it shares it with.
        happened: What the main clauses that tell what happened are dated with, each with its clause.
        beside: The latest that a clause on the side is dated with.
        opening: What an event or a document is dated with on the side: "a storm that hit Orvel on Sunday".
        days: The days that are told otherwise than by a time of day.
    """

    own: Sequence[TimeAdverbial | None]
    shared: Sequence[DateMention | None]
    happened: Sequence[tuple[Clause, DateMention]]
    beside: DateMention | None
    opening: DateMention | None
    days: frozenset[dt.date | None]


@dataclass(frozen=True, slots=True)
class _Ties:
    """What ties a time to one verb of a sentence.

    Attributes:
        owners: Where the verb of a clause on the side stands, by the place of each time in it.
        stops: Where semicolons stand, over which nothing is dated.
        source: Where "according to" stands, behind which no time is that of a plan; None where it does not.
    """

    owners: Mapping[int, int]
    stops: Sequence[int]
    source: int | None


def read_times(telling: Telling, published: dt.date | None) -> Times:
    """The times of a sentence, each at the clause that it dates."""
    sentence, clauses = telling.sentence, telling.clauses
    adverbials = _leave_brackets(sentence, read_adverbials(telling.grammar.reading, telling.mentions))
    days = frozenset(mention.when.begin for mention in telling.mentions if mention.rule != CLOCK)
    if not adverbials:
        return Times((None,) * len(clauses), (None,) * len(clauses), (), None, None, days)
    stops = [start for start, word in zip(sentence.starts, sentence.words, strict=True) if word == ";"]
    adverbials = _free_subjects(telling.grammar, adverbials)
    owners = _find_owners(telling, adverbials, published)
    ties = _Ties(owners, stops, _find_source(sentence))
    own = [_nearest(sentence, clause, adverbials, ties, published) for clause in clauses]
    _give_up(sentence.lower, clauses, own, published)
    shared = _share(sentence.lower, clauses, own, published)
    told = [
        (clause, mention)
        for clause, mention in zip(clauses, shared, strict=True)
        if mention is not None and mention.when.begin is not None and clause.trigger.status is EventStatus.HAPPENED
    ]
    happened = [each for each in told if each[0].link not in _ON_THE_SIDE]
    beside = [mention for clause, mention in told if clause.link in _ON_THE_SIDE]
    opening = next((mention for clause, mention in told if _is_on_event(telling.grammar, clause)), None)
    return Times(own, shared, happened, latest(beside) if beside else None, opening, days)


def _find_source(sentence: Sentence) -> int | None:
    """Where the first "according to" of a sentence stands in the text."""
    lower = sentence.lower
    if "according" not in lower:
        return None
    at = lower.index("according")
    return sentence.starts[at] if lower[at + 1 : at + 2] == ["to"] else None


def _is_on_event(grammar: Grammar, clause: Clause) -> bool:
    """Whether a clause says something of an event or of a document: "findings published on Friday"."""
    if clause.link is not Link.ADJECTIVAL:
        return False
    antecedent = grammar.find(clause.trigger.index).antecedent
    noun = grammar.reading.sentence.lower[antecedent.head] if antecedent else ""
    return noun in _DOCUMENTS or event_nouns().get(noun) in AT_THE_SCENE


def _leave_brackets(sentence: Sentence, adverbials: Sequence[TimeAdverbial]) -> Sequence[TimeAdverbial]:
    """The times without those that brackets say once more: "on Thursday morning (Wednesday night, UTC)"."""
    if "(" not in sentence.lower:
        return adverbials
    depth, marks = 0, []
    for start, word in zip(sentence.starts, sentence.words, strict=True):
        if word in "()":
            depth += 1 if word == "(" else -1
            marks.append((start, depth))
    outside = [
        each
        for each in adverbials
        if (at := bisect_left(marks, (each.mention.span.start, 0))) == 0 or marks[at - 1][1] <= 0
    ]
    return outside or adverbials


def _free_subjects(grammar: Grammar, adverbials: Sequence[TimeAdverbial]) -> Sequence[TimeAdverbial]:
    """The times with those freed that open a subject: "the mayor said Friday's flood killed two"."""
    owned = [each for each in adverbials if each.attributive and each.governor]
    if not owned:
        return adverbials
    starts = grammar.reading.sentence.starts
    tags = grammar.reading.tags
    opening = {
        starts[open_dated_phrase(tags, subject.first)]
        for clause in grammar.reading.clauses
        for subject in clause.subjects
        if clause.subject_by is not SubjectBy.ANTECEDENT
    }
    return [
        each._replace(governor="") if each.attributive and each.mention.span.start in opening else each
        for each in adverbials
    ]


def _find_owners(telling: Telling, adverbials: Sequence[TimeAdverbial], published: dt.date | None) -> dict[int, int]:
    """Where the verb of a clause on the side stands, for each time that is in such a clause, by the place of that.

    The time of a state that says when something happened is that of the clause above: "met when he was ill in 2006".
    """
    grammar = telling.grammar
    starts = grammar.reading.sentence.starts
    triggers = {clause.trigger.index for clause in telling.clauses}
    source = _find_source(grammar.reading.sentence)
    owners: dict[int, int] = {}
    for clause in grammar.reading.clauses:
        owns = (
            clause.link in _OWNING
            or _is_to_come(grammar, clause)
            or (clause.verb.main not in triggers and _shows(grammar, clause, adverbials))
            or (source is not None and clause.link is GrammaticalLink.PARTICIPIAL and starts[clause.verb.main] > source)
        )
        if not owns and not _is_beforehand(grammar, clause):
            continue
        above = _find_dated(grammar, clause) if clause.verb.main not in triggers else None
        owner = grammar.start_of(above if above is not None and above.verb.main in triggers else clause)
        for oblique in clause.obliques:
            if oblique.phrase is clause.antecedent:
                continue  # "on Tuesday, the day on which …" is told of the clause above
            first, last = starts[oblique.phrase.first], starts[oblique.phrase.end - 1]
            for each in _between(adverbials, first, last + 1):
                if owns or not _is_recent(each.mention.when, published):
                    owners[each.mention.span.start] = owner
    return owners


def _shows(grammar: Grammar, clause: GrammaticalClause, adverbials: Sequence[TimeAdverbial]) -> bool:
    """Whether a clause behind a comma tells on which other day the rest was known: "…, data showed on Monday".

    Its day is that of the rest where that has none of its own, but not the day on which a court heard of it.
    """
    if clause.link is not GrammaticalLink.MAIN or clause.base not in _SHOWING or clause.objects or not clause.subjects:
        return False
    sentence, first = grammar.reading.sentence, clause.subjects[0].first
    if sentence.lower[first - 1] != "," or clause.subject_by is not SubjectBy.OWN:
        return False
    return clause.base == "hear" or any(each.mention.span.start < sentence.starts[first] for each in adverbials)


def _find_dated(grammar: Grammar, clause: GrammaticalClause) -> GrammaticalClause | None:
    """The clause of which another in the past says when it was: "he left when the firm was in trouble"."""
    if clause.link is not GrammaticalLink.ADVERBIAL or clause.marker is None or clause.parent is None:
        return None
    says_when = grammar.reading.sentence.lower[clause.marker] in _MEANWHILE and clause.verb.past
    return grammar.reading.clauses[clause.parent] if says_when else None


def _is_beforehand(grammar: Grammar, clause: GrammaticalClause) -> bool:
    """Whether a verb in -ing or a participle tells what was done before: "Born in 1950, he left"."""
    lower = grammar.reading.sentence.lower
    if clause.link is GrammaticalLink.GERUND:
        return clause.marker is not None and lower[clause.marker] in _BEFOREHAND
    return clause.link is GrammaticalLink.PARTICIPIAL and clause.verb.first == 0 and clause.verb.form == "Q"


def _is_to_come(grammar: Grammar, clause: GrammaticalClause) -> bool:
    """Whether a clause tells what will be, whose time is not that of who says so: "It will be open on 11 March"."""
    return grammar.reading.sentence.lower[clause.verb.first] in _WILL


def _is_recent(when: When, published: dt.date | None) -> bool:
    """Whether a time is one of the days before publication, which is rather that of the news."""
    if published is None or when.begin is None or when.finish is None:
        return False
    return when.begin == when.finish and published - RECENT <= when.begin <= published


def _belongs(adverbial: TimeAdverbial, clause: Clause, sentence: Sentence, ties: _Ties) -> bool:
    """Whether a time can be that of a clause, and is not one of a clause on the side whose verb tells no event.

    A participle leaves open which verb its time belongs to, and an adverb ("recently") belongs to that beside it.
    """
    at, trigger = adverbial.mention.span.start, clause.trigger
    if adverbial.mention.rule == "reference":
        last = min(len(sentence.words), trigger.index + _BESIDE)
        near = sentence.span(max(0, trigger.index - _BESIDE), last)
        return near.start <= at <= near.end
    planned = trigger.status is EventStatus.PLANNED
    if planned and ties.source is not None and trigger.span.start < ties.source < at:
        return False  # "will close, according to a draft that was discussed on Sunday"
    apart = bisect_left(ties.stops, at) != bisect_left(ties.stops, trigger.span.start)
    return not apart and ties.owners.get(at, trigger.span.start) == trigger.span.start


def latest(mentions: Sequence[DateMention]) -> DateMention:
    """The one that begins last."""
    return max(mentions, key=lambda mention: mention.when.begin or dt.date.min)


def _nearest(
    sentence: Sentence,
    clause: Clause,
    adverbials: Sequence[TimeAdverbial],
    ties: _Ties,
    published: dt.date | None,
) -> TimeAdverbial | None:
    """The date of a clause: the one it opens with, else the nearest, behind the trigger rather than ahead.

    The shorter time goes before the longer: "on Friday, at this year's conference" happened on Friday.
    """
    parts = [(clause.first, clause.end)] if clause.head is None else [clause.head, (clause.first, clause.end)]
    usable = [
        each
        for first, end in parts
        for found in _between(adverbials, *sentence.span(first, end))
        if _belongs(found, clause, sentence, ties)
        and (each := found.seen_from(clause.trigger, published)).can_date(clause.trigger, published)
    ]
    front = _find_end_of_front(sentence)
    usable = [each for each in usable if each.mention.span.start >= front] or usable
    days = {
        each.mention.when.begin for each in usable if each.mention.rule != CLOCK and _length(each.mention.when) == 0
    }
    if days:  # "at 1653 (2153 GMT) on Tuesday"
        usable = [each for each in usable if each.mention.rule != CLOCK or each.mention.when.begin in days]
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


def _find_end_of_front(sentence: Sentence) -> int:
    """Where in the text that ends with which a sentence opens and which it does not tell; 0 where there is none.

    "In addition to its order on Wednesday, the firm announced another on Monday": what it announced was on Monday.
    """
    lower = sentence.lower
    related = lower[0] == "in" and lower[2:3] == ["to"] and lower[1] in _IN_RELATION
    if (lower[0] in _BESIDES or related) and "," in lower:
        return sentence.starts[lower.index(",")]
    return 0


def _give_up(
    lower: Sequence[str], clauses: Sequence[Clause], own: list[TimeAdverbial | None], published: dt.date | None
) -> None:
    """Give the times of participles that only describe to the clauses before: "bought by a firm owned by X in May"."""
    for index in range(1, len(clauses)):
        clause, time = clauses[index], own[index]
        describes = (
            clause.link is Link.ADJECTIVAL and not clause.trigger.finite and lower[clause.trigger.index] in _IDLE
        )
        if describes and time is not None and own[index - 1] is None:
            seen = time.seen_from(clauses[index - 1].trigger, published)
            if seen.can_date(clauses[index - 1].trigger, published):
                own[index - 1], own[index] = seen, None


def _between(adverbials: Sequence[TimeAdverbial], start: int, end: int) -> Sequence[TimeAdverbial]:
    first = bisect_left(adverbials, start, key=lambda each: each.mention.span.start)
    return adverbials[first : bisect_left(adverbials, end, key=lambda each: each.mention.span.start)]


def _length(when: When) -> int:
    """How long a time is, by units: no year is shorter than another."""
    return bisect_left(_UNITS, (when.finish - when.begin).days) if when.begin and when.finish else len(_UNITS) + 1


def _share(
    lower: Sequence[str],
    clauses: Sequence[Clause],
    own: Sequence[TimeAdverbial | None],
    published: dt.date | None,
) -> list[DateMention | None]:
    """Each clause's date: its own, else that of the clause that says when it was or that it is coordinated with."""
    shared: list[TimeAdverbial | None] = []
    before: Clause | None = None
    for clause, adverbial in zip(clauses, own, strict=True):
        if adverbial is None and before is clauses[0] and _says_when(lower, before):
            main = clause.link in (Link.MAIN, Link.COORDINATED)
            adverbial = shared[-1] if main and _can_date(shared[-1], clause, published) else None
        elif adverbial is None and before is not None and clause.link is Link.COORDINATED:
            fits = clause.trigger.status is before.trigger.status
            adverbial = shared[-1] if fits and _can_date(shared[-1], clause, published) else None
        elif before is not None and shared[-1] is None and lower[clause.first] in _MEANWHILE:
            shared[-1] = adverbial if _can_date(adverbial, before, published) else None
        shared.append(adverbial)
        before = clause
    return [each.mention if each else None for each in shared]


def _says_when(lower: Sequence[str], clause: Clause) -> bool:
    """Whether a clause opens with "when" or the like; "two weeks after" is another time."""
    return lower[clause.first] in _AT_THAT_TIME and UNITS.isdisjoint(lower[clause.first - 1 : clause.first])


def _can_date(adverbial: TimeAdverbial | None, clause: Clause, published: dt.date | None) -> bool:
    return adverbial is not None and adverbial.can_date(clause.trigger, published)

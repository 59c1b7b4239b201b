"""The questions that tell news from what stands beside it, each with the answers that a clause can give.

Three tables: what is asked of a clause alone, of the sentence that it stands in (once, for all clauses of it), and of a
clause in its story. A question gives no answer where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefkit.extract.salience.story import Passage, Story, TellingClause, day_of, list_stems
from briefkit.model.facts import Basis
from briefkit.model.when import Precision
from briefkit.text.clauses import Clause, Link, Reading
from briefkit.text.function_words import words_of
from briefkit.text.verb_fields import field_of

Answers = Sequence[str]
"""What a question is answered with."""

_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_HEDGES = frozenset(
    ("also", "always", "already", "could", "may", "might", "never", "not", "often", "still", "usually", "would")
)
_BEFORE = 5
"""Words before a verb that are looked at."""
_FIRST = 3
"""Clauses of a sentence that are told apart by their order."""
_SIDE_WORDS = frozenset(("according", "although", "because", "however", "if", "more", "most", "than", "while"))
_VICTIMS = re.compile(r"\b(?:kill|injur|wound|dead|died|death|arrest|casualt|victim)", re.IGNORECASE)
_EVENT_NOUNS = re.compile(
    r"\W*(?:the|this|that|these|those)\s+(?:\w+\s+){0,2}?(?:accident|agreement|announcement|arrests?|attacks?|blast|bombing"
    r"|case|collapse|collision|crash|deal|death|decision|demonstrations?|earthquake|election|explosion|fire|incident|meeting"
    r"|move|murder|protests?|quake|report|robbery|ruling|shooting|statement|storm|strike|study|summit|talks|theft|trial"
    r"|verdict|vote)\b",
    re.IGNORECASE,
)
_DEFINITE = words_of("demonstrative") | {"the"}
_INDEFINITE = frozenset(("a", "an", "some", "one"))
_CONJUNCTIONS = frozenset(("and", "but", "so", "yet"))
_HARDLY_ANY = frozenset(("few", "little", "no", "nobody", "none", "nothing"))
"""Words that begin a phrase for nobody or nothing, or nearly so: "no cause", "none of the crew", "few boats"."""
_PRONOUNS = {
    **dict.fromkeys(words_of("pronoun-first") | words_of("pronoun-second"), "speaker"),
    **dict.fromkeys(words_of("pronoun-third"), "third"),
    **dict.fromkeys(words_of("demonstrative"), "this"),
    "it": "it",
}


def _ask_link(telling: TellingClause) -> Answers:
    return (telling.clause.link if telling.clause else "none",)


def _ask_verb(telling: TellingClause) -> Answers:
    return (telling.clause.base,) if telling.clause is not None else ()


def _ask_field(telling: TellingClause) -> Answers:
    return (field_of(telling.clause.base),) if telling.clause is not None else ()


def _ask_dating(telling: TellingClause) -> Answers:
    """What its verb means with what dates it: what is done on a stated day is news sooner than what is said then."""
    return (f"{field_of(telling.clause.base)} {telling.event.date.basis}",) if telling.clause is not None else ()


def _ask_deed(telling: TellingClause) -> Answers:
    return sorted(telling.deeds)


def _ask_above(telling: TellingClause) -> Answers:
    """What the verb says that a clause is the content of: "said that …" is of communication."""
    clause = telling.clause
    if clause is None or clause.parent is None:
        return ()
    if clause.link is Link.COMPLEMENT:
        return ("any", field_of(telling.reading.clauses[clause.parent].base))
    return ("any",)


def _ask_objects(telling: TellingClause) -> Answers:
    return (str(min(2, len(telling.clause.objects))),) if telling.clause is not None else ()


def _ask_nothing(telling: TellingClause) -> Answers:
    """Whether it tells what has not happened: "no cause was given", "they found no survivors"."""
    clause = telling.clause
    if clause is None:
        return ()
    words = telling.reading.sentence.lower
    arguments = {"subject": clause.subjects[:1], "object": clause.objects[:1]}
    return [name for name, phrases in arguments.items() for phrase in phrases if words[phrase.first] in _HARDLY_ANY]


def _ask_voice(telling: TellingClause) -> Answers:
    if telling.clause is None or not telling.clause.verb.passive:
        return ()
    return ("agent" if telling.clause.agents else "passive",)


def _ask_tense(telling: TellingClause) -> Answers:
    if telling.clause is None:
        return ()
    verb = telling.clause.verb
    tense = "past" if verb.past else "present"
    if verb.perfect:
        tense += " perfect"
    if verb.progressive:
        tense += " progressive"
    return (tense,)


def _ask_status(telling: TellingClause) -> Answers:
    return (telling.event.status,)


def _ask_type(telling: TellingClause) -> Answers:
    return (telling.event.type,)


def _ask_kind(telling: TellingClause) -> Answers:
    return (telling.event.clause,)


def _ask_basis(telling: TellingClause) -> Answers:
    return (telling.event.date.basis,)


_WITHIN_A_DAY = (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY)
"""Times of day, which make nothing more or less of news than their day does."""


def _ask_precision(telling: TellingClause) -> Answers:
    when = telling.event.date.when
    if when is None:
        return ("none",)
    return ("day" if when.precision in _WITHIN_A_DAY else when.precision,)


def _ask_before(telling: TellingClause) -> Answers:
    if telling.clause is None:
        return ()
    main = telling.clause.verb.main
    near = telling.reading.sentence.lower[max(0, main - _BEFORE) : main]
    negated = ("negated",) if telling.clause.verb.negated else ()
    return negated if _HEDGES.isdisjoint(near) else (*sorted(_HEDGES.intersection(near)), *negated)


def _ask_participants(telling: TellingClause) -> Answers:
    return (str(min(3, len(telling.event.actors))),)


def _ask_places(telling: TellingClause) -> Answers:
    return (str(min(2, len(telling.event.places))),)


def _ask_content(story: Story, passage: Passage, telling: TellingClause) -> Answers:
    return ("yes",) if telling.clause is not None and telling.clause.verb.main in passage.with_content else ()


def _ask_subject(story: Story, passage: Passage, telling: TellingClause) -> Answers:
    clause = telling.clause
    if clause is None:
        return ()
    return (_kind_of_subject(story, telling.reading, clause) if clause.subjects else "none",)


def _kind_of_subject(story: Story, reading: Reading, clause: Clause) -> str:
    subject = clause.subjects[0]
    word = reading.sentence.lower[subject.head]
    if word in _PRONOUNS:
        return _PRONOUNS[word]
    kind = story.kind_at(reading.sentence.starts[subject.head])
    if kind is not None:
        return kind
    first = reading.sentence.lower[subject.first]
    if first in _DEFINITE:
        return "definite"
    if first in _INDEFINITE:
        return "indefinite"
    if reading.tags[subject.first] == "C":
        return "number"
    return "plural" if word.endswith("s") else "bare"


def _ask_length(story: Story, passage: Passage) -> Answers:
    return (_step(len(passage.text), (60, 160, 280)),)


def _ask_quoted(story: Story, passage: Passage) -> Answers:
    quoted = sum(map(len, _QUOTED.findall(passage.text)))
    return ("none" if not quoted else "some" if 100 * quoted < 35 * len(passage.text) else "much",)


def _ask_beside(story: Story, passage: Passage) -> Answers:
    return (str(min(4, len(passage.clauses))),)


def _ask_order(story: Story, passage: Passage, telling: TellingClause) -> Answers:
    for place, each in enumerate(passage.clauses[:_FIRST]):
        if each is telling:
            return (str(place),)
    return (str(_FIRST),)


_COUNTED_BEFORE = re.compile("C[YZBHUKQ]")
"""Parts of speech behind "the" that leave out who is counted: "The three were found"."""


def _ask_opening(story: Story, passage: Passage) -> Answers:
    reading = passage.clauses[0].reading
    words = reading.sentence.lower
    first = words[0] if words else ""
    found = []
    if first in _PRONOUNS or (_COUNTED_BEFORE.match(reading.tags, 1) and first in _DEFINITE):
        found.append("pronoun")
    elif first in _CONJUNCTIONS:
        found.append("conjunction")
    if _EVENT_NOUNS.match(passage.text):
        found.append("event")
    if passage.text.rstrip().endswith("?"):
        found.append("question")
    return found


def _ask_words(story: Story, passage: Passage) -> Answers:
    victims = ("victims",) if _VICTIMS.search(passage.text) else ()
    words = passage.clauses[0].reading.sentence.lower
    return victims if _SIDE_WORDS.isdisjoint(words) else (*sorted(_SIDE_WORDS.intersection(words)), *victims)


def _ask_recency(story: Story, passage: Passage, telling: TellingClause) -> Answers:
    date = telling.event.date
    if story.published is None or date.when is None or date.when.begin is None:
        return ()
    ago = (story.published - date.when.begin).days
    step = "future" if ago < 0 else _step(ago, (3, 31, 400))
    return (step, f"stated {step}") if date.basis is Basis.STATED else (step,)


def _ask_previous(story: Story, passage: Passage) -> Answers:
    """What the main verb of the sentence before means: remarks stand together, and so does news."""
    return (story.previous,)


def _ask_done(story: Story, passage: Passage, telling: TellingClause) -> Answers:
    """Whether the story has told that the same was done, on that day, by one of those who do it here."""
    if not telling.deeds:
        return ()
    told = [each for each in story.deeds if each.deeds & telling.deeds]
    if not told:
        return ("new",)
    day = day_of(telling.event)
    of_day = [each for each in told if each.day == day]
    by_actor = [each for each in told if not each.actors.isdisjoint(telling.event.actors)]
    found = ["told"]
    if of_day:
        found.append("told of the day")
    if by_actor:
        found.append("told of the actor")
    if any(each.day == day for each in by_actor):
        found.append("told of both")
    return found


def _ask_paragraph(story: Story, passage: Passage) -> Answers:
    return (_step(passage.paragraph, (1, 2, 3, 6)),)


def _ask_place(story: Story, passage: Passage) -> Answers:
    return (_step(passage.place, (1, 3, 8)),)


def _ask_title(story: Story, passage: Passage) -> Answers:
    if not story.title:
        return ("missing",)
    return (_step(round(100 * len(passage.stems & story.title) / len(story.title)), (15, 35, 60)),)


def _ask_titled(story: Story, passage: Passage, telling: TellingClause) -> Answers:
    if telling.clause is None or not story.title:
        return ()
    return () if story.title.isdisjoint(list_stems(telling.clause.base)) else ("verb",)


def _ask_day(story: Story, passage: Passage, telling: TellingClause) -> Answers:
    day = day_of(telling.event)
    if day is None:
        return ()
    told = story.days.get(day, 0)
    return (f"{'told' if told else 'new'} {telling.event.date.basis}", str(min(4, told)))


def _ask_figures(story: Story, passage: Passage) -> Answers:
    if not passage.figures:
        return ()
    return ("figures" if story.figures.issuperset(passage.figures) else "new figures",)


def _ask_told(story: Story, passage: Passage, telling: TellingClause) -> Answers:
    """What of a clause the story has told before: its verb, its participants."""
    found = []
    if telling.clause is not None:
        found.append("verb" if telling.clause.base in story.verbs else "new verb")
    actors = telling.event.actors
    if actors:
        found.append("actors" if story.actors.issuperset(actors) else "new actors")
        if not story.main_actors.isdisjoint(actors):
            found.append("main actor")
    return found


def _ask_overlap(story: Story, passage: Passage) -> Answers:
    return (str(min(6, int(10 * story.overlap(passage)))),)


def _ask_novelty(story: Story, passage: Passage) -> Answers:
    if not passage.stems:
        return ()
    return (str(int(5 * len(passage.stems - story.stems) / len(passage.stems))),)


def _step(value: int, bounds: tuple[int, ...]) -> str:
    """A number as the bound that it does not exceed: "3", or "more"."""
    for bound in bounds:
        if value <= bound:
            return str(bound)
    return "more"


AskClause = Callable[[TellingClause], Answers]
AskPassage = Callable[[Story, Passage], Answers]
AskStory = Callable[[Story, Passage, TellingClause], Answers]

CLAUSE_QUESTIONS: tuple[tuple[str, AskClause], ...] = (
    ("link", _ask_link),
    ("verb", _ask_verb),
    ("field", _ask_field),
    ("dating", _ask_dating),
    ("deed", _ask_deed),
    ("above", _ask_above),
    ("objects", _ask_objects),
    ("nothing", _ask_nothing),
    ("voice", _ask_voice),
    ("tense", _ask_tense),
    ("status", _ask_status),
    ("type", _ask_type),
    ("kind", _ask_kind),
    ("basis", _ask_basis),
    ("precision", _ask_precision),
    ("before", _ask_before),
    ("participants", _ask_participants),
    ("places", _ask_places),
)
"""Asked of a clause alone."""
PASSAGE_QUESTIONS: tuple[tuple[str, AskPassage], ...] = (
    ("length", _ask_length),
    ("quoted", _ask_quoted),
    ("beside", _ask_beside),
    ("opening", _ask_opening),
    ("words", _ask_words),
    ("paragraph", _ask_paragraph),
    ("place", _ask_place),
    ("title", _ask_title),
    ("told", _ask_figures),
    ("overlap", _ask_overlap),
    ("novelty", _ask_novelty),
    ("previous", _ask_previous),
)
"""Asked of a sentence; what it answers, every clause of it does."""
STORY_QUESTIONS: tuple[tuple[str, AskStory], ...] = (
    ("content", _ask_content),
    ("subject", _ask_subject),
    ("order", _ask_order),
    ("recency", _ask_recency),
    ("title", _ask_titled),
    ("day", _ask_day),
    ("told", _ask_told),
    ("done", _ask_done),
)
"""Asked of a clause in its sentence and its story."""

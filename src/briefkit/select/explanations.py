"""What a printed sentence means by words that say nothing by themselves: who "he" is, which day "Tuesday" was.

A wrong explanation is worse than none. "He" is explained only where nobody else has been named since the person was,
"the company" only where no other body has, and nothing is explained within quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, DateMention, DateType, EventDate, ParsedDocument
from briefkit.model.selection import Explanation, SelectedEvent
from briefkit.model.when import Precision, When
from briefkit.select.quoted import find_quoted
from briefkit.select.register import Register

_MOST = 2
"""As many as a reader takes in one sentence."""
_REACH = 4
"""Sentences since somebody was named for which "he" can do."""
_OPENING_WORDS = frozenset(("he", "her", "him", "himself", "herself", "it", "she", "they", "them"))
_PRONOUN = re.compile(r"he|she|him", re.IGNORECASE)
_DESCRIPTION = re.compile(r"(?:the|this|that) ([\w-]+(?: [\w-]+){0,2})", re.IGNORECASE)
_COMPLEMENT = re.compile(r" (?:of|for|who|that|which)\b|['’]|-")
"""What goes on with a description, so that the words are not all of it."""
_SOMEBODY = re.compile(r"\W*(?:an?|the|one|another|some|many|his|her|their|its)\s", re.IGNORECASE)
"""Opening of a sentence about somebody or something without a name, whom a later "he" may mean."""
_WRITTEN_OUT = re.compile(
    r"[^\w.]{1,3}(?:(?:on|of) )?(?:the )?(?:\d{1,2}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
"""What stands behind a day that its words tell as well: "Friday, July 5"."""
_FIRM = frozenset(("airline", "bank", "carmaker", "company", "firm", "manufacturer", "retailer"))
"""What a company is called that has no such word in its name."""
_PUBLIC = re.compile(
    r"\b(?:administration|agency|army|assembly|authority|board|bureau|chamber|commission|committee|congress|council|court|"
    r"department|forces?|government|guard|house|institute|ministry|nations|navy|office|parliament|party|police|senate|"
    r"union|university)\b",
    re.IGNORECASE,
)
"""Words in the names of bodies that are no company."""
_RELATIVE = re.compile(
    r"(?:yesterday|today|tonight|tomorrow|last night|overnight)\b.*"
    r"|(?:(?:last|next|this|that|the (?:previous|following|same|next)|early|earlier|late|later|a week(?: from)?) )*"
    r"(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|night))?(?: last)?"
    r"|(?:earlier |later |early |late )?(?:last|next|this|the (?:previous|following|next)) "
    r"(?:week(?:end)?|month|year|spring|summer|autumn|fall|winter|quarter)"
    r"|(?:\w+ ){1,2}(?:days?|weeks?|months?|years?) (?:ago|earlier|before|later)"
    r"|the (?:day before|day after|next day|following day|previous day|same day)|that (?:same )?day",
    re.IGNORECASE,
)
_OWNS = re.compile(r" ?['’]s\b")
"""What makes a weekday say nothing of before or after: "Sunday's awards"."""
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to|next|tomorrow|due|plan(?:s|ned)?|expect(?:s|ed)?|scheduled?|set|until|deadline|ahead|before|"
    r"upcoming|coming)\b|['’]ll\b",
    re.IGNORECASE,
)
"""What speaks of days to come."""
_FEW = 7
"""Days of a stretch whose first and last day the date of a row says."""
_EXACT = frozenset(
    (
        Precision.MINUTE,
        Precision.HOUR,
        Precision.PART_OF_DAY,
        Precision.DAY,
        Precision.WEEKEND,
        Precision.WEEK,
        Precision.MONTH,
        Precision.SEASON,
        Precision.QUARTER,
        Precision.YEAR,
    )
)


def explain_events(
    events: Sequence[SelectedEvent], documents: Mapping[str, ParsedDocument], register: Register
) -> tuple[SelectedEvent, ...]:
    """The events with what their printed sentences need to be understood alone; an analyst's wording needs nothing.

    Args:
        events: Those that are printed.
        documents: The documents by their ids.
        register: All actors.
    """
    return tuple(
        event
        if "text" in event.edited
        else replace(event, explanations=_explain(event, documents[event.reports[0].document], register))
        for event in events
    )


def _explain(event: SelectedEvent, parsed: ParsedDocument, register: Register) -> tuple[Explanation, ...]:
    sentence = event.reports[0].span
    quoted = _find_quoted(parsed, sentence)
    found = (*_explain_actors(parsed, sentence, register), *_explain_dates(parsed, sentence, event.date))
    unquoted = (
        each for each in found if not any(mark.start < each.span.end and each.span.start < mark.end for mark in quoted)
    )
    first: dict[str | When, Explanation] = {}
    for each in sorted(unquoted, key=lambda each: each.span):
        first.setdefault(each.means, each)
    return tuple(first.values())[:_MOST]


def _find_quoted(parsed: ParsedDocument, sentence: Span) -> list[Span]:
    """What stands in quotation marks in the paragraph of a sentence, open ones to its end, and in what was quoted."""
    at = bisect_right(parsed.paragraphs, sentence.start, key=lambda paragraph: paragraph.start) - 1
    start, end = parsed.paragraphs[at] if at >= 0 else sentence
    marked = list(find_quoted(parsed.document.text, start, max(end, sentence.end)))
    return marked + [span for quotation in parsed.quotations for span in quotation.quoted]


def _explain_actors(parsed: ParsedDocument, sentence: Span, register: Register) -> Iterator[Explanation]:
    """Those whom pronouns and descriptions of a sentence mean, where it does not name them itself."""
    text = parsed.document.text
    actors = {actor.id: actor for actor in parsed.actors}
    references = _gather_references(parsed, sentence)
    named_here = {actor.id for actor in parsed.actors if _names_between(actor, sentence.start, sentence.end)}
    for span, meant in references.items():
        if not _is_unclear(text[slice(*span)]):
            named_here |= meant
    for span, meant in references.items():
        actor = actors[next(iter(meant))]
        if len(meant) > 1 or actor.id in named_here or not _may_mean(text, sentence, span, actor):
            continue
        named = _last_named(actor, span.start)
        if named is not None and not _is_rivalled(parsed, actor, named, span):
            yield Explanation(span, register.ids[parsed.document.id, actor.id], named)


def _gather_references(parsed: ParsedDocument, sentence: Span) -> dict[Span, set[str]]:
    """The words of a sentence that were resolved to actors of the document, with their ids."""
    found: dict[Span, set[str]] = {}
    for event in parsed.events:
        if event.sentence == sentence:
            for participant in event.participants:
                found.setdefault(participant.span, set()).add(participant.actor)
    for quotation in parsed.quotations:
        if quotation.speaker_span and quotation.speaker_id and _holds(sentence, quotation.speaker_span):
            found.setdefault(quotation.speaker_span, set()).add(quotation.speaker_id)
    for actor in parsed.actors:
        for span in actor.references[bisect_left(actor.references, sentence.start, key=lambda each: each.start) :]:
            if span.start >= sentence.end:
                break
            found.setdefault(span, set()).add(actor.id)
    return dict(sorted((span, meant) for span, meant in found.items() if _holds(sentence, span)))


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _names_between(actor: Actor, start: int, end: int) -> bool:
    """Whether a stretch of text names somebody."""
    at = bisect_left(actor.mentions, start, key=lambda span: span.start)
    return at < len(actor.mentions) and actor.mentions[at].start < end


def _last_named(actor: Actor, position: int) -> Span | None:
    """The last mention by name before a position."""
    at = bisect_left(actor.mentions, position, key=lambda span: span.start)
    return actor.mentions[at - 1] if at else None


def _is_unclear(words: str) -> bool:
    """Whether words say nothing of whom they mean, as a name does."""
    return (
        words[:1].islower() or words.lower() in _OPENING_WORDS or words.lower().startswith(("the ", "this ", "that "))
    )


def _may_mean(text: str, sentence: Span, span: Span, actor: Actor) -> bool:
    """Whether words are a pronoun for a person, or a description in words of the actor's office or name alone."""
    words = text[slice(*span)]
    if _PRONOUN.fullmatch(words):
        alone = span.start == sentence.start or not _SOMEBODY.match(text, sentence.start, span.start)
        return actor.kind is ActorKind.PERSON and alone and " " in actor.name  # a lone word may be misread
    description = _DESCRIPTION.fullmatch(words)
    if description is None or _COMPLEMENT.match(text, span.end):
        return False
    said = description[1].lower().split()
    if actor.kind is ActorKind.PERSON:
        return any(set(said) <= set(role.title.lower().split()) for role in actor.roles)
    named = set(actor.name.lower().split())
    is_firm = len(said) == 1 and said[0] in _FIRM and _PUBLIC.search(actor.name) is None
    return actor.kind is ActorKind.ORGANISATION and (is_firm or set(said) <= named)


def _is_rivalled(parsed: ParsedDocument, actor: Actor, named: Span, span: Span) -> bool:
    """Whether somebody else of the same kind is named in the sentences since the actor was, or that was long ago."""
    first = bisect_right(parsed.sentences, named.start, key=lambda sentence: sentence.start) - 1
    here = bisect_right(parsed.sentences, span.start, key=lambda sentence: sentence.start) - 1
    if here - first > _REACH:
        return True
    start = parsed.sentences[first].start if first >= 0 else 0
    return any(
        other.kind is actor.kind and other.id != actor.id and _names_between(other, start, span.start)
        for other in parsed.actors
    )


def _explain_dates(parsed: ParsedDocument, sentence: Span, date: EventDate) -> Iterator[Explanation]:
    """The times of a sentence whose words hold only on the day of publication, but for the date of the row."""
    at = bisect_left(parsed.dates, sentence.start, key=lambda mention: mention.span.start)
    for mention in parsed.dates[at:]:
        if mention.span.start >= sentence.end:
            break
        relative = _is_relative(parsed.document.text, sentence, mention) and _is_told_of(parsed, sentence, mention)
        if relative and not _says(date.when, mention.when):
            yield Explanation(mention.span, mention.when)


def _is_relative(text: str, sentence: Span, mention: DateMention) -> bool:
    """Whether a time is exact, and told in words that need the day of publication."""
    when = mention.when
    if mention.type not in (DateType.DATE, DateType.TIME) or mention.default or when.mod is not None:
        return False
    if when.precision not in _EXACT or when.begin is None or when.finish is None:
        return False
    if when.precision is Precision.WEEK and when.begin.weekday() != 0:
        return False  # "later this week" is no whole week
    words = text[slice(*mention.span)]
    if _RELATIVE.fullmatch(words) is None or _WRITTEN_OUT.match(text, mention.span.end):
        return False
    if words.startswith(("Today", "Tonight", "Tomorrow", "Yesterday")):
        return mention.span.start == sentence.start  # "the Today programme"
    return not (words.endswith("day") and words[:1].isupper() and _OWNS.match(text, mention.span.end))


def _is_told_of(parsed: ParsedDocument, sentence: Span, mention: DateMention) -> bool:
    """Whether a time is past, or the sentence speaks of what is to come; "by Tuesday" leaves that open."""
    published, begin = parsed.document.published, mention.when.begin
    if published is None or begin is None or begin <= published:
        return True
    text = parsed.document.text
    return not text.endswith("by ", 0, mention.span.start) and _AHEAD.search(text, *sentence) is not None


def _says(date: When | None, when: When) -> bool:
    """Whether the date of a row is a time or lies within it, or is a few days that begin or end with it."""
    if date is None or date.begin is None or date.finish is None:
        return False
    few = (date.finish - date.begin).days < _FEW
    return when.contains(date) or (few and (when.begin == date.begin or when.finish == date.finish))

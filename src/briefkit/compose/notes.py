"""Notes: what a report rests on, what it leaves out, and how it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefkit.compose.method import REPRODUCED, say_maker
from briefkit.model.date_words import format_day, format_period
from briefkit.model.facts import ActorKind, Basis
from briefkit.model.language import name_language
from briefkit.model.role_words import describe_role
from briefkit.model.selection import Corpus, RegisteredActor, Selection, Unread
from briefkit.model.when import Period
from briefkit.spec.briefing import Spec

_NAMED = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY)
"""Kinds of actors that are named in the notes where the tables have no room for them."""
_MOST_NAMED = 40
"""How many of them."""
_KINDS = (("event", "event"), ("quotation", "statement"), ("actor", "actor"))
"""What can be left out for length, and what a reader calls it."""


def compose_notes(selection: Selection, spec: Spec) -> tuple[str, ...]:
    """What a reader has to know of how the report came about: what was read, what is left out, who made it.

    What made it stands in the section on the method, where the report has one.
    """
    names = {document.id: document.outlet or "An outlet that is not named" for document in selection.documents}
    return (
        *_describe_corpus(selection.corpus, spec.report.language),
        *_describe_rows(selection, spec),
        *_describe_left_out(selection),
        *_name_left_out(selection),
        *(f"{names[each.document]}: {' '.join(each.text.split())}" for each in selection.corrections),
        *(() if "method" in spec.made_sections else (REPRODUCED, say_maker(spec))),
    )


def _describe_corpus(corpus: Corpus, language: str) -> Iterator[str]:
    """What was read and what of it the report is made of, so that silence is not taken for peace."""
    if not corpus.considered:
        yield f"What was read: {_count(corpus.read, 'document')}, none of which the report is made of."
    else:
        yield f"What was read: {_describe_documents(corpus, language)}."
    if corpus.left_out:
        reasons = "; ".join(f"{number} {_say_reason(reason, number)}" for reason, number in corpus.left_out)
        yield f"Read and left out: {reasons}."
    if corpus.unread:
        more = f"; and {len(corpus.unread) - _MOST_NAMED:,} more" if len(corpus.unread) > _MOST_NAMED else ""
        listed = "; ".join(_describe_unread(each, language) for each in corpus.unread[:_MOST_NAMED])
        yield f"Unread, in languages that there are no rules for: {listed}{more}."
    if corpus.cut:
        yield f"{_count(corpus.cut, 'document')} cut off by the source; only the beginning was there to be read."
    if corpus.summaries:
        yield f"{_count(corpus.summaries, 'document')} of which only a summary was there to be read."
    if corpus.undated:
        yield f"{_count(corpus.undated, 'document')} without a publication date; relative dates there stay unresolved."


def _describe_unread(document: Unread, language: str) -> str:
    """A document, where it is from and its language: "Le pont rouvre (Le Rivage, 16 October 2025, in French)"."""
    day = format_day(document.published, language) if document.published else "no date"
    parts = filter(None, (document.outlet, day, f"in {name_language(document.language)}"))
    return f"{document.title} ({', '.join(parts)})"


def _describe_documents(corpus: Corpus, language: str) -> str:
    outlets = f" from {_count(len(corpus.outlets), 'outlet')}" if corpus.outlets else ", no outlet named"
    parts = [
        f"{_count(corpus.considered, 'document')}{outlets}",
        _count(corpus.words, "word"),
    ]
    if corpus.oldest:
        parts.append(f"published {format_period(Period(corpus.oldest, corpus.newest), language)}")
    parts.append(_describe_languages(corpus))
    copies = f"; {corpus.copies} of them {'a near-copy' if corpus.copies == 1 else 'near-copies'} of another"
    return ", ".join(parts) + (copies if corpus.copies else "; no near-copies")


def _describe_languages(corpus: Corpus) -> str:
    """The languages, with numbers where there is more than one: "8 in English, 2 in French"."""
    counts: Counter[str] = Counter()
    for tag, number in corpus.languages:
        counts[name_language(tag)] += number
    if len(counts) == 1:
        return f"all in {next(iter(counts))}"
    return ", ".join(f"{number} in {name}" for name, number in counts.most_common())


def _say_reason(reason: str, number: int) -> str:
    """The reason against documents as it reads behind their number: "2 do not match"."""
    return reason.replace("does not", "do not") if number > 1 else reason


def _describe_rows(selection: Selection, spec: Spec) -> Iterator[str]:
    events = [event for event in selection.events if not event.own]
    if events and "chronology" in spec.made_sections:
        single = sum(len(event.origins) < 2 for event in events)
        guessed = sum(event.date.basis in (Basis.PUBLISHED, Basis.CARRIED) for event in events)
        every = len(events)
        outlets = f"{_say_share(single, every)} rest{'s' if single == 1 else ''} on a single origin"
        dates = f"{_say_share(guessed, every)} on a date that the sentence itself does not state"
        yield f"Of {_count(every, 'event')}, {outlets}, and {dates}."


def _say_share(number: int, every: int) -> str:
    return "none" if not number else "all" if number == every > 1 else f"{number:,}"


def _describe_left_out(selection: Selection) -> Iterator[str]:
    """How much more there is than the report's limits allow, and where to see it."""
    counts = Counter(dropped.kind for dropped in selection.dropped if dropped.limited)
    parts = [_count(counts[kind], f"more {noun}") for kind, noun in _KINDS if counts[kind]]
    if parts:
        listed = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
        yield f"Not printed for length: {listed}; see the report's JSON or “briefkit show”."


def _name_left_out(selection: Selection) -> Iterator[str]:
    """Who else takes part or is quoted, those named by most documents first, where the tables have no room."""
    over = {dropped.id for dropped in selection.dropped if dropped.limited and dropped.kind == "actor"}
    actors = [actor for actor in selection.actors if actor.id in over and actor.kind in _NAMED]
    actors.sort(key=lambda actor: (-len(actor.documents), -actor.did - actor.suffered - actor.joined - actor.said))
    if actors:
        more = f"; and {len(actors) - _MOST_NAMED:,} more" if len(actors) > _MOST_NAMED else ""
        yield f"Also taking part or quoted: {'; '.join(map(_name_actor, actors[:_MOST_NAMED]))}{more}."


def _name_actor(actor: RegisteredActor) -> str:
    """A name with the latest role, if one is told: "Ana Vale (mayor, Orvel)"."""
    return f"{actor.name} ({describe_role(actor.roles[0])})" if actor.roles else actor.name


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

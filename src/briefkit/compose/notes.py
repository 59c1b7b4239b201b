"""Notes: what a report rests on, what it leaves out, and how it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefkit.compose.citing import name_headline
from briefkit.compose.method import REPRODUCED, say_maker
from briefkit.compose.naming import name_actor
from briefkit.languages import Catalogue, message, message_count
from briefkit.languages.dates import format_day, format_period
from briefkit.languages.lists import join_commas, join_semicolons, join_words
from briefkit.languages.names import name_language
from briefkit.languages.roles import describe_role
from briefkit.model.document import Document
from briefkit.model.facts import ActorKind, Basis
from briefkit.model.selection import NO_MATCH, TIMELESS, Corpus, RegisteredActor, Selection, Unread
from briefkit.model.when import Period
from briefkit.spec.briefing import Spec

_NAMED = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY)
"""Kinds of actors that are named in the notes where the tables have no room for them."""
_MOST_NAMED = 40
"""How many of them."""
_KINDS = (
    ("event", "chronology", message_count("{number} more event", "{number} more events")),
    ("quotation", "quotations", message_count("{number} more statement", "{number} more statements")),
    ("actor", "actors", message_count("{number} more actor", "{number} more actors")),
)
"""What can be left out for length, the section that would print it, and what a reader calls it."""


def compose_notes(selection: Selection, spec: Spec, catalogue: Catalogue) -> tuple[str, ...]:
    """What a reader has to know of how the report came about: what was read, what is left out, who made it.

    What made it stands in the section on the method, where the report has one.
    """
    unnamed = catalogue.say("An outlet that is not named")
    names = {document.id: document.outlet or unnamed for document in selection.documents}
    made = () if "method" in spec.made_sections else (catalogue.say(REPRODUCED), say_maker(spec, catalogue))
    return (
        *_describe_corpus(selection.corpus, catalogue),
        *_name_undated(selection, spec, catalogue),
        *_describe_rows(selection, spec, catalogue),
        *_describe_left_out(selection, spec, catalogue),
        *(_name_left_out(selection, catalogue) if "actors" in spec.made_sections else ()),
        *(
            catalogue.say("{outlet}: {words}", outlet=names[each.document], words=" ".join(each.text.split()))
            for each in selection.corrections
        ),
        *made,
    )


def _describe_corpus(corpus: Corpus, catalogue: Catalogue) -> Iterator[str]:
    """What was read and what of it the report is made of, so that silence is not taken for peace."""
    if not corpus.considered:
        read = catalogue.count("{number} document", "{number} documents", corpus.read)
        yield catalogue.say("What was read: {documents}, none of which the report is made of.", documents=read)
    else:
        yield catalogue.say("What was read: {documents}.", documents=_describe_documents(corpus, catalogue))
    if corpus.left_out:
        reasons = (_say_reason(reason, number, catalogue) for reason, number in corpus.left_out)
        yield catalogue.say("Read and left out: {reasons}.", reasons=join_semicolons(reasons, catalogue))
    if corpus.unread:
        listed = [_describe_unread(each, catalogue) for each in corpus.unread[:_MOST_NAMED]]
        listed += _say_more(len(corpus.unread), catalogue)
        yield catalogue.say(
            "Unread, in languages that there are no rules for: {documents}.",
            documents=join_semicolons(listed, catalogue),
        )
    counts = (
        (
            corpus.cut,
            message_count(
                "{number} document cut off by the source; only the beginning was there to be read.",
                "{number} documents cut off by the source; only the beginning was there to be read.",
            ),
        ),
        (
            corpus.summaries,
            message_count(
                "{number} document of which only a summary was there to be read.",
                "{number} documents of which only a summary was there to be read.",
            ),
        ),
    )
    yield from (catalogue.count(*forms, number) for number, forms in counts if number)


def _name_undated(selection: Selection, spec: Spec, catalogue: Catalogue) -> Iterator[str]:
    """The documents without a publication date, and what became of statements that nothing dates."""
    undated = [document for document in selection.documents if document.published is None]
    if undated:
        named = [_name_document(document, catalogue) for document in undated[:_MOST_NAMED]]
        named += _say_more(len(undated), catalogue)
        yield catalogue.count(
            "{number} document without a publication date; relative dates there stay unresolved: {documents}.",
            "{number} documents without a publication date; relative dates there stay unresolved: {documents}.",
            len(undated),
            documents=join_semicolons(named, catalogue),
        )
    timeless = sum(each.kind == "quotation" and each.reason == TIMELESS for each in selection.dropped)
    if timeless and "quotations" in spec.made_sections:
        yield catalogue.count(
            "{number} statement from a document without a date is left out, since nothing says when it was made.",
            "{number} statements from documents without a date are left out, since nothing says when they were made.",
            timeless,
        )


def _name_document(document: Document, catalogue: Catalogue) -> str:
    """A document and where it is from: "River falls at Sund (Karvia Herald)"."""
    return f"{name_headline(document)} ({document.outlet or catalogue.say('an unnamed outlet')})"


def _describe_unread(document: Unread, catalogue: Catalogue) -> str:
    """A document, where it is from and its language: "Le pont rouvre (Le Rivage, 16 October 2025, in French)"."""
    day = format_day(document.published, catalogue) if document.published else catalogue.say("no date")
    language = catalogue.say("in {language}", language=name_language(document.language, catalogue))
    return f"{document.title} ({join_commas((document.outlet or '', day, language), catalogue)})"


def _describe_documents(corpus: Corpus, catalogue: Catalogue) -> str:
    documents = catalogue.count("{number} document", "{number} documents", corpus.considered)
    if corpus.outlets:
        outlets = catalogue.count("{number} outlet", "{number} outlets", len(corpus.outlets))
        documents = catalogue.say("{documents} from {outlets}", documents=documents, outlets=outlets)
    else:
        documents = catalogue.say("{documents}, no outlet named", documents=documents)
    parts = [documents, catalogue.count("{number} word", "{number} words", corpus.words)]
    if corpus.oldest:
        period = format_period(Period(corpus.oldest, corpus.newest), catalogue)
        parts.append(catalogue.say("published {period}", period=period))
    parts.append(_describe_languages(corpus, catalogue))
    copies = catalogue.say("no near-copies")
    if corpus.copies:
        copies = catalogue.count(
            "{number} of them a near-copy of another", "{number} of them near-copies of another", corpus.copies
        )
    return join_semicolons((join_commas(parts, catalogue), copies), catalogue)


def _describe_languages(corpus: Corpus, catalogue: Catalogue) -> str:
    """The languages, with numbers where there is more than one: "8 in English, 2 in French"."""
    counts: Counter[str] = Counter()
    for tag, number in corpus.languages:
        counts[name_language(tag, catalogue)] += number
    if len(counts) == 1:
        return catalogue.say("all in {language}", language=next(iter(counts)))
    return join_commas(
        (
            catalogue.count("{number} in {language}", "{number} in {language}", number, language=name)
            for name, number in counts.most_common()
        ),
        catalogue,
    )


def _say_reason(reason: str, number: int, catalogue: Catalogue) -> str:
    """How many documents there is a reason against: "2 do not match"."""
    if reason == catalogue.say(NO_MATCH):
        return catalogue.count("{number} does not match", "{number} do not match", number)
    return catalogue.count("{number} {reason}", "{number} {reason}", number, reason=reason)


def _describe_rows(selection: Selection, spec: Spec, catalogue: Catalogue) -> Iterator[str]:
    events = [event for event in selection.events if not event.own]
    if events and "chronology" in spec.made_sections:
        single = sum(len(event.origins) < 2 for event in events)
        guessed = sum(event.date.basis in (Basis.PUBLISHED, Basis.CARRIED) for event in events)
        every = len(events)
        yield catalogue.say(
            "Of {events}, {origins}, and {dates}.",
            events=catalogue.count("{number} event", "{number} events", every),
            origins=_say_share(
                single,
                every,
                message("none rest on a single origin"),
                message("all rest on a single origin"),
                message_count("{number} rests on a single origin", "{number} rest on a single origin"),
                catalogue,
            ),
            dates=_say_share(
                guessed,
                every,
                message("none on a date that the sentence itself does not state"),
                message("all on a date that the sentence itself does not state"),
                message_count(
                    "{number} on a date that the sentence itself does not state",
                    "{number} on a date that the sentence itself does not state",
                ),
                catalogue,
            ),
        )


def _say_share(number: int, every: int, none: str, whole: str, some: tuple[str, str], catalogue: Catalogue) -> str:
    if not number:
        return catalogue.say(none)
    return catalogue.say(whole) if number == every > 1 else catalogue.count(*some, number)


def _describe_left_out(selection: Selection, spec: Spec, catalogue: Catalogue) -> Iterator[str]:
    """How much more there is than the limits of the report's sections allow, and where to see it."""
    counts = Counter(dropped.kind for dropped in selection.dropped if dropped.limited)
    parts = [
        catalogue.count(*forms, counts[kind])
        for kind, section, forms in _KINDS
        if counts[kind] and section in spec.made_sections
    ]
    if parts:
        yield catalogue.say(
            "Not printed for length: {rows}; see the report's JSON or “briefkit show”.",
            rows=join_words(parts, catalogue),
        )


def _name_left_out(selection: Selection, catalogue: Catalogue) -> Iterator[str]:
    """Who else takes part or is quoted, those named by most documents first, where the tables have no room."""
    over = {dropped.id for dropped in selection.dropped if dropped.limited and dropped.kind == "actor"}
    actors = [actor for actor in selection.actors if actor.id in over and actor.kind in _NAMED]
    actors.sort(key=lambda actor: (-len(actor.documents), -actor.did - actor.suffered - actor.joined - actor.said))
    if actors:
        named = [_describe_actor(actor, catalogue) for actor in actors[:_MOST_NAMED]]
        named += _say_more(len(actors), catalogue)
        yield catalogue.say("Also taking part or quoted: {names}.", names=join_semicolons(named, catalogue))


def _say_more(number: int, catalogue: Catalogue) -> Iterator[str]:
    """How many more there are than are named, if any."""
    if number > _MOST_NAMED:
        yield catalogue.count("and {number} more", "and {number} more", number - _MOST_NAMED)


def _describe_actor(actor: RegisteredActor, catalogue: Catalogue) -> str:
    """A name with the latest role, if one is told: "Ana Vale (mayor, Orvel)"."""
    name = name_actor(actor, catalogue)
    return f"{name} ({describe_role(actor.roles[0], catalogue)})" if actor.roles else name

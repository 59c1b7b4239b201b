"""What each printed row rests on: its sentences with their neighbours, and the words behind its date, who and merge."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from briefkit.model.citing import source_id
from briefkit.model.document import Document, Span
from briefkit.model.evidence import Evidence, Involvement, Passage
from briefkit.model.facts import Actor, Event, ParsedDocument, Quotation
from briefkit.model.selection import SelectedEvent, SelectedQuotation, Selection, Told

_SPEAKER = "speaker"


def gather_evidence(selection: Selection, parsed: Mapping[str, ParsedDocument]) -> tuple[Evidence, ...]:
    """The evidence of every event and statement of a selection.

    Args:
        selection: What is printed.
        parsed: The documents by id.
    """
    readers = _Readers(parsed)
    told = (*selection.events, *selection.background, *selection.ahead, *selection.overdue)
    return (
        *(Evidence(event.id, tuple(_list_passages(event, readers)), event.edited) for event in told),
        *(_describe_quotation(found, readers) for found in selection.quotations),
    )


class _Reader:
    """A document, to look things up in."""

    def __init__(self, parsed: ParsedDocument) -> None:
        self.document = parsed.document
        self.events = {event.id: event for event in parsed.events}
        self.actors = {actor.id: actor for actor in parsed.actors}
        self._sentences = parsed.sentences
        self._starts = [sentence.start for sentence in parsed.sentences]

    def quote(self, span: Span | None) -> str:
        """The words of a span on one line."""
        return " ".join(self.document.text[slice(*span)].split()) if span else ""

    def find_sentence(self, place: int) -> int:
        """Which sentence a place is in; -1 before the first."""
        return bisect_right(self._starts, place) - 1

    def quote_sentence(self, number: int) -> str:
        """The words of a sentence by its number; empty where there is none."""
        return self.quote(self._sentences[number]) if 0 <= number < len(self._sentences) else ""


class _Readers(dict[str, _Reader]):
    def __init__(self, parsed: Mapping[str, ParsedDocument]) -> None:
        super().__init__()
        self._parsed = parsed

    def __missing__(self, document: str) -> _Reader:
        self[document] = _Reader(self._parsed[document])
        return self[document]


def _list_passages(event: SelectedEvent, readers: _Readers) -> Iterator[Passage]:
    first: Event | None = None
    for told in event.reports:
        reader = readers[told.document]
        found = reader.events.get(told.event)
        shared = _find_shared(first, found, readers[event.reports[0].document], reader) if first and found else ()
        yield _describe_telling(told, found, reader, shared)
        first = first or found


def _describe_telling(told: Told, event: Event | None, reader: _Reader, shared: tuple[str, ...]) -> Passage:
    when = event.date.when if event else None
    return _describe_passage(
        reader,
        told.paragraph,
        told.span,
        told_by=reader.quote(event.trigger) if event else "",
        date=when.value if when else "",
        date_basis=event.date.basis.value if event else "",
        date_span=event.date.span if event else None,
        involved=tuple(_list_involved(event, reader)) if event else (),
        places=tuple(reader.actors[place].name for place in event.places if place in reader.actors) if event else (),
        shared=shared,
    )


def _describe_passage(
    reader: _Reader,
    paragraph: int,
    span: Span,
    *,
    told_by: str,
    date: str = "",
    date_basis: str = "",
    date_span: Span | None = None,
    involved: tuple[Involvement, ...] = (),
    places: tuple[str, ...] = (),
    shared: tuple[str, ...] = (),
) -> Passage:
    document: Document = reader.document
    first, last = reader.find_sentence(span.start), reader.find_sentence(max(span.start, span.end - 1))
    dated_in = reader.find_sentence(date_span.start) if date_span else first
    return Passage(
        source=source_id(document.id),
        title=document.title or "",
        outlet=document.outlet or "",
        published=document.published,
        url=document.url,
        paragraph=paragraph,
        span=span,
        before=reader.quote_sentence(first - 1),
        sentence=reader.quote(span),
        after=reader.quote_sentence(last + 1),
        told_by=told_by,
        date=date,
        date_basis=date_basis,
        date_words=reader.quote(date_span),
        date_sentence="" if first <= dated_in <= last else reader.quote_sentence(dated_in),
        involved=involved,
        places=places,
        shared=shared,
    )


def _list_involved(event: Event, reader: _Reader) -> Iterator[Involvement]:
    for participant in event.participants:
        actor = reader.actors.get(participant.actor)
        if actor is not None:
            words = reader.quote(participant.span)
            yield Involvement(actor.name, participant.part.value, words, _find_name(actor, participant.span, reader))


def _find_name(actor: Actor, span: Span, reader: _Reader) -> str:
    """The sentence that names somebody last before words that mean him; empty where the words are a name."""
    if any(mention.start < span.end and span.start < mention.end for mention in actor.mentions):
        return ""
    before = [mention for mention in actor.mentions if mention.start < span.start]
    return reader.quote_sentence(reader.find_sentence(before[-1].start)) if before else ""


def _find_shared(first: Event, other: Event, first_reader: _Reader, reader: _Reader) -> tuple[str, ...]:
    """What another telling has in common with the printed one: its word, its day, who takes part, where."""
    words = (first_reader.quote(first.trigger), reader.quote(other.trigger))
    parts = [f"“{words[0]}”" if words[0].lower() == words[1].lower() else f"“{words[0]}” and “{words[1]}”"]
    if first.date.when is not None and first.date.when == other.date.when:
        parts.append(first.date.when.value)
    parts += _name_shared(first.actors, other.actors, first_reader)
    parts += _name_shared(first.places, other.places, first_reader)
    return tuple(dict.fromkeys(parts))


def _name_shared(first: Sequence[str], other: Sequence[str], reader: _Reader) -> list[str]:
    return [reader.actors[each].name for each in first if each in other and each in reader.actors]


def _describe_quotation(found: SelectedQuotation, readers: _Readers) -> Evidence:
    quotation: Quotation = found.quotation
    reader = readers[found.document]
    speaker = reader.actors.get(quotation.speaker_id or "")
    involved: tuple[Involvement, ...] = ()
    if speaker is not None and quotation.speaker_span is not None:
        named = _find_name(speaker, quotation.speaker_span, reader)
        involved = (Involvement(speaker.name, _SPEAKER, reader.quote(quotation.speaker_span), named),)
    passage = _describe_passage(reader, found.paragraph, quotation.span, told_by=quotation.cue or "", involved=involved)
    return Evidence(quotation.id, (passage,), found.edited)

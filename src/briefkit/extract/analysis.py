"""The analysis of a document: a value that goes through the stages of reading, and is filled by each.

A stage reads what those before it have found and adds its own; it looks at no word that another has read already in
another way, and nothing repairs an earlier stage.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from briefkit.errors import Diagnostic
from briefkit.extract.dates import extract_dates
from briefkit.extract.events import extract_events
from briefkit.extract.names import extract_actors
from briefkit.extract.names.tokens import read_tokens
from briefkit.extract.quotations import extract_quotations
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Document, Span
from briefkit.model.facts import Actor, DateMention, Event, Quotation
from briefkit.model.folding import compose
from briefkit.model.language import day_first
from briefkit.model.paragraphs import split_paragraphs
from briefkit.text.tokens import Sentence


@dataclass(slots=True)
class Analysis:
    """What has been read from a document so far.

    Attributes:
        document: The document, whose text is composed.
        paragraphs: Its paragraphs.
        sentences: Its sentences; none runs over the end of a paragraph.
        words: The words of each.
        dates: Its time expressions.
        actors: Who and what is named in it.
        quotations: Its quotations.
        events: Its events.
        problems: What was found wrong.
    """

    document: Document
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    words: tuple[Sentence, ...] = ()
    dates: tuple[DateMention, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Diagnostic, ...] = ()

    @property
    def key(self) -> str:
        """What tells the document apart in ids."""
        own = self.document.identity
        return own if own is not None else f"{self.document.outlet or ''}|{self.document.published or ''}"


def _split(analysis: Analysis) -> None:
    text = analysis.document.text
    analysis.paragraphs = split_paragraphs(text)
    analysis.sentences = split_sentences(text, analysis.paragraphs, compose(analysis.document.title or ""))


def _read_words(analysis: Analysis) -> None:
    text = analysis.document.text
    analysis.words = tuple([read_tokens(text, sentence) for sentence in analysis.sentences])


def _read_dates(analysis: Analysis) -> None:
    document = analysis.document
    first = day_first(document.language)
    analysis.dates, analysis.problems = extract_dates(
        document.text, analysis.sentences, document.published, day_first=first
    )


def _read_names(analysis: Analysis) -> None:
    document = analysis.document
    byline, title = tuple(map(compose, document.byline)), compose(document.title or "")
    analysis.actors = extract_actors(document.text, analysis.paragraphs, analysis.words, byline, title)


def _read_quotations(analysis: Analysis) -> None:
    """The quotations, and the pronouns and descriptions by which actors are named as their speakers."""
    analysis.quotations = extract_quotations(
        analysis.document.text, analysis.paragraphs, analysis.sentences, analysis.actors, analysis.key
    )
    analysis.actors = _add_references(analysis.actors, analysis.quotations)


def _read_events(analysis: Analysis) -> None:
    document = analysis.document
    analysis.events = extract_events(
        document.text,
        document.published,
        analysis.paragraphs,
        analysis.sentences,
        analysis.words,
        analysis.dates,
        analysis.actors,
        analysis.quotations,
        analysis.key,
        compose(analysis.document.title or ""),
    )


STAGES: tuple[tuple[str, Callable[[Analysis], None]], ...] = (
    ("sentences", _split),
    ("words", _read_words),
    ("dates", _read_dates),
    ("names", _read_names),
    ("quotations", _read_quotations),
    ("events", _read_events),
)
"""The stages in their order; quotations need actors for speakers, and events need all that is before them."""


def _add_references(actors: tuple[Actor, ...], quotations: tuple[Quotation, ...]) -> tuple[Actor, ...]:
    """The actors with the pronouns and descriptions by which they are named as speakers."""
    spoken: dict[str, set[Span]] = {}
    for quotation in quotations:
        if quotation.speaker_id and quotation.speaker_span:
            spoken.setdefault(quotation.speaker_id, set()).add(quotation.speaker_span)
    return tuple(
        dataclasses.replace(
            actor, references=tuple(sorted({*actor.references, *spoken[actor.id]} - set(actor.mentions)))
        )
        if actor.id in spoken
        else actor
        for actor in actors
    )

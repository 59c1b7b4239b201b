"""Extracting: from a document to all that can be read from it, by rules and word lists, without a model."""

from __future__ import annotations

import dataclasses

from briefkit.errors import Diagnostic, warning
from briefkit.model.document import Document, Span
from briefkit.model.facts import Actor, ParsedDocument, Quotation
from briefkit.model.folding import compose
from briefkit.model.language import day_first

__all__ = ["parse_document"]


def parse_document(document: Document) -> ParsedDocument:
    """Everything that is read from a document, each fact with its span.

    A document without a publication date is read all the same; relative dates in it stay unresolved, and its
    problems say so (E101).
    """
    from briefkit.extract.composing import compose_text

    composed = compose_text(document.text)
    if composed is None:
        return _parse(document)
    read = _parse(dataclasses.replace(document, text=composed.text))
    return dataclasses.replace(composed.take_back(read), document=document)


def _parse(document: Document) -> ParsedDocument:
    """Everything that is read from a document whose text is composed."""
    from briefkit.extract.dates import extract_dates
    from briefkit.extract.events import extract_events
    from briefkit.extract.names import extract_actors
    from briefkit.extract.names.tokens import read_tokens
    from briefkit.extract.quotations import extract_quotations
    from briefkit.extract.sentences import split_sentences
    from briefkit.model.paragraphs import split_paragraphs

    text, place = document.text, document.origin.path if document.origin else document.id
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    key = f"{document.outlet or ''}|{document.published or ''}"
    dates, problems = extract_dates(text, sentences, document.published, day_first=day_first(document.language))
    byline = tuple(map(compose, document.byline))
    words = [read_tokens(text, sentence) for sentence in sentences]
    actors = extract_actors(text, paragraphs, words, byline, compose(document.title or ""))
    quotations = extract_quotations(text, paragraphs, sentences, actors, key)
    actors = _add_references(actors, quotations)
    events = extract_events(text, document.published, paragraphs, sentences, words, dates, actors, quotations, key)
    found = [dataclasses.replace(problem, path=place) for problem in problems]
    if document.published is None:
        found.insert(0, _no_publication_date(place, document.id))
    return ParsedDocument(document, paragraphs, sentences, dates, actors, quotations, events, tuple(found))


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


def _no_publication_date(place: str, identifier: str) -> Diagnostic:
    return warning("E101", f"no publication date in {identifier!r}; relative dates in it stay unresolved", place)

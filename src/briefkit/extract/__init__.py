"""Extracting: from a document to all that can be read from it, by rules and word lists, without a model."""

from __future__ import annotations

import dataclasses

from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.language import has_rules
from briefkit.model.paragraphs import split_paragraphs
from briefkit.model.undated import describe_undated
from briefkit.model.unread import describe_unread

__all__ = ["parse_document"]


def parse_document(document: Document) -> ParsedDocument:
    """Everything that is read from a document, each fact with its span.

    A document without a publication date is read all the same; relative dates in it stay unresolved, and its
    problems say so (E101).
    One in a language without rules is not read at all, and its problems say so (E105).
    """
    if not has_rules(document.language):
        return ParsedDocument(document, split_paragraphs(document.text), problems=(describe_unread(document),))
    from briefkit.extract.composing import compose_text

    composed = compose_text(document.text)
    if composed is None:
        return _parse(document)
    read = _parse(dataclasses.replace(document, text=composed.text))
    return dataclasses.replace(composed.take_back(read), document=document)


def _parse(document: Document) -> ParsedDocument:
    """Everything that is read from a document whose text is composed."""
    from briefkit.extract.analysis import STAGES, Analysis

    analysis = Analysis(document)
    for _, read in STAGES:
        read(analysis)
    place = document.origin.path if document.origin else document.id
    problems = [dataclasses.replace(problem, path=place) for problem in analysis.problems]
    if document.published is None:
        problems.insert(0, describe_undated(document))
    return ParsedDocument(
        document,
        analysis.paragraphs,
        analysis.sentences,
        analysis.dates,
        analysis.actors,
        analysis.quotations,
        analysis.events,
        tuple(problems),
    )

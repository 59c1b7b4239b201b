"""Parsed documents to JSON, version 1: every key is written. `briefkit.model.parsed_reading` reads them back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from briefkit.errors import Diagnostic
from briefkit.model.document import Document, Origin, Span
from briefkit.model.facts import Actor, DateMention, Event, ParsedDocument, Quotation
from briefkit.model.grading import Marking
from briefkit.model.when import When

VERSION = 1
"""Value of the key ``briefkit`` in every parsed document."""


def to_json(parsed: ParsedDocument) -> dict[str, object]:
    """A parsed document as a JSON object, keys in the order of the contract."""
    text = parsed.document.text
    return {
        **_write_document(parsed.document),
        "paragraphs": _write_spans(parsed.paragraphs),
        "sentences": _write_spans(parsed.sentences),
        "dates": [_write_mention(mention, text) for mention in parsed.dates],
        "actors": [_write_actor(actor) for actor in parsed.actors],
        "quotations": [_write_quotation(quotation, text) for quotation in parsed.quotations],
        "events": [_write_event(event) for event in parsed.events],
        "problems": [_write_problem(problem) for problem in parsed.problems],
    }


def _write_document(document: Document) -> dict[str, object]:
    return {
        "briefkit": VERSION,
        "id": document.id,
        "title": document.title,
        "byline": list(document.byline),
        "outlet": document.outlet,
        "url": document.url,
        "published": _iso(document.published),
        "published_at": _iso(document.published_at),
        "language": document.language,
        "section": document.section,
        "extent": document.extent.value,
        "reliability": document.reliability,
        **({"marking": _write_marking(document.marking)} if document.marking else {}),
        "source": _write_origin(document.origin),
        "text": document.text,
    }


def _write_marking(marking: Marking) -> dict[str, str]:
    return {"label": marking.label, "scheme": marking.scheme}


def _iso(moment: dt.date | None) -> str | None:
    return moment.isoformat() if moment else None


def _write_spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _write_ends(span: Span | None, prefix: str = "") -> dict[str, object]:
    return {f"{prefix}start": span.start if span else None, f"{prefix}end": span.end if span else None}


def _write_origin(origin: Origin | None) -> dict[str, object] | None:
    if origin is None:
        return None
    record: dict[str, object] = {"path": origin.path, "sha256": origin.sha256, "line": origin.line}
    return record if origin.part is None else {**record, "part": origin.part}


def _write_when(when: When) -> dict[str, object]:
    return {
        "value": when.value,
        **({"mod": when.mod} if when.mod else {}),
        "begin": _iso(when.begin),
        "finish": _iso(when.finish),
        "precision": when.precision.value,
    }


def _write_mention(mention: DateMention, text: str) -> dict[str, object]:
    return {
        **_write_ends(mention.span),
        "text": text[slice(*mention.span)],
        "type": mention.type.value,
        **_write_when(mention.when),
        "rule": mention.rule,
        "default": mention.default,
    }


def _write_actor(actor: Actor) -> dict[str, object]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "country": actor.country,
        "aliases": list(actor.aliases),
        "roles": [
            {"title": role.title, "of": role.of, **_write_ends(role.span), "former": role.former}
            for role in actor.roles
        ],
        "mentions": _write_spans(actor.mentions),
        "references": _write_spans(actor.references),
    }


def _write_quotation(quotation: Quotation, text: str) -> dict[str, object]:
    speaker = quotation.speaker_span
    return {
        "id": quotation.id,
        "kind": quotation.kind.value,
        **_write_ends(quotation.span),
        "spans": _write_spans(quotation.spans),
        "text": quotation.text,
        "speaker": quotation.speaker,
        "speaker_id": quotation.speaker_id,
        "speaker_text": text[slice(*speaker)] if speaker else None,
        **_write_ends(speaker, "speaker_"),
        "cue": quotation.cue,
        **_write_ends(quotation.cue_span, "cue_"),
        "quoted": _write_spans(quotation.quoted),
    }


def _write_event(event: Event) -> dict[str, object]:
    date = event.date
    return {
        "id": event.id,
        **_write_ends(event.span),
        "sentence": list(event.sentence),
        "text": event.text,
        "trigger": list(event.trigger),
        "type": event.type,
        "status": event.status.value,
        "clause": event.clause.value,
        "date": {
            **(_write_when(date.when) if date.when else {"value": None}),
            "basis": date.basis.value,
            **_write_ends(date.span),
            "default": date.default,
        },
        "participants": [
            {"actor": each.actor, "role": each.part.value, **_write_ends(each.span)} for each in event.participants
        ],
        "actors": list(event.actors),
        "places": list(event.places),
        "involved": list(event.involved),
        "salience": event.salience,
    }


def _write_problem(problem: Diagnostic) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
    }

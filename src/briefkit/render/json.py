"""The report tree and what it was composed from, as JSON for programs."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import json
from enum import Enum
from pathlib import Path

from briefkit.model.document import Span
from briefkit.model.facts import EventDate
from briefkit.model.report import Report
from briefkit.model.selection import Selection

_VERSION = 1


def json_bytes(report: Report, selection: Selection | None = None) -> bytes:
    """A report as UTF-8 JSON; every node names its class in ``node``, and an event's date has the fields of `When`.

    Args:
        report: The report.
        selection: What it was composed from; written as ``selection`` where given.
    """
    content: dict[str, object] = {"briefkit": _VERSION, "report": _encode(report)}
    if selection is not None:
        content["selection"] = _encode_selection(selection)
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def read_title(path: Path) -> str | None:
    """The title of a report that was written as JSON; None for another file."""
    try:
        title = json.loads(path.read_bytes())["report"]["head"]["title"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return title if isinstance(title, str) else None


def _encode_selection(selection: Selection) -> object:
    """A selection with the actors that something in it names, and without the texts of its documents."""
    told = (*selection.events, *selection.background, *selection.ahead, *selection.overdue, *selection.over)
    named = {*selection.listed, *(found.speaker for found in selection.quotations)}
    named |= {actor for event in told for actor in (*event.actors, *event.places)}
    readings = [reading for series in selection.figures for reading in series.readings]
    named |= {actor for reading in readings for actor in (reading.place, reading.said_by) if actor is not None}
    named |= {each.means for event in selection.events for each in event.explanations if isinstance(each.means, str)}
    return _encode(
        dataclasses.replace(
            selection,
            actors=tuple(actor for actor in selection.actors if actor.id in named),
            documents=tuple(dataclasses.replace(document, text="") for document in selection.documents),
        )
    )


def _encode(value: object) -> object:
    if isinstance(value, Span):
        return list(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, tuple | list):
        return [_encode(item) for item in value]
    if isinstance(value, EventDate):
        return _encode_fields(value.when, "EventDate") | _encode_fields(
            dataclasses.replace(value, when=None), "EventDate"
        )
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _encode_fields(value, type(value).__name__)
    return value


def _encode_fields(value: object, node: str) -> dict[str, object]:
    """The fields of a dataclass that are given, under the name of its class."""
    fields = dataclasses.fields(value) if dataclasses.is_dataclass(value) else ()
    given = {field.name: _encode(item) for field in fields if (item := getattr(value, field.name)) is not None}
    return {"node": node, **given}

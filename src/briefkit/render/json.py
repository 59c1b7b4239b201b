"""The report tree and what it was composed from, as JSON for programs; `briefkit.render.json_schema` describes it."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import json
import re
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cache
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

from briefkit.model.document import Span
from briefkit.model.edtf import format_edtf, format_edtf_period
from briefkit.model.facts import EventDate
from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.model.when import Period, When

JSON_VERSION = 1
"""Raised when a reader of the version before would misread a report; keys may be added without that."""
_MARGIN = "\n "
"""What stands before the parts of the whole."""
_BEFORE_HEAD = re.compile(rf'\{{\s*"briefkit": {JSON_VERSION},\s*"report": \{{\s*"node": "Report",\s*"head": ')
_BEGINNING = 1 << 20
"""Characters among which a head ends; no spec has more."""


def json_bytes(report: Report, selection: Selection | None = None) -> bytes:
    """A report as UTF-8 JSON; every node names its class in ``node``, and an event's date has the fields of `When`.

    Times and periods have an ``edtf`` beside their fields, where EDTF can say what they mean.

    Args:
        report: The report.
        selection: What it was composed from; written as ``selection`` where given.
    """
    parts = [f'"briefkit": {JSON_VERSION}', f'"report": {_write(report, _MARGIN)}']
    if selection is not None:
        parts.append(f'"selection": {_write(_without_ballast(selection), _MARGIN)}')
    whole = _enclose("{", parts, "}", "\n") + "\n"
    return whole.encode("utf-8", "backslashreplace")  # half of a surrogate pair, as JSON escapes it


def read_title(path: Path) -> str | None:
    """The title of a report that was written as JSON; None for another file.

    Its head is among its first lines, so that the rest is read only where a file has been laid out anew.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            beginning = file.read(_BEGINNING)
            if before := _BEFORE_HEAD.match(beginning):
                head, _ = json.JSONDecoder().raw_decode(beginning, before.end())
            else:
                head = json.loads(beginning + file.read())["report"]["head"]
        title = head["title"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return title if isinstance(title, str) else None


def _without_ballast(selection: Selection) -> Selection:
    """A selection with the actors that something in it names, without texts of documents and figures left out."""
    told = (*selection.events, *selection.background, *selection.ahead, *selection.overdue, *selection.over)
    named = {*selection.listed, *(found.speaker for found in selection.quotations)}
    named |= {actor for event in told for actor in (*event.actors, *event.places)}
    readings = [reading for series in selection.figures for reading in series.readings]
    named |= {actor for reading in readings for actor in (reading.place, reading.said_by) if actor is not None}
    named |= {each.means for event in told for each in event.explanations if isinstance(each.means, str)}
    return dataclasses.replace(
        selection,
        actors=tuple(actor for actor in selection.actors if actor.id in named),
        documents=tuple(dataclasses.replace(document, text="", identity=None) for document in selection.documents),
        other_figures=(),
        tracked=(),  # which the report has
    )


_Writer = Callable[[Any, str], str]
"""Writes a value of one class as JSON, its further lines behind a margin that begins with the end of a line."""


class _Writers(dict[type, _Writer]):
    """The writer of each class, found once: a report of many events has millions of values, of some fifty classes."""

    def __missing__(self, kind: type) -> _Writer:
        self[kind] = _find_writer(kind)
        return self[kind]


_WRITERS = _Writers()


def _write(value: object, margin: str) -> str:
    """A value as JSON.

    The text is made in one walk: `json.dumps` wants a copy of the whole tree in dicts, and has no quick way to indent.
    """
    return _WRITERS[type(value)](value, margin)


def _find_writer(kind: type) -> _Writer:
    if issubclass(kind, str):
        return lambda value, _: encode_basestring(value)
    for known, writer in _KNOWN_WRITERS:
        if issubclass(kind, known):
            return writer
    if dataclasses.is_dataclass(kind):
        return lambda value, margin: _write_node(kind.__name__, _write_fields(value, margin), margin)
    if issubclass(kind, Enum):
        return lambda value, margin: _write(value.value, margin)
    return lambda value, _: json.dumps(value)


def _write_list(value: Sequence[object], margin: str) -> str:
    inner = margin + " "
    return _enclose("[", [_WRITERS[type(item)](item, inner) for item in value], "]", margin)


def _write_event_date(value: EventDate, margin: str) -> str:
    when = _write_time(value.when, margin) if value.when else []
    return _write_node("EventDate", when + _write_fields(value, margin, besides="when"), margin)


_KNOWN_WRITERS: tuple[tuple[type, _Writer], ...] = (
    (Span, lambda value, margin: f"[{margin} {value.start},{margin} {value.end}{margin}]"),
    (tuple, _write_list),
    (list, _write_list),
    (EventDate, _write_event_date),
    (When, lambda value, margin: _write_node("When", _write_time(value, margin), margin)),
    (Period, lambda value, margin: _write_node("Period", _write_time(value, margin), margin)),
    (bool, lambda value, _: "true" if value else "false"),
    (int, lambda value, _: int.__repr__(value)),
    (dt.date, lambda value, _: f'"{value.isoformat()}"'),
    (bytes, lambda value, _: f'"{base64.b64encode(value).decode("ascii")}"'),
)
"""Writers of the classes that are not written by their fields, the first that fits."""


@cache
def _list_keys(kind: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a dataclass, each with its key as it is written."""
    return tuple((each.name, f'"{each.name}": ') for each in dataclasses.fields(kind))


def _write_node(node: str, fields: list[str], margin: str) -> str:
    """A node of the tree under the name of its class."""
    return _enclose("{", [f'"node": "{node}"', *fields], "}", margin)


def _write_fields(value: object, margin: str, besides: str = "") -> list[str]:
    """The fields of a dataclass that are given, each with its key, besides the one that is written otherwise."""
    kind: Any = type(value)
    inner = margin + " "
    return [
        key + (encode_basestring(item) if type(item) is str else _WRITERS[type(item)](item, inner))
        for name, key in _list_keys(kind)
        if (item := getattr(value, name)) is not None and name != besides
    ]


def _write_time(value: When | Period, margin: str) -> list[str]:
    """The fields of a time or period, and the same in EDTF."""
    edtf = format_edtf(value) if isinstance(value, When) else format_edtf_period(value)
    return [*_write_fields(value, margin), *([f'"edtf": "{edtf}"'] if edtf else [])]


def _enclose(opening: str, parts: Sequence[str], closing: str, margin: str) -> str:
    """The parts of a list or an object, each on a line of its own."""
    return f"{opening}{margin} {f',{margin} '.join(parts)}{margin}{closing}" if parts else opening + closing

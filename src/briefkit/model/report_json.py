"""A report as JSON values and back: what a file carries of its report.

Each node is an object with its class under ``node`` and its fields by name; fields that have their default are left
out, so that a report of an older version is read by a newer one that has more of them. A span is ``[start, end]``, a
picture is base64.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import datetime as dt
import types
from enum import Enum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from briefkit.model.document import Span
from briefkit.model.report import Report

_NODE = "node"


def pack_report(report: Report) -> dict[str, Any]:
    """A report as values that `json.dumps` takes; see `read_report`."""
    return cast("dict[str, Any]", pack_value(report))


def read_report(packed: object) -> Report:
    """The report that `pack_report`, or the JSON of a report, was made of.

    Args:
        packed: As `json.loads` gives it; keys that no class has are passed over, since a newer version may write more.

    Raises:
        ValueError: It is no report; the message names the place, such as ``sections[0].blocks[2].rows``.
    """
    report = read_value(packed, Report, "")
    if not isinstance(report, Report):
        raise ValueError("there is no report")
    return report


@cache
def _list_fields(cls: type[Any]) -> tuple[tuple[str, object], ...]:
    """The fields of a class, each with its default; a field without one has the class itself, which no value is."""
    found = []
    for each in dataclasses.fields(cls):
        default = each.default if each.default is not dataclasses.MISSING else cls
        found.append((each.name, default))
    return tuple(found)


@cache
def _find_hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def pack_value(value: object) -> object:
    """A value of any of the classes of a report as one that `json.dumps` takes; see `read_value`."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):  # before text, which some of them are
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [pack_value(item) for item in value]
    if isinstance(value, dt.date):  # and moments, which are dates too
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    packed: dict[str, object] = {_NODE: type(value).__name__}
    for name, default in _list_fields(cast("Any", type(value))):
        item = getattr(value, name)
        if item != default or type(item) is not type(default):
            packed[name] = pack_value(item)
    return packed


def read_value(packed: object, hint: Any, place: str) -> object:
    """A value of a type from what `pack_report` or the JSON of a report made of it.

    Args:
        packed: As `json.loads` gives it.
        hint: The type, as an annotation has it: a dataclass, ``tuple[X, ...]``, a union.
        place: Where it stands, for messages.

    Raises:
        ValueError: It is no such value; the message begins with the place.
    """
    if get_origin(hint) in (Union, types.UnionType):
        return read_value(packed, _choose(packed, get_args(hint), place), place)
    if get_origin(hint) is tuple:
        if not isinstance(packed, list):
            raise ValueError(f"{place} is not a list")
        return tuple(read_value(item, get_args(hint)[0], f"{place}[{number}]") for number, item in enumerate(packed))
    if dataclasses.is_dataclass(hint):
        return _read_node(packed, cast("type", hint), place)
    return _read_plain(packed, hint, place)


def _choose(packed: object, hints: tuple[Any, ...], place: str) -> Any:
    """Which of the types of a union a value is of: by its node, or by what it looks like."""
    if packed is None and type(None) in hints:
        return type(None)
    if isinstance(packed, dict) and _NODE in packed:
        for hint in hints:
            if getattr(hint, "__name__", None) == packed[_NODE]:
                return hint
        raise ValueError(f"{place} has an unknown node {packed[_NODE]!r}")
    others = [hint for hint in hints if hint is not type(None)]
    if len(others) != 1:
        raise ValueError(f"{place} has no node")
    return others[0]


def _read_node(packed: object, cls: type, place: str) -> object:
    if not isinstance(packed, dict) or packed.get(_NODE) != cls.__name__:
        raise ValueError(f"{place or 'the report'} is no {cls.__name__}")
    hints = _find_hints(cls)
    before = f"{place}." if place else ""
    given = {}
    for name, default in _list_fields(cls):
        if name in packed:
            given[name] = read_value(packed[name], hints[name], before + name)
        elif default is cls and type(None) in get_args(hints[name]):  # the JSON of a report leaves nothing out but None
            given[name] = None
    try:
        return cls(**given)
    except (TypeError, ValueError) as problem:
        raise ValueError(f"{place or 'the report'}: {problem}") from problem


def _read_plain(packed: object, hint: Any, place: str) -> object:
    try:
        if hint is Span:
            start, end = cast("list[int]", packed)
            return Span(start, end)
        if hint is dt.datetime:
            return dt.datetime.fromisoformat(cast("str", packed))
        if hint is dt.date:
            return dt.date.fromisoformat(cast("str", packed))
        if hint is bytes:
            return base64.b64decode(cast("str", packed), validate=True)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return hint(packed)
    except (TypeError, ValueError, binascii.Error) as problem:
        raise ValueError(f"{place}: {problem}") from problem
    plain = (int, float) if hint is float else hint
    fits = packed is None if hint is type(None) else isinstance(packed, plain)
    if not fits or (isinstance(packed, bool) and hint is not bool):
        raise ValueError(f"{place} is no {getattr(hint, '__name__', hint)}")
    return packed

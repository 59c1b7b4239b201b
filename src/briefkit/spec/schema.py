"""The JSON Schema of the spec, for editors; made from the same table that the spec is read by."""

from __future__ import annotations

from enum import Enum
from typing import Any

from briefkit.spec.kinds import ByKey, Choice, Either, Field, Kind, Listed, Record, Scalar
from briefkit.spec.language import SPEC

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def spec_schema() -> dict[str, Any]:
    """The JSON Schema of a briefing spec, draft 2020-12.

    It checks the form of a spec; that a day exists, a period does not end before it begins or a match expression is
    well formed is for `read_spec`. Types are those of YAML 1.2, which editors go by: ``2021`` is a number, so that a
    key that takes any text takes numbers too.
    """
    return {"$schema": DIALECT, "title": "briefkit briefing spec", **_describe(SPEC)}


def _describe(kind: Kind) -> dict[str, Any]:
    match kind:
        case Scalar():
            return dict(kind.json)
        case Choice():
            return {"enum": list(kind.values)}
        case Listed():
            return _describe_list(kind)
        case ByKey():
            names = {"propertyNames": _describe(kind.key)} if kind.key else {}
            return {"type": "object", **names, "additionalProperties": _describe(kind.value)}
        case Record():
            return _describe_record(kind)
        case Either():
            return {"anyOf": [_describe(kind.short), _describe(kind.long)]}


def _describe_list(kind: Listed) -> dict[str, Any]:
    items: dict[str, Any] = {"type": "array", "items": _describe(kind.item)}
    if kind.identity is not None:
        items["uniqueItems"] = True
    if kind.least:
        items["minItems"] = kind.least
    return {"anyOf": [_describe(kind.item), items]} if kind.lone else items


def _describe_record(record: Record) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {field.key: _describe_field(field, record) for field in record.fields},
        "additionalProperties": False,
    }
    required = [field.key for field in record.fields if field.required]
    if required:
        schema["required"] = required
    if record.shapes:
        schema["oneOf"] = [{"required": list(shape), "maxProperties": len(shape)} for shape in record.shapes]
    return schema


def _describe_field(field: Field, record: Record) -> dict[str, Any]:
    """The schema of a key's value; where the key may be left out, its value may be left empty."""
    schema = _describe(field.kind)
    if not field.required:
        schema = {"anyOf": [schema, {"type": "null"}]}
    default = record.defaults.get(field.name)
    if default is not None and not field.required:
        shown = isinstance(field.kind, Scalar) and field.kind.show
        schema["default"] = shown(default) if shown else _plain(default)
    return {"description": field.help, **schema}


def _plain(value: Any) -> Any:
    """A default value as JSON."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value

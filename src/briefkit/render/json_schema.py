"""The JSON Schema of a report as JSON, made from the classes of the report tree and of the selection.

What `briefkit.render.json` writes of a value is described here from the value's type, so that a new class, field or
member of a union is in the schema as soon as it is in the model.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import inspect
import re
import types
from collections.abc import Mapping
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from briefkit.model.document import Span
from briefkit.model.facts import EventDate
from briefkit.model.head import HEAD_FIELDS, Head
from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.model.when import Period, When
from briefkit.render.json import JSON_VERSION

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: Mapping[type, Schema] = {
    type(None): {"type": "null"},
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    dt.date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"},
    dt.datetime: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"},
    Span: {
        "description": "From the first code point to the one after the last.",
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0}] * 2,
        "minItems": 2,
        "maxItems": 2,
    },
}
_EDTF: Schema = {"description": "The same in EDTF (ISO 8601-2), where EDTF can say it.", "type": "string"}


def report_schema() -> Schema:
    """The JSON Schema of what `briefkit.render.json.json_bytes` writes, draft 2020-12.

    It describes this version exactly: a key that no class has is refused.
    """
    classes: dict[str, Schema] = {}
    properties = {
        "briefkit": {"description": "Version of this format.", "const": JSON_VERSION},
        "report": {"description": "What is printed, in order."} | _describe(Report, classes),
        "selection": {"description": "What the report was made from."} | _describe(Selection, classes),
    }
    return {
        "$schema": _DIALECT,
        "title": "briefkit report",
        "description": "A report as it is printed, and what it was composed from.",
        "type": "object",
        "properties": properties,
        "required": ["briefkit", "report"],
        "additionalProperties": False,
        "$defs": dict(sorted(classes.items())),
    }


def _describe(hint: Any, classes: dict[str, Schema]) -> Schema:
    """The schema of a type; what it has of classes is added to those there are.

    Raises:
        TypeError: There is no JSON for values of the type.
    """
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in classes:
            classes[hint.__name__] = {}  # the place is taken while what it is made of is described
            classes[hint.__name__] = _describe_class(hint, classes)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    if len(_list_members(hint)) > 1:
        return _describe_any(_list_members(hint), classes)
    if get_origin(hint) is tuple:
        return _describe_tuple(get_args(hint), classes)
    raise TypeError(f"there is no JSON for {hint}")


def _list_members(hint: Any) -> tuple[Any, ...]:
    """The types of which a value is one."""
    return get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)


def _describe_any(members: tuple[Any, ...], classes: dict[str, Schema]) -> Schema:
    described = [_describe(member, classes) for member in members]
    return described[0] if len(described) == 1 else {"anyOf": described}


def _describe_tuple(items: tuple[Any, ...], classes: dict[str, Schema]) -> Schema:
    if items[-1] is Ellipsis:
        return {"type": "array", "items": _describe(items[0], classes)}
    described = [_describe(item, classes) for item in items]
    return {"type": "array", "prefixItems": described, "minItems": len(items), "maxItems": len(items)}


def _describe_class(cls: type[Any], classes: dict[str, Schema]) -> Schema:
    """A node: its class under ``node`` and its fields, of which those may be missing that may be None."""
    hints, said = get_type_hints(cls), _read_docstring(cls)
    properties: dict[str, Schema] = {"node": {"const": cls.__name__}}
    required = ["node"]
    for each in dataclasses.fields(cls):
        properties[each.name] = {"description": said[each.name]} if each.name in said else {}
        members = _list_members(hints[each.name])
        given = tuple(member for member in members if member is not type(None))
        properties[each.name] |= _describe_any(given, classes)
        if given == members:
            required.append(each.name)
    if cls in (When, Period):
        properties["edtf"] = _EDTF
    schema = {"description": said[""], "type": "object", "properties": properties, "required": required}
    return (_lay_out_date(schema, classes) if cls is EventDate else schema) | {"additionalProperties": False}


def _lay_out_date(schema: Schema, classes: dict[str, Schema]) -> Schema:
    """An event's date with the fields of its time in the place of the time."""
    _describe(When, classes)
    time, own = classes["When"], schema["properties"]
    del own["when"]
    fields = {name: each for name, each in time["properties"].items() if name != "node"}
    together = [name for name in time["required"] if name not in ("node", "value")]
    return schema | {"properties": own | fields, "dependentRequired": {"value": together}}


def _read_docstring(cls: type) -> dict[str, str]:
    """What the docstring of a class says of it, under no name, and of its fields under theirs."""
    text = inspect.getdoc(cls) or ""
    summary, _, fields = text.partition("\nAttributes:\n")
    said = {"": " ".join(summary.split())}
    for name, words in re.findall(r"^ {4}(\w+): (.*(?:\n {5,}.*)*)", fields, re.MULTILINE):
        said[name] = " ".join(words.split())
    return said | {name: field.meaning for name, field in HEAD_FIELDS.items()} if cls is Head else said

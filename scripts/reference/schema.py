"""The page of the JSON of a report, made from its schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scripts.reference.tables import make_table

from briefkit.api import report_schema

_HEAD = """# The JSON of a report, key by key

<!-- This page is made by `python -m scripts.reference`. -->

Made from the [JSON Schema](json.md#schema) that `briefkit schema report` prints. Every object has the name of its class
under `node`. A key without "always" is left out where there is nothing to say."""


def write_schema_page() -> str:
    """A section for each class of the schema, in alphabetical order."""
    schema = report_schema()
    classes = schema["$defs"]
    assert isinstance(classes, dict)
    parts = [_HEAD, "## The file", _describe_keys(schema)]
    for name, described in classes.items():
        parts += [f"## {name}", described["description"], _describe_keys(described)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _describe_keys(schema: Mapping[str, Any]) -> str:
    required = schema["required"]
    rows = [
        (f"`{key}`", _name_type(each), "always" if key in required else "", each.get("description", ""))
        for key, each in schema["properties"].items()
        if key != "node"
    ]
    return make_table(("key", "value", "", "meaning"), rows) if rows else ""


def _name_type(schema: Mapping[str, Any]) -> str:
    """The values of a schema in words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if "anyOf" in schema:
        return " or ".join(_name_type(each) for each in schema["anyOf"])
    if "items" in schema:
        return f"list of {_name_type(schema['items'])}"
    if "prefixItems" in schema:
        return "[" + ", ".join(_name_type(each) for each in schema["prefixItems"]) + "]"
    return str(schema.get("format") or schema.get("type", "anything"))

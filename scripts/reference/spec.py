"""The tables of the spec's documentation page; made from the same table that the spec is read by."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from scripts.reference.tables import make_table

from briefkit.model.event_types import EVENT_MEANINGS
from briefkit.spec.kinds import ByKey, Either, Field, Kind, Listed, Record, Scalar, describe_kind
from briefkit.spec.language import DEFAULT_TEMPLATE, SPEC
from briefkit.spec.theme_keys import THEME

BEGIN = "<!-- begin: made by python -m scripts.reference -->"
END = "<!-- end: made by python -m scripts.reference -->"


def describe_language() -> str:
    """Every key of a spec, of a template's theme, and every event type, as Markdown tables."""
    parts = ["## Keys", *_describe_record("", SPEC)]
    parts += ["## Keys of a theme", *_describe_record("theme.yaml", THEME)]
    parts += ["## Event types", make_table(("type", "meaning"), [(f"`{k}`", v) for k, v in EVENT_MEANINGS.items()])]
    return "\n\n".join(parts)


def refresh_spec_page(page: str) -> str:
    """The documentation page with its tables made anew.

    Raises:
        ValueError: The page lacks the lines that mark where the tables stand.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("the page lacks the lines that mark where the tables stand")
    return f"{before}{BEGIN}\n\n{describe_language()}\n\n{END}{after}"


def _describe_record(path: str, record: Record) -> Iterator[str]:
    """A heading and a table for a record, then for each record within it."""
    yield f"### {f'`{path}`' if path else 'The top level'}: {record.title[0].lower()}{record.title[1:]}"
    rows = [
        (f"`{each.key}`", describe_kind(each.kind), _describe_default(each, record), each.help)
        for each in record.fields
    ]
    yield make_table(("key", "value", "default", "meaning"), rows)
    for field in record.fields:
        yield from _describe_below(f"{path}.{field.key}".lstrip("."), field.kind)


def _describe_below(path: str, kind: Kind) -> Iterator[str]:
    match kind:
        case Record():
            yield from _describe_record(path, kind)
        case Either():
            yield from _describe_record(path, kind.long)
        case Listed():
            yield from _describe_below(f"{path}[]", kind.item)
        case ByKey():
            yield from _describe_below(f"{path}.<{kind.label}>", kind.value)


def _describe_default(field: Field, record: Record) -> str:
    if field.required:
        return "**required**"
    if record is SPEC:
        return f"`{DEFAULT_TEMPLATE}`" if field.key == "template" else ""
    default = record.defaults.get(field.name)
    if isinstance(field.kind, Scalar) and field.kind.show is not None:
        return f"`{field.kind.show(default)}`"
    return _show(default)


def _show(value: object) -> str:
    if value is None or value in ("", (), False):
        return ""
    if isinstance(value, tuple):
        return f"`[{', '.join(str(item.value if isinstance(item, Enum) else item) for item in value)}]`"
    return f"`{value.value if isinstance(value, Enum) else value}`"

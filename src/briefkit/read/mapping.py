"""`fields` of a source: under which name its records have what is called "text", "title" or "date" here."""

from __future__ import annotations

from collections.abc import Mapping

from briefkit.read.metadata import names_of_field, normalise_key


def apply_fields(record: Mapping[str, object], fields: Mapping[str, str]) -> dict[str, object]:
    """A record with what the source names under our own names; other fields of the same meaning go.

    Args:
        record: As it was read.
        fields: Their name by ours; a dot reaches into an object: ``source.name``.
    """
    found = {ours: value for ours, theirs in fields.items() if (value := look_up(record, theirs)) is not None}
    replaced = {name for ours in found for name in (ours, *names_of_field(ours))}
    return {key: value for key, value in record.items() if normalise_key(key) not in replaced} | found


def look_up(record: Mapping[str, object], name: str) -> object:
    """The value under a name, whatever its case, blanks, dashes and underscores; None where there is none."""
    value = _get(record, name)
    if value is not None or "." not in name:
        return value
    first, _, rest = name.partition(".")
    inner = _get(record, first)
    if isinstance(inner, list) and inner:
        inner = inner[0]
    return look_up(inner, rest) if isinstance(inner, Mapping) else None


def _get(record: Mapping[str, object], name: str) -> object:
    if name in record:
        return record[name]
    wanted = normalise_key(name)
    return next((value for key, value in record.items() if isinstance(key, str) and normalise_key(key) == wanted), None)

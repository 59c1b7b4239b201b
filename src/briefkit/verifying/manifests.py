"""Whether the parts of a manifest agree with each other."""

from __future__ import annotations

import json
from collections.abc import Iterator

from briefkit.errors import Diagnostic, error
from briefkit.model.record import Record
from briefkit.render.manifest import write_manifest


def check_manifest(record: Record, path: str) -> Iterator[Diagnostic]:
    """An error for each part of a manifest that is not what the report in it makes; V104.

    Args:
        record: The report as a file has it; the JSON of a report has no manifest.
        path: The file.
    """
    if not record.manifest:
        return
    held = json.loads(record.manifest)
    made = json.loads(write_manifest(record.report, record.citations))
    for key in dict.fromkeys((*made, *held)):
        if key not in ("version", "report") and key in made and held.get(key) != made[key]:
            yield error("V104", f"the manifest contradicts the report in it: {_name_place(key, held, made)}", path)


def _name_place(key: str, held: dict[str, object], made: dict[str, object]) -> str:
    """Which part it is, and of a list of rows the id of the first one."""
    one, other = held.get(key), made[key]
    if not isinstance(one, list) or not isinstance(other, list):
        return f"{key!r} is {one!r}, and the report makes it {other!r}"
    if len(one) != len(other):
        return f"{key!r} has {len(one):,} entries, and the report has {len(other):,}"
    place = next(number for number, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1])
    identifier = other[place].get("id", place) if isinstance(other[place], dict) else place
    return f"{key!r} has another entry for {identifier!r}"

"""What kind of doing a verb tells: communication, motion, possession and so on."""

from __future__ import annotations

from functools import cache

from briefkit.text.lists import read_rows

UNKNOWN = "unknown"
"""The field of a verb that is not listed."""


@cache
def _fields() -> dict[str, str]:
    return {verb: field for field, verbs in read_rows("text", "verb_fields.tsv") for verb in verbs.split()}


def field_of(base: str) -> str:
    """The semantic field of a verb by its base form, as WordNet's lexicographers file its most frequent sense."""
    return _fields().get(base, UNKNOWN)

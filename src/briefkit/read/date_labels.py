"""Labels that stand before a date in a line of its own: "Published on", "Mis à jour le", "Обновлено"."""

from __future__ import annotations

import re
from functools import cache

from briefkit.read.tables import read_table

_LABELS = re.compile(
    r"(?:(?:last|first|publication|release|date|dated|published|posted|issued|updated|modified|on|at"
    r"|\d{1,3}\s?min(?:ute)?s?\sread)(?:\W{1,3}|$)){1,5}",
    re.IGNORECASE,
)
_EDITED = re.compile(r"\b(?:updated|modified|corrected)\b[\s:]*(?:on\b\s*)?$", re.IGNORECASE)
_LONGEST = 60


def is_date_label(words: str, *, foreign: bool) -> bool:
    """Whether words are labels of a date and nothing else.

    Args:
        words: Without signs around them.
        foreign: Whether they may be in another language than English, where a single word is often one of many uses.
    """
    if _LABELS.fullmatch(words):
        return True
    return foreign and len(words) <= _LONGEST and _read_labels().fullmatch(words) is not None


def find_update_label(before: str) -> int | None:
    """Where the label begins that stands right before a date and says that it is that of a later change."""
    match = _EDITED.search(before) or _read_updates().search(before[-_LONGEST:])
    if match is None:
        return None
    return match.start() + (0 if match.re is _EDITED else max(0, len(before) - _LONGEST))


@cache
def _read_labels() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_join('published', 'updated')})(?:\W{{1,3}}|$)){{1,3}}", re.IGNORECASE)


@cache
def _read_updates() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_join('updated')})[\s:：–-]{{0,4}}$", re.IGNORECASE)


def _join(*sections: str) -> str:
    table = read_table("date_words.txt")
    return "|".join(line.replace(" ?", r"\s?").replace(" ", r"\s") for section in sections for line in table[section])

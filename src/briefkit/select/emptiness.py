"""That nothing was selected, with the filter that left it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefkit.errors import Diagnostic
from briefkit.model.selection import NO_MATCH, OUT_OF_SCOPE, Selection
from briefkit.select.events import name_filter
from briefkit.spec.briefing import Spec
from briefkit.spec.match import Match, find_small_operators

_REASONS = 3
"""As many reasons as a message names, the commonest first."""


def find_emptiness(selection: Selection, spec: Spec) -> Iterator[Diagnostic]:
    """A warning L101 where nothing was selected, or no event for what the spec filters them by."""
    filtered = Counter(each.reason for each in selection.dropped if each.kind == "event" and name_filter(each.reason))
    unmatched = sum(each.kind == "document" and each.reason == NO_MATCH for each in selection.dropped)
    key = "select.documents.match" if unmatched else ""
    if filtered:
        key = f"select.events.{name_filter(filtered.most_common(1)[0][0])}"
    if not selection.events and not selection.quotations:
        every = Counter(each.reason for each in selection.dropped if each.kind != "figure")
        listed = sum(each.kind == "document" for each in selection.dropped)
        every[f"of all documents {OUT_OF_SCOPE}"] = sum(number for _, number in selection.corpus.left_out) - listed
        yield spec.warn_at(key, "L101", f"no event and no quotation was selected{_say(every)}{_hint(key, spec)}")
    elif not selection.events and key:
        filtered[f"of all documents {NO_MATCH}"] = unmatched
        yield spec.warn_at(key, "L101", f"no event was selected{_say(filtered)}{_hint(key, spec)}")


def _say(reasons: Counter[str]) -> str:
    """The commonest reasons for which something was left out: " (12 do not match; 3 outside the period)"."""
    common = sorted(((number, reason) for reason, number in reasons.items() if number > 0), key=_by_number)[:_REASONS]
    said = "; ".join(f"{number} {_agree(reason, number)}" for number, reason in common)
    return f" ({said})" if said else ""


def _by_number(each: tuple[int, str]) -> tuple[int, str]:
    return -each[0], each[1]


def _agree(reason: str, number: int) -> str:
    return reason.replace(NO_MATCH, "do not match") if number > 1 else reason


def _hint(key: str, spec: Spec) -> str:
    """That "or" and "and" are words to look for, where a filter has them in small letters."""
    matches: Iterable[Match | None] = (spec.events.match, spec.documents.match) if key.endswith("match") else ()
    small = [word for match in matches if match for word in find_small_operators(match.expression)]
    if not small:
        return ""
    written = " and ".join(f"{word.upper()} for {word!r}" for word in dict.fromkeys(small))
    return f"; write {written}: operators are capitals, and in small letters they are words to look for"

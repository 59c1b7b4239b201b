"""The word for an event that did not simply happen, the same wherever a report prints it."""

from __future__ import annotations

import datetime as dt

from briefkit.languages import Catalogue
from briefkit.model.facts import Basis, EventStatus
from briefkit.model.selection import SelectedEvent


def say_status(event: SelectedEvent, as_of: dt.date, catalogue: Catalogue) -> str | None:
    """That an event is planned or was due on its date, was announced on it, or is only claimed; None for any other.

    "Denied" is not printed: the sentence says so itself, and "Denied: he denied" says the opposite.

    Args:
        event: The event.
        as_of: The day the report speaks from; a plan for a day before it is none any more, unless the desk says so.
        catalogue: Of the reader's language.
    """
    if event.status is EventStatus.CLAIMED:
        return catalogue.say_in("status", "claimed")
    if event.status is not EventStatus.PLANNED:
        return None
    if event.due or event.date.basis in (Basis.CARRIED, Basis.PUBLISHED):
        return catalogue.say_in("status", "announced")
    when = event.date.when
    if event.own or "status" in event.edited:
        return catalogue.say_in("status", "planned")
    if when is None or when.begin is None or when.finish is None or when.finish >= as_of:
        return catalogue.say_in("status", "planned")
    # of a day before its first report it tells that somebody had planned it then
    is_past = event.reported is not None and when.finish < event.reported
    return catalogue.say_in("status", "announced") if is_past else catalogue.say_in("status", "was due")

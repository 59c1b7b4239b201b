"""The word for an event that did not simply happen, the same wherever a report prints it."""

from __future__ import annotations

from briefkit.languages import Catalogue
from briefkit.model.facts import Basis, EventStatus
from briefkit.model.selection import SelectedEvent


def say_status(event: SelectedEvent, catalogue: Catalogue) -> str | None:
    """That an event is planned for its date, was announced on it, or is only claimed; None for any other.

    "Denied" is not printed: the sentence says so itself, and "Denied: he denied" says the opposite.
    """
    if event.status is EventStatus.CLAIMED:
        return catalogue.say_in("status", "claimed")
    if event.status is not EventStatus.PLANNED:
        return None
    if event.due or event.date.basis in (Basis.CARRIED, Basis.PUBLISHED):
        return catalogue.say_in("status", "announced")
    return catalogue.say_in("status", "planned")

"""What a person should look at before signing a report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.selection import SelectedEvent, SelectedQuotation


class Doubt(StrEnum):
    """Why a row is doubtful, the gravest first."""

    MERGED = "its sources tell it in very different words; are they one event?"
    DEFAULTED = "its sentence states no date; it stands under the day of publication"
    EITHER = "its words leave open whether a past or a coming day is meant"
    SPEAKER = "nobody is named as its speaker"
    LATE = "it happened before the period and was reported only within it"
    SINGLE = "only one origin reports it"


@dataclass(frozen=True, slots=True)
class DoubtfulRow:
    """An event or quotation with what is doubtful about it.

    Attributes:
        id: As decisions name it.
        doubts: The reasons, the gravest first.
        row: What is printed.
    """

    id: str
    doubts: tuple[Doubt, ...]
    row: SelectedEvent | SelectedQuotation

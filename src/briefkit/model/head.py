"""The head of a report: who reports what, when and to whom.

A field of the head is an attribute of `Head` and an entry of `HEAD_FIELDS`. The spec reads its keys and the renderers
print their labels from these two, so that a new field is added here and nowhere else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefkit.model.checked import Checked, require, require_words
from briefkit.model.grading import Marking
from briefkit.model.language import is_language
from briefkit.model.messages import message
from briefkit.model.when import Period


@dataclass(frozen=True, slots=True)
class Head(Checked):
    """Who reports what, when and to whom; `HEAD_FIELDS` explains each attribute."""

    title: str
    as_of: dt.date
    product: str = "Situation report"
    number: int | None = None
    place: str = ""
    period: Period | None = None
    cutoff: dt.datetime | None = None
    marking: Marking | None = None
    originator: str = ""
    prepared_by: str = ""
    cleared_by: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    next_report: str = ""
    contact: str = ""
    language: str = "en-GB"

    def check_values(self) -> None:
        """A report has a title and a language, and a period that begins before it ends."""
        require_words("Head.title", self.title)
        require(self.number is None or self.number >= 0, f"Head.number must not be below zero, not {self.number}")
        begin, finish = (self.period.begin, self.period.finish) if self.period else (None, None)
        wrong = begin is not None and finish is not None and finish < begin
        require(not wrong, f"Head.period ends on {finish}, before it begins on {begin}")
        tag = is_language(self.language)
        require(tag, f"Head.language must be a BCP 47 tag such as 'en-GB', not {self.language!r}")


@dataclass(frozen=True, slots=True)
class HeadField:
    """What a field of the head is for.

    Attributes:
        meaning: One sentence, for the documentation and the spec's schema.
        label: Label in the identification table; empty for fields that are printed elsewhere.
    """

    meaning: str
    label: str = ""


HEAD_FIELDS: Mapping[str, HeadField] = MappingProxyType(
    {
        "title": HeadField("What the report is about."),
        "product": HeadField("What kind of report it is, printed above the title."),
        "number": HeadField("Serial number.", message("Number")),
        "period": HeadField("Days it covers.", message("Period")),
        "cutoff": HeadField(
            "Time after which nothing was taken in, with its offset from UTC.", message("Information cut-off")
        ),
        "as_of": HeadField("Day the report speaks from, and the only date in the file's metadata.", message("As of")),
        "place": HeadField("Country or area it covers.", message("Place")),
        "originator": HeadField("Desk or body that issues it.", message("Originator")),
        "prepared_by": HeadField("Who wrote it.", message("Prepared by")),
        "cleared_by": HeadField("Who released it.", message("Cleared by")),
        "to": HeadField("Who it is for.", message("To")),
        "cc": HeadField("Who gets a copy.", message("Cc")),
        "next_report": HeadField("When the next one is due, in your words.", message("Next report")),
        "contact": HeadField("Where to ask.", message("Contact")),
        "marking": HeadField("Who may see it, in the header and footer of each page (FIRST TLP 2.0)."),
        "language": HeadField("Language of the report, a BCP 47 tag."),
    }
)
"""The fields of `Head` by name, in the order of the identification table.

A name is the attribute of `Head`, the key in a spec and, after ``report.``, the placeholder in a Word template.
"""

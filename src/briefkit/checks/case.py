"""What a rule looks at, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.spec.briefing import Spec


@dataclass(frozen=True, slots=True)
class Case:
    """A report, with what is known of how it came about.

    Attributes:
        report: The report.
        path: The file that problems are told of: the spec, or the report itself.
        spec: What it was made by; None for a report that was read from a file, or that a script built.
        selection: What it was composed from; None where there is no spec.
        earlier: Reports of the same subject before it, in any order.
    """

    report: Report
    path: str
    spec: Spec | None = None
    selection: Selection | None = None
    earlier: tuple[Report, ...] = ()

    @property
    def is_english(self) -> bool:
        """Whether the rules for words, which are those of English, hold for it."""
        return self.report.head.language.partition("-")[0] == "en"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that breaks a rule.

    Attributes:
        message: What is wrong and what to do next.
        key: Where it is mended in a spec, by dotted path: ``report.period``; empty where it has no place of its own.
    """

    message: str
    key: str = ""


def show(words: str, most: int = 60) -> str:
    """Words of a report as a message shows them: in quotation marks, not too long."""
    line = " ".join(words.split())
    return repr(line if len(line) <= most else f"{line[: most - 1]}…")

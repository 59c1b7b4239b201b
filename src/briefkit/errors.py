"""Problems: what briefkit tells its users, and how it ends.

Every problem is a `Diagnostic` with a stable code. The letter of a code names the stage that finds it: ``U`` usage,
``S`` spec, ``I`` input, ``C`` cache, ``D`` store of documents, ``W`` workers of a cluster, ``E`` extraction,
``L`` selection, ``P`` prose of the desk, ``N`` numbers and periods of a series, ``K`` rules for a whole report,
``R`` rendering and writing.
`CODES` is the whole list; `docs/errors.md` explains each, and a test holds the two together.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from itertools import chain, count
from operator import itemgetter
from typing import ClassVar


class ExitCode(IntEnum):
    """How a command ends; a contract with shells and CI jobs."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    SPEC = 3
    INPUT = 4
    OUTPUT = 5
    BUG = 70
    INTERRUPTED = 130
    TERMINATED = 143


class Level(StrEnum):
    """What a spec makes of the problems of a code that are no errors by themselves."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class Severity(StrEnum):
    """How much a problem matters: an error stops the work, a warning is for a person to judge, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


CODES: dict[str, str] = {
    "U101": "wrong usage of a command",
    "U102": "the date that 'today' was read as",
    "U103": "a package that is not installed",
    "S101": "the spec cannot be read",
    "S102": "the spec is not valid YAML",
    "S103": "a key appears twice",
    "S104": "unknown key",
    "S105": "value of the wrong type",
    "S106": "value that is not allowed",
    "S107": "a required key is missing",
    "S108": "the spec is too large or too deep",
    "S109": "a path that leaves the spec's folder",
    "S110": "unknown template",
    "S111": "a period that ends before it begins",
    "S112": "an unknown id of an event or quotation",
    "S113": "the cut-off or the as-of date is before the end of the period",
    "S114": "an output that would be written over what the report is made of",
    "S115": "a marking below that of a source",
    "S116": "a language that reports are not available in",
    "I101": "no file there",
    "I102": "a pattern that matches nothing",
    "I103": "a file that cannot be read",
    "I104": "a file that is not text",
    "I105": "a document without text",
    "I106": "a file that is too large",
    "I107": "a kind of file that briefkit does not read",
    "I108": "a record that cannot be used",
    "I109": "two documents with the same id, or one read twice",
    "I110": "control characters were removed",
    "I111": "a text that is too long to analyse",
    "I112": "the encoding was guessed",
    "I113": "front matter that is not a list of key: value lines",
    "I114": "a file or document that could not be read or analysed",
    "I115": "a part of a file that was left out",
    "I116": "a text that is cut off",
    "I117": "a summary, not the article",
    "I118": "a record that was withdrawn, or may not be used yet",
    "I119": "a file that took too much time or memory, or ended the process that read it",
    "I120": "a file with more content than is read",
    "I121": "a file that is protected by a password",
    "I122": "an address that is not supported",
    "C101": "a cache that cannot be used",
    "C102": "a cache, or an entry in it, that was damaged",
    "W101": "a cluster that cannot be reached or has no workers",
    "W102": "a cluster that was lost during a run",
    "W103": "a worker of a cluster with another version of briefkit",
    "D101": "a store that cannot be used",
    "D102": "a store, or a document in it, that was damaged",
    "D103": "a document that cannot be stored",
    "D104": "documents of a store that another version of briefkit has analysed",
    "E101": "no publication date",
    "E102": "a date that does not exist or cannot be read",
    "E103": "a publication date in the future",
    "E104": "publication dates that disagree",
    "E105": "a language that briefkit has no rules for",
    "L101": "nothing was selected",
    "L102": "a document was published after the cut-off",
    "L103": "a name that was found in no document",
    "L104": "two names that may be one person's",
    "L105": "a document that does not count as news",
    "L106": "a row of the desk's own is outside the period",
    "P101": "a citation that leads nowhere",
    "P102": "a citation of a row that is not printed",
    "P103": "a number, ordinal, date, time or name that is not in what its sentence cites",
    "P104": "likelihood and confidence in one sentence",
    "P105": "a word of likelihood that is not on the scale, or is on another",
    "P106": "Markdown that cannot be printed as it is written",
    "P107": "a report of the desk's own that cites nothing",
    "P108": "a weekday that does not match its date",
    "P109": "words of judgement in what is reported",
    "P110": "words in quotation marks that are not in what their sentence cites",
    "N101": "a ledger that cannot be read or contradicts itself",
    "N102": "the ledger of a series and its folder disagree",
    "N103": "days that no issue of a series covers",
    "N104": "a period that began before the last issue ended",
    "N105": "an issue that does not exist",
    "N106": "an issue that would be written over",
    "N107": "a series that another run is working on",
    "N108": "an issue for whose period nothing was published",
    "K101": "a row, a key point or a statement that cites nothing",
    "K102": "an event after the cut-off",
    "K103": "an event outside the period",
    "K104": "a cut-off after the as-of date",
    "K105": "a gap or an overlap with the period of the report before",
    "K106": "a serial number that is used again or leaves some out",
    "K107": "a figure without its source or its as-of date",
    "K108": "a statement without its speaker or its date",
    "K109": "one text that is counted as two sources",
    "K110": "a map or picture without its date, source or disclaimer",
    "K111": "an abbreviation that is never spelled out",
    "K112": "a name that two actors share",
    "K113": "key points that rest on one origin",
    "K114": "a section that the desk has not written",
    "K115": "text of the desk that the report before has word for word",
    "K116": "a figure of the desk's own for a day before the period",
    "R101": "the output cannot be written",
    "R102": "the output could not be rendered",
    "R103": "a part of the report that is missing from the written file",
    "R104": "characters that no font has",
    "R105": "a Word template that cannot be used",
    "R106": "a placeholder of a Word template that cannot be filled",
    "R107": "a Word template that has no place for something of the report",
    "R108": "a style that a Word template lacks",
    "R109": "a logo that cannot be used",
    "R110": "user information that was left out of an address",
    "R111": "a font file that cannot be used",
    "R112": "a file that was replaced though it has another title",
    "R121": "comments, changes and names left in a Word template",
    "R122": "something in a Word template that fetches, starts or embeds something else",
    "R123": "a Word template that was repaired, or contains what no report needs",
    "R124": "a table of contents or of figures in a Word template",
    "R125": "a placeholder in a section with several columns",
    "V101": "a file that carries no report",
    "V102": "a file whose report cannot be read",
    "V103": "printed text that differs from the report in the file",
    "V104": "a manifest that contradicts itself",
    "V105": "a source that has changed",
    "V106": "something of a report that could not be checked",
    "V107": "words that are not where the report cites them",
}

_ALWAYS_ERRORS = (
    "U101 U103 S101 S102 S103 S104 S105 S106 S107 S108 S109 S110 S111 S114 S115 "
    "I101 I102 I104 I106 I108 I111 I114 I119 I120 I122 D101 D103 W101 W102 W103 N101 N104 N105 N106 N107 N108 P101 "
    "R101 R102 R103 R105 R106 R109 R111 V101 V102 V103 V104 V105 V107"
)
ALWAYS_ERRORS: frozenset[str] = frozenset(_ALWAYS_ERRORS.split())
"""Codes whose problems are always errors. Those of the others can be warnings or notes, whose level a spec may set."""

_NEAR = 0.7
"""Likeness, of 1, from which a code is worth suggesting: what has three of its four characters, in their order."""

_LONGEST_MESSAGE = 300
"""Characters of a message; what files say is cited in it, and a file may say a megabyte."""

_END_OF_MESSAGE = 90
"""Characters of a longer message that are kept of its end, which tells what would be right."""

_MOST_OF_A_KIND = 20
"""Problems of one code and severity in one file that are told, before the rest are counted."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A piece of a file that other words are to stand for.

    Attributes:
        line: Line of the piece, from 1.
        column: Column in that line, from 1.
        old: The piece, all on one line.
        new: What is to stand there.
    """

    line: int
    column: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem, with its place.

    Attributes:
        code: Stable code, a key of `CODES`.
        severity: Error, warning or note.
        message: What is wrong and, where it helps, what would be right. No trailing full stop. At most 300
            characters; a longer one is shortened in its middle.
        path: File or document it was found in, as the user named it.
        line: Line in that file, from 1.
        column: Column in that line, from 1.
        more: For a line that stands for problems which are not told one by one, how many there are.
        mending: Where only one change to the file at `path` can be right: that change.
    """

    code: str
    severity: Severity
    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    more: int = 0
    mending: tuple[Replacement, ...] = ()

    def __post_init__(self) -> None:
        if len(self.message) > _LONGEST_MESSAGE:
            begin = self.message[: _LONGEST_MESSAGE - _END_OF_MESSAGE - 3]
            object.__setattr__(self, "message", f"{begin} … {self.message[-_END_OF_MESSAGE:]}")

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place + ': ' if place else ''}{self.severity}[{self.code}]: {self.message}"


def error(
    code: str, message: str, path: str | None = None, line: int | None = None, column: int | None = None
) -> Diagnostic:
    """A problem that stops the work."""
    return Diagnostic(code, Severity.ERROR, message, path, line, column)


def warning(
    code: str, message: str, path: str | None = None, line: int | None = None, column: int | None = None
) -> Diagnostic:
    """A problem that a person should judge; the work goes on."""
    return Diagnostic(code, Severity.WARNING, message, path, line, column)


def note(
    code: str, message: str, path: str | None = None, line: int | None = None, column: int | None = None
) -> Diagnostic:
    """Something worth knowing that asks for nothing."""
    return Diagnostic(code, Severity.NOTE, message, path, line, column)


def suggest_codes(text: str) -> str:
    """The codes that are nearest to what is none, as the end of a message that calls it unknown."""
    word = text.upper()[:40]
    near = [word] if word in CODES else difflib.get_close_matches(word, CODES, cutoff=_NEAR)
    return f"; did you mean {' or '.join(near)}?" if near else "; 'briefkit explain' lists all"


class Problems:
    """Problems as they are found: the first of a kind are kept and the others counted, so that memory has a bound.

    Problems are of one kind if they have code, severity and file in common. What one collector gives another may take:
    the counts add up.
    """

    def __init__(self, problems: Iterable[Diagnostic] = ()) -> None:
        self._kept: dict[tuple[str, Severity, str | None], list[tuple[int, Diagnostic]]] = {}
        self._more: Counter[tuple[str, Severity, str | None]] = Counter()
        self._order = count()
        self.extend(problems)

    def add(self, problem: Diagnostic) -> None:
        """Keep a problem, or count it where there are 20 of its kind."""
        kind = (problem.code, problem.severity, problem.path)
        kept = self._kept.setdefault(kind, [])
        if len(kept) == _MOST_OF_A_KIND or (problem.more and kept):
            self._more[kind] += problem.more or 1
        else:
            kept.append((next(self._order), problem))

    def extend(self, problems: Iterable[Diagnostic]) -> None:
        """Add one problem after the other."""
        for problem in problems:
            self.add(problem)

    def __iter__(self) -> Iterator[Diagnostic]:
        """The problems in the order they came, and behind the last of a kind that was kept how many more there were."""
        last = {kept[-1][0]: kind for kind, kept in self._kept.items() if self._more[kind]}
        for number, problem in sorted(chain.from_iterable(self._kept.values()), key=itemgetter(0)):
            yield problem
            if number in last:
                more = self._more[last[number]]
                yield replace(problem, message=f"and {more:,} more of this kind", line=None, column=None, more=more)


class BriefkitError(Exception):
    """Base of all errors that briefkit raises on purpose.

    Attributes:
        diagnostics: The problems, in the order they were found; never empty.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.BUG

    def __init__(self, diagnostics: Diagnostic | Iterable[Diagnostic]) -> None:
        self.diagnostics = (diagnostics,) if isinstance(diagnostics, Diagnostic) else tuple(diagnostics)
        super().__init__("\n".join(map(str, self.diagnostics)))


class UsageError(BriefkitError):
    """A command or function was called in a way that makes no sense."""

    exit_code = ExitCode.USAGE


class SpecError(BriefkitError):
    """The briefing spec is wrong."""

    exit_code = ExitCode.SPEC


class InputError(BriefkitError):
    """A source could not be read."""

    exit_code = ExitCode.INPUT


class OutputError(BriefkitError):
    """A report could not be rendered or written."""

    exit_code = ExitCode.OUTPUT

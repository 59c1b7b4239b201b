"""The dialogue of ``briefkit review``: one doubtful row after the other, and what the desk decides about it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from briefkit.cli.reporting import one_line
from briefkit.languages import ENGLISH
from briefkit.languages.dates import format_when
from briefkit.model.calendar_values import read_calendar_value
from briefkit.model.doubts import DoubtfulRow
from briefkit.model.selection import RegisteredActor, SelectedEvent

HELP = """Enter        it is right, or is so now
d 2024-02-14 its date
t WORDS      its text, in your words
w A; B       who takes part
p A; B       where it happened
s NAME       who said it
u            its sources tell several events: each gets a row
x            leave it out
n            look at it another time
q            save and stop
"""
_FIELDS = {"d": "date", "t": "text", "w": "who", "p": "where", "s": "speaker"}
_LISTS = ("who", "where")
_PROMPT = "Enter: right; d, t, w, p, s: correct; u: split; x: leave out; n: later; q: stop; ?: help > "


@dataclass
class Decided:
    """What came of a review.

    Attributes:
        edits: Corrections by id.
        lists: Ids by the key of the decisions file that they go to.
    """

    edits: dict[str, dict[str, object]] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=lambda: {"split": [], "exclude": [], "reviewed": []})

    @property
    def count(self) -> int:
        """How many decisions there are."""
        return len(self.edits) + sum(map(len, self.lists.values()))


def review(rows: Iterable[DoubtfulRow], names: Mapping[str, RegisteredActor], ask: Callable[[str], str]) -> Decided:
    """Walk over doubtful rows and ask about each.

    Args:
        rows: The rows.
        names: The actors of the report by id.
        ask: Prints a prompt and gives the answer; raises EOFError when there are no more.
    """
    decided = Decided()
    rows = tuple(rows)
    for number, row in enumerate(rows, 1):
        print(f"\n{number} of {len(rows)}")
        _show(row, names)
        if not _decide(row, ask, decided):
            break
    return decided


def _decide(row: DoubtfulRow, ask: Callable[[str], str], decided: Decided) -> bool:
    """Ask about a row until it is settled; False where the desk wants to stop."""
    while True:
        try:
            command, _, words = ask(_PROMPT).strip().partition(" ")
        except EOFError:
            return False
        match command:
            case "":
                decided.lists["reviewed"].append(row.id)
                return True
            case "q" | "n":
                return command == "n"
            case "x":
                decided.lists["exclude"].append(row.id)
                return True
            case "u" if isinstance(row.row, SelectedEvent) and len(row.row.reports) > 1:
                decided.lists["split"] += (told.event for told in row.row.reports[1:])
                return True
            case _ if command in _FIELDS and words.strip():
                _correct(row, _FIELDS[command], words.strip(), decided)
            case "?":
                print(HELP, end="")
            case _:
                print(f"{one_line(command)!r} is not an answer, or needs words after it; ? for help")


def _correct(row: DoubtfulRow, name: str, words: str, decided: Decided) -> None:
    if name == "date" and not _is_date(words):
        print(f"{words!r} is not a date such as 2024-02-14, 2024-02 or 2024")
        return
    edit = decided.edits.setdefault(row.id, {"was": _sentence(row)})
    edit[name] = [each.strip() for each in words.split(";") if each.strip()] if name in _LISTS else words


def _is_date(words: str) -> bool:
    """Whether words are a day, month or year as a spec writes it."""
    try:
        return read_calendar_value(words) is not None
    except ValueError:
        return False


def _sentence(row: DoubtfulRow) -> str:
    return row.row.reports[0].text if isinstance(row.row, SelectedEvent) else row.row.quotation.text


def _show(doubtful: DoubtfulRow, names: Mapping[str, RegisteredActor]) -> None:
    row = doubtful.row
    width = max(40, min(100, shutil.get_terminal_size().columns - 4))
    if isinstance(row, SelectedEvent):
        date = format_when(row.date.when, ENGLISH) if row.date.when else "no date"
        print(one_line(f"{row.id}  {date}  {', '.join(names[each].name for each in row.actors)}"))
        tellings = [(f"[{told.document} ¶ {told.paragraph}]", told.text) for told in row.reports]
    else:
        print(one_line(f"{row.quotation.id}  {row.quotation.speaker or 'nobody named'}"))
        tellings = [(f"[{row.document} ¶ {row.paragraph}]", row.quotation.text)]
    for place, text in tellings:
        print(textwrap.fill(one_line(f"{text} {place}"), width, initial_indent="    ", subsequent_indent="    "))
    for doubt in doubtful.doubts:
        print(f"  ? {doubt}")

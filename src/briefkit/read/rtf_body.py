"""The paragraphs of an RTF file with those of its boxes and cells, and what it says of itself."""

from __future__ import annotations

import datetime as dt
import re
from typing import TypeVar

from briefkit.model.calendar_values import check_day
from briefkit.read.containers import join_row
from briefkit.read.dates import Moment
from briefkit.read.headline import Paragraph
from briefkit.read.properties import Properties
from briefkit.read.scripts import set_apart
from briefkit.read.written import tidy

_HEADING = re.compile(r"heading [1-9]", re.IGNORECASE)
_LONGEST_VALUE = 1000
_TIMES = {"yr": 0, "mo": 1, "dy": 2}
_Key = TypeVar("_Key", int, str)


class RtfBody:
    """Text as it comes, to paragraphs.

    Attributes:
        paragraphs: Those that have ended.
        styles: The names of the styles by their numbers.
    """

    def __init__(self) -> None:
        """Begin an empty body."""
        self.paragraphs: list[Paragraph] = []
        self.styles: dict[int, str] = {}
        self._pieces: list[str] = []
        self._around: list[list[str]] = []
        self._waiting: list[Paragraph] = []
        self._cell: list[Paragraph] = []
        self._row: list[list[Paragraph]] = []

    def add(self, text: str, is_raised: bool) -> None:
        """Add text to the paragraph."""
        before = self._pieces[-1] if self._pieces else ""
        self._pieces.append(set_apart(text, before) if is_raised else text)

    def name_style(self, number: int, text: str) -> None:
        """Add characters to the name of a style."""
        _add_value(self.styles, number, text)

    def open_box(self) -> None:
        """A text box begins; the paragraph around it waits."""
        self._around.append(self._pieces)
        self._pieces = []

    def close_box(self) -> None:
        """A text box ends; it is read behind the paragraph that it is anchored in."""
        self._waiting += self._make_paragraph(0, is_outlined=False)
        self._pieces = self._around.pop()

    def end_paragraph(self, style: int, is_outlined: bool, in_table: bool) -> None:
        """A paragraph ends, and tells what it was."""
        found = self._make_paragraph(style, is_outlined)
        if self._around:
            self._waiting += found
            return
        (self._cell if in_table else self.paragraphs).extend([*found, *self._waiting])
        self._waiting = []

    def end_cell(self) -> None:
        """A cell of a table ends."""
        self._cell += [*self._make_paragraph(0, is_outlined=False), *self._waiting]
        self._waiting = []
        self._row.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """A row of a table ends."""
        if self._cell:
            self.end_cell()
        self.paragraphs += join_row(self._row)
        self._row = []

    def finish(self) -> None:
        """The text ends, whatever is open."""
        while self._around:
            self.close_box()
        self.end_paragraph(0, is_outlined=False, in_table=False)
        self.end_row()

    def _make_paragraph(self, style: int, is_outlined: bool) -> list[Paragraph]:
        """The paragraph that was collected, if there is anything in it."""
        text = tidy(_join_surrogates("".join(self._pieces)))
        self._pieces = []
        name = self.styles.get(style, "").split(";")[0].strip().lower()
        is_heading = is_outlined or _HEADING.fullmatch(name) is not None
        return [Paragraph(text, name == "title", is_heading)] if text else []


class RtfInfo:
    """What a file says of itself."""

    def __init__(self) -> None:
        """Begin without anything said."""
        self._words: dict[str, str] = {}
        self._times: dict[str, list[int]] = {}

    def add(self, name: str, text: str) -> None:
        """Add characters to the title or the author."""
        _add_value(self._words, name, text)

    def set_time(self, name: str, part: str, number: int) -> None:
        """Set the year, the month or the day on which the file was made, or revised."""
        self._times.setdefault(name, [0, 1, 1])[_TIMES[part]] = number

    @property
    def properties(self) -> Properties:
        """All that was said."""
        return Properties(
            title=self._words.get("title"),
            author=self._words.get("author"),
            created=_read_moment(self._times.get("creatim")),
            modified=_read_moment(self._times.get("revtim")),
        )


def _add_value(values: dict[_Key, str], key: _Key, text: str) -> None:
    value = values.get(key, "")
    if len(value) < _LONGEST_VALUE:
        values[key] = value + text


def _join_surrogates(text: str) -> str:
    """Halves of characters, which RTF writes one by one, put together; a half without the other is a mark for it."""
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _read_moment(parts: list[int] | None) -> Moment | None:
    try:
        return Moment(check_day(dt.date(*parts))) if parts else None
    except ValueError:
        return None

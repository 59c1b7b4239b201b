"""Messages inside the text of a message: where each begins, and what the lines above it say of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from briefkit.read.dates import Moment, find_date
from briefkit.read.tables import read_table

_FIELDS = ("from", "date", "to", "subject", "other")
_ENGLISH = frozenset(("from", "date", "sent", "to", "subject", "cc", "bcc", "reply-to", "attachments"))
_LINE = re.compile(
    r"[\s*_]{0,8}(?P<label>[^\W\d_][^\W\d_ -]?[\w -]{0,22}?)[\s*_\u00a0\u202f]{0,6}[:：][\s*_]*(?P<value>.{0,2000})"
)
_RULE = re.compile(
    r"\s*(?:[-_=*–—]{2,80}\s*(?P<words>[^\W_](?:[^-_=*–—]|-(?=\w)){2,60}?)?\s*(?:[-_=*–—]{2,80})?)\s*[:>]?\s*"
)
_END = re.compile(r"\s*[-_=*–—]{2,80}\s*(?:end of|конец|fin du|fin del|ende der|.{0,30}\bsonu)\b.{0,60}", re.IGNORECASE)
_YANDEX = re.compile(
    r"\s*(?P<date>\d{1,2}\.\d{1,2}\.\d{4}(?:,?\s*\d{1,2}:\d{2})?),\s*(?P<sender>.{1,200}@.{1,200}?):\s*"
)
"""The single line that some programs write: date, name and address."""

_LONGEST_BEGIN = 100
"""Characters of a line that says that a forwarded message begins."""

_SHORT_YEAR = re.compile(r"(?<!\d)(\d{1,2}([./-])\d{1,2}\2)(\d{2})(?!\d)")
_MOST_LINES = 24
"""Lines that the lines above a message take up, wrapped ones and blank ones among them."""

_WRAPPED, _WIDEST = 60, 80
"""Characters of a line above a message that may go on in the next line: programs wrap at 72 to 80."""

_LONGEST = 2100
"""Characters of a line above a message; lists of recipients are long."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it stands in a text.

    Attributes:
        text: What is below its header lines, up to the next message.
        fields: What the header lines say, by kind: "from", "date", "to", "subject".
        forwarded: Whether a line above says that it was forwarded.
        foreign: Whether the header lines are in another language than English.
    """

    text: str
    fields: dict[str, str] = field(default_factory=dict)
    forwarded: bool = False
    foreign: bool = False

    def find_moment(self, last: dt.date | None) -> Moment | None:
        """When it was sent, as far as its header lines say.

        Args:
            last: Day of the message around it, which tells the order of day and month where nothing else does.
        """
        value = _SHORT_YEAR.sub(r"\g<1>20\3", self.fields.get("date", ""))
        found = find_date(value, "de" if self.foreign else None)
        if found or not last:
            return found.moment if found else None
        both = [each.moment for tag in ("en-GB", "en-US") if (each := find_date(value, tag))]
        return max((each for each in both if each.day <= last), key=lambda each: each.day, default=None)


@dataclass(frozen=True, slots=True)
class _Label:
    """What a labelled line says."""

    kind: str
    value: str
    foreign: bool


class _Lines(list[str]):
    """The lines of a text; each is looked at for a label once, though several headers may be tried on it."""

    def __init__(self, text: str) -> None:
        super().__init__(text.split("\n"))
        self._labels: dict[tuple[int, bool], _Label | None] = {}

    def words(self, number: int, *, quoted: bool) -> str:
        """A line without blanks around it and, in a quoted message, without the marks before it."""
        return (self[number].lstrip("> ") if quoted else self[number]).strip()

    def read_label(self, number: int, *, quoted: bool) -> _Label | None:
        """The label and the value of a line that has them."""
        key = (number, quoted)
        if key not in self._labels:
            line = self.words(number, quoted=quoted)
            match = _LINE.fullmatch(line) if len(line) <= _LONGEST else None
            label = match["label"].strip().casefold() if match else ""
            kind = _read_kinds().get(label)
            value = match["value"].strip(" *_\t") if match else ""
            self._labels[key] = _Label(kind, value, label not in _ENGLISH) if kind else None
        return self._labels[key]


@dataclass(frozen=True, slots=True)
class _Header:
    """Header lines of a message inside a text, as lines ``[start, end)`` with the rule above them."""

    start: int
    end: int
    fields: dict[str, str]
    forwarded: bool
    foreign: bool = False


def split_letters(text: str) -> list[Letter]:
    """The message that a text is, and those inside it, in the order in which they stand.

    A message inside begins with lines that tell sender, date, recipient and subject. A line of hyphens or underscores
    above them, with words or without, belongs to them. What stands below a line that ends a forwarded message was added
    by the sender, and goes.
    """
    lines = _Lines(text)
    headers = list(_find_headers(lines))
    starts = [*(header.start for header in headers), len(lines)]
    letters = [Letter("\n".join(lines[: starts[0]]))]
    for header, stop in zip(headers, starts[1:], strict=True):
        body = _unquote(lines[header.end : stop])
        body = body[: next((number for number, line in enumerate(body) if _END.fullmatch(line)), len(body))]
        letters.append(Letter("\n".join(body), header.fields, header.forwarded, header.foreign))
    return letters


def _find_headers(lines: _Lines) -> Iterator[_Header]:
    number = 0
    while number < len(lines):
        # Within a run of labelled lines no header begins; to look there too would take many times as long.
        runs = number > 0 and lines.read_label(number - 1, quoted=False) is not None
        header = None if runs else _read_header(lines, number)
        if header:
            yield header
        number = header.end if header else number + 1


def _read_header(lines: _Lines, start: int) -> _Header | None:
    """The header that begins at a line, with the rule or phrase above it."""
    line = lines[start]
    if not line or (line[0] == ">" and len(line) > _LONGEST_BEGIN):
        return None
    begin = _table("begin").fullmatch(line.strip("> ")) if len(line) <= _LONGEST_BEGIN else None
    if line[0] == ">" and not begin:
        return None
    rule = _RULE.fullmatch(line) if begin is None and len(line) < 200 else None
    first = start
    if begin or rule:
        first = next((number for number in range(start + 1, min(start + 4, len(lines))) if lines[number].strip()), -1)
        if first < 0:
            return None
    words = (rule["words"] or "") if rule else ""
    forwarded = begin is not None or _table("forwarded").search(words) is not None
    found = _read_fields(lines, first, quoted=begin is not None or bool(words))
    if found is None and forwarded and len(lines[first]) < 500 and (single := _YANDEX.fullmatch(lines[first])):
        return _Header(start, first + 1, {"from": single["sender"], "date": single["date"]}, forwarded, foreign=True)
    if found is None:
        return None
    end, fields, foreign = found
    sure = (
        "from" in fields and len(fields) > (1 if forwarded else 2) and not fields.keys().isdisjoint(("date", "subject"))
    )
    return _Header(start, end, fields, forwarded, foreign) if sure else None


def _read_fields(lines: _Lines, first: int, *, quoted: bool) -> tuple[int, dict[str, str], bool] | None:
    """Labelled lines from a line on: the line behind them, their values by kind, and whether a label is not English."""
    fields: dict[str, str] = {}
    foreign = False
    kind = None
    end = first
    pending = False
    for number in range(first, min(len(lines), first + _MOST_LINES)):
        found = lines.read_label(number, quoted=quoted)
        words = lines.words(number, quoted=quoted)
        if found:
            kind = found.kind
            foreign = foreign or found.foreign
            fields.setdefault(kind, found.value)
            pending = not found.value
        elif kind is None:
            return None
        elif not words:
            continue
        elif pending:
            fields[kind] = fields[kind] or words
            pending = False
        elif _goes_on(lines, number, quoted=quoted):
            fields[kind] = f"{fields[kind]} {words}"
        else:
            break
        end = number + 1
    return end, fields, foreign


def _goes_on(lines: _Lines, number: int, *, quoted: bool) -> bool:
    """Whether a line goes on with the labelled line above: another one follows, or that one is full."""
    above = lines.words(number - 1, quoted=quoted)
    if not above:
        return False
    for following in range(number + 1, min(number + 4, len(lines))):
        if lines.read_label(following, quoted=quoted):
            return True
        if not lines.words(following, quoted=quoted):
            break
    return _WRAPPED <= len(above) <= _WIDEST and not (
        number + 1 < len(lines) and lines.words(number + 1, quoted=quoted)
    )


def _unquote(lines: list[str]) -> list[str]:
    """The lines without the ``>`` before each, where all of the message is quoted so."""
    written = [line for line in lines if line.strip()]
    if not written or not all(line.startswith(">") for line in written[:3]):
        return lines
    end = next((number for number, line in enumerate(lines) if line.strip() and not line.startswith(">")), len(lines))
    return [line.removeprefix(">").removeprefix(" ") for line in lines[:end]]


@cache
def _read_kinds() -> dict[str, str]:
    """What a label tells, by the label in lower case."""
    table = read_table("mail_words.txt")
    return {label: kind for kind in _FIELDS for label in table[kind]}


@cache
def _table(section: str) -> re.Pattern[str]:
    return re.compile("|".join(read_table("mail_words.txt")[section]), re.IGNORECASE)

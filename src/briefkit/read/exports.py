"""Exports of press databases: many articles in one text, each between a head and a foot of the database's own lines.

Known are the layouts of LexisNexis (classic and Nexis Uni), Factiva (with and without tags) and ProQuest, and others
that number their documents, end them or part them in the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from briefkit.model.limits import LIMITS
from briefkit.read.bylines import read_byline, split_byline
from briefkit.read.dates import find_date
from briefkit.read.exportlines import Label, LineKind, is_foot, is_furniture, kind_of_line, read_label, starts_body
from briefkit.read.exporttags import read_tagged
from briefkit.read.metadata import ClaimSource, Metadata, read_fields

_MARKS = re.compile(
    r"^[^\S\n]*(?:(?P<number>\d{1,6})[^\S\n]+of[^\S\n]+\d{1,6}[^\S\n]+"
    r"(?:documents?|articles?|records?|results?|stories|items)"
    r"|(?:document|article|record|result|story|item)[^\S\n]+#?(?P<also>\d{1,6})[^\S\n]+of[^\S\n]+\d{1,6})[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line above each article: ``2 of 3 DOCUMENTS``, ``Document 2 of 3``."""

_ENDS = re.compile(r"^[^\S\n]*(?:End of Document|Document [A-Za-z0-9]{16,40})[^\S\n]*$", re.MULTILINE)
"""The line below each article: of Nexis Uni, and of Factiva."""

_COVER = re.compile(
    r"^[^\S\n]*(?:User Name|Date and Time|Job Number|Client/Matter|Search Terms|Search Type|Narrowed by|Content Type"
    r"|Documents? \(\d{1,6}\))\b[^\n]*(?:\n[^\n]*-None-[^\n]*)?$",
    re.MULTILINE,
)
"""Lines of the cover of Nexis Uni, of which there are several."""

_LONGEST_COVER = 200_000
_RULES = re.compile(r"^[^\S\n]*(?:_{8,}|={8,}|-{8,}|\*{8,}|\u2500{8,})[^\S\n]*$", re.MULTILINE)
_LEAST_LABELS = 3
"""Different labels of databases that make a text without any other mark an export."""

_HEAD = 30
"""Lines of an article among which its head is looked for."""

_FIRST = 5
"""Lines of an article among which a date stands that tells a head."""

_LONGEST_SECTION = 25
"""Characters of a line above a headline that names the section; the first line of a wrapped headline is longer."""

_LONGEST_HEADLINE = 200
_NO_HEADLINE_END = (".", ",", ";", ":", '."', ".”")
_LANGUAGE_SUFFIX = re.compile(r"\s+--?\s+[A-Z][a-z]+$")
"""``Orvel Presse -- English``: the language of a service that has several."""


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    """One article of an export: what its head and foot say, and its body."""

    known: Metadata
    body: str


@dataclass(frozen=True, slots=True)
class Export:
    """The articles of an export, and what stands above the first of them.

    Attributes:
        articles: In their order.
        cover: Lines of the database's cover and table of contents.
        left: How many more articles there are than are read.
    """

    articles: tuple[ExportedArticle, ...]
    cover: int = 0
    left: int = 0


def split_export(text: str, language: str | None = None, most: int = LIMITS.parts) -> Export | None:
    """The articles of an export; None for a text that is none.

    Args:
        text: The whole text.
        language: BCP 47 tag, for dates in figures.
        most: Articles that are read.
    """
    tagged = read_tagged(text)
    if tagged is not None:
        first = tuple(ExportedArticle(_read_metadata(fields, language), body) for fields, body in tagged[:most])
        return Export(first, left=max(0, len(tagged) - most))
    cover, pieces = _split(text)
    articles = (read_exported(piece, language) for piece in pieces[:most])
    kept = tuple(article for article in articles if article.body or article.known.title)
    lines = sum(bool(line.strip()) and not is_furniture(line) for line in cover.split("\n"))
    return Export(kept, lines, max(0, len(pieces) - most)) if kept else None


def _split(text: str) -> tuple[str, list[str]]:
    """The cover, and the pieces that are one article each; none where nothing says that a text is an export."""
    marks = list(_MARKS.finditer(text))
    numbers = [int(mark["number"] or mark["also"]) for mark in marks]
    if marks and numbers[0] == 1 and all(first < second for first, second in pairwise(numbers)):
        stops = [*(mark.start() for mark in marks[1:]), len(text)]
        return text[: marks[0].start()], [text[mark.end() : stop] for mark, stop in zip(marks, stops, strict=True)]
    covers = list(_COVER.finditer(text, 0, _LONGEST_COVER))
    begin = covers[-1].end() if len(covers) > 1 else 0
    ends = [match.end() for match in _ENDS.finditer(text, begin)]
    if ends:
        return text[:begin], [text[start:end] for start, end in pairwise((begin, *ends, len(text))) if start < end]
    pieces = [piece for piece in _RULES.split(text) if piece.strip()]
    if len(pieces) > 1 and all(_has_head(piece) for piece in pieces):
        return "", pieces
    databases = [label for label in _find_labels(text).values() if label.is_databases]
    return "", [text] if len(databases) >= _LEAST_LABELS else []


def _has_head(piece: str) -> bool:
    """Whether a piece between rules begins like an article of an export: with labels, or with a line that is a date."""
    if len(_find_labels(piece)) >= _LEAST_LABELS:
        return True
    first = [line for line in piece[:2_000].split("\n") if line.strip()][:_FIRST]
    return any(kind_of_line(line) is LineKind.DATE for line in first)


def _find_labels(text: str) -> dict[str, Label]:
    """The labels in the first and last lines of a text, by name."""
    lines = text[:20_000].strip().split("\n")[:_HEAD] + text[-5_000:].strip().split("\n")[-_HEAD:]
    return {label.name: label for label in map(read_label, lines) if label}


def _read_metadata(fields: dict[str, object], language: str | None) -> Metadata:
    return read_fields(fields, ClaimSource.HEADER, language, "")[0]


def read_exported(piece: str, language: str | None = None) -> ExportedArticle:
    """One article of an export: the lines of its head by their labels, the others by their order."""
    lines = [line.strip() for line in piece.strip().split("\n") if not is_furniture(line)]
    labelled = next((number for number, line in enumerate(lines) if starts_body(line) is not None), None)
    head = _Head(lines[: _HEAD if labelled is None else labelled], language)
    if labelled is None:
        start = head.find_body()
        body = lines[start:]
    else:
        head.name_lines(has_body=False)
        body = [starts_body(lines[labelled]) or "", *lines[labelled + 1 :]]
    foot = next((number for number, line in enumerate(body) if number and is_foot(line)), len(body))
    fields: dict[str, object] = {}
    for label in filter(None, map(read_label, body[foot:])):
        if label.field:
            fields.setdefault(label.field, label.value)
    return ExportedArticle(_read_metadata({**fields, **head.fields}, language), "\n".join(body[:foot]).strip())


class _Head:
    """The lines above the body, and what they say.

    The order of those without a label is outlet, date, headline (LexisNexis); headline, outlet, date (Nexis Uni); or
    headline, byline, number of words, date, outlet (Factiva).

    Attributes:
        fields: What was found, by our names.
    """

    def __init__(self, lines: list[str], language: str | None) -> None:
        self.fields: dict[str, object] = {}
        self._lines = lines
        self._kinds = {number: kind_of_line(line, language) for number, line in enumerate(lines) if line}
        for number, kind in self._kinds.items():
            label = read_label(lines[number]) if kind is LineKind.LABEL else None
            if label and label.field and label.value:
                self.fields.setdefault(label.field, label.value)

    def find_body(self) -> int:
        """Name the lines of a head whose body has no label, and say where that begins."""
        numbers = self.name_lines(has_body=True)
        return next((number for number in numbers if self._kinds[number] is LineKind.OTHER), len(self._lines))

    def name_lines(self, *, has_body: bool) -> list[int]:
        """Take headline, outlet, date and byline from the lines without a label, and give the numbers of the others.

        Args:
            has_body: Whether the body is among the lines.
        """
        numbers = list(self._kinds)
        dates = [number for number in numbers if self._kinds[number] is LineKind.DATE]
        counts = [number for number in numbers if self._kinds[number] is LineKind.COUNT]
        date = dates[0] if dates else None
        if date is None:
            title = self._take_title(numbers, 0, has_body=has_body) if "title" not in self.fields else []
            self._set("title", title)
            return self._rest(numbers, title)
        found = find_date(self._lines[date])
        if found:
            self.fields.setdefault("date", self._lines[date][found.start : found.end])
        before = [number for number in numbers if number < date and self._kinds[number] is LineKind.OTHER]
        if counts and counts[0] < date:
            outlet = [number for number in numbers if number > date and self._kinds[number] is LineKind.OTHER][:1]
            title = self._take_signature(before)
        else:
            title = self._take_title(numbers, date, has_body=has_body) if len(before) < 2 else []
            if not title:
                title, outlet = (before[:-1], before[-1:]) if len(before) > 1 else (before, [])
            else:
                outlet = before
        self._set("title", title)
        self._set("outlet", outlet)
        self._set_byline(numbers, max([date, *title, *outlet]))
        return self._rest(numbers, [date, *title, *outlet])

    def _take_title(self, numbers: list[int], behind: int, *, has_body: bool) -> list[int]:
        """The lines behind a place that are the headline: short ones without a full stop, with more text below."""
        free = [number for number in numbers if number >= behind and self._kinds[number] is LineKind.OTHER]
        title: list[int] = []
        for number in free:
            line = self._lines[number]
            apart = bool(title) and number != title[-1] + 1
            if apart or len(line) > _LONGEST_HEADLINE or line.endswith(_NO_HEADLINE_END):
                break
            title.append(number)
        if has_body and len(title) == len(free) and title and title[-1] == numbers[-1]:
            return title[:1] if len(title) > 1 else []
        return title

    def _take_signature(self, before: list[int]) -> list[int]:
        """The lines of a headline above the number of words, without the section above it and the name below."""
        groups: list[list[int]] = []
        for number in before:
            if groups and number == groups[-1][-1] + 1:
                groups[-1].append(number)
            else:
                groups.append([number])
        byline = split_byline(self._lines[groups[-1][-1]]) if len(groups) > 1 else None
        if byline and len(byline.names) == 1 and " " in byline.names[0]:
            self.fields.setdefault("byline", list(byline.names))
            groups.pop()
        if groups and len(groups[0]) > 1 and len(self._lines[groups[0][0]]) <= _LONGEST_SECTION:
            self.fields.setdefault("section", self._lines[groups[0].pop(0)])
        return [number for group in groups for number in group]

    def _set(self, name: str, numbers: list[int]) -> None:
        words = " ".join(self._lines[number] for number in numbers)
        if name == "outlet":
            words = _LANGUAGE_SUFFIX.sub("", words)
        if words:
            self.fields.setdefault(name, words)

    def _set_byline(self, numbers: list[int], last: int) -> None:
        for number in numbers:
            if self._kinds[number] is LineKind.BYLINE and number <= last + 2:
                byline = read_byline(self._lines[number])
                if byline:
                    self.fields.setdefault("byline", list(byline.names))

    def _rest(self, numbers: list[int], taken: list[int]) -> list[int]:
        """The numbers of the lines behind all that were taken."""
        last = max(taken, default=-1)
        return [number for number in numbers if number > last]

"""Lines: runs of words, their links, the ids that links lead to, and the marks of notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import assert_never

from briefkit.languages import is_right_to_left
from briefkit.render.anchors import lead_to, name_anchor
from briefkit.render.bidi import find_base, is_rightward
from briefkit.render.print_tree import Address, Jump, Line, Look, NoteMark, Run
from briefkit.render.scripts import is_latin, split_languages

OWN = "briefkit:"
"""What ids of the page's own parts begin with; no id that stands for an anchor has a colon."""

_DIRECTIONS = ("ltr", "rtl")
"""By the level of a paragraph (UAX #9)."""

_ELEMENTS: Mapping[Look, tuple[str, str]] = {
    Look.PLAIN: ("", ""),
    Look.STRONG: ("<strong>", "</strong>"),
    Look.EMPHASIS: ("<em>", "</em>"),
    Look.SECONDARY: ('<span class="secondary">', "</span>"),
    Look.LABEL: ('<strong class="label">', "</strong>"),
    Look.SPEAKER: ('<strong class="speaker">', "</strong>"),
}


def write_words(text: str) -> str:
    """Words as markup."""
    return escape(text, quote=False).replace("\n", "<br>")


def write_attribute(name: str, value: str) -> str:
    """An attribute, with the blank before it."""
    return f' {name}="{escape(value)}"'


class LineWriter:
    """Writes the lines of one page.

    Attributes:
        notes: What the notes say, as markup, in the order of their marks.
    """

    def __init__(self, language: str, anchors: Iterable[str]) -> None:
        """Begin without notes; `language` is that of the report, and each anchor is marked once."""
        self.notes: list[str] = []
        self._language = language
        self._base = int(is_right_to_left(language))
        self._unmarked = set(anchors)

    def identify(self, anchor: str | None) -> str:
        """The id of the place of an anchor, as an attribute; none for a second place with the same anchor."""
        if anchor not in self._unmarked:
            return ""
        self._unmarked.remove(anchor)
        return write_attribute("id", name_anchor(anchor))

    def write(self, line: Line) -> str:
        """Write a line; one most of whose letters run against the report has a direction of its own."""
        words = "".join([self._mark(each) if isinstance(each, NoteMark) else self._write_run(each) for each in line])
        return self._turn(words, "".join([each.text for each in line if isinstance(each, Run)]))

    def write_parts(self, line: Line) -> str:
        """Write a line whose parts stand in the order of the report, whichever way each runs."""
        return "".join([self.write((each,)) for each in line])

    def _turn(self, markup: str, text: str) -> str:
        """Markup of a text, set apart where it runs against the report."""
        level = find_base(text, self._base) if self._base or is_rightward(text) else 0
        return markup if level == self._base else f'<bdi dir="{_DIRECTIONS[level]}">{markup}</bdi>'

    def write_lines(self, lines: Iterable[Line]) -> str:
        """Write lines, each on a line of its own."""
        return "<br>".join(map(self.write, lines))

    def _write_run(self, run: Run) -> str:
        begin, end = _ELEMENTS[run.look]
        said = self._write_languages(run.text)
        if run.language is not None:
            said = f"<span{write_attribute('lang', run.language)}>{said}</span>"
        words = f"{begin}{said}{end}"
        match run.goal:
            case None:
                return words
            case Jump(anchor):
                return f"<a{write_attribute('href', lead_to(anchor))}>{words}</a>"
            case Address(url):
                return f'<a{write_attribute("href", url)} rel="noopener noreferrer">{words}</a>'
            case _:
                assert_never(run.goal)

    def _write_languages(self, text: str) -> str:
        """Words, with those in another script than the report's marked as of its language."""
        if is_latin(text):
            return write_words(text)
        return "".join(
            f'<bdi lang="{tag}">{write_words(words)}</bdi>' if tag else write_words(words)
            for words, tag in split_languages(text, self._language)
        )

    def _mark(self, mark: NoteMark) -> str:
        """Take up a note, and give its mark."""
        self.notes.append("".join(map(self._write_run, mark.content)))
        number = len(self.notes)
        own, note = f"{OWN}mark-{number}", f"{OWN}note-{number}"
        return f'<sup><a id="{own}" href="#{note}" role="doc-noteref">{number}</a></sup>'

"""Everything that can stand in a line, as runs: which words are printed, how they look and where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from briefkit.languages import is_right_to_left, load_catalogue
from briefkit.model.report import Cite, Emphasis, Inline, Link, Quoted, Ref, Report, Strong, Text, Verbatim
from briefkit.model.theme import CitationStyle
from briefkit.render.addresses import print_address
from briefkit.render.lowering.footnotes import NoteWording, tuck_marks
from briefkit.render.lowering.targets import list_other_languages, list_targets, number_sources
from briefkit.render.print_tree import Address, Jump, Line, Look, NoteMark, Run
from briefkit.render.sanitise import clean_text, set_citations_apart
from briefkit.render.wording import LEFT_TO_RIGHT_MARK, label_cite, label_link, part_at_insertions

_SHORT = 64
_KEPT = 1 << 14


class InlineLowering:
    """Makes lines of one report, in the order in which they are printed, as notes count on that."""

    def __init__(self, report: Report, citations: CitationStyle) -> None:
        """Begin with nothing cited yet; sources are link targets only where the report prints their list."""
        self.catalogue = load_catalogue(report.head.language)
        self._numbers = number_sources(report)
        self._targets = list_targets(report)
        self._notes = None if citations is CitationStyle.REFERENCES else NoteWording(report)
        self._cites: dict[tuple[str, str | None], Run] = {}
        self._languages = list_other_languages(report)
        self._foreign_mark = LEFT_TO_RIGHT_MARK if is_right_to_left(report.head.language) else ""

    @property
    def cites_in_notes(self) -> bool:
        """Whether a citation is the mark of a note."""
        return self._notes is not None

    def lower_line(self, content: Iterable[Inline], look: Look = Look.PLAIN, cited: Sequence[Cite] = ()) -> Line:
        """A line of runs, none of them empty.

        Args:
            content: What stands in it; words of a source are those of the source that is cited next.
            look: That of plain words and quotations; links look like links.
            cited: What is cited for the line elsewhere.
        """
        if self._notes is None:
            return self.lower_references(content, look, cited)
        return tuple(self._lower_beside_marks(tuck_marks(tuple(content)), look, cited, self._notes))

    def lower_references(
        self, content: Iterable[Inline], look: Look = Look.PLAIN, cited: Sequence[Cite] = ()
    ) -> tuple[Run, ...]:
        """A line whose citations are numbers in brackets, whatever the rest of the report has; see `lower_line`."""
        told = self._tell_languages(content, cited)
        return tuple([run for inline, tag in told for run in self._lower_inline(inline, look, tag) if run.text])

    def find_language(self, cited: Sequence[Cite]) -> str | None:
        """The language of the source that is cited first, where it is another than that of the report."""
        return self._languages.get(cited[0].source) if cited else None

    def link_words(self, text: str, target: str | None, look: Look = Look.PLAIN) -> Run:
        """Words that lead to a target of the report, or plain words where it prints no such target."""
        return _make_run(text, look, Jump(target) if target is not None and target in self._targets else None)

    def _lower_beside_marks(
        self, content: Iterable[Inline], look: Look, cited: Sequence[Cite], notes: NoteWording
    ) -> Iterator[Run | NoteMark]:
        for inline, language in self._tell_languages(content, cited):
            if isinstance(inline, Cite):
                yield NoteMark(self.lower_references(notes.describe(inline), cited=(inline,)))
            else:
                yield from (run for run in self._lower_inline(inline, look, language) if run.text)

    def _tell_languages(self, content: Iterable[Inline], cited: Sequence[Cite]) -> Iterable[tuple[Inline, str | None]]:
        """The inlines, each with the language of the source that is cited next."""
        if not self._languages:
            return ((inline, None) for inline in content)
        told: list[tuple[Inline, str | None]] = []
        language = self.find_language(cited)
        for inline in reversed(tuple(content)):
            if isinstance(inline, Cite):
                language = self._languages.get(inline.source)
            told.append((inline, language))
        return reversed(told)

    def _lower_inline(self, inline: Inline, look: Look, language: str | None) -> tuple[Run, ...]:
        """The runs of an inline: more than one only where brackets of ours stand within words of a source."""
        if isinstance(inline, Verbatim):
            parts = part_at_insertions(inline)
            return tuple(
                [
                    _make_run(words, Look.EMPHASIS) if ours else _tag(_make_run(words, look), language)
                    for words, ours in parts
                ]
            )
        run = self._lower_whole(inline, look)
        return (_tag(run, language) if isinstance(inline, Quoted) else run,)

    def _lower_whole(self, inline: Text | Strong | Emphasis | Quoted | Link | Cite | Ref, look: Look) -> Run:
        match inline:
            case Text():
                return _make_run(set_citations_apart(inline.text.removeprefix(self._foreign_mark)), look)
            case Strong():
                return _make_run(set_citations_apart(inline.text), Look.STRONG)
            case Emphasis():
                return _make_run(set_citations_apart(inline.text), Look.EMPHASIS)
            case Quoted():
                return _make_run(self.catalogue.enclose(set_citations_apart(inline.text)), look)
            case Link():
                return _make_run(label_link(_set_name_apart(inline)), Look.PLAIN, print_address(inline.url).goal)
            case Cite():
                return self._lower_cite(inline)
            case Ref():
                words = set_citations_apart(inline.text)
                return self.link_words(words, inline.target, Look.STRONG if inline.strong else Look.PLAIN)
            case _:
                assert_never(inline)

    def _lower_cite(self, cite: Cite) -> Run:
        place = cite.source, cite.locator
        if place not in self._cites:
            self._cites[place] = self.link_words(label_cite(cite, self._numbers), cite.source)
        return self._cites[place]


def _set_name_apart(link: Link) -> Link:
    """A link whose name, unless it is the address itself, cannot be taken for a citation."""
    return link if link.text == link.url else replace(link, text=set_citations_apart(link.text))


def _make_run(text: str, look: Look, goal: Jump | Address | None = None) -> Run:
    if goal is None and len(text) <= _SHORT:
        return _make_short_run(text, look)
    return Run(clean_text(text), look, goal)


def _tag(run: Run, language: str | None) -> Run:
    return run if language is None else replace(run, language=language)


@lru_cache(_KEPT)
def _make_short_run(text: str, look: Look) -> Run:
    """Names, numbers and separators come again and again; sentences do not, and would fill the memory."""
    return Run(clean_text(text), look)

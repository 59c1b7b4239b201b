"""What a footnote or endnote says of a source: in full the first time, in short when it is cited again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefkit.languages import Catalogue, load_catalogue
from briefkit.model.report import Cite, Emphasis, Inline, Link, Report, Source, Text
from briefkit.render.lowering.targets import list_targets
from briefkit.render.wording import Content, hold_days, join_content, quote_title

_SEPARATOR = re.compile(r"(?<!:)[ ·]+$")
"""What parts a citation in brackets from the words before it; a mark stands close to them."""


class NoteWording:
    """What the notes of a report say, one after another in the order in which their marks are printed."""

    def __init__(self, report: Report) -> None:
        """Begin with no source cited yet."""
        self._catalogue = load_catalogue(report.head.language)
        self._sources = {source.id: source for source in report.sources}
        self._targets = list_targets(report)
        self._cited: set[str] = set()
        self._again: dict[tuple[str, str | None], Content] = {}

    def describe(self, cite: Cite) -> Content:
        """The note of the next citation."""
        source = self._sources[cite.source]
        listed = source.id in self._targets
        if source.id not in self._cited:
            self._cited.add(source.id)
            return describe_citation(cite, source, self._catalogue, again=False, listed=listed)
        place = source.id, cite.locator
        if place not in self._again:
            self._again[place] = describe_citation(cite, source, self._catalogue, again=True, listed=listed)
        return self._again[place]


def describe_citation(cite: Cite, source: Source, catalogue: Catalogue, *, again: bool, listed: bool) -> Content:
    """Outlet, title, day, place in the text and address; without title and address where it is cited again.

    Where the report prints a source list, a number in brackets leads to the entry.
    """
    outlet: Content = (Emphasis(source.outlet),) if source.outlet else ()
    title: Content = (quote_title(source.title, catalogue),)
    day: Content = (Text(hold_days(source.published)),) if source.published else ()
    place: Content = (Text(cite.locator.replace(" ", "\u00a0")),) if cite.locator else ()
    name = (outlet or title,) if again else (outlet, title)
    number: Content = (Text("\u00a0"), Cite(source.id)) if listed else ()
    address: Content = (Text(" "), Link(source.url, source.url)) if source.url and not again else ()
    return (*join_content((*name, day, place), catalogue.say_in("between parts", ", ")), *number, Text("."), *address)


def tuck_marks(content: Sequence[Inline]) -> Iterator[Inline]:
    """Content of a line whose citations become marks: without the space or dot between each and the words before."""
    for before, inline, after in zip((None, *content), content, (*content[1:], None), strict=False):
        if isinstance(inline, Text) and isinstance(after, Cite):
            words = _SEPARATOR.sub("", inline.text)
            if words:
                yield Text(words)
            elif isinstance(before, Cite):
                yield inline  # two marks side by side would be one number
        else:
            yield inline

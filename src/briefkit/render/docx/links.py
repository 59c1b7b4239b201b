"""Links: bookmarks within the report, addresses outside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from copy import copy

from briefkit.model.report import Cite, Report
from briefkit.render.addresses import print_address
from briefkit.render.docx.markup import run
from briefkit.render.targets import list_targets, number_sources
from briefkit.render.wording import label_cite

NOTES_TARGET = "notes of the report"
"""What the heading of the report's notes is called as a target; no id of a section looks like it."""

_NAME_LENGTH = 32


class Links:
    """What links of one report may lead to, and where each target was marked.

    A link whose target is not printed, or whose address is not safe, is written as plain words: no link of the file
    leads nowhere.
    """

    def __init__(
        self,
        report: Report,
        add_address: Callable[[str], str],
        taken: Iterable[str] = (),
        first_mark: int = 1,
        add_note: Callable[[Cite], str] | None = None,
    ) -> None:
        """Name the bookmarks.

        Args:
            report: The report; its sources are targets only where it prints a source list.
            add_address: Adds an address to the package and gives the id of its relationship.
            taken: Names of bookmarks that the file has already.
            first_mark: The lowest number that none of them has.
            add_note: Adds the note of a citation and gives its mark, if citations are notes.
        """
        self._names = _name_bookmarks(sorted({*list_targets(report), NOTES_TARGET}), taken)
        self._first_mark = first_mark
        self._numbers = number_sources(report)
        self._marked: set[str] = set()
        self._addresses: dict[str, str] = {}
        self._add_address = add_address
        self._add_note = add_note

    @property
    def cites_in_notes(self) -> bool:
        """Whether a citation is a mark, and not a number in brackets."""
        return self._add_note is not None

    def without_notes(self) -> Links:
        """The same links, but with numbers in brackets for citations."""
        links = copy(self)
        links._add_note = None
        return links

    def bookmark(self, target: str | None) -> str:
        """Mark the place of a target, once: a second place with the same id gets no mark."""
        if target is None or target in self._marked or target not in self._names:
            return ""
        self._marked.add(target)
        number = self._first_mark + len(self._marked) - 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{self._names[target]}"/><w:bookmarkEnd w:id="{number}"/>'

    @property
    def names(self) -> Mapping[str, str]:
        """Names of the bookmarks, by the targets that they mark."""
        return self._names

    @property
    def sources(self) -> Collection[str]:
        """Ids of the sources of the report, printed in a list or not."""
        return self._numbers.keys()

    def within(self, target: str | None, text: str, style: str = "") -> str:
        """Write words that lead to a target of this report.

        Args:
            target: Id of a row, section or source.
            text: The words.
            style: Id of their character style; that of links where empty.
        """
        if target is None or target not in self._names:
            return run(text, style)
        words = run(text, style or "InternalLink")
        return f'<w:hyperlink w:anchor="{self._names[target]}" w:history="1">{words}</w:hyperlink>'

    def outside(self, url: str, text: str) -> str:
        """Write words that lead to an address."""
        goal = print_address(url).goal
        if goal is None:
            return run(text)
        address = goal.url
        if address not in self._addresses:
            self._addresses[address] = self._add_address(address)
        return f'<w:hyperlink r:id="{self._addresses[address]}" w:history="1">{run(text, "Hyperlink")}</w:hyperlink>'

    def cite(self, cite: Cite) -> str:
        """Write a citation, linked to its source, or the mark of its note."""
        mark = self._add_note(cite) if self._add_note is not None else ""
        return mark or self.within(cite.source, label_cite(cite, self._numbers))


def _name_bookmarks(targets: Iterable[str], others: Iterable[str]) -> dict[str, str]:
    """Give each target a name that Word takes: a letter, then letters, digits and _, 40 at most, unique in any case."""
    names: dict[str, str] = {}
    taken = {name.lower() for name in others}
    for target in targets:
        stem = re.sub("[^A-Za-z0-9_]", "_", target)[:_NAME_LENGTH]
        if not stem[:1].isalpha():
            stem = f"b{stem}"
        name, count = stem, 1
        while name.lower() in taken:
            count += 1
            name = f"{stem}_{count}"
        taken.add(name.lower())
        names[target] = name
    return names

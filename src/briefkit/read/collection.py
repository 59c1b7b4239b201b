"""The documents of all sources of a spec: what was read, without what is left out, with what the spec says of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from briefkit.errors import Diagnostic, error
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.read.files import find_base
from briefkit.read.naming import DocumentNames, names_file, suggest
from briefkit.read.planning import Plan, PlannedFile, SourceEntry
from briefkit.read.source import Reading
from briefkit.read.sources import check_ids_in_place
from briefkit.read.supplied import document_of, overrule_document, with_document

_OF_DATES = ("E101", "E102", "E104")


@dataclass(frozen=True, slots=True)
class Missed:
    """Something in an entry that means nothing there is.

    Attributes:
        entry: Number of the entry.
        key: Where in the entry: "document", "exclude.1".
        message: What is wrong.
    """

    entry: int
    key: str
    message: str


@dataclass(frozen=True, slots=True)
class Collection:
    """The documents of all sources.

    Attributes:
        documents: In the order of their files.
        problems: What a person should know.
        missed: What the entries name that is not there.
    """

    documents: tuple[Document | ParsedDocument, ...]
    problems: tuple[Diagnostic, ...]
    missed: tuple[Missed, ...] = ()


def collect_documents(entries: Sequence[SourceEntry], plan: Plan, readings: Iterable[Reading]) -> Collection:
    """The documents of files that were read.

    What an entry for one document says holds before what one for its file says, and both before what the file says; of
    a file with many documents, an entry for the file fills only what these leave open.

    Args:
        entries: The sources.
        plan: Which files they mean.
        readings: What became of each planned file, in that order.
    """
    read: list[Document | ParsedDocument] = []
    homes: list[PlannedFile] = []
    problems: list[Diagnostic] = list(plan.problems)
    silent = set(range(len(entries))) - plan.absent
    for file, reading in zip(plan.files, readings, strict=True):
        read += reading.documents
        homes += [file] * len(reading.documents)
        problems += _drop_settled(reading, file, entries)
        if reading.documents or reading.problems:
            silent -= set(file.entries)
    checked, more = check_ids_in_place(read)
    problems += more
    problems += (error("I102", "the source contains no documents", entries[number].path) for number in sorted(silent))
    found = [(item, home) for item, home in zip(checked, homes, strict=True) if item is not None]
    meaning = _Meaning(entries, plan, found)
    documents = (meaning.apply(place, item, home) for place, (item, home) in enumerate(found))
    kept = tuple(document for document in documents if document is not None)
    return Collection(kept, tuple(problems), tuple(meaning.missed))


def _drop_settled(reading: Reading, file: PlannedFile, entries: Sequence[SourceEntry]) -> Iterator[Diagnostic]:
    """The problems of a file without those of its date, where an entry for this one document gives the date."""
    dated = any(entries[number].options.published for number in file.naming)
    about = _OF_DATES if dated and len(reading.documents) == 1 else ()
    return (problem for problem in reading.problems if problem.code not in about)


class _Meaning:
    """Which documents the entries mean, one by one.

    Attributes:
        missed: What they name that is not there.
    """

    def __init__(
        self,
        entries: Sequence[SourceEntry],
        plan: Plan,
        found: Sequence[tuple[Document | ParsedDocument, PlannedFile]],
    ) -> None:
        self._entries = entries
        self._documents = [document_of(item) for item, _ in found]
        self._names = DocumentNames(self._documents)
        self._within: dict[int, set[int]] = {number: set() for number in range(len(entries))}
        for place, (_, file) in enumerate(found):
            for number in file.entries:
                self._within[number].add(place)
        self._numbers = Counter(file.found.name for _, file in found)
        self._meant: dict[int, frozenset[int]] = {}
        self._excluded: set[int] = set()
        self.missed: list[Missed] = []
        for number in sorted(set(range(len(entries))) - plan.absent):
            self._find_document(number)
            self._find_excluded(number, plan)

    def _find_document(self, number: int) -> None:
        entry = self._entries[number]
        if entry.document is not None:
            self._meant[number] = frozenset(self._names.find(entry.document, self._within[number]))
            if not self._meant[number]:
                message = f"no document of {entry.path} is {entry.document!r}"
                self.missed.append(Missed(number, "document", message + self._suggest(number, entry.document)))

    def _find_excluded(self, number: int, plan: Plan) -> None:
        entry = self._entries[number]
        base = find_base(entry.path)
        for position, name in enumerate(entry.exclude):
            if any(names_file(name, path, base) for path in plan.left_out[number]):
                continue
            places = self._names.find(name, self._within[number])
            self._excluded.update(places)
            if not places:
                files = (file.found.name for file in plan.files if number in file.entries)
                message = f"{name!r} leaves nothing of {entry.path} out" + self._suggest(number, name, files)
                self.missed.append(Missed(number, f"exclude.{position}", message))

    def _suggest(self, number: int, name: str, files: Iterable[str] = ()) -> str:
        return suggest(name, self._list_names(number, files))

    def _list_names(self, number: int, files: Iterable[str]) -> Iterator[str]:
        for path in files:
            yield from (path, PurePath(path).name)
        for place in sorted(self._within[number]):
            document = self._documents[place]
            yield from filter(None, (document.title, document.id))

    def apply(self, place: int, item: Document | ParsedDocument, file: PlannedFile) -> Document | ParsedDocument | None:
        """A document with what the entries that mean it say in place of its file; None for one that is left out."""
        holding = [number for number in file.entries if place in self._meant.get(number, (place,))]
        if place in self._excluded or not holding:
            return None
        document = self._documents[place]
        if self._stands_for_file(document, file):
            for number in reversed(holding):
                if number in file.naming and number not in self._meant:
                    document = overrule_document(document, self._entries[number].options)
        for number in reversed(holding):
            if number in self._meant:
                document = overrule_document(document, self._entries[number].options)
        return with_document(item, document) if document is not self._documents[place] else item

    def _stands_for_file(self, document: Document, file: PlannedFile) -> bool:
        """Whether an entry for a file speaks of a document: the only one in it, or the one around its other parts."""
        origin = document.origin
        if self._numbers[file.found.name] == 1:
            return True
        return origin is not None and (origin.path, origin.line, origin.part) == (file.found.name, None, None)

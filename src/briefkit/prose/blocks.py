"""Blocks of prose to blocks of the report, with citations resolved and pictures read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from briefkit.errors import Diagnostic, error, warning
from briefkit.model.citing import cite
from briefkit.model.passages import UnknownIdError
from briefkit.model.pictures import read_image
from briefkit.model.prose import Prose
from briefkit.model.report import (
    Assessed,
    Block,
    Bullets,
    Cite,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Link,
    Paragraph,
    Strong,
    Table,
    Text,
)
from briefkit.prose.citable import Citable, Cited
from briefkit.prose.markdown import (
    CitationMark,
    Line,
    ProseBlock,
    ProseHeading,
    ProseList,
    ProseParagraph,
    ProsePicture,
    ProseTable,
    Spot,
    Style,
    Words,
)

_MOST_CITED = 3
"""Documents that one citation prints of an event that many tell."""
_LARGEST_PICTURE = 20_000_000
_HIGHEST, _LOWEST = 2, 3
"""Levels of headings within a section."""


@dataclass
class BlockWriter:
    """Writes the blocks of one text.

    Attributes:
        prose: The text.
        citable: What its citations can stand for.
        assessed: Whether all of it is the desk's judgement.
        problems: What is wrong with it.
    """

    prose: Prose
    citable: Citable
    assessed: bool = False
    problems: list[Diagnostic] = field(default_factory=list)

    def write(self, blocks: tuple[ProseBlock, ...]) -> Iterator[Block]:
        """The blocks as the report has them."""
        for block in blocks:
            match block:
                case ProseHeading(text, level):
                    yield Heading(text, _HIGHEST if level <= _HIGHEST else _LOWEST)
                case ProseParagraph(line, assessed):
                    content = self._write_line(line)
                    yield Assessed(content) if assessed or self.assessed else Paragraph(content)
                case ProseList(items, _, assessed) if assessed or self.assessed:
                    yield from (Assessed(self._write_line(item)) for item in items)
                case ProseList(items, numbered, _):
                    yield Bullets(tuple(map(self._write_line, items)), numbered)
                case ProseTable(header, rows):
                    yield Table(
                        tuple("".join(each.text for each in cell) for cell in header),
                        tuple(tuple(map(self._write_line, row)) for row in rows),
                    )
                case ProsePicture():
                    yield from self._write_picture(block)

    def find_cited(self, mark: CitationMark) -> tuple[Cited, ...]:
        """What the ids of a citation stand for; those that nothing has are told when the line is written."""
        found = []
        for written in mark.text.split(";"):
            try:
                found.append(self.citable.find(written))
            except UnknownIdError:
                continue
        return tuple(found)

    def _write_line(self, line: Line) -> tuple[Inline, ...]:
        content: list[Inline] = []
        for each in line:
            if isinstance(each, Words):
                content.append(_write_words(each))
            else:
                content += self._write_citation(each)
        return tuple(content)

    def _write_citation(self, mark: CitationMark) -> Iterator[Inline]:
        """The sources of a citation, with a space between two."""
        for number, each in enumerate(self._list_cites(mark)):
            yield from (Text(" "), each) if number else (each,)

    def _list_cites(self, mark: CitationMark) -> list[Cite]:
        cites: list[Cite] = []
        for written in mark.text.split(";"):
            try:
                cited = self.citable.find(written)
            except UnknownIdError as failure:
                self._add(error("P101", str(failure), *self._at(mark.spot)))
                continue
            if not cited.printed:
                self._add(warning("P102", _say_unprinted(cited), *self._at(mark.spot)))
            first = {passage.document: passage for passage in reversed(cited.passages)}
            passages = list(reversed(first.values()))[:_MOST_CITED]
            cites += [cite(passage.document, passage.paragraph, passage.spans) for passage in passages]
        return cites

    def _write_picture(self, picture: ProsePicture) -> Iterator[Figure]:
        """A picture beside the prose; nothing above its folder is opened, and nothing through a link."""
        place = self._at(picture.spot)
        name = PurePosixPath(picture.name)
        path = self.prose.folder / name
        try:
            if name.is_absolute() or ".." in name.parts or "//" in picture.name or _is_linked(path, self.prose.folder):
                raise OSError(None, "a picture has to be in the folder of the text that shows it")
            if not path.is_file():
                raise OSError(None, "no such file")
            if path.stat().st_size > _LARGEST_PICTURE:
                raise OSError(None, f"it is larger than {_LARGEST_PICTURE // 1_000_000} MB")
            data = path.read_bytes()
            read_image(data)
        except (OSError, ValueError) as failure:
            reason = getattr(failure, "strerror", None) or failure
            self._add(error("P106", f"the picture {picture.name[:80]!r} cannot be printed: {reason}", *place))
            return
        if not picture.alt:
            self._add(
                warning(
                    "P106",
                    f"the picture {picture.name[:80]!r} needs a description for those who cannot see it: ![words](…)",
                    *place,
                )
            )
        yield Figure(data, picture.alt or picture.caption or name.stem, picture.caption)

    def _at(self, spot: Spot) -> tuple[str, int, int | None]:
        return self.prose.path, spot.line, spot.column

    def _add(self, problem: Diagnostic) -> None:
        self.problems.append(problem)


def _say_unprinted(cited: Cited) -> str:
    """That a report does not print what a text cites, and what to do: news of other days is no news of these."""
    first = cited.passages[0]
    document = f"[@{first.document}, ¶ {first.paragraph}]" if first.paragraph else f"[@{first.document}]"
    if cited.outside:
        cure = f"write about this period or, to look back, cite its document, {document}"
        return f"{cited.id} is cited, and is not of the report's period; {cure}"
    pin = "" if cited.id.startswith("f-") else "pin it, or "
    return f"{cited.id} is cited, and the report does not print it; {pin}cite its document, {document}"


def _is_linked(path: Path, folder: Path) -> bool:
    """Whether a symbolic link leads out of a folder on the way to a file."""
    return not path.resolve().is_relative_to(folder.resolve())


def _write_words(words: Words) -> Inline:
    if words.url:
        return Link(words.text, words.url)
    match words.style:
        case Style.STRONG:
            return Strong(words.text)
        case Style.EMPHASIS:
            return Emphasis(words.text)
        case Style.PLAIN:
            return Text(words.text)

"""The desk's Markdown to blocks with places: CommonMark with tables, and citations such as [@e-3f2a91]."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from briefkit.errors import Diagnostic, warning
from briefkit.model.prose import Prose

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_CITATION = re.compile(r"\[@([^\[\]]{1,500})\]")
_ASSESSMENT = re.compile(r"\s*\[!ASSESSMENT\]\s*", re.IGNORECASE)
"""How a block quotation begins that is the desk's judgement, as notes and warnings begin on code forges."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Line and column in the file that the prose stands in, from 1; no column where it is set in a YAML file."""

    line: int
    column: int | None


class Style(Enum):
    """How words are set."""

    PLAIN = "plain"
    EMPHASIS = "emphasis"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one style and one line.

    Attributes:
        text: The words.
        spot: Where the first of them stands.
        style: How they are set.
        url: Where they lead.
    """

    text: str
    spot: Spot
    style: Style = Style.PLAIN
    url: str | None = None


@dataclass(frozen=True, slots=True)
class CitationMark:
    """What stands between ``[@`` and ``]``.

    Attributes:
        text: As written: "e-3f2a91; @q-10aa20".
        spot: Where its bracket opens.
    """

    text: str
    spot: Spot


Written = Words | CitationMark
"""Everything that can stand in a line of prose."""
Line = tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class ProseHeading:
    """A heading; level 1 is the highest."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class ProseParagraph:
    """A paragraph, and whether it is marked as the desk's judgement."""

    line: Line
    assessed: bool = False


@dataclass(frozen=True, slots=True)
class ProseList:
    """A list of one level."""

    items: tuple[Line, ...]
    numbered: bool
    assessed: bool = False


@dataclass(frozen=True, slots=True)
class ProseTable:
    """A table; every row is as long as the header."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class ProsePicture:
    """A picture that is a paragraph of its own.

    Attributes:
        name: Of its file, relative to the prose's folder.
        alt: What it shows.
        caption: What is printed under it.
        spot: Where it stands.
    """

    name: str
    alt: str
    caption: str
    spot: Spot


ProseBlock = ProseHeading | ProseParagraph | ProseList | ProseTable | ProsePicture
"""Everything that prose consists of."""


def parse_markdown(prose: Prose) -> tuple[tuple[ProseBlock, ...], tuple[Diagnostic, ...]]:
    """The blocks of a text, and a warning (P106) for what a report cannot print as it was written.

    HTML is printed as the words it consists of, code as plain words, and nested lists as lists of one level.
    """
    from markdown_it import MarkdownIt  # here and not above: most specs have no prose

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.inline.ruler.before("link", "citation", _read_citation)
    reader = _Reader(prose)
    return tuple(reader.read(parser.parse(prose.text))), tuple(reader.problems)


def _read_citation(state: StateInline, silent: bool) -> bool:
    """A citation, as an inline rule of markdown-it."""
    found = _CITATION.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = " ".join(found[1].split())  # a long one may go over the end of a line
        token.markup = found[0]
    state.pos = found.end()
    return True


@dataclass
class _Reader:
    """Walks over the tokens of a text once."""

    prose: Prose
    problems: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._source = self.prose.text.split("\n")

    def read(self, tokens: Sequence[Token]) -> Iterator[ProseBlock]:
        """The blocks, in their order."""
        position = 0
        while position < len(tokens):
            end = _find_end(tokens, position)
            yield from self._read_block(tokens[position : end + 1])
            position = end + 1

    def _read_block(self, tokens: Sequence[Token], assessed: bool = False) -> Iterator[ProseBlock]:
        first = tokens[0]
        match first.type:
            case "heading_open":
                yield ProseHeading(_plain(self._read_line(tokens[1])), int(first.tag[1:]))
            case "paragraph_open":
                yield from self._read_paragraph(tokens[1], assessed)
            case "bullet_list_open" | "ordered_list_open":
                items = tuple(self._read_items(tokens))
                yield ProseList(items, first.type == "ordered_list_open", assessed)
            case "table_open":
                yield self._read_table(tokens)
            case "blockquote_open":
                yield from self._read_quotation(tokens[1:-1])
            case "fence" | "code_block":
                spot = self._spot((first.map or [0])[0], 0)
                yield ProseParagraph((Words(" ".join(first.content.split()), spot),), assessed)
                self._warn(spot, "code is printed as plain words")

    def _read_paragraph(self, token: Token, assessed: bool) -> Iterator[ProseBlock]:
        children = token.children or []
        pictures = [child for child in children if child.type == "image"]
        if len(children) == 1 and pictures:
            (picture,) = pictures
            spot = self._spot((token.map or [0])[0], 0)
            caption = str(picture.attrs.get("title") or "")
            yield ProsePicture(str(picture.attrs.get("src") or ""), picture.content, caption, spot)
            return
        for _ in pictures:
            self._warn(self._spot((token.map or [0])[0], 0), "a picture within a line is left out; give it a paragraph")
        line = self._read_line(token)
        if line:
            yield ProseParagraph(line, assessed)

    def _read_items(self, tokens: Sequence[Token]) -> Iterator[Line]:
        """The items of a list: the paragraphs of each as one line, and those of lists inside it as items behind it."""
        line: Line = ()
        depth = 0
        for token in tokens[1:-1]:
            if token.type in ("bullet_list_open", "ordered_list_open"):
                depth += 1
                self._warn(self._spot((token.map or [0])[0], 0), "a list inside a list is printed as one level")
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                depth -= 1
            elif token.type == "list_item_open" and line:
                yield line
                line = ()
            elif token.type == "inline":
                more = self._read_line(token)
                line = (*line, Words(" ", more[0].spot), *more) if line and more else line or more
        if line:
            yield line

    def _read_table(self, tokens: Sequence[Token]) -> ProseTable:
        rows: list[list[Line]] = []
        row_map = 0
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
                row_map = (token.map or [row_map])[0]
            elif token.type == "inline":
                rows[-1].append(self._read_line(token, row_map))
        return ProseTable(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))

    def _read_quotation(self, tokens: Sequence[Token]) -> Iterator[ProseBlock]:
        """A block quotation: a judgement of the desk where it says so, else paragraphs like others."""
        opening = next((token for token in tokens if token.type == "inline"), None)
        assessed = opening is not None and _ASSESSMENT.match(opening.content) is not None
        position = 0
        while position < len(tokens):
            end = _find_end(tokens, position)
            for block in self._read_block(tokens[position : end + 1], assessed):
                yield _without_marker(block) if assessed else block
            position = end + 1

    def _read_line(self, token: Token, row: int | None = None) -> Line:
        """The words and citations of a line, each with its place."""
        first = row if row is not None else (token.map or [0])[0]
        content = token.content
        found: list[Written] = []
        styles: list[Style] = [Style.PLAIN]
        urls: list[str | None] = [None]
        cursor = 0
        for child in token.children or []:
            match child.type:
                case "strong_open":
                    styles.append(Style.STRONG)
                case "em_open":
                    styles.append(styles[-1] if styles[-1] is Style.STRONG else Style.EMPHASIS)
                case "strong_close" | "em_close":
                    styles.pop()
                case "link_open":
                    urls.append(str(child.attrs.get("href") or "") or None)
                case "link_close":
                    urls.pop()
                case "softbreak" | "hardbreak":
                    cursor = content.find("\n", cursor) + 1
                    found.append(Words(" ", self._place(content, cursor, first), styles[-1], urls[-1]))
                case "citation":
                    at = content.find(child.markup, cursor)
                    cursor = at + len(child.markup)
                    found.append(CitationMark(child.content, self._place(content, at, first)))
                case "text" | "code_inline" | "text_special":
                    at = content.find(child.content, cursor)
                    cursor = at + len(child.content) if at >= 0 else cursor
                    spot = self._place(content, max(at, 0), first)
                    if child.content:
                        found.append(Words(child.content, spot, styles[-1], urls[-1]))
        return tuple(found)

    def _place(self, content: str, offset: int, first: int) -> Spot:
        """Where an offset in the content of a line of tokens stands in the file."""
        before = content[:offset]
        row = first + before.count("\n")
        within = content[before.rfind("\n") + 1 :].split("\n", 1)[0]
        source = self._source[row] if row < len(self._source) else ""
        begins = max(0, source.find(within))
        return self._spot(row, begins + offset - (before.rfind("\n") + 1))

    def _spot(self, row: int, column: int) -> Spot:
        return Spot(self.prose.line + row, None if self.prose.indented else column + 1)

    def _warn(self, spot: Spot, message: str) -> None:
        self.problems.append(warning("P106", message, self.prose.path, spot.line, spot.column))


def _find_end(tokens: Sequence[Token], position: int) -> int:
    """The last token of the block that begins at a position."""
    depth = 0
    for index in range(position, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def _plain(line: Line) -> str:
    return "".join(each.text for each in line if isinstance(each, Words))


def _without_marker(block: ProseBlock) -> ProseBlock:
    """A paragraph without the marker of an assessment at its head."""
    if not isinstance(block, ProseParagraph) or not block.line or not isinstance(block.line[0], Words):
        return block
    first = block.line[0]
    if not _ASSESSMENT.match(first.text):
        return block
    rest = _ASSESSMENT.sub("", first.text, count=1)
    left = block.line[1:]
    if not rest and left and isinstance(left[0], Words) and not left[0].text.strip():
        left = left[1:]
    return ProseParagraph((Words(rest, first.spot, first.style, first.url), *left) if rest else left, block.assessed)

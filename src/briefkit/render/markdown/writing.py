"""Blocks of a print tree as Markdown: CommonMark, with the tables of GitHub Flavored Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import assert_never

from briefkit.languages import Catalogue, load_catalogue
from briefkit.render.anchors import lead_to, name_anchor
from briefkit.render.claims import LinkCount, list_body, squeeze
from briefkit.render.markdown.escaping import escape_markdown
from briefkit.render.print_tree import (
    Address,
    Block,
    Caption,
    Drawing,
    Heading,
    Item,
    Jump,
    KeyFigures,
    Line,
    Listing,
    ListStyle,
    Look,
    Paragraph,
    ParagraphStyle,
    Picture,
    Printout,
    Run,
    Table,
)

BREAK = "<br>"
"""Between lines that stand under each other; tables have no other way."""

_MARKS: Mapping[Look, str] = {
    Look.PLAIN: "",
    Look.STRONG: "**",
    Look.EMPHASIS: "*",
    Look.SECONDARY: "",
    Look.LABEL: "**",
    Look.SPEAKER: "**",
}
_MARKED = "*"
"""What stands before words that follow emphasised ones without a space."""
_QUOTED = frozenset(
    (ParagraphStyle.REPORTED, ParagraphStyle.ASSESSED, ParagraphStyle.STATEMENT, ParagraphStyle.CIRCUMSTANCES)
)
"""Paragraphs that are set off from the text."""
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def write_markdown(printout: Printout) -> str:
    """A printout as Markdown; its marking stands at head and foot."""
    writer = _Writer(printout)
    marking = printout.margins.marking
    label = [f"**{_write_words(marking.label.strip())}**"] if marking else []
    blocks = [*label, *writer.write_head(printout), *map(writer.write_block, printout.blocks()), *label]
    return "\n\n".join(filter(None, blocks)) + "\n"


class _Writer:
    """Writes the blocks of one printout."""

    def __init__(self, printout: Printout) -> None:
        links = LinkCount(squeeze)
        list(links.watch(list_body(printout)))
        self._targets = set(links.anchors)
        self._catalogue: Catalogue = load_catalogue(printout.metadata.language)

    def write_head(self, printout: Printout) -> Iterator[str]:
        yield _write_words(printout.masthead.product.strip())
        yield f"# {_write_words(printout.masthead.title)}"
        if printout.details:
            rows = [[_write_words(label), self._write_line(value)] for label, value in printout.details]
            yield _write_table(["", ""], rows)

    def write_block(self, block: Block) -> str:
        match block:
            case Heading():
                words = _write_words(block.text)
                return f"{'#' * (block.level + 1)} {self._mark(block.anchor)}{words}"
            case Paragraph():
                words = self._mark(block.anchor) + self._write_lines(block.lines)
                return f"> {words}" if block.style in _QUOTED else words
            case Listing():
                numbered = block.style in (ListStyle.NUMBERS, ListStyle.KEY_POINTS)
                items = map(self._write_item, block.items)
                return "\n".join(
                    f"{number}. {item}" if numbered else f"- {item}" for number, item in enumerate(items, 1)
                )
            case Table():
                return self._write_table(block)
            case KeyFigures():
                figures = (
                    f"- **{_write_words(each.value)}** {_write_words(each.label)}{BREAK}{self._write_line(each.basis)}"
                    for each in block.figures
                )
                return "\n".join(figures)
            case Picture() | Drawing():
                shown = _write_words(self._catalogue.say("Picture: {shown}", shown=block.alt))
                return "\n\n".join(filter(None, (f"*{shown}*", _write_caption(block.caption))))
            case _:
                assert_never(block)

    def _mark(self, anchor: str | None) -> str:
        """The place of an anchor, if a link leads to it."""
        return f'<a id="{escape(name_anchor(anchor))}"></a>' if anchor in self._targets and anchor is not None else ""

    def _write_item(self, item: Item) -> str:
        marker = f"{self._write_line(item.marker)} " if item.marker else ""
        return f"{self._mark(item.anchor)}{marker}{self._write_lines(item.lines)}"

    def _write_table(self, table: Table) -> str:
        caption = _write_caption(table.caption)
        if not table.columns:
            return caption
        rows = []
        for row in table.rows:
            first, *others = map(self._write_lines, row.cells)
            rows.append([self._mark(row.anchor) + first, *others])
        titles = [_write_words(column.title) for column in table.columns]
        return "\n\n".join(filter(None, (caption, _write_table(titles, rows))))

    def _write_lines(self, lines: Iterable[Line]) -> str:
        return BREAK.join(map(self._write_line, lines))

    def _write_line(self, line: Line) -> str:
        runs = [piece for piece in line if isinstance(piece, Run)]
        befores = ["", *(_MARKED if _MARKS[run.look] and run.text[-1:].strip() else run.text[-1:] for run in runs)]
        afters = [*(run.text[:1] for run in runs[1:]), ""]
        return "".join(map(_write_run, runs, befores, afters)).strip()


def _write_run(run: Run, before: str, after: str) -> str:
    """A run between two letters; beside these it is not emphasised where Markdown would not take its marks for such."""
    begin, words, end = _EDGES.fullmatch(run.text).groups()  # type: ignore[union-attr]
    mark = _MARKS[run.look]
    if mark and (not words or not _is_emphasis(words, "" if begin else before, "" if end else after)):
        mark = ""
    written = f"{mark}{_write_words(words)}{mark}"
    match run.goal:
        case None:
            pass
        case Jump(anchor):
            written = f"[{written}]({lead_to(anchor)})"
        case Address(url):
            written = f"[{written}]({url.replace('&', '&amp;')})"
        case _:
            assert_never(run.goal)
    return f"{_write_edge(begin, before)}{written}{_write_edge(end, after)}"


def _write_edge(blanks: str, beside: str) -> str:
    """The blanks at an end of a run: a line break where words of the line stand beside it."""
    return BREAK if "\n" in blanks and beside else _write_words(blanks)


def _is_emphasis(words: str, before: str, after: str) -> bool:
    """Whether marks around words open and close an emphasis (CommonMark 0.31, 6.2)."""
    opens = words[0].isalnum() or not before.isalnum()
    closes = words[-1].isalnum() or not after.isalnum()
    return opens and closes and before != _MARKED


def _write_words(text: str) -> str:
    """Words on one line, without empty ones."""
    lines = [part.replace("\t", " ") for part in text.split("\n")] if "\n" in text else [text.replace("\t", " ")]
    return BREAK.join(escape_markdown(line) for line in lines if line.strip() or len(lines) == 1)


def _write_caption(caption: Caption | None) -> str:
    return f"**{_write_words(str(caption))}**" if caption else ""


def _write_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in (titles, ["---"] * len(titles), *rows))

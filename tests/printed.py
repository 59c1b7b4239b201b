"""A print tree as lines that a person can read: "body: It rose. [[1]>#s1]"."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.render.print_tree import (
    Address,
    Block,
    Cell,
    Drawing,
    Heading,
    Jump,
    KeyFigures,
    Line,
    Listing,
    Look,
    NoteMark,
    Paragraph,
    Picture,
    Printout,
    Run,
    Table,
)


def show_printout(printout: Printout) -> list[str]:
    return [line for block in printout.blocks() for line in show_block(block)]


def show_block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {block.text}{_anchor(block.anchor)}"
        case Paragraph():
            yield f"{block.style.value}: {' // '.join(map(show_line, block.lines))}{_anchor(block.anchor)}"
        case Listing():
            for item in block.items:
                marker = f"{show_line(item.marker)} " if item.marker else ""
                yield f"{block.style.value}: {marker}{' // '.join(map(show_line, item.lines))}{_anchor(item.anchor)}"
        case Table():
            yield f"table: {block.caption or ''}"
            yield f"  {' | '.join(column.title for column in block.columns)}"
            for row in block.rows:
                yield f"  {' | '.join(map(show_cell, row.cells))}{_anchor(row.anchor)}"
        case KeyFigures():
            for figure in block.figures:
                yield f"figure: {figure.value} / {figure.label} / {show_line(figure.basis)}"
        case Picture():
            yield f"picture: {block.alt} ({block.width:g} x {block.height:g}): {block.caption or ''}"
        case Drawing():
            yield f"drawing: {block.alt} ({block.width:g} x {block.height:g}): {block.caption}"


def show_cell(cell: Cell) -> str:
    return " // ".join(map(show_line, cell))


def show_line(line: Line) -> str:
    return "".join(f"^({show_line(piece.content)})" if isinstance(piece, NoteMark) else _run(piece) for piece in line)


def _run(run: Run) -> str:
    text = run.text.replace("\n", "\\n").replace("\u00a0", " ")
    if run.look is not Look.PLAIN:
        text = f"<{run.look.value}>{text}</>"
    match run.goal:
        case Jump(anchor):
            return f"[{text}>#{anchor}]"
        case Address(url):
            return f"[{text}>{url}]"
        case None:
            return text


def _anchor(anchor: str | None) -> str:
    return f" @{anchor}" if anchor else ""

"""Figures in both senses: pictures, and numbers at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.report import Figure, KeyFigure, KeyFigures
from briefkit.render.pdf.flow import Area, Box, Picture, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.table import Column, flush_left, place_cells
from briefkit.render.pdf.text import Line
from briefkit.render.pictures import measure_picture
from briefkit.render.sanitise import clean_text
from briefkit.render.wording import FIGURES_A_ROW, describe_basis, describe_figure


def set_figure(figure: Figure, setting: Setting) -> Iterator[Box]:
    """A picture over its numbered caption, with date and source.

    Raises:
        ValueError: The bytes are no picture that can be printed.
    """
    picture = measure_picture(figure)
    scale = min(1.0, setting.width / picture.width, setting.height * 0.7 / picture.height)
    width, height = picture.width * scale, picture.height * scale
    element = setting.structure.root.add_picture(clean_text(figure.alt))
    text = describe_figure(figure)
    lines = setting.set_text(str(setting.captions.number("Figure", text)), setting.styles.small) if text else []
    yield Box(height, (Picture(0, 0, width, height, picture.image, element),), before=10, keep=bool(lines))
    if lines:
        yield from stack_lines(lines, element.add("Caption"), before=4)


def set_key_figures(block: KeyFigures, setting: Setting) -> Iterator[Box]:
    """Numbers side by side, each with what it counts, as of when and from where."""
    element = setting.structure.root.add("L")
    for start in range(0, len(block.figures), FIGURES_A_ROW):
        figures = block.figures[start : start + FIGURES_A_ROW]
        column = Column("", setting.width / min(FIGURES_A_ROW, len(block.figures)))
        cells = [set_key_figure(figure, column.room, setting) for figure in figures]
        items = [element.add("LI").add("LBody") for _ in figures]
        boxes = place_cells(cells, items, [column] * len(cells), setting.height)
        rules = tuple(
            Area(index * column.width, 0, column.room, 1, setting.theme.accent) for index in range(len(cells))
        )
        yield replace(boxes[0], marks=(*rules, *flush_left(boxes[0]).marks), before=10)
        yield from map(flush_left, boxes[1:])


def set_key_figure(figure: KeyFigure, width: float, setting: Setting) -> list[Line]:
    """A number over its label and what it rests on."""
    lines = setting.set_text(figure.value, setting.styles.figure, width)
    lines += setting.set_text(figure.label, setting.styles.table, width)
    return lines + setting.set_content(describe_basis(figure), setting.styles.remark, width)

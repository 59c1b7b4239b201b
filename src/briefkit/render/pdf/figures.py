"""Figures in both senses: pictures, and numbers at a glance."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import replace

from PIL import Image

from briefkit.model.report import Figure, KeyFigure, KeyFigures
from briefkit.render.pdf.flow import Area, Box, Picture, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.table import Column, flush_left, place_cells
from briefkit.render.pdf.text import Line, Span, set_lines

MAX_PIXELS = 60_000_000
"""Largest picture that is unpacked; more is refused before it fills the memory."""

POINTS_PER_PIXEL = 72 / 150
"""A picture is printed at 150 dots an inch, or smaller where the frame asks for it."""

FIGURES_A_ROW = 4


def measure_image(image: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the head of the file.

    Raises:
        ValueError: The bytes are no PNG or JPEG, or the picture is too large.
    """
    try:
        with Image.open(io.BytesIO(image), formats=("PNG", "JPEG")) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                raise ValueError(
                    f"a figure of {width} by {height} pixels is too large; {MAX_PIXELS:,} pixels are allowed"
                )
            picture.load()
    except (OSError, EOFError, SyntaxError, struct.error, Image.DecompressionBombError) as problem:
        raise ValueError("a figure is neither a sound PNG nor a sound JPEG") from problem
    return width, height


def set_figure(figure: Figure, setting: Setting) -> Iterator[Box]:
    """A picture over its caption, date and source.

    Raises:
        ValueError: The bytes are no PNG or JPEG, or the picture is too large.
    """
    pixels_wide, pixels_high = measure_image(figure.image)
    scale = min(POINTS_PER_PIXEL, setting.width / pixels_wide, setting.height * 0.7 / pixels_high)
    width, height = pixels_wide * scale, pixels_high * scale
    details = ". ".join(
        filter(None, (figure.caption.rstrip("."), figure.date, figure.source and f"Source: {figure.source}"))
    )
    yield Box(height, (Picture(0, 0, width, height, figure.image),), before=10, keep=bool(details))
    yield from stack_lines(setting.set_text(details and details + ".", setting.styles.small), before=4)


def set_key_figures(block: KeyFigures, setting: Setting) -> Iterator[Box]:
    """Numbers side by side, each with what it counts, as of when and from where."""
    for start in range(0, len(block.figures), FIGURES_A_ROW):
        figures = block.figures[start : start + FIGURES_A_ROW]
        column = Column("", setting.width / min(FIGURES_A_ROW, len(block.figures)))
        cells = [set_key_figure(figure, column.room, setting) for figure in figures]
        boxes = place_cells(cells, [column] * len(cells), setting.height)
        rules = tuple(
            Area(index * column.width, 0, column.room, 1, setting.theme.accent) for index in range(len(cells))
        )
        yield replace(boxes[0], marks=(*rules, *flush_left(boxes[0]).marks), before=10)
        yield from map(flush_left, boxes[1:])


def set_key_figure(figure: KeyFigure, width: float, setting: Setting) -> list[Line]:
    """A number over its label and what it rests on."""
    lines = setting.set_text(figure.value, setting.styles.figure, width)
    lines += setting.set_text(figure.label, setting.styles.table, width)
    basis = [Span(f"as of {figure.as_of} "), *setting.links.run(figure.sources)]
    return lines + set_lines(basis, setting.styles.remark, width)

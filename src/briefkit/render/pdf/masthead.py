"""The head of the report: what it is, who it is from and for, and what it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.report import Head
from briefkit.render.identification import identify_report, name_report
from briefkit.render.pdf.flow import Area, Box, keep_with_next, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.table import Column, flush_left, place_cells, scale_columns
from briefkit.render.pdf.text import Span, set_lines


def set_masthead(head: Head, setting: Setting) -> Iterator[Box]:
    """Product and number, title, a rule, and the identification table in two columns of pairs."""
    styles, theme = setting.styles, setting.theme
    yield from keep_with_next(stack_lines(setting.set_text(name_report(head), styles.product)))
    yield from keep_with_next(stack_lines(setting.set_text(head.title, styles.title), before=1))
    yield Box(1.6, (Area(0, 0, setting.width, 1.6, theme.accent),), before=6, keep=True)
    details = identify_report(head)
    half = (len(details) + 1) // 2
    label, value = Column("", 82), Column("", 160)
    columns = scale_columns([label, value, label, value], setting.width)
    for index in range(half):
        pair = [details[index], details[index + half] if index + half < len(details) else ("", "")]
        cells = [
            set_lines([Span(words, colour=colour)], styles.table, column.room)
            for words, colour, column in zip(
                (pair[0][0], pair[0][1], pair[1][0], pair[1][1]), (theme.muted, None) * 2, columns, strict=True
            )
        ]
        for box in place_cells(cells, columns, setting.height):
            yield replace(flush_left(box), before=0 if index else 4, keep=True)
    yield Box(0.5, (Area(0, 0, setting.width, 0.5, theme.table_rule),), before=4)

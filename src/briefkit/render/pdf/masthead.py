"""The head of the report: what it is, who it is from and for, and what it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.report import Head
from briefkit.render.identification import identify_report, name_report
from briefkit.render.pdf.flow import Area, Box, Picture, keep_with_next, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.table import Column, flush_left, place_cells, scale_columns
from briefkit.render.pdf.text import Span, set_lines
from briefkit.render.pictures import LOGO_GAP, fit_logo
from briefkit.render.wording import link_mail


def set_masthead(head: Head, setting: Setting) -> Iterator[Box]:
    """Product and number, title, a rule, and the identification table in two columns of pairs."""
    styles, theme, add = setting.styles, setting.theme, setting.structure.add
    logo = place_logo(head, setting)
    room = logo.x - LOGO_GAP if logo else setting.width
    if logo:
        yield Box(0, (logo,), keep=True)
    yield from keep_with_next(stack_lines(setting.set_text(name_report(head), styles.product, room), add("P")))
    title = setting.set_text(head.title, styles.title, room)
    if title:
        yield from keep_with_next(stack_lines(title, setting.structure.add_heading(1), before=1))
    yield Box(1.6, (Area(0, 0, setting.width, 1.6, theme.accent),), before=6, keep=True)
    details = identify_report(head)
    label, value = Column("", theme.table_font_size * 10), Column("", 150)
    columns = scale_columns([label, value, label, value], setting.width)
    table = add("Table")
    elements: list[Element | None]
    for index in range(0, len(details), 2):
        spans = [it for pair in details[index : index + 2] for it in set_detail(*pair, setting)]
        spans += [[]] * (len(columns) - len(spans))
        cells = [set_lines(it, styles.table, column.room) for it, column in zip(spans, columns, strict=True)]
        row = table.add("TR")
        if index + 1 < len(details):
            elements = [row.add_header("Row"), row.add("TD"), row.add_header("Row"), row.add("TD")]
        else:
            elements = [row.add_header("Row"), row.add("TD", "/A<</O/Table/ColSpan 3>>"), None, None]
        for box in place_cells(cells, elements, columns, setting.height):
            yield replace(flush_left(box), before=0 if index else 4, keep=True)
    yield Box(0.5, (Area(0, 0, setting.width, 0.5, theme.table_rule),), before=4)


def place_logo(head: Head, setting: Setting) -> Picture | None:
    """The logo of the theme at the right margin, beside the title; None where the theme has none.

    Raises:
        ValueError: The bytes are no picture that can be printed.
    """
    if setting.theme.logo is None:
        return None
    figure, size = fit_logo(setting.theme.logo, head, setting.width)
    element = setting.structure.root.add_picture(figure.alt)
    return Picture(setting.width - size.width, 0, size.width, size.height, size.image, element)


def set_detail(label: str, value: str, setting: Setting) -> tuple[list[Span], list[Span]]:
    """A label of the identification table, and what stands beside it, mail addresses as links."""
    return [Span(label, colour=setting.theme.muted)], list(setting.links.spans(link_mail(value)))

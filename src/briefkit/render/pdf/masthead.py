"""The head of the report: what it is, who it is from and for, and what it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefkit.render.pdf.flow import Area, Image, Strip, Strips, keep_ends, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.tables import flush_left, place_cells
from briefkit.render.pdf.text import Span, set_lines
from briefkit.render.pictures import LOGO_GAP
from briefkit.render.print_tree import Details, Masthead

_LABEL_EMS, _VALUE = 10, 150.0  # of the text in tables; relative to the labels


def set_masthead(masthead: Masthead, setting: Setting) -> Strips:
    """Product and number, title, a rule, and the logo at the right margin, beside the title."""
    styles, structure = setting.styles, setting.structure
    strips: list[Strip] = []
    room = setting.width
    if masthead.logo is not None:
        logo = masthead.logo
        x = setting.width - logo.width
        element = structure.root.add_picture(logo.alt)
        strips.append(Strip(0, (Image(x, 0, logo.width, logo.height, logo.image, element),)))
        room = x - LOGO_GAP
    strips += stack_lines(set_lines([Span(masthead.product)], styles.product, room), structure.root.add("P"))
    title = set_lines([Span(masthead.title)], styles.title, room)
    if title:
        strips += stack_lines(title, structure.add_heading(1), before=1)
    strips.append(Strip(1.6, (Area(0, 0, setting.width, 1.6, setting.theme.accent),), before=6))
    return Strips(keep_ends(strips), keep=True)


def set_details(details: Details, setting: Setting) -> Strips:
    """The identification block, two pairs side by side over a thin rule."""
    table = setting.structure.root.add("Table")
    rows = [details[index : index + 2] for index in range(0, len(details), 2)]
    strips = [strip for pairs in rows for strip in _set_pairs(pairs, table, setting)]
    if strips:
        strips[0] = replace(strips[0], before=4)
    strips.append(Strip(0.5, (Area(0, 0, setting.width, 0.5, setting.theme.table_rule),), before=4))
    return Strips(keep_ends(strips))


def _set_pairs(pairs: Details, table: Element, setting: Setting) -> Iterator[Strip]:
    """One or two labels with their values beside them; a single value has the rest of the width."""
    style, row = setting.styles.table, table.add("TR")
    label = setting.theme.table_font_size * _LABEL_EMS
    scale = setting.width / (2 * (label + _VALUE))
    widths: list[float] = []
    cells, elements = [], []
    for name, value in pairs:
        widths += [label * scale, _VALUE * scale if len(pairs) > 1 else setting.width - label * scale]
        cells.append(set_lines([Span(name, colour=setting.theme.muted)], style, widths[-2] - 8))
        cells.append(setting.styles.set_line(value, style, widths[-1] - 8))
        elements += [row.add_header("Row"), row.add("TD", "" if len(pairs) > 1 else "/A<</O/Table/ColSpan 3>>")]
    yield from map(flush_left, place_cells(cells, elements, widths, setting.height))

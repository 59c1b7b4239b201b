"""How a DOCX is laid out, as text that a person can read: what its golden file holds."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import docx
from docx.oxml.ns import qn

_OFF = ("0", "false")


def describe_layout(content: bytes) -> str:
    """Each paragraph with its style, the way it runs and its side; words that run the other way stand in ‹ ›."""
    document = docx.Document(io.BytesIO(content))
    lines = []
    section = document.sections[0]
    for name, part in (("Header", section.header), ("Footer", section.footer)):
        lines += [f"# {name}", *_describe(part._element), ""]
    lines += ["# Text", *_describe(document.element.body)]
    return "\n".join(lines) + "\n"


def _describe(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:tbl"):
            order = "from right to left" if _has(child.find(qn("w:tblPr")), "bidiVisual") else "from left to right"
            yield f"table {order}, {len(child.find(qn('w:tblGrid')))} columns"
            for number, row in enumerate(child.iter(qn("w:tr")), 1):
                for place, cell in enumerate(row.iter(qn("w:tc")), 1):
                    yield from (f"  {number}.{place} {line}" for line in _describe(cell))
        elif child.tag == qn("w:p"):
            yield _describe_paragraph(child)


def _describe_paragraph(paragraph: Any) -> str:
    properties = paragraph.find(qn("w:pPr"))
    style = properties.find(qn("w:pStyle")).get(qn("w:val"))
    rightward = _has(properties, "bidi")
    aligned = properties.find(qn("w:jc"))
    side = "" if aligned is None else aligned.get(qn("w:val"))
    if rightward:  # where "left" is the side at which the words begin
        side = {"": "right", "left": "right", "right": "left"}.get(side, side)
    words = "".join(
        "".join(part for _, part in group) if right is rightward else f"‹{''.join(part for _, part in group)}›"
        for right, group in groupby(_list_words(paragraph), key=lambda it: it[0])
    )
    return f"{style}, {'right to left' if rightward else 'left to right'}, {side or 'left'}: {words}".rstrip(": ")


def _list_words(paragraph: Any) -> Iterator[tuple[bool, str]]:
    for run in paragraph.iter(qn("w:r")):
        words = "".join(text.text or "" for text in run.iter(qn("w:t")))
        if words:
            yield _has(run.find(qn("w:rPr")), "rtl"), words


def _has(properties: Any, name: str) -> bool:
    found = None if properties is None else properties.find(qn(f"w:{name}"))
    return bool(found is not None and found.get(qn("w:val")) not in _OFF)

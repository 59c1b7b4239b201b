"""Captions: numbered by Word, which makes its lists of figures and tables from them."""

from __future__ import annotations

from briefkit.render.docx.fields import write_field
from briefkit.render.docx.markup import paragraph, run


def write_caption(style: str, kind: str, number: int, text: str) -> str:
    """Write a caption: "Figure 2. Piers.".

    Args:
        style: Id of a paragraph style.
        kind: "Figure" or "Table"; each is counted by itself.
        number: Its number, from 1.
        text: What it says.
    """
    return paragraph(style, run(f"{kind} ") + write_field(f"SEQ {kind} \\* ARABIC", str(number)) + run(f". {text}"))

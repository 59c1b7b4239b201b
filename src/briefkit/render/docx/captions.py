"""Captions: numbered by Word, which makes its lists of figures and tables from them."""

from __future__ import annotations

from briefkit.render.captions import Caption
from briefkit.render.docx.fields import write_field
from briefkit.render.docx.markup import paragraph, run


def write_caption(style: str, caption: Caption) -> str:
    """Write a caption: "Figure 2. Piers."; its number is a field, and that of a table stays with the table below it.

    Args:
        style: Id of a paragraph style.
        caption: Its kind, number and words.
    """
    number = write_field(f"SEQ {caption.kind} \\* ARABIC", str(caption.number))
    content = run(f"{caption.kind} ") + number + run(f". {caption.text}")
    return paragraph(style, content, held=caption.kind == "Table")

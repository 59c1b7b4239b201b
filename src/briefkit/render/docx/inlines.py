"""Everything that can stand in a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from briefkit.model.report import Cite, Emphasis, Inline, Link, Quoted, Ref, Strong, Text
from briefkit.render.docx.links import Links
from briefkit.render.docx.markup import run
from briefkit.render.footnotes import tuck_marks
from briefkit.render.wording import enclose_words, label_link


def write_inlines(content: Iterable[Inline], links: Links, style: str = "") -> str:
    """Write the content of a line.

    Args:
        content: The content.
        links: The links of the report.
        style: Id of the character style of plain words; that of the paragraph where empty.
    """
    if links.cites_in_notes:
        content = tuck_marks(tuple(content), links.sources)
    return "".join([_write_inline(inline, links, style) for inline in content])


def _write_inline(inline: Inline, links: Links, style: str) -> str:
    match inline:
        case Text():
            return run(inline.text, style)
        case Strong():
            return run(inline.text, "Strong")
        case Emphasis():
            return run(inline.text, "Emphasis")
        case Quoted():
            return run(enclose_words(inline.text))
        case Link():
            return links.outside(inline.url, label_link(inline))
        case Cite():
            return links.cite(inline)
        case Ref():
            return links.within(inline.target, inline.text, "Strong" if inline.strong else "")
        case _:
            assert_never(inline)

"""Everything that can stand in a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from briefkit.model.report import Cite, Emphasis, Inline, Link, Quoted, Ref, Strong, Text
from briefkit.render.docx.links import Links
from briefkit.render.docx.markup import run
from briefkit.render.footnotes import tuck_marks
from briefkit.render.wording import enclose_words, label_link


def write_inlines(content: Iterable[Inline], links: Links) -> str:
    """Write the content of a line."""
    if links.cites_in_notes:
        content = tuck_marks(tuple(content))
    return "".join([_write_inline(inline, links) for inline in content])


def _write_inline(inline: Inline, links: Links) -> str:
    match inline:
        case Text(text):
            return run(text)
        case Strong(text):
            return run(text, "Strong")
        case Emphasis(text):
            return run(text, "Emphasis")
        case Quoted(text):
            return run(enclose_words(text))
        case Link():
            return links.outside(inline.url, label_link(inline))
        case Cite():
            return links.cite(inline)
        case Ref(target, text):
            return links.within(target, text)
        case _:
            assert_never(inline)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefkit.render.markdown.escaping import escape_markdown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("a plain line, with dots. And more (words).", "a plain line, with dots. And more (words)."),
        ("1. item", "1&#46; item"),
        ("2024", "2024"),
        ("- item", "&#45; item"),
        ("a-b", "a-b"),
        ("*a* _b_ `c` ~d~", "&#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;d&#126;"),
        ("[x](y) ![z]", "&#91;x&#93;(y) &#33;&#91;z&#93;"),
        ("<b>&amp;|#", "&#60;b&#62;&#38;amp;&#124;&#35;"),
        ("@who :smile: 18:30", "&#64;who &#58;smile: 18:30"),
        ("https://x.example www.x.example", "https&#58;//x.example www&#46;x.example"),
        ("$x$", "&#36;x&#36;"),
    ],
)
def test_signs_are_words(text: str, markdown: str) -> None:
    assert escape_markdown(text) == markdown


@given(st.text([chr(code) for code in range(32, 127)], max_size=40))
def test_whatever_is_escaped_is_read_as_it_was(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(escape_markdown(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text"}
    assert "".join(child.content for child in children) == text.strip()

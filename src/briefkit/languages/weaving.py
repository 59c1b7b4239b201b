"""Words of the report around what is more than words: links, citations, emphasised text."""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter

from briefkit.languages.catalogue import Catalogue
from briefkit.model.report import Inline, Text


def weave(catalogue: Catalogue, words: str, /, **parts: str | Sequence[Inline]) -> tuple[Inline, ...]:
    """Words in the reader's language as content of a line, with other content in the places that they name.

    Args:
        catalogue: Of the reader's language.
        words: In English, with the names of parts in braces: "Contact: {contact}".
        parts: What stands for those names; text is one with the words around it.
    """
    content: list[Inline] = []
    text = ""
    for before, name, _, _ in Formatter().parse(catalogue.say(words)):
        text += before
        part = parts[name] if name is not None else ""
        if isinstance(part, str):
            text += part
            continue
        content += (*((Text(text),) if text else ()), *part)
        text = ""
    return (*content, Text(text)) if text else tuple(content)

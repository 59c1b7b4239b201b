"""The language of an element of the structure tree, where its words are a source's (ISO 32000-1, 14.9.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefkit.render.pdf.names import write_text
from briefkit.render.print_tree import Line, Run


def write_language(lines: Iterable[Line]) -> str:
    """The entry of an element that holds some lines: the language of most of their words, where it is not the report's.

    A citation or a remark of the report within them is heard in that language as well: a screen reader takes an element
    as a whole.
    """
    letters: Counter[str | None] = Counter()
    for line in lines:
        for run in line:
            if isinstance(run, Run):
                letters[run.language] += len(run.text)
    language, most = max(letters.items(), key=lambda each: each[1], default=(None, 0))
    return f"/Lang{write_text(language)}" if language is not None and 2 * most > letters.total() else ""

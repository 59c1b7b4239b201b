"""Words as Markdown that is nothing but words."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[!#$&*<>@\[\\\]^_`{|}~]|^[-+=]|:(?=\S)(?!(?<=\d:)\d)|(?<=www)\.", re.IGNORECASE)
"""Signs that Markdown, HTML or GitHub's own additions (addresses, mentions, emoji) could take for more than signs.

The colon of a time of day is none of them.
"""

_NUMBERED = re.compile(r"^(\d+)([.)])")
"""What would begin a numbered list."""


def escape_markdown(text: str) -> str:
    """Words of a line, which may be anyone's, as nothing but words: what could be markup is written as entities."""
    return _NUMBERED.sub(lambda number: number[1] + _write_entity(number), _MARKS.sub(_write_entity, text))


def _write_entity(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0][-1])};"

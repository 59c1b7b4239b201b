"""What the reader of a clipped page has added to it: notes in boxes, sections of his own, comments, tasks and tags."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CALLOUT = re.compile(r"[^\S\n]{0,3}>[^\S\n]{0,3}\[!(?P<kind>[\w-]{1,30})\]")
_QUOTES = ("quote", "cite", "abstract", "summary", "tldr")
"""Kinds of boxes that hold words of the page."""

_HEADING = re.compile(r"[^\S\n]{0,3}(?P<marks>#{1,6})[^\S\n]+(?P<words>[^\n]{1,200}?)[^\S\n#:]*:?")
_OWN = re.compile(
    r"\W{0,3}(?:(?:my|own|our|desk|analyst['’]?s?|personal|reading)\s(?:\w+\s)?(?:comments?|notes?|thoughts?|remarks?|views?"
    r"|take|analysis|assessment|reading|summary|questions?)|(?:notes?|comments?|annotations?|remarks?|thoughts?"
    r"|questions?|to[- ]?dos?|tasks?|follow[- ]?ups?|next steps|backlinks?|related notes|metadata|tags|links))",
    re.IGNORECASE,
)
"""Headings of what is not the page's."""

_COMMENT = re.compile(r"%%(?:(?!%%)[\s\S]){0,20000}%%|<!--(?:(?!-->|<!--)[\s\S]){0,20000}-->")
_TASK = re.compile(r"[^\S\n]*(?:[-*+]|\d{1,3}[.)])[^\S\n]+\[[ xX/-]\][^\S\n].*")
_TAGS = re.compile(r"[^\S\n]*(?:#[\w/-]{1,60}[^\S\n,]*)+")
_FOOTNOTE = re.compile(r"[^\S\n]{0,3}\[\^[^\[\]\s]{1,60}\]:.*")


@dataclass(frozen=True, slots=True)
class Clipping:
    """A clipped page without its reader's additions.

    Attributes:
        text: Markdown.
        own: Whether sections or boxes of the reader's own were left out.
    """

    text: str
    own: bool = False


def take_off_own(text: str) -> Clipping:
    """The Markdown of a page without what its reader has added; all of it where nothing else is there."""
    kept: list[str] = []
    own = False
    level = 0
    in_box = False
    for line in _COMMENT.sub("", text).split("\n"):
        heading = _HEADING.fullmatch(line)
        if heading:
            depth = len(heading["marks"])
            if not level or depth <= level:
                level = depth if _OWN.fullmatch(heading["words"].strip()) else 0
        box = _CALLOUT.match(line)
        in_box = (in_box and line.lstrip().startswith(">")) if not box else box["kind"].lower() not in _QUOTES
        if level or in_box:
            own = True
        elif not (_TASK.fullmatch(line) or _TAGS.fullmatch(line) or _FOOTNOTE.fullmatch(line)):
            kept.append(_CALLOUT.sub("> ", line) if box else line)
    rest = "\n".join(kept)
    return Clipping(rest, own) if rest.strip() else Clipping(text)

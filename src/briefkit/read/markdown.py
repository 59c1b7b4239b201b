"""Markdown files: front matter and a story, whose markup is taken off and whose words stay."""

from __future__ import annotations

import re

from briefkit.errors import note
from briefkit.read.clippings import take_off_own
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.text import Prose, read_prose

_HEADING = re.compile(r"[^\S\n]{0,3}#{1,6}[^\S\n]+")
_UNDERLINE = re.compile(r"[^\S\n]{0,3}(?:={2,}|-{2,})[^\S\n]*")
_RULE = re.compile(r"[^\S\n]{0,3}(?:(?:\*[^\S\n]*){3,}|(?:-[^\S\n]*){3,}|(?:_[^\S\n]*){3,}|`{3,}.*|~{3,}.*)")
_QUOTE = re.compile(r"[^\S\n]{0,3}(?:>[^\S\n]?)+")
_ITEM = re.compile(r"[^\S\n]*(?:[-*+]|\d{1,3}[.)])[^\S\n]+(?=\S)")
_NOTE_LINK = re.compile(r"(?P<embedded>!)?\[\[(?:[^\[\]|]{1,300}\|)?(?P<words>[^\[\]|]{1,300})\]\]")
_NOTE_MARK = re.compile(r"\[\^[^\[\]\s]{1,60}\]|(?<=\s)\^[\w-]{1,40}$")
_HIGHLIGHT = re.compile(r"(==|~~)(?=\S)([^=~]{1,1000})(?<=\S)\1")
_LINKED_IMAGE = re.compile(r"\[!\[[^\[\]]{0,1000}\]\([^()]{0,2000}\)\]\([^()]{0,2000}\)")
_IMAGE = re.compile(r"!\[[^\[\]]{0,1000}\]\([^()]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]]{1,1000})\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,200}\])")
_LINK_DEFINITION = re.compile(
    r"[^\S\n]{0,3}\[(?!\^)[^\[\]]{1,200}\]:\s{0,8}(?:<[^<>]{0,2000}>|[^\s<]\S{0,2000})"
    r"(?:\s{1,8}(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*"
)
"""Where a link leads that is named elsewhere; it stands alone in a line that goes on no paragraph."""

_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>|<!--[^<>]{0,1000}-->")
_CODE = re.compile(r"(`{1,2})([^`]{1,1000})\1")
_STARS = re.compile(r"(?<!\\)(\*{1,3})(?=\S)([^*]{1,1000})(?<=[^\s\\])\1")
_UNDERSCORES = re.compile(r"(?<![\w\\])(_{1,3})(?=\S)([^_]{1,1000})(?<=[^\s\\])\1(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

_MOST_NESTING = 2
"""Emphasis inside emphasis that is taken off."""


def read_markdown(file: SourceFile, options: SourceOptions) -> Reading:
    """A Markdown file: front matter, header lines, then the story without its markup and its reader's own notes.

    Raises:
        InputError: I104, I105, I108 or I111.
    """
    left_out = note("I115", "what a reader added was left out", file.path)

    def take_off_markup(text: str) -> Prose:
        clipping = take_off_own(text)
        headline, story = strip_markdown(clipping.text)
        return Prose(story, headline, (left_out,) if clipping.own else ())

    return read_prose(file, options, take_off_markup)


def strip_markdown(text: str) -> tuple[str | None, str]:
    """The words of a Markdown text (CommonMark, without nesting).

    Lines that Markdown joins to a paragraph are joined by spaces, paragraphs are parted by blank lines. Headings,
    list items and quoted lines keep their words; images, rules and tags go.

    Returns:
        The heading that the text begins with, if it does, and the rest.
    """
    headline: str | None = None
    paragraphs: list[str] = []
    lines: list[str] = []
    for raw in (*text.split("\n"), ""):
        line = _QUOTE.sub("", raw, count=1) if raw.lstrip().startswith(">") else raw
        heading = _HEADING.match(line)
        if heading or (len(lines) == 1 and _UNDERLINE.fullmatch(line)):
            words = _strip_inline(line[heading.end() :].rstrip().rstrip("#") if heading else lines.pop())
            _close_paragraph(lines, paragraphs)
            if headline is None and not paragraphs:
                headline = words
            else:
                paragraphs.append(words)
        elif not line.strip() or _RULE.fullmatch(line) or (not lines and _LINK_DEFINITION.fullmatch(line)):
            _close_paragraph(lines, paragraphs)
        else:
            item = _ITEM.match(line)
            if item:
                _close_paragraph(lines, paragraphs)
            lines.append(line[item.end() :] if item else line)
    return headline or None, "\n\n".join(filter(None, paragraphs))


def _close_paragraph(lines: list[str], paragraphs: list[str]) -> None:
    if lines:
        paragraphs.append(_strip_inline(" ".join(line.strip().removesuffix("\\") for line in lines)))
        lines.clear()


def _strip_inline(text: str) -> str:
    text = _NOTE_LINK.sub(lambda match: "" if match["embedded"] else match["words"], text)
    text = _NOTE_MARK.sub("", _HIGHLIGHT.sub(r"\2", text))
    text = _LINK.sub(r"\1", _IMAGE.sub("", _LINKED_IMAGE.sub("", text)))
    text = _TAG.sub("", _ADDRESS.sub(r"\1", text))
    text = _CODE.sub(r"\2", text)
    for _ in range(_MOST_NESTING):
        text = _UNDERSCORES.sub(r"\2", _STARS.sub(r"\2", text))
    return " ".join(_ESCAPE.sub(r"\1", text).split())

"""Word's own table of contents in a template: the place of ``{{contents}}``, or marked as out of date."""

from __future__ import annotations

import re

from lxml import etree

from briefkit.render.docx.house_fields import Field, find_fields, read_kind
from briefkit.render.docx.ooxml import W, drop, make_run, read_words

PLACE = "{{contents}}"

FILLED = "Word's own table of contents is filled as {{contents}} is"
STALE = "a table that Word generates is not filled; it is marked as out of date, so that Word updates it"

_LISTS = ("TOC", "TOA", "INDEX")

_OTHER_LISTS = re.compile(r"\\[acfbds]\b", re.IGNORECASE)
"""Switches for a list of captions, of marked entries or of a part of the file: no contents of the report."""

_WORDS = tuple(f"{W}{name}" for name in ("t", "drawing", "pict", "object"))


def place_contents(root: etree._Element) -> list[str]:
    """Put ``{{contents}}`` in the place of the first table of contents that makes whole paragraphs of the text.

    Every other one, and one beside a ``{{contents}}`` of the house, is marked as out of date. Gives what was done, for
    each.
    """
    done: list[str] = []
    body = root.find(f"{W}body")
    placed = body is not None and any(PLACE in read_words(each) for each in body.iter(f"{W}p"))
    for each in [found for found in find_fields(root) if found.kind in _LISTS]:
        lines = [] if placed or body is None else _find_lines(each, body)
        if lines:
            _replace(lines)
            placed = True
            done.append(FILLED)
        else:
            each.start.set(f"{W}dirty", "true")
            done.append(STALE)
    for simple in root.iter(f"{W}fldSimple"):
        if read_kind(simple.get(f"{W}instr", "")) in _LISTS:
            simple.set(f"{W}dirty", "true")
            done.append(STALE)
    return done


def _find_lines(contents: Field, body: etree._Element) -> list[etree._Element]:
    """The paragraphs of the text that a table of contents fills; none if it has no paragraphs for itself."""
    if contents.kind != "TOC" or contents.end is None or _OTHER_LISTS.search(contents.instruction):
        return []
    first, last = (next(mark.iterancestors(f"{W}p"), None) for mark in (contents.start, contents.end))
    if first is None or last is None or first.getparent() is not body or last.getparent() is not body:
        return []
    lines = [first]
    while lines[-1] is not last:
        following = lines[-1].getnext()
        if following is None or following.tag != f"{W}p":
            return []
        lines.append(following)
    own = {*contents.code, *contents.result}
    words = (word for line in lines for word in line.iter(*_WORDS))
    alone = all(word in own or (word.tag == f"{W}t" and not (word.text or "").strip()) for word in words)
    return lines if alone and all(line.find(f"{W}pPr/{W}sectPr") is None for line in lines) else []


def _replace(lines: list[etree._Element]) -> None:
    paragraph = etree.Element(f"{W}p")
    paragraph.append(make_run(PLACE))
    lines[0].addprevious(paragraph)
    for line in lines:
        drop(line)

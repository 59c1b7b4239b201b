"""Articles with the two-letter tags of Factiva: ``HD`` headline, ``BY`` byline, ``LP`` and ``TD`` the text."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\S\n]*(?P<tag>[A-Z]{2,3})(?:[^\S\n]+(?P<value>\S.*)|[^\S\n]*)")
_FIELDS = {"BY": "byline", "PD": "date", "SN": "outlet", "SE": "section", "LA": "language", "HD": "title"}
_TEXT = ("LP", "TD")
_OTHER_TAGS = "ART AN AU CO CR CT CX CY DE ED ET GC IN IPC IPD LG NS PG PUB RE RF RST SC VOL WC CLM"
_TAGS = frozenset((*_FIELDS, *_TEXT, *_OTHER_TAGS.split()))
_NEEDED = re.compile(r"^[^\S\n]*HD(?:[^\S\n]|$)[\s\S]{1,20000}?^[^\S\n]*(?:LP|TD)(?:[^\S\n]|$)", re.MULTILINE)
"""A headline with a text behind it: what tells such an export from a text with words in capitals."""


def read_tagged(text: str) -> list[tuple[dict[str, object], str]] | None:
    """The fields and the text of each article; None for a text without these tags."""
    first = re.search(r"^[^\S\n]*HD(?:[^\S\n]|$)", text, re.MULTILINE)
    if first is None or not _NEEDED.match(text, first.start()):
        return None
    articles: list[dict[str, list[str]]] = [{}]
    tag = ""
    for line in text.split("\n"):
        match = _LINE.fullmatch(line)
        if match and match["tag"] in _TAGS:
            tag = match["tag"]
            if tag in articles[-1] or "AN" in articles[-1]:
                articles.append({})
            articles[-1][tag] = [match["value"] or ""]
        elif tag:
            articles[-1][tag].append(line.strip())
    return [_read_article(article) for article in articles if not article.keys().isdisjoint(_TEXT)]


def _read_article(article: dict[str, list[str]]) -> tuple[dict[str, object], str]:
    fields: dict[str, object] = {
        name: words for tag, name in _FIELDS.items() if (words := " ".join(article.get(tag, ())).strip())
    }
    body = "\n\n".join("\n".join(article[tag]).strip() for tag in _TEXT if tag in article)
    return fields, body.strip()

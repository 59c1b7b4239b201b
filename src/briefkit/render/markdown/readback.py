"""Whether a written text holds what its printout says, read by a parser of Markdown."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefkit.render.anchors import name_anchor
from briefkit.render.claims import (
    MOST_NAMED,
    LinkCount,
    claim_words,
    find_fewer,
    find_lost,
    list_body,
    list_head,
    squeeze,
)
from briefkit.render.print_tree import Printout

_PLACE = re.compile(r'<a id="([^"]*)">')


def list_lost(text: str, printout: Printout) -> tuple[str, ...]:
    """What a printout says and its Markdown does not hold, in words for people; empty where all is there.

    The words of every part, in order; a place for every anchor that a link leads to, and every link as many times as it
    is printed; the marking at head and foot.
    """
    read = _Reading(text)
    links = LinkCount(squeeze)
    parts = links.watch(chain(list_head(printout), list_body(printout)))
    missing = islice(find_lost(claim_words(parts, squeeze), read.words), MOST_NAMED)
    words = [f"the words of {claim}" for claim in missing]  # links are counted as the parts pass
    anchors = Counter({name_anchor(anchor): count for anchor, count in links.anchors.items()})
    marking = printout.margins.marking
    label = squeeze(marking.label) if marking else ""
    marked = read.words.startswith(label) and read.words.endswith(label)
    losses: tuple[Iterable[str], ...] = (
        words,
        (f"the link to {name}" for name in find_fewer(anchors, read.jumps)),
        (f"the address {address}" for address in find_fewer(links.addresses, read.addresses)),
        (f"the place that links to {name} lead to" for name in sorted(read.jumps) if name not in read.places),
        () if marked else ("the marking at its head and foot",),
    )
    return tuple(lost for kind in losses for lost in islice(kind, MOST_NAMED))


class _Reading:
    """What readers of a text get.

    Attributes:
        words: Its words, without white space.
        places: Ids of its places.
        jumps: Ids that links lead to, with how many do.
        addresses: The same for addresses.
    """

    def __init__(self, text: str) -> None:
        self.places: set[str] = set()
        self.jumps: Counter[str] = Counter()
        self.addresses: Counter[str] = Counter()
        parser = MarkdownIt("commonmark").enable("table")
        inlines = (token.children or () for token in parser.parse(text) if token.type == "inline")
        self.words = squeeze("".join(map(self._read, chain.from_iterable(inlines))))

    def _read(self, token: Token) -> str:
        if token.type == "html_inline":
            self.places.update(html.unescape(found) for found in _PLACE.findall(token.content))
        elif token.type == "link_open":
            address = str(token.attrGet("href") or "")
            if address.startswith("#"):
                self.jumps[unquote(address[1:])] += 1
            else:
                self.addresses[address] += 1
        return token.content if token.type == "text" else ""

"""Whether a written page holds what its printout says: the words of every part, the places, the links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

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
    unfold_notes,
)
from briefkit.render.html.reading import Page, find_place
from briefkit.render.print_tree import Printout


def list_lost(content: bytes, printout: Printout) -> tuple[str, ...]:
    """What a printout says and its page does not hold, in words for people; empty where all is there.

    The words of every part of every block are looked for in the order they are printed in. Every anchor has to be an
    id, and every citation, reference and address a link, as many times as it is printed; every link within the page has
    to lead to an id. The marking has to stand in header and footer, and the manifest to be there.
    """
    page = Page(content)
    links = LinkCount(squeeze)
    parts = links.watch(chain(list_head(printout), list_body(printout)))
    missing = islice(find_lost(claim_words(parts, squeeze), page.words), MOST_NAMED)
    words = [f"the words of {claim}" for claim in missing]  # links are counted as the parts pass
    jumps, addresses = _count_links(page)
    anchors = Counter({name_anchor(anchor): count for anchor, count in links.anchors.items()})
    losses: tuple[Iterable[str], ...] = (
        words,
        (f"the target {name}" for name in sorted(set(map(name_anchor, printout.anchors())) - page.ids)),
        (f"the link to {name}" for name in find_fewer(anchors, jumps)),
        (f"the address {address}" for address in find_fewer(links.addresses, addresses)),
        (f"the place that links to {name} lead to" for name in sorted(jumps) if name not in page.ids),
        (f"the evidence of {row}" for row in _list_lost_evidence(page, printout)),
        _list_lost_frame(page, printout),
    )
    return tuple(lost for kind in losses for lost in islice(kind, MOST_NAMED))


def _count_links(page: Page) -> tuple[Counter[str], Counter[str]]:
    """How many links lead to each id, and to each address."""
    jumps: Counter[str] = Counter()
    addresses: Counter[str] = Counter()
    for (_, address), count in page.links.items():
        name = find_place(address)
        if name is None:
            addresses[address] += count
        else:
            jumps[name] += count
    return jumps, addresses


def _list_lost_evidence(page: Page, printout: Printout) -> Iterator[str]:
    for row, paragraphs in printout.evidence.items():
        lines = (line for paragraph in paragraphs for line in paragraph.lines)
        words = squeeze("".join(run.text for line in lines for run in unfold_notes(line)))
        if words not in page.evidence:
            yield row


def _list_lost_frame(page: Page, printout: Printout) -> Iterator[str]:
    marking = printout.margins.marking
    if marking is not None and page.margins.count(squeeze(marking.label)) != 2:
        yield "the marking at its head and foot"
    if page.manifest is None or page.manifest.replace("\\u003c", "<") != printout.manifest.replace("\\u003c", "<"):
        yield "the manifest"

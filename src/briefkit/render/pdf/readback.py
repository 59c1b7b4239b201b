"""Whether a written PDF holds what its report says: the words of every part, the places, and the links."""

from __future__ import annotations

import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice

from briefkit.model.report import Report
from briefkit.render.claims import MOST_NAMED, Claim, LinkCount, claim_words, find_fewer, list_head, list_parts
from briefkit.render.manifest import write_manifest
from briefkit.render.pdf.document import list_missing
from briefkit.render.pdf.fonts import REPLACEMENT, drop_unseen
from briefkit.render.pdf.hyphens import HYPHEN
from briefkit.render.pdf.paint import address_link, name_destination
from briefkit.render.pdf.reader import WrittenFile
from briefkit.render.sanitise import clean_text
from briefkit.render.targets import list_targets

_KEPT = 1 << 14


def find_lost(data: bytes, report: Report) -> tuple[str, ...]:
    """What a report says and its PDF does not hold, in words for people; empty where all is there.

    The words of every part of every block are looked for in the order they are printed in; white space and soft hyphens
    do not count. Every id has to be a destination, and every citation, reference and address a link, as many times as
    it is printed; every link within the file has to lead to a destination. The marking has to stand over and under the
    text of every page, and the manifest to be attached.

    Args:
        data: The file, as it is written.
        report: What it was made from.

    Returns:
        At most `claims.MOST_NAMED` lines of each kind.
    """
    try:
        file = WrittenFile(data)
        places, (names, addresses) = file.read_destinations(), file.read_links()
        margins = _close_up(drop_unseen(file.read_margins()))
        printed = _close_up(drop_unseen("".join(file.read_parts())))
    except (ValueError, KeyError, IndexError, zlib.error) as problem:
        return (f"the file cannot be read back: {problem}",)
    flatten = _make_flattener(report, printed + margins)
    links = LinkCount(report, flatten)
    parts = links.watch(chain(list_head(report.head), list_parts(report)))
    words = tuple(islice(_find_words(claim_words(parts, report, flatten), printed), MOST_NAMED))  # counts the links too
    losses = (
        words,
        (f"the target {name}" for name in sorted(map(name_destination, list_targets(report))) if name not in places),
        (f"the link to {name}" for name in find_fewer(_rename(links.targets, name_destination), names)),
        (f"the address {address}" for address in find_fewer(_rename(links.addresses, address_link), addresses)),
        (f"the place that links to {name} lead to" for name in sorted(names.keys() - places)),
        _list_lost_frame(report, file, margins, flatten),
    )
    return tuple(lost for kind in losses for lost in islice(kind, MOST_NAMED))


def _make_flattener(report: Report, printed: str) -> Callable[[str], str]:
    """How the words of a report stand in the file: composed, without what is not seen, and with what no face has."""
    missing = list_missing(report) if REPLACEMENT in printed else ()
    table = str.maketrans(dict.fromkeys(missing, REPLACEMENT))

    @lru_cache(_KEPT)
    def flatten(text: str) -> str:
        if text.isascii() and text.isprintable():
            return text.replace(" ", "")
        whole = clean_text(text).replace(HYPHEN, "")  # without it an accent is composed with its letter
        return _close_up(drop_unseen(unicodedata.normalize("NFC", whole))).translate(table)

    return flatten


def _list_lost_frame(report: Report, file: WrittenFile, margins: str, flatten: Callable[[str], str]) -> Iterator[str]:
    """What is missing around the text: the marking, over and under that of every page, and the manifest."""
    if report.head.marking is not None and margins.count(flatten(report.head.marking.label)) < 2:
        yield "the marking at the head and foot of every page"
    if file.read_attachment() != f"{write_manifest(report)}\n".encode():
        yield "the manifest"


def _rename(counts: Mapping[str, int], name: Callable[[str], str]) -> Counter[str]:
    """Counts by the names that a file has for what is counted; two of one name are added up."""
    renamed: Counter[str] = Counter()
    for each, number in counts.items():
        renamed[name(each)] += number
    return renamed


def _find_words(claims: Iterator[Claim], printed: str) -> Iterator[str]:
    """The claims that do not stand behind one another in what is printed."""
    begin = 0
    for claim in claims:
        found = printed.find(claim.words, begin)
        if found < 0:
            yield f"the words of {claim}"
        else:
            begin = found + len(claim.words)


def _close_up(text: str) -> str:
    """Words without the white space between them, and without the hyphens at which a line broke them."""
    return "".join(text.split()).replace(HYPHEN, "")

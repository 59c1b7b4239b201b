"""Whether a written PDF holds what its report says: the words of every part, the places, and the links."""

from __future__ import annotations

import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from functools import lru_cache
from itertools import islice

from briefkit.model.report import Cite, Inline, Link, Ref, Report, SourceList, Text
from briefkit.render.claims import MOST_NAMED, Claim, Part, claim_words, list_parts
from briefkit.render.identification import identify_report, name_report
from briefkit.render.pdf.document import list_missing
from briefkit.render.pdf.fonts import REPLACEMENT, drop_unseen
from briefkit.render.pdf.hyphens import HYPHEN
from briefkit.render.pdf.paint import address_link, name_destination
from briefkit.render.pdf.reader import WrittenFile
from briefkit.render.sanitise import clean_text, safe_url
from briefkit.render.targets import find_citing_rows, list_targets
from briefkit.render.wording import link_mail, say_plainly

_KEPT = 1 << 14


def find_lost(data: bytes, report: Report) -> tuple[str, ...]:
    """What a report says and its PDF does not hold, in words for people; empty where all is there.

    The words of every part of every block are looked for in the order they are printed in; white space and soft hyphens
    do not count. Every id has to be a destination, and every citation, reference and address a link, as many times as
    it is printed; every link within the file has to lead to a destination.

    Args:
        data: The file, as it is written.
        report: What it was made from.

    Returns:
        At most `claims.MOST_NAMED` lines of each kind.
    """
    try:
        file = WrittenFile(data)
        places, (names, addresses) = file.read_destinations(), file.read_links()
        printed = _close_up(drop_unseen("".join(file.read_parts())))
    except (ValueError, KeyError, IndexError, zlib.error) as problem:
        return (f"the file cannot be read back: {problem}",)
    flatten = _make_flattener(report, printed)
    links = _ExpectedLinks(list_targets(report))
    claims = (claim for part in links.watch(_list_parts(report)) for claim in claim_words(part, flatten))
    words = tuple(islice(_find_words(claims, printed), MOST_NAMED))  # the links are counted on the way
    losses = (
        words,
        (f"the target {name}" for name in sorted(map(name_destination, links.targets)) if name not in places),
        _find_links("link to", links.names, names),
        _find_links("address", links.addresses, addresses),
        (f"the place that links to {name} lead to" for name in sorted(names.keys() - places)),
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


def _list_parts(report: Report) -> Iterator[Part]:
    """The parts of a report with its head and the titles of its sections; the numbers of its sources lead back."""
    yield Part("head", "of the report", (Text(name_report(report.head)), Text(report.head.title)))
    for label, value in identify_report(report.head):
        yield Part("head", label, (Text(label), *link_mail(value)))
    citing = find_citing_rows(report)
    for section in report.sections:
        yield Part("section", section.id, (Ref("", section.title),))
        for block in section.blocks:
            yield from list_parts(block, report)
            if isinstance(block, SourceList):
                for source in report.sources:
                    yield Part("source", source.id, (Cite(citing.get(source.id, "")),))


def _find_words(claims: Iterator[Claim], printed: str) -> Iterator[str]:
    """The claims that do not stand behind one another in what is printed."""
    begin = 0
    for claim in claims:
        found = printed.find(claim.words, begin)
        if found < 0:
            yield f"the words of {claim}"
        else:
            begin = found + len(claim.words)


def _find_links(what: str, expected: Mapping[str, int], found: Mapping[str, int]) -> Iterator[str]:
    """The links that are fewer in the file than in the report."""
    return (f"the {what} {goal}" for goal in sorted(expected) if found.get(goal, 0) < expected[goal])


class _ExpectedLinks:
    """The links that the parts of a report have, counted by where they lead.

    Attributes:
        targets: Ids that are printed somewhere.
        names: Of the destinations in the file, with the number of links to each.
        addresses: The same for addresses outside the file.
    """

    def __init__(self, targets: Set[str]) -> None:
        self.targets = targets
        self.names: Counter[str] = Counter()
        self.addresses: Counter[str] = Counter()
        self._names = {target: name_destination(target) for target in targets}

    def watch(self, parts: Iterator[Part]) -> Iterator[Part]:
        """Count the links of parts that pass."""
        for part in parts:
            for inline in part.content:
                self._count(inline)
            yield part

    def _count(self, inline: Inline) -> None:
        match inline:
            case Cite(target):
                if target in self.targets:
                    self.names[self._names[target]] += 1
            case Ref(target, text):
                if target in self.targets and _is_seen(text):
                    self.names[self._names[target]] += 1
            case Link(_, url):
                address = safe_url(url)
                if address is not None and _is_seen(say_plainly(inline)):
                    self.addresses[address_link(address)] += 1
            case _:
                pass


def _is_seen(text: str) -> bool:
    """Whether anything of words is printed."""
    return bool(_close_up(drop_unseen(clean_text(text))))


def _close_up(text: str) -> str:
    """Words without the white space between them, and without the hyphens at which a line broke them."""
    return "".join(text.split()).replace(HYPHEN, "")

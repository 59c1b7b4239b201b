"""Whether a written PDF holds what its printout says: the words of every part, the places, and the links."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, islice

from briefkit.model.theme import Theme
from briefkit.render.bidi import is_rightward, level_brackets
from briefkit.render.claims import (
    MOST_NAMED,
    LinkCount,
    claim_words,
    find_fewer,
    list_body,
    list_head,
)
from briefkit.render.pdf.fonts import REPLACEMENT, drop_unseen
from briefkit.render.pdf.hyphens import HYPHEN
from briefkit.render.pdf.names import name_destination
from briefkit.render.pdf.reading import WrittenFile
from briefkit.render.print_tree import Printout

_KEPT = 1 << 12
_NO_LETTER = re.compile(r"[\W_]")
_FAR = re.compile("[\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")
_POINTS = re.compile("[\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]")
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_REPEATED = re.compile(r"([^\w\s])\1+")
_SHORT = 64
_NEAR = 16  # letters beside its own that may stand before a thing: "Table 12." or the number of an item
_SLACK = 8  # letters without a width of their own, which the reader may leave out
_HYPHENS = ("-", "\u2010", HYPHEN, "\x02", "\ufffe")  # the last two are the reader's for one at the end of a line


def find_lost(data: bytes, printout: Printout, theme: Theme) -> tuple[str, ...]:
    """What a printout says and its PDF does not hold, in words for people; empty where all is there.

    The words of every part of every block are looked for in the order they are printed in; white space and hyphens do
    not count. Every anchor has to be a destination, and every citation, reference and address a link, as many times as
    it is printed; every link within the file has to lead to a destination. The marking has to stand above and below the
    text of every page, and the manifest to be attached. At most `claims.MOST_NAMED` lines of each kind are given.
    """
    try:
        with WrittenFile(data, (theme.margin_top, theme.margin_bottom)) as file:
            return _compare(file, printout)
    except ValueError as problem:
        return (f"the file cannot be read back: {problem}",)


def _compare(file: WrittenFile, printout: Printout) -> tuple[str, ...]:
    pages = list(map(flatten, file.read_pages()))
    links = LinkCount(flatten)
    parts = chain(list_head(printout), list_body(printout))
    search = _Search(pages, file, turned=printout.metadata.right_to_left)
    missing = (claim for claim in claim_words(links.watch(parts), flatten) if not search.find(claim.words))
    words = tuple(islice((f"the words of {claim}" for claim in missing), MOST_NAMED))
    anchors = sorted(set(map(name_destination, printout.anchors())))
    losses: tuple[Iterable[str], ...] = (
        words,
        (f"the target /{name}" for name in anchors if not file.has_destination(name)),
        (f"the link to /{name}" for name in find_fewer(_rename(links.anchors, name_destination), file.jumps)),
        (f"the address {address}" for address in find_fewer(links.addresses, file.addresses)),
        (f"the place that links to /{name} lead to" for name in sorted(file.jumps) if not file.has_destination(name)),
        _list_lost_frame(printout, file),
    )
    return tuple(lost for kind in losses for lost in islice(kind, MOST_NAMED))


def _list_lost_frame(printout: Printout, file: WrittenFile) -> Iterator[str]:
    """What is missing around the text: the marking, above and below that of every page, and the manifest."""
    marking = printout.margins.marking
    if marking is not None and not all(flatten(marking.label) in flatten(text) for text in file.margins):
        yield "the marking at the head and foot of every page"
    if file.attachment != f"{printout.manifest}\n".encode():
        yield "the manifest"


def _rename(counts: Mapping[str, int], name: Callable[[str], str]) -> Counter[str]:
    """Counts by the names that a file has for what is counted; two of one name are added up."""
    renamed: Counter[str] = Counter()
    for each, number in counts.items():
        renamed[name(each)] += number
    return renamed


class _Search:
    """A search through what is printed, for one thing behind another.

    What a page break divides has a header row and other columns between its halves, and the reader orders what runs
    from right to left by rules of its own. What is not found at once is looked for piece by piece, without what belongs
    to the pages: all its letters as they are printed, in any order, and, if it is divided, its words as they are heard.
    On pages with words from right to left, and in a report that runs so, they may stand anywhere, and so may signs
    alone.
    """

    def __init__(self, pages: list[str], file: WrittenFile, *, turned: bool) -> None:
        """Begin at the head of the first page.

        Args:
            pages: What is printed on each; emptied.
            file: The file.
            turned: Whether its report runs from right to left, and so all its columns.
        """
        self._file = file
        self._printed = "".join(pages)
        self._ends = list(accumulate(map(len, pages)))
        self._mixed = [turned or is_rightward(page) for page in pages]
        self._begin = 0
        pages.clear()

    def find(self, words: str) -> bool:
        """Whether words are there, behind those that were found last."""
        exact = not is_rightward(words) and any(map(str.isalnum, words))
        found = self._printed.find(words, self._begin) if exact else -1
        if found < 0 or found > self._begin + len(words) + _NEAR:  # what is far may be said a second time there
            if self._find_among_pieces(words):
                return True
            if found < 0:
                return False
        self._begin = found + len(words)
        return True

    def _find_among_pieces(self, words: str) -> bool:
        """Look for words piece by piece, on the pages where they can be."""
        first = bisect_right(self._ends, self._begin)
        last = min(bisect_right(self._ends, self._begin + 2 * len(words)) + 1, len(self._ends))
        if last < len(self._ends) and any(self._mixed[first:last]):  # how far it got on such a page is not known
            last += 1
        pages = [self._read(index) for index in range(first, last)]
        return self._find_pieces(words, first, pages) or self._find_heard(words, first, pages)

    def _read(self, index: int) -> str:
        return "".join(map(flatten, self._file.read_page(index)))

    def _find_pieces(self, wanted: str, first: int, pages: Sequence[str]) -> bool:
        """Look for words among the pieces of pages, and go on behind them."""
        starts = [self._start(index, page) for index, page in enumerate(pages, first)]
        anywhere = not any(map(str.isalnum, wanted)) or any(self._mixed[first : first + len(pages)])
        begin = 0 if anywhere or not pages else max(0, self._begin - starts[0] - _SLACK)
        content = "".join(pages)
        found = content.find(wanted, begin)
        if found < 0:
            found = find_letters(content, wanted, begin)
        if found < 0 and anywhere:  # the reader parts marks from their letters there
            found = find_letters(_MARKS.sub("", content), _MARKS.sub("", wanted), 0)
        if found < 0:
            return False
        if anywhere:
            self._reach(found, first, pages)
            return True
        end = found + len(wanted)
        for start, page in zip(starts, pages, strict=True):
            if end <= len(page):
                self._begin = start + end
                break
            end -= len(page)
        return True

    def _reach(self, place: int, first: int, pages: Sequence[str]) -> None:
        """Leave the pages before the one with a place among the pieces of pages: nothing that follows is on them."""
        ends = list(accumulate(map(len, pages)))
        index = first + bisect_right(ends, place)
        if first < index < len(self._ends):
            self._begin = max(self._begin, self._ends[index - 1])

    def _find_heard(self, wanted: str, first: int, pages: Sequence[str]) -> bool:
        """Look for words that a page break divides: the rest of their page is too short, and none has them whole."""
        if not pages or self._begin + len(wanted) < self._ends[first] or any(wanted in page for page in pages):
            return False
        heard = self._file.hear(first, first + len(pages))
        return wanted in "".join(map(flatten, heard))

    def _start(self, index: int, content: str) -> int:
        """Where the content of a page begins in what is printed, behind what is repeated at its head."""
        start = self._ends[index - 1] if index else 0
        return start + max(0, self._ends[index] - start - len(content))


def find_letters(text: str, wanted: str, begin: int) -> int:
    """Where so many letters of a text, from an index on, are those that are wanted, in any order; -1 for nowhere.

    All that is no letter or digit counts as the same: the reader puts other signs for those it is given.
    """
    text, wanted = _NO_LETTER.sub(" ", text), _NO_LETTER.sub(" ", wanted)
    size = len(wanted)
    balance = Counter(wanted)
    balance.subtract(text[begin : begin + size])
    wrong = sum(map(bool, balance.values()))
    for index in range(begin, len(text) - size + 1):
        if not wrong:
            return index
        for letter, change in ((text[index], 1), (text[index + size : index + size + 1], -1)):
            wrong -= bool(balance[letter])
            balance[letter] += change
            wrong += bool(balance[letter])
    return -1


def settle_signs(text: str, *, turned: bool) -> str:
    """Flat words with all signs behind the letters where some run from right to left: there readers move the signs.

    Args:
        text: As `flatten` gives it.
        turned: Whether its report runs from right to left.
    """
    if not turned and not is_rightward(text):
        return text
    signs = "".join(sorted(_NO_LETTER.findall(text)))
    return _NO_LETTER.sub("", text) + _REPEATED.sub(_merge_marks, signs)


def flatten(text: str) -> str:
    """Words as they can be compared: decomposed, without white space and hyphens, and without what is not seen.

    Nor do points over letters from right to left count, of which the reader drops some; a letter beyond the first plane
    is two of any kind, as the reader may turn its halves around; brackets are the same whichever way they are turned;
    of equal marks over one letter one counts, as the reader drops others; and ® is the R that it gives in such lines.
    """
    if text.isascii() and text.isprintable():
        return level_brackets(text.replace(" ", "").replace("-", ""))
    return _flatten_rare(text) if len(text) < _SHORT else _flatten_any(text)


def _flatten_any(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.replace("®", "R"))  # as it is printed: some leave the far planes so
        text = _HALF.sub(REPLACEMENT, _FAR.sub(2 * REPLACEMENT, text))
        text = _POINTS.sub("", drop_unseen(unicodedata.normalize("NFKD", text)))  # while spaces part the marks
        text = _REPEATED.sub(_merge_marks, text)
    close = "".join(text.split())
    for sign in _HYPHENS:
        close = close.replace(sign, "")
    return level_brackets(close)


def _merge_marks(run: re.Match[str]) -> str:
    """One mark for several that are equal."""
    return run[1] if unicodedata.category(run[1]) in ("Mn", "Me") else run[0]


_flatten_rare = lru_cache(_KEPT)(_flatten_any)
"""Names come again and again; sentences do not, and would fill the memory."""

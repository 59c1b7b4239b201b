"""Quoted pieces without a cue of their own: what they go on with, and who speaks in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence

from briefkit.extract.quotations.drafts import Draft, Speaker
from briefkit.extract.quotations.marks import Marked
from briefkit.model.document import Span
from briefkit.model.facts import QuotationKind

_FINAL = frozenset(".?!…,—–-")
_FEWEST_SPACES = 2
_LONGEST_ATTRIBUTION = 200


def attribute_runs(
    text: str,
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    marked: Sequence[Marked],
    drafts: list[Draft],
    find_narrated: Callable[[Marked], Speaker | None],
) -> None:
    """Add the quoted pieces that no statement holds: to the draft they go on with, or as drafts of their own.

    The speaker of a piece is whoever speaks last before it in its paragraph; else whom the sentence before it tells
    of; else who speaks next in the paragraph; else who spoke last in the paragraph before. Titles, nicknames and
    scare quotes are left out.

    Args:
        text: The document's text.
        paragraphs: Its paragraphs.
        sentences: Its sentences.
        marked: Its quoted pieces.
        drafts: Quotations found so far; added to.
        find_narrated: Gives whom the sentence before a quoted piece tells of, where it is in the same paragraph.
    """
    starts = [paragraph.start for paragraph in paragraphs]
    openings = [sentence.start for sentence in sentences]
    holders = {piece: draft for draft in drafts for piece in draft.pieces}
    told: dict[int, list[Draft]] = {}
    pending: dict[int, list[Draft]] = {}
    for draft in sorted(drafts, key=_start):
        if draft.speaker.name:
            told.setdefault(bisect_right(starts, _start(draft)) - 1, []).append(draft)
    for number, piece in enumerate(marked):
        place = bisect_right(starts, piece.span.start) - 1
        if number in holders or not _is_utterance(text, piece, paragraphs[place]):
            continue
        if (
            (last := holders.get(number - 1))
            and last.kind is QuotationKind.DIRECT
            and _goes_on(text, openings, last, marked[number - 1], piece)
        ):
            last.fragments.append(piece.span)
            last.pieces.append(number)
            holders[number] = last
        elif text.count(" ", *piece.words) >= _FEWEST_SPACES:
            # Where an attribution follows that could not be read, nobody is better than somebody else.
            unread = text[piece.words.end - 1] == ","
            speaker = Speaker() if unread else _find_speaker(piece, place, told, find_narrated)
            holders[number] = draft = Draft([piece.span], QuotationKind.DIRECT, [number], speaker)
            drafts.append(draft)
            if speaker.name:
                insort(told.setdefault(place, []), draft, key=_start)
                for earlier in pending.pop(place, ()):
                    earlier.speaker = speaker
            elif not unread:
                pending.setdefault(place, []).append(draft)


def _find_speaker(
    piece: Marked, place: int, told: dict[int, list[Draft]], find_narrated: Callable[[Marked], Speaker | None]
) -> Speaker:
    here = told.get(place, [])
    at = bisect_left(here, piece.span.start, key=_start)
    return (
        (here[at - 1].speaker if at else find_narrated(piece))
        or (here[at].speaker if at < len(here) else None)
        or (told[place - 1][-1].speaker if told.get(place - 1) else Speaker())
    )


def _start(draft: Draft) -> int:
    return draft.fragments[0].start


def _is_utterance(text: str, piece: Marked, paragraph: Span) -> bool:
    """Whether a quoted piece stands as sentences of its own, and is no title, nickname or scare quote."""
    if piece.resumed or not piece.closed:
        return True
    words = text[piece.words.start : piece.words.end].strip()
    opener = words.lstrip("[(…. '’‘“\"")[:1]
    if not (opener.isupper() or opener.isdigit()):
        return False
    before = text[max(paragraph.start, piece.span.start - 3) : piece.span.start].rstrip()
    if before and before[-1] not in ".?!:…”\"’'»)":
        return False
    after = text[piece.span.end : min(piece.span.end + 3, paragraph.end)].lstrip()
    return words[-1] in _FINAL or not after or after[0] in ".?!"


def _goes_on(text: str, openings: Sequence[int], draft: Draft, last: Marked, piece: Marked) -> bool:
    """Whether a quotation goes on in a piece: right after its last one, or with nothing but its cue between."""
    between = text[last.span.end : piece.span.start]
    if not between.strip(" \t\r\n.,;"):
        return not last.closed or "\n" not in between
    if draft.cue is None or draft.cue.start < last.span.end:
        return False
    begun = bisect_right(openings, piece.span.start) - bisect_right(openings, last.span.end)
    return len(between) < _LONGEST_ATTRIBUTION and "\n" not in between and begun <= 1

"""What stands around the text of a message: quoted replies, signatures, foots of newsletters, banners of gateways."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from operator import or_

from briefkit.read.tables import read_table

_DATED = re.compile(r"\d{4}|\d{1,2}[:.]\d{2}")
_ADDRESSED = re.compile(r"\S@\S|\d{1,2}[:.]\d{2}")
_LONGEST_ATTRIBUTION = 300
_MOST_LINES = 3
"""Lines that an attribution runs over, since programs wrap it."""

_SIGNATURE = ("--", "- --", "—", "___")
_LONGEST_SIGNATURE = 12
"""Lines of a signature: RFC 3676 recommends four, offices use more."""

_LONGEST_BANNER = 400


_DECORATION = re.compile(r"(?:[^\w.…?!%€$£\"“”«»]|_){2,}")
"""A line of stars or hyphens, and the invisible characters that newsletters put behind their first words."""

_BETWEEN_LINKS = re.compile(r"\s*[|·•>»/–—]\s*|\s+-\s+|\.\s+(?=[A-ZА-Я])|\t+")
_BARS = re.compile(r"\s*[|·•]\s*")
_FINISHED = re.compile(r"[.!?…:;\"”»)\]]$")
_WRAPPED = 45
"""Characters of a line that was wrapped, at least; programs wrap at 60 to 80."""

_ADDRESS = re.compile(r"\s?[<(\[]\s?(?:https?://|mailto:)[^\s<>\[\]]{1,2000}\s?[>)\]]")
_URL = re.compile(r"https?://[^\s<>]{1,2000}")
_PICTURE = re.compile(
    r"\[(?:image|cid|bild|photo|изображение|görsel|imagen)\s?:[^\[\]]{0,200}\]|<[^<>\s]{1,80}\.(?:png|jpe?g|gif|pdf|docx?)>",
    re.IGNORECASE,
)
_LONGEST_LINE = 400
"""Characters of a line that is looked at for trimmings."""

_LONGEST_FOOT = 1500
"""Characters behind the first line of a foot that are taken for the rest of it, unless it is longer than the text."""

_SHORT_FOOT = 300
"""Characters that are taken for it however short the text is."""


def drop_quoted(text: str) -> str:
    """The text without what it answers: lines that begin with ``>``, and what stands below "On … wrote:"."""
    lines = text.split("\n")
    kept: list[str] = []
    number = 0
    while number < len(lines):
        if lines[number].lstrip().startswith(">"):
            number += 1
            continue
        length = _measure_attribution(lines, number)
        if not length:
            kept.append(lines[number])
            number += 1
            continue
        number += length
        following = next((line for line in lines[number : number + 3] if line.strip()), "")
        if not following.lstrip().startswith(">"):
            break
    return "\n".join(kept)


def _measure_attribution(lines: list[str], number: int) -> int:
    """How many lines the attribution takes up that begins at a line; 0 where none does."""
    whole = ""
    for count, line in enumerate(lines[number : number + _MOST_LINES], 1):
        if not line.strip() or line.lstrip().startswith(">"):
            return 0
        whole = f"{whole} {line.strip()}".strip()
        if len(whole) > _LONGEST_ATTRIBUTION:
            return 0
        if whole.endswith(":"):
            if not _DATED.search(whole) or not _table("attribution").fullmatch(whole):
                return 0
            following = next((line for line in lines[number + count : number + count + 3] if line.strip()), "")
            return count if _ADDRESSED.search(whole) or following.lstrip().startswith(">") else 0
    return 0


def drop_signature(text: str, signatories: Collection[str] = ()) -> str:
    """The text without the signature below it.

    It begins with a line of two hyphens, with "Best regards," or the like, or with the name of the writer.

    Args:
        text: The text.
        signatories: Names that the writer may sign with, in lower case.
    """
    lines = text.rstrip().split("\n")
    below = 0
    end = len(lines)
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number].strip()[:_LONGEST_LINE]
        if line in _SIGNATURE or line.casefold() in signatories or _table("closing").fullmatch(line):
            end = number
        below += bool(line)
        if below > _LONGEST_SIGNATURE:
            break
    while end and (not lines[end - 1].strip() or _table("sent from").fullmatch(lines[end - 1].strip()[:_LONGEST_LINE])):
        end -= 1
    return "\n".join(lines[:end])


def drop_imprint(text: str, outlet: str | None) -> str:
    """The text of an outlet without its signature, and without a last paragraph that is its name and where it is."""
    text = drop_signature(text)
    body, parted, last = text.rpartition("\n\n")
    if not outlet or not parted or not last.casefold().startswith(outlet.casefold()):
        return text
    rest = last[len(outlet) :].lstrip()
    return text if rest and (rest[0].isalnum() or rest.endswith((".", "!", "?", "”", '"'))) else body


def drop_addresses(text: str) -> str:
    """Plain text without the addresses that programs write behind words that are linked, and names of pictures."""
    if "://" not in text and "[" not in text and "mailto:" not in text:
        return text
    return _PICTURE.sub("", _ADDRESS.sub("", text))


def drop_foot(text: str) -> tuple[str, bool]:
    """The text without banners, links and the foot of a newsletter, and whether there was such a foot.

    A paragraph that begins as a foot does goes; so does what is below it, if it is short.
    """
    kept: list[str] = []
    bulk = False
    paragraphs = text.strip().split("\n\n")
    left = sum(map(len, paragraphs))
    written = 0
    for paragraph in paragraphs:
        left -= len(paragraph)
        stays, ends = _trim_paragraph(paragraph)
        bulk = bulk or ends
        if stays:
            kept.append(stays)
            written += len(stays)
        if ends and written and left <= max(_SHORT_FOOT, min(written, _LONGEST_FOOT)):
            break
    return "\n\n".join(kept), bulk


def _trim_paragraph(paragraph: str) -> tuple[str, bool]:
    """What stays of a paragraph, and whether a foot begins in it."""
    kept: list[str] = []
    if len(paragraph) <= _LONGEST_BANNER and _table("banners").match(" ".join(paragraph.split())):
        return "", False
    for line in paragraph.split("\n"):
        words = line.strip()
        if not words or (_DECORATION.fullmatch(words) and words not in _SIGNATURE):
            continue
        goes_on = bool(kept) and _goes_on(kept[-1], words)
        if not goes_on and len(words) <= 2 * _LONGEST_LINE and _table("feet").match(words):
            return "\n".join(kept), True
        stays = line.rstrip() if len(words) > _LONGEST_LINE else _drop_links(words, goes_on=goes_on)
        if stays:
            kept.append(stays)
    return "\n".join(kept), False


def _goes_on(above: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line above, which was wrapped."""
    return _FINISHED.search(above) is None and (line[0].islower() or len(above) >= _WRAPPED)


def _drop_links(line: str, *, goes_on: bool) -> str:
    """What stays of a line: nothing if it is made of links, else what bars part from them."""
    if _table("banners").match(line):
        return ""
    words = _URL.sub("", line)
    if not words.strip() or _is_link(_BETWEEN_LINKS.split(words), goes_on=goes_on):
        return ""
    pieces = _BARS.split(line)
    stays = [piece for piece in pieces if not _is_link([piece], goes_on=goes_on)]
    return line if len(stays) == len(pieces) else " | ".join(stays)


def _is_link(pieces: list[str], *, goes_on: bool) -> bool:
    bare = [piece for each in pieces if (piece := each.strip(" .,;:|[]()*_-–—→>»"))]
    links = [_table("links").fullmatch(piece) is not None for piece in bare]
    words = [not goes_on and _table("words").fullmatch(piece) is not None for piece in bare]
    return bool(bare) and bare not in (["x"], ["X"]) and all(map(or_, links, words))


@cache
def _table(section: str) -> re.Pattern[str]:
    """One expression of those in a section of the table."""
    return re.compile("|".join(f"(?:{line})" for line in read_table("mail_trimmings.txt")[section]), re.IGNORECASE)

"""What stands around the text of a message: quoted replies, signatures, foots of newsletters, banners of gateways."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

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
_ADDRESS = re.compile(r"\s?[<(\[]\s?(?:https?://|mailto:)[^\s<>\[\]]{1,2000}\s?[>)\]]|\bhttps?://[^\s<>]{1,2000}")
_PICTURE = re.compile(r"\[(?:image|cid|bild|photo|изображение|görsel|imagen)\s?:[^\[\]]{0,200}\]", re.IGNORECASE)
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
    foot = 0
    bulk = False
    paragraphs = text.strip().split("\n\n")
    left = sum(map(len, paragraphs))
    written = 0
    for paragraph in paragraphs:
        left -= len(paragraph)
        stays, ends = _trim_paragraph(paragraph)
        bulk = bulk or ends
        foot += ends
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
        if len(words) <= 2 * _LONGEST_LINE and _table("feet").match(words):
            return "\n".join(kept), True
        if len(words) > _LONGEST_LINE or not (_is_link(words) or _table("banners").match(words)):
            kept.append(line.rstrip())
    return "\n".join(kept), False


def _is_link(words: str) -> bool:
    pieces = [piece.strip(" .,;:|[]()*_-–—→>»") for piece in _BETWEEN_LINKS.split(words)]
    known = [_table("links").fullmatch(piece) is not None for piece in pieces if piece and piece != "X"]
    return any(known) and all(known)


@cache
def _table(section: str) -> re.Pattern[str]:
    """One expression of those in a section of the table."""
    return re.compile("|".join(f"(?:{line})" for line in read_table("mail_trimmings.txt")[section]), re.IGNORECASE)

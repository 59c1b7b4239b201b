"""What is left of a page when its article is saved as text: buttons, credits, labels, lists of other stories.

It stands above the first sentence and below the last, one line or paragraph each. What is known by its own words goes
wherever it stands there; what looks like a headline goes only below the heading of a list of headlines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefkit.read.bylines import Byline, read_byline, split_byline
from briefkit.read.dates import find_date
from briefkit.read.pagelines import is_page_line
from briefkit.read.publishers import names_publisher

_SELLER = (
    r"(?:(?:[A-Z][\w.&'’-]{0,20}[ /]){1,4}(?:Images|Pictures|Press Photo|Handout|via Getty)|Shutterstock|Alamy|iStock"
    r"|EPA-EFE|EPA|PA Media)"
)
_SOLD = re.compile(_SELLER)
_CREDITED = re.compile(rf"{_SELLER}\b\s.{{1,300}}|.{{1,300}}[(\[/|—–-]\s?{_SELLER}[)\]]?")
"""A caption with the name of who sells pictures in front of it or behind it."""

_NAME = r"[^\W\d_a-z][\w.'’-]+(?:\s(?:[^\W\d_a-z][\w.'’-]*|al|bin|da|de|del|den|der|di|du|el|la|le|van|von|y)){1,4}"
_NAMED = re.compile(rf"(?P<name>{_NAME})(?P<rest>\s?[,|·•–—-]\s?.{{2,60}}|\sin\s{_NAME}|\sin\s[^\W\d_a-z]\w+)?")
_SIGNS = re.compile(r"\s?[|·•]\s?|\s[–—-]\s")
_OUTLET = re.compile(r"[A-Z]{2,6}|(?:[A-Z][\w'’&-]+\s){1,4}(?:News|Times|Post|Herald|Agency|Press|Wire|Tribune|Today)")
_OUTLET_AND_PLACE = re.compile(rf"(?:{_OUTLET.pattern})(?:(?:,|\sin)\s[^\W\d_a-z].{{1,40}})?")
_FIGURES = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}")
_POST = re.compile(
    r"(?:[\w&'’-]+\s){0,7}(?:correspondents?|reporters?|editors?|writers?|journalists?|columnists?|analysts?|producers?"
    r"|contributors?|commentators?|staff|bureau chief|desk|team)(?:\s(?:in|at|for|of|on)\s.{2,40}|,\s.{2,40})?",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:reporting|reports?|reported|writing)\s(?:from|in)\s.{2,60}", re.IGNORECASE)

_STAFF = re.compile(
    r"\W{0,3}(?:(?:additional|with|and)\s)?(?:reporting|writing|editing|reported|written|edited|compiled|translated"
    r"|translation|produced|production|graphics?|fact-?check(?:ed|ing)|files|inputs?|agencies)(?:\s(?:and|&)\s\w{4,12})?"
    r"(?:\s(?:by|from)\b|\s?:|$)",
    re.IGNORECASE,
)
_STAFF_WORDS = "and by in from with for of the at additional reporting writing editing translation agencies agency"
"""How a line begins that says who worked on a story, and what else it has in small letters beside names."""

_WHO = (
    r"(?:reporter|correspondent|editor|journalist|columnist|writer|fellow|professor|analyst|author|contributor|producer"
    r"|researcher|lecturer|bureau chief|freelancer?)"
)
_BIO = re.compile(
    rf"(?P<name>{_NAME}) (?:(?:is|was) (?:an?|the|our|{_NAME}['’]s?)\b.{{0,100}}\b{_WHO}\b"
    r"|(?:covers|reports on|writes about|writes for|reported from|contributed to)\b).{0,500}"
)
_REPORTED = re.compile(r"(?P<last>[^\W\d_a-z][\w'’-]{1,40}) (?:reported|contributed|wrote|is reporting) from .{2,300}")
"""How agencies name their people at the end: "Lem reported from Sund"."""

_RULE = re.compile(r"[_*=–—-]{3,}")
_QUOTES = '"“„«'
_EDGE = 40
"""Lines above the first sentence, and below the last, that are looked at."""

_LONGEST = 600
_LONGEST_HEADLINE = 200
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,2}$")
_STATEMENT_END = re.compile(r"(?:[.…][\"”’')\]]{0,2}|[!?,][\"”])$")
"""How a sentence ends that is no headline, which may well be a question."""

_LEAST_SENTENCE = 6


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without the residue.

    Attributes:
        text: What is left.
        byline: Who the lines above it say wrote it, without a "By".
        own: Whether a comment of the reader's own was left out.
    """

    text: str
    byline: Byline | None = None
    own: bool = False


def take_off_residue(text: str) -> Cleaned:
    """The text without what its page had around the article."""
    lines = _drop_captions(text.strip().split("\n"))
    byline, lines = _clean_head(lines)
    lines, own = _clean_foot(lines, byline)
    return Cleaned("\n".join(lines).strip(), byline, own)


def take_off_foot(text: str) -> str:
    """The text without what its page had below the article."""
    return "\n".join(_clean_foot(text.split("\n"), None)[0]).strip()


def _drop_captions(lines: list[str]) -> list[str]:
    """The lines without pictures: who sells one, and the line below; and captions with his name in them."""
    kept: list[str] = []
    below_seller = False
    for line in lines:
        words = line.strip()
        is_seller = len(words) <= _LONGEST and _SOLD.fullmatch(words) is not None
        if words and kept and (is_seller or below_seller or _is_credited(words)):
            below_seller = is_seller
            continue
        below_seller = False
        kept.append(line)
    return kept


def _is_credited(line: str) -> bool:
    return len(line) <= _LONGEST and _CREDITED.fullmatch(line) is not None and not _STATEMENT_END.search(line[-4:])


def _clean_head(lines: list[str]) -> tuple[Byline | None, list[str]]:
    """The byline among the lines above the first sentence, and the lines without it and without residue."""
    byline: Byline | None = None
    kept: list[str] = []
    number = 0
    while number < min(len(lines), _EDGE):
        line = lines[number].strip()
        if _is_sentence(line):
            break
        found, length = _read_signature(lines, number) if kept and not byline else (None, 1)
        if found:
            byline = found
        elif not line or not _is_residue(line, is_first=not any(map(str.strip, kept))):
            kept.append(lines[number])
        number += length
    return byline, kept + lines[number:]


def _is_sentence(line: str) -> bool:
    enough = len(line.split(maxsplit=_LEAST_SENTENCE)) >= _LEAST_SENTENCE
    return len(line) > _LONGEST or (enough and _SENTENCE_END.search(line[-4:]) is not None)


def _is_residue(line: str, *, is_first: bool) -> bool:
    """Whether a line above the text is the page's; the first may be a headline, and about pictures."""
    if len(line) <= _LONGEST_HEADLINE and all(
        is_page_line(part, "buttons", "labels", "ago") for part in _SIGNS.split(line)
    ):
        return True
    return not is_first and is_page_line(line, "credits", "pointers")


def _read_signature(lines: list[str], number: int) -> tuple[Byline | None, int]:
    """A byline without "By", and the lines that it takes up: a name above a post, a place or a date."""
    line = lines[number].strip()
    below = next((line.strip() for line in lines[number + 1 : number + 3] if line.strip()), "")[:_LONGEST_HEADLINE]
    dated = is_page_line(below, "ago") or find_date(below) is not None or _FIGURES.match(below) is not None
    if len(line) > _LONGEST_HEADLINE:
        return None, 1
    if dated and (_OUTLET.fullmatch(line) or names_publisher(line)):
        return Byline((), line), 1
    named = _NAMED.fullmatch(line) if read_byline(line) is None else None
    byline = split_byline(_SIGNS.sub(", ", line)) if named else None
    if byline is None:
        return None, 1
    end = number + 1
    while end < min(len(lines), number + 4) and _describes_author(lines[end].strip()):
        end += 1
    return (byline, end - number) if end > number + 1 or dated else (None, 1)


def _describes_author(line: str) -> bool:
    if len(line) > _LONGEST_HEADLINE or _is_sentence(line):
        return False
    return any(form.fullmatch(line) for form in (_POST, _FROM, _OUTLET_AND_PLACE))


def _clean_foot(lines: list[str], byline: Byline | None) -> tuple[list[str], bool]:
    """The lines without what stands below the article, and whether that held a comment of the reader's own."""
    lines = [line for number, line in enumerate(lines) if number == 0 or not _is_pointer(line.strip())]
    end = len(lines)
    statements = 0
    own = False
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number].strip()
        if len(line) > _LONGEST:
            break
        if not line:
            continue
        if is_page_line(line, "own"):
            end, statements, own = number, 0, True
        elif is_page_line(line, "endings"):
            end, statements = number, 0
        elif _RULE.fullmatch(line):
            end = number if not any(map(str.strip, lines[number + 1 : end])) else end
        elif not statements and (_is_foot(line) or _is_bio(line, byline, below=end < len(lines))):
            end = number
        elif _STATEMENT_END.search(line[-4:]) or line[0] in _QUOTES or len(line) > _LONGEST_HEADLINE:
            statements += 1
        if len(lines) - number > _EDGE:
            break
    return lines[:end], own


def _is_pointer(line: str) -> bool:
    if len(line) > _LONGEST_HEADLINE or _STATEMENT_END.search(line[-4:]):
        return False
    return is_page_line(line, "pointers")


def _is_foot(line: str) -> bool:
    """Whether a line is none of an article's last; of a list of headlines it is enough that its heading is."""
    kinds = ("buttons", "labels", "ago", "credits", "endnotes", "pointers", "lists")
    return is_page_line(line, *kinds) or _names_staff(line)


def _names_staff(line: str) -> bool:
    """Whether a line says who worked on a story, with nothing but names behind it."""
    match = _STAFF.match(line)
    if match is None:
        return False
    words = (word.strip(".,;:()&") for word in line[match.end() :].split())
    return all(not word or not word[0].islower() or word in _STAFF_WORDS.split() for word in words)


def _is_bio(line: str, byline: Byline | None, *, below: bool) -> bool:
    """Whether the last paragraph tells who the author is: he is in the byline, or more of the foot stands below."""
    if _REPORTED.fullmatch(line):
        return True
    match = _BIO.fullmatch(line)
    return match is not None and (below or (byline is not None and match["name"] in byline.names))

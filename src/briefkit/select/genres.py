"""What kind of text a document is, by its section, address, title, byline, what it says of itself, and its shape.

News that is left out is worse than an opinion that is kept: a rule asks for what news never has, and where nothing
tells, the text is news.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import unquote, urlsplit

from briefkit.languages import Catalogue, message
from briefkit.model.facts import ParsedDocument
from briefkit.model.genre import Genre
from briefkit.select.quoted import find_quoted


@dataclass(frozen=True, slots=True)
class Recognised:
    """A genre, and what tells it.

    Attributes:
        genre: The genre.
        by: What tells it, as words of a catalogue: "its address: {value}"; empty for news, which nothing has to tell.
        value: What stands for the value.
    """

    genre: Genre
    by: str = ""
    value: str = ""

    def say_reason(self, catalogue: Catalogue) -> str:
        """Why a document is left out that is of no genre asked for."""
        genre = catalogue.say_in("genre", self.genre.label)
        if not self.by:
            return catalogue.say("{genre}, which was not asked for", genre=genre)
        return catalogue.say("{genre}, by {sign}", genre=genre, sign=catalogue.say(self.by, value=self.value))


_FOLDERS: dict[str, Genre] = {
    folder: genre
    for genre, folders in (
        (
            Genre.OPINION,
            "opinion opinions commentisfree comment commentary columnist columnists column columns editorial "
            "editorials op-ed op-eds oped opeds viewpoint viewpoints opinion-editorial guest-columns editorial-board",
        ),
        (Genre.LETTERS, "letter letters letters-to-the-editor letters-to-editor readers-letters your-letters"),
        (Genre.PRESS_REVIEW, "press-review press-reviews blogs-the-papers the-papers what-the-papers-say"),
        (Genre.LIVE_BLOG, "live live-news liveblog liveblogs live-blog live-blogs live-updates livecoverage"),
        (
            Genre.ADVERT,
            "sponsored sponsored-content sponsor-content sponsored-post partner-content paid-content paid-post "
            "advertorial advertorials advertisement brandvoice coupons shopping gift-guide gift-guides classifieds",
        ),
    )
    for folder in folders.split()
}
"""Sections, and folders of addresses, as a whole; the last part of an address is the story's own name and no folder."""

_ON_STAGE = frozenset(("music", "entertainment", "culture", "arts", "concerts", "events"))
"""Folders above one that is called "live" because musicians play there."""

_BAR = r"(?:\s*[|–—]\s*|\s+-\s+)"
_EDGE = r"(?:\s*[:|–—]\s*|\s+-\s+)"
_TITLES: tuple[tuple[Genre, re.Pattern[str]], ...] = tuple(
    (genre, re.compile(pattern, re.IGNORECASE))
    for genre, pattern in (
        (
            Genre.OPINION,
            r"^(?:opinion|op-ed|column|commentary|comment|editorial|viewpoint|our view|my view|guest (?:column|essay|"
            rf"view))(?:{_EDGE}|$)|{_BAR}(?:opinion|op-ed|editorial|commentary|comment)(?:{_BAR}|$)"
            r"|^the guardian view on\b",
        ),
        (
            Genre.LETTERS,
            rf"^letters?(?: to (?:the )?editor)?(?:{_EDGE}|$)|{_EDGE}letters(?: to the editor)?(?:{_EDGE}|$)",
        ),
        (
            Genre.PRESS_REVIEW,
            rf"^(?:[\w'’]+ )?press review(?:{_EDGE}|$|,| \d)|^what the papers say\b|^(?:the|sunday) papers:"
            r"|^newspaper headlines:",
        ),
        (
            Genre.LIVE_BLOG,
            rf"^live{_EDGE}|{_EDGE}(?:live|as it happened)!?$|\blive (?:updates|blog)!?$"
            rf"|(?:^|{_EDGE})live (?:updates?|blog|coverage|reporting)(?:{_EDGE}|$| (?:as|from|of)\b)",
        ),
        (Genre.PLAY_BY_PLAY, rf"(?:^|{_EDGE})(?:play-by-play|ball-by-ball)(?:{_EDGE}|$)"),
        (
            Genre.ADVERT,
            rf"^(?:sponsored|advertorial|advertisement|paid (?:post|content)|promoted|partner content){_EDGE}"
            rf"|^(?:[\w'’&]+ ){{0,2}}(?:gift guide|buying guide|daily deals?|today's deals)(?:{_EDGE}|$)",
        ),
    )
)
_BYLINES: tuple[tuple[Genre, re.Pattern[str]], ...] = (
    (
        Genre.OPINION,
        re.compile(
            r"(?:the )?editorial(?: board)?|(?:guest |opinion )columnist|op-ed contributor|opinion", re.IGNORECASE
        ),
    ),
    (Genre.LETTERS, re.compile(r"letters?(?: to the editor)?", re.IGNORECASE)),
)
_NOTICES: tuple[tuple[Genre, re.Pattern[str]], ...] = (
    (
        Genre.OPINION,
        re.compile(
            r"\b(?:views|opinions)(?: and opinions)?(?: expressed)? (?:here|herein|in this (?:article|column|piece|"
            r"commentary|op-ed)),? (?:are|do)\b|\b(?:views|opinions) expressed,? are (?:solely |entirely |strictly )?"
            r"(?:those of )?the (?:author|writer|columnist)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Genre.LIVE_BLOG,
        re.compile(
            r"^\W*(?:as it happened|live (?:blog|coverage|report(?:ing)?|text|updates?))\s*(?:[:|–—]|\s-\s)"
            r"|\bthis live (?:blog|coverage|feed|page|report|text)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Genre.ADVERT,
        re.compile(
            r"^\W*(?:sponsored (?:post|content)|advertorial|advertisement feature|paid partnership)\b"
            r"|\b(?:this (?:shop|post|article|content) (?:has been|was|is) (?:compensated|sponsored|paid for)|"
            r"all opinions are (?:mine|my own))\b",
            re.IGNORECASE,
        ),
    ),
)
"""What the first and the last paragraphs say of the text itself."""
_NOTICED = ("views", "opinions", "live", "as it happened", "sponsored", "advert", "paid", "compensated")
"""One of these is in every notice, and in few other paragraphs."""

_ENDS = 3
"""Paragraphs at either end in which a text speaks of itself."""
_ADVISING = re.compile(
    r"\d+ (?:[\w-]+ )?(?:tips|ways|tricks|steps|reasons|hacks|ideas)\b|(?:how|what|where) to\b", re.IGNORECASE
)
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]yself)\b")
_YOU = re.compile(r"\b[Yy]ou(?:rs?|rself)?\b")
_HINTS = {_I: (" I ", "I'", "I’", " my ", "My "), _YOU: ("you", "You")}
"""What most such words look like; where these are few, nobody has to look closer."""
_STAMPED = re.compile(r"\W?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|Uhr))?(?:\s|$|[:–—-])")
_PLAYED = re.compile(r"\W?\d{1,3}(?:\+\d+)?(?:['’′]|\s?mins?\b)|\W?\d{1,2}\.\d (?:overs?|ov)\b")
_RESULT = re.compile(
    r"[A-Z][\w .'’&-]{1,40}?,? (?:\d{1,3} ){2,}[–—-]+ ?\d{1,3}$|.{2,60} d\. .{2,40} \d{1,3}[-–]\d{1,3}\b"
)
_SPOKEN = re.compile(r"\W?[A-Z][\w.'’ -]{0,40}[:)\]]\s|\W?[QA][:.]\s")
"""The beginning of a turn in an interview or a transcript, whose "you" is no reader."""
_TIMELINE = re.compile(r"timeline|chronolog|unfolded|hour by hour|minute by minute", re.IGNORECASE)
"""Words of the title of a story that tells by the hour what happened, once all is over."""
_FEWEST = 5
"""Paragraphs of one shape from which that is no accident."""
_SHARE = 0.25
"""Part of all paragraphs that they have to be."""
_LEAST = 8
"""Sentences from which a share of them says anything."""
_MINE = 0.45
"""Part of the sentences in which somebody speaks of himself, outside quotation marks, from which it is his view."""
_YOURS = 0.4
"""Part of the sentences that speak to the reader from which a text is advice."""
_YOURS_AS_TITLED = 0.2
"""The same where the title promises advice."""


def recognise_genre(parsed: ParsedDocument) -> Recognised:
    """The genre of a document, with what tells it."""
    document = parsed.document
    return (
        _read_section(document.section)
        or _read_address(document.url)
        or _read_title(document.title)
        or _read_byline(document.byline)
        or _read_notices(parsed)
        or _read_shape(parsed)
        or _read_persons(parsed)
        or Recognised(Genre.NEWS)
    )


def _read_section(section: str | None) -> Recognised | None:
    """The genre of the section that a paper prints a text in, however many names it has: "News / Opinion"."""
    for name in re.split(r"\s*[/|>,;]\s*", section or ""):
        genre = _FOLDERS.get(re.sub(r"[^a-z]+", "-", name.lower()).strip("-"))
        if genre is not None and name.lower() != "live":
            return Recognised(genre, message("its section: {value}"), name)
    return None


def _read_address(url: str | None) -> Recognised | None:
    try:
        path = unquote(urlsplit(url or "").path).lower()
    except ValueError:
        return None
    folders = [part for part in path.split("/") if part][:-1]
    for above, folder in zip(("", *folders), folders, strict=False):
        genre = _FOLDERS.get(folder)
        if genre is not None and not (genre is Genre.LIVE_BLOG and above in _ON_STAGE):
            return Recognised(genre, message("its address: {value}"), f"/{folder}/")
    return None


def _read_title(title: str | None) -> Recognised | None:
    words = " ".join((title or "").split())
    for genre, pattern in _TITLES:
        if pattern.search(words):
            return Recognised(genre, message("its title"))
    return None


def _read_byline(byline: Sequence[str]) -> Recognised | None:
    for genre, pattern in _BYLINES:
        if any(pattern.fullmatch(name.strip()) for name in byline):
            return Recognised(genre, message("its byline"))
    return None


def _read_notices(parsed: ParsedDocument) -> Recognised | None:
    paragraphs = _list_paragraphs(parsed)
    for paragraph in chain(paragraphs[:_ENDS], paragraphs[-_ENDS:]):
        folded = paragraph.lower()
        if any(word in folded for word in _NOTICED):
            for genre, pattern in _NOTICES:
                if pattern.search(paragraph):
                    return Recognised(genre, message("what it says of itself"))
    return None


def _read_shape(parsed: ParsedDocument) -> Recognised | None:
    """Whether paragraphs open with the hour, with the minute of a game, or are results."""
    lines = _list_lines(parsed)
    if _TIMELINE.search(parsed.document.title or ""):
        return None
    shapes = (
        (Genre.LIVE_BLOG, _STAMPED, message("paragraphs that open with the hour")),
        (Genre.PLAY_BY_PLAY, _PLAYED, message("paragraphs that open with the minute of a game")),
        (Genre.PLAY_BY_PLAY, _RESULT, message("lines of results")),
    )
    for genre, pattern, by in shapes:
        if _is_shaped(lines, pattern):
            return Recognised(genre, by)
    return None


def _is_shaped(lines: Sequence[str], pattern: re.Pattern[str]) -> bool:
    """Whether so many lines open alike that it is how the text is made."""
    number = sum(pattern.match(line) is not None for line in lines)
    return number >= _FEWEST and number >= _SHARE * len(lines)


def _read_persons(parsed: ParsedDocument) -> Recognised | None:
    """Whether somebody speaks of himself, or to the reader, in many sentences outside quotation marks."""
    if len(parsed.sentences) < _LEAST:
        return None
    advises = _ADVISING.match((parsed.document.title or "").strip()) is not None
    yours = _share_of_sentences(parsed, _YOU, _YOURS_AS_TITLED if advises else _YOURS)
    mine = _share_of_sentences(parsed, _I, _MINE)
    if not (yours or mine) or _is_shaped(_list_lines(parsed), _SPOKEN):
        return None
    if yours:
        return Recognised(Genre.ADVERT, message("{value} % of its sentences, which speak to the reader"), f"{yours}")
    return Recognised(
        Genre.OPINION, message("{value} % of its sentences, in which the author speaks of himself"), f"{mine}"
    )


def _share_of_sentences(parsed: ParsedDocument, pattern: re.Pattern[str], least: float) -> int:
    """How many sentences of a hundred have words outside quotation marks and are no question; 0 below the least share.

    Quotation marks are looked for only where there are enough such sentences without them, as in news there are not.
    """
    text, sentences = parsed.document.text, parsed.sentences
    if 2 * sum(map(text.count, _HINTS[pattern])) < least * len(sentences):
        return 0
    found = [(match.start(), bisect_right(sentences, (match.start(), len(text)))) for match in pattern.finditer(text)]
    if len({number for _, number in found}) < least * len(sentences):
        return 0
    quoted = [span for paragraph in parsed.paragraphs for span in find_quoted(text, *paragraph)]
    starts = [span.start for span in quoted]
    outside = {
        number
        for at, number in found
        if number and ((before := bisect_right(starts, at)) == 0 or quoted[before - 1].end <= at)
    }
    asked = {number for number in outside if text.endswith("?", 0, sentences[number - 1].end)}
    share = len(outside - asked) / len(sentences)
    return round(100 * share) if share >= least else 0


def _list_paragraphs(parsed: ParsedDocument) -> list[str]:
    return [parsed.document.text[slice(*paragraph)] for paragraph in parsed.paragraphs]


def _list_lines(parsed: ParsedDocument) -> list[str]:
    return [line.strip() for paragraph in _list_paragraphs(parsed) for line in paragraph.splitlines() if line.strip()]

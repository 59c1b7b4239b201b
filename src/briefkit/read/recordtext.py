"""The text of a record: which of its fields it is, without markup, and how much of the article."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from briefkit.model.document import Extent
from briefkit.read.metadata import normalise_key, read_words

_WHOLE = (
    "text body content maintext bodytext contenttext articlebody fulltext articletext storytext documenttext newstext"
    " bodyhtml contenthtml bodyxhtml articlehtml contentencoded html article story"
)
_BEGINNING = "leadparagraph lead"
_SUMMARY = "summary description abstract snippet excerpt trailtext standfirst teaser descriptiontext"
_NAMES = tuple(
    (name, extent)
    for names, extent in ((_WHOLE, Extent.WHOLE), (_BEGINNING, Extent.BEGINNING), (_SUMMARY, Extent.SUMMARY))
    for name in names.split()
)
"""Normalised names that a text goes by, best first, and how much of the article each gives."""

_NO_WORDS = frozenset(("null", "none", "n/a", "nan"))
_PLACEHOLDERS = _NO_WORDS | {"only available in paid plans"}
"""What services write where they give no text; a record of nothing but "None" may mean the word."""

_TITLES = ("title", "headline")
"""Fields of an article; a record without them has nothing but its text, which may be "None"."""

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|img|blockquote|q|figure|table|tr|td|section|article|html"
    r"|body|hr|iframe|sup|sub|font|center|cite|small)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*[a-z]{2,10}://\S+\s*", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")

_COUNT = re.compile(r"\s*\[\s*\+?\s?\d[\d.,]{0,9}\s?(?:more\s)?(?:char|character|word)s?\s*\]\s*$", re.IGNORECASE)
"""How news services tell that they give the beginning: ``[+2143 chars]``."""

_MORE = re.compile(
    r"(?:^|(?<=[\n.!?…\]\)”\"’]))\s*\W{0,3}(?:Read|READ|Continue|CONTINUE|See|View|Keep|Click)\s(?:here\sto\s)?"
    r"(?:more|MORE|on|reading|READING|here|read|(?:the|this)\s(?:full|whole|rest|entire|original|complete)\s\w+)"
    r"(?:\b[^.!?\n]{0,100})?[\s»›→>….\]]*$"
)
"""The invitation to go on elsewhere, which ends a text that is not the whole one."""

_DOTS = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\))\s*$")
_TAIL = 400
"""Characters of a text's end that are looked at."""

_ARTICLE_WORDS = 100
"""Words from which on what a feed calls a description is the article: WordPress cuts its excerpts at 55."""

_SAME_LENGTH = 0.9
"""Part of a plain text's length from which on a text with markup is the same text with its paragraphs."""

_ONE_PARAGRAPH = 600
"""Characters of a text without line ends that has lost its paragraphs."""


@dataclass(frozen=True, slots=True)
class RecordText:
    """The text of a record, and how much of the article it is."""

    text: str
    extent: Extent = Extent.WHOLE


def find_text(record: Mapping[str, object]) -> RecordText | None:
    """The text of a record, under whichever of the usual names; an empty one only where there is no other.

    It is kept to the character but for markup, which goes, and for the word at its end that it is cut off. Of a plain
    text that has lost its paragraphs and the same text with markup, the second is taken.
    """
    by_name = {normalise_key(key): value for key, value in reversed(list(record.items()))}
    texts = [(words, extent) for name, extent in _NAMES if (words := _read_text(by_name.get(name))) is not None]
    full = [(words, extent) for words, extent in texts if words.strip().lower() not in _PLACEHOLDERS and words.strip()]
    if not full:
        is_article = any(read_words(by_name.get(name)) for name in _TITLES)
        is_word = bool(texts) and texts[0][0].strip().lower() in _NO_WORDS
        return RecordText(texts[0][0] if is_word and not is_article else "") if texts else None
    words, extent = full[0]
    text = take_off_markup(words)
    if extent is Extent.WHOLE and "\n" not in text and len(text) > _ONE_PARAGRAPH:
        marked = (each for each, also in full[1:] if also is Extent.WHOLE and _TAG.search(each))
        text = next(
            (better for each in marked if len(better := take_off_markup(each)) > _SAME_LENGTH * len(text)), text
        )
    return judge_extent(text, extent)


def has_text(record: Mapping[str, object], least: Extent = Extent.SUMMARY) -> bool:
    """Whether a record has words under one of the names of a text, of a whole one if `least` is WHOLE."""
    by_name = {normalise_key(key): value for key, value in record.items()}
    names = (name for name, extent in _NAMES if least is Extent.SUMMARY or extent is Extent.WHOLE)
    return any((_read_text(by_name.get(name)) or "").strip() for name in names)


def _read_text(value: object) -> str | None:
    """The words of a field, which may be a list of paragraphs."""
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return "\n\n".join(value)
    return read_words(value)


def take_off_markup(text: str) -> str:
    """A text without tags and entities, if it has any; else as it is, to the character.

    A text of which nothing but an address would be left is no article in markup, and stays as it is too.
    """
    if not _TAG.search(text):
        if not _ENTITY.search(text):
            return text
        text = html.unescape(text)
        if not _TAG.search(text):
            return text
    from briefkit.read.markup import read_markup

    words = read_markup(text)
    return text if _ADDRESS.fullmatch(words) else words


def judge_extent(text: str, extent: Extent) -> RecordText:
    """How much of the article a text is, by where it was found, its length and its end.

    A summary of 100 words and more that does not break off is the article. A text that says of itself that it goes on
    elsewhere is the beginning; what says so is taken off it.
    """
    text, is_cut = cut_end(text)
    if is_cut:
        return RecordText(text, Extent.BEGINNING if extent is Extent.WHOLE else extent)
    if extent is Extent.SUMMARY and len(text.split(maxsplit=_ARTICLE_WORDS)) > _ARTICLE_WORDS:
        return RecordText(text)
    return RecordText(text, extent)


def cut_end(text: str) -> tuple[str, bool]:
    """A text without the words at its end that say it goes on elsewhere, and whether it breaks off."""
    start = max(0, len(text) - _TAIL)
    found = [match.start() for form in (_COUNT, _MORE) if (match := form.search(text[start:]))]
    kept = text[: start + min(found)].rstrip() if found else text
    start = max(0, len(kept) - _TAIL)
    dots = _DOTS.search(kept[start:])
    if dots:
        kept = f"{kept[: start + dots.start()].rstrip(' .…')}…"
    return kept, bool(found or dots) or kept.rstrip().endswith(("…", "..."))


def list_names(record: Mapping[str, object]) -> str:
    """The names that a record has, for messages."""
    return ", ".join(chain((str(key)[:40] for key in list(record)[:20]), ["…"] if len(record) > 20 else []))

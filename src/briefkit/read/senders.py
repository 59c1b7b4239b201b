"""Who sent a message: an outlet or a person; and what its subject says without the marks of mail programs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefkit.model.folding import fold
from briefkit.read.bylines import has_outlet_word, split_byline
from briefkit.read.tables import read_table

_ADDRESS = re.compile(r"[^\s<>\[\]()\"',;:]{1,100}@[^\s<>\[\]()\"',;:]{1,200}")
_BRACKETED = re.compile(r"[<\[(](?:mailto:)?[^<>\[\]()]{0,300}@[^<>\[\]()]{0,300}[>\])]?.*", re.DOTALL)
_ADDITION = re.compile(r"\s*(?:\([^()]{0,100}\)|\bvia\s.{0,100})\s*$", re.IGNORECASE)
_LIST = re.compile(r"\s*\[(?P<name>[^\[\]]{2,60})\]\s*")
_LONGEST = 500
"""Characters of a sender that are looked at."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent a message.

    Attributes:
        name: As it is displayed; None where there is only an address.
        address: In lower case.
    """

    name: str | None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a message is about.

    Attributes:
        title: Without marks of mail programs; None where nothing else is there.
        forwards: Whether the first mark says that it forwards another message.
        answers: Whether the first mark says that it answers one.
    """

    title: str | None
    forwards: bool = False
    answers: bool = False


def read_subject(text: str, list_id: str = "") -> Subject:
    """Part a subject from ``Fwd:``, ``RE[2]:``, ``[EXTERNAL]`` and the like, however many stand before it.

    Args:
        text: The subject.
        list_id: What the mailing list is called that the message came by, which may stand in brackets there.
    """
    first: re.Match[str] | None = None
    text = text.strip()
    place = 0
    mark, tag = _read_marks()
    while match := mark.match(text, place) or tag.match(text, place) or _match_list(text, place, list_id):
        if first is None and match.re is mark:
            first = match
        place = match.end()
    return Subject(
        text[place:].strip() or None,
        forwards=first is not None and first["forward"] is not None,
        answers=first is not None and first["reply"] is not None,
    )


def _match_list(text: str, place: int, list_id: str) -> re.Match[str] | None:
    match = _LIST.match(text, place) if list_id else None
    return match if match and match["name"].lower() in list_id.lower() else None


def read_sender(text: str) -> Sender:
    """The sender in ``Karvia Daily <news@karvia.example>`` or ``news@karvia.example (Karvia Daily)``, or half of it."""
    text = text[:_LONGEST].strip().rstrip(":")
    found = _ADDRESS.search(text)
    address = found[0].lower().removeprefix("mailto:") if found else None
    name = _BRACKETED.sub("", text)
    name = _ADDRESS.sub("", name)
    if aside := re.fullmatch(r"\s*\(([^()]{1,100})\)\s*", name):
        name = aside[1]
    while (shorter := _ADDITION.sub("", name)) != name and shorter.strip():
        name = shorter
    name = " ".join(name.replace("\\", "").split()).strip(" \"'*<>“”„«»‘’,;")
    return Sender(name or None, address)


def is_outlet(sender: Sender, *, bulk: bool) -> bool:
    """Whether a sender is an outlet, an office or a desk, and not a person who writes.

    Args:
        sender: The sender.
        bulk: Whether the message says that it went to subscribers.
    """
    local, _, host = (sender.address or "").partition("@")
    words = re.findall(r"\w+", fold(sender.name or ""))
    posts = _read_posts()
    if bulk or local in posts or not posts.isdisjoint(re.split(r"[._+-]", local)):
        return True
    if any(len(word) > 2 and word in local for word in words):
        return has_outlet_word(sender.name or "")
    if has_outlet_word(sender.name or "") or any(len(word) > 3 and word in host for word in words):
        return True
    return not is_person(sender)


def is_person(sender: Sender) -> bool:
    """Whether the name could be a person's: two to four words with capitals."""
    name = read_name(sender)
    return name is not None and 2 <= len(name.split()) <= 4


def read_name(sender: Sender) -> str | None:
    """The name of a person, given name first; None where it is no name."""
    if not sender.name:
        return None
    last, comma, first = sender.name.partition(",")
    name = f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else sender.name
    byline = split_byline(name)
    return byline.names[0] if byline and len(byline.names) == 1 else None


def name_outlet(sender: Sender) -> str | None:
    """What an outlet is called: its name, else the host of its address."""
    return sender.name or ((sender.address or "").partition("@")[2] or None)


@cache
def _read_posts() -> frozenset[str]:
    return frozenset(read_table("mail_words.txt")["posts"])


@cache
def _read_marks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What mail programs put before a subject, and what gateways do."""
    table = {section: "|".join(words) for section, words in read_table("mail_words.txt").items()}
    mark = (
        rf"\s*(?:(?P<forward>{table['forward marks']})|(?P<reply>{table['reply marks']}))"
        r"\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*"
    )
    tag = (
        rf"\s*(?:\[\W{{0,3}}(?:{table['tags']})\b[^\[\]]{{0,30}}\]"
        rf"|\*{{2,5}}\s?(?:{table['tags']})\b[^*]{{0,30}}\*{{2,5}}|external(?: e?mail)?\s?:)\s*"
    )
    return re.compile(mark, re.IGNORECASE), re.compile(tag, re.IGNORECASE)

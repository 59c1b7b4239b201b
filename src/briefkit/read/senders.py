"""Who sent a message: an outlet or a person; and what its subject says without the marks of mail programs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefkit.model.folding import fold
from briefkit.read.bylines import has_outlet_word, split_byline

_ADDRESS = re.compile(r"[^\s<>\[\]()\"',;:]{1,100}@[^\s<>\[\]()\"',;:]{1,200}")
_BRACKETED = re.compile(r"[<\[(](?:mailto:)?[^<>\[\]()]{0,300}@[^<>\[\]()]{0,300}[>\])]?.*", re.DOTALL)
_ADDITION = re.compile(r"\s*(?:\([^()]{0,100}\)|\bvia\s.{0,100})\s*$", re.IGNORECASE)
_LONGEST = 500
"""Characters of a sender that are looked at."""

_POSTS = frozenset(
    "actualites admin akhbar alert alerts boletin briefing bulletin bulten comms communications communiques contact"
    " contacto desk digest donotreply editor editorial editors feedback haber headlines hello help info infolettre"
    " information inbox kontakt mail mailer mailing mailings media medya membership newsdesk newsflash newsletter"
    " newsletters newsroom news no-reply noreply no_reply notification notifications notizie novosti office prensa press"
    " presse pressoffice press-office pr publicaciones redaccion redaction redakcja redaktion reply service spokesman"
    " spokesperson spokeswoman subscriptions support team update updates webmaster weekly daily".split()
)
"""What stands before the @ of an address that is a desk's and no person's; RFC 2142 and the practice of newsrooms."""

_FORWARD = "fwd|fw|tr|wg|rv|enc|doorst|vs|vb|vl|pd|i|ilt|i̇lt|переслать|пересл|转发|轉寄"
_REPLY = "re|aw|antw|antwort|sv|odp|ynt|yanıt|r|res|отв|ответ|回复|回覆|答复"
_MARK = re.compile(
    rf"\s*(?:(?P<forward>{_FORWARD})|(?P<reply>{_REPLY}))\s?(?:\[\d{{1,3}}\]|\(\d{{1,3}}\)|\^\d{{1,3}})?\s?[:：]\s*",
    re.IGNORECASE,
)
"""What mail programs put before the subject of a forward or a reply, in the languages they come in."""

_TAG = re.compile(
    r"\s*(?:\[\s*\W{0,3}(?:external|ext|extern|externe|externo|внешн\w{0,5}|dış|caution|spam|suspected spam|bulk"
    r"|possible spam)\b[^\[\]]{0,30}\]|\*{2,5}\s?(?:external|spam)\b[^*]{0,30}\*{2,5}|external(?: e?mail)?\s?:)\s*",
    re.IGNORECASE,
)
"""What gateways put before the subject of mail from outside."""


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


def read_subject(text: str) -> Subject:
    """Part a subject from ``Fwd:``, ``RE[2]:``, ``[EXTERNAL]`` and the like, however many stand before it."""
    first: re.Match[str] | None = None
    text = text.strip()
    place = 0
    while match := _MARK.match(text, place) or _TAG.match(text, place):
        if first is None and match.re is _MARK:
            first = match
        place = match.end()
    return Subject(
        text[place:].strip() or None,
        forwards=first is not None and first["forward"] is not None,
        answers=first is not None and first["reply"] is not None,
    )


def read_sender(text: str) -> Sender:
    """The sender in ``Karvia Daily <news@karvia.example>``, in ``news@karvia.example (Karvia Daily)`` or in either alone."""
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
    if bulk or local in _POSTS or not _POSTS.isdisjoint(re.split(r"[._+-]", local)):
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

"""What a message holds: the text a person reads, in each form that it has, and what is attached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from briefkit.read.mime import Entity

_DEEPEST = 25
"""Multiparts in multiparts that are gone into; programs make five or six."""

_SILENT = frozenset(
    (
        "application/pgp-signature",
        "application/pgp-encrypted",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "message/delivery-status",
        "message/disposition-notification",
        "message/global-delivery-status",
        "text/rfc822-headers",
    )
)
"""Types of parts that are for programs: signatures and receipts."""

_ENCRYPTED = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
_ARMOUR = b"-----BEGIN PGP MESSAGE-----"
"""How a text begins that is encrypted in itself, without a type of its own (RFC 9580, 6.2)."""

_OPENING = 200
_MESSAGES = frozenset(("message/rfc822", "message/global", "message/news"))


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text of a message, in the forms it is there in.

    Attributes:
        plain: Parts of plain text.
        pages: Parts of HTML, which say the same where both are there.
    """

    plain: tuple[Entity, ...] = ()
    pages: tuple[Entity, ...] = ()


@dataclass(slots=True)
class Content:
    """What a message holds.

    Attributes:
        passages: Its text, in order.
        attachments: Parts that are files of their own, in order.
        messages: Those of them that are messages.
        encrypted: Whether something in it cannot be read without a key.
        too_deep: Whether parts lie deeper than they are read.
        left: Parts that were not looked at, since there are too many.
    """

    passages: list[Passage] = field(default_factory=list)
    attachments: list[Entity] = field(default_factory=list)
    encrypted: bool = False
    too_deep: bool = False
    left: bool = False


def is_message(entity: Entity) -> bool:
    """Whether an attachment is a message."""
    return entity.content_type in _MESSAGES


def open_message(message: Entity, most_parts: int) -> Content:
    """Sort the parts of a message.

    Pictures that belong to the text, other forms of what is there as text, signatures and receipts are passed over.

    Args:
        message: The message.
        most_parts: How many attachments and texts are looked at.
    """
    content = Content()
    _Sorter(content, most_parts).sort(message, 0)
    return content


class _Sorter:
    def __init__(self, content: Content, most_parts: int) -> None:
        self._content = content
        self._room = most_parts

    def sort(self, entity: Entity, depth: int, *, related: bool = False) -> None:
        kind = entity.content_type
        if kind in _ENCRYPTED or entity.body[:_OPENING].lstrip().startswith(_ARMOUR):
            self._content.encrypted = True
        elif kind.startswith("multipart/"):
            self._sort_multipart(entity, depth)
        elif kind in ("text/plain", "text/html") and _is_text(entity):
            forms = Passage(plain=(entity,)) if kind == "text/plain" else Passage(pages=(entity,))
            self._content.passages.append(forms)
        elif kind not in _SILENT and not _is_picture_of_text(entity, related=related):
            self._content.attachments.append(entity)

    def _sort_multipart(self, entity: Entity, depth: int) -> None:
        if depth == _DEEPEST:
            self._content.too_deep = True
            return
        parts = self._count(entity.split())
        kind = entity.content_type.partition("/")[2]
        first = next(parts, None)
        if first is None:
            self._content.passages.append(Passage(plain=(Entity({}, entity.body),)))
            return
        if kind == "signed":
            self.sort(first, depth + 1)
        elif kind == "alternative":
            self._sort_alternatives([first, *parts], depth + 1)
        else:
            self.sort(first, depth + 1, related=kind == "related")
            for part in parts:
                self.sort(part, depth + 1, related=kind == "related")

    def _sort_alternatives(self, parts: list[Entity], depth: int) -> None:
        """Forms of one text are one passage; what else is among them is another form of it too, unless attached."""
        before = len(self._content.passages)
        for part in parts:
            if part.content_type.startswith("multipart/") or part.disposition == "attachment" or _is_plain(part):
                self.sort(part, depth)
        forms = self._content.passages[before:]
        plain = tuple(entity for form in forms for entity in form.plain)
        pages = tuple(entity for form in forms for entity in form.pages)
        self._content.passages[before:] = [Passage(plain, pages)] if forms else []

    def _count(self, parts: Iterator[Entity]) -> Iterator[Entity]:
        while self._room:
            self._room -= 1
            part = next(parts, None)
            if part is None:
                return
            yield part
        self._content.left = self._content.left or bool(list(islice(parts, 1)))


def _is_plain(entity: Entity) -> bool:
    return entity.content_type in ("text/plain", "text/html")


def _is_text(entity: Entity) -> bool:
    return entity.disposition != "attachment" and entity.filename is None


def _is_picture_of_text(entity: Entity, *, related: bool) -> bool:
    """Whether a part is a picture or a style that the text shows: a logo, a photo, a smiley."""
    if not entity.content_type.startswith(("image/", "text/css", "font/")):
        return False
    return related or "content-id" in entity.fields or entity.disposition == "inline"

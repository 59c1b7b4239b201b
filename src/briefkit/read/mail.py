"""Mail (EML): a message, the messages that were forwarded in it, and what is attached."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefkit.errors import BriefkitError, Diagnostic, Severity, error, note, warning
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.read.formats import detect_format
from briefkit.read.forwards import Letter, split_letters
from briefkit.read.mail_text import read_passages
from briefkit.read.mail_trimmings import drop_foot, drop_imprint, drop_quoted, drop_signature
from briefkit.read.message_content import Content, is_message, open_message
from briefkit.read.metadata import ClaimSource, Metadata, add_claim, read_language
from briefkit.read.mime import Entity, name_part, parse_entity, read_sent
from briefkit.read.senders import (
    Sender,
    Subject,
    is_outlet,
    is_person,
    name_outlet,
    read_name,
    read_sender,
    read_subject,
)
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.story import read_story

_BULK = ("list-unsubscribe", "list-id", "feedback-id", "x-campaign", "x-mailgun-tag", "x-mc-user", "x-csa-complaints")
"""Header fields of mail that went to subscribers (RFC 2369, RFC 2919); a list to write to has `List-Post`."""

_SHORT_NOTE = 200
"""Characters of a person's text that goes with attachments and says no more than that they are there."""

_WORTH_TELLING = 120
"""Characters of a covering note from which on it is said that it was left out."""


@dataclass(frozen=True, slots=True)
class _Message:
    """A message that may be a document: the one that the file is, or one inside its text."""

    subject: Subject
    sender: Sender
    known: Metadata
    text: str
    outlet: bool
    inner: bool
    forwarded: bool = False


def read_mail(file: SourceFile, options: SourceOptions) -> Reading:
    """A message: its own text, each message forwarded in it as a document of its own, and attachments as parts.

    Who forwards a message is not its author, and what he writes above it is not read. What a reply quotes is not read
    either.

    Raises:
        InputError: I108 or I111.
    """
    message = parse_entity(_drop_mailbox_line(file.content))
    content = open_message(message, options.limits.parts)
    text, doubts = read_passages(content.passages, file.path, options.language)
    parts, problems = _attach(content, message, file)
    letters = split_letters(text)
    messages = _find_messages(message, letters[: options.limits.parts])
    documents: list[Document | ParsedDocument] = []
    names = _Names()
    left = content.left or len(letters) > options.limits.parts
    problems = [*doubts, *_name_limits(content, file.path, left=left), *problems]
    for each, reason in _choose_messages(messages, parts):
        if reason:
            if len(each.text) > _WORTH_TELLING:
                who = each.sender.name or each.sender.address or "the sender"
                problems.append(note("I115", f"{reason} of {who} was left out", file.path))
            continue
        place = _place(each, file, names)
        try:
            reading = read_story(each.text, each.known, place, options)
        except BriefkitError as failure:
            problems += failure.diagnostics
            continue
        documents += reading.documents
        problems += reading.problems
    if not documents and not parts:
        problems = _name_emptiness(problems, content, file)
    return Reading(tuple(documents), tuple(problems), tuple(parts))


def read_title(content: bytes) -> str:
    """What a message is about, without marks of mail programs; empty where its header does not say."""
    return read_subject(parse_entity(_drop_mailbox_line(content)).field("subject")).title or ""


def _drop_mailbox_line(content: bytes) -> bytes:
    """The message without what mailboxes and editors put above it: blank lines, a byte order mark, a "From " line."""
    content = content.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n\t ")
    return content.partition(b"\n")[2] if content.startswith((b"From ", b">From ")) else content


class _Names:
    """Names for the messages inside a text, each given once."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def give(self, title: str | None) -> str:
        name = name_part(title or "message")
        count = self._given[name] = self._given.get(name, 0) + 1
        return f"{name}.eml" if count == 1 else f"{name} ({count}).eml"


def _place(message: _Message, file: SourceFile, names: _Names) -> SourceFile:
    """The file, or for a message inside its text a part of it."""
    if not message.inner:
        return file
    part = file.enclose(names.give(message.subject.title), message.text.encode("utf-8", "replace"))
    return replace(part, depth=file.depth)


def _find_messages(message: Entity, letters: list[Letter]) -> list[_Message]:
    """The message and those inside its text, each with its text trimmed."""
    outer, *inner = letters
    sent = read_sent(message.field("date"))
    envelope = add_claim(
        Metadata(language=read_language(message.field("content-language"))), sent, ClaimSource.ENVELOPE
    )
    bulk = any(name in message.fields for name in _BULK) or message.field("precedence").lower() == "bulk"
    bulk = bulk and "list-post" not in message.fields
    sender = read_sender(message.field("from") or message.field("sender"))
    subject = read_subject(message.field("subject"), message.field("list-id"))
    messages = [_describe(outer, subject, sender, envelope, bulk=bulk and not inner, inner=False)]
    for letter in inner:
        known = add_claim(Metadata(), letter.find_moment(sent.day if sent else None), ClaimSource.ENVELOPE)
        if not known.claims:
            # Not older than the message around it; the day that one was sent is better than none.
            known = add_claim(known, sent, ClaimSource.SAVED)
        if given := letter.fields.get("subject"):
            subject = read_subject(given)
        elif not messages[-1].inner:
            subject = Subject(messages[-1].subject.title)
        else:
            subject = Subject(None)
        sender = read_sender(letter.fields.get("from", ""))
        messages.append(_describe(letter, subject, sender, known, bulk=False, inner=True))
    return messages


def _describe(
    letter: Letter, subject: Subject, sender: Sender, known: Metadata, *, bulk: bool, inner: bool
) -> _Message:
    text, foot = drop_foot(drop_quoted(letter.text))
    outlet = is_outlet(sender, bulk=bulk or (foot and not is_person(sender)))
    name = read_name(sender)
    text = drop_imprint(text, sender.name) if outlet else drop_signature(text, _sign(name) if name else ())
    if not inner and subject.forwards:
        outlet, name, known = False, None, replace(known, byline=())
    else:
        known = replace(
            known, outlet=name_outlet(sender) if outlet else None, byline=(name,) if name and not outlet else ()
        )
    known = replace(known, title=subject.title)
    return _Message(subject, sender, known, text.strip(), outlet, inner, letter.forwarded)


def _sign(name: str) -> frozenset[str]:
    """How a person may sign: whole name, given name, initials."""
    words = name.casefold().split()
    initials = [word[0] for word in words]
    return frozenset((" ".join(words), words[0], f"{words[0][0]}.", ".".join(initials) + ".", "".join(initials)))


def _choose_messages(messages: list[_Message], parts: list[SourceFile]) -> Iterator[tuple[_Message, str | None]]:
    """Each message with the reason why it is no document, if there is one.

    The message that the file is forwards what is inside it, unless its subject says that it answers; one inside it
    forwards or answers the next if its subject says so, and else merely stands before it.
    """
    answered = False
    for number, message in enumerate(messages):
        following = messages[number + 1] if number + 1 < len(messages) else None
        answers = following is not None and message.subject.answers and not following.forwarded and message.text != ""
        forwards = following is not None and not answers and (number == 0 or message.subject.forwards)
        covers = number == 0 and not message.outlet and _covers(message, parts)
        if answered:
            yield message, "a message that is answered"
        elif forwards or covers or not message.text:
            yield message, "the covering note"
        else:
            yield message, None
        answered = answers


def _covers(message: _Message, parts: list[SourceFile]) -> bool:
    """Whether the text of a person does no more than go with what is attached."""
    forwarded = message.subject.forwards and any(part.suffix == ".eml" for part in parts)
    return bool(parts) and (forwarded or len(message.text) <= _SHORT_NOTE)


def _attach(content: Content, message: Entity, file: SourceFile) -> tuple[list[SourceFile], list[Diagnostic]]:
    """The attachments that are read next, and a warning for each that is not."""
    known = add_claim(Metadata(), read_sent(message.field("date")), ClaimSource.SAVED)
    parts: list[SourceFile] = []
    problems: list[Diagnostic] = []
    for number, entity in enumerate(content.attachments, 1):
        body = entity.decode()
        name = _name_attachment(entity, number, body)
        part = file.enclose(name, body, Metadata() if is_message(entity) else known)
        if entity.content_type == "application/ms-tnef" or name.lower() == "winmail.dat":
            reason = "attachments that Outlook packed are not read; ask for them in another format"
            problems.append(warning("I115", f"{name}: {reason}", file.path))
            continue
        if not body.strip():
            problems.append(warning("I115", f"{name}: the attachment is empty", file.path))
            continue
        try:
            detect_format(part)
        except BriefkitError as failure:
            unread = [each for each in failure.diagnostics if each.code == "I107"]
            problems += (warning("I115", f"{name}: {each.message}", file.path) for each in unread)
            if unread:
                continue
        parts.append(part)
    return parts, problems


def _name_attachment(entity: Entity, number: int, body: bytes) -> str:
    """What an attachment is saved as; for a message, what it is about."""
    if is_message(entity):
        return f"{name_part(read_title(body)) or f'message {number}'}.eml"
    given = entity.filename
    if given and "." in given:
        return given
    return f"{given or f'attachment {number}'}{mimetypes.guess_extension(entity.content_type) or ''}"


def _name_emptiness(problems: list[Diagnostic], content: Content, file: SourceFile) -> list[Diagnostic]:
    """What is to be said of a message that gives nothing: an error of a file that does, a warning of one among many."""
    if content.encrypted:
        unread = error("I121", "the message is encrypted; save it after opening it", file.path)
        return [unread, *(problem for problem in problems if problem.code != "I121")]
    if any(problem.severity is Severity.ERROR for problem in problems):
        return problems
    say = error if file.part is None else warning
    return [*problems, say("I105", "the message has no text of its own", file.path)]


def _name_limits(content: Content, path: str, *, left: bool) -> Iterator[Diagnostic]:
    if content.encrypted:
        yield warning("I121", "a part of the message is encrypted; save it after opening it", path)
    if content.too_deep:
        yield error("I120", "parts of the message are nested too deeply; they were not read", path)
    if left:
        yield error("I120", "the message has more parts than are read (limits.parts)", path)

"""MIME: the header fields and the parts of a message, whatever state it is in (RFC 2045, 2046).

The parsing is ours and not `email.parser`, which goes into multiparts by recursion and looks at every line once for
each multipart around it; header values, parameters and dates are read by the library, each cut to a length first.
"""

from __future__ import annotations

import binascii
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_tz

from briefkit.errors import BriefkitError
from briefkit.model.calendar_values import check_day
from briefkit.read.dates import Moment
from briefkit.read.decoding import decode_text

_TYPE = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}", re.ASCII)
_ZONE = re.compile(r"[+-]\d{4}|\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b")
_FIELD = re.compile(rb"([!-9;-~]{1,76}):")
_LONGEST_FIELD = 4000
"""Bytes of a header field that are looked at; the library takes the square of a field's length in places."""

_LONGEST_PARAMETERS = 1000
"""Bytes of a field with parameters that are looked at; a file name may have 255 bytes, each written as ``%20``."""

_MOST_FIELDS = 1000
"""Header fields that are looked at; mail that passed many servers has some hundred."""

_LONGEST_BOUNDARY = 100
"""Blanks that may stand behind a boundary, and its line end."""

_PASSING_FOR_UTF8 = frozenset(
    ("utf-16", "utf-16le", "utf-16be", "utf-7", "iso-2022-jp", "iso-2022-jp-2", "iso-2022-kr", "hz-gb-2312")
)
"""Encodings of mail that look like UTF-8, or like no text, to who is not told."""

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_PADDING = re.compile(rb"=(?==?(?:\s|\Z))")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Entity:
    """A message, or a part of one.

    Attributes:
        fields: Values of header fields as they stand, unfolded, by name in lower case.
        body: What stands below the header, as it stands.
        default_type: The type of content where none is given.
    """

    fields: dict[str, tuple[bytes, ...]]
    body: bytes
    default_type: str = "text/plain"

    def field(self, name: str) -> str:
        """The first field of a name in words, as RFC 2047 has them; empty where there is none."""
        return decode_field(self.fields.get(name, (b"",))[0])

    @property
    def content_type(self) -> str:
        """``text/html``, in lower case, without parameters."""
        given = _to_text(self.fields.get("content-type", (b"",))[0]).partition(";")[0].strip().lower()
        return given if _TYPE.fullmatch(given) else self.default_type

    @property
    def charset(self) -> str | None:
        """The encoding that is declared."""
        return self._parameter("content-type", "charset")

    @property
    def disposition(self) -> str:
        """``attachment`` or ``inline``, or empty."""
        return self.field("content-disposition").partition(";")[0].strip().lower()

    @property
    def filename(self) -> str | None:
        """The name that the part is to be saved under, without folders."""
        name = self._parameter("content-disposition", "filename") or self._parameter("content-type", "name")
        return name_part(re.split(r"[/\\]", name)[-1]) if name else None

    def _parameter(self, field: str, name: str) -> str | None:
        """A parameter of a field, put together and decoded as RFC 2231 has it, and as RFC 2047 though it should not."""
        values = self.fields.get(field)
        if not values:
            return None
        holder = Message()
        holder[field] = _to_text(values[0][:_LONGEST_PARAMETERS])
        try:
            value = holder.get_param(name, header=field)
        except Exception:  # The library raises whatever its code happens to, IndexError and ValueError among it.
            return None
        if isinstance(value, tuple):
            charset, _, text = value
            value = _decode_bytes(text.encode("latin-1", "replace"), charset or "utf-8")
        return decode_field(value.encode("utf-8", "surrogateescape")) or None if isinstance(value, str) else None

    def decode(self) -> bytes:
        """The content without its transfer encoding; what is damaged is decoded as far as it goes."""
        encoding = self.field("content-transfer-encoding").strip().lower()
        try:
            if encoding == "base64":
                return _decode_base64(self.body)
            if encoding == "quoted-printable":
                return binascii.a2b_qp(self.body)
        except (binascii.Error, ValueError):
            return self.body
        return self.body

    def split(self) -> Iterator[Entity]:
        """The parts of a multipart, in their order; none where no boundary stands in it."""
        boundary = (self._parameter("content-type", "boundary") or "").rstrip()
        mark = b"--" + boundary.encode("utf-8", "surrogateescape") if boundary else b""
        if not mark or mark not in self.body:
            mark = _guess_boundary(self.body)
        inner = "message/rfc822" if self.content_type == "multipart/digest" else "text/plain"
        start = -1
        for begin, end, last in _find_boundaries(self.body, mark) if mark else ():
            if start >= 0:
                yield parse_entity(self.body[start:begin], inner)
            start = -1 if last else end
            if last:
                return
        if start >= 0:
            yield parse_entity(self.body[start:], inner)


def parse_entity(content: bytes, default_type: str = "text/plain") -> Entity:
    """Part a header from the body: the first line that is no field and no continuation of one ends it."""
    fields: list[tuple[str, bytearray]] = []
    place = 0
    while place < len(content):
        end = content.find(b"\n", place) + 1 or len(content)
        line = content[place : min(end, place + _LONGEST_FIELD)]
        if not line.strip():
            place = end
            break
        if match := _FIELD.match(line):
            fields.append((match[1].decode("ascii").lower(), bytearray(line[match.end() :].strip())))
            fields = fields[:_MOST_FIELDS] if len(fields) > 2 * _MOST_FIELDS else fields
        elif line[:1] not in b" \t" or not fields:
            break
        elif len(fields[-1][1]) < _LONGEST_FIELD:
            fields[-1][1].extend(b" " + line.strip())
        place = end
    values: dict[str, tuple[bytes, ...]] = {}
    for name, value in fields[:_MOST_FIELDS]:
        values[name] = (*values.get(name, ()), bytes(value[:_LONGEST_FIELD]))
    return Entity(values, content[place:], default_type)


def decode_field(value: bytes) -> str:
    """A header field in words: encoded words decoded, bytes that should not be there read as text, one line."""
    text = _to_text(value[:_LONGEST_FIELD])
    if "=?" in text:
        try:
            pieces = decode_header(text)
        except (MessageError, ValueError):
            pieces = []
        decoded = [piece if isinstance(piece, str) else _decode_bytes(piece, charset) for piece, charset in pieces]
        text = "".join(decoded) or text
    return " ".join(_CONTROL.sub(" ", text).split())


def read_sent(value: str) -> Moment | None:
    """The date of a `Date` field: the day where it was sent, and the instant unless its zone is unknown."""
    try:
        parsed = parsedate_tz(value[:100])
        if parsed is None:
            return None
        day = check_day(dt.date(*parsed[:3]))
        zone = dt.timezone(dt.timedelta(seconds=parsed[9] or 0)) if _ZONE.search(value[:100]) else None
        return Moment(day, dt.datetime(*parsed[:6], tzinfo=zone) if zone else None)
    except Exception:  # The library raises whatever its code happens to, IndexError and TypeError among it.
        return None


def to_utf8(content: bytes, charset: str | None) -> bytes:
    """Bytes of an encoding that would pass for UTF-8, UTF-16 and those of seven bits, in UTF-8; others as they are."""
    name = (charset or "").strip().lower()
    if name not in _PASSING_FOR_UTF8:
        return content
    try:
        return content.decode(name).encode()
    except (UnicodeError, LookupError):
        return content


def name_part(name: str) -> str:
    """A name for a part of a file: one line, no longer than a file's name, and without folders."""
    return " ".join(_CONTROL.sub(" ", name[:1000]).replace("/", "_").replace("\\", "_").split())[:120]


def _to_text(value: bytes) -> str:
    return value.decode() if value.isascii() else _decode_bytes(value, None)


def _decode_bytes(content: bytes, charset: str | None) -> str:
    """Bytes of a header to text; where they are none, what is ASCII in them."""
    try:
        return decode_text(to_utf8(content, charset), "", None, charset)[0]
    except BriefkitError:
        return content.decode("ascii", "replace")


def _decode_base64(content: bytes) -> bytes:
    """What is between the letters of the alphabet is passed over, and a broken end is cut off."""
    padding = _PADDING.search(content)
    letters = _NOT_BASE64.sub(b"", content[: padding.start()] if padding else content)
    return binascii.a2b_base64(letters[: len(letters) // 4 * 4] + _pad(letters[len(letters) // 4 * 4 :]))


def _pad(rest: bytes) -> bytes:
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


def _guess_boundary(body: bytes) -> bytes:
    """The first line of a multipart whose boundary is not told, if it looks like one."""
    first = body.lstrip()[:200].partition(b"\n")[0].rstrip()
    return first if first.startswith(b"--") and len(first) > 2 else b""


def _find_boundaries(body: bytes, mark: bytes) -> Iterator[tuple[int, int, bool]]:
    """Where lines with a boundary begin and end, and whether it is the last one; the line end before belongs to it."""
    longest = len(mark) + _LONGEST_BOUNDARY
    place = body.find(mark)
    while place >= 0:
        if place == 0 or body[place - 1] == 0x0A:
            line = body[place : place + longest]
            rest = line[len(mark) :].partition(b"\n")[0].rstrip()
            whole = b"\n" in line or place + longest >= len(body)
            if whole and rest in (b"", b"--"):
                begin = place - 1 if place else 0
                end = place + (line.find(b"\n") + 1 or len(line))
                yield begin - (begin > 0 and body[begin - 1] == 0x0D), end, rest == b"--"
        place = body.find(mark, place + len(mark))

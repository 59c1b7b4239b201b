"""How the samples of mail and MHTML are put together: headers, parts, encodings."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Mapping


def write_headers(headers: Mapping[str, str]) -> bytes:
    """Header lines and the blank line behind them."""
    return "".join(f"{name}: {value}\n" for name, value in headers.items()).encode("utf-8") + b"\n"


def write_part(
    content: str | bytes,
    kind: str = "text/plain",
    encoding: str = "quoted-printable",
    charset: str = "utf-8",
    **more: str,
) -> bytes:
    """A part of a message, headers included; further headers are named with underscores for hyphens."""
    raw = content.encode(charset) if isinstance(content, str) else content
    text = f'; charset="{charset}"' if isinstance(content, str) else ""
    headers = {"Content-Type": kind + text, "Content-Transfer-Encoding": encoding}
    headers |= {name.replace("_", "-"): value for name, value in more.items()}
    return write_headers(headers) + encode(raw, encoding)


def encode(raw: bytes, encoding: str) -> bytes:
    """Bytes in a transfer encoding."""
    if encoding == "base64":
        return base64.encodebytes(raw)
    return quopri.encodestring(raw) if encoding == "quoted-printable" else raw


def join_parts(parts: tuple[bytes, ...], kind: str = "mixed", boundary: str = "outer") -> bytes:
    """A part that consists of parts."""
    body = b"".join(b"--%b\n%b\n" % (boundary.encode(), part) for part in parts)
    headers = {"Content-Type": f'multipart/{kind}; boundary="{boundary}"'}
    return write_headers(headers) + body + b"--%b--\n" % boundary.encode()


def write_mail(part: bytes, sender: str, day: str, subject: str, **more: str) -> bytes:
    """A message of a part, with the headers that every message has."""
    headers = {
        "From": sender,
        "To": "desk@consulate.example",
        "Date": day,
        "Subject": subject,
        "Message-ID": f"<{abs(hash_name(subject + day))}@mail.example>",
        "MIME-Version": "1.0",
    }
    headers |= {name.replace("_", "-"): value for name, value in more.items()}
    return write_headers(headers)[:-1] + part


def hash_name(name: str) -> int:
    """A number that is the same at each call."""
    return int.from_bytes(name.encode(), "big") % 1_000_003


def encode_word(text: str, charset: str = "utf-8") -> str:
    """A header value as RFC 2047 writes letters beyond ASCII."""
    return f"=?{charset}?B?{base64.b64encode(text.encode(charset)).decode()}?="


def attach(content: bytes, kind: str, name: str, encoding: str = "base64") -> bytes:
    """An attachment."""
    return write_part(content, kind, encoding, Content_Disposition=f'attachment; filename="{name}"')

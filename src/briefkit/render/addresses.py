"""Addresses of documents: what is printed of each, and where a link of it leads.

Addresses come from strangers. Only http, https and mailto become links, in ASCII and percent-encoded (RFC 3986), so
that every reader of PDF and Word follows them; what can be no link stands as plain words. User information, as in
``https://user:secret@example.org``, is neither printed nor linked: it is a password or a trick.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from ipaddress import IPv6Address
from urllib.parse import quote

from briefkit.model.report import Link, Report, Source
from briefkit.render.print_tree import Address
from briefkit.render.sanitise import clean_text

MAX_URL_LENGTH = 2000
"""Longest address, in characters as they are linked; Word gives up at 2,079."""

_SAFE = "-._~!$&*+,;=:@/?"
_HOST = re.compile(r"(?:[A-Za-z0-9_-]{1,63}\.)*[A-Za-z0-9_-]{1,63}\.?")
_PLAIN = re.compile(
    rf"https?://{_HOST.pattern}(?::[0-9]{{1,5}})?(?:/(?:[A-Za-z0-9{re.escape(_SAFE)}]|%[0-9A-Fa-f]{{2}})*)?"
)
_AUTHORITY = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*:)?//(?P<user>[^/?#]*@)?(?P<host>[^/?#@]*?)(?P<port>:[0-9]{0,5})?(?P<rest>[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
_LOOSE_USER = re.compile(r"https?:[/\\]*(?P<user>[^/?#]*@)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:(?P<rest>[^?].*)", re.IGNORECASE)
_BARE = re.compile(r"www\.[^\s/?#@]+\.[^\s/?#@]+", re.IGNORECASE)
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


@dataclasses.dataclass(frozen=True, slots=True)
class PrintedAddress:
    """An address as a report prints it.

    Attributes:
        shown: The words: as a document gives them, without user information.
        goal: Where they lead; None where they may not be a link.
        trimmed: Whether there was user information.
    """

    shown: str
    goal: Address | None
    trimmed: bool = False


def print_address(given: str) -> PrintedAddress:
    r"""What is printed of an address, and where it leads.

    Control characters, line ends and tabs go first, because browsers drop them too ("java\nscript:"). An address that
    begins with ``www.`` or ``//`` leads to https.

    Args:
        given: An address as a document gives it.
    """
    if len(given) <= MAX_URL_LENGTH and _PLAIN.fullmatch(given):
        return PrintedAddress(given, Address(given))
    address = re.sub("[\t\n]", "", clean_text(given)).strip()
    full = f"https:{address}" if address.startswith("//") else f"https://{address}" if _BARE.match(address) else address
    match = _AUTHORITY.fullmatch(full)
    loose = match or _LOOSE_USER.match(full)
    user = (loose["user"] if loose is not None else None) or ""
    shown = address.replace(user, "", 1) if user else address
    url = _write_mail(full) if match is None else None if "\\" in user else _write_url(match)
    goal = Address(url) if url is not None and len(url) <= MAX_URL_LENGTH else None
    return PrintedAddress(shown, goal, bool(user))


def find_trimmed(report: Report) -> tuple[str, ...]:
    """The addresses of a report that are printed without their user information, each once, in order of appearance."""
    printed = map(print_address, _list_addresses(report))
    return tuple(dict.fromkeys(address.shown for address in printed if address.trimmed))


def _write_url(match: re.Match[str]) -> str | None:
    host = _write_host(match["host"])
    if host is None or (match["scheme"] or "").lower() not in ("http:", "https:"):
        return None
    return f"{match['scheme']}//{host}{match['port'] or ''}{_encode(match['rest'] or '')}"


def _write_host(host: str) -> str | None:
    """The host in ASCII (IDNA), or None for what is no host."""
    if host.startswith("[") and host.endswith("]"):
        try:
            return f"[{IPv6Address(host[1:-1]).compressed}]"
        except ValueError:
            return None
    try:
        written = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return written if _HOST.fullmatch(written) else None


def _write_mail(address: str) -> str | None:
    match = _MAIL.fullmatch(address)
    return None if match is None else f"mailto:{_encode(match['rest'])}"


def _encode(rest: str) -> str:
    """Path, query and fragment with everything percent-encoded that a reader could stumble over."""
    path, mark, fragment = _STRAY_PERCENT.sub("%25", rest).partition("#")
    return f"{quote(path, safe=_SAFE + '%')}{mark}{quote(fragment, safe=_SAFE + '%')}"


def _list_addresses(part: object) -> Iterator[str]:
    """The addresses in a part of a report and all parts of it."""
    if isinstance(part, Link | Source):
        if part.url:
            yield part.url
    elif isinstance(part, tuple):
        for member in part:
            if not isinstance(member, str):
                yield from _list_addresses(member)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            member = getattr(part, field.name)
            if isinstance(member, tuple) or dataclasses.is_dataclass(member):
                yield from _list_addresses(member)

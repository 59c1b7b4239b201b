"""ZIP packages of XML parts, as Word and OpenDocument files are: unpacked within a bound, parsed without a tree.

Parts are parsed by expat, which goes through any depth without recursion; a document type, which neither kind of
package has a use for, is refused, and with it every entity.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol
from xml.parsers import expat

from briefkit.errors import InputError, error
from briefkit.model.limits import Limits, describe_size
from briefkit.read.zipping import open_zip, unpack

_LONGEST_VALUE = 10_000
"""Characters of a property beyond which nothing is added to it."""


class Handler(Protocol):
    """What is told of a part, in the order of the part.

    Names of elements and attributes are a prefix and a local name, ``w:p``, whatever prefix the file has; those of
    unknown namespaces begin with a colon.
    """

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters between tags."""


class QuietHandler:
    """A handler that takes no notice of anything; others are made of it."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters between tags."""


class ValuesReader(QuietHandler):
    """The text of each element of a flat list, such as the properties of a document, by the element's name."""

    def __init__(self) -> None:
        """Begin without any value."""
        self.values: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._name = name

    def end(self, name: str) -> None:
        """An element ends."""
        self._name = ""

    def text(self, text: str) -> None:
        """Characters between tags."""
        value = self.values.get(self._name, "")
        if len(value) < _LONGEST_VALUE:
            self.values[self._name] = value + text


class Package:
    """A package whose parts are unpacked one by one, all of them together within the limits."""

    def __init__(self, content: bytes, path: str, limits: Limits) -> None:
        """Open the package.

        Raises:
            InputError: I103 for a damaged one, I120 for one whose list of parts is too long.
        """
        self._path = path
        self._limits = limits
        self._left = limits.unpacked_size
        self._zip = open_zip(content, path)
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}

    def read_part(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is no such part.

        What an entry says of its size is not believed: unpacking stops at the bound.

        Raises:
            InputError: I103 for a damaged part, I120 for one that unpacks to too much, I121 for an encrypted one.
        """
        entry = self._entries.get(name)
        if entry is None:
            return None
        try:
            content = unpack(self._zip, entry, self._left, self._path)
        except InputError as failure:
            raise InputError(replace(each, message=f"{name}: {each.message}") for each in failure.diagnostics) from None
        if content is None:
            bound = describe_size(self._limits.unpacked_size)
            reason = f"{name} unpacks to more than {bound} (limits.unpacked_size)"
            raise InputError(error("I120", reason, self._path))
        self._left -= len(content)
        return content

    def parse_part(self, name: str, prefixes: Mapping[str, str], handler: Handler) -> bool:
        """Tell a handler what stands in a part.

        Args:
            name: Of the part.
            prefixes: The prefix by which the handler knows a namespace.
            handler: What is told.

        Returns:
            Whether there is such a part.

        Raises:
            InputError: I103 for a part that is damaged or no XML, and those of `read_part`.
        """
        content = self.read_part(name)
        if content is None:
            return False
        try:
            _parse_xml(content, prefixes, handler)
        except (expat.ExpatError, LookupError, ValueError) as failure:
            raise InputError(error("I103", f"{name} is damaged: {failure}", self._path)) from None
        return True


def _parse_xml(content: bytes, prefixes: Mapping[str, str], handler: Handler) -> None:
    """Parse XML in one piece.

    Raises:
        ExpatError: For what is not well-formed.
        LookupError, ValueError: For an encoding that is not known, and for a document type.
    """
    names: dict[str, str] = {}

    def shorten(name: str) -> str:
        short = names.get(name)
        if short is None:
            namespace, _, local = name.rpartition(" ")
            short = names[name] = f"{prefixes.get(namespace, '')}:{local}"
        return short

    def start(name: str, attributes: Mapping[str, str]) -> None:
        handler.start(shorten(name), {shorten(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        handler.end(shorten(name))

    def refuse(*_: object) -> None:
        raise ValueError("it declares a document type")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(content, True)

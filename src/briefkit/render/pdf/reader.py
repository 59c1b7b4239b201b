"""Reading a PDF that briefkit wrote back from its bytes: what its tags say, where its links lead.

This is no reader of any PDF: it knows the syntax that `file` and its neighbours write, and nothing of what they had
in mind. It finds objects through the cross-reference stream, words through each face's map to Unicode, and reading
order through the parent tree, as other readers do.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

_ENTRY = struct.Struct(">BIH")
_REFERENCE = re.compile(r"(\d+) 0 R")
_OPERATORS = re.compile(
    rb"/(?P<kind>\w+) <<(?:/MCID (?P<mcid>\d+)|[^>]*)>> BDC|/(?P<font>F\d+) [\d.]+ Tf"
    rb"|(?P<turned>/ReversedChars BMC)|(?P<end>EMC)|\((?P<codes>(?:[^\\()]|\\\d{3})*)\) Tj",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\(\d{3})")
_BACKSLASH = b"134"
_BETWEEN = b"\xff\xff"
_OWNERS = re.compile(r"(\d+) (\[[^]]*\]|\d+ 0 R)")
_PAIR = re.compile(r"^<(\w{4})> <(\w+)>$", re.MULTILINE)
_STRING = re.compile(r"\([^()]*\)|<feff\w*>")
_TEXT = r"(?:\(([^()]*)\)|<feff(\w*)>)"


class Face(NamedTuple):
    """How the codes of a face become words."""

    unicode: dict[int, str]

    def decode(self, strings: Sequence[bytes], turned: Sequence[int]) -> list[str]:
        """The words of strings in a content stream, their escapes included; all at once, as there are many.

        Args:
            strings: As they stand in the content stream.
            turned: Indices of those that have their codes in reverse order.
        """
        codes = _BETWEEN.join(strings)
        for escape in sorted(set(_ESCAPE.findall(codes)), key=_BACKSLASH.__eq__):  # a plain backslash starts no escape
            codes = codes.replace(b"\\" + escape, bytes([int(escape, 8)]))
        order = codes.decode("utf-16-be")  # a face has fewer characters than would be surrogates
        between = _BETWEEN.decode("utf-16-be")
        if turned:
            parts = order.split(between)
            for index in turned:
                parts[index] = parts[index][::-1]
            order = between.join(parts)
        return order.translate(self.unicode).split(between)


class WrittenFile:
    """A PDF that briefkit wrote.

    Raises:
        ValueError: The bytes are no such file, or a part of it cannot be found.
    """

    def __init__(self, data: bytes) -> None:
        """Read the table that finds the objects."""
        end = re.search(rb"startxref\n(\d+)\n%%EOF\n\Z", data)
        if end is None:
            raise ValueError("the file has no end")
        self.data = data
        self.trailer, table = self.read_stream(int(end[1]))
        self.entries: list[tuple[int, int, int]] = list(_ENTRY.iter_unpack(table))
        self.packed: dict[int, list[str]] = {}

    def read_stream(self, offset: int) -> tuple[str, bytes]:
        """The dictionary and the content of the stream at an offset."""
        start = self.data.find(b"stream\n", offset)
        entries = self.data[offset:start].decode("ascii")
        length = re.search(r"/Length (\d+)>>\Z", entries)
        if start < 0 or length is None:
            raise ValueError(f"no stream at {offset}")
        content = self.data[start + 7 : start + 7 + int(length[1])]
        return entries, zlib.decompress(content) if "/FlateDecode" in entries else content

    def read_object(self, number: int) -> str:
        """The body of an object, or the dictionary of a stream."""
        kind, place, index = self.entries[number]
        if kind == 1:
            return self.read_stream(place)[0]
        if kind != 2:
            raise ValueError(f"there is no object {number}")
        if place not in self.packed:
            entries, content = self.read_stream(self.entries[place][1])
            self.packed[place] = content[int(_find(r"/First (\d+)", entries)) :].decode("ascii").split("\n")
        return self.packed[place][index]

    def follow(self, key: str, body: str) -> str:
        """The object that an entry of a dictionary refers to."""
        return self.read_object(int(_find(rf"/{key} (\d+) 0 R", body)))

    @cached_property
    def catalog(self) -> str:
        """The document catalogue."""
        return self.follow("Root", self.trailer)

    @cached_property
    def pages(self) -> list[str]:
        """The dictionaries of the pages, in order."""
        return [self.read_object(number) for number in _refer(_find(r"/Kids\[(.*?)\]", self.root))]

    @cached_property
    def root(self) -> str:
        """The node that holds the pages."""
        return self.follow("Pages", self.catalog)

    @cached_property
    def faces(self) -> dict[str, Face]:
        """The faces, by their names in content streams."""
        fonts = _find(r"/Font<<(.*?)>>", self.follow("Resources", self.root))
        return {name: self.read_face(int(number)) for name, number in re.findall(r"/(\w+) (\d+) 0 R", fonts)}

    def read_face(self, number: int) -> Face:
        """The face with a font object."""
        unicode = int(_find(r"/ToUnicode (\d+) 0 R", self.read_object(number)))
        _, program = self.read_stream(self.entries[unicode][1])
        pairs = _PAIR.findall(program.decode("ascii"))[1:]  # the first is the range of the codes
        return Face({int(code, 16): bytes.fromhex(words).decode("utf-16-be") for code, words in pairs})

    @cached_property
    def owners(self) -> dict[int, list[int]]:
        """The parent tree: the elements of each page's marked content, or that of one annotation, by their keys."""
        found = {}
        tree = self.follow("ParentTree", self.follow("StructTreeRoot", self.catalog))
        for leaf in _refer(_find(r"/Kids\[(.*?)\]", tree)):
            for key, numbers in _OWNERS.findall(_find(r"/Nums\[(.*)\]>>", self.read_object(leaf))):
                found[int(key)] = _refer(numbers)
        return found

    def read_parts(self) -> list[str]:
        """The words of every element, those of links within it included, in the order they begin in.

        Artifacts are left out.
        """
        words: dict[int, list[str]] = {}
        for page in self.pages:
            elements = self.owners[int(_find(r"/StructParents (\d+)", page))]
            for number in _refer(_find(r"/Contents\[(.*?)\]", page)):
                for linked, mcid, text in self.read_words(number):
                    if mcid < 0:
                        continue
                    element = self.find_parent(elements[mcid]) if linked else elements[mcid]
                    words.setdefault(element, []).append(text)
        return ["".join(parts) for parts in words.values()]

    def find_parent(self, element: int) -> int:
        """The element that another one stands in."""
        return int(_find(r"/P (\d+) 0 R", self.read_object(element)))

    def read_margins(self) -> str:
        """The words that stand over and under the text of every page: the artifacts that all pages share."""
        shared = set.intersection(*(set(_refer(_find(r"/Contents\[(.*?)\]", page))) for page in self.pages))
        return "".join(text for number in sorted(shared) for _, mcid, text in self.read_words(number) if mcid < 0)

    def read_words(self, number: int) -> list[tuple[bool, int, str]]:
        """The words of a content stream.

        Returns:
            In order: whether they are a link, the identifier of their marked content, -1 for artifacts, and the words.
        """
        _, content = self.read_stream(self.entries[number][1])
        shown: list[tuple[bool, int, str]] = []
        strings: dict[str, list[bytes]] = {}
        turned: dict[str, list[int]] = {}
        linked, mcid, font, backwards = False, -1, "", False
        for match in _OPERATORS.finditer(content):
            kind = match.lastgroup
            if kind == "codes":
                if backwards:
                    turned.setdefault(font, []).append(len(strings.get(font, ())))
                strings.setdefault(font, []).append(match["codes"])
                shown.append((linked, mcid, font))
            elif kind == "font":
                font = match["font"].decode("ascii")
            elif kind in ("turned", "end"):
                backwards = kind == "turned"
            else:
                linked, mcid = match["kind"] == b"Link", int(match["mcid"] or -1)
        words = {font: iter(self.faces[font].decode(codes, turned.get(font, ()))) for font, codes in strings.items()}
        return [(linked, mcid, next(words[font])) for linked, mcid, font in shown]

    def read_links(self) -> tuple[Counter[str], Counter[str]]:
        """Where the links of all pages lead: the names of their destinations, and addresses.

        Returns:
            How many links lead to each; one that is broken over lines counts once.
        """
        names: set[tuple[str, int]] = set()
        addresses: set[tuple[str, int]] = set()
        for page in self.pages:
            for number in _refer(_find(r"/Annots\[(.*?)\]|\Z", page)):
                body = self.read_object(number)
                (element,) = self.owners[int(_find(r"/StructParent (\d+)", body))]
                names.update((name, element) for name in re.findall(r"/Dest(/[^/>]*)", _STRING.sub("", body)))
                addresses.update((_read_text(text), element) for text in re.findall(rf"/URI{_TEXT}", body))
        return Counter(name for name, _ in names), Counter(address for address, _ in addresses)

    def read_attachment(self) -> bytes:
        """The content of the file that is attached; empty where there is none."""
        attached = re.search(r"/AF\[(\d+) 0 R\]", self.catalog)
        if attached is None:
            return b""
        number = int(_find(r"/EF<</F (\d+) 0 R", self.read_object(int(attached[1]))))
        return self.read_stream(self.entries[number][1])[1]

    def read_destinations(self) -> set[str]:
        """The names of the places that links can lead to."""
        return set(re.findall(r"(/[^/\[]*)\[\d+ 0 R/XYZ", self.follow("Dests", self.catalog)))


def _find(pattern: str, body: str) -> str:
    """What a pattern finds in a dictionary; its strings may hold anything and do not count."""
    match = re.search(pattern, _STRING.sub("", body))
    if match is None:
        raise ValueError(f"nothing in the file matches {pattern}")
    return match[1] or ""


def _refer(body: str) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(body)]


def _read_text(groups: tuple[str, str]) -> str:
    return groups[0] or bytes.fromhex(groups[1]).decode("utf-16-be")

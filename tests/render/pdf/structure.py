"""What the structure tree of a file says, read back with pypdf."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from pypdf import PdfReader
from pypdf.generic import ContentStream, IndirectObject

TEXT = {b"Tj", b"TJ", b"'", b'"'}
PAINT = {b"f", b"F", b"f*", b"S", b"s", b"B", b"b", b"Do", b"sh", b"BI"}


class Node(NamedTuple):
    """An element: the number of its object, its type, its dictionary, and those above it, from the root down."""

    number: int
    kind: str
    entries: Any
    above: tuple[int, ...]


def walk(reader: PdfReader) -> Iterator[Node]:
    """Every element, in reading order."""
    tree: Any = reader.root_object["/StructTreeRoot"]
    pending: list[tuple[Any, Any, tuple[int, ...]]] = [(tree.raw_get("/K"), tree.indirect_reference, ())]
    while pending:
        reference, parent, above = pending.pop()
        entries = reference.get_object()
        assert entries.raw_get("/P") == parent
        yield Node(reference.idnum, entries["/S"][1:], entries, above)
        kids = [kid for kid in kids_of(entries) if is_element(kid)]
        pending += [(kid, reference, (*above, reference.idnum)) for kid in reversed(kids)]


def kids_of(entries: Any) -> list[Any]:
    return list(entries.get("/K", []))


def is_element(kid: Any) -> bool:
    return isinstance(kid, IndirectObject) and str(cast(Any, kid.get_object()).get("/Type")) == "/StructElem"


def marked_of(entries: Any) -> Iterator[tuple[int, int]]:
    """The page object's number and the identifier of each stretch of content that an element has itself."""
    for kid in kids_of(entries):
        if isinstance(kid, int):
            yield entries.raw_get("/Pg").idnum, int(kid)
        elif not is_element(kid) and kid["/Type"] == "/MCR":
            yield kid.raw_get("/Pg").idnum, int(kid["/MCID"])


def parents(reader: PdfReader) -> dict[int, Any]:
    """The parent tree: what each key leads to."""
    found: dict[int, Any] = {}
    tree: Any = reader.root_object["/StructTreeRoot"]
    for leaf in tree["/ParentTree"]["/Kids"]:
        numbers = leaf["/Nums"]
        found |= {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}
        assert [int(limit) for limit in leaf["/Limits"]] == [int(numbers[0]), int(numbers[-2])]
    return found


def read_marked(reader: PdfReader) -> tuple[dict[tuple[int, int], str], list[str]]:
    """The words of each stretch of marked content and those of the artifacts.

    Raises:
        AssertionError: Something is drawn outside both, or the operators do not nest.
    """
    stretches: dict[tuple[int, int], str] = {}
    artifacts: list[str] = []
    for page in reader.pages:
        assert page.indirect_reference is not None
        number = page.indirect_reference.idnum
        key: tuple[int, int] | None = None
        open_marks: list[str] = []
        cmap: dict[str, str] = {}
        for operands, operator in ContentStream(page["/Contents"].get_object(), reader).operations:
            if operator in (b"BMC", b"BDC") and open_marks:  # within the content of an element, or an artifact
                assert operands[0] in ("/ReversedChars", "/Span")
                assert (operands[0] == "/Span") == (operator == b"BDC" and "/Lang" in operands[1])
                open_marks.append(operands[0])
            elif operator == b"BDC":
                key = (number, int(operands[1]["/MCID"])) if "/MCID" in operands[1] else None
                assert (key is None) == (operands[0] == "/Artifact")
                assert key not in stretches
                open_marks.append(operands[0])
                if key is not None:
                    stretches[key] = ""
                else:
                    artifacts.append("")
            elif operator == b"EMC":
                open_marks.pop()
            elif operator == b"Tf":
                cmap = read_cmap(page, operands[0])
            elif operator in TEXT:
                assert open_marks, f"words outside marked content: {operands}"
                data = bytes(getattr(operands[0], "original_bytes", operands[0]))
                letters = [cmap[f"{byte:02x}"] for byte in data]
                words = "".join(letters[::-1] if "/ReversedChars" in open_marks else letters)
                if key is not None:
                    stretches[key] += words
                else:
                    artifacts[-1] += words
            elif operator in PAINT:
                assert open_marks, f"drawn outside marked content: {operator!r}"
        assert not open_marks
    return stretches, artifacts


def read_cmap(page: Any, name: str, cache: dict[bytes, dict[str, str]] = {}) -> dict[str, str]:  # noqa: B006
    data = page["/Resources"]["/Font"][name]["/ToUnicode"].get_data()
    if data not in cache:
        pairs = (line.split() for line in data.decode().splitlines() if line.startswith("<"))
        cache[data] = {
            pair[0].strip("<>"): bytes.fromhex(pair[1].strip("<>")).decode("utf-16-be")
            for pair in pairs
            if pair[0] != "<00>"
        }
    return cache[data]


def read_aloud(reader: PdfReader) -> list[tuple[str, str]]:
    """The type and the own words of every element that has any, in reading order."""
    stretches, _ = read_marked(reader)
    heard = []
    for node in walk(reader):
        own = "".join(stretches[key] for key in marked_of(node.entries))
        if own.strip():
            heard.append((node.kind, own.strip()))
    return heard

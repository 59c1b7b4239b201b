"""A PDF read back from its bytes by PDFium, as other people's readers would: words, links, targets, attachments.

pypdfium2 opens the file and its pages. Links and tags it has no classes for; there PDFium's functions are called
directly.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage

from briefkit.render.pdf.press import CONTINUED

_BUFFER = 1 << 13  # bytes; an address has at most 2,000 characters
_LARGE = 1e5  # points, beyond the edge of any page
_PAGES_AT_ONCE = 128
_DEPTH = 32  # of the structure tree; ours has six levels


class WrittenFile:
    """A PDF; margins, jumps and addresses are those of the pages whose words were read.

    Attributes:
        count: Of pages.
        margins: The words over, then those under the text of every page.
        jumps: Names of destinations, with how many links lead to each; one that is broken over lines counts once.
        addresses: The same for addresses.
        link_order: The address of each annotation that leads to one, in the order of the file.

    Raises:
        ValueError: The bytes are no PDF that can be read.
    """

    def __init__(self, data: bytes, margins: tuple[float, float]) -> None:
        """Open a file whose pages have margins of so many points above and below their text."""
        self._data = data
        self._heights = margins
        self._buffer = ctypes.create_string_buffer(_BUFFER)
        self._open()
        if not pdfium.FPDF_DocumentHasValidCrossReferenceTable(self._document):
            self.close()
            raise ValueError("the table of its objects is broken")
        self.count = len(self._document)
        self.margins: list[str] = []
        self.jumps: Counter[str] = Counter()
        self.addresses: Counter[str] = Counter()
        self.link_order: list[str] = []
        self._marked: dict[int, dict[int, str]] = {}

    def __enter__(self) -> WrittenFile:
        """The file, which is closed at the end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()

    def read_pages(self) -> Iterator[str]:
        """The words between the margins of every page."""
        over, under = self._heights
        for index in range(self.count):
            if index and index % _PAGES_AT_ONCE == 0:  # PDFium keeps every object that it has read
                self.close()
                self._open()
            with self._open_page(index) as (page, text):
                top = page.get_height() - over
                self.margins += (_read_between(text, _LARGE, top), _read_between(text, under, -_LARGE))
                self._count_links(page)
                yield _read_between(text, top, under)

    @property
    def attachment(self) -> bytes:
        """The content of the first file that is attached; empty where there is none."""
        try:
            return bytes(self._document.get_attachment(0).get_data())
        except PdfiumError:
            return b""

    def has_destination(self, name: str) -> bool:
        """Whether links can lead to a name."""
        return bool(pdfium.FPDF_GetNamedDestByName(self._document, name.encode("ascii")))

    def read_page(self, index: int) -> Iterable[str]:
        """The words of a page, by its number from 0, piece by piece as they are printed, without artifacts."""
        return self._read_marked(index).values()

    def hear(self, first: int, last: int) -> list[str]:
        """The words of pages, from 0 to before the last, in the order in which they are heard."""
        heard = self._hear(first, last)
        return [heard[place] for place in sorted(heard)]

    def hear_elements(self) -> list[str]:
        """The words of each element in the order in which they are heard, however pages and lines part them."""
        heard = self._hear(0, self.count)
        grouped = groupby(sorted(heard), key=lambda place: place[:-1])
        return ["".join(heard[place] for place in places) for _, places in grouped]

    def list_unheard(self) -> Iterator[list[str]]:
        """Page by page, the words of each text that is no part of the report's: headers, footers, repeated rows."""
        for index in range(self.count):
            heard = set(self._list_places(index).values())
            with self._open_page(index) as (page, text):
                entries = (pdfium.FPDFPage_GetObject(page, n) for n in range(pdfium.FPDFPage_CountObjects(page)))
                yield [
                    self._read_object(entry, text)
                    for entry in entries
                    if pdfium.FPDFPageObj_GetType(entry) == pdfium.FPDF_PAGEOBJ_TEXT
                    and pdfium.FPDFPageObj_GetMarkedContentID(entry) not in heard
                ]

    def _hear(self, first: int, last: int) -> dict[tuple[int, ...], str]:
        heard: dict[tuple[int, ...], str] = {}
        for index in range(first, last):
            words = self._read_marked(index)
            heard.update((place, words.get(mcid, "")) for place, mcid in self._list_places(index).items())
        return heard

    def _list_places(self, index: int) -> dict[tuple[int, ...], int]:
        """The marked content of a page by its place in the tree of the document."""
        places: dict[tuple[int, ...], int] = {}
        with self._open_page(index) as (page, _):
            tree = pdfium.FPDF_StructTree_GetForPage(page)
            for number in range(max(pdfium.FPDF_StructTree_CountChildren(tree), 0)):
                places.update(_list_places(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number), (number,)))
            pdfium.FPDF_StructTree_Close(tree)
        return places

    def _open(self) -> None:
        try:
            self._document = PdfDocument(self._data)
        except PdfiumError as problem:
            raise ValueError("it is no PDF") from problem

    @contextmanager
    def _open_page(self, index: int) -> Iterator[tuple[PdfPage, PdfTextPage]]:
        try:
            page = self._document[index]
            text = page.get_textpage()
        except PdfiumError as problem:
            raise ValueError(f"page {index + 1} is broken") from problem
        yield page, text
        page.close()  # and with it its text

    def _count_links(self, page: PdfPage) -> None:
        for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
            annotation = pdfium.FPDFPage_GetAnnot(page, index)
            goes_on = self._read_entry(annotation, b"NM").startswith(CONTINUED)
            name = self._read_entry(annotation, b"Dest")
            if name:
                self.jumps[name] += not goes_on
            else:
                address = self._read_address(annotation)
                self.addresses[address] += not goes_on
                self.link_order.append(address)
            pdfium.FPDFPage_CloseAnnot(annotation)

    def _read_entry(self, annotation: Any, key: bytes) -> str:
        size = pdfium.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(self._buffer, _WIDE), _BUFFER)
        return self._buffer.raw[: size - 2].decode("utf-16-le") if 2 < size <= _BUFFER else ""

    def _read_address(self, annotation: Any) -> str:
        action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(annotation))
        size = pdfium.FPDFAction_GetURIPath(self._document, action, self._buffer, _BUFFER)
        return self._buffer.raw[: max(size - 1, 0)].decode("ascii", "replace")

    def _read_marked(self, index: int) -> dict[int, str]:
        """The words of the marked content of a page, by its identifiers; kept, as much may be looked for on it."""
        if index not in self._marked:
            words = self._marked.setdefault(index, {})
            with self._open_page(index) as (page, text):
                for number in range(pdfium.FPDFPage_CountObjects(page)):
                    entry = pdfium.FPDFPage_GetObject(page, number)
                    mcid = pdfium.FPDFPageObj_GetMarkedContentID(entry)
                    if mcid >= 0 and pdfium.FPDFPageObj_GetType(entry) == pdfium.FPDF_PAGEOBJ_TEXT:
                        words[mcid] = words.get(mcid, "") + self._read_object(entry, text)
        return self._marked[index]

    def _read_object(self, entry: Any, text: Any) -> str:
        size = pdfium.FPDFTextObj_GetText(entry, text, None, 0)
        content = ctypes.create_string_buffer(size)
        pdfium.FPDFTextObj_GetText(entry, text, ctypes.cast(content, _WIDE), size)
        return content.raw[: size - 2].decode("utf-16-le", "surrogatepass")


_WIDE = ctypes.POINTER(ctypes.c_ushort)


def _list_places(element: Any, place: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], int]]:
    """The marked content of an element and of those within it, by its place in the tree."""
    if not element or len(place) > _DEPTH:
        return
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        mcid = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number)
        if mcid >= 0:
            yield (*place, number), mcid
        else:
            yield from _list_places(pdfium.FPDF_StructElement_GetChildAtIndex(element, number), (*place, number))


def _read_between(text: PdfTextPage, top: float, bottom: float) -> str:
    """The words between two heights of a page, in the order in which they are printed."""
    words: str = text.get_text_bounded(-_LARGE, bottom, _LARGE, top, errors="surrogatepass")
    return words.rstrip("\0")

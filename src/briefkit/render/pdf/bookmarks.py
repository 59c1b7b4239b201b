"""The bookmarks that readers show beside the pages (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefkit.render.pdf.file import File, refer, write_text


@dataclass(slots=True)
class Bookmark:
    """A bookmark.

    Attributes:
        title: As shown.
        place: The destination, as it is written.
        kids: The bookmarks under it.
    """

    title: str
    place: str
    kids: list[Bookmark] = field(default_factory=list)


class Bookmarks:
    """The bookmarks of a file, in order."""

    def __init__(self) -> None:
        """Begin without any."""
        self.open = [Bookmark("", "")]

    def add(self, title: str, level: int, place: str) -> None:
        """Add a bookmark, never more than one level below the one before it; level 0 is the highest."""
        del self.open[level + 1 :]
        bookmark = Bookmark(title, place)
        self.open[-1].kids.append(bookmark)
        self.open.append(bookmark)

    def write(self, file: File) -> int | None:
        """Write them; gives the number of their root, or None where there are none."""
        kids = self.open[0].kids
        if not kids:
            return None
        root = file.reserve()
        file.put(root, f"<</Type/Outlines/Count {_count(kids)}{_write_level(kids, root, file)}>>")
        return root


def _count(bookmarks: Sequence[Bookmark]) -> int:
    return sum(1 + _count(bookmark.kids) for bookmark in bookmarks)


def _write_level(bookmarks: Sequence[Bookmark], parent: int, file: File) -> str:
    """Write the bookmarks under one parent; gives the entries that lead to them."""
    numbers = [file.reserve() for _ in bookmarks]
    for index, bookmark in enumerate(bookmarks):
        links = f"/Prev {refer(numbers[index - 1])}" if index else ""
        links += f"/Next {refer(numbers[index + 1])}" if index + 1 < len(numbers) else ""
        if bookmark.kids:
            links += f"/Count {_count(bookmark.kids)}{_write_level(bookmark.kids, numbers[index], file)}"
        title = write_text(bookmark.title)
        file.put(numbers[index], f"<</Title{title}/Parent {refer(parent)}/Dest{bookmark.place}{links}>>")
    return f"/First {refer(numbers[0])}/Last {refer(numbers[-1])}"

"""How the spec names one document of a file, and files that are left out."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Container, Iterable
from functools import lru_cache
from pathlib import PurePosixPath

from briefkit.model.document import Document
from briefkit.model.file_names import print_name, restore_name
from briefkit.model.folding import fold

_NUMBER = re.compile(r"(?:(?:record|item|entry|message|document|line)\s+)?0*(\d{1,9})", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"(\d{1,9})$")
_MOST_COMPARED = 2_000
"""Names that are looked through for the nearest ones; each comparison takes some microseconds."""
_LONGEST_COMPARED = 200
_MOST_SUGGESTED = 3
_NEAR = 0.5
"""Likeness, of 1, from which a name is worth suggesting; difflib's own bound of 0.6 misses titles that were cut."""


class DocumentNames:
    """The names that documents go by: id, title, part of the file, number of a record or line."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Look up what the documents are called.

        Args:
            documents: In an order by which they are told apart.
        """
        self._ways: tuple[dict[str, list[int]], ...] = tuple({} for _ in _WAYS)
        for place, document in enumerate(documents):
            for way, names in zip(self._ways, _WAYS, strict=True):
                for name in names(document):
                    way.setdefault(name, []).append(place)

    def find(self, name: str, among: Container[int]) -> tuple[int, ...]:
        """Places of the documents that a name means: those with that id, else with that title, else part, else number.

        Args:
            name: As in the spec.
            among: Places of the documents that can be meant.
        """
        for way, asked in zip(self._ways, _list_asked(name), strict=True):
            found = tuple(place for place in way.get(asked, ()) if place in among)
            if found:
                return found
        return ()


def names_document(name: str, document: Document) -> bool:
    """Whether a name in the spec can mean a document."""
    return any(asked in names(document) for asked, names in zip(_list_asked(name), _WAYS, strict=True))


def _list_asked(name: str) -> tuple[str, str, str, str]:
    """What a name in the spec has to be equal to, for each of the ways in which it can mean a document."""
    number = _NUMBER.fullmatch(name)
    return name, fold(name), name, number[1] if number else ""


def _list_ids(document: Document) -> tuple[str, ...]:
    return (document.id,)


def _list_titles(document: Document) -> tuple[str, ...]:
    return (fold(document.title),) if document.title else ()


def _list_parts(document: Document) -> tuple[str, ...]:
    """The part, and its end: "a.zip/x.csv, record 3" is "record 3" too, and "mail/plan.pdf" is "plan.pdf"."""
    part = document.origin.part if document.origin else None
    if part is None:
        return ()
    return tuple(dict.fromkeys((part, part.rpartition("/")[2], part.rpartition(", ")[2])))


def _list_numbers(document: Document) -> tuple[str, ...]:
    if document.origin is None:
        return ()
    if document.origin.line is not None:
        return (str(document.origin.line),)
    last = _LAST_NUMBER.search(document.origin.part or "")
    return (last[1].lstrip("0"),) if last else ()


_WAYS: tuple[Callable[[Document], tuple[str, ...]], ...] = (_list_ids, _list_titles, _list_parts, _list_numbers)


def names_file(pattern: str, path: str, folder: str) -> bool:
    """Whether a pattern means a file, or a folder that it lies in.

    Args:
        pattern: A name or a glob, with ``**`` for any folders; relative to the spec or to `folder`, and without a
            slash also the bare name of a file or folder.
        path: Of the file, relative to the spec, posix.
        folder: Of the source, relative to the spec, posix.
    """
    pattern = _normalise(pattern).removeprefix("./").rstrip("/")
    path, folder = _normalise(path), _normalise(folder)
    names = {path}
    if folder not in ("", ".") and path.startswith(f"{folder}/"):
        names.add(path.removeprefix(f"{folder}/"))
    if "/" not in pattern:
        names.update(PurePosixPath(path).parts)
    return any(_matches(pattern, name) for name in names)


def covers_path(pattern: str, path: str) -> bool:
    """Whether a path or a glob means a file, or a folder that it lies in; both relative to the spec, posix."""
    return pattern == "." or _matches(_normalise(pattern), _normalise(path))


def _normalise(path: str) -> str:
    """A path as files are named, whether it is given so or as the system has it, and composed."""
    return unicodedata.normalize("NFC", print_name(restore_name(path)))


def _matches(pattern: str, name: str) -> bool:
    return name == pattern or name.startswith(f"{pattern}/") or _compile(pattern).fullmatch(name) is not None


@lru_cache(maxsize=256)
def _compile(pattern: str) -> re.Pattern[str]:
    """A glob as a regular expression, which matches what lies below what it names too."""
    return re.compile(translate_glob(pattern) + r"(?:/.*)?", re.DOTALL)


def translate_glob(pattern: str) -> str:
    """A glob as a regular expression in which a dot stands for any character; ``**`` matches any folders."""
    parts = re.findall(r"\*\*+/?|\*|\?|\[!?[^/\]]+\]|[^*?]", re.sub(r"(?:\*\*+/)+", "**/", pattern))
    return "".join(map(_translate, parts))


def _translate(part: str) -> str:
    if part.startswith("**"):
        return "(?:[^/]+/)*" if part.endswith("/") else ".*"
    if len(part) > 1:
        inner = re.escape(part[1:-1]).replace(r"\-", "-")
        return f"[^/{inner[1:]}]" if inner.startswith("!") else f"[{inner}]"
    return {"*": "[^/]*", "?": "[^/]"}.get(part, re.escape(part))


def suggest(name: str, known: Iterable[str]) -> str:
    """The nearest of the names there are, as the end of a message; nothing where none is near."""
    pool = list(dict.fromkeys(each[:_LONGEST_COMPARED] for each in known))[:_MOST_COMPARED]
    by_plain = {each.casefold(): each for each in reversed(pool)}
    near = difflib.get_close_matches(name[:_LONGEST_COMPARED].casefold(), by_plain, _MOST_SUGGESTED, _NEAR)
    return f"; did you mean {' or '.join(repr(by_plain[each]) for each in near)}?" if near else ""

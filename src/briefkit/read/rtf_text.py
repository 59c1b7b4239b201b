"""The text of an RTF file, group by group, without recursion."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from briefkit.model.calendar_values import check_day
from briefkit.read.containers import join_row
from briefkit.read.dates import Moment
from briefkit.read.headline import Paragraph
from briefkit.read.properties import Properties
from briefkit.read.prose import tidy
from briefkit.read.rtf_words import (
    CHARSETS,
    CODE_PAGES,
    ENCODINGS,
    PARAGRAPH_ENDS,
    READ_THOUGH_MARKED,
    SIGNS,
    SYMBOL_CHARSET,
    SYMBOLS,
    UNSEEN,
)
from briefkit.read.scripts import set_apart
from briefkit.read.word_fields import UNSEEN_FIELDS

_TOKEN = re.compile(
    rb"(?P<text>[^\\{}\r\n]+)|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|(?P<brace>[{}])"
    rb"|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<symbol>[^A-Za-z])|[\r\n]+|\\"
)
_COLLECTED = frozenset(("fonttbl", "stylesheet", "fldinst", "title", "author", "creatim", "revtim"))
"""Destinations that are no text of the body, and whose content is used."""

_TIMES = {"yr": 0, "mo": 1, "dy": 2}
_LONGEST_VALUE = 1000
_Key = TypeVar("_Key", int, str)
_HEADING = re.compile(r"heading [1-9]", re.IGNORECASE)


class _State(NamedTuple):
    """What holds in a group, until it ends."""

    unseen: bool = False
    destination: str = ""
    is_marked: bool = False
    font: int | None = None
    fallback: int = 1
    hidden: bool = False
    deleted: bool = False
    raised: bool = False
    style: int = 0
    outlined: bool = False
    in_table: bool = False


@dataclass(slots=True)
class _Box:
    """A text box, and the paragraph around it that waits for its end."""

    depth: int
    pieces: list[str]


@dataclass(slots=True)
class _Field:
    """A field and its code."""

    depth: int
    code: str = ""


@dataclass(slots=True)
class _Info:
    """What the file says of itself."""

    words: dict[str, str] = field(default_factory=dict)
    times: dict[str, list[int]] = field(default_factory=dict)


class RtfText:
    """The paragraphs and properties of a file.

    Attributes:
        paragraphs: What is seen, in order.
        is_whole: Whether all groups that begin end too.
    """

    def __init__(self, content: bytes) -> None:
        """Read the file."""
        self.paragraphs: list[Paragraph] = []
        self._state = _State()
        self._groups: list[_State] = []
        self._pieces: list[str] = []
        self._bytes = bytearray()
        self._skip = 0
        self._encoding = ENCODINGS["ansi"]
        self._default_font = 0
        self._fonts: dict[int, str | None] = {}
        self._styles: dict[int, str] = {}
        self._boxes: list[_Box] = []
        self._waiting: list[Paragraph] = []
        self._fields: list[_Field] = []
        self._cell: list[Paragraph] = []
        self._row: list[list[Paragraph]] = []
        self._info = _Info()
        self.is_whole = self._scan(content)

    @property
    def properties(self) -> Properties:
        """What the file says of itself."""
        return Properties(
            title=self._info.words.get("title"),
            author=self._info.words.get("author"),
            created=_read_moment(self._info.times.get("creatim")),
            modified=_read_moment(self._info.times.get("revtim")),
        )

    def _scan(self, content: bytes) -> bool:
        """Read token by token up to the end of the outermost group, and tell whether it came."""
        place = content.find(b"{")
        while 0 <= place < len(content):
            token = _TOKEN.match(content, place)
            if token is None:
                break
            place = token.end()
            if words := token["text"]:
                self._add_bytes(words)
            elif byte := token["byte"]:
                self._add_bytes(bytes((int(byte, 16),)))
            elif brace := token["brace"]:
                self._flush()
                self._skip = 0
                if brace == b"{":
                    self._groups.append(self._state)
                    self._state = self._state._replace(is_marked=False) if self._state.is_marked else self._state
                elif self._close_group():
                    break
            elif word := token["word"]:
                number = int(token["number"]) if token["number"] else None
                if word == b"bin":
                    place += min(max(number or 0, 0), len(content) - place)
                self._take_word(word.decode("ascii"), number)
            elif symbol := token["symbol"]:
                self._take_symbol(symbol)
        else:
            self._finish()
            return False
        self._finish()
        return not self._groups

    def _finish(self) -> None:
        self._flush()
        while self._boxes:
            self._close_box()
        self._end_paragraph()
        self._end_row()

    def _close_group(self) -> bool:
        """A group ends; whether it was the outermost."""
        if self._fields and self._fields[-1].depth == len(self._groups):
            self._fields.pop()
        if self._boxes and self._boxes[-1].depth == len(self._groups):
            self._close_box()
        if self._groups:
            self._state = self._groups.pop()
        return not self._groups

    def _close_box(self) -> None:
        """A text box is read behind the paragraph that it is anchored in."""
        box = self._boxes.pop()
        self._waiting.extend(self._make_paragraph())
        self._pieces = box.pieces

    def _take_word(self, word: str, number: int | None) -> None:
        if self._skip:
            self._skip -= 1
            return
        state = self._state
        if word == "u":
            self._flush()
            self._put(chr((number or 0) % 0x10000))
            self._skip = state.fallback
            return
        if self._bytes:
            self._flush()
        if word in UNSEEN or word in _COLLECTED or (state.is_marked and word not in READ_THOUGH_MARKED):
            self._open_destination(word)
        elif word in SIGNS:
            self._put(SIGNS[word])
        elif word in PARAGRAPH_ENDS:
            if not state.unseen:
                self._end_paragraph()
        elif word in ("cell", "row") and not state.unseen:
            self._end_cell() if word == "cell" else self._end_row()
        else:
            self._change_state(word, number)

    def _open_destination(self, word: str) -> None:
        destination = word if word in _COLLECTED else self._state.destination
        self._state = self._state._replace(unseen=True, destination=destination, is_marked=False)

    def _change_state(self, word: str, number: int | None) -> None:
        """What a control word says of the text behind it."""
        state = self._state
        on = number != 0
        match word:
            case "plain":
                self._state = state._replace(font=None, hidden=False, deleted=False, raised=False)
            case "pard":
                self._state = state._replace(style=0, outlined=False, in_table=False)
            case "f":
                self._state = state._replace(font=number or 0)
            case "fcharset" if state.destination == "fonttbl":
                charset = number or 0
                self._fonts[state.font or 0] = CHARSETS.get(charset) if charset != SYMBOL_CHARSET else ""
            case "cpg" if state.destination == "fonttbl":
                self._fonts[state.font or 0] = _find_encoding(number or 0)
            case "ansi" | "mac" | "pc" | "pca":
                self._encoding = ENCODINGS[word]
            case "ansicpg":
                self._encoding = _find_encoding(number or 0) or self._encoding
            case "deff":
                self._default_font = number or 0
            case "uc":
                self._state = state._replace(fallback=min(max(number or 0, 0), 100) if number is not None else 1)
            case "v":
                self._state = state._replace(hidden=on)
            case "deleted":
                self._state = state._replace(deleted=on)
            case "super":
                self._state = state._replace(raised=on)
            case "up":
                self._state = state._replace(raised=number is None or number > 0)
            case "nosupersub" | "sub" | "dn":
                self._state = state._replace(raised=False)
            case "s":
                self._state = state._replace(style=number or 0)
            case "outlinelevel":
                self._state = state._replace(outlined=(number or 0) < 9)
            case "intbl":
                self._state = state._replace(in_table=on)
            case "ud":
                self._state = state._replace(unseen=self._groups[max(0, len(self._groups) - 2)].unseen, is_marked=False)
            case "shptxt":
                self._open_box()
            case "field":
                self._fields.append(_Field(len(self._groups)))
            case "fldrslt" if self._fields and UNSEEN_FIELDS.match(self._fields[-1].code):
                self._state = state._replace(unseen=True)
            case "yr" | "mo" | "dy" if state.destination in ("creatim", "revtim"):
                self._info.times.setdefault(state.destination, [0, 1, 1])[_TIMES[word]] = number or 0
            case _:
                self._state = state._replace(is_marked=False) if state.is_marked else state

    def _open_box(self) -> None:
        if not self._state.unseen:
            self._boxes.append(_Box(len(self._groups), self._pieces))
            self._pieces = []

    def _take_symbol(self, symbol: bytes) -> None:
        if self._skip:
            self._skip -= 1
            return
        self._flush()
        if symbol == b"*":
            self._state = self._state._replace(is_marked=True)
        elif symbol in b"\r\n":
            self._end_paragraph()
        elif symbol in SYMBOLS:
            self._put(SYMBOLS[symbol])

    def _add_bytes(self, words: bytes) -> None:
        """Characters in the encoding of their font, without those that stand in for the one before."""
        if self._skip:
            words, self._skip = words[self._skip :], max(0, self._skip - len(words))
        self._bytes += words

    def _flush(self) -> None:
        """Decode what was collected: characters of several bytes may be written in pieces."""
        if not self._bytes:
            return
        font = self._default_font if self._state.font is None else self._state.font
        encoding = self._fonts.get(font) if self._state.destination == "" else None
        if encoding != "":
            self._put(self._bytes.decode(encoding or self._encoding, "replace"))
        self._bytes.clear()

    def _put(self, text: str) -> None:
        """Text to where the group it stands in belongs."""
        state = self._state
        if state.destination in ("title", "author"):
            _add_value(self._info.words, state.destination, text)
        elif state.destination == "stylesheet":
            _add_value(self._styles, state.style, text)
        elif state.destination == "fldinst" and self._fields:
            current = self._fields[-1]
            current.code = current.code if len(current.code) > _LONGEST_VALUE else current.code + text
        elif not (state.unseen or state.hidden or state.deleted):
            before = self._pieces[-1] if self._pieces else ""
            self._pieces.append(set_apart(text, before) if state.raised else text)

    def _make_paragraph(self) -> list[Paragraph]:
        """The paragraph that was collected, if there is anything in it."""
        text = tidy(_join_surrogates("".join(self._pieces)))
        self._pieces = []
        style = self._styles.get(self._state.style, "").split(";")[0].strip().lower()
        is_heading = self._state.outlined or _HEADING.fullmatch(style) is not None
        return [Paragraph(text, style == "title", is_heading)] if text else []

    def _end_paragraph(self) -> None:
        found = [*self._make_paragraph(), *self._waiting]
        self._waiting = []
        target = self._waiting if self._boxes else self._cell if self._state.in_table else self.paragraphs
        target.extend(found)

    def _end_cell(self) -> None:
        self._cell += [*self._make_paragraph(), *self._waiting]
        self._waiting = []
        self._row.append(self._cell)
        self._cell = []

    def _end_row(self) -> None:
        if self._cell:
            self._end_cell()
        self.paragraphs += join_row(self._row)
        self._row = []


def _add_value(values: dict[_Key, str], key: _Key, text: str) -> None:
    value = values.get(key, "")
    if len(value) < _LONGEST_VALUE:
        values[key] = value + text


def _find_encoding(number: int) -> str | None:
    """The encoding of a code page; None for one that is not known."""
    name = CODE_PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _join_surrogates(text: str) -> str:
    """Halves of characters, which RTF writes one by one, put together; a half without the other is a mark for it."""
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _read_moment(parts: list[int] | None) -> Moment | None:
    try:
        return Moment(check_day(dt.date(*parts))) if parts else None
    except ValueError:
        return None

"""The scanner of an RTF file: token by token, groups on a stack, so that their depth costs no more than length."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import NamedTuple

from briefkit.read.rtf_body import RtfBody, RtfInfo
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
from briefkit.read.word_fields import UNSEEN_FIELDS

_TOKEN = re.compile(
    rb"(?P<text>[^\\{}\r\n]+)|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|(?P<brace>[{}])"
    rb"|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<symbol>[^A-Za-z])|[\r\n]+|\\"
)
_COLLECTED = frozenset(("fonttbl", "stylesheet", "fldinst", "title", "author", "creatim", "revtim"))
"""Destinations that are no text of the body, and whose content is used."""

_LONGEST_VALUE = 1000


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
class _Field:
    """A field and its code."""

    depth: int
    code: str = ""


class RtfText:
    """The paragraphs and properties of a file.

    Attributes:
        body: What is seen.
        info: What the file says of itself.
        is_whole: Whether all groups that begin end too.
    """

    def __init__(self, content: bytes) -> None:
        """Read the file."""
        self.body = RtfBody()
        self.info = RtfInfo()
        self._state = _State()
        self._groups: list[_State] = []
        self._bytes = bytearray()
        self._skip = 0
        self._encoding = ENCODINGS["ansi"]
        self._default_font = 0
        self._fonts: dict[int, str | None] = {}
        self._boxes: list[int] = []
        self._fields: list[_Field] = []
        self.is_whole = self._scan(content)

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
            self._groups.append(self._state)
        self._flush()
        self.body.finish()
        return not self._groups

    def _close_group(self) -> bool:
        """A group ends; whether it was the outermost."""
        if self._fields and self._fields[-1].depth == len(self._groups):
            self._fields.pop()
        if self._boxes and self._boxes[-1] == len(self._groups):
            self._boxes.pop()
            self.body.close_box()
        if self._groups:
            self._state = self._groups.pop()
        return not self._groups

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
            self._end_paragraph()
        elif word in ("cell", "row"):
            if not state.unseen:
                self.body.end_cell() if word == "cell" else self.body.end_row()
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
                self.info.set_time(state.destination, word, number or 0)
            case _:
                self._state = state._replace(is_marked=False) if state.is_marked else state

    def _open_box(self) -> None:
        if not self._state.unseen:
            self._boxes.append(len(self._groups))
            self.body.open_box()

    def _end_paragraph(self) -> None:
        state = self._state
        if not state.unseen:
            self.body.end_paragraph(state.style, state.outlined, state.in_table)

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
            self.info.add(state.destination, text)
        elif state.destination == "stylesheet":
            self.body.name_style(state.style, text)
        elif state.destination == "fldinst" and self._fields:
            current = self._fields[-1]
            current.code = current.code if len(current.code) > _LONGEST_VALUE else current.code + text
        elif not (state.unseen or state.hidden or state.deleted):
            self.body.add(text, state.raised)


def _find_encoding(number: int) -> str | None:
    """The encoding of a code page; None for one that is not known."""
    name = CODE_PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None

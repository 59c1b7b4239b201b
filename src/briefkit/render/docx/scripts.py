"""Words in scripts other than Latin: their language, and their direction.

A run in Greek, Armenian, Georgian, Hebrew or Arabic letters says so, for spelling checks and for voices that read the
page aloud; one in Hebrew or Arabic also runs from right to left, and so does a paragraph that is mostly of them. The
language is the one that is written most in the script: which of several it is, a name does not tell.
"""

from __future__ import annotations

import html
import re

from briefkit.render.scripts import SCRIPTS

_MARKS = {
    "cyrillic": '<w:lang w:val="{}"/>',
    "greek": '<w:lang w:val="{}"/>',
    "armenian": '<w:lang w:val="{}"/>',
    "georgian": '<w:lang w:val="{}"/>',
    "hebrew": '<w:rtl/><w:lang w:bidi="{}"/>',
    "arabic": '<w:rtl/><w:lang w:bidi="{}"/>',
}
"""What differs in a run of a script, given its language."""

_LANGUAGES = {name: (SCRIPTS[name].letters, mark.format(SCRIPTS[name].language)) for name, mark in _MARKS.items()}
"""Of each script: its letters, and what differs in a run of it."""

_RIGHT = f"{_LANGUAGES['hebrew'][0]}{_LANGUAGES['arabic'][0]}"
_FROM_RIGHT = re.compile(
    rf"[\W\d_]*(?:(?P<hebrew>[{_LANGUAGES['hebrew'][0]}])|(?P<arabic>[{_LANGUAGES['arabic'][0]}]))"
)
_OTHER_WORDS = re.compile(rf"[^\W\d_{_RIGHT}](?:\W*[^\W_{_RIGHT}])*")
_RIGHT_LETTERS = re.compile(f"[{_RIGHT}]")
_RIGHT_MARK = "<w:rtl/>"
_SAID = re.compile("<w:t(?: [^>]*)?>([^<]*)")
_LETTER = re.compile(f"[{''.join(letters for letters, _ in _LANGUAGES.values())}]")
_RUNS = re.compile(
    "|".join(f"(?P<{script}>[{letters}](?:[\\W\\d]*[{letters}])*)" for script, (letters, _) in _LANGUAGES.items())
)


def split_scripts(text: str) -> list[tuple[str, str]]:
    """Split a text where its script changes.

    What stands between two words of one script, such as a space, belongs to them. In a text that begins from the right
    all belongs to it but words of other scripts: Word sets a bracket or full stop in the direction of its own run,
    where the Unicode Bidirectional Algorithm (UAX #9) goes by what is around it.

    Args:
        text: Any words.

    Returns:
        The pieces in order, each with what differs in a run of it, as XML: nothing for Latin letters.
    """
    first = _FROM_RIGHT.match(text)
    if first is None:
        return _split_from_left(text)
    mark = _LANGUAGES[first.lastgroup or ""][1]
    pieces: list[tuple[str, str]] = []
    end = 0
    for found in _OTHER_WORDS.finditer(text):
        pieces += ((text[end : found.start()], mark), *_split_from_left(found[0]))
        end = found.end()
    if end < len(text):
        pieces.append((text[end:], mark))
    return pieces


def _split_from_left(text: str) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    end = 0
    for found in _RUNS.finditer(text):
        if found.start() > end:
            pieces.append((text[end : found.start()], ""))
        pieces.append((found[0], _LANGUAGES[found.lastgroup or ""][1]))
        end = found.end()
    if end < len(text):
        pieces.append((text[end:], ""))
    return pieces


def runs_from_right(content: str) -> bool:
    """Whether most letters of a paragraph are Hebrew or Arabic; quick, as few paragraphs have any.

    Args:
        content: Its runs, as XML.
    """
    if _RIGHT_MARK not in content:
        return False
    words = html.unescape("".join(_SAID.findall(content)))
    return 2 * len(_RIGHT_LETTERS.findall(words)) > sum(map(str.isalpha, words))


def is_plain(text: str) -> bool:
    """Whether no letter of a text has a script that is told apart; quick, as most words are Latin."""
    return text.isascii() or not _LETTER.search(text)


def find_own_mark(language: str) -> str:
    """What a run in the script of the report's own language would carry, as XML; nothing for Latin letters.

    Args:
        language: BCP 47 tag of the report.
    """
    stem = language.partition("-")[0].lower()
    return next(
        (mark for name, (_, mark) in _LANGUAGES.items() if stem in SCRIPTS[name].own and "w:rtl" not in mark), ""
    )

"""Words in scripts other than Latin: their language, and their direction.

A run in letters of another script says its language, for spelling checks and for voices that read the page aloud; one
in Hebrew or Arabic letters also runs from right to left, and so does a paragraph that is mostly of them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from briefkit.render.scripts import SCRIPTS, match_scripts, split_matches

_FROM_RIGHT = ("hebrew", "arabic")
_LANGUAGE_KINDS: Mapping[str, str] = {
    **dict.fromkeys((*_FROM_RIGHT, "devanagari", "bengali", "tamil", "thai", "khmer"), "bidi"),
    **dict.fromkeys(("hangul", "kana", "han"), "eastAsia"),
}
"""Which of its languages a run of a script states, where that is not the first: Word keeps three for each."""

_RIGHT_MARK = "<w:rtl/>"
_LANGUAGES = {
    name: f'<w:lang w:{_LANGUAGE_KINDS.get(name, "val")}="{script.language}"/>' for name, script in SCRIPTS.items()
}
_MARKS = {name: f"{_RIGHT_MARK if name in _FROM_RIGHT else ''}{mark}" for name, mark in _LANGUAGES.items()}
"""What differs in a run of each script."""

_NUMBER = r"(?:[ \u00a0-]?(?:\d+|\(\d+\)))*"
"""What follows words that run from right to left and is read with them: the 3 of a ferry's name, a year in brackets."""

_RIGHT = "".join(SCRIPTS[name].letters for name in _FROM_RIGHT)
_BEGINS_RIGHT = re.compile(rf"[\W\d_]*(?:{'|'.join(f'(?P<{name}>[{SCRIPTS[name].letters}])' for name in _FROM_RIGHT)})")
_OTHER_WORDS = re.compile(rf"[^\W\d_{_RIGHT}](?:\W*[^\W_{_RIGHT}])*")
_RIGHT_LETTERS = re.compile(f"[{_RIGHT}]")
_SAID = re.compile("<w:t(?: [^>]*)?>([^<]*)")
_RUNS = match_scripts(dict.fromkeys(_FROM_RIGHT, _NUMBER))


def split_scripts(text: str) -> list[tuple[str, str]]:
    """Split a text where its script changes; each piece with what differs in a run of it, as XML.

    What stands between two words of one script, such as a space, belongs to them. In a text that begins from the right
    all belongs to it but words of other scripts: Word sets a bracket or full stop in the direction of its own run,
    where the Unicode Bidirectional Algorithm (UAX #9) goes by what is around it.
    """
    first = _BEGINS_RIGHT.match(text)
    if first is None:
        return _split(text, _RUNS, "")
    mark = _MARKS[first.lastgroup or ""]
    return [
        piece
        for words, other in _split(text, _OTHER_WORDS, mark)
        for piece in (_split(words, _RUNS, "") if not other else [(words, other)])
    ]


def _split(text: str, pattern: re.Pattern[str], mark: str) -> list[tuple[str, str]]:
    """The matches of a pattern, each with the mark of its script, and with one of their own what stands between."""
    return [(words, mark if name is None else _MARKS.get(name, "")) for words, name in split_matches(text, pattern)]


def runs_from_right(content: str) -> bool:
    """Whether most letters of a paragraph, given as XML, are Hebrew or Arabic; quick, as few paragraphs have any."""
    if _RIGHT_MARK not in content:
        return False
    words = html.unescape("".join(_SAID.findall(content)))
    return 2 * len(_RIGHT_LETTERS.findall(words)) > sum(map(str.isalpha, words))


def list_own_marks(language: str) -> list[str]:
    """What runs in the scripts of the report's own language (BCP 47) would say of it, as XML."""
    stem = language.partition("-")[0].lower()
    return [_LANGUAGES[name] for name, script in SCRIPTS.items() if stem in script.own]

"""Scripts other than Latin, and the language that words in them are said to be in.

The language is the one that is written most in the script: which of several it is, a name does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Script(NamedTuple):
    """A script.

    Attributes:
        letters: Its letters, as the inside of a character class.
        language: BCP 47 tag of the language that is written most in it.
        own: Primary subtags of the languages that are usually written in it.
    """

    letters: str
    language: str
    own: tuple[str, ...] = ()


SCRIPTS = {
    "cyrillic": Script("\u0400-\u052f", "ru-RU", ("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk")),
    "greek": Script("\u0370-\u03ff\u1f00-\u1fff", "el-GR", ("el",)),
    "armenian": Script("\u0530-\u058f", "hy-AM", ("hy",)),
    "georgian": Script("\u10a0-\u10ff\u1c90-\u1cbf", "ka-GE", ("ka",)),
    "hebrew": Script("\u0590-\u05ff\ufb1d-\ufb4f", "he-IL", ("he", "yi")),
    "arabic": Script(
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff", "ar-SA", ("ar", "ckb", "fa", "ps", "ur")
    ),
    "devanagari": Script("\u0900-\u097f", "hi-IN", ("hi", "mr", "ne")),
    "bengali": Script("\u0980-\u09ff", "bn-BD", ("bn",)),
    "tamil": Script("\u0b80-\u0bff", "ta-IN", ("ta",)),
    "thai": Script("\u0e00-\u0e7f", "th-TH", ("th",)),
    "ethiopic": Script("\u1200-\u139f", "am-ET", ("am", "ti")),
    "khmer": Script("\u1780-\u17ff", "km-KH", ("km",)),
    "hangul": Script("\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3", "ko-KR", ("ko",)),
    "kana": Script("\u3040-\u30ff", "ja-JP", ("ja",)),
    "han": Script("\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f", "zh-CN", ("ja", "zh")),
}
"""By what they are called."""

_LETTER = re.compile(f"[{''.join(script.letters for script in SCRIPTS.values())}]")


def match_scripts(tails: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern of words in one script, with what stands between them and a tail by script; a group a script."""
    return re.compile(
        "|".join(
            f"(?P<{name}>[{script.letters}](?:[\\W\\d]*[{script.letters}])*{tails.get(name, '')})"
            for name, script in SCRIPTS.items()
        )
    )


_RUNS = match_scripts({})


def is_latin(text: str) -> bool:
    """Whether no letter of a text has a script that is told apart; quick, as most words are Latin."""
    return text.isascii() or not _LETTER.search(text)


def split_matches(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str | None]]:
    """Split a text into the matches of a pattern, each with the name of its group, and what is between, with None."""
    end = 0
    for found in pattern.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], None
        yield found[0], found.lastgroup or ""
        end = found.end()
    if end < len(text):
        yield text[end:], None


def split_languages(text: str, language: str) -> list[tuple[str, str]]:
    """Split a text where its script changes; what stands between two words of one script belongs to them.

    Returns:
        The pieces, each with the language tag of its script; nothing where that is Latin or one that `language`, the
        language of the text around it, is written in.
    """
    stem = language.partition("-")[0].lower()
    tags = {name: "" if stem in script.own else script.language for name, script in SCRIPTS.items()}
    return [(words, tags[name] if name else "") for words, name in split_matches(text, _RUNS)]

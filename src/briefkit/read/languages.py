"""Which language a text is in: by its script, its commonest words, and letters that few languages have.

No model is needed to tell the language of an article. What is not clear is left to what the file declares: names,
tables and headlines have few of the words that tell.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from briefkit.model.language import DEFAULT_LANGUAGE, ENGLISH_OF_NO_COUNTRY, UNKNOWN_LANGUAGE
from briefkit.read import language_words

_HEAD, _TAIL = 1_500, 500
"""Characters of a text that are looked at, at its beginning and its end."""

_FEWEST = 6
"""Words from which a text tells its language."""

_LEAST = 0.08
"""Points per word that the best language needs; running text has from 0.15 to 0.5, a list of names next to none."""

_AHEAD = 1.25
"""How many times as many points as the next language the best one needs."""

_AHEAD_OF_ENGLISH = 1.7
"""The same over English, since a text that is English and taken for another is not read at all."""

_PROOFS = 4
"""Different words of two letters or more that a language other than English needs: initials and names are like some."""

_MANY, _NONE = 60, 0.03
"""A text of so many words, next to none of which any language here has, is in one that is not known here."""

_LETTER = 0.4
"""Points for a word with a letter that few languages have."""

_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0900-\u0dff"
"""Accents and vowel signs that stand within a word and are no letters."""

_WORD = re.compile(rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*")
_OTHER = re.compile(r"[^\x00-\u02af\u0300-\u036f\u1e00-\u1eff\u2000-\u2bff\W\d_]")
"""A letter that is not Latin."""

_MARKED = re.compile(r"[^\W\d_a-z]")

_ALONE = {
    "GREEK": "el",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "THAI": "th",
    "LAO": "lo",
    "KHMER": "km",
    "MYANMAR": "my",
    "BENGALI": "bn",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "SINHALA": "si",
    "ORIYA": "or",
    "TIBETAN": "bo",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "MONGOLIAN": "mn",
    "THAANA": "dv",
}
"""Scripts that one language of the news is written in, by the first word of their letters' names in Unicode."""

_SHARED = {
    "CYRILLIC": language_words.CYRILLIC,
    "ARABIC": language_words.ARABIC,
    "DEVANAGARI": language_words.DEVANAGARI,
    "HEBREW": language_words.HEBREW,
    "ETHIOPIC": language_words.ETHIOPIC,
}
"""Scripts that several are written in, with the words of each."""

_SAME = {
    **dict.fromkeys(("nb", "nn"), "no"),
    **dict.fromkeys(("bs", "sh", "cnr"), "hr"),
    **dict.fromkeys(("cmn", "yue"), "zh"),
    "fil": "tl",
    "iw": "he",
    "in": "id",
    "mo": "ro",
    "kmr": "ku",
    "prs": "fa",
    "arb": "ar",
}
"""Tags of languages that are not told apart here, or have an older tag, with the one they go by."""

_KANA = 0.1
"""Part of the letters from which a text in Chinese characters is Japanese."""

_DENSITY = {"CJK": 2.0, "HIRAGANA": 2.0, "KATAKANA": 2.0, "HANGUL": 2.0}
"""Letters of an alphabet that a sign of these scripts stands for."""


def recognise_language(text: str) -> str | None:
    """The language of a text, as a BCP 47 tag without region; None where the text does not tell.

    `UNKNOWN_LANGUAGE` is what is certainly none of the languages that are known here.
    """
    sample = text if len(text) <= _HEAD + _TAIL else f"{text[:_HEAD]}\n{text[-_TAIL:]}"
    others = _OTHER.findall(sample)
    if others:
        scripts = Counter(map(_name_script, others))
        for script, density in _DENSITY.items():
            scripts[script] = round(scripts[script] * density)
        plain = len(_WORD.sub("", sample))
        latin = len(sample) - plain - len(others)
        if scripts.total() > latin:
            return _choose_by_script(sample, scripts)
    return _choose_by_words(sample, "LATIN", language_words.LATIN)


def choose_language(declared: str | None, text: str) -> str:
    """The language that a text is taken to be in.

    What the text shows goes before what its file declares, as pages declare what their template does.

    Args:
        declared: BCP 47 tag, or None.
        text: The body.
    """
    found = recognise_language(text)
    primary = declared.partition("-")[0].lower() if declared else None
    if found is None or (declared and _SAME.get(primary or "", primary) == found):
        return declared or DEFAULT_LANGUAGE
    if declared and found == UNKNOWN_LANGUAGE and primary != DEFAULT_LANGUAGE:
        return declared
    if declared and found == DEFAULT_LANGUAGE:
        return ENGLISH_OF_NO_COUNTRY
    return found


@lru_cache(maxsize=4096)
def _name_script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _choose_by_script(sample: str, scripts: Counter[str]) -> str | None:
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana > _KANA * scripts.total():
        return "ja"
    ((script, _),) = scripts.most_common(1)
    if script in _ALONE:
        return _ALONE[script]
    words = _SHARED.get(script)
    if words is None:
        return UNKNOWN_LANGUAGE
    found = _rank(sample, script, words)
    # What is written in such a script is not English, whichever of its languages it is.
    return found[0][0] if found and found[0][1] else next(iter(words))


def _choose_by_words(sample: str, script: str, words: Mapping[str, str]) -> str | None:
    total = len(_WORD.findall(sample))
    if total < _FEWEST:
        return None
    ranking = _rank(sample, script, words)
    (best, most), (_, second) = ranking[:2]
    english = dict(ranking)[DEFAULT_LANGUAGE]
    if most < _LEAST * total:
        return UNKNOWN_LANGUAGE if total >= _MANY and most < _NONE * total else None
    if best == DEFAULT_LANGUAGE:
        return best if most >= _AHEAD * second else None
    if most < _AHEAD_OF_ENGLISH * english or _count_proofs(sample, script, best) < _PROOFS:
        return None
    return best


def _count_proofs(sample: str, script: str, language: str) -> int:
    weights, letters = _weigh(script)
    found = {word for word in _WORD.findall(sample.lower()) if len(word) > 1}
    own = {sign for sign, languages in letters.items() if language in languages}
    return sum(any(each == language for each, _ in weights.get(word, ())) or not own.isdisjoint(word) for word in found)


def _rank(sample: str, script: str, words: Mapping[str, str]) -> list[tuple[str, float]]:
    """The languages of a script with the points that a text gives them, the most first."""
    points = dict.fromkeys(words, 0.0)
    weights, letters = _weigh(script)
    for word, number in Counter(_WORD.findall(sample.lower())).items():
        for language, weight in weights.get(word, ()):
            points[language] += number * weight
        if not word.isascii():
            marked = {language for sign in set(_MARKED.findall(word)) for language in letters.get(sign, ())}
            for language in marked:
                points[language] += number * _LETTER / len(marked)
    return sorted(points.items(), key=lambda each: -each[1])


@lru_cache(maxsize=8)
def _weigh(script: str) -> tuple[dict[str, tuple[tuple[str, float], ...]], dict[str, tuple[str, ...]]]:
    """The languages of each word with the points it gives them, fewer the more have it; and those of each letter."""
    words = language_words.LATIN if script == "LATIN" else _SHARED[script]
    spoken = {language: frozenset(listed.split()) for language, listed in words.items()}
    letters = {language: language_words.LETTERS.get(language, "") for language in words}
    return (
        {
            word: tuple((language, 1 / math.sqrt(len(languages))) for language in languages)
            for word, languages in _invert(spoken).items()
        },
        _invert(letters),
    )


def _invert(listed: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for language, items in listed.items():
        for item in items:
            found.setdefault(item, []).append(language)
    return {item: tuple(dict.fromkeys(languages)) for item, languages in found.items()}

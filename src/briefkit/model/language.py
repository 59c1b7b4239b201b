"""Language tags (BCP 47): one spelling for each, and whether day or month comes first in a date in figures."""

from __future__ import annotations

import re
from functools import lru_cache

LANGUAGE_TAG = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,8}"
"""What a tag looks like; also with underscores, as POSIX and Open Graph write it."""

DEFAULT_LANGUAGE = "en"
"""What a text is taken to be in where nothing says."""

_NAMES = {
    "ar": "Arabic",
    "az": "Azerbaijani",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hy": "Armenian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sw": "Swahili",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}

_TAGS = {name.lower(): tag for tag, name in _NAMES.items()} | {
    code: tag
    for tag, codes in {
        "ar": "ara",
        "az": "aze",
        "de": "deu ger",
        "en": "eng",
        "es": "spa",
        "fa": "fas per",
        "fr": "fra fre",
        "he": "heb",
        "hy": "hye arm",
        "it": "ita",
        "ja": "jpn",
        "ka": "kat geo",
        "kk": "kaz",
        "ko": "kor",
        "nl": "nld dut",
        "pl": "pol",
        "pt": "por",
        "ro": "ron rum",
        "ru": "rus",
        "sw": "swa",
        "tr": "tur",
        "uk": "ukr",
        "zh": "zho chi",
    }.items()
    for code in codes.split()
}
"""Tags by English name and by the codes of ISO 639-2, both of them where a language has two."""

_REGION = re.compile(r"[A-Z]{2}|[0-9]{3}")
_MONTH_FIRST = frozenset({"AS", "BI", "GU", "MH", "MP", "PH", "PR", "UM", "US", "VI"})
"""Regions whose English is dated M/d/yy in Unicode CLDR 46; bare "en" stands for en-US there."""


def is_language(tag: str) -> bool:
    """Whether a text looks like a language tag: ``en-GB``, ``en_us``; ``English`` does not."""
    return re.fullmatch(LANGUAGE_TAG, tag) is not None


def find_language(name: str) -> str | None:
    """The tag of a language by its English name or three-letter code: "English", "eng"; None for all else."""
    return _TAGS.get(name.strip().lower())


@lru_cache(maxsize=1024)
def normalise_language(tag: str) -> str:
    """The tag as RFC 5646, section 2.1.1, spells it: ``en_us`` is ``en-US``, ``AZ-latn-az`` is ``az-Latn-AZ``.

    What is no tag counts as `DEFAULT_LANGUAGE`.
    """
    if not is_language(tag):
        return DEFAULT_LANGUAGE
    language, *rest = tag.lower().replace("_", "-").split("-")
    parts = [language]
    for part in rest:
        # Behind a single letter come extensions, which have no case of their own.
        extended = any(len(before) == 1 for before in parts)
        parts.append(part if extended else {2: part.upper(), 4: part.title()}.get(len(part), part))
    return "-".join(parts)


def name_language(tag: str) -> str:
    """The language in English, whatever its region: "English"; the tag in quotation marks where it is a rare one."""
    primary = normalise_language(tag).partition("-")[0]
    return _NAMES.get(primary, f"“{primary}”")


@lru_cache(maxsize=1024)
def day_first(language: str) -> bool:
    """Whether 03/06 is 3 June.

    Month first is English without a region, and that of the United States, their territories, the Philippines and
    Burundi; all else is day first. Source: short date patterns of Unicode CLDR 46. Other languages that CLDR writes
    month first are taken as day first, since the texts are in English and follow the English of where they are from.

    Args:
        language: BCP 47 tag in any case.
    """
    primary, *rest = normalise_language(language).split("-")
    region = next(filter(_REGION.fullmatch, rest), "US")
    return primary != "en" or region not in _MONTH_FIRST

"""Language tags (BCP 47): one spelling for each, and whether day or month comes first in a date in figures."""

from __future__ import annotations

import re
from functools import lru_cache

LANGUAGE_TAG = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,8}"
"""What a tag looks like; also with underscores, as POSIX and Open Graph write it."""

DEFAULT_LANGUAGE = "en"
"""What a text is taken to be in where nothing says."""

UNKNOWN_LANGUAGE = "und"
"""What ISO 639-2 has for a language that is not known."""

ENGLISH_OF_NO_COUNTRY = "en-001"
"""English as the world writes it, day before month (UN M.49 001 is the world)."""

_NAMES = {
    "af": "Afrikaans",
    "am": "Amharic",
    "ar": "Arabic",
    "az": "Azerbaijani",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "bo": "Tibetan",
    "bs": "Bosnian",
    "ca": "Catalan",
    "ckb": "Central Kurdish",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "dv": "Dhivehi",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "eu": "Basque",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "gl": "Galician",
    "gu": "Gujarati",
    "ha": "Hausa",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "km": "Khmer",
    "kn": "Kannada",
    "ko": "Korean",
    "ku": "Kurdish",
    "ky": "Kyrgyz",
    "lo": "Lao",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mk": "Macedonian",
    "ml": "Malayalam",
    "mn": "Mongolian",
    "mr": "Marathi",
    "ms": "Malay",
    "mt": "Maltese",
    "my": "Burmese",
    "nb": "Norwegian",
    "ne": "Nepali",
    "nl": "Dutch",
    "nn": "Norwegian",
    "no": "Norwegian",
    "or": "Odia",
    "pa": "Punjabi",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sd": "Sindhi",
    "si": "Sinhala",
    "sk": "Slovak",
    "sl": "Slovenian",
    "so": "Somali",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu",
    "tg": "Tajik",
    "th": "Thai",
    "ti": "Tigrinya",
    "tl": "Filipino",
    "tr": "Turkish",
    "ug": "Uyghur",
    "uk": "Ukrainian",
    "und": "an unknown language",
    "ur": "Urdu",
    "uz": "Uzbek",
    "vi": "Vietnamese",
    "yi": "Yiddish",
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


def has_rules(tag: str) -> bool:
    """Whether there are rules for a language, by which dates, names, quotations and events are read in it."""
    return normalise_language(tag).partition("-")[0] == DEFAULT_LANGUAGE


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

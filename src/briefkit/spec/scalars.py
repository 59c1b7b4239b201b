"""The single values that a spec is made of: texts, numbers, dates, markings, paths."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import PureWindowsPath
from types import MappingProxyType
from urllib.parse import urlsplit

from briefkit.errors import ALWAYS_ERRORS, CODES, suggest_codes
from briefkit.model.grading import Marking, Tlp, find_levels
from briefkit.model.language import LANGUAGE_TAG, normalise_language
from briefkit.spec import dates
from briefkit.spec.briefing import AUTO
from briefkit.spec.kinds import Scalar, SpecValueError
from briefkit.spec.match import parse_match
from briefkit.spec.nodes import quote

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_STRING: Mapping[str, object] = MappingProxyType({"type": "string"})
_LARGEST = 1_000_000
_NEAR = 0.75
"""Likeness, of 1, from which a label may be a misspelt one."""

PLACEHOLDERS = ("slug", "date", "number", "audience")
"""What may stand in braces in an output path."""


def _read_text(text: str) -> str:
    control = _CONTROL.search(text)
    if control:
        raise ValueError(f"the control character U+{ord(control[0]):04X} is not allowed")
    return text


def read_name(text: str) -> str:
    """A text that says something.

    Raises:
        ValueError: It is empty, or holds a control character.
    """
    if not text.strip():
        raise ValueError("must not be empty")
    return _read_text(text)


def _read_version(text: str) -> int:
    if text != "1":
        raise ValueError(f"this briefkit reads version 1 of the spec language, not {quote(text)}")
    return 1


def _read_tlp(text: str) -> Marking:
    label = text.upper()
    if label in set(Tlp):
        if label != text:
            raise SpecValueError(f"write {label}, in capitals", instead=label)
        return Marking(label)
    if label == "TLP:WHITE":
        raise SpecValueError("TLP:WHITE became TLP:CLEAR in TLP 2.0", instead=Tlp.CLEAR.value)
    joined = "".join(label.split())
    if joined in set(Tlp):
        raise SpecValueError(f"labels hold no spaces: write {joined}", instead=joined)
    if f"TLP:{joined}" in set(Tlp):
        raise SpecValueError(f"write TLP:{joined}", instead=f"TLP:{joined}")
    schemes = [f"{{scheme: {scheme}, level: {level}}}" for scheme, level in find_levels(text)]
    if schemes:
        raise ValueError(f"{quote(text)} is none of TLP; write {' or '.join(schemes)}")
    near = difflib.get_close_matches(label[:40], Tlp, n=1, cutoff=_NEAR)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    raise ValueError(f"must be one of {', '.join(Tlp)}, or {{scheme: …, level: …}} of another, not {quote(text)}{hint}")


def _read_output_path(text: str) -> str:
    path = read_name(text)
    if path == "-":
        raise ValueError("must be the path of a file; only the command line can ask for standard output")
    check_placeholders(path, PLACEHOLDERS)
    if path.endswith(("/", "\\")):
        raise ValueError("names a folder; a file is wanted")
    return _read_path_inside(path)


def _read_path_inside(text: str) -> str:
    path = read_name(text)
    check_inside(path)
    return path


def check_placeholders(text: str, known: Sequence[str]) -> None:
    """Refuse what stands in braces and is none of the known words.

    Raises:
        ValueError: Naming the word, and the nearest of those that are known.
    """
    for name in re.findall(r"\{([^{}]*)\}", text):
        if name not in known:
            close = difflib.get_close_matches(name[:40], known, n=1)
            meant = f"did you mean {{{close[0]}}}? " if close else ""
            there = f"there are {', '.join(f'{{{each}}}' for each in known)}" if known else "none is allowed here"
            raise ValueError(f"unknown placeholder {quote('{' + name + '}')}; {meant}{there}")
    if re.search(r"[{}]", re.sub(r"\{[^{}]*\}", "", text)):
        raise ValueError("a brace without its pair")


def check_inside(path: str) -> None:
    """Refuse a path that leaves the folder it starts from, on any system.

    Raises:
        SpecValueError: S109.
    """
    # Read as Windows would, where both slashes part names and a drive can lead: nothing leaves on any system.
    pure = PureWindowsPath(path)
    steps = accumulate(-1 if part == ".." else 1 for part in pure.parts)
    if pure.drive or pure.root or min(steps, default=0) < 0:
        raise SpecValueError("leaves the spec's folder; only the command line may name a path elsewhere", "S109")


def _read_url(text: str) -> str:
    url = read_name(text).strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or re.search(r"\s", url):
        raise ValueError(f"must be an address that begins with http:// or https://, not {quote(text)}")
    return url


def whole_number(least: int, most: int = _LARGEST) -> Scalar:
    """A kind for whole numbers from `least` to `most`."""

    def convert(text: str) -> int:
        if len(text) > 10 or not least <= int(text) <= most:
            raise ValueError(f"must be from {least} to {most:,}, not {quote(text)}")
        return int(text)

    json = {"type": "integer", "minimum": least, "maximum": most}
    return Scalar(f"a whole number from {least}", convert, r"-?\d+", json)


def _read_limit(text: str) -> object:
    return AUTO if text == AUTO else _COUNT.convert(text)


_COUNT = whole_number(1)
LIMIT = Scalar(
    f"{AUTO} or {_COUNT.label}", _read_limit, rf"{AUTO}|-?\d+", {"anyOf": [{"const": AUTO}, dict(_COUNT.json)]}
)


def points(least: float, most: float) -> Scalar:
    """A kind for lengths in points."""
    return _number("points", least, most, " points")


def factor(least: float, most: float) -> Scalar:
    """A kind for what something is multiplied by."""
    return _number("a factor", least, most)


def _read_point(text: str) -> tuple[float, float]:
    latitude, longitude = map(float, text.replace(",", " ").split())
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise ValueError(f"must be a latitude from -90 to 90 and a longitude from -180 to 180, not {quote(text)}")
    return latitude, longitude


def _number(what: str, least: float, most: float, unit: str = "") -> Scalar:
    def convert(text: str) -> float:
        if not least <= float(text) <= most:
            raise ValueError(f"must be from {least:g} to {most:g}{unit}, not {quote(text)}")
        return float(text)

    json = {"type": "number", "minimum": least, "maximum": most}
    return Scalar(f"{what}, from {least:g} to {most:g}", convert, r"\d{1,4}(\.\d{1,3})?", json)


_SIZES = {"B": 1, "KB": 2**10, "MB": 2**20, "GB": 2**30}
_TIMES = {"s": 1, "min": 60, "h": 3600}


def size(least: int) -> Scalar:
    """A kind for numbers of bytes from `least` to a terabyte: "64 MB"; a number alone is bytes."""
    return _quantity(_SIZES, least, 2**40, "a size such as 64 MB or 2 GB")


def duration() -> Scalar:
    """A kind for seconds, up to a day: "120 s", "5 min"; a number alone is seconds."""
    return _quantity(_TIMES, 1, 86_400, "a time such as 120 s or 5 min")


def _quantity(units: Mapping[str, int], least: int, most: int, label: str) -> Scalar:
    names = "|".join(units)
    form = re.compile(rf"(\d{{1,13}}(?:\.\d{{1,3}})?) ?({names})?", re.ASCII)

    def convert(text: str) -> int:
        found = form.fullmatch(text)
        value = round(float(found[1]) * units.get(found[2], 1)) if found else 0
        if not least <= value <= most:
            raise ValueError(f"must be from {_in_units(least, units)} to {_in_units(most, units)}, not {quote(text)}")
        return value

    json = {"type": ["string", "number"], "pattern": f"^{form.pattern}$"}
    return Scalar(label, convert, form.pattern, json, lambda value: _in_units(value, units))


def _in_units(value: int, units: Mapping[str, int]) -> str:
    """A quantity in the largest unit that it is a whole number of."""
    unit = max((name for name in units if value % units[name] == 0), key=units.__getitem__)
    return f"{value // units[unit]:,} {unit}"


def _read_code(text: str) -> str:
    if text in ALWAYS_ERRORS:
        raise ValueError(f"{text} ({CODES[text]}) is always an error; only the level of warnings and notes can be set")
    if text not in CODES:
        raise ValueError(f"unknown code {quote(text)}{suggest_codes(text)}")
    return text


def _exact(pattern: str) -> dict[str, object]:
    """JSON Schema of a text with a form; numbers can be such texts too (``date: 2021``), where `pattern` is no test."""
    return {"type": ["string", "integer"], "pattern": f"^({pattern})$"}


TEXT = Scalar("a text", _read_text)
CODE = Scalar(
    "the code of a warning such as E101",
    _read_code,
    json={"enum": [code for code in CODES if code not in ALWAYS_ERRORS]},
)
NAME = Scalar("a text", read_name)
VERSION = Scalar("the number 1", _read_version, json={"const": 1})
SECTION_ID = Scalar(
    "a name in small letters, figures and hyphens", str, r"(?![aeqs]-)[a-z][a-z0-9-]{0,40}", {"type": "string"}
)
"""Ids of rows and sources begin with one of four letters and a hyphen, and no section may be taken for one."""
FLAG = Scalar("true or false", "true".__eq__, "true|false", {"type": "boolean"})
DATE = Scalar("a date such as 2021-06-03", dates.read_date, dates.DATE, _exact(dates.DATE))
MONTH = Scalar("a month such as 2021-05", dates.read_month, dates.MONTH, _exact(dates.MONTH))
_OTHER_LENGTHS = {"day": "1d", "week": "7d", "a week": "7d", "fortnight": "2w", "two weeks": "2w"}
LAST = Scalar("days or weeks such as 7d or 2w", dates.read_last, dates.LAST, _exact(dates.LAST), meant=_OTHER_LENGTHS)
MOMENT = Scalar("a date and time such as 2021-06-03T18:00+04:00", dates.read_moment, dates.MOMENT, _exact(dates.MOMENT))
PUBLISHED = Scalar(
    "a date such as 2021-06-03, or one with its time such as 2021-06-03T18:00+04:00",
    dates.read_published,
    dates.PUBLISHED,
    _exact(dates.PUBLISHED),
)
WHEN = Scalar(
    "a date such as 2021-05-04, 2021-05, 2021, 2021-W18 or 2021-Q2", dates.read_when, dates.WHEN, _exact(dates.WHEN)
)
URL = Scalar("an address such as https://herald.example/dam", _read_url, json=_STRING)
FOLDER = Scalar("a path to a folder below the spec", _read_path_inside, json=_STRING)
_POINT = r"-?\d{1,2}(\.\d{1,6})?(, ?| )-?\d{1,3}(\.\d{1,6})?"
POINT = Scalar("a latitude and a longitude such as -24.61 33.05", _read_point, _POINT, _exact(_POINT))
LANGUAGE = Scalar("a language tag such as en or en-GB", normalise_language, LANGUAGE_TAG, _STRING)
COUNTRY = Scalar("a country code such as AZ (ISO 3166-1 alpha-2)", str, "[A-Z]{2}", _exact("[A-Z]{2}"))
MATCH = Scalar('words to match, such as drone OR "joint commission"', parse_match)
TLP = Scalar(f"one of {', '.join(Tlp)}", _read_tlp, json={"enum": [label.value for label in Tlp]})
OUTPUT_PATH = Scalar("a path, which may hold {slug}, {date}, {number} and {audience}", _read_output_path, json=_STRING)
COLOUR = Scalar("a colour of six hex digits such as 1F3A5F", str.upper, "[0-9A-Fa-f]{6}", _exact("[0-9A-Fa-f]{6}"))

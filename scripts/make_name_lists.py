"""Make given_names.tsv, surnames.tsv and names_common_words.tsv of `briefkit.extract`.

usage: python scripts/make_name_lists.py WORDS

WORDS is SCOWL's american-english-small (Debian package wamerican-small 2020.12.07). Needs names 0.3.0 and
Faker 40.54.0 (pip install them; neither is needed to run briefkit) and briefkit itself.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from briefkit.extract.names.gazetteer import strip_inflection

DATA = Path(__file__).parent.parent / "src" / "briefkit" / "extract" / "data"
ADDITIONS = Path(__file__).with_name("given_name_additions.tsv")
FAMILY_ADDITIONS = Path(__file__).with_name("family_name_additions.tsv")
RARE_GIVEN = 0.002  # per cent of the people of the 1990 census
RARE_SURNAME = 0.003
FEW = 0.1  # a name that fewer of its bearers than this part have with one gender is one of the other

_NAME = re.compile(r"[A-Z][a-z]+(?:[-'][A-Z]?[a-z]+)*")
_LETTERS = str.maketrans(
    {"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "’": "'"}
    | {"Ə": "A", "Ø": "O", "Ł": "L", "Đ": "D", "Æ": "Ae", "Þ": "Th"}
)
_ROMAN: dict[str, str] = {}  # letters of the Cyrillic, Georgian and Armenian alphabets as news writes them
for _letters, _roman in (
    ("абвгдезийклмнопрстуфыэіїєґ", "a b v g d e z i y k l m n o p r s t u f y e i yi e g"),
    ("ёжхцчшщъьюяјќѓ", "e zh kh ts ch sh shch - - yu ya j k g"),
    ("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"),
    ("աբգդեզէըթժիլխծկհձղճմ", "a b g d e z e y t zh i l kh ts k h dz gh ch m"),
    ("յնշոչպջռսվտրցւփքօֆև", "y n sh o ch p j r s v t r ts v p k o f ev"),
):
    _ROMAN |= dict(zip(_letters, _roman.replace("-", "").split(" "), strict=True))

GIVEN_HEADER = """\
# Given names without diacritics: f or m (- where both bear it), initial, names parted by blanks.
# Origin: US Census Bureau 1990 frequencies (public domain) by way of names 0.3.0 (MIT); person providers of
# Faker 40.54.0 (MIT), Cyrillic, Georgian and Armenian ones romanised; additions compiled for briefkit (Apache-2.0).
# Made by scripts/make_name_lists.py; do not edit.
"""
SURNAME_HEADER = """\
# Family names without diacritics: initial, names parted by blanks.
# Origin: US Census Bureau 1990 frequencies (public domain) by way of names 0.3.0 (MIT); person providers of
# Faker 40.54.0 (MIT), Cyrillic, Georgian and Armenian ones romanised; additions compiled for briefkit (Apache-2.0).
# Made by scripts/make_name_lists.py; do not edit.
"""
WORDS_HEADER = """\
# Common English words, without regular inflections: initial, words parted by blanks. A capital at the start of a
# sentence may hide them.
# Origin: SCOWL 2020.12.07, size 35. Copyright 2000-2020 by Kevin Atkinson; permission to use, copy, modify, distribute
# and sell these word lists for any purpose is granted without fee, provided that this notice stays with them; provided
# "as is" without express or implied warranty. Made by scripts/make_name_lists.py; do not edit.
"""


def romanise(name: str) -> str | None:
    """The name in plain Latin letters, or None where its script is not handled."""
    latin = all(ord(letter) < 0x250 for letter in name)
    roman = name if latin else "".join(_ROMAN.get(letter, letter) for letter in name.lower())
    plain = "".join(c for c in unicodedata.normalize("NFKD", roman.translate(_LETTERS)) if not unicodedata.combining(c))
    plain = plain[:1].upper() + plain[1:]
    return plain if _NAME.fullmatch(plain) and len(plain) > 1 else None


def read_census(name: str, rarest: float) -> Iterator[tuple[str, float]]:
    """Names of a census list, with their frequencies in per cent, down to one."""
    names = importlib.import_module("names")
    for line in Path(str(names.__file__)).with_name(name).read_text(encoding="ascii").splitlines():
        word, share, *_ = line.split()
        if float(share) >= rarest:
            yield word.capitalize(), float(share)


def read_faker(*attributes: str) -> Iterator[str]:
    """Names of all of Faker's locales."""
    person = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in attributes:
            for name in getattr(provider, attribute, ()):
                if roman := romanise(name):
                    yield roman


def read_family_additions() -> Iterator[str]:
    """Family names compiled for briefkit, in plain Latin letters."""
    for line in FAMILY_ADDITIONS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield from filter(None, map(romanise, line.split("\t")[1].split()))


def make_given_names() -> set[str]:
    """Write given_names.tsv; the later a source below, the more it counts."""
    genders: dict[str, set[str]] = defaultdict(set)
    rows: list[str] = []
    for gender, word in (("m", "male"), ("f", "female")):
        for name in read_faker(f"first_names_{word}", f"first_romanized_names_{word}"):
            genders[name].add(gender)
    men, women = (dict(read_census(f"dist.{word}.first", RARE_GIVEN)) for word in ("male", "female"))
    for name in men.keys() | women.keys():
        shares = {"m": men.get(name, 0.0), "f": women.get(name, 0.0)}
        genders[name] = {gender for gender, share in shares.items() if share >= FEW * sum(shares.values())}
    for line in ADDITIONS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            gender, *names = line.split()
            for name in names:
                genders[name] = {"f", "m"} if gender == "-" else {gender}
    for gender, borne in (("f", {"f"}), ("m", {"m"}), ("-", {"f", "m"})):
        rows += ["\t".join((gender, *row)) for row in pack(name for name, found in genders.items() if found == borne)]
    write("given_names.tsv", GIVEN_HEADER, rows)
    return set(genders)


def make_words(path: Path) -> set[str]:
    """Write names_common_words.tsv."""
    words = {word for word in path.read_text(encoding="utf-8").splitlines() if word.isascii() and word.islower()}
    kept = {word for word in words if "'" not in word and not any(base in words for base in strip_inflection(word))}
    write("names_common_words.tsv", WORDS_HEADER, ("\t".join(row) for row in pack(kept)))
    return words


def pack(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Rows of an initial and the words that begin with it: a few long lines are read much faster than many short."""
    for initial, group in groupby(sorted(words), key=lambda word: word[0]):
        yield initial, " ".join(group)


def write(name: str, header: str, lines: Iterable[str]) -> None:
    """One data file."""
    content = header + "".join(line + "\n" for line in lines)
    (DATA / name).write_text(content, encoding="utf-8")
    print(f"{name}: {content.count(chr(10))} lines, {len(content.encode()):,} bytes")


def main() -> None:
    """Make the three files."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    words = make_words(Path(sys.argv[1]))
    given = make_given_names()
    surnames = {*dict(read_census("dist.all.last", RARE_SURNAME)), *read_faker("last_names", "last_romanized_names")}
    surnames.update(read_family_additions())
    write("surnames.tsv", SURNAME_HEADER, ("\t".join(row) for row in pack(surnames)))
    print(f"given names that are words: {sum(name.lower() in words for name in given)}")


if __name__ == "__main__":
    main()

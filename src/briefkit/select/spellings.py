"""Spellings of one name: what languages and systems of transliteration write for the same sounds.

Arabic, Persian, Azerbaijani and Slavic names reach English news by many ways: Əliyev, Aliyev and Alijev, Gaddafi and
Qadhafi, Zelensky and Zelenskyy, Tchaikovsky and Tschaikowski. `sound_key` gives all of them one key. It keeps apart
what no system confuses: Karim and Karen (m, n), Hassan and Hussein (a, u), Anna and Anne (the last letter).

The classes follow the common romanisations (BGN/PCGN, ISO 9, the Azerbaijani and Turkish alphabets, and the habits of
French and German newspapers).
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefkit.model.folding import fold_name

_RULES = tuple(
    (frozenset(letters), re.compile(spelling), sound)
    for letters, spelling, sound in (
        ("f", r"(?<=[oe])ff$", "v"),  # Smirnoff
        ("s", r"sk(?:iy|ij|ii|yy|yi|yj|y|i)$", "skI"),
        ("ijy", r"^(?:i(?=ou|u|a)|y(?=[aou])|j(?=uri))", "Y"),  # Iouri, Yuri, Jurij
        ("jy", r"^[yj]e(?=[vl])", "e"),  # Yeltsin and Eltsin, Yevgeny and Evgeny
        ("x", r"^x", "kh"),  # Azerbaijani
        ("x", r"x", "ks"),
        ("u", r"^(?=.*ou)(.*?)(?<!t)ch", r"\1sh"),  # French: Loukachenko
        ("u", r"^(.*ou.*)ine$", r"\1in"),  # French: Poutine
        ("s", r"(?<![td])sch", "s"),  # German: Saakaschwili
        ("cjz", r"tsch|dsch|tch|dzh|dj|zh|cz|ch", "C"),
        ("j", r"(?<=[aeou])j(?=[kv]|$)|(?<=i)j|(?<=y)j", "y"),  # Sergej, Alijev
        ("cj", r"j|c(?=[aeiouy])", "C"),  # Azerbaijani c is English j
        ("s", r"sh", "s"),
        ("k", r"kh", "H"),
        ("cgq", r"ck|gh|gu(?=[ei])|[cgq]", "k"),
        ("p", r"ph", "f"),
        ("t", r"th", "t"),
        ("d", r"dh", "d"),
        ("w", r"w", "v"),
        ("z", r"tz", "ts"),
        ("h", r"(?<=[aeou])h$", ""),  # Abdullah
        ("ae", r"[ae][iy]", "E"),
        ("iye", r"[iy]+|ee", "I"),
        ("ou", r"ou|oo|[ou]", "U"),
        ("ae", r"^[ae]|[ae](?!$)", "A"),
        ("U", r"(?<=C)Uv$", "Av"),  # Gorbachov
        ("H", r"H", "h"),
    )
)
"""Each rule with letters of which one is in whatever it changes: most words have none, and need not be looked at."""
_DOUBLED = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az|ul)-|(?<= )(?:al|el|ad|an|ar|as|ash|at|az|ul)[- ]")
_TURKIC_OR_SLAVIC = re.compile(
    r"\w\w(?:ev|ov|eva|ova|off|eff|sky|skiy|skyy|ski|skii|skyi|skaya|enko|chuk|zade|zadeh|oglu|oghlu|ogly|qizi|shvili|dze"
    r"|\wyan|ovich|evich|bek|khan|ullah)$"
)
_ROMANISED = frozenset(
    {
        *("AE", "AF", "AM", "AZ", "BD", "BG", "BH", "BY", "DZ", "EG", "EH", "ER", "ET", "GE", "GR", "IL", "IN", "IQ"),
        *("IR", "JO", "KG", "KW", "KZ", "LB", "LY", "MA", "MD", "ME", "MK", "MN", "MR", "NP", "OM", "PK", "PS", "QA"),
        *("RS", "RU", "SA", "SD", "SO", "SY", "TJ", "TM", "TN", "TR", "UA", "UZ", "XK", "YE"),
    }
)
_VARIANTS = {
    form: row.split()[0]
    for row in (
        "alexander aleksandr alexandr oleksandr aliaksandr alyaksandr",
        "alexei alexey aleksei aleksey oleksiy oleksii",
        "andrei andrey andriy andrii",
        "dmitry dmitri dmitriy dimitri dmytro dzmitry",
        "elena yelena olena alena",
        "evgeny yevgeny evgeniy yevgeniy yevhen",
        "igor ihor",
        "jamal gamal djamel cemal",
        "michael mikhail mykhailo mikail",
        "nikolai nikolay nicolai mykola",
        "paul pavel pavlo",
        "peter petr pyotr petro",
        "sergei sergey serhiy serhii",
        "vladimir volodymyr uladzimir wladimir",
        "yusuf yousef youssef yusif yosef yossef",
    )
    for form in row.split()
}


_AMERICAN = {
    "defence": "defense", "labour": "labor", "centre": "center", "centres": "centers", "theatre": "theater",
    "programme": "program", "harbour": "harbor", "neighbourhood": "neighborhood",
    "defences": "defenses", "programmes": "programs", "harbours": "harbors", "theatres": "theaters", "fibre": "fiber",
    "behavioural": "behavioral", "paediatric": "pediatric", "paediatrics": "pediatrics", "jewellery": "jewelry",
}  # fmt: skip
_ISATION = re.compile(r"is(?=ations?$)")  # "organisation"

_LONGEST = 60
"""Letters of a word that its sound is taken from; no name has more, and the rules take time with the square."""


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, without full stops and Arabic articles; hyphened ones are words of their own."""
    plain = _ARTICLE.sub("", fold_name(name).replace(".", " ").strip())
    return tuple(plain.replace("-", " ").replace("'", "").split()) or (fold_name(name),)


@lru_cache(maxsize=1 << 16)
def sound_key(word: str) -> str:
    """One key for all spellings of a folded word that transliteration leads to; the word itself if it is an initial."""
    head, rest = word[:_LONGEST], word[_LONGEST:]
    if len(word) <= 1:
        return word
    for letters, spelling, sound in _RULES:
        if not letters.isdisjoint(head):
            head = spelling.sub(sound, head)
    return _DOUBLED.sub(r"\1", head) + rest


def body_key(name: str) -> str:
    """One key for the British and American spellings of a folded name of a body: "defence ministry"."""
    return " ".join(_AMERICAN.get(word, _ISATION.sub("iz", word)) for word in name.split(" "))


def is_variant(one: str, other: str) -> bool:
    """Whether two folded given names are forms of one name in several languages: "Vladimir", "Volodymyr"."""
    return one in _VARIANTS and _VARIANTS[one] == _VARIANTS.get(other)


def variant_key(given: str) -> str:
    """One key for the forms of a folded given name in several languages."""
    return sound_key(_VARIANTS.get(given, given))


def is_romanised(name: str, countries: frozenset[str]) -> bool:
    """Whether a name is written in another script, or in letters English lacks, where it comes from.

    Args:
        name: Folded; an Arabic article, the ending of its last word, or a given name may tell.
        countries: ISO 3166-1 alpha-2 codes of the countries of those who bear it.
    """
    words = name_words(name)
    told = _ARTICLE.search(name) or _TURKIC_OR_SLAVIC.search(words[-1])
    return bool(told) or not _ROMANISED.isdisjoint(countries) or not _GIVEN.isdisjoint(map(sound_key, words[:-1]))


_GIVEN = frozenset(
    sound_key(given)
    for given in (
        *("abbas", "abdul", "abdel", "abdullah", "ahmed", "bashar", "fatima", "hamid", "hassan", "hussein", "ibrahim"),
        *("ismail", "khalid", "mahmoud", "mehmet", "mohammed", "murat", "mustafa", "omar", "osama", "rashid", "recep"),
        *("saddam", "tariq", "vladimir", "volodymyr", "yevgeny", "yusuf", "yuri", "zainab"),
    )
)
"""Given names, by their sound, of which one is enough to tell that a name is romanised."""

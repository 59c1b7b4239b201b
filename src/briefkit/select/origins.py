"""Origins: whom what several outlets print goes back to.

Near-copies of one story, stories that credit one agency, tellings that cite it, and tellings of one written statement
are one origin, however many print them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from briefkit.model.document import Document
from briefkit.model.facts import Part
from briefkit.model.folding import fold_name
from briefkit.model.selection import SHARED, STATEMENT, UNNAMED
from briefkit.select.candidates import Candidate

_AGENCIES = {
    "Agence France-Presse": ("AFP", "Agence France-Presse"),
    "Anadolu": ("Anadolu", "Anadolu Agency"),
    "ANI": ("ANI",),
    "ANSA": ("ANSA", "Ansa"),
    "Associated Press": ("AP", "Associated Press", "The Associated Press"),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE", "Efe"),
    "IANS": ("IANS",),
    "Interfax": ("Interfax",),
    "IRNA": ("IRNA",),
    "KCNA": ("KCNA",),
    "Kyodo": ("Kyodo", "Kyodo News"),
    "Lusa": ("Lusa", "LUSA"),
    "NTB": ("NTB",),
    "PAP": ("PAP",),
    "Press Association": ("Press Association", "PA Media"),
    "PTI": ("PTI", "Press Trust of India"),
    "Reuters": ("Reuters", "Thomson Reuters"),
    "RIA Novosti": ("RIA Novosti", "RIA"),
    "SANA": ("SANA",),
    "TASS": ("TASS", "Tass", "ITAR-TASS", "Itar-Tass"),
    "UPI": ("UPI", "United Press International"),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "Yonhap": ("Yonhap", "Yonhap News Agency"),
}
"""News agencies, each with the names by which it is credited."""
_NAMES = {name: agency for agency, names in _AGENCIES.items() for name in names}
_AGENCY = "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
_CREDIT = re.compile(rf"(?<![\w-])(?P<name>{_AGENCY})(?![\w-])")
_DATELINE = re.compile(rf"\((?:[A-Z][\w .-]{{0,20}}/)?(?P<name>{_AGENCY})(?:/[\w .-]{{0,20}})?\)\s*[-–—:]?")
_OPENING = 400
"""Characters of a document among which its dateline stands."""
_CITED = re.compile(
    rf"(?:\b(?:citing|cited by|quoting|quoted by|according to|reported by|as reported by|told|reports? from)\s"
    rf"(?:the |news |state |news agency |agency |state news agency ){{0,3}}(?P<cited>{_AGENCY})(?![\w-]))"
    rf"|(?:(?<![\w-])(?P<citing>{_AGENCY})(?: news agency)?,?\s(?:has |have |had )?"
    r"(?:reported|reports|said|says|quoted|cited|quotes|cites)\b)"
)
_STATEMENT = re.compile(
    r"\b(?:in|issued|released|by)\s(?:a|an|its|his|her|their)\s(?:\w+\s)?(?:statement|communiqu[eé])\b"
    r"|\b(?:press|news|media) release\b",
    re.IGNORECASE,
)
"""What is written for all of the press; said to one reporter, or at a hearing, words are that outlet's own."""


def find_origins(documents: Sequence[Document], groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """For each document whom its story goes back to: an agency that it credits, else the outlet that had it first.

    Where several outlets carry a story that credits nobody, the first may have it from where the others do: a press
    release. It stands for the story behind `SHARED`.

    Args:
        documents: All of them.
        groups: Ids of near-copies of one story, the earliest first; a credit in one of them is one for all.
    """
    by_id = {document.id: document for document in documents}
    origins: dict[str, str] = {}
    for group in groups:
        copies = [by_id[identifier] for identifier in group]
        agency = next(filter(None, map(_find_credit, copies)), None)
        outlets = [document.outlet for document in copies if document.outlet]
        shared = SHARED if len(set(map(fold_name, outlets))) > 1 else ""
        first = f"{shared}{outlets[0]}" if outlets else f"{UNNAMED}{group[0]}"
        origins.update(dict.fromkeys(group, agency or first))
    return _join_by_authors(documents, origins)


def _join_by_authors(documents: Sequence[Document], origins: Mapping[str, str]) -> dict[str, str]:
    """The origins, where what names no outlet goes back to whatever else its authors signed."""
    signed: dict[tuple[str, ...], str] = {}
    for document in sorted(documents, key=lambda document: document.outlet is None):
        if document.byline:
            signed.setdefault(tuple(sorted(map(fold_name, document.byline))), origins[document.id])
    return {
        document.id: signed[tuple(sorted(map(fold_name, document.byline)))]
        if document.byline and origins[document.id].startswith(UNNAMED)
        else origins[document.id]
        for document in documents
    }


def trace_tellings(tellings: Iterable[Candidate], origins: Mapping[str, str]) -> tuple[str, ...]:
    """Whom tellings of one event go back to, each once.

    What names no outlet may be from any that is named, such as a note of one's own, and adds none where one is.

    Args:
        tellings: All of them.
        origins: Whom each document goes back to.
    """
    traced = (_trace(telling, origins[telling.document.id]) for telling in tellings)
    found = {fold_name(origin.removeprefix(SHARED)): origin for origin in traced}.values()
    return tuple(origin for origin in found if not origin.startswith(UNNAMED)) or tuple(found)


def count_outlets(tellings: Iterable[Candidate]) -> int:
    """How many outlets tell an event; those that are not named may be any of the others, and together they are one."""
    return len({fold_name(telling.document.outlet) for telling in tellings if telling.document.outlet}) or 1


def _find_credit(document: Document) -> str | None:
    """The agency that is the outlet, signs a story or stands in its dateline."""
    for words in (document.outlet or "", *document.byline):
        if words in _NAMES:
            return _NAMES[words]
    signed = next(filter(None, map(_CREDIT.search, document.byline)), None)
    found = signed or _DATELINE.search(document.text, 0, _OPENING)
    return _NAMES[found["name"]] if found else None


def _trace(telling: Candidate, origin: str) -> str:
    cited = _CITED.search(telling.text)
    if cited:
        return _NAMES[cited["cited"] or cited["citing"]]
    speakers = [actor for actor, part in telling.parts if part is Part.DOER]
    return f"{STATEMENT}{speakers[0]}" if speakers and _STATEMENT.search(telling.text) else origin

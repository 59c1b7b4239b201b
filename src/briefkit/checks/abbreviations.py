"""The rule for abbreviations: each is spelled out somewhere in the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefkit.checks.case import Case, Finding
from briefkit.model.folding import fold
from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    Cite,
    Inline,
    KeyFigures,
    KeyPoints,
    Paragraph,
    QuotationList,
    Reported,
    Table,
)
from briefkit.spec.briefing import ANNEXES

_KNOWN = (
    "AD AFP AIDS AM AP BBC BC CEO CNN COVID CSV DC DOCX EEST EET EST EU FM GDP GMT GPS HIV HTML ID IT JSON LED NATO "
    "NGO NGOs OK PDF PIN PM PR RTF SMS TLP TNT TV UAE UFO UK UN UNESCO UNICEF URL US USA USB UTC VIP WWI WWII"
)
KNOWN = frozenset(_KNOWN.split())
"""Abbreviations that readers know without their words, or by nothing else."""
_SHORT = re.compile(r"(?<![\w.’'/&-])[A-Z](?:[a-z]?[A-Z]){1,6}s?(?![\w’'/&-])")
"""An acronym: "INGD", "MoD", "IDPs"."""
_ROMAN = re.compile(r"[IVXLC]+")
_MOST_CAPITALS = 3
"""Words in capitals that stand beside each other in a headline or a slogan, and are no acronyms."""
_SHOUTED = re.compile(r"(?:\b[A-Z]{2,}\b\W*){" + str(_MOST_CAPITALS) + r",}")


def find_unexpanded(case: Case) -> Iterator[Finding]:
    """Abbreviations in the words of the report that neither these nor its tables spell out, each once."""
    words = list(_list_words(case))
    spelled = {short for text in words for short in _list_spelled(text)} | set(_list_named(case))
    used: dict[str, str] = {}
    for text in words:
        for found in _SHORT.finditer(_SHOUTED.sub(" ", text)):
            used.setdefault(found[0], text)
    for short, text in used.items():
        plain = short.removesuffix("s")
        is_known = KNOWN.intersection((short, plain)) or _ROMAN.fullmatch(short)
        if not is_known and spelled.isdisjoint((fold(short), fold(plain))):
            start = max(0, text.index(short) - 30)
            cut = " ".join(text[start : start + 60].split())
            message = (
                f"{short!r} is never spelled out (in …{cut}…); write it out in a text, name it under 'actors', or add "
                "the section 'glossary'"
            )
            yield Finding(message, "sections")


def _list_words(case: Case) -> Iterator[str]:
    """The running text of the report; what briefkit says in annexes of its own names standards, such as ICD 203."""
    for section in case.report.sections:
        blocks = section.blocks[: section.written] if section.id in ANNEXES else section.blocks
        for block in blocks:
            yield from filter(None, _list_texts(block))


def _list_texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(content) | Reported(content) | Assessed(judgement=content):
            yield _say(content)
        case Bullets(items):
            yield from map(_say, items)
        case KeyPoints(points):
            yield from (_say(point.content) for point in points)
        case KeyFigures(figures):
            yield from (figure.label for figure in figures)
        case Chronology(rows, undated):
            yield from (row.text for row in (*rows, *undated))
        case QuotationList(statements):
            for statement in statements:
                yield from (statement.role, statement.text)


def _list_spelled(text: str) -> Iterator[str]:
    """Acronyms that stand in brackets behind their words, or before them: "the World Food Programme (WFP)"."""
    for found in _SHORT.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if (before.endswith("(") and after.startswith(")")) or after.startswith(" ("):
            yield fold(found[0])


def _list_named(case: Case) -> Iterator[str]:
    """Names beside which a table or the spec has longer ones of the same actor, and first cells of the glossary."""
    for section in case.report.sections:
        for block in section.blocks:
            if isinstance(block, ActorTable):
                for row in block.rows:
                    yield from _list_short((row.name, *row.aliases))
            elif isinstance(block, Table) and section.id == "glossary":
                yield from (fold(_say(cells[0])) for cells in block.rows if cells)
    for actor in case.spec.actors if case.spec else ():
        yield from _list_short((actor.name, *actor.aliases))


def _list_short(names: tuple[str, ...]) -> Iterator[str]:
    if any(" " in name for name in names):
        yield from map(fold, names)


def _say(content: Iterable[Inline]) -> str:
    return "".join(each.text for each in content if not isinstance(each, Cite))

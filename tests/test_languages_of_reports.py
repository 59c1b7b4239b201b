"""No English word of ours in a report of another language, whatever the report holds.

All words of sources and of the desk are put into other letters, and each message of the code into brackets: what is
left in Latin letters outside brackets is a word of the code that no catalogue has.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Collection, Iterator
from enum import Enum
from gettext import NullTranslations
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from tests.languages.test_catalogues import load_script
from tests.render.pdf.samples import SOURCES, every_block, every_chart, make_report

from briefkit import languages
from briefkit.api import build_briefing
from briefkit.compose import compose_report
from briefkit.languages import Catalogue, catalogue, list_catalogues, load_catalogue
from briefkit.model.changes import Tally
from briefkit.model.grading import LIKELIHOOD_SCALES, Scales
from briefkit.model.report import Head, Report, Section
from briefkit.model.selection import STATEMENT, UNNAMED, Selection
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.lowering import lower_report
from briefkit.render.print_tree import Printout
from briefkit.spec import read_spec
from briefkit.spec.briefing import Spec

pytestmark = pytest.mark.usefixtures("in_one_process")

OTHER = "el"
"""A language with letters of its own, and without a catalogue, to stand for any; its dates are by CLDR."""
_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TURNED = str.maketrans(_LATIN, "абцдефгхийклмнопярстужвшызАБЦДЕФГХИЙКЛМНОПЯРСТУЖВШЫЗ")
_KEPT = frozenset(
    {
        *("id", "kind", "document", "event", "url", "unit", "columns", "sha256", "text_sha256", "path", "language"),
        *(
            "languages",
            "type",
            "value",
            "basis",
            "likelihood",
            "confidence",
            "reliability",
            "marking",
            "about",
            "image",
        ),
        *("media_type", "precision", "tracked", "edited", "left_out", "provenance", "counted", "details"),
    }
)
"""Fields that hold ids, addresses and words of the code."""
_ID = re.compile(r"[a-z]-(?:desk-)?[0-9a-f]{8,}\S*")
_STANDARD = re.compile(
    r"https?://\S+|[\w.+-]+@[\w.-]+|\b(?:TLP(?::\w+(?:\+\w+)?)?|FIRST|UTC|SHA-256 \w+…?|briefkit \S+|[A-Z]{2})\b"
    r"|\b[0-9a-f]{12}\b|\b(?:[a-z]+-(?:report|digest)|X+V?I*)\b"
)
"""Names, codes and addresses that are the same in every language."""


class Bracketed(NullTranslations):
    """Each message in brackets, but for the values in it."""

    def gettext(self, message: str) -> str:
        parts = Formatter().parse(message)
        return "".join(f"{f'⟦{words}⟧' if words else ''}{f'{{{name}}}' if name else ''}" for words, name, _, _ in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return message if message == "1" else self.gettext(message)


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Catalogue]:
    """A catalogue of a language, all of whose messages are in brackets."""
    monkeypatch.setattr(catalogue, "_find_file", lambda language: f"{language}.po" if language == OTHER else None)
    monkeypatch.setattr(catalogue, "_read_file", lambda _: Bracketed())
    load_catalogue.cache_clear()
    yield languages.load_catalogue(OTHER)
    load_catalogue.cache_clear()


_IDS_OF_BLOCKS = frozenset({"s1", "s2", "e1", "e2", "e3", "a1", "a2", "a3", "q1", "q2", "h1"})


def turn(value: Any, ids: Collection[str] = ()) -> Any:
    """A value with all of its words in other letters; ids and the like are kept."""
    if isinstance(value, str) and not isinstance(value, Enum):
        is_id = value in ids or _ID.fullmatch(value) or value.startswith((STATEMENT, UNNAMED))
        return value if is_id else value.translate(_TURNED)
    if isinstance(value, tuple):
        turned = [turn(item, ids) for item in value]
        return type(value)(*turned) if hasattr(value, "_fields") else tuple(turned)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        kept = _KEPT | {"kinds"} if isinstance(value, Tally) else _KEPT
        names = (field.name for field in dataclasses.fields(value) if field.init and field.name not in kept)
        return dataclasses.replace(value, **{name: turn(getattr(value, name), ids) for name in names})
    return value


def list_words(value: Any) -> Iterator[str]:
    """Every text of a print tree that somebody reads or hears."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from list_words(item)
    elif isinstance(value, dict):
        yield from list_words(tuple(value.values()))
    elif dataclasses.is_dataclass(value) and not isinstance(value, type | Enum):
        unread = {
            "manifest",
            "anchor",
            "part",
            "id",
            "kind",
            "goal",
            "language",
            "media_type",
            "ink",
            "stands_for",
            "facets",
        }
        for field in dataclasses.fields(value):
            if field.name not in unread:
                yield from list_words(getattr(value, field.name))


def find_english(printout: Printout) -> list[str]:
    """The texts that have Latin letters outside brackets, without names and codes."""
    found = []
    for words in list_words(printout):
        outside = words
        while "⟦" in outside and outside != (less := re.sub(r"⟦[^⟦⟧]*⟧", " ", outside)):
            outside = less
        outside = re.sub(r"\{(?:number|pages)\}", "", _STANDARD.sub("", outside))
        if words != OTHER and re.search("[A-Za-z]{2}", outside):
            found.append(words)
    return found


def print_selection(selection: Selection, spec: Spec, scales: Scales, citations: CitationStyle) -> Printout:
    head = turn(spec.report)
    head = dataclasses.replace(head, product="Situation report", language=OTHER)
    asked = dataclasses.replace(spec, report=head, events=turn(spec.events))
    ids = {document.id for document in selection.documents}
    report = compose_report(turn(selection, ids), asked, {}, scales)
    return lower_report(report, citations, Theme())


SECTIONS = (
    "bottom-line, key-points, changes, figures, background, situation, chronology, actors, quotations, ahead, sources, "
    "method, scales, glossary, distribution, overview, assessment, outlook, gaps, response"
)


@pytest.mark.parametrize("citations", [CitationStyle.REFERENCES, CitationStyle.FOOTNOTES])
@pytest.mark.parametrize("sample", ["flood", "defence-talks"])
def test_a_report_of_all_sections_has_no_word_that_no_catalogue_has(
    sample: str, citations: CitationStyle, root: Path, bracketed: Catalogue
) -> None:
    settings = [f"report.language={OTHER}", f"sections=[{SECTIONS}]", "report.to=[Desk]", "report.cc=[Press]"]
    path = root / "sample_input" / sample / "spec.yaml"
    before = build_briefing(read_spec(path, [*settings, "select.events.limit=4"])[0])
    spec = read_spec(path, [*settings, "select.events.limit="])[0]
    briefing = build_briefing(spec, earlier=[before.report])
    scales = Scales(likelihood=tuple(range(len(LIKELIHOOD_SCALES))), confidence=True)
    printout = print_selection(briefing.selection, spec, scales, citations)
    assert find_english(printout) == []
    assert sum("⟦" in words for words in list_words(printout)) > 100


@pytest.mark.parametrize("template", ["daily-brief", "humanitarian", "media-digest", "monthly-watch"])
def test_the_titles_of_templates_are_in_the_catalogues(template: str, root: Path, bracketed: Catalogue) -> None:
    path = root / "sample_input" / "flood" / "spec.yaml"
    spec = read_spec(path, [f"template={template}", f"report.language={OTHER}", "sections="])[0]
    report = build_briefing(spec).report
    assert [section.title for section in report.sections if not section.title.startswith("⟦")] == []
    plain = read_spec(path, [f"template={template}"])[0]
    if plain.report.product != "Situation report":
        assert report.head.product.startswith("⟦")


def test_no_block_has_a_word_that_no_catalogue_has(bracketed: Catalogue) -> None:
    blocks = (*every_block(), *every_chart())
    report: Report = turn(make_report(*blocks, sources=SOURCES), _IDS_OF_BLOCKS)
    head = dataclasses.replace(report.head, language=OTHER)
    printout = lower_report(dataclasses.replace(report, head=head), CitationStyle.REFERENCES, Theme())
    assert find_english(printout) == []


def say_plainly(said: Catalogue, message: Any) -> str:
    """What a catalogue has for a message, with the names of values left in their braces."""
    return said.say_in(message.context, message.words) if message.context else said.say(message.words)


@pytest.mark.parametrize("language", [each for each in list_catalogues() if not each.startswith("en")])
def test_no_message_of_the_code_is_left_in_a_report(language: str, root: Path) -> None:
    settings = [f"report.language={language}", f"sections=[{SECTIONS}]", "report.to=[Desk]"]
    report = build_briefing(read_spec(root / "sample_input" / "flood" / "spec.yaml", settings)[0]).report
    printed = {words.strip(" .:") for words in list_words(lower_report(report, CitationStyle.REFERENCES, Theme()))}
    said = load_catalogue(language)
    messages = list(load_script().gather_messages())
    translated = {each.words.strip(" .:") for each in messages if said.say(each.words) != each.words}
    # words that one message has in the language may be another's in English: "Figure" is both
    own = {say_plainly(said, each).partition("{")[0].strip(" .:") for each in messages}
    assert {words for words in printed & translated - own if len(words) > 2} == set()


def test_a_bare_report_says_what_it_is_in_its_language() -> None:
    head = Head("Crue", dt.date(2024, 3, 9), language="fr", product="Note")
    printout = lower_report(Report(head, (Section("a", "Faits", ()),)), CitationStyle.REFERENCES, Theme())
    assert printout.margins.pages == "Page {number} sur {pages}"
    assert printout.labels.contents == "Sommaire"

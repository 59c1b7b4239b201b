"""Selecting once: what was picked is recalled for the very same arguments, and picked anew for any others."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from briefkit import selecting
from briefkit.api import build_briefing, build_report
from briefkit.cache import Cache, session
from briefkit.extract import parse_document
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import Marking
from briefkit.model.head import Head
from briefkit.model.report import Report
from briefkit.model.selection import Selection, Unloaded, Unmatched
from briefkit.model.theme import Logo, Theme
from briefkit.select import select
from briefkit.spec.briefing import Edit, KnownActor, Spec

DAY = dt.date(2024, 2, 18)
PNG = b"\x89PNG\r\n\x1a\n"
TEXTS = (
    "Police arrested twelve men in Ostrand on Thursday, the ministry said.\n\nMayor Ada Lund visited the port.",
    "The dyke at Lionde broke on Friday.\n\n“The water came at night,” Mayor Ada Lund said on Saturday.",
)
DOCUMENTS = tuple(
    parse_document(Document(f"d{number}", text, outlet=f"Post {number}", published=DAY - dt.timedelta(number)))
    for number, text in enumerate(TEXTS)
)
SPEC = Spec("spec.yaml", Path(), "situation-report", Head("Ostrand", DAY), ())


@dataclass(frozen=True)
class Given:
    """What selecting is given."""

    documents: tuple[ParsedDocument, ...] = DOCUMENTS
    spec: Spec = SPEC
    as_of: dt.date = DAY
    earlier: tuple[Report, ...] = ()
    unloaded: Unloaded | None = None


def change_document(**values: Any) -> Given:
    first = replace(DOCUMENTS[0], document=replace(DOCUMENTS[0].document, **values))
    return Given((first, *DOCUMENTS[1:]))


def change_facts(**values: Any) -> Given:
    return Given((replace(DOCUMENTS[0], **values), *DOCUMENTS[1:]))


def change_spec(**values: Any) -> Given:
    return Given(spec=replace(SPEC, **values))


EARLIER = build_report(SPEC, as_of=DAY - dt.timedelta(1), documents=DOCUMENTS)
OTHERS = {
    "another text": change_document(text=TEXTS[0].replace("twelve", "eleven")),
    "another outlet": change_document(outlet="Ostrand Herald"),
    "another marking": change_document(marking=Marking("TLP:AMBER")),
    "another identity": change_document(identity="https://post.example/a"),
    "no events": change_facts(events=()),
    "a document more": Given((*DOCUMENTS, parse_document(Document("d2", "Rain fell on Monday.")))),
    "another order": Given(DOCUMENTS[::-1]),
    "another day": Given(as_of=DAY + dt.timedelta(1)),
    "another title": change_spec(report=Head("Lionde", DAY)),
    "an actor": change_spec(actors=(KnownActor("Ada Lund"),)),
    "a correction": change_spec(edits={DOCUMENTS[0].events[0].id: Edit(text="Twelve men were arrested.")}),
    "a logo": change_spec(theme=Theme(logo=Logo("logo.png", PNG))),
    "an earlier report": Given(earlier=(EARLIER,)),
    "a document that was not loaded": Given(unloaded=Unloaded(unmatched=(Unmatched("d9", "Elsewhere"),))),
    "documents out of scope": Given(unloaded=Unloaded(out_of_scope=1)),
}


@pytest.fixture
def selected(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Grows whenever something is selected anew."""
    calls: list[None] = []

    def note(*arguments: Any) -> Selection:
        calls.append(None)
        return select(*arguments)

    monkeypatch.setattr(selecting, "select", note)
    return calls


def pick(given: Given, cache: Cache) -> Selection:
    return selecting.select_once(given.documents, given.spec, given.as_of, given.earlier, given.unloaded, cache)


def pick_plainly(given: Given) -> Selection:
    return select(given.documents, given.spec, given.as_of, given.earlier, given.unloaded)


@pytest.mark.parametrize("given", [Given(), *OTHERS.values()], ids=["the same", *OTHERS])
def test_what_is_recalled_is_what_was_selected(given: Given, tmp_path: Path, selected: list[None]) -> None:
    found = [pick(given, Cache(tmp_path)) for _ in range(2)]
    assert len(selected) == 1
    assert [*map(repr, found)] == [repr(pick_plainly(given))] * 2


@pytest.mark.parametrize("change", OTHERS)
def test_whatever_is_other_is_selected_anew(change: str, tmp_path: Path, selected: list[None]) -> None:
    pick(Given(), Cache(tmp_path))
    assert repr(pick(OTHERS[change], Cache(tmp_path))) == repr(pick_plainly(OTHERS[change]))
    assert len(selected) == 2


def test_a_logo_counts_by_its_bytes(tmp_path: Path, selected: list[None]) -> None:
    for content in (PNG, PNG + b"more"):
        pick(change_spec(theme=Theme(logo=Logo("logo.png", content))), Cache(tmp_path))
    assert len(selected) == 2


def test_another_version_selects_anew(tmp_path: Path, selected: list[None], monkeypatch: pytest.MonkeyPatch) -> None:
    pick(Given(), Cache(tmp_path))
    monkeypatch.setattr(session, "find_version", lambda kind: f"another {kind}")
    pick(Given(), Cache(tmp_path))
    assert len(selected) == 2


def test_where_the_cache_lies_does_not_count(tmp_path: Path, selected: list[None]) -> None:
    for folder in ("a", "b"):
        pick(Given(spec=SPEC.with_cache(Path(folder))), Cache(tmp_path))
    assert len(selected) == 1


def test_half_a_letter_is_selected_each_time(tmp_path: Path, selected: list[None]) -> None:
    given = change_document(title="Two \ud83d arrests")
    assert repr(pick(given, Cache(tmp_path))) == repr(pick(given, Cache(tmp_path)))
    assert len(selected) == 2


def test_a_report_of_documents_at_hand_uses_the_cache_of_its_spec(tmp_path: Path, selected: list[None]) -> None:
    spec = SPEC.with_cache(tmp_path)
    reports = [build_briefing(spec, as_of=DAY, documents=DOCUMENTS).report for _ in range(2)]
    assert len(selected) == 1
    assert reports == [build_report(SPEC, as_of=DAY, documents=DOCUMENTS)] * 2

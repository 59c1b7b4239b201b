from __future__ import annotations

import dataclasses

import pytest
from tests.articles import Article, day
from tests.select.test_events import event
from tests.select.test_select import AS_OF
from tests.select.test_select import spec as make_spec

from briefkit.model.selection import SelectedEvent
from briefkit.select import select
from briefkit.select.subject import BESIDE, NEAR, find_aside, find_beside
from briefkit.select.wordings import Wordings
from briefkit.spec.briefing import DocumentSelect, EventSelect, KnownActor, Spec
from briefkit.spec.match import parse_match

ABOUT = [Article(name, f"The flood in Lionde {name}. Ana Vale left the town.", outlet=name) for name in "abc"]
OTHER = Article("d", "A choir sang in Orvel on Friday.")
DOCUMENTS = [article.parsed().document for article in (*ABOUT, OTHER)]


def titled(title: str, **more: object) -> Spec:
    made = make_spec()
    return dataclasses.replace(made, report=dataclasses.replace(made.report, title=title), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("spec", "beside"),
    [
        (titled("Limpopo floods"), {"d"}),
        # what the spec matches and whom it names are its subject as well
        (titled("Weekly", documents=DocumentSelect(match=parse_match("lionde OR sea"))), {"d"}),
        (titled("Weekly", events=EventSelect(match=parse_match("Lionde*"))), {"d"}),
        (titled("Weekly", actors=(KnownActor("Ana Vale"),)), {"d"}),
        (titled("Floods after the storms of 2024"), {"d"}),
        # words for reports are no subject, nor is what must not be there
        (titled("Weekly situation report"), set()),
        (titled("Weekly", documents=DocumentSelect(match=parse_match("NOT lionde"))), set()),
        # where few documents have its words, they do not tell what the pile is about
        (titled("Choirs"), set()),
    ],
)
def test_documents_beside_the_subject(spec: Spec, beside: set[str]) -> None:
    assert find_beside(DOCUMENTS, Wordings(DOCUMENTS), spec) == beside


ON, OFF = "The trial of Ivo Lund went on.", "A choir sang in Orvel."


def page(on: int, off: int) -> list[SelectedEvent]:
    texts = [ON] * on + [OFF] * off
    return [event(f"e{number}", day("2024-02-16"), text) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("on", "off", "title", "expected"),
    [
        # fewer than one event in five on the subject, of five or more
        (1, 5, "Trial of Ivo Lund", {OFF}),
        (0, 5, "Trial of Ivo Lund", {OFF}),
        (1, 4, "Trial of Ivo Lund", set()),
        (0, 4, "Trial of Ivo Lund", set()),
        # a title that names no subject
        (1, 9, "Weekly report", set()),
    ],
)
def test_events_beside_the_subject_of_a_page_on_many_matters(on: int, off: int, title: str, expected: set[str]) -> None:
    events = page(on, off)
    left = find_aside(events, titled(title))
    assert {each.text for each in events if each.id in left} == expected


def test_what_a_document_on_the_subject_tells_as_well_is_not_beside_it() -> None:
    told_by_both = event("both", day("2024-02-16"), OFF, documents=("a", "b"))
    on_subject = event("on", day("2024-02-16"), ON, documents=("b",))
    found = find_aside([*page(0, 5), told_by_both, on_subject], titled("Trial of Ivo Lund"))
    assert found == {"e0", "e1", "e2", "e3", "e4"}


def test_what_only_they_tell_weighs_less() -> None:
    about = [
        Article(name, f"The flood {name} came on Friday.", outlet=name).event(
            f"The flood {name} came", day("2024-02-16")
        )
        for name in ("one", "two")
    ]
    other = Article("c", "A choir sang on Friday.").event("A choir sang", day("2024-02-16"))
    parsed = [article.parsed() for article in (*about, other)]

    def weigh(title: str) -> dict[str, int]:
        return {event.text[:5]: event.weight for event in select(parsed, titled(title), AS_OF).events}

    assert weigh("Flood")["A cho"] == weigh("Weekly")["A cho"] - BESIDE
    assert weigh("Flood")["The f"] == weigh("Weekly")["The f"]


def test_what_many_speak_of_weighs_more() -> None:
    texts = {
        "a": "The dyke broke near Lionde.",
        "b": "Boats passed the dyke near Lionde.",
        "c": "A dyke in Lionde was mended.",
        "d": "A choir sang songs near Orvel.",
    }
    parsed = [Article(name, text).event(text, day("2024-02-16")).parsed() for name, text in texts.items()]
    alone = {event.id: event.weight for each in parsed for event in select([each], titled("Weekly"), AS_OF).events}
    together = {event.id: event.weight for event in select(parsed, titled("Weekly"), AS_OF).events}
    gained = {identifier: together[identifier] - alone[identifier] for identifier in together}
    # words of four letters or more that three documents use: "dyke", "near" and "lionde"
    shares = {"e-a-1": 3 / 4, "e-b-1": 3 / 5, "e-c-1": 2 / 3, "e-d-1": 1 / 5}
    assert gained == {identifier: round(NEAR * 4 / 50 * share) for identifier, share in shares.items()}

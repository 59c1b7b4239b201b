from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day
from tests.select.test_horizon import tell
from tests.select.test_select import spec as make_spec

from briefkit.compose.notes import compose_notes
from briefkit.languages import ENGLISH
from briefkit.model.document import Document
from briefkit.model.facts import ActorKind, Basis, EventDate, Role
from briefkit.model.selection import TIMELESS, Corpus, Dropped, RegisteredActor, Selection, Unread
from briefkit.spec.briefing import SectionSpec

DAY, NEXT = dt.date(2024, 2, 16), dt.date(2024, 2, 17)
BARE = Selection(NEXT, None, (), (), (), (), (), ())
READ = Corpus(2, 2, 1200, ("Post", "Wire"), languages=(("en-GB", 2),), oldest=DAY, newest=NEXT)


@pytest.mark.parametrize(
    ("corpus", "notes"),
    [
        (
            READ,
            [
                "What was read: 2 documents from 2 outlets, 1,200 words, published 16–17 February 2024, all in "
                "English; no near-copies."
            ],
        ),
        (
            Corpus(1, 1, 1, copies=0, languages=(("xx", 1),)),
            ["What was read: 1 document, no outlet named, 1 word, all in “xx”; no near-copies."],
        ),
        (
            dataclasses.replace(
                READ,
                read=6,
                copies=1,
                languages=(("en", 1), ("pt", 1), ("en-GB", 1)),
                left_out=(("does not match", 3), ("published after the cut-off", 1)),
            ),
            [
                "What was read: 2 documents from 2 outlets, 1,200 words, published 16–17 February 2024, 2 in English, "
                "1 in Portuguese; 1 of them a near-copy of another.",
                "Read and left out: 3 do not match; 1 published after the cut-off.",
            ],
        ),
        (
            Corpus(
                5,
                0,
                left_out=(("unread, in French", 1), ("unread, in Turkish", 1)),
                unread=(Unread("Le pont rouvre", "fr", "Le Rivage", DAY), Unread("Bir gün …", "tr-TR")),
            ),
            [
                "What was read: 5 documents, none of which the report is made of.",
                "Read and left out: 1 unread, in French; 1 unread, in Turkish.",
                "Unread, in languages that there are no rules for: Le pont rouvre (Le Rivage, 16 February 2024, in "
                "French); Bir gün … (no date, in Turkish).",
            ],
        ),
        (
            dataclasses.replace(READ, cut=1, summaries=2),
            [
                "What was read: 2 documents from 2 outlets, 1,200 words, published 16–17 February 2024, all in "
                "English; no near-copies.",
                "1 document cut off by the source; only the beginning was there to be read.",
                "2 documents of which only a summary was there to be read.",
            ],
        ),
        (
            Corpus(3, 0, left_out=(("does not match", 3),)),
            [
                "What was read: 3 documents, none of which the report is made of.",
                "Read and left out: 3 do not match.",
            ],
        ),
    ],
)
def test_every_report_says_what_was_read(corpus: Corpus, notes: list[str]) -> None:
    made = compose_notes(dataclasses.replace(BARE, corpus=corpus), make_spec(), ENGLISH)
    assert list(made[: len(notes)]) == notes
    assert made[len(notes)].startswith("Sentences and quotations are reproduced as published")


UNDATED = (
    Document("a", "x", title="River falls at Sund", outlet="Karvia Herald"),
    Document("b", "The ferry is closed.", outlet=None),
    Document("c", "x", title="River rises", outlet="Post", published=DAY),
)


@pytest.mark.parametrize(
    ("documents", "dropped", "section", "notes"),
    [
        (UNDATED[2:], (), "quotations", []),
        (
            UNDATED,
            (),
            "quotations",
            [
                "2 documents without a publication date; relative dates there stay unresolved: River falls at Sund "
                "(Karvia Herald); The ferry is closed. (an unnamed outlet).",
            ],
        ),
        (
            UNDATED[:1],
            (
                Dropped("q-1", "quotation", TIMELESS),
                Dropped("q-2", "quotation", "does not match"),
                Dropped("q-3", "quotation", "does not match"),
                Dropped("e-1", "event", TIMELESS),
                Dropped("e-2", "event", TIMELESS),
            ),
            "quotations",
            [
                "1 document without a publication date; relative dates there stay unresolved: River falls at Sund "
                "(Karvia Herald).",
                "1 statement from a document without a date is left out, since nothing says when it was made.",
            ],
        ),
        (
            UNDATED[:1],
            (Dropped("q-1", "quotation", TIMELESS),),
            "chronology",
            [
                "1 document without a publication date; relative dates there stay unresolved: River falls at Sund "
                "(Karvia Herald).",
            ],
        ),
    ],
)
def test_documents_without_a_date_are_named(
    documents: tuple[Document, ...], dropped: tuple[Dropped, ...], section: str, notes: list[str]
) -> None:
    spec = dataclasses.replace(make_spec(), sections=(SectionSpec(section),))
    made = compose_notes(dataclasses.replace(BARE, documents=documents, dropped=dropped), spec, ENGLISH)
    assert [note for note in made if "date" in note or "statement" in note] == notes


def test_nothing_is_said_to_be_left_out_of_a_section_that_a_report_has_not() -> None:
    over = tuple(Dropped("x", kind, "left out", "", limited=True) for kind in ("event", "quotation", "actor"))
    spec = dataclasses.replace(make_spec(), sections=(SectionSpec("chronology"),))
    notes = compose_notes(dataclasses.replace(BARE, dropped=over), spec, ENGLISH)
    assert [note for note in notes if note.startswith("Not printed")] == [
        "Not printed for length: 1 more event; see the report's JSON or “briefkit show”."
    ]


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ("", None),
        ("event", "1 more event"),
        ("event event actor", "2 more events and 1 more actor"),
        ("actor quotation event", "1 more event, 1 more statement and 1 more actor"),
    ],
)
def test_what_is_left_out_for_length_is_said(kinds: str, said: str | None) -> None:
    over = tuple(Dropped("x", kind, "left out", "", limited=True) for kind in kinds.split())
    others = (Dropped("y", "event", "outside the period"), Dropped("z", "document", "does not match"))
    notes = compose_notes(dataclasses.replace(BARE, dropped=(*over, *others)), make_spec(), ENGLISH)
    found = [note for note in notes if note.startswith("Not printed for length: ")]
    expected = [f"Not printed for length: {said}; see the report's JSON or “briefkit show”."] if said else []
    assert found == expected


@pytest.mark.parametrize(
    ("origins", "bases", "said"),
    [
        ((1, 1), ("stated", "published"), "Of 2 events, all rest on a single origin, and 1 on a date"),
        ((2, 2), ("carried", "published"), "Of 2 events, none rest on a single origin, and all on a date"),
        ((1,), ("stated",), "Of 1 event, 1 rests on a single origin, and none on a date"),
    ],
)
def test_rows_that_rest_on_little_are_counted(origins: tuple[int, ...], bases: tuple[str, ...], said: str) -> None:
    events = tuple(
        dataclasses.replace(
            tell("Boats left.", day("2024-02-15")),
            origins=("Wire", "Desk")[:number],
            date=EventDate(day("2024-02-15"), Basis(basis)),
        )
        for number, basis in zip(origins, bases, strict=True)
    )
    notes = compose_notes(dataclasses.replace(BARE, events=events), make_spec(), ENGLISH)
    assert [note for note in notes if note.startswith("Of ")] == [f"{said} that the sentence itself does not state."]


def test_those_for_whom_the_tables_have_no_room_are_named() -> None:
    ana = RegisteredActor("a-1", "Ana Vale", ActorKind.PERSON, roles=(Role("Mayor", "Orvel"),), documents=("a", "b"))
    union = RegisteredActor("a-2", "Tern Union", ActorKind.ORGANISATION, "KV", documents=("a",))
    port = RegisteredActor("a-3", "Orvel", ActorKind.PLACE, "KV", documents=("a",))
    others = [
        RegisteredActor(f"a-{number}", f"Tim Orr {number}", ActorKind.PERSON, None, documents=("c",))
        for number in range(4, 45)
    ]
    actors = (union, ana, port, *others)
    dropped = tuple(Dropped(actor.id, "actor", "left out", actor.name, True) for actor in actors)
    notes = compose_notes(dataclasses.replace(BARE, corpus=READ, actors=actors, dropped=dropped), make_spec(), ENGLISH)
    (named,) = [note for note in notes if note.startswith("Also taking part or quoted")]
    assert named.startswith("Also taking part or quoted: Ana Vale (Mayor, Orvel); Tern Union; Tim Orr 4; ")
    assert named.endswith("; and 3 more.")
    assert "Orvel (KV)" not in named


@pytest.mark.parametrize(("number", "more"), [(40, False), (41, True)])
@pytest.mark.parametrize("kind", ["unread", "undated", "actors"])
def test_forty_are_named_and_the_others_counted(kind: str, number: int, more: bool) -> None:
    selection = BARE
    if kind == "unread":
        unread = tuple(Unread(f"Story {each}", "fr") for each in range(number))
        selection = dataclasses.replace(BARE, corpus=dataclasses.replace(READ, unread=unread))
    elif kind == "undated":
        documents = tuple(Document(f"d-{each}", f"Story {each}") for each in range(number))
        selection = dataclasses.replace(BARE, documents=documents, corpus=READ)
    else:
        actors = tuple(RegisteredActor(f"a-{each}", f"Story {each}", ActorKind.PERSON) for each in range(number))
        dropped = tuple(Dropped(actor.id, "actor", "too long", limited=True) for actor in actors)
        selection = dataclasses.replace(BARE, actors=actors, dropped=dropped, corpus=READ)
    (note,) = [note for note in compose_notes(selection, make_spec(), ENGLISH) if "Story 0" in note]
    assert note.count("Story") == 40
    assert ("and 1 more" in note) is more

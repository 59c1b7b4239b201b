from __future__ import annotations

import dataclasses

import pytest
from tests.select.tellings_of import Telling, list_all, parse_story

from briefkit.model.facts import ActorKind
from briefkit.select.merging import merge_candidates

BODY = ActorKind.ORGANISATION

ARRESTED = Telling("Police in Karsk arrested Ana Vale over the bank fraud on Thursday.", "arrested", None, "Ana Vale")


def count_events(left: Telling, right: Telling) -> int:
    candidates = list_all(parse_story("a", left), parse_story("b", right))
    return len(merge_candidates(candidates, {"a": "a", "b": "b"}))


def but(telling: Telling, **changes: str | None) -> Telling:
    return dataclasses.replace(telling, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # the same deed in other words
        (ARRESTED, Telling("Ana Vale was detained over fraud.", "detained", None, "Ana Vale")),
        (ARRESTED, Telling("The bank fraud led to the arrest of Ana Vale.", "led", None, "Ana Vale")),
        # one of them leaves open who did it
        (
            Telling("Ivo Lund signed the ceasefire with the rebels.", "signed", "Ivo Lund"),
            Telling("The ceasefire with the rebels was signed at noon.", "signed"),
        ),
        # a plan and its doing
        (
            Telling("Ivo Lund will open the bridge at Sorn.", "open", "Ivo Lund", status="planned"),
            Telling("Ivo Lund opened the bridge at Sorn.", "opened", "Ivo Lund"),
        ),
        # a story that gives no day and came out just after
        (
            Telling("The ferry Alba sank off Sorn with tons of salt.", "sank", town="Sorn"),
            Telling(
                "The ferry Alba sank off Sorn in a gale.", "sank", town="Sorn", date="2024-02-16", basis="published"
            ),
        ),
        # one catastrophe, in whatever words
        (
            Telling("A quake of magnitude 7.0 struck Sorn before dawn.", "struck", town="Sorn"),
            Telling(
                "A powerful earthquake has hit Sorn, children.",
                "hit",
                town="Sorn",
                date="2024-02-16",
                basis="published",
            ),
        ),
        # one toll in two numbers
        (
            Telling("At least 30 people were killed when the dyke at Sorn broke.", "killed", town="Sorn"),
            Telling("The broken dyke at Sorn killed 41 people.", "killed", town="Sorn"),
        ),
    ],
)
def test_tellings_of_one_event(left: Telling, right: Telling) -> None:
    assert count_events(left, right) == 1
    assert count_events(right, left) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # opposites
        (
            ARRESTED,
            Telling("Police in Karsk released Ana Vale over the bank fraud on Thursday.", "released", None, "Ana Vale"),
        ),
        (
            Telling("Parliament accepted the budget of Ivo Lund.", "accepted", "Ivo Lund"),
            Telling("Parliament rejected the budget of Ivo Lund.", "rejected", "Ivo Lund"),
        ),
        (
            Telling("The port at Sorn closed at noon.", "closed", town="Sorn"),
            Telling("The port at Sorn opened at noon.", "opened", town="Sorn"),
        ),
        # a denial beside what it denies, and a fact beside its negation
        (ARRESTED, but(ARRESTED, status="denied")),
        (
            Telling("The dyke at Sorn has broken under the flood.", "broken", town="Sorn"),
            Telling("The dyke at Sorn has not broken under the flood.", "broken", town="Sorn"),
        ),
        # other persons, other ages, another in a row
        (
            ARRESTED,
            Telling("Police in Karsk arrested Ivo Lund over the bank fraud on Thursday.", "arrested", None, "Ivo Lund"),
        ),
        (
            Telling("Police at Sorn arrested a man aged 36 over the fire.", "arrested", town="Sorn"),
            Telling("Police at Sorn arrested a 66-year-old man over the fire.", "arrested", town="Sorn"),
        ),
        (
            Telling("Ana Vale won her second race at Sorn.", "won", "Ana Vale"),
            Telling("Ana Vale won her third race at Sorn.", "won", "Ana Vale"),
        ),
        # another catastrophe, or another one of its kind
        (
            Telling("A quake of magnitude 7.0 struck Sorn before dawn.", "struck", town="Sorn"),
            Telling("A tsunami has hit Sorn, children.", "hit", town="Sorn"),
        ),
        (
            Telling("A quake of magnitude 7.0 struck Sorn before dawn.", "struck", town="Sorn"),
            Telling("Another earthquake has hit Sorn, children.", "hit", town="Sorn"),
        ),
        # one person, and a crowd
        (
            Telling("A man was pulled alive from the rubble at Sorn.", "pulled", town="Sorn"),
            Telling("More than 130 people were pulled alive from the rubble at Sorn.", "pulled", town="Sorn"),
        ),
        # the same day and person, another deed
        (ARRESTED, Telling("Ana Vale opened a school in the hills.", "opened", "Ana Vale")),
        # the same deed and words elsewhere, or on another day that is stated
        (
            Telling("Two boats sank off Sorn in the storm.", "sank", town="Sorn"),
            Telling("Two barges sank near Karsk at night.", "sank", town="Karsk"),
        ),
        (ARRESTED, Telling("Ana Vale was detained over fraud.", "detained", None, "Ana Vale", date="2024-02-16")),
        # words of one person on two matters
        (
            Telling("Ivo Lund warned of floods in the lower town.", "warned", "Ivo Lund"),
            Telling("Ivo Lund warned that taxes would rise.", "warned", "Ivo Lund"),
        ),
    ],
)
def test_tellings_of_two_events(left: Telling, right: Telling) -> None:
    assert count_events(left, right) == 2
    assert count_events(right, left) == 2


@pytest.mark.parametrize(
    "denial",
    [
        but(ARRESTED, status="denied"),
        Telling("Police in Karsk denied that they arrested Ana Vale over the bank fraud.", "denied", None, "Ana Vale"),
        Telling("Police in Karsk have not arrested Ana Vale over the bank fraud.", "arrested", None, "Ana Vale"),
    ],
)
def test_a_denial_stands_beside_what_it_denies(denial: Telling) -> None:
    candidates = list_all(parse_story("a", ARRESTED), parse_story("b", denial))
    told, denied = merge_candidates(candidates, {"a": "a", "b": "b"})
    assert [(each.about, each.claims) for each in told.disagreements] == [("denial", ((denial.text, ("b",)),))]
    assert [(each.about, each.claims) for each in denied.disagreements] == [("denial", ((ARRESTED.text, ("a",)),))]


def test_other_events_are_no_denials() -> None:
    freed = but(ARRESTED, text=ARRESTED.text.replace("arrested", "freed"), verb="freed")
    events = merge_candidates(list_all(parse_story("a", ARRESTED), parse_story("b", freed)), {"a": "a", "b": "b"})
    assert [event.disagreements for event in events] == [(), ()]


def test_other_bodies_in_one_part_are_other_events() -> None:
    one = Telling("The Orvel Court ruled on the ban of the Reform Union.", "ruled", "Orvel Court")
    other = but(one, text=one.text.replace("Orvel Court", "Supreme Chamber"), doer="Supreme Chamber")
    stories = [parse_story(name, telling) for name, telling in (("a", one), ("b", other))]
    bodies = [
        dataclasses.replace(story, actors=tuple(dataclasses.replace(each, kind=BODY) for each in story.actors))
        for story in stories
    ]
    assert len(merge_candidates(list_all(*bodies), {"a": "a", "b": "b"})) == 2


def test_the_doing_is_printed_and_the_plan_is_among_its_tellings() -> None:
    plan = Telling("Ivo Lund will open the bridge at Sorn.", "open", "Ivo Lund", status="planned")
    done = Telling("Ivo Lund opened the bridge at Sorn.", "opened", "Ivo Lund")
    candidates = list_all(parse_story("a", plan), parse_story("b", done))
    (event,) = merge_candidates(candidates, {"a": "a", "b": "b"})
    assert (event.text, event.status.value) == (done.text, "happened")
    assert [told.document for told in event.reports] == ["b", "a"]

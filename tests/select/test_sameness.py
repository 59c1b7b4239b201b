from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from tests.articles import day, month
from tests.select.tellings_of import Telling, face, list_all, parse_story

from briefkit.model.facts import ActorKind, Part
from briefkit.model.when import Precision, When
from briefkit.select.facets import Facets
from briefkit.select.merging import merge_candidates
from briefkit.select.sameness import (
    Deed,
    Shared,
    compare_casts,
    compare_deeds,
    contradict,
    is_partial,
    is_spoken,
    same_day,
    same_event,
)

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


ANA, BEN = ("ana", Part.DOER), ("ben", Part.DOER)
THERE: dict[str, Any] = {"present": ("ana",)}
WITH_DEED: dict[Deed, tuple[dict[str, Any], dict[str, Any]]] = {
    Deed.SAME: ({"deed": ["arrest", "fine"]}, {"deed": ["arrest"]}),
    Deed.NAMED: ({"deed": ["arrest"], "type": "coerce"}, {"deed": ["trial"], "type": "coerce"}),
    Deed.UNKNOWN: ({"deed": ["arrest"]}, {}),
    Deed.DIFFERS: ({"deed": ["arrest"]}, {"deed": ["trial"]}),
}
WITH_CAST: dict[Shared, tuple[dict[str, Any], dict[str, Any]]] = {
    Shared.PART: ({"parts": (ANA, BEN)}, {"parts": (BEN,)}),
    Shared.ACTOR: ({"present": ("ana", "ben")}, {"present": ("ben",)}),
    Shared.NAME: ({"named": ["ana", "ben"]}, {"named": ["ben"]}),
    Shared.PLACE: ({"scenes": ("sena", "sorn")}, {"scenes": ("sorn",)}),
    Shared.UNKNOWN: ({"present": ("ana",)}, {}),
    Shared.NOTHING: ({"present": ("ana",)}, {"scenes": ("sorn",)}),
}
NEVER = 1.0
NEEDED = {
    Deed.SAME: {
        Shared.PART: 0.1,
        Shared.ACTOR: 0.15,
        Shared.NAME: 0.2,
        Shared.PLACE: 0.22,
        Shared.UNKNOWN: 0.34,
        Shared.NOTHING: NEVER,
    },
    Deed.NAMED: {
        Shared.PART: 0.15,
        Shared.ACTOR: 0.2,
        Shared.NAME: 0.28,
        Shared.PLACE: 0.36,
        Shared.UNKNOWN: 0.5,
        Shared.NOTHING: NEVER,
    },
    Deed.UNKNOWN: {
        Shared.PART: 0.24,
        Shared.ACTOR: 0.24,
        Shared.NAME: 0.34,
        Shared.PLACE: 0.34,
        Shared.UNKNOWN: NEVER,
        Shared.NOTHING: NEVER,
    },
    Deed.DIFFERS: {
        Shared.PART: 0.3,
        Shared.ACTOR: 0.34,
        Shared.NAME: 0.45,
        Shared.PLACE: 0.5,
        Shared.UNKNOWN: NEVER,
        Shared.NOTHING: NEVER,
    },
}
COPY = 0.7
"""From here on sentences of near days are copies, whatever they are told for."""


def find_needed(left: Facets, right: Facets) -> float:
    """The overlap of words from which two tellings are of one event, whichever comes first; 1 where none is enough."""
    (needed,) = {
        next((step / 100 for step in range(101) if same_event(one, other, step / 100)), NEVER)
        for one, other in ((left, right), (right, left))
    }
    return needed


@pytest.mark.parametrize("shared", Shared)
@pytest.mark.parametrize("deed", Deed)
def test_the_more_of_deed_and_cast_agrees_the_fewer_words_are_needed(deed: Deed, shared: Shared) -> None:
    left, right = (face(**told, **cast) for told, cast in zip(WITH_DEED[deed], WITH_CAST[shared], strict=True))
    assert (compare_deeds(left, right), compare_casts(left.candidate, right.candidate)) == (deed, shared)
    assert (compare_deeds(right, left), compare_casts(right.candidate, left.candidate)) == (deed, shared)
    assert find_needed(left, right) == min(NEEDED[deed][shared], COPY)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # one names what the other is told for, whatever else it tells
        (face("The arrest of a crew drew crowds.", "drew", deed=["draw"]), face(deed=["arrest"]), Deed.NAMED),
        (face("The arrest of a crew drew crowds.", "drew"), face(deed=["arrest"]), Deed.NAMED),
        # of one type, unless the type says nothing
        (face(type="aid"), face(type="aid"), Deed.NAMED),
        (face(type="aid"), face(type="coerce"), Deed.UNKNOWN),
        (face(type="other"), face(type="other"), Deed.UNKNOWN),
        (face(type="statement"), face(type="statement"), Deed.UNKNOWN),
    ],
)
def test_how_far_deeds_agree(left: Facets, right: Facets, expected: Deed) -> None:
    assert compare_deeds(left, right) is compare_deeds(right, left) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # the same in another part is somebody present
        (
            {"parts": (ANA,), "present": ("ana",)},
            {"parts": (("ana", Part.DONE_TO),), "present": ("ana",)},
            Shared.ACTOR,
        ),
        # a name that both have is more than a place, unless it is that of one where it happened
        ({"named": ["sorn"], "scenes": ("sorn",)}, {"named": ["sorn"]}, Shared.PLACE),
        ({"named": ["sorn", "ana"], "scenes": ("sorn",)}, {"named": ["sorn", "ana"]}, Shared.NAME),
        # nobody in common: where one names nobody at all, nobody knows
        ({"involved": ("ana",)}, {"involved": ("ben",)}, Shared.NOTHING),
        ({"involved": ("ana",)}, {}, Shared.UNKNOWN),
        ({}, {}, Shared.UNKNOWN),
    ],
)
def test_what_casts_share(left: dict[str, Any], right: dict[str, Any], expected: Shared) -> None:
    one, other = face(**left).candidate, face(**right).candidate
    assert compare_casts(one, other) is compare_casts(other, one) is expected


def told(deed: Deed, shared: Shared, left: dict[str, Any], right: dict[str, Any]) -> float:
    """The overlap that two tellings need that agree so far, with something else in each."""
    beside = zip(WITH_DEED[deed], WITH_CAST[shared], (left, right), strict=True)
    return find_needed(*(face(**deeds, **cast, **more) for deeds, cast, more in beside))


SINCE = When("2024-02-15/..", Precision.DAY, dt.date(2024, 2, 15), None)
UNTIL = When("../2024-02-15", Precision.DAY, None, dt.date(2024, 2, 15))
FEBRUARY, YEAR = month("2024-02"), When("2024", Precision.YEAR, dt.date(2024, 1, 1), dt.date(2024, 12, 31))
FORTNIGHT = When("2024-02-01/14", Precision.DAY, dt.date(2024, 2, 1), dt.date(2024, 2, 14))
LOOSE: dict[str, Any] = {"basis": "carried"}


@pytest.mark.parametrize(
    ("deed", "shared", "left", "right", "needed"),
    [
        # a date that is not stated needs more words, where the deed is not known to be one
        (Deed.UNKNOWN, Shared.PART, LOOSE, {}, 0.34),
        (Deed.UNKNOWN, Shared.PART, LOOSE, LOOSE, 0.34),
        (Deed.DIFFERS, Shared.NAME, LOOSE, {}, 0.45),
        (Deed.NAMED, Shared.PART, LOOSE, {}, 0.15),
        # both without a date
        (Deed.SAME, Shared.PART, {"when": None}, {"when": None}, 0.1),
        (Deed.SAME, Shared.PART, {"when": None}, {}, NEVER),
        # a day within a month that is all the other tells
        (Deed.SAME, Shared.PART, {"when": FEBRUARY}, {}, 0.34),
        (Deed.SAME, Shared.ACTOR, {"when": FEBRUARY}, {}, 0.34),
        (Deed.SAME, Shared.NAME, {"when": FEBRUARY}, {}, NEVER),
        (Deed.NAMED, Shared.ACTOR, {"when": FEBRUARY}, {}, 0.34),
        (Deed.SAME, Shared.ACTOR, {"when": FEBRUARY, "type": "aid"}, {"type": "coerce"}, 0.34),
        (Deed.UNKNOWN, Shared.ACTOR, {"when": FEBRUARY, "type": "aid"}, {"type": "coerce"}, NEVER),
        (Deed.DIFFERS, Shared.ACTOR, {"when": FEBRUARY}, {}, 0.34),
        (Deed.SAME, Shared.PART, {"when": YEAR}, {"when": FEBRUARY}, 0.34),
        (Deed.SAME, Shared.PART, {"when": FORTNIGHT}, {"when": day("2024-02-05")}, NEVER),
        (Deed.SAME, Shared.PART, {"when": FEBRUARY}, {"when": day("2024-03-05")}, NEVER),
        (Deed.SAME, Shared.PART, {"when": FEBRUARY}, LOOSE, NEVER),
        # a day that is stated, and a story of that day or just after that states none
        (Deed.SAME, Shared.PART, {}, {"when": day("2024-02-16"), **LOOSE}, 0.2),
        (Deed.SAME, Shared.PART, {}, {"when": day("2024-02-17"), **LOOSE}, 0.2),
        (Deed.NAMED, Shared.PART, {}, {"when": day("2024-02-16"), **LOOSE}, 0.25),
        (Deed.UNKNOWN, Shared.PART, {}, {"when": day("2024-02-16"), **LOOSE}, COPY),
        (Deed.SAME, Shared.PART, {}, {"when": day("2024-02-18"), **LOOSE}, NEVER),
        (Deed.SAME, Shared.PART, {}, {"when": day("2024-02-14"), **LOOSE}, COPY),
        (Deed.SAME, Shared.PART, LOOSE, {"when": day("2024-02-16"), **LOOSE}, COPY),
        (Deed.SAME, Shared.PART, {}, {"when": day("2024-02-16")}, COPY),
        # neither a month nor what has no beginning is such a day
        (Deed.SAME, Shared.PART, {"when": FEBRUARY}, {"when": day("2024-02-02"), **LOOSE}, COPY),
        (Deed.SAME, Shared.PART, {"when": UNTIL}, {"when": day("2024-02-16"), **LOOSE}, NEVER),
        (Deed.SAME, Shared.PART, {}, {"when": UNTIL, **LOOSE}, NEVER),
        (Deed.SAME, Shared.PART, {}, {"when": None, **LOOSE}, NEVER),
        # copies lie two days apart at most, stated or not
        (Deed.DIFFERS, Shared.NOTHING, {}, {"when": day("2024-02-17")}, COPY),
        (Deed.DIFFERS, Shared.NOTHING, {}, {"when": day("2024-02-18")}, NEVER),
        (Deed.DIFFERS, Shared.NOTHING, {}, {"when": day("2024-02-13")}, COPY),
        (Deed.DIFFERS, Shared.NOTHING, {}, {"when": day("2024-02-12")}, NEVER),
        (Deed.DIFFERS, Shared.NOTHING, {"when": None}, {"when": None}, COPY),
        # a figure that both have, beside anything else
        (Deed.DIFFERS, Shared.PLACE, {"text": "340 people stayed."}, {"text": "Some 340 people stayed."}, 0.15),
        (Deed.DIFFERS, Shared.PLACE, {"text": "340 people stayed."}, {"text": "341 people stayed."}, 0.5),
        (Deed.SAME, Shared.PART, {"text": "340 people stayed."}, {"text": "340 people stayed."}, 0.1),
        (Deed.DIFFERS, Shared.NOTHING, {"text": "340 people stayed."}, {"text": "340 people stayed."}, COPY),
        (Deed.UNKNOWN, Shared.UNKNOWN, {"text": "340 people stayed."}, {"text": "340 people stayed."}, 0.15),
        (Deed.NAMED, Shared.PLACE, {"text": "340 people stayed.", **LOOSE}, {"text": "340 people stayed."}, 0.36),
        (Deed.DIFFERS, Shared.PLACE, {"text": "Nine people stayed."}, {"text": "Nine people stayed."}, 0.5),
    ],
)
def test_dates_and_figures_decide_how_many_words_are_needed(
    deed: Deed, shared: Shared, left: dict[str, Any], right: dict[str, Any], needed: float
) -> None:
    assert told(deed, shared, left, right) == needed


@pytest.mark.parametrize(
    ("left", "right", "needed"),
    [
        # the same is said, or something else is done as well
        (["warn"], ["warn"], 0.2),
        (["warn", "arrest"], ["warn"], 0.2),
        (["warn", "arrest"], ["warn", "arrest"], 0.1),
    ],
)
def test_what_is_only_said_must_be_said_in_like_words(left: list[str], right: list[str], needed: float) -> None:
    one, other = (face(deed=deed, parts=(ANA,)) for deed in (left, right))
    assert is_spoken(one, other) is (needed == 0.2)
    assert find_needed(one, other) == needed


PLAN: dict[str, Any] = {"deed": ["open"], "parts": (ANA,), "status": "planned", "when": day("2024-02-15")}
DONE: dict[str, Any] = {"deed": ["open"], "parts": (ANA,)}


@pytest.mark.parametrize(
    ("plan", "done", "needed"),
    [
        ({}, {"when": day("2024-02-15")}, 0.08),
        ({}, {"when": day("2024-02-16")}, 0.08),
        ({}, {"when": day("2024-02-17")}, COPY),
        ({}, {"when": day("2024-02-14")}, COPY),
        ({"when": FEBRUARY}, {"when": day("2024-03-01")}, 0.08),
        ({"when": FEBRUARY}, {"when": day("2024-02-01")}, 0.08),
        # a plan of one day, and a deed of the day after that is not stated, are alike by their deeds as well
        ({}, {"when": day("2024-02-16"), **LOOSE}, 0.08),
        ({}, {"deed": ["open"], "type": "aid"}, 0.08),
        ({"type": "aid"}, {"deed": ["start"], "type": "aid"}, 0.08),
        # another deed, another cast
        ({}, {"deed": ["start"]}, 0.3),
        ({}, {"parts": (("ana", Part.DONE_TO),), "present": ("ana",)}, 0.15),
        # a plan whose day nobody states, what did not happen
        (LOOSE, {"when": day("2024-02-16")}, COPY),
        ({}, {"status": "denied", "when": day("2024-02-16")}, COPY),
        ({"when": None}, {}, NEVER),
        ({}, {"when": None}, NEVER),
        # a time that is open
        ({"when": SINCE}, {}, COPY),
        ({"when": UNTIL}, {}, NEVER),
        ({}, {"when": SINCE}, 0.08),
        ({}, {"when": UNTIL}, NEVER),
    ],
)
def test_what_happened_when_it_was_planned_is_what_was_planned(
    plan: dict[str, Any], done: dict[str, Any], needed: float
) -> None:
    left = {**PLAN, **plan}
    if "present" in done:
        left["present"] = ("ana",)
    assert find_needed(face(**left), face(**{**DONE, **done})) == needed


def test_two_plans_are_not_the_doing_of_one() -> None:
    assert find_needed(face(**PLAN), face(**{**PLAN, "when": day("2024-02-16")})) == COPY


QUAKE: dict[str, Any] = {"text": "A quake has hit Sorn.", "verb": "hit", "strikes": ["hit"], "named": ["sorn"]}


@pytest.mark.parametrize(
    ("other", "one_event"),
    [
        ({"text": "An earthquake hit Sorn.", "when": day("2024-02-17")}, True),
        ({"text": "An earthquake hit Sorn.", "when": day("2024-02-18")}, False),
        ({"text": "A cyclone hit Sorn."}, False),
        ({"text": "Nobody hit Sorn."}, False),
        ({"named": ["karsk"]}, False),
        ({"strikes": ["attack"]}, False),
        ({"strikes": []}, False),
    ],
)
def test_a_force_that_strikes_one_place_is_one_in_whatever_words(other: dict[str, Any], one_event: bool) -> None:
    left, right = face(**QUAKE), face(**{**QUAKE, **other})
    assert same_event(left, right, 0.0) is same_event(right, left, 0.0) is one_event


def at(town: str, *scenes: str) -> dict[str, Any]:
    return {"towns": [town], "scenes": scenes or (town,)}


def of(part: Part, *names: str, present: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "parts": tuple((name, part) for name in names),
        "people": {name: name for name in names},
        "present": present,
    }


VERDICT_ON_ANA = {"deed": ["convict"], **of(Part.DONE_TO, "ana")}
ACTS = of(Part.DOER, "ana")
AGED = "Ana, aged {}, stayed."


@pytest.mark.parametrize(
    ("left", "right", "overlap", "against"),
    [
        ({}, {}, 0.0, False),
        # two towns, but not of what is done to one person once, nor of what strikes both
        (at("sorn"), at("karsk"), 0.4, True),
        ({**at("sorn"), **VERDICT_ON_ANA}, {**at("karsk"), **VERDICT_ON_ANA}, 0.4, False),
        ({**at("sorn"), **VERDICT_ON_ANA}, {**at("karsk"), **VERDICT_ON_ANA, "deed": ["visit"]}, 0.4, True),
        ({**at("sorn"), **VERDICT_ON_ANA}, {**at("karsk"), **VERDICT_ON_ANA, **of(Part.DONE_TO, "ivo")}, 0.4, True),
        ({**at("sorn"), **VERDICT_ON_ANA, **ACTS}, {**at("karsk"), **VERDICT_ON_ANA, **ACTS}, 0.4, True),
        ({**QUAKE, **at("sorn")}, {**QUAKE, **at("karsk")}, 0.4, False),
        # opposite deeds, told or only named
        ({"deed": ["open"]}, {"deed": ["close"]}, 1.0, True),
        ({"said": ["open"]}, {"said": ["close"]}, 1.0, True),
        ({"deed": ["open"]}, {"said": ["close"]}, 1.0, False),
        # one says that it is not so
        ({"status": "denied"}, {}, 1.0, True),
        ({"status": "denied"}, {"status": "denied"}, 1.0, False),
        ({"said": ["deny"]}, {}, 1.0, True),
        ({"said": ["deny"]}, {"said": ["deny"]}, 1.0, False),
        ({"text": "Boats have not stayed."}, {}, 1.0, True),
        ({"text": "Boats have not stayed."}, {"text": "Boats never stayed."}, 1.0, False),
        # one and many
        ({"text": "A man stayed."}, {"text": "Some 340 people stayed."}, 1.0, True),
        ({"text": "A man stayed."}, {"text": "Nine people stayed."}, 1.0, False),
        # ages and ordinals, where both have some
        ({"text": AGED.format(36)}, {"text": AGED.format(37)}, 1.0, True),
        ({"text": AGED.format(36)}, {"text": AGED.format(36)}, 1.0, False),
        ({"text": AGED.format(36)}, {}, 1.0, False),
        ({"text": "The first boat stayed."}, {"text": "The second boat stayed."}, 1.0, True),
        ({"text": "The first boat stayed."}, {}, 1.0, False),
        # another town, unless the words are the same or a place is shared
        (at("sorn"), at("karsk"), 0.94, True),
        (at("sorn"), at("karsk"), 0.95, False),
        (at("sorn", "sorn", "arland"), at("karsk", "karsk", "arland"), 0.0, False),
        (at("sorn"), {"scenes": ("karsk",)}, 0.0, False),
        # another in a part that both fill, unless the sentence of one names that of the other
        (of(Part.DOER, "ana"), of(Part.DOER, "ben"), 1.0, True),
        (of(Part.DONE_TO, "ana"), of(Part.DONE_TO, "ben"), 1.0, True),
        (of(Part.PARTNER, "ana"), of(Part.PARTNER, "ben"), 1.0, False),
        (of(Part.DOER, "ana"), of(Part.DONE_TO, "ben"), 1.0, False),
        (of(Part.DOER, "ana", "ben"), of(Part.DOER, "ben", "eva"), 1.0, False),
        (of(Part.DOER, "ana"), of(Part.DOER, "ben", present=("ana",)), 1.0, False),
        (of(Part.DOER, "ana"), {}, 1.0, False),
        # one of the same last name may be the same
        (of(Part.DOER, "ana"), {**of(Part.DOER, "ben"), "people": {"ben": "ana"}}, 1.0, False),
        # who is meant by "he" is less sure
        (of(Part.DOER, "ana"), {**of(Part.DOER, "ben", "eva"), "people": {"ben": "ben"}}, 1.0, True),
        ({**of(Part.DOER, "ana"), "people": {"other": "other"}}, of(Part.DOER, "ben"), 1.0, False),
    ],
)
def test_what_contradicts_another_telling(
    left: dict[str, Any], right: dict[str, Any], overlap: float, against: bool
) -> None:
    one, other = face(**left), face(**right)
    assert contradict(one, other, overlap) is contradict(other, one, overlap) is against


FEW, MORE = (When("", Precision.DAY, dt.date(2024, 2, 1), dt.date(2024, 2, 27 + each)) for each in (0, 1))


@pytest.mark.parametrize(
    ("when", "partial"),
    [
        (day("2024-02-15"), False),
        (FEW, False),
        (MORE, True),
        (FEBRUARY, True),
        (When("2024-02-01/..", Precision.DAY, dt.date(2024, 2, 1), None), False),
        (When("../2024-02-01", Precision.DAY, None, dt.date(2024, 2, 1)), False),
    ],
)
def test_a_month_and_more_is_no_day(when: When, partial: bool) -> None:
    assert is_partial(when) is partial


@pytest.mark.parametrize(
    ("left", "right", "one_day"),
    [
        (day("2024-02-15"), day("2024-02-15"), True),
        (day("2024-02-15"), day("2024-02-16"), False),
        (day("2024-02-01"), FEBRUARY, False),
        (None, None, True),
        (None, day("2024-02-15"), False),
        (SINCE, SINCE, True),
        (SINCE, day("2024-02-15"), False),
        (UNTIL, UNTIL, True),
        (UNTIL, day("2024-02-15"), False),
        (UNTIL, dataclasses.replace(UNTIL, finish=dt.date(2024, 2, 16)), False),
        (When("PRESENT_REF", Precision.VAGUE), day("2024-02-15"), False),
    ],
)
def test_what_is_of_one_day(left: When | None, right: When | None, one_day: bool) -> None:
    one, other = face(when=left).candidate, face(when=right).candidate
    assert same_day(one, other) is same_day(other, one) is one_day


def _of(text: str, trigger: str, day: int, **how: str | None) -> Telling:
    return Telling(text, trigger, date=f"2024-02-{day}", basis="published", **how)  # type: ignore[arg-type]


CONVICTED = _of("Ana Vale has been convicted of fraud by a jury in Sorn.", "convicted", 14, done_to="Ana Vale")
LAUNCHED = _of("Ivo Lund has launched an appeal for $562m to feed the islands.", "launched", 14, doer="Ivo Lund")


@pytest.mark.parametrize(
    ("left", "right", "events"),
    [
        # news in the perfect is told again under later days
        (
            CONVICTED,
            _of("Ana Vale has been convicted of fraud and faces jail.", "convicted", 16, done_to="Ana Vale"),
            1,
        ),
        (
            LAUNCHED,
            _of("Ivo Lund has launched an appeal of $562m for half a year.", "launched", 16, doer="Ivo Lund"),
            1,
        ),
        # on days further off, of another sum, or of what is done every day, it is other news
        (
            CONVICTED,
            _of("Ana Vale has been convicted of fraud and faces jail.", "convicted", 17, done_to="Ana Vale"),
            2,
        ),
        (LAUNCHED, _of("Ivo Lund has launched an appeal of $20m for a school.", "launched", 16, doer="Ivo Lund"), 2),
        (
            _of("Ivo Lund has visited a camp in the hills.", "visited", 14, doer="Ivo Lund"),
            _of("Ivo Lund has visited a camp for the young.", "visited", 16, doer="Ivo Lund"),
            2,
        ),
        # where a story states its day, that counts
        (CONVICTED, Telling("Ana Vale was convicted of fraud.", "convicted", None, "Ana Vale", date="2024-02-16"), 2),
    ],
)
def test_news_without_a_day_is_told_again(left: Telling, right: Telling, events: int) -> None:
    assert count_events(left, right) == events
    assert count_events(right, left) == events

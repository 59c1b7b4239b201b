from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from tests.articles import Article, actor_id, day
from tests.select.test_horizon import tell

from briefkit.model.facts import ActorKind, Part, Participant, Role
from briefkit.model.selection import ActorParts, RegisteredActor, SelectedQuotation
from briefkit.model.when import Period, Precision, When
from briefkit.select.actors import describe_actors, find_tellers, list_actors
from briefkit.select.lengths import TOO_LONG, Room
from briefkit.select.register import build_register
from briefkit.select.stories import group_copies
from briefkit.select.wordings import Wordings
from briefkit.spec.briefing import ActorSelect

ANA, BEN = actor_id("Ana Vale"), actor_id("Ben Holt")


def meeting(name: str, published: str = "2024-02-16", title: str = "Mayor") -> Article:
    article = Article(name, "Ana Vale fined Ben Holt. Ana Vale met Ben Holt. “It is over,” Ana Vale said.", published)
    article.actor("Ana Vale", "person", "MZ", (Role(title, "Sena"),)).actor("Ben Holt")
    for words, part in (("Ana Vale fined Ben Holt.", Part.DONE_TO), ("Ana Vale met Ben Holt.", Part.PARTNER)):
        article.event(words, actors=(ANA, BEN))
        taking = (Participant(ANA, Part.DOER, article.find("Ana Vale")), Participant(BEN, part, article.find("Ben")))
        article.events[-1] = dataclasses.replace(article.events[-1], participants=taking)
    article.quotation("“It is over,”", "Ana Vale", "direct", ANA)
    article.quotations[0] = dataclasses.replace(article.quotations[0], cue_span=article.find("said"))
    article.event("said", actors=(ANA,))
    return article


def describe(*articles: Article) -> dict[str, RegisteredActor]:
    documents = [article.parsed() for article in articles]
    read = [parsed.document for parsed in documents]
    groups = group_copies(read, Wordings(read))
    return {actor.name: actor for actor in describe_actors(build_register(documents, ()), documents, groups)}


def test_who_takes_which_part_is_counted() -> None:
    actors = describe(meeting("a"))
    parts = {name: (each.did, each.suffered, each.joined, each.said) for name, each in actors.items()}
    # to say something is a statement and no act
    assert parts == {"Ana Vale": (2, 0, 0, 1), "Ben Holt": (0, 1, 1, 0)}


def test_a_copy_of_a_story_counts_once() -> None:
    once, twice = describe(meeting("a")), describe(meeting("a"), meeting("b", "2024-02-17"))
    assert (twice["Ana Vale"].did, twice["Ana Vale"].said) == (once["Ana Vale"].did, once["Ana Vale"].said)
    assert twice["Ana Vale"].mentions == 2 * once["Ana Vale"].mentions


def test_who_is_named_without_a_part_acts() -> None:
    article = Article("a", "Ana Vale left.").actor("Ana Vale")
    assert describe(article.event("Ana Vale left.", actors=(ANA,)))["Ana Vale"].joined == 1


def test_roles_have_the_day_they_were_last_given() -> None:
    found = describe(meeting("a", "2024-02-10"), meeting("b", "2024-02-12"), meeting("c", "2024-02-19", "Governor"))
    ana = found["Ana Vale"]
    assert [role.title for role in ana.roles] == ["Governor", "Mayor"]
    assert ana.role_days == (dt.date(2024, 2, 19), dt.date(2024, 2, 12))


def actor(name: str, documents: int = 1, mentions: int = 1, did: int = 1, kind: str = "person") -> RegisteredActor:
    named = tuple(f"d{number}" for number in range(documents))
    return RegisteredActor(name, name, ActorKind(kind), mentions=mentions, documents=named, did=did)


@pytest.mark.parametrize(
    ("select", "left_out"),
    [
        (ActorSelect(limit=None), {}),
        # whom many documents name before whom one document names often, and then who does more
        (ActorSelect(limit=2), {"loud": "not among the 2 that matter most"}),
        (
            ActorSelect(limit=1),
            {"loud": "not among the 1 that matter most", "idle": "not among the 1 that matter most"},
        ),
        (ActorSelect(limit=None, min_mentions=5), {"idle": "fewer than 5 mentions", "busy": "fewer than 5 mentions"}),
        # a person whose kind was not asked for has a line all the same
        (
            ActorSelect((ActorKind.PLACE,)),
            dict.fromkeys(("loud", "idle", "busy"), "no table of its kind was asked for"),
        ),
    ],
)
def test_nobody_vanishes_without_a_reason(select: ActorSelect, left_out: dict[str, str]) -> None:
    actors = [actor("loud", 1, 9), actor("idle", 3, 3), actor("busy", 3, 3, did=2)]
    listed, dropped = list_actors(actors, select, (), ())
    assert {each.id: each.reason for each in dropped} == left_out
    assert listed == tuple(each.id for each in actors if each.id not in left_out)
    assert {each.limited for each in dropped} == (
        {select.limit is not None and select.limit != "auto"} if dropped else set()
    )


def test_a_short_report_lists_those_that_it_has_room_for() -> None:
    actors = [actor(f"person {number}", 9 - number) for number in range(6)]
    listed, dropped = list_actors(actors, ActorSelect(), (), (), room=Room(60, 1, 10))
    assert listed == tuple(f"person {number}" for number in range(5))
    assert [(each.id, each.reason, each.limited) for each in dropped] == [("person 5", TOO_LONG, True)]


def test_other_kinds_have_a_line_if_several_documents_name_them() -> None:
    actors = [actor("Sena", 3, kind="place"), actor("Caia", 2, kind="place")]
    assert [each.id for each in list_actors(actors, ActorSelect(limit=None), (), ())[1]] == ["Sena"]


def test_in_a_short_report_people_take_turns_with_the_rest() -> None:
    actors = [
        *(actor(name, 9, kind=kind) for name, kind in (("Karvia", "country"), ("Union", "organisation"))),
        *(actor(name, documents) for name, documents in (("one", 3), ("two", 2), ("three", 1))),
    ]
    listed, _ = list_actors(actors, ActorSelect(), (), (), room=Room(36, 1, 10))
    assert set(listed) == {"one", "Karvia", "two"}


@pytest.mark.parametrize(("documents", "listed"), [(3, {"printed"}), (4, {"named"})])
def test_a_printed_row_counts_like_two_documents(documents: int, listed: set[str]) -> None:
    row = dataclasses.replace(tell("They met.", day("2024-02-14")), actors=("printed",))
    actors = [actor("printed", 1), actor("named", documents)]
    assert set(list_actors(actors, ActorSelect(limit=1), (row,), ())[0]) == listed


@pytest.mark.parametrize(
    ("body", "role", "listed"),
    [
        ("Tern Union", Role("president", "Tern Union"), True),
        ("Tern Union", Role("spokeswoman", "TU"), True),
        ("Tern Union", Role("president", "Tern Union", former=True), False),
        ("Tern Union", Role("president"), False),
        ("University of Orvel", Role("professor", "University of Orvel"), False),
        ("Orvel Institute", Role("director", "Orvel Institute"), False),
        ("Orvel Gazette", Role("correspondent", "Orvel Gazette"), False),
    ],
)
def test_bodies_are_listed_for_which_somebody_speaks(body: str, role: Role, listed: bool) -> None:
    article = Article("a", f"“It is over,” Ana Vale said. She left {body} (TU).")
    article.actor("Ana Vale", "person", None, (role,)).actor(body, "organisation", None, (), "TU")
    article.quotation("“It is over,”", "Ana Vale", "direct", ANA)
    actors = tuple(describe(article).values())
    found, _ = list_actors(actors, ActorSelect(kinds=tuple(ActorKind)), (), ())
    assert (
        actor_id(body, "organisation") in {actor.id for actor in actors if actor.id in found and actor.name == body}
    ) is (listed)


@pytest.mark.parametrize(
    ("said", "listed"), [(1, True), (0, False)], ids=["who speaks for it", "who acts and says nothing"]
)
def test_a_body_is_listed_for_who_speaks_and_not_for_who_acts(said: int, listed: bool) -> None:
    body = dataclasses.replace(actor("Tern Union", did=0, kind="organisation"), aliases=("TU",))
    ana = dataclasses.replace(actor("Ana Vale"), roles=(Role("president", "Tern Union"),), said=said)
    found, _ = list_actors([ana, body], ActorSelect(kinds=tuple(ActorKind)), (), ())
    assert ("Tern Union" in found) is listed


@pytest.mark.parametrize(
    ("acts", "listed"),
    [
        ({}, False),
        ({"did": 1}, True),
        ({"suffered": 1}, True),
        ({"joined": 1}, True),
        ({"did": 1, "suffered": 1}, True),
        ({"suffered": 1, "joined": 1}, True),
        ({"said": 1}, True),
    ],
)
def test_who_takes_any_part_is_listed(acts: dict[str, Any], listed: bool) -> None:
    ana = dataclasses.replace(actor("Ana Vale", did=0), **acts)
    assert list_actors([ana], ActorSelect(), (), ())[0] == (("Ana Vale",) if listed else ())


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"suffered": 1}, {}),
        ({"joined": 1}, {}),
        ({"did": 2, "suffered": 1}, {"did": 2}),
        ({"did": 2, "said": 1}, {"did": 2}),
        ({"said": 2}, {"did": 1}),
        ({"did": 1, "mentions": 3}, {"did": 1, "mentions": 2}),
    ],
)
def test_of_those_that_as_many_documents_name_those_come_first_that_do_more(
    more: dict[str, Any], less: dict[str, Any]
) -> None:
    idle = actor("more", did=0, kind="person")
    actors = [dataclasses.replace(idle, id="less", known=True, **less), dataclasses.replace(idle, known=True, **more)]
    assert list_actors(actors, ActorSelect(limit=1), (), ())[0] == ("more",)


@pytest.mark.parametrize(
    ("speaker", "tellers", "listed"),
    [("Wire", (), ["Wire"]), ("Wire", ("Wire",), []), (None, (), [])],
    ids=["a speaker", "who only tells the news", "nobody"],
)
def test_who_is_quoted_in_print_is_listed(speaker: str | None, tellers: tuple[str, ...], listed: list[str]) -> None:
    quotation = SelectedQuotation(meeting("a").parsed().quotations[0], "a", 1, speaker)
    actors = [actor("Wire", did=0, kind="organisation"), actor("Other", did=0)]
    kinds = (ActorKind.PERSON, ActorKind.ORGANISATION)
    assert list(list_actors(actors, ActorSelect(kinds), (), (quotation,), frozenset(tellers))[0]) == listed


@pytest.mark.parametrize(("documents", "listed"), [(3, {"quoted"}), (4, {"named"})])
def test_a_printed_statement_counts_like_two_documents(documents: int, listed: set[str]) -> None:
    quotation = SelectedQuotation(meeting("a").parsed().quotations[0], "a", 1, "quoted")
    actors = [actor("quoted", 1), actor("named", documents)]
    assert set(list_actors(actors, ActorSelect(limit=1), (), (quotation,))[0]) == listed


def test_bodies_that_no_event_involves_only_tell_the_news() -> None:
    first = Article("a", "Coast Wire said the dyke broke. Tern Union left.")
    second = Article("b", "Hill Wire says nothing.").actor("Hill Wire", "organisation")
    for name in ("Coast Wire", "Tern Union"):
        first.actor(name, "organisation")
    first.actor("dyke", "person").event("Tern Union left.", involved=(actor_id("Tern Union", "organisation"),))
    parsed = [first.parsed(), second.parsed()]
    register = build_register(parsed, ())
    names = {each.id: each.name for each in register.actors}
    # of a document without events nobody knows what it tells of whom
    assert [names[each] for each in find_tellers(parsed, register)] == ["Coast Wire"]
    # who takes part in one story is in the news, even if another one only quotes it
    third = Article("c", "Coast Wire closed.").actor("Coast Wire", "organisation")
    third.event("Coast Wire closed.", actors=(actor_id("Coast Wire", "organisation"),))
    parsed.append(third.parsed())
    assert find_tellers(parsed, build_register(parsed, ())) == set()


def test_statements_are_counted_within_the_period() -> None:
    days = ("2024-02-12", "2024-02-18", "2024-02-19")
    documents = [Article(f"a{each}", f"“It is {each},” Ana Vale said.", each).actor("Ana Vale") for each in days]
    for article in documents:
        article.quotation(article.text.split(" Ana")[0], "Ana Vale", "direct", ANA)
    parsed = [article.parsed() for article in documents]
    groups = [[each.document.id] for each in parsed]
    (ana,) = describe_actors(
        build_register(parsed, ()), parsed, groups, Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    )
    assert (ana.said, ana.in_period.said) == (3, 2)


@pytest.mark.parametrize(
    ("body", "tells"), [("Orvel Gazette", True), ("Reuters", True), ("Orvel Health Agency", False)]
)
def test_only_outlets_tell_the_news(body: str, tells: bool) -> None:
    article = Article("a", f"Ana Vale fined Ben Holt. It is over, according to {body}.")
    article.actor("Ana Vale").actor(body, "organisation").event("Ana Vale fined Ben Holt.", actors=(ANA,))
    documents = [article.parsed()]
    register = build_register(documents, ())
    assert {register.entry(each).name for each in find_tellers(documents, register)} == ({body} if tells else set())


def test_parts_are_counted_within_the_period_by_themselves() -> None:
    documents = [meeting("a").parsed(), meeting("b", "2024-03-20", title="Governor").parsed()]
    documents[1] = dataclasses.replace(documents[1], document=dataclasses.replace(documents[1].document, title="Other"))
    groups = [[parsed.document.id] for parsed in documents]
    period = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    (ana,) = (
        actor for actor in describe_actors(build_register(documents, ()), documents, groups, period) if actor.id == ANA
    )
    assert (ana.did, ana.said) == (4, 2)
    assert ana.in_period == ActorParts(did=2, said=1)


@pytest.mark.parametrize(
    ("when", "published", "acts"),
    [
        # by its own day, whatever the day of publication
        (day("2024-02-15"), "2024-03-20", 1),
        (day("2024-01-15"), "2024-02-16", 0),
        # one of two days is enough
        (When("2024-02", Precision.MONTH, dt.date(2024, 2, 1), dt.date(2024, 2, 29)), "2024-03-20", 1),
        (When("../2024-02-15", Precision.DAY, None, dt.date(2024, 2, 15)), "2024-03-20", 1),
        (When("2024-02-15/..", Precision.DAY, dt.date(2024, 2, 15), None), "2024-03-20", 1),
        (When("2024-01-15/..", Precision.DAY, dt.date(2024, 1, 15), None), "2024-02-16", 0),
        # without one, by the day of publication, and where there is none either, it may be of the period
        (None, "2024-02-16", 1),
        (None, "2024-03-20", 0),
        (None, None, 1),
    ],
)
def test_what_is_of_the_period_goes_by_its_own_day_first(when: When | None, published: str | None, acts: int) -> None:
    article = Article("a", "Ana Vale left.", published).actor("Ana Vale").event("Ana Vale left.", when, actors=(ANA,))
    documents, period = [article.parsed()], Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    (ana,) = describe_actors(build_register(documents, ()), documents, [["a"]], period)
    assert (ana.joined, ana.in_period.joined) == (1, acts)

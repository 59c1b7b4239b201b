from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, actor_id, day, month
from tests.select.test_select import spec as make_spec

from briefkit.compose import compose_report
from briefkit.compose.actors import compose_actors
from briefkit.compose.roles import describe_roles
from briefkit.languages import ENGLISH
from briefkit.model.citing import source_id
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, QuotationKind, Role
from briefkit.model.report import (
    ActorTable,
    Block,
    Chronology,
    Cite,
    Empty,
    Head,
    QuotationList,
    Ref,
    Report,
    SourceList,
    Text,
)
from briefkit.model.selection import ActorParts, RegisteredActor
from briefkit.model.when import Period
from briefkit.select import select
from briefkit.spec.briefing import UNDATED, Edit, LastDays, QuotationSelect, SectionSpec, Spec

AS_OF = dt.date(2024, 2, 20)
ANA = actor_id("Ana Vale")
LIONDE = actor_id("Lionde", "place")


def first() -> Article:
    text = (
        "The dyke at Lionde gave way on Thursday.\n\n"
        "Ana Vale, the governor, flew over it. “I have seen roofs,” she said. “The boats are out.”\n\n"
        "Troops will rebuild it. The dyke was old in early 2020."
    )
    article = Article("a", text, "2024-02-16", "Wire")
    article.actor("Lionde", "place").actor("Ana Vale", "person", "MZ", (Role("Governor", "Gaza"),))
    article.event("The dyke at Lionde gave way on Thursday.", day("2024-02-15"), places=(LIONDE,))
    article.event("Ana Vale, the governor, flew over it.", day("2024-02-16"), "published", actors=(ANA,))
    article.event("Troops will rebuild it.", status="planned")
    article.event("The dyke was old in early 2020.", month("2020-01", "START"))
    article.quotation("“I have seen roofs,” she said. “The boats are out.”", "Ana Vale", speaker_id=ANA)
    quotation = article.quotations[0]
    spans = (article.find("“I have seen roofs,”"), article.find("“The boats are out.”"))
    article.quotations[0] = dataclasses.replace(quotation, spans=spans, speaker_span=article.find("she"))
    return article


def second() -> Article:
    article = Article("b", "On Thursday the old dyke at Lionde gave way.", "2024-02-17", "Post").actor(
        "Lionde", "place"
    )
    return article.event(article.text, day("2024-02-15"), places=(LIONDE,))


def compose(*articles: Article, spec: Spec | None = None) -> Report:
    asked = spec or make_spec()
    return compose_report(select([article.parsed() for article in articles], asked, AS_OF), asked)


def block(report: Report, identifier: str) -> Block:
    return next(section for section in report.sections if section.id == identifier).blocks[0]


def test_a_chronology_row_says_what_it_rests_on() -> None:
    chronology = block(compose(first(), second()), "chronology")
    assert isinstance(chronology, Chronology)
    assert [(row.date, row.marks, row.status, row.text) for row in (*chronology.rows, *chronology.undated)] == [
        ("early January 2020", "", None, "The dyke was old in early 2020."),
        ("15 February 2024", "", None, "The dyke at Lionde gave way on Thursday."),
        ("16 February 2024", "*", None, "Ana Vale, the governor, flew over it."),
        ("", "", "planned", "Troops will rebuild it."),
    ]
    assert [note[0] for note in chronology.notes] == ["*"]


def test_every_telling_is_cited_with_its_paragraph() -> None:
    chronology = block(compose(first(), second()), "chronology")
    assert isinstance(chronology, Chronology)
    row = chronology.rows[1]
    cites = (Cite(source_id("a"), "¶ 1", (Span(0, 40),)), Cite(source_id("b"), "¶ 1", (Span(0, 44),)))
    assert (row.sources, row.outlets, row.place) == (cites, 2, "Lionde")


def test_sources_are_numbered_in_the_order_they_are_cited() -> None:
    report = compose(second(), first())
    assert [(source.number, source.id, source.outlet) for source in report.sources] == [
        (1, source_id("a"), "Wire"),
        (2, source_id("b"), "Post"),
    ]
    assert block(report, "sources") == SourceList()


def test_an_interrupted_quotation_shows_the_cut() -> None:
    quotations = block(compose(first()), "quotations")
    assert isinstance(quotations, QuotationList)
    (row,) = quotations.rows
    assert (row.text, row.speaker, row.speaker_text, row.role, row.said) == (
        "I have seen roofs,” “The boats are out.",
        "Ana Vale",
        "she",
        "Governor, Gaza",
        "Wire, 16 February 2024",
    )
    assert row.sources == (Cite(source_id("a"), "¶ 2", (Span(80, 100), Span(111, 131))),)


def test_actors_lead_to_what_they_did_and_said() -> None:
    people = block(compose(first()), "actors")
    assert isinstance(people, ActorTable)
    (row,) = people.rows
    assert (people.caption, row.name, row.role) == ("People", "Ana Vale", "Governor, Gaza")
    assert row.acts == (Ref("e-a-2", "16 Feb"), Ref("q-a-1", "said 16 Feb"))


def test_actors_have_their_country_with_its_code_and_the_days_they_were_named() -> None:
    later = Article("b", "Ana Vale left Mozambique on Friday.", "2024-02-19").actor("Ana Vale", "person", "MZ")
    later.actor("Mozambique", "country", "MZ")
    later.event(
        "Ana Vale left Mozambique on Friday.", day("2024-02-16"), actors=(ANA, actor_id("Mozambique", "country"))
    )
    blocks = next(section.blocks for section in compose(first(), later).sections if section.id == "actors")
    tables = {table.caption: table for table in blocks if isinstance(table, ActorTable)}
    (people,), (country,) = tables["People"].rows, tables["Countries"].rows
    assert (people.country, country.country) == ("Mozambique (MZ)", "MZ")
    assert (people.first_seen, people.last_seen) == ("16 Feb", "19 Feb")
    assert "seen" in tables["People"].columns
    assert "seen" not in tables["Countries"].columns


def test_rows_link_to_listed_actors_and_name_the_others() -> None:
    chronology = block(compose(first()), "chronology")
    assert isinstance(chronology, Chronology)
    assert chronology.rows[2].who == (Ref(ANA, "Ana Vale"),)
    bare = make_spec()
    bare = dataclasses.replace(bare, actor_tables=dataclasses.replace(bare.actor_tables, kinds=()))
    chronology = block(compose(first(), spec=bare), "chronology")
    assert isinstance(chronology, Chronology)
    assert chronology.rows[2].who == (Text("Ana Vale"),)


def test_a_row_names_every_listed_actor_and_counts_the_others() -> None:
    sentence = "All of them met at Lionde on Thursday."
    article = Article("a", f"{sentence} Ana Vale left.", "2024-02-16")
    people = [f"Person {letter}" for letter in "ABCDEF"]
    for name in people:
        article.actor(name, "person")
    article.actor("Ana Vale", "person")
    article.event(sentence, day("2024-02-15"), actors=(*map(actor_id, people), ANA))
    article.event("Ana Vale left.", day("2024-02-16"), actors=(ANA,))
    asked = make_spec()
    listed = dataclasses.replace(asked.actor_tables, limit=1)
    report = compose(article, spec=dataclasses.replace(asked, actor_tables=listed))
    chronology = block(report, "chronology")
    assert isinstance(chronology, Chronology)
    assert chronology.rows[0].who == (*map(Text, people[:4]), Ref(ANA, "Ana Vale"), Text("and 2 more"))


def test_rows_and_actors_that_many_documents_name_cite_few_of_them() -> None:
    articles = [second()]
    for number in range(4):
        copy = Article(f"c{number}", articles[0].text, f"2024-02-1{6 + number % 3}", f"Paper {number}")
        copy.actor("Lionde", "place").event(copy.text, day("2024-02-15"), places=(LIONDE,))
        articles.append(copy.actor("Lionde", "organisation"))
    report = compose(*articles)
    chronology = block(report, "chronology")
    assert isinstance(chronology, Chronology)
    assert len(chronology.rows[0].sources) == 3
    asked = make_spec()
    tables = dataclasses.replace(asked.actor_tables, kinds=(ActorKind.PLACE,))
    places = block(compose(*articles, spec=dataclasses.replace(asked, actor_tables=tables)), "actors")
    assert isinstance(places, ActorTable)
    (lionde,) = places.rows
    assert (len(lionde.sources), lionde.documents, lionde.mentions) == (
        2,
        5,
        5,
    )  # the first one, which its row cites, and the last


@pytest.mark.parametrize(
    ("roles", "days", "printed"),
    [
        (("Mayor",), ("2024-02-16",), "Mayor"),
        # one that has not been given for weeks has the day on which it was given last
        (("Governor", "Mayor"), ("2024-02-16", "2024-01-16"), "Governor; Mayor (16 Jan)"),
        (("Governor", "Mayor"), ("2024-02-16", "2024-01-17"), "Governor; Mayor"),
        (("Governor", "Mayor"), ("2024-02-16", None), "Governor; Mayor"),
        (("Governor", "Mayor"), (), "Governor; Mayor"),
        # one office, whoever holds it
        (("spokeswoman", "spokesman", "spokesperson"), (), "spokeswoman"),
    ],
)
def test_roles_stand_with_their_days(roles: tuple[str, ...], days: tuple[str | None, ...], printed: str) -> None:
    known = tuple(dt.date.fromisoformat(each) if each else None for each in days)
    parts = ActorParts(did=2, said=1)
    ana = RegisteredActor(
        ANA, "Ana Vale", ActorKind.PERSON, roles=tuple(map(Role, roles)), role_days=known, in_period=parts
    )
    bare = select([], make_spec(), AS_OF)
    (people,) = compose_actors(dataclasses.replace(bare, actors=(ana,), listed=(ANA,)), ENGLISH)
    assert isinstance(people, ActorTable)
    assert (people.rows[0].role, people.rows[0].parts) == (printed, "acts 2, quoted 1")


MARCH = Period(dt.date(2024, 3, 1), dt.date(2024, 3, 31))


@pytest.mark.parametrize(
    ("role", "days", "printed"),
    [
        # what began or ended within the days reported on, the first and the last of them too
        (Role("Mayor", since=day("2024-03-01")), MARCH, "Mayor (from 1 Mar)"),
        (Role("Mayor", since=day("2024-02-29")), MARCH, "Mayor"),
        (Role("Mayor", until=day("2024-03-31")), MARCH, "Mayor (until 31 Mar)"),
        (Role("Mayor", until=day("2024-04-01")), MARCH, "Mayor"),
        (Role("Mayor", since=day("2024-03-02"), until=day("2024-03-09")), MARCH, "Mayor (from 2 Mar until 9 Mar)"),
        (Role("Mayor", since=month("2024-03")), MARCH, "Mayor (from March 2024)"),
        # of an office that is over only when it ended
        (
            Role("Mayor", former=True, since=day("2024-03-02"), until=day("2024-01-09")),
            MARCH,
            "former Mayor (until 9 Jan)",
        ),
        # days that are open
        (Role("Mayor", since=day("2019-02-28")), Period(None, dt.date(2024, 3, 31)), "Mayor (from 28 Feb 2019)"),
        (Role("Mayor", until=day("2029-02-28")), Period(dt.date(2024, 3, 1), None), "Mayor (until 28 Feb 2029)"),
    ],
)
def test_roles_of_the_desk_stand_with_their_tenure(role: Role, days: Period, printed: str) -> None:
    ana = RegisteredActor(ANA, "Ana Vale", ActorKind.PERSON, roles=(role,))
    assert describe_roles(ana, days, 2024, ENGLISH) == printed


SECRETARY = Role("Secretary-General", "Tern Union")


@pytest.mark.parametrize(
    ("roles", "known", "printed"),
    [
        # one office in other spellings, and in words that only sum it up
        ((SECRETARY, Role("Secretary General", "TU")), False, "Secretary-General, Tern Union"),
        ((SECRETARY, Role("chief", "TU"), Role("head", "Tern Union")), False, "Secretary-General, Tern Union"),
        ((Role("chief", "TU"), SECRETARY), False, "Secretary-General, Tern Union"),
        ((Role("head", "Union of the Tern"), Role("Secretary", "UT")), False, "Secretary, UT"),
        # of another body, or alone, they are an office of its own
        ((SECRETARY, Role("head", "Port Authority")), False, "Secretary-General, Tern Union; head, Port Authority"),
        ((Role("chief", "TU"),), False, "chief, TU"),
        ((Role("leader"), Role("Senator")), False, "leader; Senator"),
        # three of the articles, and all of the desk
        (tuple(map(Role, ("Mayor", "nurse", "poet", "judge"))), False, "Mayor; nurse; poet"),
        (tuple(map(Role, ("Mayor", "nurse", "poet", "judge"))), True, "Mayor; nurse; poet; judge"),
    ],
)
def test_an_office_is_printed_once(roles: tuple[Role, ...], known: bool, printed: str) -> None:
    ana = RegisteredActor(ANA, "Ana Vale", ActorKind.PERSON, roles=roles, known=known)
    bare = select([], make_spec(), AS_OF)
    (people,) = compose_actors(dataclasses.replace(bare, actors=(ana,), listed=(ANA,)), ENGLISH)
    assert isinstance(people, ActorTable)
    assert people.rows[0].role == printed


def test_sources_of_actors_stand_in_order_of_their_numbers() -> None:
    earlier = Article("z", "Ana Vale spoke of old times.", "2024-02-10").actor("Ana Vale", "person")
    report = compose(earlier, first())
    sources = {source.id: (source.document, source.number) for source in report.sources}
    table = block(report, "actors")
    assert isinstance(table, ActorTable)
    (ana,) = [row for row in table.rows if row.id == ANA]
    assert [sources[cite.source] for cite in ana.sources] == [("a", 1), ("z", 2)]


def test_edits_are_shown_as_edits() -> None:
    edited = make_spec(edits={"e-a-1": Edit(text="The dyke broke.")})
    chronology = block(compose(first(), spec=edited), "chronology")
    assert isinstance(chronology, Chronology)
    rows = {(row.text, row.marks, row.edited) for row in chronology.rows}
    assert ("The dyke broke.", "‡", True) in rows
    assert {edited for text, _, edited in rows if text != "The dyke broke."} == {False}


def test_empty_sections_say_so() -> None:
    report = compose(Article("a", "Nothing is told here."))
    kinds = {section.id: type(section.blocks[0]) for section in report.sections}
    assert set(kinds.values()) == {Empty}


def test_sections_come_in_the_order_of_the_spec() -> None:
    asked = dataclasses.replace(make_spec(), sections=(SectionSpec("sources"), SectionSpec("chronology")))
    assert [section.id for section in compose(first(), spec=asked).sections] == ["sources", "chronology"]


def test_the_head_and_the_notes() -> None:
    report = compose(first(), second())
    assert (report.head.title, report.head.as_of) == ("Title", AS_OF)
    assert report.notes[0].startswith("What was read: 2 documents from 2 outlets, ")


def test_every_link_has_a_target() -> None:
    report = compose(first(), second())
    targets = report.targets()
    for each in report.blocks():
        if isinstance(each, Chronology):
            for row in (*each.rows, *each.undated):
                assert {cite.source for cite in row.sources} <= targets
                assert {ref.target for ref in row.who if isinstance(ref, Ref)} <= targets
        elif isinstance(each, ActorTable):
            assert {ref.target for row in each.rows for ref in row.acts} <= targets


def test_the_head_of_a_spec_is_that_of_the_report() -> None:
    given = Head("Flood", UNDATED, number=7, place="Gaza", originator="Desk", to=("A", "B"), contact="x@y.example")
    asked = dataclasses.replace(make_spec(LastDays(5)), report=given)
    period = Period(dt.date(2024, 2, 16), AS_OF)
    assert compose(first(), spec=asked).head == dataclasses.replace(given, as_of=AS_OF, period=period)


def test_actor_tables_keep_the_precision_of_dates_and_every_act() -> None:
    text = "Ana Vale met them in early May. Ana Vale left on Monday. Ana Vale left on a Monday."
    article = Article("a", text, "2024-05-30").actor("Ana Vale")
    article.event("Ana Vale met them in early May.", month("2024-05", "START"), actors=(ANA,))
    article.event("Ana Vale left on Monday.", day("2024-05-06"), actors=(ANA,))
    article.event("Ana Vale left on a Monday.", day("2023-05-08"), actors=(ANA,))
    asked = make_spec()
    selection = select([article.parsed()], asked, dt.date(2024, 6, 1))
    people = block(compose_report(selection, asked), "actors")
    assert isinstance(people, ActorTable)
    assert [act.text for act in people.rows[0].acts] == ["8 May 2023", "early May 2024", "6 May"]


@pytest.mark.parametrize(
    ("words", "kind", "cue", "printed"),
    [
        # a denial keeps its cue, without which it would say the opposite
        ("the gates were opened", "indirect", "denied", "denied that the gates were opened"),
        ("“Nobody slept.”", "direct", "said", "Nobody slept."),
        # marks within a quotation belong to it
        ("“He said: ‘Go.’”", "direct", "added", "He said: ‘Go.’"),
        ("the “new” dam", "mixed", "called it", "the “new” dam"),
    ],
)
def test_statements_are_printed_as_they_stand(words: str, kind: str, cue: str, printed: str) -> None:
    text = f"Ana Vale {cue} that the gates were opened. {words} Then Ana Vale left and went on to other things."
    article = Article("a", text).actor("Ana Vale").quotation(words, "Ana Vale", kind, ANA)
    article.quotations[0] = dataclasses.replace(article.quotations[0], cue=cue, cue_span=article.find(cue))
    bare = make_spec()
    asked = dataclasses.replace(bare, quotations=QuotationSelect(kinds=tuple(QuotationKind), pin=("q-a-1",)))
    quotations = block(compose(article, spec=asked), "quotations")
    assert isinstance(quotations, QuotationList)
    assert [row.text for row in quotations.rows] == [printed]


def test_a_denial_is_left_to_its_own_words() -> None:
    article = Article("a", "Ana Vale denied on Thursday that the gates were opened.").actor("Ana Vale")
    article.event("that the gates were opened.", day("2024-02-15"), "carried", status="denied", actors=(ANA,))
    chronology = block(compose(article), "chronology")
    assert isinstance(chronology, Chronology)
    assert [(row.status, row.text) for row in chronology.rows] == [(None, article.text)]


@pytest.mark.parametrize(
    ("group_by", "speakers"),
    [("speaker", ["Ana Vale", "Ana Vale", "Ben Holt"]), ("date", ["Ana Vale", "Ben Holt", "Ana Vale"])],
)
def test_statements_stand_by_speaker_or_by_date(group_by: str, speakers: list[str]) -> None:
    first = Article("a", "Ana Vale spoke. “We stay until it goes.”", "2024-02-12").actor("Ana Vale")
    first.quotation("“We stay until it goes.”", "Ana Vale", "direct", ANA)
    second = Article("b", "Ben Holt spoke. “They left us here alone.”", "2024-02-13").actor("Ben Holt")
    second.quotation("“They left us here alone.”", "Ben Holt", "direct", actor_id("Ben Holt"))
    third = Article("c", "Ana Vale spoke. “It is over for today.”", "2024-02-14").actor("Ana Vale")
    third.quotation("“It is over for today.”", "Ana Vale", "direct", ANA)
    bare = make_spec()
    asked = dataclasses.replace(bare, quotations=QuotationSelect(period="all", group_by=group_by, limit=None))
    quotations = block(compose(first, second, third, spec=asked), "quotations")
    assert isinstance(quotations, QuotationList)
    assert [row.speaker for row in quotations.rows] == speakers

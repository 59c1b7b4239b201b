"""Actors of short texts: names, kinds, countries and roles, one table a family of forms."""

from __future__ import annotations

import pytest
from tests.extract.stages import find_actors

from briefkit.model.facts import Actor, ActorKind

Row = tuple[str, str, str | None, list[tuple[str, str | None, bool]]]


def read(text: str, byline: tuple[str, ...] = ()) -> tuple[Actor, ...]:
    return find_actors(text, byline)


def rows(text: str, *kinds: str) -> list[Row]:
    """Name, kind, country and roles of the actors, or of those of some kinds."""
    return [
        (actor.name, str(actor.kind), actor.country, [(role.title, role.of, role.former) for role in actor.roles])
        for actor in read(text)
        if not kinds or actor.kind in kinds
    ]


def names(text: str, kind: str) -> list[str]:
    return [actor.name for actor in read(text) if actor.kind == kind]


def person(name: str, country: str | None, *roles: tuple[str, str | None]) -> Row:
    return (name, "person", country, [(title, of, False) for title, of in roles])


def former(name: str, country: str | None, title: str, of: str | None) -> Row:
    return (name, "person", country, [(title, of, True)])


TITLE_BEFORE = [
    ("Georgian Deputy Defence Minister Levan Orbeli spoke.",
     person("Levan Orbeli", "GE", ("Deputy Defence Minister", "Georgia"))),
    ("In May, Kenyan presidential aide Amos Tirop resigned.",
     person("Amos Tirop", "KE", ("presidential aide", "Kenya"))),
    ("It was opened by President Dana Alden.", person("Dana Alden", None, ("President", None))),
    ("He met US President Dana Alden on Monday.", person("Dana Alden", "US", ("President", "US"))),
    ("The talks were led by spokesman Alec Corran.", person("Alec Corran", None, ("spokesman", None))),
    ("Norway's foreign minister Kari Lunde flew home.", person("Kari Lunde", "NO", ("foreign minister", "Norway"))),
    ("UN envoy Martin Sayle arrived.", person("Martin Sayle", None, ("envoy", "UN"))),
    ("Foreign Ministry spokeswoman Maria Zaytseva said so.",
     person("Maria Zaytseva", None, ("spokeswoman", "Foreign Ministry"))),
    ("The order came from General Peter Harrow.", person("Peter Harrow", None, ("General", None))),
    ("Lt. Gen. Peter Harrow commanded them.", person("Peter Harrow", None, ("Lt. Gen.", None))),
    ("Secretary of State Jane Marlow called.", person("Jane Marlow", None, ("Secretary of State", None))),
    ("Minister of Foreign Affairs Ivan Petkov left.",
     person("Ivan Petkov", None, ("Minister of Foreign Affairs", None))),
    ("Emergencies Minister Oleg Varin briefed him.", person("Oleg Varin", None, ("Emergencies Minister", None))),
    ("Acting Prime Minister Paul Renard agreed.", person("Paul Renard", None, ("Acting Prime Minister", None))),
    ("Ohio Senator Mark Tolland voted.", person("Mark Tolland", "US", ("Senator", "Ohio"))),
    ("The Labour MP Susan Clegg asked.", person("Susan Clegg", None, ("MP", "Labour"))),
    ("It was said by chief executive Tom Becker of Norsk Steel.",
     person("Tom Becker", None, ("chief executive", "Norsk Steel"))),
    ("Mr. Tom Becker came.", person("Tom Becker", None)),
    ("Circuit Judge Ellen Park said no.", person("Ellen Park", None, ("Circuit Judge", None))),
    ("Nutritionist Ann Tarn says no.", person("Ann Tarn", None, ("Nutritionist", None))),
    ("District Judge Roy Beach ruled.", person("Roy Beach", None, ("District Judge", None))),
    ("He met Deputy Turkish Foreign Minister Ivan Petkov.",
     person("Ivan Petkov", "TR", ("Deputy Turkish Foreign Minister", "Turkey"))),
    ("He met Deputy Leeds Mayor Ivan Petkov.", person("Ivan Petkov", "GB", ("Deputy Leeds Mayor", "Leeds"))),
    ("U.S. Ambassador to Norway Kim Stone left.", person("Kim Stone", "US", ("Ambassador to Norway", "U.S."))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TITLE_BEFORE, ids=[text for text, _ in TITLE_BEFORE])
def test_reads_a_title_before_the_name(text: str, expected: Row) -> None:
    assert rows(text, "person") == [expected]


TITLE_AFTER = [
    ("Levan Orbeli, the deputy defence minister of Georgia, spoke.",
     person("Levan Orbeli", "GE", ("deputy defence minister", "Georgia"))),
    ("Amos Tirop, a presidential aide, said no.", person("Amos Tirop", None, ("presidential aide", None))),
    ("Bo Lund, acting director of the World Bank, left.", person("Bo Lund", None, ("acting director", "World Bank"))),
    ("Kari Lunde, Norway's foreign minister, flew home.", person("Kari Lunde", "NO", ("foreign minister", "Norway"))),
    ("Kari Lunde, the Norwegian foreign minister, flew home.",
     person("Kari Lunde", "NO", ("foreign minister", "Norway"))),
    ("Tom Becker, 52, chief executive of Norsk Steel, agreed.",
     person("Tom Becker", None, ("chief executive", "Norsk Steel"))),
    ("Jane Marlow, who heads the World Bank, came.", person("Jane Marlow", None, ("head", "World Bank"))),
    ("Jane Marlow, who is the president of Chile, came.",
     person("Jane Marlow", "CL", ("president", "Chile"))),
    ("Jane Marlow is the president of Chile.", person("Jane Marlow", "CL", ("president", "Chile"))),
    ("Mark Tolland (D-Ohio) voted.", person("Mark Tolland", "US", ("D-Ohio", "Ohio"))),
    ("Ivan Petkov, the minister of foreign affairs, left.",
     person("Ivan Petkov", None, ("minister of foreign affairs", None))),
    ("Hugo Lang, director of the Institute for Peace Studies, wrote it.",
     person("Hugo Lang", None, ("director", "Institute for Peace Studies"))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TITLE_AFTER, ids=[text for text, _ in TITLE_AFTER])
def test_reads_a_title_after_the_name(text: str, expected: Row) -> None:
    assert rows(text, "person") == [expected]


RANKS_AND_OFFICES = [
    ("Deputy Minister of Defence Colonel General Karim Orlan spoke.",
     person("Karim Orlan", None, ("Deputy Minister of Defence", None), ("Colonel General", None))),
    ("NATO Secretary General Jens Lund spoke.", person("Jens Lund", None, ("Secretary General", "NATO"))),
    ("Manhattan District Attorney Cyrus Tarn sued.", person("Cyrus Tarn", "US", ("District Attorney", "Manhattan"))),
    ("The European Council President Charles Marsh left.",
     person("Charles Marsh", None, ("President", "European Council"))),
    ("The Mayor of Leeds, Anna Hill, wrote.", person("Anna Hill", "GB", ("Mayor", "Leeds"))),
    ("Jim Marsh (R-Fla.) objected.", person("Jim Marsh", "US", ("R-Fla.", "Florida"))),
    ("Jim Marsh, D-N.J., objected.", person("Jim Marsh", "US", ("D-N.J.", "New Jersey"))),
    ("Rep. Jim Marsh, R-Ohio, objected.", person("Jim Marsh", "US", ("Rep.", None), ("R-Ohio", "Ohio"))),
    ("The Turkish president's aide Murat Orlan left.", person("Murat Orlan", "TR", ("aide", "Turkey"))),
    ("A lawyer, Rudy Tarn, declined.", person("Rudy Tarn", None, ("lawyer", None))),
    ("He told a lawyer, Rudy Tarn said.", person("Rudy Tarn", None)),
    ("Speaking to the judge, Rudy Tarn declined.", person("Rudy Tarn", None)),
    ("Anna Hill, a lawyer, Rudy Tarn, a clerk, and Bo Lund met.", person("Anna Hill", None, ("lawyer", None))),
    ("He met his Turkish counterpart Hulusi Akman.", person("Hulusi Akman", "TR")),
    ("He met Turkish President Dana Alden. President Alden smiled.",
     person("Dana Alden", "TR", ("President", "Turkey"))),
    ("Secretary of Justice Wanda Marsh resigned.", person("Wanda Marsh", None, ("Secretary of Justice", None))),
    ("Prime Minister Boris Tarn, the Queen said, had left.", person("Boris Tarn", None, ("Prime Minister", None))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANKS_AND_OFFICES, ids=[text for text, _ in RANKS_AND_OFFICES])
def test_tells_ranks_from_offices_and_titles_from_what_follows(text: str, expected: Row) -> None:
    assert rows(text, "person")[:1] == [expected]


APPOSED = [
    ("Norway's foreign minister, Kari Lunde, flew home.", person("Kari Lunde", "NO", ("foreign minister", "Norway"))),
    ("The head of the World Bank, Jane Marlow, came.",
     person("Jane Marlow", None, ("head", "World Bank"))),
    ("The plan was signed by First Deputy Chief of the Georgian General Staff, Major General Gia Orbeli.",
     person("Gia Orbeli", "GE", ("First Deputy Chief of the Georgian General Staff", "Georgian General Staff"),
            ("Major General", None))),
    ("“We met,” Norway's foreign minister, Kari Lunde said.",
     person("Kari Lunde", "NO", ("foreign minister", "Norway"))),
    ("His lawyer, Tom Becker, agreed.", person("Tom Becker", None, ("lawyer", None))),
    ("The choir met. Its director, Tom Becker, agreed.", person("Tom Becker", None, ("director", None))),
    ("A spokesman, Tom Becker, agreed.", person("Tom Becker", None, ("spokesman", None))),
    ("The far-right finance minister, Tom Becker, agreed.",
     person("Tom Becker", None, ("far-right finance minister", None))),
    ("The EU competition commissioner, Tom Becker, agreed.",
     person("Tom Becker", None, ("competition commissioner", "EU"))),
    ("Norsk Steel's chief executive officer, Tom Becker, agreed.",
     person("Tom Becker", None, ("chief executive officer", "Norsk Steel"))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APPOSED, ids=[text for text, _ in APPOSED])
def test_reads_a_title_before_a_comma(text: str, expected: Row) -> None:
    assert rows(text, "person") == [expected]


FORMER = [
    ("The former treasurer, Dana Alden, spoke.", former("Dana Alden", None, "treasurer", None)),
    ("A former aide, Dana Alden, spoke.", former("Dana Alden", None, "aide", None)),
    ("Dana Alden, a retired school teacher, spoke.", former("Dana Alden", None, "school teacher", None)),
    ("Former President Dana Alden spoke.", former("Dana Alden", None, "President", None)),
    ("The former Norwegian prime minister Kari Lunde spoke.", former("Kari Lunde", "NO", "prime minister", "Norway")),
    ("Then-President Dana Alden signed it.", former("Dana Alden", None, "President", None)),
    ("Norway's then foreign minister Kari Lunde signed it.",
     former("Kari Lunde", "NO", "foreign minister", "Norway")),
    ("It was ex-president Dana Alden.", former("Dana Alden", None, "president", None)),
    ("Dana Alden, a former president of Chile, spoke.",
     former("Dana Alden", "CL", "president", "Chile")),
    ("Dana Alden, Chile's former president, spoke.", former("Dana Alden", "CL", "president", "Chile")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMER, ids=[text for text, _ in FORMER])
def test_marks_former_roles(text: str, expected: Row) -> None:
    assert rows(text, "person") == [expected]


ORGANISATIONS = [
    ("The Azerbaijani and Georgian military met at the Defence Ministry.", ["Defence Ministry"]),
    ("It was signed by the Ministry of Foreign Affairs and Trade.", ["Ministry of Foreign Affairs and Trade"]),
    ("They visited the Turkish Space Industry Executive Committee.", ["Turkish Space Industry Executive Committee"]),
    ("Managers of the ORVAK, TERSAN, MILSOFT-Ganja companies came.", ["ORVAK", "TERSAN", "MILSOFT-Ganja"]),
    ("He works for Orlan & Sons Ltd in Leeds.", ["Orlan & Sons Ltd"]),
    ("The University of Tromsdal opened.", ["University of Tromsdal"]),
    ("Reuters and the Morning Herald reported it.", ["Reuters", "Morning Herald"]),
    ("The United Nations condemned it.", ["United Nations"]),
    ("The Corps General Anders Holm came.", []),
    ("The Chicago Miners won.", ["Chicago Miners"]),
    ("The National Oceanic and Seismic Administration warned them.", ["National Oceanic and Seismic Administration"]),
    ("The African Export–Import Bank paid University College London.",
     ["African Export–Import Bank", "University College London"]),
    ("He read The Guardian to the charity Sea-Orl.", ["The Guardian", "Sea-Orl"]),
    ("THE WHOLE TALK IS OVER, said the UN. It is GREAT.", ["United Nations"]),
    ("Deutsche Bahn said so. Banco Real agreed with Grupo Orlan.", ["Deutsche Bahn", "Banco Real", "Grupo Orlan"]),
    ("Shares of Corvid rose. Corvid makes pumps.", ["Corvid"]),
    ("It looked into Volara, its maker. Volara's chief executive left. Volara shares fell.", ["Volara"]),
    ("Orlan Motors of Leeds met the Bank of Norway.", ["Orlan Motors", "Bank of Norway"]),
    ("Orlan Pharma and Orlan Capital Management met.", ["Orlan Pharma", "Orlan Capital Management"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS, ids=[text for text, _ in ORGANISATIONS])
def test_reads_organisations(text: str, expected: list[str]) -> None:
    assert names(text, "organisation") == expected


COUNTRY_OF_ORGANISATION = [
    ("Georgia and Chad have opened talks, the Defence Ministry said.", "Defence Ministry", "GE"),
    ("Chad's Defence Ministry said so.", "Defence Ministry", "TD"),
    ("The Chadian General Staff said so.", "Chadian General Staff", "TD"),
    ("The Turkish company Orlan Holding said so.", "Orlan Holding", "TR"),
    ("The Defence Ministry said so.", "Defence Ministry", None),
    ("The Ministry of Defence of Chad said so.", "Ministry of Defence", "TD"),
    ("The Senate passed a bill against Chad.", "Senate", None),
    ("The Morning Herald wrote that Chad had won.", "Morning Herald", None),
    ("The New Jersey Nurses Association said so.", "New Jersey Nurses Association", "US"),
    ("The Georgia Teachers Union said so.", "Georgia Teachers Union", None),
    ("The Georgian Teachers Union said so.", "Georgian Teachers Union", "GE"),
]


@pytest.mark.parametrize(("text", "name", "country"), COUNTRY_OF_ORGANISATION)
def test_gives_an_organisation_its_country(text: str, name: str, country: str | None) -> None:
    assert [actor.country for actor in read(text) if actor.name == name] == [country]


PLACES = [
    ("The bridge in Leeds fell.", ["Leeds"]),
    ("Ann Park met Mary Lane in Penny Lane, near Grant Park.", ["Penny Lane", "Grant Park"]),
    ("They crossed the Saltwater River near Mount Harrow.", ["Saltwater River", "Mount Harrow"]),
    ("He moved from Reading to Bath, Somerset.", ["Reading", "Bath", "Somerset"]),
    ("The town of Varmsk was shelled.", ["Varmsk"]),
    ("Varmsk is a village near Leeds.", ["Varmsk", "Leeds"]),
    ("BAKU, June 3 - They met in NEW YORK.", ["Baku", "New York"]),
    ("Reading is fun and Nice people read.", []),
    ("KHARVIN, Ukraine — They met.", ["Kharvin"]),
    ("It is in Oakley, Calif., and in Camden, N.J., now.", ["Oakley", "California", "Camden", "New Jersey"]),
    ("It is in Tarnville, Mo. and in Fla. now.", ["Tarnville", "Missouri", "Florida"]),
    ("Tarn met Mo. He read the book of Pa. and Miss. Orlan.", []),
    # a surname that does nothing is a town's, where the text says so anywhere
    ("A wall broke at Morrin. Three helicopters came to Morrin.", ["Morrin"]),
    ("The road from Leeds to Morrin is closed.", ["Leeds", "Morrin"]),
    ("Our customers in Morrin lost everything.", ["Morrin"]),
    ("A wall broke at Morrin. He praised Morrin. Morrin said no more. Morrin smiled.", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[text for text, _ in PLACES])
def test_reads_places(text: str, expected: list[str]) -> None:
    assert names(text, "place") == expected


COUNTRY_OR_GIVEN_NAME = [
    ("Jordan Tessier won. Tessier smiled.", [person("Jordan Tessier", None)]),
    ("A pass from Jordan Hamilton helped.", [person("Jordan Hamilton", None)]),
    ("Georgia Whitfield met India Marsh.", [person("Georgia Whitfield", None), person("India Marsh", None)]),
    ("Chad Price said no.", [person("Chad Price", None)]),
    ("They paid the US $5 million.", [("United States", "country", "US", [])]),
    ("In India Cohen spoke.", [("India", "country", "IN", []), person("Cohen", "IN")]),
    ("The Jordan River and Chad Basin are dry.",
     [("Jordan River", "place", None, []), ("Chad Basin", "place", None, [])]),
    ("The Israel Prison Service said so.", [("Israel Prison Service", "organisation", "IL", [])]),
    ("He went to Georgia Tech.", [("Georgia", "country", "GE", [])]),
    # a body that is known and of no country takes none from before it, nor a number from the start of a sentence
    ("Israel Hamas talks ended.", [("Israel", "country", "IL", []), ("Hamas", "organisation", "PS", [])]),
    ("A Chilean UN peacekeeper died.", [("Chile", "country", "CL", []), ("United Nations", "organisation", None, [])]),
    ("Seventeen United Nations staff died.", [("United Nations", "organisation", None, [])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTRY_OR_GIVEN_NAME, ids=[text for text, _ in COUNTRY_OR_GIVEN_NAME])
def test_tells_countries_from_given_names(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


WHAT_AN_OFFICE_IS_HELD_IN = [
    ("The mayor of Sund said so.", [("Sund", "place")]),
    ("The mayor of Bergen said so.", [("Bergen", "place")]),  # women are called so as well
    ("The bishop of Bergen, Tove Halvorsen, left.", [("Bergen", "place"), ("Tove Halvorsen", "person")]),
    ("The mother of Bergen said so.", [("Bergen", "person")]),
    ("On Monday the governor of Vestmark left.", [("Vestmark", "place")]),
    ("The Bishop of Arlem opened it.", [("Arlem", "place")]),
    ("The chief executive of Novair resigned.", [("Novair", "organisation")]),
    ("The chairman of Novair announced it.", [("Novair", "organisation")]),
    # what these are of is not told, but it is no person
    ("The head of Sundal resigned.", []),
    ("The president of Karvelia announced it.", []),
]


@pytest.mark.parametrize(("text", "found"), WHAT_AN_OFFICE_IS_HELD_IN)
def test_what_an_office_is_held_in(text: str, found: list[tuple[str, str]]) -> None:
    assert [(actor.name, actor.kind.value) for actor in read(text)] == found


WHAT_ITS_SHOWS = [
    ("Novair cancelled 40 flights on Monday after its pilots left.", "organisation"),
    ("Novair recalled its cars.", "organisation"),
    ("Lundqvist praised the firm and its staff.", "person"),
    ("Lundqvist visited Karvelia and its capital.", "person"),
    ("Lundqvist praised his firm, its staff and others.", "person"),
    ("The court approved the takeover of Novair.", "organisation"),
]


@pytest.mark.parametrize(("text", "kind"), WHAT_ITS_SHOWS)
def test_what_its_shows(text: str, kind: str) -> None:
    assert next(actor.kind for actor in read(text) if actor.name in ("Novair", "Lundqvist")) == kind


BODIES_OF_TRADES = [
    ("The Halvern Dockers' Union called a strike.", "Halvern Dockers' Union"),
    ("The Dockers’ Union called a strike.", "Dockers’ Union"),
    ("Ana Varen of the Seamen's Union left.", "Seamen's Union"),
    ("The Fishermen's Federation met.", "Fishermen's Federation"),
    ("The Brewers' Guild of Varmsk sued.", "Brewers' Guild of Varmsk"),
    # whose something is is no part of its name
    ("Tom Rogers' Ministry failed.", None),
    ("Tom Myers' Council failed.", None),
]


@pytest.mark.parametrize(("text", "body"), BODIES_OF_TRADES)
def test_bodies_of_trades(text: str, body: str | None) -> None:
    assert (body in names(text, "organisation")) is (body is not None)
    assert names(text, "place") == []


NO_PERSONS = [
    "A fine of US$40 was paid, and C$3 of it returned.",
    "The success of Sayrak UAVs and Torvan missiles surprised them.",
    "On Monday, January rains fell in Baku. Meanwhile, Police said Tuesday was calm.",
    "A fine of US$86,000, of US $5 million or of HK$20.",
    "MARKETS FALL AS TALKS COLLAPSE IN VARMSK",
    "The Second World War and the Treaty of Tarnow ended it.",
    "Armenians and Azerbaijanis met Turkish Democrats.",
    'The song "Angela Returns" was played.',
    "Hurricane Anton hit them; Anton then weakened. The MV Anna Tarn sank off the coast.",
    "We've said that I’m tired, and They'll go.",
    "Rescuers returned. Officials agreed. Both sides denied it.",
]


@pytest.mark.parametrize("text", NO_PERSONS)
def test_invents_no_person(text: str) -> None:
    assert names(text, "person") == []


LINKED = [
    ("Karim Varin spoke. Later Varin left. Karim Varin's car stayed.", "Karim Varin", ("Varin",), 3),
    ("Al Cook won. Cook told them so. Cook, 54, wept. Cook recipes sold.", "Al Cook", ("Cook",), 3),
    ("Al Frost won. Frost attacked them. Frost, responding, left. Frost was early.", "Al Frost", ("Frost",), 4),
    ("Kate Trump won. Trump attacked them. Trump, responding, left. Trump cards sold.", "Kate Trump", ("Trump",), 3),
    ("Adam Kolten left.\nKolten ran for US Congress as a Republican in 2010.", "Adam Kolten", ("Kolten",), 2),
    ("The Tarn Staff Union met. Staff said so.", "Tarn Staff Union", (), 1),
    ("Kate Young spoke. Young's lawyer left. Young people cheered.", "Kate Young", ("Young",), 2),
    ("Varin spoke first. Karim Varin left.", "Karim Varin", ("Varin",), 2),
    ("The Northern Border Commission (NBC) met. The NBC agreed.", "Northern Border Commission", ("NBC",), 3),
    ("The European Union met. The EU agreed.", "European Union", ("EU",), 2),
    ("William Tarn spoke. Then Bill Tarn sat down.", "William Tarn", ("Bill Tarn",), 2),
    ("Recep Tayyip Orman spoke. R. T. Orman left. Tayyip Orman sat.", "Recep Tayyip Orman",
     ("R. T. Orman", "Tayyip Orman"), 3),
    ("The Georgian General Staff met. The General Staff agreed.", "Georgian General Staff", ("General Staff",), 2),
    ("Fighting in Upper-Tarnia went on; the Tarnia war is over. Fighting in Tarnia ended.", "Upper-Tarnia",
     ("Tarnia",), 3),
    ("President Dana Alden met Mr Alden's sister.", "Dana Alden", ("Alden",), 2),
    ("The United States and the U.S. army; Americans in the USA.", "United States", ("U.S.", "USA"), 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "aliases", "mentions"), LINKED, ids=[row[0] for row in LINKED])
def test_links_mentions_of_one_actor(text: str, name: str, aliases: tuple[str, ...], mentions: int) -> None:
    found = [actor for actor in read(text) if actor.name == name]
    assert [(actor.aliases, len(actor.mentions)) for actor in found] == [(aliases, mentions)]


def test_a_surname_is_that_of_the_person_the_paragraph_speaks_of() -> None:
    text = "Anna Tarn spoke. Tarn smiled. Then Bruno Tarn rose. Tarn left."
    assert [(actor.name, len(actor.mentions)) for actor in read(text)] == [("Anna Tarn", 2), ("Bruno Tarn", 2)]


def test_two_people_with_unlike_given_names_stay_two() -> None:
    assert names("Anna Tarn met Bruno Tarn.", "person") == ["Anna Tarn", "Bruno Tarn"]


def test_a_country_by_its_adjective_has_references_only() -> None:
    text = "Turkish troops arrived."
    (actor,) = read(text)
    assert (actor.name, actor.kind, actor.country, actor.mentions) == ("Turkey", ActorKind.COUNTRY, "TR", ())
    assert [text[start:end] for start, end in actor.references] == ["Turkish"]


@pytest.mark.parametrize(
    ("text", "countries", "references"),
    [
        ("The US-led mission ended.", [("United States", 1)], 0),
        ("Chad-Niger talks ended.", [("Chad", 1), ("Niger", 1)], 0),
        ("The Turkish-Georgian drill ended.", [("Turkey", 0), ("Georgia", 0)], 2),
        ("Talks in Guinea-Bissau ended.", [("Guinea-Bissau", 1)], 0),
    ],
)
def test_compounds_name_their_parts(text: str, countries: list[tuple[str, int]], references: int) -> None:
    actors = read(text)
    assert [(actor.name, len(actor.mentions)) for actor in actors] == countries
    assert sum(len(actor.references) for actor in actors) == references


def test_peoples_are_groups() -> None:
    assert names("A Lib Dem source said so. The Lib Dems left.", "group") == ["Lib Dems"]
    assert rows("Armenians met Baptists.") == [("Armenians", "group", "AM", []), ("Baptists", "group", None, [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The House Select Committee on Trade met. The House Committee rose.", ["House Select Committee on Trade"]),
        (
            "The House Committee on Trade and the House Committee on Fisheries met. The House Committee rose.",
            ["House Committee on Trade", "House Committee on Fisheries", "House Committee"],
        ),
        # an adjective of a people that has no country of its own names nobody
        ("They met. Chechen fighters left; Californian investigators stayed.", []),
        ("They met. Austrian fighters left.", ["Austria"]),
    ],
)
def test_short_and_adjectival_names(text: str, expected: list[str]) -> None:
    assert [actor.name for actor in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # followers are called by their party, and are that body where the text has its name
        ("Voters left. Democrats lost.", [("Democratic Party", "group", 1, 0)]),
        ("Voters left. The Tories met; the Conservatives lost.", [("Conservative Party", "group", 2, 0)]),
        ("The Tories met. The Conservative Party lost.", [("Conservative Party", "organisation", 2, 0)]),
        # an adjective means the party that the text tells of, if it does
        ("Republican lawmakers met. Republicans lost.", [("Republican Party", "group", 1, 1)]),
        ("Republican lawmakers met. The Republican Party lost.", [("Republican Party", "organisation", 1, 1)]),
        ("Republican lawmakers met.", []),
        # those of another country have a party of their own, and others have none that is known
        ("Austrian Conservatives lost.", [("Austria", "country", 0, 1), ("Conservatives", "group", 1, 0)]),
        ("Voters left. Liberals lost.", [("Liberals", "group", 1, 0)]),
    ],
)
def test_followers_are_called_by_their_party(text: str, expected: list[tuple[str, str, int, int]]) -> None:
    found = [(actor.name, actor.kind.value, len(actor.mentions), len(actor.references)) for actor in read(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("By Vera Linde\n\nTalks in Baku went on.", ()),
        ("date 2021-06-03 By Vera Linde\n\nTalks in Baku went on.", ("Vera Linde",)),
        ("Vera Linde\n\nTalks in Baku went on.", ("Vera Linde",)),
        ("Talks in Baku went on.\n\nReporting by Vera Linde; editing by Hugo Lang", ()),
    ],
)
def test_those_who_wrote_it_are_no_actors(text: str, byline: tuple[str, ...]) -> None:
    assert [actor.name for actor in read(text, byline)] == ["Baku"]


def test_a_writer_whom_the_story_names_is_an_actor() -> None:
    text = "By Vera Linde\n\nVera Linde was detained in Baku."
    assert [actor.name for actor in read(text, ("Vera Linde",))] == ["Vera Linde", "Baku"]


def test_mentions_leave_out_articles_titles_and_possessives() -> None:
    text = "The Orlan Bank's head met President Alden's aide at the White House."
    spans = {actor.name: [text[start:end] for start, end in actor.mentions] for actor in read(text)}
    assert spans == {"Orlan Bank": ["Orlan Bank"], "Alden": ["Alden"], "White House": ["White House"]}


def test_a_role_stands_where_its_title_does() -> None:
    text = "It was said by Georgian deputy minister Levan Orbeli."
    (role,) = next(actor for actor in read(text) if actor.kind is ActorKind.PERSON).roles
    assert role.span is not None
    assert text[role.span.start : role.span.end] == "deputy minister"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mira Holt MP spoke. One MP left.", ["Mira Holt"]),
        ("Sir Tom Bird KCMG OBE spoke.", ["Tom Bird"]),
    ],
)
def test_letters_behind_a_name_are_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text, "person") == expected


WHOLE_NAMES = [
    ("The Liberal Democrats won; the Social Democrats lost.", ["Liberal Democrats", "Social Democrats"]),
    ("The People's Liberation Army met the National People's Congress.",
     ["People's Liberation Army", "National People's Congress"]),
    ("The High Court of England and Wales ruled.", ["High Court of England and Wales"]),
    ("The Court of Appeal of Chad and the Supreme Court of Chad met. The Supreme Court ruled.",
     ["Court of Appeal of Chad", "Supreme Court of Chad"]),
    ("The Leeds Globe, the Sunday Mirror and the Times of Malta wrote it.",
     ["Leeds Globe", "Sunday Mirror", "Times of Malta"]),
    ("It was done by Tarnish Gas and Electric Company.", ["Tarnish Gas and Electric Company"]),
    ("They sued the ruling Law and Justice Party and the Ann and Tom Orlan Foundation.",
     ["Law and Justice Party", "Ann and Tom Orlan Foundation"]),
    ("The Institute of Volcanology and Seismology met the Foreign Ministry and Constitutional Court.",
     ["Institute of Volcanology and Seismology", "Foreign Ministry", "Constitutional Court"]),
    ("Met Varen, the national weather service, warned them. It was denied by Orlaith, a bank in Leeds.",
     ["Met Varen", "Orlaith"]),
    ("Numerous Orlan Clubs met. Remarked Centre for Peace staff. “So be it. Proroguing Parliament is legal,” he said.",
     ["Orlan Clubs", "Centre for Peace"]),
    ("HM left. The Queen stayed with HRH.", []),
    ("He joined Police Scotland. The Bank Austria paid stays.", ["Police Scotland", "Bank"]),
    ("Thomson Reuters and U.S. Steel fell. J.K. Tarn and V.K. Sinha left.", ["Thomson Reuters", "U.S. Steel"]),
    ("The Trade and Technology Council met.", ["Trade and Technology Council"]),
    ("The Water and Energy Board met the National Trade and Water Union.",
     ["Water and Energy Board", "National Trade and Water Union"]),
    ("Barrow & Lyle sued. Crowley & Crowley won. Tarn & Tolland fell. Health & Safety matters.",
     ["Barrow & Lyle", "Crowley & Crowley", "Tarn & Tolland"]),
    ("Tom Barrow & Ann Lyle sued.", []),
    ("Albion Water was fined. The Süddeutsche Abendpost wrote it.", ["Albion Water", "Süddeutsche Abendpost"]),
    ("Great Basin Chemical sold it. The British Retail Forum said so.",
     ["Great Basin Chemical", "British Retail Forum"]),
    ("The court fined Telvanta. Telvanta said it would appeal. Telvanta added that it was wrong.", ["Telvanta"]),
    ("Korvex said its profits fell. Zentrol, which makes pumps, said so.", ["Korvex", "Zentrol"]),
    ("Orlmar said it would be hard. Anna Telvanta left. Telvanta said it would appeal.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOLE_NAMES, ids=[text for text, _ in WHOLE_NAMES])
def test_reads_organisations_whole_and_nothing_more(text: str, expected: list[str]) -> None:
    assert names(text, "organisation") == expected


TITLED = [
    ("It was Taoiseach Liam Varden.", person("Liam Varden", "IE", ("Taoiseach", None))),
    ("It was Grand Ayatollah Ali Rastani.", person("Ali Rastani", None, ("Grand Ayatollah", None))),
    ("It was Lieutenant-Colonel Tom Vane.", person("Tom Vane", None, ("Lieutenant-Colonel", None))),
    ("It was Prime Minister-designate Ivan Petkov.",
     person("Ivan Petkov", None, ("Prime Minister-designate", None))),
    ("It was Bishop Emeritus Bruno Lombi.", person("Bruno Lombi", None, ("Bishop Emeritus", None))),
    ("The judge, Colin Marsden, Lord Farway, agreed. Lord Farway then left.",
     person("Colin Marsden", None, ("judge", None))),
    ("The Speaker of the House Anna Petrova, United States President Dana Alden and others met.",
     person("Anna Petrova", None, ("Speaker of the House", None))),
    ("He met Ohio man James Mark Fields there.", person("James Mark Fields", None)),
    ("Mum-of-three Kayleigh Nuttall left.", person("Kayleigh Nuttall", None)),
    ("Father Tom Brook left.", person("Tom Brook", None)),
    ("V.K. Sinha left. U.S. Attorney Sinha stayed.", person("V.K. Sinha", "US", ("Attorney", "U.S."))),
    ("May Thandar Oo was jailed.", person("May Thandar Oo", None)),
    ("On 3 May Tom Brook left.", person("Tom Brook", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TITLED, ids=[text for text, _ in TITLED])
def test_leaves_titles_out_of_names(text: str, expected: Row) -> None:
    assert rows(text, "person")[:1] == [expected]


def test_a_peer_in_a_list_is_another_person_and_a_family_is_nobody() -> None:
    assert names("Colin Marsden, Lord Farway, and Anna Hill met.", "person") == ["Colin Marsden", "Farway", "Anna Hill"]
    assert rows("Joe Barden left. The Bardens denied it.") == [person("Joe Barden", None)]

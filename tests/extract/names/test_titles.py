"""Roles as the words around a name and the document before it give them."""

from __future__ import annotations

import pytest
from tests.extract.stages import find_actors

from briefkit.model.facts import Actor, ActorKind


def read_persons(text: str) -> dict[str, Actor]:
    actors = find_actors(text)
    return {actor.name: actor for actor in actors if actor.kind is ActorKind.PERSON}


def roles(text: str, name: str) -> list[tuple[str, str | None]]:
    return [(role.title, role.of) for role in read_persons(text)[name].roles]


BESIDE_AN_ORGANISATION = [
    ("After talks in Leeds President Voss left.", "Voss", ("President", "Leeds")),
    ("Lena Voss, the Red Cross coordinator in Ohio, agreed.", "Lena Voss", ("coordinator", "Red Cross")),
    ("Lena Voss, the Red Cross coordinator in Nampula province, agreed.", "Lena Voss", ("coordinator", "Red Cross")),
    ("It was said by the UN humanitarian coordinator in Chad, Lena Voss, on Monday.", "Lena Voss",
     ("humanitarian coordinator", "UN")),
    ("UNICEF country director Marc Hollis left.", "Marc Hollis", ("country director", "UNICEF")),
    ("Marc Hollis, the country director of UNICEF, left.", "Marc Hollis", ("country director", "UNICEF")),
    ("The head of the Northern Border Commission (NBC), Marc Hollis, left.", "Marc Hollis",
     ("head", "Northern Border Commission")),
    ("Marc Hollis, a former head of ORL-Sul, left.", "Marc Hollis", ("head", "ORL-Sul")),
    ("Marc Hollis, the spokesman of Chad's Ministry of Health, left.", "Marc Hollis",
     ("spokesman", "Ministry of Health")),
    ("Marc Hollis, who manages the Tarn catchment for the Orlan Commission, left.", "Marc Hollis",
     ("manager of the Tarn catchment", "Orlan Commission")),
    ("In Leeds the water fell, Mayor Marc Hollis said.", "Marc Hollis", ("Mayor", "Leeds")),
    ("In Leeds the water fell, President Marc Hollis said.", "Marc Hollis", ("President", None)),
    ("The aide of President Marc Hollis left.", "Marc Hollis", ("President", None)),
    ("Marc Hollis, Norway's ambassador to Chad, left.", "Marc Hollis", ("ambassador to Chad", "Norway")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), BESIDE_AN_ORGANISATION)
def test_reads_the_organisation_beside_a_title(text: str, name: str, role: tuple[str, str | None]) -> None:
    assert roles(text, name) == [role]


BODIES_WITHOUT_A_NAME = [
    ("Marc Hollis, the head of the mine clearance school, left.", ("head of the mine clearance school", None)),
    ("Marc Hollis, the head of the Chadian delegation, left.", ("head of the Chadian delegation", "Chad")),
    ("Marc Hollis, the director of the Leeds works, left.", ("director of the Leeds works", "Leeds")),
    ("Marc Hollis, who heads public health, left.", ("head of public health", None)),
    ("Marc Hollis, who led the Chadian side, left.", ("leader of the Chadian side", "Chad")),
    ("Marc Hollis, the Minister of Public Works, Housing and Water Resources, left.",
     ("Minister of Public Works, Housing and Water Resources", None)),
    ("Marc Hollis, an analyst in Leeds, left.", ("analyst", "Leeds")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), BODIES_WITHOUT_A_NAME, ids=[row[0] for row in BODIES_WITHOUT_A_NAME])
def test_keeps_what_has_no_name_in_the_title(text: str, role: tuple[str, str | None]) -> None:
    assert roles(text, "Marc Hollis") == [role]


NAMED_BEFORE = [
    ("Chad's Department of Mines met. The mine is shut, department spokeswoman Lena Voss said.",
     ("spokeswoman", "Department of Mines")),
    ("The Department of Mines met. Lena Voss, the department's spokeswoman, agreed.",
     ("spokeswoman", "Department of Mines")),
    ("The Department of Mines met. Lena Voss, a spokeswoman for the department, agreed.",
     ("spokeswoman", "Department of Mines")),
    ("The Orlan Commission met. The commission's chairwoman, Lena Voss, agreed.",
     ("chairwoman", "Orlan Commission")),
    ("The Orlan Commission counts only villages, its president, Lena Voss, said.", ("president", "Orlan Commission")),
    ("The Orlan Commission met. Its president, Lena Voss, agreed.", ("president", "Orlan Commission")),
    ("The Orlan Commission met. The commission had waited. Its president, Lena Voss, agreed.",
     ("president", "Orlan Commission")),
    ("The Orlan Commission denied it. “It is false,” spokeswoman Lena Voss said.", ("spokeswoman", "Orlan Commission")),
    ("The Orlan Commission met the Tarn Commission. The commission's chairwoman, Lena Voss, agreed.",
     ("chairwoman", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), NAMED_BEFORE, ids=[row[0] for row in NAMED_BEFORE])
def test_finds_the_organisation_that_was_named_before(text: str, role: tuple[str, str | None]) -> None:
    assert roles(text, "Lena Voss") == [role]


WHAT_SOMEBODY_DOES = [
    ("Marc Hollis, a baker, left.", [("baker", None)]),
    ("Marc Hollis, an architecture student, left.", [("architecture student", None)]),
    ("Marc Hollis, the new captain of Leeds United, left.", [("captain", "Leeds United")]),
    ("Marc Hollis, a 45-year-old truck driver from Leeds, left.", [("truck driver", None)]),
    ("Marc Hollis, a Leeds United defender, left.", [("defender", "Leeds United")]),
    ("Marc Hollis, a keen amateur cellist in his youth, left.", [("keen amateur cellist", None)]),
    ("It was Leeds-born singer Marc Hollis.", [("singer", None)]),
    ("Marc Hollis, the current chief financial officer, left.", [("chief financial officer", None)]),
    ("Dental hygienist Marc Hollis left.", [("Dental hygienist", None)]),
    ("Police arrested bus driver Marc Hollis.", [("bus driver", None)]),
    ("Last week coach Marc Hollis left.", [("coach", None)]),
    ("It was hedge-fund manager Marc Hollis.", [("hedge-fund manager", None)]),
    ("Hospital spokesman Marc Hollis left.", [("Hospital spokesman", None)]),
    ("Board President Marc Hollis left.", [("Board President", None)]),
    ("Shadow business secretary Marc Hollis left.", [("Shadow business secretary", None)]),
    ("Assistant U.S. Attorney Marc Hollis left.", [("Assistant U.S. Attorney", "U.S.")]),
    ("Acting U.S. Attorney Marc Hollis left.", [("Acting U.S. Attorney", "U.S.")]),
    ("Det Sgt Marc Hollis left.", [("Det Sgt", None)]),
    ("Det Con Marc Hollis left.", [("Det Con", None)]),
    ("Ch Insp Marc Hollis left.", [("Ch Insp", None)]),
    ("DI Marc Hollis left.", [("DI", None)]),
    ("The Rev. Marc Hollis left.", [("Rev.", None)]),
    ("Marc Hollis, the son of a baker, left.", []),
    ("Marc Hollis, Baker and Tarn left.", []),
    ("Dr. Marc Hollis left.", []),
    ("Marc Hollis, who led the study, left.", []),
    ("Marc Hollis, who led the World Bank study, left.", []),
    ("Marc Hollis, who chairs the World Bank, left.", [("chair", "World Bank")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHAT_SOMEBODY_DOES, ids=[row[0] for row in WHAT_SOMEBODY_DOES])
def test_says_what_somebody_does(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert roles(text, "Marc Hollis") == expected


@pytest.mark.parametrize("text", ["The baker Harwoods sold it.", "He met the builder Tarnel in Leeds."])
def test_firms_have_no_occupation(text: str) -> None:
    assert [actor.roles for actor in read_persons(text).values() if actor.roles] == []


def test_ranks_are_roles_of_their_own() -> None:
    text = "Defence Minister Colonel General Marc Hollis spoke. So did Deputy Minister Lieutenant General Amos Tirop."
    assert roles(text, "Marc Hollis") == [("Defence Minister", None), ("Colonel General", None)]
    assert roles(text, "Amos Tirop") == [("Deputy Minister", None), ("Lieutenant General", None)]


def test_a_plural_title_is_that_of_each() -> None:
    text = "It was signed by Deputy Defence Ministers Lena Voss and Marc Hollis."
    assert roles(text, "Lena Voss") == roles(text, "Marc Hollis") == [("Deputy Defence Minister", None)]


def test_a_singular_title_is_not_shared() -> None:
    assert roles("It was signed by Deputy Defence Minister Lena Voss and Marc Hollis.", "Marc Hollis") == []


HOLDERS = [
    # a country as the text calls it there, a body by its full name where the text has that
    ("FBI Director Marc Hollis left.", [("Director", "FBI")]),
    ("The Federal Bureau of Investigation met. FBI Director Marc Hollis left.",
     [("Director", "Federal Bureau of Investigation")]),
    ("Orvel Water Board (OWB) rose. OWB chairman Marc Hollis left.", [("chairman", "Orvel Water Board")]),
    ("The United States agreed. U.S. Senator Marc Hollis left.", [("Senator", "U.S.")]),
    ("Chadian President Marc Hollis left.", [("President", "Chad")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOLDERS, ids=[row[0] for row in HOLDERS])
def test_calls_the_holder_of_a_role_as_the_text_does(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert roles(text, "Marc Hollis") == expected


OWNED_AND_APPOSED = [
    # a form of address that says where it is held is an office
    ("The head, Harvard professor Marc Hollis, left.", [("professor", "Harvard")]),
    ("Harvard professor Marc Hollis left.", [("professor", "Harvard")]),
    ("Professor Marc Hollis left.", []),
    # what somebody is of another person
    ("Marc Hollis, Orlan's lawyer, left.", [("lawyer", None)]),
    ("Marc Hollis, Tom Orlan’s manager, left.", [("manager", None)]),
    ("Marc Hollis, Chad's president, left.", [("president", "Chad")]),
    ("Marc Hollis, Orlan's house, left.", []),
    # a place of several words, of which one is known
    ("Marc Hollis, the commander of Leeds West district, left.", [("commander of Leeds West district", "Leeds")]),
    ("Marc Hollis, commander of the Leeds district, left.", [("commander of the Leeds district", "Leeds")]),
    ("Marc Hollis, mayor of Leeds, left.", [("mayor", "Leeds")]),
    ("Marc Hollis, a financial operative, left.", [("financial operative", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWNED_AND_APPOSED, ids=[row[0] for row in OWNED_AND_APPOSED])
def test_reads_what_belongs_to_somebody(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert roles(text, "Marc Hollis") == expected


WHERE_TITLES_STAND = [
    ("President Marc Hollis of Chad left.", "TD", ["President / Chad"]),
    ("President Marc Hollis of the United States left.", "US", ["President / United States"]),
    ("President Marc Hollis of Chad's party left.", None, ["President"]),
    ("Marc Hollis from Chad left.", "TD", []),
    ("Colonel General Marc Hollis of Chad left.", "TD", ["Colonel General / Chad"]),
    ("Deputy Minister Colonel Marc Hollis of Chad left.", "TD", ["Deputy Minister", "Colonel"]),
    ("Two men were held: Marc Hollis and Ann Varen.", None, []),
    ("Two presidents were impeached: Marc Hollis and Ann Varen.", None, ["president"]),
    ("Dr. Marc Hollis, a dentist, left.", None, ["dentist"]),
    ("Minister Dr. Marc Hollis left.", None, ["Minister"]),
    ("The minister, Dr. Marc Hollis, left.", None, ["minister"]),
    ("The chairperson President Marc Hollis left.", None, ["chairperson", "President"]),
    ("The former minister, Marc Hollis, left.", None, ["former minister"]),
    ("Former minister Marc Hollis left.", None, ["former minister"]),
    ("The then minister Marc Hollis left.", None, ["former minister"]),
    ("Ex-minister Marc Hollis left.", None, ["former minister"]),
    ("The new minister Marc Hollis left.", None, ["minister"]),
    ("The New Democrat MP Marc Hollis left.", None, ["New Democrat MP"]),
    ("Acting minister Marc Hollis left.", None, ["Acting minister"]),
    ("Democrat Marc Hollis left.", None, ["Democrat"]),
    ("He told the minister for health, Marc Hollis, so.", None, ["minister for health"]),
    ("He told minister for health Marc Hollis so.", None, ["minister for health"]),
    ("He told the minister of health Marc Hollis so.", None, ["minister of health"]),
    ("The director of the World Bank, Marc Hollis, left.", None, ["director / World Bank"]),
    ("The director of the World Bank Marc Hollis left.", None, ["director / World Bank"]),
    ("The envoy to Chad, Marc Hollis, left.", None, ["envoy to Chad"]),
    ("The director in Chad, Marc Hollis, left.", "TD", ["director / Chad"]),
    ("Brig.-Gen. Marc Hollis left.", None, ["Brig. Gen."]),
    ("Minister Colonel Marc Hollis left.", None, ["Minister", "Colonel"]),
    ("Attorney General Marc Hollis left.", None, ["Attorney General"]),
    ("The health and welfare minister Marc Hollis left.", None, ["health and welfare minister"]),
    ("Leeds bus driver Marc Hollis left.", "GB", ["bus driver / Leeds"]),
    ("Chad's minister Marc Hollis left.", "TD", ["minister / Chad"]),
    ("The Chadian president's aide Marc Hollis left.", "TD", ["aide / Chad"]),
    ("The president's aide Marc Hollis left.", None, ["aide"]),
    ("The ministry's spokesman Marc Hollis left.", None, ["spokesman"]),
    ("An Iran expert, Marc Hollis, left.", None, ["expert / Iran"]),
    ("Iran expert Marc Hollis left.", None, ["expert / Iran"]),
    ("Iran's expert Marc Hollis left.", "IR", ["expert / Iran"]),
    ("A US expert, Marc Hollis, left.", "US", ["expert / US"]),
    ("Marc Hollis, who was the president of Chad, left.", "TD", ["president / Chad"]),
    ("Marc Hollis, who currently heads the World Bank, left.", None, ["head / World Bank"]),
    ("Marc Hollis, 42, who heads the World Bank, left.", None, ["head / World Bank"]),
    ("Marc Hollis, 42, a baker, left.", None, ["baker"]),
    ("Marc Hollis, 42", None, []),
    ("Marc Hollis,", None, []),
    ("Marc Hollis", None, []),
    ("Marc Hollis is a baker.", None, ["baker"]),
    ("Marc Hollis was a baker.", None, ["baker"]),
    ("Marc Hollis is currently the president of Chad.", "TD", ["president / Chad"]),
    ("Marc Hollis served as president of Chad.", "TD", ["president / Chad"]),
    ("Marc Hollis previously served as president of Chad.", "TD", ["former president / Chad"]),
    ("Marc Hollis has served as president of Chad.", "TD", ["president / Chad"]),
    ("He claimed that Marc Hollis is a baker.", None, []),
    ('"Marc Hollis is a baker," he said.', None, []),
    ('"It rained," he said; Marc Hollis is a baker.', None, ["baker"]),
    ("Marc Hollis heads the Chadian delegation.", "TD", ["head of the Chadian delegation / Chad"]),
    ("Marc Hollis heads public health for the World Bank.", None, ["head of public health / World Bank"]),
    ("Marc Hollis leads", None, []),
    ("Marc Hollis - a baker - left.", None, ["baker"]),
    ("Marc Hollis (a baker) left.", None, ["baker"]),
    ("Marc Hollis, also a baker, left.", None, ["baker"]),
    ("Marc Hollis, now the mayor of Leeds, left.", "GB", ["mayor / Leeds"]),
    ("Marc Hollis, the son of Tom Orlan, left.", None, ["son of Tom Orlan"]),
    ("Marc Hollis, only son of Tom Orlan, left.", None, ["son of Tom Orlan"]),
    ("Marc Hollis, son of a baker, left.", None, []),
    ("Marc Hollis, his wife and mayor of Leeds, left.", "GB", ["mayor / Leeds"]),
    ("Marc Hollis, the city's mayor, left.", None, ["mayor"]),
    ("Marc Hollis, the council's former chairman, left.", None, ["former chairman"]),
    ("Marc Hollis, Turkey's former minister of health, left.", "TR", ["former minister of health / Turkey"]),
    ("Marc Hollis, the outgoing minister of health, left.", None, ["minister of health"]),
    ("Marc Hollis, its coordinator in Chad, left.", "TD", ["coordinator / Chad"]),
    ("Marc Hollis, an expert on Iran, left.", None, ["expert"]),
    ("Marc Hollis, a professor at Harvard, left.", "US", ["professor / Harvard"]),
    ("Marc Hollis, a professor at the University of Leeds, left.", "GB", ["professor / University of Leeds"]),
    ("Marc Hollis, the commander of the contingent, left.", None, ["commander of the contingent"]),
    ("Marc Hollis, the chief of the General Staff of Chad, left.", "TD", ["chief / General Staff of Chad"]),
    (
        "Marc Hollis, Chief of the Turkish General Staff, left.",
        "TR",
        ["Chief of the Turkish General Staff / Turkish General Staff"],
    ),
    ("Marc Hollis, head of the right-wing Orlan Forum, left.", None, ["head / Orlan Forum"]),
    ("Marc Hollis, head of Gaza province, left.", "PS", ["head of Gaza province / Gaza"]),
    ("Marc Hollis, head of operations in Gaza province, left.", None, ["head of operations"]),
    ("Marc Hollis, a spokesman for the police, left.", None, ["spokesman / police"]),
    ("Marc Hollis (D-Ohio), left.", "US", ["D-Ohio / Ohio"]),
    ("Marc Hollis, D-Ohio, left.", "US", ["D-Ohio / Ohio"]),
    ("The Kazakh delegation, led by minister Marc Hollis, left for Chad.", "KZ", ["minister"]),
    ("The delegation, led by minister Marc Hollis, left Chad.", None, ["minister"]),
    ("After talks in Leeds Mr Marc Hollis left.", None, []),
    ("Chad's Marc Hollis left.", "TD", []),
    ("Chadian Marc Hollis left.", "TD", []),
    ("Chad and its counterpart, Marc Hollis, left.", None, []),
    ("Minister Ann Varen of Kenya met her Chadian counterpart Marc Hollis.", "TD", []),
    ("Minister Marc Hollis and his Chadian counterpart met in Kenya.", "KE", ["Minister"]),
    ("Minister Marc Hollis and his Chadian counterpart Ann Varen met in Kenya.", "KE", ["Minister"]),
    ("Marc Hollis is currently the president of Chad.", "TD", ["president / Chad"]),
    ("Marc Hollis is now also the president of Chad.", "TD", ["president / Chad"]),
    ("Marc Hollis is currently serving as president of Chad.", "TD", ["president / Chad"]),
    ("Marc Hollis is now", None, []),
    ("She met her Chadian counterpart, Marc Hollis.", "TD", []),
    (
        "The Orlan Commission met. The Tarn Council sat. The commission waited. Its president, Marc Hollis, agreed.",
        None,
        ["president / Orlan Commission"],
    ),
    ("Marc Hollis, head of the old right-wing Orlan Forum, left.", None, ["head / Orlan Forum"]),
    (
        "Chad voted. Chad fell. Marc Hollis, spokesman of the Ministry of Mines, left.",
        "TD",
        ["spokesman / Ministry of Mines"],
    ),
    ("Chad voted. Chad fell. Marc Hollis, ambassador to Kenya, left.", None, ["ambassador to Kenya"]),
    ("Chad voted. Chad fell. Marc Hollis, a baker, left.", "TD", ["baker"]),
    ("Chad voted. Chad fell. Kenya voted. Marc Hollis, a baker, left.", None, ["baker"]),
    ("Chad voted. Chad fell. Kenya voted. Minister Marc Hollis left.", None, ["Minister"]),
    ("Marc Hollis (R-N.J.) left.", "US", ["R-N.J. / New Jersey"]),
    ("Tom Orlan's brother Marc Hollis left.", None, ["Tom Orlan's brother"]),
    ("Tom Orlan's elder brother, Marc Hollis, left.", None, ["Tom Orlan's elder brother"]),
    ("Marc Hollis, Tom Orlan's brother, left.", None, ["Tom Orlan's brother"]),
    ("Marc Hollis, Tom Orlan's house, left.", None, []),
    ("Presidents Ann Varen of Chad and Marc Hollis of Kenya left.", "KE", ["President / Kenya"]),
    ("Ministers Ann Varen, Tom Orlan, and Marc Hollis left.", None, ["Minister"]),
    ("Minister Ann Varen and Marc Hollis left.", None, []),
    ("Marc Hollis leads the Chadian side.", "TD", ["leader of the Chadian side / Chad"]),
    ("Marc Hollis leads the study.", None, []),
    ("Two of the three presidents were impeached: Marc Hollis.", None, ["president"]),
    ("Marc Hollis of NASA left.", "US", ["of NASA / NASA"]),
    ("Marc Hollis from NASA left.", "US", ["from NASA / NASA"]),
    ("Marc Hollis of NASA's Leeds office left.", None, []),
    ("Marc Hollis of music retailer Orlan Records left.", None, ["of music retailer Orlan Records / Orlan Records"]),
    ("The BBC's Marc Hollis left.", "GB", ["of the BBC / BBC"]),
    ("A mayor, Marc Hollis, left.", None, ["mayor"]),
    ("He met a mayor, Marc Hollis, there.", None, ["mayor"]),
    ("He told Chad's envoy, Marc Hollis, of it.", "TD", ["envoy / Chad"]),
    ("He told Chad's envoy, Marc Hollis left.", None, []),
    ("One minister, Marc Hollis, left.", None, ["minister"]),
    ("Two ministers, Marc Hollis and Lena Voss, left.", None, ["minister"]),
    ("The two ministers, Marc Hollis and Lena Voss, left.", None, ["minister"]),
    ("Two aides left: Marc Hollis and Lena Voss.", None, ["aide"]),
    ("The three ministers: Marc Hollis, Lena Voss and Amos Tirop left.", None, ["minister"]),
    ("Director of the World Bank Marc Hollis left.", None, ["Director / World Bank"]),
    ("Former acting director Marc Hollis left.", None, ["former acting director"]),
    ("Then-director Marc Hollis left.", None, ["former director"]),
    ("Former Chadian president Marc Hollis left.", "TD", ["former president / Chad"]),
    ("Chad's former president Marc Hollis left.", "TD", ["former president / Chad"]),
    ("Chad's former president, Marc Hollis, left.", "TD", ["former president / Chad"]),
    ("The Turkish president's aide, Marc Hollis, left.", "TR", ["aide / Turkey"]),
    ("Its director, Marc Hollis, left.", None, ["director"]),
    ("The firm Orlan Motors fell. Its director Marc Hollis left.", None, ["director / Orlan Motors"]),
    ("In Chad, Mayor Marc Hollis left.", "TD", ["Mayor"]),
    ("Director-General Dr. Marc Hollis left.", None, ["Director-General"]),
    ("Mr Marc Hollis left.", None, []),
    ("Rev. Dr. Marc Hollis left.", None, ["Rev."]),
    ("He wanted to force President Marc Hollis out.", None, ["President"]),
    ("Leeds police chief inspector Marc Hollis left.", "GB", ["chief inspector / Leeds police"]),
    ("Foreign and Defence Minister Marc Hollis left.", None, ["Foreign and Defence Minister"]),
    ("The chief of staff, Marc Hollis, left.", None, ["chief of staff"]),
    ("Chief of staff Marc Hollis left.", None, ["Chief of staff"]),
    ("Vice President for Trade Marc Hollis left.", None, ["Vice President for Trade"]),
    ("Minister of Mines and Water Marc Hollis left.", None, ["Minister of Mines and Water"]),
    ("Marc Hollis, 42, left Leeds.", None, []),
    ("Marc Hollis, of NASA, left.", "US", ["of NASA / NASA"]),
    ("Marc Hollis, from the World Bank, left.", None, ["from the World Bank / World Bank"]),
    ("Marc Hollis, of Chad, left.", "TD", []),
    ("Marc Hollis, who is a baker, left.", None, ["baker"]),
    ("Marc Hollis, who works as a baker, left.", None, ["baker"]),
    ("Marc Hollis, who formerly worked as a baker, left.", None, ["former baker"]),
    ("Marc Hollis, a Democrat, left.", None, ["Democrat"]),
    ("Marc Hollis, the coordinator for NASA praised it.", "US", ["coordinator / NASA"]),
    ("He said Marc Hollis, the coordinator for NASA praised it.", None, []),
    ("Marc Hollis, a US-based analyst, left.", "US", ["analyst"]),
    ("Marc Hollis, an analyst based in Leeds, left.", "GB", ["analyst"]),
    ("Marc Hollis, the town's baker, left.", None, ["baker"]),
    ("Marc Hollis, Leeds's former mayor, left.", "GB", ["former mayor / Leeds"]),
    ("Marc Hollis, its former president, left.", None, ["former president"]),
    ("Marc Hollis, the Chad side's leader, left.", "TD", ["leader / Chad"]),
    ("Marc Hollis, the acting president of Chad, left.", "TD", ["acting president / Chad"]),
    ("Marc Hollis, acting president, left.", None, ["acting president"]),
    ("Marc Hollis, permanent representative of Chad, left.", "TD", ["permanent representative / Chad"]),
    ("Marc Hollis, NASA's director in Leeds, left.", "US", ["director / NASA"]),
    ("Marc Hollis, the World Bank's president and envoy to Chad, left.", None, ["president / World Bank"]),
    ("Marc Hollis, president of the council of Leeds, left.", None, ["president of the council"]),
    ("Marc Hollis, a member of the council, left.", None, ["member of the council"]),
    ("Marc Hollis, a tall man, left.", None, []),
    ("Marc Hollis, who runs Orlan Motors, left.", None, ["head / Orlan Motors"]),
    ("Marc Hollis runs the mine.", None, []),
    ("Marc Hollis became mayor of Leeds.", "GB", ["mayor / Leeds"]),
    ("Marc Hollis remains the mayor of Leeds.", "GB", ["mayor / Leeds"]),
    ("He denied that Marc Hollis became mayor.", None, []),
    ("Marc Hollis is not the mayor.", None, []),
    ("Marc Hollis once served as mayor.", None, ["former mayor"]),
    ("Marc Hollis serves as mayor.", None, ["mayor"]),
    ("Marc Hollis – the mayor of Leeds – left.", "GB", ["mayor / Leeds"]),
    ("Marc Hollis (the mayor) left.", None, ["mayor"]),
    ("Marc Hollis (R-Texas), a baker, left.", "US", ["R-Texas / Texas", "baker"]),
    ("Marc Hollis, R-Texas, a baker, left.", "US", ["R-Texas / Texas", "baker"]),
    ("Marc Hollis, a lawyer for Tom Orlan, left.", None, ["lawyer"]),
    ("Marc Hollis, 42, the mayor of Leeds, left.", "GB", ["mayor / Leeds"]),
    ("Marc Hollis, now a baker, left.", None, ["baker"]),
]


@pytest.mark.parametrize(
    ("text", "country", "expected"), WHERE_TITLES_STAND, ids=[row[0] for row in WHERE_TITLES_STAND]
)
def test_reads_titles_and_countries_wherever_they_stand(text: str, country: str | None, expected: list[str]) -> None:
    """Each role as "title / whose", with "former" before one that is over."""
    person = read_persons(text)["Marc Hollis"]
    read = [f"{'former ' * role.former}{role.title}{f' / {role.of}' if role.of else ''}" for role in person.roles]
    assert (person.country, read) == (country, expected)

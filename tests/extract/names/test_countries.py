"""Countries of places that share a name, of organisations, and of persons."""

from __future__ import annotations

import pytest
from tests.extract.names.described import describe_actors
from tests.extract.stages import find_actors


def country(text: str, name: str) -> str | None:
    actors = find_actors(text)
    return next(actor.country for actor in actors if actor.name == name)


PLACES = [
    ("Rain fell on Gaza province, said the government of Mozambique.", "Gaza", "MZ"),
    ("Rain fell on Gaza.", "Gaza", "PS"),
    ("Mozambique and Egypt sent tents to Gaza, Egypt said.", "Gaza", "MZ"),
    ("A fire broke out in Tripoli, officials in Lebanon said.", "Tripoli", "LB"),
    ("A fire broke out in Tripoli, officials in Chad said.", "Tripoli", "LY"),
    ("Pakistan sent police to Hyderabad.", "Hyderabad", "PK"),
    ("Students in Cambridge met Americans from Ohio in the United States.", "Cambridge", "US"),
    ("The Limpopo river rose.", "Limpopo", None),
    ("The Limpopo river rose in Limpopo province.", "Limpopo", "ZA"),
    ("The Limpopo burst its banks.", "Limpopo", None),
    ("The Limpopo rose against its governor.", "Limpopo", "ZA"),
    ("Limpopo flooded the market with fruit.", "Limpopo", "ZA"),
]


@pytest.mark.parametrize(("text", "name", "expected"), PLACES)
def test_a_place_is_where_the_document_is(text: str, name: str, expected: str | None) -> None:
    assert country(text, name) == expected


ORGANISATIONS = [
    # the short name of a body is no town of that name
    ("The Coastal Union met. The Union will send boats, its head said.", "Coastal Union", None),
    ("Chad's National Well Institute (NWI) agreed.", "National Well Institute", "TD"),
    ("The Chad Red Cross (CRT) agreed.", "Chad Red Cross", "TD"),
    ("Talks will go on, the Defence Ministry in Ankara said.", "Defence Ministry", "TR"),
    (
        "Wells in Chad ran dry. Chad asked for help. The National Well Institute agreed.",
        "National Well Institute",
        "TD",
    ),
    ("Chad and Niger met. Chad asked for help. The National Well Institute agreed.", "National Well Institute", None),
    ("Chad and Niger met. In Ankara, the Defence Ministry agreed.", "Defence Ministry", "TR"),
    ("The Chadian envoys were received at the Ministry of Defence.", "Ministry of Defence", None),
]


@pytest.mark.parametrize(("text", "name", "expected"), ORGANISATIONS)
def test_an_organisation_has_the_country_that_the_document_gives_it(text: str, name: str, expected: str | None) -> None:
    assert country(text, name) == expected


PERSONS = [
    ("Chad's Defence Ministry met. The ministry's spokesman, Marc Hollis, agreed.", "TD"),
    ("The Chadian delegation of 14, led by Deputy Minister Marc Hollis, arrived in Niger.", "TD"),
    ("She met her Chadian counterpart, Marc Hollis, in Niger.", "TD"),
    ("Wells in Chad ran dry. Chad asked for help. Water Minister Marc Hollis agreed.", "TD"),
    ("Chad and Niger met. Chad asked for help. Water Minister Marc Hollis agreed.", None),
    ("Wells in Chad ran dry. Chad asked for help. Singer Marc Hollis agreed.", "TD"),
    ("Marc Hollis, an ambassador to Chad, left.", None),
    ("Chad and Niger met. It was signed by Minister Marc Hollis and his Chadian counterpart.", "NE"),
    ("Chad, Mali and Niger met. It was signed by Minister Marc Hollis and his Chadian counterpart.", None),
    ("Chad and Niger met. Minister Marc Hollis and Lena Voss saw her Chadian counterpart.", None),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_a_person_has_the_country_of_the_office(text: str, expected: str | None) -> None:
    assert country(text, "Marc Hollis") == expected


STATES = [
    ("Rain fell in Georgia, the United States said. Americans in Ohio helped.", "place", "US"),
    ("Rain fell in Georgia, the United States said. Americans went to Tbilisi.", "country", "GE"),
    ("Rain fell in Georgia, the United States and Chad said.", "country", "GE"),
    ("Rain fell in Georgia.", "country", "GE"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), STATES)
def test_a_state_may_have_a_country_s_name(text: str, kind: str, expected: str) -> None:
    actors = find_actors(text)
    assert [(actor.kind, actor.country) for actor in actors if actor.name == "Georgia"] == [(kind, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Defence of Chad left.", ["Ministry of Defence organisation TD", "Chad country TD"]),
        ("The Ministry of Defence in Leeds left.", ["Ministry of Defence organisation GB", "Leeds place GB"]),
        ("The Orlan Company in Leeds left.", ["Orlan Company organisation", "Leeds place GB"]),
        (
            "The Ministry of Trade of the United States left.",
            ["Ministry of Trade organisation US", "United States country US"],
        ),
        ("In Chad, the Ministry of Defence left.", ["Chad country TD", "Ministry of Defence organisation TD"]),
        ("In Leeds, the Ministry of Defence left.", ["Leeds place GB", "Ministry of Defence organisation GB"]),
        ("Chad fell, the Ministry of Defence said.", ["Chad country TD", "Ministry of Defence organisation TD"]),
        (
            "He said Chad fell and rose at the Ministry of Defence.",
            ["Chad country TD", "Ministry of Defence organisation"],
        ),
        ("The University of Kansas closed.", ["University of Kansas organisation US"]),
        ("The Kennedy Center closed.", ["Kennedy Center organisation"]),
        ("The Leeds City Council closed.", ["Leeds City Council organisation GB"]),
        ("The United Nations Mission in Chad closed.", ["United Nations Mission organisation", "Chad country TD"]),
        ("The Kansas River Bank closed.", ["Kansas River Bank organisation"]),
        ("The Turkish company Varen Tarn left.", ["Turkey country TR:", "Varen Tarn organisation TR"]),
        ("Turkey's Defence Ministry left.", ["Turkey country TR", "Defence Ministry organisation TR"]),
        ("Chad met the Red Cross.", ["Chad country TD", "Red Cross organisation"]),
    ],
)
def test_the_country_of_a_body(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left Birmingham. Alabama voted.", ["Birmingham place US", "Alabama place US"]),
        ("He left Birmingham.", ["Birmingham place GB"]),
        ("He left Kingston. Jamaica voted.", ["Kingston place JM", "Jamaica country JM"]),
        ("Georgia voted. Georgia and Armenia met.", ["Georgia country GE", "Armenia country AM"]),
        ("Georgia voted. Atlanta voted.", ["Georgia country GE", "Atlanta place US"]),
        ("He swam in the Congo River.", ["Congo River place"]),
    ],
)
def test_the_country_of_a_place(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


BESIDE = [
    ("Leeds-based Varenia closed.", "Varenia", "GB"),
    ("The German insurer Varenia closed.", "Varenia", "DE"),
    ("Chad's state-owned metals giant Varenia closed.", "Varenia", "TD"),
    ("They met at Varen Labs, a US-based relief group.", "Varen Labs", "US"),
    ("They met at Varen Bank, the Brazilian oil company, on Monday.", "Varen Bank", "BR"),
    ("They met at Varen Bank, Britain's second-largest lender, on Monday.", "Varen Bank", "GB"),
    ("They met at Varen Bank, a lender in Chad, on Monday.", "Varen Bank", "TD"),
    ("They met at Varen Bank, based in Leeds, on Monday.", "Varen Bank", "GB"),
    ("They met at Varen Bank, a firm working in Chad, on Monday.", "Varen Bank", None),
    ("Chad fined the oil company Varen Bank.", "Varen Bank", None),
    ("British officials fined oil company Varen Bank.", "Varen Bank", None),
    ("They met at Varen Bank, the US said.", "Varen Bank", None),
    ("Leeds-based architect Marc Hollis left.", "Marc Hollis", "GB"),
    ("Marc Hollis, a US-based analyst, left.", "Marc Hollis", "US"),
    ("Marc Hollis, a nurse from Leeds, left.", "Marc Hollis", "GB"),
    ("Marc Hollis, 34, from Leeds, left.", "Marc Hollis", "GB"),
    ("Marc Hollis, 45, a builder from Leeds, left.", "Marc Hollis", "GB"),
    ("The Chadian president and his prime minister, Marc Hollis, met.", "Marc Hollis", "TD"),
    (
        "Chad met Niger. The Chadian and Kenyan presidents and his prime minister, Marc Hollis, met.",
        "Marc Hollis",
        None,
    ),
    ("The BBC's Marc Hollis spoke.", "Marc Hollis", "GB"),
    ("Chad met Niger. The Cambridge Business School agreed.", "Cambridge Business School", "GB"),
    ("Wells in Chad ran dry. Chad asked. The Cambridge Business School agreed.", "Cambridge Business School", None),
    ("Wells in Chad ran dry. Chad asked. Marc Hollis of the Cambridge Business School agreed.", "Marc Hollis", None),
]


@pytest.mark.parametrize(("text", "name", "expected"), BESIDE, ids=[row[0] for row in BESIDE])
def test_the_words_beside_a_name_tell_a_country(text: str, name: str, expected: str | None) -> None:
    assert country(text, name) == expected


MIXED = "Chad met Niger and Norway. "
OFFICES = [
    (MIXED + "Homeland Security Secretary Marc Hollis agreed.", "Marc Hollis", "US"),
    (MIXED + "Agriculture Secretary Marc Hollis agreed.", "Marc Hollis", None),
    (MIXED + "The US paid. Agriculture Secretary Marc Hollis agreed.", "Marc Hollis", "US"),
    (MIXED + "The US and the Philippines paid. Agriculture Secretary Marc Hollis agreed.", "Marc Hollis", None),
    (MIXED + "The home secretary, Marc Hollis, agreed.", "Marc Hollis", "GB"),
    (MIXED + "Works secretary Marc Hollis agreed.", "Marc Hollis", None),
    (MIXED + "In Kenya, Health Minister Marc Hollis agreed.", "Marc Hollis", "KE"),
    (MIXED + "In Kenya, singer Marc Hollis agreed.", "Marc Hollis", None),
    (MIXED + "In Japan, President Marc Hollis agreed.", "Marc Hollis", None),
    (MIXED + "Angela Merkel agreed.", "Angela Merkel", "DE"),
    (MIXED + "President Obama agreed.", "Obama", "US"),
    (MIXED + "Guitarist Obama agreed.", "Obama", None),
    (MIXED + "The Turkish singer Gordon Brown agreed.", "Gordon Brown", "TR"),
]


@pytest.mark.parametrize(("text", "name", "expected"), OFFICES, ids=[row[0] for row in OFFICES])
def test_an_office_or_who_holds_it_tells_a_country(text: str, name: str, expected: str | None) -> None:
    assert country(text, name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Georgia river is wide. Georgia left.", ["Georgia country GE"]),
        ("The Ohio river rose. The Ohio region is dry.", ["Ohio place US"]),
        ("Georgia left. Georgia voted.", ["Georgia country GE"]),
        (
            "Atlanta is hot. Georgia voted. The United States left.",
            ["Atlanta place US", "Georgia place US", "United States country US"],
        ),
        (
            "He lives in Orvel, Leeds and Chad. Birmingham left.",
            ["Orvel place", "Leeds place GB", "Chad country TD", "Birmingham place GB"],
        ),
        ("Birmingham left. The United States left.", ["Birmingham place US", "United States country US"]),
        ("Birmingham left. Chad left.", ["Birmingham place GB", "Chad country TD"]),
        ("Chad's Ministry of Trade met.", ["Chad country TD", "Ministry of Trade organisation TD"]),
        (
            "Chad met Kenya. The Ministry of Trade met.",
            ["Chad country TD", "Kenya country KE", "Ministry of Trade organisation"],
        ),
        ("In Leeds, the Ministry of Trade met.", ["Leeds place GB", "Ministry of Trade organisation GB"]),
        ("Chad said the Ministry of Trade met.", ["Chad country TD", "Ministry of Trade organisation TD"]),
        ("Men left at the Ministry of Trade.", ["Ministry of Trade organisation"]),
        ("The Ministry of Trade of Chad met.", ["Ministry of Trade organisation TD", "Chad country TD"]),
        ("The Ministry of Trade in Chad met.", ["Ministry of Trade organisation TD", "Chad country TD"]),
        ("The Orlan Bank of Chad met.", ["Orlan Bank of Chad organisation TD"]),
        ("The Orlan Hospital in Chad met.", ["Orlan Hospital organisation TD", "Chad country TD"]),
        ("The Orlan Relief Group in Chad met.", ["Orlan Relief Group organisation", "Chad country TD"]),
        ("Chadian company Orlan Systems met.", ["Chad country TD:", "Orlan Systems organisation TD"]),
        ("The Chadian insurer Orlan Systems met.", ["Chad country TD:", "Orlan Systems organisation TD"]),
        ("Leeds-based Orlan Systems met.", ["Leeds place GB", "Orlan Systems organisation GB"]),
        ("Orlan Systems, a bank in Chad, met.", ["Orlan Systems organisation TD", "Chad country TD"]),
        ("Chad met. Orlan Systems met.", ["Chad country TD", "Orlan Systems organisation"]),
        ("Chad met Kenya. Orlan Systems met.", ["Chad country TD", "Kenya country KE", "Orlan Systems organisation"]),
        ("Chad met. The Red Cross met.", ["Chad country TD", "Red Cross organisation"]),
        ("Chad's Red Cross met.", ["Chad country TD", "Red Cross organisation"]),
        ("The Kansas Trade Council met.", ["Kansas Trade Council organisation US"]),
        ("The Leeds City Council met.", ["Leeds City Council organisation GB"]),
        ("The Birmingham City Council met.", ["Birmingham City Council organisation GB"]),
        ("Chad met. The Birmingham City Council met.", ["Chad country TD", "Birmingham City Council organisation GB"]),
        ("The Georgia Teachers Union met.", ["Georgia Teachers Union organisation"]),
        ("The United Nations Mission in Chad met.", ["United Nations Mission organisation", "Chad country TD"]),
    ],
)
def test_what_tells_the_country_of_a_place_or_body(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marc Hollis of Chad left.", "TD"),
        ("Marc Hollis, 34, of Chad, left.", "TD"),
        ("Marc Hollis, 34, from the United States, left.", "US"),
        ("Marc Hollis, of the United States, left.", "US"),
        ("Marc Hollis of Leeds left.", "GB"),
        ("Chad's Marc Hollis left.", "TD"),
        ("The Chadian Marc Hollis left.", "TD"),
        ("Chadian counterpart Marc Hollis left.", "TD"),
        ("Chad met. Marc Hollis left.", None),
        ("Chad met Kenya. Marc Hollis left.", None),
        ("Chad met Kenya. Chad left. Chad sat. Minister Marc Hollis left.", "TD"),
        ("Chad met. Marc Hollis, ambassador to Kenya, left.", None),
        ("Chad met. Marc Hollis, an envoy of the UN, left.", None),
        ("Chad met. UN envoy Marc Hollis left.", None),
        ("Chad met. Red Cross chief Marc Hollis left.", None),
        ("In Chad, Minister Marc Hollis left.", "TD"),
        ("In Chad the Minister Marc Hollis left.", "TD"),
        ("In Chad, King Marc Hollis left.", "TD"),
        ("In Leeds, Minister Marc Hollis left.", "GB"),
        ("Kenya met. In Chad, Minister Marc Hollis left.", "TD"),
        ("Chad's king and his prime minister Marc Hollis left.", "TD"),
        ("Chad and the prime minister Marc Hollis left.", None),
        ("Chad met Kenya. His prime minister Marc Hollis left.", None),
        ("Rep. Marc Hollis left.", "US"),
        ("The Iran expert Marc Hollis left.", None),
        ("The Iranian expert Marc Hollis left.", "IR"),
        ("Iran's expert Marc Hollis left.", "IR"),
        ("The US expert Marc Hollis left.", "US"),
        ("The Iran envoy Marc Hollis left.", None),
        ("The Chadian delegation, led by Minister Marc Hollis, left.", "TD"),
        ("The Chadian men, led by Minister Marc Hollis, left.", None),
        ("The Kansas Trade Bank won. CEO Marc Hollis left.", "US"),
        ("The Kansas Trade Bank won. The Kenya Trade Bank lost. CEO Marc Hollis left.", None),
        (
            "The Kansas Trade Bank won. The Kansas Trade Bank grew. The Kenya Trade Bank lost. CEO Marc Hollis left.",
            "US",
        ),
        ("Minister Ann Varen of Kenya met her Chadian counterpart. Marc Hollis left.", None),
        ("Minister Marc Hollis met the Chadian counterpart in Kenya.", None),
        ("Minister Marc Hollis met his Chadian counterpart in Kenya and Norway.", None),
        ("Chad met. Governor Marc Hollis left.", None),
        ("President Marc Hollis left. Chad met.", None),
        ("King Marc Hollis left. The United States met.", None),
    ],
)
def test_what_tells_the_country_of_a_person(text: str, expected: str | None) -> None:
    assert country(text, "Marc Hollis") == expected

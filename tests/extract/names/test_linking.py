"""Which mentions of a document name the same actor."""

from __future__ import annotations

import pytest
from tests.extract.names.described import describe_actors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luis de la Vega left. De la Vega sang.", ["Luis de la Vega person: Luis de la Vega, De la Vega"]),
        (
            "Luis Rivas Cardoso left. Rivas sang. Cardoso hummed.",
            ["Luis Rivas Cardoso person: Luis Rivas Cardoso, Rivas, Cardoso"],
        ),
        ("Ann K. Orlan left. Ann Orlan sang.", ["Ann K. Orlan person: Ann K. Orlan, Ann Orlan"]),
        ("Ann Orlan left. Ann K. Orlan sang.", ["Ann K. Orlan person: Ann Orlan, Ann K. Orlan"]),
        ("Ann Orlan left. Ann sang.", ["Ann Orlan person: Ann Orlan, Ann"]),
        ("Ann Orlan and Ann Varen left. Ann sang.", ["Ann Orlan person", "Ann Varen person", "Ann person"]),
        ("Ann Orlan left. The Orlans sang.", ["Ann Orlan person"]),
        ("Ann Orlan left. Tom Varen left. Orlan sang.", ["Ann Orlan person: Ann Orlan, Orlan", "Tom Varen person"]),
        ("Ann and Tom Orlan left.", ["Ann Orlan person: Ann", "Tom Orlan person"]),
        ("Ann and Tom Orlan Varen left.", ["Ann person", "Tom Orlan Varen person"]),
        ("Cook said so. John Cook left.", ["John Cook person: Cook, John Cook"]),
        ("Staff said so. The General Staff met.", ["General Staff organisation"]),
        ("Ann de Varen left. Ann de Varin sang.", ["Ann de Varen person: Ann de Varen, Ann de Varin"]),
        ("Ann Varen left. Ann Varin sang.", ["Ann Varen person", "Ann Varin person"]),
    ],
)
def test_a_person_is_known_by_parts_of_the_name(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His wife, Carol, left.", ["Carol person"]),
        (
            "Tom Orlan and his wife, Carol, left. Mrs Orlan sang.",
            ["Tom Orlan person", "Carol Orlan person: Carol, Orlan"],
        ),
        ("Tom Orlan and his wife, Carol, left. Mr Orlan sang.", ["Tom Orlan person: Tom Orlan, Orlan", "Carol person"]),
        (
            "It rained. It poured. Tom Orlan and his wife, Carol, left. Mrs Orlan sang.",
            ["Tom Orlan person", "Carol Orlan person: Carol, Orlan"],
        ),
        ("In Leeds, Lord Farway, a peer, left.", ["Leeds place GB", "Farway person"]),
        ("Colin Orlan, chef Tom Varen, and others left.", ["Colin Orlan person", "Tom Varen person"]),
        ("Tom Orlan and his wife, Carol, left. Carol sang.", ["Tom Orlan person", "Carol person"]),
        ("Colin Orlan, Lord Farway, left. Lord Farway sang.", ["Colin Orlan person: Colin Orlan, Farway"]),
        (
            "Leeds fell. Colin Orlan, Lord Farway, left. Lord Farway sang.",
            ["Leeds place GB", "Colin Orlan person: Colin Orlan, Farway"],
        ),
        ("Colin Orlan, Lord Farway", ["Colin Orlan person: Colin Orlan, Farway"]),
        (
            "Colin Orlan, Lord Farway and Ann Varen left. Lord Farway sang.",
            ["Colin Orlan person", "Farway person", "Ann Varen person"],
        ),
    ],
)
def test_spouses_and_peers(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Orlan Bank fell. Orlan rose.", ["Orlan Bank organisation: Orlan Bank, Orlan"]),
        ("The Hollis Bank fell. Hollis rose.", ["Hollis Bank organisation"]),
        ("Varen Air fell. Varen rose.", ["Varen Air organisation: Varen Air, Varen"]),
        ("Petersen Air fell. Petersen rose.", ["Petersen Air organisation", "Petersen person"]),
        ("Gudrun Air fell. Gudrun rose.", ["Gudrun Air organisation", "Gudrun person"]),
        ("The Orlan Hollis Bank fell. Orlan rose.", ["Orlan Hollis Bank organisation: Orlan Hollis Bank, Orlan"]),
        ("The Tarn Sea Rescue Society met. Tarn Sea rose.", ["Tarn Sea Rescue Society organisation", "Tarn Sea place"]),
        (
            "The Senate Committee on Trade met. The Senate left.",
            ["Senate Committee on Trade organisation", "Senate organisation"],
        ),
        (
            "The Council of Tarn Mills met. The Council left.",
            ["Council of Tarn Mills organisation: Council of Tarn Mills, Council"],
        ),
        (
            "The UN Office for Trade met. The UN left.",
            ["UN Office for Trade organisation", "United Nations organisation: UN"],
        ),
        (
            "The Turkish General Staff left. The General Staff sang.",
            ["Turkish General Staff organisation TR: Turkish General Staff, General Staff"],
        ),
        (
            "The United Nations Office met. The United Nations left.",
            ["United Nations Office organisation", "United Nations organisation"],
        ),
        ("The White House spoke. The House left.", ["White House organisation US"]),
        ("Nagorno-Karabakh fell. Karabakh rose.", ["Nagorno-Karabakh place AZ: Nagorno-Karabakh, Karabakh"]),
        (
            "The Varen Water Council and the Tarn Water Council met. The Water Council left.",
            ["Varen Water Council organisation", "Tarn Water Council organisation", "Water Council organisation"],
        ),
        (
            "The Varen Water Council met. The Water Council left.",
            ["Varen Water Council organisation: Varen Water Council, Water Council"],
        ),
        ("The Labour Party met. Labour left.", ["Labour Party organisation: Labour Party, Labour"]),
        (
            "Republicans met. Republican lawmakers left. The Republican Party sang.",
            ["Republican Party organisation: Republicans, Republican Party"],
        ),
        ("Liberals met. The Liberal Party sang.", ["Liberal Party organisation: Liberals, Liberal Party"]),
        ("Kurds met. The Labour Party sang.", ["Kurds group", "Labour Party organisation"]),
        (
            "The House Select Committee on Trade met. The House Committee left.",
            ["House Select Committee on Trade organisation: House Select Committee on Trade, House Committee"],
        ),
        (
            "The Ministry of Mines met. Chad's Ministry of Mines left.",
            ["Ministry of Mines organisation TD", "Chad country TD"],
        ),
        (
            "Kenya's Tarn Council met. Chad's Tarn Council slept. Kenya's Tarn Council sang. Chad's Tarn Council left.",
            ["Kenya country KE", "Tarn Council organisation KE", "Chad country TD", "Tarn Council organisation TD"],
        ),
        (
            "The Orlan Institute for Peace met. The Orlan Institute left.",
            ["Orlan Institute for Peace organisation: Orlan Institute for Peace, Orlan Institute"],
        ),
        ("The Orlan Bank of Chad fell. Orlan rose.", ["Orlan Bank of Chad organisation TD: Orlan Bank of Chad, Orlan"]),
        (
            "Chad's Ministry of Mines met. The Ministry of Mines left.",
            ["Chad country TD", "Ministry of Mines organisation TD"],
        ),
        (
            "Chad's Ministry of Mines met Kenya's Ministry of Mines. The Ministry of Mines left.",
            [
                "Chad country TD",
                "Ministry of Mines organisation TD",
                "Kenya country KE",
                "Ministry of Mines organisation KE",
            ],
        ),
        ("Police left. The Leeds police sang.", ["Leeds police organisation GB: Police, Leeds police"]),
        ("Leeds police left. The police sang.", ["Leeds police organisation GB: Leeds police, police"]),
        (
            "Leeds police and Kent police left. The police sang.",
            ["Leeds police organisation GB", "Kent police organisation GB"],
        ),
    ],
)
def test_short_names_of_bodies_and_places(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The European Trade Council (ETC) met. The ETC left.",
            ["European Trade Council organisation: European Trade Council, ETC"],
        ),
        (
            "The European Trade Council met (ETC). The ETC left.",
            ["European Trade Council organisation: European Trade Council, ETC"],
        ),
        (
            "The European Trade Council met. The ETC left.",
            ["European Trade Council organisation: European Trade Council, ETC"],
        ),
        (
            "The European Trade Council met the ZTC. The ZTC left.",
            ["European Trade Council organisation", "ZTC organisation"],
        ),
        ("The Ministry of Defence met. The MoD left.", ["Ministry of Defence organisation: Ministry of Defence, MoD"]),
        (
            "The Department for Rural Development met. DFRD left.",
            ["Department for Rural Development organisation: Department for Rural Development, DFRD"],
        ),
        (
            "The Trade Office of Tarn met. The TOT left.",
            ["Trade Office of Tarn organisation: Trade Office of Tarn, TOT"],
        ),
        ("The Bank of Tarn met. The BT left.", ["Bank of Tarn organisation", "BT organisation"]),
        ("The Tarn Union met (ZTU). The ZTU left.", ["Tarn Union organisation", "ZTU organisation"]),
        ("The Tarn Ministry met. The TM left.", ["Tarn Ministry organisation: Tarn Ministry, TM"]),
        ("The Tarn Union (Tarun) met. Tarun left.", ["Tarn Union organisation", "Tarun person"]),
    ],
)
def test_acronyms(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Don Jackson died. Jackson was born in Leeds.",
            ["Don Jackson person: Don Jackson, Jackson", "Leeds place GB"],
        ),
        ("Don Jackson died. He was born in Jackson.", ["Don Jackson person", "Jackson place US"]),
        ("He went to Orvelia. A wall in Orvelia fell.", ["Orvelia place"]),
        ("Tarnov said so. He left Tarnov.", ["Tarnov person"]),
        ("He met Elma. A wall in Elma fell.", ["Elma place"]),
        ("Elma said so. A wall in Elma fell.", ["Elma person"]),
        ("Tom Leeds died. Leeds was born in Kent.", ["Tom Leeds person: Tom Leeds, Leeds", "Kent place GB"]),
        ("Tom Leeds died. He was born in Leeds.", ["Tom Leeds person", "Leeds place GB"]),
        ("Leeds died. Ann Leeds left.", ["Ann Leeds person: Leeds, Ann Leeds"]),
        ("Tom Leeds left. New Leeds was quiet.", ["Tom Leeds person", "New Leeds place"]),
    ],
)
def test_a_town_and_a_surname(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Orlan and Tom Orlan left. Mr Orlan sang.", ["Ann Orlan person", "Tom Orlan person: Tom Orlan, Orlan"]),
        ("Ann Orlan and Tom Orlan left. Mrs Orlan sang.", ["Ann Orlan person: Ann Orlan, Orlan", "Tom Orlan person"]),
        (
            "Ann Orlan and Tom Orlan left. Ann Orlan sat. Orlan sang.",
            ["Ann Orlan person: Ann Orlan, Orlan", "Tom Orlan person"],
        ),
        (
            "Police and the fire service left. Leeds police sang.",
            ["Leeds police organisation GB: Police, Leeds police", "fire service organisation GB"],
        ),
        (
            "They chose Varen, NASA and Orlan Systems.",
            ["Varen organisation", "NASA organisation US", "Orlan Systems organisation"],
        ),
        ("They chose Varen and NASA.", ["NASA organisation US"]),
    ],
)
def test_what_the_words_beside_a_name_tell_of_it(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected

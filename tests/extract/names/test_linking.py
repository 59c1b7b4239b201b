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
        ("Tom Orlan and his wife, Carol, left. Carol sang.", ["Tom Orlan person", "Carol person"]),
        ("Colin Orlan, Lord Farway, left. Lord Farway sang.", ["Colin Orlan person: Colin Orlan, Farway"]),
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

"""Where names begin and end, and of what kind they are."""

from __future__ import annotations

import pytest
from tests.extract.names.described import describe_actors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The People's Liberation Army left.", ["People's Liberation Army organisation CN"]),
        ("The Dockers' Union left.", ["Dockers' Union organisation"]),
        ("He left Orlan Systems for Health in May.", ["Orlan Systems organisation"]),
        ("He left the Ministry for Health in May.", ["Ministry for Health organisation"]),
        ("He joined Barrow & Lyle in May.", ["Barrow & Lyle organisation"]),
        (
            "The National Oceanic and Seismic Administration warned.",
            ["National Oceanic and Seismic Administration organisation"],
        ),
        ("The Ministry of Defence on Monday agreed.", ["Ministry of Defence organisation"]),
        ("The Ministry of Defence and Chad agreed.", ["Ministry of Defence organisation", "Chad country TD"]),
        ("Republican Senate leaders left.", []),
        ("He founded Orlan Capital Management then.", ["Orlan Capital Management organisation"]),
        ("He left Orlan Motors of Leeds.", ["Orlan Motors organisation", "Leeds place GB"]),
        ("He went to Public School 12 in Leeds.", ["Public School 12 organisation", "Leeds place GB"]),
        ("He left the Union in May.", ["Union organisation"]),
        ('The song "Silver Harbour Council" is new.', []),
        ("He left the Orlan-Klinik.", ["Orlan-Klinik organisation"]),
        ("The Chadian Red Cross left.", ["Chadian Red Cross organisation TD"]),
        ("Police Scotland left.", ["Police Scotland organisation GB"]),
        ("He left Orlan Capital Management Ltd in May.", ["Orlan Capital Management Ltd organisation"]),
        ("He went to Public School Twelve in Leeds.", ["Public School organisation", "Leeds place GB"]),
        ("He joined the Orvel Bank Cup.", []),
        ("He ran in the Orvel Bank River.", ["Orvel Bank River place"]),
        ("Harbour Council met.", ["Harbour Council organisation"]),
        ("New Harbour Council met.", ["Harbour Council organisation"]),
        ("In Orvel Council met.", ["Orvel Council organisation"]),
        ("He left the Bank in May.", ["Bank organisation"]),
        ("Bank left in May.", []),
        ("The Ministry left.", ["Ministry organisation"]),
        ("Chad's Ministry left.", ["Chad country TD", "Ministry organisation TD"]),
        ("He led the Orlan Motors Institute of Leeds.", ["Orlan Motors Institute of Leeds organisation GB"]),
        ("Barrow & Lyle left.", ["Barrow & Lyle organisation"]),
        ("He met Harbour & Sons in May.", ["Harbour & Sons organisation"]),
        ("She said Orlan & Tarn & Varen had paid.", ["Orlan & Tarn & Varen organisation"]),
        ("Good & Plenty left.", []),
        ("Editors at Dow Jones News left.", ["Dow Jones News organisation US"]),
        ("The Chad Basin Council met.", ["Chad Basin Council organisation TD"]),
        ("The Ministries of Defence and Trade met.", ["Ministries of Defence and Trade organisation"]),
        ("New Council met.", []),
        ("In Council they met.", []),
        ("He told Orlan Capital management so.", ["Orlan Capital organisation"]),
        ('He liked "Council" much.', []),
        ('He left "Leeds Council" in May.', ["Leeds Council organisation GB"]),
        ('He left "Harbour Council" in May.', []),
        ("He saw Harbour Council Orlan Bay.", ["Harbour Council organisation", "Orlan Bay place"]),
        ("Union Harbour met.", ["Union Harbour place"]),
        ("He left Orlan Bank Cup in May.", []),
        ("He left Orlan Council Square in May.", ["Orlan Council Square place"]),
        ("Republican House members met.", []),
        ("Republican Council met.", ["Republican Council organisation"]),
        ("He left Public School 12 Leeds in May.", ["Public School 12 organisation"]),
        ("He led the 5th Infantry Battalion in May.", ["5th Infantry Battalion organisation"]),
        ("He met Chad's Union.", ["Chad country TD", "Union organisation TD"]),
        ("He met the Republican Union.", ["Republican Union organisation"]),
        ("He met the Union officials.", ["Union organisation"]),
        ("Kenya's National Assembly met.", ["Kenya country KE", "National Assembly organisation KE"]),
        ("The Assembly met.", ["Assembly organisation"]),
        ("Kenya's Assembly met.", ["Kenya country KE", "Assembly organisation KE"]),
        ("He met Assembly members.", []),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moon Jae-in left. Moon Jae-in met Kim.", ["Moon Jae-in person KR", "Kim person"]),
        ("J. Orlan left.", ["J. Orlan person"]),
        ("J.K. Orlan left.", ["J.K. Orlan person"]),
        ('Varen "Kid" Orlan left.', ['Varen "Kid" Orlan person']),
        ('William "Kid" Orlan left.', ['William "Kid" Orlan person']),
        ('William "Kid" left.', ["William person"]),
        ('Tom “Kid” Orlan and Ann "Bee" Varen left.', ["Tom “Kid” Orlan person", 'Ann "Bee" Varen person']),
        ("Jordan Lund left Jordan.", ["Jordan Lund person", "Jordan country JO"]),
        ("Nutritionist Ann Orlan left.", ["Ann Orlan person"]),
        ("Deputy Leeds Mayor Ann Orlan left.", ["Leeds place GB", "Ann Orlan person GB"]),
        ("Ann Orlan, MBE, PhD, left.", ["Ann Orlan person"]),
        ("He met Ann Orlan", ["Ann Orlan person"]),
        ("He met Ann", ["Ann person"]),
        ("The Ann left.", []),
        ("President Chad left.", ["Chad country TD"]),
        ("He met Al Cook there.", ["Al Cook person"]),
        ("Tom Orlan QC left.", ["Tom Orlan person"]),
        ("He met Moon Jae-in and Kim Jong-un.", ["Moon Jae-in person KR", "Kim Jong-un person KP"]),
        ("Nutritionist Tom Cook left.", ["Tom Cook person"]),
        ("He spoke to nutritionist Ann Orlan.", ["Ann Orlan person"]),
        ("Will Orlan left.", ["Will Orlan person"]),
        ("He met Rose.", ["Rose person"]),
        ("Rose left.", []),
        ("He met the mayor of Elma.", ["Elma place"]),
        ("She met Tom, Elma and Ann.", ["Tom person", "Elma person", "Ann person"]),
        ("Ann Orlan MBE left Leeds.", ["Ann Orlan person", "Leeds place GB"]),
        ("Mo Orlan left.", ["Mo Orlan person"]),
        ("Mr. and Mrs. Orlan left.", ["Orlan person"]),
        ("Prof. Quarn Sorn left.", ["Quarn Sorn person"]),
        ("Foreign Ministry Spokesman Tom Orlan left.", ["Foreign Ministry organisation", "Tom Orlan person"]),
        ("Deputy Defence Minister Karim Orlan left.", ["Karim Orlan person"]),
        ("Chad Defence Minister Karim Orlan left.", ["Chad country TD", "Karim Orlan person TD"]),
        ("J. Cook left.", ["J. Cook person"]),
        ("Ann de la Vega left.", ["Ann de la Vega person"]),
        ("He met Mr Tarn Cook there.", ["Tarn Cook person"]),
        ("He met Mark.", ["Mark person"]),
        ("He met Hope.", ["Hope person"]),
        ("His wife, Grace, left.", ["Grace person"]),
        ("His wife Hope left.", ["Hope person"]),
        ("Hope left.", []),
        ("Grace, his wife, left.", ["Grace person"]),
        ("The town of Elma fell.", ["Elma place"]),
        ("The airline Ann left.", ["Ann organisation"]),
        ("The company Elma left.", ["Elma organisation"]),
        ("Storm Ann hit Cuba.", ["Cuba country CU"]),
        ("Grace Wood left.", ["Grace Wood person"]),
        ("Mark Cook left.", ["Mark Cook person"]),
        ("Will Power left.", ["Will Power person"]),
        ("He met Ann Reading there.", ["Ann Reading person"]),
        ("Tom Cook Varen left.", ["Tom Cook Varen person"]),
        ("Mark Time left.", []),
        ("I. Orlan left.", ["I. Orlan person"]),
        ("The novel by E. L. Varen left.", ["E. L. Varen person"]),
        ("Ann van der Orlan left.", ["Ann van der Orlan person"]),
        ("Quarn van Orlan left.", ["Quarn van Orlan person"]),
        ("St. Orlan left.", ["St. Orlan place"]),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He swam in the Saltwater River.", ["Saltwater River place"]),
        ("West Bengal voted.", ["West Bengal place IN"]),
        ("He climbed Mount Orlan and Mount Tarn.", ["Mount Orlan place", "Mount Tarn place"]),
        ("He was in Lee, Mo., then.", ["Missouri place US: Mo."]),
        ("He drove to Orvel-Tarn.", ["Orvel-Tarn place"]),
        ("The train from Orvel to Tarnel left.", ["Orvel place", "Tarnel place"]),
        ("He left the Gulf of Orlan.", ["Gulf of Orlan place"]),
        ("LEEDS, June 3 - It rained.", ["Leeds place GB: LEEDS"]),
        ("The Union and the University left.", ["Union organisation"]),
        ("He lives in Tarnel, Leeds and Varmsk.", ["Tarnel place", "Leeds place GB", "Varmsk place"]),
        ("The Chadian and Kenyan governments left.", ["Chad country TD:", "Kenya country KE:"]),
        ("The Orlan administration left.", ["Orlan administration organisation"]),
        ("He sailed Lake Chad.", ["Lake Chad place"]),
        ('He left "Chad" on Monday.', ["Chad country TD"]),
        ("He crossed the Sea of Tarn.", ["Sea of Tarn place"]),
        ("He crossed the Gulf of Orlan Bay.", ["Gulf of Orlan Bay place"]),
        ("Grace Harbour is a port.", ["Grace Harbour place"]),
        ("He lives in Ann Arbor.", ["Ann Arbor place US"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chadian Cup began.", ["Chad country TD:"]),
        ("He met May.", []),
        ("The Battle of the Tarn ended.", []),
        ("An Iraq War veteran left.", []),
        ("He flew a Bayraktar drone.", []),
        ("He fired an AR-15 twice.", []),
        ("He saw Hurricanes Gustav and Ike.", []),
        ("Hurricane Gustav hit Cuba.", ["Cuba country CU"]),
        ("The Petrovs left.", []),
        ("The Blessing of the Bikes began.", []),
        ("The Tarnian left.", []),
        ("Liberalism left.", []),
        ("He paid US$5 and HK$20.", []),
        ("He saw Hurricanes Gustav, Ann and Ike.", []),
        ("Typhoon Ann hit Cuba.", ["Cuba country CU"]),
        ("The FTSE 100 Index rose in Leeds.", ["Leeds place GB"]),
        ("It traded as NYSE: ORV there.", ["New York Stock Exchange organisation US: NYSE"]),
    ],
)
def test_what_names_no_actor(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LEEDS, England, June 3 - It rained.", ["Leeds place GB: LEEDS", "United Kingdom country GB: England"]),
        ("ORVELIA, June 3 - It rained.", ["Orvelia place: ORVELIA"]),
        ("ORVEL, June 3 - It rained.", ["Orvel place: ORVEL"]),
        ("ORVELIA, June 3 (Tarn Wire) - Ann Orlan left.", ["Orvelia place: ORVELIA", "Ann Orlan person"]),
        ("NEW YORK - It rained.", ["New York place US: NEW YORK"]),
        ("Firefighters left.", []),
        ("The coast guard left.", ["coast guard organisation"]),
        ("The Leeds fire service left.", ["Leeds fire service organisation GB"]),
        ("Kenya's coast guard left.", ["Kenya's coast guard organisation KE"]),
        ("Kenya's central bank left.", ["Kenya's central bank organisation KE"]),
        ("Kenya's central bank Varen left.", ["Kenya country KE", "Varen organisation KE"]),
        ("The Texas Attorney General left.", ["Texas Attorney General organisation US"]),
        ("The Texas Attorney General, Ann Orlan, left.", ["Texas place US", "Ann Orlan person US"]),
        ("The Swiss supreme court left.", ["Swiss supreme court organisation CH"]),
        ("The Leeds coroner's office left.", ["Leeds coroner's office organisation GB"]),
        ("Leeds courts left.", ["Leeds place GB"]),
        ("The Union's top court left.", ["Union's top court organisation"]),
        ("The Leeds health", ["Leeds place GB"]),
        ("Kenya's central", ["Kenya country KE"]),
        ("Ann Orlan, MBE", ["Ann Orlan person"]),
        ('He sang "Quarn Sorn" twice.', []),
        ("The Quarn Sorn Varen Tarn Orlik left.", []),
    ],
)
def test_datelines_services_and_offices(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aid went to ports further north, such as Cap Orlan, Tarnholm and Gorvel.",
         ["Cap Orlan place", "Tarnholm place", "Gorvel place"]),
        ("She met people such as Tom Orlan and Ann Tarn.", ["Tom Orlan person", "Ann Tarn person"]),
        ("The action film Wolvenor opened.", []),
        ("The ferry Wolvenor sank.", []),
        ("The film Tom Orlan made opened.", ["Tom Orlan person"]),
        ("She bought a box of the common painkiller, Doloram.", []),
        ("She bought a box of the common painkiller, Tom Orlan said.", ["Tom Orlan person"]),
        # figures
        ("The Dow Jones industrial average rose.", []),
        ("The Dow Jones index rose.", []),
        ("The Dow Jones Industrial Average rose.", []),
        ("Editors of Dow Jones left.", ["Dow Jones organisation US"]),
        ("He is being treated with Tamirol. Tamirol helped.", []),
        ("He was treated with care by Wolvenor. Wolvenor said no.", ["Wolvenor person"]),
        ("Aid went via the charity Operation Corvid.", ["Operation Corvid organisation"]),
    ],
)  # fmt: skip
def test_what_the_words_before_a_name_say_it_is(text: str, expected: list[str]) -> None:
    assert [each for each in describe_actors(text) if "country" not in each] == expected

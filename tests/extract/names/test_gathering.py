"""What the names gathered so far tell about the next one."""

from __future__ import annotations

import pytest
from tests.extract.names.described import describe_actors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Times left.", ["The Times organisation GB: Times"]),
        ("He read The Times in May.", ["The Times organisation GB: Times"]),
        ("Chad's Supreme Court met.", ["Chad country TD", "Supreme Court organisation TD"]),
        ("Chad's NATO envoy left.", ["Chad country TD", "NATO organisation"]),
        ("Chad's Nato left.", ["Chad country TD", "NATO organisation: Nato"]),
        ("Chadian Conservatives left.", ["Chad country TD:", "Conservatives group"]),
        ("The Chadian Conservatives left.", ["Chad country TD:", "Conservatives group"]),
        (
            "The Chadian and Kenyan Conservatives left.",
            ["Chad country TD:", "Kenya country KE:", "Conservatives group"],
        ),
        ("Conservatives left.", ["Conservative Party group: Conservatives"]),
        ("LEEDS, June 3 - It rained.", ["Leeds place GB: LEEDS"]),
        ("LEEDS, England - It rained.", ["Leeds place GB: LEEDS", "United Kingdom country GB: England"]),
        ("BAKU fell.", ["Baku place AZ: BAKU"]),
        ("He left BAKU in May.", ["Baku place AZ: BAKU"]),
        ("He left NEW YORK in May.", ["New York place US: NEW YORK"]),
        ("He left US in May.", ["United States country US: US"]),
        ("He left UK troops there.", ["United Kingdom country GB: UK"]),
        ("It is on NYSE: ORV and fell.", ["New York Stock Exchange organisation US: NYSE"]),
        ("HELP! He left.", []),
        ("He bought a PC and a TV.", []),
        ("He left the World Bank in May.", ["World Bank organisation"]),
        ("Chad's World Bank office closed.", ["Chad country TD", "World Bank organisation"]),
        ("The Chadian Trade Council met.", ["Chadian Trade Council organisation TD"]),
        ("The Trade Council of Kenya in Chad met.", ["Trade Council of Kenya organisation KE", "Chad country TD"]),
        ("Chad's Trade Council met.", ["Chad country TD", "Trade Council organisation TD"]),
        ("Chad Trade Council met.", ["Chad Trade Council organisation TD"]),
        ("Leeds police left.", ["Leeds police organisation GB"]),
        ("Chadian police left.", ["Chadian police organisation TD"]),
        ("Chad's police left.", ["Chad country TD", "police organisation TD"]),
        ("The Orlan government fell.", ["Orlan government organisation"]),
        ("Orlan government bonds fell.", []),
        ("The Ann Orlan government fell.", ["Ann Orlan person"]),
        ("The Leeds government fell.", ["Leeds government organisation GB"]),
        ("The Chadian and Kenyan governments left.", ["Chad country TD:", "Kenya country KE:"]),
        ("Chad and Kenya's government left.", ["Chad country TD", "Kenya country KE"]),
        (
            "Chad and the Kenyan government left.",
            ["Chad country TD", "Kenya country KE:", "Kenyan government organisation KE"],
        ),
        ("The Chadian government left.", ["Chad country TD:", "Chadian government organisation TD"]),
        (
            "Ann and the Kenyan government left.",
            ["Ann person", "Kenya country KE:", "Kenyan government organisation KE"],
        ),
        ("The NASA court ruled.", ["NASA organisation US"]),
        ("The Chadian Senate left.", ["Chadian Senate organisation TD"]),
        ("The Leeds Senate left.", ["Leeds Senate organisation GB"]),
        ("President Chad Orlan left.", ["Chad Orlan person"]),
        ("President Chad left.", ["Chad country TD"]),
        ("President Leeds left.", ["Leeds person"]),
        ("Mr de Orlan left.", ["de Orlan person"]),
        ("Ann Ma left.", ["Ann Ma person"]),
        ("Ann Orlan Ma left.", ["Ann Orlan Ma person"]),
        ("Ann Orlan MBE PhD left.", ["Ann Orlan person"]),
        ("Ann Orlan PhD MBE left.", ["Ann Orlan person"]),
        ("Ann Orlan, MBE, PhD, of Leeds, left.", ["Ann Orlan person", "Leeds place GB"]),
        ('Mr Ann "Kid" Orlan left.', ['Ann "Kid" Orlan person']),
        ("He saw Tom, Lee and Ann.", ["Tom person", "Lee person", "Ann person"]),
        ("He lives in Union.", ["Union place US"]),
        ("He flew from Leeds to Union.", ["Leeds place GB", "Union place US"]),
        ("He flew from Leeds to Tarnel.", ["Leeds place GB", "Tarnel place"]),
    ],
)
def test_names_by_what_stands_before_them(text: str, expected: list[str]) -> None:
    assert describe_actors(text) == expected

"""How far a name can reach, and what its form tells."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked

from briefkit.extract.names.runs import (
    after_nickname,
    country_within,
    extend_with_of,
    is_descriptive,
    is_team,
    pass_particles,
    pass_portfolio,
    run_end,
)


@pytest.mark.parametrize(
    "text",
    [
        "The [People's Liberation Army] left.",
        "The [People]'s army left.",
        "The [Dockers' Union] left.",
        "The [Seamen's Union] left.",
        "[Dyers' Hall] burned.",
        "[Dyers]' Boats burned.",
        "[St James' Park] burned.",
        "[Peters]' Union left.",
        "[Waters]' Union left.",
        "[St. Mary's Medical Center] burned.",
        "[Mary]'s Medical Center burned.",
        "[Alden]'s Army left.",
        "The [People]'s",
        "The [People]'s Kenya left.",
        "He joined [Barrow & Lyle] in May.",
        "[Ann Tarn] & Tom Orlan left.",
        "[Lund & Tom] left.",
        "[Ann] & Tom left.",
        "[Lund] & Tom Orlan left.",
        "[Barrow] & left",
        "[Barrow] &",
        "The [National Oceanic and Seismic Administration] warned.",
        "The [National Oceanic] and Seismic shop warned.",
        "The [National Oceanic] and Administration warned.",
        "[Oceanic] and Seismic Administration warned.",
        "The [Federal Reserve] and Orlan Insurance Corporation agreed.",
        "The [Ann and Tom Orlan Foundation] paid.",
        "[Mary Ann] and Tom Orlan Foundation paid.",
        "The [National Orlan] and Seismic Administration warned.",
        "The [National Oceanic] and Orlan Administration warned.",
        "The [National Oceanic] and Chad Administration warned.",
        "The [Joint Trade and Development Council] met.",
        "[Luis de la Vega] left.",
        "[Luis] de la vega left.",
        "[Luis] de",
        "[Luis] de la van der Vega left.",
        "He met [Jan van der Berg]",
        "He left [Orvel] for Tarn.",
        "[Petersen] & Tom Orlan left.",
        "[Petersen] & lyle left.",
        "[Tom & Petersen] left.",
        "[Workers' Party] left.",
        "[Workers]' Rights left.",
        "[Miners' Hall] burned.",
        "[Miners]' hall burned.",
        "[Women's Union] left.",
        "[Hofmen's Union] left.",
        "[Saint Mary's Church] burned.",
        "[Old St. Mary's Medical Center] burned.",
        "The [Women's National Orlan Trade Council] left.",
        "The [National Trade and Seismic Council] of Chad met.",
        "The [Foreign] and Defence Ministries met.",
        "The [Health and Welfare Ministry] met.",
        "[Ann] and Tom left.",
        "The [Tom and Ann Council] met.",
        "The [Leeds] and Trade Council met.",
        "The [Trade] and Leeds Council met.",
        "The [World Bank] and Trade Council met.",
        "[Luis van der Vega y Tarn] left.",
        "[Luis bin Orlan al Tarn] left.",
    ],
)
def test_how_far_a_run_of_capitals_reaches(text: str) -> None:
    sentence, first, last = read_marked(text)
    assert run_end(sentence, first) == last


@pytest.mark.parametrize(
    "text",
    [
        "The [foreign affairs] man left.",
        "The [health and welfare] man left.",
        "The [Public Works, Housing and Water Resources] man left.",
        "The [Children, Schools and Families] man left.",
        "The [health], welfare man left.",
        "The [health] and Orlan left.",
        "The [health]",
        "The [health] and",
        "The [Public Works], Orlan left.",
    ],
)
def test_how_far_areas_of_government_reach(text: str) -> None:
    sentence, first, last = read_marked(text)
    assert pass_portfolio(sentence, first) == last


@pytest.mark.parametrize(
    "text",
    [
        "The [Ministry of Foreign Affairs and Trade] objected.",
        "The [Ministry] in Leeds objected.",
        "The [Office of the High Commissioner for Human Rights] objected.",
        "The [Office for the Coordination of Humanitarian Affairs] warned.",
        "The [League for the Defence of Human Rights] warned.",
        "The [League] of",
        "The [League] of the",
        "The [Court of Appeal of England and Wales] ruled.",
        "The [Court of Appeal] in Leeds ruled.",
        "The [University of Leeds School of Law] opened.",
        "The [University of Leeds] in Kent opened.",
        "The [Bank of England] and Kenya opened.",
        "The [Bank of England]",
        "The [Bank of England] and",
        "The [Bank of England] and wales",
        "The [Inc] of Orvel left.",
        "The [Ministry] of May left.",
        "The [Institute of Volcanology and Seismology] left.",
        "The [Institute of Volcanology] and Lund left.",
        "The [Center of Rare Birds] and Center for Food left.",
        "The [Board of South Carolina Beaufort] met.",
        "The [Club] on Orvel left.",
        "The [Council on Trade] left.",
        "The [Ministry of Tarn] Ann left.",
        "The [Ministry of Public Works, Housing and Water Resources] objected.",
        "The [House of Orlan] left.",
        "The [House] of Major League Baseball left.",
        "The [Ministry of Defence and Sport] left.",
        "The [House of Bread and Water] left.",
        "The [House of Bread] and Orlan left.",
        "The [Ministry of the Interior] met.",
        "The [Ministry] of the interior met.",
        "The [Ministry of Chad] met.",
        "The [Ministry for Trade] met.",
        "The [Ministry] for Orlan met.",
        "The [Institute for Peace] met.",
        "The [Institute on Trade] met.",
        "The [Institute of Trade and Work] met.",
        "The [Institute of Trade and Orlan] met.",
        "The [Institute of Trade] and work met.",
        "The [Bank of Scotland] and Chad met.",
        "The [Bank of Chad] and Kenya met.",
        "The [Office of Tom Orlan] met.",
        "The [Office of the President of Chad] met.",
        "The [Office of the Minister for Trade] met.",
        "The [Office for the District of Texas] met.",
        "The [Office for the Northern District of Texas] met.",
        "The [University of Leeds Faculty of Law] met.",
        "The [Department of Justice of Chad] met.",
        "The [Court of Justice of the Union] met.",
        "The [Court of Justice] for Chad met.",
        "The [Society for the Study of Lakes] met.",
        "The [Society for the Protection of Birds] met.",
        "The [Council of Europe Development Bank] met.",
        "The [University of South Carolina Beaufort] met.",
        "The [School] of Monday met.",
        "The [Board of Tarn] and Council of Orlan met.",
        "The [Center for Rare Birds] and Center for Food met.",
        "The [Institute of Orlanology and Tarnology] met.",
        "The [Bank of Orlanology] and Tarnology met.",
        "The [Institute of Tarn] and Lund met.",
        "The [Institute of Leeds] and Tarn met.",
    ],
)
def test_how_far_a_name_with_of_reaches(text: str) -> None:
    sentence, first, last = read_marked(text)
    assert extend_with_of(sentence, first + 1) == last


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The [Turkish General Staff] left.", "TR"),
        ("The [Chad State University] left.", "TD"),
        ("The [Teachers Union of Chad] left.", "TD"),
        ("The [General Staff] of Chad left.", None),
        ("The [Georgia Teachers Union] left.", None),
        ("The [Leeds Teachers Union] left.", None),
    ],
)
def test_the_country_in_the_name_of_a_body(text: str, country: str | None) -> None:
    assert country_within(*read_marked(text)) == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [River Cats] won.", True),
        ("The [Browns] won.", True),
        ("The [Orvel Rivers] won.", True),
        ("A [River Cats] won.", False),
        ("[River Cats] won the", False),
        ("The [River Cat] won.", False),
        ("The [River Bass] won.", False),
        ("The [River Virus] won.", False),
        ("The [River Basis] won.", False),
        ("The [Petrovs] won.", False),
        ("The [River Drones] won.", False),
        ("The [UAVs] won.", False),
        ("The [Big River Cats] won.", False),
        ("The [River Presidents] won.", False),
        ("The [River Wars] won.", False),
        ("The [Cas] won.", False),
        ("The Blessing of the [Bikes] won.", False),
        ("The blessing of the [Bikes] won.", True),
        ("It was a blessing for the [Bikes].", True),
    ],
)
def test_the_form_of_the_name_of_a_team(text: str, expected: bool) -> None:
    assert is_team(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("[Jan van der Berg] left.", "Berg"),
        ("[Jan Berg] left.", "Berg"),
        ("[Jan van der] left.", "der"),
    ],
)
def test_the_particles_of_a_family_name_are_passed(text: str, family: str) -> None:
    sentence, first, last = read_marked(text)
    assert sentence.words[pass_particles(sentence, first + 1, last)] == family


@pytest.mark.parametrize(
    "text",
    [
        '[Varen "Kid" Orlan] left.',
        "[Varen 'Kid' Orlan] left.",
        '[Varen] "kid" Orlan left.',
        '[Varen] "Kid" left.',
        '[Varen] "Kid"',
        '[Varen] "Kid Tom" Orlan left.',
        "[Varen] Kid Tom Orlan left.",
    ],
)
def test_a_nickname_within_a_name(text: str) -> None:
    sentence, first, last = read_marked(text)
    assert after_nickname(sentence, first + 1) == last


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("food", True),
        ("oceanic", True),
        ("welfare", True),
        ("varial", True),
        ("varive", True),
        ("varary", True),
        ("senate", False),
        ("minister", False),
        ("the", False),
        ("varen", False),
    ],
)
def test_words_that_describe_a_body(word: str, expected: bool) -> None:
    assert is_descriptive(word) is expected

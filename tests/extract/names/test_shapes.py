"""What the form of words says of them."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked

from briefkit.extract.names.shapes import (
    after_adjective,
    cut_at_day,
    drops_first,
    ends_as_place,
    find_water,
    is_catchword,
    is_numbered,
    is_numbered_unit,
    is_shouted,
    is_thing,
    is_undotted,
    names_no_actor,
    stands_alone,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told [Alden Friday] so.", "Alden"),
        ("He told [Alden Orlan] so.", "Alden Orlan"),
        ("He told [Friday Alden] so.", "Friday Alden"),
        ("He left [Cold Spring] then.", "Cold Spring"),
        ("He left [Alden Spring Friday] then.", "Alden Spring"),
    ],
)
def test_a_run_ends_before_a_day_within_it(text: str, expected: str | None) -> None:
    sentence, first, last = read_marked(text)
    end = cut_at_day(sentence, first, last)
    assert (end and " ".join(sentence.words[first:end])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [USS Tarn] left.", True),
        ("The [Uss Tarn] left.", False),
        ("The [USS] left.", False),
        ("He saw the 737 [Max] there.", True),
        ("He saw in 2019 [Max] there.", False),
        ('He sang the song "[Days of May]" twice.', True),
        ('He sang of "[Witch Hunt] garbage" twice.', True),
        ("The [Deputy Prime Minister] left.", True),
        ("The [Deputy Prime Orlan] left.", False),
        ("The [Deputy] left.", True),
        ("[Orlan] left.", False),
        ("[Max] left 737", False),
    ],
)
def test_ships_titles_and_offices_are_no_actors(text: str, expected: bool) -> None:
    assert names_no_actor(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[JD] Orlan left.", True),
        ("[JDK] Orlan left.", False),
        ("[Jd] Orlan left.", False),
        ("[UK] Orlan left.", False),
        ("[DI] Orlan left.", False),
    ],
)
def test_two_initials_without_full_stops(text: str, expected: bool) -> None:
    assert is_undotted(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He saw the 737 [Max] there.", True),
        ("He saw a 737 [Max] there.", True),
        ("He saw Boeing 737 [Max] there.", True),
        ("He saw Boeing's 737 [Max] there.", True),
        ("He saw ten 737 [Max] there.", False),
        ("In the 2019 [Max] left.", False),
        ("737 [Max] left.", False),
        ("The [Max] left.", False),
        ("[Max] in the 737", False),
    ],
)
def test_a_number_before_a_model(text: str, expected: bool) -> None:
    assert is_numbered(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A "[Witch Hunt]" began.', True),
        ('A "[Witch Council]" began.', False),
        ('A "[Witch]" began.', False),
        ("A [Witch Hunt] began.", False),
        ('A "[Rose Hunt]" began.', False),
        ('A "[Minister Hunt]" began.', False),
        ('A "[Witch Orvel]" began.', False),
        ('"[Witch Hunt]" began.', True),
        ('[Witch Hunt] "', False),
    ],
)
def test_everyday_words_in_quotation_marks(text: str, expected: bool) -> None:
    assert is_catchword(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[The] man left.", True),
        ("[The] Orlan left.", False),
        ("[US] men left.", False),
        ("[The] & left.", False),
        ("[A] man left.", True),
        ("The [Monday]", True),
    ],
)
def test_a_word_that_stands_alone(text: str, expected: bool) -> None:
    assert stands_alone(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Meeting] Orlan Council left.", True),
        ("[Orlan] Council left.", False),
        ("[Former] Orlan Council left.", True),
        ("[Most] Orlan Council left.", True),
        ("[New] South Wales Police left.", False),
        ("[New] York Police left.", False),
        ("[New] Orlan Police left.", True),
        ("[Seventeen] United Nations staff left.", True),
        ("[Seventeen] Orlan Council staff left.", False),
        ("[Seventeen] Leeds Council staff left.", False),
        ("[Reading] Council left.", False),
    ],
)
def test_the_first_word_is_no_part_of_a_name(text: str, expected: bool) -> None:
    assert drops_first(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Everett Factory] left.", True),
        ("A [Everett Wonder] left.", True),
        ("Its [Everett Wonder] left.", True),
        ("[Everett Factory] left.", True),
        ("[Everett Wonder] left.", False),
        ("He saw [Everett Wonder] there.", False),
        ("[Everett Wonder] left the", False),
    ],
)
def test_a_given_name_and_an_everyday_word_name_a_thing(text: str, expected: bool) -> None:
    assert is_thing(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 3rd [Infantry Division] left.", True),
        ("The 101st [Airborne Division] left.", True),
        ("The 82 [Airborne Division] left.", True),
        ("The 1001st [Airborne Division] left.", False),
        ("The third [Infantry Division] left.", False),
        ("The 3rd [Infantry Council] left.", False),
        ("[Infantry Division] the 3rd", False),
    ],
)
def test_a_number_before_a_unit(text: str, expected: bool) -> None:
    assert is_numbered_unit(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Saltwater River] rose.", True),
        ("The [River] rose.", False),
        ("The [Saltwater Rivulet] rose.", False),
    ],
)
def test_names_that_end_as_places_do(text: str, expected: bool) -> None:
    assert ends_as_place(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HE MET [LADY] ANN ORLAN THERE.", True),
        ("He met [SIRI] Ann there.", False),
        ("He met [THE] MEN there.", True),
        ("He met [UN] MEN there.", False),
        ("MEN [THERE] left.", True),
        ("[THERE] left.", False),
        ("He met USA [THERE] then.", False),
        ("He met UN [THERE] then.", False),
    ],
)
def test_capitals_of_a_heading(text: str, expected: bool) -> None:
    assert is_shouted(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Gulf] of Aden rose.", "Gulf of Aden"),
        ("The [Gulf] of the Orvel rose.", "Gulf of the Orvel"),
        ("The [Gulf] of Orvel Tarn rose.", "Gulf of Orvel Tarn"),
        ("The [Gulf] of fish rose.", None),
        ("The [Gulf] in Orvel rose.", None),
        ("The [Shop] of Orvel rose.", None),
        ("The [Old Gulf] of Orvel rose.", None),
        ("The [Gulf] of", None),
        ("The [Gulf] of the", None),
        ("The [Gulf]", None),
    ],
)
def test_waters_that_are_called_after_something(text: str, expected: str | None) -> None:
    sentence, first, last = read_marked(text)
    end = find_water(sentence, first, last)
    assert (end and " ".join(sentence.words[first:end])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An [Orlan Keynes-based] firm left.", "Orlan Keynes-based"),
        ("An [Orlan York-based] firm left.", "Orlan York-based"),
        ("A [York-based] firm left.", None),
        ("An [Orvel-based] firm left.", "Orvel-based"),
        ("A [Ban Ki-moon] aide left.", None),
        ("A [Virus-resistant] seed left.", "Virus-resistant"),
        ("A [Orvel Tarn] firm left.", None),
        ("A [Orvel-tarnik] firm left.", None),
    ],
)
def test_adjectives_of_two_words(text: str, expected: str | None) -> None:
    sentence, first, last = read_marked(text)
    end = after_adjective(sentence, first, last)
    assert (end and " ".join(sentence.words[first:end])) == expected

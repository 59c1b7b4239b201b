"""What a run of capitalised words can hold."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked

from briefkit.extract.names.phrases import (
    begins_no_name,
    belongs_to_title,
    ends_organisation,
    is_bare_surname,
    is_police_rank,
    is_titled_surname,
    looks_personal,
    names_person,
    names_title,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("General [Orlan] left.", True),
        ("General [Staff] left.", False),
        ("General [Deputy Orlan] left.", False),
        ("General [Orlan Street] left.", False),
        ("General [Street] left.", True),
        ("General [Hill] left.", True),
        ("Mayor [Ann Park] left.", True),
        ("King [Ann Park] left.", False),
        ("General [Orvik Park] left.", False),
        ("General [Orvik Hill] left.", True),
        ("General [Orvik River] left.", False),
        ("General [Orvik Treaty] left.", False),
    ],
)
def test_words_behind_a_title_that_can_be_a_person(text: str, expected: bool) -> None:
    assert names_person(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Judge [Bishop] left.", True),
        ("The judge [Bishop] left.", False),
        ("[Bishop] left.", False),
        ("Judge [Orlan] left.", False),
        ("Judge [Senator] left.", False),
        ("[Bishop] left the Judge", False),
    ],
)
def test_a_title_that_is_a_surname_behind_one(text: str, expected: bool) -> None:
    assert is_titled_surname(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[King] and Lund left.", True),
        ("The [King] left.", False),
        ("Chad's [King] left.", False),
        ("Men [King] left.", True),
        ("[Senator] left.", False),
        ("[Lund] left.", False),
        ("[King] left the", True),
    ],
)
def test_a_title_that_is_a_surname_alone(text: str, expected: bool) -> None:
    assert is_bare_surname(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Deputy] left.", True),
        ("The [Minister] left.", True),
        ("The [Council] left.", False),
        ("The [Orvel] left.", False),
    ],
)
def test_words_that_are_only_of_titles(text: str, expected: bool) -> None:
    assert names_title(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("General [Orlan] left.", True),
        ("General [NATO] left.", False),
        ("General [Minister Orlan] left.", False),
        ("General [Mr Orlan] left.", False),
        ("General [Orlan Council] left.", False),
    ],
)
def test_nothing_speaks_against_a_person(text: str, expected: bool) -> None:
    assert looks_personal(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Orlan Council] President left.", True),
        ("The [Orlan Tarn] President left.", False),
        ("The [Army] Chief left.", False),
        ("The [Minister Council] Chief left.", False),
    ],
)
def test_words_before_a_title_that_name_a_body(text: str, expected: bool) -> None:
    assert ends_organisation(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Emergencies] Minister left.", True),
        ("The [Deputy] Minister left.", True),
        ("The [Corps] General left.", True),
        ("The [Former] Minister left.", True),
        ("The [Chad] Minister left.", False),
        ("The [Justice] Minister left.", True),
        ("The [Minister] President left.", True),
        ("The [Orvel] Minister left.", False),
    ],
)
def test_a_word_before_the_head_of_a_title(text: str, expected: bool) -> None:
    assert belongs_to_title(*read_marked(text)[:2]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Monday Orlan] left.", True),
        ("[April Lund] left.", False),
        ("In [April Lund] left.", True),
        ("3 [April Lund] left.", True),
        ("[April] left.", True),
        ("[April Thandar Oo] left.", False),
        ("[April Wonder Oo] left.", True),
        ("[Father Tom Orlan] left.", True),
        ("[Father Tom] left.", False),
        ("[Mother Teresa] left.", False),
        ("[The Orlan] left.", True),
        ("[IT] left.", False),
        ("[WITH] left.", True),
        ("[3rd Orlan] left.", True),
        ("[D-Ohio] left.", True),
        ("[We've] left.", True),
        ("[Mum-of-three] left.", True),
        ("[Orlan] left.", False),
    ],
)
def test_words_at_which_no_name_begins(text: str, expected: bool) -> None:
    assert begins_no_name(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[DI] Tom Orlan left.", True),
        ("[DI] left.", False),
        ("[DI] Orvik left.", False),
        ("Det [Con] Orlan left.", True),
        ("Det. [Con] Orlan left.", True),
        ("The [Con] Orlan left.", False),
        ("[Con] Orlan left the det", False),
    ],
)
def test_letters_that_are_a_rank(text: str, expected: bool) -> None:
    assert is_police_rank(*read_marked(text)[:2]) is expected

import pytest

from briefkit.languages import has_catalogue, load_catalogue, message


def test_english_is_what_the_code_says() -> None:
    words = load_catalogue("en-GB")
    assert words.say(message("As of {day}"), day="3 June 2021") == "As of 3 June 2021"
    assert words.say("Key points") == "Key points"
    assert words.say("") == ""
    assert words.say_in("step", "Read") == "Read"


@pytest.mark.parametrize(("number", "said"), [(0, "0 documents"), (1, "1 document"), (2, "2 documents")])
def test_numbers_have_their_forms(number: int, said: str) -> None:
    assert load_catalogue("en").count("{number} document", "{number} documents", number) == said


def test_values_are_put_in_as_they_are() -> None:
    assert load_catalogue("en").say("Source: {source}", source="{0} {source}") == "Source: {0} {source}"


@pytest.mark.parametrize(
    ("language", "there"), [("en-GB", True), ("en", True), ("EN_us", True), ("tlh", False), ("no language", True)]
)
def test_a_language_without_a_catalogue_is_known(language: str, there: bool) -> None:
    assert has_catalogue(language) is there

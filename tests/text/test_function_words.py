import pytest

from briefkit.text.function_words import UnknownWordClassError, is_number, word_classes, words_of


def test_classes_join() -> None:
    assert words_of("be", "have") == words_of("be") | words_of("have")
    assert "theirs" in words_of("pronoun-possessive")


def test_a_class_that_is_not_there_is_told() -> None:
    with pytest.raises(UnknownWordClassError, match="prepositions"):
        words_of("be", "prepositions")


@pytest.mark.parametrize("name", sorted(word_classes()))
def test_words_are_in_lower_case_with_straight_apostrophes_and_once(name: str) -> None:
    words = words_of(name)
    assert words
    assert all(word == word.lower() and "’" not in word for word in words)


def test_pronouns_agree_in_one_person_and_number() -> None:
    persons = [words_of(f"pronoun-{person}") for person in ("first", "second", "third")]
    assert not persons[0] & persons[1]
    assert not persons[1] & persons[2]
    assert not persons[0] & persons[2]
    assert not words_of("pronoun-singular") & words_of("pronoun-plural")
    assert not words_of("pronoun-masculine") & words_of("pronoun-feminine")


@pytest.mark.parametrize(
    ("word", "number"), [("20", True), ("3rd", True), ("two", True), ("dozen", True), ("dozens", False), ("", False)]
)
def test_numbers_in_figures_or_spelt_out(word: str, number: bool) -> None:
    assert is_number(word) is number

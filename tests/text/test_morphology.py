import pytest

from briefkit.text.function_words import UnknownWordClassError
from briefkit.text.morphology import base_of, forms_of, unchanged_pasts, verb_class


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("stop", "stops stopping stopped stopped"),
        ("visit", "visits visiting visited visited"),
        ("carry", "carries carrying carried carried"),
        ("agree", "agrees agreeing agreed agreed"),
        ("die", "dies dying died died"),
        ("push", "pushes pushing pushed pushed"),
        ("permit", "permits permitting permitted permitted"),
        ("write", "writes writing wrote written"),
        ("hit", "hits hitting hit hit"),
        ("meet", "meets meeting met met"),
    ],
)
def test_forms(base: str, forms: str) -> None:
    found = forms_of(base)
    assert f"{found.third} {found.progressive} {found.past[0]} {found.participle[0]}" == forms
    assert {base_of(form) for form in forms.split()} == {base}


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("was", "be"),
        ("had", "have"),
        ("done", "do"),
        ("arriving", "arrive"),
        ("held", "hold"),
        ("sued", "sue"),
        ("lying", "lie"),
        ("zzz", "zzz"),
    ],
)
def test_base_of(form: str, base: str) -> None:
    assert base_of(form) == base


def test_verbs_whose_past_is_their_base() -> None:
    for base in ("hit", "cut", "put", "burst", "spread", "shut", "set", "cost", "bet", "let", "hurt", "quit", "split"):
        assert base in unchanged_pasts()
    assert "hold" not in unchanged_pasts()


def test_a_class_of_verbs_that_is_not_there_is_told() -> None:
    with pytest.raises(UnknownWordClassError, match="speeking"):
        verb_class("speeking")

import pytest

from briefkit.text.function_words import UnknownWordClassError
from briefkit.text.morphology import add_ed, add_ing, add_s, base_of, irregular_verbs, unchanged_pasts, verb_class


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("stop", "stops stopping stopped"),
        ("visit", "visits visiting visited"),
        ("carry", "carries carrying carried"),
        ("agree", "agrees agreeing agreed"),
        ("die", "dies dying died"),
        ("push", "pushes pushing pushed"),
        ("permit", "permits permitting permitted"),
        ("acquit", "acquits acquitting acquitted"),
        ("confer", "confers conferring conferred"),
        ("defer", "defers deferring deferred"),
        ("patrol", "patrols patrolling patrolled"),
    ],
)
def test_forms_of_regular_verbs(base: str, forms: str) -> None:
    assert f"{add_s(base)} {add_ing(base)} {add_ed(base)}" == forms
    assert {base_of(form) for form in forms.split()} == {base}


@pytest.mark.parametrize(
    ("base", "past", "participle"),
    [("write", "wrote", "written"), ("hit", "hit", "hit"), ("meet", "met", "met")],
)
def test_forms_of_irregular_verbs(base: str, past: str, participle: str) -> None:
    assert irregular_verbs()[base] == ((past,), (participle,))
    assert {base_of(past), base_of(participle)} == {base}


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
        ("led", "lead"),
        ("fled", "flee"),
        ("undergone", "undergo"),
        ("putting", "put"),
        ("seed", "seed"),
        # British spellings that the lexicon lacks
        ("criticised", "criticize"),
        ("organising", "organize"),
        ("analysed", "analyze"),
        ("favours", "favor"),
        ("revised", "revise"),
        ("poured", "pour"),
        ("labour", "labor"),
        ("under", "under"),
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

"""Figures and dates on which tellings of one event differ."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day, month
from tests.select.tellings_of import face

from briefkit.model.when import Precision, When
from briefkit.select.candidates import Candidate
from briefkit.select.disagreements import find_disagreements, name_counted, read_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Nine boats left.", []),
        ("Some 340 boats left.", [("boat", 340, "340 boats")]),
        ("It sold 1,200 tonnes of maize.", [("tonne", 1200, "1,200 tonnes")]),
        ("It grew by 2.5 million tonnes.", [("tonne", 2.5e6, "2.5 million tonnes")]),
        ("It sold 3 thousand goats.", [("goat", 3000, "3 thousand goats")]),
        ("It sold 4 hundred cows.", [("cow", 400, "4 hundred cows")]),
        # money, with a sign or its name
        ("It cost $3 million.", [("money", 3e6, "$3 million")]),
        ("It cost €3bn and £4m.", [("money", 3e9, "€3bn"), ("money", 4e6, "£4m")]),
        ("It cost 30 dollars.", [("money", 30, "30 dollars")]),
        ("It cost 2 trillion yen.", [("money", 2e12, "2 trillion yen")]),
        # a year is no figure, unless it is money
        ("It broke in 2019 near towns.", []),
        ("In 1900 boats left.", []),
        ("In 2100 boats left.", []),
        ("Some 1899 boats left.", [("boat", 1899, "1899 boats")]),
        ("Some 2101 boats left.", [("boat", 2101, "2101 boats")]),
        ("It cost 2019 dollars.", [("money", 2019, "2019 dollars")]),
        # what befell people goes before their number alone
        ("The flood left 12 people dead.", [("dead", 12, "12 people dead")]),
        ("The flood moved 12 people away.", [("people", 12, "12 people")]),
        ("The flood left 12 dead.", [("dead", 12, "12 dead")]),
        ("Some 12 women left.", [("people", 12, "12 women")]),
        # words that do not say what is counted are passed over
        ("It moved 12 of the boats.", [("boat", 12, "12 of the boats")]),
        ("It was 12 in the.", []),
        ("The death toll rose to 16.", [("dead", 16, "death toll rose to 16")]),
        ("The toll stands at 1,600.", [("dead", 1600, "toll stands at 1,600")]),
    ],
)
def test_what_figures_count(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert read_figures(text) == figures


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("dead", "death", "deaths", "killed", "died", "drowned"), "dead"),
        (("people", "men", "women", "children", "residents"), "people"),
        (("houses", "house"), "house"),
        (("households", "household"), "househo"),
    ],
)
def test_what_is_counted_has_one_name(words: tuple[str, ...], name: str) -> None:
    assert {name_counted(word) for word in words} == {name}


def tell(document: str, text: str, when: When | None = None, basis: str = "stated") -> Candidate:
    candidate = face(text, text.split()[0], when=when, basis=basis if when else "none").candidate
    return dataclasses.replace(candidate, document=dataclasses.replace(candidate.document, id=document))


@pytest.mark.parametrize(
    ("tellings", "claims"),
    [
        ([("a", "Some 12 died."), ("b", "Some 14 died.")], [("Some 12 died", ("a",)), ("Some 14 died", ("b",))]),
        # as many, or only one
        ([("a", "Some 12 died."), ("b", "Some 12 were killed.")], None),
        ([("a", "Some 12 died."), ("b", "Some died.")], None),
        ([("a", "Some 12 died.")], None),
        # of two things, or by one document
        ([("a", "Some 12 died."), ("b", "Some 14 boats sank.")], None),
        ([("a", "Some 12 died and 14 died."), ("b", "Some 14 died.")], None),
        ([("a", "Some 12 died."), ("a", "Some 14 died.")], None),
        # a figure that two give stands once
        (
            [("a", "Some 12 died."), ("b", "Some 14 died."), ("c", "Some 12 died.")],
            [("Some 12 died", ("a", "c")), ("Some 14 died", ("b",))],
        ),
        # a bound that admits the other number
        ([("a", "Up to 103 people died."), ("b", "Over 80 people died.")], None),
        ([("a", "At least 20 people died."), ("b", "Some 68 people died.")], None),
        ([("a", "About 150 people died."), ("b", "In all 152 people died.")], None),
        ([("a", "It sank up to 30 boats."), ("b", "It sank 24 boats.")], None),
        # one that does not, and a third figure that it admits is none of those that differ
        (
            [("a", "At least 20 people died."), ("b", "Only 12 people died."), ("c", "Up to 30 people died.")],
            [("At least 20 people died", ("a",)), ("12 people died", ("b",))],
        ),
        (
            [("a", "It sank up to 30 boats."), ("b", "It sank 45 boats.")],
            [("up to 30 boats", ("a",)), ("45 boats", ("b",))],
        ),
        ([("a", "It cost over $3m."), ("b", "It cost $2m.")], [("over $3m", ("a",)), ("$2m", ("b",))]),
        # a range is one figure, and what bounds it stands before both of its ends
        (
            [("a", "As many as 200-300 people died."), ("b", "In all 450 people died.")],
            [("As many as 200-300 people died", ("a",)), ("450 people died", ("b",))],
        ),
        ([("a", "As many as 200-300 people died."), ("b", "In all 150 people died.")], None),
        # what befell them is told to its end
        (
            [("a", "Now 1.5 million have been made homeless."), ("b", "Now 300,000 have been made homeless.")],
            [("1.5 million have been made homeless", ("a",)), ("300,000 have been made homeless", ("b",))],
        ),
    ],
)
def test_figures_that_differ(tellings: list[tuple[str, str]], claims: list[tuple[str, tuple[str, ...]]] | None) -> None:
    found = find_disagreements([tell(*each) for each in tellings])
    assert [(each.about, list(each.claims)) for each in found] == ([("figure", claims)] if claims else [])


ALSO = When("2024-02-15T10", Precision.HOUR, dt.date(2024, 2, 15), dt.date(2024, 2, 15))


@pytest.mark.parametrize(
    ("tellings", "days"),
    [
        ([day("2024-02-15"), day("2024-02-16")], [("2024-02-15", ("d0",)), ("2024-02-16", ("d1",))]),
        ([day("2024-02-15"), day("2024-02-15")], None),
        ([day("2024-02-15"), None], None),
        ([day("2024-02-15"), ALSO], None),
        # what only says less
        ([day("2024-02-15"), month("2024-02")], None),
        ([month("2024-02"), day("2024-02-15")], None),
        ([month("2024-01"), day("2024-02-15")], [("2024-01", ("d0",)), ("2024-02-15", ("d1",))]),
        (
            [month("2024-02"), day("2024-02-15"), day("2024-02-16"), day("2024-02-15")],
            [("2024-02-15", ("d1", "d3")), ("2024-02-16", ("d2",))],
        ),
    ],
)
def test_dates_that_differ(tellings: list[When | None], days: list[tuple[str, tuple[str, ...]]] | None) -> None:
    told = [tell(f"d{number}", "Boats left.", when) for number, when in enumerate(tellings)]
    found = find_disagreements(told)
    assert [each.about for each in found] == (["date"] if days else [])
    claims = [(when.value, ids) for each in found for when, ids in each.claims if isinstance(when, When)]
    assert claims == (days or [])


def test_only_days_that_are_stated_differ() -> None:
    told = [tell("a", "Boats left.", day("2024-02-15")), tell("b", "Boats left.", day("2024-02-16"), "published")]
    assert find_disagreements(told) == ()

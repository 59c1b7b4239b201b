"""Which country the words beside a name tell, and how far from it they may stand."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import list_known, read_marked

from briefkit.extract.names.provenance import code_apposed, code_based, code_described


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Leeds-based [Orvik] left.", "GB"),
        ("He saw the Leeds-based charity [Orvik] there.", "GB"),
        ("The Leeds-based big tram bus van driver [Orvik] left.", "GB"),
        ("The Leeds-based big grey tram bus van ferry driver [Orvik] left.", None),
        ("Union-based [Orvik] left.", None),
        ("EU-based [Orvik] left.", None),
        ("based [Orvik] left.", None),
        ("[Orvik] left.", None),
        ("Leeds and based [Orvik] left.", None),
        ("Leeds-born [Orvik] left.", None),
    ],
)
def test_where_somebody_is_based(text: str, country: str | None) -> None:
    sentence, first, last = read_marked(text)
    assert code_based(sentence, list_known(sentence, range(first, last))[1], first) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Leeds charity [Orvik] left.", "GB"),
        ("Leeds charity [Orvik] left.", "GB"),
        ("Chad's metals giant [Orvik] left.", "TD"),
        ("Chad’s metals giant [Orvik] left.", "TD"),
        ("The Leeds tram bus van ferry charity [Orvik] left.", "GB"),
        ("The Leeds tram bus van ferry boat charity [Orvik] left.", None),
        ("The EU charity [Orvik] left.", None),
        # no noun, no noun of a body, a capital, a verb before the noun
        ("Leeds [Orvik] left.", None),
        ("Chad's [Orvik] left.", None),
        ("Leeds tree [Orvik] left.", None),
        ("Leeds Charity [Orvik] left.", None),
        ("Leeds accused charity [Orvik] of it.", None),
        ("charity [Orvik] left.", None),
        ("Big charity [Orvik] left Leeds.", None),
    ],
)
def test_the_country_told_before_a_body(text: str, country: str | None) -> None:
    sentence, first, last = read_marked(text)
    assert code_described(sentence, list_known(sentence, range(first, last))[1], first) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("[Orvik], a Leeds charity, left.", "GB"),
        ("[Orvik] (a Leeds charity) left.", "GB"),
        ("[Orvik] - the Leeds charity - left.", "GB"),
        ("[Orvik] of a Leeds charity left.", None),
        ("[Orvik], Leeds charity, left.", None),
        ("[Orvik], big Leeds charity, left.", "GB"),
        ("[Orvik], a Leeds-based relief group, left.", "GB"),
        ("[Orvik], Leeds-based charity, left.", None),
        ("[Orvik], Chad's largest lender, left.", "TD"),
        ("[Orvik], Chad's largest, left.", None),
        ("[Orvik], 49, a Leeds lawyer, left.", "GB"),
        ("[Orvik], 49, Leeds", None),
        ("[Orvik], a Leeds", None),
        ("[Orvik], a", None),
        ("[Orvik],", None),
        # so many words before and behind the place
        ("[Orvik], a big tram van Leeds charity, left.", "GB"),
        ("[Orvik], a big tram van ferry Leeds charity, left.", None),
        ("[Orvik], the Leeds big tram van ferry charity, left.", "GB"),
        ("[Orvik], the Leeds big tram van ferry boat charity, left.", None),
        ("[Orvik], the Leeds tree, left.", None),
        ("[Orvik], the Leeds charity that sued, left.", "GB"),
        ("[Orvik], the Leeds charity running it, left.", "GB"),
        ("[Orvik], the Leeds charity owned by it, left.", "GB"),
        ("[Orvik], the EU charity, left.", None),
        # the place in which it is
        ("[Orvik], a bank in Chad, left.", "TD"),
        ("[Orvik], a lawyer from Chad, left.", "TD"),
        ("[Orvik], a bank near Chad, left.", None),
        ("[Orvik], a lender based in Leeds, left.", "GB"),
        ("[Orvik], a lender headquartered in Leeds, left.", "GB"),
        ("[Orvik], headquartered in Leeds, left.", "GB"),
        ("[Orvik], based near Leeds, left.", None),
        ("[Orvik], a bank in the Chad basin, left.", None),
        ("[Orvik], a tree in Chad, left.", None),
    ],
)
def test_the_country_told_in_an_apposition(text: str, country: str | None) -> None:
    sentence, first, last = read_marked(text)
    assert code_apposed(sentence, list_known(sentence, range(first, last))[0], last) == country

"""What a store finds is what the scope covers: the tables and the rules in memory have one meaning."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.articles import Article
from tests.store.piles import make_store

from briefkit.model.citing import source_id
from briefkit.model.facts import ParsedDocument
from briefkit.model.when import Period, Precision, When
from briefkit.select.scope import Scope
from briefkit.spec.match import parse_match
from briefkit.store import Loaded, load

WORDS = ("dyke", "Dykes", "broke", "Veliyev", "VƏLİYEV", "joint", "commission", "Łódź", "it's", "3.5", "OR", "月曜")
EXPRESSIONS = (
    "dyke",
    "dyke*",
    "dyke broke",
    '"dyke broke"',
    '"joint comm*"',
    '"dyk* broke"',
    'NOT "dyk* broke"',
    "NOT dyke",
    "veliyev OR lodz",
    "(dyke OR joint) NOT commission",
    "NOT (NOT dyke) 3",
    '"3 5"',
    '"or"',
    "月曜",
    '"it s"',
)
FIRST = dt.date(2021, 1, 1)


@st.composite
def documents(draw: st.DrawFn, name: str) -> ParsedDocument:
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))) + "."
    published = draw(st.none() | st.integers(0, 400))
    article = Article(name, text, published if published is None else (FIRST + dt.timedelta(published)).isoformat())
    for _ in range(draw(st.integers(0, 2))):
        begin = FIRST + dt.timedelta(draw(st.integers(0, 400)))
        finish = begin + dt.timedelta(draw(st.sampled_from((0, 0, 6, 31, 32, 364))))
        when = draw(st.sampled_from((None, When("x", Precision.DAY, begin, finish))))
        article.event(text.split()[0].rstrip("."), when, status=draw(st.sampled_from(("happened", "planned"))))
    return article.parsed()


PILES = st.integers(1, 5).flatmap(lambda size: st.tuples(*(documents(f"d{number}") for number in range(size))))
DAYS = st.none() | st.integers(0, 400).map(lambda days: FIRST + dt.timedelta(days))
PERIODS = st.tuples(DAYS, DAYS).map(lambda ends: Period(*(ends if None in ends else sorted(filter(None, ends)))))
NAMES = st.frozensets(st.sampled_from(("d0", "d3", "e-d1-1", source_id("d2"), "gone")), max_size=2)


def fail(_: object) -> ParsedDocument:
    raise AssertionError("nothing here is of another version")


def ask(store: Path, scope: Scope) -> Loaded:
    return load(store, scope, fail)


@settings(deadline=None, max_examples=25)
@given(PILES, st.none() | PERIODS, st.none() | st.sampled_from(EXPRESSIONS).map(parse_match), NAMES)
def test_a_store_finds_what_is_in_scope(pile, period, match, wanted) -> None:  # type: ignore[no-untyped-def]
    scope = Scope(period, match, wanted)
    with TemporaryDirectory() as folder:
        loaded = ask(make_store(Path(folder), pile), scope)
    covered = [parsed for parsed in pile if scope.covers(parsed)]
    matching = [parsed for parsed in covered if scope.matches(parsed)]
    found = [item.parsed for item in loaded.items]
    assert loaded.unloaded.out_of_scope == len(pile) - len(covered)
    unmatched = {each.id for each in loaded.unloaded.unmatched}
    assert unmatched == {parsed.document.id for parsed in covered if parsed not in found}
    assert [parsed for parsed in found if scope.matches(parsed)] == matching
    assert all(parsed in covered for parsed in found)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_only_a_beginning_inside_a_phrase_finds_more_than_matches(expression: str, tmp_path: Path) -> None:
    texts = ("The dyke broke.", "Dykes broke.", "It broke the dyke.", "A joint commission, 3.5 m.", "Łódź, 月曜. It's.")
    pile = [Article(f"d{number}", text).parsed() for number, text in enumerate(texts)]
    read = [Article(parsed.document.id, parsed.document.text).actor("A").parsed() for parsed in pile]
    scope = Scope(match=parse_match(expression))
    found = [item.parsed.document.id for item in ask(make_store(tmp_path, read), scope).items]
    matching = [parsed.document.id for parsed in read if scope.matches(parsed)]
    assert set(found) >= set(matching)
    if "dyk*" not in expression:
        assert found == matching


def test_many_names_are_looked_up(tmp_path: Path) -> None:
    pile = [Article(f"d{number}", "Rain fell.", "2001-01-01").parsed() for number in range(3)]
    wanted = frozenset((*(f"x{number}" for number in range(2000)), "d1"))
    june = Period(dt.date(2021, 6, 1), dt.date(2021, 6, 30))
    loaded = ask(make_store(tmp_path, pile), Scope(june, None, wanted))
    assert [item.parsed.document.id for item in loaded.items] == ["d1"]
    assert loaded.unloaded.out_of_scope == 2

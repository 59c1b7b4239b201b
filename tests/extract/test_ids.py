"""Ids that stay."""

from __future__ import annotations

import hashlib

import pytest

from briefkit.extract.ids import make_id


def test_id_is_a_hash_of_key_and_words() -> None:
    digest = hashlib.sha1(b"Globe 2021-06-03\nthe harbour is ours lund said").hexdigest()
    assert make_id("q", "Globe 2021-06-03", "The harbour is ours, Lund said.", set()) == f"q-{digest[:8]}"


@pytest.mark.parametrize(
    "same",
    ['"The harbour is ours," Lund said.', "“The  harbour\nis ours”, Lund said", "THE HARBOUR IS OURS – LUND SAID"],
)
def test_case_space_and_marks_do_not_count(same: str) -> None:
    assert make_id("q", "k", same, set()) == make_id("q", "k", "The harbour is ours, Lund said.", set())


def test_repeats_are_counted() -> None:
    taken: set[str] = set()
    first, *others = [make_id("e", "k", "Again.", taken) for _ in range(100)]
    assert others == [f"{first}-{number}" for number in range(2, 101)]
    assert taken == {first, *others}


def test_key_and_prefix_count() -> None:
    ids = {make_id(prefix, key, "Words.", set()) for prefix in "qe" for key in ("a", "b")}
    assert len(ids) == 4
    assert len({identifier[2:] for identifier in ids}) == 2

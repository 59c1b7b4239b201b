"""Copies with other fields are those that `dataclasses.replace` makes."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from briefkit.model.replacing import replace_fields
from briefkit.model.when import Precision, When

DAY = dt.date(2024, 2, 15)
WHEN = When("2024-02-15", Precision.DAY, DAY, DAY)


@pytest.mark.parametrize("changes", [{}, {"value": "2024"}, {"mod": "MID", "finish": None}, {"begin": DAY}])
def test_copies(changes: dict[str, object]) -> None:
    copied = replace_fields(WHEN, **changes)
    assert copied == dataclasses.replace(WHEN, **changes)  # type: ignore[arg-type]
    assert type(copied) is When


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(KeyError, match="ending"):
        replace_fields(WHEN, ending=DAY)


def test_values_are_checked_as_ever() -> None:
    with pytest.raises(TypeError, match=r"When\.begin must be"):
        replace_fields(WHEN, begin="2024")

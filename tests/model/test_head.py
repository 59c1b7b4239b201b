from __future__ import annotations

import dataclasses

from briefkit.model.head import HEAD_FIELDS, Head


def test_the_table_has_each_field_once() -> None:
    assert sorted(HEAD_FIELDS) == sorted(field.name for field in dataclasses.fields(Head))

"""Copies of values with other fields, by the thousand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

_Value = TypeVar("_Value")


def replace_fields(value: _Value, /, **changes: object) -> _Value:
    """The same as `dataclasses.replace`, in less than half of the time, which looks at every field anew.

    Args:
        value: A dataclass of two fields or more, all of which its ``__init__`` takes in their order.
        changes: What its fields are to be.
    """
    cls: Any = type(value)
    get_values, places = _describe_fields(cls)
    values = list(get_values(value))
    for name, changed in changes.items():
        values[places[name]] = changed
    copied: _Value = cls(*values)
    return copied


@cache
def _describe_fields(cls: Any) -> tuple[Callable[[object], tuple[object, ...]], dict[str, int]]:
    """What gets the values of all fields, and the place of each."""
    names = [field.name for field in fields(cls)]
    return attrgetter(*names), {name: place for place, name in enumerate(names)}

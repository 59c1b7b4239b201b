"""Values that refuse what they cannot be: a script that builds a report wrongly is told where it builds it."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

Test = Callable[[object], bool]


class Checked:
    """A dataclass whose fields are checked against their types when it is built.

    A subclass with rules beyond its types overrides `check_values`.
    """

    __slots__ = ()

    def __post_init__(self) -> None:
        """Check types, then values.

        Raises:
            TypeError: A field has a value of another type; the message names class, field and both types.
            ValueError: A value is none that the field can have.
        """
        cls: type = type(self)
        for name, fits, expected in _list_tests(cls):
            value = getattr(self, name)
            if not fits(value):
                found = _describe_value(value)
                raise TypeError(f"{type(self).__name__}.{name} must be {expected}, not {found}")
        self.check_values()

    def check_values(self) -> None:
        """Refuse values that no type tells; nothing here.

        Raises:
            ValueError: With the field's name.
        """


def require(holds: bool, message: str) -> None:
    """Refuse a value.

    Raises:
        ValueError: With the message, if the condition does not hold.
    """
    if not holds:
        raise ValueError(message)


def require_one_of(name: str, value: str | None, known: Iterable[str]) -> None:
    """Refuse a word that is none of those known; None is fine.

    Raises:
        ValueError: Naming field, words and value.
    """
    words = tuple(known)
    require(value is None or value in words, f"{name} must be one of {', '.join(words)}, not {value!r}")


@cache
def _list_tests(cls: type) -> tuple[tuple[str, Test, str], ...]:
    """A test for each field of a class, with the type in words."""
    hints = get_type_hints(cls)
    return tuple((each.name, _make_test(hints[each.name]), _describe_type(hints[each.name])) for each in fields(cls))


def _make_test(hint: Any) -> Test:
    origin = get_origin(hint)
    if hint is Any or hint is object:
        return lambda value: True
    if origin in (Union, types.UnionType):
        return _test_any(tuple(map(_make_test, get_args(hint))))
    if origin is tuple:
        return _test_items(_make_test(get_args(hint)[0]))
    if origin is typing.Literal:
        return get_args(hint).__contains__
    if origin is not None:
        return _test_class(origin)
    return _test_class(type(None) if hint is None else hint)


def _test_any(tests: tuple[Test, ...]) -> Test:
    return lambda value: any(test(value) for test in tests)


def _test_items(test: Test) -> Test:
    return lambda value: isinstance(value, tuple) and all(map(test, value))


def _test_class(cls: type) -> Test:
    if cls is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if cls is float:
        return lambda value: isinstance(value, int | float) and not isinstance(value, bool)
    if cls is dt.date:
        return lambda value: isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    return lambda value: isinstance(value, cls)


def _describe_type(hint: Any) -> str:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return " or ".join(dict.fromkeys(map(_describe_type, get_args(hint))))
    if origin is tuple:
        return f"a tuple of {_describe_type(get_args(hint)[0])}"
    if origin is typing.Literal:
        return " or ".join(map(repr, get_args(hint)))
    if hint is None or hint is type(None):
        return "None"
    return str(getattr(origin or hint, "__name__", origin or hint))


def _describe_value(value: object) -> str:
    if isinstance(value, tuple):
        kinds = dict.fromkeys(type(item).__name__ for item in value)
        return f"a tuple of {' and '.join(kinds)}" if kinds else "an empty tuple"
    return type(value).__name__

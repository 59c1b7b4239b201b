"""Values that refuse what they cannot be: a script that builds a report wrongly is told where it builds it."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any, Union, get_args, get_origin, get_type_hints

Test = Callable[[object], bool]


class Checked:
    """A dataclass whose fields are checked against their types when it is built.

    A subclass with rules beyond its types overrides `check_values`.
    """

    __slots__ = ()

    def __post_init__(self) -> None:
        """Check types, then values.

        The first value of a class puts a check written for the class in the place of this method. A library that has
        taken hold of the method before goes on calling this one.

        Raises:
            TypeError: A field has a value of another type; the message names class, field and both types.
            ValueError: A value is none that the field can have.
        """
        cls: Any = type(self)
        if "__post_init__" not in vars(cls):
            cls.__post_init__ = _write_check(cls)
        self.__post_init__()

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
    if value is not None:
        words = tuple(known)
        require(value in words, f"{name} must be one of {', '.join(words)}, not {value!r}")


def require_words(name: str, value: str) -> None:
    """Refuse a text that says nothing.

    Raises:
        ValueError: Naming the field.
    """
    require(bool(value.strip()), f"{name} must not be empty")


def _write_check(cls: Any) -> Callable[[Any], None]:
    """The check of a class, in Python made for its fields, as `dataclasses` makes ``__init__``.

    A report of 10,000 rows has 60,000 values. Nearly all are of a class that their field always takes, or empty tuples;
    asked without a loop or a call, a rendering does not feel it (``benchmarks/building.py``).
    """
    known: dict[str, object] = {"refuse": _refuse, "nothing": ()}
    lines = ["def check(self):"]
    hints = get_type_hints(cls)
    for number, name in enumerate(field.name for field in fields(cls)):
        hint = hints[name]
        known |= {f"fits{number}": _make_test(hint), f"expected{number}": _describe_type(hint)}
        usual = [f"usual{number}_{place}" for place in range(len(_list_classes(hint)))]
        known |= zip(usual, _list_classes(hint), strict=True)
        unusual = " and ".join(f"type(value) is not {each}" for each in usual) or "value is not nothing"
        lines += [f" value = self.{name}", f" if {unusual} and not fits{number}(value):"]
        lines += [f"  refuse(self, {name!r}, expected{number})"]
    lines.append(" self.check_values()" if cls.check_values is not Checked.check_values else " return")
    exec("\n".join(lines), known)  # noqa: S102 - nothing in it but the names of fields
    return typing.cast("Callable[[Any], None]", known["check"])


def _refuse(checked: Checked, name: str, expected: str) -> None:
    found = _describe_value(getattr(checked, name))
    raise TypeError(f"{type(checked).__name__}.{name} must be {expected}, not {found}")


def _list_classes(hint: Any) -> tuple[type, ...]:
    """The classes all of whose values fit a type, but for a tuple, in which each item counts."""
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(cls for each in get_args(hint) for cls in _list_classes(each))
    return (hint,) if isinstance(hint, type) and get_origin(hint) is None else ()


def _make_test(hint: Any) -> Test:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _test_any(tuple(map(_make_test, get_args(hint))))
    if origin is tuple:
        return _test_items(get_args(hint)[0])
    return _test_class(origin or hint)


def _test_any(tests: tuple[Test, ...]) -> Test:
    return lambda value: any(test(value) for test in tests)


def _test_items(hint: Any) -> Test:
    test, usual = _make_test(hint), frozenset(_list_classes(hint))
    return lambda value: isinstance(value, tuple) and (usual.issuperset(map(type, value)) or all(map(test, value)))


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
    return "None" if hint is type(None) else str((origin or hint).__name__)


def _describe_value(value: object) -> str:
    if isinstance(value, tuple):
        kinds = dict.fromkeys(type(item).__name__ for item in value)
        return f"a tuple of {' and '.join(kinds)}" if kinds else "an empty tuple"
    return type(value).__name__

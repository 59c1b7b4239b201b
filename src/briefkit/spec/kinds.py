"""Kinds of values: the terms in which `briefkit.spec.language` describes the spec.

A kind says what a value looks like and what it is turned into. `briefkit.spec.reading` reads by it, and
`briefkit.spec.schema` and `scripts.reference.spec` describe it, so that what is read, what an editor checks and what
the documentation says are one thing.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any


class SpecValueError(ValueError):
    """A value that is not allowed, where a plain ValueError says too little.

    Attributes:
        code: The diagnostic's code; S106 is what any other ValueError gets.
        key: The key of a record whose value is to blame, or one below it: ``roles.1``.
        instead: The only value that can have been meant, of a single value.
        swap: Two keys of a record that change their values, where nothing else can have been meant.
    """

    def __init__(
        self,
        message: str,
        code: str = "S106",
        key: str | None = None,
        *,
        instead: str | None = None,
        swap: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.key = key
        self.instead = instead
        self.swap = swap


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value.

    Attributes:
        label: What it is: "a date such as 2021-06-03".
        convert: From the text as written to the value; a ValueError says what is wrong.
        pattern: What the text must look like, whole; a text that does not is of the wrong type.
        json: JSON Schema of the value as an editor sees it.
        show: The value as a user would write it, where Python would write it otherwise.
        meant: What to write instead of other words that people try, in small letters.
    """

    label: str
    convert: Callable[[str], object]
    pattern: str = r"[\s\S]*"
    json: Mapping[str, object] = field(default_factory=lambda: {"type": ["string", "number", "boolean"]})
    show: Callable[[Any], str] | None = None
    meant: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words.

    Attributes:
        values: What each word stands for, in the order in which they are listed.
        label: What it is, where the words are too many to list each time: "an event type".
        meant: Which of the words is meant by others that people try, in small letters.
    """

    values: Mapping[str, object]
    label: str = ""
    meant: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of values of one kind.

    Attributes:
        item: Kind of the values.
        lone: Whether a lone value may stand for a list of one.
        identity: What makes two items the same, which a list may not hold twice; None for a list that may.
        least: How many items are needed.
        instead: What to write instead of a lone value, where people forget that there are lists in a list.
    """

    item: Kind
    lone: bool = False
    identity: Callable[[Any], Hashable] | None = None
    least: int = 0
    instead: str = ""


@dataclass(frozen=True, slots=True)
class ByKey:
    """A mapping whose keys are the user's.

    Attributes:
        label: What a key is: "event id".
        value: Kind of the values.
        key: Kind of the keys, where not every word can be one.
    """

    label: str
    value: Kind
    key: Scalar | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record.

    Attributes:
        key: As it stands in the spec.
        kind: Kind of its value.
        help: What it means, as a sentence.
        required: Whether it must be there.
        attribute: What the value is called in the record's value, where not like the key.
        clears: Whether an empty value says that there is none, where its default is one; else it says nothing.
    """

    key: str
    kind: Kind
    help: str
    required: bool = False
    attribute: str | None = None
    clears: bool = False

    @property
    def name(self) -> str:
        """What the value is called in the record's value."""
        return self.attribute or self.key


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys.

    Attributes:
        title: What it is, for the documentation.
        fields: Its keys.
        build: Makes the value; takes the values of the keys that were given, by name. A ValueError says what is wrong.
        shapes: Sets of keys of which exactly one must be given, for a record that can be written in several ways.
        model: Dataclass whose attributes the keys are named after and whose defaults they have; `build` where None.
        example: One, as it is written: "{last: 7d}".
        meant: Which of the keys is meant by others that people try, in small letters.
    """

    title: str
    fields: tuple[Field, ...]
    build: Callable[..., object]
    shapes: tuple[tuple[str, ...], ...] = ()
    model: type | None = None
    example: str = ""
    meant: Mapping[str, str] = field(default_factory=dict)

    def find_field(self, key: str) -> Field | None:
        """The field with a key, or None."""
        return next((each for each in self.fields if each.key == key), None)

    @property
    def defaults(self) -> dict[str, object]:
        """Values of the keys that are not given, by name; empty where the record is not read into a dataclass."""
        model = self.model or self.build
        if not dataclasses.is_dataclass(model):
            return {}
        given = ((each.name, each.default) for each in dataclasses.fields(model))
        return {name: default for name, default in given if default is not dataclasses.MISSING}


@dataclass(frozen=True, slots=True)
class Either:
    """A value that can be written as one word or as a mapping."""

    short: Scalar | Choice
    long: Record


_ONE = re.compile(r"an? ([a-z ]+?)(?=,| of | such as | with | from |$)")
"""The noun of a kind in words: "a date" of "a date such as 2021-06-03"."""

Kind = Scalar | Choice | Listed | ByKey | Record | Either
"""Every kind of value."""


def choose(*words: str) -> Choice:
    """One of some words, each of which stands for itself."""
    return Choice({word: word for word in words})


def describe_kind(kind: Kind) -> str:
    """The kind in words: "a list of dates such as 2021-06-03"."""
    match kind:
        case Scalar():
            return kind.label
        case Choice():
            return kind.label or f"one of {', '.join(kind.values)}"
        case Listed():
            items = f"a list of {_describe_items(kind.item)}"
            return f"{describe_kind(kind.item)}, or {items}" if kind.lone else items
        case ByKey():
            return f"a mapping from {kind.label} to {describe_kind(kind.value)}"
        case Record():
            return f"a mapping{describe_shapes(kind, ' with ')}"
        case Either():
            return f"{describe_kind(kind.short)}, or {describe_kind(kind.long)}"


def _describe_items(kind: Kind) -> str:
    """Several values of a kind in words: "dates such as 2021-06-03"."""
    match kind:
        case Choice(label="", values=values):
            return f"any of {', '.join(values)}"
        case Either():
            return f"{_describe_items(kind.short)}, or {_describe_items(kind.long)}"
    return _ONE.sub(r"\1s", describe_kind(kind), count=1)


def describe_shapes(record: Record, lead: str = "") -> str:
    """The ways to write a record: "from and to, or last, or month"; nothing for a record with only one."""
    return lead + ", or ".join(" and ".join(shape) for shape in record.shapes) if record.shapes else ""

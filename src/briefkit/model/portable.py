"""Values that one process sends another by the thousand: pickled as their class and what their fields hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any


class Portable:
    """A frozen dataclass with slots, of two fields or more that its ``__init__`` takes in their order.

    As `dataclasses` has it, the fields of the class are gathered anew for each value that is written or read.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """The class and the values from which a pickle makes the same again."""
        cls: Any = type(self)
        return cls, _values_of(cls)(self)


@cache
def _values_of(cls: Any) -> Callable[[object], tuple[object, ...]]:
    return attrgetter(*(field.name for field in fields(cls)))

"""Wrong arguments and options, in words that need no knowledge of the libraries that read them."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.core import TyperGroup

_PLAIN = (
    (re.compile(r"Value error, "), ""),
    (re.compile(r"Input should be greater than or equal to "), "must be at least "),
    (re.compile(r"Input should be a valid integer\b.*"), "must be a whole number"),
)
"""How messages of Pydantic, which reads values for Typer, begin, and what is said instead."""


def _say_plainly(message: str) -> str:
    for jargon, plain in _PLAIN:
        if found := jargon.match(message):
            return plain + message[found.end() :]
    return message


class Commands(TyperGroup):
    """Commands whose messages about wrong values are plain."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command.

        Raises:
            typer.BadParameter: An argument or option of it has a wrong value.
        """
        try:
            return super().invoke(ctx)
        except typer.BadParameter as problem:
            problem.message = _say_plainly(problem.message)
            raise

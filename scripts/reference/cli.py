"""The page of the command line, made from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import typer
import typer.main
from scripts.reference.tables import make_table, write_code
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from briefkit.cli.main import app

_HEAD = """# The command line

<!-- This page is made by `python -m scripts.reference`. -->

`briefkit --help` and `briefkit COMMAND --help` print the same in the terminal. Output goes to standard output; problems
and progress go to standard error. [Exit codes and problems](errors.md) are those of all commands."""


def write_cli_page() -> str:
    """A section for each command, with its arguments and options."""
    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    return "\n\n".join([_HEAD, *_describe_group(command, typer.Context(command, info_name="briefkit"))]) + "\n"


def _describe_group(group: TyperGroup, context: typer.Context) -> Iterator[str]:
    for name, command in group.commands.items():
        below = typer.Context(command, info_name=name, parent=context)
        if isinstance(command, TyperGroup):
            yield from _describe_group(command, below)
        elif isinstance(command, TyperCommand):
            yield from _describe_command(command, below)


def _describe_command(command: TyperCommand, context: typer.Context) -> Iterator[str]:
    yield f"## `{context.command_path}`"
    yield " ".join((command.help or "").split())
    arguments = [each for each in command.params if isinstance(each, TyperArgument)]
    named = " ".join(_name_value(each) for each in arguments)
    yield f"`{context.command_path} [OPTIONS] {named}".rstrip() + "`"
    if arguments:
        rows = [(write_code(_name_value(each)), _find_help(each)) for each in arguments]
        yield make_table(("argument", "meaning"), rows)
    options = [each for each in command.params if isinstance(each, TyperOption) and not each.hidden]
    if options:
        yield make_table(("option", "value", "meaning"), map(_describe_option, options))


def _describe_option(option: TyperOption) -> tuple[str, str, str]:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    return names, "" if option.is_flag else write_code(_name_value(option)), _find_help(option)


def _name_value(parameter: Any) -> str:
    """How the help calls the value of an argument or an option.

    Raises:
        TypeError: The command does not say.
    """
    if parameter.metavar:
        return str(parameter.metavar)
    if isinstance(parameter.default, Enum):
        return "|".join(str(member.value) for member in type(parameter.default))
    raise TypeError(f"{parameter.name} has no metavar")


def _find_help(parameter: Any) -> str:
    """What is said of an argument or an option, and what holds without it."""
    said = " ".join((parameter.help or "").split())
    default = parameter.default
    if default in (None, False, ()) or callable(default) or parameter.required:
        return said
    shown = getattr(default, "value", default)
    return f"{said} Default: `{shown}`.".strip()

"""The page of the library, made from its docstrings."""

from __future__ import annotations

import dataclasses
import inspect
import types
from collections.abc import Iterator
from enum import Enum
from typing import Any, Union, get_args, get_origin

from scripts.reference.docstrings import Docstring, read_docstring
from scripts.reference.tables import make_table, write_code

import briefkit
from briefkit.model.head import HEAD_FIELDS

_HEAD = """# The Python library

<!-- This page is made by `python -m scripts.reference`. -->

Every name that can be imported from `briefkit`, in alphabetical order: functions, then classes.
[briefkit from Python](python.md) shows how they are used together."""


def write_api_page() -> str:
    """A section for each name of the library."""
    things = {name: getattr(briefkit, name) for name in briefkit.__all__ if not name.startswith("_")}
    functions = {name: thing for name, thing in things.items() if inspect.isfunction(thing)}
    others = {name: thing for name, thing in things.items() if name not in functions}
    parts = [_HEAD, "## Functions"]
    for name, function in sorted(functions.items()):
        parts += _describe_function(name, function)
    parts.append("## Classes")
    for name, cls in sorted(others.items()):
        parts += _describe_union(name, cls) if _is_union(cls) else _describe_class(name, cls)
    return "\n\n".join(parts) + "\n"


def _is_union(thing: Any) -> bool:
    return get_origin(thing) in (Union, types.UnionType)


def _describe_function(name: str, function: Any) -> Iterator[str]:
    said = read_docstring(function)
    yield f"### `{name}`"
    yield _write_signature(name, function)
    yield said.text
    yield from _describe_sections(said)


def _write_signature(name: str, function: Any) -> str:
    signature = inspect.signature(function)
    shown: list[str] = []
    for each in signature.parameters.values():
        if each.kind is each.KEYWORD_ONLY and not any(words.startswith("*") for words in shown):
            shown.append("*")
        stars = "*" if each.kind is each.VAR_POSITIONAL else ""
        default = "" if each.default is each.empty else f" = {each.default!r}"
        shown.append(f"{stars}{each.name}: {each.annotation}{default}")
    line = f"{name}({', '.join(shown)}) -> {signature.return_annotation}"
    if len(line) > 100:
        line = f"{name}(\n" + "".join(f"    {each},\n" for each in shown) + f") -> {signature.return_annotation}"
    return f"```text\n{line}\n```"


def _describe_sections(said: Docstring) -> Iterator[str]:
    for title, lead in (("Args", "argument"), ("Returns", "Returns"), ("Yields", "Yields"), ("Raises", "raises")):
        section = said.sections.get(title)
        if not section:
            continue
        if "" in section:
            yield f"{lead}: {section['']}"
        else:
            yield make_table((lead, "meaning"), [(f"`{key}`", words) for key, words in section.items()])


def _describe_union(name: str, union: Any) -> Iterator[str]:
    yield f"### `{name}`"
    yield "One of " + ", ".join(f"[`{each.__name__}`](#{each.__name__.lower()})" for each in get_args(union)) + "."


def _describe_class(name: str, cls: type[Any]) -> Iterator[str]:
    said = read_docstring(cls)
    yield f"### `{name}`"
    yield said.text
    if issubclass(cls, Enum):
        yield "Values: " + ", ".join(f"`{member.value}`" for member in cls) + "."
    elif dataclasses.is_dataclass(cls):
        meanings = said.sections.get("Attributes", {})
        if cls is briefkit.Head:
            meanings = {key: each.meaning for key, each in HEAD_FIELDS.items()}
        rows = [
            (f"`{each.name}`", write_code(_name_type(each.type)), _show_default(each), meanings.get(each.name, ""))
            for each in dataclasses.fields(cls)
        ]
        if rows:
            yield make_table(("field", "type", "default", "meaning"), rows)
    yield from _describe_methods(cls)


def _describe_methods(cls: type[Any]) -> Iterator[str]:
    """The public methods and properties that a class defines itself."""
    rows = []
    for name, member in vars(cls).items():
        function = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
        if name.startswith("_") or not inspect.isfunction(function) or name == "check_values":
            continue
        shown = name if isinstance(member, property) else f"{name}()"
        rows.append((f"`{shown}`", " ".join(read_docstring(function).text.split("\n\n")[0].split())))
    if rows:
        yield make_table(("method", "meaning"), rows)


def _name_type(hint: Any) -> str:
    return hint if isinstance(hint, str) else getattr(hint, "__name__", str(hint))


def _show_default(field: dataclasses.Field[Any]) -> str:
    if field.default is not dataclasses.MISSING:
        shown = field.default.value if isinstance(field.default, Enum) else field.default
        return write_code(repr(shown)) if len(repr(shown)) < 40 else "…"
    if field.default_factory is not dataclasses.MISSING:
        return "…"
    return "**required**"

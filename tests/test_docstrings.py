"""Docstrings say which errors a function raises itself, and describe its arguments by their names."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

from briefkit import database, errors

SOURCE = Path(__file__).resolve().parents[1] / "src" / "briefkit"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def is_told_elsewhere(function: Function) -> bool:
    """Whether it is a command, whose docstring is its help, or a check of values, of which `Checked` says it all."""
    return function.name == "check_values" or any("command(" in ast.unparse(each) for each in function.decorator_list)


def list_functions(body: list[ast.stmt], owner: str = "") -> Iterator[tuple[str, Function]]:
    """The public functions and methods of a module that say of themselves what they raise."""
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from list_functions(node.body, f"{node.name}.")
        elif isinstance(node, Function) and not (node.name.startswith("_") or is_told_elsewhere(node)):
            yield owner + node.name, node


def list_raised(function: Function) -> Iterator[str]:
    """Names of the errors that a function makes and raises, but not in functions within it or where it catches some."""
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Function | ast.ClassDef | ast.Lambda):
            continue
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            yield ast.unparse(node.exc.func)
        caught = node.body if isinstance(node, ast.Try) and node.handlers else []
        waiting += (each for each in ast.iter_child_nodes(node) if each not in caught)


def find_error(name: str) -> type[BaseException]:
    """The class of an error; one that is of a single module stands for itself."""
    found = next((vars(module)[name] for module in (errors, database, builtins) if name in vars(module)), None)
    return found if isinstance(found, type) else type(name, (Exception,), {})


def read_functions() -> Iterator[tuple[str, Function, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for name, function in list_functions(ast.parse(path.read_text(encoding="utf-8")).body):
            yield f"{path.relative_to(SOURCE)}: {name}", function, ast.get_docstring(function) or ""


def test_a_function_says_what_it_raises() -> None:
    """By its name or that of a kind of errors that it is of; what the system would raise is told by `writing`."""
    wrong = []
    for name, function, said in read_functions():
        told = re.findall(r"^    ([\w.]+):", said.partition("Raises:\n")[2], re.MULTILINE)
        for raised in list_raised(function):
            kinds = tuple(map(find_error, told))
            if raised not in told and not issubclass(find_error(raised), (OSError, *kinds)):
                wrong.append(f"{name} raises {raised}")
    assert not wrong


def test_arguments_are_described_by_the_names_that_they_have() -> None:
    wrong = []
    for name, function, said in read_functions():
        described = re.search(r"^Args:\n((?:    .*\n?|\n)+)", said, re.MULTILINE)
        given = function.args
        known = [
            each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg) if each
        ]
        if described:
            told = re.findall(r"^    \*{0,2}(\w+):", described[1], re.MULTILINE)
            wrong += [f"{name} has no argument {each!r}" for each in told if each not in known]
            wrong += [f"{name} does not describe {each!r}" for each in known if each not in (*told, "self", "cls")]
    assert not wrong

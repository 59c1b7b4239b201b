"""Change the code in one place at a time and see whether a test notices: `python -m scripts.mutate`.

A mutant is a copy of the code with one small fault in it: a comparison turned round, a number moved by one, a condition
negated, a statement dropped.  A mutant that no test notices shows a line, or a tuned constant, that nothing holds.

    python -m scripts.mutate                            # 300 mutants of extract, select and compose, at random
    python -m scripts.mutate --sample 50 extract/dates  # 50 of one room
    python -m scripts.mutate --sample 0 select/limits.py  # all of one module

Printed are the mutants that survived, with place and change, and the share found.  The same seed and code give the same
sample.  Words of word lists and patterns are not changed: a list of 400 verbs would need a test for each.

First all tests of the rooms, and those of whole reports, run once, and it is noted which lines each of them runs.  For
a mutant only those run that come by its place.  Tests of made-up texts and of how work grows are left out: they take
most of the time and notice little.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import multiprocessing
import os
import random
import re
import resource
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from itertools import pairwise
from multiprocessing.pool import Pool
from pathlib import Path
from textwrap import shorten
from types import CodeType

import pytest
from coverage import Coverage, CoverageData

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src/briefkit")
ROOMS = ("extract", "select", "compose")

# Tests of whole reports, which every room has a part in: run where the tests of the room notice nothing.
REPORTS = ("tests/test_goldens.py", "tests/test_samples.py")

# How many files of tests are near to a module.
NEAR = 3

# What stands in tests of how work grows.
MEASURING = re.compile(r"count_calls|process_time|spend_seconds")

# Seconds of the processor, and bytes, that the tests of a mutant may take before it counts as found: it runs for ever.
PATIENCE = 120
MEMORY = 4 << 30

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
_OPERATIONS: dict[type[ast.operator], str] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "//",
    ast.Div: "*",
    ast.FloorDiv: "*",
    ast.Mod: "*",
    ast.BitAnd: "|",
    ast.BitOr: "&",
}


@dataclass(frozen=True, order=True)
class Mutant:
    """One change of one module.

    Attributes:
        path: The module, from the root of the checkout.
        line: Its line, from 1.
        start: Where the changed text starts, in characters of the module.
        end: Where it ends.
        text: What stands there instead.
    """

    path: str
    line: int
    start: int
    end: int
    text: str

    def applied(self, source: str) -> str:
        """The module's text with the change in it."""
        return source[: self.start] + self.text + source[self.end :]

    def told(self, source: str) -> str:
        """The change in one line: place, text before and text after."""
        before, after = (shorten(text, 70) or "nothing" for text in (source[self.start : self.end], self.text))
        return f"{self.path}:{self.line}: {before} -> {after}"


class _Places:
    """Characters of a text by line and column, as `ast` counts them (columns in bytes of UTF-8)."""

    def __init__(self, source: str) -> None:
        self._lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())

    def start(self, node: ast.expr | ast.stmt) -> int:
        return self._at(node.lineno, node.col_offset)

    def end(self, node: ast.expr | ast.stmt) -> int:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._at(node.end_lineno, node.end_col_offset)


def mutants(path: str, source: str) -> list[Mutant]:
    """Every mutant of a module, in the order of its text.

    Annotations, decorators, docstrings, imports and what only a type checker reads are left alone: no run needs them.
    """
    places = _Places(source)
    found = []
    for node in _running_code(ast.parse(source)):
        for start, end, text in _changes(node, source, places):
            found.append(Mutant(path, source.count("\n", 0, start) + 1, start, end, text))
    return sorted(set(found))


def _running_code(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes under `node` that a run evaluates."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or _unread(child):
                continue
            yield child
            yield from _running_code(child)


def _unread(node: ast.AST) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.JoinedStr() | ast.Raise() | ast.Assert():
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name == "__all__"
        case ast.Expr(value=ast.Constant()):
            return True
    return False


def _changes(node: ast.AST, source: str, places: _Places) -> Iterator[tuple[int, int, str]]:
    match node:
        case ast.Constant(value=bool(value)):
            yield places.start(node), places.end(node), str(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield places.start(node), places.end(node), repr(value + 1)
        case ast.Compare(ops=[operator], left=left, comparators=[right]):
            yield from _between(left, right, _COMPARISONS[type(operator)], source, places)
        case ast.BinOp(op=operator, left=left, right=right) if type(operator) in _OPERATIONS:
            yield from _between(left, right, _OPERATIONS[type(operator)], source, places)
        case ast.BoolOp(op=operator, values=values):
            other = "or" if isinstance(operator, ast.And) else "and"
            for left, right in pairwise(values):
                yield from _between(left, right, other, source, places)
        case ast.UnaryOp(op=ast.Not()):
            yield places.start(node), places.start(node) + len("not"), ""
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            yield from _negated([test], source, places)
        case ast.comprehension(ifs=tests):
            yield from _negated(tests, source, places)
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant | ast.Compare | ast.BoolOp):
            yield places.start(value), places.end(value), "None"
        case ast.Continue():
            yield places.start(node), places.end(node), "break"
        case ast.Break():
            yield places.start(node), places.end(node), "continue"
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield places.start(node), places.end(node), "pass"


def _negated(tests: list[ast.expr], source: str, places: _Places) -> Iterator[tuple[int, int, str]]:
    """Conditions turned round, but for those in which something smaller is."""
    for test in tests:
        if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
            start, end = places.start(test), places.end(test)
            text = f"not ({source[start:end]})"
            yield start, end, f"({text})" if isinstance(test, ast.NamedExpr) else text


def _between(
    left: ast.expr, right: ast.expr, operator: str, source: str, places: _Places
) -> Iterator[tuple[int, int, str]]:
    """The operator between two operands, replaced; brackets around them stay, a comment between them is left alone."""
    start, end = places.end(left), places.start(right)
    between = source[start:end]
    if "#" in between:
        return
    closing = between[: len(between) - len(between.lstrip(") \n"))]
    opening = between[len(between.rstrip("( \n")) :]
    yield start, end, f"{closing.rstrip() or ''} {operator} {opening.lstrip()}"


def order_tests(path: str, files: list[str]) -> list[str]:
    """Files of tests, the likeliest to notice a change of `path` first: its mirror, its room, then the others."""
    steps = Path(path).with_suffix("").parts[len(PACKAGE.parts) :]
    words = {step for step in steps if step != "__init__"}

    def distance(file: str) -> tuple[int, str]:
        parts = Path(file).with_suffix("").parts[1:]
        return -len(words & {part.removeprefix("test_") for part in parts}), file

    return sorted(files, key=distance)


def find_lines(tree: ast.Module, line: int) -> range | None:
    """The lines of the statement at `line`, up to its body; None where it is run once only, for all tests."""
    around = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno)
    ]
    functions = [node for node in around if isinstance(node, ast.FunctionDef)]
    cached = any("cache" in ast.unparse(each) for function in functions for each in function.decorator_list)
    statement = around[-1]
    if not functions or cached or statement is functions[-1]:
        return None
    body = getattr(statement, "body", None)
    return range(statement.lineno, body[0].lineno if body else (statement.end_lineno or line) + 1)


class _Watch:
    """A plugin of pytest that notes which lines each test runs."""

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage

    def pytest_collection_modifyitems(self, items: list[pytest.Function]) -> None:
        items[:] = [
            item
            for item in items
            if not hasattr(item.obj, "hypothesis") and not MEASURING.search(inspect.getsource(item.obj))
        ]

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self._coverage.switch_context(item.nodeid)


class _Choice:
    """A plugin of pytest that runs some tests only."""

    def __init__(self, tests: list[str]) -> None:
        self._tests = frozenset(tests)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.nodeid in self._tests]


class _Changed(MetaPathFinder):
    """Has a mutant imported in place of the module."""

    def __init__(self, checkout: Path, mutant: Mutant) -> None:
        self._path = checkout / mutant.path
        self._text = mutant.applied(self._path.read_text(encoding="utf-8"))
        self._name = ".".join(Path(mutant.path).with_suffix("").parts[1:]).removesuffix(".__init__")

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != self._name:
            return None
        return spec_from_file_location(name, self._path, loader=_Loader(name, str(self._path), self._text))


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, text: str) -> None:
        super().__init__(name, path)
        self._text = text

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._text, self.path, "exec", dont_inherit=True)


def _enter(checkout: Path) -> None:
    """Have this process, which has not loaded the project, take it from `checkout`, and print nothing."""
    os.chdir(checkout)
    sys.path.insert(0, str(checkout / "src"))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _fails(files: list[str], plugin: object) -> bool:
    options = ["-q", "-x", "-m", "not alone", "-p", "no:cacheprovider"]
    return pytest.main([*options, *files], [plugin]) not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)


def _watch(checkout: Path, rooms: set[str], file: str) -> bool:
    """Run a file of tests on the code as it is, and write which lines of the rooms they run; whether one fails."""
    _enter(checkout)
    include = [f"{PACKAGE}/{room}/*" for room in rooms]
    coverage = Coverage(f"{file}.coverage", config_file=False, include=include)
    with coverage.collect():
        failed = _fails([file], _Watch(coverage))
    coverage.save()
    return failed


def _notices(checkout: Path, mutant: Mutant, parts: list[list[str]]) -> bool:
    """Whether a test fails with the mutant; they run part by part."""
    _enter(checkout)
    signal.signal(signal.SIGPROF, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.meta_path.insert(0, _Changed(checkout, mutant))
    return any(_fails(list(dict.fromkeys(map(_file_of, part))), _Choice(part)) for part in parts if part)


def _file_of(test: str) -> str:
    return test.partition("::")[0]


class _Watched:
    """What the tests run on the code as it is.

    Attributes:
        failed: The files with a test that fails.
    """

    def __init__(self, checkout: Path, rooms: set[str], files: list[str], pool: Pool) -> None:
        """Run the tests.

        Args:
            checkout: A copy of the repository.
            rooms: The rooms whose lines are watched.
            files: The files of tests.
            pool: Processes that have not loaded the project.
        """
        self._checkout = checkout
        self._files = files
        failed = pool.map(partial(_watch, checkout, rooms), files, chunksize=1)
        self.failed = [file for file, fails in zip(files, failed, strict=True) if fails]
        self._lines = CoverageData(no_disk=True)
        for file in files:
            self._lines.update(CoverageData(str(checkout / f"{file}.coverage")))

    def choose(self, mutant: Mutant, source: str) -> list[list[str]]:
        """The tests that come by the place of a mutant, or by its module: those near to it, others, reports."""
        by_line = self._lines.contexts_by_lineno(str(self._checkout / mutant.path))
        lines = find_lines(ast.parse(source), mutant.line) or by_line
        tests = {test for line in lines for test in by_line.get(line, ()) if test}
        ordered = order_tests(mutant.path, [file for file in self._files if file not in REPORTS])
        places = {file: place for place, file in enumerate([*ordered, *REPORTS])}
        parts: list[list[str]] = [[], [], []]
        for test in sorted(tests, key=lambda test: places[_file_of(test)]):
            place = places[_file_of(test)]
            parts[(place >= NEAR) + (place >= len(ordered))].append(test)
        return parts


def _modules(rooms: list[str]) -> Iterator[Path]:
    for room in rooms:
        path = ROOT / PACKAGE / room
        yield from ([path] if path.is_file() else sorted(path.rglob("*.py")))


def main() -> int:
    """Run the command line; 1 where the tests fail on the code as it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), help="rooms or modules of src/briefkit")
    parser.add_argument("--sample", type=int, default=300, help="mutants to try; 0 for all")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another sample")
    parser.add_argument("--jobs", type=int, default=1, help="mutants tried at a time")
    arguments = parser.parse_args()

    sources = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in _modules(arguments.rooms)}
    everything = [mutant for path, source in sources.items() for mutant in mutants(path, source)]
    chosen = everything
    if 0 < arguments.sample < len(everything):
        chosen = sorted(random.Random(arguments.seed).sample(everything, arguments.sample))
    rooms = {Path(path).parts[len(PACKAGE.parts)] for path in sources}
    files = sorted(str(path.relative_to(ROOT)) for room in rooms for path in (ROOT / "tests" / room).rglob("test_*.py"))

    # Each file of tests and each mutant has a process of its own, forked off one that has not loaded the project.
    context = multiprocessing.get_context("forkserver")
    with tempfile.TemporaryDirectory() as folder, context.Pool(arguments.jobs, maxtasksperchild=1) as pool:
        checkout = Path(folder)
        for part in ("src", "tests", "scripts", "benchmarks", "sample_input", "templates", "docs"):
            shutil.copytree(ROOT / part, checkout / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", checkout)
        watched = _Watched(checkout, rooms, [*files, *REPORTS], pool)
        if watched.failed:
            print("tests fail on the code as it is; mend that first:", *watched.failed, file=sys.stderr)
            return 1
        found: Counter[str] = Counter()
        total: Counter[str] = Counter()
        parts = [watched.choose(mutant, sources[mutant.path]) for mutant in chosen]
        work = [pool.apply_async(_notices, (checkout, *each)) for each in zip(chosen, parts, strict=True)]
        for mutant, result in zip(chosen, work, strict=True):
            room = Path(mutant.path).parts[len(PACKAGE.parts)]
            total[room] += 1
            found[room] += result.get()
            if not result.get():
                print(mutant.told(sources[mutant.path]), flush=True)
    for room in sorted(total):
        print(f"{room}: {found[room]} of {total[room]} found, {100 * found[room] / total[room]:.0f} %")
    print(
        f"{sum(found.values())} of {len(chosen)} found, of {len(everything)} that can be made (seed {arguments.seed})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Change the code in one place at a time and see whether a test notices: `python -m scripts.mutate`.

A mutant is a copy of the code with one small fault in it: a comparison turned round, a number moved by one, a condition
negated, a statement dropped.  A mutant that no test notices shows a line, or a tuned constant, that nothing holds.

    python -m scripts.mutate                            # 300 mutants of extract, select and compose, at random
    python -m scripts.mutate --sample 50 extract/dates  # 50 of one room
    python -m scripts.mutate --sample 0 select/limits.py  # all of one module

Printed are the mutants that survived, with place and change, and the share found.  The same seed and code give the same
sample.  Words of word lists and patterns are not changed: a list of 400 verbs would need a test for each.
"""

from __future__ import annotations

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from queue import SimpleQueue
from textwrap import shorten

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src/briefkit")
ROOMS = ("extract", "select", "compose")

# Tests of whole reports, which every room has a part in: run where the tests of the room notice nothing.
REPORTS = ("tests/test_goldens.py", "tests/test_samples.py")

# What a test command may take, in seconds, before the mutant counts as found: it runs for ever.
PATIENCE = 900

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


def _noticed(checkout: Path, mutant: Mutant, files: list[str]) -> bool:
    module = checkout / mutant.path
    source = module.read_text(encoding="utf-8")
    module.write_text(mutant.applied(source), encoding="utf-8")
    ordered = order_tests(mutant.path, files)
    try:
        return any(_failed(checkout, part) for part in (ordered[:3], ordered[3:], list(REPORTS)))
    finally:
        module.write_text(source, encoding="utf-8")


def _failed(checkout: Path, files: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-m", "not alone", "-p", "no:cacheprovider", *files]
    environment = {"PYTHONPATH": str(checkout / "src"), "PYTHONHASHSEED": "0", "PATH": "/usr/bin:/bin"}
    try:
        run = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


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

    with tempfile.TemporaryDirectory() as folder:
        checkouts: SimpleQueue[Path] = SimpleQueue()
        for number in range(arguments.jobs):
            checkout = Path(folder) / str(number)
            for part in ("src", "tests", "scripts", "benchmarks", "sample_input", "templates", "docs"):
                shutil.copytree(ROOT / part, checkout / part, ignore=shutil.ignore_patterns("__pycache__"))
            shutil.copy(ROOT / "pyproject.toml", checkout)
            checkouts.put(checkout)

        def tried(mutant: Mutant) -> bool:
            checkout = checkouts.get()
            try:
                return _noticed(checkout, mutant, files)
            finally:
                checkouts.put(checkout)

        first = checkouts.get()
        if _failed(first, files):
            print("the tests fail on the code as it is; mend that first", file=sys.stderr)
            return 1
        checkouts.put(first)
        found: Counter[str] = Counter()
        total: Counter[str] = Counter()
        with ThreadPoolExecutor(arguments.jobs) as pool:
            for mutant, noticed in zip(chosen, pool.map(tried, chosen), strict=True):
                room = Path(mutant.path).parts[len(PACKAGE.parts)]
                total[room] += 1
                found[room] += noticed
                if not noticed:
                    print(mutant.told(sources[mutant.path]), flush=True)
    for room in sorted(total):
        print(f"{room}: {found[room]} of {total[room]} found, {100 * found[room] / total[room]:.0f} %")
    print(
        f"{sum(found.values())} of {len(chosen)} found, of {len(everything)} that can be made (seed {arguments.seed})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

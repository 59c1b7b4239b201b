"""The rules of docs/architecture.md, held by reading the imports."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "briefkit"

ALLOWED = {
    "errors": set(),
    "collecting": set(),
    "_version": set(),
    "model": {"errors"},
    "spec": {"model", "errors"},
    "read": {"model", "errors"},
    "text": {"model", "errors"},
    "extract": {"text", "model", "errors"},
    "languages": {"model", "errors"},
    "places": {"model", "errors"},
    "select": {"text", "languages", "model", "spec", "collecting", "errors"},
    "prose": {"extract", "text", "languages", "model", "spec", "errors"},
    "checks": {"prose", "model", "spec", "errors"},
    "compose": {"languages", "places", "model", "spec", "errors", "_version"},
    "render": {"languages", "places", "model", "collecting", "errors", "_version"},
    "series": {"model", "spec", "writing", "endings", "errors"},
    "verifying": {"render", "languages", "model", "errors", "_version"},
    "endings": set(),
    "workers": {"cache", "endings", "errors", "model"},
    "database": {"errors"},
    "cache": {"database", "model", "errors"},
    "store": {"cache", "database", "select", "spec", "model", "errors"},
    "storing": {"read", "parsing", "cache", "store", "workers", "model", "errors"},
    "store_sources": {"extract", "select", "spec", "store", "model", "errors"},
    "recalling": {"cache", "workers"},
    "selecting": {"cache", "select", "spec", "model"},
    "parsing": {"read", "extract", "recalling", "cache", "workers", "model", "errors"},
    "writing": {"endings", "errors"},
    "findings": {"read", "spec", "errors"},
    "manual": set(),
    "api": {
        *("model", "spec", "read", "extract", "parsing", "selecting", "cache"),
        *("store", "storing", "store_sources", "workers"),
        *("languages", "select", "prose", "checks", "compose", "render", "series", "verifying", "writing", "findings"),
        "errors",
    },
    "cli": {"api", "endings", "errors", "languages", "manual", "model", "_version"},
    "": {"api", "errors", "model", "_version"},
    "__main__": {"cli"},
}
"""Which rooms a room may import, itself aside."""

HOMES = {
    "babel": ("languages",),
    "docx": ("render/docx",),
    "msgspec": ("cache",),
    "reportlab": ("render/pdf",),
    "pypdfium2": ("render/pdf", "read/pdf"),
    "selectolax": ("read", "render/html"),
    "uharfbuzz": ("render/pdf",),
    "yaml": ("spec",),
    "typer": ("cli",),
    "markdown_it": ("prose", "render/markdown"),
    "rich": ("cli",),
    "dask": ("workers/clusters",),
    "distributed": ("workers/clusters",),
    "fsspec": ("read/stores",),
}
"""Where a heavy library may be imported, and nowhere else."""

MODULES = sorted(SOURCE.rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def is_module(name: str) -> bool:
    path = SOURCE.parent.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


@cache
def read_module(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def list_statements(body: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """The statements of a block and of the blocks in them, in which alone imports can stand; not those for types."""
    for node in body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        yield node
        for part in ("body", "orelse", "finalbody", "handlers", "cases"):
            block = getattr(node, part, ())
            yield from list_statements(block if isinstance(block, list) else ())


@cache
def imports(path: Path, *, top_level_only: bool = False) -> set[str]:
    """Full names of the modules that a file imports; those for type checking only aside."""
    body = read_module(path).body
    found: set[str] = set()
    for node in body if top_level_only else list_statements(body):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            found.update(name if is_module(name) else node.module for name in names)
    return found


def test_imports_are_found_wherever_they_stand(tmp_path: Path) -> None:
    blocks = (
        "import a1",
        "if x:\n    import a2\nelif y:\n    import a3\nelse:\n    import a4",
        "try:\n    import a5\nexcept ValueError:\n    import a6\nelse:\n    import a7\nfinally:\n    import a8",
        "class A:\n    async def b(self):\n        with x:\n            from a9 import c",
        "for x in y:\n    while z:\n        match x:\n            case 1:\n                import a10",
        "if TYPE_CHECKING:\n    import b1",
    )
    path = tmp_path / "module.py"
    path.write_text("\n".join(blocks), encoding="utf-8")
    assert imports(path) == {f"a{number}" for number in range(1, 11)}
    assert imports(path, top_level_only=True) == {"a1"}


def test_rooms_import_only_what_they_may() -> None:
    wrong = [
        f"{module_name(path)} imports {name}"
        for path in MODULES
        for name in imports(path)
        if name.startswith("briefkit.")
        and room(name) not in {room(module_name(path)), *ALLOWED[room(module_name(path))]}
    ]
    assert not wrong


def test_heavy_libraries_stay_in_their_rooms() -> None:
    places = {path: path.relative_to(SOURCE).as_posix() for path in MODULES}
    wrong = [
        f"{place} imports {name}"
        for path, place in places.items()
        for name in imports(path)
        if not place.startswith(HOMES.get(name.split(".")[0], ""))
    ]
    assert not wrong


def test_there_are_no_import_cycles() -> None:
    names = {module_name(path): path for path in MODULES}
    graph = {
        name: {found for found in imports(path, top_level_only=True) if found in names} for name, path in names.items()
    }
    for name, found in graph.items():
        found.discard(name)
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail[trail.index(name) :], name))
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_only_the_command_line_prints_or_exits() -> None:
    for path in MODULES:
        if path.is_relative_to(SOURCE / "cli"):
            continue
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(read_module(path)) if "print" in text or "exit" in text else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                assert ast.unparse(node.func) not in {"print", "sys.exit", "exit"}, f"{path}:{node.lineno}"


LIBRARIES = "docx lxml reportlab uharfbuzz pypdfium2 yaml sentencex selectolax PIL charset_normalizer markdown_it"
HEAVY = [*LIBRARIES.split(), "dask", "distributed", "fsspec"]


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        ("import briefkit", [*HEAVY, "typer", "rich", "sqlite3"]),
        ("import briefkit.cli.main", HEAVY),
        ("import briefkit.api", [*HEAVY, "typer"]),
    ],
)
def test_imports_are_lazy(statement: str, heavy: list[str]) -> None:
    code = f"{statement}\nimport sys\nprint(sorted({heavy!r} & sys.modules.keys()))".replace(
        repr(heavy), repr(set(heavy))
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"

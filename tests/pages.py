"""The pages of documentation, run as a reader would run them: every command, spec and script, from top to bottom.

What is run is told by the language of a fenced block:

- ``console``: commands after ``$ ``, each with all that it prints; a line ``…`` stands for any number of lines.
- ``sh``: a script to paste; it has to succeed.
- ``yaml``: a file, where its first line names one (``# decisions.yaml``), else a spec or keys of one, which is loaded.
- ``python``: a script; what stands behind ``print(…)  #`` is what it prints.

A line that begins with ``Run first:`` has commands in code marks, joined by ``&&``. ``<!-- not run: reason -->`` above
a block leaves it out.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from briefkit.api import read_spec
from briefkit.cli.main import app
from briefkit.spec.language import SPEC

_BLOCK = re.compile(
    r"(?:^<!-- not run: (?P<reason>[^\n]+) -->\n)?^```(?P<kind>[^`\n]*)\n(?P<text>.*?)^```$"
    r"|^Run first: `(?P<first>[^`\n]+)`",
    re.MULTILINE | re.DOTALL,
)
_SHELL = re.compile(r"[|<>;&$*`\\]|\n")
"""What only a shell understands."""
_LEAST = {"briefkit": "1", "report": "{title: A page}", "sources": "[sample_input/flood/articles]"}
"""The keys that every spec has to have, for those that a page leaves out."""


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page.

    Attributes:
        kind: Its language; "first" for the commands of a line that begins with "Run first:".
        text: Its lines.
        line: The line of the page that it begins on, from 1.
        place: From where to where its text stands in the page, in code points.
        reason: Why it is not run.
    """

    kind: str
    text: str
    line: int
    place: tuple[int, int]
    reason: str | None = None


def read_blocks(page: str) -> Iterator[Block]:
    """The blocks of a page, in order."""
    for found in _BLOCK.finditer(page):
        line = page.count("\n", 0, found.start()) + 1
        if found["first"] is not None:
            yield Block("first", found["first"], line, found.span("first"))
        else:
            yield Block(found["kind"], found["text"], line, found.span("text"), found["reason"])


@dataclass(slots=True)
class Reader:
    """Somebody who does what a page says.

    Attributes:
        folder: Where they are.
        specs: The specs that the page has shown, which are loaded at its end, when all that they name is there.
        printed: What the blocks with commands are, with all that the commands printed, by their place in the page.
    """

    folder: Path
    specs: list[Path] = field(default_factory=list)
    printed: dict[tuple[int, int], str] = field(default_factory=dict)

    def read(self, page: str) -> str:
        """Do all that a page says.

        Returns:
            The page as it would be if it had what its commands print.

        Raises:
            AssertionError: A command failed that should not, or a spec has problems.
        """
        for block in read_blocks(page):
            if block.reason is not None:
                continue
            with _standing_in(self.folder):
                match block.kind:
                    case "console":
                        self.printed[block.place] = self.type_commands(block)
                    case "sh":
                        done = self.ask_shell(block.text)
                        assert done.returncode == 0, f"line {block.line}: {done.stdout}"
                    case "first":
                        for command in block.text.split(" && "):
                            code, printed = self.run(command)
                            assert code == 0, f"line {block.line}: {command}: {printed}"
                    case "yaml":
                        self.take_yaml(block)
                    case "python":
                        run_script(block)
        for spec in self.specs:
            problems = [*map(str, read_spec(spec)[1])]
            assert not problems, problems
        for (start, end), text in sorted(self.printed.items(), reverse=True):
            page = page[:start] + text + page[end:]
        return page

    def type_commands(self, block: Block) -> str:
        """The block with what its commands print; what a page leaves out with "…" is left out."""
        shown = []
        for step in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, said = _part_step(step)
            printed = self.run(command)[1]
            shown.append(f"$ {command}\n" + (said if _agree(said, printed) else printed))
        return "".join(shown)

    def run(self, command: str) -> tuple[int, str]:
        """The exit code of a command, and what it prints on both streams."""
        if command.startswith("cd "):
            self.folder = self.folder / command.removeprefix("cd ").strip()
            os.chdir(self.folder)
            return 0, ""
        if command.startswith("briefkit ") and not _SHELL.search(command):
            code, output = run_briefkit(shlex.split(command)[1:])
        else:
            done = self.ask_shell(command)
            code, output = done.returncode, done.stdout
        return code, output if not output or output.endswith("\n") else f"{output}\n"

    def ask_shell(self, script: str) -> subprocess.CompletedProcess[str]:
        """A script, run by bash, with the briefkit of this Python."""
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**os.environ, "PATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )

    def take_yaml(self, block: Block) -> None:
        """Save a file that a page shows, and note the specs."""
        named = re.match(r"# (\S+\.ya?ml)\n", block.text)
        keys = yaml.safe_load(block.text)
        assert isinstance(keys, dict), f"line {block.line}: no keys"
        path = self.folder / (named[1] if named else f"line-{block.line}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text if named else complete_spec(block.text, keys), encoding="utf-8")
        if not named or "briefkit" in keys:
            self.specs.append(path)


def complete_spec(text: str, keys: Mapping[str, Any]) -> str:
    """Some keys of a spec as a whole spec, with those that every spec has to have."""
    unknown = set(keys) - {each.key for each in SPEC.fields}
    assert not unknown, f"no keys of a spec: {unknown}"
    lacking = [f"{key}: {value}\n" for key, value in _LEAST.items() if key not in keys]
    return "".join([text, *lacking])


def run_briefkit(arguments: list[str]) -> tuple[int, str]:
    """The exit code of briefkit in this process, and what it prints on both streams, in the order of a terminal."""
    printed = io.BytesIO()
    screen = io.TextIOWrapper(printed, "utf-8", write_through=True)
    code: int | str | None = 0
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen):
        try:
            app(arguments, prog_name="briefkit")
        except SystemExit as end:
            code = end.code
    return int(code or 0), printed.getvalue().decode()


def run_script(block: Block) -> None:
    """Run a script of a page, and hold what it prints to what the page says."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(block.text, f"line {block.line}", "exec"), {"__name__": "__main__"})
    said = re.findall(r"print\(.*\)  # (.*)", block.text)
    assert not said or printed.getvalue().splitlines() == said, f"line {block.line}"


def _part_step(step: str) -> tuple[str, str]:
    """A command, which goes on behind a backslash and in a here-document, and what it prints by the page."""
    lines = step.splitlines(keepends=True)
    count = 1
    while lines[count - 1].endswith("\\\n"):
        count += 1
    return "".join(lines[:count]).rstrip("\n"), "".join(lines[count:])


def _agree(said: str, printed: str) -> bool:
    """Whether a command printed what the page says."""
    pattern = re.escape(said).replace(re.escape("…\n"), "(?:.*\n)*")
    return re.fullmatch(pattern, printed) is not None


@contextlib.contextmanager
def _standing_in(folder: Path) -> Iterator[None]:
    """In a folder, at a terminal of a known width."""
    before, width = Path.cwd(), os.environ.get("COLUMNS")
    os.chdir(folder)
    os.environ["COLUMNS"] = "100"
    try:
        yield
    finally:
        os.chdir(before)
        if width is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = width

"""The commands that look after a cache."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefkit.cli.options import Log
from briefkit.cli.reporting import LogFormat, print_line
from briefkit.cli.run import exit_codes

if TYPE_CHECKING:
    from briefkit.api import Spec
    from briefkit.errors import Diagnostic

app = typer.Typer(help="Look after a cache of parsed documents.", no_args_is_help=True, rich_markup_mode=None)

Folder = Annotated[
    Path, typer.Argument(metavar="DIR", envvar="BRIEFKIT_CACHE", show_envvar=False, help="The folder of the cache.")
]


@dataclass(frozen=True, slots=True)
class Caching:
    """Which cache a command is to use.

    Attributes:
        folder: What the command line or the environment names.
        off: Whether none is to be used, whatever else says.
    """

    folder: Path | None = None
    off: bool = False

    def lay_over(self, read: tuple[Spec, tuple[Diagnostic, ...]]) -> tuple[Spec, tuple[Diagnostic, ...]]:
        """A spec, with its warnings, that uses this cache in place of its own."""
        spec, problems = read
        if self.off:
            return spec.with_cache(None), problems
        return (spec.with_cache(self.folder), problems) if self.folder is not None else read


@app.command()
def info(folder: Folder, log_format: Log = LogFormat.TEXT) -> None:
    """Show how many documents a cache holds, how large it is, and how often they were found."""
    with exit_codes(log_format):
        from briefkit import api

        contents = api.describe_cache(folder)
        print_line(f"{contents.path}: {_count(contents.size, 'byte')}")
        for holding in contents.holdings:
            state = "current" if holding.current else "of another version, which this briefkit does not use"
            entries, size = _count(holding.entries, holding.kind), _count(holding.size, "byte")
            print_line(f"  {holding.version[:12]}: {entries}, {size}, {state}")
        for usage in contents.usage:
            hits = _count(usage.hits, usage.kind)
            print_line(f"  {_count(usage.runs, 'run')}: {hits} found here, {usage.misses:,} not")


@app.command()
def clear(
    folder: Folder,
    old: Annotated[bool, typer.Option("--old", help="Only what this version of briefkit does not use.")] = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Remove the entries of a cache."""
    with exit_codes(log_format):
        from briefkit import api

        removed = api.clear_cache(folder, old_only=old)
        print_line(f"{folder}: {_count(removed, 'entry', 'entries')} removed")


@app.command()
def verify(folder: Folder, log_format: Log = LogFormat.TEXT) -> None:
    """Check every entry of a cache, remove damaged ones, and exit with 1 if there were any."""
    with exit_codes(log_format) as run:
        from briefkit import api

        whole, problems = api.verify_cache(folder)
        print_line(f"{folder}: {_count(whole, 'entry', 'entries')} checked and intact")
        run.finish(problems, strict=True)


def _count(number: int, noun: str, nouns: str | None = None) -> str:
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"

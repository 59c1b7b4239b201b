"""The commands that fill and look after a store of documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefkit.cli.options import Cache, Cluster, Jobs, Log, NoCache, Strict
from briefkit.cli.progress import show_progress
from briefkit.cli.reporting import LogFormat, print_line
from briefkit.cli.run import exit_codes
from briefkit.errors import ExitCode, Severity

app = typer.Typer(help="Keep documents in a store, for many reports.", no_args_is_help=True, rich_markup_mode=None)

Folder = Annotated[Path, typer.Argument(metavar="STORE", help="The folder of the store.")]


@app.command()
def add(
    store: Folder,
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Files, folders or globs.")] = None,
    spec: Annotated[
        Path | None,
        typer.Option("--from", metavar="SPEC", help="Add a spec's sources, with what it says of them."),
    ] = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    cache: Cache = None,
    no_cache: NoCache = False,
    strict: Strict = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Add documents to a store; what it already has is not read again. Exit with 4 if some could not be read."""
    with exit_codes(log_format) as run:
        from briefkit import api

        read = api.read_spec(spec) if spec is not None else None
        kept = None if no_cache else cache
        with show_progress() as progress:
            added = api.add_to_store(
                store,
                sources or (),
                spec=read[0] if read else None,
                jobs=jobs,
                cluster=cluster,
                progress=progress,
                cache=kept,
            )
        print_line(
            f"{store}: {_count(added.files, 'file')}, {added.unchanged:,} of them unchanged; "
            f"{_count(added.documents, 'document')} added or changed, {added.refreshed:,} analysed again"
        )
        failed = any(problem.severity is Severity.ERROR for problem in added.problems)
        run.finish((*(read[1] if read else ()), *added.problems), strict=strict and not failed)
        if failed:
            raise typer.Exit(ExitCode.INPUT)


@app.command()
def info(store: Folder, log_format: Log = LogFormat.TEXT) -> None:
    """Show how many documents a store holds, of which days, and how large it is."""
    with exit_codes(log_format):
        from briefkit import api

        contents = api.describe_store(store)
        days = f", published from {contents.oldest} to {contents.newest}" if contents.oldest else ""
        undated = f", {contents.undated:,} of them undated" if contents.undated else ""
        print_line(f"{contents.path}: {_count(contents.size, 'byte')}")
        print_line(f"  {_count(contents.documents, 'document')} of {_count(contents.files, 'file')}{days}{undated}")
        stale = contents.documents - contents.current
        if stale:
            print_line(f"  {_count(stale, 'document')} of another version; update them: 'briefkit store add {store}'")


@app.command()
def verify(store: Folder, log_format: Log = LogFormat.TEXT) -> None:
    """Check every document of a store, remove what is damaged, and exit with 1 if anything was."""
    with exit_codes(log_format) as run:
        from briefkit import api

        whole, problems = api.verify_store(store)
        print_line(f"{store}: {_count(whole, 'document')} checked and intact")
        run.finish(problems, strict=True)


@app.command()
def remove(
    store: Folder,
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Ids of documents, files or folders.")],
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Take documents out of a store; their files stay, and the next 'add' of these brings them back."""
    with exit_codes(log_format) as run:
        from briefkit import api

        removed, problems = api.remove_from_store(store, names)
        print_line(f"{store}: {_count(removed, 'document')} removed")
        run.finish(problems, strict=True)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"

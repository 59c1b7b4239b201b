"""The commands."""

from __future__ import annotations

import datetime as dt
import gc
import io
import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from briefkit._version import __version__
from briefkit.cli.reporting import LogFormat, exit_codes, finish
from briefkit.errors import ExitCode, OutputError, Severity, SpecError, UsageError, error

app = typer.Typer(
    help="Situation reports from news, every line traceable to its source.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

SpecPath = Annotated[Path, typer.Argument(metavar="SPEC", help="A briefing spec (YAML).")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The day the report speaks from, as 2021-06-03.")
]
Settings = Annotated[
    list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="A value laid over the spec: report.number=13.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if there are warnings.")]
Log = Annotated[LogFormat, typer.Option("--log-format", help="How problems are printed.")]
_YOUNG = 200_000
"""Objects made, and not freed, before those that only refer to each other are looked for."""


def run() -> None:
    """The console script; what a terminal's encoding does not have is shown as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    # Nearly all that a command makes it keeps to its end, and little of it in circles: to look for these time and again
    # among a million objects takes a fifth of a long run.
    gc.set_threshold(_YOUNG)
    app()


def _show_version(value: bool) -> None:
    if value:
        print(f"briefkit {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show it.")] = False,
) -> None:
    """Situation reports from news, every line traceable to its source."""


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder to make.")],
    template: Annotated[str, typer.Option("--template", metavar="NAME", help="See 'briefkit templates'.")] = (
        "situation-report"
    ),
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Make a briefing project to start from: a spec, a few sample articles, a README."""
    with exit_codes(log_format):
        from briefkit import api

        for path in api.init_project(folder, template):
            print(path)


@app.command()
def parse(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders or globs.")],
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="'-' is standard output.")] = "-",
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes to parse in.")] = 1,
    strict: Strict = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Parse documents to JSON, one object a line; what can be read is written, and 4 is the exit if some could not."""
    with exit_codes(log_format):
        from briefkit import api
        from briefkit.model.codec import to_json

        parsing = api.parse_paths(sources, jobs=jobs)
        if parsing.documents:
            lines = (json.dumps(to_json(parsed), ensure_ascii=False) + "\n" for parsed in parsing.documents)
            _write(output, "".join(lines).encode("utf-8", "surrogatepass"))
        finish(parsing.problems, log_format, strict=strict and not parsing.errors)
        if parsing.errors:
            raise typer.Exit(ExitCode.INPUT)


@app.command()
def check(
    spec: SpecPath,
    as_of: AsOf = None,
    settings: Settings = None,
    strict: Strict = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Say everything that is wrong or doubtful about a spec and its sources; write nothing."""
    with exit_codes(log_format):
        from briefkit import api
        from briefkit.cli.outputs import plan_outputs

        checked, problems = api.read_spec(spec, settings or ())
        briefing = api.build_briefing(checked, as_of=_read_day(as_of))
        found = (
            *problems,
            *briefing.problems,
            *api.check_report(briefing.report, checked.theme),
        )
        try:
            plan_outputs(briefing, (), None)
        except (SpecError, OutputError) as wrong:
            raise type(wrong)((*found, *wrong.diagnostics)) from None
        if any(problem.severity is Severity.ERROR for problem in found):
            raise OutputError(found)
        finish(found, log_format, strict=strict)
        selection = briefing.selection
        counts = {
            "document": selection.documents,
            "event": selection.events,
            "quotation": selection.quotations,
            "actor": selection.listed,
        }
        print(f"{spec}:", ", ".join(f"{len(each)} {noun}{'s' * (len(each) != 1)}" for noun, each in counts.items()))


@app.command()
def render(
    spec: SpecPath,
    formats: Annotated[list[str] | None, typer.Option("-f", "--format", metavar="docx|pdf|json")] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help="A file, a folder, or '-'.")
    ] = None,
    as_of: AsOf = None,
    settings: Settings = None,
    strict: Strict = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Make the report that a spec asks for. Nothing is written unless every format could be rendered."""
    with exit_codes(log_format):
        from briefkit import api
        from briefkit.cli.outputs import plan_outputs

        checked, problems = api.read_spec(spec, settings or ())
        briefing = api.build_briefing(checked, as_of=_read_day(as_of))
        planned = plan_outputs(briefing, formats or (), output)
        rendered = [
            (path, api.render_bytes(briefing.report, name, checked.theme, briefing.selection)) for name, path in planned
        ]
        found = [*problems, *briefing.problems]
        found += api.check_report(briefing.report, checked.theme, [name for name, _ in planned])
        if output != "-":
            found += [each for name, path in planned for each in api.find_replaced(path, name, briefing.report)]
        for path, content in rendered:
            _write(str(path), content)
            if output != "-":
                print(path)
        finish(found, log_format, strict=strict)


@app.command()
def show(
    source: Annotated[str, typer.Argument(metavar="SOURCE|SPEC", help="A spec, or files, a folder or a glob.")],
    as_of: AsOf = None,
    settings: Settings = None,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Show events, quotations and actors with their ids; with a spec, what was picked and why the rest was not."""
    with exit_codes(log_format):
        from briefkit import api
        from briefkit.cli.showing import show_documents, show_selection

        if source.lower().endswith((".yaml", ".yml")):
            checked, problems = api.read_spec(Path(source), settings or ())
            briefing = api.build_briefing(checked, as_of=_read_day(as_of))
            show_selection(briefing.selection)
            finish((*problems, *briefing.problems), log_format, strict=False)
            return
        parsing = api.parse_paths([source])
        show_documents(parsing.documents)
        finish(parsing.problems, log_format, strict=False)
        if parsing.errors:
            raise typer.Exit(ExitCode.INPUT)


@app.command()
def review(
    spec: SpecPath,
    as_of: AsOf = None,
    settings: Settings = None,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Walk over the doubtful rows of a report, and write what you decide into its file of decisions."""
    with exit_codes(log_format):
        from briefkit import api
        from briefkit.cli.reviewing import review as walk_over

        checked, problems = api.read_spec(spec, settings or ())
        briefing = api.build_briefing(checked, as_of=_read_day(as_of))
        finish((*problems, *briefing.problems), log_format, strict=False)
        decided = walk_over(api.list_doubts(briefing), {each.id: each for each in briefing.selection.actors}, input)
        if not decided.count:
            print("nothing was decided")
            return
        path = api.write_decisions(checked, decided.edits, decided.lists)
        print(f"{path}: {decided.count} decision{'s' * (decided.count != 1)} added")
        if checked.decisions is None:
            print(f"add this line to {spec}: decisions: {path.name}")


@app.command()
def schema() -> None:
    """Print the spec's JSON Schema, for editors and checks."""
    with exit_codes(LogFormat.TEXT):
        from briefkit import api

        print(json.dumps(api.spec_schema(), ensure_ascii=False, indent=2))


@app.command()
def templates() -> None:
    """List the templates on hand."""
    with exit_codes(LogFormat.TEXT):
        from briefkit import api

        for template in api.list_templates():
            print(f"{template.name}: {template.description}")


def _read_day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(error("U101", f"--as-of takes a day as 2021-06-03, not {text!r}")) from None


def _write(output: str, content: bytes) -> None:
    from briefkit.api import write_file

    if output == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_file(Path(output), content)

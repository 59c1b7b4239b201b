"""The commands."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from briefkit._version import __version__
from briefkit.cli.caching import Caching
from briefkit.cli.caching import app as cache_app
from briefkit.cli.days import read_day
from briefkit.cli.options import (
    Against,
    AsOf,
    Audience,
    Cache,
    Cluster,
    IssueNumber,
    Jobs,
    Log,
    NoCache,
    OneAudience,
    Settings,
    SpecPath,
    Strict,
    Summary,
)
from briefkit.cli.progress import show_progress
from briefkit.cli.reporting import LogFormat, disarm_json, print_line
from briefkit.cli.run import exit_codes
from briefkit.cli.storing import app as store_app
from briefkit.cli.usage import Commands
from briefkit.errors import Diagnostic, ExitCode, Severity, UsageError, error

if TYPE_CHECKING:
    from briefkit.api import Spec
    from briefkit.verifying import Verification

app = typer.Typer(
    cls=Commands,
    help="Situation reports from news, every line traceable to its source.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(cache_app, name="cache")
app.add_typer(store_app, name="store")


class SchemaOf(StrEnum):
    """What `briefkit schema` can describe."""

    SPEC = "spec"
    REPORT = "report"
    DIAGNOSTICS = "diagnostics"


class DiffFormat(StrEnum):
    """In what form the difference of two reports is wanted."""

    TEXT = "text"
    DOCX = "docx"


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
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to create.")],
    template: Annotated[str, typer.Option("--template", metavar="NAME", help="See 'briefkit templates'.")] = (
        "situation-report"
    ),
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Make a briefing project to start from: a spec, a few sample articles, a README."""
    with exit_codes(log_format):
        from briefkit import api

        for path in api.init_project(folder, template):
            print_line(str(path))


@app.command()
def parse(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders or globs.")],
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="'-' is standard output.")] = "-",
    jobs: Jobs = None,
    cluster: Cluster = None,
    cache: Cache = None,
    no_cache: NoCache = False,
    limits: Annotated[
        list[str] | None, typer.Option("--limit", metavar="NAME=VALUE", help="A limit for each file: seconds=300.")
    ] = None,
    strict: Strict = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Parse documents to JSON, one object a line. What can be read is written; exit with 4 if something cannot."""
    with exit_codes(log_format) as run:
        from briefkit import api
        from briefkit.cli.outputs import find_same

        bounds = api.read_limits(limits or ())
        with show_progress() as progress:
            kept = None if no_cache else cache
            parsing = api.write_parsed(
                sources, jobs=jobs, cluster=cluster, limits=bounds, progress=progress, cache=kept
            )
        if output != "-" and (used := find_same(Path(output), parsing.files)) is not None:
            raise UsageError(error("U101", f"{output} would be written over {used}, which is read"))
        if parsing.lines:
            _write(output, b"".join(disarm_json(line) + b"\n" for line in parsing.lines))
        run.finish(parsing.problems, strict=strict and not parsing.errors)
        if parsing.errors:
            raise typer.Exit(ExitCode.INPUT)


@app.command()
def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="SPEC|REPORT...", help="Briefing specs, or reports (DOCX, PDF, HTML, JSON).")
    ],
    audience: OneAudience = None,
    as_of: AsOf = None,
    against: Against = None,
    issue: IssueNumber = None,
    settings: Settings = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    cache: Cache = None,
    no_cache: NoCache = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Correct the spec where only one correction is possible, and show it.")
    ] = False,
    strict: Strict = False,
    summary: Summary = None,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """List every error and warning about specs and their sources, or about finished reports."""
    with exit_codes(log_format, summary) as run:
        from briefkit.cli.checking import Checks, check_finished, check_spec, is_spec

        day, caching = read_day(as_of, run), Caching(cache, no_cache)
        checks = Checks(audience, day, issue, against or (), settings or (), jobs, cluster, caching, strict, fix)
        for file in files:
            with run.work_on(str(file)):
                (check_spec if is_spec(file) else check_finished)(run, file, checks)


@app.command()
def render(
    spec: SpecPath,
    formats: Annotated[list[str] | None, typer.Option("-f", "--format", metavar="docx|pdf|html|md|json|csv")] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help="A file, a folder, or '-'.")
    ] = None,
    audience: Audience = None,
    as_of: AsOf = None,
    against: Against = None,
    issue: IssueNumber = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Of a series: write over an issue that is old or was changed.")
    ] = False,
    settings: Settings = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    cache: Cache = None,
    no_cache: NoCache = False,
    strict: Strict = False,
    summary: Summary = None,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Make the report that a spec asks for. Nothing is written unless every format could be rendered."""
    with exit_codes(log_format, summary) as run, run.work_on(str(spec)), ExitStack() as held:
        from briefkit import api
        from briefkit.cli.issues import ask_issue, is_kept
        from briefkit.cli.rendering import render_edition

        day = read_day(as_of, run)
        caching = Caching(cache, no_cache)
        editions = [caching.lay_over(each) for each in _read_editions(spec, settings, audience)]
        run.part.spec = editions[0][0]
        kept = is_kept(editions[0][0], formats or (), output, audience, replace=replace)
        if kept:
            held.enter_context(api.hold_series(editions[0][0]))
        asked = [ask_issue(edition, day, issue, against) for edition in editions]
        plan = asked[0].plan if kept else None
        if plan is not None and not replace:
            api.check_overwriting(plan)
        with show_progress() as progress:
            parsing = api.parse_spec(asked[0].spec, as_of=asked[0].as_of, jobs=jobs, cluster=cluster, progress=progress)
        if plan is not None:
            api.check_issue(plan, asked[0].spec, parsing)
        files: dict[Path, bytes] = {}
        found: list[Diagnostic] = []
        for edition in asked:
            rendered = render_edition(edition, parsing, formats or (), output, kept=kept, taken=files, against=against)
            files |= rendered.files
            found += rendered.problems
            run.part.digests.append(rendered.digest)
        if output == "-":
            _write(output, *files.values())
        elif plan is not None:
            for path in api.keep_issue(plan, {path.name: files[path] for path in files}, replace=replace):
                run.part.files.append(path)
                print_line(str(path))
        else:
            api.write_files(tuple(files.items()))
            for path in files:
                run.part.files.append(path)
                print_line(str(path))
        run.finish(found, strict=strict)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def watch(context: typer.Context, spec: SpecPath, settings: Settings = None) -> None:
    """Render a spec, and again whenever it, a file that it names or a source changes, with the options of 'render'."""
    from briefkit.cli.watching import watch_spec

    given = [part for setting in settings or () for part in ("--set", setting)]
    watch_spec(spec, settings or (), lambda: app(["render", str(spec), *given, *context.args], standalone_mode=False))


@app.command()
def issues(
    spec: SpecPath,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Rebuild the ledger from the issues' folder.")] = False,
    settings: Settings = None,
    strict: Strict = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """List the issues of a series, and any differences between its ledger and its folder."""
    with exit_codes(log_format) as run:
        from briefkit import api
        from briefkit.cli.issues import show_issues

        checked, problems = api.read_spec(spec, settings or ())
        run.part.spec = checked
        if rebuild:
            with api.hold_series(checked):
                print_line(str(api.rebuild_ledger(checked)))
        stock = api.list_issues(checked)
        show_issues(stock)
        run.finish((*problems, *stock.problems), strict=strict)


@app.command()
def show(
    source: Annotated[
        str, typer.Argument(metavar="SPEC|SOURCE|REPORT", help="A spec; files, a folder or a glob; or a report.")
    ],
    rows: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ROW|SOURCE...",
            help="Ids of rows of a report, to see what they rest on; or more sources.",
        ),
    ] = None,
    audience: OneAudience = None,
    as_of: AsOf = None,
    against: Against = None,
    issue: IssueNumber = None,
    settings: Settings = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    cache: Cache = None,
    no_cache: NoCache = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Show events, quotations and actors with their ids; with a spec, what was picked and why the rest was not.

    With a report that briefkit wrote, list its rows; with ids of its rows, show what these rest on.
    """
    with exit_codes(log_format) as run:
        from briefkit import api
        from briefkit.cli.rows import find_record, list_rows, show_rows

        record = find_record(source)
        if record is not None and not rows:
            list_rows(record)
            return
        is_spec = source.lower().endswith((".yaml", ".yml"))
        if rows and not is_spec and (record is not None or not any(Path(each).exists() for each in rows)):
            show_rows(record or api.read_record(source), rows, source)
            return
        from briefkit.cli.issues import ask_issue
        from briefkit.cli.showing import show_documents, show_selection

        if is_spec:
            if rows:
                raise UsageError(error("U101", f"a spec is shown by itself; leave out {rows[0]!r}"))
            read = Caching(cache, no_cache).lay_over(api.read_spec(Path(source), settings or (), audience))
            run.part.spec = read[0]
            asked = ask_issue(read, read_day(as_of, run), issue, against)
            with show_progress() as progress:
                parsing = api.parse_spec(asked.spec, as_of=asked.as_of, jobs=jobs, cluster=cluster, progress=progress)
            selection, found = api.select_events(asked.spec, parsing, as_of=asked.as_of, earlier=asked.earlier)
            show_selection(selection)
            run.tell((*asked.problems, *found))
            return
        with show_progress() as progress:
            parsing = api.parse_paths(
                [source, *(rows or ())],
                jobs=jobs,
                cluster=cluster,
                progress=progress,
                cache=None if no_cache else cache,
            )
        show_documents(parsing.documents)
        run.tell(parsing.problems)
        if parsing.errors:
            raise typer.Exit(ExitCode.INPUT)


@app.command()
def review(
    spec: SpecPath,
    as_of: AsOf = None,
    against: Against = None,
    issue: IssueNumber = None,
    settings: Settings = None,
    cache: Cache = None,
    no_cache: NoCache = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Go through the doubtful rows of a report, and write your decisions to its decisions file."""
    with exit_codes(log_format) as run:
        from briefkit import api
        from briefkit.cli.issues import ask_issue
        from briefkit.cli.reviewing import review as walk_over

        checked, problems = Caching(cache, no_cache).lay_over(api.read_spec(spec, settings or ()))
        run.part.spec = checked
        asked = ask_issue((checked, problems), read_day(as_of, run), issue, against)
        briefing = api.build_briefing(asked.spec, as_of=asked.as_of, earlier=asked.earlier)
        run.tell((*asked.problems, *briefing.problems))
        api.find_decisions(checked)
        decided = walk_over(api.list_doubts(briefing), {each.id: each for each in briefing.selection.actors}, input)
        if not decided.count:
            print("nothing was decided")
            return
        path = api.write_decisions(checked, decided.edits, decided.lists)
        print(f"{path}: {decided.count} decision{'s' * (decided.count != 1)} added")
        if checked.decisions is None:
            print(f"add this line to {spec}: decisions: {path.name}")


@app.command()
def verify(
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="A DOCX, PDF, HTML or JSON that briefkit wrote.")],
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="SOURCE...", help="Its sources: files, folders, globs, or specs that name them."),
    ] = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    strict: Strict = False,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """Check that a report is unchanged and that its sources say what it cites; exit with 1 if not."""
    with exit_codes(log_format) as run:
        from briefkit import api

        with show_progress() as progress:
            found = api.verify_report(report, *(sources or ()), jobs=jobs, cluster=cluster, progress=progress)
        wrong = any(problem.severity is Severity.ERROR for problem in found.problems)
        run.finish(found.problems, strict=strict and not wrong)
        if wrong:
            raise typer.Exit(ExitCode.FINDINGS)
        print_line(f"{report}: {_describe_verification(found)}")


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A DOCX, PDF, HTML or JSON that briefkit wrote.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="A later one of the same subject, in any format.")],
    form: Annotated[
        DiffFormat, typer.Option("-f", "--format", help="Text, or a redline: a DOCX with tracked changes.")
    ] = DiffFormat.TEXT,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Where a redline goes; '-' is standard output.")
    ] = None,
    log_format: Log = LogFormat.TEXT,
) -> None:
    """List the differences between two reports, or write them as a redline for Word."""
    with exit_codes(log_format):
        from briefkit import api
        from briefkit.cli.comparing import print_comparison

        before, now = (api.read_record(path).report for path in (old, new))
        if form is DiffFormat.TEXT:
            if output is not None:
                raise UsageError(error("U101", "-o needs -f docx; without it the differences are printed"))
            print_comparison(before, now)
            return
        if output is None:
            raise UsageError(error("U101", "name the file of the redline: -o changes.docx"))
        if output != "-" and Path(output).resolve() in (old.resolve(), new.resolve()):
            raise UsageError(error("U101", f"{output} would be written over a report that is compared"))
        _write(output, api.redline_bytes(before, now))
        if output != "-":
            print_line(output)


@app.command()
def schema(
    what: Annotated[SchemaOf, typer.Argument(help="What it describes.")] = SchemaOf.SPEC,
) -> None:
    """Print a JSON Schema, for editors and checks: of the spec, a report as JSON, or a line of --log-format json."""
    with exit_codes(LogFormat.TEXT):
        from briefkit import api

        match what:
            case SchemaOf.SPEC:
                described = api.spec_schema()
            case SchemaOf.REPORT:
                described = api.report_schema()
            case SchemaOf.DIAGNOSTICS:
                described = api.diagnostics_schema()
            case _:
                assert_never(what)
        print(json.dumps(described, ensure_ascii=False, indent=2))


@app.command()
def explain(
    codes: Annotated[list[str] | None, typer.Argument(metavar="CODE...", help="Codes of problems: E101.")] = None,
) -> None:
    """Explain what codes of problems mean and what to do about them; without a code, list all of them."""
    with exit_codes(LogFormat.TEXT):
        from briefkit.cli.explaining import explain_codes, list_codes

        if codes:
            explain_codes(codes)
        else:
            list_codes()


@app.command()
def templates() -> None:
    """List the available templates."""
    with exit_codes(LogFormat.TEXT):
        from briefkit import api

        for template in api.list_templates():
            print(f"{template.name}: {template.description}")


def _describe_verification(found: Verification) -> str:
    """What was found in order: "312 pieces printed as the manifest has them; sources unchanged: 9"."""
    counts = (
        (found.compared, "pieces printed as the manifest has them"),
        (found.sources, "sources unchanged"),
        (found.passages, "passages word for word where they are cited"),
    )
    return "; ".join(f"{what}: {number:,}" for number, what in counts if number) or "nothing to compare"


def _read_editions(
    spec: Path, settings: list[str] | None, audience: str | None
) -> list[tuple[Spec, tuple[Diagnostic, ...]]]:
    """The editions that are asked for, each with its warnings: one, all that the spec has, or the whole report."""
    from briefkit import api

    if audience is not None:
        return [api.read_spec(spec, settings or (), audience)]
    whole = api.read_spec(spec, settings or ())
    names = whole[0].audiences
    return [api.read_spec(spec, settings or (), name) for name in names] if names else [whole]


def _write(output: str, content: bytes) -> None:
    from briefkit.api import write_file

    if output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_file(Path(output), content)

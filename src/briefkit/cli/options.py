"""Arguments and options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefkit.cli.reporting import LogFormat

SpecPath = Annotated[Path, typer.Argument(metavar="SPEC", help="A briefing spec (YAML).")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The as-of date, such as 2021-06-03, or today.")
]
IssueNumber = Annotated[
    int | None, typer.Option("--issue", metavar="N", min=1, help="Of a series: the issue with this number.")
]
Against = Annotated[
    list[Path] | None,
    typer.Option(
        "--against", metavar="REPORT", help="An earlier report (DOCX, PDF, HTML, JSON) to compare with; up to four."
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="A value that overrides the spec: report.number=13."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if there are warnings.")]
Summary = Annotated[
    Path | None,
    typer.Option("--summary", metavar="FILE", help="Add a summary in Markdown to a file."),
]
Log = Annotated[LogFormat, typer.Option("--log-format", help="How problems are printed.")]
Audience = Annotated[
    str | None, typer.Option("--audience", metavar="NAME", help="One edition only; by default, all of them.")
]
OneAudience = Annotated[
    str | None, typer.Option("--audience", metavar="NAME", help="One edition; by default, the whole report.")
]
Cache = Annotated[
    Path | None,
    typer.Option(
        "--cache",
        metavar="DIR",
        envvar="BRIEFKIT_CACHE",
        help="Keep parsed documents in this folder, and parse only new ones; see 'briefkit cache'.",
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Use no cache, whatever the spec or the environment says.")]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", min=1, help="At most this many processes; by default one for each processor."),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster", metavar="ADDRESS", help="A Dask scheduler whose workers parse, such as tcp://10.0.0.1:8786."
    ),
]

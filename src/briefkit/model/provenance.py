"""What a report was asked for with, by digest: enough to tell one request from another, without saying it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """A report as one audience gets it, and what the whole report has beside.

    Attributes:
        audience: Whose it is.
        sections: Ids of the sections that it omits.
        sources: How many of the documents that were read it leaves out for this audience.
    """

    audience: str
    sections: tuple[str, ...] = ()
    sources: int = 0


@dataclass(frozen=True, slots=True)
class Provenance:
    """Everything that decides what a report says beside its sources and its as-of date; the look does not.

    Attributes:
        spec: SHA-256 of the bytes of the spec's file, in hex.
        defaults: SHA-256 of the bytes of its template's ``spec.yaml``; None where the template has none.
        settings: SHA-256 of the values laid over the spec, each ``KEY=VALUE`` in UTF-8, line feeds between them; None
            where there are none.
        decisions: SHA-256 of the bytes of the file with the desk's decisions; None where the spec names none.
        against: SHA-256 of the earlier reports that it was compared with, each as a manifest has it, line feeds between
            them; None where there are none.
    """

    spec: str
    defaults: str | None = None
    settings: str | None = None
    decisions: str | None = None
    against: str | None = None

"""The keys of a spec's `sections`, `texts` and `audiences`: what a report consists of, and for whom."""

from __future__ import annotations

import dataclasses
from operator import attrgetter

from briefkit.spec import scalars
from briefkit.spec.briefing import DESK_SECTIONS, MADE_SECTIONS, SectionSpec
from briefkit.spec.kinds import ByKey, Choice, Either, Field, Listed, Record, Scalar
from briefkit.spec.report_keys import REPORT

_OTHER_SECTION_NAMES = {
    "analysis": "assessment",
    "caveats": "gaps",
    "changed": "changes",
    "events": "chronology",
    "forecast": "outlook",
    "highlights": "key-points",
    "history": "background",
    "information-gaps": "gaps",
    "methodology": "method",
    "needs": "response",
    "numbers": "figures",
    "people": "actors",
    "quotes": "quotations",
    "references": "sources",
    "situation-overview": "overview",
    "statements": "quotations",
    "statistics": "figures",
    "summary": "key-points",
    "upcoming": "ahead",
    "what-changed": "changes",
}
"""What people call sections, by what a spec calls them; some are the titles that a report prints."""

KNOWN_SECTION = Choice(
    {name: SectionSpec(name) for name in (*MADE_SECTIONS, *DESK_SECTIONS)}, meant=_OTHER_SECTION_NAMES
)

SECTION = Either(
    KNOWN_SECTION,
    Record(
        "A section with a title, or of your own",
        (
            Field("id", scalars.SECTION_ID, "A section of briefkit's, or a name of your own.", required=True),
            Field("title", scalars.NAME, "Its title, if not the usual one."),
        ),
        SectionSpec,
    ),
)

DESK_TEXT = Either(
    Scalar("a text", lambda text: False, json={"type": "string"}),
    Record(
        "A text of the desk",
        (
            Field("text", scalars.NAME, "Markdown."),
            Field("file", scalars.NAME, "A Markdown file, relative to the file that names it."),
            Field(
                "replace", scalars.FLAG, "Whether it replaces what briefkit makes; otherwise it is printed above it."
            ),
        ),
        lambda text=None, file=None, replace=False: replace,
        shapes=(("text",), ("file",), ("text", "replace"), ("file", "replace")),
    ),
)
"""Only whether the text replaces a section is read here; `briefkit.spec.prose_files` reads the text itself."""


def _build_edition(**given: object) -> dict[str, object]:
    return given


EDITION_HEAD = Record(
    "The head of an edition",
    tuple(dataclasses.replace(field, required=False) for field in REPORT.fields),
    _build_edition,
)

EDITION = Record(
    "An edition for one audience",
    (
        Field("report", EDITION_HEAD, "Fields of its head that differ from the spec's: its marking, its recipients."),
        Field("sections", Listed(SECTION, identity=attrgetter("id")), "Its sections, in order."),
        Field("texts", ByKey("section id", DESK_TEXT), "Texts in place of the spec's own."),
        Field("exclude", Listed(scalars.NAME), "What it leaves out in addition to what the spec excludes."),
    ),
    _build_edition,
)

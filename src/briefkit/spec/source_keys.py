"""The keys of a spec's `sources` and `limits`: where the documents are, what is known of them, what a file may cost."""

from __future__ import annotations

from briefkit.errors import Level
from briefkit.model.grading import RELIABILITY
from briefkit.model.limits import LEAST_MEMORY, Limits
from briefkit.spec import scalars
from briefkit.spec.briefing import SourceSpec
from briefkit.spec.kinds import ByKey, Choice, Either, Field, Listed, Record, Scalar, choose
from briefkit.spec.report_keys import MARKING

LEVELS = ByKey("code", Choice({level.value: level for level in Level}), scalars.CODE)

_PATH = Field("path", scalars.NAME, "File, folder or glob, relative to the spec.", required=True)


def _read_source(text: str) -> SourceSpec:
    return SourceSpec(scalars.read_name(text))


FIELDS = Record(
    "Names of fields",
    (
        Field("text", scalars.NAME, "Field with the text; a dot reaches into an object: `story.body`."),
        Field("title", scalars.NAME, "Field with the headline."),
        Field("date", scalars.NAME, "Field with the day of publication."),
        Field("byline", scalars.NAME, "Field with the authors."),
        Field("outlet", scalars.NAME, "Field with the outlet."),
        Field("url", scalars.NAME, "Field with the address."),
        Field("language", scalars.NAME, "Field with the language."),
        Field("section", scalars.NAME, "Field with the part of the paper."),
        Field("id", scalars.NAME, "Field with the id."),
    ),
    dict,
)

SOURCE = Either(
    Scalar("a path", _read_source),
    Record(
        "A source",
        (
            _PATH,
            Field("document", scalars.NAME, "One document of a file with many: its id, title, part or number."),
            Field("title", scalars.NAME, "Headline."),
            Field("date", scalars.PUBLISHED, "When it was published."),
            Field("outlet", scalars.NAME, "Who published it."),
            Field("byline", Listed(scalars.NAME, lone=True), "Who wrote it."),
            Field("url", scalars.URL, "Where it was published."),
            Field("language", scalars.LANGUAGE, "Language of the text."),
            Field("marking", MARKING, "Who may see it; a report that cites it is marked no lower."),
            Field(
                "reliability", choose(*RELIABILITY), "The source's record, from A (completely reliable) to F (unknown)."
            ),
            Field("fields", FIELDS, "Names of the fields of its records, or of the columns of its tables."),
            Field(
                "exclude",
                Listed(scalars.NAME, lone=True),
                "Files, folders, globs or documents of the path that are not read.",
            ),
            Field("checks", LEVELS, "Like `checks` of the spec, for these files only; it overrides that."),
        ),
        SourceSpec,
    ),
)

LIMITS = Record(
    "What a file may cost",
    (
        Field("file_size", scalars.size(1), "Size of a file on the disk; a larger one is not read."),
        Field("unpacked_size", scalars.size(1), "Size of all that is unpacked from one file."),
        Field("parts", scalars.whole_number(1), "Documents, attachments and records inside one file."),
        Field("depth", scalars.whole_number(0), "Files inside files: an attachment in an archive lies at depth 2."),
        Field("pages", scalars.whole_number(1), "Pages of a PDF."),
        Field("characters", scalars.whole_number(1, 100_000_000), "Length of one document's text."),
        Field("seconds", scalars.duration(), "Time to read one file, and to analyse one document."),
        Field("memory", scalars.size(LEAST_MEMORY), "Memory of a process that reads files."),
    ),
    Limits,
)

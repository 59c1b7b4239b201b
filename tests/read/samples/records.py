"""Records: JSON, JSON Lines, CSV, answers of news services, ninjs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from tests.read.samples.pages import mark_up
from tests.read.samples.sample import Sample, expect
from tests.read.samples.stories import (
    BANK,
    BLACKOUT,
    BORDER,
    CLINIC,
    COURT,
    DAM,
    FERRY,
    FRENCH,
    HARVEST,
    QUOTA,
    TUNNEL,
    Story,
)

from briefkit.model.document import Extent
from briefkit.read.source import SourceOptions


def record(story: Story, **more: object) -> dict[str, object]:
    """A story under the usual names."""
    return {
        "title": story.title,
        "text": story.text,
        "date": story.iso,
        "outlet": story.outlet,
        "author": list(story.byline),
        **more,
    }


def dump(content: object) -> bytes:
    """A JSON file."""
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def write_lines(*records: object) -> bytes:
    """A JSON Lines file."""
    return b"".join(json.dumps(each, ensure_ascii=False).encode() + b"\n" for each in records)


def write_table(names: Iterable[str], *rows: Iterable[str], separator: str = ",", end: str = "\r\n") -> str:
    """A CSV file."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=separator, lineterminator=end)
    writer.writerow(names)
    writer.writerows(rows)
    return stream.getvalue()


def row(story: Story) -> tuple[str, ...]:
    """A story as a row of a table."""
    return (story.title, story.outlet, story.iso, "; ".join(story.byline), story.text)


NAMES = ("Title", "Source", "Date", "Author", "Text")


def answer(story: Story, **more: object) -> dict[str, object]:
    """An article of a news service that gives the first 200 letters."""
    return {
        "source": {"id": None, "name": story.outlet},
        "author": story.author if story.byline else None,
        "title": f"{story.title} - {story.outlet}",
        "description": story.paragraphs[0],
        "url": story.url,
        "urlToImage": None,
        "publishedAt": f"{story.iso}T08:00:00Z",
        "content": f"{story.text[:200].rstrip()}… [+{len(story.text) - 200} chars]",
        **more,
    }


REMOVED = answer(BANK) | {
    "source": {"id": None, "name": "[Removed]"}, "author": None, "title": "[Removed]", "description": "[Removed]",
    "url": "https://removed.com", "publishedAt": "1970-01-01T00:00:00Z", "content": "[Removed]",
}  # fmt: skip


def begin(story: Story) -> tuple[str, ...]:
    """The paragraphs of an answer's first letters, an ellipsis at their end."""
    return tuple(f"{story.text[:200].rstrip()}…".split("\n\n"))


def ninjs(story: Story, **more: object) -> dict[str, object]:
    """A story in ninjs 3.1 of the IPTC."""
    return {
        "uri": story.url,
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
        },
        "type": "text",
        "language": "en",
        "pubStatus": "usable",
        "firstCreated": "2026-03-01T08:00:00Z",
        "versionCreated": f"{story.iso}T12:00:00Z",
        "contentCreated": f"{story.iso}T11:00:00Z",
        "edNote": "Editors: the minister’s office denies that he resigned. Photos to follow.",
        "by": ", ".join(story.byline),
        "slugline": "ELL-STORY",
        "headlines": [{"role": "main", "value": story.title}],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": "In short."}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": mark_up(story.paragraphs)}],
        "infoSources": [{"name": story.outlet, "role": "provider"}],
        "associations": [
            {"name": "photo", "uri": "x", "type": "picture", "descriptions": [{"value": "The pass in snow."}]}
        ],
        **more,
    }


NINJS_AROUND = ("Editors:", "resigned", "Photos to follow", "In short", "ELL-STORY", "<p>", "pass in snow")
DEEP = b"[" * 100_000 + b"]" * 100_000
MEDIASTACK = {
    "pagination": {"limit": 25, "offset": 0, "count": 1, "total": 1},
    "data": [
        {
            "author": HARVEST.outlet,
            "title": HARVEST.title,
            "description": HARVEST.paragraphs[0],
            "url": HARVEST.url,
            "source": HARVEST.outlet,
            "image": None,
            "category": "general",
            "language": "en",
            "country": "xx",
            "published_at": f"{HARVEST.iso}T12:00:00+00:00",
        }
    ],
}
NEWSPAPER = {
    "response": {
        "status": "ok",
        "total": 1,
        "results": [
            {
                "id": "sea/ferry",
                "type": "article",
                "sectionName": "Sea",
                "webPublicationDate": f"{FERRY.iso}T08:00:00Z",
                "webTitle": FERRY.title,
                "webUrl": FERRY.url,
                "fields": {
                    "headline": FERRY.title,
                    "byline": FERRY.author,
                    "bodyText": FERRY.text,
                    "publication": FERRY.outlet,
                },
            }
        ],
    }
}
GNEWS = {
    "totalArticles": 1,
    "articles": [
        {
            "title": COURT.title,
            "description": COURT.paragraphs[0],
            "content": f"{COURT.text[:260].rstrip()}... [{len(COURT.text)} chars]",
            "url": COURT.url,
            "image": None,
            "publishedAt": f"{COURT.iso}T08:00:00Z",
            "source": {"name": COURT.outlet, "url": "https://x.example"},
        }
    ],
}
CUSTOM = {
    "Schlagzeile": CLINIC.title,
    "Inhalt": CLINIC.text,
    "Tag": CLINIC.iso,
    "Blatt": CLINIC.outlet,
    "Verfasser": CLINIC.author,
}
CUSTOM_FIELDS = {"title": "Schlagzeile", "text": "Inhalt", "date": "Tag", "outlet": "Blatt", "byline": "Verfasser"}
EXPORT = write_table(
    ("Headline", "Source", "Publication Date", "Author", "Word Count", "Lead Paragraph", "Full Text", "Accession No."),
    (
        QUOTA.title,
        QUOTA.outlet,
        QUOTA.day,
        QUOTA.author,
        "97",
        QUOTA.paragraphs[0],
        QUOTA.text,
        "NGW000020260306em0600012",
    ),
    (
        BLACKOUT.title,
        BLACKOUT.outlet,
        BLACKOUT.day,
        "",
        "88",
        BLACKOUT.paragraphs[0],
        BLACKOUT.text,
        "HDLY00020260309em090000k",
    ),
)
LONG = Story(BANK.title, BANK.published, BANK.outlet, BANK.byline, BANK.paragraphs * 500)

SAMPLES = (
    Sample("json/one.json", dump(record(FERRY)), (expect(FERRY),)),
    Sample(
        "json/list.json",
        dump([record(FERRY), record(DAM), record(BLACKOUT)]),
        (expect(FERRY), expect(DAM), expect(BLACKOUT)),
    ),
    Sample(
        "json/articles.json",
        dump({"count": 2, "articles": [record(BORDER, lang="en-GB"), record(FRENCH, lang="fr")]}),
        (expect(BORDER), expect(FRENCH)),
    ),
    Sample(
        "json/markup.json",
        dump(
            {
                "headline": COURT.title,
                "articleBody": mark_up(COURT.paragraphs),
                "datePublished": COURT.iso,
                "publisher": {"name": COURT.outlet},
                "author": {"name": COURT.author},
            }
        ),
        (expect(COURT),),
        absent=("<p>",),
    ),
    Sample("json/other-names.json", dump([CUSTOM]), (expect(CLINIC),), options=SourceOptions(fields=CUSTOM_FIELDS)),
    Sample(
        "json/one-without-text.json",
        dump([record(BANK), {"title": "Nothing"}, record(COURT)]),
        (expect(BANK), expect(COURT)),
        ("error I108",),
    ),
    Sample(
        "json/null-text.json", dump([record(BANK), record(COURT) | {"text": None}]), (expect(BANK),), ("I105|I108",)
    ),
    Sample("json/lines-named-json.json", write_lines(record(FERRY), record(BANK)), (expect(FERRY), expect(BANK))),
    Sample("json/utf-8-bom.json", b"\xef\xbb\xbf" + dump(record(DAM)), (expect(DAM),)),
    Sample("json/cut.json", dump([record(FERRY), record(DAM)])[:-300], (), ("error I108",)),
    Sample("json/deep.json", DEEP, (), ("error I108",)),
    Sample("json/half-a-pair.json", b'{"title": "x", "text": "The \\ud83d minister"}', (), ("error I108",)),
    Sample("json/long-number.json", b'{"text": "The ferry ran.", "date": ' + b"9" * 6000 + b"}", (), ("error I108",)),
    Sample("json/no-records.json", b"[]", (), ("error I105",)),
    Sample("json/other.json", dump({"name": "package", "version": "1.0.0"}), (), ("error I108",)),
    Sample("json/latin-1.json", dump(record(FERRY)).decode().encode("cp1252"), (), ("error I104",)),
    Sample(
        "jsonl/three.jsonl",
        write_lines(record(TUNNEL), record(CLINIC), record(HARVEST)),
        (expect(TUNNEL), expect(CLINIC), expect(HARVEST)),
    ),
    Sample(
        "jsonl/one-bad-line.jsonl",
        write_lines(record(TUNNEL)) + b"{oops}\n\n" + write_lines(record(CLINIC)),
        (expect(TUNNEL), expect(CLINIC)),
        ("error I108",),
    ),
    Sample("jsonl/cut.jsonl", write_lines(record(TUNNEL), record(CLINIC))[:-200], (expect(TUNNEL),), ("error I108",)),
    Sample(
        "jsonl/fifty-bad-lines.jsonl", b"{oops}\n" * 50 + write_lines(record(BANK)), (expect(BANK),), ("error I108",)
    ),
    Sample(
        "api/newsapi.json",
        dump({"status": "ok", "totalResults": 3, "articles": [answer(DAM), REMOVED, answer(BORDER)]}),
        (
            expect(DAM, paragraphs=begin(DAM), byline=DAM.byline[:1], extent=Extent.BEGINNING),
            expect(BORDER, paragraphs=begin(BORDER), extent=Extent.BEGINNING),
        ),
        ("I116", "note I118"),
        absent=("chars]", "[Removed]"),
    ),
    Sample(
        "api/only-removed.json",
        dump({"status": "ok", "totalResults": 1, "articles": [REMOVED]}),
        (),
        ("note I118",),
        may=("I105",),
    ),
    Sample(
        "api/newsapi-error.json",
        dump({"status": "error", "code": "apiKeyInvalid", "message": "Your API key is invalid."}),
        (),
        ("error I108",),
    ),
    Sample(
        "api/gnews.json",
        dump(GNEWS),
        (
            expect(
                COURT,
                paragraphs=tuple(f"{COURT.text[:260].rstrip()}...".split("\n\n")),
                byline=(),
                extent=Extent.BEGINNING,
            ),
        ),
        ("I116",),
        absent=("chars]",),
    ),
    Sample(
        "api/descriptions-only.json",
        dump(MEDIASTACK),
        (expect(HARVEST, paragraphs=HARVEST.paragraphs[:1], byline=None, extent=Extent.SUMMARY),),
        ("I117",),
    ),
    Sample("api/newspaper.json", dump(NEWSPAPER), (expect(FERRY),)),
    Sample("ninjs/usable.json", dump(ninjs(QUOTA)), (expect(QUOTA),), absent=NINJS_AROUND),
    Sample(
        "ninjs/list.json", dump([ninjs(BORDER), ninjs(FERRY)]), (expect(BORDER), expect(FERRY)), absent=NINJS_AROUND
    ),
    Sample("ninjs/canceled.json", dump(ninjs(QUOTA, pubStatus="canceled")), (), ("note I118",), may=("I105",)),
    Sample(
        "ninjs/withheld.jsonl",
        write_lines(ninjs(QUOTA, pubStatus="withheld"), ninjs(TUNNEL)),
        (expect(TUNNEL),),
        ("note I118",),
        absent=NINJS_AROUND,
    ),
    Sample(
        "ninjs/embargoed.json",
        dump(
            [ninjs(QUOTA, embargoedUntil="2999-01-01T06:00:00Z"), ninjs(TUNNEL, embargoedUntil="2026-03-11T06:00:00Z")]
        ),
        (expect(TUNNEL),),
        ("note I118",),
        absent=NINJS_AROUND,
    ),
    Sample(
        "ninjs/plain-body.json",
        dump(
            ninjs(
                CLINIC,
                bodies=[
                    {"role": "main", "contentType": "text/plain", "value": CLINIC.text},
                    {"role": "short", "contentType": "text/plain", "value": "Short form."},
                ],
            )
        ),
        (expect(CLINIC),),
        absent=(*NINJS_AROUND, "Short form"),
    ),
    Sample(
        "csv/comma.csv",
        write_table(NAMES, row(FERRY), row(DAM), row(BANK)).encode(),
        (expect(FERRY), expect(DAM), expect(BANK)),
    ),
    Sample(
        "csv/semicolon-1252.csv",
        write_table(NAMES, row(FERRY), row(COURT), separator=";").encode("cp1252"),
        (expect(FERRY), expect(COURT)),
        ("I112",),
    ),
    Sample(
        "csv/tabs.tsv",
        write_table(NAMES, row(CLINIC), row(BANK), separator="\t", end="\n").encode(),
        (expect(CLINIC), expect(BANK)),
    ),
    Sample(
        "csv/excel-unicode.txt",
        b"\xff\xfe" + write_table(NAMES, row(CLINIC), row(BANK), separator="\t").encode("utf-16-le"),
        (expect(CLINIC), expect(BANK)),
    ),
    Sample(
        "csv/named-separator.csv",
        ("sep=;\r\n" + write_table(NAMES, row(BANK), separator=";")).encode(),
        (expect(BANK),),
    ),
    Sample("csv/bom.csv", b"\xef\xbb\xbf" + write_table(NAMES, row(HARVEST)).encode(), (expect(HARVEST),)),
    Sample(
        "csv/press-database.csv",
        EXPORT.encode(),
        (expect(QUOTA), expect(BLACKOUT)),
        absent=("NGW00002026", "HDLY0002026"),
    ),
    Sample(
        "csv/other-names.csv",
        write_table(CUSTOM, CUSTOM.values()).encode(),
        (expect(CLINIC),),
        options=SourceOptions(fields=CUSTOM_FIELDS),
    ),
    Sample("csv/long-field.csv", write_table(NAMES, row(LONG)).encode(), (expect(LONG),)),
    Sample(
        "csv/one-row-without-text.csv",
        write_table(NAMES, row(BANK), (COURT.title, COURT.outlet, COURT.iso, "", "")).encode(),
        (expect(BANK),),
        ("I105|I108",),
    ),
    Sample(
        "csv/prices.csv",
        write_table(("day", "herring", "cod"), ("2026-03-01", "4.10", "7.80"), ("2026-03-02", "4.20", "7.75")).encode(),
        (),
        ("error I108",),
    ),
    Sample("csv/only-names.csv", write_table(NAMES).encode(), (), ("error I105",)),
    Sample(
        "csv/open-quote.csv",
        (write_table(NAMES, row(BANK)) + f'"{COURT.title},x,y\r\n').encode(),
        (expect(BANK),),
        ("I105|I108",),
    ),
    Sample("csv/empty.csv", b"", (), ("error I105",)),
)

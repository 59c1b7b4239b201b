"""Exports of press databases: many articles in one file, in the layouts that such services write."""

from __future__ import annotations

from collections.abc import Callable

from tests.read.samples.office import write_rtf
from tests.read.samples.packages import make_docx, paragraph
from tests.read.samples.sample import Sample, expect
from tests.read.samples.stories import BANK, BLACKOUT, BORDER, CLINIC, COURT, FERRY, HARVEST, QUOTA, Story


def count_words(story: Story) -> int:
    """Words of the body."""
    return len(story.text.split())


def write_numbered(story: Story, number: int, total: int) -> str:
    """A document under its number, with header lines in capitals."""
    by = f"BYLINE: {story.author}\n" if story.byline else ""
    return (
        f"{number} of {total} DOCUMENTS\n\n{story.outlet}\n\n{story.published:%B} {story.published.day},"
        f" 2026 {story.published:%A} 4:10 PM GMT\n\n"
        f"{story.title}\n\n{by}SECTION: NATIONAL; Pg. 4\nLENGTH: {count_words(story)} words\nDATELINE:"
        f" PORT MERETH\n\n{story.text}\n\n"
        "LOAD-DATE: March 30, 2026\nLANGUAGE: ENGLISH\nDOCUMENT-TYPE: News\nPUBLICATION-TYPE: Newspaper\n"
        f"Copyright 2026 {story.outlet}\nAll Rights Reserved\n\n"
    )


def write_delivered(story: Story, number: int, total: int) -> str:
    """A document as later versions of such services write it: fields in the front, "Body" and "End of Document"."""
    by = f"Byline: {story.author}\n" if story.byline else ""
    return (
        f"Page {number} of {total}\n\n{story.title}\n\n{story.outlet}\n{story.published:%B}"
        f" {story.published.day}, 2026 {story.published:%A}\n\n"
        f"Copyright 2026 {story.outlet} All Rights Reserved\n\nSection: NATIONAL\nLength:"
        f" {count_words(story)} words\n{by}\nBody\n\n{story.text}\n\n"
        "Classification\n\nLanguage: ENGLISH\nPublication-Type: Newspaper\nSubject: PORTS (90%); STRIKES (88%)\n"
        "Load-Date: March 30, 2026\n\nEnd of Document\n\n"
    )


def write_coded(story: Story, number: int, _: int) -> str:
    """A document with a code of two letters before each field."""
    by = f"BY {story.author}\n" if story.byline else ""
    return (
        f"SE News\nHD {story.title}\n{by}WC {count_words(story)} words\nPD {story.day}\nSN"
        f" {story.outlet}\nSC HDLY\nLA English\n"
        f"CY (c) 2026 {story.outlet}\nLP \n{story.paragraphs[0]}\n\nTD \n" + "\n\n".join(story.paragraphs[1:]) + "\n\n"
        f"NS gvote : Elections | gpol : Domestic Politics\nRE ellis : Ellisar\nPUB {story.outlet}\nAN"
        f" Document HDLY00002026032{number}em\n\n"
    )


def write_labelled(story: Story, number: int, _: int) -> str:
    """A document of labelled fields, parted from the next by a rule."""
    by = f"Author: {story.author}\n" if story.byline else ""
    return (
        f"{'_' * 60}\n\nDocument {number}\n\nTitle: {story.title}\n{by}Publication title:"
        f" {story.outlet}\nPublication date: {story.published:%b} {story.published.day}, 2026\n"
        "Publisher: Gulf Press Group\nPlace of publication: Port Mereth\nDocument type: News\nProQuest"
        f" document ID: 31000{number}\n\n"
        f"Full text: {story.text}\n\nWord count: {count_words(story)}\nCopyright: Copyright Gulf Press"
        f" Group {story.day}\nLast updated: 2026-03-30\n\n"
    )


def export(write: Callable[[Story, int, int], str], *stories: Story) -> str:
    """All documents in one text."""
    return "".join(write(story, number, len(stories)) for number, story in enumerate(stories, 1))


NUMBERED_AROUND = (
    "DOCUMENTS",
    "BYLINE",
    "SECTION:",
    "LENGTH",
    "DATELINE",
    "LOAD-DATE",
    "LANGUAGE",
    "TYPE",
    "Rights Reserved",
)
DELIVERED_AROUND = (
    "Page 1",
    "Page 2",
    "Section:",
    "Length:",
    "Byline:",
    "Classification",
    "STRIKES",
    "Load-Date",
    "End of Document",
)
CODED_AROUND = ("gvote", "Document HDLY", "SC HDLY", "TD ", "LP ", "ellis :")
LABELLED_AROUND = ("____", "Publisher", "Place of publication", "ProQuest", "Word count", "Last updated", "Full text")
DELIVERED = export(write_delivered, BORDER, QUOTA)

SAMPLES = (
    Sample(
        "export/numbered.txt",
        ("Page 1 of 4\n" + export(write_numbered, FERRY, BLACKOUT, COURT)).encode(),
        (expect(FERRY), expect(BLACKOUT), expect(COURT)),
        may=("E104",),
        absent=NUMBERED_AROUND,
    ),
    Sample(
        "export/numbered-one.txt",
        export(write_numbered, BANK).encode(),
        (expect(BANK),),
        may=("E104",),
        absent=NUMBERED_AROUND,
    ),
    Sample(
        "export/delivered.txt",
        DELIVERED.encode(),
        (expect(BORDER), expect(QUOTA)),
        may=("E104",),
        absent=DELIVERED_AROUND,
    ),
    Sample(
        "export/delivered.rtf",
        write_rtf(tuple(DELIVERED.split("\n"))),
        (expect(BORDER), expect(QUOTA)),
        may=("E104",),
        absent=DELIVERED_AROUND,
    ),
    Sample(
        "export/delivered.docx",
        make_docx("".join(map(paragraph, DELIVERED.split("\n")))),
        (expect(BORDER), expect(QUOTA)),
        may=("E104",),
        absent=DELIVERED_AROUND,
    ),
    Sample(
        "export/coded.txt",
        export(write_coded, COURT, BLACKOUT).encode(),
        (expect(COURT), expect(BLACKOUT)),
        absent=CODED_AROUND,
    ),
    Sample(
        "export/labelled.txt",
        (export(write_labelled, CLINIC, HARVEST) + "_" * 60 + "\n").encode(),
        (expect(CLINIC), expect(HARVEST)),
        may=("E104",),
        absent=LABELLED_AROUND,
    ),
)

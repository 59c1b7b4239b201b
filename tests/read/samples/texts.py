"""Plain text and Markdown."""

from __future__ import annotations

import textwrap

from tests.read.samples.sample import Sample, expect
from tests.read.samples.stories import (
    BANK,
    BLACKOUT,
    BORDER,
    CLINIC,
    COURT,
    DAM,
    FERRY,
    GERMAN,
    HARVEST,
    QUOTA,
    RUSSIAN,
    TUNNEL,
    TURKISH,
    Story,
)


def write_headed(story: Story) -> str:
    """A story under lines that name its author, source and day."""
    by = f"By {' and '.join(story.byline)}\n" if story.byline else ""
    return f"{story.title}\n{by}Source: {story.outlet}\n{story.day}\n\n{story.text}\n"


def wrap(story: Story, width: int = 72) -> str:
    """The body with lines of a fixed width, as old mail programs send it."""
    return "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in story.paragraphs)


COPIED = f"""\
{TUNNEL.title}

2 hours ago

Share
Save

{TUNNEL.author}
Transport correspondent

Lumen Images Rescue workers in front of the northern portal of the tunnel

{TUNNEL.text}

Related topics
Railways
Aldmoor

More on this story
Tunnel under Mount Aldmoor to cost twice as much
What went wrong at the Halden dam?
"""
"""What comes along when a page is marked from top to bottom and copied."""

NOTE = """\
Title: Call with the harbour master
Published: 4 March 2026
Source: Consulate notes

Harbour master Edda Fink told us on Wednesday that the third crane would be working by 20 March.
"""

CLIPPING = f"""\
---
title: "{BORDER.title}"
source: "{BORDER.url}"
author:
  - "[[{BORDER.author}]]"
published: {BORDER.iso}
created: 2026-03-12
description: "The road was shut for six years"
tags:
  - "clippings"
---
![The barrier](https://www.merethcourier.example/barrier.jpg)

{BORDER.text.replace("Kestrel Pass", "[Kestrel Pass](https://maps.example/kestrel)", 1).replace("Milan", "**Milan**")}

> [!note] To do
> Ask the desk about the customs hall.

%% Seen by two of us, do not cite. %%
"""

MARKED = f"""\
# {DAM.title}

*By {DAM.byline[0]} and {DAM.byline[1]}, {DAM.day}*

{DAM.paragraphs[0]}

{DAM.paragraphs[1].replace("2.3 metres", "__2.3 metres__")}

## Who must leave

{DAM.paragraphs[2].replace("860 people", "[860 people][1]")}

> {DAM.paragraphs[3]}

* * *

{DAM.paragraphs[4].replace("nothing", "*nothing*")}

{DAM.paragraphs[5]}

[1]: https://www.sorvikpost.example/villages "The villages"
"""

ENDED = f"""\
{QUOTA.title}

{QUOTA.text}

(Reporting by {QUOTA.author} in Port Mereth and Erik Sand in Sorvik; editing by Paula Renner)
"""

ESCAPED = f"# {HARVEST.title}\n\n{HARVEST.text}\n".replace("12 percent", "12\\% \\(and more\\)")

SAMPLES = (
    Sample("txt/headed.txt", write_headed(FERRY).encode(), (expect(FERRY),)),
    Sample("txt/two-authors.txt", write_headed(DAM).encode(), (expect(DAM),)),
    Sample(
        f"txt/{COURT.iso} Harbour Daily.txt",
        f"{COURT.title}\nBy {COURT.author}\nSource: {COURT.outlet}\n\n{COURT.text}\n".encode(),
        (expect(COURT),),
    ),
    Sample(
        "txt/wrapped.txt",
        f"{BORDER.title}\nBy {BORDER.author}\nSource: {BORDER.outlet}\n{BORDER.day}\n\n{wrap(BORDER)}\n".encode(),
        (expect(BORDER),),
    ),
    Sample(
        "txt/one-line-a-paragraph.txt",
        "\n".join((BANK.title, f"Source: {BANK.outlet}", BANK.day, *BANK.paragraphs)).encode(),
        (expect(BANK, byline=()),),
    ),
    Sample(
        "txt/windows-bom.txt", b"\xef\xbb\xbf" + write_headed(CLINIC).replace("\n", "\r\n").encode(), (expect(CLINIC),)
    ),
    Sample("txt/old-mac.txt", write_headed(CLINIC).replace("\n", "\r").encode(), (expect(CLINIC),)),
    Sample("txt/utf-16.txt", b"\xff\xfe" + write_headed(FERRY).encode("utf-16-le"), (expect(FERRY),)),
    Sample("txt/windows-1252.txt", write_headed(FERRY).encode("cp1252"), (expect(FERRY),), ("warning I112",)),
    Sample(
        "txt/windows-1251.txt",
        f"{RUSSIAN.title}\n\n{RUSSIAN.text}\n".encode("cp1251"),
        (expect(RUSSIAN, published=None, outlet=None),),
        ("warning I112",),
    ),
    Sample("txt/wire.txt", f"{TUNNEL.title}\n\n{TUNNEL.text}\n".encode(), (expect(TUNNEL, published=None, byline=()),)),
    Sample(
        "txt/wire-credits.txt",
        ENDED.encode(),
        (expect(QUOTA, published=None, byline=None),),
        absent=("Reporting by", "Paula Renner", "Erik Sand"),
    ),
    Sample(
        "txt/copied-page.txt",
        COPIED.encode(),
        (expect(TUNNEL, published=None),),
        absent=(
            "hours ago",
            "Share",
            "Save",
            "Transport correspondent",
            "Lumen Images",
            "Related topics",
            "Railways",
            "More on this story",
            "twice as much",
            "went wrong",
        ),
    ),
    Sample(
        "txt/own note.txt",
        NOTE.encode(),
        (
            expect(
                Story("Call with the harbour master", FERRY.published.replace(day=4), "Consulate notes", (), ()),
                paragraphs=(NOTE.strip().rsplit("\n", 1)[1],),
            ),
        ),
    ),
    Sample(
        "txt/turkish.txt",
        f"{TURKISH.title}\n{TURKISH.outlet}\n11 Mart 2026\n\n{TURKISH.text}\n".encode(),
        (expect(TURKISH, outlet=(TURKISH.outlet, None)),),
    ),
    Sample(
        "txt/german.txt",
        f"{GERMAN.title}\n\n{GERMAN.text}\n".encode(),
        (expect(GERMAN, published=None, outlet=None, byline=()),),
    ),
    Sample(
        "txt/control-characters.txt",
        write_headed(HARVEST).replace("seed", "se\x07ed").replace("winter", "win\x7fter").encode(),
        (expect(HARVEST),),
        ("warning I110",),
    ),
    Sample(
        "txt/front-matter.txt",
        f"---\ntitle: {BLACKOUT.title}\noutlet: {BLACKOUT.outlet}\ndate:"
        f" {BLACKOUT.iso}\n---\n\n{BLACKOUT.text}\n".encode(),
        (expect(BLACKOUT),),
    ),
    Sample("txt/empty.txt", b"", (), ("error I105",)),
    Sample("txt/blank.txt", b"  \r\n\t\r\n \xc2\xa0\n" * 40, (), ("error I105",)),
    Sample("txt/binary.txt", bytes(range(256)) * 20, (), ("error I104",)),
    Sample(
        "txt/json-inside.txt",
        f'{{"title": "{BANK.title}", "date": "{BANK.iso}", "source": "{BANK.outlet}", "author":'
        f' "{BANK.author}", "text": "{BANK.text}"}}'.replace("\n", "\\n").encode(),
        (expect(BANK),),
    ),
    Sample(
        "md/clipping.md",
        CLIPPING.encode(),
        (expect(BORDER, outlet=(BORDER.outlet, "merethcourier.example", "www.merethcourier.example", None)),),
        may=("I115",),
        absent=("maps.example", "barrier.jpg", "**", "To do", "Ask the desk", "Seen by two", "clippings"),
    ),
    Sample(
        "md/marked.md",
        MARKED.encode(),
        (expect(DAM, outlet=None, paragraphs=(*DAM.paragraphs[:2], "Who must leave", *DAM.paragraphs[2:])),),
        absent=("__", "The villages", "# ", "* * *", "[1]"),
    ),
    Sample(
        "md/plain.md",
        f"# {CLINIC.title}\n\n{CLINIC.outlet}, {CLINIC.day}\n\n{CLINIC.text}\n".encode(),
        (expect(CLINIC, byline=(), outlet=(CLINIC.outlet, None)),),
    ),
    Sample(
        "md/escaped.md",
        ESCAPED.encode(),
        (
            expect(
                HARVEST,
                published=None,
                outlet=None,
                paragraphs=(*HARVEST.paragraphs[:2], HARVEST.paragraphs[2].replace("12 percent", "12% (and more)")),
            ),
        ),
    ),
    Sample(
        "md/odd-front-matter.md",
        f"---\ntitle: {BANK.title}\n& what is this\ndate: {BANK.iso}\n---\n{BANK.text}\n".encode(),
        (expect(BANK, outlet=None, byline=()),),
        ("warning I113",),
    ),
    Sample("md/front-matter-only.md", b"---\ntitle: Nothing more\ndate: 2026-03-01\n---\n\n", (), ("error I105",)),
)

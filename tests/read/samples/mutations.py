"""Files as accidents and enemies leave them: good ones with bytes changed, cut, repeated, mixed up and blown up."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from random import Random

from tests.read.samples.every import SAMPLES
from tests.read.samples.packages import make_zip
from tests.read.samples.pdfs import make_plain
from tests.read.samples.stories import BORDER, FERRY, TUNNEL
from tests.read.samples.structures import spoil_json, spoil_xml

LARGEST = 400_000
"""Bytes of a mutated file."""

_XML = (
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp;", "&#0;", "&#x110000;", "&#xD800;", "&nbsp;",
    "&x;", "<?xml version='1.0' encoding='utf-7'?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", '"', "'", "\0", "\ufffe",
    "xmlns:w='x'",
)  # fmt: skip
_HTML = (
    "<div>", "</div>", "<p>", "</p>", "<br>", "<table><tr><td>", "<li>", "<ul>", "<b>", "<a href='x'>", "<article>",
    "<aside>", "<h1>", "<script>", "</script>", "<style>", "<noscript>", "<template>", "<svg>", "<math>", "<select>",
    "<option>", "<form>", "<iframe>", "<textarea>", "<title>", "<meta charset='utf-16'>", "<base href='//x'>",
    "<sup>", "<blockquote>", "<pre>", "<time datetime='2026-03-03'>",
    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\"}</script>", "<font>", "<details>",
)  # fmt: skip
_WORD = (
    "<w:p>", "</w:p>", "<w:r>", "<w:t>", "<w:tbl>", "<w:tc>", "<w:br/>", "<w:tab/>", "<w:del>", "<w:ins>",
    "<w:vanish/>", "<w:sdt>", "<w:fldChar w:fldCharType='begin'/>", "<w:fldChar w:fldCharType='end'/>",
    "<w:instrText>", "<w:txbxContent>", "<text:p>", "<text:s text:c='999999999'/>", "<text:h>",
    "<text:tracked-changes>", "<office:annotation>", "<text:note>", "<table:table>",
    "<table:table-cell table:number-columns-repeated='99999999'>", "<text:list>", "<text:section>",
)  # fmt: skip
_FEED = (
    "<item>", "</item>", "<entry>", "<content:encoded>", "<description>", "<pubDate>", "Mon, 32 Foo 2026", "<guid>",
    "<title/>", "<link>", "<updated>9999-99-99</updated>", "<dc:creator>", "<content type='xhtml'>",
    "<content type='html'>",
)  # fmt: skip
_RTF = (
    "{", "}", "\\", "\\'", "\\'zz", "\\u-1?", "\\u99999999?", "\\uc9999", "\\uc0", "\\bin999999 ", "\\bin-1 ",
    "\\par", "\\pict", "\\*", "{\\*\\x ", "\\ansicpg99999", "\\fcharset204", "\\f9999", "\\deff-1", "\\deleted",
    "\\v", "\\field", "\\fldinst", "\\fldrslt", "\\ud", "\\upr", "\\cell", "\\row", "\\tab", "\\~", "\\_", "\\-",
    "\\info", "\\title", "\\u55357?\\u56832?", "\\u55357?", "\\plain", "\\emdash",
)  # fmt: skip
_MAIL = (
    "\n\n", "\n", "\r\n", "--outer\n", "--outer--\n", "From ", ">From ",
    "Content-Type: multipart/mixed; boundary=outer\n\n", "Content-Type: message/rfc822\n\n",
    "Content-Type: text/html; charset=utf-7\n", "Content-Type: text/plain; charset=x-none\n",
    "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: x-uuencode\n",
    "Content-Transfer-Encoding: quoted-printable\n", "=?utf-8?B?", "=?x?Q?=FF?=", "?=", "=", "=\n", "=3D",
    "Date: x\n", "From: <<>>,,;\n", "Subject: Fwd: Re: AW: TR: x\n", "> ", ">> ",
    "---------- Forwarded message ---------\n", "From: x\nSent: y\nTo: z\nSubject: w\n\n", "On Tue, x wrote:\n",
    'Content-Disposition: attachment; filename="../x"\n', "filename*0*=utf-8''%FF", "-- \n", "Message-ID: <\n",
)  # fmt: skip
_RECORDS = (
    "{", "}", "[", "]", ",", ":", '"', "\\", "\\u", "\\ud800", "null", "true", "-1", "1e999", "9" * 5000, '"text"',
    '"title": 3,', "[[[[", '"bodies": [1],', '"headlines": {},', '"infoSources": null,', '"content": "… [+9 chars]"',
    "\n", '""', '"",', "NaN", '"items": [', '"briefkit": 1,', '"embargoedUntil": 5,', '"pubStatus": [],', "\0", ";",
    "\t", "\r", "sep=;\n", '"date": "0000-00-00"',
)  # fmt: skip
_TEXT = (
    "\n", "\n\n", "---\n", "title: ", "By ", "Source: ", "3 March 2026", "(Northgate Wire) -",
    "PORT MERETH, March 3 ", "# ", "* ", "> ", "[", "](", "![", "`", "```", "**", "__", "%%", "1 of 2 DOCUMENTS\n",
    "BYLINE: ", "LENGTH: 9 words\n", "End of Document\n", "Body\n", "HD ", "TD \n", "LP \n", "AN Document x\n",
    "_" * 60 + "\n", "Full text: ", "Title: ", "“", "”", "\u2028", "\u202e", "\ufeff", "\r", "\f",
)  # fmt: skip
_PDF = (
    "obj", "endobj", "stream\n", "endstream", "xref", "trailer", "startxref", "%%EOF", "<<", ">>", "[", "]",
    "/Length 999999", "/Kids [1 0 R]", "/Count -1", "/Parent 3 0 R", "/Type /Page", "/Contents 1 0 R",
    "/Encrypt 1 0 R", "/Filter /FlateDecode", "/MediaBox [0 0 1e9 1e9]", "BT ", " ET", " Tj", " TJ", " Td", " Tf",
    " cm", " q", " Q", "(", ")", " 1 0 0 1 1e30 -1e30 Tm", " 99999 Tz", " 0 0 0 0 0 0 Tm", " -5 Tc",
)  # fmt: skip

_WORDS: dict[str, tuple[str, ...]] = {
    "txt": _TEXT,
    "md": _TEXT + _HTML[:8],
    "html": _HTML + _XML,
    "mhtml": _MAIL + _HTML,
    "eml": _MAIL + _HTML[:10],
    "mbox": _MAIL,
    "docx": _WORD + _XML,
    "odt": _WORD + _XML,
    "rtf": _RTF,
    "pdf": _PDF,
    "feed": _FEED + _XML + _HTML[:10],
    "json": _RECORDS,
    "jsonl": _RECORDS,
    "api": _RECORDS,
    "ninjs": _RECORDS,
    "csv": _RECORDS,
    "export": _TEXT,
    "zip": _TEXT,
    "other": _TEXT,
}
"""Pieces by format that its readers look for; the formats are the folders of the samples."""

FORMATS = tuple(_WORDS)


def list_bases(kind: str) -> tuple[tuple[str, bytes], ...]:
    """The files of a format that mutation begins with: names and bytes, small ones that give documents."""
    bases = [
        (sample.name, sample.content)
        for sample in SAMPLES
        if sample.name.startswith(f"{kind}/") and sample.documents and isinstance(sample.content, bytes)
    ]
    if kind == "pdf":
        bases += [
            (f"pdf/open-{each.published:%d}.pdf", make_plain(each, pageCompression=0))
            for each in (FERRY, BORDER, TUNNEL)
        ]
    return tuple((name, content) for name, content in bases if len(content) < LARGEST // 4)


def mutate(kind: str, random: Random) -> tuple[str, bytes]:
    """The name of a good file of a format, and what chance makes of its bytes."""
    name, content = random.choice(list_bases(kind))
    others = [other for _, other in list_bases(kind)]
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        if content.startswith(b"PK") and random.random() < 0.8:
            content = _mutate_inside(content, kind, random)
        elif content[:1] in b"[{" and kind != "rtf" and random.random() < 0.7:
            content = spoil_json(content, random)
        elif content.startswith(b"<?xml") and random.random() < 0.4:
            content = spoil_xml(content, random)
        else:
            content = _change(content, kind, others, random)
    return name, content[:LARGEST]


def _mutate_inside(package: bytes, kind: str, random: Random) -> bytes:
    """An archive one file of which is changed; the archive itself stays whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    except Exception:  # it was damaged by the change before
        return package
    heavy = [
        name for name in files if name.endswith(("document.xml", "content.xml", "styles.xml", "core.xml", "meta.xml"))
    ]
    name = random.choice(heavy if heavy and random.random() < 0.8 else list(files) or [""])
    if name.endswith(".xml") and random.random() < 0.7:
        files[name] = spoil_xml(files[name], random)
    elif name:
        files[name] = _change(files[name], kind, [files[name]], random)
    return make_zip(files)


def _change(content: bytes, kind: str, others: list[bytes], random: Random) -> bytes:
    changes: tuple[Callable[[], bytes], ...] = (
        lambda: _flip(content, random),
        lambda: _cut(content, random),
        lambda: _take_out(content, random),
        lambda: _repeat(content, random),
        lambda: _insert(content, kind, random),
        lambda: _insert(content, kind, random),
        lambda: _insert(content, kind, random),
        lambda: _splice(content, random.choice(others), random),
        lambda: _swap(content, random),
        lambda: _blow_up(content, kind, random),
    )
    return random.choice(changes)() if content else b"".join(others[:1])


def _place(content: bytes, random: Random) -> tuple[int, int]:
    """Begin and end of a piece, most often a short one."""
    start = random.randrange(len(content))
    return start, min(len(content), start + random.choice((1, 4, 20, 100, 1000, 10_000)))


def _flip(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 1, 3, 30, 300))):
        changed[random.randrange(len(changed))] = random.choice((0, 255, 10, 34, 60, 92, random.randrange(256)))
    return bytes(changed)


def _cut(content: bytes, random: Random) -> bytes:
    place = random.randrange(len(content))
    return content[:place] if random.random() < 0.8 else content[place:]


def _take_out(content: bytes, random: Random) -> bytes:
    start, end = _place(content, random)
    return content[:start] + content[end:]


def _repeat(content: bytes, random: Random) -> bytes:
    start, end = _place(content, random)
    return content[:end] + content[start:end] * random.choice((1, 2, 10, 200)) + content[end:]


def _insert(content: bytes, kind: str, random: Random) -> bytes:
    word = random.choice(_WORDS[kind]).encode("utf-8", "surrogatepass")
    for _ in range(random.choice((1, 1, 2, 8))):
        place = random.randrange(len(content) + 1)
        content = content[:place] + word * random.choice((1, 1, 1, 3)) + content[place:]
    return content


def _splice(content: bytes, other: bytes, random: Random) -> bytes:
    here, there = random.randrange(len(content)), random.randrange(len(other) or 1)
    return content[:here] + other[there:]


def _swap(content: bytes, random: Random) -> bytes:
    one, two, three = sorted(random.randrange(len(content)) for _ in range(3))
    return content[:one] + content[two:three] + content[one:two] + content[three:]


def _blow_up(content: bytes, kind: str, random: Random) -> bytes:
    """A piece, or a few words of the format, over and over: what is not linear takes long."""
    if random.random() < 0.5:
        start, end = _place(content, random)
        piece = content[start : min(end, start + 300)]
    else:
        words = random.choices((*_WORDS[kind], "x", " ", "a b. "), k=random.choice((1, 1, 2, 3)))
        piece = "".join(words).encode("utf-8", "surrogatepass")
    place = random.randrange(len(content))
    times = random.choice((100, 1000, 20_000, 100_000))
    return content[:place] + piece * min(times, LARGEST // 2 // len(piece)) + content[place:]

"""Feeds: RSS, RDF, Atom, JSON Feed."""

from __future__ import annotations

import html
import json

from tests.read.samples.pages import mark_up
from tests.read.samples.sample import Expected, Sample, expect
from tests.read.samples.stories import (
    BANK,
    BLACKOUT,
    BORDER,
    CLINIC,
    COURT,
    DAM,
    FERRY,
    HARVEST,
    QUOTA,
    RUSSIAN,
    TUNNEL,
    TURKISH,
    Story,
)

from briefkit.model.document import Extent

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"'
)


def write_rss(channel: str, *items: str, head: str = HEAD) -> bytes:
    """An RSS 2.0 feed of a channel's name and its items."""
    return (
        f'{head}<rss version="2.0" {SPACES}><channel><title>{channel}</title><link>https://www.x.example</link>'
        f"<description>News of the gulf</description><lastBuildDate>Sat, 28 Mar 2026 10:00:00 +0100</lastBuildDate>"
        f"{''.join(items)}</channel></rss>"
    ).encode()


def write_item(story: Story, *more: str, title: str | None = None) -> str:
    """An RSS item of a story's title, address and day, and further elements."""
    day = f"{story.published:%a}, {story.published.day:02} {story.published:%b %Y} 07:30:00 +0100"
    name = html.escape(title or story.title, quote=False)
    return (
        f"<item><title>{name}</title><link>{story.url}</link><guid>{story.url}</guid><pubDate>"
        f"{day}</pubDate>{''.join(more)}</item>"
    )


def describe(text: str) -> str:
    """The description of an item, its markup escaped."""
    return f"<description>{html.escape(text, quote=False)}</description>"


def summarise(story: Story) -> Expected:
    """A story of which a feed gives the first paragraph."""
    return expect(story, paragraphs=story.paragraphs[:1], byline=(), extent=Extent.SUMMARY)


def enclose(story: Story) -> str:
    """The whole text of an item, as HTML in CDATA."""
    return (
        f"<content:encoded><![CDATA[{mark_up(story.paragraphs)}<p>The post <a href='{story.url}'>{story.title}</a>"
        f" appeared first on <a href='x'>{story.outlet}</a>.</p>]]></content:encoded>"
    )


SUMMARIES = write_rss(
    "The Sorvik Post",
    write_item(DAM, describe(f"<p>{DAM.paragraphs[0]}</p><a href='{DAM.url}'>Read more</a>")),
    write_item(CLINIC, describe(CLINIC.paragraphs[0])),
)
WHOLE = write_rss(
    "Mereth Courier",
    write_item(
        FERRY, f"<dc:creator><![CDATA[{FERRY.author}]]></dc:creator>", describe("Crews go back."), enclose(FERRY)
    ),
    write_item(BORDER, f"<dc:creator>{BORDER.author}</dc:creator>", "<category>Politics</category>", enclose(BORDER)),
)
FIRST_APPEARED = ("appeared first", "Crews go back", "<p>", "News of the gulf")

ATOM = (
    f'{HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Daily</title>'
    "<updated>2026-03-28T10:00:00Z</updated>"
    "<author><name>Harbour Daily</name></author>"
    f'<entry><title type="html">{COURT.title} &amp;#8211; live</title><id>tag:1</id><link'
    f' href="{COURT.url}"/><published>{COURT.iso}T09:00:00Z</published>'
    f"<updated>2026-03-27T09:00:00Z</updated><author><name>{COURT.author}</name></author>"
    f'<content type="html">{html.escape(mark_up(COURT.paragraphs))}</content></entry>'
    f"<entry><title>{BLACKOUT.title}</title><id>tag:2</id><published>"
    f"{BLACKOUT.iso}T09:00:00Z</published><updated>{BLACKOUT.iso}T11:00:00Z</updated>"
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
    f"{mark_up(BLACKOUT.paragraphs)}</div></content></entry></feed>"
).encode()
ATOM_SUMMARY = (
    f'{HEAD}<feed xmlns="http://www.w3.org/2005/Atom"><title>Gulf Ledger</title><entry><title>'
    f"{BANK.title}</title><id>tag:3</id>"
    f"<updated>{BANK.iso}T09:00:00Z</updated><summary>{BANK.paragraphs[0]}</summary></entry></feed>"
).encode()
RDF = (
    f'{HEAD}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" {SPACES}>'
    '<channel rdf:about="x"><title>Dravian News Agency</title><link>x</link><description>d</description></channel>'
    f'<item rdf:about="{HARVEST.url}"><title>{HARVEST.title}</title><link>{HARVEST.url}</link>'
    f"<description>{HARVEST.paragraphs[0]}</description>"
    f"<dc:date>{HARVEST.iso}T12:00:00+01:00</dc:date></item></rdf:RDF>"
).encode()


def write_json_feed(name: str, *items: dict[str, object]) -> bytes:
    """A JSON Feed 1.1."""
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": name, "language": "en", "items": items}
    return json.dumps(feed, ensure_ascii=False).encode()


JSON_FEED = write_json_feed(
    "Northgate Wire",
    {
        "id": "1",
        "url": QUOTA.url,
        "title": QUOTA.title,
        "content_html": mark_up(QUOTA.paragraphs),
        "date_published": f"{QUOTA.iso}T18:00:00Z",
        "authors": [{"name": QUOTA.author}],
    },
    {
        "id": "2",
        "url": TUNNEL.url,
        "title": TUNNEL.title,
        "content_text": TUNNEL.text,
        "summary": "A fire.",
        "date_published": f"{TUNNEL.iso}T10:00:00Z",
        "authors": [{"name": TUNNEL.author}],
    },
)
JSON_FEED_SUMMARY = write_json_feed(
    "Gulf Ledger",
    {"id": "3", "title": BANK.title, "summary": BANK.paragraphs[0], "date_published": f"{BANK.iso}T10:00:00Z"},
)

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = write_rss(
    "x", write_item(BANK, "<description>&l9;</description>"), head=f'{HEAD}<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>'
)
OUTSIDE = write_rss(
    "x",
    write_item(BANK, "<description>&out;</description>"),
    head=f'{HEAD}<!DOCTYPE rss [<!ENTITY out SYSTEM "file:///etc/passwd">]>',
)

SAMPLES = (
    Sample(
        "feed/summaries.xml", SUMMARIES, (summarise(DAM), summarise(CLINIC)), ("I117",), absent=("Read more", "<p>")
    ),
    Sample("feed/whole.rss", WHOLE, (expect(FERRY), expect(BORDER)), absent=FIRST_APPEARED),
    Sample("feed/atom.atom", ATOM, (expect(COURT, title=f"{COURT.title} – live"), expect(BLACKOUT)), absent=("<p>",)),
    Sample("feed/atom-summary.xml", ATOM_SUMMARY, (summarise(BANK),), ("I117",)),
    Sample("feed/rdf.rdf", RDF, (summarise(HARVEST),), ("I117",)),
    Sample("feed/json-feed.json", JSON_FEED, (expect(QUOTA), expect(TUNNEL)), absent=("<p>",)),
    Sample("feed/json-feed-summary.json", JSON_FEED_SUMMARY, (summarise(BANK),), ("I117",)),
    Sample(
        "feed/turkish.xml",
        write_rss(TURKISH.outlet, "<language>tr</language>", write_item(TURKISH, enclose(TURKISH))),
        (expect(TURKISH),),
        absent=FIRST_APPEARED,
    ),
    Sample(
        "feed/russian-1251.xml",
        write_rss(RUSSIAN.outlet, "<language>ru</language>", write_item(RUSSIAN, describe(RUSSIAN.paragraphs[0])))
        .decode()
        .replace("UTF-8", "windows-1251")
        .encode("cp1251", "xmlcharrefreplace"),
        (summarise(RUSSIAN),),
        ("I117",),
    ),
    Sample("feed/named-html.txt", WHOLE, (expect(FERRY), expect(BORDER)), absent=FIRST_APPEARED),
    Sample(
        "feed/with-empty-item.xml",
        write_rss("Gulf Ledger", write_item(BANK, enclose(BANK)), write_item(COURT)),
        (expect(BANK, byline=()),),
        ("I105",),
        absent=FIRST_APPEARED,
    ),
    Sample("feed/no-items.xml", write_rss("Gulf Ledger"), (), ("error I105",)),
    Sample(
        "feed/bare-ampersand.xml",
        WHOLE.replace(b"<category>Politics", b"<category>Law & Politics"),
        (expect(FERRY), expect(BORDER)),
        may=("I103",),
        refused=("I103",),
        absent=FIRST_APPEARED,
    ),
    Sample(
        "feed/cut.xml",
        WHOLE[: WHOLE.index(b"Norrby said")],
        (expect(FERRY),),
        ("I103",),
        may=("I105", "I116"),
        refused=("I103",),
        absent=FIRST_APPEARED,
    ),
    Sample("feed/entity-bomb.xml", BOMB, (), ("error I103",), absent=("haha",)),
    Sample("feed/outside-entity.xml", OUTSIDE, (), refused=("I103", "I105"), absent=("root:",)),
    Sample("feed/other-xml.xml", f"{HEAD}<prices><row>4</row></prices>".encode(), (), ("error I107",)),
)

"""Web pages: as browsers save them, and as downloads leave them."""

from __future__ import annotations

import html
import json

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
    GERMAN,
    HARVEST,
    QUOTA,
    RUSSIAN,
    SPANISH,
    TUNNEL,
    TURKISH,
    Story,
)

from briefkit.model.document import Extent

COOKIES = (
    '<div class="cookie-banner"><p>We use cookies and similar means to make this site work. By'
    " going on you agree.</p></div>"
)
MENU = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li><li><a'
    ' href="/sea">Sea</a></li></ul></nav>'
)
RELATED = """<aside class="related"><h3>Read next</h3><ul>
<li><a href="/a">Trawler sinks off Little Skerry, crew of six rescued by a passing tanker</a></li>
<li><a href="/b">Parliament passes budget with the votes of the Island List</a></li></ul></aside>"""
NEWSLETTER = (
    '<div class="newsletter"><h4>Our morning letter</h4><p>Get the five stories that matter in your inbox.</p></div>'
)
FOOT = "<footer><p>© 2026 All rights reserved. Imprint, privacy, contact.</p></footer>"
COMMENTS = (
    (
        "gullwatcher",
        "The minister stole two million marks on Monday and fled to Sorvik, as everybody on the quay knows.",
    ),
    (
        "Old Mooring",
        "My cousin said that the navy shot at the strikers on Sunday, killing four people, and no paper prints it.",
    ),
    (
        "m_aster77",
        "I was there. The police arrested 90 people on Tuesday, and the mayor said that it served them right.",
    ),
    ("gullwatcher", "Then ask yourself who paid for the mayor’s house. The court ruled in January that it was bribes."),
)
NOISE = (
    "We use cookies",
    "Politics",
    "Read next",
    "Trawler sinks",
    "Parliament passes",
    "Our morning letter",
    "All rights reserved",
)
LIES = ("stole two million", "navy shot", "arrested 90", "bribes", "gullwatcher", "Old Mooring")


def mark_up(paragraphs: tuple[str, ...]) -> str:
    """Paragraphs as elements of their own."""
    return "\n".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)


def write_page(body: str, head: str = "", language: str = "en", charset: str = "utf-8") -> str:
    """A page of a body and further elements of the head."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="{charset}">{head}</head>\n<body>'
        f"{body}</body></html>\n"
    )


def write_comments(tag: str = "div", kind: str = "comment") -> str:
    """What readers wrote below an article, four times over, so that it is longer than the article."""
    each = "".join(
        f'<{tag} class="{kind}"><p><b>{name}</b> 4 March 2026 at 09:1{number}</p><p>{text}</p></{tag}>'
        for number, (name, text) in enumerate(COMMENTS * 4)
    )
    return f'<section id="{kind}s"><h3>16 {kind}s</h3>{each}</section>'


def describe(story: Story) -> str:
    """JSON-LD of a story."""
    content = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.iso}T09:30:00+01:00",
        "dateModified": f"{story.iso}T18:00:00+01:00",
        "author": [{"@type": "Person", "name": name} for name in story.byline],
        "publisher": {"@type": "NewsMediaOrganization", "name": story.outlet},
    }
    return f'<script type="application/ld+json">{json.dumps(content, ensure_ascii=False)}</script>'


def open_graph(story: Story) -> str:
    """Open Graph and article properties of a story."""
    fields = {
        "og:type": "article",
        "og:title": story.title,
        "og:site_name": story.outlet,
        "og:url": story.url,
        "article:published_time": f"{story.iso}T06:00:00Z",
        "article:modified_time": "2026-03-20T06:00:00Z",
    }
    metas = "".join(f'<meta property="{key}" content="{html.escape(value)}">' for key, value in fields.items())
    return metas + "".join(f'<meta name="author" content="{name}">' for name in story.byline)


def head_up(story: Story) -> str:
    """Headline, byline and day as a reader sees them."""
    by = f'<p class="byline">By {" and ".join(story.byline)}</p>' if story.byline else ""
    return f'<h1>{story.title}</h1>{by}<p class="date">{story.day}</p>'


FULL = write_page(
    f"{COOKIES}{MENU}<main><article><h1>{FERRY.title}</h1><p class='meta'>{FERRY.author} · {FERRY.day} · 3 min read</p>"
    "<figure><img src='quay.jpg' alt='Quay'><figcaption>Passengers wait at the quay on Monday."
    " Photo: Lumen Images</figcaption></figure>"
    f"{mark_up(FERRY.paragraphs[:3])}{NEWSLETTER}{mark_up(FERRY.paragraphs[3:])}"
    "<div class='share'><a href='#'>Share</a> <a href='#'>Print</a></div></article></main>"
    f"{RELATED}{write_comments()}{FOOT}",
    f"<title>{FERRY.title} | {FERRY.outlet}</title>{describe(FERRY)}",
)

PLAIN_THREAD = write_page(
    f"<div id='a'>{head_up(COURT)}{mark_up(COURT.paragraphs)}</div><div id='b'><h2>What readers say</h2>"
    + "".join(
        f"<div><div>{name}, 13 March 2026</div><div>{text}</div><a>Reply</a></div>" for name, text in COMMENTS * 3
    )
    + "</div>",
    f"<title>{COURT.title} - {COURT.outlet}</title>",
)

BROKEN_LD = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",'
    f' "headline": "{DAM.title}", "datePublished": "{DAM.iso}", "publisher": {{"name": "{DAM.outlet}",}},'
    f' "author": [{{"name": "{DAM.byline[0]}"}}, {{"name": "{DAM.byline[1]}"}}], "description":'
    ' "Two\nlines", }</script>'
)

MICRODATA = write_page(
    f'{MENU}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{BORDER.title}</h1>'
    '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">'
    f"{BORDER.author}</span></span>"
    f'<time itemprop="datePublished" datetime="{BORDER.iso}T13:00:00+01:00">Tuesday</time>'
    '<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta'
    f' itemprop="name" content="{BORDER.outlet}"></span>'
    f'<div itemprop="articleBody">{mark_up(BORDER.paragraphs)}</div></div>{FOOT}',
    f"<title>{BORDER.title}</title>",
)

HALVES = write_page(
    f"{MENU}<div class='content'>{head_up(BORDER)}<div class='body part-1'>{mark_up(BORDER.paragraphs[:4])}</div>"
    "<div class='ad'><p>Advertisement</p><p>New boats from 40,000 marks. Visit our yard in Skerry Bay.</p></div>"
    f"<div class='body part-2'>{mark_up(BORDER.paragraphs[4:])}</div></div>{RELATED}{FOOT}",
    f"<title>{BORDER.title}</title>{open_graph(BORDER)}",
)

LINKED = write_page(
    f"<article>{head_up(BANK)}<p><a href='/rates'>{BANK.paragraphs[0]}</a></p>{mark_up(BANK.paragraphs[1:])}</article>",
    f"<title>{BANK.title}</title><meta property='og:site_name' content='{BANK.outlet}'>",
)

RAISED = write_page(
    f"<article>{head_up(HARVEST)}<p>{HARVEST.paragraphs[0]}</p><p>The ban covers 12<sup>3</sup> of"
    " the 40 kinds of grain.</p>"
    f"<p>{HARVEST.paragraphs[2]}</p></article>",
    f"<title>{HARVEST.title}</title><meta property='og:site_name' content='{HARVEST.outlet}'>",
)

HIDDEN = write_page(
    f"<article>{head_up(CLINIC)}<p>{CLINIC.paragraphs[0]}</p>"
    "<p style='display: none'>The mayor was shot on Monday, police said.</p><div hidden><p>The bank"
    " burned down on Sunday.</p></div>"
    "<p style='visibility:hidden'>The prime minister resigned on Friday.</p><template><p>The king"
    " fled on Monday.</p></template>"
    "<noscript><p>Please switch on JavaScript to read the comments.</p></noscript>"
    f"{mark_up(CLINIC.paragraphs[1:])}</article>",
    f"<title>{CLINIC.title}</title>{describe(CLINIC)}",
)

BREAKS = write_page(
    f"{head_up(BLACKOUT)}<div id='story'>{'<br><br>'.join(BLACKOUT.paragraphs)}</div>{FOOT}",
    f"<title>{BLACKOUT.title} – {BLACKOUT.outlet}</title>",
)

MANY = tuple(f"{each} It was day {day}." for day in range(60) for each in DAM.paragraphs)
UNCLOSED = write_page(
    f"<article>{head_up(DAM)}" + "".join(f"<div><div><font>{each}" for each in MANY),
    f"<title>{DAM.title}</title>{open_graph(DAM)}",
)

NESTED = write_page(
    f"<article>{head_up(DAM)}{'<div>' * 300}{mark_up(DAM.paragraphs)}{'</div>' * 300}</article>",
    f"<title>{DAM.title}</title>{open_graph(DAM)}",
)

PAYWALL = write_page(
    f"{MENU}<article>{head_up(BORDER)}{mark_up(BORDER.paragraphs[:2])}"
    "<div class='paywall'><h3>Read on with a subscription</h3><p>You have read your three free articles of this month."
    " Subscribe for 4 marks a week.</p><a href='/subscribe'>Subscribe now</a></div></article>" + FOOT,
    f"<title>{BORDER.title}</title>"
    + describe(BORDER).replace('"headline"', '"isAccessibleForFree": false, "headline"', 1),
)

ENDLESS = write_page(
    f"<article data-url='{COURT.url}'>{head_up(COURT)}{mark_up(COURT.paragraphs)}</article>"
    f"<article data-url='{CLINIC.url}'>{head_up(CLINIC)}{mark_up(CLINIC.paragraphs)}</article>",
    f"<title>{COURT.title}</title><link rel='canonical' href='{COURT.url}'>{describe(COURT)}",
)

WALL = write_page(
    "<div class='consent'><h1>Your privacy</h1><p>We and our 812 partners store and read data on your device.</p>"
    "<button>Accept all</button><button>Settings</button></div>",
    "<title>Harbour Daily</title>",
)

FRONT = write_page(
    f"{MENU}<div class='list'>"
    + "".join(
        f"<div class='teaser'><h2><a href='{each.url}'>{each.title}</a></h2></div>" for each in (FERRY, DAM, BANK)
    )
    + f"</div>{FOOT}",
    "<title>Mereth Courier - News</title>",
)

XHTML = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"'
    ' "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en">'
    f"<head><title>{BANK.title}</title><meta name='author' content='{BANK.author}' /></head><body><h1>{BANK.title}</h1>"
    f"<p>{BANK.day}</p>{mark_up(BANK.paragraphs).replace('4.25 percent', '4.25&nbsp;percent')}</body></html>"
)

AMP = (
    f"<!doctype html><html amp lang='en'><head><meta charset='utf-8'><title>{TUNNEL.title}</title>"
    f"{describe(TUNNEL)}</head><body>"
    f"<amp-sidebar id='s'><ul><li>Home</li></ul></amp-sidebar><article><h1>{TUNNEL.title}</h1>"
    f"<amp-img src='x.jpg' alt='Portal'></amp-img>{mark_up(TUNNEL.paragraphs[:2])}<amp-ad>Buy rails now</amp-ad>"
    f"{mark_up(TUNNEL.paragraphs[2:])}</article><amp-accordion><section><h2>Comments</h2><p>"
    f"{COMMENTS[0][1]}</p></section>"
    "</amp-accordion></body></html>"
)

PULLED = write_page(
    f"<article>{head_up(CLINIC)}{mark_up(CLINIC.paragraphs[:2])}<blockquote class='pullquote'><p>“We"
    " should have ordered in"
    f" December”</p></blockquote><p>{CLINIC.paragraphs[2]}</p><p><span class='dropcap'>"
    f"{CLINIC.paragraphs[3][:2]}</span>"
    f"{CLINIC.paragraphs[3][2:]}</p><p class='credits'>Reporting by {CLINIC.author}; editing by Paula Renner</p>"
    "<p class='tags'>Tags: <a>measles</a>, <a>Sorvik</a></p></article>",
    f"<title>{CLINIC.title}</title>{describe(CLINIC)}",
)

QUOTED = write_page(
    f"<article>{head_up(QUOTA)}<p>{QUOTA.paragraphs[0]}</p><blockquote><p>{QUOTA.paragraphs[1]}</p></blockquote>"
    f"<ul><li>{QUOTA.paragraphs[2]}</li><li>{QUOTA.paragraphs[3]}</li></ul></article>",
    f"<title>{QUOTA.title}</title>{describe(QUOTA)}",
)

DIVS = write_page(
    f"<div class='w'><div class='t'>{TUNNEL.title}</div><div class='d'>Published: {TUNNEL.day}</div><div class='x'>"
    + "".join(f"<div>{each}</div>" for each in TUNNEL.paragraphs)
    + "</div></div>",
    f"<title>{TUNNEL.title}</title>",
)

LIVE = write_page(
    f"<h1>{BLACKOUT.title}</h1><p>{BLACKOUT.day}</p><div class='live-blog'"
    " itemtype='https://schema.org/LiveBlogPosting'>"
    + "".join(
        f"<div class='post'><time datetime='{BLACKOUT.iso}T0{8 - number}:00:00Z'>0{8 - number}:00</time>"
        f"<p>{each}</p></div>"
        for number, each in enumerate(BLACKOUT.paragraphs)
    )
    + "</div>",
    f"<title>{BLACKOUT.title} - {BLACKOUT.outlet}</title>",
)

SCRIPTED = write_page(
    f"<article>{head_up(HARVEST)}{mark_up(HARVEST.paragraphs)}<script>document.write('<p>The"
    " minister resigned on Monday.</p>')"
    "</script><style>p::after { content: 'Read more' }</style><!-- <p>Draft: the minister lied.</p> --></article>",
    f"<title>{HARVEST.title}</title>{describe(HARVEST)}",
)


def write_foreign(story: Story, day: str, charset: str = "utf-8") -> bytes:
    """A page in another language with its day as that language writes it, in an encoding that it declares."""
    body = (
        f"{COOKIES if story is FRENCH else ''}<article><h1>{story.title}</h1><p>{day}</p>"
        f"{mark_up(story.paragraphs)}</article>"
    )
    head = f"<title>{story.title}</title><meta property='og:site_name' content='{story.outlet}'>"
    return write_page(body, head, story.language, charset).encode(charset, "xmlcharrefreplace")


def make_page(name: str, page: str, story: Story, **others: object) -> Sample:
    """A sample of a page that tells one story whole."""
    return Sample(name, page.encode(), (expect(story, **others),), absent=NOISE)  # type: ignore[arg-type]


SAMPLES = (
    Sample(
        "html/json-ld-and-all-around.html",
        FULL.encode(),
        (expect(FERRY),),
        absent=(*NOISE, *LIES, "Lumen Images", "min read", "Print", "inbox"),
    ),
    Sample(
        "html/thread-without-marks.html",
        PLAIN_THREAD.encode(),
        (expect(COURT),),
        absent=(*LIES, "What readers say", "Reply"),
    ),
    make_page(
        "html/open-graph.html",
        write_page(
            f"{MENU}<h1>{TUNNEL.title}</h1>{mark_up(TUNNEL.paragraphs)}{RELATED}{FOOT}",
            f"<title>x</title>{open_graph(TUNNEL)}",
        ),
        TUNNEL,
    ),
    make_page("html/microdata.html", MICRODATA, BORDER),
    make_page(
        "html/broken-json-ld.html",
        write_page(f"<article><h1>{DAM.title}</h1>{mark_up(DAM.paragraphs)}</article>", BROKEN_LD),
        DAM,
    ),
    make_page(
        "html/visible-byline.html",
        write_page(
            f"{MENU}<div>{head_up(COURT)}{mark_up(COURT.paragraphs)}</div>{FOOT}",
            f"<title>{COURT.title} – {COURT.outlet}</title>",
        ),
        COURT,
    ),
    Sample("html/two-halves.html", HALVES.encode(), (expect(BORDER),), absent=(*NOISE, "Advertisement", "New boats")),
    make_page("html/linked-paragraph.html", LINKED, BANK),
    Sample(
        "html/raised-figure.html",
        RAISED.encode(),
        (
            expect(
                HARVEST,
                paragraphs=(
                    HARVEST.paragraphs[0],
                    "The ban covers 12 3 of the 40 kinds of grain.",
                    HARVEST.paragraphs[2],
                ),
            ),
        ),
        absent=("123",),
    ),
    Sample(
        "html/hidden.html",
        HIDDEN.encode(),
        (expect(CLINIC),),
        absent=("was shot", "burned down", "resigned", "king fled", "JavaScript"),
    ),
    make_page("html/line-breaks.html", BREAKS, BLACKOUT),
    Sample("html/unclosed-720.html", UNCLOSED.encode(), (expect(DAM, paragraphs=MANY),)),
    make_page("html/nested-300.html", NESTED, DAM),
    Sample(
        "html/paywall.html",
        PAYWALL.encode(),
        (expect(BORDER, paragraphs=BORDER.paragraphs[:2], extent=Extent.BEGINNING),),
        ("warning I116",),
        absent=("subscription", "free articles", "Subscribe"),
    ),
    Sample(
        "html/endless-page.html",
        ENDLESS.encode(),
        (expect(COURT),),
        may=("I115",),
        absent=(*CLINIC.paragraphs, CLINIC.title),
    ),
    Sample("html/consent-wall.html", WALL.encode(), (), ("error I105",)),
    Sample("html/front-page.html", FRONT.encode(), (), ("error I105",)),
    Sample(
        "html/no-text.html",
        write_page("<div id='app'></div><script src='app.js'></script>").encode(),
        (),
        ("error I105",),
    ),
    Sample("html/empty.html", b"", (), ("error I105",)),
    make_page("html/entities.xhtml", XHTML, BANK, outlet=None),
    Sample("html/amp.html", AMP.encode(), (expect(TUNNEL),), absent=("Buy rails", "stole two million", "Comments")),
    Sample(
        "html/pull-quote-and-credits.html",
        PULLED.encode(),
        (expect(CLINIC),),
        absent=("Paula Renner", "Tags", "editing by"),
    ),
    make_page("html/quotation-and-list.html", QUOTED, QUOTA),
    make_page("html/only-divs.html", DIVS, TUNNEL, byline=()),
    Sample("html/live-blog.html", LIVE.encode(), (expect(BLACKOUT),), absent=("08:00", "04:00")),
    Sample("html/scripts.html", SCRIPTED.encode(), (expect(HARVEST),), absent=("resigned", "Read more", "Draft")),
    Sample(
        "html/cut-download.html",
        FULL.encode()[: FULL.encode().index(b"fund for new crews")],
        (
            expect(
                FERRY,
                paragraphs=(
                    *FERRY.paragraphs[:3],
                    FERRY.paragraphs[3][: FERRY.paragraphs[3].index("fund for")].strip(),
                ),
                extent=None,
            ),
        ),
        may=("I116", "I103"),
        absent=NOISE,
    ),
    Sample(
        "html/french.html",
        write_foreign(FRENCH, "Publié le 4 mars 2026"),
        (expect(FRENCH, byline=()),),
        absent=("We use cookies",),
    ),
    Sample("html/german.html", write_foreign(GERMAN, "6. März 2026, 08:15 Uhr"), (expect(GERMAN, byline=()),)),
    Sample("html/spanish.html", write_foreign(SPANISH, "12 de marzo de 2026"), (expect(SPANISH, byline=()),)),
    Sample("html/russian-1251.html", write_foreign(RUSSIAN, "10 марта 2026", "windows-1251"), (expect(RUSSIAN),)),
    Sample("html/turkish-1254.html", write_foreign(TURKISH, "11 Mart 2026", "windows-1254"), (expect(TURKISH),)),
    Sample("html/page-as-text.txt", FULL.encode(), (expect(FERRY),), absent=(*NOISE, *LIES, "<p>")),
    Sample("html/page-as-pdf.pdf", FULL.encode(), (expect(FERRY),), absent=(*NOISE, *LIES, "<p>")),
    Sample("html/page-without-suffix", FULL.encode(), (expect(FERRY),), absent=(*NOISE, *LIES, "<p>")),
    Sample(
        "html/saved-folder",
        {
            f"{FERRY.title} _ {FERRY.outlet}.html": FULL.replace(
                "quay.jpg", f"./{FERRY.title} _ {FERRY.outlet}_files/quay.jpg"
            ).encode(),
            f"{FERRY.title} _ {FERRY.outlet}_files/quay.jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 200,
            f"{FERRY.title} _ {FERRY.outlet}_files/site.css": b"p { margin: 0 }",
            f"{FERRY.title} _ {FERRY.outlet}_files/app.js.download": b"document.write('x')",
            f"{FERRY.title} _ {FERRY.outlet}_files/saved_resource.html": write_page(
                f"<p>{COMMENTS[0][1]}</p>" * 5
            ).encode(),
        },
        (expect(FERRY),),
        may=("I115",),
        absent=(*NOISE, *LIES),
    ),
)

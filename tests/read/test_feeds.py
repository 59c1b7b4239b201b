from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from tests.timing import hold_growth, spend_seconds

from briefkit.errors import InputError, Severity
from briefkit.model.document import Document, Extent
from briefkit.model.limits import Limits
from briefkit.read.feeds import name_outlet, read_feed
from briefkit.read.feedxml import mend_references, wrap_markup
from briefkit.read.source import Reading, SourceFile, SourceOptions

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
)
ARTICLE = " ".join(f"The ferry ran on day {number} of the strike." for number in range(15))


def read(content: str | bytes, options: SourceOptions | None = None) -> Reading:
    raw = content if isinstance(content, bytes) else content.encode()
    return read_feed(SourceFile("wire.xml", raw), options or SourceOptions())


def documents(reading: Reading) -> list[Document]:
    return [item for item in reading.documents if isinstance(item, Document)]


def rss(item: str, channel: str = "<title>Tor Wire</title><language>en-gb</language>") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {NAMESPACES}><channel>{channel}{item}</channel></rss>'


def one(item: str) -> Document:
    (document,) = documents(read(rss(f"<item>{item}</item>")))
    return document


RSS = """<item><title>Ferry runs &amp; runs - Tor Wire</title><link>https://tor.example/1</link>
<dc:creator><![CDATA[Ada Lem]]></dc:creator><pubDate>Thu, 03 Jun 2021 10:20:00 +0200</pubDate>
<description>It ran.</description><content:encoded><![CDATA[<p>It ran.</p>
<p>Tor &amp; Co. paid.</p>]]></content:encoded>
<media:description>A ferry in May</media:description><media:title>Photo</media:title></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>Tor Wire</title><link href="https://tor.example/"/>
<entry><title type="html">Ferry runs &amp;amp; runs</title><link rel="enclosure" href="https://tor.example/1.mp3"/>
<link rel="alternate" href="https://tor.example/1"/><author><name>Ada Lem</name><email>a@tor.example</email></author>
<published>2021-06-03T10:20:00+02:00</published><updated>2021-06-05T10:20:00+02:00</updated><summary>It ran.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>It <b>ran</b>.</p><p>Tor &amp; Co. paid.</p></div></content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Tor Wire</title><dc:language>en-GB</dc:language></channel><item rdf:about="https://tor.example/1">
<title>Ferry runs &amp; runs</title><link>https://tor.example/1</link><dc:creator>Ada Lem</dc:creator>
<dc:date>2021-06-03T10:20:00+02:00</dc:date>
<content:encoded>&lt;p&gt;It ran.&lt;/p&gt;
&lt;p&gt;Tor &amp;amp; Co. paid.&lt;/p&gt;</content:encoded></item></rdf:RDF>"""


@pytest.mark.parametrize("content", [rss(RSS), ATOM, RDF], ids=["RSS", "Atom", "RDF"])
def test_a_feed_gives_its_articles(content: str) -> None:
    reading = read(content)
    (document,) = documents(reading)
    assert document.text == "It ran.\n\nTor & Co. paid."
    assert document.title == "Ferry runs & runs"
    assert (document.outlet, document.byline, document.url) == ("Tor Wire", ("Ada Lem",), "https://tor.example/1")
    assert document.published == dt.date(2021, 6, 3)
    assert document.published_at == dt.datetime(2021, 6, 3, 8, 20, tzinfo=dt.UTC)
    assert (document.language, document.extent) == ("en-GB", Extent.WHOLE)
    assert document.origin is not None
    assert document.origin.part == "item 1"
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("item", "text", "extent"),
    [
        ("<description>It ran.</description>", "It ran.", Extent.SUMMARY),
        ("<description>&lt;p&gt;It &lt;i&gt;ran&lt;/i&gt;.&lt;/p&gt;</description>", "It ran.", Extent.SUMMARY),
        ("<description><p>It ran.</p><p>And ran.</p></description>", "It ran.\n\nAnd ran.", Extent.SUMMARY),
        (f"<description>{ARTICLE}</description>", ARTICLE, Extent.WHOLE),
        (f"<description>{ARTICLE} Read more</description>", ARTICLE, Extent.SUMMARY),
        (f"<description>{ARTICLE} [&#8230;]</description>", f"{ARTICLE[:-1]}…", Extent.SUMMARY),
        ("<content:encoded>It ran. Continue reading…</content:encoded>", "It ran.", Extent.BEGINNING),
        (
            "<description>&lt;p&gt;It ran.&lt;/p&gt;&lt;p&gt;The post Ferry appeared first on Tor Wire.&lt;/p&gt;"
            "</description>",
            "It ran.",
            Extent.SUMMARY,
        ),
        ("<description>It\n   ran.\n\n  It sank.</description>", "It ran.\n\nIt sank.", Extent.SUMMARY),
    ],
)
def test_what_is_no_article_is_said(item: str, text: str, extent: Extent) -> None:
    document = one(item)
    assert (document.text, document.extent) == (text, extent)


def test_one_note_says_how_many_are_summaries() -> None:
    item = "<item><title>T</title><description>It ran.</description></item>"
    assert [str(problem) for problem in read(rss(item * 3)).problems] == [
        "wire.xml: note[I117]: 3 of 3 texts are summaries, not the articles"
    ]


@pytest.mark.parametrize(
    ("item", "field", "value"),
    [
        ("<author>ada@tor.example (Ada Lem)</author>", "byline", ("Ada Lem",)),
        ("<author>ada@tor.example</author>", "byline", ()),
        ("<author>Ada Lem and Tor Vik</author>", "byline", ("Ada Lem", "Tor Vik")),
        ("<guid>https://tor.example/7</guid>", "url", "https://tor.example/7"),
        ("<guid isPermaLink='false'>7</guid>", "url", None),
        ("<source url='https://sund.example'>Sund Herald</source>", "outlet", "Sund Herald"),
        ("<title>Ferry runs - Tor Wire</title>", "title", "Ferry runs"),
        ("<title>Ferry &lt;b&gt;runs&lt;/b&gt;</title>", "title", "Ferry runs"),
        ("<category>Opinion</category><category>Sea</category>", "section", "Opinion / Sea"),
        ("<dc:language>fr</dc:language>", "language", "en-GB"),
        ("<pubDate>3 Jun 2021</pubDate><updated>2021-07-01</updated>", "published", dt.date(2021, 6, 3)),
    ],
)
def test_what_an_item_says_of_itself(item: str, field: str, value: object) -> None:
    assert getattr(one(f"{item}<description>It ran.</description>"), field) == value


@pytest.mark.parametrize(
    ("content", "texts", "codes"),
    [
        (rss("<item><description>Tor & Co. &nbsp;ran</description></item>"), ["Tor & Co. ran"], ["I117"]),
        (
            rss("<item><description>It <b>ran.</description></item><item><description>2</description></item>"),
            ["It ran.", "2"],
            ["I117"],
        ),
        (
            rss("<item><description>1</description></item><item><description>And th")[:-20],
            ["1", "An"],
            ["I103", "I116", "I117"],
        ),
        (rss("<item><title>T</title></item>"), [], ["I105"]),
        ("\n\n" + rss("<item><description>It ran.</description></item>"), ["It ran."], ["I117"]),
        (
            rss("<item><description>Café</description></item>")
            .replace("?>", ' encoding="iso-8859-1"?>', 1)
            .encode("latin-1"),
            ["Café"],
            ["I117"],
        ),
        (rss("<item><description>Café</description></item>").encode("utf-16"), ["Café"], ["I117"]),
    ],
)
def test_a_damaged_feed_is_read_as_far_as_it_goes(content: str | bytes, texts: list[str], codes: list[str]) -> None:
    reading = read(content)
    assert [document.text for document in documents(reading)] == texts
    assert [problem.code for problem in reading.problems] == codes


@pytest.mark.parametrize(
    ("content", "code"), [("", "I103"), ("<rss>", "I103"), (rss(""), "I105"), ("<rss><channel/></rss>", "I105")]
)
def test_a_feed_of_no_use(content: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        read(content)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Tor Wire", "Tor Wire"),
        ("World news | The Tor Guardian", "The Tor Guardian"),
        ("Tor News - World", "Tor News"),
        ("TW > World News", "TW"),
        ("Tor – Breaking News, World News and Video from Tor", "Tor"),
        ("World News", "World News"),
        ("Latest-Wire", "Latest-Wire"),
    ],
)
def test_the_outlet_of_a_feed(title: str, outlet: str) -> None:
    assert name_outlet(title) == outlet


def test_entities_of_the_file_are_never_expanded() -> None:
    levels = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    declared = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{levels}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    content = rss("<item a='&l9;'><description>A &l9; &x; &eacute;</description></item>")
    reading = read(content.replace("?>", f"?>{declared}", 1))
    (document,) = documents(reading)
    assert document.text == "A &l9; &x; é"
    unexpanded = "entities that the file defines were not expanded in the text"
    assert [problem.message for problem in reading.problems if problem.code == "I103"] == [unexpanded]


@pytest.mark.parametrize(
    ("text", "code"),
    [("&x;", "I103"), ("<![CDATA[<p>&x; &x;</p>]]>", "I103"), ("&y;", "I105"), ("&nbsp;", "I105"), ("&y; A", None)],
)
def test_a_text_of_nothing_but_references_is_none(text: str, code: str | None) -> None:
    declared = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    content = rss(f"<item><title>A</title><description>{text}</description></item>")
    reading = read(content.replace("?>", f"?>{declared}", 1))
    errors = [problem.code for problem in reading.problems if problem.severity is Severity.ERROR]
    assert (len(documents(reading)), errors) == ((0, [code]) if code else (1, []))


def test_an_item_whose_text_is_cut_off_makes_no_other_a_beginning() -> None:
    whole = f"<item><title>A</title><content>{ARTICLE}</content></item>"
    reading = read(rss(f"{whole}<item><title>B</title><content><![CDATA[The mi").partition("</channel>")[0])
    assert [document.extent for document in documents(reading)] == [Extent.WHOLE]
    assert [problem.code for problem in reading.problems] == ["I105", "I103"]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("a & b &amp; &#233; &#xe9; &eacute; &foo; &", "a &amp; b &amp; é é é &amp;foo; &amp;"),
        ("<![CDATA[a & &nbsp;]]> & <![CDATA[&", "<![CDATA[a & &nbsp;]]> &amp; <![CDATA[&"),
        ("&lt &AMP;", "&amp;lt &amp;"),
        ("&#0;&#55296;&#xffff;&#150;&#38;&#99999999;", "–&amp;&amp;#99999999;"),
    ],
)
def test_references_are_mended(text: str, mended: str) -> None:
    assert mend_references(text) == mended


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("<item><title>a <b>b</title></item>", "<item><title><![CDATA[a <b>b]]></title></item>"),
        ("<title>a &lt;b</title><title/><title><![CDATA[<b>]]></title>", None),
        ("<item><title>a <b>b</item><item><title>c</title></item>", None),
        (
            "<x:summary type='xhtml'><div>a</div></x:summary>",
            "<x:summary type='xhtml'><![CDATA[<div>a</div>]]></x:summary>",
        ),
    ],
)
def test_tags_in_texts_are_characters(text: str, wrapped: str | None) -> None:
    assert wrap_markup(text) == (wrapped or text)


def test_a_feed_has_a_most_of_items() -> None:
    item = "<item><description>It ran.</description></item>"
    reading = read(rss(item * 4), SourceOptions(limits=Limits(parts=3)))
    assert len(reading.documents) == 3
    assert [problem.code for problem in reading.problems] == ["I120", "I117"]


@pytest.mark.parametrize(
    "piece",
    ["<![CDATA[", "<item>", "<item><description>It ran.</description></item>", "&a;", "<", "<title>", "<title><b>"],
)
def test_reading_is_linear(piece: str) -> None:
    def measure(times: int) -> float:
        def work() -> None:
            with contextlib.suppress(InputError):
                read(content)

        content = rss(piece * times)
        return spend_seconds(work)

    measure(100)
    hold_growth(measure, 2000, 4, 8, 0.5)

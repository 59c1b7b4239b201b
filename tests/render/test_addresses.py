from __future__ import annotations

import datetime as dt
import re
import time
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefkit.model.report import Head, Link, Paragraph, Report, Section, Source, SourceList
from briefkit.render.addresses import MAX_URL_LENGTH, find_trimmed, print_address


def link(given: str) -> str | None:
    goal = print_address(given).goal
    return None if goal is None else goal.url


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("  HTTP://Example.org/  ", "HTTP://Example.org/"),
        ("https://example.org", "https://example.org"),
        ("https://example.org:8080?q", "https://example.org:8080?q"),
        ("https://example.org/şuşa", "https://example.org/%C5%9Fu%C5%9Fa"),
        ("https://example.org/two words<b>", "https://example.org/two%20words%3Cb%3E"),
        ("https://example.org/Orvel_(lake)", "https://example.org/Orvel_%28lake%29"),
        ("https://example.org/a-b;c=(1,2)[3]", "https://example.org/a-b;c=%281,2%29%5B3%5D"),
        ('https://example.org/"it\'s"\\x', "https://example.org/%22it%27s%22%5Cx"),
        ("https://example.org/100%/%41?50%#%zz", "https://example.org/100%25/%41?50%25#%25zz"),
        ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
        ("https://example.org/\n\twrapped\x00", "https://example.org/wrapped"),
        ("https://example.org/\u202egnp", "https://example.org/gnp"),
        ("https://example.org/\ud800", "https://example.org/%EF%BF%BD"),
        ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
        ("https://пример.example", "https://xn--e1afmkfd.example"),
        ("http://[2001:DB8::1]:80/x", "http://[2001:db8::1]:80/x"),
        ("www.example.org/x y", "https://www.example.org/x%20y"),
        ("//example.org/x", "https://example.org/x"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("mailto:desk@example.org?subject=(a b)", "mailto:desk@example.org?subject=%28a%20b%29"),
    ],
)
def test_links(given: str, url: str) -> None:
    assert link(given) == url
    assert not print_address(given).trimmed


@pytest.mark.parametrize(
    "given",
    [
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript://example.org/%0Aalert(1)",
        "data:text/html,x",
        "file:///etc/hosts",
        "file://example.org/x",
        "ftp://example.org/x",
        "ht tp://example.org",
        "example.org",
        "www.",
        "/story/1",
        "http://",
        "https:///path",
        "https://exa mple.org/x",
        "https://example.org:port/x",
        "https://example.org\\x",
        "https:\\\\example.org",
        "https://a..b/",
        f"https://{'a' * 64}.example/",
        f"https://{'ä' * 64}.example/",
        "https://\u2100.example/",
        "https://example.org%2f.evil.example/",
        "mailto:",
        "mailto:?to=x",
        "http://[::1",
        "http://[1.2.3]",
        "",
    ],
)
def test_what_can_be_no_link_stands_as_plain_words(given: str) -> None:
    printed = print_address(given)
    assert printed.goal is None
    assert printed.shown == re.sub("[\n\x01]", "", given)


@pytest.mark.parametrize(
    ("given", "shown", "url"),
    [
        ("https://user:secret@evil.example/b", "https://evil.example/b", "https://evil.example/b"),
        ("https://herald.example@evil.example/a", "https://evil.example/a", "https://evil.example/a"),
        ("https://a@secret@evil.example/@x", "https://evil.example/@x", "https://evil.example/@x"),
        ("//user:secret@evil.example", "//evil.example", "https://evil.example"),
        ("https://good.example\\secret@evil.example/", "https://evil.example/", None),
        ("ftp://user:secret@evil.example/b", "ftp://evil.example/b", None),
        ("https:/user:secret@evil.example/b", "https:/evil.example/b", None),
        ("https:\\\\user:secret@evil.example/b", "https:\\\\evil.example/b", None),
        ("https://user:secret@", "https://", None),
        ("https://user:sec ret@evil.example/b", "https://evil.example/b", "https://evil.example/b"),
        ("https://user:secret@example.org:port/", "https://example.org:port/", None),
    ],
)
def test_user_information_is_neither_printed_nor_linked(given: str, shown: str, url: str | None) -> None:
    printed = print_address(given)
    assert (printed.shown, link(given), printed.trimmed) == (shown, url, True)


def test_address_of_the_greatest_length() -> None:
    address = "https://example.org/".ljust(MAX_URL_LENGTH, "x")
    assert link(address) == address
    assert link(address + "x") is None
    assert link(address[:-1] + "(") is None
    assert print_address(address + "x").shown == address + "x"


@given(st.text("ah:/?#[]@!$&'()*+,;= %\\\"<>^`{|}ä\u2100\u3002.\x00\n") | st.text())
@example("//a@b:")
def test_a_link_is_one_that_every_reader_follows(rest: str) -> None:
    for start in ("https://example.org/", "https://", "", "mailto:"):
        url = link(start + rest)
        if url is not None:
            assert re.fullmatch(r"[A-Za-z0-9\-._~!$&*+,;=:@/?#%\[\]]+", url)
            assert url.count("#") <= 1
            assert re.search("%(?![0-9A-Fa-f]{2})", url) is None
            assert urlsplit(url).username is None
            assert len(url) <= MAX_URL_LENGTH
            assert link(url) == url
        if start == "https://example.org/":
            assert url is not None


@pytest.mark.parametrize("piece", ["a", "@", ":", "%", "a.", "www.", "[", "https://"])
def test_long_addresses_take_no_time(piece: str) -> None:
    started = time.process_time()
    for start in ("https://", "//", "https:", ""):
        print_address(start + piece * 100_000)
    assert time.process_time() - started < 2


def test_trimmed_addresses_are_found_wherever_they_stand() -> None:
    words = Paragraph((Link("here", "https://a:b@one.example/"), Link("there", "https://fine.example/")))
    source = Source("s", 1, "Dyke", "Post", url="https://user:secret@two.example/b")
    sections = Section("x", "X", (words, words)), Section("y", "Y", (SourceList(),))
    report = Report(Head("T", dt.date(2024, 3, 5)), sections, (source,))
    assert find_trimmed(report) == ("https://one.example/", "https://two.example/b")

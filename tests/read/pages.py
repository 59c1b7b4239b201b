"""A made-up article and pages around it."""

from __future__ import annotations

from briefkit.model.document import Document
from briefkit.read.html import read_html
from briefkit.read.source import Reading, SourceFile, SourceOptions

FIRST = (
    "The harbour office in Norhaven said on Thursday that the ferry to the outer islands would run again from Monday."
)
SECOND = "“We are glad,” said Captain Ida Holm."
THIRD = "Two boats were torn from their moorings in the storm of late May, and nobody was hurt."
LAST = "The council will vote on the cost in July."
STORY = [FIRST, SECOND, THIRD, LAST]
RANT = (
    "The mayor took two million crowns from the ferry company on Friday, my cousin who works at the quay saw the bag,"
    " and the whole council was drunk at the time. Nobody dares to write it, but everybody on the islands knows. "
) * 3
HEADLINE = "<h1>Ferry runs again</h1>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


BODY = paragraphs(*STORY)


def make_page(body: str, head: str = "", attributes: str = "lang='en'") -> str:
    title = "" if "<title>" in head else "<title>Ferry runs again</title>"
    return f"<!DOCTYPE html><html {attributes}><head>{title}{head}</head><body>{body}</body></html>"


def read_reading(page: str | bytes, name: str = "page.html") -> Reading:
    return read_html(SourceFile(name, page.encode() if isinstance(page, str) else page), SourceOptions())


def read_page(page: str | bytes, name: str = "page.html") -> Document:
    (document,) = read_reading(page, name).documents
    assert isinstance(document, Document)
    return document


def read_story(body: str) -> list[str]:
    return read_page(make_page(body)).text.split("\n\n")

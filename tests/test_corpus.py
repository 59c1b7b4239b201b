"""Real articles beside the repository: what must come of them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.test_samples import bare

from briefkit import ParsedDocument, build_report, load_spec, parse, render_docx, render_pdf
from briefkit.api import build_briefing
from briefkit.languages import ENGLISH
from briefkit.model.facts import Actor, ActorKind
from briefkit.model.report import Chronology, Emphasis, QuotationList, Quoted
from briefkit.render.wording import describe_statement


@pytest.fixture(scope="module")
def article(corpus: Path) -> ParsedDocument:
    (parsed,) = parse(corpus / "000_d092715e432a7403.txt")
    return parsed


def named(article: ParsedDocument, kind: ActorKind) -> dict[str, Actor]:
    return {actor.name: actor for actor in article.actors if actor.kind is kind}


def test_metadata(article: ParsedDocument) -> None:
    assert article.document.published == dt.date(2021, 6, 3)
    assert article.document.byline == ("Vafa Ismayilova",)
    assert article.problems == ()


def test_dates(article: ParsedDocument) -> None:
    text = article.document.text
    read = {text[slice(*date.span)]: (date.when.value, date.when.mod) for date in article.dates}
    assert {
        "June 3": ("2021-06-03", None),
        "early May": ("2021-05", "START"),
        "early April": ("2021-04", "START"),
        "January": ("2021-01", None),
        "autumn 2020": ("2020-FA", None),
        "November 10": ("2020-11-10", None),
    }.items() <= read.items()
    assert not any("13" in words for words in read)


@pytest.mark.parametrize(
    ("name", "country", "title"),
    [
        ("Karim Valiyev", "AZ", "Deputy Defence Minister"),
        ("Selcuk Bayraktaroghlu", "TR", "Second Chief of the Turkish General Staff"),
        ("Selcuk Bayraktaroghlu", "TR", "Corps General"),
        ("Hikmat Hajiyev", "AZ", "presidential aide"),
    ],
)
def test_persons_with_their_roles(article: ParsedDocument, name: str, country: str, title: str) -> None:
    person = named(article, ActorKind.PERSON)[name]
    assert person.country == country
    assert title in {role.title for role in person.roles}


def test_nobody_else_is_a_person(article: ParsedDocument) -> None:
    assert set(named(article, ActorKind.PERSON)) == {"Karim Valiyev", "Selcuk Bayraktaroghlu", "Hikmat Hajiyev"}


def test_organisations_countries_and_places(article: ParsedDocument) -> None:
    organisations = named(article, ActorKind.ORGANISATION)
    assert set(organisations) == {
        "Defence Ministry",
        "Turkish General Staff",
        "Turkish Defence Industry Executive Committee",
        "STM",
        "ROKETSAN",
        "HAVELSAN",
        "ASELSAN-Baku",
    }
    assert organisations["Defence Ministry"].country == "AZ"
    assert set(named(article, ActorKind.COUNTRY)) == {"Azerbaijan", "Turkey", "Russia", "Armenia"}
    assert {"Baku", "Nagorno-Karabakh"} <= set(named(article, ActorKind.PLACE))


@pytest.mark.parametrize(
    ("words", "kind", "speaker", "as_written"),
    [
        ("Our main goal for the coming period", "direct", "Hikmat Hajiyev", "the presidential aide"),
        ("Azerbaijan witnessed the successful result", "indirect", "Hikmat Hajiyev", "Hikmat Hajiyev"),
        ("the successful result of cooperation and", "indirect", "Hikmat Hajiyev", "The top official"),
        ("the two countries established close", "indirect", "Hikmat Hajiyev", "Hajiyev"),
        ("Azerbaijan and Turkey have started", "indirect", "Defence Ministry", "Defence Ministry"),
    ],
)
def test_quotations(article: ParsedDocument, words: str, kind: str, speaker: str, as_written: str) -> None:
    text = article.document.text
    (quotation,) = [each for each in article.quotations if each.text.startswith(words)]
    assert (quotation.kind, quotation.speaker) == (kind, speaker)
    assert quotation.speaker_span is not None
    assert as_written in text[slice(*quotation.speaker_span)]


def test_events_run_from_autumn_2020_to_the_day_of_publication(article: ParsedDocument) -> None:
    stated = {event.date.when.value for event in article.events if event.date.when and event.date.basis == "stated"}
    assert stated == {"2020-FA", "2020-11-10", "2021-01", "2021-04", "2021-05", "2021-06-03"}


SPEC = """\
briefkit: 1
report:
  title: A year in India
  period: {{from: 2019-01-01, to: 2019-12-31}}
sources:
  - {{path: "{corpus}/wikinews_2019.jsonl", outlet: Wikinews}}
select:
  documents: {{match: India OR Indian}}
  events: {{limit: 60}}
"""


EVERY_QUOTATION = """\
briefkit: 1
report:
  title: What was said
  period: {{from: 2018-12-01, to: 2020-02-01}}
sources:
  - {{path: "{corpus}/wikinews_2019.jsonl", outlet: Wikinews}}
select:
  quotations: {{period: all, kinds: [direct, mixed, indirect], per_speaker: 10000, limit: 10000}}
"""


@pytest.fixture(scope="module")
def wikinews(corpus: Path) -> tuple[ParsedDocument, ...]:
    return parse(corpus / "wikinews_2019.jsonl")


def test_a_year_of_articles_is_parsed_without_an_error(wikinews: tuple[ParsedDocument, ...]) -> None:
    assert len(wikinews) == 171
    assert all(parsed.events and parsed.actors for parsed in wikinews)


def test_a_topic_of_that_year_renders(corpus: Path, wikinews: tuple[ParsedDocument, ...], tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC.format(corpus=corpus), encoding="utf-8")
    report = build_report(load_spec(tmp_path / "spec.yaml"), documents=wikinews)
    (chronology,) = [block for block in report.blocks() if isinstance(block, Chronology)]
    texts = [" ".join(parsed.document.text.split()) for parsed in wikinews]
    assert 20 <= len(chronology.rows) + len(chronology.undated) <= 60
    for row in (*chronology.rows, *chronology.undated):
        assert any(row.text in text for text in texts), row.text
    assert render_docx(report, tmp_path / "india.docx").stat().st_size > 10_000
    assert render_pdf(report, tmp_path / "india.pdf").stat().st_size > 10_000


def test_every_quotation_of_a_report_is_verbatim_or_labelled(
    corpus: Path, wikinews: tuple[ParsedDocument, ...], tmp_path: Path
) -> None:
    (tmp_path / "spec.yaml").write_text(EVERY_QUOTATION.format(corpus=corpus), encoding="utf-8")
    briefing = build_briefing(load_spec(tmp_path / "spec.yaml"), documents=wikinews)
    (quotations,) = [block for block in briefing.report.blocks() if isinstance(block, QuotationList)]
    documents = {document.id: bare(document.text) for document in briefing.selection.documents}
    texts = {source.id: documents[source.document] for source in briefing.report.sources if source.document}
    assert len(quotations.rows) > 700
    for row in quotations.rows:
        for piece in row.text.split("” “"):
            assert bare(piece.rstrip(",")) in texts[row.sources[0].source], piece
        shown = describe_statement(row, ENGLISH)
        assert any(isinstance(part, Quoted) for part in shown) == (row.kind == "direct")
        assert any(isinstance(part, Emphasis) for part in shown) == (row.kind != "direct")

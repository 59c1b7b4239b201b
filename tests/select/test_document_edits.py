"""Corrections of documents by the desk."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path

import pytest
from tests.articles import Article, day, month
from tests.select.test_select import AS_OF, spec

from briefkit.api import Briefing, build_briefing, read_spec
from briefkit.languages import ENGLISH
from briefkit.model.document import Document
from briefkit.render.manifest import write_manifest
from briefkit.render.wording import describe_source
from briefkit.select import select
from briefkit.select.document_edits import edit_documents
from briefkit.spec.briefing import Edit

pytestmark = pytest.mark.usefixtures("in_one_process")

WIRE = Document("wire", "It sank.", "Ferry sinks", ("Ada Lind",), "Wire", published=dt.date(2024, 2, 16))


@pytest.mark.parametrize(
    ("edit", "fields", "edited"),
    [
        (Edit(outlet="Orvel Wire"), {"outlet": "Orvel Wire"}, ("outlet",)),
        (Edit(title="Ferry is late", byline=()), {"title": "Ferry is late", "byline": ()}, ("title", "byline")),
        (Edit(date=day("2024-02-17")), {"published": dt.date(2024, 2, 17)}, ("date",)),
        (Edit(date=month("2024-02")), {}, ()),
        (Edit(text="It was late."), {}, ()),
    ],
)
def test_an_edit_changes_what_it_names_and_says_so(edit: Edit, fields: dict[str, object], edited: tuple[str]) -> None:
    (found,) = edit_documents([WIRE], {"wire": edit, "other": Edit(outlet="Other")})
    assert found == dataclasses.replace(WIRE, edited=edited, **fields)  # type: ignore[arg-type]
    assert edit_documents([found], {"wire": edit}) == (found,)


def test_the_hour_goes_with_another_day_and_stays_with_the_same() -> None:
    hour = dt.datetime(2024, 2, 16, 9)
    dated = dataclasses.replace(WIRE, published_at=hour)
    kept, gone = (edit_documents([dated], {"wire": Edit(date=day(f"2024-02-{each}"))})[0] for each in (16, 17))
    assert (kept.published_at, gone.published_at) == (hour, None)


def ferry(name: str) -> Article:
    article = Article(name, f"A ferry sank near Lund on Monday, says {name}.", "2024-02-16")
    return article.event(article.text, day("2024-02-12"))


@pytest.mark.parametrize(
    ("identifier", "edit", "message"),
    [
        ("wire-2024-02-16", Edit(outlet="Orvel Wire"), None),
        (
            "wire-2024-02-15",
            Edit(outlet="Orvel Wire"),
            "no event, quotation or document has the id 'wire-2024-02-15'; the nearest are wire-2024-02-16, "
            "e-wire-2024-02-16-1",
        ),
        ("herald", Edit(outlet="Orvel Wire"), "no event, quotation or document has the id 'herald'"),
        (
            "wire-2024-02-16",
            Edit(text="It was late."),
            "the document 'wire-2024-02-16' has no text to correct; it has date, outlet, title, byline",
        ),
        (
            "e-wire-2024-02-16-1",
            Edit(outlet="Orvel Wire"),
            "the event 'e-wire-2024-02-16-1' has no outlet to correct; it has date, text, type, who, where, status",
        ),
        (
            "wire-2024-02-16",
            Edit(date=month("2024-02")),
            "the document 'wire-2024-02-16' was published on one day; give the day, such as 2024-02-16",
        ),
        ("late", Edit(outlet="Orvel Wire"), "the document 'late' was left out"),
    ],
)
def test_an_edit_that_changes_nothing_is_said(identifier: str, edit: Edit, message: str | None) -> None:
    late = dataclasses.replace(ferry("late"), published="2024-03-16")
    articles = [ferry("wire-2024-02-16").parsed(), late.parsed()]
    selection = select(articles, spec(edits={identifier: edit}), AS_OF)
    assert [each.message for each in selection.problems if each.code == "S112"] == ([message] if message else [])


def test_a_figure_is_not_edited_but_left_out() -> None:
    article = Article("a", "The flood at Lund killed 12 people.")
    parsed = article.event(article.text, day("2024-02-15")).parsed()
    (series,) = select([parsed], spec(), AS_OF).figures
    (problem,) = select([parsed], spec(edits={series.latest.id: Edit(date=day("2024-02-15"))}), AS_OF).problems
    assert (problem.code, "is a figure; leave it out under 'exclude'" in problem.message) == ("S112", True)


SPEC = """briefkit: 1
report: {{title: Ferry}}
sources: [articles]
sections: [chronology, sources]
edits: {{wire: {edit}}}
"""


def build(edit: str, folder: Path) -> Briefing:
    (folder / "articles").mkdir()
    (folder / "articles" / "wire.txt").write_text("A ferry sank near Lund on Monday.\n", encoding="utf-8")
    (folder / "spec.yaml").write_text(SPEC.format(edit=edit), encoding="utf-8")
    return build_briefing(read_spec(folder / "spec.yaml")[0])


def test_what_is_read_counts_from_the_day_that_the_desk_gives(tmp_path: Path) -> None:
    briefing = build("{date: 2024-02-16, outlet: Wire, title: Ferry sinks, byline: Ada Lind}", tmp_path)
    (event,) = briefing.selection.events
    assert event.date.when == day("2024-02-12")
    assert briefing.problems == ()
    (source,) = briefing.report.sources
    assert (source.outlet, source.title, source.byline, source.published) == (
        "Wire",
        "Ferry sinks",
        ("Ada Lind",),
        "16 February 2024",
    )


def test_a_correction_is_shown_and_told_in_the_manifest(tmp_path: Path) -> None:
    briefing = build("{date: 2024-02-16, outlet: Wire}", tmp_path)
    (source,) = briefing.report.sources
    entry = "".join(getattr(each, "text", "") for each in describe_source(source, ENGLISH)[0])
    assert entry.endswith(". Outlet and date corrected by the desk.")
    (told,) = json.loads(write_manifest(briefing.report))["sources"]
    assert told["edited"] == ["outlet", "date"]


def test_ids_stay(tmp_path: Path) -> None:
    ids = []
    for name, edit in (("a", "{title: Ferry sinks}"), ("b", "{outlet: Wire, date: 2024-02-16}")):
        (tmp_path / name).mkdir()
        briefing = build(edit, tmp_path / name)
        ids.append([event.id for event in briefing.selection.events])
    assert ids[0] == ids[1]


def test_a_doubt_about_a_date_goes_once_the_desk_has_settled_it(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    text = "---\nDate: 2024-02-16\n---\nLUND, Feb. 2, 2024 (Wire) - A ferry sank.\n"
    (tmp_path / "articles" / "2024-02-10-x.txt").write_text(text, encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC.format(edit="{title: Ferry}"), encoding="utf-8")
    asked = read_spec(tmp_path / "spec.yaml")[0]
    doubtful = build_briefing(dataclasses.replace(asked, edits={}))
    (identifier,) = (document.id for document in doubtful.selection.documents)
    settled = build_briefing(dataclasses.replace(asked, edits={identifier: Edit(date=day("2024-02-16"))}))
    assert {"E104"} <= {problem.code for problem in doubtful.problems}
    assert "E104" not in {problem.code for problem in settled.problems}


def test_documents_of_a_script_are_edited_too() -> None:
    asked = spec(edits={"wire": Edit(outlet="Orvel Wire")})
    briefing = build_briefing(asked, as_of=AS_OF, documents=[ferry("wire").parsed()])
    assert [source.outlet for source in briefing.report.sources] == ["Orvel Wire"]

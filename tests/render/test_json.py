from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.articles import Article, day
from tests.select.test_select import spec

from briefkit.model.report import Cite, Figure, Head, Paragraph, Report, Section, Source, Text
from briefkit.render.json import json_bytes, read_title
from briefkit.select import select

PICTURE = b"\x89PNG\r\n\x1a\n"
REPORT = Report(
    Head("Əliyev & <b>", dt.date(2024, 2, 20)),
    (Section("map", "Map", (Paragraph((Text("See"), Cite("s-1", "¶ 2"))), Figure(PICTURE, "A map"))),),
    (Source("s-1", 1, "Rise"),),
)


def test_every_node_names_its_class() -> None:
    written = json.loads(json_bytes(REPORT))
    assert written["briefkit"] == 1
    assert written["report"]["head"] == {
        "node": "Head",
        "title": "Əliyev & <b>",
        "as_of": "2024-02-20",
        "product": "Situation report",
        "place": "",
        "originator": "",
        "prepared_by": "",
        "cleared_by": "",
        "to": [],
        "cc": [],
        "next_report": "",
        "contact": "",
        "language": "en-GB",
    }
    paragraph, figure = written["report"]["sections"][0]["blocks"]
    assert paragraph["content"] == [
        {"node": "Text", "text": "See"},
        {"node": "Cite", "source": "s-1", "locator": "¶ 2", "spans": []},
    ]
    assert figure["image"] == "iVBORw0KGgo="


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (json_bytes(REPORT), "Əliyev & <b>"),
        (json_bytes(REPORT)[:1000], "Əliyev & <b>"),
        (json.dumps(json.loads(json_bytes(REPORT))).encode(), "Əliyev & <b>"),
        (json.dumps(json.loads(json_bytes(REPORT)), sort_keys=True, indent=4).encode(), "Əliyev & <b>"),
        (b'{"report": {"head": {"title": 3}}}', None),
        (b'{"briefkit": 1, "report": {"node": "Report", "head": {"node"', None),
        (b'{"briefkit": 1, "report": {"node": "Report", "head": []}}', None),
        (b'["report"]', None),
        (b"\xff", None),
    ],
    ids=str,
)
def test_the_title_of_a_written_report_is_read(content: bytes, title: str | None, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(content)
    assert read_title(tmp_path / "x.json") == title


def test_half_of_a_surrogate_pair_is_written_as_json_escapes_it() -> None:
    title = "lone \udce9"  # a script may give one
    written = json_bytes(replace(REPORT, head=replace(REPORT.head, title=title)))
    assert json.loads(written.decode("utf-8"))["report"]["head"]["title"] == title


def test_the_selection_tells_who_reports_what() -> None:
    article = Article("a", "The dyke broke on Thursday.").event("The dyke broke on Thursday.", day("2024-02-15"))
    selection = select([article.parsed()], spec(), dt.date(2024, 2, 20))
    written = json.loads(json_bytes(REPORT, selection))["selection"]
    assert {"events", "quotations", "actors", "dropped"} <= set(written)
    (event,) = written["events"]
    assert event["outlets"] == 1
    assert (event["date"]["value"], event["date"]["basis"]) == ("2024-02-15", "stated")
    (told,) = event["reports"]
    assert (told["document"], told["span"], told["paragraph"]) == ("a", [0, 27], 1)
    assert (event["reported"], event["late"]) == ("2024-02-16", False)
    corpus = {"read": 1, "considered": 1, "oldest": "2024-02-16", "newest": "2024-02-16", "copies": 0, "undated": 0}
    assert corpus.items() <= written["corpus"].items()
    assert "text" not in written["documents"][0] or written["documents"][0]["text"] == ""

"""The packages that the project was asked for: named by the installed one, and doing the work of rendering."""

from __future__ import annotations

import importlib.metadata
import io
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import docx.document
import pypdf
import pytest
from docx.opc.part import Part
from docx.opc.rel import _Relationship
from docx.package import Package
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame
from tests.render.docx.house import make_house_template
from tests.render.docx.test_docx_template import REPORT
from tests.render.pdf.samples import make_chronology, make_report

from briefkit.model.theme import Theme, WordTemplate
from briefkit.render.docx import docx_bytes
from briefkit.render.pdf import pdf_bytes

ASKED_FOR = ("typer", "python-docx", "reportlab", "pyyaml")


Count = Callable[..., Counter[str]]


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Count:
    """Counts the calls of functions, which go on as they are."""
    counted: Counter[str] = Counter()

    def watch(owner: Any, *names: str) -> Counter[str]:
        for name in names:
            monkeypatch.setattr(owner, name, _counting(getattr(owner, name), f"{owner.__name__}.{name}", counted))
        return counted

    return watch


def _counting(function: Callable[..., Any], name: str, counted: Counter[str]) -> Callable[..., Any]:
    def counting(*arguments: Any, **named: Any) -> Any:
        counted[name] += 1
        return function(*arguments, **named)

    return counting


def test_the_package_requires_what_was_asked_for() -> None:
    required = importlib.metadata.requires("briefkit") or []
    always = {re.split(r"[ <>=!~;\[(]", each)[0].lower() for each in required if "extra ==" not in each}
    assert set(ASKED_FOR) <= always


def test_python_docx_opens_and_holds_what_is_written(count: Count) -> None:
    count(Package, "__init__")
    count(Part, "__init__")
    count(docx.document.Document, "__init__")
    counted = count(_Relationship, "__init__")
    docx_bytes(REPORT, Theme())
    assert (counted["Package.__init__"], counted["Document.__init__"]) == (1, 1)
    assert counted["Part.__init__"] > 8
    assert counted["_Relationship.__init__"] > 8


def test_python_docx_holds_the_template_of_a_house(count: Count) -> None:
    template = WordTemplate("house.dotx", make_house_template())
    count(Package, "__init__")
    count(Part, "__init__")
    counted = count(docx.document.Document, "__init__")
    docx_bytes(REPORT, Theme(word_template=template))
    assert (counted["Package.__init__"], counted["Document.__init__"]) == (1, 1)
    assert counted["Part.__init__"] > 8


def test_reportlab_sets_and_draws_the_pages(count: Count) -> None:
    count(BaseDocTemplate, "build", "handle_flowable", "handle_pageBegin")
    count(Frame, "add", "split")
    count(Flowable, "drawOn")
    count(TTFont, "addObjects", "splitString")
    counted = count(Canvas, "__init__", "showPage", "save")
    pdf = pdf_bytes(make_report(make_chronology(200)), Theme())
    pages = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert counted["BaseDocTemplate.build"] == 1
    assert counted["Canvas.__init__"] >= 1
    assert counted["Canvas.showPage"] == counted["BaseDocTemplate.handle_pageBegin"] == pages > 3
    assert counted["Frame.add"] > pages
    assert counted["Frame.split"] >= pages - 1
    assert counted["Flowable.drawOn"] > pages
    assert counted["TTFont.addObjects"] >= 2
    assert counted["TTFont.splitString"] > 20

from __future__ import annotations

import dataclasses

from tests.render.pdf.samples import make_report

from briefkit.languages import load_catalogue
from briefkit.model.report import ActorRow, ActorTable, Chronology, ChronologyRow, Ref, Text
from briefkit.model.tracking import Tracked
from briefkit.render.lowering.facets import lower_facets
from briefkit.render.print_tree import Facets


def test_rows_are_picked_by_actors_places_and_kinds() -> None:
    rows = (
        ChronologyRow("e1", "May", "It rose.", "Ford, Delta", (Ref("a1", "Mira\nSol"), Text("and 2 more"))),
        ChronologyRow("e2", "May", "It fell.", "Old\x00 Town"),
        ChronologyRow("e3", "May", "It stood."),
    )
    report = make_report(Chronology(rows), ActorTable("People", (ActorRow("a1", "Mira Sol"),)))
    report = dataclasses.replace(report, tracked=(Tracked("e1", "main", "It rose.", "disaster", place="Ford"),))
    assert lower_facets(report, load_catalogue("en")) == {
        "e1": Facets(("Mira Sol",), ("Ford",), ("disaster",)),
        "e2": Facets((), ("Old Town",), ()),
        "e3": Facets(),
    }

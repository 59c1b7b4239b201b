from __future__ import annotations

import pytest
from tests.render.pdf.samples import make_chronology, make_report

from briefkit.model.report import Ref
from briefkit.model.theme import CitationStyle
from briefkit.render.lowering.inlines import InlineLowering
from briefkit.render.print_tree import Jump, Look, Run


@pytest.mark.parametrize(
    ("ref", "run"),
    [
        (Ref("e0", "3 May"), Run("3 May", Look.PLAIN, Jump("e0"))),
        (Ref("e0", "3 May", strong=True), Run("3 May", Look.STRONG, Jump("e0"))),
        (Ref("e9", "3 May", strong=True), Run("3 May", Look.STRONG)),
    ],
)
def test_a_link_to_a_row_can_be_strong(ref: Ref, run: Run) -> None:
    inlines = InlineLowering(make_report(make_chronology(1)), CitationStyle.REFERENCES)
    assert inlines.lower_line((ref,), Look.SECONDARY) == (run,)

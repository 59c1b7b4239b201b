from __future__ import annotations

import pytest

from briefkit.compose.scales import compose_scales
from briefkit.languages import ENGLISH
from briefkit.model.grading import LIKELIHOOD_SCALES, NO_SCALES, RELIABILITY, Scales
from briefkit.model.report import Bullets, Empty, Source
from briefkit.render.wording import say_plainly

GRADED = (Source("s-1", 1, "Bridge falls", reliability="B"), Source("s-2", 2, "Bridge stands"))
PLAIN = (Source("s-2", 1, "Bridge stands"),)
LIKELIHOOD, CONFIDENCE, GRADES = "Likelihood (ICD 203)", "Confidence (ICD 203)", "Reliability of a source (Admiralty)"


def explain(scales: Scales, sources: tuple[Source, ...]) -> list[str]:
    (block,) = compose_scales(scales, sources, ENGLISH)
    assert isinstance(block, Bullets)
    return ["".join(map(say_plainly, item)).replace("\N{NO-BREAK SPACE}", " ") for item in block.items]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scales", "sources", "told"),
    [
        (NO_SCALES, GRADED, [GRADES]),
        (Scales((0,)), PLAIN, [LIKELIHOOD]),
        (Scales((0, 1)), (), [LIKELIHOOD, LIKELIHOOD]),
        (Scales((0,), confidence=True), GRADED, [LIKELIHOOD, CONFIDENCE, GRADES]),
        (Scales((), confidence=True), (), [CONFIDENCE]),
    ],
)
def test_the_scales_that_are_used_are_explained(scales: Scales, sources: tuple[Source, ...], told: list[str]) -> None:
    assert [line.partition(": ")[0] for line in explain(scales, sources)] == told


def test_a_scale_that_is_not_used_is_not_explained() -> None:
    assert compose_scales(NO_SCALES, PLAIN, ENGLISH) == (
        Empty("No likelihood, confidence or grade of a source is given.", periodic=False),
    )


def test_a_scale_has_each_of_its_words() -> None:
    first, second, _, grades = explain(Scales((0, 1), confidence=True), GRADED)
    for line, row in zip((first, second), LIKELIHOOD_SCALES, strict=True):
        assert line == f"{LIKELIHOOD}: {', '.join(' '.join(each) for each in row)}."
    assert grades.startswith(f"{GRADES}: {', '.join(' '.join(each) for each in RELIABILITY.items())}. ")

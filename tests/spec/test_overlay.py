from __future__ import annotations

import pytest

from briefkit.errors import UsageError
from briefkit.spec.language import SPEC
from briefkit.spec.nodes import ListNode, MappingNode, Node
from briefkit.spec.overlay import apply_setting, lay_over
from briefkit.spec.yaml_tree import parse_tree


def plain(node: Node) -> object:
    """The tree as Python values, every scalar a text."""
    if isinstance(node, MappingNode):
        return {entry.key: plain(entry.value) for entry in node.entries}
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return node.text


def tree(text: str) -> Node:
    return parse_tree(text, "f")[0]


@pytest.mark.parametrize(
    ("base", "top", "expected"),
    [
        ("report: {product: P, place: Q}", "report: {place: R}", {"report": {"product": "P", "place": "R"}}),
        ("sections: [actors, notes]", "sections: [sources]", {"sections": ["sources"]}),
        ("report: {period: {last: 7d}}", "report: {period: {last: 1d}}", {"report": {"period": {"last": "1d"}}}),
        ("report: {period: {last: 7d}}", "report: {period: {month: M}}", {"report": {"period": {"month": "M"}}}),
        ("report: {marking: {scheme: U, level: C}}", "report: {marking: TLP:RED}", {"report": {"marking": "TLP:RED"}}),
        ("select: {events: {limit: 5}}", "select:", {"select": {"events": {"limit": "5"}}}),
        ("select: {events: {limit: 5}}", "select: {events: {limit: null}}", {"select": {"events": {"limit": "null"}}}),
        ("select: {events: {limit: 5}}", "select: [1]", {"select": ["1"]}),
        ("report: {product: P}", "reprot: {}", {"report": {"product": "P"}, "reprot": {}}),
        ("[1]", "report: {}", {"report": {}}),
    ],
)  # fmt: skip
def test_lays_a_spec_over_a_template(base: str, top: str, expected: object) -> None:
    assert plain(lay_over(SPEC, tree(base), tree(top))) == expected


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("report.number=13", "report: {number: 13, title: T}\nsources: [{path: a}]"),
        ("report.title=Day two: 3, 4", "report: {number: 1, title: 'Day two: 3, 4'}\nsources: [{path: a}]"),
        ('report.title="no"', "report: {number: 1, title: no}\nsources: [{path: a}]"),
        ("report={title: x}", "report: {title: x}\nsources: [{path: a}]"),
        ("report.number=", "report: {number: , title: T}\nsources: [{path: a}]"),
        ("sources.0.path=b", "report: {number: 1, title: T}\nsources: [{path: b}]"),
        ("sources.1=b", "report: {number: 1, title: T}\nsources: [{path: a}, b]"),
        ("sources=[b, c]", "report: {number: 1, title: T}\nsources: [b, c]"),
        ("x.0.y=c", "report: {number: 1, title: T}\nsources: [{path: a}]\nx: [{y: c}]"),
    ],
)
def test_applies_settings(setting: str, expected: str) -> None:
    changed, problems = apply_setting(tree("report: {number: 1, title: T}\nsources: [{path: a}]"), setting)
    assert problems == []
    assert plain(changed) == plain(tree(expected))


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("sources.5=x", "'sources.5' leads nowhere: the list has 1 items, counted from 0, and no '5'"),
        ("sources.x=x", "'sources.x' leads nowhere: the list has 1 items, counted from 0, and no 'x'"),
        ("title.x=x", "'title.x' leads nowhere: there is no 'x' in the value 'T'"),
    ],
)
def test_settings_that_lead_nowhere(setting: str, message: str) -> None:
    before = tree("title: T\nsources: [a]")
    after, problems = apply_setting(before, setting)
    assert after == before
    assert [str(problem) for problem in problems] == [f"--set: error[S104]: {message}"]


@pytest.mark.parametrize("setting", ["x", "=x", "a..b=c", ".=x", "a." * 20 + "b=c"])
def test_settings_that_are_none(setting: str) -> None:
    with pytest.raises(UsageError, match="KEY=VALUE"):
        apply_setting(tree("a: 1"), setting)

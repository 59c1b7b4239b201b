from __future__ import annotations

import pytest
import yaml

from briefkit.errors import SpecError
from briefkit.spec.decisions_file import add_decisions

OLD = """# What we know better.
edits:
  e-1: {text: Mine.}  # asked the mayor

# Not ours.
exclude:
  - e-2
"""


def test_what_stands_there_is_left_as_it_is() -> None:
    added = add_decisions(OLD, {"q-1": {"speaker": "Ana: Vale"}}, {"exclude": ["e-3"], "split": ["e-4"]}, "d.yaml")
    assert added == (
        "# What we know better.\nedits:\n  e-1: {text: Mine.}  # asked the mayor\n"
        '  q-1: {speaker: "Ana: Vale"}\n\n# Not ours.\nexclude:\n  - e-2\n  - e-3\n\nsplit:\n  - e-4\n'
    )


@pytest.mark.parametrize(
    "value",
    [
        "plain",
        "no",
        "12",
        "a: b",
        '"quoted"',
        "# no comment",
        "two\nlines",
        "Əliyev",
        "[x]",
        "- x",
        "é\\n",
        ["A", "B: C"],
    ],
)
def test_values_are_read_as_they_were_meant(value: str | list[str]) -> None:
    read = yaml.safe_load(add_decisions("", {"e-1": {"text": value}}, {}, "d.yaml"))["edits"]["e-1"]["text"]
    expected = [" ".join(each.split()) for each in value] if isinstance(value, list) else " ".join(value.split())
    assert str(read).lower() in (str(expected).lower(), "false" if value == "no" else str(expected).lower())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("split: [e-1]\n", "split: [e-1, e-2]\n"),
        ("split: []\n", "split: [e-2]\n"),
        ("edits: {e-1: {text: x}}\n", "edits: {e-1: {text: x}, q-1: {speaker: Ana}}\n\nsplit:\n  - e-2\n"),
    ],
)
def test_what_stands_on_one_line_stays_there(old: str, new: str) -> None:
    edits = {"q-1": {"speaker": "Ana"}} if "edits" in old else {}
    assert add_decisions(old, edits, {"split": ["e-2"]}, "d.yaml") == new


@pytest.mark.parametrize("old", ["split: [e-1,\n  e-3]\n", "{split: [e-1]}\n"])
def test_a_list_over_several_lines_is_refused(old: str) -> None:
    with pytest.raises(SpecError) as failure:
        add_decisions(old, {}, {"split": ["e-2"]}, "d.yaml")
    (problem,) = failure.value.diagnostics
    assert (problem.code, problem.path, problem.line) == ("S106", "d.yaml", 1)

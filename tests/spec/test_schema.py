from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefkit.spec import list_templates, spec_schema
from briefkit.spec.nodes import ListNode, MappingNode, Node
from briefkit.spec.yaml_tree import parse_tree

ROOT = Path(__file__).parents[2]
SPECS = sorted([*ROOT.glob("templates/*/example/spec.yaml"), *ROOT.glob("sample_input/*/spec.yaml")])

CONTRACT = """\
briefkit: 1
template: situation-report
report:
  title: Azerbaijan-Turkey military cooperation
  number: 12
  period: {from: 2021-05-28, to: 2021-06-03}
  cutoff: 2021-06-03T18:00+04:00
  marking: TLP:GREEN
  originator: South Caucasus desk
  language: en-GB
sources:
  - {path: "articles/**/*.txt", outlet: Herald, reliability: B}
select:
  events: {period: report, actors: [A], match: drone OR "joint commission", types: [consult], min_sources: 1, dates: 30}
  quotations: {speakers: [B], kinds: [direct, mixed], match: null, per_speaker: 3, limit: 20}
  actors: {kinds: [person, organisation], min_mentions: 1, limit: 40}
actors:
  - {name: C, aliases: [D], roles: [{title: Deputy Defence Minister, of: Azerbaijan}], country: AZ}
edits:
  e-12ab9c: {date: 2021, text: "They visited."}
sections: [key-points, changes, chronology, actors, quotations, sources]
output:
  - docx: out/{slug}-{date}.docx
"""


def as_editors_read(node: Node) -> Any:
    """The tree with the types that YAML 1.2 gives plain scalars (its core schema), as far as specs need them."""
    if isinstance(node, MappingNode):
        return {entry.key: as_editors_read(entry.value) for entry in node.entries}
    if isinstance(node, ListNode):
        return [as_editors_read(item) for item in node.items]
    if node.is_null:
        return None
    if node.plain and re.fullmatch("true|false", node.text):
        return node.text == "true"
    if node.plain and re.fullmatch("-?[0-9]+", node.text):
        return int(node.text)
    return node.text


def find_faults(text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(spec_schema())
    return [error.message for error in validator.iter_errors(as_editors_read(parse_tree(text, "f")[0]))]


def test_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(spec_schema())
    assert json.loads(json.dumps(spec_schema())) == spec_schema()


@pytest.mark.parametrize("path", SPECS, ids=lambda path: str(path.relative_to(ROOT)))
def test_specs_on_hand_fit(path: Path) -> None:
    assert find_faults(path.read_text(encoding="utf-8")) == []


def test_the_contract_fits() -> None:
    assert find_faults(CONTRACT) == []


def test_templates_fit_but_for_the_required_keys() -> None:
    for template in list_templates():
        text = (template.folder / "spec.yaml").read_text(encoding="utf-8")
        assert len(find_faults(text)) == 3  # briefkit and sources at the top, title in report


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("briefkit: 1", "briefkit: 2"),
        ("title:", "titel:"),
        ("number: 12", "number: twelve"),
        ("number: 12", "number: -1"),
        ("{from: 2021-05-28, to: 2021-06-03}", "{from: 2021-05-28, last: 7d}"),
        ("{from: 2021-05-28, to: 2021-06-03}", "{from: 28 May 2021, to: 2021-06-03}"),
        ("TLP:GREEN", "TLP:WHITE"),
        ("reliability: B", "reliability: G"),
        ("[consult]", "[chat]"),
        ("per_speaker: 3, limit: 20", "per_speaker: 3, limit: automatic"),
        ("per_speaker: 3, limit: 20", "per_speaker: 3, limit: 0"),
        ("country: AZ", "country: Azerbaijan"),
        ("changes", "actors"),
        ("- docx: out", "- doc: out"),
        ("date: 2021,", "date: soon,"),
    ],
)
def test_faults_are_found(old: str, new: str) -> None:
    assert old in CONTRACT
    assert find_faults(CONTRACT.replace(old, new, 1))


@pytest.mark.parametrize("limit", ["auto", "7", "null", ""])
def test_limits_fit(limit: str) -> None:
    assert find_faults(CONTRACT.replace("per_speaker: 3, limit: 20", f"per_speaker: 3, limit: {limit}", 1)) == []


def test_every_key_is_described() -> None:
    def walk(schema: object) -> Iterator[str]:
        if isinstance(schema, dict):
            for key, value in schema.get("properties", {}).items():
                if not value.get("description", "").endswith("."):
                    yield key
            for value in schema.values():
                yield from walk(value)
        elif isinstance(schema, list):
            for value in schema:
                yield from walk(value)

    assert list(walk(spec_schema())) == []


def test_tells_defaults() -> None:
    schema = spec_schema()["properties"]["select"]["anyOf"][0]["properties"]
    assert schema["quotations"]["anyOf"][0]["properties"]["kinds"]["default"] == ["direct", "mixed"]
    assert schema["events"]["anyOf"][0]["properties"]["period"]["default"] == "report"

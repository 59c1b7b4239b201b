"""The briefing spec: YAML to `Spec`, with the place of every problem; its JSON Schema; the templates."""

from __future__ import annotations

from briefkit.spec.briefing import Spec
from briefkit.spec.loading import load_spec, read_limits, read_spec
from briefkit.spec.match import Match, parse_match
from briefkit.spec.mentions import list_mentions
from briefkit.spec.schema import spec_schema
from briefkit.spec.templates import Template, list_template_files, list_templates, templates_folder

__all__ = [
    "Match",
    "Spec",
    "Template",
    "list_mentions",
    "list_template_files",
    "list_templates",
    "load_spec",
    "parse_match",
    "read_limits",
    "read_spec",
    "spec_schema",
    "templates_folder",
]

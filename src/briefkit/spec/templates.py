"""Briefing templates: the defaults that lie under a spec, and the look.

A template is a folder with a ``spec.yaml`` of defaults, a ``theme.yaml``, or both; one of ours also has an
``example/`` that ``briefkit init`` copies.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from briefkit.errors import Diagnostic
from briefkit.spec.files import YamlFile, read_yaml
from briefkit.spec.nodes import MappingNode, Mark, Node

SPEC_FILE = "spec.yaml"
THEME_FILE = "theme.yaml"

_KEYS_OF_A_SPEC = ("briefkit", "template")
"""Keys that mean something in a spec only, not in the defaults of a template."""


@dataclass(frozen=True, slots=True)
class Template:
    """An available briefing template.

    Attributes:
        name: What a spec calls it.
        description: What it is for, in a line.
        folder: Where it is.
    """

    name: str
    description: str
    folder: Path

    @property
    def example(self) -> Path:
        """The briefing project to start from."""
        return self.folder / "example"


def templates_folder() -> Path:
    """Where the templates are: in the installed package, or at the root of the repository."""
    packed = Path(str(files("briefkit").joinpath("templates")))
    return packed if packed.is_dir() else Path(__file__).parents[3] / "templates"


def list_templates() -> tuple[Template, ...]:
    """The available templates, by name; the first line of a template's spec.yaml, a comment, describes it."""
    folders = sorted(path.parent for path in templates_folder().glob(f"*/{SPEC_FILE}"))
    return tuple(Template(folder.name, _read_description(folder), folder) for folder in folders)


def find_template(name: str, folder: Path) -> Path | None:
    """The folder of a template: one of ours, or one that a spec in `folder` names by its path."""
    for template in list_templates():
        if template.name == name:
            return template.folder
    own = folder / name
    return own if any((own / file).is_file() for file in (SPEC_FILE, THEME_FILE)) else None


def list_template_files(name: str, folder: Path) -> tuple[Path, ...]:
    """The files of a template that a spec in `folder` names."""
    found = find_template(name, folder)
    return () if found is None else tuple(path for path in (found / SPEC_FILE, found / THEME_FILE) if path.is_file())


@dataclass(frozen=True, slots=True)
class TemplateTrees:
    """What a template holds.

    Attributes:
        defaults: What lies under a spec; an empty mapping where it has none.
        look: The theme; an empty mapping where it has none.
        sha256: Hex digest of the bytes of its ``spec.yaml``; None where it has none.
        problems: What is wrong with its files.
    """

    defaults: Node
    look: Node
    sha256: str | None
    problems: tuple[Diagnostic, ...]


def read_template(folder: Path) -> TemplateTrees:
    """The defaults and the theme of a template.

    Raises:
        SpecError: A file cannot be read, or is no YAML.
    """
    defaults = _read_part(folder / SPEC_FILE)
    look = _read_part(folder / THEME_FILE)
    problems = [*defaults.problems, *look.problems]
    if isinstance(defaults.tree, MappingNode):
        for entry in defaults.tree.entries:
            if entry.key in _KEYS_OF_A_SPEC:
                problems.append(entry.mark.error("S104", f"'{entry.key}' is not allowed in a template"))
    digest = hashlib.sha256(defaults.data).hexdigest() if defaults.data else None
    return TemplateTrees(defaults.tree, look.tree, digest, tuple(problems))


def _read_part(path: Path) -> YamlFile:
    return read_yaml(path) if path.is_file() else YamlFile(path, b"", MappingNode(Mark(str(path))), ())


def _read_description(folder: Path) -> str:
    with (folder / SPEC_FILE).open(encoding="utf-8") as file:
        first = file.readline()
    return first.removeprefix("#").strip() if first.startswith("#") else ""

"""A spec's file, its template and its settings, to a `Spec`."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefkit.errors import Diagnostic, SpecError, UsageError, error
from briefkit.model.fonts import check_font
from briefkit.model.limits import Limits
from briefkit.model.pictures import read_image
from briefkit.model.prose import Prose
from briefkit.model.provenance import Provenance
from briefkit.model.theme import FontFile, Logo, Theme, WordTemplate
from briefkit.model.when import Period
from briefkit.spec.briefing import DESK_SECTIONS, MADE_SECTIONS, SECTIONS, Place, SectionSpec, Spec
from briefkit.spec.decisions import include_decisions
from briefkit.spec.editions import choose_edition, list_audiences, list_sections
from briefkit.spec.files import YamlFile, read_yaml
from briefkit.spec.language import DEFAULT_TEMPLATE, SPEC
from briefkit.spec.named_files import read_named_file
from briefkit.spec.nodes import Entry, ListNode, MappingNode, Mark, Node, ScalarNode, quote
from briefkit.spec.overlay import SETTING, apply_setting, lay_over
from briefkit.spec.prose_files import read_prose_files
from briefkit.spec.reading import WRONG, Reader, TooManyProblemsError
from briefkit.spec.series_keys import find_given_twice
from briefkit.spec.source_keys import LIMITS
from briefkit.spec.templates import find_template, list_templates, read_template
from briefkit.spec.theme_keys import THEME

_MAX_WORD_TEMPLATE = 50_000_000
_MAX_LOGO = 5_000_000
_MAX_FONT = 40_000_000
_MOST_FONTS = 20


def load_spec(path: str | os.PathLike[str]) -> Spec:
    """Reads a briefing spec.

    Args:
        path: The spec's file.

    Returns:
        The spec; warnings are dropped, see `read_spec`.

    Raises:
        SpecError: With everything that is wrong, each problem with its line and column.
    """
    return read_spec(path)[0]


def read_spec(
    path: str | os.PathLike[str], settings: Iterable[str] = (), audience: str | None = None
) -> tuple[Spec, tuple[Diagnostic, ...]]:
    """Reads a briefing spec, with what is doubtful about it.

    Args:
        path: The spec's file.
        settings: ``KEY=VALUE`` pairs that are laid over the file, in order; see `apply_setting`.
        audience: Whose edition is read; None for the whole report.

    Returns:
        The spec and the warnings.

    Raises:
        SpecError: With everything that is wrong, each problem with its line and column.
        UsageError: A setting is no ``KEY=VALUE``, or the spec has no such audience.
    """
    path, settings = Path(path), tuple(settings)
    file = read_yaml(path)
    tree, problems = file.tree, list(file.problems)
    for setting in settings:
        tree, wrong = apply_setting(tree, setting)
        problems += wrong
    reader = Reader(problems)
    try:
        spec = _read(reader, tree, path, file, settings, audience)
    except TooManyProblemsError:
        spec = None
    if spec is None or reader.problems:
        raise SpecError(_sort_problems(reader.problems, str(path)))
    return spec, tuple(_check_cutoff(spec))


def read_limits(settings: Iterable[str]) -> Limits:
    """Limits from ``NAME=VALUE`` pairs such as ``seconds=5 min``, with the defaults for all others.

    Raises:
        UsageError: U101, with everything that is wrong.
    """
    node = MappingNode(
        Mark("--limit"),
        tuple(
            Entry(name.strip(), Mark("--limit"), ScalarNode(Mark("--limit"), value.strip()))
            for name, _, value in (setting.partition("=") for setting in settings)
        ),
    )
    reader = Reader()
    limits = reader.read(LIMITS, node, "limits")
    if not isinstance(limits, Limits):
        raise UsageError([error("U101", f"--limit: {problem.message}") for problem in reader.problems])
    return limits


def _read(
    reader: Reader, tree: Node, path: Path, file: YamlFile, settings: Sequence[str], audience: str | None
) -> Spec | None:
    """The spec, or None after problems were added."""
    name, folder = _find_template(reader, tree, path.parent)
    tree, decisions = include_decisions(reader, tree, path.parent)
    reader.problems += find_given_twice(tree)
    whole = tree
    if audience is not None:
        tree = choose_edition(tree, audience)
    look: Node = MappingNode(Mark(str(path)))
    theme: object = Theme()
    merged = tree
    defaults_sha256 = None
    if folder is not None:
        template = read_template(folder)
        reader.problems += template.problems
        merged, whole = lay_over(SPEC, template.defaults, tree), lay_over(SPEC, template.defaults, whole)
        look = lay_over(THEME, MappingNode(Mark(str(folder))), template.look)
        theme = reader.read(THEME, look, "theme")
        defaults_sha256 = template.sha256
    values: Any = reader.read(SPEC, merged)
    word_template = _read_word_template(reader, merged, path.parent)
    logo = _read_logo(reader, merged, path.parent)
    prose = read_prose_files(reader, merged, path.parent)
    fonts = _read_fonts(reader, merged if _has_key(merged, "fonts") else look, path.parent)
    if values is WRONG or not isinstance(theme, Theme):
        return None
    del values["briefkit"]
    values["decisions"] = str(decisions.path) if decisions is not None else None
    values["cache"] = path.parent / values["cache"] if "cache" in values else None
    house = {key: values[key] for key in ("citations", "archive") if key in values}
    house |= {"word_template": word_template, "logo": logo, "fonts": fonts}
    values = {key: value for key, value in values.items() if key not in house}
    values |= values.pop("select", {})
    values |= values.pop("report")
    if values.get("series") is not None:  # a template's defaults are of no use to an issue
        values |= {"period": None, "outputs": (), "report": replace(values["report"], number=None, cutoff=None)}
    values["sections"] = _add_texts(reader, merged, values, prose, list_sections(whole))
    values["audiences"] = list_audiences(tree)
    listed = list_sections(merged)
    values |= {"audience": audience, "omitted": tuple(each for each in list_sections(whole) if each not in listed)}
    return Spec(
        path=str(path),
        folder=path.parent,
        theme=replace(theme, **house),
        places=dict(_find_places(file.tree if decisions is None else tree, "", str(path))),
        **{**values, "template": name},
    ).with_provenance(
        Provenance(
            hashlib.sha256(file.data).hexdigest(),
            defaults_sha256,
            hashlib.sha256("\n".join(settings).encode("utf-8", "surrogatepass")).hexdigest() if settings else None,
            hashlib.sha256(decisions.data).hexdigest() if decisions is not None else None,
        )
    )


def _add_texts(
    reader: Reader, tree: Node, values: dict[str, Any], prose: Mapping[str, Prose], all_sections: Sequence[str]
) -> tuple[SectionSpec, ...]:
    """The sections with the texts that the desk wrote for them; a text without a section is a problem."""
    sections: Sequence[SectionSpec] = values.get("sections") or tuple(map(SectionSpec, SECTIONS))
    replaced = values.pop("texts", {})
    _check_own_sections(reader, tree, sections, prose)
    known = {*all_sections, *(section.id for section in sections)}  # an edition need not have them all
    texts = tree.find_value("texts") if isinstance(tree, MappingNode) else None
    for entry in texts.entries if isinstance(texts, MappingNode) else ():
        if entry.key not in known:
            listed = ", ".join(section.id for section in sections)
            message = f"the report has no section {quote(entry.key)}; list it under 'sections', which now has {listed}"
            reader.problems.append(entry.mark.error("S106", message))
    return tuple(
        replace(section, prose=prose.get(section.id), replaces=bool(replaced.get(section.id))) for section in sections
    )


def _check_own_sections(
    reader: Reader, tree: Node, sections: Sequence[SectionSpec], prose: Mapping[str, Prose]
) -> None:
    """That every section which neither briefkit makes nor the canonical outline has is given a text."""
    listed = tree.find_value("sections") if isinstance(tree, MappingNode) else None
    nodes = listed.items if isinstance(listed, ListNode) else ()
    for node, section in zip(nodes, sections, strict=False):
        if section.id not in (*MADE_SECTIONS, *DESK_SECTIONS) and section.id not in prose:
            message = f"{quote(section.id)} is a section of your own and needs a text; give it one under 'texts'"
            reader.problems.append(node.mark.error("S106", message))


def _find_template(reader: Reader, tree: Node, folder: Path) -> tuple[str, Path | None]:
    """The name and folder of the template that a tree asks for; no folder after a problem was added."""
    node = tree.find_value("template") if isinstance(tree, MappingNode) else None
    if node is None or (isinstance(node, ScalarNode) and node.is_null):
        return DEFAULT_TEMPLATE, find_template(DEFAULT_TEMPLATE, folder)
    if not isinstance(node, ScalarNode) or not node.text.strip():
        return "", None  # the reader tells
    try:
        found = find_template(node.text, folder)
    except (OSError, ValueError):  # no name of a file, such as one that is too long
        found = None
    if found is None:
        known = ", ".join(template.name for template in list_templates())
        reader.problems.append(node.mark.error("S110", f"unknown template {quote(node.text)}; available are {known}"))
    return node.text, found


def _read_word_template(reader: Reader, merged: Node, folder: Path) -> WordTemplate | None:
    """The Word file that a spec or its template names; None where there is none, or after a problem was added."""
    node = _find_name(merged, "word_template")
    if node is None:
        return None
    try:
        return WordTemplate(*read_named_file(node, folder, _MAX_WORD_TEMPLATE))
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or failure
        reader.problems.append(
            node.mark.error("R105", f"the Word template {quote(node.text)} cannot be read: {reason}")
        )
        return None


def _read_logo(reader: Reader, merged: Node, folder: Path) -> Logo | None:
    """The picture that a spec or its template names; None where there is none, or after a problem was added."""
    node = _find_name(merged, "logo")
    if node is None:
        return None
    try:
        path, data = read_named_file(node, folder, _MAX_LOGO)
        try:
            read_image(data)
        except ValueError as problem:
            raise ValueError(f"it {problem}") from problem
        return Logo(path, data)
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or failure
        reader.problems.append(node.mark.error("R109", f"the logo {quote(node.text)} cannot be used: {reason}"))
        return None


def _read_fonts(reader: Reader, tree: Node, folder: Path) -> tuple[FontFile, ...]:
    """The font files that a spec, its template or its theme names; without those that a problem was added for."""
    found = tree.find_value("fonts") if isinstance(tree, MappingNode) else None
    nodes = [node for node in found.items if isinstance(node, ScalarNode)] if isinstance(found, ListNode) else []
    fonts = []
    for node in nodes[:_MOST_FONTS]:
        try:
            path, data = read_named_file(node, folder, _MAX_FONT)
            check_font(data)
            fonts.append(FontFile(path, data))
        except (OSError, ValueError) as failure:
            reason = getattr(failure, "strerror", None) or failure
            reader.problems.append(node.mark.error("R111", f"the font {quote(node.text)} cannot be used: {reason}"))
    for node in nodes[_MOST_FONTS:]:
        reader.problems.append(node.mark.error("R111", f"{_MOST_FONTS} font files are enough; this is one more"))
    return tuple(fonts)


def _has_key(tree: Node, key: str) -> bool:
    return isinstance(tree, MappingNode) and tree.find_value(key) is not None


def _find_name(merged: Node, key: str) -> ScalarNode | None:
    """The name of a file in a spec, or None where there is none."""
    node = merged.find_value(key) if isinstance(merged, MappingNode) else None
    return node if isinstance(node, ScalarNode) and not node.is_null and node.text.strip() else None


def _find_places(node: Node, path: str, file: str) -> Iterator[tuple[str, Place]]:
    """The place of everything in a tree by dotted path: of scalars and list items themselves, else of their key."""
    match node:
        case MappingNode():
            for entry in node.entries:
                below = f"{path}.{entry.key}".lstrip(".")
                mark = entry.value.mark if isinstance(entry.value, ScalarNode) else entry.mark
                yield below, _place(mark, file)
                yield from _find_places(entry.value, below, file)
        case ListNode():
            for index, item in enumerate(node.items):
                yield f"{path}.{index}", _place(item.mark, file)
                yield from _find_places(item, f"{path}.{index}", file)
        case ScalarNode():
            return


def _place(mark: Mark, file: str) -> Place:
    return Place(mark.line or 1, mark.column or 1, None if mark.path in (file, SETTING) else mark.path)


def _sort_problems(problems: Iterable[Diagnostic], path: str) -> list[Diagnostic]:
    """The spec's own problems first, each file's from top to bottom; a setting has no lines."""
    placed = [replace(each, line=None, column=None) if each.path == SETTING else each for each in problems]
    return sorted(placed, key=lambda each: (each.path != path, each.path or "", each.line or 0, each.column or 0))


def _check_cutoff(spec: Spec) -> Iterator[Diagnostic]:
    period, cutoff = spec.period, spec.report.cutoff
    if isinstance(period, Period) and period.finish and cutoff and cutoff.date() < period.finish:
        message = f"the cut-off is before the period's end on {period.finish}"
        yield spec.warn_at("report.cutoff", "S113", message)

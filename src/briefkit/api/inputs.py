"""The files that a report is made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefkit.api.parsing import Parsing, make_entry
from briefkit.model.file_names import restore_name
from briefkit.spec.briefing import Spec


def list_inputs(spec: Spec) -> tuple[Path, ...]:
    """The files that a report would be made of: the spec, what it names, and those that its sources stand for now."""
    from briefkit.read import plan_files
    from briefkit.store_sources import list_databases, split_sources

    stores, others = split_sources(spec.sources, spec.folder)
    plan = plan_files([make_entry(source, spec.limits, None) for source in others], spec.folder)
    planned = (
        *(file.found.place for file in plan.files if isinstance(file.found.place, Path)),
        *list_databases(stores),
    )
    return tuple(dict.fromkeys(list_files(spec, Parsing((), (), planned))))


def list_mentions(path: Path) -> tuple[Path, ...]:
    """The files that a spec may mean which cannot be read: itself, and every path that a value of it would be."""
    from briefkit import spec

    return spec.list_mentions(path)


def list_files(spec: Spec, parsing: Parsing) -> Iterator[Path]:
    """The files that a report is made of: the spec, what it names, and all sources, used or not."""
    from briefkit.read import is_address
    from briefkit.spec import list_template_files

    yield Path(spec.path)
    yield from list_template_files(spec.template, spec.folder)
    look = spec.theme
    if spec.decisions is not None:
        yield Path(spec.decisions)
    yield from (Path(section.prose.path) for section in spec.sections if section.prose is not None)
    yield from (Path(file.path) for file in (look.word_template, look.logo, *look.fonts) if file is not None)
    yield from parsing.files
    origins = (parsed.document.origin for parsed in parsing.documents)
    paths = dict.fromkeys(origin.path for origin in origins if origin is not None)
    yield from (spec.folder / restore_name(path) for path in paths if not is_address(path))

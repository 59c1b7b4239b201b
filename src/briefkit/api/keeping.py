"""Caches and stores: what is in them, and looking after them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.api.parsing import Progress, make_entry, open_cache
from briefkit.errors import Diagnostic, warning
from briefkit.model.limits import LIMITS, Limits
from briefkit.spec.briefing import SourceSpec, Spec

if TYPE_CHECKING:
    from briefkit.cache import Contents
    from briefkit.store import Contents as StoreContents
    from briefkit.storing import Added


def describe_cache(folder: Path) -> Contents:
    """What is in a cache; see `briefkit.cache.describe`."""
    from briefkit import cache

    return cache.describe(folder)


def clear_cache(folder: Path, *, old_only: bool = False) -> int:
    """Remove entries of a cache, and say how many; see `briefkit.cache.clear`."""
    from briefkit import cache

    return cache.clear(folder, old_only=old_only)


def verify_cache(folder: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """Look at every entry of a cache, and remove what is damaged; see `briefkit.cache.verify`."""
    from briefkit import cache

    return cache.verify(folder)


def add_to_store(
    store: Path,
    paths: Iterable[str] = (),
    *,
    spec: Spec | None = None,
    jobs: int | None = None,
    cluster: str | None = None,
    limits: Limits = LIMITS,
    progress: Progress | None = None,
    cache: str | Path | None = None,
) -> Added:
    """Read and analyse sources, as far as a store does not have them yet, and put their documents into it.

    What an earlier version of briefkit has analysed is analysed again, whether or not its files are among the sources.

    Args:
        store: A folder; made if it is not there.
        paths: Files, folders or globs, relative to the current folder.
        spec: Whose sources are added too, with all that it says of them.
        jobs: Most processes to work in; None for one on each processor.
        cluster: Address of a scheduler whose workers do the work instead; see `parse_paths`.
        limits: What a file and a document may cost.
        progress: Told how many files are done.
        cache: Folder where analyses of earlier runs are found; None for none.

    Raises:
        InputError: D101 or D102, if the store cannot be written to; what was written before stays.
    """
    from briefkit.read import is_address
    from briefkit.store_sources import name_from
    from briefkit.storing import fill_store
    from briefkit.workers import open_crew

    sources = [(SourceSpec(path), Path()) for path in paths]
    if spec is not None:
        sources += [(source, spec.folder) for source in spec.sources]
    named = (
        source
        if is_address(source.path)
        else dataclasses.replace(source, path=name_from(folder / source.path, store.parent))
        for source, folder in sources
    )
    entries = [make_entry(source, limits, None) for source in named]
    opened = open_cache(cache)
    with open_crew(limits, jobs, cluster) as crew:
        told = None if progress is None else lambda done, every: progress("files", done, every)
        added = fill_store(crew, store, entries, told, opened)
    missed = (warning("L103", each.message, entries[each.entry].path) for each in added.missed)
    problems = (*added.problems, *missed, *(opened.problems if opened else ()))
    return dataclasses.replace(added, problems=problems, missed=())


def describe_store(folder: Path) -> StoreContents:
    """What is in a store; see `briefkit.store.describe`."""
    from briefkit import store

    return store.describe(folder)


def verify_store(folder: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """Look at every document of a store, and remove what is damaged; see `briefkit.store.verify`."""
    from briefkit import store

    return store.verify(folder)


def remove_from_store(folder: Path, names: Sequence[str]) -> tuple[int, tuple[Diagnostic, ...]]:
    """Take documents out of a store; see `briefkit.store.remove`."""
    from briefkit import store

    return store.remove(folder, names)

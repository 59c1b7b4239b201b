"""What the script of a page needs: the words of its controls, and by what rows can be picked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from briefkit.languages import Catalogue, message
from briefkit.render.html.lines import OWN, write_attribute, write_words
from briefkit.render.print_tree import Facets, Printout, Section, list_anchors

LEAST_ROWS = 6
"""Rows that are worth a filter."""

_NAMES: Mapping[str, str] = {"actors": message("Actor"), "places": message("Place"), "kinds": message("Kind")}
"""The facets of a row, and what each is called."""


def write_facets(facets: Facets | None) -> str:
    """The facets of a row as attributes, one value a line."""
    if facets is None:
        return ""
    values = {name: "\n".join(getattr(facets, name)) for name in _NAMES}
    return "".join(write_attribute(f"data-{name}", words) for name, words in values.items() if words)


def find_picked(printout: Printout) -> Section | None:
    """The first section with rows that the script can pick or open."""
    known = printout.facets.keys() | printout.evidence.keys()
    anchors = ((each, chain.from_iterable(map(list_anchors, each.blocks))) for each in printout.sections)
    return next((section for section, names in anchors if not known.isdisjoint(names)), None)


def write_controls(facets: Iterable[Facets], folded: bool, catalogue: Catalogue) -> str:
    """A template of the controls, which the script sets in behind it; nothing where there is nothing to control.

    Args:
        facets: Those of all rows.
        folded: Whether rows have evidence to open.
        catalogue: Words in the reader's language.
    """
    rows = list(facets)
    say = catalogue.say
    controls = list(_write_picks(rows, catalogue)) if len(rows) >= LEAST_ROWS else []
    if controls:
        controls.append(f'<button type="button" data-does="reset">{write_words(say("Show all rows"))}</button>')
    if folded:
        opens, closes = say("Open all evidence"), say("Close all evidence")
        words = write_attribute("data-opens", opens) + write_attribute("data-closes", closes)
        controls.append(f'<button type="button" data-does="open"{words}>{write_words(opens)}</button>')
    if not controls:
        return ""
    told = write_attribute("data-words", say("Rows shown: {shown} of {all}"))
    label = write_attribute("aria-label", say("Filter of the chronology"))
    inside = f'<div class="filter" role="search"{label}>{"".join(controls)}<output{told}></output></div>'
    return f'<template id="{OWN}filter">{inside}</template>'


def _write_picks(rows: Iterable[Facets], catalogue: Catalogue) -> Iterator[str]:
    """A choice for each facet in which rows differ."""
    every = write_words(catalogue.say_in("choice", "All"))
    rows = list(rows)
    for name, title in _NAMES.items():
        if len({getattr(each, name) for each in rows}) > 1:
            choice = f'<select data-picks="{name}"><option value="">{every}</option></select>'
            yield f"<label>{write_words(catalogue.say(title))}{choice}</label>"

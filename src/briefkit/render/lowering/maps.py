"""A map of places to a drawing, and its table, which is the key to the letters on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefkit.languages import Catalogue, message
from briefkit.languages.names import name_country
from briefkit.model.maps import MapPlace, PlaceMap, UnplacedPlace
from briefkit.model.report import Inline, Text
from briefkit.places.gazetteer import list_countries
from briefkit.render import print_tree as tree
from briefkit.render.drawing.maps.drawing import MapWords, draw_map
from briefkit.render.drawing.measures import WIDTH
from briefkit.render.lowering.tables import Lower, lower_plain_row
from briefkit.render.print_tree import Caption, ParagraphStyle, Run
from briefkit.render.sanitise import clean_line, clean_text
from briefkit.render.wording import join_refs

_LEGEND = {
    "town": message("Town"),
    "region": message("Region as a whole"),
    "country": message("Country as a whole"),
}
_PRECISIONS = {"town": message("town"), "region": message("region"), "country": message("country")}
_NAMED = 3
"""Places that the alternative text names."""


def lower_map(block: PlaceMap, caption: Caption, catalogue: Catalogue, line: Lower) -> Iterator[tree.Block]:
    """The map, a row for each place with its events, and what its boundaries do not mean."""
    block = replace(block, places=tuple(replace(each, name=clean_line(each.name) or "?") for each in block.places))
    drawn = draw_map(block, _find_words(catalogue))
    alt = clean_line(_describe(block, catalogue))
    yield tree.Drawing(WIDTH, drawn.height, drawn.shapes, alt, caption)
    titles = [message("Place"), message("Country"), message("Position"), message("Events"), message("Rows")]
    shares = [1.7, 1.5, 1.1, 0.8, 4.0]
    rows = [_make_row(place, _PRECISIONS[place.precision], catalogue) for place in block.places]
    rows += [_make_row(place, message("not placed"), catalogue) for place in block.unplaced]
    if drawn.keys:
        titles.insert(0, message("On the map"))
        shares.insert(0, 0.8)
        rows = [((Text(drawn.keys.get(number, "")),), *row) for number, row in enumerate(rows)]
    said = (clean_text(catalogue.say(title)) for title in titles)
    columns = (tree.Column(title, share) for title, share in zip(said, shares, strict=True))
    lowered = (lower_plain_row(row, number, line) for number, row in enumerate(rows, 1))
    yield tree.Table(tuple(columns), tuple(lowered), None, proportional=True)
    for number, note in enumerate(block.notes, 1):
        words = Run(clean_text(note))
        yield tree.Paragraph(ParagraphStyle.NOTE, ((words,),), part=f"note {number} of figure {caption.number}")


def _find_words(catalogue: Catalogue) -> MapWords:
    return MapWords(
        {precision: catalogue.say(words) for precision, words in _LEGEND.items()},
        catalogue.say("Contested boundary"),
        lambda number: catalogue.say("{number} km", number=catalogue.write_number(number)),
        lambda code: name_country(code, list_countries().get(code, ""), catalogue),
    )


def _describe(block: PlaceMap, catalogue: Catalogue) -> str:
    """What a reader who does not see the map has to know of it."""
    places = catalogue.count("Map of {number} place.", "Map of {number} places.", len(block.places))
    most = "; ".join(f"{place.name}: {catalogue.write_number(len(place.events))}" for place in block.places[:_NAMED])
    said = [places, catalogue.say("Most events: {places}.", places=most)]
    if block.unplaced:
        missing = len(block.unplaced)
        said.append(catalogue.count("{number} place is not placed.", "{number} places are not placed.", missing))
    return " ".join((*said, catalogue.say("The table below has the data.")))


def _make_row(place: MapPlace | UnplacedPlace, position: str, catalogue: Catalogue) -> tuple[tuple[Inline, ...], ...]:
    words = (place.name, place.country, catalogue.say(position), catalogue.write_number(len(place.events)))
    return (*((Text(each),) if each else () for each in words), join_refs(place.events, catalogue))

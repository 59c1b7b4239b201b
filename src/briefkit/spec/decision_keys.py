"""The keys of what the desk knows and decides: actors of its own, edits, rows and figures."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from briefkit.model.facts import EventStatus, Role
from briefkit.spec import scalars
from briefkit.spec.briefing import EDITABLE, Edit, KnownActor, OwnFigure, OwnRow
from briefkit.spec.kinds import ByKey, Choice, Field, Listed, Record, SpecValueError
from briefkit.spec.known import build_known_actor, build_role
from briefkit.spec.select_keys import ACTOR_KINDS, EVENT_TYPE

_NAMES = Listed(scalars.NAME)
_IDS = Listed(scalars.NAME)

ROLE = Record(
    "A role",
    (
        Field("title", scalars.NAME, "The title without the name.", required=True),
        Field("of", scalars.NAME, "Organisation or country it is held in."),
        Field("former", scalars.FLAG, "Whether it is over; give `until` if you know when it ended."),
        Field("from", scalars.WHEN, "When it began, as precisely as is known.", attribute="since"),
        Field("until", scalars.WHEN, "When it ended, as precisely as is known; the last day is included."),
    ),
    build_role,
    model=Role,
)

KNOWN_ACTOR = Record(
    "An actor",
    (
        Field("name", scalars.NAME, "The name to print.", required=True),
        Field("kind", ACTOR_KINDS, "What it is."),
        Field("aliases", _NAMES, "Other spellings and names."),
        Field("roles", Listed(ROLE), "Titles, the most important first; see [names.md](names.md#roles-from-the-desk)."),
        Field("country", scalars.COUNTRY, "Country it belongs to."),
        Field("at", scalars.POINT, "Where a place lies, for [the map](pictures.md#the-map-placemap): `-24.61 33.05`."),
    ),
    build_known_actor,
    model=KnownActor,
)

_MERGED = Listed(scalars.NAME, least=2, instead="merge: [[e-1, e-2]]")
_STATUS = Choice({status.value: status for status in EventStatus})
_SOURCES = "Its sources, as texts cite them: `e-3f2a91`, `herald-12, ¶ 3`; none for what the desk itself knows."


def _build_edit(**changes: Any) -> Edit:
    given = dict.fromkeys(key for keys in EDITABLE.values() for key in keys if key in changes)
    for first, second in combinations(given, 2):
        if not any(first in keys and second in keys for keys in EDITABLE.values()):
            message = f"{first} is of {_name_edited(first)}, and {second} of {_name_edited(second)}"
            raise SpecValueError(message, "S106", first)
    return Edit(**changes)


def _name_edited(key: str) -> str:
    """What a key of an edit can be said of: "an event or a quotation"."""
    kinds = (kind for kind, keys in EDITABLE.items() if key in keys)
    return " or ".join(f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" for kind in kinds)


EDIT = Record(
    "An edit",
    (
        Field("date", scalars.WHEN, "When it happened or was said, as precisely as is known; the day of publication."),
        Field("text", scalars.NAME, "What happened or was said, in your words."),
        Field("type", EVENT_TYPE, "The type of an event."),
        Field("who", Listed(scalars.NAME, lone=True), "Who takes part in an event."),
        Field("where", Listed(scalars.NAME, lone=True), "Where an event happened."),
        Field("status", _STATUS, "Whether an event happened, is planned or is only claimed."),
        Field("speaker", scalars.NAME, "Who said a quotation."),
        Field("role", scalars.NAME, "The speaker's role at the time."),
        Field("outlet", scalars.NAME, "Who published a document."),
        Field("title", scalars.NAME, "The headline of a document."),
        Field("byline", Listed(scalars.NAME, lone=True), "Who wrote a document."),
        Field("was", scalars.NAME, "The sentence as it was when you decided; finds it again if its id is gone."),
    ),
    _build_edit,
    model=Edit,
)

OWN_ROW = Record(
    "A row of your own",
    (
        Field("text", scalars.NAME, "What happened.", required=True),
        Field("date", scalars.WHEN, "When, as precisely as is known."),
        Field("who", Listed(scalars.NAME, lone=True), "Who takes part."),
        Field("where", Listed(scalars.NAME, lone=True), "Where."),
        Field("status", _STATUS, "Whether it happened, is planned or is only claimed."),
        Field("sources", Listed(scalars.NAME, lone=True), _SOURCES),
    ),
    OwnRow,
)

OWN_FIGURE = Record(
    "A figure of your own",
    (
        Field("value", scalars.NAME, "As it is printed: `14`.", required=True),
        Field("label", scalars.NAME, "What it counts.", required=True),
        Field("as_of", scalars.WHEN, "The day, month or year that it is for.", required=True),
        Field("sources", Listed(scalars.NAME, lone=True), _SOURCES),
    ),
    OwnFigure,
)

DECISIONS = Record(
    "The desk's decisions",
    (
        Field("edits", ByKey("id of an event, quotation or document", EDIT), "Corrections, shown as such."),
        Field("merge", Listed(_MERGED), "Events that are one; the first of each is printed."),
        Field("split", _IDS, "Events that get rows of their own, even if others report the same."),
        Field(
            "exclude",
            _IDS,
            "Events, quotations, figures, actors and documents that the report leaves out, by id or name.",
        ),
        Field("rows", Listed(OWN_ROW), "Rows of your own in the chronology."),
        Field("figures", Listed(OWN_FIGURE), "Figures of your own."),
        Field("reviewed", _IDS, "Rows that somebody has checked; `briefkit review` does not ask about them again."),
    ),
    dict,
)
"""What a decisions file holds; a spec can have the same keys."""

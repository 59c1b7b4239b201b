"""Dates of what courts decide on and of what led there: crime, charges and suit are older than the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from briefkit.extract.events.dating_context import NO_DATE, Context
from briefkit.extract.events.triggers import Tense, Trigger
from briefkit.model.facts import EventDate
from briefkit.text.clauses import Clause, Link

_STAGES = {
    **dict.fromkeys(("charge", "extradite", "indict", "sue"), 0),
    **dict.fromkeys(("admit", "plead", "testify"), 1),
    **dict.fromkeys(("acquit", "convict", "rule"), 2),
    **dict.fromkeys(("jail", "sentence"), 3),
}
"""Verbs of what happens in courts, long after what they try, and how far they take a case."""
_DECIDED = _STAGES["rule"]
"""The stage from which a story looks back on how a case came there."""
CRIMES = frozenset(("assault", "crime", "death", "disaster"))
"""Types of events that can be what somebody is tried for."""
_ACCUSING = frozenset(
    ("accuser", "accusers", "charges", "complaint", "indictment", "lawsuit", "plaintiff", "plaintiffs", "prosecution",
     "prosecutor", "prosecutors", "suit")
)  # fmt: skip
"""Nouns for those who say, and for what says, what somebody did once."""
_MISDEEDS = frozenset(
    ("abuse", "bribe", "conceal", "conspire", "cheat", "deceive", "defraud", "embezzle", "evade", "extort", "fake",
     "falsify", "forge", "funnel", "hide", "launder", "lie", "mislead", "molest", "obstruct", "pay", "plot", "pocket",
     "rape", "siphon", "smuggle", "steal", "swindle", "take", "threaten", "traffic")
)  # fmt: skip
"""Verbs of what people are tried for that tell no crime by themselves."""
_INDEFINITE = frozenset(("a", "an"))
_OFFICIAL = frozenset(("agents", "authorities", "detectives", "judge", "judges", "officer", "officers", "police"))
"""Those whose deeds prosecutors only report."""
_OUT = ["out"]
_COUNTS = frozenset(("charge", "charges", "count", "counts"))
"""What somebody faces who was charged."""


def find_stage(lower: Sequence[str], trigger: Trigger) -> int | None:
    """How far a verb takes a case; None for one of something else: "ruled out".

    Args:
        lower: The words of its sentence.
        trigger: The verb.
    """
    return None if lower[trigger.index + 1 : trigger.index + 2] == _OUT else _STAGES.get(trigger.verb.lemma)


def date_of_the_crime(context: Context, index: int) -> EventDate | None:
    """No day, for what a trial is about: "Lund was sentenced on Monday. He shot two men."."""
    crime = context.telling.clauses[index].trigger.verb.type in CRIMES
    return NO_DATE if crime and context.thread.stage is not None and _looks_back(context, index) else None


def date_of_the_claim(context: Context, index: int) -> EventDate | None:
    """No day, for what accusers say that somebody did: "prosecutors said on Monday that he took bribes".

    What a court, the police or they themselves did is the news, "police raided the firm, prosecutors said on Monday",
    and so is what somebody did who is not known yet: "a gunman killed two, prosecutors said".
    """
    clause = context.telling.clauses[index]
    if clause.trigger.passive or clause.trigger.tense is not Tense.PAST or not context.is_told(index):
        return None
    lower = context.telling.sentence.lower
    grammar = context.telling.grammar
    place = context.telling.attributions.get(index)
    told = context.find(index)
    above = grammar.reading.clauses[told.parent] if told.link is Link.COMPLEMENT and told.parent is not None else None
    misdeed = clause.trigger.verb.type in CRIMES or told.base in _MISDEEDS
    officially = any(lower[each.head] in _OFFICIAL or lower[each.first] in _INDEFINITE for each in told.subjects)
    if not misdeed or officially:
        return None
    saying = grammar.find(context.telling.clauses[place].trigger.index) if place is not None else above
    if saying is None or find_stage(lower, clause.trigger) is not None:
        return None
    return NO_DATE if any(lower[each.head] in _ACCUSING for each in saying.subjects) else None


def date_of_the_case(context: Context, index: int) -> EventDate | None:
    """No day, for what led to the decision of which a story tells: "Both faced five counts of fraud", "She sued"."""
    reached = context.thread.stage
    if reached is None or reached < _DECIDED or context.lede:
        return None
    lower = context.telling.sentence.lower
    stage = find_stage(lower, context.telling.clauses[index].trigger)
    charged = stage is None and _faces_counts(lower, context.find(index))
    earlier = charged or (stage is not None and stage < reached)
    return NO_DATE if earlier and _looks_back(context, index) else None


def _looks_back(context: Context, index: int) -> bool:
    """Whether a clause tells a past that does not go on from a day of its own."""
    past = context.telling.clauses[index].trigger.tense is Tense.PAST and context.is_told(index)
    return past and not context.thread.goes_on_from_another_day


def _faces_counts(lower: Sequence[str], clause: Clause) -> bool:
    return clause.base == "face" and any(lower[each.head] in _COUNTS for each in clause.objects)

"""Markings and grades: who may see a report, and how far a source is to be trusted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.checked import Checked, require_one_of, require_words
from briefkit.model.messages import message, message_in


class Tlp(StrEnum):
    """Traffic Light Protocol 2.0 labels (FIRST), which are never translated and hold no spaces."""

    RED = "TLP:RED"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    AMBER = "TLP:AMBER"
    GREEN = "TLP:GREEN"
    CLEAR = "TLP:CLEAR"


TLP_COLOURS: dict[Tlp, str] = {
    Tlp.RED: "FF2B2B",
    Tlp.AMBER_STRICT: "FFC000",
    Tlp.AMBER: "FFC000",
    Tlp.GREEN: "33FF00",
    Tlp.CLEAR: "FFFFFF",
}
"""Text colour on a black ground, as RGB hex (FIRST TLP 2.0, section on colour coding)."""


TLP_MEANINGS: dict[Tlp, str] = {
    Tlp.RED: message("its recipients alone"),
    Tlp.AMBER_STRICT: message("its recipients, and those in their own organisation who need to know"),
    Tlp.AMBER: message("its recipients, and those in their own organisation and its clients who need to know"),
    Tlp.GREEN: message("its recipients and their community, but not the public"),
    Tlp.CLEAR: message("everybody"),
}
"""Who may see what is so marked (FIRST TLP 2.0, section 3)."""

_LEVELS: dict[str, tuple[str, ...]] = {
    "TLP": (Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED),
    "UN": ("UNCLASSIFIED", "CONFIDENTIAL", "STRICTLY CONFIDENTIAL"),
    "EU": ("EU PUBLIC", "LIMITE", "EU RESTRICTED", "EU CONFIDENTIAL", "EU SECRET", "EU TOP SECRET"),
    "NATO": ("NATO UNCLASSIFIED", "NATO RESTRICTED", "NATO CONFIDENTIAL", "NATO SECRET", "COSMIC TOP SECRET"),
    "UK": ("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"),
    "US": ("UNCLASSIFIED", "CUI", "CONFIDENTIAL", "SECRET", "TOP SECRET"),
}
"""Levels of a scheme, the least strict first: FIRST TLP 2.0; ST/SGB/2007/6; Council Decision 2013/488/EU; C-M(2002)49;
the UK's Government Security Classifications (2018); E.O. 13526 with 32 CFR 2002."""


def find_levels(words: str) -> tuple[tuple[str, str], ...]:
    """The schemes other than TLP that have a level of this name, each with the level as the scheme writes it."""
    wanted = " ".join(words.upper().replace("-", " ").split())
    return tuple(
        (scheme, level)
        for scheme, levels in _LEVELS.items()
        for level in levels
        if scheme != "TLP" and wanted in (level.replace("-", " "), level.removeprefix(f"{scheme} "))
    )


@dataclass(frozen=True, slots=True)
class Marking(Checked):
    """What stands in the header and footer of every page.

    Attributes:
        label: The words: "TLP:GREEN", or a classification level such as "CONFIDENTIAL".
        scheme: "TLP", or the body whose classification it is: "UN".
    """

    label: str
    scheme: str = "TLP"

    def check_values(self) -> None:
        """TLP has five labels, which are written without blanks and in capitals (FIRST TLP 2.0)."""
        if self.scheme == "TLP":
            require_one_of("Marking.label", self.label, Tlp)
        require_words("Marking.label", self.label)

    @property
    def strictness(self) -> int | None:
        """How strict it is among the levels of its scheme, from 0; None where their order is not known."""
        levels = _LEVELS.get(self.scheme.upper(), ())
        return levels.index(self.label.upper()) if self.label.upper() in levels else None

    @property
    def colour(self) -> str | None:
        """RGB hex of the label on black, for TLP markings only."""
        return TLP_COLOURS[Tlp(self.label)] if self.scheme == "TLP" else None


def join_markings(markings: Iterable[Marking]) -> tuple[Marking, ...]:
    """The strictest marking of each scheme, in order of first appearance; all that a scheme of no known order has."""
    strictest: dict[tuple[str, str], Marking] = {}
    for marking in markings:
        key = (marking.scheme.upper(), "" if marking.strictness is not None else marking.label)
        held = strictest.get(key)
        if held is None or (marking.strictness or 0) > (held.strictness or 0):
            strictest[key] = marking
    return tuple(strictest.values())


def covers(marking: Marking, other: Marking) -> bool:
    """Whether a marking is as strict as another of its scheme; of levels in no known order only the same one is."""
    if marking.strictness is None or other.strictness is None:
        return marking.label == other.label
    return marking.strictness >= other.strictness


RELIABILITY: dict[str, str] = {
    "A": message("completely reliable"),
    "B": message("usually reliable"),
    "C": message("fairly reliable"),
    "D": message("not usually reliable"),
    "E": message("unreliable"),
    "F": message("reliability cannot be judged"),
}
"""Admiralty letters for the record of a source."""

LIKELIHOOD_ROWS: tuple[tuple[str, ...], ...] = (
    (
        "almost no chance",
        "very unlikely",
        "unlikely",
        "roughly even chance",
        "likely",
        "very likely",
        "almost certain",
        message("almost certainly"),
    ),
    (
        "remote",
        "highly improbable",
        "improbable",
        "roughly even odds",
        "probable",
        message("probably"),
        "highly probable",
        "nearly certain",
    ),
)
"""The two rows of terms; a report uses one of them throughout (ICD 203, 2015, D.6.e.2)."""

LIKELIHOOD_SCALES: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        (message("almost no chance"), "1–5 %"),
        (message("very unlikely"), "5–20 %"),
        (message("unlikely"), "20–45 %"),
        (message("roughly even chance"), "45–55 %"),
        (message("likely"), "55–80 %"),
        (message("very likely"), "80–95 %"),
        (message("almost certain"), "95–99 %"),
    ),
    (
        (message("remote"), "1–5 %"),
        (message("highly improbable"), "5–20 %"),
        (message("improbable"), "20–45 %"),
        (message("roughly even odds"), "45–55 %"),
        (message("probable"), "55–80 %"),
        (message("highly probable"), "80–95 %"),
        (message("nearly certain"), "95–99 %"),
    ),
)
"""What the terms of each row mean, as a report that uses them explains (ICD 203, 2015, D.6.e.2)."""


@dataclass(frozen=True, slots=True)
class Scales:
    """The scales that judgements of a report use.

    Attributes:
        likelihood: Which rows of `LIKELIHOOD_SCALES`, in their order.
        confidence: Whether one says how sure it is.
    """

    likelihood: tuple[int, ...] = ()
    confidence: bool = False

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.likelihood) or self.confidence


NO_SCALES = Scales()
"""Of a report that judges nothing."""

CONFIDENCE = (message_in("confidence", "high"), message_in("confidence", "moderate"), message_in("confidence", "low"))
"""How sure a judgement is, said in a sentence of its own (ICD 203)."""

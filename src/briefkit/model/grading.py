"""Markings and grades: who may see a report, and how far a source is to be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.checked import Checked, require_one_of, require_words


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
    def colour(self) -> str | None:
        """RGB hex of the label on black, for TLP markings only."""
        return TLP_COLOURS[Tlp(self.label)] if self.scheme == "TLP" else None


RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
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
        "almost certainly",
    ),
    (
        "remote",
        "highly improbable",
        "improbable",
        "roughly even odds",
        "probable",
        "probably",
        "highly probable",
        "nearly certain",
    ),
)
"""The two rows of terms; a report uses one of them throughout (ICD 203, 2015, D.6.e.2)."""

CONFIDENCE = ("high", "moderate", "low")
"""How sure a judgement is, said in a sentence of its own (ICD 203)."""

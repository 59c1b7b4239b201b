"""What was counted most often, without sorting all that was counted."""

from __future__ import annotations

from collections.abc import Mapping


def pick_commonest(counts: Mapping[int, int], number: int) -> list[int]:
    """So many of what was counted most often, in that order; of two that were as often, the lower first."""
    least = sorted(counts.values())[-number] if len(counts) > number else 0
    often = [each for each, count in counts.items() if count >= least]
    return sorted(often, key=lambda each: (-counts[each], each))[:number]

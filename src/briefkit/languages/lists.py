"""Lists as a language joins them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from briefkit.languages.catalogue import Catalogue
from briefkit.languages.locales import find_locale

_ENGLISH = {"standard": "and", "or": "or"}


def join_words(words: Sequence[str], catalogue: Catalogue, kind: Literal["standard", "or"] = "standard") -> str:
    """Words as a list in running text: "a, b and c", or "a, b or c".

    Args:
        words: The members, in order.
        catalogue: Of the reader's language.
        kind: As CLDR calls it.
    """
    if len(words) < 2:
        return "".join(words)
    if catalogue.is_english:
        return f"{', '.join(words[:-1])} {_ENGLISH[kind]} {words[-1]}"
    patterns = find_locale(catalogue.language).list_patterns[kind]
    if len(words) == 2:
        return _join(patterns["2"], *words)
    joined = _join(patterns["end"], words[-2], words[-1])
    for word in reversed(words[1:-2]):
        joined = _join(patterns["middle"], word, joined)
    return _join(patterns["start"], words[0], joined)


def _join(pattern: str, first: str, second: str) -> str:
    before, _, rest = pattern.partition("{0}")
    between, _, after = rest.partition("{1}")
    return f"{before}{first}{between}{second}{after}"


def join_commas(words: Iterable[str], catalogue: Catalogue) -> str:
    """Words as a bare list: "a, b, c"; empty ones are left out."""
    return catalogue.say_in("between parts", ", ").join(filter(None, words))


def join_semicolons(words: Iterable[str], catalogue: Catalogue) -> str:
    """Words that may have commas of their own, as a bare list: "a, b; c"; empty ones are left out."""
    return catalogue.say_in("between parts", "; ").join(filter(None, words))

"""The pages of codes, for the terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable

from briefkit.errors import ALWAYS_ERRORS, CODES, UsageError, error, suggest_codes
from briefkit.manual import read_manual

_INDENT = "    "


def list_codes() -> None:
    """Print every code with what it stands for."""
    for code, title in CODES.items():
        print(f"{code}  {title}")


def explain_codes(codes: Iterable[str]) -> None:
    """Print the page of each code: what is wrong, what to do, and what a spec may do with it.

    Raises:
        UsageError: U101 for each that there is not, with the nearest; nothing is printed then.
    """
    asked = [code.strip().upper() for code in codes]
    unknown = [code for code in asked if code not in CODES]
    if unknown:
        raise UsageError([error("U101", f"no code {code[:40]!r}{suggest_codes(code)}") for code in unknown])
    print("\n\n".join(map(_write_page, dict.fromkeys(asked))))


def _write_page(code: str) -> str:
    page = read_manual()[code]
    if code in ALWAYS_ERRORS:
        rule = "Always an error; a spec cannot change that."
    else:
        rule = f"Where it is a warning or a note, `checks: {{{code}: off}}` in a spec turns it off, for all or for one "
        rule += "source, and `error` in place of `off` fails a run on it: docs/ci.md."
    parts = (("What is wrong", page.wrong), ("What to do", page.cure), ("In CI", rule), ("More", page.link))
    return "\n".join([f"{code}: {CODES[code]}", *(f"\n{title}\n{_wrap(text)}" for title, text in parts)])


def _wrap(text: str) -> str:
    width = max(40, min(100, shutil.get_terminal_size((100, 24)).columns))
    return textwrap.fill(
        text, width, initial_indent=_INDENT, subsequent_indent=_INDENT, break_long_words=False, break_on_hyphens=False
    )

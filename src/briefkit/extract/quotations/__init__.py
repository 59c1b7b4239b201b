"""Quotations and who said them.

Words in marks are found by punctuation alone; cue verbs and the phrases beside them tell who speaks; quoted pieces
without a cue go to whoever speaks before or after them in their paragraph. Rules and word lists only: no parse.
"""

from __future__ import annotations

from briefkit.extract.quotations.assembly import extract_quotations

__all__ = ["extract_quotations"]

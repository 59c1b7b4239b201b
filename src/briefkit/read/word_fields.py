"""Fields of word processors, by their codes (ISO/IEC 29500-1, 17.16.5)."""

from __future__ import annotations

import re

UNSEEN_FIELDS = re.compile(r"\s*(?:TOC|INDEX|TOA|RD|XE|TC|PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
"""Codes of fields whose results are no text of the author's: tables of contents, numbers of pages."""

"""Words as parts of file names."""

from __future__ import annotations

import re
import unicodedata

from briefkit.model.folding import fold

_SLUG_BYTES = 120
_LATIN = re.compile("[A-Za-z\u00aa-\u02af\u1e00-\u1eff\u0300-\u036f]+")
_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")


def make_slug(title: str) -> str:
    """A title as a part of a file's name, on any file system: "flood-at-lionde", "паводок".

    Letters and digits of every script are kept, in lower case and composed (NFC); Latin ones lose their diacritics. The
    rest becomes hyphens.
    """
    plain = _LATIN.sub(lambda latin: fold(latin[0]), unicodedata.normalize("NFC", title)).lower()
    plain = unicodedata.normalize("NFC", plain)
    kept = "".join(sign if unicodedata.category(sign)[0] in "LMN" else "-" for sign in plain)
    short = re.sub("--+", "-", kept).encode("utf-8", "ignore")[:_SLUG_BYTES].decode("utf-8", "ignore").strip("-")
    return f"{short}-report" if _DEVICES.fullmatch(short) else short or "report"

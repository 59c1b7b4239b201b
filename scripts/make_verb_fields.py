"""Make `text/data/verb_fields.tsv`, the semantic fields of verbs, from the database of WordNet 3.0.

usage: python scripts/make_verb_fields.py FOLDER    the folder that holds index.verb and data.verb

Only verbs whose senses were counted in WordNet's tagged texts are kept: the others are rare in news.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

_FIELDS = {
    "29": "body",
    "30": "change",
    "31": "cognition",
    "32": "communication",
    "33": "competition",
    "34": "consumption",
    "35": "contact",
    "36": "creation",
    "37": "emotion",
    "38": "motion",
    "39": "perception",
    "40": "possession",
    "41": "social",
    "42": "stative",
    "43": "weather",
}
"""Lexicographer files of verbs, by number (WordNet 3.0, lexnames(5WN))."""
_TARGET = Path(__file__).parent.parent / "src" / "briefkit" / "text" / "data" / "verb_fields.tsv"
_HEAD = """\
# Semantic fields of verbs: field, base forms parted by blanks. A verb stands where its most frequent sense does.
# Origin: WordNet 3.0 (c) 2006 by Princeton University, lexicographer files of verbs; WordNet licence, which permits
# use, copying and modification for any purpose with its notice (LICENSE-wordnet.txt).
# Made by scripts/make_verb_fields.py.
"""


def main() -> None:
    """Write the list."""
    folder = Path(sys.argv[1])
    fields = {}
    for line in _rows(folder / "data.verb"):
        offset, number = line.split(" ", 2)[:2]
        fields[offset] = _FIELDS[number]
    verbs: dict[str, list[str]] = defaultdict(list)
    for line in _rows(folder / "index.verb"):
        lemma, _, _, pointers, *rest = line.split()
        _, tagged, first = rest[int(pointers) : int(pointers) + 3]
        if int(tagged) and "_" not in lemma:
            verbs[fields[first]].append(lemma)
    rows = (f"{field}\t{' '.join(sorted(words))}\n" for field, words in sorted(verbs.items()))
    _TARGET.write_text(_HEAD + "".join(rows), encoding="utf-8")


def _rows(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="ascii").splitlines() if not line.startswith(" ")]


if __name__ == "__main__":
    main()

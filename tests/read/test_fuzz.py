"""Files that chance has spoilt are read or refused, and no more; scripts/fuzz_readers.py does it for hours."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from tests.read.samples.mutations import FORMATS, mutate

from briefkit.errors import CODES
from briefkit.model.document import Document
from briefkit.read import read_sources

_FILES = 12
"""Spoilt files of each format, the same at each run."""

_SIZE = 30_000
"""Bytes of each that are read."""


@pytest.mark.parametrize("kind", FORMATS)
def test_a_spoilt_file_gives_documents_or_problems(kind: str, tmp_path: Path) -> None:
    for number in range(_FILES):
        name, content = mutate(kind, Random(f"test:{kind}:{number}"))
        path = tmp_path / f"{number}-{Path(name).name}"
        path.write_bytes(content[:_SIZE])
        documents, problems = read_sources(path.name, tmp_path)
        assert documents or problems, path.name
        assert all(problem.code in CODES and len(problem.message) <= 300 for problem in problems), path.name
        assert all(item.text.strip() for item in documents if isinstance(item, Document)), path.name
        assert read_sources(path.name, tmp_path) == (documents, problems), path.name

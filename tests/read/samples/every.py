"""All samples, over all formats."""

from __future__ import annotations

from pathlib import Path

from tests.read.samples import archives, exports, feeds, mails, office, pages, pdfs, records, texts
from tests.read.samples.sample import Sample

SAMPLES: tuple[Sample, ...] = tuple(
    sample
    for module in (texts, pages, pdfs, office, mails, feeds, records, exports, archives)
    for sample in module.SAMPLES
)


def write_samples(folder: Path) -> None:
    """All files below a folder, the same bytes at each call."""
    for sample in SAMPLES:
        for name, content in sample.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

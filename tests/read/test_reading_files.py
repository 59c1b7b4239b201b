"""Files as people have them, over all formats: each is read as a careful analyst would read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.read.samples.checking import compare, compare_parsing
from tests.read.samples.every import SAMPLES, write_samples
from tests.read.samples.sample import Sample

from briefkit.api import parse_sources
from briefkit.read import read_sources
from briefkit.read.source import SourceOptions
from briefkit.spec.briefing import SourceSpec

pytestmark = pytest.mark.usefixtures("in_one_process")

NAMES = [sample.name for sample in SAMPLES]


@pytest.fixture(scope="session")
def reading_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reading")
    write_samples(folder)
    return folder


def fail(sample: Sample, differences: list[str]) -> None:
    """Say what is wrong, a line each, without pytest's own account of the values."""
    if differences:
        pytest.fail("\n  ".join((sample.name, *differences)), pytrace=False)


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_a_file_is_read_as_expected(sample: Sample, reading_files: Path) -> None:
    documents, problems = read_sources(sample.name, reading_files, sample.options)
    fail(sample, compare(sample, documents, problems))


USUAL = [sample for sample in SAMPLES if sample.options == SourceOptions()]


@pytest.mark.parametrize("sample", USUAL, ids=[sample.name for sample in USUAL])
def test_what_is_said_of_a_file_and_how_it_ends(sample: Sample, reading_files: Path) -> None:
    parsing = parse_sources([SourceSpec(sample.name)], reading_files)
    fail(sample, compare_parsing(sample, parsing.documents, parsing.problems))


def test_there_is_a_sample_of_every_format_and_each_has_a_name_of_its_own() -> None:
    assert len(SAMPLES) >= 100
    assert len(set(NAMES)) == len(NAMES)


def test_all_files_together_are_read_and_none_goes_missing(reading_files: Path) -> None:
    documents, problems = read_sources(".", reading_files)
    read = {item.origin.path for item in documents if not hasattr(item, "document") and item.origin}
    silent = {name for sample in SAMPLES for name in sample.files} - read - {problem.path for problem in problems}
    assert {name for name in silent if "_files/" not in name and "/." not in name} == set()

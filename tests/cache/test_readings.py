"""What became of files in a cache: documents and problems come back as they went in."""

from __future__ import annotations

import datetime as dt
import json
import zlib
from pathlib import Path

import pytest
from tests.read.samples.every import write_samples

from briefkit.cache.readings import MOST_DOCUMENTS, Kept, check_reading, make_reading_key, pack_reading, unpack_reading
from briefkit.errors import Diagnostic, Severity, note, warning
from briefkit.extract import parse_document
from briefkit.model.document import Document, Extent, Origin
from briefkit.model.grading import Marking
from briefkit.read import FoundFile, Reading, SourceOptions, read_file

DOCUMENT = Document(
    "a",
    "Police arrested two men in Ostrand on Thursday.",
    title="Two arrests",
    byline=("Ben Holt",),
    outlet="Ostrand Post",
    url="https://post.example/a",
    published=dt.date(2024, 2, 16),
    published_at=dt.datetime(2024, 2, 16, 9, tzinfo=dt.UTC),
    reliability="B",
    origin=Origin("x.zip", "0" * 64, 3, "a.txt"),
    section="News",
    extent=Extent.SUMMARY,
    marking=Marking("TLP:GREEN"),
    identity="https://post.example/a",
)
READINGS = {
    "nothing": Kept((), ()),
    "a document": Kept((DOCUMENT,), ()),
    "of few words": Kept((Document("b", "Rain."),), ()),
    "an analysed one": Kept((parse_document(DOCUMENT), DOCUMENT), ()),
    "problems": Kept(
        (),
        (
            warning("E104", "dates disagree", "x.zip", 3, 4),
            note("I115", "left out"),
            Diagnostic("I108", Severity.ERROR, "and 7 more of this kind", "x.zip", more=7),
        ),
    ),
}


@pytest.mark.parametrize("name", READINGS)
def test_what_is_kept_comes_back(name: str) -> None:
    entry = pack_reading(b"key", READINGS[name])
    assert entry is not None
    assert entry[:2] == ("file", b"key")
    back = unpack_reading(entry.value)
    assert repr(back) == repr(READINGS[name])
    for document, original in zip(back.documents, READINGS[name].documents, strict=True):
        pair = [each if isinstance(each, Document) else each.document for each in (document, original)]
        assert pair[0].identity == pair[1].identity


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Files of every kind that is read."""
    folder = tmp_path_factory.mktemp("samples")
    write_samples(folder)
    return sorted(path for path in folder.rglob("*") if path.is_file())


def read_on(path: Path, day: dt.date | None) -> Reading:
    return read_file(FoundFile(path, path.name), SourceOptions(as_of=day), named=True)


@pytest.fixture(scope="module")
def readings(samples: list[Path]) -> dict[Path, Reading]:
    """What became of each file on no day."""
    return {path: read_on(path, None) for path in samples}


def test_every_kind_of_file_comes_back(readings: dict[Path, Reading]) -> None:
    kept = 0
    for path, reading in readings.items():
        entry = pack_reading(b"key", Kept(reading.documents, reading.problems))
        assert entry is not None, path.name
        assert unpack_reading(entry.value) == Kept(reading.documents, reading.problems)
        kept += len(reading.documents)
    assert kept > 100


EMBARGO = {
    "uri": "urn:a",
    "versioncreated": "2024-02-16T10:00:00Z",
    "headline": "Dyke breaks",
    "embargoed": "2024-02-20T10:00:00Z",
    "body_text": "The dyke at Lionde broke on Thursday, officials said.",
}


def test_a_file_without_embargo_is_read_alike_on_all_days(readings: dict[Path, Reading], tmp_path: Path) -> None:
    """What is kept of a file rests on it: only where I118 is among the problems does the day of a report matter."""
    embargo = tmp_path / "embargo.json"
    embargo.write_text(json.dumps(EMBARGO))
    differing = set()
    for path, undated in [*readings.items(), (embargo, read_on(embargo, None))]:
        if any(read_on(path, day) != undated for day in (dt.date(1990, 1, 1), dt.date(2090, 1, 1))):
            differing.add(path.name)
            assert "I118" in {problem.code for problem in undated.problems}
    assert "embargo.json" in differing


def test_large_collections_are_not_kept() -> None:
    few = [Document(str(number), "Rain.") for number in range(MOST_DOCUMENTS)]
    assert pack_reading(b"key", Kept(tuple(few), ()))
    assert pack_reading(b"key", Kept((*few, DOCUMENT), ())) is None


def test_what_would_not_come_back_is_not_kept() -> None:
    assert pack_reading(b"key", Kept((Document("a", "Rain\ud800."),), ())) is None
    odd = dt.timezone(dt.timedelta(hours=3, seconds=17))  # RFC 3339 has no place for the seconds
    moment = dt.datetime(2024, 2, 16, 9, tzinfo=odd)
    assert pack_reading(b"key", Kept((Document("a", "Rain.", published_at=moment),), ())) is None


@pytest.mark.parametrize("hours", [-11, 0, 4, 5.5, 14])
def test_instants_keep_their_offset(hours: float) -> None:
    moment = dt.datetime(2024, 2, 16, 9, 30, 15, 250, tzinfo=dt.timezone(dt.timedelta(hours=hours)))
    entry = pack_reading(b"key", Kept((Document("a", "Rain.", published_at=moment),), ()))
    assert entry is not None
    (document,) = unpack_reading(entry.value).documents
    assert isinstance(document, Document)
    assert repr(document.published_at) == repr(moment)


def test_keys_differ_with_all_that_matters() -> None:
    keys = {
        make_reading_key(sha256, name, circumstances)
        for sha256 in ("0" * 64, "1" * 64)
        for name in ("a.txt", "b.txt")
        for circumstances in ((SourceOptions(), True), (SourceOptions(), False), (SourceOptions(outlet="Wire"), True))
    }
    assert len(keys) == 12


DAMAGED: list[object] = [
    {},
    [],
    None,
    [[]],
    [None, []],
    [[{}], []],
    [[7], []],
    [[[{"id": "a", "text": "Rain."}]], []],
    [[[{"id": "a", "text": "Rain.", "identity": 7}, None]], []],
    [[[{"id": "a", "text": "Rain."}, []]], []],
    [[[{"id": "a", "text": "Rain.", "marking": {"label": "TLP:PINK"}}, None]], []],
    [[], [["I101"]]],
    [[], [{"code": "I101", "severity": "grave", "message": "so"}]],
    [[], [{"code": "I101", "severity": "error", "message": 7}]],
]


def test_a_value_that_is_whole_is_known() -> None:
    value = [[[{"id": "a", "text": "Rain."}, None]], [{"code": "I101", "severity": "error", "message": "so"}]]
    kept = unpack_reading(zlib.compress(json.dumps(value).encode()))
    assert kept == Kept((Document("a", "Rain."),), (Diagnostic("I101", Severity.ERROR, "so"),))


@pytest.mark.parametrize("record", DAMAGED)
def test_damaged_values_are_known(record: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        unpack_reading(zlib.compress(json.dumps(record).encode()))
    with pytest.raises(ValueError, match=r".*"):
        check_reading(zlib.compress(json.dumps(record).encode()))

# ruff: noqa: E501 (a table of messages holds one a line)
from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.errors import SpecError
from briefkit.model.facts import ActorKind, QuotationKind, Role
from briefkit.model.grading import Marking
from briefkit.model.head import Head
from briefkit.model.theme import Theme
from briefkit.model.when import Period, Precision, When
from briefkit.spec import load_spec, parse_match, read_spec
from briefkit.spec.briefing import (
    UNDATED,
    ActorSelect,
    Edit,
    EventSelect,
    KnownActor,
    LastDays,
    Output,
    Place,
    QuotationSelect,
    SectionSpec,
    SourceSpec,
)
from briefkit.spec.language import OUTPUT
from briefkit.spec.section_keys import KNOWN_SECTION
from briefkit.spec.select_keys import ACTOR_KINDS

HEAD = "briefkit: 1\nreport:\n  title: T\n"
TAIL = "sources: [a.txt]\n"

FULL = """\
briefkit: 1
template: media-digest
report:
  title: Orvel dam
  number: 012
  period: {from: 2024-09-02, to: 2024-09-08}
  cutoff: 2024-09-08T18:00+03:00
  marking: {scheme: UN, level: CONFIDENTIAL}
  originator: no
  to: [A, B]
  cc: C
sources:
  - articles
  - {path: x.txt, outlet: Herald, reliability: B, language: en-GB}
  - {path: w.csv, document: 3, title: "Dam: open", date: 2024-09-04, byline: Ada Lem, url: https://h.example/1}
  - {path: y, date: 2024-09-04T18:00+03:00, byline: [Ada Lem, Tor Vik], exclude: ["*.log", drafts]}
select:
  events: {period: all, actors: [Karvia], match: dam, types: [consult], places: [Sund], min_sources: 2, dates: 3,
           per_date: 1, limit: null, pin: [e-1, e-1], exclude: [e-2]}
  quotations: {period: {from: 2024-09-02}, speakers: [Ilse Brandvik], kinds: [indirect], match: ~, per_speaker: 1}
  actors: {kinds: [country], min_mentions: 2, limit: 4}
actors:
  - name: Ilse Brandvik
    aliases: [Ilze]
    roles: [{title: Mayor, of: Sund, former: true}]
    country: NO
edits:
  e-12: {date: 2024-W36, text: "It rained: a lot.", type: disaster}
sections: [sources, actors]
output:
  - docx: out/{slug}.docx
  - json: "{date}-{number}.json"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def read_problems(folder: Path, text: str, *pairs: str) -> list[str]:
    """The lines that a wrong spec gives, without the folder."""
    with pytest.raises(SpecError) as caught:
        read_spec(write(folder, text), pairs)
    return [str(problem).replace(f"{folder}/", "") for problem in caught.value.diagnostics]


@pytest.mark.parametrize("tag", ["en-US", "en-us", "EN_us"])
def test_languages_have_one_spelling(tmp_path: Path, tag: str) -> None:
    text = FULL.replace("language: en-GB", f"language: {tag}").replace("  title:", f"  language: {tag}\n  title:", 1)
    spec, _ = read_spec(write(tmp_path, text))
    assert (spec.sources[1].language, spec.report.language) == ("en-US", "en-US")


def test_a_format_can_be_written_twice(tmp_path: Path) -> None:
    spec, _ = read_spec(write(tmp_path, FULL.replace("- json:", "- docx:").replace(".json", ".docx")))
    assert spec.outputs == (Output("docx", "out/{slug}.docx"), Output("docx", "{date}-{number}.docx"))


def test_reads_everything(tmp_path: Path) -> None:
    path = write(tmp_path, FULL)
    spec, warnings = read_spec(path)
    assert warnings == ()
    assert (spec.path, spec.folder, spec.template) == (str(path), tmp_path, "media-digest")
    zone = dt.timezone(dt.timedelta(hours=3))
    assert spec.report == Head(
        title="Orvel dam",
        as_of=UNDATED,
        product="Media digest",
        number=12,
        cutoff=dt.datetime(2024, 9, 8, 18, 0, tzinfo=zone),
        marking=Marking("CONFIDENTIAL", "UN"),
        originator="no",
        to=("A", "B"),
        cc=("C",),
    )
    assert spec.period == Period(dt.date(2024, 9, 2), dt.date(2024, 9, 8))
    assert spec.sources == (
        SourceSpec("articles"),
        SourceSpec("x.txt", "Herald", "B", "en-GB"),
        SourceSpec(
            "w.csv",
            document="3",
            title="Dam: open",
            date=dt.date(2024, 9, 4),
            byline=("Ada Lem",),
            url="https://h.example/1",
        ),
        SourceSpec(
            "y",
            date=dt.datetime(2024, 9, 4, 18, 0, tzinfo=zone),
            byline=("Ada Lem", "Tor Vik"),
            exclude=("*.log", "drafts"),
        ),
    )
    assert spec.events == EventSelect(
        "all", ("Karvia",), parse_match("dam"), ("consult",), ("Sund",), 2, 3, 1, None, ("e-1", "e-1"), ("e-2",)
    )
    assert spec.quotations == QuotationSelect(
        Period(dt.date(2024, 9, 2)), ("Ilse Brandvik",), (QuotationKind.INDIRECT,), None, 1, "auto"
    )
    assert spec.actor_tables == ActorSelect((ActorKind.COUNTRY,), 2, 4)
    assert spec.actors == (
        KnownActor("Ilse Brandvik", ActorKind.PERSON, ("Ilze",), (Role("Mayor", "Sund", former=True),), "NO"),
    )
    week = When("2024-W36", Precision.WEEK, dt.date(2024, 9, 2), dt.date(2024, 9, 8))
    assert spec.edits == {"e-12": Edit(week, "It rained: a lot.", "disaster")}
    assert [section.id for section in spec.sections] == ["sources", "actors"]
    assert spec.outputs == (Output("docx", "out/{slug}.docx"), Output("json", "{date}-{number}.json"))
    assert spec.provenance is not None
    assert spec.provenance.spec == hashlib.sha256(FULL.encode()).hexdigest()
    assert load_spec(path) == spec


def test_tells_the_place_of_everything_in_the_file(tmp_path: Path) -> None:
    places = load_spec(write(tmp_path, FULL)).places
    assert places["report"] == Place(3, 1)
    assert places["report.title"] == Place(4, 10)
    assert places["report.period"] == Place(6, 3)
    assert places["report.to.1"] == Place(10, 11)
    assert places["sources.0"] == Place(13, 5)
    assert places["sources.1.path"] == Place(14, 12)
    assert places["select.events.pin.1"] == Place(19, 49)
    assert places["edits.e-12"] == Place(28, 3)
    assert "report.product" not in places


def test_a_small_spec_gets_the_template_and_the_defaults(tmp_path: Path) -> None:
    spec = load_spec(write(tmp_path, HEAD + TAIL))
    assert spec.template == "situation-report"
    assert spec.report == Head("T", UNDATED, product="Situation report")
    assert spec.events == EventSelect(limit="auto")
    assert tuple(section.id for section in spec.sections) == (
        "key-points",
        "changes",
        "figures",
        "background",
        "timeline",
        "chronology",
        "actors",
        "quotations",
        "ahead",
        "sources",
    )
    assert (spec.outputs, spec.edits, spec.actors) == ((), {}, ())


@pytest.mark.parametrize("template", ["situation-report", "media-digest", "own"])
@pytest.mark.parametrize(
    ("limit", "expected"),
    [("", "auto"), ("limit: auto", "auto"), ("limit: 7", 7), ("limit:", None), ("limit: ~", None)],
)
def test_a_limit_is_a_number_or_what_there_is_room_for_or_none(
    tmp_path: Path, template: str, limit: str, expected: int | str | None
) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own/spec.yaml").write_text("report: {product: Bulletin}\n", encoding="utf-8")
    parts = "".join(
        f"  {part}: {{min_mentions: 1, {limit} }}\n" if part == "actors" else f"  {part}: {{period: all, {limit} }}\n"
        for part in ("events", "quotations", "actors")
    )
    spec = load_spec(write(tmp_path, f"{HEAD}{TAIL}\ntemplate: {template}\nselect:\n{parts}"))
    assert (spec.events.limit, spec.quotations.limit, spec.actor_tables.limit) == (expected,) * 3
    assert (spec.events.per_date, spec.events.dates) == (None, None)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("{last: 7d}", LastDays(7)),
        ("{last: 2w}", LastDays(14)),
        ("{month: 2024-02}", Period(dt.date(2024, 2, 1), dt.date(2024, 2, 29))),
        ("{from: 2024-02-01, to: 2024-02-01}", Period(dt.date(2024, 2, 1), dt.date(2024, 2, 1))),
        ("~", None),
    ],
)
def test_reads_periods(tmp_path: Path, period: str, expected: object) -> None:
    assert load_spec(write(tmp_path, f"{HEAD}  period: {period}\n{TAIL}")).period == expected


def test_reads_a_byte_order_mark(tmp_path: Path) -> None:
    assert load_spec(write(tmp_path, "\ufeff" + HEAD + TAIL)).places["briefkit"] == Place(1, 11)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD + "  number: [\n", "spec.yaml:5:1: error[S102]: did not find expected node content while parsing a flow node"),
        (HEAD + "  number: 1\n  marking: TLP: RED\n" + TAIL, "spec.yaml:5:15: error[S102]: a text that holds ': ' needs quotation marks"),
        (HEAD + "  title: U\n" + TAIL, "spec.yaml:4:3: error[S103]: key 'title' appears twice; first in line 3"),
        (HEAD + "  cutof: 1\n" + TAIL, "spec.yaml:4:3: error[S104]: unknown key 'cutof' in report; did you mean 'cutoff'?"),
        (HEAD + TAIL + "reprot: 1", "spec.yaml:5:1: error[S104]: unknown key 'reprot'; did you mean 'report'?"),
        (HEAD + TAIL + "edits: {e-1: {zzz: 1}}", "spec.yaml:5:15: error[S104]: unknown key 'zzz' in edits.e-1; known are date, text, type, who, where, status, speaker, role, outlet, title, byline, was"),
        (HEAD + "  number: twelve\n" + TAIL, "spec.yaml:4:11: error[S105]: report.number must be a whole number from 0, not 'twelve'"),
        (HEAD + TAIL + "actors: [{name: Lionde, kind: place, at: -94.61 33.05}]", "spec.yaml:5:42: error[S106]: actors.0.at: must be a latitude from -90 to 90 and a longitude from -180 to 180, not '-94.61 33.05'"),
        (HEAD + TAIL + "actors: [{name: Lionde, kind: place, at: Gaza}]", "spec.yaml:5:42: error[S105]: actors.0.at must be a latitude and a longitude such as -24.61 33.05, not 'Gaza'"),
        (HEAD + "  number: [1]\n" + TAIL, "spec.yaml:4:11: error[S105]: report.number must be a whole number from 0, not a list"),
        (HEAD + "  period: 2021-05\n" + TAIL, "spec.yaml:4:11: error[S105]: report.period must be a mapping such as {last: 7d}, not '2021-05'"),
        (HEAD + "  cutoff: 18:00\n" + TAIL, "spec.yaml:4:11: error[S105]: report.cutoff must be a date and time such as 2021-06-03T18:00+04:00, not '18:00'"),
        (HEAD + "sources: a.txt", "spec.yaml:4:10: error[S105]: sources must be a list of paths, or mappings, not 'a.txt'"),
        (HEAD + "sources: [a, ~]", "spec.yaml:4:14: error[S105]: sources.1 must be a path, not empty"),
        (HEAD + TAIL + "actors: [{name: N, roles: [{title: X, former: yes}]}]", "spec.yaml:5:47: error[S105]: actors.0.roles.0.former must be true or false, not 'yes'"),
        ("- 1", "spec.yaml:1:1: error[S105]: the file must be a mapping, not a list"),
        (HEAD + "  marking: TLP:WHITE\n" + TAIL, "spec.yaml:4:12: error[S106]: report.marking: TLP:WHITE became TLP:CLEAR in TLP 2.0"),
        (HEAD + "  marking: 'TLP: RED'\n" + TAIL, "spec.yaml:4:12: error[S106]: report.marking: labels hold no spaces: write TLP:RED"),
        (HEAD + "  marking: tlp:red\n" + TAIL, "spec.yaml:4:12: error[S106]: report.marking: write TLP:RED, in capitals"),
        (HEAD + "  marking: {scheme: TLP, level: RED}\n" + TAIL, "spec.yaml:4:12: error[S106]: report.marking: a TLP marking is one word: marking: TLP:GREEN"),
        (HEAD + "  period: {from: 2021-02-30, to: 2021-03-01}\n" + TAIL, "spec.yaml:4:18: error[S106]: report.period.from: there is no day 2021-02-30"),
        (HEAD + "  period: {from: 2021-02-01}\n" + TAIL, "spec.yaml:4:11: error[S106]: report.period must be a mapping with from and to, or last, or month"),
        (HEAD + "  cutoff: 2021-06-03T18:00\n" + TAIL, "spec.yaml:4:11: error[S106]: report.cutoff: the offset from UTC is missing: write 2021-06-03T18:00Z, or 2021-06-03T18:00+04:00 for a zone four hours ahead"),
        (HEAD + "  number: -1\n" + TAIL, "spec.yaml:4:11: error[S106]: report.number: must be from 0 to 1,000,000, not '-1'"),
        (HEAD + '  place: "a\\0b"\n' + TAIL, "spec.yaml:4:10: error[S106]: report.place: the control character U+0000 is not allowed"),
        (HEAD + "sources: []", "spec.yaml:4:10: error[S106]: sources must not be empty"),
        (HEAD + "sources: [{path: a, date: 16 October 2025}]", "spec.yaml:4:27: error[S105]: sources.0.date must be a date such as 2021-06-03, or one with its time such as 2021-06-03T18:00+04:00, not '16 October 2025'"),
        (HEAD + "sources: [{path: a, date: 2025-02-30}]", "spec.yaml:4:27: error[S106]: sources.0.date: there is no day 2025-02-30"),
        (HEAD + "sources: [{path: a, date: 2025-02-03T18:00}]", "spec.yaml:4:27: error[S106]: sources.0.date: the offset from UTC is missing: write 2025-02-03T18:00Z, or 2025-02-03T18:00+04:00 for a zone four hours ahead"),
        (HEAD + "sources: [{path: a, url: herald.example}]", "spec.yaml:4:26: error[S106]: sources.0.url: must be an address that begins with http:// or https://, not 'herald.example'"),
        (HEAD + "sources: [{path: a, byline: {x: y}}]", "spec.yaml:4:29: error[S105]: sources.0.byline must be a text, or a list of texts, not a mapping"),
        (HEAD + "sources: [{path: a, language: English}]", "spec.yaml:4:31: error[S105]: sources.0.language must be a language tag such as en or en-GB, not 'English'"),
        (HEAD + "sources: [{path: a, reliability: b}]", "spec.yaml:4:34: error[S106]: sources.0.reliability must be one of A, B, C, D, E, F, not 'b'"),
        (HEAD + TAIL + "select: {events: {match: a OR}}", "spec.yaml:5:26: error[S106]: select.events.match: at character 5: expected a word, a phrase, NOT or '(', found the end"),
        (HEAD + TAIL + "select: {actors: {kinds: [persons]}}", "spec.yaml:5:27: error[S106]: select.actors.kinds.0 must be one of person, organisation, country, place, group, not 'persons'; did you mean 'person'?"),
        (HEAD + TAIL + "sections: [actors, actors]", "spec.yaml:5:20: error[S106]: sections holds 'actors' twice"),
        (HEAD + TAIL + "output: [{docx: a}, {pdf: a}]", "spec.yaml:5:21: error[S106]: output holds 'a' twice"),
        (HEAD + TAIL + "output: [{docx: a, pdf: b}]", "spec.yaml:5:10: error[S106]: output.0 must be a mapping with docx, or pdf, or html, or md, or json, or csv"),
        (HEAD + "  period: {last: fortnight}\n" + TAIL, "spec.yaml:4:18: error[S105]: report.period.last must be days or weeks such as 7d or 2w, not 'fortnight'; write 2w"),
        (HEAD + "  marking: green\n" + TAIL, "spec.yaml:4:12: error[S106]: report.marking: write TLP:GREEN"),
        (HEAD + "  marking: TLP:GREN\n" + TAIL, "spec.yaml:4:12: error[S106]: report.marking: must be one of TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR, or {scheme: …, level: …} of another, not 'TLP:GREN'; did you mean 'TLP:GREEN'?"),
        (HEAD + TAIL + "merge: [e-1]", "spec.yaml:5:9: error[S105]: merge.0 must be a list of texts, not 'e-1'; write merge: [[e-1, e-2]]"),
        (HEAD + "  marking: limite\n" + TAIL, "spec.yaml:4:12: error[S106]: report.marking: 'limite' is none of TLP; write {scheme: EU, level: LIMITE}"),
        (HEAD + "  marking: Blue\n" + TAIL, "spec.yaml:4:12: error[S106]: report.marking: must be one of TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR, or {scheme: …, level: …} of another, not 'Blue'"),
        (HEAD + TAIL + "output: [brief.docx]", "spec.yaml:5:10: error[S105]: output.0 must be a mapping such as {docx: out/brief.docx}, not 'brief.docx'"),
        (HEAD + TAIL + "output: [{docx: '{title}'}]", "spec.yaml:5:17: error[S106]: output.0.docx: unknown placeholder '{title}'; there are {slug}, {date}, {number}, {audience}"),
        (HEAD + TAIL + "output: [{docx: 'a}'}]", "spec.yaml:5:17: error[S106]: output.0.docx: a brace without its pair"),
        (HEAD + TAIL + "output: [{pdf: '-'}]", "spec.yaml:5:16: error[S106]: output.0.pdf: must be the path of a file; only the command line can ask for standard output"),
        (HEAD + TAIL + "output: [{docx: out/}]", "spec.yaml:5:17: error[S106]: output.0.docx: names a folder; a file is wanted"),
        (HEAD.replace("1", "2") + TAIL, "spec.yaml:1:11: error[S106]: briefkit: this briefkit reads version 1 of the spec language, not '2'"),
        ("report: {title: T}\n" + TAIL, "spec.yaml:1:1: error[S107]: the required key 'briefkit' is missing"),
        ("briefkit: 1\nreport: {}\n" + TAIL, "spec.yaml:2:9: error[S107]: the required key 'title' is missing in report"),
        (HEAD + "sources: [{outlet: x}]", "spec.yaml:4:11: error[S107]: the required key 'path' is missing in sources.0"),
        (HEAD + TAIL + "output: [{docx: ../a}]", "spec.yaml:5:17: error[S109]: output.0.docx: leaves the spec's folder; only the command line may name a path elsewhere"),
        (HEAD + TAIL + "template: nosuch", "spec.yaml:5:11: error[S110]: unknown template 'nosuch'; available are daily-brief, humanitarian, media-digest, monthly-watch, situation-report"),
        (HEAD + "  period: {from: 2021-05-02, to: 2021-05-01}\n" + TAIL, "spec.yaml:4:34: error[S111]: report.period: ends on 2021-05-01, before it begins on 2021-05-02"),
    ],
)  # fmt: skip
def test_tells_what_is_wrong(tmp_path: Path, text: str, line: str) -> None:
    assert read_problems(tmp_path, text) == [line]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("sections: [statements]", "not 'statements'; did you mean 'quotations'?"),
        ("sections: [Highlights]", "not 'Highlights'; did you mean 'key-points'?"),
        ("sections: [cronology]", "not 'cronology'; did you mean 'chronology'?"),
        ("output: [{word: a}]", "unknown key 'word' in output.0; did you mean 'docx'?"),
        ("output: [{Excel: a}]", "unknown key 'Excel' in output.0; did you mean 'csv'?"),
        ("actors: [{name: Karvia, kind: nation}]", "not 'nation'; did you mean 'country'?"),
        ("actors: [{name: Orvel, kind: City}]", "not 'City'; did you mean 'place'?"),
        ("series: {slug: x, period: Fortnightly, start: 2021-05-01}", "10d or 2w, not 'Fortnightly'; write 2w"),
        ("series: {slug: x, period: week, start: 2021-05-01}", "10d or 2w, not 'week'; write weekly"),
    ],
)
def test_other_words_for_the_same_are_known(tmp_path: Path, text: str, end: str) -> None:
    assert [line for line in read_problems(tmp_path, HEAD + TAIL + text) if line.endswith(end)]


def test_every_word_that_is_meant_is_one() -> None:
    assert {*KNOWN_SECTION.meant.values()} <= {*KNOWN_SECTION.values}
    assert not {*KNOWN_SECTION.meant} & {*KNOWN_SECTION.values}
    assert {*ACTOR_KINDS.meant.values()} <= {*ACTOR_KINDS.values}
    assert {*OUTPUT.meant.values()} <= {field.key for field in OUTPUT.fields}


def test_an_unknown_event_type_gets_the_list(tmp_path: Path) -> None:
    (line,) = read_problems(tmp_path, HEAD + TAIL + "select: {events: {types: [consults]}}")
    assert line.startswith("spec.yaml:5:27: error[S106]: select.events.types.0 must be an event type (agree, consult,")
    assert line.endswith("not 'consults'; did you mean 'consult'?")


@pytest.mark.parametrize(
    "path", ["../x", "a/../../x", "/x", "C:/x", "C:x", "\\\\host\\x", "..\\x", "a\\..\\..\\x", "\\x", "./../x"]
)
def test_output_stays_in_the_folder(tmp_path: Path, path: str) -> None:
    (line,) = read_problems(tmp_path, f"{HEAD}{TAIL}output: [{{pdf: '{path}'}}]")
    assert "error[S109]" in line


def test_tells_everything_in_one_run_from_top_to_bottom(tmp_path: Path) -> None:
    lines = read_problems(tmp_path, "report: {titel: T, number: x}\nsources: []\nsources: [a]\ntemplate: t\n", "a=1")
    assert [line.split("error")[0] + line.split("[")[1][:4] for line in lines] == [
        "spec.yaml:1:1: S107",
        "spec.yaml:1:9: S107",
        "spec.yaml:1:10: S104",
        "spec.yaml:1:28: S105",
        "spec.yaml:2:10: S106",
        "spec.yaml:3:1: S103",
        "spec.yaml:4:11: S110",
        "--set: S104",
    ]


def test_an_empty_file_lacks_the_required_keys(tmp_path: Path) -> None:
    assert read_problems(tmp_path, "") == [
        "spec.yaml:1:1: error[S107]: the required key 'title' is missing in report",
        "spec.yaml:1:1: error[S107]: the required key 'briefkit' is missing",
        "spec.yaml:1:1: error[S107]: the required key 'sources' is missing",
    ]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"nowhere\.yaml: error\[S101\]: there is no such file; check its name"):
        load_spec(tmp_path / "nowhere.yaml")
    with pytest.raises(SpecError, match=r"error\[S101\]: is a folder; name a YAML file$"):
        load_spec(tmp_path)
    write(tmp_path, HEAD + TAIL)
    with pytest.raises(SpecError, match=r"error\[S101\]: is a folder; name the file in it: .*spec\.yaml$"):
        load_spec(tmp_path)
    with pytest.raises(SpecError, match=r"error\[S101\]: cannot be read: embedded null byte"):
        load_spec("a\0b")
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"briefkit: 1\nreport: {title: caf\xe9}\n")
    with pytest.raises(SpecError, match=r"latin\.yaml:2:20: error\[S101\]: is not UTF-8: byte 0xE9"):
        load_spec(latin)
    large = tmp_path / "large.yaml"
    large.write_bytes(b"#" * 1_000_001)
    with pytest.raises(SpecError, match=r"large\.yaml: error\[S108\]: is larger than 1,000,000 bytes"):
        load_spec(large)


def test_a_file_with_very_many_problems_ends_soon(tmp_path: Path) -> None:
    begin = time.process_time()
    lines = read_problems(tmp_path, "".join(f"key{number}: x\n" for number in range(5_000)))
    assert len(lines) == 501
    assert lines[0] == "spec.yaml: error[S108]: more than 500 problems; the others are not listed"
    assert time.process_time() - begin < 5


def test_warns_of_an_early_cutoff(tmp_path: Path) -> None:
    text = HEAD + "  period: {from: 2021-05-01, to: 2021-05-31}\n  cutoff: 2021-05-30T18:00Z\n" + TAIL
    (warning,) = read_spec(write(tmp_path, text))[1]
    assert str(warning).endswith("spec.yaml:5:11: warning[S113]: the cut-off is before the period's end on 2021-05-31")
    assert read_spec(write(tmp_path, text.replace("30T", "31T")))[1] == ()


def test_settings_win_and_are_checked(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + "  period: {last: 7d}\n" + TAIL)
    pairs = ["report.number=13", "report.period={month: 2024-02}", "select.events.limit=20", "template=media-digest"]
    spec = read_spec(path, pairs)[0]
    assert (spec.report.number, spec.events.limit, spec.template) == (13, 20, "media-digest")
    assert spec.period == Period(dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert "report.number" not in spec.places
    assert read_problems(tmp_path, HEAD + TAIL, "report.number=x", "report={title: [}") == [
        "--set: error[S102]: did not find expected node content while parsing a flow node",
        "--set: error[S105]: report.number must be a whole number from 0, not 'x'",
    ]


def test_a_folder_can_be_a_template(tmp_path: Path) -> None:
    own = tmp_path / "house style"
    own.mkdir()
    (own / "spec.yaml").write_text("report: {product: Bulletin}\nsections: [sources]\n", encoding="utf-8")
    (own / "theme.yaml").write_text("page: Letter\naccent: 00ff00\n", encoding="utf-8")
    spec = load_spec(write(tmp_path, HEAD + TAIL + "template: house style\n"))
    assert (spec.report.product, spec.sections, spec.template) == ("Bulletin", (SectionSpec("sources"),), "house style")
    assert spec.theme == dataclasses.replace(Theme(), page="Letter", accent="00FF00")


def test_problems_of_a_template_name_its_file(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own/spec.yaml").write_text("briefkit: 1\nsections: [actor]\n", encoding="utf-8")
    (tmp_path / "own/theme.yaml").write_text("font_size: 90\nacent: 00ff00\nline_spacing: 3\n", encoding="utf-8")
    assert read_problems(tmp_path, HEAD + TAIL + "template: own\n") == [
        "own/spec.yaml:1:1: error[S104]: 'briefkit' is not allowed in a template",
        "own/spec.yaml:2:12: error[S106]: sections.0 must be one of key-points, changes, figures, background, chronology, actors, quotations, ahead, sources, situation, map, timeline, activity, network, scales, glossary, method, distribution, bottom-line, overview, assessment, outlook, response, gaps, not 'actor'; did you mean 'actors'?",
        "own/theme.yaml:1:12: error[S106]: theme.font_size: must be from 6 to 24 points, not '90'",
        "own/theme.yaml:2:1: error[S104]: unknown key 'acent' in theme; did you mean 'accent'?",
        "own/theme.yaml:3:15: error[S106]: theme.line_spacing: must be from 0.8 to 2, not '3'",
    ]


def test_a_message_is_one_line_whatever_the_words(tmp_path: Path) -> None:
    lines = read_problems(tmp_path, HEAD + TAIL + '"a\\nb\\e[31m": 1\nedits: {"x\\ny": 1}\n')
    assert [line for line in lines if "\n" in line or "\x1b" in line] == []
    assert len(lines) == 2


def test_yaml_is_loaded_only_when_a_spec_is_read() -> None:
    code = "import sys, briefkit.spec; sys.exit('yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


PIECES = st.sampled_from(
    ["briefkit: 1\n", "report:", " {", "}", "[", "]", "title: T", "\n", "\n  ", "- ", "sources: [a]\n", "&a ", "*a", "? ",
     ": ", ", ", "period", "2021-05-04", "last: 7d", "!!str ", "<<", "|\n", "'", '"', "#", "~", "\x00", "é", "---\n",
     "select", "edits: ", "output", "docx: ", "{slug}", "template: ", "../", "%"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)))
def test_any_text_gives_a_spec_or_a_spec_error(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        load_spec(path)
    except SpecError as failure:
        assert all("\n" not in str(problem) for problem in failure.diagnostics)  # noqa: PT017


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "report",
                "report.title",
                "template",
                "sources",
                "sources.0",
                "select",
                "edits.e-1.date",
                "output",
                "report.cutoff",
            ]
        ),
        st.text(max_size=30),
    )
)
def test_any_setting_gives_a_spec_or_a_spec_error(
    tmp_path_factory: pytest.TempPathFactory, pairs: dict[str, str]
) -> None:
    path = write(tmp_path_factory.getbasetemp(), HEAD + TAIL)
    try:
        read_spec(path, [f"{key}={value}" for key, value in pairs.items()])
    except SpecError as failure:
        assert {problem.path for problem in failure.diagnostics} <= {"--set", str(path)}  # noqa: PT017


def test_provenance_tells_requests_apart(tmp_path: Path) -> None:
    path = write(tmp_path, FULL)
    plain = load_spec(path).provenance
    assert plain is not None
    house = tmp_path / "house"
    house.mkdir()
    (house / "spec.yaml").write_text("report: {cc: [Registry]}\n")
    changed = {
        "comment": read_spec(write(tmp_path, FULL + "# a remark\n"))[0].provenance,
        "setting": read_spec(write(tmp_path, FULL), ["report.number=9", "report.place=Sund"])[0].provenance,
        "template": read_spec(write(tmp_path, FULL), ["template=house"])[0].provenance,
    }
    assert len({plain, *changed.values()}) == 4
    assert changed["setting"] is not None
    assert changed["template"] is not None
    assert plain.settings is None
    assert changed["setting"].settings == hashlib.sha256(b"report.number=9\nreport.place=Sund").hexdigest()
    assert changed["template"].defaults == hashlib.sha256((house / "spec.yaml").read_bytes()).hexdigest()
    assert load_spec(path).provenance == plain


def test_a_spec_that_a_script_changed_is_not_what_the_file_says(tmp_path: Path) -> None:
    spec = load_spec(write(tmp_path, FULL))
    assert dataclasses.replace(spec, report=dataclasses.replace(spec.report, title="Another")).provenance is None
    assert pickle.loads(pickle.dumps(spec)) == spec


def test_a_source_names_the_fields_of_its_records(tmp_path: Path) -> None:
    path = write(tmp_path, f"{HEAD}sources:\n  - path: export.csv\n    fields: {{text: Tekst, outlet: bron.naam}}\n")
    assert load_spec(path).sources[0].fields == {"text": "Tekst", "outlet": "bron.naam"}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("{body: Tekst}", "error[S104]: unknown key 'body' in sources.0.fields"),
        ("{text: [a]}", "error[S105]: sources.0.fields.text must be a text, not a list"),
        ("Tekst", "error[S105]: sources.0.fields must be a mapping"),
    ],
)
def test_names_of_fields_that_there_are_not(tmp_path: Path, fields: str, problem: str) -> None:
    path = write(tmp_path, f"{HEAD}sources:\n  - {{path: a.csv, fields: {fields}}}\n")
    with pytest.raises(SpecError) as failure:
        load_spec(path)
    assert problem in str(failure.value)

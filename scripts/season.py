"""Make half a year of weekly issues from a pile of dated articles, and hold each against what must be true of it.

    python scripts/season.py articles.jsonl [--weeks 26] [--folder season]

The articles (JSON Lines with `id`, `date`, `title` and `text`) arrive week by week, by date. In the ninth week one of
the week before is withdrawn, in the twelfth one of the week before is corrected, in the fifteenth one tells of
something that happened three weeks before, and a decision of the first week stays in force. The script says what it
found, and exits with 1 if anything is not as it must be:

- numbers and periods follow each other; nothing asks a clock;
- the changes of each issue are those that its report and the ones before it give;
- what was withdrawn, corrected or late shows as such, and the decision is never in doubt;
- no article is parsed twice;
- every issue, made again, has the same bytes, and `briefkit verify` finds nothing wrong in any format.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefkit import Report, read_record
from briefkit.api import describe_cache

WITHDRAWN, CORRECTED, LATE = 9, 12, 15
"""Numbers of the issues in which something happens to their sources."""
SPEC = """briefkit: 1
report: {{title: The week in the world, originator: World desk}}
sources: [articles]
cache: .cache
decisions: decisions.yaml
sections: [key-points, changes, figures, background, chronology, quotations, actors, ahead, sources]
series: {{slug: world-weekly, period: weekly, start: {start}, formats: [docx, pdf]}}
"""
LATE_TEXT = (
    "Inquiry into the dam at Sorel\n\n"
    "Investigators said on {today} that the dam at Sorel had burst on {day}, killing 14 people. The burst had not been "
    "reported before. Sorel's mayor, Ida Brandt, resigned on {today}.\n"
)


class Season:
    """A series in a folder of its own, with the articles of the weeks so far.

    Attributes:
        folder: Where all of it is.
        start: First day of the first issue.
        known: The articles of the last issue, by name.
        wrong: What was not as it must be.
    """

    def __init__(self, folder: Path, start: dt.date) -> None:
        self.folder, self.start = folder, start
        self.wrong: list[str] = []
        self.known: dict[str, bytes] = {}
        (folder / "articles").mkdir(parents=True)
        (folder / "spec.yaml").write_text(SPEC.format(start=start), encoding="utf-8")
        (folder / "decisions.yaml").write_text("", encoding="utf-8")

    def require(self, holds: bool, what: str) -> None:
        """Note what does not hold."""
        if not holds:
            self.wrong.append(what)
            print(f"WRONG: {what}", flush=True)

    def run(self, *arguments: str, code: int = 0) -> str:
        """A command of briefkit in the folder; its output and problems."""
        command = [sys.executable, "-m", "briefkit", *arguments]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
        self.require(
            done.returncode == code, f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr[-500:]}"
        )
        return done.stdout + done.stderr

    def count_misses(self) -> int:
        """How many documents were analysed so far, since the cache did not have them."""
        folder = self.folder / ".cache"
        if not folder.exists():
            return 0
        return sum(usage.misses for usage in describe_cache(folder).usage if usage.kind == "document")

    def find_issue(self, number: int) -> Path:
        """The folder of an issue."""
        return self.folder / "issues" / f"{number:04}"

    def read_report(self, number: int) -> Report:
        """The report of an issue."""
        return read_record(self.find_issue(number) / "report.json").report

    def end_of(self, number: int) -> dt.date:
        """The last day of an issue."""
        return self.start + dt.timedelta(days=7 * number - 1)


def write_article(season: Season, article: dict[str, Any]) -> Path:
    """Put an article into the folder, under its day and id."""
    path = season.folder / "articles" / f"{article['date']}-{article['id'][:60]}.jsonl"
    path.write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def main() -> int:
    """Make the season; see the module."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--weeks", type=int, default=26)
    parser.add_argument("--folder", type=Path, default=Path("season"))
    arguments = parser.parse_args()
    shutil.rmtree(arguments.folder, ignore_errors=True)
    articles = [
        json.loads(line) for line in arguments.articles.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    articles.sort(key=lambda article: (article["date"], article["id"]))
    first = dt.date.fromisoformat(articles[0]["date"])
    season = Season(arguments.folder, first - dt.timedelta(days=first.weekday()))
    for number in range(1, arguments.weeks + 1):
        begun = time.perf_counter()
        arrive(season, articles, number)
        disturb(season, number)
        make(season, number)
        check_issue(season, number)
        print(f"issue {number}: {time.perf_counter() - begun:.1f} s", flush=True)
        if number == 1:
            decide(season)
    check_whole(season, arguments.weeks)
    print(f"{arguments.weeks} issues, {len(season.wrong)} faults")
    return 1 if season.wrong else 0


def arrive(season: Season, articles: list[dict[str, Any]], number: int) -> None:
    """The articles of a week come in."""
    begin, end = season.end_of(number - 1), season.end_of(number)
    for article in articles:
        if begin < dt.date.fromisoformat(article["date"]) <= end:
            write_article(season, article)
    if number == LATE:
        day = season.end_of(LATE - 3)
        text = LATE_TEXT.format(today=f"{end:%-d %B %Y}", day=f"{day:%-d %B %Y}")
        title, _, body = text.partition("\n\n")
        write_article(
            season, {"id": "late", "date": end.isoformat(), "title": title, "text": body, "outlet": "The Courier"}
        )


def find_lone_row(season: Season, number: int) -> Any:
    """A row of an issue that one source alone tells, and nothing else of its source is printed twice."""
    report = season.read_report(number)
    return next(row for row in report.tracked if row.section == "chronology" and len(row.sources) == 1)


def find_article(season: Season, words: str) -> Path:
    """The article with some words."""
    return next(
        path for path in sorted((season.folder / "articles").iterdir()) if words in json.loads(path.read_text())["text"]
    )


def disturb(season: Season, number: int) -> None:
    """What becomes of the sources of the week before."""
    if number == WITHDRAWN:
        row = find_lone_row(season, number - 1)
        find_article(season, row.text).unlink()
        (season.folder / "withdrawn").write_text(row.id)
    if number == CORRECTED:
        row = find_lone_row(season, number - 1)
        path = find_article(season, row.text)
        article = json.loads(path.read_text(encoding="utf-8"))
        article["text"] = article["text"].replace(row.text, f"In all, {row.text[:1].lower()}{row.text[1:]}")
        path.write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")
        (season.folder / "corrected").write_text(row.id)


def decide(season: Season) -> None:
    """The desk corrects the place of a row of the first issue, for good."""
    row = find_lone_row(season, 1)
    (season.folder / "decisions.yaml").write_text(f"edits:\n  {row.id}: {{where: [Sorel]}}\n", encoding="utf-8")
    season.run("render", "spec.yaml", "--issue", "1")
    report = season.read_report(1)
    printed = {each.id: each for each in report.tracked}
    season.require(printed[row.id].place == "Sorel", "the decision of the first week is in its issue")


def make(season: Season, number: int) -> None:
    """Make an issue, and make it again."""
    before_misses, known = season.count_misses(), season.known
    season.known = {path.name: path.read_bytes() for path in (season.folder / "articles").iterdir()}
    told = season.run("render", "spec.yaml", "--as-of", season.end_of(number).isoformat())
    new = sum(known.get(name) != content for name, content in season.known.items())
    parsed = season.count_misses() - before_misses
    season.require(parsed == new, f"issue {number} parses its {new} new articles alone, not {parsed}")
    season.require(f"issues/{number:04}/" in told, f"issue {number} has its number")
    season.require("S112" not in told, f"the decision holds in issue {number}")
    before = {path.name: path.read_bytes() for path in season.find_issue(number).iterdir()}
    season.run("render", "spec.yaml", "--issue", str(number))
    after = {path.name: path.read_bytes() for path in season.find_issue(number).iterdir()}
    season.require(before == after, f"issue {number}, made again, has the same bytes")


def check_issue(season: Season, number: int) -> None:
    """Number, period and changes of an issue, and what verifying it finds."""
    report = season.read_report(number)
    period = report.head.period
    season.require(report.head.number == number, f"issue {number} says its number")
    begin, end = season.end_of(number - 1) + dt.timedelta(days=1), season.end_of(number)
    season.require(period is not None and (period.begin, period.finish) == (begin, end), f"issue {number} has its week")
    if number > 1:
        said = str(next(section for section in report.sections if section.id == "changes").blocks)
        earlier = [season.read_report(before) for before in range(number - 1, max(0, number - 5), -1)]
        new = count_new(report, earlier)
        words = f"{new:,} new" if new else "Nothing changed"
        season.require(
            words in said or (not new and " new" not in said), f"issue {number} says what is new: {words}, {said[:200]}"
        )
    check_events(season, number, report)
    for path in sorted(season.find_issue(number).iterdir()):
        if path.suffix in (".docx", ".pdf") or path.name == "report.json":
            sources = ["spec.yaml"] if number not in (WITHDRAWN, CORRECTED) else []
            season.run("verify", str(path.relative_to(season.folder)), *sources)


def count_new(report: Report, earlier: list[Report]) -> int:
    """How many rows share no telling with any of four earlier reports, and are not late; from the reports alone."""
    known = {telling for each in earlier for row in each.tracked for telling in (row.id, *row.tellings)}
    rows = [row for row in report.tracked if row.section != "changes"]
    return sum(known.isdisjoint((row.id, *row.tellings)) and not row.late for row in rows)


def check_events(season: Season, number: int, report: Report) -> None:
    """That what happened to the sources is said in the issue of that week."""
    told = {each.id: each.kind for each in report.tracked if each.section == "changes"}
    if number == WITHDRAWN:
        season.require(told.get((season.folder / "withdrawn").read_text()) == "withdrawn", "what was withdrawn is said")
    if number == CORRECTED:
        identifier = (season.folder / "corrected").read_text()
        rows = {row.id: row for row in report.tracked if row.section != "changes"}
        season.require(told.get(identifier) == "corrected" or identifier in rows, "what was corrected is said")
    if number == LATE:
        late = [row for row in report.tracked if row.late]
        season.require(any("Sorel" in row.text for row in late), f"what was late is said: {late}")
    if number not in (WITHDRAWN, CORRECTED):
        season.require(not told, f"issue {number} says nothing of sources that are as they were: {told}")


def check_whole(season: Season, weeks: int) -> None:
    """The series as a whole."""
    listed = season.run("issues", "spec.yaml").splitlines()
    season.require(
        [line[:4] for line in listed] == [f"{number:04}" for number in range(1, weeks + 1)], "all issues are listed"
    )
    for number in _list_pairs(weeks):
        one, other = (str(season.find_issue(each) / "report.json") for each in (number, number + 1))
        season.run("diff", str(Path(one).resolve()), str(Path(other).resolve()))


def _list_pairs(weeks: int) -> Iterator[int]:
    yield from (number for number in (1, WITHDRAWN - 1, CORRECTED - 1) if number < weeks)


if __name__ == "__main__":
    sys.exit(main())

"""Disturb the use of a store, and say what broke: ``python scripts/disturb_store.py [--minutes 10] [--kills 50]``.

Two writers add a growing pile to one store and a reader makes reports from it, all at once and again and again. At
random moments one of them is killed. Now and then a writer has a disk that is full. In the end the store must hold
every document once and be whole, and no report may have been broken or have ended with a traceback.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

SPEC = "briefkit: 1\nreport: {title: Rain, period: {from: 2024-01-01, to: 2024-12-31}}\nsources: [pile.store]\n"
TEXT = "Rain {} fell in Ostrand on Monday, and police arrested {} men, the ministry said."
PER_FILE = 20
FULL = """
import runpy, sqlite3, sys
real = sqlite3.connect
def connect(*given, **more):
    made = real(*given, **more)
    (pages,) = made.execute("PRAGMA page_count").fetchone()
    made.execute(f"PRAGMA max_page_count = {pages + 5}")
    return made
sqlite3.connect = connect
sys.argv = ["briefkit", *sys.argv[1:]]
runpy.run_module("briefkit", run_name="__main__")
"""
"""briefkit on a disk with room for five more pages."""


def write_files(folder: Path, first: int, count: int) -> None:
    """Files of some records each, none of which was there before."""
    for number in range(first, first + count):
        days = (f"2024-{1 + number % 12:02}-{1 + each:02}" for each in range(PER_FILE))
        records = (
            json.dumps({"id": f"r{number}-{each}", "date": day, "text": TEXT.format(number, each + 2)})
            for each, day in enumerate(days)
        )
        (folder / f"{number:05}.jsonl").write_text("\n".join(records), encoding="utf-8")


def start(folder: Path, *arguments: str, full: bool = False) -> subprocess.Popen[str]:
    """A process of briefkit."""
    program = ["-c", FULL] if full else ["-m", "briefkit"]
    command = [sys.executable, *program, *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def check_end(process: subprocess.Popen[str], *, killed: bool, full: bool) -> list[str]:
    """What is wrong with how a process ended."""
    _, told = process.communicate()
    allowed = {0, *((4,) if full else ()), *((-9,) if killed else ())}
    wrong = [] if process.returncode in allowed else [f"exit code {process.returncode}: {told[-500:]}"]
    return wrong + (["a traceback"] if "Traceback" in told else [])


def disturb(folder: Path, minutes: float, kills: int, chance: random.Random) -> tuple[list[str], dict[str, int]]:
    """Everything that broke, and how often what was done."""
    (folder / "articles").mkdir()
    (folder / "spec.yaml").write_text(SPEC, encoding="utf-8")
    done = dict.fromkeys(("files", "runs", "reports", "kills", "full disks"), 0)
    broken: list[str] = []
    write_files(folder / "articles", 0, 3)
    broken += check_end(start(folder, "store", "add", "pile.store", "articles"), killed=False, full=False)
    done["files"] = 3
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end or done["kills"] < kills:
        write_files(folder / "articles", done["files"], 3)
        done["files"] += 3
        full = chance.random() < 0.1
        add = ("store", "add", "pile.store", "articles", "--jobs", "1")
        running = [(start(folder, *add, full=full), full), (start(folder, *add), False)]
        running.append((start(folder, "render", "spec.yaml", "-f", "json", "-o", "out.json"), False))
        victim = chance.randrange(len(running)) if chance.random() < 0.8 else None
        time.sleep(chance.uniform(0.2, 4))
        if victim is not None and running[victim][0].poll() is None:
            running[victim][0].kill()
            done["kills"] += 1
        else:
            victim = None
        for number, (process, bounded) in enumerate(running):
            broken += check_end(process, killed=number == victim, full=bounded)
        done["runs"] += 2
        done["reports"] += victim != 2
        done["full disks"] += full
        if (folder / "out.json").exists():
            json.loads((folder / "out.json").read_text(encoding="utf-8"))
    broken += check_end(start(folder, "store", "add", "pile.store", "articles"), killed=False, full=False)
    broken += check_end(start(folder, "store", "verify", "pile.store"), killed=False, full=False)
    with closing(sqlite3.connect(folder / "pile.store/store.sqlite3")) as database:
        there = sorted(name for (name,) in database.execute("SELECT id FROM documents"))
    expected = sorted(f"r{number}-{each}" for number in range(done["files"]) for each in range(PER_FILE))
    if there != expected:
        broken.append(f"{len(there)} documents, {len(set(there) & set(expected))} of {len(expected)} expected")
    return broken, done


def main() -> None:
    """Disturb a store, and exit with 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        broken, done = disturb(Path(name), given.minutes, given.kills, random.Random(given.seed))
    print(", ".join(f"{count} {what}" for what, count in done.items()))
    for each in broken:
        print(f"broken: {each}")
    if broken:
        raise SystemExit(1)
    print("nothing was lost, doubled or broken")


if __name__ == "__main__":
    main()

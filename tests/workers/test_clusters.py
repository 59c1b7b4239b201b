"""A cluster of real processes: it gives what one process gives, whatever becomes of its workers."""

from __future__ import annotations

import gc
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clusters import Cluster, end_worker, start_cluster
from typer.testing import CliRunner

from briefkit import api
from briefkit.cache.versions import list_versions
from briefkit.cli.main import app
from briefkit.errors import InputError, UsageError
from briefkit.model.limits import LIMITS, Limits
from briefkit.workers import Crew, Loss, ProcessCrew, clusters, open_crew
from briefkit.workers.hosting import Refusal
from briefkit.workers.jobs import Job, make_batches

dask = pytest.importorskip("dask")
pytest.importorskip("distributed")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and limits as Linux has them")

ARTICLE = "---\nDate: 2024-02-16\n---\nPolice arrested {} men in Ostrand on Thursday. {}\n"


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with start_cluster(tmp_path_factory.mktemp("cluster")) as started:
        yield started


@pytest.fixture
def impatient() -> Iterator[None]:
    with dask.config.set({"distributed.comm.timeouts.connect": "3s"}):
        yield


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Files of several kinds, some of which cannot be read, and the names of all."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(ARTICLE.format(number + 2, "They were questioned. " * 20))
    (folder / "page.html").write_text("<title>Flood</title><p>The dyke at Lionde broke on 3 May 2024, police said.</p>")
    (folder / "records.jsonl").write_text('{"date": "2024-02-16", "text": "They met on Monday."}\n{\n')
    (folder / "odd.exe").write_bytes(b"\0")
    (folder / "link.txt").symlink_to("link.txt")
    monkeypatch.chdir(tmp_path)
    return ["pile", "gone.txt"]


def test_results_come_in_the_order_of_the_items(cluster: Cluster) -> None:
    counts: list[int] = []
    kept: list[object] = []
    items = list(range(-50, 50))
    with open_crew(LIMITS, cluster=cluster.address) as crew:
        assert crew.run(abs, items, [1 + item % 7 for item in items], counts.append, kept.append) == list(
            map(abs, items)
        )
        assert crew.run(abs, []) == []
        crew.close()
        assert crew.run(abs, [-1], bring=lambda item: item - 1) == [2]
    assert counts == sorted(counts)
    assert counts[-1] == len(items)
    assert sorted(map(str, kept)) == sorted(map(str, map(abs, items)))


POISONS: list[tuple[Callable[[Any], object], object, object, Limits]] = [
    (signal.raise_signal, 0, signal.SIGKILL, LIMITS),
    (len, "", 3, LIMITS),
    (time.sleep, 0, 60, Limits(seconds=5)),
    (bytearray, 0, 2**34, LIMITS),
]


@pytest.mark.parametrize(("work", "harmless", "fatal", "limits"), POISONS)
def test_an_item_that_ends_its_process_is_lost_as_on_one_machine(
    cluster: Cluster, work: Callable[[Any], object], harmless: object, fatal: object, limits: Limits
) -> None:
    def run(crew: Crew) -> list[object]:
        with crew:
            return crew.run(work, [harmless, fatal, harmless], [1] * 3)

    here = run(ProcessCrew(2, limits))
    assert [isinstance(result, Loss) for result in here] == [False, True, False]
    assert run(open_crew(limits, cluster=cluster.address)) == here


def test_a_cluster_gives_the_bytes_of_one_process(cluster: Cluster, pile: list[str]) -> None:
    told: list[tuple[str, int, int]] = []
    one, two = (api.write_parsed(pile, jobs=jobs) for jobs in (1, 2))
    many = api.write_parsed(pile, cluster=cluster.address, progress=lambda *each: told.append(each))
    assert one == two == many
    assert len(many.lines) == 14
    assert {problem.code for problem in many.errors} == {"I101", "I103", "I108"}
    assert told[-1] == ("documents", 14, 14)


def test_a_report_has_the_bytes_of_one_process(cluster: Cluster, root: Path, tmp_path: Path) -> None:
    spec = str(root / "sample_input/flood/spec.yaml")
    for name, option in (("one", ("--jobs", "1")), ("many", ("--cluster", cluster.address))):
        ran = CliRunner().invoke(app, ["render", spec, "-f", "json", "-o", str(tmp_path / f"{name}.json"), *option])
        assert ran.exit_code == 0, ran.stderr
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "many.json").read_bytes()


def test_what_is_kept_is_not_parsed_again(cluster: Cluster, pile: list[str], tmp_path: Path) -> None:
    fresh = api.write_parsed(pile, jobs=1)
    some = [f"pile/{number:02}.txt" for number in range(9)]
    api.write_parsed(some, cluster=cluster.address, cache=tmp_path / "cache")
    told: list[tuple[str, int, int]] = []
    again = api.write_parsed(
        pile, cluster=cluster.address, cache=tmp_path / "cache", progress=lambda *each: told.append(each)
    )
    assert again == fresh
    assert next(each for each in told if each[0] == "documents") == ("documents", 9, 14)


def test_a_worker_that_is_killed_costs_nothing(pile: list[str], tmp_path: Path) -> None:
    expected = api.write_parsed(pile, jobs=1)
    with start_cluster(tmp_path) as cluster:

        def kill(what: str, done: int, _: int) -> None:
            if what == "documents" and cluster.workers[0].poll() is None:
                cluster.workers[0].kill()
                cluster.workers[0].wait()

        assert api.write_parsed(pile, cluster=cluster.address, progress=kill) == expected
        assert cluster.workers[0].returncode == -signal.SIGKILL


def test_an_item_that_ends_workers_of_the_cluster_is_lost_alone(tmp_path: Path) -> None:
    setting = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with (
        start_cluster(tmp_path, 2, "--nanny", **setting) as cluster,
        open_crew(LIMITS, cluster=cluster.address) as crew,
    ):
        results = crew.run(end_worker, range(6, 9), [1] * 3)
    lost = Loss("ended every cluster worker that it was given to")
    assert results == [lost if item == 7 else -item for item in range(6, 9)]


def test_a_scheduler_that_is_lost_ends_the_run_with_a_problem(
    pile: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with start_cluster(tmp_path, 1) as cluster:

        def kill(what: str, *_: int) -> None:
            if what == "documents":
                cluster.scheduler.kill()

        with pytest.raises(InputError) as raised:
            api.write_parsed(pile, cluster=cluster.address, cache=tmp_path / "cache", progress=kill)
    assert [(problem.code, problem.path) for problem in raised.value.diagnostics] == [("W102", cluster.address)]
    assert capfd.readouterr() == ("", "")
    told: list[tuple[str, int, int]] = []
    api.write_parsed(pile, jobs=1, cache=tmp_path / "cache", progress=lambda *each: told.append(each))
    assert told[0] == ("files", 15, 16)  # of what had been read only the file that cannot be is read again
    assert next(each for each in told if each[0] == "documents")[1] > 0


@pytest.mark.usefixtures("impatient")
def test_workers_that_are_all_lost_end_the_run_with_a_problem(pile: list[str], tmp_path: Path) -> None:
    with start_cluster(tmp_path, 1) as cluster:

        def kill(what: str, *_: int) -> None:
            if what == "documents":
                cluster.workers[0].kill()

        with pytest.raises(InputError) as raised:
            api.write_parsed(pile, cluster=cluster.address, progress=kill)
    assert [str(each) for each in raised.value.diagnostics] == [
        f"{cluster.address}: error[W102]: all workers have been gone for 3 s"
    ]


@pytest.mark.usefixtures("impatient")
def test_a_cluster_without_workers_is_said_to_be(pile: list[str], tmp_path: Path) -> None:
    with start_cluster(tmp_path, 0) as cluster:
        ran = CliRunner().invoke(app, ["parse", *pile, "--cluster", cluster.address])
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert f"{cluster.address}: error[W101]: no worker joined within 3 s" in ran.stderr


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("address", ["127.0.0.1:1", "nonsense://x", "tls://127.0.0.1:1", "tcp://host.invalid:8786"])
def test_an_address_that_is_not_reached_is_named(address: str, pile: list[str]) -> None:
    from distributed import Client

    ran = CliRunner().invoke(app, ["parse", *pile, "--cluster", address])
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert f"{address}: error[W101]: cannot be reached: " in ran.stderr
    # what is collected later, while another client starts, waits for ever
    assert not [each for each in gc.get_objects() if type(each) is Client and each.status != "closed"]


def test_a_worker_with_another_version_is_refused(
    cluster: Cluster, pile: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = list_versions()
    monkeypatch.setattr(clusters, "list_versions", lambda: versions | {"lxml": "0.1"})
    ran = CliRunner().invoke(app, ["parse", *pile, "--cluster", cluster.address])
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert f"error[W103]: a cluster worker has different versions: lxml {versions['lxml']} (here 0.1)" in ran.stderr


def test_a_cluster_without_briefkit_is_refused(
    cluster: Cluster, pile: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nowhere.py").write_text("def do_batch(*_):\n    pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    import nowhere  # type: ignore[import-not-found]

    monkeypatch.setattr(clusters, "do_batch", nowhere.do_batch)
    ran = CliRunner().invoke(app, ["parse", *pile, "--cluster", cluster.address])
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert "error[W103]: the scheduler or a worker has no briefkit, or another version: " in ran.stderr


def test_what_is_installed_while_a_worker_is_at_work_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    import pickle

    from briefkit.workers import hosting

    versions = list_versions()
    packed = pickle.dumps((abs, [-1], None))
    assert pickle.loads(hosting.do_batch(versions, LIMITS, packed)) == [1]  # type: ignore[arg-type]
    monkeypatch.setattr(hosting, "list_versions", lambda: versions | {"briefkit": "2"})
    assert hosting.do_batch(versions, LIMITS, packed) == Refusal(versions | {"briefkit": "2"})
    monkeypatch.setattr(hosting, "_IDLE", 0)
    assert hosting._resting
    hosting._sweep()
    assert not hosting._resting


def test_jobs_and_a_cluster_exclude_each_other() -> None:
    with pytest.raises(UsageError, match="U101"):
        open_crew(LIMITS, jobs=2, cluster="tcp://127.0.0.1:1")


def test_what_is_not_installed_is_named(tmp_path: Path) -> None:
    script = (
        "import sys; sys.modules['distributed'] = None; sys.argv[1:] = ['parse', 'x', '--cluster', 'tcp://h:1']\n"
        "from briefkit.cli.entry import run; run()"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert (
        "error[U103]: a cluster needs packages that are not installed; in a copy of briefkit's repository, "
        in ran.stderr
    )
    assert "run pip install '.[cluster]'" in ran.stderr


class Link:
    """A cluster that does batches in any order, loses some results, and dies of some items and of what is beside them.

    Attributes:
        most: Batches, and bytes of them, that were on their way at once.
    """

    def __init__(self, poison: set[int], chance: random.Random) -> None:
        self.threads = 3
        self.most = (0, 0)
        self._poison = poison
        self._chance = chance
        self._flights: dict[object, bytes] = {}

    def submit(self, limits: Limits, packed: bytes) -> object:
        future = Future()
        self._flights[future] = packed
        sizes = list(map(len, self._flights.values()))
        self.most = (max(self.most[0], len(sizes)), max(self.most[1], sum(sizes)))
        return future

    def wait(self, flights: set[object]) -> list[object]:
        assert flights == set(self._flights)
        self.threads = self._chance.randrange(4)
        return self._chance.sample(sorted(flights, key=id), self._chance.randint(0, len(flights)))

    def fetch(self, future: object) -> bytes | Loss | None:
        import pickle

        if self._chance.random() < 0.2:
            return None
        dying = any(self._poison.intersection(pickle.loads(packed)[1]) for packed in self._flights.values())
        work, items, _ = pickle.loads(self._flights.pop(future))
        if self._poison.intersection(items) or (dying and self._chance.random() < 0.3):
            return clusters._LOST
        return pickle.dumps(list(map(work, items)))


class Future:
    def cancel(self) -> None:
        raise AssertionError("nothing is on its way when all is done")


@given(weights=st.lists(st.integers(1, 300_000), max_size=40), poison=st.sets(st.integers(0, 39)), seed=st.integers())
def test_any_order_and_any_deaths_cost_what_kills_alone(weights: list[int], poison: set[int], seed: int) -> None:
    items: Sequence[int] = range(len(weights))
    link = Link(poison, random.Random(seed))
    counts: list[int] = []
    job = Job(float, items, make_batches(len(items), weights, 3, 200_000), counts.append, None)
    clusters._Errand(job, link, LIMITS, weights, None).run()  # type: ignore[arg-type]
    assert job.results == [clusters._LOST if item in poison else float(item) for item in items]
    assert counts == sorted(set(counts))
    assert link.most[0] <= 3 * clusters._AHEAD


def test_large_batches_are_not_all_sent_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_MOST_BYTES", 1000)
    link = Link(set(), random.Random(1))
    job = Job(len, ["x" * 700] * 20, make_batches(20, None, 3), None, None)
    clusters._Errand(job, link, LIMITS, None, None).run()  # type: ignore[arg-type]
    assert job.results == [700] * 20
    assert link.most[1] < 2 * 1000

"""Build what is published, and try it: ``python -m scripts.check_dist FOLDER [--tests]``.

- sdist and wheel are built, the wheel from the sdist, and checked by twine as an index does.
- uvx runs the wheel in an environment of its own, without a cache, and it makes a brief.
- The bill of materials is written beside them and held to the schema of CycloneDX.
- With --tests, the tests that need nothing but the library are run from the unpacked sdist.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from scripts.make_sbom import CONSTRAINTS, write_bom

from briefkit._version import __version__

ROOT = CONSTRAINTS.parent


def build(folder: Path) -> tuple[Path, Path]:
    """The sdist and the wheel."""
    folder.mkdir(parents=True, exist_ok=True)
    run(sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT))
    sdist, wheel = folder / f"briefkit-{__version__}.tar.gz", folder / f"briefkit-{__version__}-py3-none-any.whl"
    run(sys.executable, "-m", "twine", "check", "--strict", str(sdist), str(wheel))
    return sdist, wheel


def try_wheel(wheel: Path) -> None:
    """Run the wheel as somebody who has nothing else."""
    uvx = [sys.executable, "-m", "uv", "tool", "run", "--constraints", str(CONSTRAINTS), "--from", str(wheel)]
    with tempfile.TemporaryDirectory() as empty:
        run(*uvx, "briefkit", "--version", folder=empty)
        run(*uvx, "briefkit", "init", "brief", folder=empty)
        run(*uvx, "briefkit", "render", "brief/spec.yaml", folder=empty)


def try_sdist(sdist: Path) -> None:
    """Run tests from the unpacked sdist, in an environment of its own."""
    with tempfile.TemporaryDirectory() as empty:
        with tarfile.open(sdist) as packed:
            packed.extractall(empty, filter="data")
        (folder,) = Path(empty).iterdir()
        run(sys.executable, "-m", "venv", ".venv", folder=folder)
        python = str(folder / ".venv" / "bin" / "python")
        run(python, "-m", "pip", "install", "--quiet", "-c", "constraints.txt", ".[test]", folder=folder)
        run(python, "-m", "pytest", "-q", "tests/model", "tests/spec", "tests/test_samples.py", folder=folder)


def run(*command: str, folder: Path | str = ".") -> None:
    """Run a command; what it prints is printed.

    Raises:
        subprocess.CalledProcessError: It fails.
    """
    print("$", " ".join(command), flush=True)
    subprocess.run(command, cwd=folder, check=True)


def main() -> None:
    """Build and try everything."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--tests", action="store_true")
    asked = arguments.parse_args()
    sdist, wheel = build(asked.folder.resolve())
    bill = write_bom()
    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill)
    if problem is not None:
        sys.exit(f"the bill of materials is not valid: {problem}")
    (asked.folder / f"briefkit-{__version__}.cdx.json").write_text(bill, encoding="utf-8")
    try_wheel(wheel)
    if asked.tests:
        try_sdist(sdist)


if __name__ == "__main__":
    main()

"""Render the sample briefings on several versions of Python and compare the bytes.

Usage: python scripts/compare_pythons.py python3.11 python3.12 python3.13

Each version gets an environment of its own in a temporary folder, with the packages of constraints.txt. Exits with 1
if a file differs between two versions, and names it.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SPECS = sorted(ROOT.glob("sample_input/*/spec.yaml"))
FORMATS = ("docx", "pdf", "json")


def render_samples(python: str, folder: Path) -> dict[str, str]:
    """The digests of the sample reports by file name, as one version of Python writes them."""
    environment, output = folder / "venv", folder / "out"
    subprocess.run([python, "-m", "venv", environment], check=True)
    install: list[str | Path] = ["install", "--quiet", "-c", ROOT / "constraints.txt", ROOT]
    subprocess.run([environment / "bin" / "pip", *install], check=True)
    formats = [argument for form in FORMATS for argument in ("-f", form)]
    for spec in SPECS:
        command: list[str | Path] = [environment / "bin" / "briefkit", "render", spec, *formats, "-o", f"{output}/"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(output.iterdir())}


def main() -> None:
    """Prints each file with its digest, or with those that differ."""
    pythons = sys.argv[1:]
    if not pythons:
        sys.exit(__doc__)
    digests: dict[str, dict[str, str]] = {}
    for python in pythons:
        with tempfile.TemporaryDirectory() as folder:
            digests[python] = render_samples(python, Path(folder))
    names = sorted({name for found in digests.values() for name in found})
    differing = False
    for name in names:
        found = {python: each.get(name, "missing")[:16] for python, each in digests.items()}
        same = len(set(found.values())) == 1
        differing = differing or not same
        print(f"{name}: {next(iter(found.values())) if same else found}")
    sys.exit(differing)


if __name__ == "__main__":
    main()

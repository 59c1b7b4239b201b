"""Write the software bill of materials of briefkit in CycloneDX: what an installation of it consists of.

    python -m scripts.make_sbom FILE

Versions are those of constraints.txt, licences those that the installed packages name. It is the same bytes whenever it
is made: it has no time, and its serial number is made of its content.
"""

from __future__ import annotations

import importlib.metadata
import json
import sys
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from briefkit._version import __version__

CONSTRAINTS = Path(__file__).parents[1] / "constraints.txt"
OWN = tomllib.loads((CONSTRAINTS.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
"""What briefkit itself needs, which an installed copy may not know yet."""
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://cyclonedx.org/")


def read_versions() -> dict[str, str]:
    """The pinned versions, by canonical name."""
    pins = (line.split("==") for line in CONSTRAINTS.read_text(encoding="utf-8").split())
    return {canonicalize_name(name): version for name, version in pins}


def list_requirements(package: str) -> Iterator[str]:
    """What a package cannot do without, by canonical name."""
    for line in OWN if package == "briefkit" else importlib.metadata.requires(package) or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield canonicalize_name(requirement.name)


def make_bom() -> Bom:
    """Briefkit, all that it needs, and who needs what."""
    versions, factory = {"briefkit": __version__, **read_versions()}, LicenseFactory()
    bom, found, waiting = Bom(), dict[str, Component](), ["briefkit"]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        kind = ComponentType.APPLICATION if name == "briefkit" else ComponentType.LIBRARY
        found[name] = Component(
            name=name,
            version=versions[name],
            type=kind,
            purl=PackageURL("pypi", None, name, versions[name]),
            bom_ref=f"{name}@{versions[name]}",
            licenses=[factory.make_from_string(licence) for licence in (name_licence(name),) if licence],
        )
        waiting += list_requirements(name)
    bom.metadata.component = found["briefkit"]
    for name, component in sorted(found.items()):
        if name != "briefkit":
            bom.components.add(component)
        bom.register_dependency(component, [found[needed] for needed in list_requirements(name)])
    return bom


def name_licence(package: str) -> str:
    """The licence of a package as its metadata name it: as an expression, else in words."""
    metadata = importlib.metadata.metadata(package)
    said = next((metadata[key] for key in ("License-Expression", "License") if key in metadata), "")
    if said and "\n" not in said and len(said) < 80:
        return said
    named = [line for line in metadata.get_all("Classifier") or () if line.startswith("License ::")]
    return " and ".join(line.rpartition(" :: ")[2] for line in named)


def write_bom() -> str:
    """The bill as JSON, without a time, with a serial number that is made of it."""
    bom = make_bom()
    bom.serial_number = uuid.UUID(int=0)
    said = json.loads(JsonV1Dot6(bom).output_as_string())
    del said["metadata"]["timestamp"]
    said["serialNumber"] = uuid.uuid5(_SPACE, json.dumps(said, sort_keys=True)).urn
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(write_bom(), encoding="utf-8")

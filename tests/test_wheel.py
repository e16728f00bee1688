"""The built wheel: it carries the data that Marsad needs, and the mark that it is typed."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel built from this checkout."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = out.glob("marsad-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_data_file_is_in_the_wheel(wheel_names: set[str]) -> None:
    """Each YAML and TSV file of the source stands in the wheel under the same path."""
    source = ROOT / "src"
    data = {p.relative_to(source).as_posix() for p in source.rglob("*") if p.suffix in {".yaml", ".tsv"}}
    assert data, "no data files found: the check would pass on nothing"
    assert data <= wheel_names


def test_the_wheel_is_marked_as_typed(wheel_names: set[str]) -> None:
    """A user's type checker finds py.typed in the wheel."""
    assert "marsad/py.typed" in wheel_names


def test_the_wheel_holds_the_package_only(wheel_names: set[str]) -> None:
    """Tests, corpora and the evaluation are not installed on a user's machine."""
    assert {name.split("/")[0] for name in wheel_names} <= {"marsad", "marsad-0.1.0.dist-info"}


def test_the_licence_is_in_the_wheel(wheel_names: set[str]) -> None:
    """The licence and the notice of other people's data go with every copy."""
    names = {name.rsplit("/", 1)[-1] for name in wheel_names if ".dist-info/" in name}
    assert {"LICENSE", "NOTICE"} <= names

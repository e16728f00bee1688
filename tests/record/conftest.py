"""Records for the tests, on both databases: SQLite in a folder, PostgreSQL in a cluster made for the session."""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("django")

from records_made import fill

from marsad.record.store import Record


def _binaries() -> Path | None:
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    path = found[-1] if found else shutil.which("initdb")
    return Path(os.path.realpath(path)).parent if path else None


@pytest.fixture(scope="session")
def cluster() -> Iterator[tuple[str, Path]]:
    """(address, data folder) of a PostgreSQL server of our own; skips where its programs are not installed."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("PostgreSQL's programs (initdb, pg_ctl) are not installed: not tested on PostgreSQL")
    runas: list[str] = []
    folder = Path(tempfile.mkdtemp(prefix="marsad-pg-"))
    if os.geteuid() == 0:
        # initdb refuses to run as root
        runas = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if shutil.which("setpriv") is None:
            pytest.skip("root cannot run PostgreSQL, and setpriv is not there to become somebody else")
        os.chown(folder, 65534, 65534)

    def run(*command: str) -> None:
        done = subprocess.run([*runas, *command], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    data = folder / "data"
    run(str(binaries / "initdb"), "-D", str(data), "-U", "marsad", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c max_connections=20"
    run(str(binaries / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    yield f"postgresql://marsad@/postgres?host={folder}", data
    run(str(binaries / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    """The address of the database that a test is to use; None for SQLite."""
    return None if request.param == "sqlite" else request.getfixturevalue("cluster")[0]


@pytest.fixture
def new(url: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Record]]:
    """Makes empty records, each test once on either database."""
    if url is not None:
        monkeypatch.setenv("MARSAD_DATABASE_URL", url)
    else:
        monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    made: list[Record] = []

    def make(name: str) -> Record:
        made.append(Record.init(tmp_path / name))
        return made[-1]

    yield make
    for record in made:
        record.close()


@pytest.fixture
def record(new: Callable[[str], Record]) -> Record:
    """A record with the made-up reports in it."""
    made = new("record")
    fill(made)
    return made

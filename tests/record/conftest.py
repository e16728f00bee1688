"""Records for the tests, on both databases: SQLite in a folder, PostgreSQL in a cluster made for the session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("django")

from records_made import fill
from server import binaries, server

from marsad.record.store import Record


@pytest.fixture(scope="session")
def cluster() -> Iterator[tuple[str, Path]]:
    """(address, data folder) of a PostgreSQL server of our own; skips where its programs are not installed."""
    programs = binaries()
    if programs is None:
        pytest.skip("PostgreSQL's programs (initdb, pg_ctl) are not installed: not tested on PostgreSQL")
    with server(programs) as made:
        yield made


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

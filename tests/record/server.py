"""A PostgreSQL server of our own for tests and benchmarks, in a folder that goes away with it."""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def binaries() -> Path | None:
    """The folder of PostgreSQL's programs, or None where they, or a way to run them, are missing."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    path = found[-1] if found else shutil.which("initdb")
    if path is None or (os.geteuid() == 0 and shutil.which("setpriv") is None):
        return None
    return Path(os.path.realpath(path)).parent


@contextmanager
def server(programs: Path, fsync: bool = False) -> Iterator[tuple[str, Path]]:
    """(address, data folder) of a running server; it listens on a socket only."""
    runas: list[str] = []
    folder = Path(tempfile.mkdtemp(prefix="marsad-pg-"))
    if os.geteuid() == 0:
        # initdb refuses to run as root
        runas = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        os.chown(folder, 65534, 65534)

    def run(*command: str) -> None:
        done = subprocess.run(
            [*runas, *command], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout

    data = folder / "data"
    run(str(programs / "initdb"), "-D", str(data), "-U", "marsad", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync={'on' if fsync else 'off'}"
    subprocess.run(
        [*runas, str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start"],
        cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    try:
        yield f"postgresql://marsad@/postgres?host={folder}", data
    finally:
        run(str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)

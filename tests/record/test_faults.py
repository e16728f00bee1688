"""Killed at any moment: nothing half written, nothing twice, nothing lost. The full count is in bench/record.py."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from records_made import NOW, fill

from marsad.ingest import captures
from marsad.record.chain import sha256
from marsad.record.intake import ReportBody
from marsad.record.store import Record, canonical
from marsad.record.verify import verify

REPORTS = 80


def environment(url: str | None) -> dict[str, str]:
    """The environment of a command on this database."""
    plain = {k: v for k, v in os.environ.items() if k != "MARSAD_DATABASE_URL"}
    return plain if url is None else plain | {"MARSAD_DATABASE_URL": url}


def source(folder: Path) -> Path:
    """Made-up rows, each with a count of its own."""
    file = folder / "rows.jsonl"
    rows = (
        {
            "id": f"r{n}",
            "text": f"قتل {n} جنود وأصيب {n + 1} آخرون في اشتباكات قرب مدينة حلب أمس.",
            "published": "2019-05-12",
        }
        for n in range(3, REPORTS + 3)
    )
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return file


def start(record: Record, file: Path, url: str | None) -> subprocess.Popen[bytes]:
    """An ingest in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "marsad.cli.main",
        "ingest",
        str(file),
        "--now",
        NOW,
        "--record",
        str(record.folder),
    ]
    return subprocess.Popen(command, env=environment(url), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(process: subprocess.Popen[bytes]) -> None:
    """Wait for an ingest that nobody kills."""
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors.decode()


def contents(record: Record) -> list[str]:
    """The hashes of all that was taken in, whatever the order; numbers of rows are no content."""
    found = [f"{kind} {sha256(body)}" for kind in ("capture", "claim", "event") for _, _, body in record.bodies(kind)]
    found += [
        f"report {sha256(canonical(msgspec.json.decode(body, type=ReportBody).report))}"
        for _, _, body in record.bodies("report")
    ]
    return sorted(found)


@pytest.mark.parametrize(("writers", "rounds"), [(1, 2), (2, 1)])
def test_killed_and_resumed_is_as_if_undisturbed(
    new: object, url: str | None, tmp_path: Path, writers: int, rounds: int
) -> None:
    """After kill -9 and resume the head is that of an undisturbed run; with two writers the contents are the same."""
    assert callable(new)
    file = source(tmp_path)
    calm, rough = new("calm"), new("rough")
    fill(calm, list(captures([file])))
    chance = random.Random(writers)
    for n in range(rounds):
        running = [start(rough, file, url) for _ in range(writers)]
        # until something is written, and a little longer
        until = time.monotonic() + 30
        before = rough.count()
        while rough.count() == before and time.monotonic() < until and running[0].poll() is None:
            time.sleep(0.02)
        time.sleep(chance.random() * 0.1)
        for process in running:
            process.send_signal(signal.SIGKILL)
            process.communicate()
        assert verify(rough).ok
        assert rough.count() > 0, f"round {n} killed it before it had written anything"
    last = [start(rough, file, url) for _ in range(writers)]
    for process in last:
        finish(process)
    assert verify(rough, calm.head() if writers == 1 else None).ok
    assert (rough.head() == calm.head()) or writers > 1
    assert contents(rough) == contents(calm)
    assert len({c for c in contents(rough) if c.startswith("capture")}) == REPORTS

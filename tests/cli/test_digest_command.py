"""marsad digest: what it writes, and how it refuses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEMO = ("examples/round-up.txt", "--published", "2019-03-18")


def digest(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as it is typed."""
    command = [sys.executable, "-m", "marsad.cli.main", "digest", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(("ending", "begin"), [("html", b"<!DOCTYPE html>"), ("md", b"*"), ("docx", b"PK")])
def test_the_example_gives_a_digest_in_each_format(tmp_path: Path, ending: str, begin: bytes) -> None:
    """The example round-up is written in the format that the ending asks for, and the place is named."""
    out = tmp_path / f"d.{ending}"
    done = digest(*DEMO, "-o", str(out))
    assert done.returncode == 0, done.stderr
    assert str(out) in done.stdout
    assert out.read_bytes().startswith(begin)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((*DEMO, "-o", "x.pdf"), "x.pdf"),
        ((*DEMO, "--from", "yesterday"), "--from"),
        ((*DEMO, "--from", "2019-03-20", "--to", "2019-03-10"), "later than"),
        (("no-such-file.txt", "-o", "x.html"), "nothing was written"),
    ],
)
def test_wrong_use_is_named(arguments: tuple[str, ...], named: str) -> None:
    """Wrong use is refused with its remedy, exit code 1 or 2, and no trace of Python."""
    done = digest(*arguments)
    assert done.returncode in (1, 2)
    assert named in done.stderr and "Traceback" not in done.stderr
    assert not [name for name in ("x.pdf", "x.html", "digest.html") if (ROOT / name).exists()]


def test_a_record_gives_the_same_digest_as_its_reports(tmp_path: Path) -> None:
    """What was ingested into a record is told as it is from the file, and neither source nor both is refused."""
    record = tmp_path / "record"
    for words in (("init", str(record)), ("ingest", *DEMO, "--record", str(record))):
        done = subprocess.run(
            [sys.executable, "-m", "marsad.cli.main", *words],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    out = tmp_path / "d.md"
    done = digest("--record", str(record), "-o", str(out))
    assert done.returncode == 0, done.stderr
    assert "31" in out.read_text(encoding="utf-8")
    assert digest("-o", str(out)).returncode == 2
    assert digest(*DEMO, "--record", str(record), "-o", str(out)).returncode == 2

"""marsad extract at its sources: all formats at the command line, and the same bytes over many real reports."""

from __future__ import annotations

import gzip
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
_ONE = "قتل ثلاثة جنود وأصيب خمسة آخرون، أمس الثلاثاء، في هجوم قرب مدينة حمص، وفق مصدر طبي.\n"


def test_columns_are_mapped_and_wrong_ones_are_wrong_use(tmp_path: Path) -> None:
    """--columns reads a table of other names; a field that does not exist ends with 2."""
    (tmp_path / "a.csv").write_text(f'nr,body\n5,"{_ONE.strip()}"\n', encoding="utf-8")
    call = ["extract", str(tmp_path / "a.csv"), "--format", "jsonl", "--columns"]
    good = CliRunner().invoke(app, [*call, "id=nr,text=body"])
    assert good.exit_code == 0 and json.loads(good.stdout.splitlines()[0])["report"] == "5"
    assert CliRunner().invoke(app, [*call, "body=text"]).exit_code == 2


def test_an_address_is_not_fetched_unasked() -> None:
    """An address without --fetch is named with the option, and ends with 1."""
    result = CliRunner().invoke(app, ["extract", "http://127.0.0.1:9/"])
    assert result.exit_code == 1 and "--fetch" in result.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can put its rights off; others prove it in tests/ingest")
def test_no_permission_among_good_ones(tmp_path: Path) -> None:
    """A file that may not be read is named with its remedy; the good one beside it is done; exit 1."""
    (tmp_path / "a.txt").write_text(_ONE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(_ONE, encoding="utf-8")
    (tmp_path / "b.txt").chmod(0)
    code = (
        "import sys, ctypes\n"
        "from marsad.cli.main import main\n"
        # the capabilities by which root reads all are dropped, the user stays: its own files remain closed by mode 0
        "head = (ctypes.c_uint32 * 2)(0x20080522, 0); none = (ctypes.c_uint32 * 6)()\n"
        "assert ctypes.CDLL(None).capset(head, none) == 0\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", str(tmp_path), "--format", "jsonl"], capture_output=True, check=False
    )
    assert done.returncode == 1 and b"b: no permission" in done.stderr and b'"type":"claim"' in done.stdout


@pytest.mark.shared
def test_pool_reports_give_the_same_bytes(tmp_path: Path) -> None:
    """60 reports of the pool give the same bytes with one worker and two, under two hash seeds each."""
    named = os.environ.get("MARSAD_POOL")
    pool = Path(named) if named else ROOT.parent / "shared" / "pool" / "reports-2018.jsonl.gz"
    if not pool.exists():
        pytest.skip("the pool is not here (MARSAD_POOL, or ../shared/pool beside the checkout)")
    with gzip.open(pool, "rb") as file:
        (tmp_path / "some.jsonl").write_bytes(b"".join(itertools.islice(file, 60)))
    command = [sys.executable, "-m", "marsad.cli.main", "extract", str(tmp_path / "some.jsonl"), "--format", "jsonl"]
    outputs = {
        subprocess.run(
            [*command, "--numbers", "--workers", workers], capture_output=True, check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for workers, seed in itertools.product("12", "01")
    }  # fmt: skip
    assert len(outputs) == 1 and outputs.pop().count(b'"type":"report"') == 60

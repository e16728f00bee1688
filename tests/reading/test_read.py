"""Every kind of bad input is named with a reason, at once, and never costs the good reports beside it."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import time
from pathlib import Path

import pytest

from marsad.ingest import captures
from marsad.model.structs import Capture, Report
from marsad.reading import read

GOOD = "هدنة في البلدة\n\nقال مصدر محلي إن خمسة أشخاص قتلوا في القصف الذي سبق الهدنة، وإن القافلة وصلت بعد الظهر.\n"
PERSIAN = "سخنگوی ارتش گفت که در این حمله پنج نفر کشته شده اند و مردم شهر را ترک کرده اند.\n"
ENGLISH = "The spokesman said that five people were killed in the attack and that the town is quiet.\n"


def report(data: bytes) -> Report:
    return read(Capture(report="r", data=data, origin="-"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (" \n\t\u200f\u00a0\r\n".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        (GOOD.encode("utf-16")[:-1], "cut off"),
        (PERSIAN.encode(), "language fa (Persian): Marsad reads ar"),
        (ENGLISH.encode(), "language en (English): Marsad reads ar"),
        (b"12, 13 - 14.\n", "no letters"),
    ],
)
def test_bad_input_has_a_reason_and_no_sentences(data: bytes, reason: str) -> None:
    """What cannot be read says why, keeps the hash of its bytes, and gives nothing to extract from."""
    found = report(data)
    assert found.failed is not None
    assert reason in found.failed
    assert (found.sentences, found.stories, found.title) == ((), (), None)
    assert found.sha256 == hashlib.sha256(data).hexdigest()


def test_good_report_is_complete() -> None:
    """A good report has its hashes, encoding, language, and what came beside it."""
    capture = Capture(report="r", data=GOOD.encode("cp1256"), origin="-", outlet="o", url="u", extra={"desk": "4"})
    found = read(capture, outlet="given")
    assert found.failed is None
    assert (found.text, found.encoding, found.language) == (GOOD, "windows-1256", "ar")
    assert (found.outlet, found.url, found.extra) == ("given", "u", {"desk": "4"})
    assert found.text_sha256 == hashlib.sha256(GOOD.encode()).hexdigest()
    assert found.sha256 == hashlib.sha256(GOOD.encode("cp1256")).hexdigest()


def test_ingest_failures_and_notes_are_carried_on() -> None:
    """A capture that could not be taken stays failed with its reason; a remark of ingest becomes a note."""
    failed = read(Capture(report="r", data=b"", origin="-", failed="no such file"))
    assert failed.failed == "no such file"
    noted = read(Capture(report="r", data=GOOD.encode(), origin="-", extra={"_note": "called «r~2»"}))
    assert (noted.notes, noted.extra) == (("called «r~2»",), {})


def test_a_folder_of_bad_files_among_good_ones(tmp_path: Path) -> None:
    """All bad inputs in one folder are named, each with its own reason, and the good reports are read."""
    good = GOOD.encode()
    files = {
        "a": good, "b": b"", "c": b"\x89PNG\r\n\x1a\n" + bytes(90), "d": GOOD.encode("utf-16")[:-1],
        "e": PERSIAN.encode(),        "f": ENGLISH.encode(), "g": "ا".encode() * 21_000_000, "z": good,
    }  # fmt: skip
    for name, data in files.items():
        (tmp_path / f"{name}.txt").write_bytes(data)
    os.mkfifo(tmp_path / "p.txt")
    (tmp_path / "q.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "rows.jsonl").write_text(json.dumps({"id": "row", "text": GOOD}) + "\n{\n")
    (tmp_path / "x.jsonl.gz").write_bytes(gzip.compress(b"{}" * 9)[:-9])
    found = {r.report: r for r in map(read, captures([tmp_path], stdin=None))}
    assert {name for name, r in found.items() if r.failed is None} == {"a", "z", "row"}
    reasons = [r.failed for r in found.values() if r.failed]
    assert len(set(reasons)) == len(reasons) == 10


@pytest.mark.parametrize(
    "line",
    [
        "ا",
        "قتل ",
        ".",
        "في المدينة. ",
        "<script>",
        "<",
        "@",
        "a@b",
        "www.",
        "«",
        "0 ",
        "\u200f",
        "- ",
        "\n",
        "-\n",
        "الى ذلك، قتل واحد.\n",
    ],
    ids=repr,
)
def test_a_million_of_one_thing_takes_linear_time(line: str) -> None:
    """A million of one thing, in one line or in many, are read in seconds: a square would take hours."""
    big = "قال المصدر إن الهدنة في المدينة بدأت منذ أمس\n\n" + line * (1_000_000 // len(line))
    begin = time.process_time()
    read(Capture(report="r", data=b"", origin="-", text=big))
    assert time.process_time() - begin < 60

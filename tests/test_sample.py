"""The round-up that the project grew from: every claim of it is read, and its figures hold together."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from evaluation.annotations import read_folder
from evaluation.score import score
from msgspec import to_builtins

import marsad

pytestmark = pytest.mark.shared


@pytest.fixture
def folder() -> Path:
    """Where the sample lies: MARSAD_SAMPLE, or ../shared/sample beside the checkout; skips where it is not."""
    path = Path(os.environ.get("MARSAD_SAMPLE", Path(__file__).resolve().parents[2] / "shared" / "sample"))
    if not path.is_dir():
        pytest.skip("the sample is not here (MARSAD_SAMPLE, or ../shared/sample beside the checkout)")
    return path


def test_every_claim_of_the_sample_is_read(folder: Path) -> None:
    """With its day of publication given, the sample's claims are all found and strictly right, and nothing is unexplained."""
    report = marsad.read((folder / "sample.txt").read_bytes(), published="2018-05-13", report="sample")
    reading = marsad.extract(report)
    lines = [to_builtins(line) for line in (*reading.claims, *reading.events, *reading.numbers)]
    figures = score(read_folder(folder), lines).figures()
    assert figures["found_f1"] == 1.0
    assert figures["strict_f1"] == 1.0
    assert figures["full_f1"] >= 0.94  # one field may be wrong
    assert figures["usable_f1"] >= 0.94
    assert figures["events_found_f1"] >= 0.90
    assert reading.counts.unexplained == 0


def test_without_a_day_of_publication_none_is_made_up(folder: Path) -> None:
    """Without one, yesterday stays open: the anchor is never today's date."""
    report = marsad.read((folder / "sample.txt").read_bytes(), report="sample")
    reading = marsad.extract(report)
    assert reading.report.published is None
    assert reading.report.published_basis == "none"
    assert all(c.time is None or c.time.basis in ("none", "stated", "day-of-saying") for c in reading.claims)

"""The published cases: what the sample and the pool's reports of May 2018 must come to, without a rule that names them."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
from evaluation.links import measure, pool

import marsad
from marsad.model.ledger import Ledger, Tally

pytestmark = pytest.mark.shared

STRIKES = (
    "SK-middleEast-1577-20180510", "SK-middleEast-1574-20180510", "SK-middleEast-1611-20180512",
    "FR-internationalNews-1199-20180512", "FR-internationalNews-1201-20180512", "SK-middleEast-1535-20180509",
)  # fmt: skip


@pytest.fixture(scope="module")
def sample() -> Ledger:
    """The ledger of the sample alone; skips where it is not."""
    path = Path(os.environ.get("MARSAD_SAMPLE", Path(__file__).resolve().parents[3] / "shared" / "sample"))
    if not path.is_dir():
        pytest.skip("the sample is not here (MARSAD_SAMPLE, or ../shared/sample beside the checkout)")
    report = marsad.read((path / "sample.txt").read_bytes(), published="2018-05-13", report="sample")
    return marsad.reconcile(marsad.extract(report).claims, reports=[report])


@pytest.fixture(scope="module")
def strikes() -> Ledger:
    """The ledger of the reports on the strikes of 10 May 2018, and of one on those of 8 May; skips without the pool."""
    path = pool()
    if path is None:
        pytest.skip("the pool is not here (MARSAD_POOL, or ../shared/pool beside the checkout)")
    reports = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["id"] in STRIKES:
                reports.append(
                    marsad.read(row["text"], published=row["published"], outlet=row["outlet"], report=row["id"])
                )
    assert len(reports) == len(STRIKES)
    return marsad.reconcile([c for r in reports for c in marsad.extract(r).claims], reports=reports)


def killed(ledger: Ledger, low: int) -> list[Tally]:
    """The tallies of the killed that hold a statement of this documented count."""
    return [
        t for t in ledger.tallies
        if t.counted.kind == "killed" and any(s.documented.low == low for s in t.history)
    ]  # fmt: skip


def test_the_sample_keeps_its_counts_apart(sample: Ledger) -> None:
    """86, 57, 203, 159 and 27 are five tallies of one known origin, each with its own figure."""
    for low in (86, 57, 203, 159, 27):
        found = killed(sample, low)
        assert len(found) == 1
        assert (found[0].best, found[0].independent_origins) == (low, 1)
    assert killed(sample, 27)[0].high is None


def test_the_sample_knows_wholes_and_parts(sample: Ledger) -> None:
    """27 has the parts 6, 11 and 10, the 6 has the 3 officers, and 7 violations have 2 and 5."""
    best = {t.id: t.best for t in sample.tallies}

    def parts(tally: Tally) -> list[object]:
        return sorted(best[r.tally] or 0 for r in tally.relations if r.how == "whole")

    assert parts(killed(sample, 27)[0]) == [6, 10, 11]
    assert parts(killed(sample, 6)[0]) == [3]
    seven = next(t for t in sample.tallies if t.counted.kind == "violations" and t.best == 7)
    assert parts(seven) == [2, 5]


def test_the_strikes_are_one_tally_with_an_update_and_a_dispute(strikes: Ledger) -> None:
    """The monitor's 23 → 27 is an update in one tally; the army's 3 is a dispute there that tightens nothing."""
    tally = next(t for t in killed(strikes, 23) if any(s.documented.low == 27 for s in t.history))
    notes = {n.note for n in tally.notes}
    assert {"update", "dispute"} <= notes
    assert (tally.low, tally.best, tally.high) == (3, None, None)
    monitor = next(v for v in tally.origins if v.origin == "sohr")
    assert (monitor.tightened.low, monitor.tightened.high) == (27, None)
    assert {s.documented.low for s in tally.history if s.origin == "army"} == {3}


def test_copies_of_one_statement_are_one_voice(strikes: Ledger) -> None:
    """What several outlets carry of the monitor is marked as copies of its first statement, and counts as one origin."""
    tally = next(t for t in killed(strikes, 11) if "nationality:ir" in (t.counted.people or ""))
    assert tally.independent_origins == 1
    assert sum(s.copy_of is not None for s in tally.history) >= 2


def test_another_strike_is_another_tally(strikes: Ledger) -> None:
    """Nothing that the report on the strike of 8 May counts is in a tally of the strikes of 10 May."""
    for low in (23, 27, 11):
        for tally in killed(strikes, low):
            assert not any(s.report == "SK-middleEast-1535-20180509" for s in tally.history)


def test_links_of_the_pool_are_precise() -> None:
    """Over the labelled pairs of the pool, at most one link in twenty is wrong, and half of the links are found."""
    path = pool()
    if path is None:
        pytest.skip("the pool is not here (MARSAD_POOL, or ../shared/pool beside the checkout)")
    figures = measure(path)
    assert figures.unread <= 30, "many labelled claims are not read any more: label again"
    assert figures.precision >= 0.95
    assert figures.recall >= 0.50

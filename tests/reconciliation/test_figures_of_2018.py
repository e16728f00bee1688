"""Real reports of May 2018, where they are at hand: what arithmetic finds in them, and that it never says too much."""

from __future__ import annotations

import csv
import gzip
import json
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

import marsad
from marsad.model.ledger import Judgement, Ledger, Note
from marsad.model.structs import Claim

pytestmark = pytest.mark.shared
SHARED = Path(__file__).resolve().parents[3] / "shared"
DAMASCUS = ("SK-middleEast-1404-20180504", "SK-middleEast-1430-20180505", "SK-middleEast-1616-20180512")
STRIKES = (
    "SK-middleEast-1577-20180510", "SK-middleEast-1574-20180510", "SK-middleEast-1611-20180512",
    "FR-internationalNews-1199-20180512", "FR-internationalNews-1201-20180512",
)  # fmt: skip


def sample() -> list[Claim]:
    """The claims of the sample; skips where it is not."""
    path = Path(os.environ.get("MARSAD_SAMPLE", SHARED / "sample")) / "sample.txt"
    if not path.exists():
        pytest.skip("the sample is not here (MARSAD_SAMPLE, or ../shared/sample beside the checkout)")
    return list(marsad.extract(marsad.read(path.read_bytes(), published="2018-05-13", report="sample")).claims)


def pool(*wanted: str) -> list[Claim]:
    """The claims of some reports of the pool; skips where it is not."""
    path = Path(os.environ.get("MARSAD_POOL", SHARED / "pool" / "reports-2018.jsonl.gz"))
    if not path.exists():
        pytest.skip("the pool is not here (MARSAD_POOL, or ../shared/pool beside the checkout)")
    claims: list[Claim] = []
    lexicon = marsad.load_lexicon()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in wanted:
                report = marsad.read(row["text"], published=row["published"], outlet=row["outlet"], report=row["id"])
                claims.extend(marsad.extract(report, lexicon).claims)
    assert {c.report for c in claims} == set(wanted)
    return claims


def all_notes(ledger: Ledger, kind: str) -> list[Note]:
    """All notes of a kind, each once."""
    return sorted({n for t in ledger.tallies for n in t.notes if n.note == kind}, key=lambda n: n.words.en)


def relations(ledger: Ledger, how: str) -> str:
    """The words of all relations of a kind."""
    return "\n".join(r.words.en for t in ledger.tallies for r in t.relations if r.how == how)


STATE: dict[str, Any] = {
    "who": {"class": ["state_forces", "allied_militia"], "actors": ["sy.army", "sy.pro-government"]}
}
ENEMY: dict[str, Any] = {"who": {"class": ["islamic_state"], "actors": ["is"]}}
SOHR: dict[str, Any] = {
    "chain": [{"role": "origin", "id": "sohr", "text": None, "start": None, "end": None, "basis": "inferred"}]
}


def _time(**fields: Any) -> dict[str, Any]:
    return {
        "text": "",
        "start": 0,
        "end": 0,
        "precision": "unknown",
        "basis": "stated",
        "from": None,
        "to": None,
        "duration": None,
    } | fields


def running(**fields: Any) -> dict[str, Any]:
    """A running total: of the campaign if it names the start, else «in these battles»."""
    return {"scope": "cumulative", "time": _time(**fields), "as_of": fields["to"]}


WEEK = {"scope": "period", "as_of": None, "time": _time(duration={"low_days": 6, "high_days": 9})}
AREA = {"place": {"id": "sy.area.south_damascus", "name": None, "lat": None, "lon": None, "precision": "area"}}
#: What a reviewer corrects where extraction misreads these reports: report, figure, fields.
CORRECTIONS: list[tuple[str, int, dict[str, Any]]] = [
    (DAMASCUS[0], 117, STATE | AREA | running(to="2018-05-04")),
    (DAMASCUS[0], 100, ENEMY | AREA | running(to="2018-05-04")),
    (DAMASCUS[0], 16, running(to="2018-05-04") | AREA),
    (DAMASCUS[1], 142, STATE),
    (DAMASCUS[2], 86, STATE | WEEK | AREA),
    (DAMASCUS[2], 57, ENEMY | WEEK | AREA),
    (DAMASCUS[2], 203, SOHR | STATE | running(**{"from": "2018-04-19", "to": "2018-05-12"})),
    (DAMASCUS[2], 159, SOHR | ENEMY | running(**{"from": "2018-04-19", "to": "2018-05-12"})),
]


def corrected(claims: list[Claim]) -> list[Judgement]:
    """A reviewer's judgements on the figures above; each must find its claim."""
    out = []
    for number, (report, figure, fields) in enumerate(CORRECTIONS):
        found = [c for c in claims if c.report == report and c.kind == "killed" and c.figure.low == figure]
        assert found, (report, figure)
        out += [
            Judgement(
                id=f"j{number}-{claim.id}", verdict="corrected", claims=(claim.id,), who="reviewer", when="2026-01-01",
                correction={key: msgspec.Raw(msgspec.json.encode(value)) for key, value in fields.items()},
            )
            for claim in found
        ]  # fmt: skip
    return out


def test_south_damascus_once_it_is_read_right() -> None:
    """With the reviewer's corrections of the reading, the week can only begin with the statement of 4 May, for both parties."""
    claims = pool(*DAMASCUS)
    ledger = marsad.reconcile(claims, corrected(claims))
    readings = {n.preferred: n for n in all_notes(ledger, "reading")}
    assert set(readings) == {True, False}
    assert "2018-05-04" in readings[True].words.en
    assert "203 − 86 = 117" in readings[True].words.en and "159 − 57 = 102" in readings[True].words.en
    assert "203 − 142 = 61, and 86 exceeds it" in readings[False].words.en
    assert "159 − 111 = 48, and 57 exceeds it" in readings[False].words.en
    assert all_notes(ledger, "inconsistency") == []
    (later,) = all_notes(ledger, "added_later")
    assert "rose by 25" in later.words.en and "the other 6" in later.words.en


def test_south_damascus_as_it_is_read() -> None:
    """The reports and the sample as they are read give both histories and both readings of the week, and prefer 4 May."""
    claims = [*sample(), *pool(*DAMASCUS)]
    ledger = marsad.reconcile(claims)
    assert all_notes(ledger, "inconsistency") == []
    preferred, other = sorted(all_notes(ledger, "reading"), key=lambda n: n.preferred is not True)
    assert preferred.preferred is True and other.preferred is False
    assert "2018-05-04" in preferred.words.en
    assert "203 − 86 = 117" in preferred.words.en and "159 − 57 = 102" in preferred.words.en
    assert "203 − 142 = 61, and 86 exceeds it" in other.words.en
    assert "159 − 111 = 48, and 57 exceeds it" in other.words.en
    (later,) = all_notes(ledger, "added_later")
    assert "rose by 25" in later.words.en and "the other 6" in later.words.en
    figures = [
        [s.documented.low for s in t.history] for t in ledger.tallies
        if t.counted.kind == "killed" and t.counted.scope == "cumulative" and len(t.claims) > 1
    ]  # fmt: skip
    assert sorted(figures) == [[16, 18], [101, 111, 159, 159], [117, 142, 203, 203]]


def test_the_sample_alone() -> None:
    """7 = 2 + 5, 27 = 6 + 11 + 10 with 3 officers in the 6, and 117 and 102 before the week, from the sample alone."""
    ledger = marsad.reconcile(sample())
    whole, increment = relations(ledger, "whole"), relations(ledger, "increment")
    assert "(2 + 5) make up the whole: 7" in whole
    assert "(6 + 11 + 10) make up the whole: 27" in whole
    assert "3 («ثلاثة ضباط»" in whole and "is part of 6 («ستة»" in whole
    assert "203 − 86 = 117" in increment and "159 − 57 = 102" in increment
    assert all_notes(ledger, "inconsistency") == all_notes(ledger, "reading") == []


def test_the_strikes_of_10_may() -> None:
    """The monitor's 27 is the sum of its parts, and the army's 3 tightens none of the monitor's bounds."""
    claims = pool(*STRIKES)
    ledger = marsad.reconcile(claims)
    assert "(6 + 11 + 10) make up the whole: 27" in relations(ledger, "whole")
    assert all_notes(ledger, "inconsistency") == []
    alone = marsad.reconcile([c for c in claims if any(link.id == "sohr" for link in c.chain)])

    def ranges(of: Ledger) -> set[tuple[str, object]]:
        # which statement without a number stands alone («آخرين», «أحدهم ضابط») hangs on what else is linked
        told = {c.id for c in claims if c.figure.low not in (None, 1)}
        views = [v for t in of.tallies for v in t.origins if v.origin == "sohr" and v.latest in told]
        return {(v.latest, v.tightened) for v in views if (v.tightened.low, v.tightened.high) != (None, None)}

    assert len(ranges(alone)) > 3
    assert ranges(alone) == ranges(ledger)


def test_shares_of_one_camp_are_no_conflict() -> None:
    """More than 30 % held by one side and 70 % by the other, on 19 May, contradict nothing."""
    ledger = marsad.reconcile(pool("SK-middleEast-1815-20180519"))
    assert [
        n
        for t in ledger.tallies
        if t.counted.kind == "control"
        for n in t.notes
        if n.note in {"inconsistency", "dispute"}
    ] == []


#: Window, then the pool's figures: government side, IS. 102 and 117 are what the later statement implies.
UCDP = [
    ("2018-04-19", "2018-05-03", 117, 102), ("2018-04-19", "2018-05-05", 142, 111),
    ("2018-04-19", "2018-05-12", 203, 159), ("2018-05-04", "2018-05-12", 86, 57),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "state", "enemy"), UCDP)
def test_ucdp_agrees_within_three(first: str, last: str, state: int, enemy: int) -> None:
    """UCDP's sums for the government and IS around Damascus lie within 3 of the running totals, window by window."""
    path = SHARED / "truth" / "ucdp_ged_syria_2018.csv"
    if not path.exists():
        pytest.skip("the UCDP table is not here (../shared/truth beside the checkout)")
    from evaluation.ucdp import around_damascus

    with path.open(encoding="utf-8", newline="") as lines:
        sums = around_damascus(csv.DictReader(lines), first, last)
    assert abs(sums.state - state) <= 3
    assert abs(sums.enemy - enemy) <= 3

"""How well claims are linked: precision and recall over labelled pairs of claims from the pool.

Run: python -m evaluation.links. The labels (corpora/pool/links*.jsonl; nothing is learnt from links-test.jsonl) hold report ids, offsets and a label each; the
texts are no part of the project: MARSAD_POOL names their .jsonl.gz file, else ``shared/pool`` beside the checkout is
asked. Two claims are predicted «same» where reconciliation puts them into one tally. Pairs labelled «unsure», and those
of which a claim is no longer read at its offsets, are left out and counted.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

import marsad
from evaluation.drawn import pool
from marsad.model.structs import Claim, Report

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "corpora" / "pool" / "links.jsonl"


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """Pairs by what was predicted and what is so; ``unread`` are pairs of which a claim is not read any more."""

    both: int
    only_predicted: int
    only_labelled: int
    neither: int
    unsure: int
    unread: int

    @property
    def precision(self) -> float:
        """Of the pairs put together, the share that belongs together; 1 where none was put together."""
        found = self.both + self.only_predicted
        return self.both / found if found else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that belong together, the share that was put together; 1 where there are none."""
        there = self.both + self.only_labelled
        return self.both / there if there else 1.0


def labels(path: Path = LABELS) -> list[dict[str, Any]]:
    """The labelled pairs."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read(path: Path, wanted: set[str]) -> tuple[list[Claim], list[Report]]:
    """The claims and reports of the wanted ids."""
    claims: list[Claim] = []
    reports: list[Report] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["id"] in wanted:
                report = marsad.read(
                    row["text"], published=row["published"], outlet=row["outlet"], report=row["id"], title=row["title"]
                )
                reports.append(report)
                claims += marsad.extract(report).claims
    return claims, reports


def score(pairs: Sequence[dict[str, Any]], claims: Sequence[Claim], tally_of: dict[str, str]) -> Figures:
    """Compare the labels with the tallies."""
    at = {(c.report, c.figure.start, c.figure.end, c.kind): c.id for c in claims}
    count = {(p, s): 0 for p in (True, False) for s in (True, False)}
    unsure = unread = 0
    for pair in pairs:
        one, other = at.get(tuple(pair["a"])), at.get(tuple(pair["b"]))
        if pair["label"] == "unsure":
            unsure += 1
        elif one is None or other is None:
            unread += 1
        else:
            count[tally_of[one] == tally_of[other], pair["label"] == "same"] += 1
    return Figures(
        both=count[True, True], only_predicted=count[True, False], only_labelled=count[False, True],
        neither=count[False, False], unsure=unsure, unread=unread,
    )  # fmt: skip


def measure(path: Path, file: Path = LABELS) -> Figures:
    """Read the reports of the labelled pairs, reconcile all their claims, and score."""
    pairs = labels(file)
    claims, reports = read(path, {p[side][0] for p in pairs for side in ("a", "b")})
    ledger = marsad.reconcile(claims, reports=reports)
    return score(pairs, claims, {c: t.id for t in ledger.tallies for c in t.claims})


def main() -> int:
    """Print the figures; 0 also where the pool is not here."""
    path = pool()
    if path is None:
        print("The pool is not here (MARSAD_POOL, or shared/pool beside the checkout): links were not measured.")
        return 0
    for file in sorted(LABELS.parent.glob("links*.jsonl")):
        f = measure(path, file)
        print(f"{file.name}: precision={f.precision:.3f} recall={f.recall:.3f} {f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Labelled pairs of figures of invented reports: which are one tally (corpora/links)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import marsad

FOLDER = Path(__file__).resolve().parents[2] / "corpora" / "links"


def rows(name: str) -> list[dict[str, Any]]:
    """The lines of a file of the folder."""
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("texts", [False, True], ids=["without texts", "with texts"])
def test_pairs_of_our_own_are_told_apart(texts: bool) -> None:
    """Precision 1 and recall of at least 0.8 over forty pairs, two fifths hard, with and without the reports' words."""
    pairs = rows("pairs.jsonl")
    assert len(pairs) >= 40 and sum(p["hard"] for p in pairs) >= len(pairs) / 3
    reports = [marsad.read(r["text"], published=r["published"], report=r["id"]) for r in rows("reports.jsonl")]
    claims = [c for r in reports for c in marsad.extract(r).claims]
    at = {(c.report, c.figure.text, c.kind): c.id for c in claims}
    tally = {c: t.id for t in marsad.reconcile(claims, reports=reports if texts else ()).tallies for c in t.claims}
    wrong, missed, right = [], [], 0
    for pair in pairs:
        one, other = (tally.get(at.get((*pair[side], pair["kind"]), "")) for side in ("a", "b"))
        linked = one is not None and one == other
        right += linked and pair["label"] == "same"
        if linked and pair["label"] == "different":
            wrong.append(pair)
        if not linked and pair["label"] == "same":
            missed.append(pair)
    assert wrong == []
    assert right / (right + len(missed)) >= 0.8, missed

"""Learn the points of linking from labelled pairs of claims, and write them into ``reconciliation/weights.yaml``.

    python -m evaluation.train_links [LABELS…] [--check]

LABELS are files as ``corpora/pool/links.jsonl``, which is taken where none is given. Each pair counts half with and half
without the words of its reports, since a ledger can be made without texts. Prints precision and recall of tallies over
pairs that the points were not learnt from (folds by day of publication), then those of the points from all pairs, and
writes these unless ``--check``. Logistic regression pulled towards ``GUESS`` by full-batch gradient descent: no
randomness, no library.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

import marsad
from evaluation.links import LABELS, labels, pool, read
from marsad.model.structs import Claim, Report
from marsad.reconciliation import tables
from marsad.reconciliation.actors import world_of
from marsad.reconciliation.comparing import barred, compared
from marsad.reconciliation.features import features, lent_origins
from marsad.reconciliation.stories import stories
from marsad.reconciliation.tables import Weights

TARGET = Path(tables.__file__).parent / "weights.yaml"
FOLDS, PULL, PASSES, STEP = 4, 2.0, 1500, 0.15
#: what the sum must exceed beyond even odds, what any two claims need and what groups need on average
MARGIN, LEAST, MEAN = 1.5, -3.0, 0.5
BASE = -2.0
#: what one would guess, in log odds, before any label is seen
GUESS = {
    "total_goes_on": 1.5, "place_apart_points": -5.0, "people_apart": -1.5, "place_apart": -3.0, "place_apart_country": -3.5, "place_apart_near": -0.5,
    "place_apart_area": -0.5, "days_apart": -2.5, "days_apart_open": -1.5, "days_near": -1.5,
    "days_near_open": -1.0, "days_next": -0.3, "days_next_open": -0.4, "people_same_nation": 0.5, "people_narrower": -2.0,
    "people_narrower_one": -0.5, "nationality_apart": -1.5, "nationality_one": -0.5, "group_differ": -1.0,
    "start_apart": -2.5, "value_far": -1.5, "value_disputed": -0.5, "value_apart": -0.5, "name_apart": -2.5,
    "name_same": 2.0, "mode_differ": -0.3, "part_and_whole": -1.5, "part_or_whole": -0.3, "said_far": -0.5,
    "text_same": 2.5, "whole_same": 1.0, "time_same": 0.8, "time_overlap": 0.4, "time_likely": 0.3,
    "time_open": 0.0, "place_same_point": 0.8, "place_same_area": 0.5, "place_same_country": -0.2,
    "place_within": 0.4, "place_within_country": 0.0, "place_same_zone": 0.8, "place_open": -0.2,
    "place_same_words": 0.3, "place_words_differ": -0.5, "value_same": 0.5, "value_same_per_doubling": 0.4,
    "means_same": 0.3, "means_differ": -0.5, "value_one": -0.3, "by_same": 0.3, "origin_same": 0.2,
    "report_sets_beside": 2.5, "start_same": 1.0, "start_open": 0.4, "value_grows": 0.8, "value_fits": 0.6,
    "value_fits_far": -1.0, "value_near": 0.6, "value_vague": -0.8, "value_both_vague": 0.3,
    "value_sizes_open": -0.7, "value_size_fits": 0.3, "value_size_far": -2.0, "vague_wide": -1.0, "vague_others": -1.5, "value_rises": 1.0, "value_disputed_here": 1.0, "place_named": 1.5,
    "people_same_side": 0.5, "people_same_narrow": 0.5, "people_both_open": 0.3, "people_one_open": -0.3,
    "people_one_open_apart": -0.5, "time_standing": 0.5, "value_standing": 0.3, "place_lent": 1.2,
    "day_lent": 0.8, "report_other_figure": -1.0, "report_repeats": 0.7, "report_far": 0.0, "scope_differ": -0.3,
    "said_near": 0.3, "beside_same": 0.4, "beside_other": -0.4, "story_figures": 0.4, "story_places": 1.0,
    "words_around": 0.5, "words_sentence": 0.8, "words_head": 0.4, "words_read": -0.5, "by_apart": -0.7,
    "attacks_by_others": -1.5, "report_another": -2.0, "words_one_report": 0.3, "words_read_one_report": -0.1,
}  # fmt: skip

#: one pair: number, report of its first claim, points without and with words, whether it is one tally
Case = tuple[int, str, list[dict[str, float]], bool]


def cases(pairs: Sequence[dict[str, Any]], claims: Sequence[Claim], reports: Sequence[Report]) -> list[Case]:
    """The pairs that are labelled same or different, still read, and not barred."""
    own, world = tables.weights(), world_of()
    by_id = {c.id: c for c in claims}
    at = {(c.report, c.figure.start, c.figure.end, c.kind): c for c in claims}
    about, slack = own.tolerances["about"], int(own.limits["time_slack_days"])
    around = [stories(claims, {}), stories(claims, {r.report: r for r in reports})]
    known = [
        lent_origins({c.id: features(c, by_id, world, about, slack, story[c.id]) for c in claims}) for story in around
    ]
    out: list[Case] = []
    for number, pair in enumerate(pairs):
        one, other = at.get(tuple(pair["a"])), at.get(tuple(pair["b"]))
        if pair["label"] == "unsure" or one is None or other is None:
            continue
        seen = []
        for fs in known:
            a, b = fs[one.id], fs[other.id]
            points: Counter[str] = Counter()
            for name, _, times in compared(a, b, world, own, False, {}):
                points[name] += times  # type: ignore[assignment]
            seen.append(dict(points))
        if barred(a, b) is None:
            out.append((number, one.report, seen, pair["label"] == "same"))
    return out


def learn(learnt: Sequence[Case]) -> tuple[dict[str, float], float]:
    """The points and the base that make the labels likeliest, pulled towards the guess."""
    points, base = dict(GUESS), BASE
    rows = [(sorted(row.items()), same) for _, _, seen, same in learnt for row in seen]
    squares = dict.fromkeys(points, 1e-6)
    base_squares = 1e-6
    for _ in range(PASSES):
        slope = {name: 2 * PULL * (points[name] - GUESS[name]) for name in points}
        base_slope = 0.02 * PULL * (base - BASE)
        for row, same in rows:
            total = base + sum(points[name] * times for name, times in row)
            off = 0.5 * (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - same)
            base_slope += off
            for name, times in row:
                slope[name] += off * times
        for name in points:
            squares[name] += slope[name] ** 2
            points[name] -= STEP * slope[name] / math.sqrt(squares[name])
        base_squares += base_slope**2
        base -= STEP * base_slope / math.sqrt(base_squares)
    return {name: round(value, 2) for name, value in points.items()}, round(base, 2)


def table(points: dict[str, float], base: float) -> Weights:
    """The weights with these points."""
    own = tables.weights()
    limits = own.limits | {"least_across": round(LEAST - base, 2), "mean_across": round(MEAN - base, 2)}
    return msgspec.structs.replace(own, threshold=round(MARGIN - base, 2), points=points, limits=limits)


def write(made: Weights, path: Path = TARGET) -> None:
    """Put the numbers into the table, its comments kept."""
    text = path.read_text(encoding="utf-8")
    for name, value in {**made.points, "threshold": made.threshold, **made.limits}.items():
        if name in made.points or name in ("threshold", "least_across", "mean_across"):
            text = re.sub(rf"(?m)^(\s*{name}:) +\S+( *)", lambda m, v=value: f"{m[1]} {v:.2f}{m[2]}", text)  # type: ignore[misc]
    path.write_text(text, encoding="utf-8")


def main() -> int:
    """Cross-validate, learn from all, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("labels", nargs="*", type=Path)
    parser.add_argument("--check", action="store_true", help="cross-validate only")
    given = parser.parse_args()
    path = pool()
    if path is None:
        print("The pool is not here (MARSAD_POOL, or shared/pool beside the checkout): nothing was learnt.")
        return 0
    pairs = [pair for file in given.labels or [LABELS] for pair in labels(file)]
    claims, reports = read(path, {p[side][0] for p in pairs for side in ("a", "b")})
    found = cases(pairs, claims, reports)
    at = {(c.report, c.figure.start, c.figure.end, c.kind): c.id for c in claims}
    held: Counter[tuple[bool, bool, bool]] = Counter()
    fold_of = {n: int(p["a"][0].rpartition("-")[2]) % FOLDS for n, p in enumerate(pairs)}
    for fold in range(FOLDS):
        made = table(*learn([case for case in found if fold_of[case[0]] != fold]))
        _count(held, pairs, [n for n in fold_of if fold_of[n] == fold], at, claims, reports, made)
    _say("pairs not learnt from", held)
    made = table(*learn(found))
    every: Counter[tuple[bool, bool, bool]] = Counter()
    _count(every, pairs, list(fold_of), at, claims, reports, made)
    _say("the pairs themselves", every)
    if not given.check:
        write(made)
    return 0


def _count(
    into: Counter[tuple[bool, bool, bool]], pairs: Sequence[dict[str, Any]], numbers: Sequence[int],
    at: dict[Any, str], claims: Sequence[Claim], reports: Sequence[Report], made: Weights,
) -> None:  # fmt: skip
    for texts in (False, True):
        ledger = marsad.reconcile(claims, weights=made, reports=reports if texts else ())
        tally = {c: t.id for t in ledger.tallies for c in t.claims}
        for n in numbers:
            one, other = at.get(tuple(pairs[n]["a"])), at.get(tuple(pairs[n]["b"]))
            if pairs[n]["label"] != "unsure" and one is not None and other is not None:
                into[texts, tally[one] == tally[other], pairs[n]["label"] == "same"] += 1


def _say(what: str, count: Counter[tuple[bool, bool, bool]]) -> None:
    for texts in (False, True):
        both, more, less = count[texts, True, True], count[texts, True, False], count[texts, False, True]
        print(
            f"{what}, {'with' if texts else 'without'} texts: "
            f"precision={both / max(1, both + more):.3f} recall={both / max(1, both + less):.3f}"
        )


if __name__ == "__main__":
    sys.exit(main())

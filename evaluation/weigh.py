"""Find the weights by which mentions of events are told, from annotated reports.

    python -m evaluation.weigh FOLDER… [--write] [--folds 10]

Prints precision, recall and F1 of the events found, each tenth of the reports read with weights from the others, then
for all reports with weights from all; ``--write`` writes those into ``languages/ar/event-weights.yaml``. Logistic
regression by adaptive gradient descent over 0/1 features, pulled towards zero: no randomness, no library.

Reports of the pool of which somebody judged the mentions (corpora/pool/events.jsonl: report ids, kinds and offsets, no
texts) are learnt from as well where the pool is here (see evaluation.links); they are never scored.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.annotations import Annotated, occurrence
from evaluation.drawn import ROOT, pool, read_reports
from evaluation.phrases import words
from evaluation.score import ReportScore, precision_recall_f1, score_events
from marsad.extraction.attribution import find_voices
from marsad.extraction.binding import Binding
from marsad.extraction.mentions import EventCandidate, mentions, trigger_start
from marsad.extraction.scan import Scan
from marsad.extraction.surroundings import Surroundings
from marsad.lexicon.load import ROOMS, WEIGHTS

#: mentions of pool reports that were judged to be told: one report a line, its events as [kind, start, end] in its text
JUDGED = ROOT / "corpora" / "pool" / "events.jsonl"
#: draws that are kept unread: what was judged of their reports is not learnt from
UNREAD = ("draw2.jsonl", "draw9.jsonl")
#: a feature seen less often says nothing
SEEN = 5
PULL, PASSES, STEP = 2.5, 60, 0.3
#: what the sum must exceed, before it is moved into the base; found in cross-validation
THRESHOLD = -0.9
#: a judged report of the pool counts less than an annotated one
LESS = 0.7
#: a further mention of a told happening counts half against
AGAIN = 0.5
SMALLEST = 0.1


@dataclass
class Mentioned:
    """One report's mentions: candidates, features, whether each is annotated, and how much it counts in learning."""

    report: Annotated
    found: list[EventCandidate]
    spans: list[tuple[int, int]]
    features: list[list[str]]
    told: list[bool]
    counts: list[float]


def mentioned(report: Annotated) -> Mentioned:
    """Read a report and match its mentions with its annotated events."""
    import marsad

    scan = Scan(marsad.read(report.text, published=report.published), marsad.load_lexicon())
    voices = find_voices(scan)
    binding = Binding(scan, voices, None, "none")
    found = mentions(scan, voices)
    places = [p.i for p in binding.places if not p.generic]
    around = Surroundings(scan, voices, found, places, binding.times)
    spans = [(trigger_start(scan, e), scan.tokens.end[e.j - 1]) for e in found]
    options = []
    for g, event in enumerate(report.events):
        at = occurrence(report.text, event["trigger"], event.get("nth", 1))
        for n, e in enumerate(found):
            shared = min(at[1], spans[n][1]) - max(at[0], spans[n][0]) if at else 0
            if e.kind == event["kind"] and shared > 0:
                options.append((-shared, g, n))
    used: set[int] = set()
    told = [False] * len(found)
    for _, g, n in sorted(options):
        if g not in used and not told[n]:
            used.add(g)
            told[n] = True
    known = {(e["kind"], tuple(words(e["trigger"]))) for e in report.events}
    counts = [
        AGAIN if not told[n] and (e.kind, tuple(words(report.text[slice(*spans[n])]))) in known else 1.0
        for n, e in enumerate(found)
    ]
    return Mentioned(report, found, spans, [around.features(n) for n in range(len(found))], told, counts)


def judged(path: Path = JUDGED) -> list[Annotated]:
    """The judged reports of the pool, as if annotated; none where the pool is not here, and none that is kept unread.

    A pool report's title stands apart from its text: it is set above it, as in the annotated reports.
    """
    texts = pool()
    if texts is None:
        return []
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    unread = {
        json.loads(line)["id"]
        for name in UNREAD
        if (path.parent / name).is_file()
        for line in (path.parent / name).read_text(encoding="utf-8").splitlines()
    }
    lines = [line for line in lines if line["report"] not in unread]
    wanted = {line["report"]: line["events"] for line in lines}
    out = {}
    with gzip.open(texts, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["id"] not in wanted:
                continue
            above = "" if row["text"].startswith(row["title"]) else row["title"] + "\n\n"
            events = []
            for kind, start, end in wanted[row["id"]]:
                trigger = row["text"][start:end]
                nth = 1 + _count(above + row["text"], trigger, len(above) + start)
                events.append({"kind": kind, "trigger": trigger, "nth": nth})
            out[row["id"]] = Annotated(row["id"], above + row["text"], row["published"], row["outlet"], [], events)
    return [out[line["report"]] for line in lines if line["report"] in out]


def _count(text: str, phrase: str, end: int) -> int:
    """How often a phrase begins before ``end``."""
    return sum(text.startswith(phrase, at) for at in range(end))


def learn(reports: Sequence[Mentioned]) -> tuple[float, dict[str, float]]:
    """(base, weight of each feature)."""
    seen = Counter(f for r in reports for features in r.features for f in set(features))
    names = [f for f in seen if seen[f] >= SEEN]
    number = {f: n for n, f in enumerate(names)}
    pull = [PULL / seen[f] for f in names]
    rows = [
        ([number[f] for f in dict.fromkeys(features) if f in number], told, count)
        for r in reports
        for features, told, count in zip(r.features, r.told, r.counts, strict=True)
    ]
    weights, steps = [0.0] * len(names), [1.0] * len(names)
    base, base_steps = 0.0, 1.0
    for _ in range(PASSES):
        for features, told, count in rows:
            chance = 1 / (1 + math.exp(-base - sum([weights[f] for f in features])))
            slope = (chance - told) * count
            if abs(slope) < 1e-4:
                continue
            base_steps += slope * slope
            base -= STEP * slope / math.sqrt(base_steps)
            for f in features:
                pulled = slope + pull[f] * weights[f]
                steps[f] += pulled * pulled
                weights[f] -= STEP * pulled / math.sqrt(steps[f])
    kept = {f: round(weights[number[f]], 2) for f in sorted(names) if abs(weights[number[f]]) >= SMALLEST}
    return round(base - THRESHOLD, 2), kept


def tell(r: Mentioned, base: float, weights: dict[str, float]) -> list[int]:
    """The mentions told with these weights, as ``marsad.extraction.events.find_events`` tells them."""
    sums = [base + sum(weights.get(f, 0.0) for f in dict.fromkeys(features)) for features in r.features]
    out: list[int] = []
    for n in sorted(range(len(sums)), key=lambda n: -sums[n]):
        if sums[n] > 0 and not any(r.found[n].i < r.found[m].j and r.found[m].i < r.found[n].j for m in out):
            out.append(n)
    return out


def score(reports: Sequence[Mentioned], told: Sequence[list[int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of events found, as ``evaluation.score`` counts them."""
    found = said = wanted = 0
    for r, chosen in zip(reports, told, strict=True):
        out = ReportScore(r.report)
        score_events(
            out,
            [
                {"kind": r.found[n].kind, "trigger": {"start": start, "end": end}, "mode": "asserted"}
                for n in chosen
                for start, end in [r.spans[n]]
            ],
        )
        found += len(out.events_found)
        said += len(out.events_found) + len(out.events_false)
        wanted += len(r.report.events)
    return precision_recall_f1(found, said, wanted)


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line; see the head of this file."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.weigh", description="Weigh the mentions of events.")
    parser.add_argument("folders", nargs="+", type=Path, help="annotated reports: NAME.txt with NAME.json, or a draw")
    parser.add_argument("--folds", type=int, default=10, help="in how many parts the reports are held out in turn")
    parser.add_argument("--write", action="store_true", help="write the table of weights")
    given = parser.parse_args(arguments)
    sets = [[mentioned(r) for r in read_reports(folder)] for folder in given.folders]
    reports = [r for one in sets for r in one]
    drawn = {r.report.text.split("\n\n", 1)[-1][:80] for r in reports}
    more = [mentioned(r) for r in judged() if r.text.split("\n\n", 1)[-1][:80] not in drawn]
    for r in more:
        r.counts = [LESS * count for count in r.counts]
    print(f"{len(reports)} annotated reports, {len(more)} judged ones of the pool")
    models = [
        learn([*(r for n, r in enumerate(reports) if n % given.folds != part), *more]) for part in range(given.folds)
    ]
    held_out = [tell(r, *models[n % given.folds]) for n, r in enumerate(reports)]
    print("held out     P {:.3f}  R {:.3f}  F1 {:.3f}".format(*score(reports, held_out)))
    for folder, one in zip(given.folders, sets, strict=True):
        told = [held_out[n] for n, r in enumerate(reports) if any(r is x for x in one)]
        print("    {:20} P {:.3f}  R {:.3f}  F1 {:.3f}".format(folder.name, *score(one, told)))
    base, weights = learn([*reports, *more])
    print(
        "learnt from  P {:.3f}  R {:.3f}  F1 {:.3f}".format(*score(reports, [tell(r, base, weights) for r in reports]))
    )
    if given.write:
        rows = "".join(f'  "{feature}": {weight}\n' for feature, weight in weights.items())
        head = (
            "# Made by python -m evaluation.weigh; see design/0004-events.md. A mention whose sum is above 0 is told.\n"
        )
        (ROOMS[0] / WEIGHTS).write_text(f"{head}weights:\n  base: {base}\n{rows}", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Make ``marsad/extraction/claim-times.tsv``: the weights by which a time is tied to a figure.

    python -m evaluation.train_claim_times FOLDER…            cross-validate by report, then write the weights
    python -m evaluation.train_claim_times FOLDER… --check    cross-validate only

Each FOLDER holds annotated reports, or is a draw of them. The model is that of ``train_ties``; one feature is the time that
the figure before was given: by the annotation in training, by the weights themselves where they are validated.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import marsad
from evaluation.drawn import read_reports
from evaluation.phrases import same
from evaluation.score import pair
from evaluation.train_ties import FOLDS, Case, Weights, train
from marsad.extraction.claim_times import FIRM
from marsad.extraction.extract import _Assembly

LEAST, RATE, ORDERS = 25, 0.05, 5
TARGET = Path(marsad.__file__).parent / "extraction" / "claim-times.tsv"
#: where no figure stands before, or none whose time is known
_UNKNOWN = -1


@dataclass(frozen=True)
class Figure:
    """One figure that is read: its candidates as (where it begins, features, right, proposed by the rules).

    ``firm`` says that the rules' answer stands unweighed. ``linked`` are the features of the candidate that the figure before was given. ``known`` says whether it is annotated.
    """

    options: list[tuple[int | None, list[str], bool, bool]]
    linked: list[str]
    known: bool
    firm: bool

    def after(self, before: int | None) -> list[tuple[list[str], bool]]:
        """The candidates with their features where the figure before was given ``before``."""
        return [(f + self.linked if at == before else f, right) for at, f, right, _ in self.options]

    def taught(self) -> int | None:
        """Where the right time begins, the proposed one first; of an unknown figure the proposed one."""
        good = [o for o in self.options if o[2]] if self.known else self.options
        best = [o for o in good if o[3]] or (good if self.known else [])
        return best[0][0] if best else _UNKNOWN


Told = tuple[str, str, list[Figure]]  # folder, report, figures in the order of the text


def told(folders: Iterable[Path]) -> list[Told]:
    """Every figure of the annotated reports, those that no annotation knows among them."""
    lexicon = marsad.load_lexicon()
    out: list[Told] = []
    for folder, report in ((place, report) for place in folders for report in read_reports(place)):
        read = marsad.read(report.text, published=report.published, report=report.name)
        if read.failed is not None:
            continue
        reading = _Assembly(read, lexicon, "")
        settled = list(reading.claim_times.settled)
        said = []
        for c in settled:
            start, end = reading._figure_span(c)
            said.append({"kind": c.kind, "figure": {"start": start, "end": end}})
        known = {p: g for g, p in pair(report.text, report.claims, said, "figure")}
        figures = []
        for n, c in enumerate(settled):
            stop = reading.stop_of(n, settled)
            ruled, _, rule = reading._ruled_time_of(c, stop)
            wanted = report.claims[known[n]].get("time") if n in known else None
            options = []
            for t, features in reading.claim_times.options(c, stop, ruled, rule):
                right = n in known and same(wanted, report.text[t.start : t.end] if t is not None else None)
                at, by_rule = (t.i if t else None), (ruled.i if ruled else None)
                options.append((at, features, right, at == by_rule))
            figures.append(Figure(options, reading.claim_times.linked(c, n), n in known, rule in FIRM))
        out.append((folder.name, report.name, figures))
    return out


def cases(data: Iterable[Told]) -> list[Case]:
    """The annotated figures, each as it stands after the right time of the figure before."""
    out: list[Case] = []
    for folder, report, figures in data:
        before: int | None = _UNKNOWN
        for figure in figures:
            if figure.known and not figure.firm:
                out.append((folder, report, figure.after(before), False))
            before = figure.taught()
    return out


def averaged(data: Iterable[Case]) -> Weights:
    """The mean of the weights that several orders of the same figures give: one order alone leans to what it saw last."""
    figures = list(data)
    out: Weights = {}
    for n in range(ORDERS):
        random.Random(100 + n).shuffle(figures)
        for feature, weight in train(figures, LEAST, RATE).items():
            out[feature] = out.get(feature, 0.0) + weight / ORDERS
    return {feature: round(weight, 2) for feature, weight in out.items() if abs(weight) >= 0.03}


def count(data: Iterable[Told], weights: Weights) -> Counter[str]:
    """How many times are right by the weights and by the rules, figure after figure."""
    out: Counter[str] = Counter()
    for folder, _, figures in data:
        before: int | None = _UNKNOWN
        for figure in figures:
            sums = [sum(weights.get(f, 0.0) for f in features) for features, _ in figure.after(before)]
            best = figure.options[sums.index(max(sums))]
            if figure.firm:
                best = next(o for o in figure.options if o[3])
            before = best[0]
            if figure.known:
                out[folder] += 1
                out[f"{folder} weighed"] += best[2]
                out[f"{folder} ruled"] += any(right and proposed for _, _, right, proposed in figure.options)
                out[f"{folder} reachable"] += any(right for _, _, right, _ in figure.options)
    return out


def validated(data: Sequence[Told]) -> Counter[str]:
    """How many are right where the weights are trained on other reports."""
    reports = sorted({report for _, report, _ in data})
    random.Random(3).shuffle(reports)
    out: Counter[str] = Counter()
    for fold in range(FOLDS):
        held = set(reports[fold::FOLDS])
        weights = averaged(cases(x for x in data if x[1] not in held))
        out += count((x for x in data if x[1] in held), weights)
    return out


def main() -> None:
    """Print the cross-validated shares; write the weights unless asked only to check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    data = told(arguments.folders)
    found = validated(data)
    shares = [
        f"{folder}: {found[folder]} figures, "
        + ", ".join(
            f"{how} {found[f'{folder} {how}'] / found[folder]:.3f}" for how in ("ruled", "weighed", "reachable")
        )
        for folder in sorted({x[0] for x in data})
        if found[folder]
    ]
    print("\n".join(shares))
    if not arguments.check:
        lines = [
            "# Weights of the features by which a figure is given its time (extraction/claim_times.py).",
            "# Made by: python -m evaluation.train_claim_times. Shares of right times, cross-validated by report:",
            *(f"# {share}" for share in shares),
        ]
        weights = averaged(cases(data))
        lines += [f"{f}\t{x:.2f}" for f, x in sorted(weights.items(), key=lambda fx: (-fx[1], fx[0]))]
        TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

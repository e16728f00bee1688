"""Make ``marsad/extraction/ties.tsv``: the weights by which a place is tied to a figure or an event.

    python -m evaluation.train_ties FOLDER…            cross-validate by report, then write the weights
    python -m evaluation.train_ties FOLDER… --check    cross-validate only

Each FOLDER holds annotated reports. The model is conditional log-linear over the candidates of each figure and event
that Marsad finds; the order of training is seeded, so the same reports give the same file.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import marsad
from evaluation.annotations import Annotated
from evaluation.drawn import read_reports
from evaluation.phrases import same
from evaluation.score import pair
from marsad.extraction.extract import _Assembly
from marsad.extraction.figures import Candidate
from marsad.extraction.mentions import EventCandidate
from marsad.extraction.phrases import PlacePhrase
from marsad.extraction.ties import pick

TARGET = Path(marsad.__file__).parent / "extraction" / "ties.tsv"
EPOCHS, SHRINK, RATE, LEAST, FOLDS, ORDERS = 6, 0.03, 0.03, 40, 8, 5
Options = list[tuple[list[str], bool]]
#: claim or event, report, the candidates' features with whether each is right, whether the rule alone is right
Case = tuple[str, str, Options, bool]
Weights = dict[str, float]
#: what each candidate of a case names; mentions of one place have one name
Names = list[str]


def readings(folders: Iterable[Path]) -> Iterator[tuple[Annotated, _Assembly]]:
    """The annotated reports of some folders or draws that can be read, each with its reading."""
    lexicon = marsad.load_lexicon()
    for report in (report for folder in folders for report in read_reports(folder)):
        read = marsad.read(report.text, published=report.published, report=report.name)
        if read.failed is None:
            yield report, _Assembly(read, lexicon, "")


def figures_found(report: Annotated, reading: _Assembly) -> tuple[list[Candidate], list[tuple[int, int]]]:
    """The settled figures in their order, and which annotated claim is which of them: (claim, place in the list)."""
    settled = sorted(reading.settled, key=lambda c: (c.i, c.kind or ""))
    spans = [(c, reading._figure_span(c)) for c in settled]
    said = [{"kind": c.kind, "figure": {"start": start, "end": end}} for c, (start, end) in spans]
    return settled, pair(report.text, report.claims, said, "figure")


def events_found(report: Annotated, reading: _Assembly, mentions: Sequence[EventCandidate]) -> list[tuple[int, int]]:
    """Which annotated event is which of some mentions."""
    spans = [(e, reading._phrase(e.i, e.j)) for e in mentions]
    said = [{"kind": e.kind, "trigger": {"start": phrase.start, "end": phrase.end}} for e, phrase in spans]
    return pair(report.text, report.events, said, "trigger")


def cases(folders: Iterable[Path]) -> tuple[list[Case], list[Names]]:
    """The figures and events that are found, each with its candidates, and what each of these names."""
    out: list[Case] = []
    names: list[Names] = []
    for report, reading in readings(folders):

        def case(what: str, wanted: str | None, options: list[tuple[PlacePhrase | None, list[str]]]) -> Case:
            """One question with its answers marked."""
            judged, ruled = [], False
            names.append([reading.binding.ties.named_by(place) for place, _ in options])  # noqa: B023
            for place, features in options:
                meant = reading.binding.ties.meant(place)  # noqa: B023
                right = same(wanted, reading.binding.place(meant).text if meant else None)  # noqa: B023
                judged.append((features, right))
                ruled = ruled or (right and ("proposed" in features or "none|proposed-by=none" in features))
            return what, report.name, judged, ruled  # noqa: B023

        settled, pairs = figures_found(report, reading)
        for g, p in pairs:
            c = settled[p]
            out.append(
                case("claim", report.claims[g].get("place"), reading.place_options(c, reading.stop_of(p, settled)))
            )
        events = reading._happenings()
        for g, p in events_found(report, reading, events):
            out.append(case("event", report.events[g].get("place"), reading.event_options(events[p])))
    return out, names


def train(data: Sequence[Case], least: int = LEAST, rate: float = RATE, orders: int = 1) -> Weights:
    """Weights that make the right candidates likely; features seen less than ``least`` times have none."""
    seen = Counter(f for _, _, options, _ in data for features, _ in options for f in features)
    kept = [f for f, n in sorted(seen.items()) if n >= least]
    known = [
        [([f for f in features if f in seen and seen[f] >= least], right) for features, right in options]
        for _, _, options, _ in data
        if any(right for _, right in options)
    ]
    total = dict.fromkeys(kept, 0.0)
    for order in range(orders):  # the mean over several orders depends less on which case comes last
        for f, x in _descend(known, kept, rate, 7 + order).items():
            total[f] += x / orders
    return {f: round(x, 2) for f, x in total.items() if abs(x) >= 0.03}


def _descend(known: Sequence[Options], kept: Sequence[str], rate: float, seed: int) -> Weights:
    """The weights after a few passes over the cases in one order."""
    weights = dict.fromkeys(kept, 0.0)
    steps = dict.fromkeys(weights, 1e-6)
    cases = list(known)
    order = random.Random(seed)
    for _ in range(EPOCHS):
        order.shuffle(cases)
        for options in cases:
            scores = [sum(weights[f] for f in features) for features, _ in options]
            top = max(scores)
            shares = [math.exp(x - top) for x in scores]
            whole = sum(shares)
            good = sum(x for x, (_, right) in zip(shares, options, strict=True) if right) or 1e-12
            slope: dict[str, float] = {}
            for share, (features, right) in zip(shares, options, strict=True):
                pull = (share / good if right else 0.0) - share / whole
                for f in features:
                    slope[f] = slope.get(f, 0.0) + pull
            for f, pull in slope.items():
                pull -= SHRINK * weights[f]
                steps[f] += pull * pull
                weights[f] += rate * pull / math.sqrt(steps[f])
    return weights


def right(weights: Weights, options: Options, names: Sequence[str] = ()) -> bool:
    """Whether the candidate that is taken is a right one: that of the highest sum, or of the likeliest of the ``names``."""
    values = [sum(weights.get(f, 0.0) for f in features) for features, _ in options]
    return options[pick(values, names or [str(k) for k in range(len(values))])][1]


def validated(
    data: Sequence[Case],
    least: int = LEAST,
    rate: float = RATE,
    names: Sequence[Names] = (),
    orders: int = 1,
) -> Counter[str]:
    """How many are right when weights are trained on other reports, and by the rule alone."""
    reports = sorted({report for _, report, _, _ in data})
    random.Random(3).shuffle(reports)
    count: Counter[str] = Counter()
    for fold in range(FOLDS):
        held = set(reports[fold::FOLDS])
        weights = train([case for case in data if case[1] not in held], least, rate, orders)
        for k, (what, report, options, ruled) in enumerate(data):
            if report in held:
                count[what] += 1
                count[f"{what} weighed"] += right(weights, options, names[k] if names else ())
                count[f"{what} ruled"] += ruled
    return count


def asked(description: str | None) -> argparse.Namespace:
    """The folders to learn from, and whether to check only."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing")
    return parser.parse_args()


def shares(data: Sequence[Case], count: Counter[str], what: str, chosen: str) -> str:
    """How many of a sort are right by rule and weighed, and how many could be: the right one is among the candidates."""
    own = [options for sort, _, options, _ in data if sort == what]
    n = max(1, len(own))
    reachable = sum(any(right for _, right in options) for options in own)
    return (
        f"{what}s: {len(own)}, {chosen} right by rule {count[f'{what} ruled'] / n:.3f}, "
        f"weighed {count[f'{what} weighed'] / n:.3f}, reachable {reachable / n:.3f}"
    )


def write_weights(target: Path, head: str, lines: Sequence[str], weights: Weights) -> None:
    """Write a table of weights, the heaviest first, under what it is, what made it and how well it does."""
    made = f"# Made by: python -m evaluation.{Path(sys.argv[0]).stem}. Cross-validated by report:"
    rows = [f"{f}\t{x:.2f}" for f, x in sorted(weights.items(), key=lambda fx: (-fx[1], fx[0]))]
    target.write_text("\n".join([f"# {head}", made, *(f"# {x}" for x in lines), *rows]) + "\n", encoding="utf-8")


def taught(
    description: str | None, cases_of: Callable[[Iterable[Path]], list[Case]], what: str, chosen: str,
    target: Path, head: str, least: int, rate: float, orders: int = 1,
) -> None:  # fmt: skip
    """The command line of a trainer of one sort: print the cross-validated share; write the weights unless asked only to check."""
    arguments = asked(description)
    data = cases_of(arguments.folders)
    line = shares(data, validated(data, least, rate, orders=orders), what, chosen)
    print(line)
    if not arguments.check:
        write_weights(target, head, [line], train(data, least, rate, orders))


def main() -> None:
    """Print the cross-validated shares; write the weights unless asked only to check."""
    arguments = asked(__doc__)
    data, names = cases(arguments.folders)
    count = validated(data, names=names, orders=ORDERS)
    lines = [shares(data, count, what, "place") for what in ("claim", "event")]
    print("\n".join(lines))
    if not arguments.check:
        head = "Weights of the features by which a place is tied to a figure or an event (extraction/ties.py)."
        write_weights(TARGET, head, lines, train(data, orders=ORDERS))


if __name__ == "__main__":
    main()

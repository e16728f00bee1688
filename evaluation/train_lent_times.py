"""Make ``marsad/extraction/lent-times.tsv``: the weights by which a figure takes the time of a sentence before.

    python -m evaluation.train_lent_times FOLDER…            cross-validate by report, then write the weights
    python -m evaluation.train_lent_times FOLDER… --check    cross-validate only

Each FOLDER holds annotated reports, or is a draw of them. The model is that of ``train_ties`` with two candidates: the
time that the rules lend, and none. «By rule» it is always taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import marsad
from evaluation.phrases import same
from evaluation.train_ties import ORDERS, Case, figures_found, readings, taught

LEAST, RATE = 25, 0.03
TARGET = Path(marsad.__file__).parent / "extraction" / "lent-times.tsv"


def cases(folders: Iterable[Path]) -> list[Case]:
    """The annotated figures that are found and to which the rules lend a time."""
    out: list[Case] = []
    for report, reading in readings(folders):
        settled, pairs = figures_found(report, reading)
        wanted = {p: report.claims[g].get("time") for g, p in pairs}
        for p, c in enumerate(settled):  # all of them in their order: what one has is lent to the next
            lent = reading.lent_time_features(c, reading.stop_of(p, settled))
            if lent is None or p not in wanted:
                continue
            time, features = lent
            right = same(wanted[p], report.text[time.start : time.end])
            out.append(("claim", report.name, [([], not wanted[p]), (features, right)], right))
    return out


def main() -> None:
    """Print the cross-validated share; write the weights unless asked only to check."""
    head = "Weights of the features by which a figure takes the time of a sentence before (extraction/lent_times.py)."
    taught(__doc__, cases, "claim", "time lent", TARGET, head, LEAST, RATE, ORDERS)


if __name__ == "__main__":
    main()

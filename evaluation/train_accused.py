"""Make ``marsad/extraction/accused.tsv``: the weights by which a figure is given its doer.

    python -m evaluation.train_accused FOLDER…            cross-validate by report, then write the weights
    python -m evaluation.train_accused FOLDER… --check    cross-validate only

Each FOLDER holds annotated reports. The model is that of ``train_ties``: conditional log-linear over the candidates of
each figure that Marsad finds, in a seeded order.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import marsad
from evaluation.phrases import same
from evaluation.train_ties import Case, figures_found, readings, taught

LEAST, RATE = 15, 0.05
TARGET = Path(marsad.__file__).parent / "extraction" / "accused.tsv"


def cases(folders: Iterable[Path]) -> list[Case]:
    """The figures that are found, each with its candidates and whether each is right."""
    out: list[Case] = []
    for report, reading in readings(folders):
        settled, pairs = figures_found(report, reading)
        for g, p in pairs:
            c = settled[p]
            if c.part_of is not None:
                continue
            wanted = report.claims[g].get("by")
            ruled = reading.ruled_doer(c, *reading.scan.sentences[reading.scan.sentence_of[c.i]])
            options = [
                (features, same(wanted, reading._phrase(d.i, d.j).text if d is not None else None))
                for d, features in reading.accused.options(c, ruled)
            ]
            by_rule = same(wanted, reading._phrase(*ruled).text if ruled is not None else None)
            out.append(("doer", report.name, options, by_rule))
    return out


def main() -> None:
    """Print the cross-validated share; write the weights unless asked only to check."""
    head = "Weights of the features by which a figure is given its doer (extraction/accused.py)."
    taught(__doc__, cases, "doer", "doer", TARGET, head, LEAST, RATE)


if __name__ == "__main__":
    main()

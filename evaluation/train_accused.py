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
from evaluation.drawn import read_reports
from evaluation.phrases import same
from evaluation.score import pair
from evaluation.train_ties import Case, asked, shares, train, validated, write_weights
from marsad.extraction.extract import _Assembly

LEAST, RATE = 15, 0.05
TARGET = Path(marsad.__file__).parent / "extraction" / "accused.tsv"


def cases(folders: Iterable[Path]) -> list[Case]:
    """The figures that are found, each with its candidates and whether each is right."""
    lexicon = marsad.load_lexicon()
    out: list[Case] = []
    for folder in folders:
        for report in read_reports(folder):
            read = marsad.read(report.text, published=report.published, report=report.name)
            if read.failed is not None:
                continue
            reading = _Assembly(read, lexicon, "")
            settled = sorted(reading.settled, key=lambda c: (c.i, c.kind or ""))
            said = []
            for c in settled:
                start, end = reading._figure_span(c)
                said.append({"kind": c.kind, "figure": {"start": start, "end": end}})
            for g, p in pair(report.text, report.claims, said, "figure"):
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
    """Print the cross-validated shares; write the weights unless asked only to check."""
    arguments = asked(__doc__)
    data = cases(arguments.folders)
    line = shares(data, validated(data, LEAST, RATE), "doer", "doer")
    print(line)
    if not arguments.check:
        head = "Weights of the features by which a figure is given its doer (extraction/accused.py)."
        write_weights(TARGET, head, [line], train(data, LEAST, RATE))


if __name__ == "__main__":
    main()

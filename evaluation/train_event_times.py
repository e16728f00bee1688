"""Make ``marsad/extraction/event-times.tsv``: the weights by which a time is tied to an event.

    python -m evaluation.train_event_times FOLDER…            cross-validate by report, then write the weights
    python -m evaluation.train_event_times FOLDER… --check    cross-validate only

Each FOLDER holds annotated reports, or is a draw of them. The model is that of ``train_ties``, over the candidates of each annotated event that some
mention names, told or not.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import marsad
from evaluation.phrases import same
from evaluation.train_ties import ORDERS, Case, events_found, readings, taught

LEAST, RATE = 15, 0.05
TARGET = Path(marsad.__file__).parent / "extraction" / "event-times.tsv"


def cases(folders: Iterable[Path]) -> list[Case]:
    """The annotated events that some mention names, each with the candidates for its time."""
    out: list[Case] = []
    for report, reading in readings(folders):
        found = reading.mentions
        for g, p in events_found(report, reading, found):
            wanted = report.events[g].get("time")
            judged, by_rule = [], False
            for time, features in reading.event_time_options(found[p]):
                text = report.text[time.start : time.end] if time is not None else None
                right = same(wanted, text)
                judged.append((features, right))
                by_rule = by_rule or (right and ("proposed" in features or "none: no rule" in features))
            out.append(("event", report.name, judged, by_rule))
    return out


def main() -> None:
    """Print the cross-validated share; write the weights unless asked only to check."""
    head = "Weights of the features by which an event is given its time (extraction/event_times.py)."
    taught(__doc__, cases, "event", "time", TARGET, head, LEAST, RATE, ORDERS)


if __name__ == "__main__":
    main()

"""Sums of the UCDP Georeferenced Event Dataset for one dyad around Damascus, to set beside the running totals.

``python -m evaluation.ucdp FILE.csv`` prints the table of docs/methodology/ucdp.md. The dataset is CC BY 4.0 (Uppsala
Conflict Data Program) and does not come with the project.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping
from typing import NamedTuple

GOVERNORATES = ("Damascus", "Rif Dimashq")
WINDOWS = (
    ("2018-04-19", "2018-05-03", "117", "102 (implied; said: more than 100)"), ("2018-04-19", "2018-05-05", "142", "111"),
    ("2018-04-19", "2018-05-12", "203", "159"), ("2018-05-04", "2018-05-12", "86", "57"),
)  # fmt: skip


class Sums(NamedTuple):
    """Dead of the two sides, and how many events they are the sum of."""

    state: int
    enemy: int
    events: int


def around_damascus(rows: Iterable[Mapping[str, str]], first: str, last: str) -> Sums:
    """Dead of the government side and of IS in events that lie wholly within the window (both days included)."""
    state = enemy = events = 0
    for row in rows:
        sides = (row["side_a"], row["side_b"])
        if sides != ("Government of Syria", "IS") or not row["adm_1"].startswith(GOVERNORATES):
            continue
        if first <= row["date_start"][:10] and row["date_end"][:10] <= last:
            state += int(float(row["deaths_a"]))
            enemy += int(float(row["deaths_b"]))
            events += 1
    return Sums(state, enemy, events)


def main(path: str) -> None:
    """Print the table in Markdown."""
    with open(path, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    print("| window | events | government side, UCDP | said by SOHR | IS, UCDP | said by SOHR |")
    print("|---|---|---|---|---|---|")
    for first, last, state, enemy in WINDOWS:
        sums = around_damascus(rows, first, last)
        print(f"| {first} – {last} | {sums.events} | {sums.state} | {state} | {sums.enemy} | {enemy} |")


if __name__ == "__main__":
    main(sys.argv[1])

"""How reconciliation grows: seconds for 1,000, 10,000 and 100,000 made-up claims on one core.

Run: python bench/reconcile.py [SIZES…]. The claims are those of a made-up press: a fixed number of happenings a day over
as many days as are needed, each told by several reports with differing counts. Random, with a fixed seed.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date, timedelta

import marsad
from marsad.model.structs import Claim, Figure, Link, Place, Said, Span, Time, Who

_PLACES = 200
_A_DAY = 40
_TOLD = 4


def claims(count: int) -> list[Claim]:
    """So many claims, of a quarter as many happenings."""
    chance = random.Random(7)
    out: list[Claim] = []
    happening = 0
    while len(out) < count:
        day = date(2018, 1, 1) + timedelta(days=happening // _A_DAY)
        place = f"x.town{chance.randrange(_PLACES)}"
        dead = 1 + int(chance.expovariate(0.1))
        for told in range(_TOLD):
            number = len(out)
            figure = Figure(text=str(dead), start=0, end=1, low=dead, high=dead, hedge="exact", unit="people")
            origin = Link(role="origin", id=f"monitor{told % 3}", text=None, start=None, end=None, basis="stated")
            out.append(
                Claim(
                    id=f"{number:016x}",
                    report=f"r{number}",
                    kind="killed",
                    figure=figure,
                    who=Who(text=None, start=None, end=None, classes=("unspecified",)),
                    by=None,
                    means=None,
                    place=Place(text=place, start=0, end=1, id=place, name=place, precision="town", country="x"),
                    time=Time(text="x", start=0, end=1, from_=day.isoformat(), to=day.isoformat(), basis="stated"),
                    as_of=None,
                    said=Said(at=day.isoformat(), text=None, basis="stated"),
                    scope="incident",
                    mode="asserted",
                    source=None,
                    chain=(origin,),
                    movement=None,
                    part_of=None,
                    part_how=None,
                    restates=None,
                    event=None,
                    evidence=Span(start=0, end=1),
                    rule="bench",
                    explain=(),
                )
            )
            dead += chance.choice((0, 0, 0, 1, 2))
        happening += 1
    return out[:count]


def main() -> int:
    """Print one line a size."""
    sizes = [int(a) for a in sys.argv[1:]] or [1_000, 10_000, 100_000]
    marsad.reconcile(claims(10))
    for size in sizes:
        given = claims(size)
        began = time.process_time()
        ledger = marsad.reconcile(given)
        took = time.process_time() - began
        print(f"claims={size} seconds={took:.2f} tallies={len(ledger.tallies)} links={len(ledger.links)} cores=1")
    return 0


if __name__ == "__main__":
    sys.exit(main())

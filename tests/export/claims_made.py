"""Claims, dossiers and exports made by hand, for the tests of the exports."""

from __future__ import annotations

import csv
import io

import msgspec

import marsad
from marsad.export.columns import Export
from marsad.export.rows import Policies
from marsad.export.singly import singly
from marsad.export.write import export
from marsad.model.ledger import Dossier
from marsad.model.structs import Actor, Claim, Figure, Place, Span, Time, Who

HOMS = Place(
    start=0,
    end=3,
    text="حمص",
    id="sy.homs.homs",
    name="حمص",
    lat=34.7,
    lon=36.7,
    precision="town",
    admin1="Homs",
    country="sy",
)
LATTER = msgspec.structs.replace(HOMS, id="sy.hama.hama", text="حماة", name="حماة", admin1="Hama")
NOWHERE = Place(start=0, end=3, text="المكان")
BY_STATE = Actor(start=0, end=3, text="الجيش", id="sy.army", classes=("state_forces",))


def claim(n: int, *, classes: tuple[str, ...] = ("civilians",), by: Actor | None = BY_STATE, low: int | None = 3,
          high: int | None = 3, kind: str = "killed", day: str = "2018-05-01", to: str | None = None, scope: str = "incident",
          place: Place | None = HOMS, status: str = "stated", names: tuple[str, ...] = (), text: str = "ثلاثة",
          mode: str = "asserted", hedge: str = "exact", report: str = "r1", part_of: int | None = None) -> Claim:  # fmt: skip
    """A claim made by hand."""
    return Claim(
        id=f"c{n:03}", report=report, kind=kind,
        figure=Figure(start=n, end=n + 5, text=text, low=low, high=high, hedge=hedge, unit="people"),
        who=Who(text=None, start=None, end=None, classes=classes, status=status, names=names), by=by, means=None,
        place=place, time=Time(start=0, end=1, text="أ", from_=day, to=to or day), as_of=None, said=None, scope=scope,
        mode=mode, source=None, chain=(), movement=None,
        part_of=None if part_of is None else f"c{part_of:03}", part_how=None if part_of is None else "among", restates=None, event=None,
        evidence=Span(start=0, end=9), rule="hand", explain=(),
    )  # fmt: skip


def dossier(*claims: Claim, title: str = "خبر") -> Dossier:
    """A dossier of one report, marked r1, and those claims."""
    base = marsad.read(f"{title}\nنص", published="2018-05-02", report="r1", title=title, outlet="Paper")
    return Dossier(reports=(base,), claims=claims)


def made(format: str, *claims: Claim, **policies: str) -> tuple[list[dict[str, str]], Export]:
    """(rows, export) of a CSV-like format."""
    it = dossier(*claims)
    done = export(format, it, singly(it), policies=Policies(**policies))
    return list(csv.DictReader(io.StringIO(done.data.decode("utf-8-sig")))), done


def reasons(done: Export) -> list[str]:
    """Why what was left out was left out."""
    return [left.reason for left in done.left_out]

"""Marsad reads conflict reporting, Arabic first, and keeps the count.

>>> import marsad
>>> report = marsad.read("قتل ثلاثة جنود في هجوم قرب مدينة حمص", published="2018-05-13")
>>> reading = marsad.extract(report)
>>> [(c.kind, c.figure.low) for c in reading.claims]
[('killed', 3)]

``read`` turns text or bytes into a Report, ``extract`` a Report into a Reading: claims, events, numbers. Both are pure:
no clock, no network, no environment.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.model.structs import (
    Capture,
    Claim,
    Event,
    Figure,
    Number,
    Place,
    Reading,
    Report,
    Source,
    Span,
    Time,
    Who,
)

if TYPE_CHECKING:
    from marsad.lexicon.compiled import Lexicon
    from marsad.model.ledger import Judgement, Ledger
    from marsad.reconciliation.tables import Weights

__all__ = [
    "Capture",
    "Claim",
    "Event",
    "Figure",
    "Number",
    "Place",
    "Reading",
    "Report",
    "Source",
    "Span",
    "Time",
    "Who",
    "extract",
    "load_lexicon",
    "read",
    "reconcile",
]


def read(
    text: str | bytes,
    *,
    published: str | date | None = None,
    outlet: str | None = None,
    report: str = "text",
    title: str | None = None,
    url: str | None = None,
) -> Report:
    """Read one report: its encoding, language, furniture, title, stories and sentences.

    ``text`` is kept as it stands and every offset points into it; bytes are decoded first. ``published`` is the day it
    came out (ISO, or a date); without it the report's own metadata lines are asked. ``report`` is its id in claims.
    What cannot be read comes back with ``failed`` set to the reason; nothing is raised for bad input.
    Raises ValueError where ``published`` is no date.
    """
    from marsad.reading.report import read as read_capture

    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    capture = Capture(
        report=report, data=data, origin="python", text=text if isinstance(text, str) else None, title=title, url=url
    )
    day = published.isoformat() if isinstance(published, date) else published
    return read_capture(capture, published=day, outlet=outlet)


def load_lexicon(layers: Sequence[str | Path] = ()) -> Lexicon:
    """The lexicon that comes with Marsad, with private folders layered over it in order.

    Raises marsad.lexicon.load.LexiconError, which names file and entry.
    """
    from marsad.lexicon.compiled import load

    return load(*(Path(layer) for layer in layers))


def extract(report: Report, lexicon: Lexicon | None = None) -> Reading:
    """Everything that a report claims: claims, events, and every number with what became of it.

    ``lexicon`` defaults to the one that comes with Marsad. A failed report gives an empty reading.
    """
    from marsad.extraction.extract import extract as extract_report
    from marsad.extraction.run import run_name

    lexicon = lexicon or load_lexicon()
    return extract_report(report, lexicon, run_name(lexicon))


def reconcile(
    claims: Sequence[Claim],
    judgements: Sequence[Judgement] = (),
    *,
    policy: str = "latest",
    weights: Weights | None = None,
    reports: Sequence[Report] = (),
    lexicon: Lexicon | None = None,
    events: Sequence[Event] = (),
) -> Ledger:
    """What claims of many reports mean together: tallies with their origins, histories and notes, and links.

    Pure: the order of the input changes nothing. ``policy`` is latest, conservative or median; ``weights`` the table of
    linking (marsad.reconciliation.tables.weights reads one); ``reports`` with their texts let near copies be found;
    ``events`` give the ledger's rounds of talks and evacuation batches.
    Raises ValueError for an unknown policy or a correction that does not fit a claim.
    """
    from marsad.reconciliation.reconcile import reconcile as reconcile_claims

    return reconcile_claims(
        claims, judgements, policy=policy, weights=weights, reports=reports, lexicon=lexicon, events=events
    )

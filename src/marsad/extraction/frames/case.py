"""One figure before the constructions that may say its kind."""

from __future__ import annotations

import msgspec

from marsad.extraction.figures import Candidate
from marsad.extraction.frames.state import Frames, Predicate, State
from marsad.extraction.scan import Scan

#: The kind and the rule that said it; no kind where the construction says that the figure is no claim.
Verdict = tuple[str | None, str]


class Case(msgspec.Struct):
    """A figure, the state of the pass, and what every construction asks of the two."""

    frames: Frames
    st: State
    c: Candidate
    b: int  # token behind the sentence
    scan: Scan
    p: Predicate | None
    fresh: bool  # the predicate has kinds, governs the figure and has counted nobody yet
    joined: bool  # «و» ties the figure to the one before it
    listed: bool  # a list is open
    noun_kind: str | None  # what the counted noun itself says: «قتلى» → killed
    before: str  # the form before the figure and its hedges

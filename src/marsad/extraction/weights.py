"""The weights that decide which mentions of an event are told: a table to read, no more than a sum.

``languages/ar/event-weights.yaml`` holds one number for each feature that ``mentions`` can see; design/0004-events.md
says how they were found, ``python -m evaluation.weigh`` finds them anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from marsad.lexicon.load import ROOMS, read_weights


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds; ``base`` is what every mention begins with. A mention above zero is told."""

    base: float
    of: Mapping[str, float]

    def weigh(self, features: Iterable[str]) -> tuple[float, tuple[tuple[str, float], ...]]:
        """(sum, the features that have a weight, each with it) of one mention. A feature counts once."""
        of = self.of
        told = tuple([(f, of[f]) for f in dict.fromkeys(features) if f in of])
        return round(self.base + sum([weight for _, weight in told]), 4), told

    def sum(self, features: Iterable[str]) -> float:
        """What ``weigh`` gives first: all that is asked of a mention that is not told."""
        return round(self.base + sum(filter(None, map(self.of.get, dict.fromkeys(features)))), 4)


@cache
def event_weights() -> Weights:
    """The weights that come with Marsad. Raises LexiconError where the table cannot be read."""
    table = dict(read_weights(ROOMS[0] / "event-weights.yaml"))
    return Weights(base=table.pop("base"), of=table)

"""What a pass over a sentence holds: its predicate, its list, and the figures of the report."""

from __future__ import annotations

from itertools import compress, repeat
from operator import or_

import msgspec

from marsad.extraction.arguments import Arguments
from marsad.extraction.attribution import Voices
from marsad.extraction.figures import Candidate, bare_candidates, number_candidates
from marsad.extraction.frames.openers import Openers
from marsad.extraction.names import Names
from marsad.extraction.scan import Match, Scan
from marsad.extraction.shares import share_candidates
from marsad.lexicon.entries import Verb

PEOPLE_KINDS = frozenset(
    [
        "killed",
        "wounded",
        "casualties",
        "bodies",
        "captured",
        "released",
        "missing",
        "surrendered",
        "displaced",
        "evacuated",
        "returned",
        "trapped",
        "forces",
    ]
)


class Predicate(msgspec.Struct):
    """A word that makes figures claims: tokens ``i`` to ``j`` and the kinds that it gives."""

    i: int
    j: int
    kinds: list[str]
    counts: str
    shape: str
    rule: str
    toll: bool = False
    negated: bool = False
    planned: bool = False
    unconfirmed: bool = False
    used: int = 0
    entry: Verb | None = None
    who: tuple[int, int] | None = None
    acted: int = 0  # token behind those who did it, where they stand right behind an active verb


class State(msgspec.Struct):
    predicate: Predicate | None = None
    last: Candidate | None = None  # the last figure claimed in this sentence
    closed: int = -1  # token of the last word that ended a clause
    parent: Candidate | None = None  # the whole whose parts are being listed
    how: str | None = None
    since: int = 0  # token of the marker that opened the list
    whole_of: Candidate | None = None  # whose part the next figure is («من بين القتلى …»)
    outer: Candidate | None = None  # the whole of the consists-of list around an «among» list
    planned: bool = False
    unconfirmed: bool = False
    claims: list[Candidate] = msgspec.field(default_factory=list)


def _shares(c: Candidate, mate: Match | None) -> bool:
    """«5400 مسلح ومدني»: a second counted noun in the singular shares the number of the first."""
    return (
        c.number is not None
        and c.noun is not None
        and mate is not None
        and mate.sense.shape == c.noun.sense.shape == "sg"
    )


class Frames:
    """All figure candidates of a report, settled: those with a kind are claims, the others wait for their reason."""

    def __init__(self, scan: Scan, voices: Voices) -> None:
        self.scan = scan
        self.voices = voices
        self.numbers = number_candidates(scan)
        self.at: dict[int, Candidate] = {c.i: c for c in self.numbers}
        taken = bytearray(scan.n)
        for c in self.numbers:
            for t in range(c.i, c.j):
                taken[t] = 1
            if c.partitive and c.noun is not None and c.who is not None and c.noun.j == c.who[0]:
                for t in range(c.noun.i, c.noun.j):
                    taken[t] = 1  # «أربعة من أفراد الشرطة»: no others than the four
            if c.who is not None:
                for t in range(*c.who):
                    if t < scan.n and (scan.noun[t] is None or scan.noun[t].prefix != "و" or _shares(c, scan.noun[t])):  # type: ignore[union-attr]
                        taken[t] = 1
        self.bare = bare_candidates(scan, taken)
        self.shares = share_candidates(scan)
        self.arguments = Arguments(scan, self.at, self.bare)
        self.given = Names(scan)
        self.surnames = self.given.surnames
        self.openers = Openers(scan)
        #: the first tokens of the figures and of the bare nouns, in order; of the latter some are given up on the way
        self.at_i, self.bare_i = sorted(self.at), sorted(self.bare)
        self.plain = self._plain()
        self.named = self._named()
        self.claims: list[Candidate] = []
        self.predicates: list[Predicate] = []
        self.story_kind: str | None = None
        self.listing: Candidate | None = None  # the whole whose parts the lines below it list

    def _named(self) -> bytearray:
        """1 at each token that may be of a name by its own form, or by an age behind it."""
        forms, given = self.scan.forms, self.given.given
        known = map(or_, map(given.__contains__, forms), map(given.__contains__, map(str.lstrip, forms, repeat("ول"))))
        others = map(or_, map(self.given.doubtful.__contains__, forms), map(self.surnames.__contains__, forms))
        named = bytearray(map(or_, known, others))
        for k in self.given.aged:
            named[k] = 1
        return named

    def _plain(self) -> bytearray:
        """1 at each token on which nothing stands but, maybe, a name: no figure, time or share, no word known or waited for."""
        plain = bytearray(b"\1") * self.scan.n
        taken = (self.scan.known, self.openers.stops, self.at_i, self.bare_i, self.shares, self.scan.time_at)
        for positions in taken:
            for k in positions:
                plain[k] = 0
        for k in compress(range(self.scan.n), self.openers.by_word):
            plain[k] = 0
        return plain

"""Which word forms the passes over a sentence wait for: asked once per form, so that a token without one costs nothing.

A pass that looks at a few words alone has them here as a bit; ``Openers`` holds where in the report they stand.
"""

from __future__ import annotations

from functools import cache
from itertools import compress

from marsad.extraction.scan import Scan
from marsad.extraction.words import word_class

TIMES = word_class("times")
ALL = word_class("all")
SOME = word_class("some")
MANY = word_class("many")
ONE_OF = word_class("one_of")
OF_TWO = word_class("of_two")
SUCH_AS = word_class("such_as")
HE_IS = word_class("he_is")
THE_TWO = word_class("the_two")
THERE_ARE = word_class("there_are")
AND_THAT = word_class("and_that")
SUPPOSED = word_class("supposed_to_be")
STOPS = frozenset([".", ";", ":"])
#: words for none, and those that take back what follows
NONE_OF = word_class("none_of")
WITHOUT = word_class("without")
DENIALS = word_class("denials")
#: words that make a plural beside them a figure
NUMEROUS = word_class("numerous")
CORPSES = word_class("corpses")
#: words behind which a clause opens, «و» and «ف» apart
CLAUSES = word_class("openers")

_BY_WORD, _STOP, _NONE, _PLURAL, _CLAUSE = 1, 2, 4, 8, 16
_ALONE = OF_TWO | MANY | ALL | SUCH_AS | HE_IS | TIMES | THE_TWO | THERE_ARE | AND_THAT | SUPPOSED
_WITH_AND = ONE_OF | SOME


@cache
def _waited_for(form: str) -> int:
    """The passes that a word form concerns, as bits."""
    out = 0
    if form in _ALONE or form.removeprefix("و") in _WITH_AND:
        out |= _BY_WORD
    if form in STOPS:
        out |= _STOP
    if form in NONE_OF or form in WITHOUT or form in DENIALS:
        out |= _NONE
    if form in NUMEROUS or form in CORPSES:
        out |= _PLURAL
    if form.lstrip("وف") in CLAUSES:
        out |= _CLAUSE
    return out


class Openers:
    """Where in a report the words stand that a pass waits for, each list in order."""

    __slots__ = ("by_word", "denials", "openings", "plurals", "stops")

    def __init__(self, scan: Scan) -> None:
        #: 1 at each token that the main pass knows by its form
        self.by_word = bytearray(scan.n)
        self.stops: list[int] = []
        self.denials: list[int] = []
        self.plurals: list[int] = []
        #: tokens right behind a word that opens a clause
        self.openings: list[int] = []
        marks = list(map(_waited_for, scan.forms))
        for k in compress(range(scan.n), marks):
            mark = marks[k]
            if mark & _BY_WORD:
                self.by_word[k] = 1
            if mark & _STOP:
                self.stops.append(k)
            if mark & _NONE:
                self.denials.append(k)
            if mark & _PLURAL:
                self.plurals.append(k)
            if mark & _CLAUSE:
                self.openings.append(k + 1)

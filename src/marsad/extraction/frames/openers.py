"""Which word forms the passes over a sentence wait for, in one table, so that a token without one costs nothing.

A pass that looks at a few words alone has them here as a bit; ``Openers`` holds where in the report they stand.
"""

from __future__ import annotations

from itertools import compress, repeat
from operator import or_

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

#: words with which what nothing has counted may be told: those on board of something, quantities, sites
QUANTITIES = word_class("quantities")
SITES = word_class("sites")

_BY_WORD, _STOP, _NONE, _PLURAL, _UNCOUNTED = 1, 2, 4, 8, 16
_ALONE = OF_TWO | MANY | ALL | SUCH_AS | HE_IS | TIMES | THE_TWO | THERE_ARE | AND_THAT | SUPPOSED
_WITH_AND = ONE_OF | SOME


#: the passes that a word form concerns, as bits
_WAITED_FOR: dict[str, int] = {}
for _words, _pass in (
    (_ALONE | _WITH_AND | {f"و{word}" for word in _WITH_AND}, _BY_WORD),
    (STOPS, _STOP),
    (NONE_OF | WITHOUT | DENIALS, _NONE),
    (NUMEROUS | CORPSES, _PLURAL),
    ({"من"} | QUANTITIES | {head + site for site in SITES for head in ("", "ال", "ل", "لال")}, _UNCOUNTED),
):
    for _word in _words:
        _WAITED_FOR[_word] = _WAITED_FOR.get(_word, 0) | _pass


class Openers:
    """Where in a report the words stand that a pass waits for, each list in order."""

    __slots__ = ("by_word", "denials", "openings", "plurals", "stops", "uncounted")

    def __init__(self, scan: Scan) -> None:
        #: 1 at each token that the main pass knows by its form
        self.by_word = bytearray(scan.n)
        self.stops: list[int] = []
        self.denials: list[int] = []
        self.plurals: list[int] = []
        #: words and nouns by which what nothing has counted may be told
        self.uncounted: list[int] = []
        #: tokens right behind a word that opens a clause
        cores = map(str.lstrip, scan.forms, repeat("وف"))
        self.openings: list[int] = list(compress(range(1, scan.n + 1), map(CLAUSES.__contains__, cores)))
        marks = list(map(_WAITED_FOR.get, scan.forms))
        nouns = scan.noun
        for k in compress(range(scan.n), map(or_, map(bool, marks), map(bool, nouns))):
            mark = marks[k] or 0
            if mark & _UNCOUNTED or nouns[k] is not None:
                self.uncounted.append(k)
            if mark & _BY_WORD:
                self.by_word[k] = 1
            if mark & _STOP:
                self.stops.append(k)
            if mark & _NONE:
                self.denials.append(k)
            if mark & _PLURAL:
                self.plurals.append(k)

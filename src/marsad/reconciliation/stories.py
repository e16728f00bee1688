"""What stands around a figure: other figures and places of its sentence and report, and the words beside it.

Two figures of one happening are seldom told alone: the wounded beside the dead, the places, the words. All are sets, so
that two claims are compared in time that does not grow with their reports.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from marsad.model.structs import Claim, Report
from marsad.reconciliation.telling import says

Told = tuple[str, int | float]
#: code points on each side of a figure whose other figures and words are taken to be told beside it
_BESIDE, _AROUND, _HEAD = 250, 150, 300
#: figures below this agree by chance
_SMALL = 4
_MARKS = re.compile("[\u0640\u064b-\u0652]")
_ALEFS = str.maketrans("أإآىة", "اااي" + "ه")
_GLUED = re.compile("^(?:وال|بال|لل|فال|كال|ال|[وبل])")
#: letters of a word that are compared: enough to tell words apart, few enough that endings do not
_STEM = 5


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """What surrounds one claim. Sets of words are empty where the report's text is not at hand."""

    beside: frozenset[Told] = frozenset()
    figures: frozenset[Told] = frozenset()
    places: frozenset[str] = frozenset()
    event: str | None = None
    at: int = 0
    words: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    #: the word after the source is «other»: «other reports»
    others_say: bool = False


def stems(text: str) -> frozenset[str]:
    """The words of a text without marks, article and glued particles, cut to their first letters."""
    out = set()
    for word in re.findall(r"\w+", _MARKS.sub("", text).translate(_ALEFS)):
        bare = _GLUED.sub("", word) if len(word) > 4 else word
        if len(bare) > 2:
            out.add(bare[:_STEM])
    return frozenset(out)


def stories(claims: Sequence[Claim], reports: Mapping[str, Report]) -> dict[str, Story]:
    """The story of each claim, by claim id. The order of the claims changes nothing."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    out: dict[str, Story] = {}
    for name, told in by_report.items():
        text = reports[name].text if name in reports else ""
        figures = frozenset((c.kind, c.figure.low) for c in told if c.figure.low is not None and c.figure.low >= _SMALL)
        places = frozenset(c.place.id for c in told if c.place is not None and c.place.id is not None)
        head = stems(text[:_HEAD])
        told.sort(key=lambda c: (c.figure.start, c.id))
        sentences: dict[tuple[int, int], frozenset[str]] = {}
        first = 0
        for claim in told:
            while claim.figure.start - told[first].figure.start > _BESIDE:
                first += 1
            beside = set()
            for other in told[first:]:
                if other.figure.start - claim.figure.start > _BESIDE:
                    break
                if other.id != claim.id and other.figure.low:
                    beside.add((other.kind, other.figure.low))
            span = (claim.evidence.start, claim.evidence.end)
            if span not in sentences:
                sentences[span] = stems(text[slice(*span)])
            start, end = max(0, claim.figure.start - _AROUND), claim.figure.end + _AROUND
            out[claim.id] = Story(
                beside=frozenset(beside), figures=figures, places=places, event=claim.event, at=claim.figure.start,
                words=stems(text[start:end]), sentence=sentences[span], head=head,
                others_say=claim.source is not None and says("another", _next_word(text, claim.source.end)),
            )  # fmt: skip
    return out


def _next_word(text: str, at: int) -> str:
    return next(iter(text[at : at + 20].split()), "")


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that stands in the other; 0 where one is empty."""
    return len(one & other) / max(1, min(len(one), len(other)))

"""Near copies: sentences of several reports that are one wire text, found by the shingles they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from marsad.model.structs import Claim, Report

#: words in a shingle: long enough that two reporters seldom write the same by chance
_WORDS = 3
#: a shingle that stands in more sentences than this tells nothing (a speaker's title)
_COMMON = 60


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = "".join(c if c.isalnum() else " " for c in text).split()
    if len(words) < _WORDS + 2:
        return frozenset()
    return frozenset(tuple(words[n : n + _WORDS]) for n in range(len(words) - _WORDS + 1))


def near_copies(
    claims: Sequence[Claim], reports: Mapping[str, Report], containment: float
) -> list[tuple[str, str]]:  # fmt: skip
    """Pairs of claims (ids sorted) of two reports whose sentences are near copies: at least ``containment`` of the
    shorter one's shingles stand in the other. Exact, by an index of shingles; empty where no texts are given."""
    sentences: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for claim in claims:
        if claim.report in reports:
            sentences[claim.report, claim.evidence.start, claim.evidence.end].append(claim.id)
    keys = sorted(sentences)
    sets = [_shingles(reports[report].text[start:end]) for report, start, end in keys]
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, shingles in enumerate(sets):
        for shingle in shingles:
            index[shingle].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in index.values():
        if len(numbers) <= _COMMON:
            for one, other in combinations(numbers, 2):
                shared[one, other] += 1
    out: set[tuple[str, str]] = set()
    for (one, other), count in shared.items():
        if keys[one][0] == keys[other][0]:
            continue
        if count >= containment * min(len(sets[one]), len(sets[other])):
            for x in sentences[keys[one]]:
                for y in sentences[keys[other]]:
                    out.add((min(x, y), max(x, y)))
    return sorted(out)

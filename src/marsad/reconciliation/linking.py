"""Which claims speak of one tally: pairs from blocks, joined where two groups as a whole speak for each other.

The order of the claims changes nothing: blocks and pairs are sorted, links are joined from the strongest to the
weakest (ties by claim ids). Two groups are joined only if no pair across them is barred, none has less than
``least_across`` points and all together have ``mean_across`` on average
(of two origins, the closest of their statements), so that one wrong link joins no two happenings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from marsad.model.ledger import Judgement, TallyLink
from marsad.reconciliation.actors import World
from marsad.reconciliation.blocking import blocks
from marsad.reconciliation.comparing import SOFT, explained, is_small, no_link, worth_comparing
from marsad.reconciliation.features import Features
from marsad.reconciliation.tables import Weights
from marsad.reconciliation.weighing import Weigher

#: points that two claims of one tally must have that count so few that a number tells nothing
_SMALL_FLOOR = -1.0
#: share of the pairs of two groups that may lie below ``least_across`` or be softly barred: one misread claim does not
#: part large tallies
_MISREAD = 0.15


class Groups(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of linking: the clusters (sorted claim ids, sorted by their first) and the links that made them."""

    clusters: tuple[tuple[str, ...], ...]
    links: tuple[TallyLink, ...]


def link(
    all_features: Sequence[Features], world: World, weights: Weights, pairs: Mapping[tuple[str, str], Judgement],
    alike: Iterable[tuple[str, str]] = (),
) -> Groups:  # fmt: skip
    """Group claims into tallies. Judgements always win: «different» bars a pair, «same» joins it whatever the points.

    Wholes are linked first; parts are then linked knowing which of their wholes are one tally.
    """
    copies = set(alike)
    weigher = Weigher(all_features, world, weights)
    first = _grouped(all_features, world, weights, pairs, copies, {}, weigher)
    if all(f.whole is None for f in all_features):
        return first
    tally = {claim: cluster[0] for cluster in first.clusters for claim in cluster}
    wholes = {f.claim: tally[f.whole] for f in all_features if f.whole is not None and f.whole in tally}
    return _grouped(all_features, world, weights, pairs, copies, wholes, weigher)


def _grouped(
    all_features: Sequence[Features], world: World, weights: Weights, pairs: Mapping[tuple[str, str], Judgement],
    copies: set[tuple[str, str]], wholes: Mapping[str, str], weigher: Weigher,
) -> Groups:  # fmt: skip
    """One pass. ``wholes`` gives for a part the tally of its whole."""
    by_id = {f.claim: f for f in all_features}
    points: dict[tuple[str, str], float | None] = {}
    soft: set[tuple[str, str]] = set()

    def weighed(one: str, other: str) -> float | None:
        """The points of a pair; None where it is barred."""
        pair = (one, other) if one < other else (other, one)
        if pair not in points:
            why, total = weigher.weigh(pair, pair in copies, wholes)
            points[pair] = total if why is None else None
            if why in SOFT:
                soft.add(pair)
        return points[pair]

    scored: dict[tuple[str, str], float] = {}
    for block in blocks(all_features, int(weights.limits["block_most"])):
        for a, b in weigher.hopeful(block, copies, wholes, weights.threshold):
            pair = (a.claim, b.claim)
            if pair in points or pair in pairs or not (pair in copies or worth_comparing(a, b)):
                continue
            total = weighed(*pair)
            if total is not None and total >= weights.threshold and (pair in copies or not no_link(a, b)):
                scored[pair] = total
    parent = {f.claim: f.claim for f in all_features}
    members = {f.claim: [f.claim] for f in all_features}

    def root(claim: str) -> str:
        while parent[claim] != claim:
            parent[claim] = parent[parent[claim]]
            claim = parent[claim]
        return claim

    def join(one: str, other: str) -> None:
        one, other = sorted((root(one), root(other)))
        if one != other:
            parent[other] = one
            members[one] += members.pop(other)

    known = {p: j for p, j in pairs.items() if p[0] in by_id and p[1] in by_id}
    together: set[tuple[str, str]] = set()
    for pair, judgement in sorted(known.items()):
        if judgement.verdict == "same":
            join(*pair)
            together.add(pair)
    floor, mean = weights.limits["least_across"], weights.limits["mean_across"]
    apart: dict[str, set[str]] = defaultdict(set)
    for (one, other), judgement in known.items():
        if judgement.verdict == "different":
            apart[one].add(other)
            apart[other].add(one)

    few = {f.claim for f in all_features if is_small(f)}
    refused: dict[tuple[str, str], tuple[int, int]] = {}

    def may_join(one: str, other: str) -> bool:
        first, second = sorted((root(one), root(other)))
        left, right = members[first], members[second]
        # two groups that were refused and have not grown since are refused again
        if refused.get((first, second)) == (len(left), len(right)):
            return False
        if fit(left, right):
            return True
        refused[first, second] = (len(left), len(right))
        return False

    def fit(left: Sequence[str], right: Sequence[str]) -> bool:
        # of two known origins the statements that lie closest speak for the others: each may have told an update alone
        voices: dict[tuple[str, str], list[float]] = defaultdict(list)
        total, weak = 0.0, 0
        allowed = _MISREAD * len(left) * len(right)
        for x in left:
            if apart[x] and not apart[x].isdisjoint(right):
                return False
            mine = by_id[x].origin
            x_few = x in few
            for y in right:
                pair = (x, y) if x < y else (y, x)
                if pair in together:
                    found: float | None = weights.threshold
                elif pair in points:
                    found = points[pair]
                else:
                    found = weighed(x, y)
                if found is None or found < (_SMALL_FLOOR if x_few and y in few else floor):
                    weak += 1
                    if weak > allowed or (found is None and pair not in soft):
                        return False
                    if found is None:
                        continue
                other_voice = by_id[y].origin
                if mine is None or other_voice is None or mine == other_voice:
                    total += found
                else:
                    voices[mine, other_voice].append(found)
        total += sum(max(found) * len(found) for found in voices.values())
        return total >= mean * len(left) * len(right)

    used: list[tuple[tuple[str, str], float, tuple[str, ...]]] = []
    waiting = [pair for pair, _ in sorted(scored.items(), key=lambda item: (-item[1], item[0]))]
    while waiting:
        # what was refused is asked again once others have joined: a group that has grown may speak otherwise
        later = []
        for pair in waiting:
            if root(pair[0]) == root(pair[1]) or may_join(*pair):
                join(*pair)
                total, reasons = explained(by_id[pair[0]], by_id[pair[1]], world, weights, pair in copies, wholes)
                used.append((pair, total, reasons))
            else:
                later.append(pair)
        if len(later) == len(waiting):
            break
        waiting = later
    for pair, judgement in sorted(known.items()):
        why: tuple[str, ...] = (f"judged {judgement.verdict} by {judgement.who} on {judgement.when}: {judgement.why}",)
        if judgement.verdict == "different" and root(pair[0]) == root(pair[1]):
            why = (*why, "yet other judgements say «same» of claims between them: please settle")
        used.append((pair, weights.threshold if judgement.verdict == "same" else 0.0, why))
    clusters = sorted(tuple(sorted(m)) for m in members.values())
    tally = {claim: tally_id(cluster) for cluster in clusters for claim in cluster}
    links = []
    for pair, total, reasons in sorted(used):
        judged = known.get(pair)
        same = judged is None or judged.verdict == "same"
        links.append(
            TallyLink(claims=pair, tally=tally[pair[0]] if same else None, same=same, score=total, reasons=reasons)
        )
    return Groups(clusters=tuple(clusters), links=tuple(links))


def tally_id(cluster: Sequence[str]) -> str:
    """The id of a tally: made from the least of its claims' ids, so that more claims seldom move it."""
    return "t" + min(cluster)

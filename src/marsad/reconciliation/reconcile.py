"""Claims and judgements in, a ledger out: link, tell histories, settle figures, describe what is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from marsad.lexicon.compiled import Lexicon
from marsad.model.ledger import Accusation, Counted, Judgement, Ledger, Relation, Tally, Words
from marsad.model.structs import Claim, Event, Report
from marsad.reconciliation import judgements as judging
from marsad.reconciliation.actors import World, world_of
from marsad.reconciliation.arithmetic import apply, arithmetic
from marsad.reconciliation.arithmetic_words import Speaker
from marsad.reconciliation.changes import transitions
from marsad.reconciliation.courses import courses
from marsad.reconciliation.describing import counted_words
from marsad.reconciliation.disputes import disputes
from marsad.reconciliation.features import Features, features, iso, lent_origins
from marsad.reconciliation.histories import history
from marsad.reconciliation.linking import link, tally_id
from marsad.reconciliation.origins import near_copies
from marsad.reconciliation.policies import POLICIES, narrowed, settle
from marsad.reconciliation.shares import overfull
from marsad.reconciliation.stories import stories
from marsad.reconciliation.tables import Weights
from marsad.reconciliation.tables import weights as own_weights


def reconcile(
    claims: Sequence[Claim], judgements: Sequence[Judgement] = (), *, policy: str = "latest",
    weights: Weights | None = None, reports: Sequence[Report] = (), lexicon: Lexicon | None = None,
    events: Sequence[Event] = (),
) -> Ledger:  # fmt: skip
    """The ledger of some claims: tallies with their origins, histories, relations and notes; links with their reasons.

    Pure and deterministic: the order of the claims, judgements and reports changes nothing. A claim given twice counts
    once. ``reports`` let words be compared and near copies of one wire text
    be found where they hold their texts, and tell what lay ahead when it was published. Raises ValueError for an unknown
    policy, JudgementError for a correction that does not fit.
    """
    if policy not in POLICIES:
        raise ValueError(f"the policy «{policy}» is none of {', '.join(POLICIES)}")
    table = weights or own_weights()
    world = world_of(lexicon)
    verdicts = judging.standing(judgements)
    unique = {c.id: c for c in sorted(claims, key=lambda c: (c.id, c.report))}
    by_id = {c.id: c for c in judging.apply(list(unique.values()), verdicts)}
    about, slack = table.tolerances["about"], int(table.limits["time_slack_days"])
    texts = {r.report: r for r in sorted(reports, key=lambda r: r.report)}
    around = stories(list(by_id.values()), texts)
    fs = lent_origins({c.id: features(c, by_id, world, about, slack, around[c.id]) for c in by_id.values()})
    pairs = near_copies(list(by_id.values()), texts, table.limits["copy_containment"])
    copies: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        copies[one].add(other)
        copies[other].add(one)
    groups = link(list(fs.values()), world, table, verdicts.pairs, pairs)
    frozen = {c: frozenset(others) for c, others in copies.items()}
    accepted = frozenset(c for c, j in verdicts.claims.items() if j.verdict in ("accepted", "corrected"))
    tally_of = {c: tally_id(cluster) for cluster in groups.clusters for c in cluster}
    parts: dict[str, list[str]] = defaultdict(list)
    for c in sorted(by_id):
        whole = by_id[c].part_of
        if whole is not None:
            parts[whole].append(c)
    tallies = [
        _tally(cluster, by_id, fs, world, table, frozen, accepted, policy, tally_of, verdicts, parts)
        for cluster in groups.clusters
    ]
    found = arithmetic(
        [by_id[c] for c in sorted(tally_of)],
        {c: fs[c].origin for c in tally_of},
        tally_of,
        within={f.place.id: f.above for f in fs.values() if f.place is not None and f.place.id is not None},
        labels={f.origin: world.label(f.origin) for f in fs.values() if f.origin is not None},
    )
    tallies = [narrowed(t) for t in apply(tallies, found)]
    tallies = list(overfull(tallies, fs, world))
    speak = Speaker({f.origin: world.label(f.origin) for f in fs.values() if f.origin is not None})
    voices = {c: f.origin for c, f in fs.items()}
    tallies = [_explained(t, _with_next(t, by_id, texts), speak, voices) for t in tallies]
    return Ledger(
        tallies=tuple(sorted(tallies, key=_order)),
        links=groups.links,
        policy=policy,
        courses=courses(by_id.values(), events, world, about, {r: texts[r].published for r in texts}),
    )


def _with_next(tally: Tally, by_id: Mapping[str, Claim], texts: Mapping[str, Report]) -> dict[str, str]:
    """For the later claim of each update: the sentences, and those after them, of all statements of its count and origin.

    Empty where no text is at hand, and for parts: words that explain a rise speak of the whole.
    """
    out: dict[str, str] = {}
    stated = {s.claim: s for s in tally.history}
    for note in tally.notes:
        if note.note != "update" or any(by_id[c].part_of is not None for c in note.claims):
            continue
        later = stated[note.claims[-1]]
        said = [by_id[s.claim] for s in tally.history if (s.origin, s.documented) == (later.origin, later.documented)]
        pieces = []
        for claim in said:
            report = texts.get(claim.report)
            if report is not None:
                ends = [s.end for s in report.sentences if s.end > claim.evidence.end]
                pieces.append(report.text[claim.evidence.start : min(ends, default=claim.evidence.end)])
        out[later.claim] = "\n".join(pieces)
    return out


def _explained(tally: Tally, after: Mapping[str, str], speak: Speaker, voices: Mapping[str, str | None]) -> Tally:
    more = transitions(tally.notes, after, speak, voices)
    if not more:
        return tally
    notes = sorted((*tally.notes, *more), key=lambda n: (n.note, n.preferred is not True, n.claims, n.words.en))
    return msgspec.structs.replace(tally, notes=tuple(notes))


def _order(tally: Tally) -> tuple[str, str, str]:
    return tally.counted.from_ or tally.counted.to or "9999", tally.counted.kind, tally.id


def _tally(
    cluster: Sequence[str], by_id: Mapping[str, Claim], fs: Mapping[str, Features], world: World, table: Weights,
    copies: Mapping[str, frozenset[str]], accepted: frozenset[str], policy: str, tally_of: Mapping[str, str],
    verdicts: judging.Verdicts, parts: Mapping[str, Sequence[str]],
) -> Tally:  # fmt: skip
    told = history(cluster, by_id, fs, world, table, copies, accepted)
    counted = _counted(cluster, by_id, fs, world)
    country = counted.place.country if counted.place is not None else None
    judged = [c for c in cluster if c in accepted]
    statements = {s.claim: s for s in told.statements}
    odds = disputes(told.views, statements, fs, world, table.tolerances["dispute_ratio"], country, counted.to)
    settled = settle(told.views, statements, policy, judged, odds)
    verdict = {verdicts.claims[c].verdict for c in cluster if c in verdicts.claims}
    review = "corrected" if "corrected" in verdict else "accepted" if "accepted" in verdict else "machine"
    return Tally(
        id=tally_id(cluster), counted=counted, low=settled.low, best=settled.best,
        high=settled.high, policy=policy, independent_origins=settled.independent, origins=told.views,
        history=told.statements, relations=_relations(cluster, by_id, fs, tally_of, parts),
        notes=tuple(sorted((*told.notes, *settled.notes), key=lambda n: (n.note, n.claims, n.words.en))),
        responsibility=_accusations(cluster, by_id, fs), claims=tuple(cluster), review=review,
    )  # fmt: skip


def _counted(cluster: Sequence[str], by_id: Mapping[str, Claim], fs: Mapping[str, Features], world: World) -> Counted:
    """What the tally counts: of each field the most precise that the claims state, ties by frequency, then by id."""
    first = fs[cluster[0]]
    sides = sorted({s for c in cluster for s in fs[c].sides})
    actors = sorted({a for c in cluster for a in by_id[c].who.actors})
    classes = sorted({k for c in cluster for k in by_id[c].who.classes if k != "unspecified"}) or ["unspecified"]
    places = [f.place for c in cluster if (f := fs[c]).place is not None]
    place = min(
        places, key=lambda p: (p.id is None, -len(world.above(p.id)) if p.id else 0, p.id or "", p.text, p.start),
        default=None,
    )  # fmt: skip
    if first.group == "cumulative" and len({p.id for p in places}) > 1:
        zone = _common(places, world)
        place = next((p for p in sorted(places, key=lambda p: (p.text, p.start)) if p.id == zone), place)
    stated = [fs[c] for c in cluster if fs[c].days == "stated"] or [fs[c] for c in cluster]
    firsts = [f.first for f in stated if f.first is not None]
    lasts = [f.last for f in stated if f.last is not None]
    means = sorted({m for c in cluster if (m := fs[c].means) is not None})
    scopes = sorted((fs[c].scope for c in cluster), key=lambda s: (-sum(fs[c].scope == s for c in cluster), s))
    people = ", ".join(first.narrow) or ("rest" if first.rest else None)
    side = sides[0] if len(sides) == 1 else None
    counted = Counted(
        kind=first.kind, unit=first.unit, classes=tuple(classes), actors=tuple(actors), side=side, people=people,
        means=means[0] if len(means) == 1 else None, place=place,
        from_=iso((min if first.group == "cumulative" else max)(firsts)) if firsts else None,
        to=iso((max if first.group == "cumulative" else min)(lasts)) if lasts else None, scope=scopes[0],
    )  # fmt: skip
    words = counted_words(counted, world)
    return Counted(
        kind=counted.kind, unit=counted.unit, classes=counted.classes, actors=counted.actors, side=side, people=people,
        means=counted.means, place=place, from_=counted.from_, to=counted.to, scope=counted.scope, words=words,
    )  # fmt: skip


def _common(places: Sequence[object], world: World) -> str | None:
    ids = sorted({i for p in places if (i := getattr(p, "id", None)) is not None})
    shared = frozenset.intersection(*(world.above(i) for i in ids)) if ids else frozenset()
    inner = sorted(shared, key=lambda i: (-len(world.above(i)), i))
    return inner[0] if inner else None


def _relations(
    cluster: Sequence[str],
    by_id: Mapping[str, Claim],
    fs: Mapping[str, Features],
    tally_of: Mapping[str, str],
    parts: Mapping[str, Sequence[str]],
) -> tuple[Relation, ...]:
    """Parts and wholes as the reports state them: «27, among them 3 officers»."""
    found: dict[tuple[str, str, str | None], set[str]] = defaultdict(set)
    own = tally_of[cluster[0]]
    for c in cluster:
        whole = by_id[c].part_of
        if whole is not None and whole in tally_of and tally_of[whole] != own:
            how = "rest" if by_id[c].part_how == "rest" else "part"
            found[how, tally_of[whole], fs[c].origin] |= {c, whole}
    for whole in cluster:
        for c in parts.get(whole, ()):
            if tally_of[c] != own:
                found["whole", tally_of[c], fs[c].origin] |= {c, whole}
    words = {
        "part": Words(ar="جزء من حصيلة أوسع", en="part of a wider count"),
        "rest": Words(ar="بقية حصيلة أوسع", en="the rest of a wider count"),
        "whole": Words(ar="حصيلة تضم هذا الجزء", en="has this part"),
    }
    return tuple(
        Relation(how=how, tally=tally, origin=origin, claims=tuple(sorted(ids)), words=words[how])
        for (how, tally, origin), ids in sorted(
            found.items(), key=lambda item: (item[0][0], item[0][1], item[0][2] or "")
        )
    )


def _accusations(
    cluster: Sequence[str], by_id: Mapping[str, Claim], fs: Mapping[str, Features]
) -> tuple[Accusation, ...]:
    """Who is said to have done it, by whom: a list, and no verdict."""
    found: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for c in cluster:
        by = by_id[c].by
        if by is not None:
            found[by.id or "", by.id or by.text, fs[c].origin or "", fs[c].mode].append(c)
    out = []
    for (actor, _, said_by, mode), ids in sorted(found.items()):
        by = by_id[ids[0]].by
        text = by.text if by is not None else actor
        out.append(Accusation(actor=actor or None, text=text, said_by=said_by or None, mode=mode, claims=tuple(ids)))
    return tuple(out)

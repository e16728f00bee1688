"""The filter language: which reports and claims of a record someone asks for. Pure, and without the database.

``kind:killed,wounded place:sy-homs from:2018-05-06 to:2018-05-13 review:accepted``: words of one key are
alternatives, keys narrow one another, ``-key:value`` leaves out. Everything confidential stays out unless
``confidential:with`` or ``only`` is asked for, names of persons unless ``names:with`` is.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Collection
from datetime import date
from typing import Any

import msgspec

from marsad.lexicon.compiled import Lexicon
from marsad.lexicon.entries import PlaceEntry
from marsad.model.ledger import Dossier, Judgement
from marsad.model.structs import Claim, Event, Place, Report
from marsad.model.terms import EVENT_KINDS, KINDS, MODES, SCOPES
from marsad.reading.tokens import fold_word

REVIEW = ("machine", "accepted", "rejected", "corrected")
CONFIDENTIAL = ("without", "with", "only")
_LISTS = ("kind", "place", "country", "actor", "origin", "outlet", "report", "mode", "scope", "review", "event")
_KEYS = (*_LISTS, "from", "to", "published-from", "published-to", "confidential", "names")
#: the words that stand for a name that may not be shown, one sign a character, so that offsets hold
MASK = "█"


class FilterError(ValueError):
    """A filter that cannot be understood; the message names the word and the remedy."""


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for. Empty tuples and ``None`` ask for all; days are ISO, both ends included."""

    kinds: tuple[str, ...] = ()
    #: ids, or names in any spelling; a place asked for includes the places within it
    places: tuple[str, ...] = ()
    #: two-letter codes of countries; what has no place is in none
    countries: tuple[str, ...] = ()
    #: ids of those who did it, who were counted or who said it
    actors: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    #: machine (nobody has judged it), accepted, rejected, corrected
    review: tuple[str, ...] = ()
    #: when it happened; a claim without days of its own is taken by its report's day of publication
    since: str | None = None
    until: str | None = None
    published_since: str | None = None
    published_until: str | None = None
    confidential: str = "without"
    #: whether names of persons may be shown
    names: bool = False
    #: (key, value) pairs that are left out
    without: tuple[tuple[str, str], ...] = ()


#: place id → ids of the places that it lies in
Containment = Callable[[str], Collection[str]]


def containment(lexicon: Lexicon) -> Containment:
    """place id → every place that it lies in, nearest and farthest alike, by the lexicon."""
    above = {e.id: e.within for e in lexicon.entries() if isinstance(e, PlaceEntry)}
    found: dict[str, frozenset[str]] = {}

    def within(place: str) -> Collection[str]:
        if place not in found:
            seen: set[str] = set()
            ahead = list(above.get(place, ()))
            while ahead:
                if (one := ahead.pop()) not in seen:
                    seen.add(one)
                    ahead += above.get(one, ())
            found[place] = frozenset(seen)
        return found[place]

    return within


def _day(key: str, value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise FilterError(f"«{key}:{value}»: no day; write it as {key}:2018-05-13") from None


def _listed(key: str, value: str, allowed: Collection[str]) -> str:
    if value not in allowed:
        raise FilterError(f"«{key}:{value}»: {key} is one of {', '.join(allowed)}")
    return value


_ALLOWED: dict[str, Collection[str]] = {
    "kind": KINDS, "mode": MODES, "scope": SCOPES, "review": REVIEW, "event": EVENT_KINDS
}  # fmt: skip


def parse(text: str) -> Filter:
    """The filter that a line of text asks for. Raises FilterError, which names the word that was not understood."""
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise FilterError(f"a quotation mark is not closed in «{text}» ({error})") from None
    lists: dict[str, list[str]] = {key: [] for key in _LISTS}
    single: dict[str, str] = {}
    without: list[tuple[str, str]] = []
    for word in words:
        key, colon, value = word.partition(":")
        negative = key.startswith("-")
        key = key.removeprefix("-")
        if not colon or not value or key not in _KEYS:
            raise FilterError(f"«{word}» is no part of a filter; write KEY:VALUE, KEY one of {', '.join(_KEYS)}")
        values = [v for v in value.split(",") if v]
        if key in lists:
            for v in values:
                if key in _ALLOWED:
                    _listed(key, v, _ALLOWED[key])
            if negative:
                without += [(key, v) for v in values]
            else:
                lists[key] += values
            continue
        if negative:
            raise FilterError(f"«{word}»: only {', '.join(_LISTS)} can be left out with «-»")
        if key in single:
            raise FilterError(f"«{word}»: {key} is given twice")
        single[key] = value
    return Filter(
        kinds=tuple(lists["kind"]), places=tuple(lists["place"]), countries=tuple(lists["country"]),
        actors=tuple(lists["actor"]),
        origins=tuple(lists["origin"]), outlets=tuple(lists["outlet"]), reports=tuple(lists["report"]),
        modes=tuple(lists["mode"]), scopes=tuple(lists["scope"]), events=tuple(lists["event"]),
        review=tuple(lists["review"]),
        since=_day("from", single["from"]) if "from" in single else None,
        until=_day("to", single["to"]) if "to" in single else None,
        published_since=_day("published-from", single["published-from"]) if "published-from" in single else None,
        published_until=_day("published-to", single["published-to"]) if "published-to" in single else None,
        confidential=_listed("confidential", single.get("confidential", "without"), CONFIDENTIAL),
        names=_listed("names", single.get("names", "without"), ("without", "with")) == "with",
        without=tuple(without),
    )  # fmt: skip


def review_of(claim: str, judgements: Collection[Judgement]) -> str:
    """What reviewers made of a claim: the last of accepted, rejected, corrected that was not withdrawn, else machine."""
    return reviews(judgements).get(claim, "machine")


def reviews(judgements: Collection[Judgement]) -> dict[str, str]:
    """claim id → accepted, rejected or corrected, by the last judgement that stands. In order of appending."""
    gone = {j.withdraws for j in judgements if j.verdict == "withdrawn"}
    return {
        c: j.verdict
        for j in judgements
        if j.id not in gone and j.verdict in ("accepted", "rejected", "corrected")
        for c in j.claims
    }


def _name(text: str) -> str:
    return " ".join(fold_word(word) for word in text.split()).lower()


def place_matches(place: Place | None, wanted: Collection[str], within: Containment | None = None) -> bool:
    """Whether a place is, or lies in, one of the places asked for: by id, by name, by governorate or country."""
    if place is None:
        return False
    own = {place.id, place.admin1, place.country} - {None}
    if place.id is not None and within is not None:
        own |= set(within(place.id))
    names = {_name(n) for n in (place.text, place.name, place.admin1) if n}
    return any(w in own or _name(w) in names for w in wanted)


def _actors(item: Claim | Event) -> set[str]:
    found = {item.by.id if item.by else None, item.source.id if item.source else None}
    if isinstance(item, Claim):
        found |= set(item.who.actors)
    return {a for a in found if a}


def _origins(item: Claim | Event) -> set[str]:
    return {link.id for link in item.chain[-1:] if link.id}


def _in_days(item: Claim | Event, report: Report | None, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    first = last = None
    if item.time is not None:
        first, last = item.time.from_ or item.time.to, item.time.to or item.time.from_
    if first is None or last is None:
        first = last = report.published[:10] if report is not None and report.published else None
    if first is None or last is None:
        return False  # nobody knows when: it cannot be said to lie in the stretch
    return (since is None or last[:10] >= since) and (until is None or first[:10] <= until)


def _has(key: str, values: Collection[str], item: Claim | Event, review: str, within: Containment | None) -> bool:
    if key == "place":
        return place_matches(item.place, values, within)
    if key == "country":
        return item.place is not None and (item.place.country or "") in {v.lower() for v in values}
    if key == "actor":
        return not _actors(item).isdisjoint(values)
    if key == "origin":
        return not _origins(item).isdisjoint(values)
    if key == "mode":
        return item.mode in values
    if key == "event":
        return isinstance(item, Claim) or item.kind in values
    if isinstance(item, Event):  # what only claims have narrows claims only
        return True
    return {"kind": item.kind, "scope": item.scope, "review": review}[key] in values


def select(dossier: Dossier, filter: Filter, within: Containment | None = None) -> Dossier:
    """The part of a dossier that a filter asks for. Reports without a claim or event left stay only where no filter
    speaks of claims; judgements stay where one of their claims does.

    ``dossier.confidential`` lists the confidential reports that were let through: none, unless they were asked for.
    """
    secret = set(dossier.confidential)
    reports = {
        r.report: r
        for r in dossier.reports
        if (filter.confidential == "with" or (r.report in secret) == (filter.confidential == "only"))
        and (not filter.reports or r.report in filter.reports)
        and (not filter.outlets or r.outlet in filter.outlets)
        and (filter.published_since is None or (r.published is not None and r.published[:10] >= filter.published_since))
        and (filter.published_until is None or (r.published is not None and r.published[:10] <= filter.published_until))
        and not any(
            (k == "report" and r.report == v) or (k == "outlet" and r.outlet == v) for k, v in filter.without
        )
    }  # fmt: skip
    asked = {
        "kind": filter.kinds, "place": filter.places, "country": filter.countries, "actor": filter.actors, "origin": filter.origins,
        "mode": filter.modes, "scope": filter.scopes, "review": filter.review, "event": filter.events,
    }  # fmt: skip
    asked = {key: values for key, values in asked.items() if values}
    verdicts = reviews(dossier.judgements)

    def wanted(item: Claim | Event) -> bool:
        report = reports.get(item.report)
        if report is None:
            return False
        review = verdicts.get(item.id, "machine")
        return (
            all(_has(key, values, item, review, within) for key, values in asked.items())
            and _in_days(item, report, filter.since, filter.until)
            and not any(
                _has(k, (v,), item, review, within)
                for k, v in filter.without
                if k not in ("report", "outlet") and not (isinstance(item, Event) and k in ("kind", "scope", "review"))
                and not (isinstance(item, Claim) and k == "event")
            )
        )  # fmt: skip

    claims = tuple(c for c in dossier.claims if wanted(c))
    events = tuple(e for e in dossier.events if wanted(e))
    if asked or filter.since or filter.until:
        # what only claims have (or only events) is asked of the report too: it must have one that fits
        left = {e.report for e in events} | ({c.report for c in claims} if not filter.events else set())
        if filter.kinds or filter.scopes or filter.review:
            left &= {c.report for c in claims}
        reports = {k: r for k, r in reports.items() if k in left}
        claims = tuple(c for c in claims if c.report in left)
        events = tuple(e for e in events if e.report in left)
    ids = {c.id for c in claims}
    chosen = Dossier(
        reports=tuple(reports.values()),
        claims=claims,
        events=events,
        judgements=tuple(
            j for j in dossier.judgements if not ids.isdisjoint(j.claims) or (j.verdict == "withdrawn" and not j.claims)
        ),
        confidential=tuple(r for r in dossier.confidential if r in reports),
    )
    return chosen if filter.names else without_names(chosen)


def masker(words: Collection[str]) -> Callable[[str], str]:
    """A function that puts MASK over these words, in any spelling, one sign a character."""
    from marsad.reading.tokens import INVISIBLE, fold

    between = f"[{INVISIBLE}]*"
    patterns = [
        between.join(re.escape(c) for c in fold_word(w)) for w in sorted(words, key=lambda w: (-len(w), w)) if w
    ]
    if not patterns:
        return lambda text: text
    pattern = re.compile("|".join(patterns), re.IGNORECASE)

    def mask(text: str) -> str:
        folded = fold(text)
        if pattern.search(folded) is None:
            return text
        out = list(text)
        for match in pattern.finditer(folded):
            out[match.start() : match.end()] = MASK * (match.end() - match.start())
        return "".join(out)

    return mask


def masked(value: Any, mask: Callable[[str], str]) -> Any:
    """A JSON-like value with every string masked, keys as they are."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict):
        return {key: masked(item, mask) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [masked(item, mask) for item in value]
    return value


def without_names(dossier: Dossier) -> Dossier:
    """The dossier with the names of persons masked: in ``who.names``, in every phrase, and in the texts.

    Offsets hold. Names that reading did not recognise as such cannot be masked.
    """
    names: dict[str, set[str]] = {}
    for claim in dossier.claims:
        if claim.who.names:
            names.setdefault(claim.report, set()).update(claim.who.names)
    if not names:
        return dossier
    masks = {report: masker(found) for report, found in names.items()}

    def hidden(item: Any, kind: type[Any]) -> Any:
        mask = masks.get(item.report)
        if mask is None:
            return item
        return msgspec.convert(masked(msgspec.to_builtins(item), mask), kind)

    claims = (hidden(c, Claim) for c in dossier.claims)
    return msgspec.structs.replace(
        dossier,
        reports=tuple(hidden(r, Report) for r in dossier.reports),
        claims=tuple(
            msgspec.structs.replace(c, who=msgspec.structs.replace(c.who, names=())) if c.who.names else c
            for c in claims
        ),
        events=tuple(hidden(e, Event) for e in dossier.events),
    )

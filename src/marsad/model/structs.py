"""What Marsad says about a report: spans, figures, claims, events, numbers, and the reading that holds them.

Offsets are code points of the report's text as it stands. A field that the report does not state is ``None``, never
a guess and never 0. ``from`` and ``class`` are Python keywords, so the attributes are ``from_`` and ``classes``; the
JSON keys are those of the contract.
"""

from __future__ import annotations

import msgspec
from msgspec import field


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the report's text."""

    start: int
    end: int


class Cut(Span, frozen=True, kw_only=True):
    """A stretch of page furniture, and why it was taken for furniture."""

    why: str


class Phrase(Span, frozen=True, kw_only=True):
    """The words that state something, with their place in the text: ``text == report.text[start:end]``."""

    text: str


class Figure(Phrase, frozen=True, kw_only=True):
    """A number phrase with its bounds.

    ``low`` and ``high`` are counts of ``unit``; both ``None`` when the words are vague, one ``None`` when the bound is
    open. A percentage may have decimals.
    """

    low: int | float | None
    high: int | float | None
    hedge: str
    unit: str


class Traits(msgspec.Struct, frozen=True, kw_only=True):
    """What the words say of the people counted."""

    sex: str | None = None
    age: str | None = None
    role: str | None = None
    nationality: str | None = None


class Who(msgspec.Struct, frozen=True, kw_only=True):
    """Who or what is counted. ``text`` is ``None`` where nothing more than «people» or «dead» is said."""

    text: str | None
    start: int | None
    end: int | None
    classes: tuple[str, ...] = field(name="class")
    actors: tuple[str, ...] = ()
    traits: Traits = Traits()
    status: str = "not_stated"
    #: Names of persons: confidential by nature, see docs/glossary.md.
    names: tuple[str, ...] = ()


class Actor(Phrase, frozen=True, kw_only=True):
    """Who did it, as the report's words name them; ``id`` where the lexicon knows them."""

    id: str | None = None
    classes: tuple[str, ...] = field(name="class", default=())


class Means(Phrase, frozen=True, kw_only=True):
    """How it was done: ``kind`` is airstrike, shelling, mine, execution, in_custody …"""

    kind: str


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """One place that an ambiguous name may mean."""

    id: str
    name: str
    admin1: str | None
    country: str | None


class Place(Phrase, frozen=True, kw_only=True):
    """Where. ``precision`` is exact, town, neighbourhood, district, governorate, area, country or unknown."""

    id: str | None = None
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str = "unknown"
    admin1: str | None = None
    country: str | None = None
    candidates: tuple[Candidate, ...] = ()
    #: Why it resolved so, or why it did not.
    why: str = ""


class Duration(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch without stated ends, in days, low to high, by the table of durations."""

    low_days: int
    high_days: int


class Time(Phrase, frozen=True, kw_only=True):
    """When. ``from`` and ``to`` are ISO dates (inclusive); ``None`` where the text does not let a reader tell."""

    from_: str | None = field(name="from", default=None)
    to: str | None = None
    duration: Duration | None = None
    #: hour, day, week, month, season, year, open or unknown
    precision: str = "unknown"
    #: stated, anchor:given, anchor:metadata, anchor:dateline, anchor:inferred, or none
    basis: str = "none"


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """When the source spoke."""

    at: str | None
    text: str | None
    basis: str


class Source(Phrase, frozen=True, kw_only=True):
    """Who says so, and the word that says so (``cue``)."""

    id: str | None
    cue: str | None


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One link of the chain outlet ← agency ← speaker ← origin. ``basis`` is stated or inferred."""

    role: str
    id: str | None
    text: str | None
    start: int | None
    end: int | None
    basis: str


class Movement(msgspec.Struct, frozen=True, kw_only=True):
    """From where to where people are moved, by which way, and in which batch."""

    origin: Place | None = None
    destination: Place | None = None
    route: tuple[Place, ...] = ()
    batch: int | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True, tag="claim", tag_field="type"):
    """One figure stated in one report."""

    id: str
    report: str
    kind: str
    figure: Figure
    who: Who
    by: Actor | None
    means: Means | None
    place: Place | None
    time: Time | None
    as_of: str | None
    said: Said | None
    scope: str
    mode: str
    source: Source | None
    chain: tuple[Link, ...]
    movement: Movement | None
    part_of: str | None
    part_how: str | None
    restates: str | None
    event: str | None
    evidence: Span
    rule: str
    #: One line a step: why this figure, this source, this place, this time, this scope.
    explain: tuple[str, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True, tag="event", tag_field="type"):
    """Something that a report says happened, with or without a figure."""

    id: str
    report: str
    kind: str
    trigger: Phrase
    by: Actor | None
    target: Phrase | None
    place: Place | None
    time: Time | None
    source: Source | None
    chain: tuple[Link, ...]
    mode: str
    movement: Movement | None
    #: For talks: the number of the round.
    round: int | None
    evidence: Span
    rule: str
    #: One line a feature: what the mention was weighed by, and the sum that had it told.
    explain: tuple[str, ...] = ()


class Number(msgspec.Struct, frozen=True, kw_only=True, tag="number", tag_field="type"):
    """A number of the text, and what became of it: the claims that use it, or the reason why it is none."""

    report: str
    start: int
    end: int
    text: str
    low: int | float | None
    high: int | float | None
    claims: tuple[str, ...]
    reason: str | None
    #: The named rule and the words that gave the reason.
    rule: str | None = None


class NumberCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many numbers a report holds, and what became of them."""

    total: int = 0
    claimed: int = 0
    explained: int = 0
    unexplained: int = 0


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A published item as it was read: the text and what is known about it. Its text is never changed."""

    report: str
    text: str
    sha256: str
    text_sha256: str
    encoding: str
    language: str | None
    title: Phrase | None
    published: str | None
    published_basis: str
    published_reasons: tuple[str, ...]
    outlet: str | None
    agency: Phrase | None
    dateline: Phrase | None
    url: str | None
    furniture: tuple[Cut, ...]
    stories: tuple[Span, ...]
    sentences: tuple[Span, ...]
    failed: str | None = None
    #: Notes for the reader that are no failure: «windows-1256 guessed», «NUL bytes passed over» …
    notes: tuple[str, ...] = ()
    #: Whatever else the row carried.
    extra: dict[str, str] = {}


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What Marsad read in one report."""

    report: Report
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    numbers: tuple[Number, ...]
    counts: NumberCount
    run: str


class Capture(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes as they arrived, with what came beside them."""

    report: str
    data: bytes
    origin: str
    #: Set where the text came decoded already (a JSONL row, Python); ``data`` is then its UTF-8.
    text: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    failed: str | None = None
    extra: dict[str, str] = {}

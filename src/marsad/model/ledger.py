"""What figures mean together: judgements, tallies, links, notes, and the ledger that holds them.

A tally is one real-world count that several claims speak about. *Documented* is how many a source had counted when it
spoke; *real* is what that implies about the world («at least 27» documents 27 and implies 27 or more). Bounds are
counts of the tally's unit; ``None`` is an open bound, never 0. Days are ISO dates.
"""

from __future__ import annotations

import msgspec
from msgspec import field

from marsad.model.structs import Claim, Event, Place, Report


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence for readers, in both languages of the ledger."""

    ar: str
    en: str


class Judgement(msgspec.Struct, frozen=True, kw_only=True, tag="judgement", tag_field="type"):
    """What a reviewer decided. Never overwritten: a later one withdraws or outweighs it.

    ``verdict`` is accepted, rejected, corrected, same, different, unsure or withdrawn. ``claims`` holds one claim id,
    or two for same and different. ``id`` names the judgement so that ``withdraws`` can point at it.
    """

    id: str
    verdict: str
    claims: tuple[str, ...]
    who: str
    when: str
    why: str = ""
    #: For ``corrected``: the fields as the reviewer reads them, by their keys in the contract.
    correction: dict[str, msgspec.Raw] | None = None
    #: For ``withdrawn``: the judgement taken back.
    withdraws: str | None = None


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """From low to high, both included; ``None`` where open."""

    low: int | float | None
    high: int | float | None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as one step of a history: who said how many, when it was said, what it implies."""

    claim: str
    report: str
    #: Origin id; ``None`` where the origin is not known.
    origin: str | None
    #: When it was said (ISO), and from what that is known: stated, report (its day of publication), none.
    said: str | None
    said_basis: str
    #: How many the origin had counted when it spoke.
    documented: Bounds
    #: What that implies about the world.
    real: Bounds
    hedge: str
    mode: str
    #: The claim whose wording this one repeats (a near copy of one wire text, or a restatement in the same report).
    copy_of: str | None = None
    #: A later statement of the same origin supersedes this one.
    superseded_by: str | None = None


class OriginView(msgspec.Struct, frozen=True, kw_only=True):
    """What one origin says of a tally. Unknown origins never add to independence."""

    origin: str | None
    label: Words
    #: The party whose voice this is: agency, army and ministry of one side share it; ``None`` for others.
    party: str | None
    #: A belligerent counts the dead of its enemy.
    party_claim: bool
    #: Order of saying; claim ids.
    statements: tuple[str, ...]
    latest: str
    documented: Bounds
    real: Bounds
    #: ``real`` after arithmetic among this origin's own claims; each step in ``reasons``.
    tightened: Bounds
    reasons: tuple[Words, ...] = ()


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """How a tally stands to another: part, whole, rest, increment, running_total, within, contains, transition, denies …"""

    how: str
    tally: str
    #: The origin in whose words the relation holds.
    origin: str | None
    claims: tuple[str, ...]
    words: Words


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a reader of the tally must know.

    ``note`` is update, fall, added_later, inconsistency, dispute, single_origin, hedge_lost, rounded, reading,
    party_claim, denial, transition, reset or tightened. ``claims`` are those it rests on (for an inconsistency: a minimal set
    that cannot all hold). ``why`` types a fall (correction, narrower_scope, reclassification, older_figure,
    unexplained) or names the sub-case of another note.
    """

    note: str
    words: Words
    claims: tuple[str, ...] = ()
    tallies: tuple[str, ...] = ()
    why: str | None = None
    #: For ``reading``: the one that arithmetic prefers, if it is the only one that holds.
    preferred: bool | None = None


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """What a tally counts: kind, people, means, place, stretch of time."""

    kind: str
    unit: str
    classes: tuple[str, ...] = field(name="class", default=())
    actors: tuple[str, ...] = ()
    #: state, opposition, is, kurdish, foreign:… – the side that actors and classes belong to; ``None`` if mixed or unknown.
    side: str | None = None
    #: The narrower people: officers, children, Iranians …
    people: str | None = None
    means: str | None = None
    place: Place | None = None
    from_: str | None = field(name="from", default=None)
    to: str | None = None
    scope: str = "incident"
    words: Words = Words(ar="", en="")


class Accusation(msgspec.Struct, frozen=True, kw_only=True):
    """Who is said to have done it, by whom, and whether it is asserted or denied. Marsad keeps the list, and no verdict."""

    actor: str | None
    text: str
    said_by: str | None
    mode: str
    claims: tuple[str, ...]


class Tally(msgspec.Struct, frozen=True, kw_only=True, tag="tally", tag_field="type"):
    """One real-world count, what each origin says of it, and what follows.

    ``low`` and ``high`` are the envelope over the origins' ranges, ``best`` what ``policy`` makes of their latest
    statements; ``best`` is ``None`` under dispute unless the policy or a judgement settles it. Nothing is ever summed
    across tallies.
    """

    id: str
    counted: Counted
    low: int | float | None
    best: int | float | None
    high: int | float | None
    policy: str
    #: How many known, independent origins stand behind it.
    independent_origins: int
    origins: tuple[OriginView, ...]
    history: tuple[Statement, ...]
    relations: tuple[Relation, ...] = ()
    notes: tuple[Note, ...] = ()
    responsibility: tuple[Accusation, ...] = ()
    #: Every claim of the tally, copies included.
    claims: tuple[str, ...] = ()
    #: accepted, rejected, corrected, machine: what reviewers made of its claims (machine where none has judged).
    review: str = "machine"


class TallyLink(msgspec.Struct, frozen=True, kw_only=True, tag="link", tag_field="type"):
    """Why two claims are taken to speak of one tally, or kept apart by a judgement."""

    claims: tuple[str, str]
    tally: str | None
    same: bool
    score: float
    #: One line a weight: its name, its contribution, the values compared; or the judgement that decided.
    reasons: tuple[str, ...]


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a course: the nth round or batch, or one monitor's count, with those who tell it. Never summed."""

    number: int | None
    count: Bounds | None
    place: Words | None
    from_: str | None = field(name="from", default=None)
    to: str | None = None
    mode: str = "asserted"
    said_by: tuple[str, ...] = ()
    label: Words | None = None
    #: Ids of the events or claims that tell it, and their reports.
    ids: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


class Course(msgspec.Struct, frozen=True, kw_only=True, tag="course", tag_field="type"):
    """Things that follow each other: ``course`` is talks, evacuation (batches) or violations (per monitor)."""

    course: str
    words: Words
    steps: tuple[Step, ...]


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """The result of reconciliation: the same whatever the order of the claims."""

    tallies: tuple[Tally, ...]
    links: tuple[TallyLink, ...]
    policy: str = "latest"
    courses: tuple[Course, ...] = ()


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """What reconciliation, digest and export work on: reports with their texts, their claims and events, judgements."""

    reports: tuple[Report, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    #: Reports marked confidential: never exported without the right to, and public tallies are computed without them.
    confidential: tuple[str, ...] = ()

"""Report + Lexicon → Reading: the one public function of the room. (Over 400 lines: the whole contract is filled in here.)"""

from __future__ import annotations

import gc
import hashlib
from datetime import date
from functools import cache, cached_property

import msgspec

from marsad.extraction.accused import Accused
from marsad.extraction.attribution import Voices, find_voices
from marsad.extraction.binding import RAISED, Binding, lies_ahead, scope_of
from marsad.extraction.counted import settle_counted
from marsad.extraction.dates import TimePhrase, infer_anchor
from marsad.extraction.doers import doer_of_claim
from marsad.extraction.event_modes import mode_of
from marsad.extraction.event_times import EventTimes
from marsad.extraction.events import beside_saying, doer_of, find_events, target_of
from marsad.extraction.figures import Candidate
from marsad.extraction.frames.nearness import hedge_of
from marsad.extraction.frames.sentences import settled
from marsad.extraction.ledger import explain_number
from marsad.extraction.lent_times import FROM_FIGURE, FROM_SENTENCE, Lender, LentTimes
from marsad.extraction.mentions import EventCandidate, mentions, trigger_start
from marsad.extraction.movement import movement_of
from marsad.extraction.phrases import PlacePhrase, actor_in, classes_of, place_entry, soldiers_abroad
from marsad.extraction.scan import Scan
from marsad.extraction.shares import holder
from marsad.extraction.speakers import Voice
from marsad.extraction.stretches import bulletin, is_held_by, of_a_total, still_so
from marsad.extraction.ties import Ask
from marsad.extraction.words import word_class
from marsad.lexicon.compiled import Lexicon
from marsad.lexicon.entries import ActorEntry, Noun
from marsad.model.structs import (
    Actor,
    Claim,
    Event,
    Figure,
    Link,
    Means,
    Number,
    NumberCount,
    Phrase,
    Place,
    Reading,
    Report,
    Said,
    Source,
    Span,
    Time,
    Traits,
    Who,
)

#: what a running total is the total of
#: sentences over which a day that was named still holds
BACK = 2
#: and so many those of a list of running totals
_LIST = 5
#: figures from here on are told again rather than met again; a time within so many tokens of one is its own
_TELLING, _BESIDE = 3, 14
#: sorts of time over which places are counted together
_RUNNING = frozenset({"since", "event", "years", "within", "until"})
#: sorts of time that one figure does not lend to the next: they are said of that figure alone
_UNLENT = frozenset({"since", "event", "years", "until", "ago", "vague", "part"})
#: what is counted after it has happened: no such figure lies ahead unless it is planned
#: more than one happening of these wars has counted at once: a figure of this size without a time is a running total
_MAGNITUDE = {
    "displaced": 1_000_000,
    "destroyed": 1000,
    "killed": 500,
    "wounded": 1000,
    "attacks": 300,
    "captured": 2000,
    "casualties": 1000,
}
#: what has happened where it is told of, so that no day ahead is its
HAPPENED = frozenset({"killed", "wounded", "casualties", "bodies"})
_HARM = frozenset("airstrike shelling explosion clash assault killing other_violence".split())
#: the kinds of event that a figure of a kind may come from
_FAMILY = {
    **dict.fromkeys(("killed", "wounded", "casualties", "attacks", "destroyed", "missing"), _HARM),
    "captured": frozenset({"detention", "assault", "clash"}),
    "evacuated": frozenset({"evacuation"}),
    "displaced": frozenset({"displacement"}),
    "violations": frozenset({"ceasefire"}),
    "control": frozenset({"control_change"}),
    "trapped": frozenset({"siege"}),
    "surrendered": frozenset({"weapons_handover"}),
}
_GROUPS = frozenset({"armed_opposition", "islamic_state", "other_jihadist", "other_armed_group", "kurdish_forces"})
_STANDING = frozenset({"control", "forces", "trapped"})
_CAMPAIGNS = word_class("campaigns")
_MOVED = frozenset({"evacuated", "released", "displaced"})
#: where no army is the country's own: a soldier without a nation is of another's
_NO_ARMY = frozenset({"ps"})
_SOLDIERS = frozenset(
    {"armed.soldier", "armed.officer", "armed.officer_rank", "armed.conscript", "armed.serviceman", "armed.paratrooper"}
)
_AT_THE_FENCE = word_class("at_the_fence")
_OF_SECURITY = word_class("of_security")
_CRIMINALS = word_class("criminals")
_UNKNOWN = word_class("unknown_people")
_OF_A_DEED = tuple(sorted(word_class("suspected_of_deeds")))
_STILL = word_class("still")
_WITH_KIN = word_class("with_kin")
#: words of one side for armed people of no named group
_PARTISAN = frozenset({"armed.terrorist"})
_SUSPECTED = word_class("suspected")
_OPEN = {"at_least": (True, False), "more_than": (True, False), "at_most": (False, True), "less_than": (False, True)}

#: verbs whose subject mourns whom they count
_MOURNING = frozenset(["kill.mourn", "kill.funeral"])


def extract(report: Report, lexicon: Lexicon, run: str) -> Reading:
    """Everything that a report claims. Pure: the same report, lexicon and run give the same reading, byte for byte.

    A report that could not be read (``failed``) gives an empty reading.
    """
    if report.failed is not None:
        return Reading(report=report, claims=(), events=(), numbers=(), counts=NumberCount(), run=run)
    # a reading makes tens of thousands of small objects, and their last reference frees nearly all of them: a collector
    # that looks at the survivors again and again takes a tenth of the time, and none of what it is for
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _Assembly(report, lexicon, run).reading()
    finally:
        if collecting:
            gc.enable()


class _Assembly:
    """The settled figures and events of one report, turned into the contract's structs."""

    def __init__(self, report: Report, lexicon: Lexicon, run: str) -> None:
        self.run = run
        self.scan = scan = Scan(report, lexicon)
        self.text = report.text
        anchor, basis = _date(report.published), report.published_basis
        if anchor is None:
            anchor, reasons = infer_anchor(scan.times, scan.tokens)
            if anchor is not None:
                report = _with_anchor(report, anchor, reasons)
                basis = "inferred"
            else:
                basis = "none"
        self.report = report
        self.voices: Voices = find_voices(scan)
        self.frames = settled(scan, self.voices)
        self.binding = Binding(scan, self.voices, anchor, basis)
        self.ids: dict[int, str] = {}
        self._ordinals: dict[tuple[str, int, int], int] = {}
        self.settled = self.frames.claims
        settle_counted(scan, self.voices, sorted(self.settled, key=lambda c: c.i))
        #: the figures whose parts are cases
        self._of_cases = {id(x.part_of) for x in self.settled if x.part_of is not None and x.sort == "case"}
        self._scopes: dict[int, str] = {}
        self._bulletin = bulletin(scan)
        #: where each figure stands last that is the total of a stretch; made when it is asked for
        self._totals: dict[tuple[str | None, float | None, float | None], int] | None = None
        self._told_of: dict[int, Who] = {}
        self.accused = Accused(scan, self.voices)
        self._doers: dict[int, tuple[int, int] | None] = {}
        #: (kind, value) of the figures right after which, with no other figure between, stands since when they run
        self._running = {
            (c.kind, c.low)
            for c in self.settled
            if c.low is not None
            and any(
                scan.forms[t.i] in ("منذ", "ومنذ") and not any(k in scan.number_at for k in range(c.j, t.i))
                for t in self.binding.times_of(c.i)
                if t.i >= c.j
            )
        }
        self._timed: dict[int, tuple[TimePhrase | None, bool]] = {}
        self._last_timed: tuple[Candidate, TimePhrase] | None = None
        #: the stretch of the running total told last
        self._counting: TimePhrase | None = None
        self._bound: dict[int, tuple[PlacePhrase | None, str]] = {}
        self._happened: list[tuple[EventCandidate, Event]] = []

    def reading(self) -> Reading:
        settled = sorted(self.settled, key=lambda c: (c.i, c.kind or ""))
        for c in settled:
            self.ids[id(c)] = self._id(c.kind or "", *self._figure_span(c))
        happenings = self._happenings()
        events = tuple(self._event(e) for e in happenings)
        self._happened = list(zip(happenings, events, strict=True))
        claims = tuple(self._claim(n, c, settled) for n, c in enumerate(settled))
        numbers = self._numbers(settled)
        claimed = sum(1 for n in numbers if n.claims)
        unexplained = sum(1 for n in numbers if n.reason == "unexplained")
        counts = NumberCount(
            total=len(numbers), claimed=claimed, explained=len(numbers) - claimed - unexplained, unexplained=unexplained
        )
        return Reading(report=self.report, claims=claims, events=events, numbers=numbers, counts=counts, run=self.run)

    def _id(self, kind: str, start: int, end: int) -> str:
        key = (kind, start, end)
        ordinal = self._ordinals[key] = self._ordinals.get(key, -1) + 1
        raw = f"{self.report.text_sha256}\0{kind}\0{start}\0{end}\0{ordinal}"
        return hashlib.sha256(raw.encode()).hexdigest()[:16]

    # -- spans ----------------------------------------------------------------------------------------------------

    def _span(self, i: int, j: int) -> tuple[int, int]:
        """Characters of tokens ``i`` to ``j``, without the quotation marks and brackets at the ends."""
        tokens = self.scan.tokens
        while i < j - 1 and tokens.form[i] in ('"', "'", "#", "("):
            i += 1
        while j - 1 > i and tokens.form[j - 1] in ('"', "'", "#", ",", ")"):
            j -= 1
        start = tokens.start[i]
        return start + self._clitics(i), tokens.end[j - 1]

    def _clitics(self, i: int) -> int:
        scan = self.scan
        given = self.frames.given
        if scan.forms[i] in given:
            return 0  # «وسام», «فؤاد»: the letter is the name's own
        if scan.forms[i][:1] == "و" and scan.forms[i][1:] in given:
            return 1
        match = scan.actor[i] or scan.noun[i] or scan.nisba[i]
        if match is None and scan.role[i] == "rest":
            match = scan.marker[i]  # «وآخرون»
        if match is None or not match.prefix:
            return 0
        raw = self.text[scan.tokens.start[i] : scan.tokens.end[i]]
        if len(raw) != len(scan.forms[i]) or scan.forms[i].startswith(("لل", "ولل")):
            return 0
        return len(match.prefix)

    def _phrase(self, i: int, j: int) -> Phrase:
        start, end = self.scan.closed(*self._span(i, j))
        return Phrase(start=start, end=end, text=self.text[start:end])

    def _figure_span(self, c: Candidate) -> tuple[int, int]:
        start, end = self._span(c.i, c.j)
        joined = c.rule in ("named-of-two", "named-example", "coordinated+name")
        if joined and self.scan.forms[c.i].startswith("و") and self.scan.forms[c.i] not in self.frames.given:
            if start == self.scan.tokens.start[c.i]:
                start += 1  # «وعيضة علي»: a name that no list holds
        if c.number is not None and c.i == c.number.i:
            start = c.number.start
        return start, end

    # -- claims ---------------------------------------------------------------------------------------------------

    def _claim(self, n: int, c: Candidate, settled: list[Candidate]) -> Claim:
        scan = self.scan
        kind = c.kind or ""
        s = scan.sentence_of[c.i]
        a, b = scan.sentences[s]
        hedge, hedge_entry = hedge_of(scan, c) if c.low is not None else (c.hedge, None)
        if c.rule.endswith("stated-zero"):
            hedge = "exact"
        low, high = c.low, c.high
        if hedge in _OPEN:
            keep_low, keep_high = _OPEN[hedge]
            low, high = (low if keep_low else None), (high if keep_high else None)
        start, end = self._figure_span(c)
        figure = Figure(
            text=self.text[start:end],
            start=start,
            end=end,
            low=_whole(low),
            high=_whole(high),
            hedge=hedge,
            unit=c.unit,
        )
        stop = self.stop_of(n, settled)
        place_phrase, place_rule = self._place_of(c, stop)
        place = self.binding.place(place_phrase) if place_phrase is not None else None
        country = place.country if place is not None and place.country else self.binding.country
        who = self._of_the_whole(c, self._who(c, kind, country))
        self._told_of[id(c)] = who
        time_phrase, said, time_rule = self._weighed_time_of(c, stop, place_phrase)
        spoke = self.binding.said_on(c.i)
        time = self.binding.time(time_phrase, said, spoke) if time_phrase is not None else None
        voice = self.voices.at[c.i]
        scope, scope_rule = self._scope(c, kind, time_phrase, said, time_rule)
        if time is not None and scope == "cumulative" and time_phrase is not None:
            time = self.binding.running(time_phrase, time, spoke)
        mode = c.mode or (voice.mode if voice is not None and voice.mode != "asserted" else "asserted")
        source = self._source(voice)
        by, by_rule = self._by(c, a, b, country)
        if (
            by is not None
            and by_rule != "named by the clause"
            and set(by.classes) & set(who.classes) - {"unspecified", "civilians"}
        ):
            by, by_rule = None, "nobody: who was weighed is of the side of the counted"
        evidence = self._evidence(a, b)
        steps = [f"kind {kind} by {c.rule}"]
        if hedge_entry:
            steps.append(f"hedge {hedge} by lexicon entry {hedge_entry}")
        if c.noun is not None:
            steps.append(f"counted noun: lexicon entry {c.noun.sense.entry.id}")
        steps.append(f"source by {voice.rule}" if voice is not None else "source: none, the report's own voice")
        steps.append(
            f"place by {place_rule}: {place.why}" if place is not None else "place: none that the report ties to it"
        )
        if time is not None:
            steps.append(f"time by {time_rule}")
        else:
            steps.append("time: none that the report ties to it" + (f", {time_rule}" if time_rule else ""))
        steps.append(f"scope {scope} by {scope_rule}")
        steps.append(f"doer {by.text if by is not None else 'none stated'}: {by_rule}")
        steps += c.steps
        return Claim(
            id=self.ids[id(c)],
            report=self.report.report,
            kind=kind,
            figure=figure,
            who=who,
            by=by,
            means=self._means(a, b, c),
            place=place,
            time=time,
            as_of=time.to if time is not None and scope == "cumulative" else None,
            said=self._said(a, b),
            scope=scope,
            mode=mode,
            source=source,
            chain=self._chain(source, voice),
            movement=movement_of(self.binding, kind, c.i),
            part_of=self.ids.get(id(c.part_of)) if c.part_of is not None else None,
            part_how=c.part_how if c.part_of is not None else None,
            restates=self._restates(n, c, settled, voice),
            event=self._event_of(c),
            evidence=evidence,
            rule=c.rule,
            explain=tuple(steps),
        )

    def _scope(self, c: Candidate, kind: str, time: TimePhrase | None, said: bool, time_rule: str) -> tuple[str, str]:
        """The scope of a figure: its whole's, its own words', a running total's that it repeats, or by its magnitude."""
        if c.part_of is not None and id(c.part_of) in self._scopes and kind != "control":
            scope, rule = self._scopes[id(c.part_of)], "scope:of-the-whole"
            a, b = self.scan.sentences[self.scan.sentence_of[c.i]]
            if kind == "captured" and (is_held_by(self.scan, c, b) or self.scan.forms[c.i - 1] in _STILL):
                scope, rule = "standing", "scope:held-now"
            elif still_so(self.scan, c, kind, a, b):
                scope, rule = "standing", "scope:still-so"
        elif self._same_stretch(c):
            before = [x for x in self.settled if x.i < c.i]
            scope, rule = self._scopes.get(id(before[-1]) if before else 0, "period"), "scope:of-the-figure-before"
        else:
            scope, rule = scope_of(self.scan, c, kind, c.unit, time, said, time_rule)
            if scope == "incident" and rule != "scope:since-an-hour-of-that-day":
                # one day can hold more than what else would be a running total
                held = (
                    {"wounded": 5, "killed": 2}.get(kind, 1)
                    if time is not None and time.sort == "day" and not said
                    else 1
                )
                if rule == "scope:default" and self._headline_of(c, kind):
                    self._scopes[id(c)] = "period"
                    return "period", "scope:of-the-same-figure-below"
                if rule == "scope:default" and self._in_a_bulletin(c, kind, time):
                    self._scopes[id(c)] = "period"
                    return "period", "scope:bulletin-of-a-stretch"
                most = _MAGNITUDE.get(kind, 10**12) * held
                dated = time is not None and not said and time.sort in ("day", "days", "later", "part")
                if c.low is not None and c.low >= most and rule != "scope:until-a-day" and not self._raises(c):
                    scope, rule = "cumulative", "scope:magnitude"
                elif c.low is not None and c.low >= 10 and (kind, c.low) in self._running and not dated:
                    scope, rule = "cumulative", "scope:repeats-a-running-total"
        self._scopes[id(c)] = scope
        return scope, rule

    def _headline_of(self, c: Candidate, kind: str) -> bool:
        """Whether the first line tells a figure again that the text below gives as the total of a stretch."""
        if self.scan.sentence_of[c.i] != 0 or c.low is None or c.low < _TELLING:
            return False
        if self._totals is None:
            scan = self.scan
            self._totals = {
                (x.kind, x.low, x.high): x.i
                for x in sorted(self.settled, key=lambda x: x.i)
                if x.low is not None and of_a_total(scan, x, scan.sentences[scan.sentence_of[x.i]][0])
            }
        return self._totals.get((kind, c.low, c.high), -1) > c.i

    def _in_a_bulletin(self, c: Candidate, kind: str, time: TimePhrase | None) -> bool:
        """Whether a figure without a time of its own stands below the line that calls the report a bulletin of a stretch."""
        if self._bulletin is None or kind in _STANDING or c.mode == "planned":
            return False
        story, line = self._bulletin
        a, b = self.scan.sentences[self.scan.sentence_of[c.i]]
        if self.scan.story_of[c.i] != story or self.scan.sentence_of[c.i] <= line:
            return False
        return time is None or not a <= time.i < b

    def _raises(self, c: Candidate) -> bool:
        """«أصيب 1700، ليرتفع عدد القتلى … إلى نحو 100»: what raises a total is not one itself."""
        b = self.scan.sentences[self.scan.sentence_of[c.i]][1]
        return any(form in RAISED for form in self.scan.forms[c.j : b])

    def _same_stretch(self, c: Candidate) -> bool:
        """«خلال الفترة ذاتها»: the stretch of the figure before, where no other figure stands between."""
        scan = self.scan
        b = scan.sentences[scan.sentence_of[c.i]][1]
        for t in range(c.j, min(b - 1, c.j + 8)):
            if t in scan.number_at:
                return False
            if scan.forms[t] in ("الفتره", "المده") and scan.forms[t + 1] in ("ذاتها", "نفسها", "عينها"):
                return True
        return False

    def _event_of(self, c: Candidate) -> str | None:
        """The event that a figure belongs to: one of its sentence whose kind goes with the figure's, the nearest before others."""
        fitting = _FAMILY.get(c.kind or "", frozenset())
        s = self.scan.sentence_of[c.i]
        near = [
            (abs(e.i - c.i), event.id)
            for e, event in self._happened
            if self.scan.sentence_of[e.i] == s and event.kind in fitting
        ]
        return min(near)[1] if near else None

    def _evidence(self, a: int, b: int) -> Span:
        tokens = self.scan.tokens
        return Span(start=tokens.start[a], end=tokens.end[b - 1])

    def _place_of(self, c: Candidate, stop: int) -> tuple[PlacePhrase | None, str]:
        known = self._bound.get(id(c))
        if known is not None:
            return known
        found, rule = self._ruled(c, stop)
        if rule != "place:parts-have-their-own":
            found, rule = self.binding.ties.choose(self._ask(c, stop), found, rule)
        self._bound[id(c)] = found, rule
        return found, rule

    def stop_of(self, n: int, settled: list[Candidate]) -> int:
        """The token where the next figure that is no part of figure ``n`` begins, or where the sentence ends."""
        c = settled[n]
        b = self.scan.sentences[self.scan.sentence_of[c.i]][1]
        after = next((x for x in settled[n + 1 :] if x.part_of is not c or x.sort == "case"), None)
        if after is None:
            return b
        # «قتل سبعة، وأصيب في كذا ستة»: the next figure begins with what governs it
        governed = after.predicate is not None and c.j <= after.predicate < after.i
        return min(after.predicate if governed and after.predicate is not None else after.i, b)

    def place_options(self, c: Candidate, stop: int) -> list[tuple[PlacePhrase | None, list[str]]]:
        """The places weighed for a figure, with their features: what the weights are trained on."""
        return self.binding.ties.options(self._ask(c, stop), *self._ruled(c, stop))

    def event_options(self, e: EventCandidate) -> list[tuple[PlacePhrase | None, list[str]]]:
        """The places weighed for an event, with their features."""
        b = self.scan.sentences[self.scan.sentence_of[e.i]][1]
        found, rule = self._earlier(e.i, *self.binding.place_for(e.i, e.j, b, None))
        return self.binding.ties.options(self._ask_of(e), found, rule)

    def _ask(self, c: Candidate, stop: int) -> Ask:
        """The question where a figure belongs."""
        a = self.scan.sentences[self.scan.sentence_of[c.i]][0]
        since = max((x.j for x in self.settled if a <= x.i < c.i and x.j <= c.i), default=a)
        asks = _asks(c)
        time, said, _ = self.binding.time_for(c.i, c.j, stop)
        if time is not None and not said and time.sort in _RUNNING:
            asks = (*asks, "stretch")
        return Ask(c.i, c.j, since, stop, c.who, asks, c.predicate)

    def _ask_of(self, e: EventCandidate) -> Ask:
        """The question where an event belongs."""
        a, b = self.scan.sentences[self.scan.sentence_of[e.i]]
        return Ask(e.i, e.j, a, b, None, ("event", f"event:{e.kind}"))

    def _ruled(self, c: Candidate, stop: int) -> tuple[PlacePhrase | None, str]:
        """The place that the fixed rules propose for a figure."""
        found, rule = self.binding.place_for(c.i, c.j, stop, c.who)
        if id(c) in self._of_cases:
            # «سبعة خروقات، حالتان منها في اللاذقية»: the places are those of the parts
            return (found, rule) if rule in ("place:after", "place:before") else (None, "place:parts-have-their-own")
        return self._earlier(c.i, found, rule)

    @cached_property
    def lent_times(self) -> LentTimes:
        """What weighs whether the sentences before lend a figure its time."""
        return LentTimes(self.binding, self.settled)

    def ruled_time_of(self, c: Candidate, stop: int) -> tuple[TimePhrase | None, bool, str]:
        """What the rules say of a figure's time. Figures must be asked for in the order of the text."""
        past = (c.kind or "") in HAPPENED and c.mode != "planned"
        return self._time_of(c, *self.binding.time_for(c.i, c.j, stop, past))

    def _weighed_time_of(
        self, c: Candidate, stop: int, place: PlacePhrase | None
    ) -> tuple[TimePhrase | None, bool, str]:
        """The time of a figure, whether it is that of saying, and why: what is lent is taken where that weighs enough."""
        lender = self._last_timed
        found, said, rule = self.ruled_time_of(c, stop)
        if found is None or rule not in (FROM_FIGURE, FROM_SENTENCE):
            return found, said, rule
        taken, why = self.lent_times.taken(c, found, self._where(place), self._lender(lender, found))
        return (found, said, f"{rule} ({why})") if taken else (None, False, f"time:not-lent ({why})")

    def _where(self, place: PlacePhrase | None) -> str | None:
        return self.binding.ties.named_by(place) if place is not None else None

    def _lender(self, last: tuple[Candidate, TimePhrase] | None, time: TimePhrase) -> Lender | None:
        """The figure whose time is lent, where it is that of the figure before."""
        if last is None or last[1].i != time.i:
            return None
        return Lender(last[0], self._where(self._bound.get(id(last[0]), (None, ""))[0]))

    def lent_time_features(self, c: Candidate, stop: int) -> tuple[TimePhrase, list[str]] | None:
        """The time that the rules lend a figure, with what is weighed; None where they lend none.

        Figures must be asked for in the order of the text.
        """
        place, _ = self._place_of(c, stop)
        lender = self._last_timed
        found, _, rule = self.ruled_time_of(c, stop)
        if found is None or rule not in (FROM_FIGURE, FROM_SENTENCE):
            return None
        return found, self.lent_times.features(c, found, self._where(place), self._lender(lender, found))

    def _time_of(
        self, c: Candidate, found: TimePhrase | None, said: bool, rule: str
    ) -> tuple[TimePhrase | None, bool, str]:
        """The time of a figure: a campaign's toll runs since the campaign began; parts have the time of their whole.

        Where a sentence names no time of happening, the figure before in the same story lends its own.
        """
        scan = self.scan
        campaign = self._campaign(c)
        if campaign:
            since = self.binding.since_before(c.i)
            if since is not None:
                found, said, rule = since, False, "time:campaign"
            if since is not None or self._long(c):
                c.scope = "cumulative"
        whole = self._timed.get(id(c.part_of)) if c.part_of is not None and not c.apart else None
        if whole is not None and (found is None or said or (whole[0] is not None and self._beyond(c, found))):
            found, said, rule = (*whole, "time:of-the-whole")
        if found is None:
            found, rule = self._time_with_the_same(c)
        if found is None or said:
            last = self._last_timed
            if last is not None and scan.story_of[last[0].i] == scan.story_of[c.i] and last[0].unit == c.unit:
                near = self.binding.sentences_between(last[0].i, c.i) <= BACK
                if near and last[1] is not None and found is None:
                    found, said, rule = last[1], False, FROM_FIGURE
        if found is None and c.kind not in _STANDING:
            day = self.binding.day_before(c.i, BACK)
            if day is not None:
                found, said, rule = day, False, FROM_SENTENCE
        if found is None and c.kind not in _STANDING:
            told = self._announced(c)
            if told is not None:
                found, said, rule = told, True, "time:of-the-announcing-before"
        if found is None and self._goes_on(c):
            found, rule = self._counting, "time:of-the-running-total-before"
        self._timed[id(c)] = (found, said)
        if found is not None and not said and found.sort in ("since", "event"):
            self._counting = found
        if found is not None and not said and found.sort not in _UNLENT:
            self._last_timed = (c, found)
        return found, said, rule

    def _goes_on(self, c: Candidate) -> bool:
        """Whether a figure too large for one day goes on a list of running totals, told a few sentences before."""
        since = self._counting
        if since is None or c.kind == "captured" or c.low is None or c.low < _MAGNITUDE.get(c.kind or "", 10**12):
            return False
        near = self.binding.sentences_between(since.i, c.i) <= _LIST
        return near and self.scan.story_of[since.i] == self.scan.story_of[c.i]

    def _beyond(self, c: Candidate, time: TimePhrase) -> bool:
        """Whether a time stands past the clause of a part: «20 مدنياً بينهم 16 طفلاً، وتستمر المعارك الثلاثاء»."""
        forms = self.scan.forms
        return time.i >= c.j and any(forms[t] in (",", ".", ";") for t in range(c.j, time.i))

    def _announced(self, c: Candidate) -> TimePhrase | None:
        """«أفادت وكالة كذا أمس … وأضافت إن …»: the day of announcing, where the statement runs on in the next sentence."""
        scan = self.scan
        s = scan.sentence_of[c.i]
        first = scan.sentences[s][0]
        cue = scan.cue[first]
        if s == 0 or cue is None or cue.sense.entry.id != "verb.add":
            return None
        a, b = scan.sentences[s - 1]
        if scan.story_of[a] != scan.story_of[c.i]:
            return None
        return next((t for t in scan.times if a <= t.i < b and t.i in self.binding._said), None)

    def _time_with_the_same(self, c: Candidate) -> tuple[TimePhrase | None, str]:
        """The time that the same figure of the same kind has close beside it elsewhere in the report."""
        scan = self.scan
        if c.low is None or c.low < _TELLING or scan.sentence_of[c.i] == 0:
            return None, ""
        for x in self.settled:
            if (x.kind, x.low, x.high, x.unit) != (c.kind, c.low, c.high, c.unit):
                continue
            if scan.sentence_of[x.i] == scan.sentence_of[c.i]:
                continue
            found, said, rule = self.binding.time_for(x.i, x.j, scan.sentences[scan.sentence_of[x.i]][1])
            if found is None or said or rule not in ("time:after", "time:before"):
                continue
            apart = found.i - x.j if found.i > x.i else x.i - found.j
            if found.sort in ("day", "days", "since") and apart <= _BESIDE:
                return found, "time:with-the-same-figure"
        return None, ""

    def _long(self, c: Candidate) -> bool:
        """Whether the toll is that of something that goes on by its name, a campaign or a war and no single attack."""
        a = self.scan.sentences[self.scan.sentence_of[c.i]][0]
        words = {self.scan.forms[t].lstrip("وبل") for t in range(max(a, c.i - 7), c.i)}
        return c.rule.startswith("toll:") and bool(words & _CAMPAIGNS - {"الهجوم"})

    def _campaign(self, c: Candidate) -> bool:
        """Whether a figure is the toll of a campaign («حصيلة الحملة العسكرية 203»), or goes on one («مقابل 159»)."""
        if c.scope == "cumulative":
            return True
        scan = self.scan
        if c.rule.startswith("toll:"):
            a = scan.sentences[scan.sentence_of[c.i]][0]
            return any(scan.forms[t].lstrip("وبل") in _CAMPAIGNS for t in range(max(a, c.i - 7), c.i))
        if c.rule == "coordinated":
            before = [x for x in self.settled if x.i < c.i]
            return bool(before) and before[-1].rule.startswith("toll:") and before[-1].scope == "cumulative"
        return False

    def _earlier(self, i: int, found: PlacePhrase | None, rule: str) -> tuple[PlacePhrase | None, str]:
        """The place of an earlier sentence where this one names none, or only the country that it lies in."""
        if found is not None:
            found = self.binding.chained(found)
        if found is not None and self.binding.rank(found) < 7:
            return found, rule
        before, why = self.binding.place_before(i)
        if found is None:
            if before is None:
                return self.binding.generic_for(i), "place:generic"
            return before, why
        if before is not None and self.binding.rank(before) < 7:
            entry, wide = place_entry(before), place_entry(found)
            if entry is None or wide is None or entry.country == wide.country:
                return before, why
        return found, rule

    def _who(self, c: Candidate, kind: str, country: str | None) -> Who:
        scan = self.scan
        if c.unit in ("attacks", "violations", "vehicles", "objects"):
            return Who(text=None, start=None, end=None, classes=("unspecified",))
        if kind == "control":
            held_by = holder(scan, self.voices.naming, c)
            if held_by is None:
                return Who(text=None, start=None, end=None, classes=("unspecified",))
            classes, actors = classes_of(scan, *held_by, country)
            named = scan.actor[held_by[0]]
            if named is not None and named.j == held_by[1] and getattr(named.sense.entry, "role", "") == "state":
                if scan.place[held_by[0]] is not None:
                    classes = ()  # a country's name alone is no class of people
            phrase = self._phrase(*held_by)
            return Who(
                text=phrase.text, start=phrase.start, end=phrase.end, classes=classes or ("unspecified",), actors=actors
            )
        names = (self._phrase(*c.names).text,) if c.names else ()
        traits = self._traits(c)
        member = self._suspected(c)
        if member is not None:
            classes, actors = classes_of(scan, *member, country)
            phrase = self._phrase(*member)
            return Who(
                text=phrase.text, start=phrase.start, end=phrase.end, classes=classes or ("unspecified",),
                actors=actors, traits=traits, names=names,
            )  # fmt: skip
        if c.who is None:
            classes = ()
            if c.noun is not None and isinstance(c.noun.sense.entry, Noun):
                classes = tuple(x for x in c.noun.sense.entry.classes if x != "unspecified")
            return Who(text=None, start=None, end=None, classes=classes or ("unspecified",), traits=traits, names=names)
        first, last = c.who
        if c.form == "name":  # «العميد في القوات ورئيس مكتب فلان»: one man, and his first title says most
            titles = ((t, scan.noun[t]) for t in range(first + 1, last))
            last = next((t for t, n in titles if n is not None and n.prefix == "و"), last)
        classes, actors = classes_of(scan, first, last, country)
        if scan.forms[first] in _SUSPECTED and first + 1 < last and scan.forms[first + 1].startswith(_OF_A_DEED):
            classes, actors = (), ()  # «يشتبه بتمويلهم لتنظيم كذا»: a deed, and no belonging
        if not classes and c.form == "name" and first < c.i:
            # «المزارع فلان»: the person, where the scan has read the plural of a thing
            told = (m.sense for m in scan.lexicon.readings(scan.forms[first], first, "noun"))
            people = (
                x.entry for x in told if isinstance(x.entry, Noun) and x.entry.sort == "people" and x.shape == "def-sg"
            )
            classes = next((tuple(e.classes) for e in people if "unspecified" not in e.classes), ())
        if (
            not classes
            and c.part_of is None
            and c.sort == "armed"
            and any(scan.forms[t].removeprefix("ال") in _OF_SECURITY for t in range(*c.who))
        ):
            classes = ("state_forces",)  # «عنصراً أمنياً»
        criminals = any(scan.forms[t].removeprefix("ال") in _CRIMINALS for t in range(*c.who))
        if (
            not classes
            and not criminals
            and any(
                (n := scan.noun[t]) is not None and isinstance(n.sense.entry, Noun) and n.sense.entry.sort == "armed"
                for t in range(*c.who)
            )
        ):
            parted = any(x.part_of is c and x.who is not None for x in self.settled)  # its parts say who they were
            classes = () if parted else self._group_of_story(c.i)
            if not classes and any(
                (m := scan.noun[t]) is not None and m.sense.entry.id in _PARTISAN for t in range(*c.who)
            ):
                classes = ("other_armed_group",)  # a word of one side that names no group
        if classes == ("other_jihadist",) and not actors:
            classes = (self._group_of_story(c.i) if self._group_of_story(c.i) == ("islamic_state",) else ()) or classes
        if c.noun is not None and c.noun.i < c.who[0] and isinstance(c.noun.sense.entry, Noun):
            own = c.noun.sense.entry
            if not classes and own.classes:
                classes = tuple(x for x in own.classes if x != "unspecified")
        if not classes and c.noun is not None and c.who[1] <= c.i and isinstance(c.noun.sense.entry, Noun):
            # «قوة كينية قوامها 300 جندي»: soldiers, and the body that they make up
            nation = traits.nationality
            if list(c.noun.sense.entry.classes) == ["state_forces"]:
                classes = ("foreign_forces",) if nation and country and nation != country else ("state_forces",)
        if classes == ("state_forces",) and not actors and c.sort == "armed" and self._soldiers_abroad(c, country):
            classes = ("foreign_forces",)
        if kind in _MOVED:
            classes = self._moved(c, classes)
        phrase = self._phrase(*c.who)
        status = "stated" if "civilians" in classes else "not_stated"
        return Who(
            text=phrase.text, start=phrase.start, end=phrase.end, classes=classes or ("unspecified",), actors=actors,
            traits=traits, status=status, names=names,
        )  # fmt: skip

    def _soldiers_abroad(self, c: Candidate, country: str | None) -> bool:
        if country in _NO_ARMY and c.noun is not None and c.noun.sense.entry.id in _SOLDIERS:
            a, b = self.scan.sentences[self.scan.sentence_of[c.i]]
            if c.kind == "forces" or set(self.scan.forms[a:b]) & _AT_THE_FENCE:
                return False  # on which side of the line they stood is left open
            own = (self.scan.actor[t] for t in range(a, b))
            return not any(m is not None and getattr(m.sense.entry, "country", None) == country for m in own)
        voice = self.voices.at[c.i]
        return soldiers_abroad(self.scan, c.i, country, None if voice is None else (voice.i, voice.j))

    def _moved(self, c: Candidate, classes: tuple[str, ...]) -> tuple[str, ...]:
        """«مئات المقاتلين والمدنيين», «13 مسلحا وأسرهم»: both sorts of those who are let out under one figure.

        Fighters let out by arrangement, of no named group, are of those who fight the state.
        """
        scan = self.scan
        assert c.who is not None
        b = scan.sentences[scan.sentence_of[c.i]][1]
        fighters = actor_in(scan, *c.who) is None and any(
            (n := scan.noun[t]) is not None and isinstance(n.sense.entry, Noun) and n.sense.entry.sort == "armed"
            for t in range(*c.who)
        )
        found = tuple(x for x in classes if x != "unspecified")
        if fighters and not set(found) - {"civilians"}:
            found = (*(self._group_of_story(c.i) or ("armed_opposition",)), *found)
        k = scan.skip_light(max(c.who[1], c.j), b)
        kin = next((t for t in range(c.who[0], min(b, k + 1)) if scan.forms[t] in _WITH_KIN), None)
        apart = c.number is None and any(x.i > c.i and c.who[0] <= x.i < k + 1 for x in self.settled)
        if apart:  # «خروج مقاتلين ومدنيين»: the civilians are a figure of their own
            return tuple(x for x in found if x != "civilians") or found
        if kin is not None and found and "civilians" not in found:
            found = (*found, "civilians")
        return tuple(dict.fromkeys(found))

    def _of_the_whole(self, c: Candidate, who: Who) -> Who:
        """«27 من التنظيم بينهم ثلاثة قادة»: a part whose own words state no class has the one class of its whole."""
        whole = self._told_of.get(id(c.part_of)) if c.part_of is not None else None
        named = c.form == "name" and c.part_how == "consists_of"
        if whole is not None and c.form == "name" and who.classes == ("civilians",) and self._of_members(c.part_of):
            if c.part_how == "among" and len(whole.classes) == 1 and whole.classes[0] in _GROUPS:
                return msgspec.structs.replace(who, classes=whole.classes, status="not_stated")
        if (
            whole is None
            or (c.part_how != "among" and not named)
            or who.classes != ("unspecified",)
            or len(whole.classes) != 1
        ):
            return who
        if whole.classes == ("unspecified",) or who.traits.nationality is not None:
            return who
        status = "stated" if whole.classes == ("civilians",) else who.status
        return msgspec.structs.replace(who, classes=whole.classes, status=status)

    def _of_members(self, whole: Candidate | None) -> bool:
        """«عناصر من التنظيم، بينهم والي …»: whether the whole counts members of a group by a word for the armed."""
        if whole is None or whole.who is None:
            return False
        nouns = (self.scan.noun[t] for t in range(*whole.who))
        return any(n is not None and isinstance(n.sense.entry, Noun) and n.sense.entry.sort == "armed" for n in nouns)

    def _suspected(self, c: Candidate) -> tuple[int, int] | None:
        """«33 شخصا يشتبه بانتمائهم إلى تنظيم كذا»: the group that the counted are said to be of, where no word names them."""
        if c.part_of is not None and c.inherited and c.who == c.part_of.who:
            return self._suspected(c.part_of)
        scan = self.scan
        b = scan.sentences[scan.sentence_of[c.i]][1]
        k = scan.skip_light(c.j, b)
        nameless = c.sort == "armed" and c.who is not None and actor_in(scan, *c.who) is None
        nameless = nameless or (c.who is not None and scan.forms[c.who[0]].lstrip("ول").removeprefix("ال") in _UNKNOWN)
        if c.who is not None and not nameless and (c.sort != "people" or c.who[1] > c.j):
            return None
        if nameless and c.who is not None:
            k = scan.skip_light(max(k, c.who[1]), b)
        if k + 1 >= b or scan.forms[k] not in _SUSPECTED or scan.forms[k + 1].startswith(_OF_A_DEED):
            return None
        for t in range(k + 1, min(b, k + 6)):
            match = scan.actor[t]
            if match is not None:
                return t, match.j
            if scan.forms[t] in (",", "."):
                break
        return None

    def _group_of_story(self, i: int) -> tuple[str, ...]:
        """«مسلحين», «مقاتلا» with no name: the one sort of armed group that their sentence, else their story, speaks of.

        Where it speaks of several sorts, or of none, the words leave it open and so does the claim.
        """
        scan = self.scan
        a, b = scan.sentences[scan.sentence_of[i]]
        near = scan.sentences[max(0, scan.sentence_of[i] - 1)][0]
        for first, last in ((a, b), (near, b), (0, b)):
            found: set[str] = set()
            for t in range(first, last):
                match = scan.actor[t]
                if (
                    match is not None
                    and scan.story_of[t] == scan.story_of[i]
                    and isinstance(match.sense.entry, ActorEntry)
                ):
                    found |= _GROUPS & set(match.sense.entry.classes)
            if found:
                return tuple(found) if len(found) == 1 else ()
        return ()

    def _traits(self, c: Candidate) -> Traits:
        scan = self.scan
        sex = age = role = nationality = None
        for k in range(*(c.who or (c.i, c.j))):
            noun = scan.noun[k]
            if noun is not None and isinstance(noun.sense.entry, Noun):
                entry = noun.sense.entry
                sex, age, role = sex or entry.sex, age or entry.age, role or entry.role
            nisba = scan.nisba[k]
            if nisba is not None and isinstance(nisba.sense.entry, ActorEntry):
                nationality = nationality or nisba.sense.entry.country
        return Traits(sex=sex, age=age, role=role, nationality=nationality)

    # -- source ---------------------------------------------------------------------------------------------------

    def _source(self, voice: Voice | None) -> Source | None:
        if voice is None or voice.j <= voice.i:
            return None
        phrase = self._phrase(voice.i, voice.j)
        cue = self.text[self.scan.tokens.start[voice.cue_i] : self.scan.tokens.end[voice.cue_j - 1]]
        return Source(start=phrase.start, end=phrase.end, text=phrase.text, id=voice.id, cue=cue)

    def _chain(self, source: Source | None, voice: Voice | None) -> tuple[Link, ...]:
        links: list[Link] = []
        report = self.report
        if report.outlet is not None:
            links.append(Link(role="outlet", id=report.outlet, text=None, start=None, end=None, basis="stated"))
        if report.agency is not None:
            agency = report.agency
            links.append(
                Link(role="agency", id=None, text=agency.text, start=agency.start, end=agency.end, basis="stated")
            )
        if source is not None and voice is not None:
            entry = actor_in(self.scan, voice.i, voice.j)
            unknown = entry is None or (
                isinstance(entry.sense.entry, ActorEntry) and entry.sense.entry.role == "unknown_origin"
            )
            basis = "stated" if voice.basis == "stated" else "inferred"
            links.append(
                Link(role="speaker", id=source.id, text=source.text, start=source.start, end=source.end, basis=basis)
            )
            if not unknown:
                links.append(
                    Link(role="origin", id=source.id, text=source.text, start=source.start, end=source.end, basis=basis)
                )
        return tuple(links)

    def _restates(self, n: int, c: Candidate, settled: list[Candidate], voice: Voice | None) -> str | None:
        """An unattributed figure that an attributed one of the same report repeats has its origin there."""
        if voice is not None or c.low is None or c.low != c.high or c.unit != "people":
            return None
        for x in settled:
            if x is c or x.kind != c.kind or x.low != c.low or x.high != c.high:
                continue
            if self.voices.at[x.i] is not None:
                return self.ids[id(x)]
        return None

    def _said(self, a: int, b: int) -> Said | None:
        for time in self.binding.times:
            if a <= time.i < b and time.i in self.binding._said:
                made = self.binding.time(time, False)
                return Said(at=made.from_, text=made.text, basis=made.basis)
        if self.report.published is not None:
            return Said(at=self.report.published, text=None, basis=f"published:{self.report.published_basis}")
        return None

    # -- by and means ---------------------------------------------------------------------------------------------

    def _by(self, c: Candidate, a: int, b: int, country: str | None) -> tuple[Actor | None, str]:
        """(who did it, rule): whom the clause names, else for a part the doer of its whole, else who weighs enough."""
        mourned = self.scan.verb[c.predicate] if c.predicate is not None else None
        if mourned is not None and mourned.sense.entry.id in _MOURNING:
            return None, "nobody: the subject mourns them"
        found = self.ruled_doer(c, a, b)
        rule = "named by the clause"
        if found is None and c.part_of is not None and id(c.part_of) in self._doers:
            found, rule = self._doers[id(c.part_of)], "of the whole"
        elif found is None:
            found, rule = self.accused.choose(c)
        self._doers[id(c)] = found
        if found is None:
            return None, rule
        classes, actors = classes_of(self.scan, *found, country)
        phrase = self._phrase(*found)
        actor = Actor(
            start=phrase.start, end=phrase.end, text=phrase.text, id=actors[0] if actors else None, classes=classes
        )
        return actor, rule

    def ruled_doer(self, c: Candidate, a: int, b: int) -> tuple[int, int] | None:
        """The doer that the clause of the figure names by one of the three constructions of ``doers``."""
        found = doer_of_claim(self.scan, self.voices, c, a, b)
        return None if found is None or (c.who is not None and c.who[0] <= found[0] < c.who[1]) else found

    def _means(self, a: int, b: int, c: Candidate) -> Means | None:
        scan = self.scan
        for order in (range(c.i, b), range(c.i - 1, a - 1, -1)):
            for t in order:
                event = scan.event[t]
                means = getattr(event.sense.entry, "means", None) if event is not None else None
                if event is not None and means:
                    phrase = self._phrase(event.i, event.j)
                    return Means(start=phrase.start, end=phrase.end, text=phrase.text, kind=means)
        return None

    # -- events ---------------------------------------------------------------------------------------------------

    def _happenings(self) -> list[EventCandidate]:
        places = [p.i for p in self.binding.places if not p.generic]
        return find_events(self.scan, self.voices, self.mentions, places, self.binding.times)

    @cached_property
    def mentions(self) -> list[EventCandidate]:
        """Every word or phrase that may name an event, in order."""
        return mentions(self.scan, self.voices)

    @cached_property
    def event_times(self) -> EventTimes:
        """What weighs the times for the events."""
        return EventTimes(self.binding, self.mentions)

    def _ruled_time(self, e: EventCandidate) -> tuple[TimePhrase | None, str]:
        b = self.scan.sentences[self.scan.sentence_of[e.i]][1]
        time, _, rule = self.binding.time_for(e.i, e.j, b)
        return time, rule

    def event_time_options(self, e: EventCandidate) -> list[tuple[TimePhrase | None, list[str]]]:
        """The times weighed for an event, with their features."""
        return self.event_times.options(e, *self._ruled_time(e))

    def _trigger(self, e: EventCandidate) -> Phrase:
        phrase = self._phrase(e.i, e.j)
        start = max(phrase.start, trigger_start(self.scan, e))
        return Phrase(start=start, end=phrase.end, text=self.text[start : phrase.end])

    def _event(self, e: EventCandidate) -> Event:
        scan = self.scan
        a, b = scan.sentences[scan.sentence_of[e.i]]
        phrase = self._trigger(e)
        found, why = self.binding.place_for(e.i, e.j, b, None)
        found, why = self._earlier(e.i, found, why)
        found, why = self.binding.ties.choose(self._ask_of(e), found, why)
        time_phrase = self.event_times.choose(e, *self._ruled_time(e))
        said = time_phrase is not None and self.binding.is_said(time_phrase)
        place: Place | None = self.binding.place(found) if found is not None else None
        time: Time | None = self.binding.time(time_phrase, said) if time_phrase is not None else None
        voice = None if beside_saying(scan, self.voices, e) else self.voices.at[e.i]
        source = self._source(voice)
        doer = doer_of(scan, self.voices, e, a, b)
        hit = target_of(scan, e, b, doer, {p.i: p for p in self.binding.places_in(e.j, b)})
        by = None
        if doer is not None:
            classes, actors = classes_of(scan, *doer, self.binding.country)
            text = self._phrase(*doer)
            by = Actor(
                start=text.start, end=text.end, text=text.text, id=actors[0] if actors else None, classes=classes
            )
        ahead = time_phrase is not None and lies_ahead(time_phrase)
        mode = mode_of(scan, e, voice.mode if voice is not None else "asserted", ahead)
        return Event(
            id=self._id("event:" + e.kind, phrase.start, phrase.end),
            report=self.report.report,
            kind=e.kind,
            trigger=phrase,
            by=by,
            target=self._phrase(*hit) if hit is not None else None,
            place=place,
            time=time,
            source=source,
            chain=self._chain(source, voice),
            mode=mode,
            movement=movement_of(self.binding, e.kind, e.i),
            round=e.round,
            evidence=self._evidence(a, b),
            rule=e.rule,
            explain=(
                f"told: its features sum to {e.weight:+.2f}, above 0",
                *map(_weight_told, e.told),
            ),
        )

    # -- numbers --------------------------------------------------------------------------------------------------

    def _numbers(self, settled: list[Candidate]) -> tuple[Number, ...]:
        by_number: dict[int, list[str]] = {}
        for c in settled:
            if c.number is not None:
                by_number.setdefault(c.number.i, []).append(self.ids[id(c)])
        single = {max(c.j, c.who[1] if c.who else 0): c for c in settled if c.number is None and c.low == c.high == 1}
        out: list[Number] = []
        for c in self.frames.numbers:
            number = c.number
            assert number is not None
            claims = tuple(by_number.get(number.i, ()))
            if not claims and number.low == 1 and (one := single.get(number.i) or single.get(number.j)) is not None:
                if number.form == "words" and self.text[number.start :].startswith("واحد") and one.unit == "people":
                    claims = (self.ids[id(one)],)  # «قتل جندي سوري واحد»: the number says again what the noun says
            if not claims and number.form == "ordinal" and (one := single.get(number.j)) is not None:
                claims = (self.ids[id(one)],)  # «وشخص ثالث»: the rank is of the figure
            reason, rule = (None, None) if claims else explain_number(self.scan, c)
            if not claims and reason is None:
                reason = "unexplained"
            out.append(
                Number(
                    report=self.report.report,
                    start=number.start,
                    end=number.end,
                    text=self.text[number.start : number.end],
                    low=_whole(number.low),
                    high=_whole(number.high),
                    claims=claims,
                    reason=reason,
                    rule=rule,
                )
            )
        return tuple(out)


#: kinds that are placed alike; the others are hurt
_PLACED = {
    "attacks": "attacks", "violations": "attacks", "control": "control", "destroyed": "destroyed", "forces": "forces",
    "evacuated": "moved", "displaced": "moved", "returned": "moved", "captured": "held", "released": "held", "missing": "held",
    "trapped": "held", "surrendered": "held",
}  # fmt: skip


def _asks(c: Candidate) -> tuple[str, ...]:
    """What about a figure bears on which place is its, for the weighing of places."""
    large = c.low is not None and c.low >= 300
    return (
        _PLACED.get(c.kind or "", "hurt"),
        *(("large-figure",) if large else ()),
        *(("part",) if c.part_of is not None and not c.apart else ()),
        *(("toll",) if c.rule.startswith("toll:") or c.scope == "cumulative" else ()),
    )


@cache
def _weight_told(told: tuple[str, float]) -> str:
    """A feature's weight in words; the table holds few, and every event names a dozen of them."""
    feature, weight = told
    return f"{weight:+.2f} {feature}"


def _whole(value: int | float | None) -> int | float | None:
    """Counts are whole numbers; a percentage may keep its decimals."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _date(iso: str | None) -> date | None:
    return date.fromisoformat(iso[:10]) if iso else None


def _with_anchor(report: Report, anchor: date, reasons: tuple[str, ...]) -> Report:
    return msgspec.structs.replace(
        report, published=anchor.isoformat(), published_basis="inferred", published_reasons=reasons
    )

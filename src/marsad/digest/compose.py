"""From a Dossier and a Ledger to a Page: selects, words, footnotes, sections. Pure: no clock, no network.

Nothing is summed, neither across tallies nor across statements; what arithmetic there is was done in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.digest.boxes import boxed, changes, method
from marsad.digest.charts import pictures
from marsad.digest.page import Footnote, Page, Section, Sentence, Table
from marsad.digest.select import Selection, Statement, Wanted, basis, origin_of, said_day, select
from marsad.digest.sentences import event_sentence, gist, part, sentence
from marsad.digest.wording import Words, day_words, labels, topic_title
from marsad.lexicon.compiled import Lexicon
from marsad.model.ledger import Dossier, Ledger, Tally
from marsad.model.structs import Claim, Event, Report

_TOPIC = {
    "killed": "casualties", "wounded": "casualties", "casualties": "casualties", "bodies": "casualties",
    "missing": "casualties", "control": "control", "evacuated": "evacuations", "displaced": "evacuations",
    "returned": "evacuations", "trapped": "evacuations", "violations": "ceasefire", "attacks": "strikes",
    "destroyed": "strikes",
}  # fmt: skip
_EVENT_TOPIC = {
    "airstrike": "strikes", "shelling": "strikes", "explosion": "strikes", "evacuation": "evacuations",
    "displacement": "evacuations", "weapons_handover": "evacuations", "siege": "evacuations", "talks": "talks",
    "ceasefire": "ceasefire", "control_change": "control",
}  # fmt: skip
TOPICS = ("casualties", "control", "evacuations", "strikes", "ceasefire", "talks", "other")
_QUOTE = 280


class Notes:
    """Numbers the footnotes in the order of their first use."""

    def __init__(self, reports: dict[str, Report], claims: Iterable[Claim]) -> None:
        self._reports = reports
        self._numbers: dict[str, int] = {}
        self.all: list[Footnote] = []
        self._persons: dict[str, set[str]] = {}
        for claim in claims:
            self._persons.setdefault(claim.report, set()).update(claim.who.names)

    def of(self, items: Iterable[Claim | Event]) -> tuple[int, ...]:
        """The numbers of the footnotes of these claims or events."""
        found = []
        for item in items:
            if item.id not in self._numbers:
                self._numbers[item.id] = len(self.all) + 1
                self.all.append(self._note(item))
            found.append(self._numbers[item.id])
        return tuple(found)

    def _note(self, item: Claim | Event) -> Footnote:
        report = self._reports[item.report]
        quote = " ".join(report.text[item.evidence.start : item.evidence.end].split())
        for name in sorted(self._persons.get(item.report, ()), key=len, reverse=True):
            quote = quote.replace(" ".join(name.split()), "[…]")
        if len(quote) > _QUOTE:
            quote = quote[:_QUOTE].rsplit(" ", 1)[0] + " …"
        return Footnote(
            number=len(self.all) + 1, claim=item.id, report=report.report, outlet=report.outlet, url=report.url,
            published=report.published[:10] if report.published else None,
            start=item.evidence.start, end=item.evidence.end, quote=quote,
        )  # fmt: skip


def compose(dossier: Dossier, ledger: Ledger | None, wanted: Wanted, lexicon: Lexicon, lang: str = "ar") -> Page:
    """The digest of a window. ``ledger`` ``None``: the statements have not been reconciled, and the page says so."""
    words = Words(lexicon, lang)
    en = words.en
    chosen = select(dossier, wanted)
    tallies = _tallies(ledger, chosen, {c.id for c in basis(dossier, wanted)})
    notes = Notes(chosen.reports, dossier.claims)

    def written(s: Statement) -> Sentence:
        return Sentence(
            text=sentence(s, words, chosen.reports) + ".", notes=notes.of(s.claims), machine=s.review == "machine"
        )

    # an event that the outlet tells in passing and nobody is quoted for («انسحاب») is counted in the note on method
    counted = [(c.report, c.figure) for s in chosen.statements for c in s.claims]
    known = [
        e for e in chosen.events
        if not any(r == e.report and f.start <= e.trigger.start < f.end for r, f in counted)  # the figure tells it
    ]  # fmt: skip
    told = [e for e in known if e.source is not None and e.source.id is not None]
    decks = _decks(chosen, tallies, words, notes)
    lead = _lead(chosen, wanted, words)
    sections = []
    for topic in TOPICS:
        said = [s for s in chosen.statements if _TOPIC.get(s.first.kind, "other") == topic]
        said.sort(
            key=lambda s: max(said_day(c, chosen.reports) or "" for c in s.claims), reverse=True
        )  # the newest first
        seen = [e for e in chosen.events if _EVENT_TOPIC.get(e.kind, "other") == topic and e in told]
        lines = [written(s) for s in said]
        lines += [
            Sentence(text=event_sentence(e, words, chosen.reports) + ".", notes=notes.of([e]), machine=True)
            for e in seen
        ]
        lines = list({line.text: line for line in reversed(lines)}.values())[::-1]
        if lines:
            tables = (_table(said, tallies, ledger, words, notes, chosen),) if topic == "casualties" else ()
            sections.append(Section(key=topic, title=topic_title(topic, lang), sentences=tuple(lines), tables=tables))
    sections.append(changes(chosen, tallies, ledger, words, notes.of))
    sections.append(boxed(chosen, tallies, ledger, words, notes.of))
    sections.append(method(chosen, ledger, wanted, words, len(known) - len(told)))
    machine = any(line.machine for section in sections for line in section.sentences)
    notice = ""
    if machine:
        notice = (
            "This page was read and written by machine. What is marked “machine-read” no reviewer has accepted."
            if en
            else "قرأت الآلة هذه الصفحة وكتبتها. وكل ما وُسم بعبارة «قراءة آلية» لم يقبله أي مراجع بعد."
        )
    return Page(
        lang=lang, title=_title(wanted, words), decks=decks, notice=notice, lead=lead, sections=tuple(sections),
        pictures=pictures(chosen, tallies, words), footnotes=tuple(notes.all),
    )  # fmt: skip


def _tallies(ledger: Ledger | None, chosen: Selection, allowed: set[str]) -> dict[str, Tally]:
    """claim id → tally; a tally that rests on a claim outside the digest's basis is left out whole."""
    if ledger is None:
        return {}
    shown = {c.id for s in (*chosen.statements, *chosen.earlier) for c in s.claims}
    return {c: t for t in ledger.tallies if set(t.claims) <= allowed for c in t.claims if c in shown}


def _title(wanted: Wanted, words: Words) -> str:
    head = "Situation report" if words.en else "تقرير الحالة"
    if wanted.start and wanted.end:
        start, end = (day_words(d, words.lang, weekday=False) for d in (wanted.start, wanted.end))
        return f"{head}: {start} – {end}"
    return head


def _mass(s: Statement) -> float:
    return s.first.figure.low or s.first.figure.high or 0


def _decks(chosen: Selection, tallies: dict[str, Tally], words: Words, notes: Notes) -> tuple[Sentence, ...]:
    """Two decks: the heaviest toll that is no running total, and the first news of another topic. Origins are named."""
    killed = [
        s for s in chosen.statements
        if s.first.kind == "killed" and s.first.mode == "asserted" and s.first.part_how is None and origin_of(s.first)
        and s.first.scope in ("incident", "period")
    ]  # fmt: skip
    out = []
    colon = ": "
    if killed:
        top = max(killed, key=_mass)
        tops = [top]
        tally = tallies.get(top.first.id)
        if tally is not None and any(n.note == "dispute" for n in tally.notes):
            rivals = [
                s for s in killed if tallies.get(s.first.id) is tally and origin_of(s.first) != origin_of(top.first)
            ]
            tops += rivals[:1]
        text = ("; " if words.en else "؛ ").join(
            words.source(s.first, chosen.reports[s.first.report].outlet)[0] + colon + gist(s.first, words)
            + words.at(s.first.place) for s in tops
        )  # fmt: skip
        out.append(Sentence(text=text, notes=notes.of(c for s in tops for c in s.claims), machine=any(s.review == "machine" for s in tops)))  # fmt: skip
    events = [
        e for e in chosen.events
        if e.source is not None and words.speaks(e.source.id) and e.mode == "asserted" and " " in e.trigger.text.strip()
    ]  # fmt: skip
    second = next((e for kind in ("evacuation", "ceasefire", "control_change", "explosion") for e in events if e.kind == kind), None)  # fmt: skip
    if second is not None:
        trigger = words.quoted(second.trigger.text)
        text = words.source(second, None)[0] + colon + trigger + words.at(second.place)
        out.append(Sentence(text=text, notes=notes.of([second]), machine=True))
    else:
        other = next((s for s in chosen.statements if s.first.kind not in ("killed", "wounded") and origin_of(s.first)), None)  # fmt: skip
        if other is not None:
            text = words.source(other.first, None)[0] + colon + gist(other.first, words)
            out.append(Sentence(text=text, notes=notes.of(other.claims), machine=other.review == "machine"))
    return tuple(out)


def _lead(chosen: Selection, wanted: Wanted, words: Words) -> tuple[Sentence, ...]:
    """What the page covers: the days, the reports, the outlets. No figure of the news stands in it twice."""
    used = sorted({c.report for s in chosen.statements for c in s.claims} | {e.report for e in chosen.events})
    outlets = sorted({words.actor(o, o) for r in used if (o := chosen.reports[r].outlet)})
    voices = {o for s in chosen.statements if words.speaks(o := origin_of(s.first))}
    names = (", " if words.en else "، ").join(sorted(words.actor(v) for v in voices))
    if words.en:
        text = f"This digest tells what was said in the window; its reports number: {len(used)}."
        more = [f"Those whose counts are told: {names}."] if names else []
        more += [f"Outlets: {', '.join(outlets)}."] if outlets else []
    else:
        text = f"يعرض هذا التقرير ما قيل خلال الفترة المحددة؛ عدد التقارير المعتمدة: {len(used)}."
        more = [f"الجهات التي تُنقل عنها الأرقام: {names}."] if names else []
        more += [f"وسائل النشر: {'، '.join(outlets)}."] if outlets else []
    return tuple(Sentence(text=t) for t in (text, *more))


def _number(value: float | None, words: Words) -> str:
    if value is None:
        return "open" if words.en else "مفتوح"
    return f"{value:,}"


def _table(
    said: list[Statement], tallies: dict[str, Tally], ledger: Ledger | None, words: Words, notes: Notes,
    chosen: Selection,
) -> Table:  # fmt: skip
    """Low – best – high: a row per tally and origin, or per statement where there is no ledger. Parts are no rows."""
    rows: list[tuple[str, ...]] = []
    marks: list[tuple[int, ...]] = []
    machine: list[bool] = []
    reviews = labels()["reviews"]
    for s in sorted(said, key=lambda s: (words.people(s.first) is None, words.people(s.first) or "", s.first.kind)):
        claim = s.first
        if claim.figure.hedge == "vague" or claim.part_how in ("among", "rest") or claim.mode != "asserted":
            continue
        tally = tallies.get(claim.id)
        view = next((o for o in tally.origins if o.origin == origin_of(claim)), None) if tally else None
        low, high = (view.tightened.low, view.tightened.high) if view else (claim.figure.low, claim.figure.high)
        best = tally.best if tally else claim.figure.low if claim.figure.low is not None else claim.figure.high
        if tally and any(n.note == "dispute" for n in tally.notes) and tally.best is None:
            best_words = "disputed" if words.en else "مختلف عليه"
        else:
            best_words = _number(best, words)
        who, _ = words.source(claim, chosen.reports[claim.report].outlet)
        rows.append((
            gist(claim, words) + words.when(claim.time, claim.scope, chosen.reports[claim.report].published) + part(claim, words), who, _number(low, words), best_words,
            _number(high, words), reviews[s.review][words.en],
        ))  # fmt: skip
        marks.append(notes.of(s.claims))
        machine.append(s.review == "machine")
    if words.en:
        head = ("What is counted", "Said by", "Low", "Best" if ledger else "Stated", "High", "Reading")
        caption = "Figures by party, each by its source. Rows overlap and are not to be added."
    else:
        head = ("المعدود", "بحسب", "الأدنى", "الأرجح" if ledger else "المذكور", "الأعلى", "القراءة")
        caption = "الأرقام بحسب الجهة، كل رقم بمصدره. الصفوف متداخلة ولا يجوز جمعها."
    return Table(caption=caption, head=head, rows=tuple(rows), notes=tuple(marks), machine=tuple(machine))

"""The boxes of the digest: what changed in what is documented, what does not hold together, and how it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from marsad.digest.page import Section, Sentence
from marsad.digest.select import Selection, Statement, Wanted, origin_of
from marsad.digest.sentences import gist
from marsad.digest.wording import Words, day_words, topic_title
from marsad.model.ledger import Ledger, Tally
from marsad.model.structs import Claim, Event

Numbered = Callable[[Iterable[Claim | Event]], tuple[int, ...]]
_ALARMS = ("inconsistency", "dispute", "reading", "hedge_lost", "fall", "party_claim", "denial", "single_origin")


def _distinct(tallies: dict[str, Tally]) -> list[Tally]:
    return list({t.id: t for t in tallies.values()}.values())


def _claims(chosen: Selection) -> dict[str, Claim]:
    return {c.id: c for s in (*chosen.statements, *chosen.earlier) for c in s.claims}


def changes(
    chosen: Selection, tallies: dict[str, Tally], ledger: Ledger | None, words: Words, numbered: Numbered
) -> Section:  # fmt: skip
    """New, added later, corrected: per tally and origin, from the ledger alone. Without one there is no comparison."""
    en = words.en
    lines: list[Sentence] = []
    if ledger is None:
        text = (
            "The statements have not been reconciled, so no change is reckoned; "
            f"statements from before the window: {len(chosen.earlier)}."
            if en
            else f"لم تُوفَّق الأقوال بعد، فلا يُحسب أي تغيّر؛ عدد الأقوال السابقة لهذه الفترة: {len(chosen.earlier)}."
        )
        return Section(key="change", title=topic_title("change", words.lang), sentences=(Sentence(text=text),))
    now = {c.id: s for s in chosen.statements for c in s.claims}
    before = {c.id: s for s in chosen.earlier for c in s.claims}
    known = _claims(chosen)
    fresh: list[Claim] = []
    heads = {
        "new": ("New", "جديد"), "added_later": ("Added later", "أُضيف لاحقاً"), "corrected": ("Corrected", "مصحَّح"),
    }  # fmt: skip
    for tally in sorted(_distinct(tallies), key=lambda t: t.id):
        ids = [c for c in tally.claims if c in now]
        if not ids:
            continue
        later = [n for n in tally.notes if n.note == "added_later"]
        falls = [n for n in tally.notes if n.note == "fall" and n.why == "correction"]
        fixed = [c for c in ids if now[c].review == "corrected"]
        old = [c for c in tally.claims if c in before]
        machine = all(now[c].review == "machine" for c in ids)
        for key, found in (("added_later", later), ("corrected", falls)):
            for note in found:
                cited = [known[c] for c in note.claims if c in known]
                text = f"{heads[key][not en]}: {note.words.en if en else note.words.ar}"
                lines.append(Sentence(text=text, notes=numbered(cited), machine=machine))
        for c in fixed:
            text = f"{heads['corrected'][not en]}: {gist(known[c], words)}."
            lines.append(Sentence(text=text, notes=numbered([known[c]])))
        risen = [n for n in tally.notes if n.note == "update"]
        for note in risen:
            cited = [known[c] for c in note.claims if c in known]
            text = f"{heads['new'][not en]}: {note.words.en if en else note.words.ar}"
            lines.append(Sentence(text=text, notes=numbered(cited), machine=machine))
        if not (old or later or falls or fixed or risen):
            fresh.append(known[ids[-1]])
    told = [c for c in fresh if c.kind == "killed" and c.part_of is None and origin_of(c) and c.figure.hedge != "vague"]
    if told:
        each = [f"{gist(c, words)} ({words.source(c, chosen.reports[c.report].outlet)[0]})" for c in told]
        text = f"{heads['new'][not en]}: {('; ' if en else '؛ ').join(dict.fromkeys(each))}."
        lines.insert(
            0, Sentence(text=text, notes=numbered(told), machine=any(now[c.id].review == "machine" for c in told))
        )
    rest = len(fresh) - len(told)
    if rest:
        text = (
            f"Other new counts, told above under their topics: {rest}."
            if en
            else f"أعداد جديدة أخرى مذكورة أعلاه تحت موضوعاتها: {rest}."
        )
        lines.append(Sentence(text=text))
    if not lines:
        lines = [Sentence(text="No change in what is documented." if en else "لا تغيّر في الموثَّق.")]
    return Section(key="change", title=topic_title("change", words.lang), sentences=tuple(lines))


def boxed(
    chosen: Selection, tallies: dict[str, Tally], ledger: Ledger | None, words: Words, numbered: Numbered
) -> Section:  # fmt: skip
    """The ledger's notes in its own words, then what the claims leave open: place, time, origin, a number."""
    en = words.en
    known = _claims(chosen)
    lines: list[Sentence] = []
    for alarm in _ALARMS:
        for tally in sorted(_distinct(tallies), key=lambda t: t.id):
            for note in tally.notes:
                if note.note == alarm:
                    cited = [known[c] for c in note.claims if c in known]
                    preferred = (" (preferred)" if en else " (القراءة المرجَّحة)") if note.preferred else ""
                    text = (note.words.en if en else note.words.ar) + preferred
                    lines.append(Sentence(text=text, notes=numbered(cited), machine=tally.review == "machine"))
    lines = _joined(lines)
    lines += _open(chosen, words, numbered)
    if not lines:
        lines = [Sentence(text="None found." if en else "لم يُعثر على شيء منها.")]
    return Section(key="box", title=topic_title("box", words.lang), sentences=tuple(lines), box=True)


def _joined(lines: list[Sentence]) -> list[Sentence]:
    """One line for what several tallies say in the same words («one origin: …»), with all footnotes."""
    found: dict[str, list[Sentence]] = {}
    for line in lines:
        found.setdefault(line.text, []).append(line)
    return [
        Sentence(
            text=text, notes=tuple(dict.fromkeys(n for line in group for n in line.notes)),
            machine=any(line.machine for line in group),
        )
        for text, group in found.items()
    ]  # fmt: skip


def _open(chosen: Selection, words: Words, numbered: Numbered) -> list[Sentence]:
    en = words.en
    questions = {
        "origin": ("Whose count is it? The report names nobody", "لمن هذا العدّ؟ لم يسمِّ التقرير أحداً"),
        "place": ("Which place is meant? The name fits several, or none that is known",
                  "أي مكان هو المقصود؟ الاسم يصح على أكثر من مكان أو لا يُعرف"),
        "by": ("Who is accused? The reading names a force of the same side as the people counted, so no accusation is told",
               "من المتهم؟ القراءة تسمي قوة من جهة المعدودين أنفسهم، فلم يُرو اتهام"),
        "time": ("When does the stretch begin and end? The report does not say",
                 "متى تبدأ المدة ومتى تنتهي؟ لم يحدد التقرير ذلك"),
        "number": ("How many? Only a word without a number was given", "كم العدد؟ لم ترد إلا كلمة بلا رقم"),
    }  # fmt: skip

    def asks(key: str, s: Statement) -> bool:
        c = s.first
        if key == "origin":
            return origin_of(c) is None
        if key == "place":
            return c.place is not None and words.place(c.place) is None
        if key == "by":
            return c.part_of is None and words.own_side(c)
        if key == "time":
            return c.time is not None and c.time.duration is not None and c.time.from_ is None
        return c.figure.low is None and c.figure.high is None

    out = []
    for key, texts in questions.items():
        found = [s for s in chosen.statements if asks(key, s)]
        if found:
            cited = [s.first for s in found]
            stop = "؛ " if not en else "; "
            gists = stop.join(dict.fromkeys(gist(c, words) for c in cited))
            text = f"{texts[not en]}: {gists}."
            out.append(Sentence(text=text, notes=numbered(cited), machine=True))
    return out


def method(chosen: Selection, ledger: Ledger | None, wanted: Wanted, words: Words, untold: int) -> Section:
    """Policy and coverage, and what was left out."""
    en = words.en
    policy = ledger.policy if ledger else None
    every = [day for r in chosen.reports.values() if (day := r.published)]
    failed = sum(r.failed is not None for r in chosen.reports.values())
    unread = sum(r.language not in (None, "ar") for r in chosen.reports.values())
    days = [day_words(d, words.lang, weekday=False) for d in (min(every), max(every))] if every else []
    if en:
        lines = [
            f"The record holds {len(chosen.reports)} reports" + (f", published from {days[0]} to {days[1]}." if days else "."),
            f"Reports that could not be read: {failed}; reports in another language than Arabic: {unread}.",
            "The window is that of saying, not of happening; older happenings are dated in their sentence.",
            f"Best figures follow the policy “{policy}”." if policy else "The statements have not been reconciled: repeats of one origin in the same numbers stand as one sentence, everything else stands alone.",
            "No figures are added up, neither across tallies nor across sources; open means that the source set no bound.",
            "A word such as “dozens” is given no number. An accusation belongs to the source that makes it. Names of persons are left out.",
            f"Left out: rejected by reviewers {chosen.rejected}; not reviewed {chosen.unreviewed}." if wanted.reviewed_only else f"Left out: rejected by reviewers {chosen.rejected}.",
            f"Events that reports mention without naming who says so, and that are not told here: {untold}.",
            "Map outlines: Natural Earth (public domain); a circle's size is how precisely the place is known.",
        ]  # fmt: skip
    else:
        lines = [
            f"عدد التقارير في السجل: {len(chosen.reports)}" + (f"، نُشرت بين {days[0]} و{days[1]}." if days else "."),
            f"تقارير تعذرت قراءتها: {failed}؛ تقارير بلغة غير العربية: {unread}.",
            "الفترة هي فترة القول لا فترة الوقوع؛ وما وقع قبلها مؤرَّخ في جملته.",
            f"الرقم الأرجح بحسب السياسة المسماة «{policy}»." if policy else "لم تُوفَّق الأقوال بعد: تكرار الجهة الواحدة للأرقام نفسها جملة واحدة، وما عداه قائم بذاته.",
            "لا تُجمع الأرقام، لا بين الحصائل ولا بين المصادر؛ و«مفتوح» تعني أن المصدر لم يضع حداً.",
            "لا يُعطى لفظ مثل «العشرات» رقماً. والاتهام لمن أطلقه. وأسماء الأشخاص محذوفة.",
            f"استُبعد: ما رفضه المراجعون {chosen.rejected}؛ وما لم يُراجَع {chosen.unreviewed}." if wanted.reviewed_only else f"استُبعد: ما رفضه المراجعون {chosen.rejected}.",
            f"أحداث ذكرتها التقارير من دون أن تسمي قائلها، ولم تُرو هنا: {untold}.",
            "حدود الخريطة: Natural Earth (ملك عام)؛ وحجم الدائرة يدل على دقة معرفة المكان.",
        ]  # fmt: skip
    return Section(
        key="method", title=topic_title("method", words.lang), sentences=tuple(Sentence(text=t) for t in lines)
    )

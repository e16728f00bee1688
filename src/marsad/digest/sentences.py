"""One sentence for one statement or event: reported speech, its source named, nothing that the claim does not say."""

from __future__ import annotations

from marsad.digest.select import Statement
from marsad.digest.wording import Words
from marsad.model.structs import Claim, Event, Report


def gist(claim: Claim, words: Words) -> str:
    """«مقتل 86 مقاتلاً من الجيش السوري»: what is counted, without source, place and time."""
    t = words.templates
    key = claim.kind
    if key == "evacuated" and claim.figure.unit == "vehicles":
        key = "evacuated_vehicles"
    people = words.people(claim)
    of = t["of"].format(people=people) if people else ""
    place = words.place(claim.place) or (words.quoted(claim.place.text) if claim.place else words.quoted("?"))
    actor = people or words.actor(None)
    text: str = t["kinds"][key].format(count=words.count(claim), of=of, actor=actor, place=place)
    return text


def part(claim: Claim, words: Words) -> str:
    """How the figure belongs to a larger one of the same source; nothing for a whole."""
    table = words.templates["parts"]
    text = str(table[claim.part_how]) if claim.part_how in table else ""
    return text if claim.figure.unit == "people" else text.replace("وهم", "وهي").replace("أضيفوا", "أضيفت")


def _verb(mode: str, who: str, words: Words) -> str:
    forms = words.templates["verbs"][mode]
    return str(forms[-1] if words.feminine(who) else forms[0])


def sentence(statement: Statement, words: Words, reports: dict[str, Report]) -> str:
    """The statement in a sentence without its full stop."""
    claim = statement.first
    who, unnamed = words.source(claim, reports[claim.report].outlet)
    t = words.templates
    what = gist(claim, words)
    at = "" if claim.kind == "control" else words.at(claim.place)
    when = words.when(claim.time, claim.scope, reports[claim.report].published)
    by = ""
    if claim.by is not None and claim.by.id and claim.part_of is None and not words.own_side(claim):
        by = t["by"].format(actor=words.actor(claim.by.id, claim.by.text))
    mode = claim.mode if claim.mode in t["verbs"] else "asserted"
    tail = f" {t['outlet']}" if unnamed else ""
    verb = _verb(mode, who, words)
    join = t["joins"][mode].replace("ـ", "") if not words.en else t["joins"][mode]
    if words.en:
        who = who[0].upper() + who[1:]
        return f"{who}{tail and ',' + tail + ','} {verb}{join}{what}{at}{when}{part(claim, words)}{by}"
    return f"{verb} {who}{tail and '،' + tail + '،'} {join}{what}{at}{when}{part(claim, words)}{by}"


def event_sentence(event: Event, words: Words, reports: dict[str, Report]) -> str:
    """The event in a sentence without its full stop; what happened in the report's own words."""
    t = words.templates
    who, unnamed = words.source(event, reports[event.report].outlet)
    form = {"denied": "event_denied", "planned": "event_planned"}.get(event.mode, "event")
    round_ = t["round"].format(n=event.round) if event.round else ""
    trigger = " ".join(event.trigger.text.split())
    verb = _verb("asserted", who, words)
    if event.mode == "unconfirmed":
        verb += ", without confirming it," if words.en else "، من دون تأكيد،"
    text: str = t[form].format(
        who=who,
        verb=verb,
        trigger=trigger,
        at=round_ + words.at(event.place),
        when=words.when(event.time, None, reports[event.report].published),
    )
    if unnamed:
        text += ("، " if not words.en else ", ") + t["outlet"]
    return text

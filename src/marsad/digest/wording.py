"""Words for dates, actors, places and people, in Arabic and English; the data files of this room, read once."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from marsad.digest.arabic.counted import Counted, hedged, nouns, percent
from marsad.lexicon.compiled import Lexicon
from marsad.lexicon.entries import ActorEntry, PlaceEntry
from marsad.model.structs import Claim, Event, Place, Time

_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTHS = (
    "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو", "تموز/يوليو",
    "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
)  # fmt: skip
_EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EN_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December")  # fmt: skip
#: what the lexicon's English names say to its editors, and not to readers
_INTERNAL = re.compile(r" as (an? )?speakers?( and doer)?$| \([^()]*from context\)$")
_EN_HEDGES = {"exact": "{}", "at_least": "at least {}", "more_than": "more than {}", "at_most": "at most {}",
              "less_than": "fewer than {}", "about": "about {}"}  # fmt: skip
_ROLES = {"fighter": "fighter", "soldier": "soldier", "officer": "officer", "commander": "commander",
          "journalist": "journalist", "medic": "medic", "police": "policeman"}  # fmt: skip
_UNITS = {"violations": "violation", "attacks": "attack", "places": "place", "vehicles": "vehicle",
          "objects": "object", "families": "family"}  # fmt: skip
_MEANS = {"airstrike": "airstrike", "rocket": "rocket", "shelling": "shell"}


@cache
def templates(lang: str) -> dict[str, Any]:
    """The sentence templates of a language."""
    text = (Path(__file__).parent / "templates.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)[lang]
    return found


@cache
def labels() -> dict[str, Any]:
    """The table of labels."""
    found: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "labels.yaml").read_text(encoding="utf-8"))
    return found


def topic_title(key: str, lang: str) -> str:
    """The title of a topic."""
    title: str = labels()["topics"][key][lang == "en"]
    return title


def day_words(iso: str, lang: str, *, weekday: bool = True) -> str:
    """«السبت 12 أيار/مايو 2018», «Saturday 12 May 2018». Raises ValueError for what is no ISO date."""
    day = date.fromisoformat(iso[:10])
    if lang == "en":
        text = f"{day.day} {_EN_MONTHS[day.month - 1]} {day.year}"
        return f"{_EN_DAYS[day.weekday()]} {text}" if weekday else text
    text = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{_DAYS[day.weekday()]} {text}" if weekday else text


class Words:
    """Labels from one lexicon in one language. Immutable."""

    def __init__(self, lexicon: Lexicon, lang: str) -> None:
        self.lang = lang
        self.en = lang == "en"
        self.templates = templates(lang)
        self._actors: dict[str, ActorEntry] = {}
        self._places: dict[str, PlaceEntry] = {}
        speakers: dict[str, list[ActorEntry]] = {}
        for entry in lexicon.entries():
            if isinstance(entry, ActorEntry):
                self._actors[entry.id] = entry
                if entry.source_id:
                    speakers.setdefault(entry.source_id, []).append(entry)
            elif isinstance(entry, PlaceEntry):
                self._places[entry.id] = entry
        # several actors may speak with one id (an army and its air force): the general one is the state's or ministry's
        rank = {"monitor": 0, "agency": 0, "ministry": 0, "state": 1}
        for key, entries in speakers.items():
            if key not in self._actors:
                best = min(
                    entries, key=lambda e: (rank.get(e.role, 2), e.id.rpartition(".")[2] not in ("army", "state"), e.id)
                )
                self._actors[key] = best

    def quoted(self, text: str) -> str:
        """The report's own words, in quotation marks of the language."""
        clean = " ".join(text.split()).strip("«»\"“”'")
        return f"“{clean}”" if self.en else f"«{clean}»"

    def actor(self, id: str | None, text: str | None = None) -> str:
        """The neutral label of an actor or source; the report's own words in quotation marks where it has none."""
        if id is not None and id in labels()["neutral"]:
            neutral: str = labels()["neutral"][id][self.en]
            return neutral
        entry = self._actors.get(id or "")
        if entry is not None and entry.role == "nationality" and entry.country in self._places:
            name = self._places[entry.country].name  # «الإسرائيلية» accuses a state, not a man
            return name.en if self.en else name.ar
        if entry is not None:
            return _INTERNAL.sub("", entry.name.en) if self.en else entry.name.ar
        if text:
            return self.quoted(text)
        return str(id) if id else str(self.templates["unknown"][0])

    def feminine(self, label: str) -> bool:
        """Whether «أفادت» and not «أفاد» stands before this name."""
        return label.strip("«»").split(" ")[0] in labels()["feminine"] or label.split(" ")[0].endswith("ة")

    def people(self, claim: Claim) -> str | None:
        """«الجيش السوري والقوات الموالية …», or ``None`` where the words name no group."""
        actors = [a for a in claim.who.actors if not (a in self._actors and self._actors[a].role == "nationality")]
        table = labels()["classes"]
        # «عشرات القتلى من النظام»: the dead are its forces, where the words class them so
        forces = table["state_forces"][self.en] if "state_forces" in claim.who.classes else None
        named = [
            forces if forces and a in self._actors and self._actors[a].role == "state" else self.actor(a)
            for a in actors
        ]
        if not named:
            named = [table[c][self.en] for c in claim.who.classes if c in table and c != "civilians"]
        nation = self.nationality(claim)
        if nation is not None and claim.who.traits.role and not actors:  # else the nationality is the noun itself
            named = [f"people of {nation.name.en} nationality" if self.en else f"ال{nation.name.ar}ين"]
        return (" and " if self.en else " و").join(dict.fromkeys(named)) or None

    def speaks(self, id: str | None) -> bool:
        """Whether this is a speaker that the lexicon knows by name: no unknown origin, no nationality."""
        entry = self._actors.get(id or "")
        return entry is not None and entry.role not in ("unknown_origin", "nationality", "none")

    def own_side(self, claim: Claim) -> bool:
        """Whether the accused and the people counted belong to one side: more likely a misreading than an accusation."""
        if claim.by is None:
            return False
        loyal = {"state_forces", "allied_militia"}
        accused = self._actors.get(claim.by.id or "")
        sides = {self._actors[a].side for a in claim.who.actors if a in self._actors} - {None}
        same = accused is not None and accused.side in sides
        local = not (accused and accused.role == "nationality")
        return same or (
            local and bool(loyal & set(claim.by.classes)) and bool(loyal & set(claim.who.classes)) and not sides
        )

    def nationality(self, claim: Claim) -> ActorEntry | None:
        """The nationality that the words give the people."""
        found = [self._actors[a] for a in claim.who.actors if a in self._actors]
        return next((e for e in found if e.role == "nationality"), None)

    def noun(self, claim: Claim) -> Counted:
        """The noun that counts what the claim counts: no narrower than its words."""
        table = nouns()
        traits = claim.who.traits
        if claim.figure.unit != "people":
            if claim.figure.unit == "attacks" and claim.means and claim.means.kind in _MEANS:
                key = _MEANS[claim.means.kind]
                stem = {"airstrike": "غار", "rocket": "صاروخ", "shell": "قذ"}[key]
                if stem in claim.figure.text or (key == "rocket" and "صواريخ" in claim.figure.text):
                    return table[key]
            if claim.figure.unit == "vehicles" and "حافل" in claim.figure.text:
                return table["bus"]
            return table[_UNITS.get(claim.figure.unit, "object")]
        if claim.kind == "bodies":
            return table["body"]
        nation = self.nationality(claim)
        if nation is not None and not traits.role:
            ar, en = nation.name.ar, nation.name.en
            return Counted(id=nation.id, singular=ar, dual=(ar + "ان", ar + "ين"), plural=ar + "ين", gender="m", en=(en, en + "s" if en.endswith("an") else en))  # fmt: skip
        if traits.role in _ROLES:
            return table[_ROLES[traits.role]]
        if traits.age == "child":
            return table["child"]
        if traits.sex == "female":
            return table["woman"]
        return table["civilian" if claim.who.classes == ("civilians",) else "person"]

    def count(self, claim: Claim) -> str:
        """The figure with hedge and noun; a vague one stays a word."""
        f = claim.figure
        noun = self.noun(claim)
        if f.low is None and f.high is None:
            stems = {"عشرات": ("عشرات",), "مئات": ("مئات", "مائات"), "آلاف": ("آلاف", "الاف", "ألوف")}
            key = next((k for k, forms in stems.items() if any(s in f.text for s in forms)), "other")
            plural = noun.en[1] if self.en else "ال" + noun.plural
            vague: str = self.templates["vague"][key].format(plural=plural)
            return vague
        if f.unit != "percent" and any(v is not None and v != int(v) for v in (f.low, f.high)):
            return self.quoted(f.text)  # «نصف»: the language's own word, in the report's words
        if not self.en:
            return percent(f.low, f.high, f.hedge) if f.unit == "percent" else hedged(f.low, f.high, f.hedge, noun)
        if f.hedge == "range":
            text, last = f"between {f.low:,} and {f.high:,}", f.high
        else:
            last = f.low if f.low is not None else f.high
            text = _EN_HEDGES[f.hedge].format(f"{last:,}")
        return f"{text}%" if f.unit == "percent" else f"{text} {noun.en[last != 1]}"

    def place(self, place: Place | None) -> str | None:
        """The name of a place; the report's words in quotation marks where it could not be told which place it is."""
        if place is None:
            return None
        entry = self._places.get(place.id or "")
        if entry is None:
            return None
        return entry.name.en if self.en else entry.name.ar

    def at(self, place: Place | None) -> str:
        """« في حلب», or nothing."""
        if place is None:
            return ""
        name = self.place(place)
        if name is None:
            words: str = self.templates["at_words"].format(words=" ".join(place.text.split()))
            return words
        known: str = self.templates["at"].format(place=name)
        return known

    def when(self, time: Time | None, scope: str | None = None, published: str | None = None) -> str:
        """The time of an item as far as it is known; words that no calendar could be found for are quoted."""
        if time is None:
            return ""
        t = self.templates["times"]
        start, end = time.from_, time.to
        if start and end and start != end:
            text: str = t["total" if scope == "cumulative" else "span"].format(
                start=day_words(start, self.lang, weekday=False), end=day_words(end, self.lang, weekday=False)
            )
        elif start and end:
            text = t["day"].format(day=day_words(start, self.lang))
        elif start:
            text = t["since"].format(start=day_words(start, self.lang))
        else:
            # «أمس» without a calendar day says something only beside the day of the report
            text = t["words"].format(words=" ".join(time.text.split()))
            if published:
                text += t["of"].format(day=day_words(published, self.lang, weekday=False))
        return text

    def source(self, item: Claim | Event, outlet: str | None) -> tuple[str, bool]:
        """(label, whether the report named nobody and the outlet speaks)."""
        ids = [(link.id, link.text) for link in item.chain if link.role == "origin"]
        if ids:
            return self.actor(*ids[0]), False
        if item.source is not None:
            return self.actor(item.source.id, item.source.text), False
        return (self.actor(outlet, outlet) if outlet else str(self.templates["unknown"][0])), True

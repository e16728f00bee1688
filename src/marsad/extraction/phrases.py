"""Noun phrases over a scan: people, places, names of persons. (Over 400 lines: the phrases share their boundaries.)"""

from __future__ import annotations

from collections.abc import Container
from functools import cache

import msgspec

from marsad.extraction.scan import LIGHT, PUNCT, WORD, Match, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.compiled import folded
from marsad.lexicon.entries import ActorEntry, Noun, PlaceEntry, Verb

#: prepositions and particles that end a noun phrase; bare, as tokens show them
STOPS = word_class("stops")
_CONJ = "و"


#: «التنظيم», «الميليشيا»: a group named before; whose, the last name of that sort says
GROUP_WORDS = word_class("group_words")
#: groups that seldom fight on the side of a state
_APART_FROM_STATES = word_class("apart_from_states")


def names_people(scan: Scan, k: int) -> bool:
    """Whether the noun at token ``k`` is one for people: by what they do or are, by their arms, by their kin."""
    noun = scan.noun[k]
    return noun is not None and getattr(noun.sense.entry, "sort", "") in ("people", "armed", "relative")


def group_word(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a definite word for a group that the report has named before."""
    form = scan.forms[k]
    return form in GROUP_WORDS or form.lstrip("ولب") in GROUP_WORDS


def named_before(scan: Scan, k: int) -> Match | None:
    """The last armed actor named before a group word; for «التنظيم» the last jihadist one."""
    wanted = {"islamic_state", "other_jihadist"} if "تنظيم" in scan.forms[k] else None
    party = scan.forms[k].endswith("الحزب")
    apart = scan.forms[k].lstrip("ولب") in _APART_FROM_STATES
    ally: Match | None = None
    for t in range(k - 1, -1, -1):
        match = scan.actor[t] or scan.nisba[t]
        if match is None or not isinstance(match.sense.entry, ActorEntry):
            continue
        classes = set(match.sense.entry.classes) - {"unspecified", "civilians", "state_forces"}
        if party and not any("حزب" in scan.forms[t] for t in range(match.i, match.j)):
            continue
        if classes == {"foreign_forces"} and not party:
            continue  # «الجماعة» is no coalition and no other state's army
        if classes and (wanted is None or classes & wanted):
            if apart and classes == {"allied_militia"}:
                ally = ally or match  # «الجماعة» is rather the one that fights the state and its allies
                continue
            return match
    return ally


def owner_before(scan: Scan, k: int) -> Match | None:
    """The last armed actor before token ``k``, in its sentence or the one before."""
    s = scan.sentence_of[k]
    first = scan.sentences[max(0, s - 1)][0] if s >= 0 else 0
    noun = scan.noun[k]
    suffix = noun.suffix if noun is not None else ""
    soldiers = noun is not None and isinstance(noun.sense.entry, Noun) and "state_forces" in noun.sense.entry.classes
    last: Match | None = None
    state: Match | None = None
    here = scan.sentences[s][0] if s >= 0 else 0
    for t in range(k - 1, first - 1, -1):
        if t < here and state is not None:
            break
        match = scan.actor[t] or scan.nisba[t]
        if match is not None and isinstance(match.sense.entry, ActorEntry):
            if match.sense.entry.role == "state" and not soldiers and t >= here:
                state = (
                    state or match
                )  # «قالت الجماعة إن واشنطن قتلت 22 من أفرادها»: sooner the group's than the state's
                continue
            if set(match.sense.entry.classes) - {"unspecified", "civilians"}:
                feminine = _feminine(scan.forms[match.i])
                if suffix not in ("ه", "ها") or feminine is None or feminine == (suffix == "ها"):
                    return match  # «عناصرها» are not of «الجيش», nor «جنوده» of «الجماعة»
                last = last or match
    if last is None and state is not None and set(state.sense.entry.classes) - {"unspecified", "civilians"}:  # type: ignore[attr-defined]
        return state
    return last


def _feminine(form: str) -> bool | None:
    """Whether the first word of a group's name takes «ها» or «ه»; None where its form does not tell."""
    word = form.lstrip("وبلف").removeprefix("ال")
    if word.endswith(("ه", "ات", "يا")) or word in _BROKEN_PLURALS:
        return True
    return False if word in _MASCULINE else None


_BROKEN_PLURALS = word_class("broken_plurals")
_MASCULINE = word_class("masculine")


def is_stop(scan: Scan, k: int) -> bool:
    """Whether a noun phrase cannot go on at token ``k``."""
    if scan.kinds[k] != WORD:
        return scan.forms[k] not in LIGHT
    return (
        scan.forms[k] in STOPS
        or k in scan.time_at
        or k in scan.number_at
        or scan.cue[k] is not None
        or (scan.role[k] is not None and scan.role[k] not in ("of", "share", "place_head", "compass"))
    )


def is_verb(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a finite verb that the lexicon knows."""
    return scan.finite[k]


def noun_phrase(scan: Scan, k: int, end: int, words: int = 8) -> int:
    """End (token index) of the noun phrase that begins at ``k``: names, adjectives, genitives, coordinated names.

    ``words`` bounds it. Returns ``k`` where no noun phrase begins.
    """
    at, last, count = k, k, 0
    definite = False
    owned = False  # whether the last noun has a pronoun: what follows it without an article is no adjective of it
    placed = 0  # end of the last place in the phrase
    while at < end and count < words:
        if scan.forms[at] in LIGHT and (at := scan.skip_light(at, end)) >= end:
            break
        actor = scan.actor[at]
        if count and (last == placed or scan.forms[at].startswith("ال")) and tells_harm(scan, at, end):
            break  # «أعلنت الشرطة في مدينة حلب اعتقال ثلاثة», «أعلن الجيش القضاء على ثلاثة»: what is told
        if (place := scan.place[at]) is not None:
            placed = max(placed, place.j)
        if actor is not None and (count == 0 or not is_verb(scan, at) or actor.j - at > 1):
            if count and actor.prefix.startswith(("ب", "ف", "ل", "ك")) and "و" not in actor.prefix:
                if actor.prefix != "ل":
                    break
            at = last = actor.j
            count += 1
            definite = True
            continue
        if at > k and (is_stop(scan, at) or (is_verb(scan, at) and scan.noun[at] is None and scan.nisba[at] is None)):
            break
        if at == k and is_stop(scan, at):
            break
        match = scan.nisba[at] or scan.noun[at]
        form = scan.forms[at]
        if count and match is not None and match.prefix and match.prefix not in ("و", "ل"):
            break
        if match is not None:
            verb = scan.verb[at]
            if count and definite and verb is not None and _governs_people(verb):
                break  # «أعلن الجيش جرح ثلاثة», «أكد المتحدث أسر جنديين»
            if count and match.prefix == "و" and verb is not None and not match.suffix:
                break  # «عناصر المليشيا وأسر 11 آخرين» goes over to the next predicate
            if count and match.sense.category == "noun" and match.prefix == "و" and isinstance(match.sense.entry, Noun):
                # «قوات النظام والمسلحين الموالين»: only people go on
                if match.sense.entry.sort not in ("people", "armed", "relative"):
                    break
            at = last = match.j
            definite = form.startswith(("ال", "وال", "لل"))
            owned = bool(match.suffix)
            count += 1
            continue
        if count and scan.verb[at] is not None and (form.endswith("وا") or (owned and not form.startswith("ال"))):
            break  # «12 عراقيا قضوا», «اثنين من عناصرها قتلا», «المئات من عناصرها بالفرار»
        if scan.place[at] is not None and count:
            at = last = scan.place[at].j  # type: ignore[union-attr]
            count += 1
            continue
        if scan.kinds[at] != WORD:
            break
        if count and form.startswith(_CONJ) and len(form) > 3 and not definite:
            break
        if count and not (form.startswith(("ال", "وال", "لل")) or not definite):
            break
        if count and definite and form.startswith("و") and not form.startswith("وال"):
            break
        if count and definite and (verb := scan.verb[at]) is not None and _governs_people(verb):
            break  # «أعلن الجيش القضاء على …»
        definite = form.startswith("ال")
        at = last = at + 1
        count += 1
    return last


#: «القبض على», «الإفراج عن»: what stands between a verbal noun with the article and whom it counts
_LED_BY = word_class("led_by")


def tells_harm(scan: Scan, at: int, end: int) -> bool:
    """Whether a verbal noun that makes claims stands at ``at``: «اعتقال», «القبض على», and none with a pronoun or a prefix."""
    verb = scan.verb[at]
    if verb is None or verb.prefix or verb.suffix:
        return False
    entry, form = verb.sense.entry, scan.forms[at]
    if not isinstance(entry, Verb) or entry.kind is None:
        return False
    if verb.sense.shape not in ("masdar", "phrase") and form not in scan.lexicon.verbal_nouns(entry):
        return False  # «جرح» is the verbal noun as well as the verb
    led = verb.j > at + 1 or (verb.j < end and scan.forms[verb.j] in _LED_BY)
    return led or not form.startswith("ال")


def _governs_people(verb: Match) -> bool:
    """Whether a word may be the verbal noun of a verb that kills, wounds or takes people, with no suffix."""
    entry = verb.sense.entry
    return (
        isinstance(entry, Verb)
        and entry.kind in ("killed", "wounded", "captured")
        and not verb.prefix
        and not verb.suffix
        and verb.sense.shape in ("perfect", "masdar")
    )


class PlacePhrase(msgspec.Struct):
    """A place phrase of the text: tokens ``i`` to ``j``, the head word, the lexicon's match of the name if it knows it."""

    i: int
    j: int
    head: Match | None
    match: Match | None
    compass: str | None
    #: a head word alone («المدينة», «المواقع»): a place only where nothing better stands
    generic: bool
    #: how it is tied to its clause: "in" after a preposition, "acts" for a state that does something, "object" otherwise
    tie: str
    #: told by what it lies beside or in, or by who holds it, and not by a name of its own
    described: bool = False


_LOCATIVE = word_class("locative")
_OF_MANY = word_class("places_of_many")
_BORDER_OF = word_class("border_of")
_SIDES = word_class("sides_of_a_border")
_ON_A_SIDE = word_class("on_a_side")

_IN_WHICH = word_class("in_which")


@cache
def _draws_a_line(form: str) -> bool:
    """Whether a head word is a border, a fence or a road, which lies between two places."""
    return any(word in form for word in ("حدود", "سياج", "جدار", "شريط", "طريق", "الخط"))


def place_phrases(scan: Scan) -> list[PlacePhrase]:
    """All place phrases, in order. A head word («بلدة») makes a place of a name that no table knows."""
    out: list[PlacePhrase] = []
    past, n = 0, scan.n  # end of the place before
    roles, places, time_at = scan.role, scan.place, scan.time_at
    for k in scan.known:
        role, place = roles[k], places[k]
        if place is None and (role is None or role not in ("place_head", "compass")):
            continue
        if k < past:
            continue
        if k in time_at:
            past = k + 1 if time_at[k].sort == "event" else time_at[k].j
            continue
        if k and scan.forms[k] == "الحي" and "رصاص" in scan.forms[k - 1]:
            continue  # «الرصاص الحي» is no quarter
        if k and scan.forms[k] == "الدايره" and scan.forms[k - 1].lstrip("وبل").startswith("ال"):
            continue  # «المعارك الدائرة في كذا» go on there
        if scan.forms[k].endswith("القضاء") and k + 1 < n and scan.forms[k + 1] == "علي":
            continue  # «القضاء على» is an end, and no district
        actor = scan.actor[k]
        sentence_end = scan.sentences[scan.sentence_of[k]][1] if scan.sentence_of[k] >= 0 else n
        if place is None and actor is not None and actor.j > k + 1:
            # «جبهة النصرة» is no front; «السفارة الأميركية في كذا» is a building
            premises = scan.marker[k] if role == "place_head" else None
            located = _site_in(scan, premises, actor.j, sentence_end) if premises is not None else None
            if located is not None and premises is not None:
                out.append(PlacePhrase(k, located, premises, None, None, False, _tie(scan, k), True))
            past = located or actor.j
            continue
        i, at = k, k
        head: Match | None = None
        compass: str | None = None
        while at < sentence_end:
            marker = scan.marker[at]
            if (
                marker is not None
                and marker.sense.shape in ("place_head", "compass")
                and (
                    at == k
                    or not marker.prefix
                    or _another_side(scan, at, compass, marker)
                    or _another_head(scan, at, head, marker)
                )
            ):
                if head is not None and at == head.j and scan.forms[at] in _BEGIN_NAMES and _construct(scan, head):
                    break  # «مديرية بيت الفقيه»
                if scan.place[at] is not None and scan.place[at].j > marker.j:  # type: ignore[union-attr]
                    break
                if marker.sense.shape == "place_head":
                    head = marker
                else:
                    compass = getattr(marker.sense.entry, "value", None)
                at = marker.j
                at2 = scan.skip_light(at, sentence_end)
                at = at2 if at2 < sentence_end else at
                continue
            break
        match = scan.place[at] if at < sentence_end else None
        if match is not None and at > k and match.prefix:
            match = None
        if match is not None and head is None and not compass and not _settled(scan, match, k):
            if _acts(scan, match, k) and not scan.cue[k] and not (scan.nisba[k] is not None and _qualifies(scan, k)):
                out.append(PlacePhrase(k, match.j, None, match, None, False, "acts"))
            past = max(match.j, k + 1)
            continue
        generic = False
        if match is not None:
            j = match.j
        elif head is not None:
            j = _unknown_name(scan, at, sentence_end) if _names(scan, head, at, sentence_end) else at
            if j == at:
                j = head.j
                generic = True
                reach = _described(scan, head, j, sentence_end)
                if reach > j:
                    out.append(PlacePhrase(i, reach, head, None, compass, False, _tie(scan, i), True))
                    past = reach
                    continue
                located = _site_in(scan, head, j, sentence_end)
                if located is not None:
                    out.append(PlacePhrase(i, located, head, None, None, False, _tie(scan, i), True))
                    past = located
                    continue
                definite_head = scan.forms[head.i].startswith(("ال", "وال", "بال", "لل"))
                if not definite_head:
                    past = at
                    continue
        else:
            past = at
            continue
        # adjectives and compass words after the name: «ريف حلب الشمالي», «عفرين السورية»
        while j < sentence_end:
            nxt = j
            marker = scan.marker[nxt]
            if marker is not None and marker.sense.shape == "compass" and scan.forms[nxt].startswith("ال"):
                compass = getattr(marker.sense.entry, "value", None)
                j = marker.j
            elif (nisba := scan.nisba[nxt]) is not None and scan.forms[nxt].startswith("ال"):
                j = nisba.j
            else:
                break
        # «الحدود مع قطاع غزة», «السياج الفاصل بين غزة وإسرائيل»
        described = False
        first = match.i if head is None and match is not None else head.i if head is not None else i
        if _draws_a_line(scan.forms[first]) or (generic and j < sentence_end and scan.forms[j].startswith("الحدودي")):
            if generic and scan.nisba[j - 1] is not None and "حدود" in scan.forms[first]:
                described, generic = True, False  # «الحدود الأردنية» is no border told before
            reach, generic = _border(scan, j, sentence_end, generic)
            described, j = described or reach > j, reach
        if head is not None:
            j = _listed(scan, head, j, sentence_end)
        out.append(
            PlacePhrase(
                i,
                j,
                head,
                match,
                compass,
                generic,
                "in" if compass or scan.role[i] == "compass" else _tie(scan, i),
                described,
            )
        )
        past = j
    if not _SIDES.isdisjoint(scan.forms):
        out = sorted([*out, *_sides(scan)], key=lambda p: p.i)
    return out


def _listed(scan: Scan, head: Match, j: int, end: int) -> int:
    """End of the names that a head of two or many has: «بلدتي الفوعة وكفريا», «مديريات باجل و الجراحي والتحيتا»."""
    word = scan.forms[head.i][len(head.prefix) :].removeprefix("ال")
    many = word in _OF_MANY
    if not many and not word.endswith(("ي", "ين", "ان", "تا", "ات", "ق")):
        return j
    reach = j
    while reach < end:
        at = reach + 1 if scan.forms[reach] in ("و", ",") else reach
        found = scan.place[at] if at < end else None
        if found is None or scan.role[at] is not None or found.prefix != ("و" if at == reach else ""):
            break
        reach = found.j
        if scan.forms[at - 1] != ",":
            j = reach  # a list ends with «و»: what stands behind a comma only may be another phrase
        if not many:
            break
    return j


def _sides(scan: Scan) -> list[PlacePhrase]:
    """«في الجانب اللبناني», «على الجانب الإسرائيلي»: the land on one side of a border."""
    out = []
    for k in range(1, scan.n - 1):
        if scan.forms[k] in _SIDES and scan.forms[k - 1].lstrip("و") in _ON_A_SIDE:
            nisba = scan.nisba[k + 1] or scan.actor[k]  # the side as a party is an actor
            if nisba is not None and nisba.j == k + 2 and scan.forms[k + 1].startswith("ال"):
                out.append(PlacePhrase(k, nisba.j, None, None, None, False, "in", True))
    return out


def places_in_names(scan: Scan) -> list[PlacePhrase]:
    """The places that the names of actors end with: «وزارة الصحة في غزة» speaks of what happened there."""
    out = []
    for k in scan.known:
        actor = scan.actor[k]
        if actor is None or actor.j - k < 3 or "في" not in scan.forms[k : actor.j]:
            continue
        at = scan.forms.index("في", k) + 1
        for match in scan.lexicon.match(scan.forms[at : actor.j])[0] if at < actor.j else ():
            if match.sense.category == "place" and at + match.j == actor.j:
                placed = Match(at, actor.j, match.sense, match.prefix, match.suffix)
                out.append(PlacePhrase(at, actor.j, None, placed, None, False, "names"))
                break
    return out


#: heads of a spot without a name, which a named place after «في» only locates: «ملهى ليلي في …», «مناطق مختلفة في …»
_SITES = frozenset(
    f"place_head.{sort}" for sort in ("site", "crossing", "premises", "district", "village", "city", "border", "street")
)
#: «الجيب الخاضع لسيطرة …», «بلدات محاذية للقطاع»: whose it is and where, instead of a name; with the article or without
_LYING = word_class("lying")
_THAT = word_class("phrases_that")
_RULES = word_class("rules")
_UNDER = word_class("under")


def _adjectives(scan: Scan, k: int, end: int, definite: bool) -> int:
    """End of up to three adjectives after a head word: definite ones, or after an indefinite head feminine ones."""
    first = k
    while k < end and k - first < 3:
        form = scan.forms[k]
        if (
            scan.kinds[k] != WORD or form in STOPS or k in scan.time_at or k in scan.number_at or is_verb(scan, k)
            or scan.cue[k] is not None or scan.place[k] is not None or scan.actor[k] is not None
            or form.removeprefix("ال") in _LYING or form in _UNDER or form.startswith("ال") is not definite
            or not (definite or form.endswith("ه"))
        ):  # fmt: skip
            break
        k += 1
    return k


def _holder(scan: Scan, k: int, end: int) -> int | None:
    """End of the actor or the place that begins at ``k``; of an unknown definite group («الجهاديين») too."""
    if k >= end:
        return None
    match = scan.actor[k] or scan.place[k]
    if match is not None:
        j = match.j
        while j < end and (nisba := scan.nisba[j]) is not None and scan.forms[j].startswith("ال"):
            j = nisba.j
        return j
    if scan.role[k] == "place_head" and k + 1 < end and scan.place[k + 1] is not None:
        return scan.place[k + 1].j  # type: ignore[union-attr]
    if scan.forms[k].startswith(("ال", "لل")) or scan.noun[k] is not None:
        j = noun_phrase(scan, k, end, 3)
        return j if j > k else None
    return None


def _described(scan: Scan, head: Match, j: int, end: int) -> int:
    """End of a head word that no name follows, told by who holds it or what it lies beside; ``j`` where it is not."""
    forms = scan.forms
    definite = forms[head.i][len(head.prefix) :].startswith("ال") or forms[head.i].startswith("لل")
    if head.sense.entry.id == "place_head.country" and "راض" not in forms[head.i]:
        return j  # «الدولة الواقعة في …» only says of a country where it lies
    if forms[head.i].endswith("مواقع"):
        return j  # «مواقع تابعة للنظام في ريف كذا» are what was hit, and lie in the place
    k = _adjectives(scan, j, end, definite)
    at: int | None = None
    if k < end and forms[k] in _UNDER and k == j and not definite:
        at = _holder(scan, k + 1, end)  # «مناطق سيطرة النظام»
    elif k < end and forms[k].removeprefix("ال") in _LYING and forms[k].startswith("ال") is definite:
        k += 1
        while k < end and (forms[k] in ("من", "الي", "علي", "تحت", "في", "عن") or forms[k] in _UNDER):
            k += 1
        at = _holder(scan, k, end)
    elif definite and k < end and forms[k] in _THAT:
        k += 1
        if k < end and forms[k] in ("كانت", "كان"):
            k += 1
        if k < end and forms[k] in _RULES:
            k += 1
            if k < end and forms[k] in ("عليها", "عليه", "فيها", "فيه", "بها", "به", "لسيطره"):
                k += 1
            at = _holder(scan, k, end)
    if at is None:
        return j
    # «… بالغوطة الشرقية», «… من هضبة الجولان»: what it is a part of
    nxt = at + (at < end and forms[at] in ("من", "في"))
    while nxt < end and scan.role[nxt] == "place_head" and scan.place[nxt] is None:
        nxt += 1
    if nxt < end and (place := scan.place[nxt]) is not None and (nxt > at or place.prefix == "ب"):
        at = place.j
        while at < end and scan.role[at] == "compass" and forms[at].startswith("ال"):
            at += 1
    return at


_LOCATES = word_class("locates")
#: «بيت», «بن», «عين»: a name goes on after them
_BEGIN_NAMES = word_class("begin_names")
_SUCH = word_class("such")
#: «الطريق الواصل بين كذا وكذا»: what a road does between its ends
_JOINS = word_class("joins")
#: heads that the name of a body follows
_SEATS = (
    "مقر",
    "مبني",
    "سفار",
    "قنصلي",
    "مطعم",
    "مقهي",
    "فندق",
    "مركز",
    "مسجد",
    "كنيس",
    "مدرس",
    "مستشفي",
    "جامع",
    "كلي",
    "سجن",
)


def _another_side(scan: Scan, at: int, compass: str | None, marker: Match) -> bool:
    """«شمال وشرق المدينة»: a second side joined to the first."""
    return (
        compass is not None and marker.sense.shape == "compass" and marker.prefix == "و" and scan.role[at] == "compass"
    )


def _another_head(scan: Scan, at: int, head: Match | None, marker: Match) -> bool:
    """«مدن وبلدات كذا»: a second head word joined to the first, both before one name."""
    return (
        head is not None
        and marker.sense.shape == "place_head"
        and marker.prefix == "و"
        and at == head.j
        and _construct(scan, head)
        and not scan.forms[at].startswith("وال")
        and at + 1 < scan.n
        and (scan.place[at + 1] is not None or scan.forms[at + 1].startswith("ال"))
    )


def _construct(scan: Scan, head: Match) -> bool:
    """Whether a head word stands without the article, so that a name may follow it."""
    return not scan.forms[head.i][len(head.prefix) :].startswith("ال")


def _site_in(scan: Scan, head: Match, j: int, end: int) -> int | None:
    """End of «نقطة تفتيش في منطقة كذا»: a nameless spot, up to two words more, and the place that locates it.

    The seat of a body may have a longer name («مقر المفوضية العليا للانتخابات في كذا»), and be that of an actor.
    """
    if head.sense.entry.id not in _SITES or scan.forms[head.i].endswith("مواقع"):
        return None  # «مواقع للحوثيين في منطقة كذا» are what was hit, and lie in the place
    at = j
    seat = scan.forms[head.i][len(head.prefix) :].removeprefix("ال").startswith(_SEATS)
    while at < end and at - j < (6 if seat else 3):
        form, name = scan.forms[at], scan.place[at]
        inner = scan.marker[at]
        glued = inner.prefix if inner is not None else name.prefix if name is not None else ""
        if form in _LOCATES or (
            at > j and glued.endswith("ب") and (name or scan.role[at] in ("place_head", "compass"))
        ):
            at += form in _LOCATES
            while at < end and scan.role[at] in ("place_head", "compass") and (scan.place[at] is None):
                at += 1
            found = scan.place[at] if at < end else None
            return found.j if found is not None else None
        if (
            scan.kinds[at] != WORD
            or form in STOPS
            or is_verb(scan, at)
            or scan.cue[at] is not None
            or at in scan.time_at
        ):
            return None
        if at > j and not seat and form.startswith("و") and len(form) > 4 and name is None:
            return None  # «المطار وتجمعات في كذا»
        if at in scan.number_at or (name is not None and name.sense.entry.type != "country"):  # type: ignore[attr-defined]
            return None
        if scan.actor[at] is not None or name is not None:
            if not seat:
                return None
            at = max(m.j for m in (scan.actor[at], name) if m is not None)
            continue
        at += 1
    return None


#: heads that are followed by a name; the others («موقع», «نقطة», «محور») only where a table knows it
_NAMED_HEADS = (
    "مدين", "بلد", "قري", "محافظ", "مديري", "حي", "مخيم", "ناحي", "منطق", "معبر", "جبل", "وادي", "جزير", "مطار", "دوار", "ساح",
    "شارع", "جبه", "قضاء", "سوق", "ميدان", "جسر", "اقليم", "ولاي", "مقاطع", "عزل", "سد", "بحير", "حقل", "قاعد", "مستشفي", "كازي",
    "طريق", "قلع", "تل", "مزار", "ضاحي", "منتجع", "كنيس", "مسجد", "جامع", "فندق", "جبال", "تلال", "سلسله جبال",
)  # fmt: skip


def _names(scan: Scan, head: Match, at: int, end: int) -> bool:
    """Whether an unknown word after a place head may be its name: a construct head, and no adjective after it."""
    form = scan.forms[head.i][len(head.prefix) :]
    if form.startswith("ال") or not form.startswith(_NAMED_HEADS) or at >= end:
        return False
    word = scan.forms[at]
    if word.startswith("ال"):
        return True
    return not (
        word.endswith(("يه", "تين", "ين", "ون", "هم", "ها", "ات"))
        or word in ("اخري", "عده", "مختلفه", "اخر", "واحده", "كبيره")
    )


def _border(scan: Scan, j: int, end: int, generic: bool) -> tuple[int, bool]:
    """The two sides of a border: «الحدود بين قطاع غزة وإسرائيل»."""
    at = j
    while (
        at < end
        and at - j < 2
        and scan.forms[at]
        in (
            "الفاصل",
            "الفاصله",
            "الحدودي",
            "الحدوديه",
            "الشرقيه",
            "الشماليه",
            "الجنوبيه",
            "الغربيه",
            "الامني",
            "المشتركه",
            *_JOINS,
        )
    ):
        at += 1
    lies = at < end and scan.forms[at] in _BORDER_OF
    if lies or (at < end and _of(scan, at)):  # «الحدود الشرقية للقطاع»
        at += lies
        first = at
        while at < end and scan.role[at] in ("place_head", "compass") and scan.place[at] is None:
            at += 1
        if at < end and (place := scan.place[at]) is not None:
            at = place.j
        elif at == first:
            return j, generic
        if at + 1 < end and scan.forms[at] == "مع" and (other := scan.place[at + 1]) is not None:
            return other.j, False  # «الحدود الشرقية لقطاع كذا مع كذا»
        # «الحدود بين القطاع وإسرائيل»: a head word alone may be a side
        if at < end and (second := scan.place[at]) is not None and second.prefix == "و":
            at = second.j
        elif at < end and scan.role[at] == "place_head" and scan.forms[at].startswith("و"):
            if at + 1 < end and (second := scan.place[at + 1]) is not None:
                at = second.j
            elif scan.forms[at].startswith("وال"):
                at += 1
        return at, False
    return j, generic


def _of(scan: Scan, k: int) -> bool:
    """Whether a place begins with «ل» at token ``k``: what lies before it is its own."""
    match = scan.marker[k] if scan.role[k] == "place_head" else scan.place[k]
    return match is not None and match.prefix == "ل"


def _acts(scan: Scan, match: Match, k: int) -> bool:
    """«قتلت إسرائيل»: a state that acts, and a place only where nothing better stands."""
    actor, entry = scan.actor[k], match.sense.entry
    assert isinstance(entry, PlaceEntry)
    return actor is not None and actor.j >= match.j and entry.type == "country" and _tie(scan, k) != "in"


def _settled(scan: Scan, match: Match, k: int) -> bool:
    """Whether a name without a head word is a place here: not ambiguous, or beside one of its words, or after «في»."""
    entry = match.sense.entry
    assert isinstance(entry, PlaceEntry)
    if scan.role[k] == "place_head" and match.j - k > 1:
        return True  # «مخيم اليرموك»: the name holds its head word
    if _acts(scan, match, k):
        return False
    if (
        match.j == k + 1 and scan.forms[k].startswith("ال") and scan.forms[k].endswith("يه") and k
        and scan.forms[k - 1].lstrip("وبل").startswith("ال") and scan.role[k - 1] is None and scan.place[k - 1] is None
    ):  # fmt: skip
        return False  # «المسيرات السلمية»: an adjective of the word before
    if match.j == k + 1 and scan.nisba[k] is not None and _qualifies(scan, k):
        return False  # «جنسيات سورية»
    if not entry.ambiguous:
        return True
    if scan.verb[k] is not None or scan.event[k] is not None or scan.noun[k] is not None:
        return False
    if not entry.listed and k and scan.forms[k - 1].lstrip("و") in ("في", "من", "الي"):
        return True
    near = set(scan.forms[max(0, k - 12) : k + 12])
    return any(word in near for form in entry.beside for word in _fold_words(form))


def _qualifies(scan: Scan, k: int) -> bool:
    """«جنسيات سورية», «غارات سورية»: the name of a country that is the adjective of an indefinite plural before it."""
    before = scan.forms[k - 1] if k else ""
    return (
        before.endswith(("ات", "ين", "ون")) and not before.lstrip("وبل").startswith("ال") and k - 1 not in scan.time_at
    )


def _fold_words(form: str) -> tuple[str, ...]:
    return folded(form)


def _tie(scan: Scan, i: int) -> str:
    match = scan.marker[i] or scan.place[i]
    if match is not None and match.prefix.endswith(("ب", "ل")):
        return "in"
    before = i - 1
    while before >= 0 and scan.forms[before] in LIGHT:
        before -= 1
    if before > 0 and scan.event[before] is not None and scan.forms[before - 1] in _IN_WHICH:
        return "in"  # «في معارك ريف كذا»
    return "in" if before >= 0 and scan.forms[before].lstrip("و") in _LOCATIVE else "object"


def _unknown_name(scan: Scan, at: int, end: int) -> int:
    """End of the unknown name after a place head: one or two words that nothing else claims."""
    count, k = 0, at
    if scan.forms[at] in _BEGIN_NAMES and at + 1 < end and scan.kinds[at + 1] == WORD:
        # «وادي بن سالم», «مديرية بيت الفقيه»: the first word is never a name by itself
        k = at + 2 if scan.forms[at + 1] in _BEGIN_NAMES and at + 2 < end else at + 1
        if scan.kinds[k] == WORD and scan.forms[k] not in STOPS and k not in scan.time_at:
            return k + 1
        return at
    while k < end and count < 2:
        form = scan.forms[k]
        if (
            scan.kinds[k] != WORD
            or form in STOPS
            or k in scan.time_at
            or k in scan.number_at
            or is_verb(scan, k)
            or scan.cue[k] is not None
            or scan.role[k] is not None
            or (count and form.startswith(("و", "ب", "ل", "ف")))
            or (count and not form.startswith("ال") and not _foreign(scan, at, k, end))
            or (count and (form.removeprefix("ال") in _LYING or form in _SUCH))
        ):
            break
        if count == 0 and (scan.actor[k] is not None or scan.event[k] is not None):
            break
        k += 1
        count += 1
    return k


def _foreign(scan: Scan, first: int, k: int, end: int) -> bool:
    """«منطقة شاه شهيد»: a second word without the article that nothing claims, and after which the phrase ends."""
    form = scan.forms[k]
    if scan.forms[first].startswith("ال") or len(form) < 3 or form.endswith(("ا", "ت", "ه", "ون", "ين", "ان")):
        return False
    if any(m[k] is not None for m in (scan.verb, scan.noun, scan.event, scan.actor, scan.nisba, scan.place)):
        return False
    if form in NOT_NAMES or form in _SUCH:
        return False
    after = scan.forms[k + 1] if k + 1 < end else "."
    return k + 1 >= end or scan.kinds[k + 1] != WORD or after in ("في", "من", "علي") or scan.role[k + 1] == "compass"


#: unknown to the lexicon, and yet no part of a name that they follow
NOT_NAMES = word_class("not_names")


#: trades that are family names as well: «رزان النجار»
_TRADES = frozenset(["people.craftsman", "people.herder"])


def trade_name(scan: Scan, k: int) -> bool:
    """Whether a trade at ``k`` is a family name: with the article («رزان النجار»), or right after a given name."""
    noun = scan.noun[k]
    if noun is None or noun.sense.entry.id not in _TRADES or noun.prefix:
        return False
    return scan.forms[k].startswith("ال") or (k > 0 and scan.role[k - 1] == "given_name")


def person_name(scan: Scan, k: int, end: int, given: Container[str]) -> int:
    """End of a person's name that begins at token ``k``; ``k`` where none does.

    A name begins with a given name that the language data know («محمد») or, after a title, with two unknown words.
    """
    k0 = k
    if k >= end or scan.forms[k] not in given:
        return k0
    count, at = 0, k
    while at < end and count < 5:
        form = scan.forms[at]
        if scan.kinds[at] != WORD or form in STOPS or form in NOT_NAMES or at in scan.time_at or at in scan.number_at:
            break
        if count and form not in given and (
            scan.cue[at] is not None or scan.role[at] is not None or is_verb(scan, at) or scan.event[at] is not None
            or (scan.noun[at] is not None and not trade_name(scan, at)) or form.startswith(("و", "ب", "ل"))
        ):  # fmt: skip
            break
        at += 1
        count += 1
    return at


def actor_in(scan: Scan, i: int, j: int) -> Match | None:
    """The longest actor name that begins between two tokens."""
    best: Match | None = None
    for k in range(i, j):
        match = scan.actor[k]
        if match is not None and match.j <= j + 1 and (best is None or match.j - match.i > best.j - best.i):
            best = match
    return best


#: two states over one land, as the word for «the country where it happens» goes: an Israeli soldier at Gaza is no foreigner's
_ONE_LAND = frozenset({"il", "ps"})


def _abroad(entry: ActorEntry, country: str | None) -> bool:
    """Whether an actor of a state acts in another country than its own."""
    if not entry.country or not country or entry.country == country:
        return False
    return not (entry.country == "il" and country == "ps")


_ARMED = frozenset(["other_armed_group", "armed_opposition", "islamic_state", "other_jihadist", "allied_militia"])
#: countries whose state the militias called Iran's do not fight for
_NO_ALLIES = frozenset(["ye", "bh", "sa"])


#: words for a body's people that say its sort by whose they are: «أفرادها», «مرافقيه»
_OF_A_BODY = frozenset({"people.individual", "people.bodyguard"})


def _classes_in(entry: ActorEntry, country: str | None) -> list[str]:
    """The classes of an actor's people in a country."""
    found = entry.classes_in.get(country or "", entry.classes)
    out = []
    for c in found:
        if c == "state_forces" and _abroad(entry, country):
            c = "foreign_forces"
        if c == "allied_militia" and entry.country == "sy" and country in _NO_ALLIES:
            c = "other_armed_group"  # «الميليشيات الإيرانية» in Yemen
        if c != "unspecified":
            out.append(c)
    return out


def soldiers_abroad(scan: Scan, k: int, country: str | None, speaker: tuple[int, int] | None) -> bool:
    """«أعلنت رئاسة الأركان التركية مقتل جنديين شمالي العراق»: another country's state tells of soldiers, and no army of the place is named.

    What that state says that it did itself («قالت إنها قتلت جنديين») was done to others.
    """
    a, b = scan.sentences[scan.sentence_of[k]]
    if speaker is None or not a <= speaker[0] < b:
        return False
    if any(scan.forms[t] in _ITSELF and is_verb(scan, t + 1) for t in range(speaker[1], k - 1)):
        return False
    teller = actor_in(scan, *speaker)
    entry = teller.sense.entry if teller is not None else None
    if not isinstance(entry, ActorEntry) or not entry.country or not _abroad(entry, country):
        return False
    if "state_forces" not in entry.classes and entry.role not in ("state", "ministry"):
        return False
    for t in range(a, b):
        match = scan.actor[t]
        other = match.sense.entry if match is not None else None
        if isinstance(other, ActorEntry) and "state_forces" in other.classes and not _abroad(other, country):
            return False
    return True


#: the speaker itself: «أنها», «قواته»
_ITSELF = word_class("speaker_itself")


def classes_of(scan: Scan, i: int, j: int, country: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(classes, actor ids) that the words between two tokens state of people; empty where they state none.

    A national army outside its own country is a foreign force (GUIDELINES: state_forces are those «of the country where
    it happens»).
    """
    classes: list[str] = []
    actors: list[str] = []
    from_nouns: list[str] = []
    k = i
    nation: str | None = None
    combatant = experts = False
    while k < j:
        match = scan.actor[k]
        if match is not None:
            entry = match.sense.entry
            assert isinstance(entry, ActorEntry)
            actors.append(entry.id)
            serves = k > i + 1 and scan.forms[k - 1] in ("في", "صفوف") and set(entry.classes) & _ARMED
            if from_nouns == ["civilians"] and (serves or scan.forms[k].startswith(("عسكري", "العسكري"))):
                from_nouns = []  # «مستشارين عسكريين إيرانيين»
            if entry.role == "nationality":
                nation = entry.country or entry.id  # «مقاتلين روس»: a plural of the nation that is no «-ي»
            classes += [c for c in _classes_in(entry, country) if c not in classes]
            if scan.noun[k] is not None and not set(entry.classes) - {"unspecified"}:
                actors.pop()  # «صحفي»: a speaker elsewhere; among the counted he is what the noun says
            else:
                k = max(match.j, k + 1)
                continue
        nisba = scan.nisba[k]
        if nisba is not None:
            entry = nisba.sense.entry
            assert isinstance(entry, ActorEntry)
            actors.append(entry.id)
            if entry.role == "nationality":
                nation = entry.country or entry.id
            classes += [c for c in _classes_in(entry, country) if c not in classes]
        head_of_party = from_nouns == ["civilians"] and scan.forms[k].endswith("الحزب")  # «رئيس الحزب السابق»
        if not classes and not head_of_party and group_word(scan, k) and (before := named_before(scan, k)) is not None:
            entry = before.sense.entry
            assert isinstance(entry, ActorEntry)
            actors.append(entry.id)
            classes += _classes_in(entry, country)
        noun = scan.noun[k]
        if (
            not classes
            and noun is not None
            and noun.suffix
            and isinstance(noun.sense.entry, Noun)
            and (noun.sense.entry.sort == "armed" or noun.sense.entry.id in _OF_A_BODY)
        ):
            owner = owner_before(scan, k)  # «عناصرها», «جنوده»: whose they are, the actor before says
            if owner is not None:
                entry = owner.sense.entry
                assert isinstance(entry, ActorEntry)
                actors.append(entry.id)
                classes += _classes_in(entry, country)
        if noun is not None and classes and scan.forms[k] in ("العامله", "عامله"):
            noun = None  # «القوات الروسية العاملة في البلاد»
        if noun is not None and isinstance(noun.sense.entry, Noun):
            entry_noun = noun.sense.entry
            experts = experts or entry_noun.id == "people.expert"
            if "state_forces" in entry_noun.classes and from_nouns == ["civilians"] and not noun.prefix and k > i:
                from_nouns = []  # «مستشارين عسكريين»
            deputy = scan.forms[k] == "نايب" and k + 1 < j and scan.noun[k + 1] is not None
            if deputy:  # «نائب زعيم الحركة» sits in no parliament
                k += 1
                continue
            from_nouns += [c for c in entry_noun.classes if c not in from_nouns and c != "unspecified"]
            combatant = combatant or entry_noun.sort == "armed" or "state_forces" in entry_noun.classes
        k += 1
    if classes and set(from_nouns) <= {"state_forces"}:
        from_nouns = []  # «ضباط من حزب الله»: the name says whose officers
    if nation and country and nation != country and combatant and not classes and {nation, country} != _ONE_LAND:
        classes = ["foreign_forces"]
        from_nouns = []
    if experts and from_nouns == ["civilians"] and set(classes) & _ARMED:
        from_nouns = []  # «خبراء حوثيين»
    if "civilians" in from_nouns and classes and not combatant:
        classes = [] if len(from_nouns) == 1 and i + 2 >= j else classes
    return tuple(dict.fromkeys([*from_nouns, *classes])), tuple(dict.fromkeys(actors))


def place_entry(phrase: PlacePhrase) -> PlaceEntry | None:
    """The lexicon entry of a place phrase's name."""
    if phrase.match is None:
        return None
    entry = phrase.match.sense.entry
    return entry if isinstance(entry, PlaceEntry) else None


__all__ = [
    "PUNCT",
    "STOPS",
    "PlacePhrase",
    "actor_in",
    "classes_of",
    "is_stop",
    "is_verb",
    "names_people",
    "noun_phrase",
    "person_name",
    "place_entry",
    "place_phrases",
    "trade_name",
]  # fmt: skip

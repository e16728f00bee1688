"""Who a phrase names: where a speaker's words begin and end, whether they can speak, and whose they are. (Over 400 lines: one grammar of noun phrases.)"""

from __future__ import annotations

import msgspec

from marsad.extraction.phrases import STOPS, actor_in, is_verb, names_people, noun_phrase, tells_harm
from marsad.extraction.scan import LIGHT, PUNCT, WORD, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import ActorEntry, Cue, Noun

_COMPLEMENT = word_class("complement")
#: what speaks for its author: «وأضاف البيان», «وذكر التقرير»
_DOCUMENTS = word_class("documents")
#: offices that speak without a name beside them: «ونفى المتحدث …»
_OFFICES = word_class("offices")
#: those whose words run over what they are of: «الباحث في …», «العضو بمجلس …»
_RANKS = word_class("ranks")
_SPEECH_STEMS = word_class("speech_stems")
_SPEECH_NOUNS = word_class("speech_nouns")
#: documents that issue none
_NO_ISSUERS = word_class("no_issuers")
#: what a body puts out: the body speaks
_ISSUES = word_class("issues")
_ISSUED_BY = word_class("issued_by")
_PARTS_OF_DAY = word_class("parts")
_BY_IT = word_class("by_it")
#: what makes a reporting verb say that nobody spoke
_NO_SPEAKERS = word_class("no_speakers")
_UNNAMED = word_class("unnamed_speakers")
#: «نقلت عن مصدر قوله إن»: what was said begins
_SAYING = word_class("saying")
#: «ووفقا لمصادر طبية فإن …»: what the source says begins
_SO = word_class("so")
#: offices with their owner: «وكانت وزارته قالت»
_OWNED = word_class("owned")
_ONE_OF = word_class("attribution_one_of")
_CLAUSES = word_class("clauses")
_HOW_SAID = word_class("how_said")


def _title(form: str) -> str:
    """A title without its article and what is tied to it in front: «فحاكم» → «حاكم», «مسعفا» → «مسعف»."""
    return form.removeprefix("و").removeprefix("ف").removeprefix("ال").removesuffix("ا")


_PAPERS = word_class("papers")
_RANKS_ALONE = word_class("ranks_alone")
_TOLD_US = word_class("told_us")
_TOPICS = word_class("topics")
#: what is expressed: «أبدت المنظمة قلقها على 10 آلاف مدني»
FEELINGS = tuple(word_class("feelings"))


class Voice(msgspec.Struct, frozen=True):
    """A speaker, the words that name it (tokens ``i`` to ``j``), and the cue."""

    i: int
    j: int
    id: str | None
    cue_i: int
    cue_j: int
    mode: str
    basis: str  # stated | carried
    rule: str


def source_phrase(scan: Scan, k: int, end: int) -> tuple[int, int]:
    """The speaker's noun phrase at token ``k``: name, office, place of office, name of the person."""
    k = scan.skip_light(k, end)
    while k < end and (scan.forms[k] in _BY_IT or scan.forms[k] in _PARTS_OF_DAY or k in scan.time_at):
        # «أدلى بها المتحدث», «وذكر أيضا المتحدث», «أعلن مساء المرصد», «وفق ما أعلن الثلاثاء وزير الصحة»
        k = scan.skip_light(max(scan.time_at[k].j, k + 1) if k in scan.time_at else k + 1, end)
    k = past_whom(scan, k, end)
    put_out = k < end and scan.forms[k].removeprefix("ال") in _ISSUES  # «النشرة» is written like a verbal noun
    if k >= end or (_is_said_thing(scan, k) and not put_out) or scan.forms[k] in _NO_SPEAKERS:
        return k, k
    issuer = issuer_of(scan, k, end)
    if issuer is not None:
        return issuer
    counted = _counted(scan, k, end)
    if counted > k:
        return k, counted
    named = scan.forms[k] == "علي" and scan.report.text[scan.tokens.end[k] - 1] == "ي"  # the name, not «على»
    if k + 1 < end and (named or scan.forms[k] in _ONE_OF):
        j = noun_phrase(scan, k + 1, end, 8)
        if j > k + 1:
            return k, j
    j = noun_phrase(scan, k, end, 9)
    if j == k and put_out and k + 1 < end and scan.kinds[k + 1] == WORD and scan.forms[k + 1] not in STOPS:
        whose = source_phrase(scan, k + 1, end)  # «حصيلة المرصد», «توثيق المركز»: whose it is
        if whose[1] > whose[0] and whose[0] == k + 1 and speaks(scan, *whose):
            return whose
    if j == k and scan.role[k] == "given_name":
        j = k + 1  # «وقال محمد كذا»: the rest of the name follows
    for t in range(k + 1, j):
        verbal = scan.verb[t] is not None and scan.actor[t] is None and scan.noun[t] is None
        if verbal and _bureau(scan, t - 1, t):
            continue  # «مكتب التوثيق», «هيئة الطوارئ والإسعاف»
        done = scan.actor[k] is not None and t >= scan.actor[k].j and scan.event[t] is not None  # type: ignore[union-attr]
        if (
            verbal
            or done
            or scan.forms[t] in _SAYING
            or scan.forms[t] in _NEWS_PUT_ABOUT
            or (scan.forms[t] in _TOLLS and scan.forms[k] not in _ISSUES)
            or (scan.forms[t].startswith("بان") and scan.forms[t] in _NO_SPEAKERS)
            or scan.forms[t] in _BY_IT
            or scan.forms[t] in _SO
            or _its_own(scan.forms[t])
            or (is_harm(scan, t) and scan.actor[t] is None)
        ):
            j = t
            break
    if j == k:
        return k, k
    if j == k + 1 and scan.forms[k] in _PAPERS:
        j = _counted(scan, j, end)  # «وفق إفادة اثنين من السكان»
    while j < end:
        at = j
        form = scan.forms[at]
        marker_role = scan.role[at]
        if form == "من" and at == k + 1 and at + 1 < end and _is_plural(scan, k):
            stop = noun_phrase(scan, at + 1, end, 4)
            if stop > at + 1:
                j = stop  # «أفراد من عائلته», «ناشطون من المدينة»
                continue
        if form in ("في", "الي", "لدي", "من", "علي") and at + 1 < end:
            nxt = scan.skip_light(at + 1, end)
            if nxt >= end or scan.forms[nxt].lstrip("ال") in _SPEECH_NOUNS:
                break
            # «وزارة الصحة في غزة», «مبعوث الأمم المتحدة إلى الشرق الأوسط», «مصدر من وحدات …»
            if (
                scan.place[nxt] is not None
                or scan.role[nxt] == "place_head"
                or (form in ("في", "من") and scan.actor[nxt])
            ):
                stop = noun_phrase(scan, nxt, end, 3)
                if scan.place[nxt] is not None:
                    stop = max(stop, scan.place[nxt].j)  # type: ignore[union-attr]
                    for t in range(scan.place[nxt].j, stop):  # type: ignore[union-attr]
                        if scan.event[t] is not None or is_harm(scan, t):
                            stop = t  # «أعلن الأمن في غزة اعتقال ثلاثة»: what he says
                            break
                if stop > nxt:
                    j = stop
                    continue
            if form == "في" and at == k + 1 and scan.forms[k] in _UNNAMED and scan.forms[nxt] not in STOPS:
                stop = noun_phrase(scan, nxt, end, 4)
                if stop > nxt and nxt not in scan.time_at and nxt not in scan.number_at:
                    j = stop  # «مصدر في قيادة العمليات»
                    continue
            break
        if form == "," and at + 1 < end and scan.kinds[at + 1] == WORD:
            # «… باسم الجيش، العقيد فلان، إن»: an apposition that ends before the complement
            stop = at + 1
            while (
                stop < end
                and stop - at < 9
                and scan.forms[stop] not in (",", ".", ":")
                and scan.forms[stop] not in STOPS
            ):
                if (
                    scan.cue[stop] is not None
                    or stop in scan.time_at
                    or (is_verb(scan, stop) and scan.noun[stop] is None)
                ):
                    break
                stop += 1
            if stop < end and scan.forms[stop] in ("عن", "الي") and not _names_one(scan, at + 1):
                break  # «بيان الوزارة، توافرت معلومة عن …»: what it said begins
            if stop < end and stop > at + 1 and (scan.forms[stop] == "," or scan.forms[stop] in _COMPLEMENT):
                if scan.forms[stop] in _COMPLEMENT or (stop + 1 < end and scan.forms[stop + 1] in _COMPLEMENT):
                    j = stop
                    continue
            break
        if tells_harm(scan, at, end):
            break  # «أعلن الجيش القضاء على …»: no district
        if marker_role in ("place_head",) or scan.place[at] is not None:
            stop = scan.place[at].j if scan.place[at] is not None else noun_phrase(scan, at, end, 3)  # type: ignore[union-attr]
            if stop > at:
                j = stop
                continue
        if (
            scan.kinds[at] == WORD
            and scan.role[at] in (None, "given_name")
            and len(form) > 1
            and (scan.actor[at] is None or scan.actor[at].prefix != "ل")  # type: ignore[union-attr]
            and form not in STOPS
            and form not in _SO
            and not (form.startswith("بان") and form in _NO_SPEAKERS)  # «بأنها أحصت»
            and not _its_own(form)
            and at not in scan.time_at
            and at not in scan.number_at
            and scan.cue[at] is None
            and scan.verb[at] is None
            and scan.event[at] is None
            and (scan.noun[at] is None or form.startswith("ال"))
            and form not in _SAYING
            and form not in _NEWS_PUT_ABOUT
            and form not in _TOLLS
            and form not in _BY_IT
            and j - k < 10
        ):
            j = at + 1  # the person's name after the office
            continue
        break
    return k, j


def past_whom(scan: Scan, k: int, end: int) -> int:
    """Behind those who are told, between the verb and its subject: «قال لنا الضابط», «ذكر لوكالة محلية مصدر طبي».

    ``k`` stays where no speaker follows: then the subject stands before the verb.
    """
    if k < end and scan.forms[k] in _TOLD_US:
        return scan.skip_light(k + 1, end)
    cue = scan.cue[k] if k < end else None
    if cue is None or not isinstance(cue.sense.entry, Cue) or cue.sense.entry.style != "told_to":
        return k
    for t in range(cue.j, min(end, cue.j + 4)):
        form, noun = scan.forms[t], scan.noun[t]
        if scan.kinds[t] != WORD and form not in LIGHT:
            break
        head = form.removeprefix("ال")
        person = noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "people"
        if head in _UNNAMED or head in _OFFICES or head in _RANKS or (person and not form.startswith("ال")):
            return t
        if form in STOPS:
            break
    return k


def _counted(scan: Scan, k: int, end: int) -> int:
    """Where several who speak end: «اثنان من سكان الحي», «ثلاثة من الناجين», «ثلاثة شهود»; ``k`` where none begin there."""
    number = scan.number_at.get(k)
    if number is None or number.j >= end:
        return k
    t = number.j + (scan.forms[number.j] == "من")
    if t >= end or scan.forms[t].startswith("من"):
        return k
    noun = scan.noun[t]
    head = scan.forms[t].removeprefix("ال")
    if noun is not None and isinstance(noun.sense.entry, Noun):
        if noun.sense.entry.kind is not None or noun.sense.entry.sort not in ("people", "relative"):
            return k
    elif head not in _OFFICES and head not in _RANKS and scan.actor[t] is None:
        return k
    stop = noun_phrase(scan, t, end, 5)
    told = scan.skip_light(stop, end)
    if told < end and (_is_said_thing(scan, told) and scan.verb[told] is not None and scan.forms[told] not in STOPS):
        return k  # «وثق المركز ثلاثة شبان قتلوا»
    return stop


def _bureau(scan: Scan, k: int, t: int) -> bool:
    """Whether a verbal noun with the article is what a body is for: «مكتب التوثيق», «لجنة التحقيق», «وحدة الرصد»."""
    head = scan.forms[k]
    if scan.forms[t].startswith("وال"):
        return head.startswith("ال")
    return scan.forms[t].startswith("ال") and not head.startswith("ال") and head in _DOCUMENTS


def _its_own(form: str) -> bool:
    """«مسؤوليتها عن الهجوم», «قلقها على السكان»: what a speaker takes upon itself or feels is no word of its name."""
    return form.startswith("مسووليت") or (form.startswith(FEELINGS) and form.endswith(("ه", "ها", "هم")))


def _is_plural(scan: Scan, k: int) -> bool:
    noun = scan.noun[k]
    if noun is None or not isinstance(noun.sense.entry, Noun) or scan.actor[k] is not None:
        return False
    return noun.sense.shape == "pl" and noun.sense.entry.sort in ("people", "relative")


def whole_office(scan: Scan, i: int, j: int, end: int) -> int:
    """Where the speaker's words end, where they run over prepositions up to what was said.

    «الباحث في قسم آسيا بمنظمة كذا فلان إن», «ضابط برتبة عقيد في الشرطة لوكالة كذا:». Only a person's office goes on so;
    where no «أن», colon or quotation follows within a dozen words, or a clause stands between, ``j`` stays.
    """
    if not is_office(scan, i):
        return j
    stop = j
    for t in range(j, min(end, i + 16)):
        form = scan.forms[t]
        if form in _COMPLEMENT or form in (":", '"'):
            return stop if t > stop or stop > j else max(j, t)
        if scan.kinds[t] == PUNCT and form not in LIGHT:
            return j if form != "," or stop == j else stop
        if stop < t:
            continue  # behind the office: to whom, when or where it was said
        nxt = scan.skip_light(t + 1, end) if t + 1 < end else t
        actor = scan.actor[t]
        told = (
            scan.cue[t] is not None or t in scan.time_at or form == "ل" or (actor is not None and actor.prefix == "ل")
        )
        said_in = form in _HOW_SAID or (form in ("في", "عبر", "خلال", "علي", "مع") and _is_speech(scan.forms[nxt]))
        # «لموقع», «لصحيفة»: a word with «ل» that names nobody and no place
        to_whom = form.startswith("ل") and not form.startswith(("لل", "لا")) and len(form) > 4
        if told or said_in or (to_whom and scan.place[t] is None and scan.noun[t] is None):
            stop = t
            continue
        if form in _CLAUSES:
            return j
        named = scan.noun[t] or scan.actor[t] or scan.place[t] or scan.role[t] == "given_name"
        if not named and (scan.verb[t] is not None or scan.event[t] is not None):
            return j  # «أعلن محافظ المدينة مقتل …»: what was said begins
        stop = t + 1
    return j


def _is_speech(form: str) -> bool:
    return (
        form.removeprefix("ال").removesuffix("ه").removesuffix("ات") in _SPEECH_STEMS
        or form.removeprefix("ال") in _SPEECH_NOUNS
    )


def is_office(scan: Scan, i: int) -> bool:
    """Whether a person's office stands at token ``i``, the first word of a speaker."""
    form = scan.forms[i].removeprefix("ال")
    return form in _OFFICES or form in _RANKS


def issuer_of(scan: Scan, k: int, end: int) -> tuple[int, int] | None:
    """«حصيلة جديدة من المرصد», «تقرير حقوقي صادر عن المركز»: whose the count or the report at token ``k`` is."""
    while k < end and scan.forms[k] in ("اخر", "احدث"):
        k += 1  # «وفق آخر حصيلة للمرصد»
    if k >= end:
        return None
    stated = scan.forms[k] == "بيان" and any(f in _ISSUED_BY for f in scan.forms[k + 1 : min(end, k + 3)])
    if not stated and scan.forms[k].removeprefix("ال") not in _ISSUES:
        return None
    own = scan.actor[k]
    if own is not None and isinstance(own.sense.entry, ActorEntry) and own.sense.entry.role != "unknown_origin":
        return None
    for t in range(k + 1, min(end, k + 5)):
        form = scan.forms[t]
        actor = scan.actor[t]
        if actor is not None and actor.prefix == "ل":
            return t, max(actor.j, source_phrase(scan, t, end)[1])
        if t > k and form.startswith("ل") and form[1:] in _DOCUMENTS and form[1:] not in _NO_ISSUERS:
            return source_phrase(scan, t, end)  # «تقرير جديد لمنظمة كذا»
        if form == "من" and scan.actor[t + 1 if t + 1 < end else t] is not None:
            i, j = source_phrase(scan, t + 1, end)
            return (i, j) if j > i else None
        if form in _ISSUED_BY:
            i, j = source_phrase(scan, t + (2 if t + 1 < end and scan.forms[t + 1] in ("عن", "من") else 1), end)
            return (i, j) if j > i and speaks(scan, i, j) else None
        if form != "," and (scan.kinds[t] != WORD or form in STOPS or scan.cue[t] is not None or t in scan.number_at):
            return None
    return None


def _names_one(scan: Scan, t: int) -> bool:
    """Whether a person's title or name begins at a token."""
    noun = scan.noun[t]
    if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort in ("people", "armed"):
        return True
    named = scan.actor[t] is not None or scan.role[t] == "given_name" or scan.forms[t].startswith("ال")
    return named or is_office(scan, t)


def _is_said_thing(scan: Scan, k: int) -> bool:
    """«أكد مقتل طفل», «أعلن اعتقال …»: a verbal noun or an event after the verb is what was said."""
    if scan.actor[k] is not None or scan.role[k] == "given_name" or scan.forms[k].removeprefix("ل") in _DOCUMENTS:
        return False  # «رابطة» is written like a verb
    return scan.verb[k] is not None or scan.event[k] is not None


def speaks(scan: Scan, i: int, j: int) -> bool:
    """Whether the words between two tokens can speak: an actor, a person's office, a statement."""
    for k in range(i, j):
        if scan.actor[k] is not None or scan.nisba[k] is not None:
            return True
        if names_people(scan, k):
            return True
        if scan.forms[k].removeprefix("ال") in _DOCUMENTS or scan.forms[k].removeprefix("ال") in _OFFICES:
            return True
        if k == i and (scan.forms[k] in _OWNED or _title(scan.forms[k]) in _RANKS_ALONE):
            return True
    return False


def speaker_id(scan: Scan, i: int, j: int) -> str | None:
    match = actor_in(scan, i, j)
    best: ActorEntry | None = None
    # the most telling name: one with a source id of its own before one without
    topic = next((t for t in range(i + 1, j) if scan.forms[t].lstrip("ب") in _TOPICS or scan.forms[t] == "لشوون"), None)
    if topic is not None:
        j = topic  # «الخبير في شؤون الجماعات المسلحة»: whom he studies does not speak
        match = actor_in(scan, i, j)
    for k in range(i, j):
        found = scan.actor[k]
        if found is not None and isinstance(found.sense.entry, ActorEntry) and found.sense.entry.source_id:
            if best is None or best.role == "unknown_origin":
                best = found.sense.entry
    if best is not None:
        return best.source_id
    if match is not None and isinstance(match.sense.entry, ActorEntry):
        return match.sense.entry.source_id or match.sense.entry.id
    for k in range(i, j):
        nisba = scan.nisba[k]
        if nisba is not None:
            return nisba.sense.entry.id
    return None


def _right_before(scan: Scan, begin: int, k: int) -> tuple[int, int]:
    """An actor with «و» or «ف» that stands right before the verb, behind another clause: «قوافل تخرج البدو والمرصد يحصي …».

    In a clause that goes before the main one, its subject: «ومنذ باشرت البعثة العد في 2009 وثقت …».
    """
    for t in range(k - 1, max(begin, k - 5), -1):
        actor = scan.actor[t]
        if actor is not None and actor.prefix in ("و", "ف") and actor.j == k:
            return t, k
    if scan.forms[begin] in _SUBORDINATE and begin + 2 < k and scan.finite[begin + 1]:
        i, j = source_phrase(scan, begin + 2, k)
        if j > i and actor_in(scan, i, j) is not None:
            return i, j
    return k, k


#: what a speaker puts about: «تداولت صفحات محلية نبأ مقتل …»
_NEWS_PUT_ABOUT = word_class("one_piece_of_news")
#: «رفع المدير حصيلة القتلى»: what follows the speaker
_TOLLS = word_class("tolls_revised")
_SUBORDINATE = word_class("subordinate_openers")
_BY_THE_WAY = word_class("by_the_way")


def subject_before(scan: Scan, k: int, start: int) -> tuple[int, int]:
    """The subject that stands before a cue verb («وكان المرصد أفاد», «المسؤولان قالا»); an empty range if none."""
    if k > start + 3 and scan.forms[k - 1] == ",":
        comma = next((t for t in range(k - 2, max(start, k - 12), -1) if scan.forms[t] == ","), None)
        if comma is not None and scan.forms[comma + 1] in _BY_THE_WAY:
            i, j = subject_before(scan, comma, start)  # «أرقام الوزارة، وقد أعلنت أمس، تتحدث عن …»
            return (i, j) if j > i else (k, k)
    begin = k
    reach = 14 if scan.forms[start].lstrip("و") in ("كان", "كانت") else 9  # «وكان مبعوث كذا، فلان، قال»
    while begin > start:
        prev = begin - 1
        form = scan.forms[prev]
        if scan.kinds[prev] == PUNCT and form not in LIGHT and form != ",":
            break
        if form == "قد" and prev == k - 1:
            begin = prev
            continue
        if form in ("لا", "لم", "لن", "ما", "ليس"):
            return k, k  # «أن الحزب لا يهمه ما يقال»
        if form in ("انه", "انها", "انهم", "وانه", "وانها", "وانهم", "بانه", "بانها", "بانهم"):
            return k, k  # «وأنه أحصى …»: the speaker before
        if form in ("وان", "بان", "وبان"):
            break
        if form in (
            "كان",
            "كانت",
            "وكان",
            "وكانت",
            "قد",
            "وقد",
            "لكن",
            "ان",
            "فيما",
            "بينما",
            "حيث",
            "كما",
            "مع",
            "اما",
            "واما",
        ):
            break
        if k - prev > reach:
            return k, k
        begin = prev
    issuer = issuer_of(scan, begin, k) if begin < k else None
    if issuer is not None:
        return issuer  # «وكان تقرير حقوقي، صادر عن المنظمة، قال …»
    if begin < k and scan.forms[begin].startswith("و") and scan.forms[begin][1:] in STOPS:
        return k, k  # «وعن دور المبعوث، قال …»: of whom he speaks
    if (
        begin < k
        and speaks(scan, begin, k)
        and (
            noun_phrase(scan, begin, k, 9) > begin
            or scan.role[begin] == "given_name"
            or (begin in scan.number_at and scan.forms[begin + 1] == "من")
        )
    ):
        # no figure and no finite verb between the subject and its verb
        for t in range(begin, k):
            one_of = t == begin and (
                scan.forms[t + 1] == "من" or scan.forms[t] in _ONE_OF
            )  # «وكان اثنان من المسؤولين قالا»
            one_of = one_of or (t > begin and scan.forms[t].startswith("ال"))  # «وكانت القوى الغربية الثلاث قالت»
            if (t in scan.number_at and not one_of) or (
                is_verb(scan, t) and scan.actor[t] is None and not (t == begin and scan.forms[t] in _DOCUMENTS)
            ):
                return _right_before(scan, begin, k)
        stop = k
        while stop > begin and (scan.forms[stop - 1] in LIGHT or scan.forms[stop - 1] in ("قد", ",")):
            stop -= 1
        return begin, stop
    return k, k


def is_harm(scan: Scan, t: int) -> bool:
    """«وثق المركز إصابة …»: an indefinite noun of the dead or the hurt after the speaker is what was said."""
    noun = scan.noun[t]
    if noun is None or not isinstance(noun.sense.entry, Noun) or scan.forms[t].startswith(("ال", "لل")):
        return False
    return noun.sense.entry.kind in ("killed", "wounded", "casualties")

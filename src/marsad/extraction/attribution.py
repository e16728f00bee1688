"""Who says so: the voice that governs each token of a report. (Over 400 lines: one state machine over sentences.)

A reporting verb governs its sentence from the verb on; «وفق» and «بحسب» govern what no verb governs; «وأضاف» and its
like take the last speaker up again; an open quotation carries the speaker into the next sentence. What no voice governs
is said by the report itself, and its source is null.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, groupby
from operator import or_

from marsad.extraction.communiques import find_issuer
from marsad.extraction.phrases import STOPS, actor_in, is_verb, noun_phrase, tells_harm
from marsad.extraction.scan import LIGHT, WORD, Match, Scan
from marsad.extraction.sequels import goes_on
from marsad.extraction.speakers import (
    FEELINGS,
    Voice,
    is_office,
    issuer_of,
    past_whom,
    source_phrase,
    speaker_id,
    speaks,
    subject_before,
    whole_office,
)
from marsad.extraction.tickers import line_speaker, past_the_mark
from marsad.extraction.words import word_class
from marsad.lexicon.entries import ActorEntry, Cue, Noun

_COMPLEMENT = word_class("complement")
#: what speaks for its author: «وأضاف البيان», «وذكر التقرير»
_DOCUMENTS = word_class("documents")
#: cues that say what somebody wants or feels, not what happened: only with «أن» or a quotation do they attribute
_DEMANDING = frozenset(
    {"verb.accuse", "verb.blame", "verb.call", "verb.claim_responsibility", "verb.confess", "verb.complain", "verb.pledge", "verb.warn",
     "verb.consider", "verb.see", "verb.publish", "verb.relay_apart", "verb.mourn", "verb.disclose", "verb.show", "verb.revise",
     "verb.set_out"}
)  # fmt: skip
#: offices that speak without a name beside them: «ونفى المتحدث …»
_OFFICES = word_class("offices")
#: those whose words run over what they are of: «الباحث في …», «العضو بمجلس …»
_RANKS = word_class("ranks")


#: what a body puts out: the body speaks
_ISSUES = word_class("issues")
_BY_IT = word_class("by_it")
#: what is written or told, by one whom a verb behind it names
_PAPERS = word_class("papers")
#: prepositions behind which stands a noun
_BEFORE_NOUNS = word_class("before_nouns")
_NEWS = word_class("news")
#: what makes a reporting verb say that nobody spoke
_NO_SPEAKERS = word_class("no_speakers")
#: verbal nouns of doing behind a verb of saying, which are told and tell nothing
_DOINGS = word_class("doings")
_PUTS_OUT = word_class("puts_out")
_MINISTRIES = word_class("short_ministries")
#: «نقلت عن مصدر قوله إن»: what was said begins
_SAYING = word_class("saying")
#: «ووفقا لمصادر طبية فإن …»: what the source says begins
_SO = word_class("so")
#: what a line of a list begins with
_BULLETS = frozenset("-•*·▪●■")
#: «أن» with the pronouns that it takes
_THAT = word_class("that_it")
_BEHIND_ITEMS = frozenset("-).:/")
_AS_FOLLOWS = word_class("as_follows")
_STATEMENTS = word_class("statements")
_ORDINALS_OF_ITEMS = word_class("ordinals_of_items")
_BY_THEM = word_class("to_them")
#: those whose seeing is a report: «وشاهد مراسل الوكالة …»
_WITNESSES = word_class("witnesses")
#: by which things are done, who speak for nobody
_PLANS = word_class("plans")
#: in which somebody is held: «على ذمة التحقيق»
_CASES = word_class("cases_at_law")
_BELIEVED = word_class("believed_by_nobody")
_RULINGS = word_class("rulings")
_WHO = word_class("who")
#: speech that states nothing, whose speaker goes on in the next sentence: «ودعت الوزيرة إلى …. وقالت …»
_URGING = frozenset({"verb.call", "verb.warn", "verb.pledge", "verb.complain"})
_RELAYS = frozenset({"verb.relay_apart"})
_NEVER = word_class("attribution_never")


class Voices:
    """For each token the governing voice, or None for the report's own; and which tokens name a speaker."""

    __slots__ = ("at", "naming")

    def __init__(self, n: int) -> None:
        self.at: list[Voice | None] = [None] * n
        self.naming = bytearray(n)


def _is_item(scan: Scan, a: int, b: int) -> bool:
    """Whether a sentence is a line of a list: «- …», «3- …», «(3) …», «ثالثا: …»."""
    if scan.forms[a] in _BULLETS:
        return True
    if not _new_line(scan, a):
        return False
    t = a + (scan.forms[a] == "(")
    if t + 1 >= b:
        return False
    return (t in scan.number_at or scan.forms[t] in _ORDINALS_OF_ITEMS) and scan.forms[t + 1] in _BEHIND_ITEMS


def _issues(scan: Scan, cue: Match, end: int) -> Voice | None:
    """«أصدرت القيادة العامة بيانا جاء فيه: …»: who puts out a statement whose words follow."""
    i, j = source_phrase(scan, cue.j, end)
    if j == i or not speaks(scan, i, j):
        return None
    stated = False
    for t in range(i + 1, min(end, j + 24)):
        if t > i and (scan.forms[t].removeprefix("ال") in _STATEMENTS or scan.forms[t] in _ISSUES):
            j, stated = min(j, t), True
        if stated and (scan.forms[t] in _AS_FOLLOWS or scan.forms[t] == ":"):
            return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, "asserted", "stated", "verb-subject")
    return None


def _heard(scan: Scan) -> list[int]:
    """The tokens at which somebody may begin to speak: a cue stands there, or a noun of saying."""
    return list(compress(range(scan.n), map(or_, map(bool, scan.cue), map(_HEARD.__contains__, scan.forms))))


def find_voices(scan: Scan) -> Voices:
    """The governing voice of every token."""
    out = Voices(scan.n)
    last: Voice | None = None
    spoke: list[tuple[frozenset[str], str]] = []  # the words and ids of those who spoke so far
    surnames: dict[str, str | None] = {}  # the last words of speakers' names, with their ids
    story = -1
    quoted: Voice | None = None  # the speaker of a quotation that is still open
    forms, cues = scan.forms, scan.cue
    heard = _heard(scan)
    listing: Voice | None = None  # who speaks in the lines of a list that a colon opened
    line: Voice | None = None  # whose line this is: «09:15 | الوزارة: …»
    urged: Voice | None = None  # who called for something in the sentence before
    for a, b in scan.sentences:
        if a >= b:
            continue
        if scan.story_of[a] != story:
            story, last = scan.story_of[a], None
        voice: Voice | None = quoted
        quotes = forms[a:b].count('"')
        spoken = False
        k = a
        begin = a  # from where the voice in force governs
        trailing: Voice | None = None
        latest: Voice | None = None  # the speaker named last in this sentence
        subject: Voice | None = urged  # who did something by words that attribute nothing («تبنت الجماعة …، إذ قالت»)
        asides: list[tuple[int, int, Voice]] = []
        urged = None
        for t in range(a, b - 2) if quotes > 1 else ():
            if forms[t] == "ل" and forms[t + 1] == '"' and '"' in forms[t + 2 : min(b, t + 7)]:
                for u in range(t + 2, forms.index('"', t + 2)):
                    out.naming[u] = 1  # «لـ«الشرق الأوسط»»: an outlet that was told, and no place
        if line is not None and _new_line(scan, a):
            line = None
        colon = line_speaker(scan, a, b) or _headline_speaker(scan, a, b)
        if colon is not None and _new_line(scan, a) and not _title_line(scan, a):
            line = Voice(colon.i, colon.j, colon.id, colon.cue_i, colon.cue_j, colon.mode, "carried", "line")
        if colon is not None:
            voice = last = colon
            _name(out, colon)
            spoken = True
            k = colon.cue_j
        while k < b:
            nxt = bisect_left(heard, k)
            if nxt == len(heard) or heard[nxt] >= b:
                break
            k = heard[nxt]
            cue = cues[k]
            told = None
            if cue is None and forms[k] in _PAPERS_WITH_FIGURES:
                paper = _in_a_paper(scan, k, a, b) if not spoken else None
                if paper is not None:
                    # «قتل ستة، في حصيلة أصدرها المركز»: whose paper it is says all of the sentence
                    _name(out, paper)
                    for t in range(begin, b):
                        if out.at[t] is None:
                            out.at[t] = paper
                    voice = trailing = last = latest = paper
                    k = paper.j
                    continue
            elif cue is None and forms[k] in _SAYING_NOUNS:
                told = (
                    _made_clear(scan, k, a, b) if forms[k] in _BETWEEN else _announcement(scan, k, b) if k > a else None
                )
            if told is not None:
                # «…، بعد إعلان المتحدث باسم الجيش أن …»: from here on that speaker governs
                _name(out, told)
                told = latest = _known_by_name(scan, told, spoke)
                if voice is not None and spoken:
                    for t in range(begin, k):
                        if out.at[t] is None or out.at[t] is trailing:
                            out.at[t] = voice
                voice = last = told
                begin, spoken, k = k, True, told.j
                continue
            if cue is None or (scan.actor[k] is not None and scan.actor[k].j > cue.j):  # type: ignore[union-attr]
                k += 1
                continue
            entry = cue.sense.entry
            assert isinstance(entry, Cue)
            new: Voice | None = None
            covers_all = False
            if entry.id == "according.on_account":
                k = cue.j  # where it was said, not who said it
                continue
            if entry.style == "told_to":
                said_next = tells_harm(scan, cue.j, b) or _verbal(scan, cue.j, b)  # «لمراسلنا مقتل تسعة»
                for t in range(k, cue.j if said_next else min(b, noun_phrase(scan, cue.j, b, 4))):
                    out.naming[t] = 1
                k = cue.j
                continue
            if entry.style == "according":
                new = _according(scan, cue, entry, b)
                covers_all = True
                if new is not None and new.j < b and k > a + 2 and forms[k].startswith("و") and forms[k] in _AND_BY:
                    behind = scan.skip_light(new.j + (forms[new.j] == ","), b)
                    covers_all = not (behind < b and forms[behind] in _SO)  # «قتل 16، ووفقا لمصادر فإن …»
                said = scan.skip_light(cue.j, b)
                said = cue.j - 1 if scan.forms[cue.j - 1] in _SAYING else said
                if said < b and (scan.forms[said] in _SAYING or scan.forms[said] in _BY_THEM) and last is not None:
                    # «…، وفق قوله», «ووفقا له، …»: the speaker before
                    new = Voice(last.i, last.j, last.id, k, said + 1, entry.mode, "carried", "same-source")
            elif entry.style == "verb":
                new = _verb(scan, cue, entry, a, b, subject or last, latest)
                if new is None or new.basis != "stated":
                    new = _by_surname(scan, cue, entry, b, surnames) or new
                if new is None and entry.id == "verb.publish":
                    new = _issues(scan, cue, b)
                if new is None and (entry.id in _DEMANDING or entry.id == "verb.announce"):
                    i, j = source_phrase(scan, cue.j, b)
                    if j > i and speaks(scan, i, j) and actor_in(scan, i, j) is not None:
                        subject = Voice(i, j, speaker_id(scan, i, j), k, cue.j, "asserted", "stated", "verb-subject")
                        if entry.id in _URGING:
                            urged = subject
                if new is not None and new.basis == "stated":
                    tail = scan.skip_light(max(new.j, cue.j), b)
                    # «…، قال المصدر.»: nothing follows, so what stands before is what was said
                    if (tail >= b or scan.forms[tail] in (".", "\n")) and k > a + 3:
                        covers_all = True
                before = k - 1
                if before >= a and scan.forms[before] in ("ما", "كما", "حسبما", "وفقما", "مثلما") and k - a > 3:
                    covers_all = True
            elif entry.id == "participle.relay" and _quoted_source(scan, cue, b) is not None:
                # «قال التلفزيون إن …، نقلا عن مسؤولين»: the innermost speaker, of all that was said
                i, j = _quoted_source(scan, cue, b)  # type: ignore[misc]
                new = Voice(i, j, speaker_id(scan, i, j), k, cue.j, entry.mode, "stated", "relay")
                _name(out, new)
                for t in range(a, b):
                    if out.at[t] is not None and out.at[t] is voice:
                        out.at[t] = new
                if trailing is None or out.at[k - 1] is None:
                    for t in range(begin, b):
                        if out.at[t] is None or out.at[t] is trailing:
                            out.at[t] = new
                voice = last = latest = new
                spoken = True
                k = max(new.j, cue.j)
                continue
            elif entry.style == "participle":
                holder = voice if spoken else subject or last
                if k > a and entry.id == "participle.accuse" and _counted_before(scan, k):
                    holder = None  # «إحالة 23 متهما»
                if not spoken and subject is None:
                    holder = _subject_of_the_deed(scan, k, a) or holder
                if holder is not None:
                    new = Voice(holder.i, holder.j, holder.id, k, cue.j, entry.mode, "carried", "participle")
            if new is None:
                k = cue.j if cue.j > k else k + 1
                continue
            urged = None
            _name(out, new)
            new = latest = _known_by_name(scan, _resolved(scan, new, last), spoke)
            if new.basis == "stated" and new.j - new.i > 2 and _unknown_word(scan, new.j - 1):
                surnames[scan.forms[new.j - 1]] = new.id
            if new.id is not None and new.basis == "stated":
                spoke.append((frozenset(scan.forms[new.i : new.j]), new.id))
            if covers_all:
                if not spoken and trailing is not None and _is_press(scan, trailing) and new.basis == "stated":
                    # «ووفقا لوكالة كذا، …، بحسب شهود»: the innermost speaks
                    for t in range(a, b):
                        if out.at[t] is trailing:
                            out.at[t] = new
                    voice = trailing = last = new
                elif not spoken:
                    # nothing governed so far: the attribution at the end or the head governs all of the sentence
                    for t in range(begin, b):
                        if out.at[t] is None:
                            out.at[t] = new
                    voice = new
                    trailing = new
                    last = new
                elif new.basis == "stated":
                    trailing = trailing or new
                    verb_at = k - 1 - (forms[k - 1] == ",")
                    said_by = entry.id != "according.on_account" and speaks(scan, new.i, new.j)
                    if (
                        verb_at > a
                        and said_by
                        and scan.finite[verb_at]
                        and not _ends(scan, new.j, b)
                        and voice is not None
                    ):
                        asides.append((verb_at, b, new))  # «وقال إن الهجوم وقع وتسبب، بحسب أطباء، بمقتل 40»
                    clause = next((t for t in range(k - 1, begin, -1) if _aside(scan, t)), None)
                    if clause is not None and voice is not None and voice.id != new.id:
                        asides.append((clause, k, new))  # «…، حيث قتل أكثر من 20، وفق المرصد»
            else:
                if voice is not None and spoken:
                    for t in range(begin, k):
                        if out.at[t] is None or out.at[t] is trailing:
                            out.at[t] = voice
                voice = new
                begin = k
                spoken = True
                last = new
            k = max(new.j if new.cue_i < new.i else cue.j, cue.j)
        if not spoken and trailing is None and voice is None and last is not None:
            # «وأدى الهجوم إلى "إصابة تسعة"»: quoted words without a speaker are the last speaker's
            inside = False
            for t in range(a, b):
                if scan.forms[t] == '"':
                    inside = not inside
                elif inside and quotes >= 2 and _long_quote(scan, t, b):
                    out.at[t] = Voice(
                        last.i, last.j, last.id, last.cue_i, last.cue_j, "asserted", "carried", "quotation"
                    )
        if not spoken and trailing is None and voice is None and a and _thereby(scan, a, b):
            # «وبلغت بذلك حصيلة …»: what follows from the last speaker's figures is that speaker's sum
            carried = next((out.at[t] for t in range(a - 1, -1, -1) if scan.kinds[t] == WORD), None)
            if carried is not None and scan.story_of[a - 1] == scan.story_of[a]:
                voice = Voice(
                    carried.i, carried.j, carried.id, carried.cue_i, carried.cue_j, carried.mode, "carried", "thereby"
                )
        if not spoken and trailing is None and voice is None and a and _told_event(scan, a, b):
            # «… نفذت القوات مداهمات. وخلال المداهمات، دمر …»: what came of what a speaker told is the speaker's too
            before = next((t for t in range(a - 1, -1, -1) if scan.kinds[t] == WORD), a)
            told_by = out.at[before] if scan.story_of[before] == scan.story_of[a] else None
            events = any(scan.event[t] is not None for t in range(*scan.sentences[scan.sentence_of[before]]))
            if not events and forms[a] != "كما":
                told_by = None
            if told_by is not None:
                voice = Voice(
                    told_by.i,
                    told_by.j,
                    told_by.id,
                    told_by.cue_i,
                    told_by.cue_j,
                    told_by.mode,
                    "carried",
                    "its-outcome",
                )
        if (
            not spoken
            and trailing is None
            and voice is None
            and a
            and scan.forms[a] in ("اما", "واما")
            and scan.forms[a + 1] not in ("في", "ما")
        ):
            # «… باتت تسيطر على 58%. أما الفصائل فتسيطر على 34%»: the other half of the same statement
            half = out.at[a - 2] if a > 1 and scan.story_of[a - 2] == scan.story_of[a] else None
            if half is not None and any(t in scan.number_at for t in range(a, b)):
                voice = Voice(half.i, half.j, half.id, half.cue_i, half.cue_j, half.mode, "carried", "other-half")
        if not spoken and trailing is None and voice is None and a and not _new_line(scan, a):
            told_by = next((out.at[t] for t in range(a - 1, -1, -1) if scan.kinds[t] == WORD), None)
            if scan.story_of[a - 1] == scan.story_of[a]:
                if goes_on(scan, told_by, scan.sentences[scan.sentence_of[a - 1]][0], a, b) and told_by is not None:
                    voice = _carried(told_by, "sequel")
        if not spoken and trailing is None and voice is None and line is not None:
            voice = line  # «… في بيان: خلفت الغارة 9 شهداء. 14 جريحا نقلوا …», all in one line
        if not spoken and trailing is None and voice is None and listing is not None and _is_item(scan, a, b):
            voice = listing  # «توزعوا على النحو التالي:», and a line for each part
        if (
            not spoken
            and trailing is None
            and voice is None
            and a
            and scan.forms[a] == "كما"
            and not _new_line(scan, a)
        ):
            # «وقال الناطق إن …. كما استعاد الجيش …»: one more thing in the same paragraph
            more = next((out.at[t] for t in range(a - 1, -1, -1) if scan.kinds[t] == WORD), None)
            if more is not None and more.mode != "denied":
                voice = Voice(more.i, more.j, more.id, more.cue_i, more.cue_j, "asserted", "carried", "one-more")
        if voice is not None:
            for t in range(begin, _reach(scan, voice, begin, b)):
                if out.at[t] is None or spoken:
                    out.at[t] = voice
        if trailing is not None and voice is trailing and a and (_fragment(scan, a) or _tail(scan, trailing, a, b)):
            sentence = range(*scan.sentences[scan.sentence_of[a - 1]]) if scan.sentence_of[a - 1] >= 0 else range(0)
            governed = {v.rule for v in (out.at[t] for t in sentence) if v is not None}
            if scan.story_of[a - 1] == scan.story_of[a] and governed <= {"its-outcome"}:
                for t in sentence:
                    out.at[t] = trailing  # «مقتل 14 شخصا. وإصابة 40 آخرين، بحسب مصادر طبية»: one statement cut in two
        if latest is not None and latest.rule == "same-source" and latest.cue_i <= a + 2:
            _resumed(scan, out, latest, a)
        for spoke_here in {v for v, _ in groupby(out.at[a:b]) if v is not None}:
            for t in range(*_who_speaks(scan, spoke_here, b)):
                if out.at[t] is spoke_here:
                    out.at[t] = None
        for first, end, other in asides:
            for t in range(first, end):
                out.at[t] = other
        opened = quotes % 2 == 1
        if quoted is not None:
            quoted = None if opened else quoted
        elif opened and voice is not None:
            quoted = Voice(voice.i, voice.j, voice.id, voice.cue_i, voice.cue_j, "asserted", "carried", "quotation")
        if forms[b - 1] == ":":
            told_by = out.at[b - 2] if b - 2 > a else None
            listing = told_by and Voice(
                told_by.i, told_by.j, told_by.id, told_by.cue_i, told_by.cue_j, told_by.mode, "carried", "list"
            )
        elif not _is_item(scan, a, b):
            listing = None
        if scan.forms[b - 1] == "\n" or (b < scan.n and scan.forms[b] == "\n"):
            quoted = None
    issuer = find_issuer(scan)
    if issuer is not None:
        _name(out, issuer)
        # a title above the issuer's line is whoever's published it
        own = scan.sentences[scan.sentence_of[issuer.i]][0] if scan.sentence_of[issuer.i] >= 0 else issuer.i
        out.at[own:] = [issuer if at is None else at for at in out.at[own:]]
    return out


def _counted_before(scan: Scan, k: int) -> bool:
    """Whether a number ends right before a token: what stands there is counted."""
    return any(t in scan.number_at and scan.number_at[t].j == k for t in range(max(0, k - 5), k))


def _carried(voice: Voice, rule: str) -> Voice:
    return Voice(voice.i, voice.j, voice.id, voice.cue_i, voice.cue_j, "asserted", "carried", rule)


def _unknown_word(scan: Scan, t: int) -> bool:
    """Whether a token is a word that the lexicon does not know: a surname, at the end of a speaker's words."""
    known = scan.actor[t] or scan.noun[t] or scan.place[t] or scan.verb[t] or scan.event[t] or scan.nisba[t]
    return scan.kinds[t] == WORD and known is None and not scan.forms[t].startswith("ال") and len(scan.forms[t]) > 2


def _by_surname(scan: Scan, cue: Match, entry: Cue, end: int, surnames: dict[str, str | None]) -> Voice | None:
    """«وأكد فرهد وقوع إصابات»: right behind the verb the surname of one who spoke before."""
    k = scan.skip_light(cue.j, end)
    if k + 1 >= end or scan.forms[k] not in surnames or entry.id in _DEMANDING or entry.mode == "denied":
        return None
    t = scan.skip_light(k + 1, end)
    told = t < end and (scan.forms[t] in _COMPLEMENT or scan.forms[t] in (":", ",") or t in scan.time_at)
    if not told and not (t < end and (scan.verb[t] or scan.event[t] or scan.noun[t] or scan.forms[k + 1] == '"')):
        return None
    return Voice(k, k + 1, surnames[scan.forms[k]], cue.i, cue.j, entry.mode, "stated", "verb-subject")


def _ends(scan: Scan, k: int, b: int) -> bool:
    """Whether a sentence ends at token ``k``, marks apart."""
    return all(scan.kinds[t] != WORD or t in scan.time_at for t in range(k, b))


def _fragment(scan: Scan, a: int) -> bool:
    """Whether a sentence begins with «و» and a noun of harm, and so goes on with the sentence before: «. وإصابة 40»."""
    verb = scan.verb[a]
    if verb is None or verb.prefix != "و" or verb.sense.shape != "masdar":
        return False
    return verb.sense.entry.id.startswith(("kill.", "wound.", "capture.", "destroy."))


def _tail(scan: Scan, voice: Voice, a: int, b: int) -> bool:
    """Whether a sentence is nothing but its attribution: «…. وفق ما أعلنت الوزارة.»"""
    begins = scan.skip_light(a, b)
    while begins < b and scan.forms[begins] in ("وذلك", "ذلك", "وهذا"):
        begins = scan.skip_light(begins + 1, b)
    return voice.cue_i == begins and all(scan.kinds[t] != WORD or t in scan.time_at for t in range(voice.j, b))


def _thereby(scan: Scan, a: int, b: int) -> bool:
    """Whether a sentence tells the sum of the one before: a verb, «بذلك» after it, and a figure.

    «وبذلك، يرتفع …» at the head of a sentence is the report's own reckoning.
    """
    after = "بذلك" in scan.forms[a + 1 : min(b, a + 4)]
    return after and any(t in scan.number_at for t in range(a, b))


_OUTCOMES = word_class("outcomes")
_DURING = word_class("during")


def _told_event(scan: Scan, a: int, b: int) -> bool:
    """Whether a sentence tells the outcome of what the one before told: «وأسفرت المعارك عن», «وخلال المداهمات», «كما تم»."""
    if scan.forms[a] == "كما" and a + 1 < b and scan.forms[a + 1] in ("تم", "جري"):
        before = next((t for t in range(a - 1, -1, -1) if scan.kinds[t] == WORD), None)
        return before is not None
    also = scan.forms[a] == "كما" and a + 1 < b and f"و{scan.forms[a + 1]}" in _OUTCOMES  # «كما أسفرت العملية عن»
    if not also and scan.forms[a] not in _OUTCOMES and scan.forms[a] not in _DURING:
        return False
    k = a + 1 + also
    while k < b and (
        scan.forms[k] in ("اثر", "اعقاب", "اثناء", "خلال", "عمليه", "عمليات", "هذه", "تلك") or scan.forms[k] == "علي"
    ):
        k += 1
    if k >= b or not scan.forms[k].startswith("ال") or scan.forms[k] in _WARS:
        return False
    if scan.event[k] is None and not (also and scan.forms[k].startswith("العملي")):
        return False
    # «الضربات الجوية المصرية» names it anew
    return all(scan.nisba[t] is None for t in range(k + 1, min(b, k + 3)))


#: what no speaker told as news: «وخلفت الحرب عشرة آلاف قتيل»
_WARS = word_class("wars")
#: «ووفقا ل», «وبحسب»: with «و» in front
_AND_BY = word_class("and_by")
#: words that open a clause beside the one that a speaker governs
_ASIDES = word_class("asides")
_YET = word_class("yet")


def _aside(scan: Scan, t: int) -> bool:
    """Whether a clause beside the speaker's begins at token ``t``: «فيما …», «لكن …», «غير أن …»."""
    return scan.forms[t] in _ASIDES or (scan.forms[t] in _YET and scan.forms[t + 1] == "ان")


_BACK = word_class("back")


def _known_by_name(scan: Scan, new: Voice, spoke: list[tuple[frozenset[str], str]]) -> Voice:
    """«وأضاف عبد الرحمن»: a name that an earlier speaker of the report bears is that speaker's, with the same id."""
    if new.id is not None or new.basis != "stated" or new.j <= new.i:
        return new
    words = frozenset(f for f in scan.forms[new.i : new.j] if f not in LIGHT)
    if not words or words & frozenset(_BACK) or all(f.removeprefix("ال") in _OFFICES for f in words):
        return new
    same = next((i for said, i in reversed(spoke) if words <= said), None)
    if same is None:
        return new
    return Voice(new.i, new.j, same, new.cue_i, new.cue_j, new.mode, new.basis, new.rule)


def _resolved(scan: Scan, new: Voice, last: Voice | None) -> Voice:
    """«بحسب المصدر» is the speaker before; «وأضاف البيان» keeps its word and takes that speaker's id."""
    if last is None or new.basis != "stated":
        return new
    words = [f for f in scan.forms[new.i : new.j] if f not in LIGHT]
    if (
        not words
        or words[0] not in _BACK
        or len(words) > 2
        or (len(words) == 2 and words[1] not in ("ذاته", "نفسه", "ذاتها", "نفسها"))
    ):
        return new
    if words[0] in ("المصدر", "المصادر") and new.rule == "according":
        return Voice(last.i, last.j, last.id, new.cue_i, new.cue_j, new.mode, "carried", "same-source")
    if last.id is not None and words[0] not in ("الجيش",):
        return Voice(new.i, new.j, last.id, new.cue_i, new.cue_j, new.mode, new.basis, new.rule)
    return new


#: what a reporter explains a speaker's words with: «في إشارة إلى»
_HINTS = word_class("hints_at")


def _reach(scan: Scan, voice: Voice, begin: int, b: int) -> int:
    """How far a speaker governs: to the end, or, where no «أن» follows, up to a clause of background."""
    behind = max(voice.j if voice.cue_i < voice.i else voice.cue_j, voice.cue_j, begin)
    for t in range(behind + 1, b - 2):
        if scan.forms[t] == "في" and scan.forms[t + 1] in _HINTS and scan.forms[t + 2].startswith(("ال", "لل")):
            return t  # «وقال إن الرد "لم يكن متكافئا" في إشارة إلى مقتل …»: whoever reports it explains
    cue = scan.cue[voice.cue_i]
    if cue is not None and cue.sense.entry.id == "verb.call" and voice.rule != "according":
        # «دعت البعثة إلى اجتماع … بعد مقتل …»: what led to a call is told by the report
        since = max(voice.j if voice.cue_i < voice.i else cue.j, cue.j)
        if not any(scan.forms[t] in _THAT or scan.forms[t] == ":" for t in range(since, min(b, since + 12))):
            return next((t for t in range(since, b) if scan.forms[t] in _LED_TO or scan.forms[t] in _BACKGROUND), b)
    if voice.mode == "denied" and voice.rule in ("verb-subject", "subject-verb"):
        past = _past_denial(scan, max(voice.j, voice.cue_j), b)
        if past is not None:
            return past
    if (
        voice.basis != "stated"
        or voice.rule not in ("verb-subject", "subject-verb")
        or _states(scan, max(voice.j, voice.cue_j), b)
    ):
        return b
    # «أعلنت الهيئة التي تضم الفصائل، انتهاء …»: who the speaker is, and then what was said
    clause, past = _who_speaks(scan, voice, b)
    first = max(voice.j, voice.cue_j) if clause == b else past
    for t in range(first, b):
        if scan.forms[t] in _BACKGROUND and not (t and scan.forms[t - 1] == "الامر"):
            return t
    return b


def _new_line(scan: Scan, a: int) -> bool:
    """Whether a sentence begins a paragraph."""
    text = scan.report.text
    return a == 0 or "\n" in text[scan.tokens.end[a - 1] : scan.tokens.start[a]] or scan.forms[a - 1] == "\n"


def _resumed(scan: Scan, out: Voices, voice: Voice, a: int) -> None:
    """«قال التحالف إن …. وأدت غارة أخرى إلى …. وبحسب المصدر نفسه …»: what stands between in the paragraph was the same source's."""
    number = scan.sentence_of[a]
    between: list[tuple[int, int]] = []
    while number > 0 and not _new_line(scan, scan.sentences[number][0]):
        number -= 1
        i, j = scan.sentences[number]
        if any(out.at[t] is not None for t in range(i, j)):
            same = next((out.at[t] for t in range(j - 1, i - 1, -1) if out.at[t] is not None), None)
            if same is None or (same.i, same.j) != (voice.i, voice.j):
                return
            carried = Voice(voice.i, voice.j, voice.id, same.cue_i, same.cue_j, "asserted", "carried", "same-source")
            for first, last in between:
                for t in range(first, last):
                    out.at[t] = carried
            return
        between.append((i, j))


def _who_speaks(scan: Scan, voice: Voice, b: int) -> tuple[int, int]:
    """The clause that says who the speaker is, where nothing with «أن» follows: «وقال الرئيس الذي انتقد … منذ مقتل 60، "…"»."""
    first = scan.skip_light(max(voice.j, voice.cue_j), b)
    if voice.rule != "verb-subject" or voice.basis != "stated" or first >= b or scan.forms[first] not in _WHO:
        return b, b
    if _states(scan, max(voice.j, voice.cue_j), b):
        return b, b
    return first, next((t for t in range(first, b) if scan.forms[t] == ","), b)


def _past_denial(scan: Scan, k: int, b: int) -> int | None:
    """Where what is denied ends, and what is only told of it begins; None where all is denied.

    «نفت الوزارة تورطها في هجوم أسفر عن مقتل 20», «نفى أن تكون الدولة شنت الغارات التي تأتي بعد هجوم قتل العشرات»:
    the part in it is denied, and not the deaths.
    """
    part = next((t for t in range(k, min(b, k + 5)) if scan.forms[t].lstrip("وب") in _PARTS_IN), None)
    for t in range(k, b):
        if scan.forms[t] in ("التي", "الذي", "الذين") and t > k + 1:
            return t
        if part is not None and t > part and is_verb(scan, t) and scan.event[t - 1] is None and scan.actor[t] is None:
            return t
        if part is not None and t > part + 1 and is_verb(scan, t):
            return t
    return None


#: what one may have in a deed: «تورطها في», «مسؤوليته عن»
_PARTS_IN = word_class("parts_in")
_THAT = word_class("that")
_LED_TO = word_class("led_to")
_BACKGROUND = word_class("background")


def _long_quote(scan: Scan, t: int, b: int) -> bool:
    """Whether a quotation around ``t`` is a statement and no name: four words or more, a number or a verb in it."""
    i = t
    while scan.forms[i] != '"':
        i -= 1
    j = t
    while j < b and scan.forms[j] != '"':
        j += 1
    return j - i > 4


def _name(out: Voices, voice: Voice) -> None:
    for t in range(voice.i, voice.j):
        out.naming[t] = 1


def _headline_speaker(scan: Scan, a: int, b: int) -> Voice | None:
    """«الأمم المتحدة: غارات …»: a speaker before a colon at the head of a sentence."""
    at = scan.skip_light(past_the_mark(scan, a, b), b)
    stop = at
    if at < b and (scan.forms[at] in ("في", "من", "بعد", "عن") or scan.forms[at].removeprefix("و") in STOPS):
        return None  # «في الصحف اليوم: …», «وعن دور الوزير، قال: …»
    while stop < b and stop - at < 9 and scan.forms[stop] != ":":
        if (
            scan.forms[stop] in (",", ".")
            or stop in scan.number_at
            or (is_verb(scan, stop) and scan.actor[stop] is None)
        ):
            return None
        stop += 1
    if stop >= b or stop == at or scan.forms[stop] != ":" or stop + 1 >= b:
        return None
    if _titled(scan, at, stop):
        return Voice(at, stop, speaker_id(scan, at, stop), stop, stop + 1, "asserted", "stated", "headline-colon")
    if scan.cue[at] is not None or not speaks(scan, at, stop):
        return None
    for t in range(at, stop):
        if scan.verb[t] is not None and scan.actor[t] is None and scan.noun[t] is None:
            return None
    if actor_in(scan, at, stop) is None and not is_office(scan, at):
        return None
    dateline = scan.report.dateline
    if dateline is not None and scan.tokens.start[at] <= dateline.end and scan.tokens.end[stop - 1] >= dateline.start:
        return None
    if scan.place[at] is not None and scan.place[at].j >= stop:  # type: ignore[union-attr]
        return None  # «سوريا: قتلى في غارات» says where, not who
    first = scan.actor[at]
    if (
        first is not None
        and isinstance(first.sense.entry, ActorEntry)
        and first.sense.entry.role == "state"
        and first.j >= stop
    ):
        return None
    return Voice(at, stop, speaker_id(scan, at, stop), stop, stop + 1, "asserted", "stated", "headline-colon")


def _title_line(scan: Scan, a: int) -> bool:
    """Whether a sentence is the first line of the report, above which nothing stands."""
    return not any(kind == WORD for kind in scan.kinds[:a])


def _titled(scan: Scan, at: int, stop: int) -> bool:
    """«العميد سريع: …», «صحة غزة: …»: a rank and a name, or a ministry cut short, and nothing else, before the colon."""
    words = [f for f in scan.forms[at:stop] if f not in LIGHT]
    if not 2 <= len(words) <= 4 or any(scan.cue[t] is not None or t in scan.number_at for t in range(at, stop)):
        return False
    noun = scan.noun[at]
    ranked = noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort in ("people", "armed")
    if words[0] in _MINISTRIES:
        return True
    return (
        ranked
        and noun is not None
        and noun.sense.shape == "def-sg"
        and scan.place[stop - 1] is None
        and not any(scan.verb[t] is not None or scan.event[t] is not None for t in range(at + 1, stop))
    )


def _according(scan: Scan, cue: Match, entry: Cue, end: int) -> Voice | None:
    """«وفق …»: its noun phrase, or the subject of the verb inside it («حصيلة أوردها المرصد», «ما أعلنت الشرطة»)."""
    k = scan.skip_light(cue.j, end)
    if k < end and scan.forms[k] == "ما":
        k += 1
    if k < end and scan.forms[k] in _NO_SPEAKERS:
        return None  # «على ما يرام»
    if k < end and scan.cue[k] is not None and _is_verb_cue(scan, k):
        told = scan.cue[k]
        assert told is not None and isinstance(told.sense.entry, Cue)
        if told.sense.entry.id in _RELAYS:
            relayed = _relayed(scan, told, told.sense.entry, told.j, end)
            if relayed is not None:
                return Voice(relayed.i, relayed.j, relayed.id, cue.i, told.j, entry.mode, "stated", "according")
        i, j = source_phrase(scan, scan.cue[k].j, end)  # type: ignore[union-attr]
        if j > i:
            return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, entry.mode, "stated", "according")
        return None
    if scan.forms[cue.j - 1] == "ذمه" and k < end and scan.forms[k].removeprefix("ال") in _CASES:
        return None  # «حبسه على ذمة التحقيق»
    if k < end and scan.forms[k].removeprefix("ال") in _PLANS:
        return None  # «وفق خطة», «بحسب التوقيت المحلي»
    i, j = source_phrase(scan, k, end)
    if j == i and k < end and _told_to(scan, k) and scan.forms[k].startswith("ل"):
        i, j = k, k + 1  # «طبقا لصحيفة محلية»: not told, but speaking
        while j < min(end, k + 6) and scan.kinds[j] == WORD and scan.verb[j] is None and scan.cue[j] is None:
            j += 1
    at = j
    # only what somebody puts out is told by a verb behind it («حصيلة أوردها المرصد»), not a speaker («الوزارة التي …»)
    heads = {scan.forms[i].removeprefix("ال") if i < end else "", scan.forms[cue.j - 1].removeprefix("ال")}
    issued = j == i or bool(heads & (_ISSUES | _PAPERS))
    while issued and at < end and at - k < 7:
        if scan.forms[at] in (",", ".") or scan.forms[at] in _THAT:
            break
        if scan.forms[at] in _PUTS_OUT or (scan.cue[at] is not None and _is_verb_cue(scan, at)):
            i2, j2 = source_phrase(scan, at + 1 if scan.forms[at] in _PUTS_OUT else scan.cue[at].j, end)  # type: ignore[union-attr]
            if j2 > i2 and speaks(scan, i2, j2):
                return Voice(i2, j2, speaker_id(scan, i2, j2), cue.i, cue.j, entry.mode, "stated", "according")
            break
        whose = scan.actor[at]
        if whose is not None and whose.prefix == "ل":
            j2 = max(whose.j, noun_phrase(scan, at, end, 5))  # «وفق حصيلة لوكالة كذا»
            return Voice(at, j2, speaker_id(scan, at, j2), cue.i, cue.j, entry.mode, "stated", "according")
        at += 1
    if j > i:
        return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, entry.mode, "stated", "according")
    return None


def _announcement(scan: Scan, k: int, end: int) -> Voice | None:
    """«بعد إعلان المتحدث باسم الجيش أن …», «إعلان من قبل التحالف عن مقتل …»: the noun of saying, its subject, and what was said.

    «اتهام الجماعة للقوات بشن …» names the accuser, then with «ل» the accused.
    """
    if scan.forms[k] not in _SAYING_NOUNS:
        return None
    first = k + 1
    for t in range(k + 1, min(end, k + 4)):
        if scan.forms[t] == "قبل" and scan.forms[t - 1] == "من":
            first = t + 1  # «إعلان رسمي من قبل التحالف»
    i, j = source_phrase(scan, first, end)
    if scan.forms[k] in _ACCUSING:
        accused = next((t for t in range(i + 1, min(end, j + 1)) if _to_whom(scan, t)), None)
        if accused is None or accused == i or not speaks(scan, i, accused):
            return None
        if not any(
            scan.forms[t].startswith("ب") and len(scan.forms[t]) > 2 for t in range(accused + 1, min(end, accused + 6))
        ):
            return None
        return Voice(i, accused, speaker_id(scan, i, accused), k, k + 1, "asserted", "stated", "subject-verb")
    if j == i or not speaks(scan, i, j):
        return None
    t = scan.skip_light(j, end)
    while t < end and t in scan.time_at:
        t = scan.skip_light(scan.time_at[t].j, end)
    harm = t + (t < end and scan.forms[t] == "عن")
    verb = scan.verb[harm] if harm < end else None
    told = verb is not None and verb.sense.shape == "masdar" and verb.sense.entry.id.startswith(("kill.", "wound."))
    if told or (t < end and scan.forms[t] in ("ان", "انه", "انها", "بان")):
        return Voice(i, j, speaker_id(scan, i, j), k, k + 1, "asserted", "stated", "subject-verb")
    return None


#: «as» before a verb of saying that ends the sentence
_AS = word_class("as_told")


def _wanted(scan: Scan, k: int, end: int) -> bool:
    """Whether «أن» with a verb of the future stands behind a call: «بأن تحقق»; «بأن» with a noun states something."""
    for t in range(k, min(end - 1, k + 9)):
        if scan.forms[t] in ("ان", "بان"):
            verb, cue = scan.verb[t + 1], scan.cue[t + 1]
            said = cue is not None and cue.sense.shape == "imperfect"
            to_be = verb is not None and verb.sense.shape == "imperfect"
            return said or to_be or (scan.forms[t + 1][:1] in ("ي", "ت") and scan.finite[t + 1] != 0)
        if scan.forms[t] in (".", ":", '"'):
            return False
    return False


#: verbs that tell nothing but tolls
_ONLY_OF_TOLLS = frozenset({"verb.revise", "verb.set_out"})
#: verbs of bringing something about, which tell a count where it is verified: «تمكن المركز من توثيق …», «تحقق المركز من مقتل …»
_VERIFIES = frozenset({"verb.manage", "verb.verify"})
_VERIFYING = word_class("verifying")
_VERIFIED = word_class("verified_of_people")
_BY_MEANS = word_class("managed_prepositions")


def _verified(scan: Scan, cue: Match, entry: Cue, start: int, end: int) -> Voice | None:
    """Who verified or managed to count what stands behind «من» or «في»; None where anything else was managed."""
    if cue.suffix or (cue.i > start and scan.forms[cue.i - 1] in _NEVER):
        return None
    first = cue.j
    for t in range(first, min(end - 1, first + 12)):
        if scan.forms[t] in (".", ":"):
            return None
        if scan.forms[t] not in _BY_MEANS:
            continue
        nxt = scan.forms[t + 1]
        verb = scan.verb[t + 1]
        harm = verb is not None and verb.sense.shape == "masdar" and verb.sense.entry.id.startswith(("kill.", "wound."))
        told = harm or nxt in _THAT or t + 1 in scan.number_at or nxt in _VERIFIED
        if nxt in _VERIFYING if entry.id == "verb.manage" else scan.forms[t] == "من" and told:
            i, j = source_phrase(scan, first, t)
            if j == i:
                i, j = subject_before(scan, cue.i, start)
            if j > i and speaks(scan, i, j):
                return Voice(i, j, speaker_id(scan, i, j), cue.i, t + 2, entry.mode, "stated", "verb-subject")
        return None
    return None


def _is_press(scan: Scan, voice: Voice) -> bool:
    """Whether a speaker is an outlet or an agency, which mostly passes on what others say."""
    for t in range(voice.i, voice.j):
        actor = scan.actor[t]
        if actor is not None and isinstance(actor.sense.entry, ActorEntry) and actor.sense.entry.role in _PRESS:
            return True
        if _told_to(scan, t):
            return True
    return False


def _verbal(scan: Scan, t: int, b: int) -> bool:
    """Whether a verbal noun stands at a token: «لمراسلنا مقتل تسعة» goes on with what was said."""
    return t < b and scan.verb[t] is not None and scan.noun[t] is None and scan.actor[t] is None


def _in_a_paper(scan: Scan, paper: int, a: int, b: int) -> Voice | None:
    """Whose paper a figure stands in, behind a comma or at the head: «…، في بيان صدر عن الوزارة», «في حصيلة أوردها المركز، …»."""
    at = paper - 1
    if at < a or scan.forms[at] not in _IN or (at > a and scan.forms[at - 1] != ","):
        return None
    i, j = issuer_of(scan, paper, b) or (paper, paper)
    for t in range(paper + 1, min(b, paper + 5)):
        if j > i or scan.forms[t] in (",", "."):
            break
        if scan.forms[t] in _PUTS_OUT or (scan.cue[t] is not None and _is_verb_cue(scan, t) and scan.cue[t].suffix):  # type: ignore[union-attr]
            i, j = source_phrase(scan, t + 1, b)
    if j == i or not speaks(scan, i, j):
        return None
    return Voice(i, j, speaker_id(scan, i, j), at, paper + 1, "asserted", "stated", "according")


_IN = word_class("in_papers")


def _subject_of_the_deed(scan: Scan, k: int, a: int) -> Voice | None:
    """Who did what the sentence begins with, to whom a participle of saying belongs: «واكتفى الناطق بالقول إن …»."""
    if k <= a + 1 or not (scan.finite[a] or scan.forms[a] in _OF_SPEAKING):
        return None
    i, j = source_phrase(scan, a + 1, k)
    if j == i or not speaks(scan, i, j) or not (actor_in(scan, i, j) is not None or is_office(scan, i)):
        return None
    return Voice(i, j, speaker_id(scan, i, j), a, a + 1, "asserted", "stated", "verb-subject")


_OF_SPEAKING = word_class("deeds_of_speaking")


def _told_to(scan: Scan, k: int) -> bool:
    cue = scan.cue[k]
    return cue is not None and isinstance(cue.sense.entry, Cue) and cue.sense.entry.style == "told_to"


def _made_clear(scan: Scan, k: int, start: int, end: int) -> Voice | None:
    """«وبيّن القائد أن …» at the head of a clause: «بين» is the verb where a speaker and «أن» stand right behind it."""
    if k > start and scan.kinds[k - 1] == WORD:
        return None
    i, j = source_phrase(scan, k + 1, end)
    if j > i and j < end and scan.forms[j] in _THAT and speaks(scan, i, j):
        return Voice(i, j, speaker_id(scan, i, j), k, k + 1, "asserted", "stated", "verb-subject")
    return None


#: «between», which is also «made clear»
_BETWEEN = word_class("made_clear")


def _to_whom(scan: Scan, t: int) -> bool:
    """Whether a name with «ل» in front begins at a token: «للقوات», «لإسرائيل»."""
    actor, nisba = scan.actor[t], scan.nisba[t]
    return (actor is not None and actor.prefix == "ل") or (nisba is not None and nisba.prefix == "ل")


#: nouns of accusing
_ACCUSING = word_class("accusing")
#: papers in which figures stand
_PAPERS_WITH_FIGURES = word_class("papers_with_figures")
_SAYING_NOUNS = word_class("saying_nouns") | _BETWEEN
_HEARD = _SAYING_NOUNS | _PAPERS_WITH_FIGURES


def _quoted_source(scan: Scan, cue: Match, end: int) -> tuple[int, int] | None:
    """The speaker after «نقلا عن»."""
    i, j = source_phrase(scan, cue.j, end)
    return (i, j) if j > i and speaks(scan, i, j) else None


def _is_verb_cue(scan: Scan, k: int) -> bool:
    cue = scan.cue[k]
    return cue is not None and isinstance(cue.sense.entry, Cue) and cue.sense.entry.style == "verb"


def _relayed(scan: Scan, cue: Match, entry: Cue, k: int, end: int) -> Voice | None:
    """Whom a relay quotes: the words after «عن»."""
    for t in range(k, min(end, k + 14)):
        if scan.forms[t] == "عن":
            i, j = source_phrase(scan, t + 1, end)
            if j > i:
                return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, entry.mode, "stated", "relay")
            return None
        if scan.forms[t] in _COMPLEMENT or scan.forms[t] in (".", ":"):
            return None
    return None


def _verb(
    scan: Scan, cue: Match, entry: Cue, start: int, end: int, last: Voice | None, latest: Voice | None = None
) -> Voice | None:
    """The speaker of a reporting verb: the noun phrase after it, the subject before it, or the last speaker.

    ``latest`` is the speaker named last in this sentence, for a relative clause.
    """
    k = scan.skip_light(cue.j, end)
    if entry.id in _VERIFIES:
        return _verified(scan, cue, entry, start, end)
    if cue.i > start and scan.forms[cue.i - 1] in _NEVER:
        return None  # «ولم تذكر السلطات تفسيرا»
    if cue.suffix == "ه" and scan.report.text[scan.tokens.end[cue.j - 1] - 1] == "ة":
        return None  # «تابعة لها» is no «تابع»
    if cue.prefix.endswith(("ل", "ب", "ك")) and cue.sense.shape == "perfect":
        return None  # «حافلات لنقل الركاب», «تحتفظ بسجل»
    if cue.sense.shape == "perfect" and cue.i > start and scan.forms[cue.i - 1] in _BEFORE_NOUNS:
        return None  # «بعد إدانتهم»: a noun, for no verb stands behind a preposition
    if cue.sense.shape == "perfect" and k < end and scan.actor[k] is not None and scan.actor[k].prefix == "ل":  # type: ignore[union-attr]
        return None  # «موقعا تابعا للحركة», «نقطتي رصد للجماعة»: no subject begins with «ل»
    if scan.forms[cue.i].startswith(("تابع", "التابع")) and k < end and scan.forms[k].startswith("ل"):
        return None
    if entry.id == "verb.accuse" and k < end and scan.forms[k] in ("به", "بها", "بهما"):
        return None  # «هجوم اتهمت به دمشق»: who stands behind it is accused
    if entry.id == "verb.reported_passive" or (entry.id == "verb.mention" and _by_nobody(scan, cue, k, start, end)):
        return None  # «يذكر أن …»: the report's own voice
    if "دعي" in scan.forms[cue.i] and entry.id == "verb.claim" and not _complement_follows(scan, k, end):
        return None  # «رجل يدعى كذا»: what he is called
    if scan.forms[cue.i].lstrip("و").startswith("علق") and not _complement_follows(scan, k, end):
        return None  # «علق الأطفال في تبادل للنيران»
    if entry.id == "verb.concern" and not any(scan.forms[t].startswith(FEELINGS) for t in range(k, min(end, k + 14))):
        return None  # «عبر النهر», «أبدى استعداده»
    if entry.id == "verb.call" and _wanted(scan, k, end):
        return None  # «يطالب الأهالي بأن تحقق المحكمة في …»: what is wanted did not happen yet
    if entry.id == "verb.expect" and cue.suffix and not _complement_follows(scan, k, end):
        return None  # «مخلفات حرب ظنوها لعبا»
    if entry.id == "verb.expect" and _brings(scan, cue, k, end):
        return None  # «اشتباكات توقع قتلى»
    if cue.sense.shape == "imperfect" and cue.i > start + 1 and not cue.suffix:
        if scan.forms[cue.i - 1] in ("ما", "مما") and scan.forms[cue.i - 2] in (",", "."):
            return None  # «…، ما يؤكد استهتار الجماعة»: what follows from it
    if cue.i > start + 1 and scan.forms[cue.i - 1] == "ان" and scan.forms[cue.i - 2] in ("دون", "بدون"):
        return None  # «دون أن يذكر مطالب الجماعة»
    of_whom = scan.forms[max(start, cue.i - 2)] == "عن"  # «نقلت عن من وصفته بمسؤول»
    if (
        cue.suffix
        and cue.i > start
        and scan.forms[cue.i - 1] in ("من", "ما")
        and not of_whom
        and not _complement_follows(scan, k, end)
    ):
        return None  # «من وصفهم الجيش بالمغرر بهم»
    if "دان" in scan.forms[cue.i] and last is not None and last.cue_i >= start and _verdict(scan, cue.j, end):
        return None  # «أعلنت الوزارة أن محكمة أدانت 45 شخصا بقتل …»: a verdict is told by the one who tells of it
    # «ونقلت الوكالة عن مصدر»: the innermost speaker stands after عن
    if entry.id in _RELAYS:
        relayed = _relayed(scan, cue, entry, k, end)
        if relayed is not None:
            return relayed
        if not _complement_follows(scan, k, end, within=14):
            return None  # «نقل السكان» moves people
    if cue.i > start and scan.forms[cue.i - 1].lstrip("و") in _WHO and latest is not None:
        head = cue.i - 1
        if latest.j <= head <= scan.skip_light(latest.j, head) + 1 or head - latest.j <= 2:
            # «…، وفق المتحدث الذي أشار إلى …»
            return Voice(latest.i, latest.j, latest.id, cue.i, cue.j, entry.mode, "carried", "who-also-says")
    if entry.id in ("verb.publish", "verb.relay_apart") and latest is not None and latest.cue_i >= start:
        head = max(latest.j, latest.cue_j)
        if latest.rule in ("verb-subject", "subject-verb") and not _complement_follows(scan, head, cue.i, within=30):
            return None  # «وقال الرئيس في مقابلة بثتها قناة ونشرت الصحف نصها إن …»
    if entry.id in _DEMANDING and cue.i > start and scan.forms[cue.i - 1] in _WHO:
        return None  # «الكتب التي تدعو إلى …»
    if entry.id == "verb.see" and k < end and scan.forms[k] in _WITNESSES:
        i, j = source_phrase(scan, k, end)
        return Voice(i, j, speaker_id(scan, i, min(end, j + 3)), cue.i, cue.j, entry.mode, "stated", "verb-subject")
    if k < end and k in scan.time_at:  # «أعلن أمس المرصد»
        k = scan.skip_light(scan.time_at[k].j, end)
    while k < end and scan.forms[k] in _BY_IT and scan.forms[k] not in ("به", "بها", "بهما", "بهم"):
        k = scan.skip_light(k + 1, end)  # «وكشف أيضا أن …»
    bare = k >= end or scan.forms[k] in _COMPLEMENT or scan.kinds[k] != WORD or cue.suffix in ("ه", "ها")
    if k + 1 < end and scan.forms[k] == "القضاء" and scan.forms[k + 1] == "علي":
        bare = True  # «الجيش يعلن القضاء على …»: what is announced
    if entry.id == "verb.show" and (scan.forms[cue.j - 1] in _COMPLEMENT or (k < end and scan.forms[k] in _THAT)):
        bare = True  # «وبيّن أن …»: what was said follows, and no subject
    if k < end and _told_to(scan, k) and past_whom(scan, k, end) == k:
        bare = True  # «لكن المختار قال لوكالة كذا إن»: who was told, and no subject
    if k < end and scan.forms[k - 1] in LIGHT and k > cue.j and scan.forms[cue.j] == '"' and scan.actor[k] is None:
        bare = True  # «وقال "…"»: the quotation begins
    if not bare or cue.suffix in ("ه", "ها"):
        i, j = source_phrase(scan, k, end)
        if entry.id == "verb.report":
            i, j = _teller(scan, cue, i, j, start)
        if entry.id in _ONLY_OF_TOLLS and not _about_a_toll(scan, entry, i, j, end):
            return None  # «الجيش رفع مستوى التأهب»
        accuses = "تهم" in scan.forms[cue.i] or ("دان" in scan.forms[cue.i] and _verdict(scan, cue.j, end))
        if entry.id in _DEMANDING and not (
            _complement_follows(scan, j, end, False, 14 if accuses or entry.id == "verb.confess" else 7)
            or _mourns(scan, entry, j, end)
            or _owns_up(scan, entry, j, end)
            or _about_a_toll(scan, entry, i, j, end)
        ):
            if cue.i > start and scan.forms[cue.i - 1] in _AS and j > i and speaks(scan, i, j) and _ends(scan, j, end):
                return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, entry.mode, "stated", "verb-subject")
            i, j = subject_before(scan, cue.i, start)
            if _about_a_toll(scan, entry, i, j, end, k):
                return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, entry.mode, "stated", "subject-verb")
            return None  # «قتل ستة، كما كشفت الصحيفة» is told, «كما دعت الصحيفة إلى …» is not
        if (entry.id == "verb.show" or "ظهر" in scan.forms[cue.i]) and j > i and not _can_show(scan, i, j):
            return None  # «شريط يظهر لحظة نسف المنزل بالمتفجرات»: what is seen
        taken = next((t for t in range(i + 1, min(end, j + 2)) if scan.forms[t].startswith("مسووليت")), None)
        if taken is not None and entry.id == "verb.announce":
            return None  # «وأعلنت الجماعة مسؤوليتها عن الهجوم» says who did it, not how many died
        if entry.id == "verb.publish" and any(scan.forms[t] in _RULINGS for t in range(i, min(end, j + 4))):
            return None  # «أصدرت محكمة حكما بإعدام …» rules, and says nothing
        if accuses and j > i and "تهم" in scan.forms[cue.i]:
            i2, j2 = subject_before(scan, cue.i, start)
            if j2 > i2 and actor_in(scan, i2, j2) is not None:  # «الأمم المتحدة تتهم القوات وحلفاءها بقتل …»
                return Voice(i2, j2, speaker_id(scan, i2, j2), cue.i, cue.j, entry.mode, "stated", "subject-verb")
        if accuses and j > i:
            j = _accuser(scan, i, j, end)
            if j == i:  # only the accused is named behind the verb
                i, j = subject_before(scan, cue.i, start)
                rule = "subject-verb"
                return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, entry.mode, "stated", rule) if j > i else None
        if entry.id == "verb.mourn":
            j = next((t for t in range(i + 1, j) if _one_titled(scan, t)), j)  # «نعت النقابة المصور فلان»
        if j > i:
            j = whole_office(scan, i, j, end)
        if j > i and (
            speaks(scan, i, j)
            or _complement_follows(scan, j, end, within=12 if scan.forms[j : j + 2] == ["في", "بيان"] else 7)
        ):
            if scan.noun[i] is None or not _is_plain_count(scan, i):
                return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, entry.mode, "stated", "verb-subject")
    if entry.id in _DEMANDING and not (_complement_follows(scan, k, end, False) or _mourns(scan, entry, k, end)):
        i, j = subject_before(scan, cue.i, start)
        if not _about_a_toll(scan, entry, i, j, end, k):
            return None
    if cue.i > start + 1 and scan.forms[cue.i - 1] in _WHO and scan.forms[cue.i - 2] in _NEWS:
        return None  # «الأنباء التي أفادت بمقتل …»: news of nobody
    i, j = subject_before(scan, cue.i, start)
    if j > i:
        return Voice(i, j, speaker_id(scan, i, j), cue.i, cue.j, entry.mode, "stated", "subject-verb")
    if entry.id == "verb.expect" and scan.forms[cue.i].removeprefix("و") in _BELIEVED:
        return None  # «ويعتقد أن …», «يُظن أنهم …»: nobody in particular believes it
    done = k < end and scan.forms[k] in _DOINGS  # «ووثق قيام مسلحين بقتل …»: the one who spoke before
    if last is not None and (entry.continues or bare or done):
        return Voice(last.i, last.j, last.id, cue.i, cue.j, entry.mode, "carried", "same-speaker")
    if entry.mode == "denied":
        # nobody is named, but what follows is denied all the same: it must not stand as asserted
        return Voice(cue.i, cue.i, None, cue.i, cue.j, entry.mode, "stated", "denied-by-nobody-named")
    return None


#: verbs whose object is told: «أبلغ الوكالة أن»
_TELLS = ("بلغ", "خبر", "نبا")
_TOLD_OUTLETS = word_class("told_outlets")


def _teller(scan: Scan, cue: Match, i: int, j: int, start: int) -> tuple[int, int]:
    """Who tells, of the words behind «أبلغ»: «أبلغ شاهدان مراسلنا»; the subject before it where only the told stands there."""
    if not any(stem in scan.forms[cue.i] for stem in _TELLS):
        return i, j
    for t in range(i, j):
        actor = scan.actor[t]
        outlet = actor is not None and isinstance(actor.sense.entry, ActorEntry) and actor.sense.entry.role in _PRESS
        if scan.forms[t] in _TOLD_OUTLETS or outlet:
            if t > i:
                return i, t
            before = subject_before(scan, cue.i, start)
            return before if before[1] > before[0] else (i, j)
    return i, j


_PRESS = frozenset({"agency", "outlet"})


def _can_show(scan: Scan, i: int, j: int) -> bool:
    """Whether words can be what shows something: an actor, or something written, and not what is seen."""
    heads = {f.removeprefix("ال") for f in scan.forms[i:j]}
    return actor_in(scan, i, j) is not None or bool(heads & (_DOCUMENTS | _PAPERS | _ISSUES | _OFFICES | _RANKS))


def _by_nobody(scan: Scan, cue: Match, k: int, start: int, end: int) -> bool:
    """«يذكر أنه …», «ويذكر أن …» at the head of a sentence: mentioned by nobody in particular."""
    if not scan.forms[cue.i].removeprefix("و").startswith("يذكر") or k >= end:
        return False
    return scan.skip_light(start, end) == cue.i and scan.forms[k] in _THAT


def _brings(scan: Scan, cue: Match, k: int, end: int) -> bool:
    """Whether «توقع» brings dead and hurt («اشتباكات توقع قتلى») and expects nothing."""
    if not scan.forms[cue.i].endswith("توقع") or k >= end:
        return False
    noun = scan.noun[k]
    if k in scan.number_at and scan.number_at[k].j < end:
        noun = scan.noun[scan.number_at[k].j] or noun
    return (
        noun is not None
        and isinstance(noun.sense.entry, Noun)
        and noun.sense.entry.kind in ("killed", "wounded", "casualties")
    )


def _one_titled(scan: Scan, t: int) -> bool:
    """Whether one person's title with its article stands at a token."""
    noun = scan.noun[t]
    return (
        noun is not None and noun.sense.shape == "def-sg" and isinstance(noun.sense.entry, Noun)
        and noun.sense.entry.sort in ("people", "armed") and not noun.prefix
    )  # fmt: skip


def _mourns(scan: Scan, entry: Cue, j: int, end: int) -> bool:
    """Whether the dead, or their death, stand behind a verb of mourning: «نعت الحركة ثلاثة من قادتها»."""
    if entry.id != "verb.mourn":
        return False
    for t in range(j, min(end, j + 4)):
        verb, noun = scan.verb[t], scan.noun[t]
        if t in scan.number_at or (verb is not None and verb.sense.entry.id.startswith("kill.")):
            return True
        if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort in ("people", "armed"):
            return True
    return False


def _owns_up(scan: Scan, entry: Cue, j: int, end: int) -> bool:
    """«تبنى التنظيم اغتيال مرشح»: the killing that a group claims stands right behind its name."""
    if entry.id != "verb.claim_responsibility":
        return False
    t = scan.skip_light(j, end)
    verb = scan.verb[t] if t < end else None
    return (
        verb is not None
        and verb.sense.shape in ("masdar", "perfect")
        and verb.sense.entry.id.startswith(("kill.", "capture."))
    )


def _about_a_toll(scan: Scan, entry: Cue, i: int, j: int, end: int, behind: int | None = None) -> bool:
    """Whether one who can speak does to a toll what a verb of another use says, or ascribes a deed to somebody.

    «رفع المركز حصيلة القتلى إلى …», «عرض المتحدث ما تحقق», «تنسب الوثيقة إلى الجماعة مقتل …», «تداولت صفحات نبأ مقتل …».
    """
    if j == i or not speaks(scan, i, j):
        return False
    at = j if behind is None else behind
    if entry.id == "verb.blame":
        return any(scan.forms[t] == "الي" for t in range(at, min(end, at + 12)))
    objects = _OBJECTS.get(entry.id)
    return objects is not None and any(scan.forms[t].removeprefix("ال") in objects for t in range(at, min(end, at + 5)))


#: what is told by verbs that mostly tell nothing
_OBJECTS = {
    "verb.revise": word_class("tolls_revised"),
    "verb.set_out": word_class("tolls_set_out"),
    "verb.publish": word_class("news_put_about"),
    "verb.consider": word_class("tolls_revised"),
}

#: what is expressed: «أبدت المنظمة قلقها على 10 آلاف مدني»


def _complement_follows(scan: Scan, j: int, end: int, quotes: bool = True, within: int = 7) -> bool:
    """Whether what was said follows: «أن», a quotation, or a verbal noun of harm («بمقتل», «بإطلاق»)."""
    for t in range(j, min(end, j + within)):
        form = scan.forms[t]
        if _yet(scan, t):
            return False  # «…، إلا أن»: another clause
        if form == "الي" and not quotes:
            continue  # «دعا إلى», «تبناه التنظيم … أدى إلى»
        if form in _COMPLEMENT or (form in (":", '"') and quotes):
            return True
        verb, event = scan.verb[t], scan.event[t]
        if (
            verb is not None
            and "ب" in verb.prefix
            and (verb.sense.shape == "masdar" or verb.sense.entry.id.startswith(("kill.", "wound.")))
        ):
            return True  # «بمقتل», «بقتل»
        if event is not None and "ب" in event.prefix:
            return True
    return False


def _verdict(scan: Scan, k: int, end: int) -> bool:
    """Whether «بقتل» or its like follows within a few words: somebody is found guilty of it."""
    for t in range(k, min(end, k + 6)):
        verb = scan.verb[t]
        if verb is not None and verb.prefix == "ب" and verb.sense.shape == "masdar":
            return True
    return False


def _yet(scan: Scan, t: int) -> bool:
    """Whether «إلا أن», «غير أن» or «بيد أن» stands at token ``t``."""
    return scan.forms[t] in _YET and t + 1 < scan.n and scan.forms[t + 1] == "ان"


def _states(scan: Scan, j: int, end: int) -> bool:
    """Whether a clause with «أن» or a quotation follows: then the speaker governs to the end of the sentence."""
    return any(scan.forms[t] in _COMPLEMENT or scan.forms[t] in (":", '"') for t in range(j, min(end, j + 12)))


def _accuser(scan: Scan, i: int, j: int, end: int) -> int:
    """Where the accuser's name ends in the words after «اتهم»; ``i`` where they name the accused alone.

    «اتهمت المنظمة الحوثيين بقتل …» names both; in «اتهم الحوثيين بقتل …» the accuser stands elsewhere.
    """
    first = scan.actor[i]
    if first is None and scan.forms[i] in _DOCUMENTS and i + 1 < j:
        first = scan.actor[i + 1]  # «تتهم رابطة أهالي الضحايا الميليشيا …»: whose body it is
    begin = first.j if first is not None else i + 1
    for t in range(begin, j):
        if scan.forms[t].startswith("للمر"):
            return t  # «اتهمت الحكومة للمرة الأولى الجماعة بقتل …»
        if scan.actor[t] is not None or (scan.nisba[t] is not None and scan.forms[t].endswith(("ين", "يين"))):
            return t
        noun = scan.noun[t]
        if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort in ("people", "armed"):
            return t
    t = scan.skip_light(j, end)
    alone = t < end and scan.forms[t].startswith("ب") and (scan.verb[t] is not None or scan.event[t] is not None)
    return i if alone else j


def _is_plain_count(scan: Scan, i: int) -> bool:
    """A counted noun right after the verb is what was said, not who said it («سجل 20 خرقا»)."""
    noun = scan.noun[i]
    return noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.kind is not None

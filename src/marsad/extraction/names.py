"""Names of persons: where one begins and ends, by the language data, by an age, by having been read in the report.

A name is known by a given name of the language data, by having been read as part of a name elsewhere in the report, by
an age behind it, or by its place: unknown words right after a title or a word for dying. What an adjective, an adverb
or a place could be is left alone: a wrong victim is worse than a missed one.
"""

from __future__ import annotations

from collections import Counter
from itertools import compress
from operator import or_

from marsad.extraction.phrases import NOT_NAMES, STOPS, is_verb, person_name, trade_name
from marsad.extraction.scan import WORD, Scan
from marsad.extraction.words import word_class

_LINKS = word_class("links")
#: verbal nouns and nouns that only a person, or people, can follow
_DEATH_OF = word_class("death_of")
#: unknown to the lexicon after such a noun, and yet no person
_COMMON = word_class("common")
_YEARS = word_class("years")
_AGED = word_class("aged")
#: what an age behind a name begins with
_BEFORE_AGES = _AGED | {"("}
#: unknown to the lexicon and common before a name: no part of it
_NO_PART = word_class("no_part")
_GLUED_ARTICLE = ("ال", "بال", "لل", "كال", "فال", "وال", "ولل", "وبال")
_MAX_WORDS = 6


class Names:
    """What one report and the language data know of persons' names; ``word in names`` asks for a given name."""

    __slots__ = ("aged", "doubtful", "given", "repeated", "surnames")

    def __init__(self, scan: Scan) -> None:
        #: given names of the language data, and those that are common words as well
        self.given = scan.lexicon.words_with_role("given_name")
        self.doubtful = scan.lexicon.words_with_role("given_name_doubtful")
        counts = Counter(scan.forms)
        #: words that come again in the report, as surnames do: «بيلور» is no «ب» with a word
        self.repeated = frozenset(form for form, count in counts.items() if count > 1)
        #: names that an age behind them shows («حسين العمور (25 عاما)»): end token by first token
        self.aged: dict[int, int] = {}
        for k in compress(range(scan.n), map(_BEFORE_AGES.__contains__, scan.forms)):
            if (at := _before_age(scan, k, self)) is not None:
                self.aged[at] = k
        self.surnames = self._surnames(scan)

    def __contains__(self, word: object) -> bool:
        return word in self.given

    def _surnames(self, scan: Scan) -> frozenset[str]:
        """Words that stand in the report's names after a given name, and that no other word class of the lexicon claims."""
        out: set[str] = set()
        named = map(or_, map(self.given.__contains__, scan.forms), map(self.aged.__contains__, range(scan.n)))
        for k in compress(range(scan.n), named):
            if scan.sentence_of[k] >= 0:
                end = scan.sentences[scan.sentence_of[k]][1]
                stop = max(name_end(scan, person_name(scan, k, end, self), end, self), self.aged.get(k, k))
                out.update(f for t in range(k + 1, stop) if (f := scan.forms[t]) not in self and unclaimed(scan, t))
        return frozenset(out)


def _before_age(scan: Scan, k: int, names: Names) -> int | None:
    """First token of the name that ends at ``k``, where «(25 عاما)» or «البالغ من العمر» stands; None where none does."""
    forms, n = scan.forms, scan.n
    if forms[k] == "(":
        number = scan.number_at.get(k + 1)
        if number is None or number.j + 1 >= n or forms[number.j] not in _YEARS or forms[number.j + 1] != ")":
            return None
    elif not (forms[k] in _AGED and k + 2 < n and (forms[k + 1] in ("من", "عمره", "عمرها") or k + 1 in scan.number_at)):
        return None
    at = k
    while at > 0 and k - at < _MAX_WORDS and scan.sentence_of[at - 1] == scan.sentence_of[k]:
        t = at - 1
        form = forms[t]
        glued = form.startswith("و") and form not in names and (form[1:] in names or form[1:] in names.doubtful)
        if glued:
            return t
        if form in names or form in names.doubtful or unclaimed(scan, t) or trade_name(scan, t) or form in _LINKS:
            between = form in names.doubtful and t > 0 and scan.forms[t - 1] in names and at < k  # «فارس حافظ السرساوي»
            if t in scan.time_at or (is_verb(scan, t) and not between) or form in _NO_PART or form in STOPS:
                break
            at = t
            continue
        break
    while at < k and (forms[at].startswith(_GLUED_ARTICLE) or forms[at] in _LINKS) and forms[at] not in names:
        at += 1  # «الشابة سوزانا فيلدمان»: a title unknown to the lexicon
    return at if at < k and (k - at > 1 or forms[at] in names or forms[at] in names.doubtful) else None


def unclaimed(scan: Scan, k: int) -> bool:
    """Whether the lexicon and the grammars know nothing of the word at ``k``, a trade that is a family name apart."""
    form = scan.forms[k]
    if trade_name(scan, k):
        return True
    return (
        scan.kinds[k] == WORD
        and form not in STOPS
        and form not in NOT_NAMES
        and k not in scan.time_at
        and k not in scan.number_at
        and scan.noun[k] is None
        and scan.verb[k] is None
        and scan.event[k] is None
        and scan.cue[k] is None
        and scan.actor[k] is None
        and scan.nisba[k] is None
        and scan.place[k] is None
        and scan.role[k] is None
    )


def _may_begin(scan: Scan, k: int) -> bool:
    """Whether an unknown word may be the first of a name: no article, no glued preposition, no adverb's ending."""
    form = scan.forms[k]
    return (
        unclaimed(scan, k)
        and len(form) > 2
        and not form.startswith((*_GLUED_ARTICLE, "و", "ب", "ل", "ف", "ك", "ي", "ت"))
        and not form.endswith(("ا", "ين", "ون", "ات", "ه"))
    )


def unknown_name(scan: Scan, k: int) -> bool:
    """Whether a word that no word class claims may be of a name, «و» on it apart."""
    form = scan.forms[k].removeprefix("و")
    return (
        unclaimed(scan, k) and len(form) > 2 and not form.startswith(_GLUED_ARTICLE)
        and not form.endswith(("ين", "ون", "ات", "ه", "ا"))
    )  # fmt: skip


def name_at(scan: Scan, k: int, end: int, given: Names, titled: bool) -> int:
    """End of the name that begins at ``k``; ``k`` where none does. After a title its first word may be unknown."""
    if k >= end:
        return k
    if k in given.aged:
        return min(end, given.aged[k])
    if doubtful_begins(scan, k, end, given, titled):
        return name_end(scan, k + 1, end, given)
    if _is_ali(scan, k):
        at = k + 1 if k + 1 < end and (scan.forms[k + 1] in given or (titled and _goes_on(scan, k + 1))) else k
    elif scan.forms[k] in given:
        at = person_name(scan, k, end, given)
    elif titled and _may_begin(scan, k):
        at = k + 1
    else:
        return k
    return name_end(scan, at, end, given) if at > k else k


def unknown_person(scan: Scan, i: int, k: int, end: int, names: Names) -> int:
    """End of the unknown name at ``k`` right after the verbal noun at ``i`` that only a person can follow; ``k`` if none.

    «مقتل الصماد», «اغتيال "أبي شاكوش"», «جثمان مرتجى»: what follows is whose death it is, and the lexicon holds the nouns.
    """
    noun = scan.forms[i]
    if noun not in _DEATH_OF and noun[1:] not in _DEATH_OF:
        return k
    form = scan.forms[k]
    if form in names.surnames:
        return name_end(scan, k + 1, end, names)
    known = scan.actor[k]
    if known is not None and known.j - k > 1 and scan.noun[k] is None and (form in names or form in names.doubtful):
        return known.j  # «مقتل معمر القذافي»: a side that is named after its head
    if not unclaimed(scan, k) or len(form) < 4 or form in _COMMON or form in names.doubtful:
        return k
    if form.endswith(("ين", "ون", "ات", "ان", "ه", "هم", "ها", "ا", "هن")) or form.startswith("لل"):
        return k
    if form.endswith("ي") and any(m.sense.category == "noun" for m in scan.lexicon.match([form[:-1]])[0]):
        return k  # «مقتل خبيري صواريخ»: two of them
    return name_end(scan, k + 1, end, names)


def doubtful_begins(scan: Scan, k: int, end: int, given: Names, titled: bool) -> bool:
    """Whether a given name that is a common word as well begins a name here: by the title before it or the name behind."""
    form = scan.forms[k]
    if form not in given.doubtful or form in given or form in STOPS or k in scan.time_at or k in scan.number_at:
        return False
    if scan.cue[k] is not None:
        return False
    nxt = k + 1
    if nxt < end and scan.forms[nxt] in given and scan.kinds[nxt] == WORD:
        return True
    if is_verb(scan, k):
        return False
    if not unclaimed(scan, k):
        return False
    surname = nxt < end and scan.forms[nxt].startswith("ال") and scan.forms[nxt].endswith("ي")
    return titled or (surname and _goes_on(scan, nxt))


def name_end(scan: Scan, k: int, end: int, given: Names) -> int:
    """Where a name ends that is being read at ``k``: given names and unknown words go on with it."""
    at = k
    while at < end and at - k < _MAX_WORDS:
        if (
            scan.forms[at] == "#"
            and at > k - 1
            and at + 1 < end
            and (scan.forms[at + 1] in given or _goes_on(scan, at + 1))
        ):
            if scan.forms[at + 1] not in given and scan.place[at + 1] is not None:
                break
            at += 2  # «سامر #العبدلي»
            continue
        if scan.forms[at] in _LINKS and at + 1 < end and scan.kinds[at + 1] == WORD and scan.noun[at + 1] is None:
            at += 2  # «سالم بن هادي»
            continue
        if scan.forms[at] == "اكبر" and at + 1 < end and scan.noun[at + 1] is not None:
            break  # «صالح العمري أكبر مسؤول …»
        if (
            scan.forms[at] in given.doubtful
            and at not in scan.time_at
            and not is_verb(scan, at)
            and unclaimed(scan, at)
        ):
            at += 1
            continue
        if (
            not _is_ali(scan, at)
            and (scan.forms[at] not in given or scan.forms[at] in STOPS)
            and not _goes_on(scan, at)
            and not (scan.forms[at] in given.repeated and len(scan.forms[at]) > 4 and _glued_whole(scan, at))
        ):
            break
        at += 1
    return at


def _is_ali(scan: Scan, k: int) -> bool:
    """The name «علي», which folding makes one with the preposition «على»; its own yeh has dots."""
    return scan.forms[k] == "علي" and scan.text(k, k + 1).endswith("ي")


def _glued_whole(scan: Scan, k: int) -> bool:
    """Whether an unknown word begins with a letter that may be a preposition, and what follows it is unknown as well."""
    form = scan.forms[k]
    return form.startswith(("ب", "ل", "ف", "ك")) and not form.startswith(_GLUED_ARTICLE) and unclaimed(scan, k)


def _goes_on(scan: Scan, k: int) -> bool:
    """Whether an unknown word goes on a name: «نبيل بركاتي», «ديب كامرا»."""
    form = scan.forms[k]
    if not unclaimed(scan, k) or len(form) < 3:
        return False
    if form.startswith(("و", "بال", "لل", "كال", "فال")):
        return False
    return not form.startswith(("ب", "ل", "ف", "ك")) or form.endswith("ي")


def row_goes_on(scan: Scan, t: int, end: int, names: Names) -> tuple[int, int, int] | None:
    """(first token of the title, of the name, end) of a further name joined by «و» at ``t``, None where none is."""
    if t >= end or not scan.forms[t].startswith("و"):
        return None
    if t in names.aged:
        return t, t, min(end, names.aged[t])
    if scan.forms[t] in names:
        return None
    if scan.forms[t][1:] in names:
        return t, t, name_end(scan, t + 1, end, names)
    noun = scan.noun[t]
    if noun is not None and noun.prefix == "و" and noun.sense.shape.startswith("def"):
        at = scan.skip_light(noun.j, end)
        if at in names.aged or (at < end and scan.forms[at] in names):
            return t, at, name_at(scan, at, end, names, False)
    return None


def listed_name(scan: Scan, k: int, end: int, given: Names) -> bool:
    """Whether a name at ``k`` stands between the commas of a list of names: «فلان، محمد عبد الرحمن، وماجد»."""
    if scan.forms[k - 1] != "," or scan.forms[k] not in given:
        return False
    stop = name_at(scan, k, end, given, False)
    return k + 1 < stop < end and (
        scan.forms[stop] == "," or (scan.forms[stop].startswith("و") and scan.forms[stop][1:] in given)
    )


__all__ = [
    "Names",
    "doubtful_begins",
    "listed_name",
    "name_at",
    "name_end",
    "row_goes_on",
    "unclaimed",
    "unknown_name",
    "unknown_person",
]

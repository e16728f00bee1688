"""The number ledger: every number of a report is claimed or carries a reason from a closed list.

Reasons are model.terms.REASONS. What none of the rules here explains is ``unexplained`` and shows as such.
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import DIGITS, WORD, Scan
from marsad.lexicon.entries import Noun

_AGE_UNITS = frozenset(["عاما", "سنه", "سنوات", "اعوام", "عام", "ربيعا", "شهرا", "اشهر", "خريفا"])
_AGE_HEADS = frozenset(
    ["عمره", "عمرها", "العمر", "عمر", "يبلغ", "تبلغ", "اعمارهم", "سن", "البالغ", "البالغه", "اعمار", "والبالغ", "سنه"]
)
_PHONE = frozenset(["هاتف", "الهاتف", "هاتفيا", "رقم", "الرقم", "فاكس", "واتساب"])
_MODEL = frozenset(
    [
        "طراز",
        "نوع",
        "عيار",
        "اف",
        "كا",
        "بي",
        "سي",
        "سو",
        "ميغ",
        "ميج",
        "ام",
        "تي",
        "اس",
        "غراد",
        "اس300",
        "كورنيت",
        "صواريخ",
    ]
)


def explain_number(scan: Scan, c: Candidate) -> tuple[str | None, str]:
    """(reason, rule) why a number phrase is no claim; (None, …) where nothing explains it."""
    number = c.number
    assert number is not None
    forms, i, j = scan.forms, number.i, number.j
    s = scan.sentence_of[i]
    a, b = scan.sentences[s] if s >= 0 else (i, j)
    prev = forms[i - 1] if i > 0 else ""
    nxt_at = scan.skip_light(j, b)
    nxt = forms[nxt_at] if nxt_at < b else ""
    if c.reason in ("date", "furniture"):
        return c.reason, c.reason_rule or ""
    window = forms[max(a, i - 5) : i]
    if nxt in _AGE_UNITS and (
        (prev == "(" and j < scan.n) or any(w.lstrip("و") in _AGE_HEADS for w in window[-4:]) or (forms[i - 1] in ("عن", "(", ",")
        and nxt_at + 1 < scan.n and forms[nxt_at + 1] in (")", ",") and c.unit != "places")
    ):  # fmt: skip
        return "age", "age:unit-beside-name"
    if prev == "(" and j < scan.n and forms[j] == ")":
        return ("age", "age:in-brackets") if (number.low or 0) < 110 else ("reference", "number-in-brackets")
    if any(w.lstrip("و") in ("العمر", "عمره", "عمرها", "سن") for w in window):
        return "age", "age:word-before"
    if c.reason:
        return c.reason, c.reason_rule or ""
    if number.percent:
        return "percentage", "share-of-no-place"
    if number.form == "fraction":
        return "share_of_people", "fraction"
    if number.form == "ordinal":
        return "ordinal", "ordinal-word"
    if (
        scan.kinds[i] == DIGITS
        and i > 0
        and scan.tokens.end[i - 1] == scan.tokens.start[i]
        and scan.kinds[i - 1] == WORD
    ):
        if forms[i - 1] not in ("ال", "و", "ب", "ل", "ف", "قتل", "ك"):
            return "calibre_or_model", "digits-joined-to-a-name"
    if i > 1 and prev in ("-", "/", ".", ":") and scan.tokens.end[i - 1] == scan.tokens.start[i]:
        if scan.kinds[i - 2] == WORD and scan.tokens.end[i - 2] == scan.tokens.start[i - 1]:
            return "calibre_or_model", "model-number"
        return "date", "digits-with-slash-or-colon"
    if j < scan.n and forms[j] in ("/", ":") and j + 1 < scan.n and scan.kinds[j + 1] == DIGITS:
        return "date", "digits-with-slash-or-colon"
    if any(w in _PHONE for w in window[-2:]):
        return ("phone", "phone-word-before") if (number.low or 0) > 9999 else ("reference", "number-word-before")
    if prev.lstrip("ال") in _MODEL or any(w in ("عيار", "طراز") for w in window[-3:]):
        return "calibre_or_model", "model-word-before"
    value = number.low
    if scan.kinds[i] == DIGITS and j - i == 1 and value is not None and 1900 <= value <= 2039 and c.noun is None:
        return "date", "bare-year"
    if value == 1 and number.form == "words":
        return "indefinite", "one-of-something"
    if c.noun is not None:
        entry = c.noun.sense.entry
        name = entry.id
        if isinstance(entry, Noun) and entry.unit != "people":
            return "other_count", f"things-under-no-predicate:{name}"
        return "crowd", f"people-under-no-predicate:{name}"
    if c.who is not None:
        return "crowd", "people-under-no-predicate"
    if scan.actor[i - 1] is not None if i else False:
        return "rank_or_name", "number-in-a-name"
    if i > 0 and (scan.noun[i - 1] is not None or scan.place[i - 1] is not None) and scan.kinds[i] == DIGITS:
        return "rank_or_name", "number-after-a-name"
    if number.form == "vague":
        return "other_count", "vague-count-of-an-unknown-word"
    if nxt and scan.kinds[nxt_at] == WORD and nxt not in STOPS and nxt_at not in scan.time_at:
        return "other_count", f"counted-word-that-makes-no-claim:{nxt}"
    if nxt == "من" and nxt_at + 1 < b:
        return "other_count", f"counted-word-that-makes-no-claim:{forms[nxt_at + 1]}"
    return None, "unexplained"

"""The number words of the language as one table: printed form with proclitics and article → what it says.

The words are data (languages/ar/numerals.yaml). Every form is made once with each proclitic and article that print
joins to it, so that reading a token costs one dict look-up.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from marsad.extraction.words import word_class
from marsad.lexicon.entries import Numeral
from marsad.lexicon.load import ROOMS, read_entries
from marsad.reading.tokens import fold_word

# Roles of number words.
ZERO, ONE, UNIT, BOUND, TEN, TENS, HUNDRED, HUNDREDS = range(1, 9)
SCALE, SCALE_ACC, SCALE_DUAL, SCALE_PLURAL = range(9, 13)
VAGUE, SEVERAL, FRACTION, FRACTION_TWO, PARTS = range(13, 18)
ORDINAL, ORDINAL_BOUND, QUANTIFIER, SERIES = range(18, 22)

ROLES = {
    "zero": ZERO, "one": ONE, "unit": UNIT, "bound": BOUND, "ten": TEN, "tens": TENS, "hundred": HUNDRED,
    "hundreds": HUNDREDS, "scale": SCALE, "scale_acc": SCALE_ACC, "scale_dual": SCALE_DUAL,
    "scale_plural": SCALE_PLURAL, "vague": VAGUE, "several": SEVERAL, "fraction": FRACTION,
    "fraction_two": FRACTION_TWO, "parts": PARTS, "ordinal": ORDINAL, "ordinal_bound": ORDINAL_BOUND,
    "quantifier": QUANTIFIER, "series": SERIES,
}  # fmt: skip
#: number words that begin, or are, a cardinal
CARDINAL = frozenset(range(ZERO, SCALE_DUAL + 1))
#: words that take the article; «الأحد» is Sunday and «الاثنين» Monday, so ONE and 2 stay out
_WITH_ARTICLE = CARDINAL - {ONE, SCALE_ACC} | {
    SCALE_PLURAL, VAGUE, FRACTION, FRACTION_TWO, ORDINAL, ORDINAL_BOUND,
}  # fmt: skip
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_WEEKDAY = "اثنين"
#: «لست» is "I am not"
_OTHER_WORDS = word_class("other_words")
#: pronouns on a counted set: «ثلاثتهم», all three of them
_PRONOUNS = ("هم", "هن", "ها")


class Atom(NamedTuple):
    """What one printed word says in number grammar.

    ``glue`` is the proclitic («و» adds), ``skip`` its length in letters, ``base`` the folded word without article.
    """

    role: int
    value: int
    glue: str
    skip: int
    definite: bool
    base: str
    needs: str
    not_after: frozenset[str]
    not_before: frozenset[str]
    id: str


class Numerals(NamedTuple):
    """Everything that the number grammar looks up, on folded words."""

    atoms: dict[str, Atom]
    #: percentage words, as pairs of first and second word («في المئة»; one word: the second is empty)
    percent: frozenset[tuple[str, str]]
    #: size words after a quantifier, by their first word
    sizes: dict[str, list[tuple[str, ...]]]
    between: frozenset[str]
    to: frozenset[str]
    either: frozenset[str]
    change: frozenset[str]
    year: frozenset[str]
    measure: tuple[str, ...]
    of_them: frozenset[str]
    preposition: frozenset[str]
    negation: frozenset[str]


def _with_proclitics(atom: Atom) -> list[tuple[str, Atom]]:
    """The printed forms of a word: alone and behind each proclitic; ل melts into the article («للمئة»)."""
    word = "ال" + atom.base if atom.definite and atom.role != QUANTIFIER else atom.base
    out = [(word, atom)]
    for pre in _PROCLITICS:
        form = pre + "ل" + word[2:] if pre.endswith("ل") and atom.definite else pre + word
        out.append((form, atom._replace(glue=pre, skip=len(pre))))
    return out


def _words_of(entry: Numeral) -> list[Atom]:
    role = ROLES[entry.role]
    value = entry.value or 0
    traps = (
        entry.needs,
        frozenset(map(fold_word, entry.not_after)),
        frozenset(map(fold_word, entry.not_before)),
        entry.id,
    )
    out: list[Atom] = []
    for form in entry.forms:
        word = fold_word(form)
        given = word.startswith("ال") and role == QUANTIFIER  # «العديد» stands so in the entry
        out.append(Atom(role, value, "", 0, given, word, *traps))
        owned = role in (FRACTION, FRACTION_TWO) and word.endswith(("هم", "ها", "هن", "ه"))  # «ربعه», but «الربعة»
        if (
            role in _WITH_ARTICLE
            and not owned
            and word != _WEEKDAY
            and not (role in (UNIT, ORDINAL) and word.endswith("ا"))
        ):
            out.append(Atom(role, value, "", 0, True, word, *traps))
        if role in (UNIT, BOUND, ONE) and value < 10:
            # printed together: «خمسةعشر»
            out += [Atom(TEN, 10 + value, "", 0, False, word + ten, *traps) for ten in ("عشر", "عشره")]
        if role in (UNIT, TEN) and value > 2 and word.endswith("ه"):
            out += [Atom(role, value, "", 0, False, word[:-1] + "ت" + end, *traps) for end in _PRONOUNS]
    return out


@cache
def numerals() -> Numerals:
    """The table, made once per process."""
    atoms: dict[str, Atom] = {}
    lists: dict[str, set[tuple[str, ...]]] = {}
    words: list[Atom] = []
    for entry in read_entries(ROOMS[0] / "numerals.yaml"):
        if not isinstance(entry, Numeral):
            continue
        if entry.role in ROLES:
            words += _words_of(entry)
        else:
            folded = (tuple(fold_word(form).split()) for form in entry.forms)
            lists.setdefault(entry.role, set()).update(folded)
    for atom in words:  # a word that stands whole in the table is never read as proclitic and rest
        form = _with_proclitics(atom)[0][0]
        atoms.setdefault(form, atom)
    joined = [pair for atom in words for pair in _with_proclitics(atom)[1:]]
    for form, atom in sorted(joined, key=lambda pair: pair[1].skip):  # «وكمية» is و + كمية, not وك + مية
        if form not in _OTHER_WORDS:
            atoms.setdefault(form, atom)
    sizes: dict[str, list[tuple[str, ...]]] = {}
    for size in sorted(lists["size"]):
        sizes.setdefault(size[0], []).append(size[1:])

    def single(role: str) -> frozenset[str]:
        return frozenset(form[0] for form in lists[role])

    return Numerals(
        atoms,
        frozenset((form[0], form[1] if len(form) > 1 else "") for form in lists["percent"]),
        sizes,
        single("between"),
        single("to"),
        single("or"),
        single("change"),
        single("year"),
        tuple(sorted(single("measure"))),
        single("of_them"),
        single("preposition"),
        single("negation"),
    )

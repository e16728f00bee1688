"""When two phrases name the same thing: the one question of judgement in the scorer."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

#: One-letter words that Arabic writes onto the next word.
PROCLITICS = frozenset("وفبلك")
ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w{2,})")
WORD = re.compile(r"\w+")
#: After combining marks are gone: letters that writers use for one another.
LETTERS = str.maketrans({"ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None})


@cache
def folded(phrase: str) -> tuple[str, ...]:
    """The words of a phrase without marks, article and differences of spelling."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", phrase) if not unicodedata.combining(letter))
    return tuple(ARTICLE.sub("", word) for word in WORD.findall(bare.translate(LETTERS)))


def words(phrase: str | None) -> tuple[str, ...]:
    """As ``folded``; nothing has no words."""
    return folded(phrase) if phrase else ()


#: Compass points: a phrase that names another side is another place, however many words it shares.
SIDES = {
    form: side
    for side, forms in {
        "north": "شمال شمالي",
        "south": "جنوب جنوبي",
        "east": "شرق شرقي",
        "west": "غرب غربي",
    }.items()
    for form in forms.split()
}
#: Words that so many phrases have that sharing one of them tells nothing. Written as in print, compared folded.
PALE = frozenset(
    word
    for group in (
        "قوات عناصر عنصر مسلحي مسلحين مقاتلي مقاتل مقاتلين",  # fighters
        "في من على إلى عند قرب خلال منذ وسط",  # prepositions
        "ريف مدينة مدن بلدة بلدات قرية محافظة محافظات حي أحياء منطقة مناطق قطاع",  # heads of place names
        "وزارة مصدر مصادر مدير متحدث ناطق باسم بيان وكالة تنظيم جماعة حركة",  # heads of who speaks or acts
        "يوم ماضي جاري مقبل صباح ظهر مساء ليل فجر",  # times
        " ".join(SIDES),
    )
    for word in folded(group)
)


def twins(one: str, other: str) -> bool:
    """Whether two folded words are the same but for one proclitic."""
    if one == other:
        return True
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[1:] == shorter and longer[0] in PROCLITICS


def same(one: str | None, other: str | None) -> bool:
    """Whether two phrases name the same thing.

    They do when half of their words are shared, one of these is telling (unless one of the phrases has no telling
    word at all), and they do not look to different sides; or when both say nothing.
    """
    left, right = words(one), words(other)
    if not left or not right:
        return not left and not right
    sides = [{SIDES[word] for word in phrase if word in SIDES} for phrase in (left, right)]
    if all(sides) and sides[0].isdisjoint(sides[1]):
        return False
    unmatched = list(right)
    shared = []
    for word in left:
        for index, candidate in enumerate(unmatched):
            if twins(candidate, word):
                del unmatched[index]
                shared.append(word)
                break
    if 2 * len(shared) / (len(left) + len(right)) < 0.5:
        return False
    both_telling = not PALE.issuperset(left) and not PALE.issuperset(right)
    return not both_telling or not PALE.issuperset(shared)

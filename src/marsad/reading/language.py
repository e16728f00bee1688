"""Which language a text is in: enough to refuse what Marsad does not read, by function words first, letters second.

Persian yeh and keheh alone prove nothing: many Arabic pages are typed with them.
"""

from __future__ import annotations

from collections import Counter

#: what the reasons call a language
NAMES = {
    "ar": "Arabic", "fa": "Persian", "ur": "Urdu", "ku": "Kurdish", "ps": "Pashto", "he": "Hebrew", "en": "English",
    "fr": "French", "tr": "Turkish", "de": "German", "es": "Spanish", "it": "Italian", "ru": "Russian or Ukrainian",
    "el": "Greek", "hi": "Hindi", "zh": "Chinese or Japanese", "ko": "Korean", "am": "Amharic", "hy": "Armenian",
}  # fmt: skip
#: languages that Marsad reads
READS = ("ar",)

_ARABIC_SCRIPT = {
    "ar": "في من على إلى الى عن أن إن ان التي الذي الذين هذا هذه ذلك تلك مع بين بعد قبل كان كانت خلال حيث قال"
    " وقال أو ما لم لن قد كما منذ حتى عند ولا وفي ومن وعلى فيما بأن لكن غير أمام ضد وكان وكانت لا كل إنه أنه",
    "fa": "است که از به را این آن با برای های می شد شده بود در کرد کرده خود تا هم یک ها یا شود دارد گفت"
    " نیز باید اند اما",
    "ur": "ہے ہیں کے کی کا میں اور نے سے کو پر یہ کہ تھا تھے کر اس ایک ہو گیا لیے بھی",
    "ku": "لە بۆ کە ئەم ئەو بە لەگەڵ دەکات بوو کرد سەر لەسەر هەر نێوان پێش کردووە ھەیە هەیە دوای",
    "ps": "د په چې کې او ته دی سره یې څخه له دا دغه هم شوي کړي وو ده",
}
_LATIN_SCRIPT = {
    "en": "the of and to in that is was for with on by said from were has have at it as an been who which",
    "fr": "le la les de des et du un une que qui dans est pour par sur au aux avec sont ont été d'une selon",
    "tr": "ve bir bu için ile da de olarak olan daha gibi sonra kadar olduğu çok tarafından ancak ise",
    "ku": "û ji di bi ku li jî ev wan ser hatin kir ew hate bo de da çend",
    "de": "der die das und in den von zu mit ist auf für im dem nicht eine ein sich wurden",
    "es": "el la los las de que y en un una por con para del se al fue más",
    "it": "il di che la e per un una del della in con sono nel è gli",
}
_VARIANTS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک"})
#: letters that one language of the Arabic script has and Arabic has not
_OWN_LETTERS = (("ur", "ٹڈڑںےہھ"), ("ps", "ټډړښځڅېۍ"), ("ku", "ەۆێڵڕ"), ("fa", "پچژگ"))
_SCRIPTS = (
    ("he", "\u05d0", "\u05ea"), ("ru", "\u0400", "\u052f"), ("el", "\u0370", "\u03ff"), ("hi", "\u0900", "\u097f"),
    ("zh", "\u3040", "\u9fff"), ("ko", "\uac00", "\ud7a3"), ("am", "\u1200", "\u137f"), ("hy", "\u0530", "\u058f"),
)  # fmt: skip


def _index(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for language, words in table.items():
        for word in words.split():
            for form in {word, word.translate(_VARIANTS)}:
                out[form] = (*out.get(form, ()), language)
    return out


_OURS = frozenset(_index({"ar": _ARABIC_SCRIPT["ar"]}))
_THEIRS = frozenset(_index(_ARABIC_SCRIPT)) - _OURS
_ARABIC_WORDS, _LATIN_WORDS = _index(_ARABIC_SCRIPT), _index(_LATIN_SCRIPT)
_SAMPLE = 20_000


def _sample(text: str) -> str:
    """The text, or of a long one its beginning, middle and end."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _of_arabic_script(words: list[str]) -> str:
    votes: Counter[str] = Counter()
    get = _ARABIC_WORDS.get
    for word in words:
        for language in get(word, ()):
            votes[language] += 1
    letters = "".join(words)
    if not votes or (len(words) < 12 and sum(votes.values()) < 3):
        for language, own in _OWN_LETTERS:
            if sum(map(letters.count, own)) * 40 > len(letters):
                return language
        return "ar"
    # a tie is Arabic: to refuse a report that Marsad can read is the worse error
    return max(votes, key=lambda language: (votes[language], language == "ar"))


def language_of(text: str) -> str | None:
    """The language of a text (ISO 639-1), or None where it holds no letters.

    A report is in Arabic script if a third of its words are: page furniture in English does not change it.
    """
    words = _sample(text).split()
    ours = sum(map(_OURS.__contains__, words))
    if ours > 5 and ours * 14 > len(words) and sum(map(_THEIRS.__contains__, words)) * 5 < ours:
        return "ar"  # plainly Arabic, as nearly every report is: no need to look at each word
    arabic: list[str] = []
    latin: list[str] = []
    other: Counter[str] = Counter()
    for word in words:
        word = word.strip("\"'«»“”()[]،,.:;؛؟?!#-–…\u200e\u200f\ufeff")
        if not word:
            continue
        c = word[0]
        if ("\u0620" <= c <= "\u06ff" and c.isalpha()) or "\u0750" <= c <= "\u077f" or "\ufb50" <= c <= "\ufeff":
            arabic.append(word)
        elif c.isalpha():
            if c < "\u0250" or "\u1e00" <= c <= "\u1eff":
                latin.append(word)
            else:
                other[next((name for name, low, high in _SCRIPTS if low <= c <= high), "??")] += 1
    total = len(arabic) + len(latin) + sum(other.values())
    if not total:
        return None
    if len(arabic) * 3 >= total:
        return _of_arabic_script(arabic)
    if other and (most := other.most_common(1)[0])[1] > len(latin):
        return most[0] if most[0] != "??" else "und"
    votes: Counter[str] = Counter()
    for word in latin:
        for language in _LATIN_WORDS.get(word.lower(), ()):
            votes[language] += 1
    return max(sorted(votes), key=lambda language: votes[language]) if votes else "und"


def refusal(language: str | None) -> str | None:
    """Why a text in this language is not read, or None where it is."""
    if language in READS:
        return None
    if language is None:
        return "no words: the text holds no letters"
    name = NAMES.get(language, "not known to Marsad")
    return f"language {language} ({name}): Marsad reads {', '.join(READS)}"

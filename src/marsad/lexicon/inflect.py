"""The forms of a word: what a verb or a noun entry stands for in print.

Verb forms come out folded (the token pass folds too); noun forms are as written. Only what unvowelled news Arabic
writes is made, and a form that is commoner as another word is left out. Clitics are the matcher's business.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.lexicon.entries import Noun

_DROP: dict[int, None] = dict.fromkeys((*range(0x64B, 0x660), 0x640, 0x670))
_FOLD: dict[int, str | None] = {**dict(zip(map(ord, "أإآٱىةؤئ"), "اااايهوي", strict=True)), **_DROP}
#: endings after a stem that takes them all: انسحب، انسحبت، انسحبا، انسحبتا، انسحبوا، انسحبن، انسحبنا
_PERFECT = ("", "ت", "ا", "تا", "وا", "ن", "نا")


def perfect(base: str) -> Iterator[str]:
    """Forms of a perfect verb given in the third person («قتل» → قتل، قتلت، قتلوا …), folded.

    ``base`` may be written or folded. What folding hides («بدأ» beside «دعا», «رمى» beside «لقي») is decided by the
    written letter where it is there, else both readings are made. The second person is not news and not made; nor is
    the dual of three letters: «نقلا», «ردا» are nearly always the noun («قتلا», «جرحا» stand with the verbal nouns).
    """
    word = base.translate(_FOLD)
    last, size, stem = base.translate(_DROP)[-1:], len(word), word[:-1]
    if size < 3:  # doubled: شن، شنت، شنوا
        yield from (word + end for end in ("", "ت", "تا", "وا"))
        yield word + "نا" if word.endswith("ن") else word + word[-1:] + "نا"
    elif last == "أ" or (word.endswith("ا") and size > 3):  # لجأ، أنشأ: لجاوا (لجأوا), لجووا (لجؤوا); no «لجان»
        yield from (word + end for end in ("", "ت", "تا", "وا", "نا"))
        yield from (stem + end for end in ("ووا", "ءوا"))
        if word.endswith("يا"):  # أحيا
            yield from (stem + end for end in ("ت", "وا", "يت"))
    elif word.endswith("ا"):  # three letters: دعا، دعت، دعوا; folded it may also be بدأ
        yield from (word, stem + "ت", stem + "تا", stem + "وا", stem + "ونا")
        if last == "ا":
            yield from (stem + end for end in ("ات", "اوا", "ووا", "انا"))
    elif word.endswith("ي"):  # ألقى: القت، القوا، القيا; لقي: لقيت، لقوا
        yield from (word, word + "ا", word + "ت", word + "ن", word + "نا", stem + "وا")
        yield from (stem + "ت", stem + "تا")
        if last == "ي" or size > 3:
            yield word + "تا"
        if size > 3:  # before a pronoun: «أجلاهم» is أجلا + هم
            yield stem + "ا"
    elif word[-2] == "ا":  # hollow: عاد، عادت، عادوا; استعدنا; «عدن» (they, women) would be Aden, and is not made
        yield from (word + end for end in ("", "ت", "ا", "تا", "وا"))
        short = word[:-2] + word[-1]
        if not short.endswith("ن"):
            yield short + "نا"
        if size > 3 and not short.endswith("ن"):
            yield short + "ن"
    else:  # a stem in -ن takes no second one: أعلن، «اعلنا» is both «they two» and «we»
        skip = {"ن", "نا"} if word.endswith("ن") else set()
        if size == 3 and "نا" not in skip:
            skip.add("ا")
        yield from (word + end for end in _PERFECT if end not in skip)


def imperfect(base: str) -> Iterator[str]:
    """Forms of an imperfect verb given as «يقتل»: he, she, they, we, the future in س; folded.

    «I» is not made: it looks like other words («أصل», «أقل») and reports do not speak so. Nor are the jussives that
    lose a letter and become another verb («يعد», «يرد»); an entry lists those that it needs as phrases («لم يصب»).
    """
    word = base.translate(_FOLD)
    stem = word[1:] if word.startswith(("ي", "ت")) else word
    hamza = base.endswith("أ") or stem.endswith("ا")
    weak = not hamza and stem.endswith(("ي", "و")) and len(stem) > 1
    hollow = len(stem) > 2 and stem[-2] in "اوي" and not weak
    we = "ن" + stem
    if len(stem) > 2:  # «نقل» is no form of يقل
        yield we
        yield "س" + we
    for person in "يت":
        word = person + stem
        full: list[str] = [word]
        bare: list[str] = []
        if hamza:  # يبداون، يبدوون، يبدءون
            core = word[:-1]
            full += [word + "ون", core + "وون", core + "ءون", core + "ان"]
            bare += [word + "وا", core + "ووا", core + "ءوا"]
        elif weak:  # يلقون، يلقيان، يلقين؛ يدعون، يدعوان
            core = word[:-1]
            full += [core + "ون", word + "ان"]
            bare.append(core + "وا")
            if word.endswith("ي"):
                full.append(word + "ن")
            if len(stem) > 3 or (len(stem) > 2 and stem[0] in "نست"):
                bare.append(core)  # the jussive: «لم يستول»
        else:
            full += [word + "ون", word + "ان"]
            bare.append(word + "وا")
            if person == "ي" and not hollow and not word.endswith("ن"):
                full.append(word + "ن")
        yield from full
        yield from ("س" + form for form in full)
        yield from bare


def noun_forms(entry: Noun) -> Iterator[tuple[str, str]]:
    """(form, number) of a noun entry; number is ``sg``, ``du``, ``pl`` or ``dupl``.

    ``dupl`` is a form that may be the dual or the plural: -ين of a sound plural («مدنيين»), or a dual that the entry
    lists as a plural too («فتيان»). Each form comes once. The forms are as written in the entry plus endings; the
    caller folds and adds the article. Broken plurals are listed by the entry.
    """
    out: dict[str, str] = {}
    for word in entry.singular:
        head, _, tail = word.partition(" ")
        out.setdefault(word, "sg")
        if head.startswith("ال"):
            continue  # «المشتبه به» stands as it is
        for form, number in _phrase(head, tail) if tail else _endings(head, entry):
            out.setdefault(form, number)
    for word in entry.fixed:
        out.setdefault(word, "sg")
    for word in entry.dual:
        out[word] = "du"
    for word in entry.plural:
        out[word] = "dupl" if out.get(word) in ("du", "dupl") else "pl"
        for form in _broken(word):
            out.setdefault(form, "pl")
    yield from out.items()


#: after these words of a fixed phrase its head is inflected alone: «مشتبها به», «طائرتان بدون طيار»
_PARTICLES = frozenset(("به", "بها", "عنه", "عنها", "عليه", "عليها", "فيه", "فيها", "بدون", "دون", "على", "في"))
#: letters that do not join to the left, so that a hamza after them keeps its seat: «جزءا» but «شيئا»
_UNJOINED = frozenset("اأإآدذرزو")


def _core(head: str) -> str:
    """What the endings are put on: «غارة» → «غارت», «مستشفى» → «مستشفي», «شيء» → «شيئ»."""
    if head.endswith("ة"):
        return head[:-1] + "ت"
    if head.endswith("ى"):
        return head[:-1] + "ي"
    if head.endswith("ء") and len(head) > 1 and head[-2] not in _UNJOINED:
        return head[:-1] + "ئ"
    return head


def _broken(word: str) -> Iterator[str]:
    """A listed plural with tanwin («جثثا») or as a pronoun finds it («قتلاهم», «زملائه», «أبناؤها»)."""
    if " " in word:
        return
    if word.endswith("ى"):  # not «قتلا» alone, which is a verb
        yield from (word[:-1] + "ا" + pronoun for pronoun in ("ه", "ها", "هم", "هن", "هما", "نا"))
    elif word.endswith("اء"):
        yield word[:-1] + "ئ"
        yield word[:-1] + "ؤ"
    elif not word.endswith(("ا", "ة", "ات", "ين", "ون", "ي", "ان")) and not _diptote(word):
        yield word + "ا"


def _diptote(word: str) -> bool:
    """Whether a broken plural is of the measures that take no tanwin («مزارع», «صواريخ»): «مزارعا» is one farmer."""
    return len(word) in (5, 6) and word[2] == "ا"


def _endings(head: str, entry: Noun) -> Iterator[tuple[str, str]]:
    """Tanwin, dual and sound plural of one word, free and in the construct («مدنيو», «طفلتا»)."""
    core, feminine = _core(head), head.endswith("ة")
    sound = entry.sound and not feminine
    if head.endswith("ى"):
        yield head[:-1] + "ا", "sg"  # before a pronoun: «مستشفاهم»
    elif not feminine and not head.endswith(("اء", "ا")):
        yield core + "ا", "sg"
    yield core + "ان", "du"
    yield core + "ين", "dupl" if sound else "du"
    if sound and head.endswith("ي"):
        yield head + "ن", "dupl"  # a common slip of the pen: «مدنين»
    if head.endswith("ئ"):
        yield head[:-1] + "ىء", "sg"  # an older spelling: «لاجىء»
    if feminine:
        yield core + "ا", "du"
        yield core + "ي", "du"
    elif sound:
        yield core + "ون", "pl"
        yield core + "و", "pl"
        yield core + "ي", "pl"
    elif head.endswith("ي") or entry.sort == "relative" or entry.age == "child":
        yield core + "ي", "du"  # «جنديي», «طفليه»; of other nouns it would be an adjective: «صاروخي», «شخصي»


def _phrase(head: str, tail: str) -> Iterator[tuple[str, str]]:
    """Case and dual of a noun with an adjective, a noun in the construct or a preposition after it."""
    core, feminine, words = _core(head), head.endswith("ة"), tail.split(" ")
    if words[0] in _PARTICLES:
        yield f"ال{head} {tail}", "sg"  # the compiler's article goes on every word: «المشتبه به»
        if not feminine:
            yield f"{core}ا {tail}", "sg"
        for end in ("ان", "ين"):
            yield f"{core}{end} {tail}", "du"
            if words[0][-1] == "ه" or words[0].endswith("ها"):
                stem = words[0].removesuffix("ا").removesuffix("ه")
                yield " ".join((core + end, stem + "هما", *words[1:])), "du"
        return
    adjectives = [w for w in words if w.endswith("ة")] if feminine else [w for w in words if not w.endswith("ة")]
    if len(adjectives) == len(words):
        if not feminine:
            yield " ".join((core + "ا", *(w + "ا" for w in words))), "sg"  # «هدفا عسكريا»
        for end in ("ان", "ين"):
            yield " ".join((core + end, *(_core(w) + end for w in words))), "du"  # «عبوتان ناسفتان»
    yield f"{core}ا {tail}", "du"  # «رجلا أمن», «قذيفتا هاون»
    yield f"{core}ي {tail}", "du"

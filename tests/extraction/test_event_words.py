"""Which words name an event, and of which kind: whole constructions, in sentences of our own."""

from __future__ import annotations

import pytest

import marsad
from marsad.extraction.attribution import find_voices
from marsad.extraction.mentions import EventCandidate, mentions, trigger_start
from marsad.extraction.scan import Scan


def named(sentence: str) -> list[tuple[str, str]]:
    """(kind, words) of every mention in a sentence."""
    scan = Scan(marsad.read(sentence.encode(), published="2018-07-01"), marsad.load_lexicon())
    found: list[EventCandidate] = mentions(scan, find_voices(scan))
    return [(e.kind, scan.text(e.i, e.j)) for e in found]


@pytest.mark.parametrize(
    ("sentence", "kind", "word"),
    [
        # what is done with poison, a blade or a car is no ground attack
        ("أدانت الوزارة هجوما بأسلحة كيميائية على القرية.", "other_violence", "هجوما"),
        ("نفذ شاب هجوما بسكين قرب المحطة.", "other_violence", "هجوما"),
        ("أوقفت الشرطة منفذ الاعتداء بسيارة على المارة.", "other_violence", "الاعتداء"),
        ("أعلن الحزب مسؤوليته عن هجوم بشاحنة في السوق.", "other_violence", "هجوم"),
        ("استخدم الجيش غازات سامة في البلدة.", "other_violence", "استخدم"),
        # a truce, whatever stands between its two halves
        ("أعلنت الحكومة وقفا مؤقتا لإطلاق النار في العيد.", "ceasefire", "وقفا مؤقتا لإطلاق النار"),
        ("رحب الوسيط بوقف إنساني لإطلاق النار.", "ceasefire", "بوقف إنساني لإطلاق النار"),
        ("علق التحالف عملياته في الميناء ثلاثة أيام.", "ceasefire", "علق"),
        # whoever holds, arrives, deploys, falls back, cuts off
        ("يسيطر التنظيم على ثلاث قرى في الوادي.", "control_change", "يسيطر"),
        ("وصلت القوات إلى مشارف المدينة.", "control_change", "وصلت"),
        ("انتشرت قوات الأمن في الأحياء الغربية.", "control_change", "انتشرت"),
        ("تراجع المتمردون إلى الجبال بعد القتال.", "control_change", "تراجع"),
        ("سحبت الجماعة مقاتليها من المطار.", "control_change", "سحبت"),
        ("عملت الجماعة منذ سيطرتها على الميناء على نهب السفن.", "control_change", "سيطرتها"),
        ("جاء ذلك بعد استعادتها أربع بلدات.", "control_change", "استعادتها"),
        # the tightening of a siege
        ("واصلت القوات تضييق الخناق على البلدة.", "siege", "تضييق الخناق"),
        # those driven from home are displaced
        ("طرد المسلحون السكان من منازلهم.", "displacement", "طرد"),
        # crowds go out, gather, throw, burn
        ("وخرج الآلاف في مدن الجنوب الجمعة.", "protest", "وخرج"),
        ("وكان آلاف الشبان احتشدوا قرب السياج.", "protest", "احتشدوا"),
        ("رشق شبان الدورية بالحجارة.", "other_violence", "رشق"),
        ("أشعل متظاهرون إطارات السيارات.", "other_violence", "أشعل"),
        ("قمعت الشرطة المحتجين أمام البرلمان.", "other_violence", "قمعت"),
        # devices laid, and gone off
        ("فككت الفرق الألغام التي زرعتها الميليشيا في الحقول.", "other_violence", "زرعتها"),
        ("لغمت الجماعة مداخل الحي.", "other_violence", "لغمت"),
        ("قتل حارس لدى انفجار عبوة زرعت في سيارته.", "explosion", "انفجار عبوة"),
        # who is shot
        ("أصيب شاب برصاص الجنود عند الحاجز.", "killing", "أصيب"),
        # taken prisoner
        ("تمكنت القوات من أسر عدد من المسلحين.", "detention", "أسر عدد"),
        ("تم القبض عليه في المطار.", "detention", "القبض"),
        # moved by arrangement, though «نقل» also passes on words
        ("تم نقل مقاتلي الفصيل إلى الشمال.", "evacuation", "نقل"),
        # a verbal noun with its doer behind a preposition
        ("حققت القوات تقدما بسيطرتها على التلال.", "control_change", "بسيطرتها"),
        ("رد الشبان برشقهم بالحجارة.", "other_violence", "برشقهم"),
        # devices gone off, whatever stands before the word
        ("تعرضت الحافلة لانفجار ألغام زرعت في الطريق.", "explosion", "لانفجار ألغام"),
        # who is caught, chased, shuts a road, what is razed
        ("ضبطت الشرطة ثلاثة مطلوبين في الميناء.", "detention", "ضبطت"),
        ("يطارد الجيش فلول المسلحين في الجبل.", "assault", "يطارد"),
        ("أغلق محتجون بوابة المصفاة.", "protest", "أغلق"),
        ("هدمت الجرافات منازل في القرية.", "other_violence", "هدمت"),
        # who comes, returns, hands a place over, and defences that give way
        ("ينص الاتفاق على عودة القوات إلى نقاطها.", "control_change", "عودة القوات"),
        ("وافقت الجماعة على تسليم الميناء.", "control_change", "تسليم"),
        ("قال القائد إن سقوط الدفاعات فاجأ السكان.", "control_change", "سقوط الدفاعات"),
        # a council that meets, a ring that closes
        ("ينعقد المجلس الاثنين في العاصمة.", "talks", "ينعقد"),
        ("أحكمت القوات الطوق على القرية.", "siege", "أحكمت"),
        # guests of state
        ("استقبل الرئيس نظيره في القصر.", "talks", "استقبل"),
    ],
)
def test_words_that_name_an_event(sentence: str, kind: str, word: str) -> None:
    """A construction names an event of its kind, whichever word of its class stands in it."""
    assert any(k == kind and w.startswith(word) for k, w in named(sentence))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("أصيب العامل بجروح في حادث سير.", "killing"),
        ("استقبل المستشفى مئة جريح.", "talks"),
        ("ضبطت الشرطة نفسها.", "detention"),
        ("أغلق المتجر بابه مساء.", "protest"),
        ("يطارد الصياد الغزلان.", "assault"),
        ("وصلت المساعدات إلى القرية.", "control_change"),
        ("تراجع سعر الصرف.", "control_change"),
        ("نقلت الوكالة عن مصدر أن الطريق مفتوح.", "evacuation"),
        ("فككت الفرق عبوة ناسفة زرعت على الطريق.", "explosion"),
        ("تدخل الوسيط لحل الخلاف.", "assault"),
        ("وقع هجوم بسيارة مفخخة على الثكنة.", "other_violence"),
    ],
)
def test_words_that_only_look_like_it(sentence: str, kind: str) -> None:
    """The same word in another construction names no event of that kind."""
    assert kind not in {k for k, _ in named(sentence)}


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("أصيب المنزل بقصف عنيف ليلا.", "قصف"),
        ("وشنت الطائرات غارات على القرية.", "غارات"),
        ("وسيطرت القوات على التلة.", "سيطرت"),
        ("رد الجيش بالقصف.", "القصف"),
        ("قالت الجماعة إن القصف مستمر.", "القصف"),
    ],
)
def test_a_trigger_begins_after_its_clitics(sentence: str, trigger: str) -> None:
    """«و», «ب» and «ل» before the naming word are no part of the trigger; letters of the word itself are."""
    scan = Scan(marsad.read(sentence.encode(), published="2018-07-01"), marsad.load_lexicon())
    starts = [sentence[trigger_start(scan, e) :] for e in mentions(scan, find_voices(scan))]
    assert any(text.startswith(trigger) for text in starts)


def test_what_is_told_again_brings_little_new() -> None:
    """A mention whose surroundings the report said before is seen as known, the first as new."""
    from marsad.extraction.binding import Binding
    from marsad.extraction.surroundings import Surroundings

    text = (
        "عنوان عن المدينة\n\nشنت الطائرات الحربية غارات على مخازن السلاح شرق البلدة القديمة.\n"
        "وكانت الطائرات الحربية شنت غارات على مخازن السلاح شرق البلدة القديمة.\n"
    )
    scan = Scan(marsad.read(text.encode(), published="2018-07-01"), marsad.load_lexicon())
    voices = find_voices(scan)
    found = mentions(scan, voices)
    around = Surroundings(scan, voices, found, [], Binding(scan, voices, None, "none").times)
    features = [around.features(n) for n, e in enumerate(found) if e.kind == "airstrike"]
    assert "known around 0" in features[0]
    assert "like a mention before much" in features[-1]

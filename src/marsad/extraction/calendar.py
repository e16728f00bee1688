"""The words of the calendar, folded as tokens have them: months of three dialects, weekdays, parts of the day, units."""

from __future__ import annotations

from marsad.extraction.words import word_class

#: one-word month names: Egypt and the Gulf, the Levant and Iraq, the Maghreb; folded
MONTHS: dict[str, int] = {
    "يناير": 1, "فبراير": 2, "مارس": 3, "ابريل": 4, "مايو": 5, "يونيو": 6, "يونيه": 6, "يوليو": 7, "يوليه": 7,
    "اغسطس": 8, "سبتمبر": 9, "اكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
    "شباط": 2, "اذار": 3, "نيسان": 4, "ايار": 5, "حزيران": 6, "تموز": 7, "اب": 8, "ايلول": 9,
    "جانفي": 1, "فيفري": 2, "افريل": 4, "ماي": 5, "جوان": 6, "جويليه": 7, "اوت": 8, "غشت": 8, "شتنبر": 9,
    "نونبر": 11, "دجنبر": 12, "نوفمير": 11, "ابرايل": 4,
}  # fmt: skip
#: month names of two words
MONTHS_OF_TWO: dict[tuple[str, str], int] = {
    ("كانون", "الثاني"): 1, ("كانون", "ثاني"): 1, ("تشرين", "الاول"): 10, ("تشرين", "اول"): 10, ("تشرين", "الثاني"): 11,
    ("تشرين", "ثاني"): 11, ("كانون", "الاول"): 12, ("كانون", "اول"): 12,
}  # fmt: skip
#: month names that are common words too: «مارس ضغوطا», «آب»: a date only beside a day, a year or a word of time
RISKY = word_class("risky")
HIJRI: dict[str, int] = {
    "محرم": 1, "المحرم": 1, "صفر": 2, "رجب": 7, "شعبان": 8, "رمضان": 9, "شوال": 10,
}  # fmt: skip
#: Hijri months of two words
HIJRI_OF_TWO: dict[tuple[str, str], int] = {
    ("ربيع", "الاول"): 3, ("ربيع", "اول"): 3, ("ربيع", "الثاني"): 4, ("ربيع", "الاخر"): 4, ("ربيع", "ثاني"): 4,
    ("جمادي", "الاولي"): 5, ("جمادي", "الاول"): 5, ("جمادي", "الاخره"): 6, ("جمادي", "الثانيه"): 6,
    ("جمادي", "الثاني"): 6, ("جمادي", "الاخر"): 6, ("ذو", "القعده"): 11, ("ذي", "القعده"): 11,
    ("ذو", "الحجه"): 12, ("ذي", "الحجه"): 12,
}  # fmt: skip
#: weekdays, Monday 0
WEEKDAYS: dict[str, int] = {
    "الاثنين": 0, "الاتنين": 0, "الثلاثاء": 1, "الثلثاء": 1, "الاربعاء": 2, "الخميس": 3, "الجمعه": 4, "السبت": 5, "الاحد": 6,
}  # fmt: skip
PARTS = word_class("parts")
PAST = word_class("past")
NOW = word_class("now")
NEXT = word_class("next")
SAME = word_class("same")
#: unit of a stretch → (fewest, most) days of one; the named table of durations («a week is 6 to 9 days»)
UNITS: dict[str, tuple[str, int, int]] = {
    "ساعه": ("hour", 0, 1), "ساعات": ("hour", 0, 1), "ساعتين": ("hour2", 0, 1), "يوم": ("day", 1, 1), "يوما": ("day", 1, 1),
    "ايام": ("day", 1, 1), "يومين": ("day2", 2, 3), "اسبوع": ("week", 6, 9), "اسابيع": ("week", 6, 9),
    "اسبوعين": ("week2", 12, 17), "شهر": ("month", 27, 34), "شهرا": ("month", 27, 34), "اشهر": ("month", 27, 34),
    "شهور": ("month", 27, 34), "شهرين": ("month2", 55, 67), "عام": ("year", 350, 380), "عاما": ("year", 350, 380),
    "اعوام": ("year", 350, 380), "سنه": ("year", 350, 380), "سنوات": ("year", 350, 380), "عامين": ("year2", 700, 760),
    "سنتين": ("year2", 700, 760), "عقد": ("decade", 3300, 4000), "عقود": ("decade", 3300, 4000), "عقدين": ("decade2", 6800, 7800),
}  # fmt: skip
SMALL: dict[str, int] = {
    "واحد": 1, "واحده": 1, "اثنين": 2, "ثلاث": 3, "ثلاثه": 3, "اربع": 4, "اربعه": 4, "خمس": 5, "خمسه": 5, "ست": 6, "سته": 6,
    "سبع": 7, "سبعه": 7, "ثماني": 8, "ثمانيه": 8, "ثمان": 8, "تسع": 9, "تسعه": 9, "عشر": 10, "عشره": 10, "عشرين": 20,
    "عشرون": 20, "ثلاثين": 30, "ثلاثون": 30, "اربعين": 40, "خمسين": 50,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    "الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7, "الثامن": 8, "التاسع": 9,
    "العاشر": 10, "الحادي": 1, "العشرين": 20, "الثلاثين": 30,
}  # fmt: skip
SEASONS = word_class("seasons")
BOUNDS = word_class("bounds")
#: what begins a stretch: «منذ بدء الهدنة»
BEGINNINGS = word_class("beginnings")

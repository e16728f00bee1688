"""The shapes of lexicon entries: what one entry of each file may say.

Every curated entry carries an ``example`` that must match it and, where it can mislead, ``counter`` examples that must
not. Forms are written as in print (with hamza and ta marbuta); matching folds both sides. A form of several words
matches those words in a row, quotation marks and hashtags between them passed over. Proclitics (و ف ب ل ك) before the
first word and a pronoun after the last are split off by the matcher, so no form repeats them.
"""

from __future__ import annotations

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry has."""

    id: str
    example: str
    counter: tuple[str, ...] = ()
    note: str | None = None


class Verb(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb (with its verbal nouns and participles) that makes what it governs a claim or an event.

    ``counts`` says who is counted: ``subject`` (نزح), ``object`` (اعتقل; of a passive the subject) or ``none`` (the verb
    names an event only). ``with_`` lists words of which one must follow in the clause («لقي … مصرعه»). ``through``
    lists prepositions behind one of which those counted must stand («أودى بخمسة»), ``of`` a kind that the counted noun
    itself must have («أطلق خمسة موقوفين» frees them, «أطلق صاروخين» does not).
    """

    kind: str | None = None
    event: str | None = None
    counts: str = "none"
    perfect: tuple[str, ...] = ()
    imperfect: tuple[str, ...] = ()
    masdar: tuple[str, ...] = ()
    #: participles and other words that qualify a noun: «المحاصرين»
    participle: tuple[str, ...] = ()
    #: fixed phrases, not inflected: «على قيد الحياة»
    phrases: tuple[str, ...] = ()
    with_: tuple[str, ...] = msgspec.field(name="with", default=())
    through: tuple[str, ...] = ()
    of: str | None = None
    means: str | None = None


class Noun(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun that can be counted.

    ``kind`` where the noun itself makes a claim (قتيل). ``sound`` says that the plural is -ون/-ين, so that the form in
    -ين is the plural unless the report shows a dual; ``classes`` what it says of the people. Endings are made from
    ``singular`` alone (inflect.noun_forms); ``fixed`` holds singulars that take none («أخيه»), ``dual`` duals that
    the rules do not make or would read otherwise («شقيقا»).

    ``sort`` says what the grammar may do with it:

    * ``people``, ``armed``, ``relative``: people, claimed under a verb that counts them;
    * ``casualty``: the noun itself is the kind (قتيل, خرق); with ``kind`` null (مطلوب) the verb decides;
    * ``case``: «30 حالة اعتقال», the kind is that of the noun after it;
    * ``thing``: attacks, vehicles, objects and places, as ``unit`` says; ``kind`` attacks where a number before it is a
      count of attacks without more («عشر غارات»), else the verb decides (destroyed, control, evacuated …);
    * ``target``: targets and positions: attacks (unit objects) when hit, control (unit places) when taken or lost;
    * ``other``: counted by the news, but never a claim, with the ``reason``.
    """

    unit: str = "people"
    kind: str | None = None
    classes: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    #: singulars without endings, and duals beyond the rules
    fixed: tuple[str, ...] = ()
    dual: tuple[str, ...] = ()
    sound: bool = False
    sex: str | None = None
    age: str | None = None
    role: str | None = None
    #: people | casualty | armed | relative | case | thing | target | other, as above
    sort: str = "people"
    #: why a number before this noun is no claim (model.terms.REASONS), for nouns that are never claimed
    reason: str | None = None


class Event(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun or a fixed phrase that names an event: «غارة», «سيارة مفخخة», «وقف إطلاق النار»."""

    event: str
    forms: tuple[str, ...]
    means: str | None = None
    #: names how or in what setting, and no happening of its own: «عبوة ناسفة», «الحرب»
    setting: bool = False


class Cue(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that attributes: ``verb`` (أفاد), ``according`` (وفق), ``noun`` (بيان), ``participle`` (مشيراً)."""

    style: str
    perfect: tuple[str, ...] = ()
    imperfect: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    mode: str = "asserted"
    #: «وأضاف»: the speaker of the sentence before goes on
    continues: bool = False


class Marker(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A function word or phrase with a role in the grammar of claims; the roles are listed in languages/ar/README.md."""

    role: str
    forms: tuple[str, ...]
    value: str | None = None


class Numeral(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number word, or a word that number grammar needs; the head of numerals.yaml lists the roles.

    ``needs`` lists letters of which the word as printed must show one, where folding makes it equal to another word.
    After a word of ``not_after`` or before one of ``not_before`` («ال»: any definite word) it is no number.
    """

    role: str
    forms: tuple[str, ...]
    value: int | None = None
    needs: str = ""
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()


class Name(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A neutral label in the two languages of the digest."""

    ar: str
    en: str


class ActorEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An armed force, group, ministry, monitor, agency, outlet or other speaker.

    ``role`` is belligerent, monitor, agency, outlet, ministry, state, un, aid, medical, official, unknown_origin …;
    ``source_id`` is the short id used when it speaks. ``forms`` keep partisan wording; ``name`` is the neutral label.
    """

    name: Name
    role: str
    country: str | None = None
    classes: tuple[str, ...] = ()
    #: classes in countries where its people stand otherwise than at home: {sy: [allied_militia]}
    classes_in: dict[str, tuple[str, ...]] = {}
    side: str | None = None
    source_id: str | None = None
    forms: tuple[str, ...] = ()
    #: adjectives that name the same actor after a noun: «إسرائيلية», «حوثية»; inflected by the compiler
    nisba: tuple[str, ...] = ()


class PlaceEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place. ``type`` is country, governorate, district, town, village, neighbourhood, camp, area, site …"""

    name: Name
    type: str
    country: str | None = None
    admin1: str | None = None
    within: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    forms: tuple[str, ...] = ()
    #: the name is also a common word or another place: it resolves only beside one of these words or a place head
    ambiguous: bool = False
    beside: tuple[str, ...] = ()
    #: from a table, whose names nobody read one by one: where ambiguous, «في» before the name does not settle it
    listed: bool = False


#: file stem (the part before a dot or a hyphen) → entry shape
SHAPES: dict[str, type[Entry]] = {
    "verbs": Verb,
    "nouns": Noun,
    "events": Event,
    "cues": Cue,
    "markers": Marker,
    "numerals": Numeral,
    "actors": ActorEntry,
    "places": PlaceEntry,
}

"""One immutable Lexicon from all entries, and the matcher over tokens. (Over 400 lines: matcher and index are one.)

A form is indexed by its first folded word. The matcher memoises, per word form, which entries it may begin, so that a
word costs one dict look-up however often it occurs. Proclitics and pronouns are split off only where the rest is a
known word and the whole is not («وقتل» → و + قتل, but «وفد» stays a delegation).
"""

from __future__ import annotations

import contextlib
import gc
import os
import re
import tempfile
from collections.abc import Iterable, Sequence
from itertools import compress
from pathlib import Path
from typing import TypeAlias

import msgspec

from marsad.lexicon.entries import ActorEntry, Cue, Entry, Event, Marker, Noun, PlaceEntry, Verb
from marsad.lexicon.inflect import imperfect, noun_forms, perfect
from marsad.lexicon.load import ROOT, LexiconError, files_of, fingerprint, read_entries
from marsad.lexicon.places import read_table

_FOLDED = str.maketrans("أإآٱىةیکئؤ", "اااايهيكيو") | dict.fromkeys((*range(1611, 1632), 1600, 1648))
_CHANGED = re.compile("[أإآٱىةیکئؤـ\u064b-\u065f\u0670]")
#: tokens that may stand between the words of a name: quotation marks and the parts of a hashtag
SKIP = frozenset("\"'#_")

CATEGORIES = ("verb", "noun", "event", "cue", "marker", "actor", "nisba", "place")
_PREFIXES = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
#: the same by their first letter: of the others none need be tried
_BEGINNING_WITH = {letter: tuple(p for p in _PREFIXES if p[0] == letter) for letter in "وفبلك"}
_FOR_THE = ("لل", "ولل", "فلل")
_SUFFIXES = ("هما", "ها", "هم", "هن", "نا", "ه")
_SUFFIXABLE = frozenset({"verb", "noun", "event", "cue"})


class Sense(msgspec.Struct, frozen=True, gc=False):
    """One reading of a form: its word class, its entry, and the shape (perfect, masdar, sg, du, pl, dupl …)."""

    category: str
    entry: Entry
    shape: str


class Match(msgspec.Struct, frozen=True, gc=False):
    """An entry found at tokens ``i`` to ``j`` (half open), with the clitics split off its first and last word.

    A struct and no dataclass: hundreds are made for each report, and they hold no cycles for the collector to look for.
    """

    i: int
    j: int
    sense: Sense
    prefix: str
    suffix: str


def folded(form: str) -> tuple[str, ...]:
    """A written form as the words that tokens will show: folded, marks dropped, punctuation gone."""
    if _CHANGED.search(form):
        form = form.translate(_FOLDED)
    words = form.split()
    if not "".join(words).isalnum():
        words = "".join(c if c.isalnum() else " " for c in form).split()
    return tuple(words)


def _definite(word: str) -> str | None:
    return None if word.startswith("ال") else "ال" + word


def _verb_forms(entry: Verb) -> Iterable[tuple[str, str]]:
    for base in entry.perfect:
        head, *rest = folded(base)
        for form in perfect(head):
            yield " ".join((form, *rest)), "perfect"
    for base in entry.imperfect:
        head, *rest = folded(base)
        for form in imperfect(head):
            yield " ".join((form, *rest)), "imperfect"
    for word in entry.masdar:
        yield word, "masdar"
        if (definite := _definite(word)) is not None:
            yield definite, "masdar"
    for word in entry.participle:
        yield word, "participle"
        if (definite := _definite(word)) is not None:
            yield definite, "participle"
        if not word.endswith(("ين", "ون", "ات", "ة", "ا")):
            yield word + "ا", "participle"
    for phrase in entry.phrases:
        yield phrase, "phrase"


def _nisba_forms(base: str) -> Iterable[str]:
    yield from (base + end for end in ("", "ا", "ة", "ان", "ين", "ون", "ات", "و", "تان", "تين"))
    yield from ("ال" + base + end for end in ("", "ة", "ان", "ين", "ون", "ات"))


def forms_of(entry: Entry) -> Iterable[tuple[str, str, str]]:
    """(form, category, shape) of everything that an entry matches."""
    if isinstance(entry, Verb):
        yield from ((form, "verb", shape) for form, shape in _verb_forms(entry))
    elif isinstance(entry, Noun):
        for form, number in noun_forms(entry):
            yield form, "noun", number
            words = form.split(" ")
            if (first := _definite(words[0])) is not None:
                yield " ".join([first, *(_definite(w) or w for w in words[1:])]), "noun", "def-" + number
                if len(words) > 1:
                    yield " ".join([words[0], *words[1:-1], _definite(words[-1]) or words[-1]]), "noun", number
    elif isinstance(entry, Event):
        for form in entry.forms:
            yield form, "event", "noun"
            words = form.split(" ")
            if (first := _definite(words[0])) is not None:
                yield " ".join([first, *words[1:]]), "event", "def"
                if len(words) > 1:
                    yield " ".join([first, *(_definite(w) or w for w in words[1:])]), "event", "def"
    elif isinstance(entry, Cue):
        for base in entry.perfect:
            head, *rest = folded(base)
            yield from ((" ".join((form, *rest)), "cue", "perfect") for form in perfect(head))
        for base in entry.imperfect:
            head, *rest = folded(base)
            yield from ((" ".join((form, *rest)), "cue", "imperfect") for form in imperfect(head))
        yield from ((form, "cue", "fixed") for form in entry.forms)
    elif isinstance(entry, Marker):
        yield from ((form, "marker", entry.role) for form in entry.forms)
    elif isinstance(entry, ActorEntry):
        yield from ((form, "actor", "name") for form in entry.forms)
        for base in entry.nisba:
            yield from ((form, "nisba", "adjective") for form in _nisba_forms(base))
    elif isinstance(entry, PlaceEntry):
        yield entry.name.ar, "place", "name"
        yield from ((form, "place", "name") for form in entry.forms)


_CLASSES: tuple[type[Entry], ...] = (Verb, Noun, Event, Cue, Marker, ActorEntry, PlaceEntry)
#: (the words after the first, category, number of the entry, shape)
_Option: TypeAlias = tuple[tuple[str, ...], int, int, str]
_Candidates: TypeAlias = tuple[tuple[str, str, tuple[tuple[tuple[str, ...], Sense], ...]], ...]


_decode_options = msgspec.msgpack.Decoder(list[_Option]).decode


class Compiled(msgspec.Struct, frozen=True, kw_only=True):
    """All entries and the index of their forms, in the shape that the cache keeps. Entries are decoded when needed."""

    hash: str
    classes: list[int]
    entries: list[msgspec.Raw]
    #: the options (``list[_Option]``) of each first word, encoded: a report asks for a few hundred of the many thousands
    first: dict[str, msgspec.Raw]
    roles: dict[str, list[str]]
    names: dict[str, list[int]]


def compile_entries(entries: Iterable[Entry], hash: str) -> Compiled:
    """Index every form of every entry. A later entry of the same class and id overrides an earlier one."""
    by_id: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if type(entry) in _CLASSES:  # the numerals and their like have grammars of their own
            by_id[type(entry).__name__, entry.id] = entry
    first: dict[str, list[_Option]] = {}
    roles: dict[str, list[str]] = {}
    names: dict[str, list[int]] = {}
    classes: list[int] = []
    raw: list[msgspec.Raw] = []
    encode = msgspec.msgpack.encode
    for number, entry in enumerate(by_id.values()):
        classes.append(_CLASSES.index(type(entry)))
        raw.append(msgspec.Raw(encode(entry)))
        seen: set[tuple[tuple[str, ...], str]] = set()
        for form, category, shape in forms_of(entry):
            words = folded(form)
            if not words or (words, category) in seen:
                continue
            seen.add((words, category))
            first.setdefault(words[0], []).append((words[1:], CATEGORIES.index(category), number, shape))
            if category == "place":
                names.setdefault(" ".join(words), []).append(number)
            elif isinstance(entry, Marker) and len(words) == 1:
                roles.setdefault(entry.role, []).append(words[0])
    for options in first.values():
        options.sort(key=lambda option: -len(option[0]))
    packed = {word: msgspec.Raw(encode(options)) for word, options in first.items()}
    return Compiled(hash=hash, classes=classes, entries=raw, first=packed, roles=roles, names=names)


class Lexicon:
    """Every entry of the data rooms and of private layers, compiled. Immutable; ``hash`` names its content."""

    def __init__(self, compiled: Compiled) -> None:
        self.hash = compiled.hash
        self._compiled = compiled
        self._entries: dict[int, Entry] = {}
        self._memo: dict[str, _Plan | tuple[()]] = {}
        #: what begins at a word of the index, asked again for each clitic that stands before or behind it
        self._begins: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]] = {}
        self._companions: dict[str, frozenset[str]] = {}
        self._verbal_nouns: dict[str, frozenset[str]] = {}
        self._roles: dict[str, frozenset[str]] = {}

    def _entry(self, number: int) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            shape = _CLASSES[self._compiled.classes[number]]
            entry = self._entries[number] = msgspec.msgpack.decode(self._compiled.entries[number], type=shape)
        return entry

    def entries(self) -> list[Entry]:
        """All entries, in the order of their files."""
        return [self._entry(n) for n in range(len(self._compiled.entries))]

    def companions(self, entry: Verb) -> frozenset[str]:
        """The folded words of which one must follow a verb («لقي … مصرعه»); empty where none must."""
        found = self._companions.get(entry.id)
        if found is None:
            found = self._companions[entry.id] = frozenset(w for form in entry.with_ for w in folded(form)[:1])
        return found

    def verbal_nouns(self, entry: Verb) -> frozenset[str]:
        """The folded verbal nouns of a verb."""
        found = self._verbal_nouns.get(entry.id)
        if found is None:
            found = self._verbal_nouns[entry.id] = frozenset(" ".join(folded(form)) for form in entry.masdar)
        return found

    def readings(self, form: str, i: int, category: str) -> list[Match]:
        """All one-word senses of a category at token ``i``, also those that ``match`` leaves out for another of them."""
        plan = self._memo.get(form)
        if plan is None:
            plan = self._plan(form)
        found = plan[3] if plan else ()
        return [Match(i, i + 1, x, s.prefix, s.suffix) for s in found for x in s.single if x.category == category]

    def words_with_role(self, role: str) -> frozenset[str]:
        """The folded single-word forms of all markers of a role."""
        found = self._roles.get(role)
        if found is None:
            found = self._roles[role] = frozenset(self._compiled.roles.get(role, ()))
        return found

    def places_named(self, entry: PlaceEntry, form: str | None = None) -> list[PlaceEntry]:
        """All place entries that share a name: the form that stood in the text, or the entry's own."""
        numbers = self._compiled.names.get(form or " ".join(folded(entry.name.ar)), ())
        found = {e.id: e for n in numbers if isinstance(e := self._entry(n), PlaceEntry)}
        return list(found.values()) or [entry]

    def _options(self, word: str) -> tuple[tuple[tuple[str, ...], Sense], ...]:
        found = self._begins.get(word)
        if found is None:
            found = self._begins[word] = tuple(
                [
                    (rest, Sense(CATEGORIES[category], self._entry(number), shape))
                    for rest, category, number, shape in _decode_options(self._compiled.first[word])
                ]
            )
        return found

    def _candidates(self, form: str) -> _Candidates:
        first = self._compiled.first
        out: list[tuple[str, str, tuple[tuple[tuple[str, ...], Sense], ...]]] = []
        if form in first:
            out.append(("", "", self._options(form)))
        for prefix in _BEGINNING_WITH.get(form[:1], ()):
            rest = form[len(prefix) :]
            if len(rest) >= 2 and rest in first and form.startswith(prefix):
                out.append((prefix, "", self._options(rest)))
        if form.startswith(_FOR_THE):
            for lead in ("", "و", "ف"):  # للقوات = ل + القوات
                if form.startswith(lead + "لل") and len(form) > len(lead) + 3:
                    rest = "ال" + form[len(lead) + 2 :]
                    if rest in first:
                        out.append((lead + "ل", "", self._options(rest)))
        if len(form) > 3 and form.endswith(_SUFFIXES):
            for suffix in _SUFFIXES:
                if form.endswith(suffix):
                    stem = form[: -len(suffix)]
                    for prefix in ("", *_BEGINNING_WITH.get(form[:1], ())):
                        if stem.startswith(prefix) and len(stem) - len(prefix) >= 2:
                            self._with_pronoun(stem[len(prefix) :], prefix, suffix, out)
        return tuple(out)

    def _with_pronoun(
        self, base: str, prefix: str, suffix: str, out: list[tuple[str, str, tuple[tuple[tuple[str, ...], Sense], ...]]]
    ) -> None:
        """«حصيلتها» = حصيلة + ها; a verb in -وا loses its alef before a pronoun («قتلوهم»)."""
        words = [base]
        if base.endswith("ت"):
            words.append(base[:-1] + "ه")
        if base.endswith("و"):
            words.append(base + "ا")
        if base.endswith(("ي", "و")):
            words.append(base[:-1] + "ء")  # «إجلائهم», «إجلاؤهم» = إجلاء + هم
        for word in words:
            if word in self._compiled.first:
                options = tuple([o for o in self._options(word) if not o[0] and o[1].category in _SUFFIXABLE])
                if options:
                    out.append((prefix, suffix, options))

    def _plan(self, form: str) -> _Plan | tuple[()]:
        """What may begin at a form, made once for all reports; empty where nothing does, as for most names and verbs."""
        found = self._candidates(form)
        if not found:
            self._memo[form] = ()
            return ()
        starts = tuple([_start(*candidate) for candidate in found])
        alone: list[tuple[Sense, str, str]] = []
        seen: set[str] = set()
        for start in starts:
            if not seen <= _MERE:
                break
            alone += [(s, start.prefix, start.suffix) for s in start.single if s.category not in seen]
            seen.update([s.category for s in start.single])
        following = [word for start in starts for word in start.longer]
        then = frozenset(following) if following else _NOTHING
        plan = self._memo[form] = (then, alone[0] if len(alone) == 1 else None, tuple(alone), starts)
        return plan

    def match(self, forms: Sequence[str]) -> list[tuple[Match, ...]]:
        """For each token, the longest match of each category that begins there."""
        memo, n = self._memo, len(forms)
        none: tuple[Match, ...] = ()
        out: list[tuple[Match, ...]] = [none] * n
        for form in set(forms).difference(memo):
            self._plan(form)
        plans = list(map(memo.__getitem__, forms))
        for i in compress(range(n), plans):  # nothing begins at the others
            then, only, alone, candidates = plans[i]  # type: ignore[misc]
            j = i + 1
            if then:  # else nothing longer begins with this word, and what follows is all the same
                while j < n and forms[j] in SKIP:
                    j += 1
            following = forms[j] if then and j < n else ""
            behind = j + 1
            if following not in then:
                j = i + 1
                if only is not None:
                    sense, prefix, suffix = only
                    out[i] = (Match(i, j, sense, prefix, suffix),)
                else:
                    several = []
                    for sense, prefix, suffix in alone:
                        several.append(Match(i, j, sense, prefix, suffix))
                    out[i] = tuple(several)
                continue
            found: list[Match] = []
            named = False  # whether anything but a mere marker was found
            for start in candidates:
                if named:
                    break  # the fewest letters split off win; only a mere marker («بصواريخ») leaves room for a noun
                longest: dict[str, int] = {match.sense.category: 99 for match in found} if found else {}
                if start.longer:
                    for rest, sense in start.longer.get(following, ()):
                        if longest.get(sense.category, 0) > len(rest):
                            continue
                        j = behind
                        for word in rest[1:]:
                            while j < n and forms[j] in SKIP:
                                j += 1
                            if j >= n or forms[j] != word:
                                break
                            j += 1
                        else:
                            longest[sense.category] = len(rest)
                            found.append(Match(i, j, sense, start.prefix, start.suffix))
                            named = named or sense.category != "marker"
                for sense in start.single:
                    if sense.category not in longest:
                        found.append(Match(i, i + 1, sense, start.prefix, start.suffix))
                        named = named or sense.category != "marker"
            if found:
                out[i] = tuple(found)
        return out


class _Start(msgspec.Struct, frozen=True, gc=False):
    """What may begin at a word form: one-word senses, and longer ones by the word that must come next.

    These are kept for every form that was read; they hold no cycles, and tuples, at which the collector looks once only.
    """

    prefix: str
    suffix: str
    single: tuple[Sense, ...]
    longer: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]


def _start(prefix: str, suffix: str, options: Iterable[tuple[tuple[str, ...], Sense]]) -> _Start:
    single: list[Sense] = []
    longer: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]] = {}
    for option in options:
        rest, sense = option
        if rest:
            longer[rest[0]] = (*longer.get(rest[0], ()), option)
        else:
            single.append(sense)
    return _Start(prefix, suffix, tuple(single), longer)


#: what leaves room for other readings of a form
_MERE = frozenset({"marker"})
#: one for all forms with which nothing longer begins
_NOTHING: frozenset[str] = frozenset()
#: the words that may come second in something longer; what is found where none of them follows, the same at every place:
#: the one thing, and all; all that may begin, the fewest letters split off first
_Plan: TypeAlias = tuple[
    frozenset[str], tuple[Sense, str, str] | None, tuple[tuple[Sense, str, str], ...], tuple[_Start, ...]
]

_LOADED: dict[tuple[Path, ...], Lexicon] = {}
#: raised whenever compile_entries or the shape of Compiled changes what the cache may hold
_CACHE_FORMAT = 3


def load(*layers: Path) -> Lexicon:
    """The lexicon of the data rooms with private layers over it; compiled once per content and kept in a cache.

    The cache (``$XDG_CACHE_HOME/marsad`` or ``~/.cache/marsad``) is safe to delete. Raises LexiconError, which names
    file and entry.
    """
    key = tuple(Path(layer).resolve() for layer in layers)
    if key not in _LOADED:
        files = files_of(key)
        code = [ROOT / "lexicon" / name for name in ("compiled.py", "inflect.py", "entries.py", "places.py")]
        code = [path for path in code if path.exists()]
        hash = fingerprint(files)
        cache = _cache_file(f"{hash[:24]}-{fingerprint(code)[:12]}-{_CACHE_FORMAT}")
        compiled = _cached(cache)
        if compiled is None or compiled.hash != hash:
            # thousands of entries are made and none is thrown away: the collector would look at them all again and again
            collecting = gc.isenabled()
            gc.disable()
            try:
                entries: list[Entry] = []
                for path in files:
                    entries += read_table(path) if path.suffix == ".tsv" else read_entries(path)
                if not entries:
                    raise LexiconError("the lexicon is empty: the installation lacks its data")
                compiled = compile_entries(entries, hash)
            finally:
                if collecting:
                    gc.enable()
            _keep(cache, compiled)
        _LOADED[key] = Lexicon(compiled)
    return _LOADED[key]


def _cache_file(name: str) -> Path | None:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base, "marsad", f"lexicon-{name}.msgpack") if base else None


def _cached(path: Path | None) -> Compiled | None:
    if path is None:
        return None
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Compiled)
    except (OSError, msgspec.MsgspecError):
        return None  # no cache, or one that another version wrote: compile again


def _keep(path: Path | None, compiled: Compiled) -> None:
    """Write the cache whole or not at all; a folder that cannot be written costs time, nothing else."""
    if path is None:
        return
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".lexicon-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.msgpack.encode(compiled))
            os.replace(temporary, path)
        except OSError:
            os.unlink(temporary)
            raise

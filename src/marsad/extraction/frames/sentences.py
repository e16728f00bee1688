"""The pass over a sentence: one predicate at a time, each figure settled where it stands."""

from __future__ import annotations

from marsad.extraction.attribution import Voices
from marsad.extraction.figures import Candidate
from marsad.extraction.frames import (
    all_or_some,
    bare_nouns,
    claiming,
    examples,
    holdings,
    identified,
    movement,
    named_people,
    nearness,
    numerals,
    parts,
    people,
    plurals,
    predicates,
    sifting,
    subjects,
    things,
    told_around,
    told_by_pronoun,
    tolls,
    two_verbs,
    undergone,
    verbs_behind,
    without_number,
    zeros,
)
from marsad.extraction.frames.openers import (
    ALL,
    AND_THAT,
    MANY,
    OF_TWO,
    ONE_OF,
    SOME,
    SUPPOSED,
    THE_TWO,
    THERE_ARE,
    TIMES,
)
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, State
from marsad.extraction.names import name_at
from marsad.extraction.scan import Scan

#: what a line of a list begins with
BULLETS = frozenset("-•*·▪●■")


def _sentence(frames: Frames, a: int, b: int) -> None:
    scan, st = frames.scan, State()
    naming = frames.voices.naming
    # asked of every token, and so looked up once
    forms, verbs, roles, cues, time_at = scan.forms, scan.verb, scan.role, scan.cue, scan.time_at
    at, bares, shares, aged = frames.at, frames.bare, frames.shares, frames.given.aged
    doubtful, nouns, plain, by_word = frames.given.doubtful, scan.noun, frames.plain, frames.openers.by_word
    whole = frames.listing
    if whole is not None and forms[a] in BULLETS and a + 1 in at and at[a + 1].unit == whole.unit:
        st.last = st.parent = whole  # «توزعوا على النحو التالي:», and a line for each part
        st.how, st.since = "consists_of", a
    k = a
    while k < b:
        form = forms[k]
        if plain[k]:  # a word that may be of a name, where anything before it makes names figures or the word is one
            if (
                (
                    st.predicate is not None
                    or st.last is not None
                    or st.parent is not None
                    or k in aged
                    or form in doubtful
                )
                and not naming[k]
                and _name_stands(frames, st, k, b)
                and (moved := named_people.name(frames, st, k, b, None)) > k
            ):
                k = moved
            else:
                k += 1
            continue
        c = at.get(k)
        waited_for = by_word[k]  # one of the words that the pass knows by their form
        if waited_for:
            if form in OF_TWO and st.last is not None:
                people.shown_dual(frames, st.last)
            if (
                form.removeprefix("و") in ONE_OF
                and (one := parts.one_of(frames, st, k)) is not None
                and st.last is not None
            ):
                if c is not None:
                    c.reason, c.reason_rule = "indefinite", "one-of-those-counted"
                claiming.claim(frames, st, one, st.last.kind or "", "part:among")
                k = one.j
                continue
            if (
                c is not None
                and form.removeprefix("و") in ONE_OF
                and (state := parts.one_in_a_state(frames, st, c, b)) is not None
            ):
                c.part_of, c.part_how, c.unit, c.reason = st.last, "among", "people", None
                claiming.claim(frames, st, c, state, "part:one-in-a-state")
                k = c.j
                continue
        if c is not None:
            if c.reason == "ordinal" and numerals.third(frames, st, c):
                c.reason = c.reason_rule = None
                c.low = c.high = 1
                c.form, c.rest, c.j = "one", True, c.i + 1
                assert st.predicate is not None
                claiming.claim(frames, st, c, st.predicate.kinds[0], st.predicate.rule + "+one-more")
            elif (c.reason is None or c.reason == "ordinal") and numerals.one_of_those_told(frames, st, c):
                c.reason = c.reason_rule = None
                c.low = c.high = 1
                assert st.predicate is not None
                claiming.claim(frames, st, c, st.predicate.kinds[0], st.predicate.rule + "+one-of-those-told")
            elif c.reason is None:
                numerals.settle(frames, st, c, b)
            elif c.reason == "ordinal" and (first := numerals.nth(frames, st, c, b)) is not None:
                claiming.claim(frames, st, first, st.predicate.kinds[0], st.predicate.rule)  # type: ignore[union-attr]
            elif c.reason == "ordinal":
                numerals.another(frames, st, c, b)
            elif (
                c.reason == "times" and c.number is not None and (times := told_around.times_attacked(frames, st, c, b))
            ):
                claiming.claim(frames, st, c, "attacks", times)
            elif c.reason == "times" and c.number is not None and things.times(frames, st, c):
                c.unit = st.predicate.kinds[0] if st.predicate and st.predicate.kinds == ["violations"] else "attacks"
                c.reason = c.reason_rule = None
                claiming.claim(frames, st, c, c.unit, "times-struck")
            elif c.reason == "other_count" and things.things_destroyed(frames, st, c):
                c.reason = c.reason_rule = None
                c.unit = "objects"
                assert st.predicate is not None
                claiming.claim(frames, st, c, "destroyed", st.predicate.rule)
            k = max(c.j, k + 1)
            continue
        if k in time_at:
            k = max(time_at[k].j, k + 1)
            continue
        if shares and (share := shares.get(k)) is not None and holdings.held(frames, st, share, a):
            claiming.claim(
                frames, st, share, "control", (st.predicate.rule if st.predicate else "") + "+share-in-words"
            )
            k = share.j
            continue
        if waited_for:
            if form.removeprefix("و") in SOME and (some := all_or_some.some(frames, st, k, b)) is not None:
                claiming.claim(frames, st, some, st.predicate.kinds[0], st.predicate.rule + "+some-of-them")  # type: ignore[union-attr]
                k = some.j
                continue
            if form in MANY and (many := all_or_some.many(frames, st, k, b)) is not None:
                claiming.claim(frames, st, many, st.predicate.kinds[0], st.predicate.rule + "+many")  # type: ignore[union-attr]
                k = many.j
                continue
            if form in ALL and (everyone := all_or_some.everyone(frames, st, k, b)) is not None:
                claiming.claim(frames, st, everyone, st.predicate.kinds[0], st.predicate.rule + "+all-of-them")  # type: ignore[union-attr]
                k = everyone.j
                continue
        if nouns[k] is not None and (those := movement.moved_people(frames, st, k, b)) is not None:
            kin = those.rule == "kin" and st.last is not None
            given_up = st.predicate is not None and st.predicate.kinds == ["surrendered"]
            claiming.claim(frames, st, those, "surrendered" if given_up else "evacuated", "moved-people")
            if kin and len(st.claims) > 1:
                those.mode = st.claims[-2].mode
            k = those.j
            continue
        if waited_for:
            if form in examples.SUCH_AS and (moved := examples.named(frames, st, k, a, b)) > k:
                k = moved
                continue
            if form in identified.HE_IS and k > a and (moved := identified.he_is(frames, st, k, a, b)) > k:
                k = moved
                continue
            if form in THE_TWO and k > a and (moved := identified.they_are(frames, st, k, a, b)) > k:
                k = moved
                continue
            if form in TIMES and things.struck(frames, st, k):
                twice = Candidate(k, k + 1, "dual", 2, 2, unit="attacks")
                claiming.claim(frames, st, twice, "attacks", "times-struck")
                k += 1
                continue
            if form in THERE_ARE and st.predicate is not None and st.predicate.kinds:
                st.predicate = None  # «تحاصر القوات البلدة، وهناك مئات المعتقلين»
            if form in AND_THAT and st.predicate is not None and st.predicate.kinds:
                st.predicate = None  # «سلموا أنفسهم للجيش، وأن 14 حافلة غادرت»: another thing that is said
            if (
                form in SUPPOSED
                and k - 1 in bares
                and (p := st.predicate) is not None
                and not p.used
                and p.j < k <= p.j + 4
            ):
                if (moved := frames.arguments.past_supposition(k, b)) > k:
                    k = moved  # «خطف مسلحون يعتقد أنهم من الجماعة ثمانية صيادين»
                    continue
        role = roles[k]
        verb = verbs[k]
        bare = bares.get(k)
        if naming[k] and (verb is None or cues[k] is None):
            k += 1
            continue
        if (
            verb is not None
            and predicates.is_predicate(frames, verb, k, b)
            and not predicates.noun_instead(frames, verb, bare, st)
            and not (form in frames.given.given and named_people.name_that_is_a_verb(frames, st, k, b))
        ):
            k = predicates.verb(frames, st, verb, k, a, b)
            continue
        if bare is not None:
            if bare.form == "dual" or identified.plural_that_is_two(frames, st, bare, b):
                if (moved := named_people.two_kill(frames, st, bare, b)) > k:
                    k = moved
                    continue
                if (
                    (p := st.predicate) is not None
                    and p.kinds
                    and not p.used
                    and subjects.several_act(frames, p, bare, b)
                ):
                    k = p.acted = subjects.several_act(frames, p, bare, b)
                    continue  # «قتل ملثمان صاحب متجر»
                if named_people.with_kin(frames, st, bare) and st.last is not None and st.last.kind is not None:
                    claiming.claim(frames, st, bare, st.last.kind, "coordinated")
                elif bare.reason is None:
                    numerals.settle(frames, st, bare, b)
                k = identified.two_named(frames, st, bare, b)
                continue
            moved = bare_nouns.bare(frames, st, bare, k, b)
            if moved > k:
                k = moved
                continue
        elif _name_stands(frames, st, k, b):
            moved = named_people.name(frames, st, k, b, None)
            if moved > k:
                k = moved
                continue
        if role is not None and (role != "place_prep" or form in ("بين", "وبين")):
            tolls.marker(frames, st, role, k, b)
            if role == "hedge":
                k = max(k + 1, min(scan.marker[k].j, b))  # type: ignore[union-attr]  # «ما يزيد على» is one word
                continue
        elif form == ":" and parts.opens_list(frames, st, k, b):
            st.predicate = None
            st.parent, st.how, st.since, st.outer = st.last, "consists_of", k, None
        elif ((cue := cues[k]) is not None and cue.sense.shape != "fixed") or form in (".", ";", ":"):
            claiming.close(frames, st)
        k += 1
    verbs_behind.verbs_after(frames, st, a, b)
    undergone.undergone(frames, st, a, b)
    told_by_pronoun.by_pronoun(frames, st, a, b)
    identified.one_of_those(frames, st)
    parts.ones_left(frames, st, a, b)
    parts.later_total(frames, st)
    parts.dead_among(frames, st)
    people.people(frames, st)
    zeros.stated_zeros(frames, st, a, b)
    plurals.plurals(frames, st, a, b)
    without_number.without_number(frames, st, a, b)
    two_verbs.second_kinds(frames, st, b)
    sifting.sift(frames, st, a, b)
    for c in st.claims:
        people.with_its_rank(frames, c)
        if c.kind in PEOPLE_KINDS and c.part_of is None:
            frames.story_kind = c.kind
    frames.claims += st.claims


def _name_stands(frames: Frames, st: State, k: int, b: int) -> bool:
    """Whether a name without a title that is a figure may begin at token ``k``, by what stands before it."""
    last, p = st.last, st.predicate
    if (
        not frames.named[k]
        and (last is None or last.form != "name")
        and (p is None or p.used or p.shape != "masdar")
        and (st.parent is None or k != st.since + 1)
    ):
        return False  # nearly always: neither the word nor what stands before it makes a name
    form, given, surnames = frames.scan.forms[k], frames.given.given, frames.surnames
    return (
        (
            p is not None
            and (
                (not p.used and form.lstrip("ول") in given)
                or (form in surnames and nearness.right_behind(frames, p, k))
                or (not p.used and p.shape == "masdar" and named_people.whose_death(frames, st, k, b) > k)
            )
        )
        or (
            st.parent is not None
            and not parts.spoken_since(frames, st.since, k)
            and (
                (st.how in ("among", "consists_of") and form in given)
                or (st.how == "among" and k == st.since + 1 and form in surnames)
            )
        )
        or (form in frames.given.doubtful and named_people.behind_unknown_title(frames, st, k, b))
        or (
            (k in frames.given.aged or form in frames.given.doubtful)
            and name_at(frames.scan, k, b, frames.given, False) > k
        )
        or (last is not None and last.form == "name" and named_people.name_in_row(frames, st, k, b))
        or (st.parent is not None and named_people.first_of_named(frames, st, k, b))
    )


def settled(scan: Scan, voices: Voices) -> Frames:
    """The figures of a report, each settled by one pass over its sentence."""
    frames = Frames(scan, voices)
    story = -1
    for a, b in scan.sentences:
        if a < b:
            if scan.story_of[a] != story:
                story, frames.story_kind = scan.story_of[a], None
            first = len(frames.claims)
            _sentence(frames, a, b)
            if scan.forms[b - 1] == ":":
                told = [
                    c for c in frames.claims[first:] if c.part_of is None and c.low is not None and c.mode != "denied"
                ]
                frames.listing = told[-1] if told and told[-1].kind in PEOPLE_KINDS else None
            elif scan.forms[a] not in BULLETS:
                frames.listing = None
    people.duals_told_elsewhere(frames)
    return frames

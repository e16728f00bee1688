"""Judgements and marks: what reviewers decide is appended, checked first, all of a file or nothing of it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from marsad.model.ledger import Judgement
from marsad.record.dossier import Mark
from marsad.record.store import Clock, Record, RecordError, canonical

VERDICTS = ("accepted", "rejected", "corrected", "same", "different", "unsure", "withdrawn")
#: fields of a claim that can be marked confidential
FIELDS = ("source", "by", "place", "time", "means")


def read_judgements(path: Path) -> list[Judgement]:
    """The judgements of a JSONL file. Raises RecordError, which names file and line."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise RecordError(f"{path}: {error.strerror or error}") from None
    out: list[Judgement] = []
    seen: set[str] = set()
    for n, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            judgement = msgspec.json.decode(line, type=Judgement)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise RecordError(f"{path}, line {n}: {error}; a line holds one judgement as a JSON object") from None
        if (why := _wrong(judgement)) is not None:
            raise RecordError(f"{path}, line {n}: {why}")
        if judgement.id in seen:
            raise RecordError(f"{path}, line {n}: the id «{judgement.id}» stands twice in the file")
        seen.add(judgement.id)
        out.append(judgement)
    return out


def _wrong(judgement: Judgement) -> str | None:
    if judgement.verdict not in VERDICTS:
        return f"verdict «{judgement.verdict}» is none of {', '.join(VERDICTS)}"
    if not judgement.id or len(judgement.id) > 200:
        return "the id is empty or longer than 200 characters"
    if not judgement.who or not judgement.when:
        return "who decided it, and when, must be said"
    if judgement.verdict == "withdrawn":
        return None if judgement.withdraws else "a withdrawal names the judgement it takes back (withdraws)"
    wanted = 2 if judgement.verdict in ("same", "different") else 1
    if len(judgement.claims) != wanted and judgement.verdict != "unsure":
        return f"{judgement.verdict} takes {wanted} claim{'s' * (wanted - 1)}, not {len(judgement.claims)}"
    if not judgement.claims:
        return "it names no claim"
    return None


def judge(record: Record, judgements: list[Judgement], clock: Clock, where: str = "judgements") -> tuple[int, int]:
    """Append judgements; (how many were added, how many were there already, the same).

    Raises RecordError where a claim or a withdrawn judgement is not in the record, or an id stands for something else.
    """
    claims = {
        key.partition(":")[2] for key in _keys(record, "claim")
    }  # fmt: skip
    with record.writing(clock) as writer:
        there = {j.id: j for _, _, raw in record.bodies("judgement") if (j := msgspec.json.decode(raw, type=Judgement))}
        added = 0
        for judgement in judgements:
            if judgement.id in there:
                if canonical(there[judgement.id]) != canonical(judgement):
                    raise RecordError(f"{where}: judgement «{judgement.id}» is there already and says something else")
                continue
            for claim in judgement.claims:
                if claim not in claims:
                    raise RecordError(f"{where}: judgement «{judgement.id}»: no claim {claim} in the record")
            if judgement.withdraws is not None and judgement.withdraws not in there:
                raise RecordError(f"{where}: judgement «{judgement.id}» withdraws «{judgement.withdraws}», not there")
            there[judgement.id] = judgement
            writer.add("judgement", judgement.id, canonical(judgement))
            added += 1
    return added, len(judgements) - added


def _keys(record: Record, kind: str) -> list[str]:
    from marsad.record.models import Content

    return list(Content.objects.using(record.alias).filter(kind=kind).values_list("key", flat=True))


def mark(record: Record, mark: Mark, clock: Clock) -> None:
    """Append a mark. Raises RecordError where its report or claim is not there, or its field cannot be marked."""
    if mark.field is None:
        from marsad.record.models import Content

        there = Content.objects.using(record.alias).filter(kind="report", report=mark.target).exists()
        if not there:
            raise RecordError(f"no report «{mark.target}» in the record; «marsad search» finds ids")
    elif mark.field not in FIELDS:
        raise RecordError(f"«{mark.field}» cannot be marked; one of {', '.join(FIELDS)} can")
    elif mark.target not in {key.partition(":")[2] for key in _keys(record, "claim")}:
        raise RecordError(f"no claim {mark.target} in the record")
    with record.writing(clock) as writer:
        writer.add("mark", f"{writer.seq + 1}", canonical(mark))

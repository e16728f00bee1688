"""Judgement files: one JSON object a line, each what a reviewer decided. Later ones outweigh earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from marsad.model.ledger import Judgement
from marsad.model.structs import Claim

VERDICTS = ("accepted", "rejected", "corrected", "same", "different", "unsure", "withdrawn")


class JudgementError(ValueError):
    """A judgement that cannot be used; names the file, the line and the remedy."""


def load(path: str | Path) -> list[Judgement]:
    """The judgements of a JSONL file, in its order; blank lines are passed over.

    Raises JudgementError naming file and line where a line is no judgement.
    """
    out: list[Judgement] = []
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise JudgementError(f"{path}: {error.strerror}; give a JSONL file of judgements") from None
    except UnicodeDecodeError as error:
        raise JudgementError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            judgement = msgspec.json.decode(line, type=Judgement)
        except msgspec.MsgspecError as error:
            raise JudgementError(f"{where}: no judgement: {error}") from None
        if judgement.id in seen:
            raise JudgementError(f"{where}: the id «{judgement.id}» stands in line {seen[judgement.id]} already")
        seen[judgement.id] = number
        _check(judgement, where)
        out.append(judgement)
    return out


def _check(judgement: Judgement, where: str) -> None:
    verdict, count = judgement.verdict, len(judgement.claims)
    if verdict not in VERDICTS:
        raise JudgementError(f"{where}: the verdict «{verdict}» is none of {', '.join(VERDICTS)}")
    if verdict in ("same", "different") and (count != 2 or judgement.claims[0] == judgement.claims[1]):
        raise JudgementError(f"{where}: «{verdict}» is about two claims; «claims» must hold two different ids")
    if verdict in ("accepted", "rejected", "corrected") and count != 1:
        raise JudgementError(f"{where}: «{verdict}» is about one claim; «claims» must hold one id, not {count}")
    if verdict == "corrected" and not judgement.correction:
        raise JudgementError(f"{where}: «corrected» needs a «correction» with the fields as they should be")
    if verdict == "withdrawn" and judgement.withdraws is None:
        raise JudgementError(f"{where}: «withdrawn» needs «withdraws», the id of the judgement taken back")


class Verdicts(msgspec.Struct, frozen=True, kw_only=True):
    """What stands after withdrawals: the last verdict on each claim and on each pair."""

    claims: dict[str, Judgement]
    pairs: dict[tuple[str, str], Judgement]


def standing(judgements: Iterable[Judgement]) -> Verdicts:
    """The verdicts in force: ordered by when they were made (then id), withdrawn ones left out, later ones on top."""
    ordered = sorted(judgements, key=lambda j: (j.when, j.id))
    gone: set[str] = set()
    # from the last to the first: a withdrawal that was itself withdrawn takes nothing back
    for judgement in reversed(ordered):
        if judgement.verdict == "withdrawn" and judgement.id not in gone and judgement.withdraws is not None:
            gone.add(judgement.withdraws)
    claims: dict[str, Judgement] = {}
    pairs: dict[tuple[str, str], Judgement] = {}
    for judgement in ordered:
        if judgement.id in gone or judgement.verdict == "withdrawn":
            continue
        if len(judgement.claims) == 2:
            one, other = sorted(judgement.claims)
            pairs[one, other] = judgement
        elif len(judgement.claims) == 1 and judgement.verdict != "unsure":
            claims[judgement.claims[0]] = judgement
    return Verdicts(claims=claims, pairs={k: j for k, j in pairs.items() if j.verdict in ("same", "different")})


def apply(claims: Sequence[Claim], verdicts: Verdicts) -> list[Claim]:
    """The claims as reviewers left them: rejected ones gone, corrected ones with the reviewer's fields.

    Raises JudgementError where a correction does not fit the shape of a claim.
    """
    out: list[Claim] = []
    for claim in claims:
        judgement = verdicts.claims.get(claim.id)
        if judgement is None or judgement.verdict == "accepted":
            out.append(claim)
        elif judgement.verdict == "corrected":
            out.append(_corrected(claim, judgement))
    return out


def _corrected(claim: Claim, judgement: Judgement) -> Claim:
    fields = msgspec.json.decode(msgspec.json.encode(claim))
    for key, value in (judgement.correction or {}).items():
        if key not in fields or key in ("id", "report", "type"):
            raise JudgementError(f"judgement {judgement.id}: «{key}» is no field of a claim that can be corrected")
        new = msgspec.json.decode(value)
        old = fields[key]
        fields[key] = {**old, **new} if isinstance(old, dict) and isinstance(new, dict) else new
    try:
        return msgspec.convert(fields, Claim)
    except msgspec.ValidationError as error:
        raise JudgementError(f"judgement {judgement.id}: the correction does not fit a claim: {error}") from None

"""The tables of reconciliation: weights of linking, and parties. Data as it stands, read strictly."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

_HERE = Path(__file__).resolve().parent


class TableError(ValueError):
    """A table that cannot be used; names the file and what to change."""


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """Points per comparison, the threshold from which two claims are one tally, and the limits and tolerances."""

    threshold: float
    points: dict[str, float]
    limits: dict[str, float]
    tolerances: dict[str, float]


class Parties(msgspec.Struct, frozen=True, kw_only=True):
    """Whose voice a source is, which sides are one, and which fight beside each other."""

    aliases: dict[str, str]
    voices: dict[str, str]
    allies: tuple[tuple[str, ...], ...]
    classes: dict[str, str]
    #: groups of sources that may be one body under several names
    one_body: tuple[tuple[str, ...], ...] = ()

    def party(self, side: str | None) -> str | None:
        """The party that a side belongs to; the side itself where the table knows no other name for it."""
        return None if side is None else self.aliases.get(side, side)

    def allied(self, one: str, other: str) -> bool:
        """Whether two parties fight beside each other; a party is its own ally."""
        return one == other or any(one in group and other in group for group in self.allies)


def _read(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise TableError(f"{path}: no such file; give a YAML table of weights") from None
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: not UTF-8 at byte {error.start}; save the table as UTF-8") from None
    except yaml.YAMLError as error:
        raise TableError(f"{path}: not valid YAML: {error}") from None


@cache
def parties() -> Parties:
    """The table of parties that comes with Marsad."""
    return msgspec.convert(_read(_HERE / "parties.yaml"), Parties)


@cache
def _own_weights() -> Weights:
    return msgspec.convert(_read(_HERE / "weights.yaml"), Weights, strict=False)


def weights(path: str | Path | None = None) -> Weights:
    """The weights that come with Marsad, with those of a user's file over them.

    Raises TableError, naming the file and the key, where the file holds a key that Marsad does not know or a value
    that is no number.
    """
    own = _own_weights()
    if path is None:
        return own
    raw = _read(Path(path))
    if not isinstance(raw, dict):
        raise TableError(f"{path}: the file must hold keys like «threshold» and «points»")
    unknown = sorted(set(raw) - {"threshold", "points", "limits", "tolerances"})
    if unknown:
        raise TableError(f"{path}: unknown key «{unknown[0]}»; known are threshold, points, limits, tolerances")
    out: dict[str, Any] = {"threshold": _number(path, "threshold", raw.get("threshold", own.threshold))}
    for part in ("points", "limits", "tolerances"):
        table = dict(getattr(own, part))
        for key, value in (raw.get(part) or {}).items():
            if key not in table:
                raise TableError(f"{path}: unknown key «{key}» under «{part}»; known are {', '.join(sorted(table))}")
            table[key] = _number(path, key, value)
        out[part] = table
    return Weights(**out)


def _number(path: str | Path, key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TableError(f"{path}: «{key}» is {value!r}; it must be a number")
    return float(value)

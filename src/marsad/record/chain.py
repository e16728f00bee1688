"""The chain's arithmetic: salts, commitments, hashes of rows. Pure; docs: design/0005-record.md.

A commitment is SHA-256 over salt and content, so that a redacted row gives away nothing that could be guessed and
tried. A row's hash covers its number, kind, time, parent, commitment and the hash before it.
"""

from __future__ import annotations

import hashlib
import os
from typing import NamedTuple

#: the hash before the first row
GENESIS = "0" * 64
KINDS = ("run", "capture", "report", "claim", "event", "judgement", "mark", "redaction")
_SALT = 32


class Row(NamedTuple):
    """A row of the chain as ``verify`` and backups see it."""

    seq: int
    kind: str
    at: str
    parent: int
    commitment: str
    prev: str
    hash: str


def sha256(*parts: bytes) -> str:
    """Hex SHA-256 of the parts strung together."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def random_salt() -> bytes:
    """A salt that nobody can guess."""
    return os.urandom(_SALT)


def fixed_salt(kind: str, body: bytes) -> bytes:
    """The salt of a row written with a fixed clock: the same for the same content, and therefore no protection."""
    return hashlib.sha256(b"marsad fixed salt\n" + kind.encode() + b"\n" + body).digest()


def commitment(salt: bytes, body: bytes) -> str:
    """What a row says of its content without giving it away."""
    return sha256(salt, body)


def row_hash(seq: int, kind: str, at: str, parent: int, commitment: str, prev: str) -> str:
    """The hash of a row, over all that it says and the row before."""
    return sha256("\n".join(("marsad record 1", str(seq), kind, at, str(parent), commitment, prev)).encode())


def link(seq: int, kind: str, at: str, parent: int, salt: bytes, body: bytes, prev: str) -> Row:
    """The row of the chain for a piece of content."""
    promise = commitment(salt, body)
    return Row(seq, kind, at, parent, promise, prev, row_hash(seq, kind, at, parent, promise, prev))

"""Telegram's exported JSON: one capture per message with text; telephone numbers and user ids stay outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from marsad.ingest.settings import Refused
from marsad.model.structs import Capture

#: parts of a message that name a private person's number, card or account
_PRIVATE = frozenset({"phone", "bank_card", "mention_name", "email"})
#: with + or 00 only: a bare run of digits may be a count
_PHONE = re.compile(r"(?<!\d)(?:\+|00)\d(?:[\s\-().]?\d){7,14}(?!\d)")
_GONE = "[…]"


class _Message(msgspec.Struct):
    id: int = 0
    type: str = ""
    date: str = ""
    text: Any = ""


class _Chat(msgspec.Struct):
    name: str | None = None
    messages: list[_Message] = []


class _List(msgspec.Struct):
    chats: list[_Chat] = msgspec.field(name="list", default_factory=list)


class _Export(_Chat):
    chats: _List | None = None


def _text(value: Any) -> str:
    parts = value if isinstance(value, list) else [value]
    out = []
    for part in parts:
        if isinstance(part, str):
            out.append(part)
        elif isinstance(part, dict) and isinstance(part.get("text"), str):
            out.append(_GONE if part.get("type") in _PRIVATE else part["text"])
    return _PHONE.sub(_GONE, "".join(out)).strip()


def telegram(data: bytes, stem: str, origin: str) -> Iterator[Capture]:
    """The messages of an exported chat, or of all chats of an account's export. ``data`` of each is its cleaned text."""
    try:
        export = msgspec.json.decode(data, type=_Export)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Refused(
            f"JSON, but no Telegram export ({str(error)[:80]}); rows go one a line in a .jsonl file"
        ) from None
    found = 0
    for chat in [export, *(export.chats.chats if export.chats else [])]:
        for message in chat.messages:
            text = _text(message.text)
            if message.type != "message" or not text:
                continue
            found += 1
            yield Capture(
                report=f"{stem if chat is export else chat.name or stem}/{message.id}", data=text.encode(),
                origin=f"{origin}, message {message.id}", text=text, published=message.date or None, outlet=chat.name,
            )  # fmt: skip
    if not found:
        raise Refused("JSON without messages of a Telegram export; rows go one a line in a .jsonl file")

"""RSS and Atom: one capture per entry, from what the feed itself holds, or the page behind it where fetching is on."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from marsad.ingest.settings import Refused, Settings, failure, library
from marsad.model.structs import Capture

_TAGS = re.compile(r"<[^>]*>")
_BLOCKS = re.compile(r"(?i)<\s*(?:br|/p|/div|/li|/h\d)[^>]*>")


def _plain(markup: str) -> str:
    from html import unescape

    lines = unescape(_TAGS.sub("", _BLOCKS.sub("\n", markup))).split("\n")
    return "\n".join(line for raw in lines if (line := " ".join(raw.split())))


def feed(
    data: bytes, stem: str, origin: str, settings: Settings, fetch: Callable[[str], Iterator[Capture]] | None = None,
    charset: str | None = None,
) -> Iterator[Capture]:  # fmt: skip
    """The entries of a feed, in its order. Declared entities are refused: no feed needs them, and they can explode."""
    for encoding in ("ascii", "utf-16-le", "utf-16-be"):
        if "<!ENTITY".encode(encoding) in data:
            raise Refused("XML that declares entities of its own, as attacks do: not read; take the declarations out")
    found = library("feedparser", "reading feeds").parse(
        io.BytesIO(data), response_headers={"content-type": f"application/xml; charset={charset}"} if charset else None
    )
    if not found.entries:
        why = f" ({found.bozo_exception})" if found.get("bozo") else ""
        raise Refused(f"no entry of a feed (RSS or Atom) in it{why}; check the address or file")
    outlet = found.feed.get("title") or None
    torn = f"the feed is torn ({found.bozo_exception}): what follows may be lost" if found.get("bozo") else None
    if torn and isinstance(found.bozo_exception, library("feedparser", "reading feeds").CharacterEncodingOverride):
        torn = None  # only the declared encoding was wrong
    for n, entry in enumerate(found.entries, 1):
        link = entry.get("link") or None
        name = entry.get("id") or link or f"{stem}:{n}"
        here = f"{origin}, entry {n}"
        facts: dict[str, Any] = {
            "title": _plain(entry.get("title", "")) or None,
            "published": entry.get("published") or None,  # never «updated»: that is another day
            "outlet": outlet,
            "url": link,
        }
        if fetch is not None and link:
            for capture in fetch(link):
                mine = {key: value for key, value in facts.items() if not getattr(capture, key)}
                yield msgspec.structs.replace(capture, report=name, **mine)
            continue
        body = max((c.get("value", "") for c in entry.get("content", [])), key=len, default="")
        text = _plain(body or entry.get("summary", ""))
        if not text:
            yield failure(name, here, f"entry {n} holds no text; the page behind it is read with --fetch", link)
            continue
        yield Capture(report=name, data=text.encode(), origin=here, text=text, **facts)
    if torn:
        yield failure(f"{stem}:torn", origin, torn + "; fetch it again")

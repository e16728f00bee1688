"""HTML pages: the article without comments, related links and counters; date, title, author, outlet as the page says.

The date is handed on as the page writes it: month names are read by the reading room, and no date is guessed.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from marsad.ingest.charsets import decoded_page
from marsad.ingest.settings import Refused, Settings, library, with_note
from marsad.model.structs import Capture

_DEEPEST = 1000
_LARGEST = 5_000_000
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
#: tags that need no end tag, so that their number says nothing of the depth
_OPEN = frozenset(
    b"area base br col embed hr img input link meta source track wbr p li td tr th dt dd option thead tbody tfoot "
    b"colgroup rt rp html head body".split()
)

#: classes by which an element says that it is the article, whatever other classes it has
_BODIES = frozenset(
    "article article-body article-content article-text post post-content post-body entry entry-content content story "
    "story-body main-content news-content news-body body-text".split()
)
_HEART = "h1, main, [itemprop=articleBody]"


@cache
def _rules() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = yaml.safe_load(
        Path(__file__).with_name("sites.yaml").read_text(encoding="utf-8")
    )
    return found


def rules_for(url: str | None) -> dict[str, list[str]]:
    """The site rules of an address: those of «*» and of its host or a domain above it."""
    host = "." + (urlsplit(url).hostname or "" if url else "")
    merged: dict[str, list[str]] = {}
    for site, rules in _rules().items():
        if site == "*" or host.endswith("." + site):
            for key, selectors in rules.items():
                merged[key] = selectors + merged.get(key, [])  # a site's own come first
    return merged


def _check(data: bytes) -> None:
    if len(data) > _LARGEST:
        raise Refused(f"a page larger than {_LARGEST // 1_000_000} MB; save the article alone")
    depth = 0
    for end, tag in _TAG.findall(data):
        if tag.lower() in _OPEN:
            continue
        depth = max(0, depth - 1) if end else depth + 1
        if depth > _DEEPEST:
            raise Refused(f"HTML nested more than {_DEEPEST} deep: no page of news; save the article alone")


def _linked(tree: Any) -> dict[str, str]:
    """datePublished and publisher of the page's JSON-LD."""
    found: dict[str, str] = {}

    def look(value: Any, depth: int = 0) -> None:
        if depth > 6:
            return
        if isinstance(value, list):
            for item in value[:100]:
                look(item, depth + 1)
        elif isinstance(value, dict):
            if isinstance(value.get("datePublished"), str):
                found.setdefault("published", value["datePublished"])
                publisher = value.get("publisher")
                if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                    found.setdefault("outlet", publisher["name"])
            look(value.get("@graph"), depth + 1)

    for script in tree.css('script[type="application/ld+json"]')[:20]:
        try:
            look(json.loads(script.text() or ""))
        except (ValueError, RecursionError):
            continue
    return found


def _value(node: Any) -> str | None:
    attributes = node.attributes
    for name in ("content", "datetime"):
        if attributes.get(name):
            return " ".join(str(attributes[name]).split())
    return " ".join((node.text(deep=True) or "").split()) or None


def _first(tree: Any, selectors: list[str]) -> str | None:
    for selector in selectors:
        for node in tree.css(selector)[:1]:
            if value := _value(node):
                return value[:300]
    return None


def _drop(tree: Any, selectors: list[str]) -> None:
    """Take out what the rules name, but never the article that bears such a class itself.

    A node stays where it is or holds the article by its own account (a heading of the page, an article's body), or where it
    has most of the page's words and they are not those of links. Comments may be most of a page, and go all the same.
    """
    for selector in selectors:
        most = len(tree.body.text(deep=True)) / 2 if tree.body else 0
        talk = "comment" in selector
        for node in tree.css(selector):
            classes = set((node.attributes.get("class") or "").lower().split())
            if node.tag in ("html", "body", "article", "main") or classes & _BODIES or node.css_first(_HEART):
                continue
            words = len(node.text(deep=True))
            linked = sum(len(link.text(deep=True)) for link in node.css("a"))
            if talk or words <= most or linked * 2 > words:
                node.decompose()


def page(
    data: bytes, report: str, origin: str, settings: Settings, url: str | None = None, charset: str | None = None
) -> Capture:
    """The capture of a page: its bytes whole, its article as text. ``Refused`` where there is none or it is hostile."""
    trafilatura = library("trafilatura", "reading HTML")
    parser = library("selectolax.lexbor", "reading HTML").LexborHTMLParser
    _check(data)
    source, remark = decoded_page(data, charset)
    tree = parser(source)
    rules = rules_for(url)
    linked = _linked(tree)
    title = _first(tree, rules.get("title", []))
    published = linked.get("published") or _first(tree, rules.get("published", []))
    outlet = linked.get("outlet") or _first(tree, rules.get("outlet", []))
    author = _first(tree, rules.get("author", []))
    link = url or _first(tree, rules.get("url", []))
    _drop(tree, rules.get("drop", []))
    text = None
    for selector in rules.get("body", []):
        nodes = tree.css(selector)
        if nodes:
            blocks = [block for node in nodes for block in node.text(deep=True, separator="\n").split("\n")]
            text = "\n".join(line for block in blocks if (line := " ".join(block.split())))
            break
    if not text:
        try:
            text = trafilatura.extract(
                tree.html or "", url=url, include_comments=False, include_tables=True, with_metadata=False
            )
        except (ValueError, RecursionError) as error:
            raise Refused(f"HTML that cannot be read ({error}); save the article as text") from None
    if not text or not text.strip():
        raise Refused("no article found in this page; save its text as a .txt file")
    extra = {"author": author} if author else {}
    capture = Capture(
        report=report, data=data, origin=origin, text=text, title=title, published=published, outlet=outlet,
        url=link, extra=extra,
    )  # fmt: skip
    return with_note(capture, remark) if remark else capture

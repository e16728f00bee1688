"""What a digest says, before it has a format: sections of sentences, each with its footnotes."""

from __future__ import annotations

import msgspec


class Footnote(msgspec.Struct, frozen=True, kw_only=True):
    """Where a sentence stands: report, outlet, day, span in characters, and the words (names of persons taken out)."""

    number: int
    claim: str
    report: str
    outlet: str | None
    url: str | None
    published: str | None
    start: int
    end: int
    quote: str


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence, ended with a full stop, and the numbers of its footnotes. ``machine``: no reviewer accepted it."""

    text: str
    notes: tuple[int, ...] = ()
    machine: bool = False


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of words under a head; ``notes`` and ``machine`` are per row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[tuple[int, ...], ...]
    machine: tuple[bool, ...]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A topic with its sentences; ``box`` for what must not be overlooked."""

    key: str
    title: str
    sentences: tuple[Sentence, ...]
    tables: tuple[Table, ...] = ()
    box: bool = False


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A chart or map: SVG, a title, and the same in words for those who do not see it."""

    key: str
    title: str
    svg: str
    words: str
    data: Table | None = None


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The whole digest. ``lang`` is ar or en."""

    lang: str
    title: str
    decks: tuple[Sentence, ...]
    notice: str
    lead: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...]
    footnotes: tuple[Footnote, ...]

"""The page as one HTML file: no script, no request to anywhere, right to left in Arabic, for screen, phone and print."""

from __future__ import annotations

from html import escape
from pathlib import Path

from marsad.digest.page import Footnote, Page, Section, Sentence, Table
from marsad.digest.wording import labels


def _marks(notes: tuple[int, ...], page: Page) -> str:
    label = "footnote" if page.lang == "en" else "حاشية"
    return "".join(f'<sup><a href="#n{n}" aria-label="{label} {n}">[{n}]</a></sup>' for n in notes)


def _mark(machine: bool, page: Page) -> str:
    if not machine:
        return ""
    return f' <span class="m">{labels()["reviews"]["machine"][page.lang == "en"]}</span>'


def _line(line: Sentence, page: Page, tag: str = "p", css: str = "") -> str:
    attribute = f' class="{css}"' if css else ""
    return f"<{tag}{attribute}>{escape(line.text)}{_mark(line.machine, page)}{_marks(line.notes, page)}</{tag}>"


def _table(table: Table, page: Page) -> str:
    head = "".join(f'<th scope="col">{escape(h)}</th>' for h in table.head)
    rows = []
    for row, notes in zip(table.rows, table.notes, strict=True):
        cells = []
        for column, (cell, name) in enumerate(zip(row, table.head, strict=True)):
            css = ' class="n"' if column in (2, 3, 4) else ""
            tail = _marks(notes, page) if column == 0 else ""
            cells.append(f'<td{css} data-h="{escape(name)}">{escape(cell)}{tail}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(table.caption)}"><table>'
        f"<caption>{escape(table.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _section(section: Section, page: Page) -> str:
    body = "".join(_table(t, page) for t in section.tables) + "".join(_line(s, page) for s in section.sentences)
    css = ' class="box"' if section.box else ""
    return f'<section{css} aria-labelledby="s-{section.key}"><h2 id="s-{section.key}">{escape(section.title)}</h2>{body}</section>'


def note_words(note: Footnote, lang: str) -> str:
    """«التقرير X، نشرته Y في Z، الأحرف 10–60», without the quotation."""
    if lang == "en":
        parts = [f"Report {note.report}", note.outlet, note.published, f"characters {note.start}–{note.end}"]
        return ", ".join(p for p in parts if p)
    parts = [f"التقرير {note.report}", note.outlet, note.published, f"الأحرف {note.start}–{note.end}"]
    return "، ".join(p for p in parts if p)


def _note(note: Footnote, page: Page) -> str:
    return (
        f'<li id="n{note.number}"><bdi>{escape(note_words(note, page.lang))}</bdi>: '
        f'<q lang="ar" dir="rtl">{escape(note.quote)}</q> <span class="id">{escape(note.claim)}</span></li>'
    )


def html(page: Page) -> str:
    """The page as HTML text."""
    css = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
    en = page.lang == "en"
    first = _line(page.decks[0], page, "h1") if page.decks else f"<h1>{escape(page.title)}</h1>"
    second = "".join(_line(d, page, "p", "deck2") for d in page.decks[1:])
    figures = "".join(
        f'<figure><div class="fig" role="img" aria-label="{escape(p.words)}">{p.svg}</div>'
        f"<figcaption>{escape(p.words)}</figcaption></figure>"
        for p in page.pictures
    )
    notice = f'<p class="notice" role="note">{escape(page.notice)}</p>' if page.notice else ""
    notes = "".join(_note(n, page) for n in page.footnotes)
    charts = f"<section><h2>{'Charts and map' if en else 'رسوم وخريطة'}</h2>{figures}</section>" if figures else ""
    body = [_section(s, page) for s in page.sections]
    return (
        f'<!DOCTYPE html>\n<html lang="{page.lang}" dir="{"ltr" if en else "rtl"}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(page.title)}</title><style>{css}</style></head><body><main>"
        f'<header><p class="kicker">{escape(page.title)}</p>{first}{second}</header>{notice}'
        f"{''.join(_line(s, page) for s in page.lead)}{body[0] if body else ''}{charts}{''.join(body[1:])}"
        f'<section><h2>{"Footnotes" if en else "الحواشي"}</h2><ol class="notes">{notes}</ol></section>'
        "</main></body></html>\n"
    )

"""The page as Markdown and as a Word document."""

from __future__ import annotations

import io
from typing import Any

from marsad.digest.html import note_words
from marsad.digest.page import Page, Sentence
from marsad.digest.wording import labels


def _text(line: Sentence, page: Page) -> str:
    mark = f" [{labels()['reviews']['machine'][page.lang == 'en']}]" if line.machine else ""
    return line.text + mark


def markdown(page: Page) -> str:
    """The page as Markdown with footnotes; charts are told in words."""

    def escaped(text: str) -> str:
        return text.replace("|", "\\|")

    def line(s: Sentence) -> str:
        return _text(s, page) + "".join(f"[^{n}]" for n in s.notes)

    out = [f"*{page.title}*", *(f"{'#' * (n + 1)} {line(d)}" for n, d in enumerate(page.decks))]
    if page.notice:
        out.append(f"> {page.notice}")
    out += [line(s) for s in page.lead]
    for section in page.sections:
        out.append(f"## {section.title}")
        for table in section.tables:
            rows = [table.head, ("---",) * len(table.head)]
            rows += [
                (row[0] + "".join(f"[^{n}]" for n in notes), *row[1:])
                for row, notes in zip(table.rows, table.notes, strict=True)
            ]
            out.append(f"*{table.caption}*")
            out.append("\n".join("| " + " | ".join(escaped(cell) for cell in row) + " |" for row in rows))
        out += [("> " if section.box else "") + line(s) for s in section.sentences]
    out += [p.words for p in page.pictures]
    out += [f"[^{n.number}]: {note_words(n, page.lang)}: «{n.quote}» `{n.claim}`" for n in page.footnotes]
    return "\n\n".join(out) + "\n"


def word(page: Page) -> bytes:
    """The page as .docx, right to left in Arabic. Raises ImportError without the digest extra."""
    from docx import Document
    from docx.oxml import OxmlElement

    document = Document()
    document.core_properties.title = page.title
    document.core_properties.author = "Marsad"
    rtl = page.lang == "ar"

    def directed(paragraph: Any) -> Any:
        if rtl:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
            for run in paragraph.runs:
                run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))
        return paragraph

    def add(line: Sentence, style: str | None = None) -> None:
        directed(document.add_paragraph(_text(line, page) + "".join(f" [{n}]" for n in line.notes), style=style))

    directed(document.add_paragraph(page.title))
    for number, deck in enumerate(page.decks):
        directed(document.add_heading(_text(deck, page) + "".join(f" [{n}]" for n in deck.notes), level=number + 1))
    if page.notice:
        directed(document.add_paragraph(page.notice, style="Intense Quote"))
    for line in page.lead:
        add(line)
    for section in page.sections:
        directed(document.add_heading(section.title, level=2))
        for table in section.tables:
            directed(document.add_paragraph(table.caption))
            grid = document.add_table(rows=1 + len(table.rows), cols=len(table.head), style="Table Grid")
            if rtl:
                grid._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
            numbered = [
                (row[0] + "".join(f" [{n}]" for n in notes), *row[1:])
                for row, notes in zip(table.rows, table.notes, strict=True)
            ]
            for r, row in enumerate([table.head, *numbered]):
                for c, cell in enumerate(row):
                    paragraph = grid.cell(r, c).paragraphs[0]
                    paragraph.add_run(cell)
                    directed(paragraph)
        for line in section.sentences:
            add(line)
    for picture in page.pictures:
        import vl_convert as vlc

        document.add_picture(io.BytesIO(vlc.svg_to_png(picture.svg, scale=2)), width=5400000)
        shape = document.inline_shapes[-1]._inline.docPr
        shape.set("descr", picture.words)
        directed(document.add_paragraph(picture.words))
    directed(document.add_heading("Footnotes" if not rtl else "الحواشي", level=2))
    for note in page.footnotes:
        directed(document.add_paragraph(f"[{note.number}] {note_words(note, page.lang)}: «{note.quote}» {note.claim}"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()

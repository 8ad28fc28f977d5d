"""PDF: lines become paragraphs, running titles and page numbers go, bad files are said to be bad."""

from __future__ import annotations

import pytest

from tests.core.extract_pages import take
from watcher.core.extract import NotText
from watcher.model import BlockKind


def pdf(*pages: list[str]) -> bytes:
    """A PDF file with these lines on these pages."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj" for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 40 780 Td {shown} ET".encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(body),
    )


ONE = [
    "1. What we collect",
    "We collect the name and the e-mail address of our customers, and the identi-",
    "fiers of their devices, and we use them only to provide the service that they",
    "have asked for.",
    "We will never sell personal data to anybody, whatever the price may come to be.",
]
TWO = ["2. Sharing", "• processors", "• authorities, where the law leaves us no other choice than to tell them"]

END = ["3. Contact", "Write to the people who answer letters at our office.", "They answer within a month."]


def texts(body: bytes, content_type: str = "application/pdf") -> list[str]:
    return [block.text for block in take(body, content_type=content_type).blocks]


def test_lines_become_paragraphs() -> None:
    assert texts(pdf(ONE)) == [
        "1. What we collect",
        "We collect the name and the e-mail address of our customers, and the identifiers of their devices, "
        "and we use them only to provide the service that they have asked for.",
        "We will never sell personal data to anybody, whatever the price may come to be.",
    ]


def test_bullets_are_items() -> None:
    blocks = take(pdf([line.replace("•", "-") for line in TWO]), content_type="application/pdf").blocks
    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ITEM]


def test_running_titles_and_page_numbers_go() -> None:
    pages = [["Acme Privacy Policy", *lines, f"Page {number} of 3"] for number, lines in enumerate([ONE, TWO, END], 1)]
    found = take(pdf(*pages), content_type="application/pdf")
    assert "Acme Privacy Policy" not in [block.text for block in found.blocks]
    assert not [block for block in found.blocks if block.text.startswith("Page ")]
    assert len([cut for cut in found.removed if cut.reason == "running line"]) == 6


def test_a_paragraph_goes_on_over_the_page() -> None:
    pages = pdf([*ONE[:3], "7"], [*ONE[3:], "8"])
    assert texts(pages) == texts(pdf(ONE))


def test_a_pdf_is_known_by_its_bytes() -> None:
    assert texts(pdf(ONE), "text/html; charset=utf-8") == texts(pdf(ONE))


@pytest.mark.parametrize("cut", [20, 60, 110])
def test_a_torn_pdf_is_no_text(cut: int) -> None:
    with pytest.raises(NotText, match="PDF"):
        take(pdf(ONE)[:cut], content_type="application/pdf")

"""Pages made to be slow, large or strange, at any size. Used by the hostile tests and their benchmark.

Each maker takes a size in characters and a version (0 or 1): what a page that is hostile to the
comparison says before and after. All bodies stand between two paragraphs that read like a policy, so
that triage lets them through.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable

Maker = Callable[[int, int], tuple[bytes, str]]

HTML = "text/html; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"
MARKDOWN = "text/markdown; charset=utf-8"
PDF = "application/pdf"

BEFORE = (
    "This privacy policy says how we collect and process your personal information, which rights you have, "
    "how long we retain it, and with which service providers we share it under applicable law."
)
AFTER = "We disclose personal data to processors and third parties only with your consent. Contact us with questions."


def html(fill: str, *, title: str = "Acme Privacy Policy", attributes: str = "") -> bytes:
    """A page with ``fill`` as it stands in its main part."""
    return (
        f"<!doctype html><html{attributes}><head><title>{title}</title></head><body><main><h1>{title}</h1>"
        f"<p>{BEFORE}</p>{fill}<p>{AFTER}</p></main></body></html>"
    ).encode("utf-8", "surrogatepass")


def lines(fill: str) -> bytes:
    """A text file with ``fill`` in its middle."""
    return f"Acme Privacy Policy\n\n{BEFORE}\n\n{fill}\n\n{AFTER}\n".encode("utf-8", "surrogatepass")


def repeated(unit: str, after: str = "") -> Callable[[int, int], str]:
    """``unit`` again and again; in the second version another one in its middle and at its end."""

    def fill(size: int, version: int) -> str:
        times = max(1, size // len(unit))
        if not version:
            return unit * times
        other = after or unit * 2 + " We may sell your data. "
        return unit * (times // 2) + other + unit * (times - times // 2)

    return fill


def numbered(pattern: str) -> Callable[[int, int], str]:
    """``pattern`` with ``{i}`` counted up; the second version counts from another start."""

    def fill(size: int, version: int) -> str:
        step = len(pattern.format(i=10_000))
        return "".join(pattern.format(i=i + 7 * version) for i in range(max(1, size // step)))

    return fill


def shuffled(pattern: str, every: int = 1) -> Callable[[int, int], str]:
    """Numbers in ``pattern`` by chance; in the second version every ``every``-th is another one."""

    def fill(size: int, version: int) -> str:
        chance, other = random.Random(1), random.Random(2)  # noqa: S311 - text, not secrets
        step = len(pattern.format(i=10_000))
        made = []
        for at in range(max(1, size // step)):
            first, second = chance.randrange(10**5), other.randrange(10**5)
            made.append(pattern.format(i=second if version and at % every == 0 else first))
        return "".join(made)

    return fill


def _page(fill: Callable[[int, int], str]) -> Maker:
    return lambda size, version: (html(fill(size, version)), HTML)


def _text(fill: Callable[[int, int], str]) -> Maker:
    return lambda size, version: (lines(fill(size, version)), PLAIN)


def _marked(fill: Callable[[int, int], str]) -> Maker:
    return lambda size, version: (lines(fill(size, version)), MARKDOWN)


def _nested(opening: str, closing: str = "") -> Callable[[int, int], str]:
    def fill(size: int, version: int) -> str:
        depth = size // len(opening + closing)
        return opening * depth + f"data {version}" + closing * depth

    return fill


def pdf(objects: list[bytes], *, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return bytes(out)


def pdf_stream(content: bytes, *, filters: int = 1, extra: bytes = b"") -> bytes:
    """A stream object, deflated ``filters`` times."""
    for _ in range(filters):
        content = zlib.compress(content, 9)
    names = b"[" + b" /FlateDecode" * filters + b"]"
    return b"<< /Length %d /Filter %s %s >>\nstream\n" % (len(content), names, extra) + content + b"\nendstream"


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def pdf_pages(streams: list[bytes], kids: list[int] | None = None) -> bytes:
    """A PDF with one page for each content stream object; ``kids`` overrides which pages it lists."""
    pages = [4 + 2 * at for at in range(len(streams))]
    listed = kids if kids is not None else pages
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(listed), b" ".join(b"%d 0 R" % kid for kid in listed)),
        FONT,
    ]
    for page, stream in zip(pages, streams, strict=True):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (page + 1)
        )
        objects.append(stream)
    return pdf(objects)


def _pdf_text(size: int, version: int) -> tuple[bytes, str]:
    text = b"".join(b"BT /F1 9 Tf 9 %d Td (Clause %d of our privacy policy.) Tj ET\n" % (i % 792, i + version)
                    for i in range(size // 60))  # fmt: skip
    return pdf_pages([pdf_stream(text)]), PDF


def _pdf_bomb(size: int, version: int) -> tuple[bytes, str]:
    return pdf_pages([pdf_stream(b"BT " + b"(a) Tj " * (size // 7 * 4) + b"ET", filters=2)]), PDF


def _pdf_zeros(size: int, version: int) -> tuple[bytes, str]:
    return pdf_pages([pdf_stream(b" " * (size * 50), filters=2)]), PDF


def _pdf_many_pages(size: int, version: int) -> tuple[bytes, str]:
    stream = pdf_stream(b"BT /F1 9 Tf (" + b"We collect data. " * 2000 + b") Tj ET")
    return pdf_pages([stream], kids=[4] * (size // 6)), PDF


def _pdf_forms(size: int, version: int) -> tuple[bytes, str]:
    """Forms that draw each other twice: 2 to the power of their number."""
    depth = 20
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>",
        pdf_stream(b"/X Do /X Do"),
    ]
    for at in range(depth):
        extra = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % (6 + at)
        objects.append(pdf_stream(b"/X Do /X Do " * max(1, size // 10_000), extra=extra))
    objects.append(pdf_stream(b"BT (a) Tj ET", extra=b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"))
    return pdf(objects), PDF


def _pdf_fonts(size: int, version: int) -> tuple[bytes, str]:
    """A font whose table names every character, on as many pages."""
    table = pdf_stream(
        b"1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange"
    )
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 5 0 R "
        b"/DescendantFonts [6 0 R] >>"
    )
    kids = b" ".join([b"3 0 R"] * min(900, size // 100))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [" + kids + b"] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>",
        font,
        table,
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [0 60000 500] >>",
        pdf_stream(b"BT /F1 9 Tf <00410042> Tj ET"),
    ]
    return pdf(objects), PDF


def _pdf_operands(size: int, version: int) -> tuple[bytes, str]:
    return pdf_pages([pdf_stream(b"1 " * (size * 10))]), PDF


def _pdf_loop(size: int, version: int) -> tuple[bytes, str]:
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"]), PDF


def _pdf_nested(size: int, version: int) -> tuple[bytes, str]:
    return pdf([b"<< /Type /Catalog /Pages " + b"[" * size + b"]" * size + b" >>"]), PDF


def _pdf_noise(size: int, version: int) -> tuple[bytes, str]:
    return b"%PDF-1.7\n" + b"1 0 obj << /Length 9 >> stream\n" * (size // 31), PDF


def _zalgo(size: int, version: int) -> str:
    marks = "\u0316\u0301\u0323\u0308"
    return f"da{marks * (size // 4)}ta {version}"


def _zalgo_entities(size: int, version: int) -> str:
    return f"<p>da{'&#x316;&#x301;' * (size // 14)}ta {version}</p>"


def _long_title(size: int, version: int) -> tuple[bytes, str]:
    return html("<p>We keep it.</p>", title=f"Privacy {'policy ' * (size // 7)} {version}"), HTML


def _long_language(size: int, version: int) -> tuple[bytes, str]:
    return html(f"<p>We may keep it {version}.</p>", attributes=f' lang="{"e" * size}&#0;&#xd800;"'), HTML


def _typed(content_type: str, fill: Callable[[int, int], str] | None = None) -> Maker:
    made = fill or repeated("We may share your data. ")
    return lambda size, version: (lines(made(size, version)), content_type)


def _encoded(charset: str, unit: bytes) -> Maker:
    def make(size: int, version: int) -> tuple[bytes, str]:
        body = lines("\n\nWe share it.") + unit * (size // len(unit)) + b"%d" % version
        return body, f"text/plain; charset={charset}"

    return make


def _wide(encoding: str) -> Maker:
    def make(size: int, version: int) -> tuple[bytes, str]:
        text = lines(repeated("We share your data. \n\n")(size // 2, version)).decode()
        return text.encode(encoding), "text/plain"

    return make


def _listed(depth: int) -> Callable[[int, int], str]:
    def fill(size: int, version: int) -> str:
        rows = [f"{'  ' * level}- level {level} of data {version}" for level in range(depth)]
        times = max(1, size // sum(map(len, rows)))
        return "\n".join("\n".join(rows) for _ in range(times))

    return fill


def _headings(size: int, version: int) -> str:
    """Headings of every depth and way of counting, none with text."""
    return "".join(f"<h{1 + i % 6}>{i + version}. Cookies</h{1 + i % 6}>" for i in range(size // 24))


PAGES: dict[str, Maker] = {
    "html: <": _page(repeated("<")),
    "html: &": _page(repeated("&")),
    "html: &#": _page(repeated("&#")),
    "html: &#1": _page(repeated("&#x110000;")),
    "html: <a ": _page(repeated("<a ")),
    "html: </": _page(repeated("</")),
    "html: <!--": _page(repeated("<!--")),
    "html: <![CDATA[": _page(repeated("<![CDATA[")),
    "html: <script": _page(repeated("<script>")),
    "html: attributes": _page(lambda size, _: "<p " + " ".join(f"a{i}=1" for i in range(size // 8)) + ">data</p>"),
    "html: one attribute": _page(lambda size, _: f'<p class="{"x " * (size // 2)}">data</p>'),
    "html: <br>": _page(repeated("<br>")),
    "html: <b>": _page(repeated("<b>")),
    "html: </p>": _page(repeated("</p>")),
    "html: nested divs": _page(_nested("<div>", "</div>")),
    "html: nested text": _page(_nested("<div>a")),
    "html: nested tables": _page(_nested("<table><tr><td>")),
    "html: nested lists": _page(_nested("<ul><li>a")),
    "html: nested spans": _page(_nested("<span>", "</span>")),
    "html: misnested": _page(repeated("<b><i><p></b></i>")),
    "html: cells": _page(lambda size, v: "<table><tr>" + repeated("<td>a</td>")(size, v) + "</tr></table>"),
    "html: rows": _page(lambda size, v: "<table>" + shuffled("<tr><td>Vendor {i}<td>US</tr>")(size, v) + "</table>"),
    "html: items": _page(lambda size, v: "<ul>" + shuffled("<li>item {i} of data")(size, v) + "</ul>"),
    "html: links": _page(shuffled('<a href="/p/{i}">Link {i}</a> ')),
    "html: link paragraphs": _page(shuffled('<p><a href="//x{i}.test">Policy {i}</a></p>')),
    "html: bold": _page(numbered("<b>Word {i}</b> is here. ")),
    "html: headings": _page(_headings),
    "html: one heading": _page(lambda size, v: f"<h2>{repeated('Cookie ')(size, v)}</h2><p>We use them.</p>"),
    "html: heading word": _page(lambda size, v: f"<h2>{'C' * size}{v}</h2><p>We use them.</p>"),
    "html: paragraphs": _page(shuffled("<p>Clause {i} says that we may keep data for {i} days.</p>")),
    "html: short paragraphs": _page(shuffled("<p>{i}</p>")),
    "html: same paragraphs": _page(repeated("<p>We may sell your personal data.</p>")),
    "html: empty elements": _page(repeated("<div></div>")),
    "html: buttons": _page(repeated("<button>Accept</button>")),
    "html: pre": _page(lambda size, v: f"<pre>{shuffled('line {i}' + chr(10))(size, v)}</pre>"),
    "html: title": _long_title,
    "html: lang": _long_language,
    "html: surrogates": _page(repeated("<p>&#xd800;&#xdfff;&#0;&#xffff;\ufffe\ue000 data</p>")),
    "html: marks as entities": _page(_zalgo_entities),
    "html: svg": _page(_nested("<svg><g>")),
    "html: template": _page(_nested("<template>")),
    "html: select": _page(lambda size, v: "<select>" + repeated("<option>a")(size, v)),
    "html: declarations": _page(repeated("<?xml ?><!doctype html>")),
    "text: one line": _text(repeated("a")),
    "text: one word again": _text(repeated("data ")),
    "text: words on lines": _text(shuffled("word{i}\n")),
    "text: one word lines": _text(repeated("data\n")),
    "text: numbered lines": _text(numbered("{i}. Clause of data\n")),
    "text: numbered clauses": _text(numbered("{i}. Clause. We may share your data with third parties.\n\n")),
    "text: deep numbers": _text(repeated("1.1.1.1.1.1 Cookies\n")),
    "text: every count": _text(
        lambda size, v: "\n".join(
            f"{word} {1 + i % 9}. Data\n(a) Cookies\nI. Rights\nA.1 Terms"
            for i in range(size // 60)
            for word in ("Article", "Section", "§", "第一条")
        )[:size]
    ),
    "text: empty lines": _text(repeated("\n")),
    "text: spaces": _text(repeated(" ")),
    "text: tabs": _text(repeated("\t")),
    "text: deep indents": _text(lambda size, v: "\n".join(" " * i + "- a" for i in range(int((2 * size) ** 0.5)))),
    "text: rules": _text(repeated("----------")),
    "text: mixed rule": _text(repeated("+= -|")),
    "text: pipes": _text(repeated("| ")),
    "text: rows": _text(shuffled("| Vendor {i} | US |\n")),
    "text: bullets": _text(repeated("• ")),
    "text: bullet lines": _text(shuffled("- item {i} of data\n")),
    "text: dots": _text(repeated(".")),
    "text: ellipses": _text(repeated("\u2026")),
    "text: dots and quotes": _text(repeated('."')),
    "text: abbreviations": _text(repeated("Mr. ")),
    "text: initials": _text(repeated("A. ")),
    "text: short sentences": _text(shuffled("We sell {i}. ")),
    "text: digits": _text(repeated("7")),
    "text: numbers": _text(shuffled("{i} ")),
    "text: decimals": _text(repeated("1.")),
    "text: thousands": _text(repeated("1,000,")),
    "text: currencies": _text(repeated("$")),
    "text: amounts": _text(shuffled("$ {i} USD, EUR {i}.00 ")),
    "text: dates": _text(shuffled("1 January 2020, ")),
    "text: broken dates": _text(repeated("January 1")),
    "text: dashes": _text(repeated("1 - ")),
    "text: capitals": _text(repeated("COOKIES ")),
    "text: capital lines": _text(shuffled("DATA {i} WE KEEP\nWe keep it for {i} days and no longer.\n")),
    "text: names": _text(shuffled("Acme{i} Inc, ")),
    "text: capital words": _text(repeated("Acme ")),
    "text: joined capitals": _text(repeated("Aa")),
    "text: last": _text(repeated("last")),
    "text: not": _text(repeated("not ")),
    "text: may not": _text(shuffled("we may not, never will {i} except ")),
    "text: commas": _text(shuffled("a{i}, ")),
    "text: semicolons": _text(shuffled("share {i} data; ")),
    "text: brackets": _text(repeated("(")),
    "text: quotes": _text(repeated("“")),
    "text: hyphens": _text(repeated("a-")),
    "text: apostrophes": _text(repeated("a'")),
    "text: addresses": _text(repeated("a@a.")),
    "text: e-mail": _text(repeated("a.a")),
    "text: urls": _text(repeated("http://a/")),
    "text: slashes": _text(repeated("www.")),
    "text: underscores": _text(repeated("_")),
    "text: chinese": _text(shuffled("我们收集您的个人信息{i}。")),
    "text: chinese run": _text(repeated("我们收集")),
    "text: hindi": _text(repeated("हम डेटा साझा करते हैं। ")),
    "text: arabic": _text(repeated("\u0627\u200c")),
    "text: joiners": _text(repeated("\u200d")),
    "text: invisible": _text(repeated("\u200b")),
    "text: bidi": _text(repeated("\u202e\u2066data\u2069 ")),
    "text: marks": _text(_zalgo),
    "text: marks on letters": _text(repeated("a\u0316\u0301")),
    "text: ligatures": _text(repeated("\ufdfa")),
    "text: private": _text(repeated("\ue000\uffff\U0010ffff")),
    "text: nuls": _text(repeated("a\0b ")),
    "text: controls": _text(repeated("\x1b[31m")),
    "text: separators": _text(repeated("a\u2028")),
    "text: mojibake": _text(repeated("userâ€™s Ã¼ber ")),
    "text: mojibake lines": _text(repeated("userâ€™s Ã¼ber\n")),
    "text: mojibake run": _text(repeated("Ã¢â‚¬â„¢")),
    "text: every word changed": _text(lambda size, v: " ".join(f"w{v}{i}" for i in range(size // 7))),
    "text: sentences moved": _text(
        lambda size, v: "\n\n".join(
            f"Clause {i} says we may keep {i} things of yours." for i in list(range(size // 50))[:: 1 - 2 * v]
        )
    ),
    "text: half changed": _text(shuffled("We keep item {i} of your personal data for days. ", 2)),
    "text: paragraphs changed": _text(shuffled("We may share item {i} with third parties.\n\n", 2)),
    "text: words doubled": _text(repeated("data and ", "data data and or and ")),
    "text: lead-ins": _text(shuffled("We share {i} with:\n- Acme\n- data\n")),
    "md: [": _marked(repeated("[")),
    "md: ![": _marked(repeated("![")),
    "md: [a](": _marked(repeated("[a](")),
    "md: [a](b)": _marked(repeated("[a](b)")),
    "md: [a](<b": _marked(repeated("[a](<b")),
    "md: [a]: b": _marked(numbered("[a{i}]: b\n")),
    "md: [a][": _marked(repeated("[a][")),
    "md: ]": _marked(repeated("]")),
    "md: nested brackets": _marked(_nested("[", "](a)")),
    "md: nested pictures": _marked(_nested("![", "](a)")),
    "md: nested links": _marked(_nested("[a ", "](a)")),
    "md: quotes in lists": _marked(_nested("> - ")),
    "md: *": _marked(repeated("*")),
    "md: * a": _marked(repeated("*a ")),
    "md: **a": _marked(repeated("**a")),
    "md: *a_": _marked(repeated("*a_ ")),
    "md: *a* lines": _marked(repeated("*a*\n")),
    "md: emphasis": _marked(repeated("*a* ")),
    "md: _": _marked(repeated("_a ")),
    "md: ~~": _marked(repeated("~~a")),
    "md: >": _marked(repeated(">")),
    "md: > lines": _marked(repeated("> > > > a\n")),
    "md: quotes deepening": _marked(lambda size, v: "\n".join(">" * (i % 400) + "a" for i in range(size // 200))),
    "md: -": _marked(repeated("- ")),
    "md: nested lists": _marked(lambda size, v: "\n".join("  " * i + "- a" for i in range(int(size**0.5)))),
    "md: deep lists": _marked(_listed(60)),
    "md: 1.": _marked(repeated("1. ")),
    "md: items": _marked(shuffled("- item {i} of data\n")),
    "md: #": _marked(repeated("#")),
    "md: # lines": _marked(shuffled("# Cookies {i}\n")),
    "md: =": _marked(repeated("a\n=\n")),
    "md: lines": _marked(repeated("data\n")),
    "md: paragraphs": _marked(shuffled("We may share {i} with them.\n\n")),
    "md: `": _marked(lambda size, _: " ".join("`" * (1 + i % 900) for i in range(size // 450))),
    "md: ``` ": _marked(repeated("```\n")),
    "md: <": _marked(repeated("<")),
    "md: <a": _marked(repeated("<a ")),
    "md: <!--": _marked(repeated("<!--")),
    "md: <?": _marked(repeated("a <?")),
    "md: <![CDATA[": _marked(repeated("a <![CDATA[")),
    "md: <b>": _marked(repeated("<b>")),
    "md: </b>": _marked(repeated("a </b>")),
    "md: <div>": _marked(repeated("<div>\n")),
    "md: html attributes": _marked(lambda size, _: "a <b " + "a='" * (size // 3)),
    "md: &": _marked(repeated("&amp;")),
    "md: \\": _marked(repeated("\\")),
    "md: table": _marked(lambda size, v: "|a|b|\n|-|-|\n" + shuffled("|Vendor {i}|US|\n")(size, v)),
    "md: wide table": _marked(
        lambda size, v: "|a" * (size // 8) + "|\n" + "|-" * (size // 8) + "|\n" + "|b" * (size // 8)
    ),
    "md: pipes": _marked(lambda size, v: "|a|b|\n|-|-|\n" + "|" * size),
    "md: spaces": _marked(repeated(" ")),
    "md: break": _marked(repeated("a  \n")),
    "md: <http": _marked(repeated("<http:")),
    "md: link title": _marked(repeated('[a](b "')),
    "charset: utf-7": _encoded("utf-7", b"+2AA-\xff"),
    "charset: unicode_escape": _encoded("unicode_escape", b"\\ud800\xff"),
    "charset: hz": _encoded("hz", b"~{\xff"),
    "charset: iso-2022-kr": _encoded("iso-2022-kr", b"\x1b$)C\x0e\x30\x21"),
    "charset: iso-2022-jp": _encoded("iso-2022-jp", b"\x1b$B\x30\x21"),
    "charset: punycode": _encoded("iso-2022-kr; charset=punycode", b"\x1b(Xzz"),
    "charset: idna": _encoded("idna", b"\xffxn--a."),
    "charset: undefined": _encoded("undefined", b"\xff"),
    "charset: base64": _encoded("base64", b"\xff"),
    "charset: unknown": _encoded("does-not-exist\0", b"\xff"),
    "charset: many": lambda size, v: (lines("data") + b"\xff", "text/plain" + "; charset=no" * (size // 12)),
    "charset: long": lambda size, v: (lines("data") + b"\xff", "text/plain; charset=" + "n" * size),
    "charset: tags": lambda size, v: (b"<" * size + b"\xff\xfe" * 9, "text/html"),
    "charset: bytes": lambda size, v: (random.Random(v).randbytes(size), "text/plain"),  # noqa: S311
    "charset: high bytes": _encoded("koi8-r", bytes(range(0xC0, 0x100))),
    "charset: utf-16": _wide("utf-16"),
    "charset: utf-16 without a mark": _wide("utf-16-le"),
    "charset: utf-32": _wide("utf-32"),
    "type: image with text": _typed("image/png"),
    "type: json": _typed("application/json"),
    "type: multipart": _typed("multipart/mixed; boundary=a"),
    "type: none": _typed(""),
    "type: long": lambda size, v: (lines("We share data."), "text/html;" + "a" * size),
    "type: pdf with text": _typed(PDF),
    "type: html with a pdf": lambda size, v: (_pdf_text(size, v)[0], HTML),
    "type: xml": lambda size, v: (b"<?xml version='1.0'?>" + html(repeated("<p>a</p>")(size, v)), "application/xml"),
    "type: entities": lambda size, v: (
        b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + b'<!ENTITY b "&a;&a;&a;&a;">' * (size // 30) + b"]><p>&b;</p>",
        "application/xhtml+xml",
    ),
    "pdf: text": _pdf_text,
    "pdf: bomb": _pdf_bomb,
    "pdf: zeros": _pdf_zeros,
    "pdf: one page many times": _pdf_many_pages,
    "pdf: forms": _pdf_forms,
    "pdf: fonts": _pdf_fonts,
    "pdf: operands": _pdf_operands,
    "pdf: loop": _pdf_loop,
    "pdf: nested": _pdf_nested,
    "pdf: noise": _pdf_noise,
}

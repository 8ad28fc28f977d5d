"""Sample policies of five shapes, and the forms in which a vendor may publish them.

``shapes()`` gives each policy in one explicit notation, so that tests can edit it line by line and
then make any form of it. In the notation every line is one block::

    % tight                    first line, optional: the text form has no blank lines
    # Title                    the document's title
    ## 1. Heading              a heading of level 1; ### and #### go deeper
    ### 2.1 Name. || Text      a heading of level 2 with text run in after it
    - item                     a list item; ``+ item`` where the list is numbered
    | Name | Purpose           a table row; the first of a run names the columns
    > Loading...               what a saved page leaves around the text; in the text form only
    anything else              a paragraph

The same source gives the same sections whatever the form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

_FOLDER = Path(__file__).parent / "corpus" / "shapes"


@dataclass(frozen=True)
class Part:
    """One line of the notation. ``kind`` is its mark; ``rest`` the text after a run-in heading."""

    kind: str
    text: str
    rest: str = ""

    @property
    def level(self) -> int:
        """1–6 for headings as HTML counts them (the title is 1), else 0."""
        return len(self.kind) if self.kind.startswith("#") else 0

    @property
    def cells(self) -> list[str]:
        """The cells of a table row."""
        return [cell.strip() for cell in self.text.split("|")]


def shapes() -> dict[str, str]:
    """The sources by name, in the notation above."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(_FOLDER.glob("*.txt"))}


def forms() -> dict[str, Callable[[str], str]]:
    """Every form by name: ``text`` and ``markdown``, and the three page styles."""
    return {
        "text": as_text,
        "markdown": as_markdown,
        "landmarks": as_landmarks,
        "div-soup": as_div_soup,
        "hashed": as_hashed,
    }


def parts(source: str) -> Iterator[Part]:
    """The lines of a source, told apart by their marks."""
    for line in filter(str.strip, source.splitlines()):
        mark, _, text = line.partition(" ")
        if set(mark) == {"#"}:
            heading, _, rest = text.partition(" || ")
            yield Part(mark, heading, rest)
        elif mark in ("-", "+", "|", ">", "%"):
            yield Part(mark, text)
        else:
            yield Part("", line)


def _policy(source: str) -> list[Part]:
    return [part for part in parts(source) if part.kind not in (">", "%")]


# --- text and Markdown ----------------------------------------------------------------------------


def as_text(source: str) -> str:
    """The plain text form, with typed bullets and numbers and whatever stands around the text."""
    tight = source.startswith("% tight")
    groups: list[str] = []
    for kind, run in groupby(parts(source), key=lambda part: part.kind):
        group = [part for part in run if part.kind != "%"]
        if kind == "+":
            groups.append("\n".join(f"  {at}. {part.text}" for at, part in enumerate(group, 1)))
        elif kind == "-":
            bullet = "- " if tight else "  • "
            groups.append("\n".join(bullet + part.text for part in group))
        elif kind == "|":
            rows = [" | ".join(part.cells) + " |" for part in group]
            groups.append("\n".join([rows[0], "--- | --- |", *rows[1:]]))
        else:
            groups.extend(f"{part.text} {part.rest}".strip() for part in group)
    return ("\n" if tight else "\n\n").join(filter(None, groups)) + "\n"


def as_markdown(source: str) -> str:
    """The Markdown form: headings by level, run-in headings in bold."""
    lines: list[str] = []
    for kind, run in groupby(_policy(source), key=lambda part: part.kind):
        for at, part in enumerate(run):
            if part.rest:
                lines.append(f"**{part.text}** {part.rest}\n")
            elif part.level:
                lines.append(f"{kind} {part.text}\n".replace(". ", "\\. ", 1))
            elif kind == "|":
                lines.append("| " + " | ".join(part.cells) + " |" + ("\n| --- | --- | --- |" if not at else ""))
            else:
                lines.append({"-": "* ", "+": f"{at + 1}. "}.get(kind, "") + part.text + ("" if kind else "\n"))
        lines.append("")
    return "\n".join(lines)


# --- pages ----------------------------------------------------------------------------------------


def as_landmarks(source: str) -> str:
    """A tidy page: landmarks, real headings, run-in headings as headings of their own."""

    def heading(part: Part) -> str:
        body = f"<h{part.level}>{escape(part.text)}</h{part.level}>"
        return body + (f"<p>{escape(part.rest)}</p>" if part.rest else "")

    body = _body(_policy(source), heading, lambda text: f"<p>{escape(text)}</p>")
    return _page(
        f"<header><nav><ul>{_links('li')}</ul></nav></header><main><article>{body}</article></main>"
        f'<aside aria-label="Related"><h2>Related articles</h2><p>Ten ways to close your books faster</p></aside>'
        f"<footer><p>© 2026 All rights reserved.</p><ul>{_links('li')}</ul></footer>",
        source,
    )


def as_div_soup(source: str) -> str:
    """A page without any landmark or heading element: nested boxes, headings only bold."""

    def heading(part: Part) -> str:
        if part.level == 1:
            return f"<h1>{escape(part.text)}</h1>"
        rest = f" {escape(part.rest)}" if part.rest else ""
        return f"<div><b>{escape(part.text)}</b>{rest}</div>"

    body = _body(_policy(source), heading, lambda text: f"<div>{escape(text)}</div>")
    return _page(
        f'<div class="wrapper"><div class="topbar menu">{_links("div")}</div>'
        f'<div class="content"><div class="inner"><div>{body}</div></div></div>'
        f'<div class="footer"><div>© 2026 All rights reserved.</div>{_links("div")}</div></div>',
        source,
    )


def as_hashed(source: str) -> str:
    """A page as component libraries build it: hashed class names, weight only in the style sheet."""

    def heading(part: Part) -> str:
        rest = f" <span>{escape(part.rest)}</span>" if part.rest else ""
        name = f"{part.level}k9zq1"
        return f'<div class="css-{name}"><span class="sc-{name}">{escape(part.text)}</span>{rest}</div>'

    def paragraph(text: str) -> str:
        return f'<div class="css-1ab7xw"><span>{escape(text)}</span></div>'

    body = _body(_policy(source), heading, paragraph)
    return _page(
        f'<div id="root"><div class="css-77yt0p" role="navigation">{_links("span")}</div>'
        f'<div class="css-0pqr5s"><div class="css-5d1mmn">{body}</div></div>'
        f'<div class="css-8uvw2z" role="contentinfo">{_links("span")}<span>© 2026</span></div></div>'
        "<style>.css-2k9zq1{font-weight:600;font-size:20px}</style>",
        source,
    )


def _body(policy: list[Part], heading: Callable[[Part], str], paragraph: Callable[[str], str]) -> str:
    out: list[str] = []
    for kind, run in groupby(policy, key=lambda part: part.kind):
        group = list(run)
        if kind in ("-", "+"):
            tag = "ul" if kind == "-" else "ol"
            out.append(f"<{tag}>" + "".join(f"<li>{escape(part.text)}</li>" for part in group) + f"</{tag}>")
        elif kind == "|":
            out.append(
                "<table>" + "".join(_row(part, "td" if at else "th") for at, part in enumerate(group)) + "</table>"
            )
        else:
            out.extend(heading(part) if part.level else paragraph(part.text) for part in group)
    return "\n".join(out)


def _row(part: Part, tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in part.cells) + "</tr>"


def _links(tag: str) -> str:
    names = ("Product", "Pricing", "Customers", "Careers", "Log in")
    return "".join(f'<{tag}><a href="/{name.lower()}">{name}</a></{tag}>' for name in names)


def _page(body: str, source: str) -> str:
    title = next((part.text for part in parts(source) if part.level == 1), "Legal")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | Example</title>'
        "<script>window.dataLayer = [];</script></head><body>"
        '<a class="skip-link" href="#main">Skip to content</a>'
        f"{body}"
        '<div id="cookie-banner" role="dialog" aria-label="Cookie consent"><p>We use cookies to improve your visit.</p>'
        "<button>Accept all</button><button>Reject</button></div></body></html>"
    )

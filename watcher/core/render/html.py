"""An alert as HTML mail: inline styles only, no picture, script or anything loaded from elsewhere.

It says "was" and "now" in two lines rather than striking out in one, so that it can be read without
colour, aloud, and in the text-only part which mail programs make from it.
"""

from __future__ import annotations

from watcher.core.escape import html, web_address
from watcher.core.render import parts
from watcher.model import Alert, AlertItem, Op

_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
_DELETED = "background:#fde7e5;color:#8c1d18;text-decoration:line-through"
_INSERTED = "background:#dff3e4;color:#0b5a2a;text-decoration:underline;font-weight:600"
_MUTED = "color:#5f6b7a"


def render_html(alert: Alert, diff_link: str) -> str:
    """A complete HTML document of at most 600 pixels' width."""
    tone = parts.colour(alert.level)
    body = [
        f'<p style="margin:0 0 6px"><span style="display:inline-block;background:{tone};color:#ffffff;'
        f"font-size:12px;font-weight:700;letter-spacing:.06em;padding:3px 9px;border-radius:3px;"
        f'text-transform:uppercase">{alert.level.label}</span></p>',
        f'<h1 style="margin:0 0 4px;font-size:21px;line-height:1.3;color:#16202c">{html(parts.title(alert))}</h1>',
        f'<p style="margin:0 0 18px;font-size:14px;{_MUTED}">{_facts(alert)}</p>',
        *(change(item) for item in alert.items),
        *(note(f"Also: {reason}") for reason in parts.bounded(alert.reasons)),
    ]
    if rest := parts.left_out(alert):
        body.append(note(f"{rest}."))
    body.append(_buttons(alert.url, diff_link))
    return document(html(parts.subject(alert)), tone, "\n".join(body))


def document(title: str, tone: str, body: str) -> str:
    """The whole page; ``title`` and ``body`` are HTML already, ``tone`` is the colour of its edge."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light">'
        f"<title>{title}</title></head>\n"
        f'<body style="margin:0;padding:16px 8px;background:#eef1f5;{_FONT}">\n'
        '<div style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d9dfe7;'
        f'border-top:4px solid {tone};border-radius:6px;padding:20px 20px 22px">\n'
        f"{body}\n</div>\n</body></html>\n"
    )


def _facts(alert: Alert) -> str:
    facts = html(parts.versions(alert))
    if terms := parts.terms(alert):
        facts += f' · <strong style="color:#16202c">{html(terms)}</strong>'
    return facts


def change(item: AlertItem) -> str:
    """A change with its section, its words and why it matters."""
    tone = parts.colour(item.level)
    where = parts.SEPARATOR.join(html(title) for title in parts.section_path(item.section))
    lines = [
        f'<div style="margin:0 0 16px;padding:12px 14px;background:#f8f9fb;border-left:3px solid {tone}">',
        f'<p style="margin:0 0 8px;font-size:14px;font-weight:600;color:#16202c">{where}'
        f' <span style="font-weight:400;color:{tone}">({item.level.label})</span></p>',
        *(_line(line) for line in parts.item_lines(item)),
        *(
            f'<p style="margin:8px 0 0;font-size:14px;line-height:1.45;color:#16202c"><strong>Why:</strong> '
            f"{html(reason)}</p>"
            for reason in parts.item_reasons(item)
        ),
        "</div>",
    ]
    return "\n".join(lines)


def _line(line: parts.Line) -> str:
    words = "".join(_piece(piece, line.op) for piece in line.pieces)
    return (
        f'<p style="margin:0 0 6px;font-size:15px;line-height:1.5;color:#16202c">'
        f'<span style="{_MUTED};font-size:13px">{line.label}:</span> {words}</p>'
    )


def _piece(piece: parts.Piece, op: Op) -> str:
    if not piece.marked:
        return html(piece.text)
    tag, style = ("del", _DELETED) if op is Op.DELETE else ("ins", _INSERTED)
    return f'<{tag} style="{style}">{html(piece.text)}</{tag}>'


def note(text: str) -> str:
    """A muted line."""
    return f'<p style="margin:0 0 8px;font-size:14px;line-height:1.45;{_MUTED}">{html(text)}</p>'


def _buttons(page: str, diff_link: str) -> str:
    row = f"{link('Page', page)}{link('Full diff', diff_link)}"
    return f'<div style="margin:18px 0 0;font-size:14px;line-height:1.6;color:#16202c">{row}</div>'


def link(label: str, target: str) -> str:
    """A line with a link, or with the command that stands for one."""
    address = web_address(target)
    if address:
        shown = f'<a href="{html(address)}" style="color:#1f5fbf;word-break:break-word">{html(address)}</a>'
    else:
        shown = (
            f'<code style="background:#f1f3f6;padding:1px 5px;border-radius:3px;word-break:break-word">'
            f"{html(target[:300])}</code>"
        )
    return f'<div><span style="{_MUTED}">{label}:</span> {shown}</div>'

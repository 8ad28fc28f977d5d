"""Repairs UTF-8 that was read as something else once too often ("userâ€™s", "Ã¼ber")."""

from __future__ import annotations

from watcher.core.late import late

# The first characters of what UTF-8's lead bytes turn into when read as Latin-1 or Windows-1252.
_SUSPECT = late(
    "[ÂÃâãäåæçèéïðÐÑà][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_LONGEST = 20_000
_MOST = 2_000_000  # characters repaired; repairing is slow, and no policy is as long and as damaged


def repair(text: str) -> str:
    """The text with mojibake undone, line by line; lines that show no sign of it stay as they are."""
    if text.isascii() or not _SUSPECT.search(text):
        return text
    import ftfy  # late: hardly any page is damaged

    lines = text.splitlines(keepends=True)
    left = _MOST
    for at, line in enumerate(lines):
        if len(line) <= min(_LONGEST, left) and _SUSPECT.search(line):
            left -= len(line)
            lines[at] = ftfy.fix_encoding(line)
    return "".join(lines)

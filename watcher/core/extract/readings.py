"""What the extractor reads of a tag, as a short text: two tags of one reading are as good as each other.

Of most attributes it reads nothing, and of names, styles and links very little; the rest of them differs
from fetch to fetch (tokens, asset names, generated classes). Belongs to ``furniture``, ``links``, ``soup``
and ``blocks``: what they come to read of an attribute must be read here as well. A tag that isn't written
plainly is its own reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from typing import NamedTuple

from watcher.core.extract.elements import BOLD, BUTTON, DISPLAY, NORMAL, SILENT, unshielded
from watcher.core.extract.names import CONSENT, FADING, HIDING, ICON, MAYBE_CONSENT, UNSEEN, reasons_of, words_of
from watcher.core.late import late

TAG = re.compile(r"(<[A-Za-z][^<>]*>)")
_SPACE = r"[ \t\n\r\f]"
_VALUE = rf"{_SPACE}*={_SPACE}*(\"[^\"]*\"|'[^']*'|[^\s\"'<>=`]+)"
_PLAIN = re.compile(rf"<([A-Za-z][A-Za-z0-9:-]*)((?:{_SPACE}+[A-Za-z0-9_:@.-]+(?:{_VALUE})?)*+){_SPACE}*/?>", re.ASCII)
_ATTRIBUTE = re.compile(rf"([A-Za-z0-9_:@.-]+)(?:{_VALUE})?", re.ASCII)
_LOOSE = re.compile(r"<[A-Za-z]")
_CONTROLS = late(rf"aria-controls{_VALUE}", re.IGNORECASE)
_HOST = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:)?//([^/?#]*)")
_PATH = re.compile(r"[/?.]?[A-Za-z0-9_?=.-]")  # how an address without a host begins, whatever follows
_ODD = re.compile(r"[\x00-\x1f\\]")
_SHIELD = "/cdn-cgi/l/email-protection#"
_NUMERIC = late(r"&#(?:[xX]([0-9a-fA-F]{1,4})|([0-9]{1,5}));")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_REMEMBERED = 600  # characters of a tag that is worth remembering


def reading(markup: str) -> str:
    """The markup with every tag replaced by its reading: the same reading gives the same blocks.

    Not so where selectors of the policy's own are in use, which may look at any attribute.
    """
    parts = TAG.split(markup)
    tags = parts[1::2]
    # Most tags of a page are written alike: each is looked at once.
    read = {tag: _read(tag) if len(tag) < _REMEMBERED else _read.__wrapped__(tag) for tag in dict.fromkeys(tags)}
    controlled = {name for one in read.values() for name in one.controls}
    if any("&" in name for name in controlled):  # may be any id, spelled in entities
        return markup
    certain = all(one.certain for one in read.values()) and not (controlled and _LOOSE.search("\0".join(parts[::2])))
    names = _numbered(read.values()) if certain else {name: name for name in controlled}
    shown = {tag: _named(one, names) if one.controls or one.id in names else one.text for tag, one in read.items()}
    parts[1::2] = map(shown.__getitem__, tags)
    if "&#" in markup:  # mail addresses are hidden from robots so, in other ways on every fetch
        parts[::2] = [_NUMERIC.sub(_spelled_out, text) if "&#" in text else text for text in parts[::2]]
    return "".join(parts)


def _numbered(read: Collection[_Read]) -> dict[str, str]:
    """Numbers to stand for the ids that something controls: they are given anew on every fetch, and nothing
    but which is whose is read of them."""
    there = {one.id for one in read if one.id}
    order = dict.fromkeys(name for one in read for name in one.controls)
    return {name: str(place) if name in there else "?" for place, name in enumerate(order)}


def _named(one: _Read, names: dict[str, str]) -> str:
    """A tag with its id and what it controls, under the names that ``names`` has for them."""
    return f"{one.text}#{names.get(one.id, '')}{''.join(f'={names[name]}' for name in one.controls)}"


def _spelled_out(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(code) if code < 0x7F and (chr(code).isalnum() or chr(code) in "@.-_") else reference[0]


class _Read(NamedTuple):
    """What is read of a tag. Its id is read only where another one's ``controls`` names it. ``certain``: that
    there is no more to its id and to what it controls."""

    text: str
    id: str
    controls: tuple[str, ...]
    certain: bool = True


@lru_cache(maxsize=4096)
def _read(tag: str) -> _Read:
    plain = _PLAIN.fullmatch(tag)
    found = _attributes(plain[2]) if plain else None
    if plain is None or found is None or "srcdoc" in found or _closes_itself(tag, plain[1].lower(), bool(found)):
        return _Read(tag, "", tuple(map(_unquoted, _CONTROLS.findall(tag))), certain=False)
    name = plain[1].lower()
    if name in SILENT and "data-cfemail" not in found:
        return _Read(f"<{name}>", "", ())
    if name == "input" and not _pressable(found):
        found.pop("value", None)
    if not _style(name, found.get("style", "")):
        found.pop("style", None)
    read = [f"{key}={_READERS[key](name, value)}" for key, value in sorted(found.items()) if key in _READERS]
    identity = found.get("id", "")
    names = _names(identity, " ".join(found.get("class", "").split()))
    controls = (found["aria-controls"],) if "aria-controls" in found else ()
    return _Read(f"<{name} {names} {' '.join(read)}>", identity, controls, certain="&" not in identity)


def _closes_itself(tag: str, name: str, holds: bool) -> bool:
    """Whether "/>" may end more than the tag: what is meant by <div/> and <a href=x/> parsers don't agree upon."""
    return tag.endswith("/>") and (name not in _VOID or (holds and tag[-3] not in "\"' \t\n\r\f"))


def _attributes(source: str) -> dict[str, str] | None:
    """The attributes by name; None where one stands twice, and which one counts is the parser's affair."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source):
        if match[1].lower() in found:
            return None
        found[match[1].lower()] = _unquoted(match[2] or "")
    return found


def _pressable(found: dict[str, str]) -> bool:
    kind = found.get("type", "")
    return kind in ("submit", "button") or "&" in kind or "role" in found


def _unquoted(value: str) -> str:
    return value[1:-1] if value[:1] in ("'", '"') else value


def _names(identity: str, classes: str) -> str:
    """Which of the rules about names the id and the classes meet; empty if none."""
    both = f"{identity} {classes}"
    if both == " " or "&" in both:
        return both.strip()
    met = [pattern.search(both) for pattern in (CONSENT, MAYBE_CONSENT)]
    met += [pattern.search(classes) for pattern in (BUTTON, ICON)]
    met += [UNSEEN.search(words_of(classes))]
    reasons = [sorted(frozenset().union(*map(reasons_of, names.split()))) for names in (identity, classes)]
    return f"{[*map(bool, met)]} {reasons}" if any(met) or any(reasons) else ""


def _style(_: str, value: str) -> str:
    if "&" in value:
        return value
    display = DISPLAY.search(value)
    met = [bool(pattern.search(value)) for pattern in (BOLD, NORMAL, HIDING, FADING)]
    return f"{display[1].lower() if display else ''} {met}" if display or any(met) else ""


def _href(tag: str, value: str) -> str:
    """Whether it stays on the page, which host it leads to, and the mail address hidden in it."""
    if tag != "a":
        return ""
    if value.startswith("#"):
        return f"# {len(value) > 1}"
    before, shield, code = value.partition(_SHIELD)
    host = _HOST.match(before)
    known = host[1] if host else "" if _PATH.match(before) or not before else None
    if _ODD.search(value) or known is None or "&" in known or (host is None and _entity_in_scheme(before)):
        return value
    return f"{known} {shield} {_address('', code)}"


def _entity_in_scheme(value: str) -> bool:
    """Whether "&#58;//" may hide in what looks like a path."""
    return "&" in re.split(r"[/?#]", value, maxsplit=1)[0]


def _address(_: str, code: str) -> str:
    """The mail address that a code stands for: the same one has another code on every fetch."""
    address = unshielded(code)
    return address.encode("utf-8", "surrogatepass").hex() if address else f"? {code}"


def _whole(_: str, value: str) -> str:
    return value


def _there(_: str, __: str) -> str:
    return ""


_READERS: dict[str, Callable[[str, str], str]] = {
    "href": _href,
    "style": _style,
    "data-cfemail": _address,
    **dict.fromkeys(("aria-hidden", "aria-level", "aria-modal", "hidden", "role"), _whole),
    **dict.fromkeys(("lang", "start", "type", "value", "xml:lang"), _whole),
    **dict.fromkeys(("aria-controls", "aria-expanded", "for", "shadowroot", "shadowrootmode"), _there),
}

"""What elements and attributes say on any page, whatever it is about. Data, and hardly any logic.

Needs no parser: pages are told apart by it before any is read.
"""

from __future__ import annotations

import re


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


INLINE = _names(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr br img
    """
)
BLOCK = _names(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav
    noscript ol p pre section select summary table tbody td tfoot th thead tr ul
    """
)
SILENT = _names(
    """
    script style svg math iframe object embed applet canvas video audio picture map head link meta base area param
    source track datalist progress meter
    """
)
READ = _names(
    """
    aria-controls aria-expanded aria-hidden aria-level aria-modal class data-cfemail for hidden href id lang role
    shadowroot shadowrootmode start style type value xml:lang
    """
)
"""The attributes that any rule reads; a node has no others."""
DISPLAY = re.compile(r"display\s*:\s*(\w+)", re.IGNORECASE)
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
NORMAL = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
BUTTON = re.compile(r"\b(?:btn|button|cta)", re.IGNORECASE)


def unshielded(code: str) -> str:
    """The address that Cloudflare hid in such a code, its character references read; empty if there is none."""
    try:
        raw = bytes.fromhex(code)
    except ValueError:
        return ""
    if not raw:
        return ""
    from html import unescape  # late: few addresses are hidden, and it brings a table of all entities

    return unescape(bytes(byte ^ raw[0] for byte in raw[1:]).decode("utf-8", errors="replace"))

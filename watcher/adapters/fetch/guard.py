"""Which page addresses we accept, and which machine addresses we connect to.

Page addresses are only checked for what parsers read in different ways; whom a name really leads to
is decided on the resolved address, by the transport, which asks ``refusal`` about every one of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from watcher.adapters.fetch.fault import Fault, printable

Refusal = Callable[[str], str]
"""Given an IP address, why we do not connect to it; empty if we do."""

_V4 = {
    IPv4Network(network): kind
    for network, kind in {
        "0.0.0.0/8": "this network",
        "10.0.0.0/8": "private",
        "100.64.0.0/10": "shared by carriers",
        "127.0.0.0/8": "loopback",
        "169.254.0.0/16": "link-local",
        "172.16.0.0/12": "private",
        "192.0.0.0/24": "reserved",
        "192.0.2.0/24": "for documentation",
        "192.88.99.0/24": "reserved (6to4 relay)",
        "192.168.0.0/16": "private",
        "198.18.0.0/15": "for benchmarks",
        "198.51.100.0/24": "for documentation",
        "203.0.113.0/24": "for documentation",
        "224.0.0.0/4": "multicast",
        "240.0.0.0/4": "reserved",
    }.items()
}

# Only 2000::/3 is handed out for the public internet; these parts of it are not for us. Everything
# else (loopback, unique local, link-local, site-local, multicast, v4-mapped …) is outside of it.
_V6_GLOBAL = IPv6Network("2000::/3")
_V6 = {
    IPv6Network(network): kind
    for network, kind in {
        "2001::/32": "Teredo",
        "2001::/23": "reserved",
        "2001:db8::/32": "for documentation",
        "2002::/16": "6to4",
        "3fff::/20": "for documentation",
    }.items()
}
_V6_OTHER = {
    IPv6Network(network): kind
    for network, kind in {
        "::/128": "unspecified",
        "::1/128": "loopback",
        "::ffff:0:0/96": "v4-mapped",
        "::/96": "v4-compatible",
        "64:ff9b:1::/48": "a local NAT64 address",
        "fc00::/7": "private",
        "fe80::/10": "link-local",
        "fec0::/10": "site-local",
        "ff00::/8": "multicast",
    }.items()
}
# Networks without IPv4 reach it through this prefix, so it is as good as the address inside.
_NAT64 = IPv6Network("64:ff9b::/96")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\\]")
# What names, numbers and ports are made of. A "%" would be an escape, which parsers undo or not, or the
# interface of a link-local address; other signs stand in no name and are only there to mislead.
_AUTHORITY = re.compile(r"(?:[A-Za-z0-9._:\[\]-]|[^\x00-\x7f\s])+")
_LONGEST = 8_000


def refusal(address: str) -> str:
    """Why ``address`` is not on the public internet (``"loopback"``, ``"private"`` …), or empty."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return "not an IP address"
    if isinstance(parsed, IPv4Address):
        return _v4(parsed)
    if parsed in _NAT64:
        return _v4(IPv4Address(int(parsed) & 0xFFFFFFFF))
    return _v6(parsed)


def no_refusal(address: str) -> str:
    """Every address will do: for an intranet, or a demonstration on this machine."""
    return ""


def check_url(url: str) -> str:
    """The host of ``url`` in lower case, for messages and locks. Raises ``Fault`` ``bad-url``."""
    if len(url) > _LONGEST:
        raise Fault("bad-url", f"The address is longer than {_LONGEST:,} characters.")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Fault("bad-url", "The address cannot be read.") from None
    scheme = printable(parts.scheme)
    if _CONTROL.search(url):
        problem = "contains a backslash or control character"
    elif scheme not in ("http", "https"):
        problem = f"starts with {scheme}:, not with http: or https:" if scheme else "does not start with https://"
    elif "@" in parts.netloc:
        problem = "contains a user name"
    elif not host or not _AUTHORITY.fullmatch(parts.netloc) or port == 0:
        problem = "has no usable host"
    else:
        return host
    raise Fault("bad-url", f"The address {problem}.")


def _v4(address: IPv4Address) -> str:
    return next((kind for network, kind in _V4.items() if address in network), "")


def _v6(address: IPv6Address) -> str:
    if address in _V6_GLOBAL:
        return next((kind for network, kind in _V6.items() if address in network), "")
    return next((kind for network, kind in _V6_OTHER.items() if address in network), "reserved")

"""Addresses of machines and of pages that are refused."""

from __future__ import annotations

import pytest

from watcher.adapters.fetch.fault import Fault
from watcher.adapters.fetch.guard import check_url, no_refusal, refusal

PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.88.98.255",
    "192.167.255.255",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a00:1450:4001:81b::200e",
    "2001:4860:4860::8888",
    "64:ff9b::8.8.8.8",
]

REFUSED = {
    "0.0.0.0": "this network",
    "0.1.2.3": "this network",
    "10.1.2.3": "private",
    "100.64.0.1": "shared by carriers",
    "100.127.255.255": "shared by carriers",
    "127.0.0.1": "loopback",
    "127.255.255.254": "loopback",
    "169.254.169.254": "link-local",
    "172.16.0.1": "private",
    "172.31.255.255": "private",
    "192.0.0.8": "reserved",
    "192.0.2.1": "for documentation",
    "192.88.99.1": "reserved (6to4 relay)",
    "192.168.1.1": "private",
    "198.18.0.1": "for benchmarks",
    "198.19.255.255": "for benchmarks",
    "198.51.100.7": "for documentation",
    "203.0.113.7": "for documentation",
    "224.0.0.1": "multicast",
    "239.255.255.250": "multicast",
    "240.0.0.1": "reserved",
    "255.255.255.255": "reserved",
    "::": "unspecified",
    "::1": "loopback",
    "::7f00:1": "v4-compatible",
    "::8.8.8.8": "v4-compatible",
    "::ffff:127.0.0.1": "v4-mapped",
    "::ffff:8.8.8.8": "v4-mapped",
    "64:ff9b::127.0.0.1": "loopback",
    "64:ff9b::10.0.0.1": "private",
    "64:ff9b::169.254.169.254": "link-local",
    "64:ff9b:1::1": "a local NAT64 address",
    "100::1": "reserved",
    "2001::1": "Teredo",
    "2001:0:7f00:1::": "Teredo",
    "2001:10::1": "reserved",
    "2001:db8::1": "for documentation",
    "2002:7f00:1::": "6to4",
    "2002:808:808::1": "6to4",
    "3fff::1": "for documentation",
    "4000::1": "reserved",
    "fc00::1": "private",
    "fd12:3456::1": "private",
    "fe80::1": "link-local",
    "fe80::1%eth0": "link-local",
    "fec0::1": "site-local",
    "ff02::1": "multicast",
    "localhost": "not an IP address",
    "": "not an IP address",
    "0177.0.0.1": "not an IP address",
}


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    assert refusal(address) == ""


@pytest.mark.parametrize(("address", "kind"), REFUSED.items())
def test_other_addresses_are_refused(address: str, kind: str) -> None:
    assert refusal(address) == kind
    assert no_refusal(address) == ""


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Acme.test/privacy", "acme.test"),
        ("http://acme.test:8080/a b?c=d#e", "acme.test"),
        ("https://datenschutz-müller.test/", "datenschutz-müller.test"),
        ("http://[2606:4700::1]:443/", "2606:4700::1"),
        ("http://2130706433/", "2130706433"),
        ("https://acme.test/@team", "acme.test"),
        ("https://acme_legal.test/;a=b?c&d", "acme_legal.test"),
        ("https://हिन्दी.test/", "हिन्दी.test"),
    ],
)
def test_ordinary_urls_pass(url: str, host: str) -> None:
    assert check_url(url) == host


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("", "does not start with https://"),
        ("acme.test/privacy", "does not start with https://"),
        ("file:///etc/passwd", "starts with file:"),
        ("ftp://acme.test/", "starts with ftp:"),
        ("javascript:alert(1)", "starts with javascript:"),
        ("gopher://acme.test/", "starts with gopher:"),
        ("http://", "has no usable host"),
        ("http:///path", "has no usable host"),
        ("http://:80/", "has no usable host"),
        ("http://acme.test:0/", "has no usable host"),
        ("http://acme.test:99999/", "cannot be read"),
        ("http://acme.test:x/", "cannot be read"),
        ("http://[::1/", "cannot be read"),
        ("http://ac me.test/", "has no usable host"),
        ("http://acme.test;evil.test/", "has no usable host"),
        ("http://acme.test&/", "has no usable host"),
        ("http://acme%2etest/", "has no usable host"),
        ("http://[fe80::1%25eth0]/", "has no usable host"),
        ("https://acme.test/" + "a" * 8_000, "longer than 8,000 characters"),
        ("http://user@acme.test/", "contains a user name"),
        ("http://user:secret@acme.test/", "contains a user name"),
        ("http://acme.test@127.0.0.1/", "contains a user name"),
        ("http://a\\@b/", "contains a backslash"),
        ("http://acme.test\\.evil.test/", "contains a backslash"),
        ("http://acme.test/\r\nX-Injected: 1", "contains a backslash or control character"),
        ("http://acme.test/\x00", "contains a backslash or control character"),
        ("ht\ntp://acme.test/", "contains a backslash or control character"),
        ("http://acme.test/\x85", "contains a backslash or control character"),
    ],
)
def test_odd_urls_are_refused_without_being_repeated(url: str, problem: str) -> None:
    with pytest.raises(Fault) as caught:
        check_url(url)
    assert caught.value.reason == "bad-url"
    assert problem in caught.value.detail
    assert "secret" not in caught.value.detail
    assert caught.value.detail.isprintable()

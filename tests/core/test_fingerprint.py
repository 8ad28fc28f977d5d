"""The fingerprint is deaf to what no reader sees, and to nothing else."""

from __future__ import annotations

import pytest

from tests.builders import page
from watcher.core.fingerprint import fingerprint

BASE = "<html><head><script nonce=a1>var t=1</script></head><body><p class=x1>We never sell data.</p></body></html>"


@pytest.mark.parametrize(
    "same",
    [
        BASE.replace("nonce=a1", "nonce=zz").replace("t=1", "t=2"),
        BASE.replace("class=x1", 'class="css-9f" data-token="77"'),
        BASE.replace("<p", "<!-- built 10:31 --><p"),
        BASE.replace("<body>", "<style>p{color:red}</style><body>").replace("<head>", "<head><STYLE></STYLE >"),
        BASE.replace("><body>", ">\n\t <body>").replace("</head>", "</head>\n\t "),
    ],
)
def test_unseen_differences_fingerprint_alike(same: str) -> None:
    assert fingerprint(page(same.replace("\n\t ", ""))) == fingerprint(page(BASE))


@pytest.mark.parametrize(
    "other",
    [
        BASE.replace("never sell", "may sell"),
        BASE.replace("<p class=x1>", "<li class=x1>"),
        BASE.replace("<body>", "<body><!-- unclosed"),
        BASE.replace("data.", "data.<script>x"),
    ],
)
def test_seen_differences_fingerprint_apart(other: str) -> None:
    assert fingerprint(page(other)) != fingerprint(page(BASE))


def test_a_change_of_charset_is_seen() -> None:
    assert fingerprint(page(BASE)) != fingerprint(page(BASE, content_type="text/html; charset=latin-1"))


def test_plain_text_is_compared_whole() -> None:
    plain = "text/plain; charset=utf-8"
    assert fingerprint(page("<!-- a -->x", content_type=plain)) != fingerprint(page("<!-- b -->x", content_type=plain))


@pytest.mark.parametrize("hostile", [b"<!--" * 200_000, b"<script " * 200_000, b"<a " * 200_000, b"\0\xff<" * 100_000])
def test_hostile_bytes_take_linear_time(hostile: bytes) -> None:
    assert fingerprint(page(hostile)) == fingerprint(page(hostile))

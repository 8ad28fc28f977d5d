"""How markup becomes a tree: what is imported for it, what is left out, and how the tree is measured."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from watcher.core.extract.furniture import Pruner
from watcher.core.extract.parser import soup_of
from watcher.core.extract.soup import parse
from watcher.core.extract.tree import Node, measure, measure_again, walk

READ = """
import sys
from datetime import UTC, datetime
from watcher.core.extract import extract
from watcher.model import Fetched, Policy

body = b"<nav>Menu</nav><main><p>We keep the orders of our customers for ten years.</p></main>"
address = "https://kestrel.example/privacy"
page = Fetched(address, address, 200, body, datetime(2024, 5, 1, tzinfo=UTC), {"content-type": "text/html"})
found = extract(page, Policy("kestrel/privacy", address, **eval(sys.argv[1])))
assert [block.text for block in found.blocks] == ["We keep the orders of our customers for ten years."], found
print([removed.text for removed in found.removed if removed.reason == "note"], "soupsieve.css_match" in sys.modules)
"""


def _read(settings: str, before: str = "") -> str:
    command = [sys.executable, "-c", before + READ, settings]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_selectors_are_imported_for_policies_that_have_some() -> None:
    assert _read("{}") == "[] False"
    assert _read("{'select': ('main p',)}") == "[] True"
    assert _read("{'remove': ('nav',)}") == "[] True"
    assert _read("{'remove': ('p[',)}") == "['not a CSS selector: p['] True"


def test_a_program_that_has_them_already_keeps_its_own() -> None:
    assert _read("{'select': ('main p',)}", "import soupsieve; soupsieve.compile('p')\n") == "[] True"


def test_the_fingerprint_needs_no_parser() -> None:
    code = "import sys, watcher.core.fingerprint; print('bs4' in sys.modules, 'lxml' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "False"]


PIECES = (
    *(
        "<p>We keep your orders for ten years and years.",
        "</p>",
        '<div class="menu">',
        "</div>",
        "<td>",
    ),
    *('<a href="/terms" title="x">Terms</a>', '<a {x}class="btn" href="#a">', "</a>", "<nav>", "</nav>", "<table><tr>"),
    *('<button data-x="1">Accept cookies</button>', "<svg:rect x=1>", '<x:like xmlns:x="http://x">', "</x:like>"),
    *('<form id="f"><input type="submit" value="Go"></form>', "<ruby>a<rt>b</rt></ruby>", "<template>", "</template>"),
    *(
        '<html xml:lang="de">',
        "<title>Terms</title>",
        "<main>",
        "<body>",
        "<br/>",
        "loose text",
        "&amp;",
        "<li hidden>",
    ),
    *('<iframe srcdoc="<p>within</p>"></iframe>', "<?pi x?>", "<x-card role=row>", '<span style="display:block">'),
)


def _pages() -> list[str]:
    chance = random.Random(7)  # noqa: S311 - markup, no secrets
    return ["".join(chance.choices(PIECES, k=chance.randrange(1, 40))) for _ in range(300)]


def _shape(node: Node) -> object:
    children = [_shape(child) if isinstance(child, Node) else child for child in node.children]
    return node.tag, sorted(node.attrs.items()), node.block, children


def test_attributes_that_nobody_reads_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    lean = [parse(page) for page in _pages()]
    monkeypatch.setattr("watcher.core.extract.soup.soup_of", lambda markup, whole: soup_of(markup, whole=True))
    whole = [parse(page) for page in _pages()]
    assert [_shape(page.top) for page in lean] == [_shape(page.top) for page in whole]
    assert [(page.title, page.language) for page in lean] == [(page.title, page.language) for page in whole]


def test_measuring_what_was_cut_from_comes_to_measuring_all_anew() -> None:
    cut = 0
    for page in _pages():
        top = parse(page).top
        nodes = measure(top)
        thinned = Pruner(top, nodes).prune(top)
        cut += len(thinned)
        measure_again(nodes, thinned)
        again = _measures(top)
        measure(top)
        assert _measures(top) == again
    assert cut > 100


def _measures(top: Node) -> list[object]:
    return [
        (node.text, node.linked, node.links, node.buttons, node.prose, node.run, node.run_linked, node.within_link)
        for node in walk(top)
    ]

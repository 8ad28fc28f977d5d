"""Text in odd containers is found, and furniture that only words give away is taken off."""

from __future__ import annotations

import html

import pytest

from tests.builders import page
from watcher.core.extract import extract
from watcher.core.extract.legal import kinds_of, names_document, reads_like_clause
from watcher.core.extract.phrases import is_breadcrumb, is_consent_choice, is_label, is_newsletter, is_teaser
from watcher.core.extract.soup import parse
from watcher.core.extract.tree import content
from watcher.model import Extraction, Policy

POLICY = Policy("acme/privacy", "https://acme.test/privacy")
TITLES = ("Who we are", "What we collect", "How long we keep it")
BODIES = (
    "Plumstack Ltd in Cork is the controller of the personal data that are described on this page.",
    "When you open an account we record your name, your e-mail address and your date of birth.",
    "Account data are deleted thirty days after you close the account, and logs after fourteen.",
)
SECTIONS = "".join(f"<h2>{title}</h2><p>{body}</p>" for title, body in zip(TITLES, BODIES, strict=True))


def read(body: str) -> Extraction:
    return extract(page(f"<html lang=en><title>Privacy</title><body>{body}</body></html>"), POLICY)


def shown(body: str) -> list[str]:
    return [block.text for block in read(body).blocks]


def folded(title: str, body: str) -> str:
    return "".join(
        title.format(n=n, t=t) + body.format(n=n, b=b) for n, (t, b) in enumerate(zip(TITLES, BODIES, strict=True))
    )


CONTAINERS = {
    "buttons": folded("<div><button class=a>{t}</button>", '<div style="display:none"><p>{b}</p></div></div>'),
    "tick boxes": folded(
        "<div><input type=checkbox id=k{n}><label for=k{n}>{t}</label>", "<div><p>{b}</p></div></div>"
    ),
    "shadow": f"<legal-page><template shadowrootmode=open><div>{SECTIONS}</div></template></legal-page>",
    "frame": f'<main><iframe srcdoc="{html.escape(SECTIONS)}"></iframe></main>',
    "summary": folded("<details><summary>{t}</summary>", "<p>{b}</p></details>"),
    "unknown elements": SECTIONS.replace("h2>", "x-head>").replace("p>", "x-text>"),
    "layout table": f"<table><tr><td><a href=/1>Home</a></td><td>{SECTIONS}</td></tr></table>",
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_no_clause_and_no_title_is_lost(name: str) -> None:
    found = shown(f"<nav><a href=/a>Shop</a><a href=/b>Jobs</a></nav>{CONTAINERS[name]}")
    assert [text for text in found if text in TITLES + BODIES] == [
        text for pair in zip(TITLES, BODIES, strict=True) for text in pair
    ]
    assert not {"Shop", "Jobs", "Home"} & set(found)


def test_a_licence_in_a_text_field_is_read() -> None:
    licence = "\n\n".join(
        f"{n}. The licence of part {n} is granted for one year, and ends with the contract." for n in range(20)
    )
    assert len(shown(f"<h1>Licence</h1><textarea readonly>{licence}</textarea>")) == 21


def test_an_unrendered_template_is_not_read() -> None:
    assert BODIES[0] not in shown(f"<main>{SECTIONS}<template><p>{BODIES[0]} Twice.</p></template></main>")[-1]


@pytest.mark.parametrize(
    "box",
    [
        "<aside><p>Residents of Utah have further rights, which a supplement to this policy names.</p></aside>",
        "<div class=cta-box><p>You may opt out of advertising here: <a href=/o>Do not sell my data</a>.</p></div>",
        "<footer><p>Our data protection officer answers questions on this policy: dpo@acme.test.</p></footer>",
    ],
)
def test_a_clause_in_a_box_stays(box: str) -> None:
    assert len(shown(f"<main><article><h1>Privacy</h1>{SECTIONS}{box}</article></main>")) == 8


@pytest.mark.parametrize(
    "box",
    [
        "<aside><p>Our team of forty people is there for you around the clock, every day of the year.</p></aside>",
        "<section><h3>Subscribe to our newsletter</h3><p>Plant tips every week.</p><form><input></form></section>",
        "<div><h3>Stay in the loop</h3><p>Tips and offers, every Friday.</p></div>",
        "<p>This website uses cookies</p><p>We use cookies to personalise content.</p><p>Necessary Statistics</p>"
        "<p>Allow all</p>",
        "<p>Wir verwenden Cookies, um die Seite zu verbessern.</p><p>Alle akzeptieren | Nur notwendige</p>",
        "<p>Share this page: Chirper Postbook Email</p>",
        "<p>The yearly report is out now. <a href=/r>Download the report</a></p>",
    ],
)
def test_furniture_at_the_end_goes_whatever_it_stands_in(box: str) -> None:
    assert shown(f"<main><h1>Privacy</h1>{SECTIONS}{box}</main>")[-1] == BODIES[-1]


def test_a_cookie_policy_keeps_what_it_says_of_cookies() -> None:
    last = "We use cookies to remember you. You can accept all cookies or refuse them in your browser."
    assert shown(f"<main><h1>Cookies</h1>{SECTIONS}<p>{last}</p></main>")[-1] == last


def test_a_table_that_has_only_its_column_names_stays_a_table() -> None:
    (row,) = read("<table><tr><th>Company</th><th>Task</th></tr></table>").blocks
    assert row.cells == ("Company", "Task")
    assert row.header


MARKDOWN = "\n\n".join(f"## {title}\n\n{body}" for title, body in zip(TITLES, BODIES, strict=True))
MENU = "\n".join(f"* [{name}](/{name})" for name in ("Products", "Prices", "Jobs", "Press"))


@pytest.mark.parametrize(
    "before",
    [
        f"{MENU}\n\n",
        "[\n\n![Logo](data:image/png;base64,iVBORw0KGgo=)\n\n](https://acme.test/)\n\n",
        "Home › Legal › Privacy\n\n",
    ],
)
@pytest.mark.parametrize("after", ["", f"\n\n{MENU}\n", "\n\n[Log in](/l) | [Help](/h)\n\n© 2026 Acme"])
def test_menus_and_pictures_around_markdown_go(before: str, after: str) -> None:
    found = extract(page(before + MARKDOWN + after, content_type="text/markdown"), POLICY)
    assert [block.text for block in found.blocks] == [
        text for pair in zip(TITLES, BODIES, strict=True) for text in pair
    ]


@pytest.mark.parametrize("lead", ["## Our sub-processors", "We share data with:"])
def test_a_list_of_links_that_is_led_to_stays_in_markdown(lead: str) -> None:
    found = extract(page(f"{MARKDOWN}\n\n{lead}\n\n{MENU}", content_type="text/markdown"), POLICY)
    assert [block.text for block in found.blocks][-4:] == ["Products", "Prices", "Jobs", "Press"]


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        (is_label, "Share this article: Chirper Email", "Share: we give data to partners who pay"),
        (is_label, "Save this page to your reader profile to hear more.", "Save a copy of this page."),
        (is_newsletter, "Subscribe to our newsletter", "We send a newsletter if you consent to it"),
        (is_newsletter, "Bleiben Sie informiert", "Der Newsletter"),
        (is_consent_choice, "Nur notwendige", "You can accept or reject the terms"),
        (is_breadcrumb, "Start › Recht › Datenschutz", "Data, and/or metadata, is kept."),
        (is_teaser, "Our book is here. Get started", "Get in touch with us. We answer within a day."),
        (names_document, "Data Processing Agreement", "This agreement is between you and us."),
        (names_document, "Politique de confidentialité", "Nous gardons vos données."),
        (reads_like_clause, "You may opt out of selling personal data.", "Signing up, you accept our Privacy Policy."),
    ],
)  # fmt: skip
def test_the_questions_asked_of_words(question: object, yes: str, no: str) -> None:
    assert callable(question)
    assert question(yes)
    assert not question(no)


def test_titles_tell_the_kind_of_document() -> None:
    assert kinds_of("Acme Privacy Notice") == kinds_of("Datenschutzerklärung") == {"privacy"}
    assert kinds_of("Terms and privacy") == {"terms", "privacy"}
    assert kinds_of("Acme") == frozenset()


def test_a_body_that_begins_inside_the_head_is_read() -> None:
    page = parse("<html><head><title>Terms</title><main><body><p>We keep data.</p></main>")
    assert content(page.top).split() == ["We", "keep", "data."]

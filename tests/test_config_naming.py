"""Ids suggested for new policies."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.config import parse
from watcher.config.checks import policy_id
from watcher.config.edit import append_policy
from watcher.config.naming import suggest_id
from watcher.config.secrets import lookup


@pytest.mark.parametrize(
    ("url", "id_"),
    [
        ("https://www.plumstack.io/privacy-policy", "plumstack/privacy"),
        ("https://plumly.com/legal/privacy.html", "plumly/privacy"),
        ("https://legal.acme.com/terms", "acme/terms"),
        ("https://acme.co.uk/terms-of-service", "acme/terms"),
        ("https://www.acme.com.br/termos-de-uso", "acme/terms"),
        ("https://acme.com.br/politica-de-privacidade", "acme/privacy"),
        ("https://shop.acme.gov.au/privacy", "acme/privacy"),
        ("https://co.uk/privacy", "co/privacy"),
        ("https://acme.io/tos", "acme/terms"),
        ("https://acme.io/photos", "acme/photos"),
        ("https://acme.io/legal/dpa", "acme/dpa"),
        ("https://acme.io/data-processing-addendum/", "acme/dpa"),
        ("https://acme.io/legal/sub-processors", "acme/subprocessors"),
        ("https://acme.io/privacy/subprocessors", "acme/subprocessors"),
        ("https://acme.io/subprocessors/privacy", "acme/privacy"),
        ("https://acme.io/Cookie_Policy.aspx", "acme/cookies"),
        ("https://acme.io/aup", "acme/acceptable-use"),
        ("https://acme.io/service-level-agreement", "acme/sla"),
        ("https://acme.io/security", "acme/security"),
        ("https://acme.de/datenschutz", "acme/privacy"),
        ("https://acme.de/datenschutzerkl%C3%A4rung", "acme/privacy"),
        ("https://acme.de/agb", "acme/terms"),
        ("https://acme.de/auftragsverarbeitung", "acme/dpa"),
        ("https://acme.de/unterauftragsverarbeiter", "acme/subprocessors"),
        ("https://acme.fr/politique-de-confidentialit%C3%A9", "acme/privacy"),
        ("https://acme.fr/cgu", "acme/terms"),
        ("https://acme.fr/conditions-generales", "acme/terms"),
        ("https://acme.fr/sous-traitants-ulterieurs", "acme/subprocessors"),
        ("https://acme.es/terminos-y-condiciones", "acme/terms"),
        ("https://acme.es/aviso-de-privacidad", "acme/privacy"),
        ("https://acme.it/termini-e-condizioni", "acme/terms"),
        ("https://acme.nl/privacyverklaring", "acme/privacy"),
        ("https://acme.nl/algemene-voorwaarden", "acme/terms"),
        ("https://acme.se/integritetspolicy", "acme/privacy"),
        ("https://acme.pl/polityka-prywatnosci", "acme/privacy"),
        ("https://acme.co.jp/プライバシーポリシー", "acme/privacy"),
        ("https://acme.jp/利用規約", "acme/terms"),
        ("https://acme.com/de/legal", "acme/legal"),
        ("https://acme.com/", "acme/policy"),
        ("https://acme.notion.site/Our-Privacy-Promise-1f2e", "acme/privacy"),
        ("https://acme.github.io/terms", "acme/terms"),
        ("https://müller.de/agb", "muller/terms"),
        ("https://例え.jp/privacy", "xn-r8jz45g/privacy"),
        ("http://localhost:8000/privacy", "localhost/privacy"),
        ("http://127.0.0.1:8000/p/page", "127-0-0-1/page"),
        ("http://[::1]:8000/terms", "1/terms"),
        ("http://[broken", "site/policy"),
        ("", "site/policy"),
    ],
)
def test_from_the_address(url: str, id_: str) -> None:
    assert suggest_id(url) == id_


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Acme Privacy Notice", "privacy"),
        ("Conditions d'utilisation", "terms"),
        ("Cookie Policy | Acme", "cookies"),
        ("List of Sub-processors", "subprocessors"),
        ("Data Protection Agreement", "dpa"),
        ("Zulässige Nutzung", "acceptable-use"),
        ("Política de Privacidade", "privacy"),
        ("Welcome", "page-17"),
    ],
)
def test_from_the_title_where_the_address_says_nothing(title: str, kind: str) -> None:
    assert suggest_id("https://acme.com/page-17", title) == f"acme/{kind}"


def test_the_address_is_asked_first() -> None:
    assert suggest_id("https://acme.com/terms", "Privacy and cookies") == "acme/terms"


def test_ids_stay_different() -> None:
    existing = ["acme/privacy", "acme/privacy-2"]
    assert suggest_id("https://acme.com/privacy", existing=existing) == "acme/privacy-3"
    assert suggest_id("https://acme.com/terms", existing=existing) == "acme/terms"


@given(st.text(max_size=80), st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_always_well_formed(tail: str, title: str) -> None:
    for url in (tail, f"https://{tail}", f"https://acme.com/{tail}"):
        assert policy_id(suggest_id(url, title))


def test_fits_what_add_writes() -> None:
    text = append_policy("", {"id": suggest_id("https://www.acme.io/dpa"), "url": "https://www.acme.io/dpa"})
    assert parse(text, Path("c.toml"), look=lookup({}), usable=lambda _: True).policies[0].kind == "dpa"

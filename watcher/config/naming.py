"""An id for a new policy, from its address and title: ``https://www.plumstack.io/privacy`` -> ``plumstack/privacy``.

A suggestion only; what it doesn't recognise it names after the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import unquote, urlsplit

# The second level of addresses such as example.co.uk and example.com.br.
# fmt: off
_SECOND_LEVEL = frozenset((
    "ac", "asso", "co", "com", "edu", "ed", "firm", "gen", "go", "gob", "gouv", "gov", "govt", "gv", "id", "ind",
    "ltd", "me", "mil", "ne", "net", "nom", "or", "org", "plc", "sch", "web",
))
# Here the customer's name stands before the platform's.
_PLATFORMS = (
    "github.io", "gitlab.io", "pages.dev", "notion.site", "readthedocs.io", "webflow.io", "framer.website",
    "zendesk.com", "herokuapp.com", "vercel.app", "netlify.app", "myshopify.com", "wordpress.com", "blogspot.com",
)
# fmt: on

# Tried in this order; what a kind is called in the languages that vendors publish in. Accents are gone
# before the words are compared, and everything that isn't a letter or digit is one space.
_KINDS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "subprocessors",
            r"\bsub ?processors?\b|sub ?auftragsverarbeiter|unterauftrag|\bsous traitants?\b|sub ?encargad[oa]s"
            r"|sub ?operadores|sub ?processador|sub ?responsabil|sub ?verwerker|underbitrade|再委託|復処理者",
        ),
        (
            "dpa",
            r"\bdpa\b|\bdata (processing|protection) (agreement|addendum|terms|amendment)|\bdata processing\b"
            r"|auftragsverarbeitung|\bavv\b|\bav vertrag|\baccord (sur le|de) traitement|verwerkersovereenkomst"
            r"|\b(contrato|acuerdo) de (tratamiento|encargo)|\bacordo de (tratamento|processamento)"
            r"|\b(accordo|nomina)\b.*\btrattamento|personuppgiftsbitrade",
        ),
        ("cookies", r"cookie|\bkakor\b|informasjonskapsler|evasteet|クッキー|쿠키"),
        (
            "acceptable-use",
            r"\baup\b|acceptable use|fair use|utilisation acceptable|uso (aceptable|aceitavel|accettabile)"
            r"|zulassige nutzung",
        ),
        ("sla", r"\bsla\b|service level"),
        (
            "privacy",
            r"privac|datenschutz|confidentialit|vie privee|donnees personnelles|proteccion de datos|protecao de dados"
            r"|riservatezza|dati personali|integritets|personvern|privatliv|persondata|tietosuoja|prywatnosc"
            r"|osobnich udaju|adatvedel|gizlilik|kvkk|конфиденциальн|персональных данных|プライバシー|個人情報"
            r"|隐私|隱私|개인정보|\bgdpr\b|\blgpd\b|\brgpd\b|\bdsgvo\b",
        ),
        (
            "terms",
            r"\bterms?\b|\btos\b|\btou\b|conditions|\beula\b|\bagb\b|nutzungsbedingungen|geschaftsbedingungen|\bcg[uv]s?\b"
            r"|\bterminos\b|\bcondiciones\b|\btermos\b|\bcondicoes\b|\btermini\b|\bcondizioni\b|voorwaarden|villkor|vilkar"
            r"|kayttoehdot|\bregulamin\b|obchodni podminky|условия|соглашение|利用規約|条款|이용약관|\bagreement\b",
        ),
        ("security", r"\bsecurity\b|sicherheit|\bsecurite\b|\bseguridad\b|\bseguranca\b|\bsicurezza\b"),
    )
)


def suggest_id(url: str, title: str = "", existing: Collection[str] = ()) -> str:
    """A ``vendor/type`` that is well formed and not in ``existing``; of any text, hostile or not."""
    wanted = f"{_vendor(url)}/{_kind(url, title)}"
    number = 2
    found = wanted
    while found in existing:
        found = f"{wanted}-{number}"
        number += 1
    return found


def _vendor(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").strip(".")
    except ValueError:
        host = ""
    for platform in _PLATFORMS:
        if host.endswith(f".{platform}"):
            host = host.removesuffix(f".{platform}") + ".site"
    labels = host.split(".")
    if labels[-1].isdigit() or ":" in host:
        return _slug(host) or "site"
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        labels.pop()
    name = labels[-2] if len(labels) > 1 else labels[0]
    return _slug(name) or _slug(_punycode(name)) or "site"


def _punycode(label: str) -> str:
    try:
        return label.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _kind(url: str, title: str) -> str:
    """The last part of the path that says what the page is; or else the title; or else the page's name."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        path = ""
    parts = [part for part in re.split("/+", path) if part]
    for text in (*reversed(parts), title):
        plain = f" {_plain(text)} "
        for kind, pattern in _KINDS:
            if pattern.search(plain):
                return kind
    name = re.sub(r"\.\w{1,5}$", "", parts[-1]) if parts else ""
    return _slug(name) or "policy"


def _plain(text: str) -> str:
    """Folded words without accents; the voicing marks of kana stay."""
    decomposed = unicodedata.normalize("NFKD", text[:300]).casefold()
    letters = unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", decomposed))
    return re.sub(r"[\W_]+", " ", letters).strip()


def _slug(text: str) -> str:
    """What of the text may stand in an id, at most 40 characters."""
    ascii_only = _plain(text).encode("ascii", "ignore").decode()
    return "-".join(ascii_only.split())[:40].strip("-")

"""Every way in which a page may not be the policy, in several languages, beside the last good version."""

from __future__ import annotations

import pytest

from tests.builders import policy_text
from watcher.core.triage import edition_change, recovers, triage_text
from watcher.core.triage.page import Page
from watcher.model import PolicyText, Rejection

CLAUSE = (
    "We collect personal data when you open account number {0}, and we keep it for as long as the "
    "agreement between you and us lasts, unless the applicable law obliges us to retain it longer."
)
LINES = [CLAUSE.format(n) for n in range(1, 25)]
POLICY = policy_text("\n".join(LINES), dated="2025-03-01")


def said(*lines: str, title: str = "Acme", dated: str = "", language: str = "") -> PolicyText:
    text = policy_text("\n".join(lines), title=title, dated=dated)
    return PolicyText(text.title, text.sections, language, text.dated)


WALLS = {
    Rejection.BOT_WALL: (
        "Einen Moment bitte. Wir prüfen, dass Sie kein Roboter sind.",
        "Vérifiez que vous êtes humain pour continuer.",
        "Acceso denegado. Hemos detectado tráfico inusual desde su red.",
        "Acesso negado. Verificação de segurança em andamento.",
        "Accesso negato: controllo di sicurezza in corso.",
        "Toegang geweigerd. Bevestig dat u een mens bent.",
        "Your request has been blocked. Ray ID 81cc.",
    ),
    Rejection.ERROR_PAGE: (
        "Hoppla! Diese Seite gibt es nicht.",
        "Oups, cette page n'existe plus.",
        "La página no existe. Vuelva a la portada.",
        "Não encontramos esta página.",
        "Pagina non trovata. Torna alla home.",
        "Pagina niet gevonden.",
        "This domain is for sale.",
    ),
    Rejection.LOGIN: (
        "Melden Sie sich an. Passwort vergessen?",
        "Connectez-vous. Mot de passe oublié ?",
        "Inicia sesión para seguir. ¿Olvidaste la contraseña?",
        "Faça login. Esqueceu a senha?",
        "Accedi al tuo conto. Password dimenticata?",
        "Inloggen. Wachtwoord vergeten?",
        "Sign in to continue. Keep me signed in.",
    ),
    Rejection.CONSENT: (
        "Wir verwenden Cookies. Alle akzeptieren. Auswahl.",
        "Tout accepter ou tout refuser, à vous de choisir.",
        "Utilizamos cookies. Aceptar todas. Rechazar todas.",
        "Usamos cookies. Aceitar todos.",
        "Utilizziamo i cookie. Accetta tutti.",
        "Wij gebruiken cookies. Alles accepteren.",
    ),
    Rejection.PLACEHOLDER: (
        "Bitte warten, die Seite wird geladen.",
        "Veuillez patienter, chargement en cours.",
        "Espere, por favor. Cargando.",
        "Carregando, aguarde.",
        "Caricamento in corso, attendere.",
        "Even geduld, de pagina wordt geladen.",
        "This site requires JavaScript.",
    ),
}


@pytest.mark.parametrize(("reason", "line"), [(reason, line) for reason, lines in WALLS.items() for line in lines])
@pytest.mark.parametrize("last", [None, POLICY])
def test_walls_and_shells_are_known_in_seven_languages(reason: Rejection, line: str, last: PolicyText | None) -> None:
    finding = triage_text(said(line), "", last)
    assert finding
    assert finding.reason is reason


def test_a_wall_full_of_legal_words_is_known_by_what_it_stands_in_place_of() -> None:
    wall = said(
        "Your consent, your rights: privacy terms, cookie policy and data controller settings.",
        "Sign in to manage your privacy consent, cookie consent, licence and data processing agreement.",
        *["Privacy terms and cookie policy of the controller apply to consent."] * 3,
    )
    finding = triage_text(wall, "", POLICY)
    assert finding
    assert finding.reason is Rejection.LOGIN


def test_a_page_that_only_lists_documents_is_none_of_them() -> None:
    names = ["Terms of Service", "Privacy Policy", "Cookie Policy", "Data Processing Agreement", "Imprint"]
    finding = triage_text(said("Legal", "All our documents in one place", *names), "", None)
    assert finding
    assert finding.reason is Rejection.OTHER_DOCUMENT
    assert "Terms of Service" in finding.detail


def test_short_agreements_under_one_roof_are_policies() -> None:
    names = ["Terms of Service", "Privacy Policy", "Cookie Policy", "Returns Policy", "Data Processing Agreement"]
    lines = [
        f"# {name}\nYou agree to our rules of number {n}.\nWe answer your questions within {n} days."
        for n, name in enumerate(names)
    ]
    assert triage_text(said(*lines), "", None) is None


# --- damaged copies ------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", [40, 61, 90])
@pytest.mark.parametrize("kept", [4, 12, 20])
def test_a_page_that_ends_in_the_middle_of_a_sentence_is_truncated_whatever_its_size(kept: int, end: int) -> None:
    finding = triage_text(said(*LINES[:kept], LINES[kept][:end].strip(), dated="2025-03-01"), "", POLICY)
    assert finding
    assert finding.reason is Rejection.TRUNCATED


def test_a_policy_that_lost_its_last_sections_is_not_truncated() -> None:
    assert triage_text(said(*LINES[:18]), "", POLICY) is None


def test_a_sentence_that_was_shortened_at_the_end_is_not_truncated() -> None:
    assert triage_text(said(*LINES[:-1], LINES[-1].rpartition(", unless")[0]), "", POLICY) is None


def test_the_whole_page_after_one_that_broke_off_in_mid_word_is_a_recovery() -> None:
    assert recovers(said(*LINES[:10], LINES[10][:37]), POLICY)
    assert not recovers(said(*LINES[:10], "Write to us"), said(*LINES[:10], "Write to us, and pay.", *LINES[10:]))
    assert not recovers(said(*LINES[:10]), POLICY)


LISTS = [line for n in range(6) for line in (f"We use data of kind {n} for:", f"- purpose {n}a", f"- purpose {n}b")]


def test_lead_ins_without_their_lists_are_a_damaged_copy() -> None:
    whole = said(*LINES, *LISTS)
    finding = triage_text(said(*LINES, *LISTS[::3]), "", whole)
    assert finding
    assert finding.reason is Rejection.TRUNCATED
    assert triage_text(said(*LINES, *LISTS[3:]), "", whole) is None
    spelled = [line.removeprefix("- ") for line in LISTS]
    assert triage_text(said(*LINES, *spelled), "", whole) is None


def test_a_list_that_lost_every_member_is_empty() -> None:
    intro = [
        "We use the companies below as processors of personal data, by agreement, and tell you of new ones.",
        "Questions on the list, and objections to a processor, go to your account manager within 30 days.",
    ]
    rows = [f"| Company {n} Ltd | hosting | Spain |" for n in range(8)]
    finding = triage_text(said(*intro), "", said(intro[0], *rows, intro[1]))
    assert finding
    assert finding.reason is Rejection.EMPTY


# --- other documents -----------------------------------------------------------------------------------

TERMS = [
    f"Under clause {n} the customer grants a licence to the provider, whose liability is limited to the fees paid, "
    "and disputes are decided by the courts of the place where the provider is established."
    for n in range(24)
]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Privacy Policy", "Terms of Service"),
        ("Data Processing Agreement", "General Terms and Conditions"),
        ("Datenschutzerklärung", "Nutzungsbedingungen"),
        ("Politique de confidentialité", "Conditions générales"),
    ],
)
def test_another_kind_of_document_is_told_by_its_title(was: str, now: str) -> None:
    finding = triage_text(said(*TERMS, title=now), "", said(*LINES, title=was))
    assert finding
    assert finding.reason is Rejection.OTHER_DOCUMENT
    held = triage_text(said(*TERMS, title=was), "", said(*LINES, title=was))
    assert held
    assert held.reason is None


def test_a_summary_in_place_of_the_policy_is_another_document() -> None:
    basics = [f"Basics {n}: we look after your personal data and you have rights under the law." for n in range(16)]
    finding = triage_text(said(*basics, title="Privacy basics"), "", said(*LINES, title="Full privacy statement"))
    assert finding
    assert finding.reason is Rejection.OTHER_DOCUMENT


WELSH = (
    "Rydym yn casglu data personol pan fyddwch yn agor cyfrif rhif {0} ac yn ei gadw cyhyd ag y bydd y cytundeb "
    "rhyngoch chi a ni yn para, oni bai bod y gyfraith yn ein gorfodi i'w gadw am gyfnod hwy."
)
BASQUE = (
    "Datu pertsonalak biltzen ditugu {0} zenbakiko kontua irekitzen duzunean, eta gordetzen ditugu zure eta gure "
    "arteko hitzarmenak irauten duen bitartean, legeak gehiago gordetzera behartzen ez bagaitu."
)


@pytest.mark.parametrize("clause", [WELSH, BASQUE])
@pytest.mark.parametrize("count", [3, 24])
def test_a_language_that_is_not_known_by_name_is_still_another_one(clause: str, count: int) -> None:
    finding = triage_text(said(*(clause.format(n) for n in range(count))), "", POLICY)
    assert finding
    assert finding.reason is Rejection.LANGUAGE


# --- editions --------------------------------------------------------------------------------------------

BRITISH = (
    "We organise, recognise, analyse, personalise and summarise colours, centres, licences, programmes, catalogues."
)
AMERICAN = "We organize, recognize, analyze, personalize and summarize colors, centers, licenses, programs, catalogs."


def test_another_spelling_under_the_same_date_is_another_edition() -> None:
    assert "American" in edition_change(said(BRITISH, dated="2025-01-01"), said(AMERICAN, dated="2025-01-01"))
    assert "British" in edition_change(said(AMERICAN, dated="2025-01-01"), said(BRITISH, dated="2025-01-01"))
    assert edition_change(said(BRITISH, dated="2025-01-01"), said(AMERICAN, dated="2026-01-01")) == ""


def test_the_declared_region_and_the_company_tell_an_edition() -> None:
    uk, ie = said(CLAUSE, language="en-GB"), said(CLAUSE, language="en-IE")
    assert "en-GB → en-IE" in edition_change(uk, ie)
    assert edition_change(uk, uk) == ""
    inc = said("Moss Inc. is the controller.", dated="2025-01-01")
    dac = said("Moss Europe DAC is the controller.", dated="2025-01-01")
    assert "Moss Europe DAC" in edition_change(inc, dac)
    assert edition_change(inc, inc) == ""


def test_a_page_measures_itself_once() -> None:
    page = Page(POLICY, "")
    assert page.size == sum(len(line.split()) for line in LINES)
    assert page.kept_in(page) == 1.0
    assert page.language == "en"

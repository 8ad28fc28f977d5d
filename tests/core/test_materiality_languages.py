"""Whole sentences in German and French, before and after, judged by outline, comparison and verdict."""

# ruff: noqa: E501 - one pair of sentences a line
from __future__ import annotations

import pytest

from tests.builders import policy_text
from watcher.core.diff import compare
from watcher.core.materiality import judge
from watcher.model import Level, Verdict

FRAMES = {
    "de": """
# 1. Einleitung
Der Schutz Ihrer Daten ist uns wichtig. Diese Erklärung beschreibt, wie wir mit ihnen umgehen und welche Rechte Sie haben.
Sie gilt für die Seiten und die Dienste, die wir unter unserem Namen anbieten, und für die Briefe, die Sie uns senden.
Wir ändern sie nur, wenn es nötig ist, und die neue Fassung steht dann auf dieser Seite oder im Anhang zu ihr.
# 2. {title}
{sentence}
# 3. Kontakt
Wenn Sie Fragen haben, schreiben Sie uns bitte einen Brief oder rufen Sie uns an.
""",
    "fr": """
# 1. Introduction
La protection de vos données est importante pour nous. Cette page explique ce que nous en faisons et quels sont vos droits.
Elle vaut pour les pages et les services que nous proposons sous notre nom, et pour les lettres que vous nous envoyez.
Nous ne la modifions que dans les cas où cela est utile, et la nouvelle version est alors sur cette page.
# 2. {title}
{sentence}
# 3. Contact
Si vous avez des questions, vous pouvez nous écrire une lettre ou nous appeler.
""",
}  # fmt: skip

NONE, LOW, MEDIUM, HIGH = Level.NONE, Level.LOW, Level.MEDIUM, Level.HIGH

MATERIAL = [
    ("de", "Weitergabe", "Wir verkaufen Ihre Daten niemals an Dritte.", "Wir können Ihre Daten an Dritte verkaufen.", HIGH),
    ("de", "Weitergabe", "Wir geben Ihre Daten nicht an Werbepartner weiter.", "Wir geben Ihre Daten an Werbepartner weiter.", HIGH),
    ("de", "Speicherdauer", "Protokolle werden nach 30 Tagen gelöscht.", "Protokolle werden nach zwölf Monaten gelöscht.", HIGH),
    ("de", "Kinder", "Unser Angebot richtet sich nicht an Personen unter 16 Jahren.", "Unser Angebot richtet sich nicht an Personen unter 13 Jahren.", HIGH),
    ("de", "Sicherheit", "Ihre Daten werden verschlüsselt gespeichert und jährlich geprüft.", "Ihre Daten werden gespeichert und jährlich geprüft.", LOW),
    ("de", "Hosting", "Unsere Server stehen in Deutschland und in den Niederlanden.", "Unsere Server stehen in Deutschland und in Indien.", MEDIUM),
    ("de", "Übermittlung", "Für Drittländer verwenden wir Standardvertragsklauseln.", "Für Drittländer verwenden wir Ihre Einwilligung.", LOW),
    ("de", "KI", "Wir verwenden Ihre Eingaben nicht zum Training unserer Modelle.", "Wir verwenden Ihre Eingaben zum Training unserer Modelle.", HIGH),
    ("de", "Newsletter", "Wir senden Ihnen Werbung nur mit Ihrer Einwilligung.", "Wir senden Ihnen Werbung, sofern Sie nicht widersprechen.", MEDIUM),
    ("de", "Verantwortlicher", "Verantwortlicher ist die Rosenbach GmbH in Ulm.", "Verantwortlicher ist die Stellario Ltd in Dublin.", HIGH),
    ("de", "Datenpannen", "Bei einer Datenpanne informieren wir Sie innerhalb von 72 Stunden.", "Bei einer Datenpanne informieren wir Sie innerhalb von 30 Tagen.", MEDIUM),
    ("de", "Datenpannen", "Bei einer Datenpanne werden wir Sie benachrichtigen.", "Bei einer Datenpanne können wir Sie benachrichtigen.", LOW),
    ("de", "Ihre Rechte", "Sie haben das Recht auf Auskunft, Berichtigung und Datenübertragbarkeit.", "Sie haben das Recht auf Auskunft und Berichtigung.", LOW),
    ("de", "Erhebung", "Wir erheben Ihren Namen und Ihre E-Mail-Adresse.", "Wir erheben Ihren Namen, Ihre Fingerabdrücke und Ihre E-Mail-Adresse.", MEDIUM),
    ("de", "Empfänger", "- Hosting: Nordwolke, Kiel\n- Versand: Briefschwalbe, Bonn", "- Hosting: Nordwolke, Kiel\n- Versand: Briefschwalbe, Bonn\n- Analyse: Klickfalke, Boston", LOW),
    ("fr", "Partage", "Nous ne vendons jamais vos données à des tiers.", "Nous pouvons vendre vos données à des tiers.", HIGH),
    ("fr", "Conservation", "Vos données sont conservées pendant six mois.", "Vos données sont conservées pendant cinq ans.", HIGH),
    ("fr", "Enfants", "Le service est réservé aux personnes âgées de 18 ans et plus.", "Le service est réservé aux personnes âgées de 13 ans et plus.", MEDIUM),
    ("fr", "Hébergement", "Vos données sont hébergées en France et en Irlande.", "Vos données sont hébergées en France et en Chine.", MEDIUM),
    ("fr", "Sécurité", "Vos fichiers sont chiffrés et sauvegardés chaque nuit.", "Vos fichiers sont sauvegardés chaque nuit.", LOW),
    ("fr", "Intelligence artificielle", "Nous n'utilisons pas vos textes pour entraîner nos modèles.", "Nous utilisons vos textes pour entraîner nos modèles.", HIGH),
    ("fr", "Consentement", "Nous vous envoyons des offres uniquement avec votre consentement.", "Nous vous envoyons des offres.", MEDIUM),
    ("fr", "Droit applicable", "Le présent contrat est soumis au droit français.", "Le présent contrat est soumis au droit allemand.", MEDIUM),
    ("fr", "Vos droits", "Vous disposez d'un droit d'accès, de rectification et d'opposition.", "Vous disposez d'un droit d'accès et de rectification.", LOW),
]  # fmt: skip

QUIET = [
    ("de", "Kontakt", "Sie erreichen uns per E-Mail unter info@rosenbach.example.", "Sie erreichen uns per E-Mail unter hallo@rosenbach.example."),
    ("de", "Stand", "Diese Erklärung hat den Stand vom 3. März 2024.", "Diese Erklärung hat den Stand vom 1. Juni 2025."),
    ("de", "Zweck", "Wir nutzen die Daten, um Ihre Bestellungen zu bearbeiten.", "Wir nutzen die Daten um Ihre Bestellung zu bearbeiten."),
    ("de", "Anschrift", "Rosenbach GmbH, Lindenstraße 12, 89073 Ulm", "Rosenbach GmbH, Ahornweg 3, 89075 Ulm"),
    ("fr", "Mise à jour", "Dernière mise à jour : 4 mars 2024", "Dernière mise à jour : 12 juin 2025"),
    ("fr", "Contact", "Vous pouvez nous joindre par courriel.", "Vous pouvez nous joindre par e-mail."),
    ("fr", "Objet", "Cette page décrit l’usage de vos données.", "Cette page décrit l'usage de vos données."),
]  # fmt: skip


def judged(language: str, title: str, before: str, after: str) -> Verdict:
    old, new = (policy_text(FRAMES[language].format(title=title, sentence=text)) for text in (before, after))
    return judge(compare(old, new), old, new, kind="privacy")


def shown(found: Verdict) -> str:
    return f"{found.level.label}: {[(change.nature, change.reasons) for change in found.changes]}"


@pytest.mark.parametrize(("language", "title", "before", "after", "least"), MATERIAL, ids=lambda part: str(part)[:40])
def test_what_matters_is_found(language: str, title: str, before: str, after: str, least: Level) -> None:
    found = judged(language, title, before, after)
    assert found.level >= least, shown(found)


@pytest.mark.parametrize(("language", "title", "before", "after"), QUIET, ids=lambda part: str(part)[:40])
def test_what_says_nothing_new_is_quiet(language: str, title: str, before: str, after: str) -> None:
    found = judged(language, title, before, after)
    assert found.level is Level.NONE, shown(found)
    assert all(change.reasons for change in found.changes)

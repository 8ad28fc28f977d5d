"""The same said in other words, and what only sounds the same."""

from __future__ import annotations

import pytest

from watcher.core.materiality.paraphrase import same_facts

SAME: dict[str, list[tuple[str, str]]] = {
    "en": [
        (
            "Where we rely on your consent, you may withdraw it at any time.",
            "You may withdraw your consent at any time where we rely on it.",
        ),
        (
            "We use your phone number for the purpose of verifying your identity.",
            "We use your phone number to verify your identity.",
        ),
        (
            "Should you wish to withdraw your consent, please contact our privacy team.",
            "If you want to withdraw your consent, please contact our privacy team.",
        ),
        ("We regularly review our security practices.", "Our security practices are regularly reviewed."),
        (
            "All notices shall be sent by email and shall be deemed received on the next business day.",
            "All notices must be sent by email and are deemed received on the next business day.",
        ),
        (
            "You have the right to lodge a complaint with a supervisory authority.",
            "You may lodge a complaint with a supervisory authority.",
        ),
        (
            "We have implemented security measures. These measures are reviewed annually.",
            "We have implemented security measures, which are reviewed every year.",
        ),
        (
            "You agree that you will not use the Service for any unlawful purpose.",
            "You agree not to use the Service for any purpose that is not lawful.",
        ),
        (
            "In order to comply with applicable law, we may be required to disclose your information.",
            "We may have to disclose your information to comply with the law.",
        ),
        (
            "Cookies are small text files placed on your device by websites that you visit.",
            "Cookies are small text files that websites you visit place on your device.",
        ),
        (
            "We will keep a record of your consent for as long as your account is active.",
            "A record of your consent will be kept for as long as your account is active.",
        ),
        (
            "The Supplier may terminate this Agreement if the Customer fails to pay it within fourteen (14) days.",
            "If the Customer does not pay it within 14 days, the Supplier can end this Agreement.",
        ),
        ("We may collect your usage data.", "Your usage data may be collected by us."),
        ("We may also place tags in our newsletters.", "Tags may also be placed in our newsletters."),
        (
            "We keep invoices for a period of thirty (30) days following cancellation.",
            "We retain invoices for 30 days after cancellation.",
        ),
        ("You must be 18 years or older to open an account.", "You must be at least 18 years old to open an account."),
        ("Rivulet reserves the right to reject a listing.", "Rivulet may reject a listing."),
        (
            "Rivulet shall not be liable for failing to deliver.",
            "Rivulet shall bear no liability for failing to deliver.",
        ),
        ("We are unable to restore deleted files.", "We cannot restore deleted files."),
        ("Check this page from time to time.", "Check this page periodically."),
        (
            "We process your personal information to send you invoices.",
            "We process your personal data to send you invoices.",
        ),
        ("You are required to keep your password secret.", "You must keep your password secret."),
        (
            "If you close your account, we delete your photos within 30 days.",
            "We delete your photos within 30 days if you close your account.",
        ),
        (
            "You can ask for a copy of your records. You can also ask us to correct them.",
            "You can ask for a copy of your records and can ask us to correct them.",
        ),
        ("We will notify you prior to any price increase.", "We will inform you before any price increase."),
        ("We do not sell your personal data to anyone.", "Your personal data is not sold by us."),
        ("Please be aware that partners set their own cookies.", "Partners set their own cookies."),
        ("Refunds are granted at no cost.", "Refunds are granted free of charge."),
        ("In the event that a payment fails, we suspend the plan.", "If a payment fails, we suspend the plan."),
        ("We obtain your contact details from resellers.", "We get your contact details from resellers."),
        (
            "You may not use the service unless you accept these terms.",
            "You must not use the service unless you accept these terms.",
        ),
        ("Your card is charged every month.", "Your card is charged monthly."),
        ("We erase backups without undue delay.", "We delete backups promptly."),
        (
            "Protecting your account matters. For that reason, we encrypt passwords.",
            "Because protecting your account matters, we encrypt passwords.",
        ),
        (
            "As described below, we use your email address for various purposes: to send receipts.",
            "We use your email address for a variety of purposes, including to send receipts, as described below.",
        ),
        ("Your access is subject to separate terms.", "Separate terms apply to your access."),
        ("We disclose data pursuant to a court order.", "We disclose data in accordance with a court order."),
        ("Staff receive training every year.", "Staff receive annual training."),
        ("Neither party may assign this contract.", "Neither party can assign this contract."),
        ("Your data is stored only in Norway.", "Your data is stored exclusively in Norway."),
        ("We assist you in exporting your data.", "We help you in exporting your data."),
        ("The fee is not refundable. It is due on signing.", "The fee is not refundable, and is due on signing."),
        ("We ask for your consent before we record calls.", "Before we record calls, we ask for your consent."),
        ("You're responsible for the device you use.", "You are responsible for the device that you use."),
        ("We can't read your messages.", "We cannot read your messages."),
        ("You can object at any time.", "You can object whenever you wish."),
        (
            "Failure on your part to pay may result in our inability to ship the order.",
            "If you do not pay, we may be unable to ship the order.",
        ),
        (
            "Users or anyone affected can submit a complaint.",
            "Anyone affected, whether a user or not, may send a complaint.",
        ),
        ("We retain logs for no more than 90 days.", "We keep logs for at most 90 days."),
        ("Vendors must comply with this code.", "Vendors must abide by this code."),
        ("We modify these terms where the law requires it.", "We amend these terms if the law requires it."),
        ("We shall provide you with a receipt.", "We will give you a receipt."),
    ],
    "de": [
        (
            "Die Daten werden gelöscht, sobald sie nicht mehr benötigt werden.",
            "Sobald die Daten nicht mehr benötigt werden, werden sie gelöscht.",
        ),
        (
            "Wir beantworten Ihre Anfrage unentgeltlich und innerhalb eines Monats.",
            "Ihre Anfrage beantworten wir binnen eines Monats und kostenlos.",
        ),
        ("Wir senden Ihnen die Rechnung unentgeltlich.", "Die Rechnung senden wir Ihnen kostenlos."),
        ("Sofern Sie kündigen, löschen wir das Konto.", "Wir löschen das Konto, falls Sie kündigen."),
    ],
    "fr": [
        (
            "Nous pouvons modifier cette politique de temps à autre.",
            "Cette politique peut être modifiée périodiquement.",
        ),
        (
            "Vous ne transférerez pas vos droits sans notre accord.",
            "Sans notre accord, vous ne pouvez transférer vos droits.",
        ),
        ("Nous conservons vos données pendant 30 jours.", "Vos données sont gardées par nous durant 30 jours."),
        ("Vous pouvez fermer le compte sans frais.", "Vous pouvez fermer le compte gratuitement."),
    ],
    "es": [
        (
            "Podemos modificar esta política en cualquier momento.",
            "Esta política puede modificarse en cualquier momento.",
        ),
        ("Conservamos sus datos durante 30 días.", "Sus datos se conservan durante 30 días."),
        ("Puede solicitar una copia sin coste.", "Puede pedir una copia gratuitamente."),
    ],
    "nl": [
        ("Wij bewaren uw gegevens gedurende 30 dagen.", "Uw gegevens bewaren wij tijdens 30 dagen."),
        ("Indien u opzegt, verwijderen wij het account.", "Wij verwijderen het account wanneer u opzegt."),
    ],
    "pt": [("Você pode encerrar a conta sem custo.", "Você pode encerrar a conta gratuitamente.")],
    "it": [("Può chiudere il conto senza costi.", "Può chiudere il conto gratis.")],
}

OTHER: dict[str, list[tuple[str, str]]] = {
    "en": [
        ("You must not share your password with anyone.", "You must share your password with anyone."),
        ("Interest of 2% is charged after 30 days.", "Interest of 30% is charged after 2 days."),
        ("We ask you before sharing your photos.", "We tell you before sharing your photos."),
        (
            "We store recordings in the EU and transcripts in the US.",
            "We store transcripts in the EU and recordings in the US.",
        ),
        (
            "Either party may end the contract with one month's notice.",
            "We may end the contract with one month's notice.",
        ),
        ("We scan attachments but not messages.", "We scan messages but not attachments."),
        ("Deposits are refunded unless damage is found.", "Deposits are refunded if damage is found."),
        ("Moderators read messages that users report.", "Users read messages that moderators report."),
        ("We will not disclose your address to landlords.", "We will not disclose your address to other landlords."),
        ("You may withdraw your consent at any time.", "You may withdraw your consent once."),
        ("Returns are free within 14 days of delivery.", "Returns are free within 14 days of purchase."),
        ("Our security practices are reviewed every year.", "Our security practices are reviewed every two years."),
        ("Only authorised employees have access to the database.", "Authorised employees have access to the database."),
        ("We share aggregated data with researchers.", "We share data with researchers."),
        (
            "You agree that you will not use the Service for unlawful purposes.",
            "You agree that we will not use the Service for unlawful purposes.",
        ),
        (
            "We keep a record of your consent while your account is active.",
            "We keep a record of your consent even after your account is active.",
        ),
        (
            "The Supplier may terminate this Agreement if the Customer fails to pay.",
            "The Customer may terminate this Agreement if the Supplier fails to pay.",
        ),
        ("We will never sell your data.", "We may sell your data."),
        ("You must notify us of a breach.", "We must notify you of a breach."),
        ("You notify us by email.", "We notify you by email."),
        ("Rivulet shall indemnify the Client.", "The Client shall indemnify Rivulet."),
        ("Rivulet shall indemnify the Client.", "Rivulet shall be indemnified by the Client."),
        ("We may contact you.", "We may be contacted by you."),
        ("We transfer data from Norway to Chile.", "We transfer data from Chile to Norway."),
        ("We keep invoices and delete messages.", "We delete invoices and keep messages."),
        ("We keep logs for 30 days and backups for 90 days.", "We keep logs for 90 days and backups for 30 days."),
        ("We keep logs for 30 days.", "We keep logs for 60 days."),
        ("We keep logs for 30 days.", "We keep logs for 30 months."),
        ("We keep logs for 30 days.", "We keep logs for 30 business days."),
        ("You may export your data twice.", "You may export your data once."),
        ("You may export five reports.", "You may export three reports."),
        ("You may rate the session.", "You may rate the first session."),
        ("We share your data with your consent.", "We share your data."),
        ("We share your data only with couriers.", "We share your data with couriers."),
        ("We store backups in encrypted form.", "We store backups."),
        ("We are liable for gross negligence.", "We are liable for negligence."),
        ("We are not liable except for wilful harm or gross negligence.", "We are not liable except for wilful harm."),
        ("We collect names and addresses.", "We collect names, addresses and photos."),
        ("We collect names, addresses and photos.", "We collect names and addresses."),
        ("You may cancel if you pay and give notice.", "You may cancel if you pay or give notice."),
        ("You may not copy, but you may print.", "You may copy, but you may not print."),
        ("We do not train on chats and may store them.", "We train on chats and may not store them."),
        ("We will delete chats after 30 days.", "We may delete chats after 30 days."),
        ("You must use a strong password.", "You should use a strong password."),
        ("You must not swim alone.", "You should not swim alone."),
        ("We encrypt your files.", "We aim to encrypt your files."),
        ("You must pay before delivery.", "You must pay after delivery."),
        ("We keep it until you cancel.", "We keep it after you cancel."),
        ("Pay within 30 days.", "Pay after 30 days."),
        ("You must be at least 18.", "You must be under 18."),
        ("You must be at least 16 years old.", "You must be at least 13 years old."),
        ("You can opt out of profiling.", "You can opt in to profiling."),
        ("We share it with affiliates.", "We share it with third parties."),
        ("We share your data with vendors.", "We sell your data to vendors."),
        ("Unless you object, we share your address.", "If you object, we share your address."),
        ("Unless you consent, we do not share your address.", "Unless you object, we share your address."),
        ("By default, we do not train on your files.", "We do not train on your files."),
        ("We do not train on your files.", "We do not currently train on your files."),
        ("Disputes are settled by the courts of Oslo.", "Disputes are settled by the courts of Bergen."),
        ("We delete all your data.", "We delete your data."),
        ("All excluding business data is used.", "All including business data is used."),
        ("We use it for billing rather than advertising.", "We use it for advertising rather than billing."),
        ("Your employer pays for our costs.", "You pay for our costs."),
        ("We pay the fee, you pay the tax.", "You pay the fee, we pay the tax."),
        ("We are responsible for your losses.", "You are responsible for our losses."),
        ("The lawful use of the service is free.", "The unlawful use of the service is free."),
        ("We notify you if data is lost.", "We notify you if data is stolen."),
        ("You may appeal each decision.", "You may appeal one decision."),
        ("We collect your precise location.", "We collect your location."),
        ("The fee is $5 per month.", "The fee is €5 per month."),
        ("The fee is $5 per month.", "The fee is $5 per week."),
        ("Parents may view the chats of their children.", "Children may view the chats of their parents."),
        ("Sellers may block buyers.", "Buyers may block sellers."),
        ("We process data for the Client.", "The Client processes data for us."),
        ("We delete data you gave us.", "We delete data."),
        ("Data is retained for up to 90 days.", "Data is retained for at least 90 days."),
        ("Data is retained for up to 90 days.", "Data is retained for 90 days."),
        ("We log IP addresses, device types and the device location.", "We log IP addresses and device types."),
        (
            "We log the location of your device and its type.",
            "We log the location of your device and its type, and device location.",
        ),
        ("You may cancel at any time.", "You may cancel at any time before delivery."),
        ("We may suspend accounts without notice.", "We may suspend accounts with notice."),
        ("No fee applies to refunds.", "A fee applies to refunds."),
        ("We must ask you before we record.", "We must ask you when we record."),
        ("We process data you submit.", "We process data they submit."),
        ("Fees are refunded to you.", "Fees are refunded to them."),
        ("We receive payments from you.", "We make payments to you."),
        ("Payments to you are listed.", "Payments from you are listed."),
        ("Access is for an owner or not the agent.", "Access is for an owner or the agent."),
        ("Accept (1) invoices, and (2) receipts.", "Accept (1) invoices, or (2) receipts."),
        ("We record calls you make.", "We record calls we make."),
    ],
    "de": [
        (
            "Wir geben Ihre Daten an Partner weiter, wenn Sie zustimmen.",
            "Wir geben Ihre Daten an Partner weiter, wenn Sie nicht widersprechen.",
        ),
        ("Wir informieren Sie über Mängel.", "Sie informieren uns über Mängel."),
        ("Wir geben Ihre Daten nicht weiter.", "Wir geben Ihre Daten weiter."),
        ("Wir löschen das Konto vor der Kündigung.", "Wir löschen das Konto nach der Kündigung."),
        ("Wir speichern Namen und Adressen.", "Wir speichern Namen, Adressen und Fotos."),
        ("Wir müssen Sie fragen.", "Wir können Sie fragen."),
    ],
    "fr": [
        (
            "Vous pouvez nous demander la suppression de vos photos.",
            "Nous pouvons vous demander la suppression de vos photos.",
        ),
        ("Nous ne vendons pas vos données.", "Nous vendons vos données."),
        ("Nous devons vous informer.", "Nous pouvons vous informer."),
        ("Nous gardons vos données pendant 30 jours.", "Nous gardons vos données pendant 90 jours."),
    ],
    "es": [
        ("No vendemos sus datos.", "Vendemos sus datos."),
        ("Debe avisar antes de viajar.", "Debe avisar después de viajar."),
    ],
    "nl": [("Wij bewaren alleen uw naam.", "Wij bewaren uw naam."), ("U moet betalen.", "U kunt betalen.")],
    "pt": [("A conta é gratuita.", "A conta não é gratuita.")],
    "it": [("Possiamo chiudere il conto.", "Dobbiamo chiudere il conto.")],
}


def _table(pairs: dict[str, list[tuple[str, str]]]) -> list[tuple[str, str, str]]:
    return [(language, old, new) for language, rows in pairs.items() for old, new in rows]


@pytest.mark.parametrize(("language", "old", "new"), _table(SAME))
def test_other_words_for_the_same(language: str, old: str, new: str) -> None:
    assert same_facts(old, new, language)
    assert same_facts(new, old, language)


@pytest.mark.parametrize(("language", "old", "new"), _table(OTHER))
def test_nearly_the_same_words_for_something_else(language: str, old: str, new: str) -> None:
    assert not same_facts(old, new, language)
    assert not same_facts(new, old, language)

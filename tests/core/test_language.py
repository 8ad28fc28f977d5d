"""The language of a text, or nothing where it can't be told."""

from __future__ import annotations

import pytest

from watcher.core.language import language_of

TEXTS = {
    "en": "We keep the data that you give us for as long as the law asks us to, and we do not share it with anyone. ",
    "de": "Wir speichern die Daten, die Sie uns geben, so lange das Gesetz es verlangt, und geben sie nicht an Dritte ",
    "fr": "Nous gardons les données que vous nous donnez pour la durée que la loi impose et nous ne les vendons pas. ",
    "es": "Guardamos los datos que usted nos da por el tiempo que exige la ley y no los vendemos a nadie en el mundo. ",
    "nl": "Wij bewaren de gegevens die u ons geeft zo lang als de wet dat van ons vraagt en wij verkopen ze niet. ",
    "zh": "我们会按照法律规定的期限保存您提供给我们的个人信息，并且不会向任何第三方出售。",
    "ja": "お客様からいただいた情報は、法律で定められた期間だけ保存し、第三者に販売することはありません。",
    "hi": "हम आपकी जानकारी केवल उतने समय तक रखते हैं जितना कानून कहता है और उसे किसी को नहीं बेचते। ",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_a_paragraph_is_enough(language: str, text: str) -> None:
    assert language_of(text * 4) == language


@pytest.mark.parametrize("text", ["", "Acme Ltd 12345", "1 2 3 4 5 6 7 8 9"])
def test_too_little_text_says_nothing(text: str) -> None:
    assert language_of(text) == ""

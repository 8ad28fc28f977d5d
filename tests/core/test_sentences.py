"""Where sentences end, and where a full stop belongs to something else."""

from __future__ import annotations

import pytest

from watcher.core.text import sentences, tokens


@pytest.mark.parametrize(
    "text",
    [
        "Wir löschen am 3. März alles.|Danach nicht.",
        "Der 1. Januar ist frei.|Der 2. auch.|Gut.",
        "Nach § 4 Abs. 2 und Art. 5 gilt dies.|Nr. 3 nicht.",
        "Wir nutzen z. B. Namen, d. h. Daten.|I. d. R. fragen wir.",
        "Wir nutzen z.B. Namen, u.a. Adressen, ggf. Nummern.|Mehr nicht.",
        "Usamos p. ej. su nombre.|Véase el art. 5 y la pág. 3.",
        "Escriba a la Sra. García, S.L. con un plazo.|Nada más.",
        "Voir p. ex. Paris et l'art. 13.|Merci.",
        "D.Lgs. n. 196/2003 si applica, cfr. Art. 13 e lett. (b).|Fine.",
        "A Lei n. 13.709 vale para a Acme Ltda. e outros.|Fim.",
        "Wij gebruiken o.a. uw naam, bijv. Jan, art. 6 lid 1.|Dank.",
        "See No. 4 and Sec. 12.|No.|We never sell.",
        "Acme, Inc. shall pay, e.g. by card, under U.S. law.|It may not refuse.",
        "We answer within 30.|That is enough.",
        "You pay for option a.|You may cancel.",
        "我们会删除。|您可以反对！",
    ],
)
def test_sentences(text: str) -> None:
    parts = text.split("|")
    joined = "".join(parts) if parts[0].endswith("。") else " ".join(parts)
    assert sentences(joined) == parts


def test_thai_marks_stay_on_their_letter() -> None:
    text = "เราจะไม่ขายข้อมูลของคุณ"
    assert "".join(tokens(text)) == text
    assert "ม่" in tokens(text)
    assert "่" not in tokens(text)

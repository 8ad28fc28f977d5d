"""Edits of the sample policies, each with what should come of it.

A mutation replaces text in a shape's source (see ``shapes``). ``section`` is the end of the printed
title of the section that the alert has to name; quiet mutations have none.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.model import Level


@dataclass(frozen=True)
class Mutation:
    """``edits`` are (before, after) pairs, each of which must apply exactly once."""

    name: str
    shape: str
    edits: tuple[tuple[str, str], ...]
    section: str = ""
    least: Level = Level.LOW

    def __str__(self) -> str:
        return self.name

    def apply(self, source: str) -> str:
        """The mutated source. Raises ``ValueError`` if an edit does not apply exactly once."""
        for before, after in self.edits:
            if source.count(before) != 1:
                raise ValueError(f"{self.name}: {before!r} stands {source.count(before)} times in {self.shape}")
            source = source.replace(before, after)
        return source


def _edit(name: str, shape: str, section: str, before: str, after: str, least: Level = Level.LOW) -> Mutation:
    return Mutation(name, shape, ((before, after),), section, least)


HIGH, MEDIUM = Level.HIGH, Level.MEDIUM

MATERIAL = (
    # selling, sharing, recipients
    _edit("never sell becomes may sell", "bricklane", "Improving Our Services", "We will never sell your data", "We may sell your data", HIGH),
    _edit("never sell becomes may sell, run in", "fernhollow", "1. WHERE WE STAND", "We will never sell the records", "We may sell the records", HIGH),
    _edit("never sell becomes may sell, lettered", "oakzia", "a. We never sell Personal Data", "We will never sell your Personal Data to", "We may sell your Personal Data to", HIGH),
    _edit("do not sell loses its not", "quillmark", "General Disclosure", "we do not sell, rent or lease", "we sell, rent or lease", HIGH),
    _edit("rent becomes allowed", "fernhollow", "1. WHERE WE STAND", "we do not rent contact lists to anybody", "we may rent contact lists to partners", MEDIUM),
    _edit("a sub-processor row is added", "bricklane", "Companies That Work for Us", "| Trellis Support | Help desk | United States", "| Trellis Support | Help desk | United States\n| Gridlight Analytics | Usage statistics | India", MEDIUM),
    _edit("a sub-processor is swapped", "bricklane", "Companies That Work for Us", "| Mailhaus | Transactional email | Germany", "| Postrocket | Transactional email | Brazil"),
    _edit("a sub-processor moves country", "bricklane", "Companies That Work for Us", "| Norrsken Cloud | Hosting and backups | Sweden", "| Norrsken Cloud | Hosting and backups | United States"),
    _edit("a named provider is added", "fernhollow", "4.1 Service providers", "Corvina Hosting, Postbird and Lumepay", "Corvina Hosting, Postbird, Lumepay and Datahawk"),
    _edit("a named provider is added to a list", "ternbridge", "Vendors We Trust", "- Beaconworks sends our email.", "- Callisto Ads matches visitors with advertising audiences.\n- Beaconworks sends our email."),
    _edit("affiliates become partners", "fernhollow", "4.3 Affiliates", "with companies under common ownership with us, for administration and support", "with companies under common ownership with us and with advertising partners, for any purpose", MEDIUM),
    _edit("a condition for sharing is added to a list", "bricklane", "Improving Our Services", "+ you have told Bricklane to connect", "+ a partner wants to offer you its products;\n+ you have told Bricklane to connect"),
    _edit("a limit on providers is dropped", "quillmark", "Service Providers", " They may not use it for purposes of their own.", ""),
    _edit("customers are no longer told of court orders", "fernhollow", "4.4 Legal purposes", " Unless the law forbids it, we tell the customer first.", ""),
    # training, purposes, collection
    _edit("training becomes allowed", "fernhollow", "3. INFORMATION USE", "We do not use receipts to train machine learning models", "We may use receipts to train machine learning models", HIGH),
    _edit("never train gets a default", "quillmark", "Manuscripts and Comments", "and we never use them to train language models", "and by default we do not use them to train language models"),
    _edit("text is sent to another company", "quillmark", "10. ARTIFICIAL INTELLIGENCE", "and your text is not sent to anybody else", "and your text may be sent to Nimbus AI for improvement of its models", HIGH),
    _edit("a new kind of data", "oakzia", "When you visit our sites", "your name, your email address and your position", "your name, your email address, your health insurance number and your position", MEDIUM),
    _edit("a new kind of data in a list", "ternbridge", "What Information We Collect", "- Recordings of support calls", "- Recordings of support calls\n- Biometric voice prints", MEDIUM),
    _edit("location outside check-ins", "oakzia", "d. To allow for check-ins at a place.", "We use your location only at the moment of the check-in", "We use your location at any time"),
    _edit("a new purpose", "bricklane", "How We Use Your Data", "and to make those services better", "to make those services better and to show you advertising of third parties"),
    _edit("opt-in becomes opt-out", "fernhollow", "1. WHERE WE STAND", "stays switched off until you switch it on", "is switched on unless you switch it off", MEDIUM),
    _edit("newsletter without consent", "quillmark", "Communications", "We send them only if you have asked for them", "We send them unless you tell us not to"),
    # retention, breach, notice, rights
    _edit("retention in days", "bricklane", "Data Retention", "within 45 days", "within 365 days", MEDIUM),
    _edit("retention of log files", "fernhollow", "2.2 Activity Data", "We keep these log files for 90 days", "We keep these log files for 24 months"),
    _edit("retention in words", "quillmark", "Legal Obligations", "in most cases for seven years", "in most cases for ten years"),
    _edit("retention of closed accounts", "oakzia", "b. Retention", "deleted after 12 months", "deleted after 36 months"),
    _edit("retention of recordings", "ternbridge", "E. Retention of Recordings", "deleted after 30 days", "deleted after 180 days"),
    _edit("breach notice takes longer", "fernhollow", "5. SECURITY", "within 72 hours", "within 30 days"),
    _edit("breach notice becomes a may", "ternbridge", "Breach Notification", "Ternbridge will notify the people affected by email", "Ternbridge may notify the people affected by email"),
    _edit("notice of changes is shorter", "bricklane", "Changes to This Page", "at least 14 days before", "at least 3 days before"),
    _edit("notice of changes is gone", "ternbridge", "F. Policy Updates", "we will notify you by email and you will have a choice", "we will post a notice on our website"),
    _edit("an answer takes longer", "oakzia", "a. Review, correct and remove your Personal Data", "We will answer within 15 days", "We will answer within 60 days"),
    _edit("a right is dropped from a list", "oakzia", "a. Review, correct and remove your Personal Data", "- You can object to the processing of your Personal Data or request its portability.\n", ""),
    _edit("a right is narrowed", "ternbridge", "Rights of the Data Subject", "access, correction, deletion and portability", "access and correction"),
    _edit("the right to object is limited", "quillmark", "Your Right to Object", "at any time, and to direct marketing without giving a reason", "where the law requires us to consider it"),
    _edit("automated decisions become possible", "ternbridge", "Automated Decisions", "Nobody will be subject to a decision", "You may be subject to a decision", MEDIUM),
    _edit("a state's residents lose a right", "bricklane", "Your Rights", "\nIf you live in California, you may also ask which categories of third parties have received your information in the last twelve months.", ""),
    # children, transfer, controller
    _edit("the age goes down", "quillmark", "7. CHILDREN", "anyone under 13, and", "anyone under 10, and", MEDIUM),
    _edit("the age goes down, lettered", "ternbridge", "D. Information from Children", "under the age of 16", "under the age of 13", MEDIUM),
    _edit("children become possible", "bricklane", "Children", "We do not knowingly record information about children", "We may record information about children", HIGH),
    _edit("a country for transfers", "quillmark", "International Transfers", "in the United States and in Canada", "in the United States, in Canada and in China"),
    _edit("standard clauses are gone", "fernhollow", "7. VISITORS FROM OUTSIDE THECOUNTRY", "we rely on standard contractual clauses", "we rely on your consent"),
    _edit("servers move", "oakzia", "a. Storage and security", "on servers in Spain and France", "on servers in Spain and Singapore"),
    _edit("the controller changes", "oakzia", "", "OAKZIA SOFTWARE S.L., a company registered in Valencia", "OAKZIA GLOBAL LTD, a company registered in Nicosia"),
    _edit("encryption is dropped", "quillmark", "5. SECURITY", "We use encryption, firewalls and regular training", "We use firewalls"),
    # whole sections
    _edit("a section is added", "fernhollow", "10. ADVERTISING", "## 9. CHILDREN\n", "## 10. ADVERTISING\nWe share Account Data with advertising networks so that they can show you offers on other sites.\n## 9. CHILDREN\n", MEDIUM),
    _edit("a section is removed", "quillmark", "7. CHILDREN", "## 7. CHILDREN\nThe Service is not intended for anyone under 13, and we do not knowingly collect Personal Information from children under the age of 13.\n", "", MEDIUM),
)  # fmt: skip

NEEDLES = (
    Mutation(
        "one word among fifty renamings",
        "oakzia",
        (("We will never sell your Personal Data to", "We may sell your Personal Data to"),),
        "a. We never sell Personal Data",
        HIGH,
    ),
)
"""Material edits that are made together with a renaming of the whole policy."""


def _swap(first: str, second: str) -> tuple[tuple[str, str], ...]:
    """Two runs of lines that follow one another change places."""
    return ((first + second, second + first),)


QUIET = (
    # cosmetic
    Mutation("curly quotes become straight", "fernhollow", (("“Account Data” and “Activity Data”", '"Account Data" and "Activity Data"'),)),
    Mutation("a dash and a space", "quillmark", (("(together, the “Service”)", "(together,  the\u00a0“Service”)"),)),
    Mutation("invisible characters", "ternbridge", (("what choices you have.", "what\u2060 choices\u00ad you have.\u200b"),)),
    Mutation("a list in another order", "bricklane", _swap("- Drawings, permits and inspection reports\n", "- Names and telephone numbers of subcontractors\n")),
    Mutation("table rows in another order", "bricklane", _swap("| Norrsken Cloud | Hosting and backups | Sweden\n", "| Mailhaus | Transactional email | Germany\n")),
    Mutation("capitals in a heading", "ternbridge", (("### Breach Notification", "### Breach notification"),)),
    # dates
    Mutation("the policy's own date", "quillmark", (("Last Edited : Mar 09, 2023", "Last Edited : Apr 02, 2023"),)),
    # editorial
    Mutation("a typing error put right", "fernhollow", (("for instance a waiter or a driver", "for instance a waiter or driver"),)),
    Mutation("a postal address", "ternbridge", (("48 Harbour Parade, 3rd floor", "12 Mill Lane, 1st floor"),)),
    # moves
    Mutation("a section moves up", "bricklane", (("## Children\nBricklane is not intended for anybody under 18. We do not knowingly record information about children. If you think that we hold such information, please contact us.\n", ""), ("## Data Retention\n", "## Children\nBricklane is not intended for anybody under 18. We do not knowingly record information about children. If you think that we hold such information, please contact us.\n## Data Retention\n"))),
    Mutation("two numbered sections change places", "quillmark", (("## 7. CHILDREN\nThe Service is not intended for anyone under 13, and we do not knowingly collect Personal Information from children under the age of 13.\n", ""), ("## 6. THIRD-PARTY LINKS\n", "## 6. CHILDREN\nThe Service is not intended for anyone under 13, and we do not knowingly collect Personal Information from children under the age of 13.\n## 7. THIRD-PARTY LINKS\n"))),
    Mutation("every section is renumbered", "fernhollow", tuple((f"## {n}. {name}", f"## {n + 1}. {name}") for n, name in [(9, "CHILDREN"), (8, "NOTICE"), (7, "VISITORS"), (6, "REVIEWING"), (5, "SECURITY")])),
)  # fmt: skip

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
    _edit("never sell becomes may sell, lettered", "oakzia", "a. No sale of Personal Data", "We will never sell your Personal Data to", "We may sell your Personal Data to", HIGH),
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
    _edit("at least becomes at most", "bricklane", "Changes to This Page", "at least 14 days before", "at most 14 days before"),
    _edit("encrypted becomes unencrypted", "ternbridge", "How Data is Secured", "Calls are encrypted", "Calls are unencrypted", MEDIUM),
    _edit("never becomes not normally", "fernhollow", "A. Registration and Billing", "never reach our servers", "do not normally reach our servers"),
    _edit("unless becomes if", "fernhollow", "4.4 Legal purposes", "Unless the law forbids it", "If the law forbids it", MEDIUM),
    _edit("notice of changes is no longer sent", "bricklane", "Changes to This Page", "we will notify you by email at least", "we will notify you at least", MEDIUM),
    _edit("notice of changes is posted only", "bricklane", "Changes to This Page", "we will notify you by email at least", "we will notify you on our website at least", MEDIUM),
    _edit("a change of owner is told later", "oakzia", "c. Corporate events", "You will be notified by email of any change", "You will be notified by email after any change"),
    _edit("tests from time to time", "fernhollow", "5. SECURITY", "tests its systems once a year through", "tests its systems from time to time through", MEDIUM),
    _edit("tests by anybody", "fernhollow", "5. SECURITY", "through an independent firm", "through a firm", MEDIUM),
    _edit("consent is withdrawn by letter", "oakzia", "a. Seeing, correcting and removing your data", "You can withdraw your consent on any day", "You can withdraw your consent by letter on any day", MEDIUM),
    _edit("notice of changes is shorter", "bricklane", "Changes to This Page", "at least 14 days before", "at least 3 days before"),
    _edit("notice of changes is gone", "ternbridge", "F. Updates of This Policy", "we will notify you by email and you will have a choice", "we will post a notice on our website"),
    _edit("an answer takes longer", "oakzia", "a. Seeing, correcting and removing your data", "We will answer within 15 days", "We will answer within 60 days"),
    _edit("a right is dropped from a list", "oakzia", "a. Seeing, correcting and removing your data", "- You can object to any processing of Personal Data, or take your data elsewhere.\n", ""),
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
    # found by mutating word by word
    _edit("a promise in a heading", "oakzia", "a. We sometimes sell Personal Data", "### a. No sale of Personal Data", "### a. We sometimes sell Personal Data", MEDIUM),
    _edit("affiliates for third parties", "oakzia", "e. Anything else that you agree to", "We share your data with third parties if", "We share your data with affiliates when"),
    _edit("archived, not deleted", "quillmark", "Request to Delete", "You may ask us to delete the information", "You may ask us to archive the information"),
    # whole sections
    _edit("a section is added", "fernhollow", "10. ADVERTISING", "## 9. CHILDREN\n", "## 10. ADVERTISING\nWe share Account Data with advertising networks so that they can show you offers on other sites.\n## 9. CHILDREN\n", MEDIUM),
    _edit("an arbitration section is added", "ternbridge", "Disputes", "## Contact Us\n", "## Disputes\nAny dispute about this policy is settled by binding arbitration in Delaware, and you give up the right to take part in a class action.\n## Contact Us\n", HIGH),
    _edit("a section is removed", "quillmark", "7. CHILDREN", "## 7. CHILDREN\nThe Service is not intended for anyone under 13, and we do not knowingly keep Personal Information about anybody that young.\n", "", MEDIUM),
    # numbers, deadlines, thresholds
    _edit("fewer customers in a benchmark", "bricklane", "Improving Our Services", "at least 20 customers contribute", "at least 2 customers contribute"),
    _edit("notice of a new sub-processor is shorter", "bricklane", "Companies That Work for Us", "at least 30 days before it starts", "at least 5 days before it starts"),
    _edit("the age limit goes up", "bricklane", "Children", "for anybody under 18", "for anybody under 13", MEDIUM),
    _edit("applications are kept for years", "fernhollow", "D. Job Applications", "deleted after 6 months", "deleted after 6 years", MEDIUM),
    _edit("two periods change", "fernhollow", "6. REVIEWING AND DELETING YOURDATA", "after 60 days and its backups after a further 30 days", "after 90 days and its backups after a further 60 days"),
    _edit("a deadline loses its number", "oakzia", "a. Seeing, correcting and removing your data", "We will answer within 15 days", "We will answer as soon as we can"),
    _edit("the authority is told later", "ternbridge", "Breach Notification", "informed within 72 hours after", "informed within seven days after"),
    _edit("a period without a period", "quillmark", "Your Account", "the information is removed within 30 days", "the information is removed when it is no longer useful to us"),
    _edit("audits become rarer", "fernhollow", "5. SECURITY", "once a year through an independent firm", "once every three years"),
    # modals and negations
    _edit("must becomes should", "bricklane", "Improving Our Services", "has promised in writing to protect", "should try to protect"),
    _edit("no customer sees becomes may see", "bricklane", "Improving Our Services", "No customer will ever see the data of another customer", "Other customers may see some of your data", MEDIUM),
    _edit("an instruction becomes a request", "fernhollow", "4.1 Service providers", "They may use the data only on our instructions", "They may use the data as they see fit"),
    _edit("prohibited becomes allowed", "oakzia", "a. Service providers", "They are prohibited from using your Personal Data for other purposes", "They may use your Personal Data for other purposes", MEDIUM),
    _edit("card numbers are stored", "ternbridge", "To complete orders and payments", "are passed to the bank and not stored by us", "are passed to the bank and stored by us", MEDIUM),
    _edit("manuscripts are read", "quillmark", "Manuscripts and Comments", "We do not read manuscripts unless you ask us", "We may read manuscripts, for instance if you ask us", MEDIUM),
    _edit("profiles are built", "fernhollow", "2.4 Receipts and invoices", "and do not build profiles from them", "and build profiles from them", MEDIUM),
    _edit("commercial use becomes possible", "oakzia", "Calendar integration", "We do not use them for any commercial purpose or analyze behavior with them", "We use them for commercial purposes and analyze behavior with them", MEDIUM),
    _edit("consent of partners is gone", "oakzia", "b. Partners", "We may share data with partners if you have agreed to it", "We may share data with partners", MEDIUM),
    _edit("knowingly is put in", "ternbridge", "D. Information from Children", "and we do not market to them", "and we do not intentionally market to them"),
    _edit("offline data is left out", "ternbridge", "A. Overview", "the same rules apply to data that we collect offline", "other rules apply to data that we collect offline"),
    # recipients
    _edit("an analytics vendor is swapped", "fernhollow", "4.2 Analytics", "The Site uses Statwell to measure which pages are read. Statwell receives", "The Site uses Peekmetric to measure which pages are read. Peekmetric receives", MEDIUM),
    _edit("a vendor is swapped in a list", "ternbridge", "Vendors We Trust", "- Beaconworks sends our email. Every", "- Mailquarry sends our email. Every", MEDIUM),
    _edit("a vendor row is removed", "bricklane", "Companies That Work for Us", "\n| Mailhaus | Transactional email | Germany", ""),
    _edit("a vendor does something else", "bricklane", "Companies That Work for Us", "| Trellis Support | Help desk | United States", "| Trellis Support | Behavioural advertising | United States"),
    _edit("analytics gets account data", "fernhollow", "4.2 Analytics", "a shortened internet address and no Account Data", "a full internet address and Account Data", MEDIUM),
    _edit("data brokers join", "oakzia", "c. Corporate events", "that company receives the data", "that company and its data brokers receive the data"),
    _edit("card data reaches the servers", "fernhollow", "A. Registration and Billing", "the last four digits of a payment card", "the full number of a payment card"),
    _edit("messages of projects are no longer read", "bricklane", "What Data We Record", "\n- Messages that members of a project send to each other", ""),
    _edit("a new item of connected data", "bricklane", "What Data We Record", "- Messages that members of a project send to each other", "- Messages that members of a project send to each other\n- Photographs of faces taken at the gate"),
    _edit("authorities need no order", "oakzia", "d. Duty to disclose", "if the law requires it or", "if an authority asks for it or"),
    # sensitive data, purposes
    _edit("health data may be asked", "quillmark", "Opening an Account", "a password and the kind of work that you do", "a password, your religion and the kind of work that you do", MEDIUM),
    _edit("location is precise", "oakzia", "Móvel", "the location of the device", "the precise location of the device"),
    _edit("calls are analysed", "ternbridge", "To provide support in the future", "The data is used to send updates and to answer your questions", "The data is used to send updates, to recognise emotions in your voice and to answer your questions"),
    _edit("training without anonymising", "oakzia", "b. To improve and develop our products", "We use client data in an anonymized form for the training", "We use client data for the training", MEDIUM),
    _edit("advertising as a use", "fernhollow", "3. INFORMATION USE", "to plan new functions", "to sell advertising space"),
    # rights and choices
    _edit("a right costs money", "fernhollow", "6. REVIEWING AND DELETING YOURDATA", "We answer within 30 days", "We answer within 30 days and charge a fee of 20 euros", MEDIUM),
    _edit("decline no longer possible", "oakzia", "c. For surveys about satisfaction", "You may decline at any time", "You may not decline"),
    _edit("unsubscribing is gone", "bricklane", "Talking to You", ", and every issue carries a link to leave the list", ""),
    _edit("complaints are gone", "ternbridge", "Rights of the Data Subject", ", and you may lodge a complaint with a supervisory authority", "", MEDIUM),
    _edit("no equal treatment", "fernhollow", "8. NOTICE FOR CALIFORNIA RESIDENTS", ", to have it deleted and not to be treated worse for asking", " and to have it deleted"),
    _edit("legal bases are wider", "quillmark", "Bases for Using Your Information", "on your consent, or on our legitimate interest", "or on our legitimate interest"),
    _edit("consent can no longer be revoked", "oakzia", "a. Seeing, correcting and removing your data", "\n- You can withdraw your consent on any day. What was done before stays lawful.", "", MEDIUM),
    # countries
    _edit("hosting moves", "fernhollow", "7. VISITORS FROM OUTSIDE THECOUNTRY", "hosted in Ireland", "hosted in India", MEDIUM),
    _edit("data centers leave the union", "ternbridge", "Vendors We Trust", "its data centers are in the European Union", "its data centers are in Singapore"),
    _edit("transfers without clauses", "quillmark", "International Transfers", " Transfers are covered by standard contractual clauses.", "", MEDIUM),
    _edit("the controller is another company", "ternbridge", "A. Overview", "Ternbridge Telephony, Ltd. and its subsidiaries", "Ternbridge Holdings, Inc. and its affiliates"),
    _edit("another controller", "quillmark", "8. USERS IN THE EUROPEAN UNION", "Quillmark is the controller", "Inkfield B.V. is the controller", MEDIUM),
    # security
    _edit("backups without a second city", "bricklane", "How We Protect Your Data", "keep backups in a second city and let", "and let"),
    _edit("calls in the clear", "ternbridge", "How Data is Secured", "Calls are encrypted, servers", "Servers"),
    _edit("no more certificates", "ternbridge", "Vendors We Trust", " Each of them has shown us a current certificate.", ""),
    # sections
    _edit("a subsection is added", "quillmark", "Advertising Partners", "### Business Transfers.", "### Advertising Partners. || We share your email address in coded form with advertising networks.\n### Business Transfers.", MEDIUM),
    _edit("a subsection is removed", "fernhollow", "4.4 Legal purposes", "### 4.4 Legal purposes. || We may disclose data if a court order or a statute obliges us to, or to protect the safety of a person. Unless the law forbids it, we tell the customer first.\n", ""),
    _edit("a lettered subsection is removed", "oakzia", "b. To unsubscribe from our messages", "### b. To unsubscribe from our messages\nYou can unsubscribe by following the link at the end of each message.\n", "", MEDIUM),
    Mutation("two sections merge and one sentence is lost", "ternbridge", (("### Requests to Change Data\n", ""), (" The supervisory authority will be informed within 72 hours after we have become aware of the breach.", "")), "Breach Notification"),
    Mutation("a section moves and one word changes", "bricklane", (("## Children\nBricklane is not intended for anybody under 18. We do not knowingly record information about children. If you think that we hold such information, please contact us.\n", ""), ("## Data Retention\n", "## Children\nBricklane is not intended for anybody under 12. We do not knowingly record information about children. If you think that we hold such information, please contact us.\n## Data Retention\n")), "Children", MEDIUM),
    Mutation("a heading is renamed and a limit dropped", "bricklane", (("## Improving Our Services", "## Making Our Services Better"), (", but only after everything that identifies a person or a company has been taken out", "")), "Making Our Services Better", MEDIUM),
)  # fmt: skip

NEEDLES = (
    Mutation(
        "one word among fifty renamings",
        "oakzia",
        (("We will never sell your Personal Data to", "We may sell your Personal Data to"),),
        "a. No sale of Personal Data",
        HIGH,
    ),
    _edit(
        "a new provider among the renamings",
        "oakzia",
        "a. Service providers",
        "for hosting, for payments and for support",
        "for hosting, for payments, for advertising and for support",
        MEDIUM,
    ),
    _edit(
        "a period among the renamings",
        "oakzia",
        "b. Retention",
        "is deleted after 12 months",
        "is deleted after 60 months",
        MEDIUM,
    ),
    _edit(
        "a right among the renamings",
        "oakzia",
        "a. Seeing, correcting and removing your data",
        "show, correct or delete",
        "show or correct",
    ),
    _edit(
        "the servers among the renamings",
        "oakzia",
        "a. Storage and security",
        "in Spain and France",
        "in Spain and Vietnam",
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
    Mutation("two numbered sections change places", "quillmark", (("## 7. CHILDREN\nThe Service is not intended for anyone under 13, and we do not knowingly keep Personal Information about anybody that young.\n", ""), ("## 6. THIRD-PARTY LINKS\n", "## 6. CHILDREN\nThe Service is not intended for anyone under 13, and we do not knowingly keep Personal Information about anybody that young.\n## 7. THIRD-PARTY LINKS\n"))),
    Mutation("every section is renumbered", "fernhollow", tuple((f"## {n}. {name}", f"## {n + 1}. {name}") for n, name in [(9, "CHILDREN"), (8, "NOTICE"), (7, "VISITORS"), (6, "REVIEWING"), (5, "SECURITY")])),
    # more of each
    Mutation("an apostrophe becomes curly", "oakzia", (("on the client's own site", "on the client’s own site"),)),
    Mutation("British spelling", "fernhollow", (("cross-context behavioral advertising", "cross-context behavioural advertising"),)),
    Mutation("American spelling", "oakzia", (("We use client data in an anonymized form", "We use client data in an anonymised form"), ("analyze behavior", "analyse behaviour"))),
    Mutation("letters changed by mistake", "bricklane", (("take reasonable steps to make sure", "take resonable steps to make sure"),)),
    Mutation("a word set right", "ternbridge", (("what is said below about users of our website also holds", "what is said below for users of our website also holds"),)),
    Mutation("always becomes at all times", "oakzia", (("its current text is always at", "its current text is at all times at"),)),
    Mutation("another way to say by email", "bricklane", (("we will notify you by email at least", "we will notify you via e-mail at least"),)),
    Mutation("another way to say each year", "fernhollow", (("tests its systems once a year through", "tests its systems annually through"),)),
    Mutation("a serial comma", "quillmark", (("your address, your telephone number or your email address", "your address, your telephone number, or your email address"),)),
    Mutation("a contraction", "quillmark", (("Service may contain links to pages that we do not run", "Service may contain links to pages that we don't run"),)),
    Mutation("another mail address", "quillmark", (("reach us at privacy@quillmark.example", "reach us at legal@quillmark.example"),)),
    Mutation("another link", "oakzia", (("https://oakzia.example/legal/privacy", "https://oakzia.example/en/privacy-policy"),)),
    Mutation("a postcode", "ternbridge", (("Bristol, BS1 4RN", "Bristol, BS2 9TJ"),)),
    Mutation("a town", "oakzia", (("Calle de la Paz, 12, Valencia, Spain", "Calle Mayor, 3, Valencia, Spain"),)),
    Mutation("a date in words", "quillmark", (("Last Edited : Mar 09, 2023", "Last updated on 2 April 2023"),)),
    Mutation("e-mail with a hyphen", "bricklane", (("we will notify you by email", "we will notify you by e-mail"),)),
    Mutation("and so on", "fernhollow", (("for instance a waiter or a driver", "for example a waiter or a driver"),)),
    Mutation("a heading reworded", "bricklane", (("## Talking to You", "## How We Talk to You"),)),
    Mutation("a sentence turned round", "ternbridge", (("The request must say which data is meant.", "Which data is meant must be said in the request."),)),
    Mutation("a list item without its stop", "bricklane", (("- making search results more useful;", "- making search results more useful"),)),
    Mutation("a paragraph is cut in two", "quillmark", (("we need your name, your email address, a password and the kind of work that you do. We use these", "we need your name, your email address, a password and the kind of work that you do.\nWe use these"),)),
    Mutation("a list is lettered", "bricklane", tuple((f"+ {words}", f"- {words}") for words in ("required by law", "you have told", "a service provider works"))),
    Mutation("a greeting is added", "ternbridge", (("We are glad to hear what you think of our privacy practices:", "Thank you for reading. We are glad to hear what you think of our privacy practices:"),)),
)  # fmt: skip

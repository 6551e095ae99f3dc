### What only an organisation reads: the DPIA, the register entry, the statement of confidentiality. Dutch and English.

model = Model, version 1
check = This is a model. Have it checked by your data protection officer (DPO).
foot = A model by Sleutelbos. Facts about the program are filled in; the rest is for the organisation.

## What the vault can hold (src/data.rs)

data-person = About people who look for help
data-person-name = Name or code name
data-person-reach = How to reach somebody, and whether calling is safe
data-person-mind = What to keep in mind on a visit, such as who is there
data-person-age = Year of birth (no date), a minor or not, and who decides for a child
data-person-language = Languages, reading in that language, and wish for an interpreter
data-person-prefers = Rather a woman or a man as a care worker
data-person-place = Town and municipality, sometimes four digits of the postcode
data-person-household = With whom somebody shares a household
data-person-strengths = What somebody is good at
data-person-notes = Notes in her own words (these can hold health data)
data-person-status = Whether somebody is helped at present
data-contact = About contacts
data-contact-when = Day, time, length, kind of contact and kilometres
data-contact-who = With whom the contact was, and what kinds of people were there
data-contact-how = Role of the key person, language, and who interpreted
data-contact-about = Topics, such as sleep, housing or school
data-contact-text = One line and a note in her own words (these can hold health data)
data-contact-step = Next step, between which days, and when it was done
data-contact-places = Which place for help was named
data-care = Signals and the way to help
data-care-signal = What somebody noticed, in own words, and what the person wants (health data may stand here)
data-care-lead = Who has or had the lead: organisation, function, sometimes a name
data-care-referral = The way to help: steps with their day, what stood in the way, how it ended
data-care-mark = What is sensitive: for what, until when, and whether the person knows; never in a list
data-care-meldcode = Steps of the Meldcode: what was seen, consulting, deciding; behind a lock of its own, in no list
data-care-view = Whether somebody asked how it goes, and how the person sees it
data-care-stuck = What got stuck in the chain of help, and with which kind of partner
data-care-merged = That somebody stood there twice and was made one
data-care-handover = Who was handed over to whom, when, and the receiving card
data-days = Appointments and days that matter
data-days-appointment = Appointments: day, time, with whom, where, and what to bring
data-days-moment = Days on which much changes, such as moving house or turning eighteen
data-days-crisis = Who was called in a crisis, and what was agreed
data-days-line = Numbers of institutions nearby; nothing about people
data-papers = Requests, agreements and letters
data-papers-request = What somebody asked, what was agreed, which contacts were for it
data-papers-agreement = What may be told to whom, agreed by whom, until when
data-papers-danger = What was passed on because of danger, with the reason and whom was consulted
data-papers-letter = Which letter went to whom and when; not its text
data-own = About the key person herself (own part, for her alone)
data-own-notes = Notes of her own
data-own-questions = Questions for supervision
data-own-heaviness = How heavy a contact was
data-own-check-in = Energy and tension, day by day
data-besides = What the program keeps besides
data-besides-drafts = Drafts: what was begun and is not finished
data-besides-attachments = Attachments
data-besides-decisions = What was decided once: terms of keeping, legal ground, parts in use, her name
data-besides-log = History: each change, with its time and device

## DPIA

dpia-title = DPIA: working with Sleutelbos
dpia-how = What the program does is filled in. Fill in the lines. Change what is different with you.
dpia-organisation = Organisation
dpia-version = Version and date
dpia-officer = DPO
dpia-written-by = Written by

dpia-purpose = 1. What for
dpia-purpose-help = Key persons help people with a residence permit to find fitting help. They remember what was agreed and write down contacts.
dpia-purpose-report = Counts and hours are the base of the yearly report. No names are needed for that.
dpia-purpose-own = The key person also keeps how heavy the work is. That part is hers alone.
dpia-purpose-more = Other purposes

dpia-basis = 2. Legal basis
dpia-basis-yours = The organisation chooses and explains the legal basis. The program cannot do that.
dpia-basis-six = Which basis of GDPR article 6 fits, and why?
dpia-basis-special = Notes can be about health. Which exception of GDPR article 9 fits?
dpia-basis-consent = Consent does not repair a missing basis where people depend on help (Dutch data protection authority AP, 2016). Do ask agreement before sharing.

dpia-data = 3. Which data
dpia-data-intro = Little is required: for a contact only its kind. This is what a vault can hold.
dpia-data-never = What there is no field for
dpia-data-never-text = BSN, street, date of birth, nationality, origin, religion, residence status and diagnosis. Where a number looks like a BSN, the program asks to take it out. In free text somebody can still write them.

dpia-who = 4. Who sees what
dpia-who-who = Who
dpia-who-sees = Sees
dpia-who-never = Does not see
dpia-who-key = Key person
    .sees = All of her own vault
    .never = Anybody else's vault
dpia-who-organisation = Organisation
    .sees = The part about clients, if it has an organisation's card or is given an export
    .never = The own part. No card opens it
dpia-who-supervisor = Supervisor
    .sees = What the key person tells or shows
    .never = The vault
dpia-who-client = Client
    .sees = Her own record, prepared and reviewed
    .never = What others said in confidence; the organisation decides
dpia-who-maker = Makers of the program
    .sees = Nothing: the program has no network
    .never = Everything
dpia-who-yours = Who has a card or a second passphrase with you?

dpia-where = 5. Where it is
dpia-where-file = In one sealed file on the laptop, with sealed attachments beside it.
dpia-where-beside = Readable outside it: language, theme and text size, the path of the last vault, and a random number of the device.
dpia-where-backup = Sealed backups in a folder that the key person or the organisation chooses.
dpia-where-devices = With two devices: sealed parcels in a folder that another program sends. You choose which program, and where it stores.
dpia-where-paper = On paper or as a file, when somebody prints or exports. Then it is no longer sealed.

dpia-retention = 6. How long
retention-law = The term of the Dutch Wmo (15 years) holds for the municipality. Not for a key person's notes. The GDPR says: no longer than needed (article 5). Have this checked.
retention-suggestion = Suggestion: delete notes twelve months after closing. After that only counts stay. Steps of the Meldcode: six months after finishing.
retention-fill = Our term, and why
retention-erasure = Every month the program proposes what can go. A person decides. What was erased does not come back, not from an old backup and not from another device.

dpia-needed = 7. Is this needed, and not too much?
dpia-needed-less = Can it be done with less? With code names, for instance?
dpia-needed-told = How do clients hear of this? Use the sheet 'What I write about you'.
dpia-needed-rights = Who deals with access, correction, erasure and complaints, and how fast?

dpia-risks = 8. Risks and measures
dpia-risks-intro = The middle column holds only what the program really does. What it cannot do stands in THREATS.md and under 9.
dpia-risk = Risk
dpia-risk-program = The program does
dpia-risk-yours = You do
risk-lost = Laptop lost or stolen
    .program = The vault is sealed (XChaCha20-Poly1305). It closes after a time without use and when the laptop sleeps.
    .yours = Encrypt the disk as well. Put up the sheet 'Laptop lost'.
risk-seen = Somebody looks along
    .program = Hiding with F9. No names in titles, messages and file names.
    .yours = Choose where you sit. Use code names where that is safer.
risk-guessed = The passphrase is guessed
    .program = Each try costs time and at least 64 MiB of memory (Argon2id). The program shows how strong a passphrase is.
    .yours = Choose a phrase of five words or more. Share it with nobody.
risk-forgotten = The passphrase is forgotten
    .program = A recovery code on paper. If you choose so, an organisation's card.
    .yours = Keep the sheet apart from the laptop.
risk-gone = Data are lost or broken
    .program = What is called saved is on the disk. Backups are tested after writing.
    .yours = Choose a folder. Practise restoring.
risk-left = A file leaves the vault
    .program = The program warns first, and notes that it happened.
    .yours = Agree when that is allowed. Tidy it up.
risk-joined = Too much is kept, or too long
    .program = Few required fields. Every month a proposal to tidy up.
    .yours = Discuss notes in supervision, without names.
risk-own = The organisation reads the own part
    .program = A key of its own. No organisation's card opens that part.
    .yours = Do not ask for it. Put that in writing.
risk-changed = Somebody changes the file
    .program = Each piece is tied to the one before. A changed file is refused.
    .yours = Report it when the program says so.

dpia-remains = 9. What remains
dpia-remains-intro = The program cannot prevent this.
remains-open = A laptop that is open and unlocked: whoever sits at it can read along.
remains-system = Malicious programs, screenshots, learning keyboards, dictation and the clipboard.
remains-disk = Whoever can put back the whole disk can put back an older vault.
remains-weak = A weak passphrase, or somebody who is forced to open it.
remains-paper = All that was printed or exported.
remains-review = No outsider has examined the security yet.
remains-told = What people tell each other.
dpia-remains-more = Do you find this acceptable? Write below why.

dpia-advice = 10. Advice and decision
dpia-advice-text = Advice of the DPO, and what you do with it:
dpia-consult = Does the risk stay high? Then consult the data protection authority first (GDPR, article 36).
dpia-decided = Decided by
dpia-officer-signed = DPO
dpia-again = Look again on

## Register entry

register-title = Register of processing
register-intro = These are the items that the GDPR names in article 30 paragraph 1.
register-item = Item
register-entry = Entry
register-controller = Organisation and contact
register-joint = Together with (if so)
register-officer = DPO and contact
register-purpose = Purposes
register-basis = Legal basis (not required in the register)
register-people = About whom
register-people-clients = People who look for help, and their household.
register-people-others = People named in a note, such as a care worker.
register-people-own = Key persons themselves (own part).
register-data = Which data
register-special = Special categories
register-special-text = Health can be in free text and in topics. A language can say something about origin.
register-recipients = Who receives
register-recipients-text = Nobody by itself. The key person shares something once the client agrees. Fill in with whom you share:
register-abroad = Outside the EU
register-abroad-text = The program sends nothing. Mind where the folder with backups is:
register-retention = How long
register-security = Security
measure-sealed = One sealed file; any change to the file is noticed.
measure-guess = Passphrase with Argon2id; it does not open without passphrase, recovery code or a chosen card.
measure-own = The own part has a key of its own.
measure-network = The program has no network.
measure-names = No names in titles, messages, errors and file names.
measure-lock = Locking with Ctrl+L, after a time without use, and when the laptop sleeps.
measure-erasure = Erasure holds after restoring too, and for other devices.
measure-backup = Sealed backups, tested after writing.

## Statement of confidentiality

silence-title = Statement of confidentiality
silence-intro = Key persons hear much in confidence. This statement says what we agree about it.
silence-person = Key person
silence-organisation = Organisation
silence-promise = I promise
silence-tell = I tell nobody what people tell me. Not at home and not in my own community either.
silence-ask = Do I want to share something? Then I first ask the person's agreement.
silence-little = I write down only what is needed. I write down no BSN.
silence-device = I lock my laptop when I walk away, also for a moment.
silence-phrase = My passphrase is mine alone. My recovery code does not lie with the laptop.
silence-place = I call and talk where others do not listen.
silence-copies = I keep prints and files as short as possible. Then I destroy them.
silence-lost = Does something go wrong, or did I lose something? Then I call at once.
silence-end = Do I stop this work? This promise still holds.
silence-unless = When I may speak
silence-danger = When somebody is in great danger. I follow the Dutch reporting code (meldcode) and consult first where possible.
silence-advice = In supervision and intervision, without names.
silence-law = When the law asks it of me. Then I call the organisation first.
silence-return = The organisation promises
silence-return-own = We do not ask for the key person's own part.
silence-return-time = We give time and money for supervision.
silence-return-help = We can be reached when something goes wrong.
silence-return-blame = Whoever reports a mistake at once gets help and no blame.
silence-date = Date
silence-signed = Signature

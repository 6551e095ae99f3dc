### Documents to print, as PDF. Words on paper: nobody can click for an explanation.

# A day in words.
paper-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

## For clients: what I write about you. A2: one idea, one picture, one sentence. It must fit on one page.

paper-clients-title = What I write about you
paper-clients-intro = I am a key person. I help you to find help.
paper-clients-what = What do I write down?
    .text = Your name, or another name that you choose. Your language. How I can reach you. What we agree together.
    .never = Not: your BSN, your street, your country, your religion.
paper-clients-why = Why do I write it down?
    .text = So I forget nothing. And you do not have to tell everything twice.
paper-clients-where = Where is it?
    .text = On my laptop, locked. There is a copy, also locked. The program does not use the internet.
paper-clients-who = Who can read it?
    .text = I can. Sometimes my organisation too. Do I want to tell something to another person? Then I ask you first.
    .danger = Is there great danger? Then sometimes I must get help at once.
# After this comes a line on which the organisation writes how long.
paper-clients-long = How long does it stay?
    .text = After our last talk it stays for:
    .then = Then I take it away. Only numbers stay, without names.
paper-clients-rights = What may you do?
    .text = You may see what is written. You may say what is wrong. You may ask me to take it away. You may say no.
paper-clients-ask = A question or a complaint?
paper-clients-complain = You can also send a complaint to the Autoriteit Persoonsgegevens, the Dutch privacy authority (autoriteitpersoonsgegevens.nl).
# At the foot of the page, for the organisation.
paper-clients-foot = A model by Sleutelbos. Have it checked by the data protection officer.

## Laptop lost. It must fit on one page.

paper-lost-title = Laptop lost or stolen
paper-lost-call = Call now, also at the weekend
    .organisation = Organisation
    .second = If nobody answers
    .computers = Who manages laptops
    .officer = Privacy officer
paper-lost-steps = What to do, in this order
paper-lost-step-call = Call the organisation. Do not wait until tomorrow. Calling is always right.
paper-lost-step-write = Write down what happened.
    .when = When
    .where = Where
paper-lost-step-open = Was the vault open?
    .no = No, locked or switched off
    .yes = Yes
    .unknown = I do not know
paper-lost-step-with = What was with it?
    .secret = Passphrase, PIN or recovery code
    .backup = A backup
    .no = Nothing
paper-lost-step-police = Was the laptop stolen? Report it to the police.
paper-lost-step-restore = Put your vault back on another laptop. Use your latest backup.
paper-lost-step-renew = Then choose a new passphrase.
    .note = The old passphrase still opens the vault on the lost laptop.
paper-lost-held = What was on it
    .people = People: name or code name, how to reach them, language, year of birth, town, notes.
    .contacts = Contacts: day, length, topic, notes, next step.
    .own = Own part: notes, questions for supervision, how heavy it was.
    .never = There is no field for BSN, street, origin, religion or diagnosis.
paper-lost-sealed = How it was sealed
    .file = Everything is in one sealed file (XChaCha20-Poly1305). Attachments are sealed too.
    .guess = Each guess costs time and memory (Argon2id, at least 64 MiB).
    .weak = A weak passphrase, or one written down, makes the lock weak.
    .open = Was the vault open? Then everything could be read.
paper-lost-report = For the organisation: report within 72 hours
    .text = Report the breach to the Autoriteit Persoonsgegevens (AP). Do it at once, and within 72 hours after you find out.
    .unless = No report is needed if a risk to people is unlikely. Always write the breach down. Is the risk high? Then tell the people themselves too.
    .found = Found on (day and hour)
    .before = Report before (72 hours later)
    .source = Source: GDPR (AVG), Regulation (EU) 2016/679 of 27 April 2016, articles 33 and 34.
paper-lost-foot = A model by Sleutelbos. Fill in the numbers before you start. Have it checked by the privacy officer.

## The recovery code. The sheet names nobody.

paper-recovery-title = Recovery code
paper-recovery-vault = Forgot the passphrase? With this code you open your vault.
paper-recovery-own = Forgot the second passphrase? With this code you open your own part.
paper-recovery-keep = Keep this sheet well
    .where = Keep it at home, with your important papers.
    .not = Do not keep it with your laptop. Do not take a photo of it.
    .nameless = Your name is not on it. Do not write it there.
    .reader = Whoever has this code and your vault can read everything.
paper-recovery-use = How to use the code
    .open = Open Sleutelbos and choose your recovery code.
    .type = Type the groups, from left to right, line after line.
    .renew = Choose a new passphrase. Then print a new code.
paper-recovery-lost = Lost this sheet?
    .text = Make a new code in the settings. Then this one no longer opens your vault. It still opens old backups.
paper-recovery-foot = Sleutelbos does not keep this code. Nobody can make it again for you.

## The statement of an erasure.

paper-statement-title = Statement of erasure
paper-statement-intro = On { $day } records were erased for good from a vault of Sleutelbos.
# A line to write a name on by hand.
paper-statement-for = For
paper-statement-counts = What was erased
    .kind = Kind
    .number = Number
    .none = There was nothing to erase.
    .figures = Of this many contacts the kind, day, length and topics stay: { $figures }. Without text and without people.
paper-statement-unfinished = Not finished yet
    .rewrite = The file of the vault is not rewritten yet. Old pieces are still in it, sealed. Try again.
    .lists = The list of what is gone could not be put everywhere. So many places lack it: { $missed }.
paper-statement-backups = Backups that still hold it
    .text = These copies are sealed. The text stays in them until the day named here.
    .made = Made on
    .until = Deleted on
    .unknown = Not known
    .again = Is such a copy put back? Then Sleutelbos erases the records again.
    .none = We know of no backup that still holds it.
paper-statement-devices = Other devices
    .text =
        { $count ->
            [one] One other device has not erased this yet. It will at the next merge.
           *[other] { $count } other devices have not erased this yet. They will at the next merge.
        }
paper-statement-left = Files that left the vault
    .text = Sleutelbos cannot delete these files. Somebody has to do it.
    .day = Day
    .what = What
    .gone = Gone
    .none = As far as is known, no file left the vault.
paper-statement-name = Name
paper-statement-signed = Signature
paper-statement-foot = Made with Sleutelbos. This statement holds no text from the vault.

paper-erased-people = People
paper-erased-households = Households
paper-erased-contacts = Contacts
paper-erased-signals = Signals and doubts
paper-erased-referrals = Going together to help
paper-erased-appointments = Appointments
paper-erased-requests = Requests of others
paper-erased-own-notes = Notes in her own part
paper-erased-questions = Questions for supervision
paper-erased-heaviness = How heavy a contact was
paper-erased-drafts = Drafts
paper-erased-attachments = Attachments
paper-erased-check-ins = How it went, day by day

# In the foot of a page that holds such a mark
paper-missing = A � stands for a sign that cannot be printed.

## Papers about one person: a letter, the same for the person, a card with an appointment, a story for supervision

paper-letter-title = Letter from a key person
paper-letter-copy = This is in the letter about you
    .agreed = You agreed that this is in the letter. Nothing else is in it.
    .stop = Do you no longer want this? Say so. Then I will tell nothing new.
paper-letter-to = To
paper-letter-person = This letter is about
paper-letter-why = What for
paper-letter-agreed = The person agrees that you know this. Only what was agreed is in this letter.
paper-letter-danger = There is danger. That is why I share this without agreement. I share no more than is needed.
paper-letter-more = Do you want to know more? Ask the person, with an interpreter if needed.
paper-letter-from = Key person, phone
paper-letter-signed = Signature
paper-letter-foot = Made with Sleutelbos. Keep this letter safe.

paper-card-title = Your appointment
# $weekday: 1 (Monday) to 7, $day: the day in words
paper-card-day =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[other] Sunday
    } { $day }
# $day, $month, $year: numbers, in each of these
paper-card-ethiopian = Calendar of Ethiopia and Eritrea: { $day } { $month ->
        [1] Meskerem
        [2] Tikimt
        [3] Hidar
        [4] Tahsas
        [5] Tir
        [6] Yekatit
        [7] Megabit
        [8] Miyazia
        [9] Ginbot
        [10] Sene
        [11] Hamle
        [12] Nehase
       *[other] Pagume
    } { $year }
paper-card-solar = Calendar of Iran and Afghanistan: { $day } { $month ->
        [1] Farvardin
        [2] Ordibehesht
        [3] Khordad
        [4] Tir
        [5] Mordad
        [6] Shahrivar
        [7] Mehr
        [8] Aban
        [9] Azar
        [10] Dey
        [11] Bahman
       *[other] Esfand
    } { $year }
paper-card-when = Which day
paper-card-time = What time
paper-card-where = Where
paper-card-interpreter = Interpreter
paper-card-bring = Bring this
paper-card-call = Can you not come? Call:
paper-card-foot = Made with Sleutelbos. There is no name on this card.

paper-story-title = A story for supervision
paper-story-shifted = The days above the contacts are shifted by the same number. Known names and places were left out. Read the text with care.
paper-story-question = The question
paper-story-about = About this person
paper-story-told = What happened
    .none = There are no contacts in it.
paper-story-room = What we discussed
paper-story-foot = Made with Sleutelbos. Keep this safe and throw it away after the discussion.

## The agenda for the sounding board
paper-agenda-title = What got stuck?
# $from, $to: days
paper-agenda-between = From { $from } to { $to }. Counted, without names.
paper-agenda-counts = How often
    .none = Nothing was written down in this time.
    .stuck = What got stuck
    .partner = With whom
    .number = Number
paper-agenda-lines = In her own words
paper-agenda-room = What we agree
paper-agenda-foot = Made with Sleutelbos for the sounding board. Read it before you share it.

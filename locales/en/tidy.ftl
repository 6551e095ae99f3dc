### Tidy up: what waits, once a week. And how long what is kept.

tidy-title = Tidy up
# A word beside the dot in the bar, for who listens, and beside the room.
tidy-waits = Something is waiting
tidy-what = None of this is urgent. Look when it suits you.
tidy-empty = There is nothing to tidy up.
# $moment: a day and a time
tidy-last-backup = Last good backup: { $moment }.
tidy-backup = Time for a backup
tidy-no-backup = There never was a backup.
tidy-backup-go = To backups
tidy-no-code = You have no recovery code yet
tidy-rehearse = Practise with your recovery code again
tidy-rehearse-text = Is your sheet still there? Type the code over once.
tidy-refused = Files that did not fit
tidy-refused-text = There was something in the shared folder that is not right. Your vault is fine.

## Two machines changed the same thing

conflict-title = Two devices, two answers
conflict-text = You wrote something else on two devices. Choose what stays.
conflict-here = On this device
conflict-other = On the other device
conflict-keep = Keep this one
conflict-take-other = Take this one
conflict-settled = Chosen and saved.
conflict-gone = deleted
conflict-there = still there
conflict-active = not in the archive
conflict-status = In the archive or not
conflict-day = Day
conflict-start = Began at
conflict-minutes = Minutes
conflict-role = Your role
conflict-language = Language
conflict-step-done = Next step done on
conflict-energy = Energy
conflict-tension = Tension
conflict-heaviness = How heavy it was
conflict-record-client = Person
conflict-record-contact = Contact
conflict-record-note = Note of your own
conflict-record-question = Question for supervision
conflict-record-check-in = How I am
conflict-record = Something else
# $parts: parts of a page that are not used, as a list
conflict-parts-off = Not in use: { $parts }
conflict-parts-all = All of it is in use

## What may be forgotten by now

proposal-title = This may be forgotten
proposal-text = The time that was agreed has passed. See what may go.
proposal-somebody = Somebody
# $day: a day, in both
proposal-closed = In the archive since { $day }
proposal-contact = Contact with nobody of { $day }
proposal-own = your own, goes completely
proposal-accept = Keep figures only
proposal-later = Next month
proposal-put-off-done = All right. Next month this is here again.
proposal-ask = Keep figures only?
proposal-ask-text =
    { $count ->
        [one] Names and text of { $count } item go.
       *[other] Names and text of { $count } items go.
    }
proposal-no = Not yet

## How long what is kept

retention-title = Keeping
retention-what = Nothing ever goes by itself. Tidy up asks you, once a month.
retention-organisation = The organisation's
retention-organisation-text = The organisation chooses how long, and says why. After that only figures stay.
retention-own = Yours
retention-own-text = This part is yours. You choose, never as well.
retention-suggestion = This is a suggestion. Nothing has been chosen yet.
retention-never = Never goes
retention-months =
    { $count ->
        [one] After { $count } month
       *[other] After { $count } months
    }
retention-reason = Why this long?
retention-reason-hint = For example: our policy says so.
retention-reason-needed = Write briefly why. That belongs with it.
retention-set = The term has been saved.
term-clients = People, after moving to the archive
term-loose_contacts = Text of contacts with nobody
term-own_notes = Notes of your own
term-questions = Questions that were discussed
term-check_ins = How I am

# Another machine changed what opens it. $moment: when.
tidy-keys = Your other device opens differently
tidy-keys-text = On { $moment } you changed there what opens the vault. Here the old one still works. Change it here too.
tidy-keys-known = Not needed here

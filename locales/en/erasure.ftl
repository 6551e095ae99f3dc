### Erasing: a client erased for good, what remains, and what is handed over when somebody asks for it.
### The lines of the statement that is printed come first.

erasure-title = Statement of erasure
erasure-title-reduced = Statement of erasure: only numbers kept
erasure-title-leaving = Statement of erasure: deleted, not yet erased
# $day: 2026-11-22
erasure-on = Erased on { $day }
# $day: 2026-11-22
erasure-deleted-on = Deleted on { $day }
erasure-goes = Your other device still has to exchange. After that, this is erased:
# $name: only where she types it
erasure-about = It was about { $name }
erasure-gone = This was erased for good. It is not in the history any more either.
# $count: a number, in each of these
erasure-count-clients = People: { $count }
erasure-count-contacts = Contacts: { $count }
erasure-count-concerns = Signals and doubts: { $count }
erasure-count-referrals = Going along to help: { $count }
erasure-count-households = Households: { $count }
erasure-count-drafts = Drafts: { $count }
erasure-count-attachments = Attachments: { $count }
erasure-count-heaviness = How heavy a contact was: { $count }
erasure-count-own-notes = Notes of her own: { $count }
erasure-count-questions = Questions for supervision: { $count }
erasure-count-check-ins = How I am: { $count }
erasure-figures = Numbers remain of { $count } contacts. These are kind, day, minutes and topics. Names and text are gone.
erasure-ids-stay = A list of numbers is kept. It keeps this from coming back. It holds no names and no text.
erasure-backups = These backups still hold the text, sealed:
erasure-no-backups = No backups are known that hold this text.
# $made and $until: 2026-11-22
erasure-backup = Made on { $made }, will be deleted on { $until }
erasure-backup-stays = Made on { $made }, stays until somebody deletes it
erasure-left = These files left the vault before. Sleutelbos cannot erase them:
erasure-nothing-left = No files left the vault.
# $day: 2026-11-22, in each of these
erasure-left-export = Export of { $day }
    .what = Export
erasure-left-letter = Letter of { $day }
    .what = Letter
erasure-left-calendar = Appointment for a calendar of { $day }
    .what = Appointment for a calendar
erasure-left-other = Other file of { $day }
    .what = Other file
erasure-unfinished = The file was not written anew yet. Old parts are still in it, sealed. Try again.
erasure-list-missed = The list of numbers could not be kept everywhere. Try again.

## Access: what is written about one person, to be handed over

access-title = What was written about you
# $day: 2026-11-22
access-contact-on = Contact on { $day }
# $count: a number
access-minutes = { $count } minutes
access-nothing-left-out = Nothing was left out.
# $count: a number
access-left-out = Parts left out: { $count }. Ask the organisation why.
access-ground = Why this was written down
access-called = Name
access-languages = Languages
access-reach = How to reach you
access-safe_to_call = Calling
access-mind = What to mind
access-birth_year = Year of birth
access-guardian = Who decides
access-prefers = Whom you would rather talk with
access-home = Town
access-household = Household
access-wish = Interpreter
access-strengths = What goes well
access-notes = Notes
access-contact = Kind of contact
access-present = Who was there
access-themes = What it was about
access-line = In one sentence
access-note = Note
access-next_step = Next step
access-services = Help we talked about
access-intake = Whether you were asked how you are
access-named = What you call it
access-cause = Where it comes from, as you see it
access-burden = What is hardest
access-support = Who or what gives strength
access-tried = What was tried already
access-expects = What you hope for
access-stuck = What got stuck
access-request = Request about you
access-request_agreed = What was agreed about it
access-agreement = Agreement to share
access-passing_on = Passed on in danger
access-letter = On paper
# $day: 2026-11-22
access-on = Written down on { $day }
access-signal = Signal
access-doubt = What there is doubt about
access-weight = How much it weighs
access-wants = What you want
access-helps = What helps already
access-asked = What was asked
access-lead = Who makes sure (lead)
access-referral = Help from
access-steps = What was done
access-bridging = While waiting
access-barriers = What stood in the way
access-mark = Sensitive mark
access-why-confidence = Somebody else told this, perhaps in confidence.
access-why-about_others = This may be about somebody else.
access-why-working_note = This is a note for the work itself.

# $clients, $contacts: how many came back and went again.
cli-erased-again = Erased again. People: { $clients }. Contacts: { $contacts }.
cli-erased-unreadable = A list of erased numbers cannot be read. See whether everything is gone.

## What writing things down rests on: the organisation's, set once.

ground-title = Why you may write things down
ground-text = The organisation decides this once, for everybody. It is something else than an agreement to share.
ground-kind = Legal ground (GDPR, article 6)
ground-public_task = Public task
ground-interest = Legitimate interest
ground-duty = Duty by law
ground-contract = Contract with the person
ground-consent = Consent of the person
ground-consent-warning = Whoever depends on help can hardly say no. Ask the data protection officer.
ground-line = Which task or which interest?
ground-line-hint = Also name the exception for health (article 9).
ground-on = Decided on
ground-saved = The legal ground is set.
ground-line-needed = Fill in which task or which interest.

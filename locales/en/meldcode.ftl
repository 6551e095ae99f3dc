### Zorg om veiligheid: the steps of the Meldcode, behind a lock of its own. Our own words; sources are told on the screen.
### The title is neutral on purpose: somebody may read along.

meldcode-title = Concern for safety

## The lock
meldcode-lock-passphrase = This part has a lock of its own. Type your passphrase to open it.
meldcode-lock-pin = This part has a lock of its own. Type your PIN to open it.
meldcode-lock-with-passphrase = Use the passphrase
meldcode-lock-open = Open
meldcode-lock-closes = It closes when you leave or hide. Also after a few minutes of doing nothing.
meldcode-lock-shut = This part is closed again. What you typed is kept.
meldcode-shut = Lock again
failure-meldcode_closed = This part is locked. Open it again. What you typed is kept.

## What stands there
# A phone number follows.
meldcode-danger = Is somebody in danger now? Call at once
# A phone number follows.
meldcode-advice-line = Advice from Veilig Thuis, also without names:
# A name follows.
meldcode-about = About
meldcode-since = Since { $day }
# $done: how many steps are filled in, of $count
meldcode-done = { $done } of { $count } steps filled in
meldcode-closed-on = Finished on { $day }.
meldcode-due = May go from { $day }.
# $step: the name of a step
meldcode-go-on = Go on: { $step }
meldcode-look = Look
# $moment: when it was kept
meldcode-draft = Not saved yet, from { $moment }
meldcode-draft-go-on = Go on writing
meldcode-empty = Nothing here yet
meldcode-empty-body = Are you worried? Write down what you saw or heard.
meldcode-path = How do you work?
meldcode-path-hint = We ask this once. You can change it later.
meldcode-path-paid = Paid
meldcode-path-volunteer = As a volunteer
meldcode-path-text-paid = You take five steps. Does your organisation have its own code? That one goes first.
meldcode-path-text-volunteer = The law does not bind you to the code. You take three steps. With your coordinator you decide who acts.
meldcode-begin = Begin with step 1
meldcode-whom = Who is it about?
meldcode-about-this = About this part
# $months: a number
meldcode-kept =
    { $months ->
        [one] What is finished may go after { $months } month. Tidying up asks you.
       *[other] What is finished may go after { $months } months. Tidying up asks you.
    }
meldcode-nowhere-else = This stands nowhere else. Not in contacts, search, lists or an ordinary export. It does not go along when you hand somebody over.
meldcode-lock-limits = Who knows your passphrase can open this too. No lock can prevent that.
# $day: when it was looked up
meldcode-source-checked = Checked on { $day }.
meldcode-source-stale = Checked on { $day }. Ask whether it is still right.

## The steps
meldcode-steps = Steps
meldcode-step-done = filled in
# $n of $count, and the name of the step
meldcode-step-of = Step { $n } of { $count }: { $step }
meldcode-step-signals = What did you see?
meldcode-step-consult = Consult
meldcode-step-talk = The talk
meldcode-step-weigh = Weigh
meldcode-step-decide = Decide
meldcode-text-paid-signals = Put in order what you saw and heard. Ask about the children too.
meldcode-text-paid-consult = Consult a colleague or the attention official. Ask Veilig Thuis for advice where needed.
meldcode-text-paid-talk = Talk with those it is about, if that is safe. Say what you saw and ask what is going on.
meldcode-text-paid-weigh = Weigh everything together. Use your organisation's framework for weighing. In doubt: call Veilig Thuis.
meldcode-text-paid-decide = Answer two questions: is a report necessary, and is help possible? It can be both.
meldcode-text-volunteer-signals = Put in order what you saw and heard. Think of the children too.
meldcode-text-volunteer-consult = Do not stay alone with it. Talk with your coordinator or the attention official. Or call Veilig Thuis.
meldcode-text-volunteer-decide = You do not decide this alone. Agree with your coordinator who does what.

## Step: what was seen
# $n: a number
meldcode-signal = Signal { $n }
meldcode-what = What did you see or hear?
meldcode-what-hint = Write what happened or was said. No judgement, no blame.
meldcode-what-needed = Write down what you saw or heard. Or take this out.
meldcode-how = How do you know?
meldcode-how-saw = I saw it
meldcode-how-heard = I heard it
meldcode-how-told = The person told it
meldcode-how-others = Somebody else told it
meldcode-on = When?
meldcode-present = Who was there?
meldcode-present-hint = For example: his brother, the neighbour.
meldcode-take-out = Take out
meldcode-signal-add = Another signal
meldcode-children-title = Child check
meldcode-children = Does this person care for children under 18?
meldcode-children-hint = Also when they live somewhere else.
meldcode-pregnant = Is somebody pregnant?
meldcode-children-note = What do you know of the children?
meldcode-children-note-hint = Age, and who cares for them. Names are not needed.
meldcode-children-too = In each step, weigh whether these children are safe too.
meldcode-answer-yes = Yes
meldcode-answer-no = No
meldcode-answer-unknown = I do not know

## Step: consulting
# $n: a number
meldcode-advice = Consultation { $n }
meldcode-advice-whom = With whom?
meldcode-whom-colleague = A colleague
meldcode-whom-official = Attention official (aandachtsfunctionaris)
meldcode-whom-coordinator = Coordinator
meldcode-whom-veilig_thuis = Veilig Thuis
meldcode-whom-gp = Huisarts (GP)
meldcode-whom-other = Somebody else
meldcode-advice-role = Function
meldcode-advice-role-hint = A name is not needed.
meldcode-advice-nameless = Without saying who it is about
meldcode-advice-said = What was the advice?
meldcode-advice-first = Write down a consultation
meldcode-advice-add = Another consultation

## Step: the talk
meldcode-talk = Was it talked about?
meldcode-talk-held = Yes, by me
meldcode-talk-by_others = Somebody else does it
meldcode-talk-not_safe = No, that is not safe
meldcode-talk-unsafe = Good that you wait. Ask Veilig Thuis how it can be safe.
meldcode-talk-with = With whom?
meldcode-talk-said = What was said?
meldcode-talk-why-not = Why is it not safe?

## Step: weighing
meldcode-nature = What is it about?
meldcode-nature-hint = For example: hitting, threatening, locking up, not caring for.
meldcode-severity = How bad, how often, since when?
meldcode-severity-hint = Is it getting worse?
meldcode-protects = What or who protects?
meldcode-protects-hint = Think of family, school, neighbours or a place to go to.
meldcode-wishes = What do the people themselves want?
meldcode-acute = Is it unsafe now, or again and again for long?
meldcode-acute-hint = Think of the children too.
meldcode-acute-yes = Then a report belongs to it. Call Veilig Thuis. In immediate danger: 112.
meldcode-acute-unknown = In doubt? Call Veilig Thuis for advice.

## Step: deciding
meldcode-report = Is a report necessary?
meldcode-report-hint = With acute danger, or danger that keeps coming back: yes.
meldcode-help = Is help possible?
meldcode-help-hint = Help that you give or arrange. Also beside a report.
meldcode-who = Who does what?
meldcode-who-hint = Functions are enough.
meldcode-who-hint-volunteer = For example: the coordinator calls Veilig Thuis, I go along.
meldcode-reason = Why like this?
meldcode-decided = Decided on
meldcode-passing = Did you pass something on without agreement? Write that down apart. That does stand with the person, under “Agreement to share”.
meldcode-passing-on = Write down what was passed on
meldcode-end = Finish, and more
meldcode-end-text = You may stop after each step. Then write down why.
meldcode-closed = Finished on
meldcode-closed-why = Why does it stop here?
meldcode-began = Begun on
meldcode-save-next = Save and go on
meldcode-to-list = Back to the overview

## Elsewhere: said in general, so that it tells of nobody
term-meldcode = Concern for safety, after finishing
# Stands in a list of what goes, with a number. Neutral on purpose.
erasure-count-working-notes = Working notes: { $count }
# $day: when it was closed. Neutral on purpose: it says of nobody.
proposal-meldcode = Working note, finished on { $day }
proposal-meldcode-look = Look first
tidy-meldcode = In a part with a lock of its own a choice is waiting.
inspect-meldcode = A part with a lock of its own is not among this. The organisation decides about it.
hand-meldcode = Concern for safety does not go along. Discuss it with your coordinator before you hand over.
cli-export-meldcode = This file holds concern for safety, readable. Give it only to who needs it.

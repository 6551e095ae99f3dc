### Words that came with lists, retention and history of more records.

## Lists to take along
sheet-list-signals = Signals
sheet-list-referrals = Together to help
sheet-signal-kind = Kind
sheet-signal-signal = Signal
sheet-signal-doubt = Doubt
sheet-signal-what = What was noticed
sheet-noticed-by = Who noticed
sheet-since = Since
sheet-lead = Who takes care of it
sheet-lead-name = Name of that
sheet-lead-since = Takes care of it since
sheet-closed = Closed on
sheet-outcome = How it ended
sheet-to = To whom
sheet-barriers = What stands in the way
sheet-wants = Wants help
sheet-fixed = Appointment made
sheet-been = Has been there
sheet-started = Help has started
sheet-after = After how many days
sheet-refused = Why refused
sheets-whether-names = With names?
sheets-with-names = With names and own text
sheets-without-names = Without names
sheets-never-marks = Sensitive facts never stand in a list. Think of who reads this.

## How long what is kept, and what goes
term-loose_appointments = Appointments without a person
term-loose_requests = Requests to you without a person
# $count, in each of these
erasure-count-appointments = Appointments: { $count }
erasure-count-requests = Requests of others: { $count }

## The agenda as a PDF
agenda-pdf = Save as PDF
agenda-pdf-saved = The PDF is saved.
dialog-agenda = Where do you save the agenda?

## History: fields, and what kind of record
history-record-concern = Signal or doubt
history-record-referral = Together to help
history-record-agreement = Permission to share
history-record-appointment = Appointment
history-record-request = Request to you
history-told-word = Word was given back
history-withdrawn = Withdrawn on
history-accepted = Taken on, on
history-done = Done on
history-declined = Not taken on, on
history-which-step = Step
history-step-day = Day of the step

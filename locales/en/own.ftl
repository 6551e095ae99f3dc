### Voor mij (for me): hers alone.

own-title = For me
own-only-you = This is yours. Nobody else sees this.

## How she is
own-check-in = How are you today?
own-energy = Energy
own-tension = Tension
own-check-in-line = One line, if you like
own-check-in-remove = Clear today
own-check-in-done = Filled in today
own-chart = How you have been
own-chart-empty = Fill this in for a few days. Then you see a line.
own-chart-period = How far back
own-chart-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }

## Questions for supervision
own-questions = Discuss in supervision
own-question-new = What do you want to discuss?
own-question-discussed = Discussed
own-question-open-again = Not discussed after all
own-question-discussed-on = Discussed on { $day }
own-question-show-discussed =
    { $count ->
        [one] Show { $count } discussed question
       *[other] Show { $count } discussed questions
    }
own-questions-empty = No questions yet. They wait here for your next talk.

## Notes
own-notes = My notes
own-note-new = Write it down and let it go
own-note-edit = Change
own-note-cancel = Leave it as it was
own-note-about = About a contact
own-note-about-none = Not about a contact
own-note-about-choose = Choose a contact
own-note-see-contact = See the contact
own-notes-empty = Write here what you want off your mind.
own-written = { $day } at { $time }

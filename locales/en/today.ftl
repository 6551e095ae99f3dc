### Vandaag (today).

today-title = Today
today-contacts = Written down today
today-steps = Next steps
today-steps-closing = To do now
today-steps-coming = Later
today-steps-all =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
today-steps-fewer = Show fewer
today-step-past = The last day has passed
today-step-done = Done
today-step-done-for = Done: { $what }, { $name }
today-long-ago = No contact for a long time
today-long-ago-since = Last contact: { $day }
today-long-ago-never = No contact yet
today-drafts = Finish tonight
today-draft-contact = Contact from { $when }
today-draft-client = Person from { $when }
today-draft-own_note = Own note from { $when }
today-draft-question = Question for supervision from { $when }
today-draft-check_in = How you are, from { $when }
today-draft-continue = Go on writing
today-draft-discard = Throw away
today-draft-discarded = Draft thrown away
today-week = Your week
today-week-what = written down since Monday
today-week-people =
    { $count ->
        [one] You are helping one person now.
       *[other] You are helping { $count } people now.
    }
today-first-title = Welcome. Start with one person.
today-first-text = A name is enough. A code name is fine too.
today-first-person = New person
today-first-map = See the social map
today-quiet-title = Nothing is waiting now.
today-quiet-text = Did you talk to somebody? Write it down in short.

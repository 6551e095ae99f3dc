### Contact opschrijven (write down a contact): the fastest flow.

contact-write = Write down a contact
contact-edit = Change this contact
contact-delete = Delete this contact

## With whom
contact-who = With whom?
contact-who-search = Search or type a name
contact-who-nobody = Without a person is fine too.
contact-who-new = New person: { $name }
contact-who-also = Was anyone else from this household there?
contact-with-nobody = Without a person

## What, how long, about what
contact-kind = What kind of contact?
contact-kind-needed = Choose what kind of contact it was. The rest can stay empty.
contact-minutes = How long?
contact-themes = About what?
contact-themes-all = All topics
contact-themes-fewer = Fewer topics
contact-line = In one line
contact-line-hint = What do you want to remember?

## Behind Meer (more)
contact-more = More
contact-on = Which day?
contact-on-unlikely = Is this date right?
# $day: the day that was typed.
contact-on-unlikely-text = You wrote: { $day }.
contact-on-unlikely-yes = Yes, save
contact-on-unlikely-no = Change the date
contact-start = What time did it start?
contact-role = Your role
contact-language = In which language?
# $what: role and language, already in words.
contact-copied = Same as last time: { $what }. You can change this under More.
contact-present = Who else was there?
contact-interpreter = Who interpreted?
contact-interpreter-family-warning = Family does not always translate everything. Would an interpreter make it calmer?
contact-interpreter-minor-warning = A child may not interpret. Arrange an interpreter next time.
contact-note = Longer note
contact-travel = Travel, there and back (kilometres)
contact-services = Help you talked about
contact-service-search = Search the social map
contact-step = Next step
contact-own-part = For you
contact-only-you = For you alone. Nobody else sees this.
contact-heaviness = How heavy was this for you?
contact-question = Discuss in supervision

## Drafts
contact-draft-kept = Draft saved at { $time }
contact-draft-failed = The draft is not saved yet. We will try again.
contact-draft-found = You did not finish a contact from { $when }.
contact-draft-continue = Go on writing
contact-draft-discard = Throw away
contact-draft-back = You had already written this. Take your time.

## After saving
contact-step-ask = Next step?
contact-step-what = What will you do then? You can leave this empty.
contact-step-none = None
contact-step-keep = Save this step
contact-step-plain = Contact again
contact-step-done-on = Done on { $day }

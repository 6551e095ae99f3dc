### Vragen: what others ask of the key person, what was agreed, and word back.

request-title = Requests to you
request-none = There is no request yet. Write down who asked, and what.
request-new = Write down a request
request-edit = Change
request-edit-title = Change the request
request-asked-by = Who is asking?
request-function = Function
request-function-hint = For example: integration adviser.
request-question = What is the question?
request-question-missing = Write down what the question is.
request-behind = What is the question behind it?
request-on = When was it asked?
request-wanted-by = Answer wanted by
request-agreed = What was agreed?
request-agreed-hint = What do you do? What do you not do?
request-agreed-until = Agreed up to and including
# $who: who asked
request-from = Request from { $who }
# $day, in each of these
request-asked-day = Asked on { $day }
request-wanted-day = Answer wanted by { $day }
request-until-day = Agreed up to and including { $day }
request-told-day = Word was given back on { $day }
request-late = That day has passed.
request-accept = Accept
request-finish = Done
request-decline = Decline
request-reopen = Open again
request-tell = Word was given back
request-untell = No word was given after all
request-remove = Delete
request-words = Text to copy
request-words-hint = It says nothing about the person.
# $language: the name of a language
request-words-copy = Copy the text in { $language }
request-copied = Copied. Paste it into your message.
request-decline-title = Decline the request
request-decline-reason = Why not?
request-decline-yes = Decline
request-contacts = Contacts for this
request-contacts-none = There is no contact for this request yet.
request-contacts-add = Add a contact
request-contacts-pick = Which contact belongs here?
request-contacts-all = All contacts are here already.
request-outside = Outside what was agreed
request-mark-outside = Not part of what was agreed
request-mark-within = Part of what was agreed
request-contact-out = Take out
# $time: how long, in words
request-time = Together { $time }
request-time-outside = of which { $time } outside what was agreed

## Polite words to copy. They name nobody and tell nothing.
request-polite-taken_up = Dear colleague, thank you for your request. I have taken it up. I cannot say anything about the content. Kind regards
request-polite-declined = Dear colleague, thank you for your request. I cannot do this now. I tell you at once, so that nobody waits too long. Could you ask somebody else? Kind regards
request-polite-done = Dear colleague, your request is done. I cannot say anything about the content. Thank you for your trust. Kind regards

## Who asked
asked-by-wijkteam = Wijkteam (neighbourhood team)
asked-by-klantmanager = Klantmanager (adviser of the municipality)
asked-by-refugee_work = VluchtelingenWerk (refugee work)
asked-by-language_teacher = Language teacher
asked-by-gp = Huisarts (GP)
asked-by-school = School
asked-by-ggd = GGD (public health service)
asked-by-person = The person
asked-by-other = Somebody else

## How it stands with it
request-asked = Asked
request-accepted = Accepted
request-done = Done
request-declined = Declined

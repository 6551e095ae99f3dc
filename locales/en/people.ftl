### Mensen (people): the list, a client's page, the form.

people-title = People
people-search = Search for a name or a word
people-new = New person
people-empty-title = The people you help will be here.
people-empty-text = Start with one name. A code name is fine too.
people-none-found = Nothing found for “{ $text }”.
people-none-found-text = Try a part of the word.
people-clear = Clear the search
people-count =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
people-closed = Archive
people-show-closed =
    { $count ->
        [one] Show { $count } person in the archive
       *[other] Show { $count } people in the archive
    }
people-last-contact = Last: { $day }
people-no-contact = No contact yet
people-next-step = Step: { $when }
people-household = Household { $name }

## The page of a person
client-before = Before you ring the bell
client-next-step = Agreed
client-no-step = No open agreement
client-last-time = Last time
client-call = Calling
client-heed = Take care
client-mind = Be careful when others are there
client-mind-none = Nothing filled in yet.
client-interpreter = Interpreter
client-interpreter-unknown = Not asked yet
client-prefers = Preference
client-facts = About this person
# Opens the social map, measured from where this person lives.
client-near = Help nearby
client-reach = How to reach
client-languages = Languages
client-home = Lives in
client-home-postcode = { $place }, { $postcode }
client-household = Household
client-born = Born in
client-minor = Under 18
client-minor-guardian = Who decides for this child: { $name }
client-minor-no-guardian = Not filled in yet who decides
client-strengths = What goes well, who is there to help
client-notes = Notes
client-facts-empty = Nothing filled in yet. You can do that later.
client-edit = Change
client-close-file = Move to the archive
client-reopen = Take out of the archive
client-closed-mark = In the archive
client-delete = Delete
client-delete-ask = Delete { $name }?
client-delete-text = Contacts with only this person will go too.
client-delete-yes = Yes, delete
client-delete-no = No, keep
client-timeline = Contacts
client-timeline-search = Search in these contacts
client-timeline-empty = No contact written down yet.
client-timeline-none = No contact with this word.
client-timeline-found =
    { $count ->
        [one] { $count } contact found
       *[other] { $count } contacts found
    }
client-entry-edit = Change
client-entry-with = Also with:
client-gone = This person is no longer here.
timeline-this-week = This week
timeline-last-week = Last week
timeline-coming = Still to come

## The form of a person
client-form-new = New person
client-form-edit = Change { $name }
client-form-called = What do you call this person?
client-form-called-hint = A code name is fine too.
client-form-called-needed = Fill in a name or a code name.
client-form-is-code = This is a code name
client-form-language = Which language does this person speak best?
client-form-language-more = One more language
client-form-language-choose = Choose a language
client-form-language-remove = Take { $name } out
client-form-reading = Can this person read it?
client-form-reach = How do you reach this person?
client-form-reach-hint = A phone number, or through whom
client-form-safe = Is it safe to call?
client-form-mind = What are you careful about when others are there?
client-form-mind-hint = You will see this at the top.
client-form-place = Where does this person live?
client-form-place-hint = Only the town, never the street
client-form-place-pick = Choose the town from the list.
client-form-postcode = Four digits of the postcode
client-form-postcode-wrong = Fill in four digits, no letters.
client-form-household = Household
client-form-household-none = No household
client-form-household-new = New household
client-form-household-name = What do you call this household?
client-form-household-add = Make this household
client-form-more = More
client-form-group-home = Home
client-form-group-talk = Talking
client-form-group-age = Age
client-form-group-text = In your words
client-form-interpreter = Which interpreter does this person want?
client-form-prefers = Who would this person rather talk with?
client-form-birth-year = Year of birth
client-form-minor = This person is under 18
client-form-guardian = Who decides for this child?
client-form-strengths = What goes well? Who is there for this person?
client-form-notes = Other notes

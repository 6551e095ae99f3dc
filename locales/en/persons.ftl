### Likely the same person, and making one of two.

## While a new name is typed
likely-ask = Do you mean …?
# A screen reader hears the name after this.
likely-open = Open { $name }
likely-place = { $name }, { $place }
likely-closed = { $name } (in the archive)
## Making one person of two
merge-open = Merge with somebody
merge-title = The same person twice
merge-intro = Sometimes somebody is in the list twice. Here you make one of them.
merge-handed-over = This person is handed over or lent. Merging is not possible now.
merge-about = This person stays: { $name }
merge-whom = With whom do you merge { $name }?
merge-likely = Look alike
merge-search = Search for a name
merge-choose = Choose what is right
merge-choose-hint = What you do not choose goes into the notes.
merge-same = There is nothing to choose.
merge-contacts =
    { $count ->
        [0] No contacts come along.
        [one] { $count } contact comes along.
       *[other] { $count } contacts come along.
    }
merge-safety = Is it unsafe to call one of the two? Then that stays.
merge-yes = Make one of them
merge-no = Not after all
merge-field-called = Name
merge-field-reach = Reach by
merge-field-mind = Mind when others are there
merge-field-birth_year = Born in
merge-field-guardian = Who decides
merge-field-prefers = Prefers
merge-field-home = Lives in
merge-field-household = Household
merge-field-wish = Interpreter
# On the page of a person: what is seldom needed.
persons-more = More about this person

page-parts = A person's page
page-parts-question = Which parts do you use?
page-parts-hint = Your organisation can choose what is needed. What you already wrote always stays visible.

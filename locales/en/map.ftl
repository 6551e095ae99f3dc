### Sociale kaart (social map): places that help.

map-title = Social map
map-search = Search for help, a word or a name
map-filter-language = Language
map-filter-theme = Topic
map-filter-municipality = Gemeente (municipality)
map-filter-near = Close to
map-filter-near-hint = A town or a person
map-filter-near-client = { $name }, { $place }
map-filter-any = All
map-filter-clear = Clear all choices
map-filters = Filters
map-count =
    { $count ->
        [0] Nothing found
        [one] { $count } place found
       *[other] { $count } places found
    }
map-count-shown = The first { $shown } of { $count }
map-more = Show more
map-instead = Nothing with “{ $text }”. We searched for: { $words }
map-national = All of the Netherlands
map-fictional = Made up, for practice
# $km: a number, already written as the language does.
map-km = { $km } km
map-checked-days =
    { $days ->
        [0] Checked today
        [one] Checked yesterday
       *[other] Checked { $days } days ago
    }
map-checked-months =
    { $months ->
        [one] Checked a month ago
       *[other] Checked { $months } months ago
    }
map-checked-never = Not known when this was checked
map-missing-title = What is missing?
map-missing-text = We found nothing that fits. Try fewer choices.
map-missing-write = Write down what you looked for
map-missing-line = Looked for and not found: { $text }
map-empty-title = The social map is still empty.
map-empty-text = Load a file from your organisation.

## A service
service-back = Back to the map
service-phones = Call
service-copy = Copy
service-copy-what = Copy { $what }
service-copied = Copied
service-email = Email
service-url = Website
service-url-hint = Copy the address. This program does not go on the internet.
service-where = Where
service-hours = When it is open
service-hours-between = { $days }: { $opens } to { $closes }
service-for-whom = For whom
service-ages = From { $from } up to and including { $to } years old
service-ages-from = { $from } years old or older
service-ages-to = { $to } years old or younger
service-apply = How to apply
service-fees = Costs
service-interpretation = Interpreter
service-languages = Languages
service-themes = Helps with
service-source = Source
service-directory = From: { $name }
service-status-inactive = Not active now
service-status-defunct = No longer exists
service-status-temporarily_closed = Closed for now
service-gone = This help is no longer on the map.
service-attach = Add to a contact
service-attach-new = To a new contact
service-attach-which = To which contact?
service-attach-whom = Whose contact is it?
service-attach-none = This person has no contacts yet.

## Directories
directory-title = Files of the map
directory-open = Files
directory-intro = An organisation gives you a file with places that help. Load it here.
directory-services =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
directory-loaded = Loaded on { $day }
directory-built-in = Comes with the program
directory-remove-what = Delete { $name }
directory-remove-ask = Take { $name } off the map?
directory-remove-text = Your contacts stay as they are.
directory-remove-yes = Yes, take it off
directory-remove-no = No, leave it
directory-removed = Taken off the map
directory-read-file = Choose a file
directory-read-folder = Choose a folder
directory-reading = We are reading the file…
directory-cancelled = Stopped. Nothing has changed.
directory-plan-title = { $name } was read
directory-plan-text = Nothing has changed yet. Please check if it is right.
directory-apply = Put on the map
directory-applying = We are putting everything on the map…
directory-applied = Now on the map
directory-discard = No, leave it out
# Asked on leaving the page with a file that was read and not taken over. $name: its name.
directory-leave-ask = Put { $name } on the map?
directory-leave-text = The file has been read. Nothing has changed yet.
directory-counts = What is in it
directory-count-organizations = Organisations
directory-count-services = Kinds of help
directory-count-locations = Locations
directory-count-service_at_locations = Help per location
directory-count-languages = Languages
directory-count-schedules = Opening times
directory-count-phones = Phone numbers
directory-problems-none = Everything was read well.
directory-problems =
    { $count ->
        [one] { $count } thing to know
       *[other] { $count } things to know
    }
directory-problems-more =
    { $count ->
        [one] And { $count } more thing.
       *[other] And { $count } more things.
    }
directory-repaired =
    { $count ->
        [one] { $count } repaired
       *[other] { $count } repaired
    }
directory-refused =
    { $count ->
        [one] { $count } left out
       *[other] { $count } left out
    }
directory-problem-repaired = Repaired
directory-problem-refused = Left out
directory-problem-what = What
directory-problem-done = Done
directory-problem-where = Where
directory-problem-file = File { $file }
directory-problem-line = line { $line }
directory-problem-id = number { $id }
directory-problem-field = field { $field }

## What was not as it should be in a file

map-problem-encoding = The letters were stored in another way. We read them as well as we could.
map-problem-missing_id = A number was missing. We made one.
map-problem-duplicate_id = This number was there twice.
map-problem-conflicting_copy = The same thing twice, with differences. The first counts.
map-problem-dangling_reference = This points to something that is not there.
map-problem-missing_name = The name is missing.
map-problem-missing_number = The phone number is missing or not right.
map-problem-unknown_status = We do not know whether this is open. We think it is.
map-problem-bad_coordinates = The spot on the map is not right.
map-problem-bad_postcode = This is not a postcode of four digits.
map-problem-bad_number = This number cannot be right.
map-problem-bad_date = This day does not exist.
map-problem-bad_time = This time does not exist.
map-problem-unknown_language = We do not know this language. You can still read it.
map-problem-stray_quotes = There were quotation marks around it. They are gone.
map-problem-not_text = There was a number where text belongs.
map-problem-not_a_record = We could not understand this.
map-problem-too_long = This text was too long. Its end is gone.
map-problem-control_characters = There were unreadable signs in it. They are gone.
map-problem-row_short = This line is too short.
map-problem-row_long = This line is too long.
map-problem-open_quote = A quotation mark is never closed.
map-problem-unknown_file = We do not know this file.
map-problem-duplicate_file = This file is in it twice.
map-problem-unsafe_name = The name of this file is not safe.
map-problem-broken_descriptor = The description of the package is not right. We read the files.

## Why a file was not read at all

map-refused-unreadable = We cannot open this file. Nothing has changed. Choose another file.
map-refused-empty = This file is empty. Nothing has changed.
map-refused-too_large = This file is too large. Nothing has changed. Ask for a smaller file.
map-refused-unpacks_too_large = This package gets too large when it opens. Nothing has changed.
map-refused-too_many_files = There are too many files in it. Nothing has changed.
map-refused-too_many_records = It holds too much. Nothing has changed. Ask for a smaller file.
map-refused-too_deep = This file is put together in a strange way. Nothing has changed.
map-refused-cut_off = The end of this file is missing. Nothing has changed. Ask for it again.
map-refused-broken_json = There is a mistake in this file. Nothing has changed. Ask for it again.
map-refused-broken_zip = This package does not open. Nothing has changed. Ask for it again.
map-refused-no_header = There are no names above the columns. Nothing has changed.
map-refused-nothing_inside = There is no help in this file. Nothing has changed.
map-refused-no_postcodes = There are no postcodes in this file. Nothing has changed.
map-refused-cancelled = Stopped. Nothing has changed.

## The table of postcodes that the organisation loads

postcodes-title = Postcodes
postcodes-what = With a table of postcodes Sleutelbos measures distances better. You get it from your organisation.
postcodes-load = Load a table (CSV)
postcodes-load-other = Load another table
postcodes-loading = Reading the table…
postcodes-count =
    { $count ->
        [one] { $count } postcode
       *[other] { $count } postcodes
    }
postcodes-loaded =
    { $count ->
        [one] { $count } postcode loaded.
       *[other] { $count } postcodes loaded.
    }
postcodes-remove-ask = Delete the table of postcodes?
postcodes-remove-text = Postcodes that are written down with people stay.
postcodes-removed = The table has been deleted.

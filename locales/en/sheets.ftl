### Lists and appointments that she takes along as a file.

sheets-title = Lists and calendar
more-sheets = Take along your hours, contacts or appointments
sheets-leaves = This file leaves the vault
sheets-leaves-text = Whoever has the file can read it. Remove it when you are done.
sheets-calendar = Calendar
sheets-calendar-what = Your appointments and next steps, for the calendar on your phone.
sheets-calendar-neutral = It only says “Appointment” or “To do”. No name, no place.
sheets-calendar-save = Save for my calendar
sheets-calendar-saved = The calendar file is saved. Remove it when you are done.
sheets-list = List
sheets-which = Which list?
sheets-days = Which days?
sheets-from = From
sheets-to = Up to and including
sheets-this-month = This month
sheets-last-month = Last month
sheets-this-year = This year
sheets-days-needed = Choose two days. The first does not come after the last.
sheets-kind = What kind of file?
sheet-kind-xlsx = Excel (xlsx)
sheet-kind-csv = Text (csv)
sheets-names = This list holds names.
sheets-no-names = This list holds no names.
sheets-save = Save the list
sheets-saved = The list is saved. Remove the file when you are done.

sheet-list-contacts = Contacts
sheet-list-hours = Hours
sheet-list-people = People
sheet-day = Day
sheet-start = Time
sheet-people = People
sheet-kind = Kind of contact
sheet-minutes = Minutes
sheet-role = Role
sheet-language = Language
sheet-interpreter = Interpreter
sheet-themes = Topic
sheet-line = What it was about
sheet-step = Next step
sheet-step-until = Next step until
sheet-travel = Kilometres
sheet-count = How many people
sheet-called = Name
sheet-languages = Languages
sheet-place = Town
sheet-household = Household
sheet-wish = Wish for an interpreter
sheet-status = Status
sheet-status-active = You help now
sheet-status-closed = In the archive
sheet-last-contact = Last contact

# Titles in a calendar: they lie on a phone and must tell nothing.
calendar-appointment = Appointment
calendar-step = To do

### Appointments, moments in which much changes, calls in a crisis, her own safety; and Today where it shows them.

# Cards of Today.
today-crisis = First: crisis and agreed calls
today-appointments = Appointments
today-appointments-today = Today
today-appointments-past = How did it go?
today-appointments-coming = This week
today-moments = Something changes
today-new-appointment = New appointment
today-call-now = Call today
today-call-on = Call again: { $day }
today-call-no-day = No day yet to call again
# $day: the day of the call; $called: who was called, a list.
today-crisis-was = Crisis on { $day }. Called: { $called }
today-crisis-was-alone = Crisis on { $day }
visit-more = What else can be done at this visit?
visit-others =
    { $count ->
        [one] Also show { $count } other at home
       *[other] Also show { $count } others at home
    }
visit-others-hint = Do not read this out while others are there.

appointment-gp = Huisarts (GP)
appointment-interpreter = Interpreter
appointment-visit = Visit
appointment-provider = Care worker
appointment-call = Call
appointment-other = Something else
appointment-status-planned = Planned
appointment-status-done = Took place
appointment-status-missed = Did not come
appointment-status-cancelled = Called off
appointment-status = How did it go?
appointment-call-done = Called
appointment-call-missed = No answer
# $what: the kind of appointment; $name: for whom.
appointment-edit-for = Change: { $what }, { $name }
appointment-not-alone = Do not go alone
appointment-knows-who = Knows where you are: { $who }
appointment-no-time = No time yet
appointment-bring = Bring: { $what }

bring-identity = Proof of identity
bring-insurance = Health insurance card
bring-letter = The letter
bring-medicines = Medicines or the list
bring-calendar = Calendar
bring-questions = Questions on paper
bring-money = Money or travel card
bring-childcare = Somebody for the children

appointment-form-new = New appointment
appointment-form-edit = Appointment
appointment-form-kind = What kind of appointment?
appointment-form-who = For whom?
appointment-form-who-none = Without a person
appointment-form-who-stays = For somebody else? Make a new appointment.
appointment-form-day = Which day?
appointment-form-day-needed = Choose a day first. Your text stays.
appointment-form-start = What time?
appointment-form-minutes = How long?
appointment-form-with = With whom?
appointment-form-place = Where?
appointment-form-bring = What do you bring?
appointment-form-safety = Your safety
appointment-form-not-alone = I do not go alone
appointment-form-knows = Who knows where I am?
appointment-form-knows-hint = Also agree when you will say that all is well.
appointment-form-language = Language of the talk
appointment-form-note = Note
appointment-form-more = More
appointment-form-own = This is your own list. Nothing goes to the GP or others.

moment-eighteen = Turns eighteen
moment-moving = Moves house
moment-decision = Decision in the procedure
moment-benefits_stop = Benefits stop
moment-course_ends = Course ends
moment-family_reunion = Family arrives
moment-other = Something else
moment-new = New moment
moment-what = What changes?
moment-when = When?
moment-when-needed = Choose a day first. Your text stays.
moment-note = In a few words
moment-form-new = Something changes
moment-done = Done
moment-done-for = Done: { $what }, { $name }
moment-done-on = Done on { $day }
moment-past = The day has passed

called-emergency = 112
called-suicide = 113
called-gp = Huisarts (GP)
called-gp_post = Huisartsenpost (GP after hours)
called-crisis_service = Crisis service
called-violence_at_home = Veilig Thuis (safe at home)
called-sexual_violence = Centrum Seksueel Geweld (centre for sexual violence)
called-police = Police
called-municipality = Wijkteam (neighbourhood team)
called-family = Family or friends
called-coordinator = Coordinator or supervisor
called-other = Somebody else
crisis-call-new = Write down a crisis
crisis-call-form-new = After a crisis
crisis-call-form-edit = Crisis of { $day }
crisis-call-first = Is there danger now? Call first. Write afterwards.
crisis-call-card = Crisis card
crisis-call-when = Which day was it?
crisis-call-when-needed = Choose a day first. Your text stays.
crisis-call-start = What time?
crisis-call-called = Who was called?
crisis-call-whom = Whom did you speak with?
crisis-call-agreed = What was agreed?
crisis-call-again = When do you call again?
crisis-call-done = Finished
crisis-call-done-for = Finished after a crisis: { $name }
crisis-call-done-on = Finished on { $day }

client-days = Appointments and moments
client-days-appointments = Appointments
client-days-moments = Moments
client-days-crisis = After a crisis
client-days-empty = No appointments or moments yet.
# $count: how many are not shown
client-days-earlier = Earlier ({ $count })
client-days-edit = Change
client-days-remove-appointment = Delete this appointment
client-days-remove-moment = Delete this moment
client-days-remove-crisis = Delete this crisis
today-draft-appointment = Appointment of { $when }
today-draft-moment = Moment of { $when }
today-draft-crisis_call = Crisis of { $when }

access-appointment = Appointment
access-appointment_note = Note about an appointment
access-safety = Safety of the key person
access-moment = Something changes
access-crisis_call = Crisis
access-agreed = Agreed after a crisis

crisis-local = Near you
crisis-local-what = You wrote down these numbers yourself.
crisis-local-none = No numbers near you yet.
crisis-local-locked = Unlock the vault to see your own numbers.
crisis-local-add = Add a number
crisis-local-edit = Change { $name }
crisis-local-called = Who answers?
crisis-local-called-hint = For example: huisartsenpost (GP after hours), wijkteam (neighbourhood team), crisis service.
crisis-local-number = Number
crisis-local-number-needed = Write down a number that can be called.
crisis-local-called-needed = Write down who answers.
crisis-local-hours = When?
crisis-local-municipality = For which gemeente (municipality)?
crisis-local-everywhere = Everywhere I work
crisis-local-outside = Also show these numbers while the vault is locked
crisis-local-outside-hint = They can then be read on this device. Only put institutions here.

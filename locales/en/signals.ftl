### Signals, who takes care of it, going together to help, Wie doet wat (who does what).

## On the page of a person
signals-title = Signals
signals-none = No open signal.
signals-closed = Closed signals
signal-write = Write down a signal
doubt-write = I am not sure about this

## A signal, and a doubt
signal-title = Signal
doubt-title = I am not sure about this
signal-about = About { $name }
signal-gone = This signal is no longer there.
signal-form-new = Write down a signal
signal-form-edit = Change the signal
doubt-form-new = I am not sure about this
doubt-form-edit = Change the doubt
signal-whom = Whom is it about?
signal-whom-needed = Choose whom it is about.
signal-noticed = What did you notice?
signal-noticed-hint = One sentence is enough.
signal-noticed-needed = Write in one sentence what you noticed.
doubt-label = What was said about this person?
doubt-label-hint = Do not write down the result of a test.
doubt-label-needed = Write down what you are not sure about.
doubt-why = Why are you not sure?
doubt-asked = What did you ask, and whom?
signal-themes = What is it about?
signal-themes-all = All topics
signal-note = Tell more about it
signal-noticed-by = Who saw it first?
signal-since = Since when?
signal-weight = How heavy is it? In their own words
signal-weight-hint = For example: awake every night
signal-wants = What does this person want?
signal-helps = What helps already?
signal-social-first = Can this be solved close to home first?
signal-social-first-hint = Such as the neighbourhood team, language lessons, a community centre or a faith community.
signal-step = Next step
signal-step-what = What will you do?
signal-edit = Change
signal-delete = Delete
signal-delete-ask = Delete this signal?
signal-delete-text = The lead and the steps go too.
signal-delete-yes = Yes, delete
signal-delete-no = No, keep it
signal-close = Close
signal-close-ask = How did it end?
doubt-close-ask = What happened with the doubt?
signal-close-on = On which day?
signal-close-outcome = How did it end?
signal-close-needed = Choose how it ended.
signal-closed-on = Closed on { $day }
signal-reopen = Open again
signal-next-none = No step agreed yet.
signal-next-add = Agree on a step

## Who takes care of it
lead-title = Who takes care of it? (lead)
lead-nobody = Nobody yet
lead-nobody-text = Agree on who takes this up.
lead-since = Since { $day }
lead-take = I do this
lead-give = Hand over
lead-ask = Ask somebody
lead-release = Let go
lead-take-title = You take care of it
lead-give-title = To whom do you hand it over?
lead-release-title = Let go of the lead?
lead-release-text = After that nobody takes care of it.
lead-organisation = Organisation
lead-organisation-needed = Fill in an organisation.
lead-role = Function
lead-role-myself = Key person
lead-name = Name
lead-on = From which day?
lead-asked-on = When did you ask?
lead-answer = Did they say yes already?
lead-answer-yes = Yes
lead-answer-not-yet = Not yet
lead-reason = Why?
## A lead of who handed the person over
lead-anew = Do you take care of this now?
lead-anew-why = Who handed this person over took care of this.
lead-anew-yes = Yes, I do
lead-anew-no = No, nobody yet
# Begins the field that asks why. $name: who handed the person over
lead-anew-reason = Taken over from { $name }
# Beside who has the lead, in a list
lead-anew-mark = not taken over yet

## The answer
lead-waiting = Asked on { $day }, no answer yet
lead-waiting-still = Until then the lead stays where it is.
lead-accepted = They say yes
lead-declined = They say no
lead-declined-title = Why not?
lead-history = How it went
lead-history-took = From { $day }
lead-history-declined = Said no on { $day }
lead-history-asked = Asked on { $day }
lead-history-released = Let go on { $day }
lead-keep = Save

## Going together to help
refer-title = Together to help
refer-none = Not gone anywhere together yet.
refer-new = Together to help
refer-here = Go here together
refer-whom = Who comes along?
refer-to = Where to?
refer-to-hint = Search the social map, or type a name.
refer-to-needed = Fill in where you are going.
refer-to-typed = Use “{ $name }”
refer-care = Is this mental health care (GGZ)?
refer-care-hint = Then the program counts the waiting time.
refer-care-yes = Yes
refer-care-no = No
refer-concern = For which signal?
refer-start = Begin
refer-with = Together with { $name }
refer-gone = This way to help is no longer there.
refer-edit = Change
refer-note = Note
refer-bridging = What helps while waiting?
refer-bridging-none = Nothing agreed for the waiting yet.
refer-bridging-add = Write down
refer-service = See this place
refer-stage = How far is it?
refer-next = Next: { $step }
refer-done = Done: { $outcome }
refer-steps = Small steps
refer-step-set = Done on { $day }
refer-step-not = Not yet
refer-step-skipped = Skipped
refer-step-on = On which day?
refer-step-keep = This step is done
refer-step-undo = Take this step back
refer-stage-none = No step taken yet
refer-barriers = What stands in the way?
refer-barriers-hint = Tap what applies.
refer-barrier-done-for = What was done about: { $barrier }
refer-stop = It does not work out
refer-stop-title = Why does it stop?
refer-outcome = How did it end?
refer-outcome-needed = Choose how it ended.
refer-refused-why = Why did the place say no?
refer-outcome-on = On which day?
refer-reopen = Go on after all
refer-delete = Delete
refer-delete-ask = Delete this way to help?
refer-delete-text = The steps go too.

## How long it takes, beside the norm
clock-title = How long does it take?
clock-waiting =
    { $weeks ->
        [0] Less than a week so far
        [one] { $weeks } week so far
       *[other] { $weeks } weeks so far
    }
clock-norm = Norm: { $weeks } weeks.
clock-intake-until = First talk by { $day } at the latest.
clock-intake-past = The first talk should have been by { $day }.
clock-intake-reached = The first talk was on { $day }.
clock-intake-late = The first talk was on { $day }, later than the norm.
clock-start-until = Help starts by { $day } at the latest.
clock-start-past = Help should have started by { $day }.
clock-start-reached = Help started on { $day }.
clock-start-late = Help started on { $day }, later than the norm.
clock-took =
    { $weeks ->
        [0] Help started within a week
        [one] Help started after { $weeks } week
       *[other] Help started after { $weeks } weeks
    }

## Texts to read out
script-title = Texts to read out
script-language = In which language?
script-copy = Copy this text
script-copied = Copied
script-source = Source: { $source }. Check this before { $day }.
script-own_risk = About the own risk (eigen risico)
script-travel = About the cost of travel
script-waiting = About waiting long
# $amount is an amount of euros, $year the year it holds for.
script-own_risk-text = The huisarts is free. So is help by the huisarts’ own practice. For other care you first pay a part yourself. This is called own risk (eigen risico). In { $year } it is at most { $amount } a year. Younger than 18? Then you do not pay this. Often you may pay in parts. Ask your health insurer.
script-travel-text = Is the journey too far or too expensive? You are not the only one. Ask whether the talk can be closer, or by video. Ask the gemeente whether it can pay for the journey. Ask the health insurer too. So call first, and go after that. I can call together with you.
script-waiting-text = You have to wait for help. The norm is { $intake } weeks until the first talk. Until the treatment it is { $total } weeks. Does it take longer? Then your health insurer may help you search. Call and say: I want care mediation (zorgbemiddeling). It costs nothing. Does it get worse? Then call the huisarts.

## Wie doet wat
board-title = Who does what
board-what = Open signals, and how far the help is.
board-empty = Nothing is open.
board-empty-text = Did you notice something? Then write down a signal.
board-view = How do you want to see it?
board-view-list = List
board-view-board = Board
board-list-nobody = Nobody takes care of it yet
board-list-past = The time has passed
board-list-rest = Going on
board-column-signal = Not yet together to help
board-column-empty = Nothing
board-move = Move
board-move-what = Move: { $what }
board-move-to = Where does it stand now?
board-hint = An arrow key sideways moves it. Dragging works too.
board-closes = Until { $day }
board-past = Time has passed
more-board = Who takes care of it, and how far the help is

## On Today
today-signals = Nobody takes care of it yet
today-signals-all = See Who does what
today-signals-count =
    { $count ->
        [one] See { $count } signal in Who does what
       *[other] See all { $count } in Who does what
    }
today-clocks = Waiting longer than the norm
today-draft-concern = Signal from { $when }

## Closing somebody for whom something is still to be done
client-close-ask = Something is still open
client-close-signals =
    { $count ->
        [one] One open signal: what happens with it?
       *[other] { $count } open signals: what happens with them?
    }
client-close-referrals =
    { $count ->
        [one] Once together to help: how did it end?
       *[other] { $count } times together to help: how did it end?
    }
client-close-stay = Stays open in Who does what
# Appointments, calls in a crisis, moments, next steps.
client-close-days =
    { $count ->
        [one] One appointment or step: does it go on?
       *[other] { $count } appointments and steps: do they go on?
    }
client-close-days-end = No, this stops
client-close-days-stay = Yes, stays on Today

## Something sensitive
mark-title = Sensitive
mark-what = This is in no list and cannot be searched for.
mark-needed = Write this down only where it is really needed.
mark-write = Write down something sensitive
mark-mark = What do you have to know?
mark-mark-needed = Write down what you have to know.
mark-purpose = What is it needed for?
mark-purpose-needed = Write down what it is needed for.
mark-until-when = Until when is it needed?
mark-until-needed = Choose a day.
mark-until = Needed until { $day }
mark-knows-ask = Does this person know that it stands here?
mark-knows-needed = Choose yes or no.
mark-knows-yes = Yes
mark-knows-no = No
mark-knows = this person knows
mark-knows-not = this person does not know
mark-past = The day has passed. Take it away if you can.

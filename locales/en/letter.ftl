### Op papier: letters, the card with an appointment, the story for supervision. A PDF leaves the vault.

letter-title = Make a letter
# $who: to whom
letter-to = Letter to { $who }
letter-leaves = This PDF leaves the vault
letter-leaves-text = After that, Sleutelbos cannot hide or erase the file. Keep it safe.
letter-wishes = What does the person want?
letter-question = What do you ask of the other?
letter-appointments = Which appointments?
letter-dutch = The letter is in Dutch. Write this in Dutch too.
letter-in = This goes into the letter
letter-out = This does not go in
letter-in-none = Nothing goes into the letter. First make an agreement.
letter-in-none-danger = Nothing goes into the letter. Write the danger down again.
letter-name-blank = Write the name by hand.
letter-save = Save PDF
letter-copy = For the person
letter-copy-text = The same letter, so that the person sees what is in it.
letter-copy-language = In which language?
letter-copy-own = What you wrote yourself stays as you wrote it.
letter-copy-not = The person does not know of this. That is why there is no copy for the person.
letter-copy-save = Save PDF for the person
letter-saved = The PDF was saved. What went out stands under On paper.
# $count: how many others
letter-household =
    { $count ->
        [one] Lives with one other person
       *[other] Lives with { $count } others
    }
# $day: since when
letter-since = Since { $day }
letter-on = On { $day }
letter-withdrawn = This was withdrawn on { $day }
letter-discussed = This was discussed on { $day }
letter-closed = This was closed on { $day }
# Before a text, in each of these
letter-doubt = I am not sure about this:
letter-doubt-past = This was said, and taken back:
letter-reason = Why I am not sure:
letter-asked = What I ask:
letter-weight = How heavy it is:
letter-wants = Wants:
letter-helps = Helps already:
letter-why-not_agreed = There is no agreement for this.
letter-why-nothing = Nothing is written down about this.
letter-why-not_chosen = You have not chosen anything here yet.
letter-why-not_yet = The agreement does not count yet.
letter-why-past = The agreement has ended.
letter-why-not_now = This danger was not of this week.
letter-why-withdrawn = The agreement was withdrawn.

## What went out on paper
out-title = On paper
out-none = Nothing was put on paper yet.
out-list = What went out
# $kind: what kind of paper, $who: to whom
out-line = { $kind } to { $who }
out-card = Make an appointment card
out-story = Make a story for supervision
paper-kind-letter = Letter
paper-kind-copy = Letter for the person
paper-kind-appointment_card = Appointment card
paper-kind-supervision = Story for supervision

## The card with an appointment
card-title = Appointment card
card-text = A card with pictures. There is no name on it.
card-from = For which appointment?
card-from-none = Type it yourself
card-on = Which day?
card-on-missing = Choose a day.
card-at = What time?
card-with = With whom?
card-with-hint = For example: huisarts (GP).
card-address = Address
card-bring = What do you bring?
card-interpreter = Will there be an interpreter?
card-interpreter-yes = There will be an interpreter.
card-interpreter-no = No interpreter
card-language = In which language?
card-calendar = Which calendar beside it?
card-calendar-ethiopian = Ethiopia and Eritrea
card-calendar-solar_hijri = Iran and Afghanistan
card-saved = The card was saved.

## The story for supervision
story-title = Story for supervision
story-text = Known names, places, days and numbers are taken out. The days of the contacts are shifted.
story-question = What do you want to discuss?
story-contacts = Which contacts?
story-contacts-none = There are no contacts yet.
story-with-text = Also what you wrote about it
story-found = This was found and replaced
# $count: how many times
story-found-name = Names of people: { $count }
story-found-place = Names of places: { $count }
story-found-household = Names of households: { $count }
story-found-day = Days: { $count }
story-found-number = Long numbers: { $count }
story-found-none = No known names, places, days or numbers were found.
story-check = Read it once more yourself. Sleutelbos does not know every name.
story-preview = This is how it goes into the story
story-save = Save PDF
story-gap-name = [name]
story-gap-place = [place]
story-gap-household = [household]
story-gap-day = [day]
story-gap-number = [number]
# $from, $to: years, such as 30 and 39
story-age = Between { $from } and { $to } years old
story-languages = Languages: { $languages }
story-saved = The story was saved.

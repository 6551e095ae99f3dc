### Words of the fields, buttons and pictures that every screen is made of.

## Picking

suggest-none = Nothing found
# For a screen reader, while typing. $count: how many suggestions there are.
suggest-count =
    { $count ->
        [0] Nothing found
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }
# Takes one picked thing out again. $name: what it is.
picked-remove = Take { $name } out
select-choose = Choose…

## Days and times

date-example = dd-mm-yyyy
date-open = Open the calendar
date-label = Calendar
date-today = Today
date-previous = Previous month
date-next = Next month
date-not-understood = Write the day like this: 21-11-2026. The year lies between 1900 and 2100.
date-clear = Make empty
time-example = hh:mm
time-not-understood = Write the time like this: 14:30.
minutes-other = Other
minutes-other-label = Number of minutes
# $minutes: a number of minutes, on a small button.
minutes-short = { $minutes } min
minutes-not-understood = Write a whole number.
window-this-week = This week
window-next-week = Next week
window-today = Today
window-other = Other days
window-from = First day
window-to = Last day
window-ends-before-start = The last day is before the first day.

## Passphrase

passphrase-show = Show
passphrase-hide = Hide
passphrase-caps-lock = Be careful: Caps Lock is on.
# How hard the passphrase is to guess, 0 (at once) to 4 (years).
passphrase-strength-0 = Much too easy to guess
passphrase-strength-1 = Too easy to guess
passphrase-strength-2 = Still a little too easy
passphrase-strength-3 = Strong enough
passphrase-strength-4 = Very strong

## Length of a text

# $left: so many characters still fit.
text-left =
    { $left ->
        [one] { $left } character left
       *[other] { $left } characters left
    }
# $over: so many characters too many.
text-over =
    { $over ->
        [one] { $over } character too many
       *[other] { $over } characters too many
    }

## A number that could be a BSN (Dutch citizen service number)

# $number: the number as it was typed.
nine-question = Is { $number } a BSN (citizen service number)?
nine-why = You may not keep a BSN here.
nine-remove = Yes, take it out
nine-keep = No, not a BSN

## Work that takes a while

progress-label = Working
# $percent: how far it is, a number from 0 to 100.
progress-at = { $percent } %
progress-cancel = Stop

## Pictures of numbers

chart-table = See as a table
chart-day = Day
chart-empty = Nothing to draw yet.

## Signs of a notice, for who does not see the colour

notice-info = Good to know
notice-needs-you = Needs your attention
notice-danger = Be careful
notice-done = Done

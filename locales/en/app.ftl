### The frame of the window: the bar, the keys, what is told at the foot.

app-name = Sleutelbos
# Under the name on the unlock screen: some desktops call their own keyring "sleutelbos".
app-for-whom = for key persons (sleutelpersonen)

## The bar

nav-label = Main menu
nav-today = Today
nav-people = People
nav-map = Social map
nav-own = For me
nav-settings = Settings
# The place in the bar behind which settings stand, and later more.
nav-more = More
skip-to-content = Go to the content

action-contact = Write down a contact
action-search = Search
# Opens a card with phone numbers for an emergency.
action-crisis = Crisis card
# Hides everything behind a neutral page at once.
action-hide = Hide
action-lock = Lock
action-language = Language
# Names of keyboard shortcuts, as they stand on the keys of a Dutch keyboard.
shortcut-contact = Ctrl+N
shortcut-search = Ctrl+K
shortcut-hide = F9
shortcut-lock = Ctrl+L

## Words that many screens use

save = Save
cancel = Cancel
close = Close
back = Back
next = Next
remove = Delete
change = Change
try-again = Try again
more = More
not-filled-in = not filled in
optional = you can leave this empty
loading = One moment…
undo = Undo
undone = This was undone.
# In the discreet view: uncovers, and covers, one piece of what somebody wrote.
covered-show = Show
covered-hide = Hide
# For a screen reader: what stands behind the button.
covered-show-what = Show: { $what }
covered-hide-what = Hide: { $what }
# $time is a time on the clock, like 14:03.
saved-at = Saved on this device at { $time }
removed-at = Deleted at { $time }
# A period between two days. $from and $to are days.
between = between { $from } and { $to }
# How long something took. One of the two may be 0.
duration =
    { $hours ->
        [0]
            { $minutes ->
                [one] { $minutes } minute
               *[other] { $minutes } minutes
            }
        [one]
            { $minutes ->
                [0] { $hours } hour
               *[other] { $hours } hour and { $minutes } min.
            }
       *[other]
            { $minutes ->
                [0] { $hours } hours
               *[other] { $hours } hours and { $minutes } min.
            }
    }

## The last save was cut off (a power failure, a full disk)

torn-title = The last save was cut off
# $day and $time: the last moment of which everything is there.
torn-body = Everything up to { $day } { $time } is here. Please check if anything after that is missing.
torn-ok = I have read this

## The practice vault, hiding, locking

practice-sign = Practice: these people do not exist.
# $seconds: after so many seconds the window locks itself.
lock-soon =
    { $seconds ->
        [one] Sleutelbos locks in { $seconds } second.
       *[other] Sleutelbos locks in { $seconds } seconds.
    }
lock-soon-stay = I am still here
hide-title = Clock
hide-return = Back to my work
# The window found a mistake of its own.
broken-title = Something went wrong on this screen
broken-body = What was saved is still here. Go back, or open the screen again.

## Under More: the rooms behind it

more-label = What else is here
more-tidy = What can wait is gathered here.
more-safety = Passphrase, recovery code, PIN and cards.
more-backups = Make backups and try them.
more-exchange = The same vault on your laptop and tablet.
more-retention = How long things are kept.

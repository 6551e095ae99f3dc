### The frame of the window: the bar, the keys, what is told at the foot.

app-name = Sleutelbos
# Under the name on the unlock screen: some desktops call their own keyring "sleutelbos".
app-for-whom = voor sleutelpersonen

## The bar

nav-label = Plaatsen
nav-today = Vandaag
nav-people = Mensen
nav-map = Sociale kaart
nav-own = Voor mij
nav-settings = Instellingen
# The place in the bar behind which settings stand, and later more.
nav-more = Meer
skip-to-content = Naar de inhoud

action-contact = Contact opschrijven
action-search = Zoeken
# Opens a card with phone numbers for an emergency.
action-crisis = Crisiskaart
# Hides everything behind a neutral page at once.
action-hide = Verbergen
action-lock = Vergrendelen
action-language = Taal
# Names of keyboard shortcuts, as they stand on the keys of a Dutch keyboard.
shortcut-contact = Ctrl+N
shortcut-search = Ctrl+K
shortcut-hide = F9
shortcut-lock = Ctrl+L

## Words that many screens use

save = Bewaren
cancel = Annuleren
close = Sluiten
back = Terug
next = Verder
remove = Verwijderen
change = Wijzigen
try-again = Probeer opnieuw
more = Meer
not-filled-in = niet ingevuld
optional = mag je leeg laten
loading = Even geduld…
undo = Ongedaan maken
undone = Ongedaan gemaakt.
# In the discreet view: uncovers, and covers, one piece of what somebody wrote.
covered-show = Toon
covered-hide = Verberg
# For a screen reader: what stands behind the button.
covered-show-what = Toon: { $what }
covered-hide-what = Verberg: { $what }
# $time is a time on the clock, like 14:03.
saved-at = Bewaard op dit apparaat om { $time }
removed-at = Verwijderd om { $time }
# A period between two days. $from and $to are days.
between = tussen { $from } en { $to }
# How long something took. One of the two may be 0.
duration =
    { $hours ->
        [0]
            { $minutes ->
                [one] { $minutes } minuut
               *[other] { $minutes } minuten
            }
       *[other]
            { $minutes ->
                [0] { $hours } uur
               *[other] { $hours } uur en { $minutes } min.
            }
    }

## The last save was cut off (a power failure, a full disk)

torn-title = De laatste keer bewaren is afgebroken
# $day and $time: the last moment of which everything is there.
torn-body = Alles tot { $day } { $time } is er. Kijk of daarna iets ontbreekt.
torn-ok = Ik heb het gelezen

## The practice vault, hiding, locking

practice-sign = Oefenen: deze mensen bestaan niet.
# $seconds: after so many seconds the window locks itself.
lock-soon =
    { $seconds ->
        [one] Sleutelbos vergrendelt over { $seconds } seconde.
       *[other] Sleutelbos vergrendelt over { $seconds } seconden.
    }
lock-soon-stay = Ik ben er nog
hide-title = Klok
hide-return = Terug naar mijn werk
# The window found a mistake of its own.
broken-title = Er ging iets mis op dit scherm
broken-body = Wat bewaard was, is er nog. Ga terug of open het scherm opnieuw.

## Under Meer: the rooms behind it

more-label = Wat hier nog meer is
more-tidy = Wat kan wachten, staat hier bij elkaar.
more-safety = Wachtzin, herstelcode, pincode en kaarten.
more-backups = Reservekopieën maken en uitproberen.
more-exchange = Dezelfde kluis op je laptop en tablet.
more-retention = Hoe lang iets blijft staan.

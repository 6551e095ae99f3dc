### Words of the fields, buttons and pictures that every screen is made of.

## Picking

suggest-none = Niets gevonden
# For a screen reader, while typing. $count: how many suggestions there are.
suggest-count =
    { $count ->
        [0] Niets gevonden
        [one] { $count } voorstel
       *[other] { $count } voorstellen
    }
# Takes one picked thing out again. $name: what it is.
picked-remove = { $name } weghalen
select-choose = Kies…

## Days and times

date-example = dd-mm-jjjj
date-open = Kalender openen
date-label = Kalender
date-today = Vandaag
date-previous = Vorige maand
date-next = Volgende maand
date-not-understood = Schrijf de dag zo: 21-11-2026. Het jaar ligt tussen 1900 en 2100.
date-clear = Leeg maken
time-example = uu:mm
time-not-understood = Schrijf de tijd zo: 14:30.
minutes-other = Anders
minutes-other-label = Aantal minuten
# $minutes: a number of minutes, on a small button.
minutes-short = { $minutes } min
minutes-not-understood = Schrijf een heel getal.
window-this-week = Deze week
window-next-week = Volgende week
window-today = Vandaag
window-other = Andere dagen
window-from = Vanaf
window-to = Tot en met
window-ends-before-start = De laatste dag ligt voor de eerste dag.

## Passphrase

passphrase-show = Laat zien
passphrase-hide = Verberg
passphrase-caps-lock = Let op: Caps Lock staat aan.
# How hard the passphrase is to guess, 0 (at once) to 4 (years).
passphrase-strength-0 = Veel te makkelijk te raden
passphrase-strength-1 = Te makkelijk te raden
passphrase-strength-2 = Nog net te makkelijk
passphrase-strength-3 = Sterk genoeg
passphrase-strength-4 = Heel sterk

## Length of a text

# $left: so many characters still fit.
text-left =
    { $left ->
        [one] Nog { $left } teken
       *[other] Nog { $left } tekens
    }
# $over: so many characters too many.
text-over =
    { $over ->
        [one] { $over } teken te veel
       *[other] { $over } tekens te veel
    }

## A number that could be a BSN (Dutch citizen service number)

# $number: the number as it was typed.
nine-question = Is { $number } een BSN?
nine-why = Een BSN mag je hier niet bewaren.
nine-remove = Ja, haal weg
nine-keep = Nee, geen BSN

## Work that takes a while

progress-label = Bezig
# $percent: how far it is, a number from 0 to 100.
progress-at = { $percent } %
progress-cancel = Stoppen

## Pictures of numbers

chart-table = Bekijk als tabel
chart-day = Dag
chart-empty = Nog niets om te tekenen.

## Signs of a notice, for who does not see the colour

notice-info = Goed om te weten
notice-needs-you = Vraagt je aandacht
notice-danger = Let op
notice-done = Gelukt

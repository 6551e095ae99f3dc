### Settings, and about this program.

settings-kept-at-once = Wat je hier kiest, geldt meteen.
settings-look = Taal en scherm
settings-theme = Kleuren
settings-theme-system = Zoals het apparaat
settings-theme-light = Licht
settings-theme-dark = Donker
settings-theme-contrast = Hoog contrast
settings-text-size = Grootte van de tekst
# $size is a number: 100, 125, 150 or 200.
settings-text-size-percent = { $size } %
settings-lock = Vergrendelen
settings-lock-minutes = Vergrendel vanzelf na
settings-lock-hint = De tijd telt als je niets typt of aanraakt.
# $minutes is a number from 1 to 60.
settings-minutes =
    { $minutes ->
        [one] { $minutes } minuut
       *[other] { $minutes } minuten
    }
# "Meekijk-stand": for when somebody looks over her shoulder.
settings-discreet = Meekijk-stand
settings-discreet-question = Kijkt er iemand mee?
settings-discreet-hint = Namen worden codes. Gevoelige woorden worden een neutraal teken. Wat je schreef, zie je na Toon.
settings-discreet-off = Nee, laat namen zien
settings-discreet-on = Ja, verberg namen
settings-keys = Toetsen

about-title = Over Sleutelbos
about-what = Sleutelbos is voor sleutelpersonen. Het werkt zonder internet.
about-private = Alles blijft in jouw kluis op dit apparaat. Er gaat niets naar buiten.
about-version = Versie
about-licence = Licentie
about-fonts = Letters
about-icons = Pictogrammen
about-places = Plaatsen

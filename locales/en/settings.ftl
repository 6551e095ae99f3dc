### Settings, and about this program.

settings-kept-at-once = What you choose here works at once.
settings-look = Language and screen
settings-theme = Colours
settings-theme-system = Same as the device
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-text-size = Size of the text
# $size is a number: 100, 125, 150 or 200.
settings-text-size-percent = { $size } %
settings-lock = Locking
settings-lock-minutes = Lock by itself after
settings-lock-hint = The time counts when you do not type or touch anything.
# $minutes is a number from 1 to 60.
settings-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
# "Meekijk-stand": for when somebody looks over her shoulder.
settings-discreet = Privacy view
settings-discreet-question = Is somebody looking at your screen?
settings-discreet-hint = Names become codes. Sensitive words become a neutral sign. You see what you wrote after Show.
settings-discreet-off = No, show names
settings-discreet-on = Yes, hide names
settings-keys = Keys

about-title = About Sleutelbos
about-what = Sleutelbos is for key persons (sleutelpersonen). It works without internet.
about-private = Everything stays in your vault on this device. Nothing goes out.
about-version = Version
about-licence = Licence
about-fonts = Letters
about-icons = Icons
about-places = Towns

### Backups: where they go, the last good one, trying one.

backups-title = Kopieën
backups-what = Een reservekopie is een tweede kluis, ook verzegeld. Kies een stick of een map.
backups-none = Er is nog geen reservekopie
backups-choose = Kies een map of stick
backups-choose-other = Andere map
backups-now = Laatste goede kopie
backups-last-good = Gemaakt en nagelezen
backups-never = Nog nooit
backups-folder = Map
backups-by-itself = Na een werkdag maakt Sleutelbos vanzelf een kopie.
backups-make = Maak nu een kopie
backups-making = De kopie wordt gemaakt en nagelezen…
backups-done = De kopie is gemaakt en nagelezen.
backups-trouble = De laatste kopie lukte niet
backups-away = De map is er nu niet
backups-away-text = Zit de stick erin? Sleutelbos probeert het later vanzelf weer.
backups-stop = Stop met kopieën
backups-stop-ask = Geen kopieën meer maken?
backups-stop-text = De kopieën die er zijn, blijven staan. Er komen geen nieuwe bij.
backups-stop-no = Ga door met kopieën
backups-list = Kopieën in deze map
backups-old = gaat open met je oude wachtzin
backups-rehearse = Probeer
backups-rehearse-what = Probeer soms een kopie. Dan weet je dat terugzetten lukt.
# $moment: a day and a time
backups-rehearse-what-of = Probeer de kopie van { $moment }
backups-rehearse-title = Een kopie uitproberen
backups-rehearsing = De kopie wordt gelezen…
backups-old-hint = Deze kopie gaat open met je oude wachtzin.
backups-sound = Deze kopie is goed
backups-unsound = Deze kopie is niet helemaal heel
# $clients and $contacts: numbers
backups-holds = Er staan { $clients } personen en { $contacts } contacten in.
# $moment: a day and a time
backups-until = Alles tot { $moment } staat erin.
backups-nothing-changed = Er is niets veranderd.
backups-kept = Hoeveel kopieën blijven
backups-kept-text = Sleutelbos bewaart de nieuwste van elke dag, week en maand.
backups-daily = Dagen
backups-weekly = Weken
backups-monthly = Maanden
backups-kept-set = Dit geldt vanaf de volgende kopie.

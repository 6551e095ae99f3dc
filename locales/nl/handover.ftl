### Mensen overdragen: people handed over to another key person, by a sealed file.

# The statement for who gave: kept as a text file

hand-statement-title = Verklaring van overdracht
# $name: the other key person
hand-statement-to = Overgedragen aan { $name }
# $given and $receipt: 2026-11-22
hand-statement-days = Gegeven op { $given }. Ontvangen op { $receipt }.
# $count: how many people
hand-statement-accepted = Overgenomen personen: { $count }
hand-statement-declined = Niet overgenomen personen: { $count }
# $day: 2026-11-22
hand-statement-until = Het is een vervanging tot { $day }. Hier is niets gewist.

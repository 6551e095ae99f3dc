### Handing people over on the command line.

# $check: the last signs of the card, to compare by telephone
cli-handover-card = De kaart is geschreven. Vergelijk per telefoon: { $check }
cli-handover-given = Het bestand is geschreven. De mensen blijven hier tot het ontvangstbewijs komt.
# $check as above; $day: when the file was made
cli-handover-from = Van de kaart die eindigt op { $check }, gemaakt op { $day }. In dit bestand staan:
cli-handover-choose = Kies met --client of --all, en geef --receipt. Nu is niets overgenomen.
# $count, $declined: how many people
cli-handover-taken = Overgenomen: { $count }. Niet overgenomen: { $declined }. Geef het ontvangstbewijs terug.
# $count: how many agreements
cli-handover-ask = Vraag deze toestemmingen opnieuw: { $count }
cli-refused-no_file = Dit bestand is niet te lezen.
cli-refused-no_name = Geef een naam die past.

### The command line: who may open a vault. For coordinators and scripts.

# $vault: an id. $version: of the format. $generation: of the file; changes when it is rewritten.
cli-info = Kluis { $vault }, versie { $version }, reeks { $generation }
cli-slots-title = Zo gaat de kluis open:

## One way in. Its id stands behind it.

cli-slot-passphrase = de wachtzin
cli-slot-recovery_code = een herstelcode
cli-slot-card = een kaart van de organisatie, alleen voor het deel over mensen
cli-slot-data_key = het eigen deel gaat vanzelf mee open
cli-slot-private_passphrase = het eigen deel: met een wachtzin
cli-slot-private_code = het eigen deel: met een herstelcode
cli-slot-unknown = iets uit een nieuwere Sleutelbos
# $since: a day, such as 2026-11-21.
cli-slot-holder = Van { $name }, sinds { $since }.
# $group: the id that both cards of a pair have.
cli-slot-together = Opent alleen samen met de andere kaart ({ $group }).

## After a change

cli-slots-changed = De kluis heeft nieuwe sleutels. Oudere reservekopieën gaan nog open zoals vroeger.
cli-slots-code = Herstelcode: { $code }
cli-slots-private-code = Herstelcode voor het eigen deel: { $code }
cli-slots-code-once = Schrijf deze code op. Niemand kan hem nog een keer laten zien.
cli-slots-not-durable = De schijf gaf een fout. Open de kluis nu opnieuw en kijk wat erin staat.
cli-slots-copies-left = Naast de kluis staat nog een oude kopie. Sleutelbos ruimt die bij het openen op.

## Not done

cli-refused-no_code = De herstelcode is niet te lezen. Zet hem op de eerste regel van het bestand.
cli-refused-mistyped_code = In deze herstelcode staat een typefout.
cli-refused-no_card = Dit is geen kaart. Een kaart begint met age1.
cli-refused-mistyped_card = In deze kaart staat een typefout.
cli-refused-no_card_key = Dit is geen sleutel van een kaart.
cli-refused-card_name = Zeg bij elke kaart van wie die is, met --name. Hooguit honderd tekens.
cli-refused-card_twice = Deze kaart staat er al bij.
cli-refused-two_cards = Met --together geef je precies twee kaarten.
cli-refused-needed_slot = Dit kan niet weg. Een wachtzin verander je met rekey.
cli-refused-no_slot = Dit staat niet in de lijst. Kijk met vault slots.
cli-refused-same_passphrase = De tweede wachtzin is dezelfde als de eerste. Kies een andere.
cli-refused-one_door = Het eigen deel heeft geen eigen wachtzin.
cli-refused-too_many_slots = Er zijn al te veel codes en kaarten. Haal er eerst een weg.
cli-refused-only_clients = Een kaart opent alleen het deel over mensen. Kies --part clients.

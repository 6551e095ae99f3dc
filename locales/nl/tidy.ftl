### Opruimen: what waits, once a week. And how long what is kept.

tidy-title = Opruimen
# A word beside the dot in the bar, for who listens, and beside the room.
tidy-waits = Er staat iets klaar
tidy-what = Niets hiervan heeft haast. Kijk wanneer het jou uitkomt.
tidy-empty = Er is niets op te ruimen.
# $moment: a day and a time
tidy-last-backup = Laatste goede kopie: { $moment }.
tidy-backup = Tijd voor een reservekopie
tidy-no-backup = Er is nog nooit een reservekopie gemaakt.
tidy-backup-go = Naar kopieën
tidy-no-code = Je hebt nog geen herstelcode
tidy-rehearse = Oefen weer eens met je herstelcode
tidy-rehearse-text = Ligt je blad er nog? Typ de code één keer over.
tidy-refused = Bestanden die niet pasten
tidy-refused-text = In de gedeelde map lag iets dat niet klopt. Je kluis is in orde.

## Two machines changed the same thing

conflict-title = Twee apparaten, twee antwoorden
conflict-text = Je schreef op twee apparaten iets anders. Kies wat blijft.
conflict-here = Op dit apparaat
conflict-other = Op het andere apparaat
conflict-keep = Houd deze
conflict-take-other = Neem deze
conflict-settled = Gekozen en bewaard.
conflict-gone = verwijderd
conflict-there = staat er nog
conflict-active = niet afgesloten
conflict-status = Afgesloten of niet
conflict-day = Dag
conflict-start = Begon om
conflict-minutes = Minuten
conflict-role = Jouw rol
conflict-language = Taal
conflict-step-done = Volgende stap gedaan op
conflict-energy = Energie
conflict-tension = Spanning
conflict-heaviness = Hoe zwaar het was
conflict-record-client = Persoon
conflict-record-contact = Contact
conflict-record-note = Eigen notitie
conflict-record-question = Vraag voor supervisie
conflict-record-check-in = Hoe het met mij gaat
conflict-record = Iets anders
# $parts: parts of a page that are not used, as a list
conflict-parts-off = Niet in gebruik: { $parts }
conflict-parts-all = Alles is in gebruik

## What may be forgotten by now

proposal-title = Dit mag vergeten worden
proposal-text = De tijd die is afgesproken, is voorbij. Kijk wat weg mag.
proposal-somebody = Iemand
# $day: a day, in both
proposal-closed = Afgesloten sinds { $day }
proposal-contact = Contact zonder persoon van { $day }
proposal-own = van jezelf, gaat helemaal weg
proposal-accept = Alleen cijfers bewaren
proposal-later = Volgende maand
proposal-put-off-done = Goed. Volgende maand staat dit hier weer.
proposal-ask = Alleen cijfers bewaren?
proposal-ask-text =
    { $count ->
        [one] Namen en tekst van { $count } onderdeel gaan weg.
       *[other] Namen en tekst van { $count } onderdelen gaan weg.
    }
proposal-no = Nog niet

## How long what is kept

retention-title = Bewaren
retention-what = Er gaat nooit vanzelf iets weg. Opruimen vraagt het je, één keer per maand.
retention-organisation = Van de organisatie
retention-organisation-text = De organisatie kiest hoe lang, en zegt waarom. Daarna blijven alleen cijfers.
retention-own = Van jou
retention-own-text = Dit deel is van jou. Jij kiest, ook nooit.
retention-suggestion = Dit is een voorstel. Er is nog niets gekozen.
retention-never = Nooit weg
retention-months =
    { $count ->
        [one] Na { $count } maand
       *[other] Na { $count } maanden
    }
retention-reason = Waarom zo lang?
retention-reason-hint = Bijvoorbeeld: zo staat het in ons beleid.
retention-reason-needed = Schrijf kort op waarom. Dat hoort erbij.
retention-set = De termijn is bewaard.
term-clients = Mensen, na afsluiten
term-loose_contacts = Tekst van contacten zonder persoon
term-own_notes = Eigen notities
term-questions = Vragen die besproken zijn
term-check_ins = Hoe het met mij gaat

# Another machine changed what opens it. $moment: when.
tidy-keys = Je andere apparaat opent anders
tidy-keys-text = Op { $moment } veranderde je daar wat de kluis opent. Hier geldt het oude nog. Verander het hier ook.
tidy-keys-known = Hier niet nodig
